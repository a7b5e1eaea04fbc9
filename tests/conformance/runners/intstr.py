"""Numbers or texts: ``intstr.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery import intstr
from apimachinery._errors import ApiMachineryError, DecodeError
from apimachinery.encoding import cbor
from apimachinery.encoding.text import encode_text
from apimachinery.intstr import Message
from apimachinery.model import IntOrString
from tests.conformance.forms import json_text, json_value

FILES = ("intstr",)

Out = dict[str, object]


def run(fn: str, given: dict[str, Any]) -> Out:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        # A nil value gives zero beside its error.
        return {"err": str(exc)} | ({"out": 0} if fn == "ScaledNil" else {})


def _message(given: dict[str, Any]) -> Message:
    return Message(given["type"], given["int"], given["str"])


def _view(value: int | str | Message) -> Out:
    message = value if isinstance(value, Message) else Message.of(value)
    return {"type": message.type, "int": message.number, "str": encode_text(message.text).decode(errors="replace")}


def _encode(given: dict[str, Any]) -> Out:
    message = _message(given)
    # Go: whatever the type says, what is no text counts as a number.
    printed = message.text if message.type == 1 else message.number
    out: Out = {"string": str(printed), "intValue": intstr.int_value(printed), "proto": message.to_proto().hex()}
    try:
        value = message.value()
    except DecodeError as exc:
        wrapped = f"json: error calling MarshalJSON for type intstr.IntOrString: {exc}"
        return out | {"jsonErr": wrapped, "cborErr": str(exc)}
    assert value == printed
    return out | {"json": json_text(value), "cbor": cbor.encode(value, IntOrString).hex()}


def _from_json(given: dict[str, Any]) -> Out:
    return _view(intstr.from_json(json_value(given["json"])))


def _from_json_direct(given: dict[str, Any]) -> Out:
    # Go: the method itself tells a string by its first byte, which the JSON package makes the quote.
    if isinstance(json_value(given["json"]), str) and not given["json"].startswith('"'):
        raise DecodeError("json: cannot unmarshal string into Go value of type int32")
    return _from_json(given)


def _from_cbor(given: dict[str, Any]) -> Out:
    return _view(cbor.decode(bytes.fromhex(given["hex"]), IntOrString))


def _scaled(given: dict[str, Any]) -> Out:
    value, out = _message(given["value"]).value(), {}
    for key, lenient in (("scaled", False), ("value", True)):
        try:
            out[key] = intstr.scaled_value(value, given["total"], round_up=given["roundUp"], lenient=lenient)
        except intstr.IntOrStringError as exc:
            out[f"{key}Err"] = str(exc)
    return out


def _scaled_nil(given: dict[str, Any]) -> int:
    return intstr.scaled_value(None, given["total"], round_up=True, lenient=given["legacy"])


_FUNCTIONS: dict[str, Callable[[dict[str, Any]], object]] = {
    "Encode": _encode,
    "Parse": lambda given: _view(intstr.parse(given["s"])),
    "UnmarshalJSON": _from_json,
    "UnmarshalJSONDirect": _from_json_direct,
    "UnmarshalProto": lambda given: _view(Message.from_proto(bytes.fromhex(given["hex"]))),
    "UnmarshalCBOR": _from_cbor,
    "Scaled": _scaled,
    "ScaledNil": _scaled_nil,
}
