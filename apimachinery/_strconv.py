"""Numbers in text, as Go's package ``strconv`` reads and writes them."""

from __future__ import annotations

import math
import re
import struct
from decimal import Decimal
from typing import Final

import attrs

from apimachinery._errors import DecodeError
from apimachinery._quote import quote

__all__ = ["NumberError", "atoi", "format_float", "integer", "parse_int", "saturated"]

_INTEGER: Final = re.compile(r"([+-]?)0*+([0-9]*+)(?<=[0-9])").fullmatch
_MANY_DIGITS: Final = 20
"""More than a number of 64 bits has; Python refuses to read thousands of them."""


@attrs.define
class NumberError(DecodeError):
    """A text that is not a whole number, or none of 64 bits."""

    text: str
    is_out_of_range: bool


def integer(text: str) -> int | None:
    """The number that an optional sign and ASCII digits make, None for other texts.

    Of one far beyond 64 bits only the sign is right, and that it is beyond.
    """
    found = _INTEGER(text)
    if not found:
        return None
    sign, digits = found.groups()
    value = int(digits or "0") if len(digits) <= _MANY_DIGITS else 10**_MANY_DIGITS
    return -value if sign == "-" else value


def atoi(text: str) -> int:
    """The number in *text*.

    Raises:
        NumberError: If *text* is no number of 64 bits, with the words of Go.
    """
    return parse_int(text, function="Atoi")


def parse_int(text: str, bits: int = 64, *, function: str = "ParseInt") -> int:
    """The number in *text*.

    Args:
        function: The function of Go that the error names.

    Raises:
        NumberError: If *text* is no number of so many *bits*, with the words of Go.
    """
    value = integer(text)
    if value is None:
        raise NumberError(f"strconv.{function}: parsing {quote(text)}: invalid syntax", text, is_out_of_range=False)
    if value != saturated(value, bits):
        raise NumberError(f"strconv.{function}: parsing {quote(text)}: value out of range", text, is_out_of_range=True)
    return value


def saturated(value: int, bits: int = 64) -> int:
    """The signed number of so many *bits* that is nearest to *value*."""
    limit = 1 << (bits - 1)
    return max(-limit, min(value, limit - 1))


def format_float(number: float, low: int = -4, high: int = 6, *, single: bool = False) -> str:
    """A float in the shortest text that reads back the same (Go: ``FormatFloat(number, 'g', -1, 64)``, and ``%v``).

    Args:
        low: Below this power of ten it is written with an exponent, as Go's JSON does from -6.
        high: From this power of ten on, as Go's JSON does from 21.
        single: Whether the text is to read back the same in 32 bits.

    >>> [format_float(number) for number in (100.0, 1.5, 1e20, 1234567.0, 0.00001)]
    ['100', '1.5', '1e+20', '1.234567e+06', '1e-05']
    """
    if not math.isfinite(number):
        return "NaN" if number != number else "+Inf" if number > 0 else "-Inf"
    sign, digits, exponent = Decimal(_shortest_single(number) if single else repr(number)).as_tuple()
    text = "".join(map(str, digits)).rstrip("0") or "0"
    point = len(digits) + int(exponent) - 1 if number else 0
    minus = "-" if sign else ""
    if not low <= point < high:
        fraction = f".{text[1:]}" if len(text) > 1 else ""
        return f"{minus}{text[0]}{fraction}e{'-' if point < 0 else '+'}{abs(point):02}"
    return minus + format(Decimal((0, tuple(map(int, text)), point - len(text) + 1)), "f")


def _shortest_single(number: float) -> str:
    try:
        rounded = struct.pack("f", number)
    except OverflowError:
        return repr(number)
    texts = (f"{number:.{digits}g}" for digits in range(1, 9))
    return next((text for text in texts if struct.pack("f", float(text)) == rounded), f"{number:.9g}")
