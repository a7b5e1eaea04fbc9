"""How the vectors write Go's values: floats, decimals, JSON texts and the errors they end in."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, Self

from apimachinery._errors import DecodeError
from apimachinery._strconv import format_float as float_text
from apimachinery.encoding.json import JSONSyntaxError, dumps, find_value_end
from apimachinery.encoding.yaml._plain import replace_surrogates

__all__ = ["float_text", "json_string", "json_text", "json_value", "plain_decimal", "typed"]


def plain_decimal(value: Decimal) -> str:
    """A decimal without an exponent, as ``inf.Dec`` writes it."""
    return format(value, "f")


def json_value(text: str) -> object:
    """The value of a JSON text; a float prints as it was written. Raises ``DecodeError`` with the words of Go's ``encoding/json``."""
    data = text.encode()
    end = find_value_end(data, 0, last=True)
    if end is None:
        raise DecodeError("unexpected end of JSON input")
    if rest := data[end:].lstrip(b" \t\r\n"):
        raise JSONSyntaxError(f"invalid character {chr(rest[0])!r} after top-level value", len(data) - len(rest))
    return replace_surrogates(json.loads(text, parse_float=_Float))


class _Float(float):
    def __new__(cls, text: str) -> Self:
        value = super().__new__(cls, text)
        value.text = text
        return value

    text: str

    def __repr__(self) -> str:
        return self.text


def json_string(text: str) -> str | None:
    """What Go reads from a JSON text into a ``string``: None where it is null."""
    value = json_value(text)
    if value is None or isinstance(value, str):
        return value
    kind = {bool: "bool", int: "number", _Float: "number", list: "array", dict: "object"}[type(value)]
    raise DecodeError(f"json: cannot unmarshal {kind} into Go value of type string")


def json_text(value: object) -> str:
    """*value* as Go's ``encoding/json`` writes it."""
    return dumps(value, sort_keys=True).decode()


def typed(value: Any) -> Any:
    """A plain value as the README's typed value: with its numbers named."""
    match value:
        case bool() | str() | None:
            return value
        case int():
            return {"int": str(value)}
        case float():
            return {"float": float_text(value)}
        case list():
            return [typed(item) for item in value]
        case _:
            return {"obj": {key: typed(item) for key, item in value.items()}}
