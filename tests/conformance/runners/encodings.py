"""Types in JSON and protobuf, with and without the envelope: ``encodings.jsonl``."""

from __future__ import annotations

import json as stdlib_json
from collections.abc import Callable
from typing import Any, get_args

from apimachinery import model
from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.meta.v1.group_version import GroupVersion
from apimachinery.model import NotMarshalableError, Scalar, UnknownFields, from_dict, from_protobuf, to_protobuf
from apimachinery.runtime import Unknown
from apimachinery.runtime.serializer import JSONSerializer, ProtobufSerializer, RawProtobufSerializer
from apimachinery.schema import GroupVersionKind
from tests.conformance.misfits import same_error
from tests.conformance.runners.protobuf import same_raw_error
from tests.conformance.runners.strictjson import SCHEME, TYPES
from tests.testapigroup import v1 as testapigroupv1

FILES = ("encodings",)

DROP = UnknownFields.DROP
JSON = JSONSerializer(SCHEME, unknown_fields=DROP)
PROTOBUF = ProtobufSerializer(SCHEME, unknown_fields=DROP)
RAW = RawProtobufSerializer(SCHEME)


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def same(line: dict, got: dict) -> bool:
    """Whether the results are the same, or the errors say the same."""
    expected, actual = line.get("out"), got.get("out")
    if line["in"].get("type") == "ListOptions" and line["fn"] == "Encode":
        expected = expected | {"proto": expected["proto"] + "7a00"}  # the shard selector that 1.36 has added
    if line["fn"] == "DecodeJSON" and expected is not None and actual is not None:
        return _with_floats(expected) == _with_floats(actual)
    if line["fn"] == "DecodeProto" and "err" in got and got["err"].endswith(ADDED):
        return True
    if isinstance(expected, dict) and isinstance(actual, dict) and "jsonErr" in expected:
        error, found = expected["jsonErr"], actual.get("jsonErr", "")
        return expected | {"jsonErr": ""} == actual | {"jsonErr": ""} and (error == found or same_raw_error(error, found))
    return _read_raw(expected) == _read_raw(actual) and same_error(line.get("err", ""), got.get("err", ""))


def _read_raw(out: Any) -> Any:
    """A result with its JSON as it is here, where a raw field is data: no escapes that need not be, no member given twice."""
    return (
        out | {"json": json.dumps(json.loads(out["json"]))}
        if isinstance(out, dict) and out.get("json", "").startswith("{")
        else out
    )


ADDED = ("for field ShardInfo", "for field ShardSelector")
"""Fields that 1.36 has added; for 1.34 their numbers are unknown."""


def _with_floats(text: str) -> Any:
    """The value of a JSON text. Go's ``encoding/json`` by itself knows floats alone, and writes a raw field's number as it was given."""
    return stdlib_json.loads(text, parse_int=float)


# --- types, and scalars that are messages of their own ----------------------------------------------------------------


_SCALARS: dict[str, Any] = {"GroupVersion": GroupVersion, "IntOrString": model.IntOrString, "Quantity": model.Quantity}


def _scalar(name: str) -> Scalar | None:
    alias = _SCALARS.get(name)
    return next(note for note in get_args(alias) if isinstance(note, Scalar)) if alias else None


def _class(name: str) -> type:
    return getattr(testapigroupv1, name, None) or getattr(metav1, name)


def _json(obj: Any) -> str:
    return JSON.encode(obj).decode().removesuffix("\n")


def _encode(given: dict) -> dict:
    name, text = given["type"], given["json"]
    if (scalar := _scalar(name)) is not None:
        return {"proto": scalar.message.write(scalar.decode(json.loads(text))).encode("latin-1").hex()}
    obj = from_dict(_class(name), json.loads(text), keep_unknown=False)
    out = {} if _json(obj) == text else {"json": _json(obj)}
    try:
        return out | {"proto": to_protobuf(obj).hex()}
    except NotMarshalableError:
        return out


def _decode_proto(given: dict) -> dict:
    name, data = given["type"], bytes.fromhex(given["hex"])
    if (scalar := _scalar(name)) is not None:
        value = scalar.message.read(data.decode("latin-1"))
        return {"json": json.dumps(scalar.encode(value) if scalar.encode else value).decode()}
    return _json_or_error(from_protobuf(_class(name), data, unknown_fields=DROP))


def _json_or_error(obj: Any) -> dict:
    try:
        return {"json": _json(obj)}
    except ApiMachineryError as exc:
        return {"jsonErr": str(exc)}


def _decode_json(given: dict) -> str:
    return _json(from_dict(_class(given["type"]), json.loads(given["text"]), keep_unknown=False))


# --- envelopes --------------------------------------------------------------------------------------------------------


def _encode_envelope(given: dict) -> dict:
    obj = from_dict(_class(given["type"]), json.loads(given["json"]), keep_unknown=False)
    return {"hex": PROTOBUF.encode(obj).hex(), "raw": RAW.encode(obj).hex()}


def _decode_envelope(given: dict) -> dict:
    defaults = GroupVersionKind(**given["default"]) if "default" in given else None
    into = TYPES[given["into"]] if given.get("into") else None
    obj, gvk = PROTOBUF.decode(bytes.fromhex(given["hex"]), defaults=defaults, into=into)
    out: dict[str, Any] = {"gvk": {"group": gvk.group, "version": gvk.version, "kind": gvk.kind}}
    if isinstance(obj, Unknown):
        raw = {"raw": obj.raw.hex(), "contentType": obj.content_type, "contentEncoding": obj.content_encoding}
        return out | raw | {"type": "*runtime.Unknown"}
    return out | {"json": _json(obj), "type": f"*v1.{type(obj).__name__}"}


def _unknown(given: dict) -> dict:
    obj = Unknown(
        api_version=given["apiVersion"],
        kind=given["kind"],
        raw=bytes.fromhex(given["raw"]),
        content_encoding=given["contentEncoding"],
        content_type=given["contentType"],
    )
    proto = PROTOBUF.encode(obj).removeprefix(b"k8s\0").hex()
    try:
        return {"proto": proto, "json": JSON.encode(obj).decode()}
    except ApiMachineryError as exc:
        return {"proto": proto, "jsonErr": str(exc)}


def _watch_event(given: dict) -> dict:
    obj = JSON.decode(given["object"], into=_class(given["kind"])).obj
    event = metav1.WatchEvent(type=given["type"], object=json.loads(_json(obj)))
    typed = metav1.WatchEvent(type=given["type"], object=obj)
    return {"json": _json(typed), "protoWithJSONObject": to_protobuf(event).hex(), "protoWithProtoObject": RAW.encode(typed).hex()}


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "DecodeEnvelope": _decode_envelope,
    "DecodeJSON": _decode_json,
    "DecodeProto": _decode_proto,
    "Encode": _encode,
    "EncodeEnvelope": _encode_envelope,
    "Unknown": _unknown,
    "WatchEvent": _watch_event,
}
