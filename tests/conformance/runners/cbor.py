"""CBOR without a scheme and with a small one: ``cbor.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, get_args

from apimachinery import model
from apimachinery._errors import ApiMachineryError
from apimachinery._strconv import format_float
from apimachinery.encoding import cbor, json
from apimachinery.encoding.text import decode_text, encode_text
from apimachinery.intstr import Message
from apimachinery.meta import v1 as metav1
from apimachinery.meta.v1.group_version import GroupVersion
from apimachinery.model import NilDict, UnknownFields, from_dict
from apimachinery.runtime.serializer import CBORSerializer
from apimachinery.schema import GroupVersionKind
from apimachinery.times import ZERO, Instant
from apimachinery.unstructured import Unstructured, UnstructuredList
from tests.conformance.runners import strictjson
from tests.conformance.runners.cbor_forms import LIMITS
from tests.conformance.runners.encodings import JSON
from tests.testapigroup import v1 as testapigroupv1

FILES = ("cbor",)

_INTO = strictjson.TYPES | {"UnstructuredList": UnstructuredList}


def run(fn: str, given: dict[str, Any]) -> dict[str, Any]:
    """The result of *fn* in the vectors' form."""
    if fn == "Decode":
        defaults = GroupVersionKind(**given["default"]) if given.get("default") else None
        into = _INTO[given["into"]] if given.get("into") else None
        return strictjson.decode(_serializer(given["mode"]), bytes.fromhex(given["hex"]), defaults, into)
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        return {"err": str(exc)} | ({"out": getattr(exc, "printed", "")} if fn == "Diagnose" else {})


def same(line: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether the result is the same; of data that does not decode, whether the error is. Go gives a kind even then."""
    if line["fn"] != "Decode":
        return got == {key: line[key] for key in ("out", "err") if key in line}
    expected, actual = dict(line["out"]), got["out"]
    if "json" not in actual:
        expected.pop("gvk", None)
    if line.get("err", "") != got.get("err", ""):
        return False
    return all(actual.get(name) == value for name, value in expected.items())


@cache
def _serializer(mode: str) -> CBORSerializer:
    unknown = UnknownFields.REJECT if mode == "strict" else UnknownFields.DROP
    return CBORSerializer(strictjson.SCHEME, unknown_fields=unknown, limits=LIMITS)


# --- plain values -----------------------------------------------------------------------------------------------------


def _given(value: Any) -> Any:
    """A typed value of the vectors as plain data."""
    match value:
        case {"int": text}:
            return int(text)
        case {"float": text}:
            return float(text)
        case {"bytes": text}:
            return bytes.fromhex(text)
        case {"strhex": text}:
            return decode_text(bytes.fromhex(text))
        case {"obj": members}:
            return {key: _given(member) for key, member in members.items()}
        case {"objhex": members}:
            return {decode_text(bytes.fromhex(key)): _given(member) for key, member in members.items()}
        case list():
            return [_given(item) for item in value]
        case _:
            return value


def _shown(value: Any) -> Any:
    """Plain data as a typed value."""
    match value:
        case str():
            return value if value.isprintable() or _is_text(value) else {"strhex": encode_text(value).hex()}
        case bool() | None | NilDict():
            return value or None if isinstance(value, NilDict) else value
        case int():
            return {"int": str(value)}
        case float():
            return {"float": format_float(value)}
        case bytes():
            return {"bytes": value.hex()}
        case list():
            return [_shown(item) for item in value]
    if all(map(_is_text, value)):
        return {"obj": {key: _shown(member) for key, member in value.items()}}
    return {"objhex": {encode_text(key).hex(): _shown(member) for key, member in value.items()}}


def _is_text(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _moment(instant: Instant) -> dict[str, Any]:
    return {"unix": instant.seconds, "nanos": instant.nanos, "zero": instant == ZERO}


def _int_or_string(value: int | str) -> dict[str, Any]:
    message = Message.of(value)
    return {"type": message.type, "int": message.number, "str": message.text}


_TARGETS: dict[str, tuple[Any, Callable[[Any], Any]]] = {
    "": (Any, _shown),
    "string": (str, _shown),
    "bytes": (bytes, _shown),
    "int32": (model.Int32, _shown),
    "int64": (int, _shown),
    "float64": (float, _shown),
    "bool": (bool, _shown),
    "time": (model.Time, lambda moment: _moment(Instant.from_datetime(moment) if moment else ZERO)),
    "gotime": (Instant, _moment),
    "map": (dict[str, Any], _shown),
    "strings": (list[str], _shown),
    "intstr": (model.IntOrString, _int_or_string),
    "quantity": (model.Quantity, str),
}


def _unmarshal(given: dict[str, Any]) -> Any:
    into, show = _TARGETS[given.get("into", "")]
    return show(cbor.decode(bytes.fromhex(given["hex"]), into, limits=LIMITS))


# --- types ------------------------------------------------------------------------------------------------------------

_SCALARS = {"GroupVersion": GroupVersion, "IntOrString": model.IntOrString, "Quantity": model.Quantity}


def _type(name: str) -> Any:
    return _SCALARS.get(name) or getattr(testapigroupv1, name, None) or getattr(metav1, name)


def _marshal_typed(given: dict[str, Any]) -> str:
    into, value = _type(given["type"]), json.loads(given["json"])
    if into is metav1.Table:
        # the lines were made with Go's encoding/json, which takes every number for a float where no type says otherwise
        for row in value.get("rows") or ():
            row["cells"] = _with_floats(row["cells"])
    obj = from_dict(into, value, keep_unknown=False) if isinstance(into, type) else get_args(into)[1].decode(value)
    return cbor.encode(obj, into).hex()


def _with_floats(value: Any) -> Any:
    match value:
        case list():
            return [_with_floats(item) for item in value]
        case dict():
            return {key: _with_floats(member) for key, member in value.items()}
        case _:
            return float(value) if type(value) is int else value


def _unmarshal_typed(given: dict[str, Any]) -> str:
    into = _type(given["type"])
    value = cbor.decode(bytes.fromhex(given["hex"]), into, limits=LIMITS)
    # scalars are the same in CBOR and in JSON
    text = JSON.encode(value) if isinstance(into, type) else json.dumps(cbor.loads(cbor.encode(value, into)))
    return text.decode().removesuffix("\n")


# --- objects ----------------------------------------------------------------------------------------------------------


def _encode(given: dict[str, Any]) -> str:
    cls, value = _INTO[given["type"]], json.loads(given["json"])
    untyped = issubclass(cls, Unstructured | UnstructuredList)
    return _serializer("lax").encode(cls(value) if untyped else from_dict(cls, value)).hex()


def _recognizes(given: dict[str, Any]) -> dict[str, Any]:
    found = _serializer("lax").recognizes(bytes.fromhex(given["hex"]))
    return {"ok": bool(found), "unknown": found is None}


_FUNCTIONS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "Diagnose": lambda given: cbor.diagnose(bytes.fromhex(given["hex"]), LIMITS),
    "Encode": _encode,
    "Marshal": lambda given: cbor.dumps(_given(given["value"])).hex(),
    "MarshalTyped": _marshal_typed,
    "Recognizes": _recognizes,
    "Unmarshal": _unmarshal,
    "UnmarshalTyped": _unmarshal_typed,
}
