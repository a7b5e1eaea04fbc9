"""Spans of time in Go's notation. (Go: ``time.Duration``, ``metav1.Duration``)

duration = [ "+" / "-" ] ( "0" / 1*( decimal unit ) )
decimal  = digits [ "." [ digits ] ] / "." digits
unit     = "ns" / "us" / "µs" / "ms" / "s" / "m" / "h"
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final, Self

import attrs

from apimachinery._errors import LimitError
from apimachinery.encoding.protobuf import VARINT, Field, int64, read_fields, varint_field
from apimachinery.times._errors import DurationError, quote

__all__ = ["HOUR", "MINUTE", "SECOND", "Duration"]

_MIN: Final = -(1 << 63)
_MAX: Final = (1 << 63) - 1
_MICROSECOND: Final = 1_000
_MILLISECOND: Final = 1_000_000
SECOND: Final = 1_000_000_000
"""In nanoseconds, as the following."""
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
_UNITS: Final = {
    "ns": 1,
    "us": _MICROSECOND,
    "µs": _MICROSECOND,
    "μs": _MICROSECOND,
    "ms": _MILLISECOND,
    "s": SECOND,
    "m": MINUTE,
    "h": HOUR,
}
_TERM: Final = re.compile(r"([0-9]*+)(?:(\.)([0-9]*+))?([^.0-9]*+)")
_FLOAT_DIGITS: Final = 309
"""Ten to this power is infinite as a float."""
_FIELDS: Final = {1: Field("Duration", VARINT)}


@attrs.frozen(order=True, hash=True, slots=True)
class Duration:
    """A span of time in whole nanoseconds, at most about 292 years either way: beyond, ``LimitError`` is raised.

    >>> Duration.parse("1h30m") + Duration.parse("1.5s")
    Duration.parse('1h30m1.5s')
    """

    nanoseconds: int = 0

    def __attrs_post_init__(self) -> None:
        if not _MIN <= self.nanoseconds <= _MAX:
            raise LimitError("duration of more than 64 bits of nanoseconds")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The duration that *text* means, such as ``1h30m``, ``-1.5s`` or ``250ms``.

        Raises:
            DurationError: If *text* is anything else, with the words of Go.
        """
        return cls(_parse(text))

    @classmethod
    def of(cls, span: Duration | timedelta) -> Duration:
        """*span* as a duration, whichever of the two it is. Raises ``TypeError`` for anything else."""
        if isinstance(span, Duration):
            return span
        if isinstance(span, timedelta):
            return cls.from_timedelta(span)
        raise TypeError(f"{type(span).__name__} is not a duration")

    @classmethod
    def from_timedelta(cls, delta: timedelta) -> Self:
        """*delta*, exactly. Raises ``LimitError`` beyond 292 years."""
        return cls(delta // timedelta(microseconds=1) * 1000)

    def to_timedelta(self) -> timedelta:
        """This duration to the microsecond; what is below is dropped, towards zero."""
        return timedelta(microseconds=_quotient(self.nanoseconds, 1000))

    @classmethod
    def from_proto(cls, data: bytes) -> Self:
        """Reads the message ``{1: int64}``. Raises ``DecodeError``."""
        value = 0
        for _, found in read_fields("Duration", data, _FIELDS):
            assert isinstance(found, int)
            value = int64(found)
        return cls(value)

    def to_proto(self) -> bytes:
        """The message ``{1: int64}``, its field written even when zero."""
        return varint_field(1, self.nanoseconds)

    @property
    def hours(self) -> float:
        """The duration in hours, rounded as Go does it."""
        return _in(self.nanoseconds, HOUR)

    @property
    def minutes(self) -> float:
        """The duration in minutes, rounded as Go does it."""
        return _in(self.nanoseconds, MINUTE)

    @property
    def seconds(self) -> float:
        """The duration in seconds, rounded as Go does it."""
        return _in(self.nanoseconds, SECOND)

    def __str__(self) -> str:
        sign = "-" if self.nanoseconds < 0 else ""
        return sign + _print(abs(self.nanoseconds))

    def __repr__(self) -> str:
        return f"Duration.parse({str(self)!r})"

    def __bool__(self) -> bool:
        return self.nanoseconds != 0

    def __add__(self, other: Duration) -> Duration:
        return Duration(self.nanoseconds + other.nanoseconds) if isinstance(other, Duration) else NotImplemented

    def __sub__(self, other: Duration) -> Duration:
        return Duration(self.nanoseconds - other.nanoseconds) if isinstance(other, Duration) else NotImplemented

    def __mul__(self, factor: int) -> Duration:
        return Duration(self.nanoseconds * factor) if isinstance(factor, int) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self) -> Duration:
        return Duration(-self.nanoseconds)

    def __abs__(self) -> Duration:
        return Duration(abs(self.nanoseconds))


