"""Ages as people read them: two units at most, and only while the second matters. (Go: ``util/duration``)"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from apimachinery.times._duration import HOUR, MINUTE, SECOND, Duration

__all__ = ["human_duration", "short_human_duration"]

_DAY: Final = 24 * HOUR
_YEAR: Final = 365 * _DAY
_LETTERS: Final = {SECOND: "s", MINUTE: "m", HOUR: "h", _DAY: "d", _YEAR: "y"}

# Below the first: the unit that is counted, and the one in which the rest is (none: the rest is dropped).
_STEPS: Final = (
    (2 * MINUTE, SECOND, None),
    (10 * MINUTE, MINUTE, SECOND),
    (3 * HOUR, MINUTE, None),
    (8 * HOUR, HOUR, MINUTE),
    (2 * _DAY, HOUR, None),
    (8 * _DAY, _DAY, HOUR),
    (2 * _YEAR, _DAY, None),
    (8 * _YEAR, _YEAR, _DAY),
)
_SHORT_STEPS: Final = ((MINUTE, SECOND), (HOUR, MINUTE), (_DAY, HOUR))


def human_duration(span: Duration | timedelta) -> str:
    """*span* in two or three digits of the unit that fits; clocks that disagree by less than two seconds are forgiven.

    >>> [human_duration(Duration.parse(text)) for text in ("90s", "200m", "75h", "-1s", "-1h")]
    ['90s', '3h20m', '3d3h', '0s', '<invalid>']
    """
    nanoseconds = Duration.of(span).nanoseconds
    if nanoseconds < 0:
        return _negative(nanoseconds)
    for limit, unit, rest_unit in _STEPS:
        if nanoseconds < limit:
            count, rest = divmod(nanoseconds, unit)
            rest //= rest_unit or _YEAR
            return f"{count}{_LETTERS[unit]}" + (f"{rest}{_LETTERS[rest_unit]}" if rest_unit and rest else "")
    return f"{nanoseconds // _YEAR}y"


def short_human_duration(span: Duration | timedelta) -> str:
    """*span* in one unit, the greatest of which there is a whole one.

    >>> short_human_duration(timedelta(hours=75))
    '3d'
    """
    nanoseconds = Duration.of(span).nanoseconds
    if nanoseconds < 0:
        return _negative(nanoseconds)
    for limit, unit in _SHORT_STEPS:
        if nanoseconds < limit:
            return f"{nanoseconds // unit}{_LETTERS[unit]}"
    # Go: counts hours in floating point, so that a nanosecond short of a year is one.
    hours = Duration(nanoseconds).hours
    return f"{int(hours) // 24}d" if int(hours) < 24 * 365 else f"{int(hours / 24 / 365)}y"


def _negative(nanoseconds: int) -> str:
    return "0s" if nanoseconds > -2 * SECOND else "<invalid>"
