"""How the vectors write Go's values: floats, decimals, CBOR strings."""

from __future__ import annotations

import math
from decimal import Decimal

__all__ = ["cbor_string", "float_text", "plain_decimal"]


def float_text(value: float) -> str:
    """A float as Go's ``strconv.FormatFloat(value, 'g', -1, 64)`` writes it: the shortest text that reads back the same."""
    if not math.isfinite(value):
        return "NaN" if value != value else "+Inf" if value > 0 else "-Inf"
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits)).rstrip("0") or "0"
    point = len(digits) + exponent - 1 if value else 0
    minus = "-" if sign else ""
    if not -4 <= point < 6:
        fraction = f".{text[1:]}" if len(text) > 1 else ""
        return f"{minus}{text[0]}{fraction}e{'-' if point < 0 else '+'}{abs(point):02}"
    return minus + format(Decimal((0, tuple(map(int, text)), point - len(text) + 1)), "f")


def plain_decimal(value: Decimal) -> str:
    """A decimal without an exponent, as ``inf.Dec`` writes it."""
    return format(value, "f")


def cbor_string(text: str) -> str:
    """The hex of a string in CBOR as Kubernetes writes it: the UTF-8 as a byte string."""
    data = text.encode()
    head = bytes([0x40 + len(data)]) if len(data) < 24 else bytes([0x58, len(data)])
    return (head + data).hex()
