"""The exact number inside a quantity, and its arithmetic (Go: ``api/resource/amount.go``, ``math.go``).

Go keeps a number as a 64-bit integer and a power of ten, and turns to an arbitrary-precision decimal where that does not do.
Which of the two it holds shows in results (``AsInt64``, rounding of ``Value``, the exponent a sum has), so it is kept here too.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import attrs

from apimachinery._errors import LimitError

INT64_MAX: Final = (1 << 63) - 1
INT64_MIN: Final = -(1 << 63)

MAX_DIGITS: Final = 4000
"""The most digits a number may have written out. Go has no bound, so that ``1e999999999 + 1`` ends it; here it is an error."""

_TOO_MANY_DIGITS: Final = f"quantity of more than {MAX_DIGITS} digits"


class Format(StrEnum):
    """How a quantity is written."""

    DECIMAL_SI = "DecimalSI"
    """With a suffix for a power of ten: ``12M``."""
    BINARY_SI = "BinarySI"
    """With a suffix for a power of 1024: ``12Mi``."""
    DECIMAL_EXPONENT = "DecimalExponent"
    """With an exponent: ``12e6``."""
    UNSET = ""
    """That of the zero value: a sum takes the format of what is added to it. Other numbers print as ``DECIMAL_EXPONENT``."""

    @classmethod
    def _missing_(cls, value: object) -> Format | None:
        # Go: a format is any string; those without a meaning print as DecimalExponent does. (kept)
        if not isinstance(value, str):
            return None
        other = str.__new__(cls, value)
        other._name_ = other._value_ = value
        return other


@attrs.define  # frozen, it would take twice the time to make, which is what reading a quantity takes
class Number:
    """``unscaled * 10**scale``, and how to print it. Never changed once it is made."""

    unscaled: int
    scale: int
    format: Format
    wide: bool = False
    """Whether Go holds it as a decimal. A number that is not wide has an *unscaled* of 64 bits."""

    def __attrs_post_init__(self) -> None:
        if self.wide and abs(self.unscaled) >= _LIMIT:
            raise LimitError(_TOO_MANY_DIGITS)


_LIMIT: Final = 10**MAX_DIGITS


def fits_int64(value: int) -> bool:
    """Whether *value* is a signed 64-bit number."""
    return INT64_MIN <= value <= INT64_MAX


def shift_up(value: int, places: int) -> int:
    """``value * 10**places``. Raises ``LimitError`` beyond ``MAX_DIGITS``."""
    if not value:
        return 0
    if places > MAX_DIGITS:
        raise LimitError(_TOO_MANY_DIGITS)
    return int(value * 10**places)


def shift_down(value: int, places: int) -> int:
    """``value / 10**places``, rounded away from zero."""
    if places > MAX_DIGITS:
        return (value > 0) - (value < 0)
    divisor: int = 10**places
    quotient, rest = divmod(abs(value), divisor)
    quotient += rest > 0
    return quotient if value > 0 else -quotient


def is_integer(number: Number) -> bool:
    """Whether *number* is whole."""
    if number.scale >= 0 or not number.unscaled:
        return True
    return number.scale >= -MAX_DIGITS and not number.unscaled % 10**-number.scale


def compare(a: Number, b: Number) -> int:
    """-1, 0 or 1 as *a* is less than, equal to or greater than *b*."""
    left, right, gap = a.unscaled, b.unscaled, a.scale - b.scale
    if gap and left and right:
        # A number has at most MAX_DIGITS digits: beyond that many places, any other with the greater scale is greater.
        places = min(abs(gap), MAX_DIGITS + 1)
        if gap > 0:
            left *= 10**places
        else:
            right *= 10**places
    return (left > right) - (left < right)


def negate(a: Number) -> Number:
    """``-a``."""
    return Number(-a.unscaled, a.scale, a.format, a.wide or a.unscaled == INT64_MIN)


def add(a: Number, b: Number) -> Number:
    """``a + b`` in the format of *a*, or of *b* where *a* is zero."""
    format_ = a.format if a.unscaled else b.format
    if not a.wide and not b.wide:
        if not b.unscaled:
            return Number(a.unscaled, a.scale, format_)
        if not a.unscaled:
            return Number(b.unscaled, b.scale, format_)
    scale = min(a.scale, b.scale)
    left, right = shift_up(a.unscaled, a.scale - scale), shift_up(b.unscaled, b.scale - scale)
    total = left + right
    wide = a.wide or b.wide or not (fits_int64(left) and fits_int64(right) and fits_int64(total))
    return Number(total, scale, format_, wide)


def multiply(a: Number, factor: int) -> Number:
    """``a * factor``."""
    if not a.wide and not (a.unscaled and factor):
        return a if not a.unscaled else Number(0, 0, a.format)
    product = Number(a.unscaled * factor, a.scale, a.format, wide=True)
    if a.wide or not fits_int64(product.unscaled):
        return product
    # Go: stays an integer only where the value is one of 64 bits.
    if a.scale > 0 and (a.scale > 18 or not fits_int64(product.unscaled * 10**a.scale)):
        return product
    return Number(product.unscaled, product.scale, product.format, not is_integer(product))


def round_up(a: Number, scale: int) -> Number:
    """*a* as a multiple of ``10**scale``, rounded away from zero."""
    if a.scale < scale:
        return Number(shift_down(a.unscaled, scale - a.scale), scale, a.format, a.wide)
    if a.wide:
        return Number(shift_up(a.unscaled, a.scale - scale), scale, a.format, a.wide)
    return a
