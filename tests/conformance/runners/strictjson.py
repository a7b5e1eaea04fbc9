"""The JSON and YAML serializers over a small scheme: ``strictjson.jsonl``."""

from __future__ import annotations

from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.model import UnknownFields, from_dict
from apimachinery.runtime import (
    Decoded,
    MissingKindError,
    MissingVersionError,
    NotRegisteredError,
    Scheme,
    Serializer,
    StrictDecodingError,
    Unknown,
)
from apimachinery.runtime.serializer import JSONSerializer, YAMLSerializer
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList
from tests.conformance.misfits import same_error
from tests.testapigroup import v1 as testapigroupv1

FILES = ("strictjson",)

SCHEME = Scheme("SCHEME")
testapigroupv1.add_to_scheme(SCHEME)
metav1.add_to_group_version(SCHEME, GroupVersion("", "v1"))

TYPES: dict[str, type] = {
    "Carp": testapigroupv1.Carp,
    "CarpList": testapigroupv1.CarpList,
    "DeleteOptions": metav1.DeleteOptions,
    "Status": metav1.Status,
    "Unknown": Unknown,
    "Unstructured": Unstructured,
}
_GO_TYPES = {
    Unknown: "*runtime.Unknown",
    Unstructured: "*unstructured.Unstructured",
    UnstructuredList: "*unstructured.UnstructuredList",
}


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    return _encode(given) if fn == "Encode" else _decode(given)


def same(line: dict, got: dict) -> bool:
    """Whether the result is the same; of data that does not decode, whether the error is. Go gives a kind even then."""
    expected, actual = line.get("out"), got.get("out")
    if "err" in line and expected is not None and "json" not in expected:
        expected = {key: value for key, value in expected.items() if key != "gvk"}
    if isinstance(expected, dict) and "Unknown" not in expected.get("type", "Unknown"):
        expected = expected | {"json": once(expected["json"])}
    return expected == actual and same_error(line.get("err", ""), got.get("err", ""))


def once(text: str) -> str:
    """The JSON text of an object with members of one name given once: only a raw field can hold several, and here it is data."""
    value, duplicates = json.merge_pairs(json.loads_pairs(text))
    return json.dumps(json.keep_floats(value), may_have_floats=False).decode() if duplicates else text


# --- decoding -------------------------------------------------------------------------------------------------------


def _decode(given: dict) -> dict:
    defaults = GroupVersionKind(**given["default"]) if given.get("default") else None
    into = TYPES[given["into"]] if given.get("into") else None
    return decode(_serializer(given), given["text"], defaults, into)


def _serializer(given: dict) -> Serializer:
    cls = YAMLSerializer if given["yaml"] else JSONSerializer
    return cls(SCHEME, unknown_fields=UnknownFields.REJECT if given["strict"] else UnknownFields.DROP)


def decode(serializer: Serializer, data: Any, defaults: GroupVersionKind | None, into: type | None) -> dict:
    """What *serializer* makes of *data*, in the vectors' form."""
    try:
        return {"out": shown(serializer.decode(data, defaults=defaults, into=into))}
    except ApiMachineryError as exc:
        out: dict[str, Any] = {
            "missingKind": isinstance(exc, MissingKindError),
            "missingVersion": isinstance(exc, MissingVersionError),
            "notRegistered": isinstance(exc, NotRegisteredError),
            "strictError": isinstance(exc, StrictDecodingError),
        }
        if isinstance(exc, StrictDecodingError) and exc.obj is not None:
            out |= shown(Decoded(exc.obj, exc.gvk))
        return {"out": out, "err": str(exc)}


def shown(decoded: Decoded) -> dict[str, Any]:
    """A decoded object in the vectors' form."""
    obj, gvk = decoded
    return {
        "gvk": {"group": gvk.group, "version": gvk.version, "kind": gvk.kind},
        "json": _json(obj),
        "type": _GO_TYPES.get(type(obj)) or f"*v1.{type(obj).__name__}",
    }


def _json(obj: Any) -> str:
    return JSONSerializer(SCHEME).encode(obj).decode().removesuffix("\n")


# --- encoding -------------------------------------------------------------------------------------------------------


def _encode(given: dict) -> dict:
    obj = from_dict(TYPES[given["type"]], json.loads(given["json"]))
    serializer: Serializer = (
        YAMLSerializer(SCHEME) if given["mode"] == "yaml" else JSONSerializer(SCHEME, pretty=given["mode"] == "pretty")
    )
    return {"out": serializer.encode(obj).decode()}
