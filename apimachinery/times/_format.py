"""The two forms in which moments cross the wire. (Go: ``time.RFC3339``, ``apis/meta/v1/time.go``, ``micro_time.go``)

    time      = date "T" hour ":" minute ":" second [ point digits ] zone
    microtime = date "T" hour ":" minute ":" second point 6digit zone
    date      = 4digit "-" month "-" day
    zone      = "Z" / ( "+" / "-" ) hour ":" minute

They are read as Go's ``time.Parse`` reads them, which takes more than RFC 3339 allows: one digit for the hour, a comma for the
point, offsets up to 24:60.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn

import attrs

from apimachinery._errors import EncodeError
from apimachinery.times._errors import TimeError, quote, utf8
from apimachinery.times._instant import ZERO, Instant, days_in_month

__all__ = ["MICRO_TIME", "TIME", "TimeFormat", "format_rfc3339"]

_YEAR: Final = re.compile(rb"[0-9]{4}")
_TWO_DIGITS: Final = re.compile(rb"[0-9]{2}")
_HOUR: Final = re.compile(rb"[0-9]{1,2}")
_FRACTION: Final = re.compile(rb"[.,]([0-9]++)")
_MICROS: Final = re.compile(rb"[.,](?=.[0-9]{5})([+-]?[0-9]{5,6})", re.DOTALL)
_ZONE: Final = re.compile(rb"(.)(..):(..)", re.DOTALL)

# Each number: what stands before it, how it looks, what Go calls it in its layout and in words, least and greatest.
_NUMBERS: Final = (
    (b"-", _TWO_DIGITS, "01", "month", 1, 12),
    (b"-", _TWO_DIGITS, "02", "day", 0, 99),
    (b"T", _HOUR, "15", "hour", 0, 23),
    (b":", _TWO_DIGITS, "04", "minute", 0, 59),
    (b":", _TWO_DIGITS, "05", "second", 0, 59),
)


@attrs.frozen
class TimeFormat:
    """How a moment is written as text, in queries and in protobuf.

    None is Go's zero time: null in JSON, nothing elsewhere.
    """

    layout: str
    """Go's, for errors."""
    unit: int
    """The nanoseconds that the least digit stands for; what is below is dropped on writing."""

    def parse(self, text: str) -> Instant:
        """The moment that *text* means, to the nanosecond.

        Raises:
            TimeError: If *text* is anything else, with the words of Go.
        """
        return self.parse_zoned(text)[0]

    def parse_zoned(self, text: str) -> tuple[Instant, int]:
        """The same, and how many seconds east of UTC the zone of *text* is."""
        return _Reader(text, self.layout).read(micro=self is MICRO_TIME)

    def format(self, instant: Instant, offset: int = 0) -> str:
        """*instant* as text, at *offset* seconds east of UTC; the zone is written in minutes, as Go does it."""
        local = instant + offset
        year, month, day = local.date()
        # Go: the sign of a year before the first is no digit.
        date = f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{day:02}"
        second = local.seconds % 86400
        time = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        fraction = f".{local.nanos // 1000:06}" if self is MICRO_TIME else ""
        return f"{date}T{time}{fraction}{_zone_text(offset)}"

    def to_query(self, instant: Instant | None) -> str:
        """The value of a query parameter."""
        return self.format(instant) if instant else ""

    def from_query(self, text: str) -> Instant | None:
        """Read the value of a query parameter. Raises ``TimeError``."""
        return None if text in {"", "null"} else _or_none(self.parse(text))

    def to_proto(self, instant: Instant | None) -> bytes:
        """The message ``Timestamp``, empty for None."""
        return instant.truncate(self.unit).to_proto() if instant else b""

    def from_proto(self, data: bytes) -> Instant | None:
        """Read the message ``Timestamp``. Raises ``DecodeError``."""
        if not data:
            return None
        found = Instant.from_proto(data)
        # Go: truncates towards zero before the second takes what is over.
        kept = abs(found.nanos) // self.unit * self.unit if self is MICRO_TIME else 0
        return _or_none(attrs.evolve(found, nanos=kept if found.nanos > 0 else -kept).normalize())


TIME: Final = TimeFormat("2006-01-02T15:04:05Z07:00", 1_000_000_000)
"""To the second. (Go: ``metav1.Time``)"""

MICRO_TIME: Final = TimeFormat("2006-01-02T15:04:05.000000Z07:00", 1_000)
"""To the microsecond. (Go: ``metav1.MicroTime``)"""


