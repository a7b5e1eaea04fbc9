"""Python's own moments and spans of time in the fields of wire types."""

from datetime import UTC, datetime, timedelta, timezone

import attrs
import pytest

from apimachinery._errors import EncodeError
from apimachinery.model import Duration, InvalidObjectError, MicroTime, Time, from_dict, to_dict
from apimachinery.times import Duration as DurationValue

WEST = timezone(timedelta(hours=-7))


@attrs.define(kw_only=True)
class Alarm:
    """Rings."""

    at: Time | None = None
    exactly_at: MicroTime | None = None
    every: Duration = DurationValue(0)


def test_datetimes_are_written_in_utc_to_the_precision_of_the_field():
    moment = datetime(2006, 1, 2, 15, 4, 5, 999999, tzinfo=WEST)

    assert to_dict(Alarm(at=moment, exactly_at=moment)) == {
        "at": "2006-01-02T22:04:05Z",
        "exactlyAt": "2006-01-02T22:04:05.999999Z",
    }


def test_datetimes_are_read_in_utc():
    alarm = from_dict(Alarm, {"at": "2006-01-02T15:04:05-07:00"})

    assert alarm.at == datetime(2006, 1, 2, 22, 4, 5, tzinfo=UTC)
    assert alarm.at.tzinfo is UTC


@pytest.mark.parametrize("name", ["at", "exactly_at"])
def test_a_datetime_without_a_timezone_is_refused(name):
    with pytest.raises(EncodeError, match="expected RFC 3339 time, found datetime"):
        to_dict(Alarm(**{name: datetime(2006, 1, 2)}))


def test_timedeltas_are_written_as_durations():
    assert to_dict(Alarm(every=timedelta(minutes=1, milliseconds=1500))) == {"every": "1m1.5s"}
    assert from_dict(Alarm, {"every": "1m1.5s"}).every.to_timedelta() == timedelta(minutes=1, milliseconds=1500)


@pytest.mark.parametrize("value", ["5s", 5])
def test_other_values_are_no_durations(value):
    with pytest.raises((InvalidObjectError, TypeError)):
        to_dict(Alarm(every=value))
