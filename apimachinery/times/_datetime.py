"""Moments as ``datetime``: the fast way for those that are usual."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from apimachinery.times._format import MICRO_TIME, TIME
from apimachinery.times._instant import Instant

__all__ = ["format_micro_time", "format_time", "parse_micro_time", "parse_time"]

_CLOCK: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}"
_ZONE: Final = "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
# What datetime reads as Go does; most times there are look like this.
_is_usual_time: Final = re.compile(rf"{_CLOCK}(?:\.[0-9]++)?{_ZONE}").fullmatch
_is_usual_micro_time: Final = re.compile(rf"{_CLOCK}\.[0-9]{{6}}{_ZONE}").fullmatch


def parse_time(text: str) -> datetime:
    """The moment that an RFC 3339 *text* means, in UTC, to the microsecond.

    >>> parse_time("2006-01-02T15:04:05+01:00").isoformat()
    '2006-01-02T14:04:05+00:00'

    Raises:
        TimeError: If *text* is anything else, with the words of Go.
        DecodeError: If its year is not from 1 to 9999, in UTC.
    """
    if _is_usual_time(text):
        try:
            return datetime.fromisoformat(text).astimezone(UTC)
        except (ValueError, OverflowError):
            pass  # Reading it again finds Go's words for it.
    return TIME.parse(text).to_datetime()


def parse_micro_time(text: str) -> datetime:
    """The moment that a *text* such as ``2006-01-02T15:04:05.000000Z`` means, in UTC. The six digits must be there.

    Raises:
        TimeError: If *text* is anything else, with the words of Go.
        DecodeError: If its year is not from 1 to 9999, in UTC.
    """
    if _is_usual_micro_time(text):
        try:
            return datetime.fromisoformat(text).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    return MICRO_TIME.parse(text).to_datetime()


def format_time(moment: datetime) -> str:
    """*moment* as ``2006-01-02T15:04:05Z``, without what is below a second.

    Raises:
        EncodeError: If it has no timezone.
    """
    if moment.tzinfo is UTC:
        return f"{moment.isoformat()[:19]}Z"
    return TIME.format(Instant.from_datetime(moment))


def format_micro_time(moment: datetime) -> str:
    """*moment* as ``2006-01-02T15:04:05.000000Z``.

    Raises:
        EncodeError: If it has no timezone.
    """
    if moment.tzinfo is UTC:
        return f"{moment.isoformat(timespec='microseconds')[:26]}Z"
    return MICRO_TIME.format(Instant.from_datetime(moment))
