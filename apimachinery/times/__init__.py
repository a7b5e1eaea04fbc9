"""Moments and spans of time, read and written exactly as Kubernetes does.

A moment is a ``datetime`` in UTC; one without a timezone is refused, because nobody knows what it means. :class:`Instant` holds
what ``datetime`` cannot, nanoseconds and the years 0 and 10000; ``TIME`` and ``MICRO_TIME`` are its forms on the wire.

(Go: ``apis/meta/v1/time.go``, ``micro_time.go``, ``duration.go``, ``util/duration``)
"""

from apimachinery.times._datetime import format_micro_time, format_time, parse_micro_time, parse_time
from apimachinery.times._duration import Duration
from apimachinery.times._errors import DurationError, TimeError
from apimachinery.times._format import MICRO_TIME, TIME, TimeFormat, format_rfc3339
from apimachinery.times._human import human_duration, short_human_duration
from apimachinery.times._instant import ZERO, Instant

__all__ = [
    "MICRO_TIME",
    "TIME",
    "ZERO",
    "Duration",
    "DurationError",
    "Instant",
    "TimeError",
    "TimeFormat",
    "format_micro_time",
    "format_rfc3339",
    "format_time",
    "human_duration",
    "parse_micro_time",
    "parse_time",
    "short_human_duration",
]