def _quotient(value: int, divisor: int) -> int:
    """The quotient without its fraction, as Go divides."""
    return -(-value // divisor) if value < 0 else value // divisor


def _in(nanoseconds: int, unit: int) -> float:
    whole = _quotient(nanoseconds, unit)
    return float(whole) + float(nanoseconds - whole * unit) / unit


def _print(nanoseconds: int) -> str:
    if nanoseconds < SECOND:
        return _print_small(nanoseconds)
    minutes, rest = divmod(nanoseconds, MINUTE)
    hours, minutes = divmod(minutes, 60)
    seconds = _decimal(rest, SECOND) + "s"
    if hours:
        return f"{hours}h{minutes}m{seconds}"
    return f"{minutes}m{seconds}" if minutes else seconds


def _print_small(nanoseconds: int) -> str:
    if not nanoseconds:
        return "0s"
    if nanoseconds < _MICROSECOND:
        return f"{nanoseconds}ns"
    if nanoseconds < _MILLISECOND:
        return _decimal(nanoseconds, _MICROSECOND) + "µs"
    return _decimal(nanoseconds, _MILLISECOND) + "ms"


def _decimal(value: int, unit: int) -> str:
    whole, fraction = divmod(value, unit)
    if not fraction:
        return str(whole)
    return f"{whole}.{str(unit + fraction)[1:].rstrip('0')}"


def _parse(text: str) -> int:
    negative = text.startswith("-")
    terms = text[1:] if text.startswith(("-", "+")) else text
    if terms == "0":
        return 0
    if not terms:
        raise _invalid(text)
    total, at = 0, 0
    while at < len(terms):
        value, at = _term(terms, at, text)
        total += value
        if total > -_MIN:
            raise _invalid(text)
    if total > _MAX and not negative:
        raise _invalid(text)
    return -total if negative else total


def _term(terms: str, at: int, text: str) -> tuple[int, int]:
    """The nanoseconds of the number and unit at *at*, and where the next begin."""
    found = _TERM.match(terms, at)
    assert found
    whole, point, fraction, unit = found.groups("")
    digits = whole.lstrip("0")
    if not (whole or fraction) or len(digits) > 19 or int(digits or "0") > -_MIN:
        raise _invalid(text)
    if not unit:
        raise DurationError(f"time: missing unit in duration {quote(text)}", text)
    if unit not in _UNITS:
        raise DurationError(f"time: unknown unit {quote(unit)} in duration {quote(text)}", text)
    scale = _UNITS[unit]
    value = int(digits or "0") * scale
    if value > -_MIN:
        raise _invalid(text)
    return value + (_fraction(fraction, scale) if point else 0), found.end()


def _fraction(digits: str, unit: int) -> int:
    """The part of *unit* that the digits after the point are, in Go's floating-point arithmetic."""
    zeros = len(digits) - len(digits.lstrip("0"))
    significant = digits[zeros : zeros + 19]
    # Go: digits beyond 63 bits are dropped.
    if int(significant or "0") > -_MIN:
        significant = significant[:-1]
    scale = 1.0
    for _ in range(min(zeros + len(significant), _FLOAT_DIGITS)):
        scale *= 10
    return int(float(int(significant or "0")) * (unit / scale))


def _invalid(text: str) -> DurationError:
    return DurationError(f"time: invalid duration {quote(text)}", text)