def format_rfc3339(instant: Instant, offset: int = 0) -> str:
    """*instant* to the nanosecond, at *offset* seconds east of UTC (Go: ``Time.MarshalText``).

    >>> format_rfc3339(Instant(0, 500_000_000))
    '1970-01-01T00:00:00.5Z'

    Raises:
        EncodeError: If the year is not from 0 to 9999, or the zone a day or more away, with the words of Go.
    """
    if not 0 <= (instant + offset).date()[0] <= 9999:
        raise EncodeError("Time.MarshalText: year outside of range [0,9999]")
    if abs(offset) >= 24 * 3600:
        raise EncodeError("Time.MarshalText: timezone hour outside of range [0,23]")
    text = TIME.format(instant, offset)
    fraction = f".{instant.nanos:09}".rstrip("0") if instant.nanos else ""
    return text[:19] + fraction + text[19:]


def _or_none(instant: Instant) -> Instant | None:
    return None if instant == ZERO else instant


def _zone_text(offset: int) -> str:
    if not offset:
        return "Z"
    minutes = abs(offset) // 60
    # Go: the sign is that of the whole minutes.
    return f"{'-' if offset <= -60 else '+'}{minutes // 60:02}:{minutes % 60:02}"


class _Reader:
    """The rest of a text that is yet to be read, and the errors it ends in."""

    def __init__(self, text: str, layout: str) -> None:
        self.text = text
        self.layout = layout
        # Bytes, because Go's errors quote rests that may begin within a character.
        self.rest = utf8(text)

    def read(self, *, micro: bool) -> tuple[Instant, int]:
        year = self._number(_YEAR, "2006")
        month, day, hour, minute, second = (self._separated(*rule) for rule in _NUMBERS)
        nanos = self._micros() if micro else self._fraction()
        offset = self._zone()
        if self.rest:
            self._fail(f"extra text: {quote(self.rest)}")
        if not 1 <= day <= days_in_month(year, month):
            self._fail("day out of range")
        date = Instant.from_date(year, month, day)
        return Instant(date.seconds + hour * 3600 + minute * 60 + second - offset, nanos), offset

    def _separated(self, separator: bytes, pattern: re.Pattern[bytes], element: str, what: str, low: int, high: int) -> int:
        if not self.rest.startswith(separator):
            self._refuse(separator.decode())
        self.rest = self.rest[1:]
        value = self._number(pattern, element)
        if not low <= value <= high:
            self._fail(f"{what} out of range")
        return value

    def _number(self, pattern: re.Pattern[bytes], element: str) -> int:
        return int(self._match(pattern, element)[0])

    def _match(self, pattern: re.Pattern[bytes], element: str) -> re.Match[bytes]:
        found = pattern.match(self.rest)
        if not found:
            self._refuse(element)
        self.rest = self.rest[found.end() :]
        return found

    def _fraction(self) -> int:
        if not _FRACTION.match(self.rest):
            return 0
        return int(self._match(_FRACTION, "")[1][:9].ljust(9, b"0"))

    def _micros(self) -> int:
        micros = int(self._match(_MICROS, ".000000")[1])
        # Go: the first of the six may be a sign, and minus zero is zero.
        if micros < 0:
            self._fail("fractional second out of range")
        return micros * 1000

    def _zone(self) -> int:
        if self.rest.startswith(b"Z"):
            self.rest = self.rest[1:]
            return 0
        before = self.rest
        sign, hours, minutes = self._match(_ZONE, "Z07:00").groups()
        numeric = hours.isdigit()
        # Go: a number out of range is found before the ones that are none; the last of them gives its name.
        if numeric and minutes.isdigit() and int(minutes) > 60:
            self._fail("time zone offset minute out of range")
        if numeric and int(hours) > 24:
            self._fail("time zone offset hour out of range")
        if not (numeric and minutes.isdigit() and sign in b"+-"):
            self.rest = before
            self._refuse("Z07:00")
        offset = int(hours) * 3600 + int(minutes) * 60
        return -offset if sign == b"-" else offset

    def _refuse(self, element: str) -> NoReturn:
        raise TimeError(
            f"parsing time {quote(self.text)} as {quote(self.layout)}: cannot parse {quote(self.rest)} as {quote(element)}",
            self.text,
        )

    def _fail(self, why: str) -> NoReturn:
        raise TimeError(f"parsing time {quote(self.text)}: {why}", self.text)
