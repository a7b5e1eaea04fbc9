"""Moments: read, print, on the wire."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, EncodeError
from apimachinery.times import (
    MICRO_TIME,
    TIME,
    ZERO,
    Instant,
    TimeError,
    format_micro_time,
    format_time,
    parse_micro_time,
    parse_time,
)

ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 12, 31), timezones=ZONES | st.just(UTC))
# Of years that have four digits, at any offset.
INSTANTS = st.builds(Instant, st.integers(ZERO.seconds - 365 * 86400, 253402300799 - 86400), st.integers(0, 10**9 - 1))


@given(MOMENTS)
def test_times_read_what_they_print_to_the_second(moment):
    text = format_time(moment)

    assert parse_time(text) == moment.replace(microsecond=0)
    assert parse_time(text).tzinfo is UTC
    assert format_time(parse_time(text)) == text


@given(MOMENTS)
def test_micro_times_read_what_they_print(moment):
    text = format_micro_time(moment)

    assert parse_micro_time(text) == moment
    assert parse_micro_time(text).tzinfo is UTC
    assert format_micro_time(parse_micro_time(text)) == text


@given(MOMENTS)
def test_the_quick_way_gives_what_the_exact_one_does(moment):
    instant = Instant.from_datetime(moment)

    assert instant.to_datetime() == moment
    assert TIME.format(instant) == format_time(moment)
    assert MICRO_TIME.format(instant) == format_micro_time(moment)
    assert TIME.parse(moment.isoformat()) == instant
    assert parse_time(moment.isoformat()) == moment


@given(INSTANTS, st.integers(-23 * 60, 23 * 60))
def test_instants_read_what_they_print_at_any_offset(instant, minutes):
    assert TIME.parse(TIME.format(instant, minutes * 60)) == instant.truncate(10**9)
    assert MICRO_TIME.parse(MICRO_TIME.format(instant, minutes * 60)) == instant.truncate(1000)


@given(INSTANTS)
def test_the_wire_keeps_moments(instant):
    for form in (TIME, MICRO_TIME):
        kept = instant.truncate(form.unit)
        assert form.from_proto(form.to_proto(instant)) == (kept if kept != ZERO else None)
        assert form.from_query(form.to_query(instant)) == (kept if kept != ZERO else None)
    assert Instant.from_proto(instant.to_proto()) == instant


@given(st.integers(0, 10000), st.integers(1, 12), st.integers(1, 28))
def test_dates_are_found_from_seconds_and_back(year, month, day):
    instant = Instant.from_date(year, month, day)

    assert instant.date() == (year, month, day)
    if 1 <= year <= 9999:
        assert instant == Instant.from_datetime(datetime(year, month, day, tzinfo=UTC))


@pytest.mark.parametrize("form", [TIME, MICRO_TIME], ids=["time", "micro"])
def test_the_zero_time_is_nothing(form):
    assert form.to_query(None) == ""
    assert form.to_proto(None) == b""
    assert form.from_query("") is None
    assert form.from_query("null") is None
    assert form.from_proto(b"") is None
    assert form.from_query(form.format(ZERO)) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("2006-01-02T15:04:05Z", "2006-01-02T15:04:05Z", id="UTC"),
        pytest.param("2006-01-02T15:04:05+01:30", "2006-01-02T13:34:05Z", id="east"),
        pytest.param("2006-01-02T15:04:05-07:00", "2006-01-02T22:04:05Z", id="west"),
        pytest.param("2006-01-02T15:04:05.999999999Z", "2006-01-02T15:04:05Z", id="a fraction is dropped"),
        pytest.param("2006-01-02T15:04:05,5Z", "2006-01-02T15:04:05Z", id="a comma"),
        pytest.param("2006-01-02T5:04:05Z", "2006-01-02T05:04:05Z", id="one digit for the hour"),
        pytest.param("2006-01-02T00:00:00+24:00", "2006-01-01T00:00:00Z", id="a day off"),
        pytest.param("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z", id="a leap day"),
        pytest.param("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z", id="the first year"),
    ],
)
def test_times_are_read(text, printed):
    assert format_time(parse_time(text)) == printed


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("", 'cannot parse "" as "2006"', id="nothing"),
        pytest.param("2006-01-02", 'cannot parse "" as "T"', id="a date"),
        pytest.param("2006-01-02 15:04:05Z", 'cannot parse " 15:04:05Z" as "T"', id="a space"),
        pytest.param("2006-01-02t15:04:05z", 'cannot parse "t15:04:05z" as "T"', id="small letters"),
        pytest.param("2006-01-02T15:04:05", 'cannot parse "" as "Z07:00"', id="no zone"),
        pytest.param("2006-01-02T15:04:05+0100", 'cannot parse "+0100" as "Z07:00"', id="no colon in the zone"),
        pytest.param("2006-01-02T15:04:05ZZ", 'extra text: "Z"', id="more"),
        pytest.param("2006-13-02T15:04:05Z", "month out of range", id="month 13"),
        pytest.param("2006-02-29T15:04:05Z", "day out of range", id="no leap year"),
        pytest.param("1900-02-29T15:04:05Z", "day out of range", id="no leap century"),
        pytest.param("2006-01-02T24:00:00Z", "hour out of range", id="hour 24"),
        pytest.param("2006-01-02T15:60:05Z", "minute out of range", id="minute 60"),
        pytest.param("2006-01-02T15:04:60Z", "second out of range", id="a leap second"),
        pytest.param("2006-01-02T15:04:05+25:00", "time zone offset hour out of range", id="an offset too great"),
        pytest.param("٢٠٠٦-01-02T15:04:05Z", 'as "2006"', id="other digits"),
    ],
)
def test_other_texts_are_no_times(text, why):
    with pytest.raises(TimeError, match="parsing time") as caught:
        parse_time(text)

    assert why in str(caught.value)
    assert caught.value.text == text
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    "text", ["2006-01-02T15:04:05Z", "2006-01-02T15:04:05.00000Z", "2006-01-02T15:04:05.0000000Z", "2006-01-02T15:04:05.00000+Z"]
)
def test_micro_times_have_six_digits(text):
    with pytest.raises(TimeError):
        parse_micro_time(text)


@pytest.mark.parametrize("text", ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"])
def test_years_that_datetime_does_not_have_are_errors(text):
    with pytest.raises(DecodeError, match="not from 1 to 9999"):
        parse_time(text)

    assert TIME.parse(text).date()[0] in (0, 10000)


@pytest.mark.parametrize("write", [format_time, format_micro_time, Instant.from_datetime])
def test_a_moment_without_a_timezone_is_refused(write):
    with pytest.raises(EncodeError, match="has no timezone"):
        write(datetime(2006, 1, 2))


@given(INSTANTS, INSTANTS)
def test_instants_are_in_order(a, b):
    assert (a < b) == ((a.seconds, a.nanos) < (b.seconds, b.nanos))


@pytest.mark.parametrize(
    ("given_nanos", "normal"), [(-1, Instant(-1, 10**9 - 1)), (10**9, Instant(1, 0)), (-(10**9), Instant(-1, 0))]
)
def test_nanoseconds_are_carried(given_nanos, normal):
    assert Instant(0, given_nanos).normalize() == normal
