"""JSON-shaped values in error messages, as Go prints them (``%v`` and ``%T``)."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

__all__ = ["kind_text", "type_text", "value_text"]

_TYPES: dict[type, str] = {
    str: "string",
    bool: "bool",
    int: "int64",
    float: "float64",
    list: "[]interface {}",
    dict: "map[string]interface {}",
    type(None): "<nil>",
}

_KINDS: dict[type, str] = _TYPES | {list: "slice", dict: "map"}


def type_text(value: Any) -> str:
    """The type of *value*, by Go's name."""
    return _TYPES.get(type(value), type(value).__name__)


def kind_text(value: Any) -> str:
    """The kind of the type of *value*, by Go's name: all lists are of one kind."""
    return _KINDS.get(type(value), type(value).__name__)


def value_text(value: Any) -> str:
    """*value* as Go's ``%v`` prints it: keys sorted, no quotes. What is nested too deeply to be printed is three dots.

    >>> value_text({"b": [1, 2.5, None], "a": True})
    'map[a:true b:[1 2.5 <nil>]]'
    """
    try:
        return _value_text(value)
    except RecursionError:
        return "..."


def _value_text(value: Any) -> str:
    match value:
        case dict():
            return f"map[{' '.join(f'{key}:{_value_text(value[key])}' for key in sorted(value))}]"
        case list():
            return f"[{' '.join(map(_value_text, value))}]"
        case bool():
            return "true" if value else "false"
        case None:
            return "<nil>"
        case float():
            return _float_text(value)
        case _:
            return str(value)


def _float_text(value: float) -> str:
    """The shortest text that reads back the same; with an exponent below 1e-4 and from a million on."""
    if not math.isfinite(value):
        return "NaN" if value != value else "+Inf" if value > 0 else "-Inf"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    assert isinstance(exponent, int)
    minus, text = "-" if sign else "", "".join(map(str, digits))
    point = len(digits) + exponent - 1 if value else 0
    if -4 <= point < 6:
        return minus + format(Decimal((0, digits, exponent)), "f")
    fraction = f".{text[1:]}" if len(text) > 1 else ""
    return f"{minus}{text[0]}{fraction}e{'-' if point < 0 else '+'}{abs(point):02}"
