"""Quantities as text (Go: ``api/resource/quantity.go``, ``suffix.go``).

quantity = [ "+" / "-" ] digits [ "." digits ] [ suffix ]      at least one digit
suffix   = decimal / binary / exponent
decimal  = "n" / "u" / "m" / "" / "k" / "M" / "G" / "T" / "P" / "E"
binary   = "Ki" / "Mi" / "Gi" / "Ti" / "Pi" / "Ei"
exponent = ( "e" / "E" ) [ "+" / "-" ] digits
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding.protobuf import int32
from apimachinery.resource._number import (
    INT64_MAX,
    INT64_MIN,
    MAX_DIGITS,
    Format,
    Number,
    fits_int64,
    is_integer,
    negate,
    shift_down,
    shift_up,
)

_NANO: Final = -9
_DECIMAL_SUFFIXES: Final = {
    "n": -9,
    "u": -6,
    "m": -3,
    "": 0,
    "k": 3,
    "M": 6,
    "G": 9,
    "T": 12,
    "P": 15,
    "E": 18,
}
_BINARY_SUFFIXES: Final = {"Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60}
_BINARY: Final = Format.BINARY_SI
_SUFFIXES: Final = (
    {suffix: (Format.DECIMAL_SI, power) for suffix, power in _DECIMAL_SUFFIXES.items()}
    | {suffix: (_BINARY, power) for suffix, power in _BINARY_SUFFIXES.items()}
    | {f"{letter}{power}": (Format.DECIMAL_EXPONENT, power) for letter in "eE" for power in range(19)}
)
_DECIMAL_BY_POWER: Final = {power: suffix for suffix, power in _DECIMAL_SUFFIXES.items()}
_BINARY_BY_POWER: Final = {power: suffix for suffix, power in _BINARY_SUFFIXES.items()}

# Possessive, so that no text takes more than linear time.
_GRAMMAR: Final = re.compile(
    r"([+-]?)(0*+)([0-9]*+)(?:\.([0-9]*+))?([eEinumkKMGTP]*+[-+]?[0-9]*+)",
).fullmatch
_EXPONENT: Final = re.compile(r"[eE]([-+]?)0*+([0-9]{0,19})(?<=[0-9])").fullmatch

is_printed_as_given: Final = re.compile(r"[1-9][0-9]{0,17}(?<!000)[numkMGTPE]?|[1-9][0-9]{0,2}[KMGTP]i").fullmatch
"""Matches most of the quantities there are, by their looks: they can be read, and printing gives the same text again."""


@attrs.define
class QuantityError(DecodeError):
    """A text that is not a quantity."""

    text: str

    def __str__(self) -> str:
        return self.message


def format_error(text: str) -> QuantityError:
    """The error for a *text* that does not look like a quantity."""
    pattern = "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
    return QuantityError(f"quantities must match the regular expression {pattern}", text)


def parse(text: str) -> tuple[Number, str]:
    """The number *text* means, and the text that printing it gives where that is *text*; otherwise ``""``.

    Raises:
        QuantityError: If *text* is not a quantity, with the words of Go.
        LimitError: If it has more than ``MAX_DIGITS`` digits, or would have written out.
    """
    found = _GRAMMAR(text)
    if not found or not text:
        raise format_error(text)
    sign, zeros, whole, fraction, suffix = found.groups("")
    format_, power = _SUFFIXES.get(suffix) or _parse_exponent(suffix, text)
    digits = (whole or "0") + fraction
    if len(digits) > MAX_DIGITS:
        raise LimitError(f"quantity of more than {MAX_DIGITS} digits")
    if format_ is _BINARY:
        number, kept = _parse_binary(whole, fraction, power)
    else:
        number, kept = _parse_decimal(digits, int32(power - len(fraction)), format_)
    # Go: a text without a digit is zero where it is short, as in "-" or ".k". (kept)
    if number.wide and not (zeros or whole or fraction):
        raise QuantityError("unable to parse numeric part of quantity", text)
    return negate(number) if sign == "-" else number, text if kept else ""


def _parse_exponent(suffix: str, text: str) -> tuple[Format, int]:
    found = _EXPONENT(suffix)
    power = int(found[1] + (found[2] or "0")) if found else None
    if power is None or not fits_int64(power):
        raise QuantityError("unable to parse quantity's suffix", text)
    # Go: an exponent beyond 32 bits loses its upper ones, so that 1e4294967299 is 1e3. (kept)
    return Format.DECIMAL_EXPONENT, int32(power)


def _parse_decimal(digits: str, scale: int, format_: Format) -> tuple[Number, bool]:
    if len(digits) > 18 or scale < _NANO:
        return Number(*_to_nano(int(digits), scale), format_, wide=True), False
    return Number(int(digits), scale, format_), not (scale % 3 or digits.endswith("000") or digits[0] == "0")


def _parse_binary(whole: str, fraction: str, power: int) -> tuple[Number, bool]:
    digits = whole or "0"
    if not fraction and len(digits) <= 14 - power * 3 // 10:
        value = int(digits)
        return Number(value << power, 0, _BINARY), value & 7 != 0
    unscaled, scale = _to_nano(int(digits + fraction) << power, -len(fraction))
    if unscaled > INT64_MAX * 10**-_NANO:
        return Number(INT64_MAX, 0, _BINARY, wide=True), False
    below_one = 0 < unscaled < 10**-_NANO
    return Number(unscaled, scale, Format.DECIMAL_SI if below_one else _BINARY, wide=True), False


def _to_nano(unscaled: int, scale: int) -> tuple[int, int]:
    """The number in nano-units, rounded away from zero; zero stays as it is."""
    if not unscaled:
        return unscaled, scale
    places = scale - _NANO
    return (shift_up(unscaled, places) if places >= 0 else shift_down(unscaled, -places)), _NANO


def canonical(number: Number) -> str:
    """The shortest form without a fraction, in the number's format where that can show it.

    Go's fault is kept: beyond the suffixes there are (``1000E``, ``1024Ei``) it prints none.
    """
    if not number.unscaled:
        return "0"
    if number.format is Format.BINARY_SI and is_integer(number):
        value = _whole(number)
        if abs(value) >= 1024:
            return _canonical_binary(value, number)
    mantissa, power = canonical_parts(number)
    if number.format in (Format.DECIMAL_SI, Format.BINARY_SI):
        return f"{mantissa}{_DECIMAL_BY_POWER.get(power, '')}"
    return f"{mantissa}e{power}" if power else str(mantissa)


def canonical_parts(number: Number) -> tuple[int, int]:
    """Mantissa and power of ten, the power being the greatest multiple of three that leaves the mantissa whole."""
    digits = str(number.unscaled)
    mantissa = digits.rstrip("0") if number.unscaled else digits
    power = number.scale + len(digits) - len(mantissa)
    return int(mantissa) * 10 ** (power % 3), power - power % 3


def _whole(number: Number) -> int:
    if number.scale < 0:
        return number.unscaled // int(10**-number.scale)
    return shift_up(number.unscaled, number.scale)


def _canonical_binary(value: int, number: Number) -> str:
    power = 0
    # Go: the least 64-bit number has no positive counterpart to take factors from. (kept)
    if value != INT64_MIN or number.wide:
        zeros = (value & -value).bit_length() - 1
        power = zeros - zeros % 10
    return f"{value >> power}{_BINARY_BY_POWER.get(power, '')}"
