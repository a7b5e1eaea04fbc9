"""Quantities as machine numbers, with Go's rounding and its limits (Go: ``scale_int.go``, ``amount.go``, ``quantity.go``)."""

from __future__ import annotations

import math
from typing import Final

from apimachinery.encoding.protobuf import int64
from apimachinery.resource._number import INT64_MAX, INT64_MIN, Number, fits_int64, shift_down

_FLOAT_DIGITS: Final = 400
"""Beyond 10**±400 there is no float but zero and infinity."""

_WRAPPING_PLACES: Final = frozenset({0, 1, 2, 3, 6, 9})
_WIDE_PLACES: Final = 19


def as_int64(number: Number) -> int | None:
    """The value, where Go holds it as an integer and 64 bits suffice."""
    if number.wide or number.scale < 0:
        return None
    if not number.unscaled:
        return 0
    value = number.unscaled * 10 ** min(number.scale, _WIDE_PLACES)
    return value if fits_int64(value) else None


def scaled_value(number: Number, scale: int) -> int:
    """``value / 10**scale`` as Go's 64-bit integer, rounded up."""
    places = number.scale - scale
    if number.wide:
        return _scale_wide_up(number.unscaled, places) if places >= 0 else _scale_wide_down(number.unscaled, -places)
    if places < 0:
        return shift_down(number.unscaled, -places)
    result: int = number.unscaled * 10 ** min(places, _WIDE_PLACES)
    if fits_int64(result):
        return result
    # Go: the steps written out in positiveScaleInt64 wrap on overflow, the loop for all others gives up with zero. (kept)
    return int64(result) if places in _WRAPPING_PLACES and number.unscaled != INT64_MIN else 0


def _scale_wide_up(unscaled: int, places: int) -> int:
    # Go: int64(math.Pow10(places)), which beyond 64 bits is the least integer on amd64. (kept)
    power = 10**places if places < _WIDE_PLACES else INT64_MIN
    return int64(int64(unscaled) * power)


def _scale_wide_down(unscaled: int, places: int) -> int:
    if unscaled < INT64_MAX and places < _WIDE_PLACES:
        value = int64(unscaled)
        divisor: int = 10**places
        quotient = abs(value) // divisor
        # Go: truncates, then adds one, so that -2.5 becomes -1. (kept)
        return (quotient if value > 0 else -quotient) + (value % divisor != 0)
    if unscaled >= 0:
        return int64(shift_down(unscaled, places))
    return int64(-(-unscaled // 10 ** min(places, _FLOAT_DIGITS * 100)))


def to_float(number: Number) -> float:
    """The nearest float."""
    unscaled, scale = number.unscaled, number.scale
    if not unscaled:
        return 0.0
    magnitude = len(str(abs(unscaled))) + scale
    if abs(magnitude) > _FLOAT_DIGITS:
        return _signed(math.inf if magnitude > 0 else 0.0, unscaled)
    if scale >= 0:
        return _float(unscaled * 10**scale)
    # Go: the quotient is first rounded to as many bits as the dividend has, 64 at least. (kept)
    return _quotient(unscaled, 10**-scale, max(abs(unscaled).bit_length(), 64))


def _quotient(dividend: int, divisor: int, precision: int) -> float:
    top = abs(dividend)
    shift = max(precision + 2 + divisor.bit_length() - top.bit_length(), 0)
    quotient, rest = divmod(top << shift, divisor)
    extra = quotient.bit_length() - precision
    half, low = 1 << (extra - 1), quotient & ((1 << extra) - 1)
    rounded = quotient >> extra
    if low > half or (low == half and (rest or rounded & 1)):
        rounded += 1
    # A ratio of integers is rounded to the nearest float, once.
    power = extra - shift
    value = _float(rounded << power) if power >= 0 else rounded / (1 << -power)
    return _signed(value, dividend)


def approximate_float(number: Number) -> float:
    """A float that may be off by a few units of the last digit."""
    base = _float(number.unscaled)
    return base * _pow10(number.scale) if number.scale else base


def _float(value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        return _signed(math.inf, value)


def _signed(magnitude: float, sign: int) -> float:
    return -magnitude if sign < 0 else magnitude


def _pow10(power: int) -> float:
    # Go's math.Pow10: a table of every 32nd power times one of the first 32; the product is not always the nearest float.
    if power < -323:
        return 0.0
    if power > 308:
        return math.inf
    if power >= 0:
        return float(f"1e{power // 32 * 32}") * float(f"1e{power % 32}")
    return float(f"1e-{-power // 32 * 32}") / float(f"1e{-power % 32}")
