"""Values as Go's ``%#v`` and ``strconv`` write them: go-yaml's error texts and numbers are made of these."""

from __future__ import annotations

import math
import struct
from decimal import Decimal
from typing import Any

from apimachinery._quote import quote

__all__ = ["Key", "bare", "float32_text", "float_text", "go_syntax"]


class Key(tuple[type, Any]):
    """A mapping key that is no string, told apart as Go does: 1, 1.0 and true are three keys.

    The type, then the value.
    """

    __slots__ = ()


def float_text(value: float) -> str:
    """Go's ``strconv.FormatFloat(value, 'g', -1, 64)``: the shortest text that reads back the same.

    >>> [float_text(value) for value in (1.0, 100000.5, 1234567.0, 1e-05, -0.0)]
    ['1', '100000.5', '1.234567e+06', '1e-05', '-0']
    """
    return _format(value, repr(value))


def float32_text(value: float) -> str:
    """The same with 32 bits.

    >>> float32_text(0.1234567891)
    '0.12345679'
    """
    try:
        value = float(struct.unpack("f", struct.pack("f", value))[0])
    except OverflowError:
        value = math.copysign(math.inf, value)
    if not math.isfinite(value):
        return _format(value, "")
    texts = (f"{value:.{digits}e}" for digits in range(9))
    return _format(value, next(text for text in texts if _single(text) == value))


def _single(text: str) -> float:
    try:
        return float(struct.unpack("f", struct.pack("f", float(text)))[0])
    except OverflowError:
        return math.inf


def _format(value: float, shortest: str) -> str:
    if not math.isfinite(value):
        return "NaN" if value != value else "+Inf" if value > 0 else "-Inf"
    sign, digits, exponent = Decimal(shortest).as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits)).rstrip("0") or "0"
    point = len(digits) + exponent - 1 if value else 0
    minus = "-" if sign else ""
    if -4 <= point < 6:
        return minus + format(Decimal((0, tuple(map(int, text)), point - len(text) + 1)), "f")
    fraction = f".{text[1:]}" if len(text) > 1 else ""
    return f"{minus}{text[0]}{fraction}e{'-' if point < 0 else '+'}{abs(point):02}"


def go_syntax(value: Any, *, nested: bool = False) -> str:
    """A decoded value as Go's ``fmt.Sprintf("%#v", value)`` shows it."""
    if value is None:
        return "interface {}(nil)" if nested else "<nil>"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value) if value < 1 << 63 else hex(value)
    if isinstance(value, float):
        return float_text(value)
    if isinstance(value, list):
        return "[]interface {}{" + ", ".join(go_syntax(item, nested=True) for item in value) + "}"
    members = sorted(value.items(), key=lambda member: _key_order(member[0]))
    shown = (f"{go_syntax(bare(key), nested=True)}:{go_syntax(item, nested=True)}" for key, item in members)
    return "map[interface {}]interface {}{" + ", ".join(shown) + "}"


def bare(key: str | Key) -> Any:
    """The value of a key."""
    return key if isinstance(key, str) else key[1]


_KEY_TYPES = (type(None), str, bool, int, float)


def _key_order(key: str | Key) -> tuple[int, Any]:
    value = bare(key)
    # NaN is less than every number; None has nothing to compare.
    order = "" if value is None else -math.inf if value != value else value
    return _KEY_TYPES.index(type(value)), order
