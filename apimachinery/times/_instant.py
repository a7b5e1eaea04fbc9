"""Moments as Go holds them: of any year, to the nanosecond. (Go: ``time.Time`` in UTC)"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, Self

import attrs

from apimachinery._errors import DecodeError, EncodeError
from apimachinery.encoding.protobuf import VARINT, Field, int32, int64, read_fields, varint_field

__all__ = ["EPOCH", "ZERO", "Instant", "days_in_month"]

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DAY: Final = 86400
_NANOS: Final = 10**9
_FIELDS: Final = {1: Field("Seconds", VARINT), 2: Field("Nanos", VARINT)}


@attrs.frozen(order=True)
class Instant:
    """A moment that need not fit a ``datetime``: the year may be 0 or 10000, and nanoseconds count."""

    seconds: int
    """Since 1970 in UTC."""
    nanos: int = 0
    """Of the second, from 0 to 999,999,999."""

    @classmethod
    def from_datetime(cls, moment: datetime) -> Self:
        """*moment*, exactly.

        Raises:
            EncodeError: If it has no timezone.
        """
        if moment.utcoffset() is None:
            raise EncodeError(f"{moment.isoformat()} has no timezone")
        delta = moment - EPOCH
        return cls(delta.days * _DAY + delta.seconds, delta.microseconds * 1000)

    def to_datetime(self) -> datetime:
        """This moment to the microsecond, in UTC.

        Raises:
            DecodeError: If its year is not from 1 to 9999.
        """
        try:
            return EPOCH + timedelta(seconds=self.seconds, microseconds=self.nanos // 1000)
        except OverflowError:
            raise DecodeError(f"the year {self.date()[0]} is not from 1 to 9999") from None

    @classmethod
    def from_date(cls, year: int, month: int, day: int) -> Self:
        """The beginning of a day of the Gregorian calendar, which the years before the first follow as well."""
        # Counted from March, so that the leap day is the last of its year.
        years, months = year - (month < 3), (month - 3) % 12
        leap_days = years // 4 - years // 100 + years // 400
        return cls((years * 365 + leap_days + (153 * months + 2) // 5 + day - 719469) * _DAY)

    def date(self) -> tuple[int, int, int]:
        """Year, month and day in UTC: the inverse of :meth:`from_date`."""
        era, of_era = divmod(self.seconds // _DAY + 719468, 146097)
        years = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
        of_year = of_era - (365 * years + years // 4 - years // 100)
        months = (5 * of_year + 2) // 153
        day = of_year - (153 * months + 2) // 5 + 1
        return era * 400 + years + (months > 9), (months + 2) % 12 + 1, day

    def truncate(self, unit: int) -> Self:
        """This moment without what is below *unit* nanoseconds, a divisor of the second."""
        return attrs.evolve(self, nanos=self.nanos - self.nanos % unit)

    def __add__(self, seconds: int) -> Self:
        """The moment so many *seconds* later."""
        return attrs.evolve(self, seconds=self.seconds + seconds)

    def to_proto(self) -> bytes:
        """The message ``Timestamp {1: int64 seconds, 2: int32 nanos}``, both fields written even when zero."""
        return varint_field(1, self.seconds) + varint_field(2, self.nanos)

    @classmethod
    def from_proto(cls, data: bytes) -> Self:
        """Read a ``Timestamp``. *nanos* is what stands there, which may be any signed 32-bit number.

        Raises:
            DecodeError: If *data* is no such message.
        """
        values = {1: 0, 2: 0}
        for number, value in read_fields("Timestamp", data, _FIELDS):
            assert isinstance(value, int)
            values[number] = value
        return cls(int64(values[1]), int32(values[2]))

    def normalize(self) -> Self:
        """The same moment with *nanos* from 0 to 999,999,999."""
        carry, nanos = divmod(self.nanos, _NANOS)
        return attrs.evolve(self, seconds=self.seconds + carry, nanos=nanos)


ZERO: Final = Instant(-62135596800)
"""Go's zero time, the beginning of the year 1. On the wire it is null, and so None stands for it here."""


def days_in_month(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 2:
        return 28 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 30 + (month + month // 8) % 2
