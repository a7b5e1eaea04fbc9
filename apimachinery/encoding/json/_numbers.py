"""Floats as Go's ``encoding/json`` writes them."""

from __future__ import annotations

import math
from typing import Any

import orjson

from apimachinery._errors import EncodeError

__all__ = ["float_text", "json_number", "raw_number"]


def float_text(number: float) -> str:
    """A finite float as Go's ``encoding/json`` writes it.

    >>> [float_text(number) for number in (1.0, 1e20, 1e21, 1e-05, 1e-07)]
    ['1', '100000000000000000000', '1e+21', '0.00001', '1e-7']
    """
    text = repr(number)
    if 1e-6 <= abs(number) < 1e21 or not number:
        return _without_exponent(text).removesuffix(".0")
    mantissa, _, exponent = text.partition("e")
    return f"{mantissa}e{exponent[0]}{exponent[1:].lstrip('0')}"


def _without_exponent(text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    if not exponent:
        return text
    minus = "-" if mantissa.startswith("-") else ""
    whole, _, fraction = mantissa.lstrip("-").partition(".")
    shift = int(exponent)
    if shift < 0:
        return f"{minus}0.{'0' * (-shift - 1)}{whole}{fraction}"
    return f"{minus}{whole}{fraction.ljust(shift, '0')}"


def json_number(number: float) -> Any:
    """What orjson writes as Go writes the float *number*; raises :class:`EncodeError` for what JSON has no form for."""
    if not math.isfinite(number):
        name = "NaN" if number != number else "+Inf" if number > 0 else "-Inf"
        raise EncodeError(f"json: unsupported value: {name}")
    if number.is_integer() and abs(number) < 1e15 and (number or math.copysign(1, number) > 0):
        return int(number)
    return number if 1e-3 < abs(number) < 1e15 else orjson.Fragment(float_text(number))


def raw_number(number: float) -> Any:
    """The same, but that a whole number keeps its point and is read as a float again: in a field that is kept as it came."""
    if not (number.is_integer() and abs(number) < 1e21):
        return json_number(number)
    return number if abs(number) < 1e15 else orjson.Fragment(float_text(number) + ".0")
