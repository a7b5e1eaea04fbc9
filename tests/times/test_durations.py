"""Spans of time."""

from __future__ import annotations

import pickle
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import LimitError
from apimachinery.times import Duration, DurationError, human_duration, short_human_duration

LIMIT = 1 << 63
DURATIONS = st.integers(-LIMIT, LIMIT - 1).map(Duration)
SMALL = st.integers(-(10**15), 10**15).map(Duration)


@given(DURATIONS)
def test_durations_read_what_they_print(duration):
    assert Duration.parse(str(duration)) == duration


@given(DURATIONS)
def test_the_wire_keeps_durations(duration):
    assert Duration.from_proto(duration.to_proto()) == duration


@given(st.timedeltas(min_value=timedelta(days=-100_000), max_value=timedelta(days=100_000)))
def test_timedeltas_become_durations_and_back(delta):
    assert Duration.from_timedelta(delta).to_timedelta() == delta
    assert Duration.of(delta) == Duration.of(Duration.of(delta)) == Duration.from_timedelta(delta)


@pytest.mark.parametrize(("nanoseconds", "microseconds"), [(1999, 1), (-1999, -1), (-1, 0), (1000, 1)])
def test_what_a_timedelta_does_not_have_is_dropped_towards_zero(nanoseconds, microseconds):
    assert Duration(nanoseconds).to_timedelta() == timedelta(microseconds=microseconds)


@pytest.mark.parametrize("value", [5, "5s", None, 1.5])
def test_other_values_are_no_durations(value):
    with pytest.raises(TypeError):
        Duration.of(value)


@pytest.mark.parametrize(
    ("text", "nanoseconds"),
    [
        pytest.param("0", 0, id="zero needs no unit"),
        pytest.param("+0", 0, id="zero with a sign"),
        pytest.param("5s", 5 * 10**9, id="seconds"),
        pytest.param("1h15m30.918s", 4530918 * 10**6, id="several units"),
        pytest.param("1m1h", 3660 * 10**9, id="in any order"),
        pytest.param("-1.5h", -5400 * 10**9, id="a sign and a fraction"),
        pytest.param(".5s", 5 * 10**8, id="no whole"),
        pytest.param("5.s", 5 * 10**9, id="no fraction"),
        pytest.param("1us1µs1μs", 3000, id="three ways to write micro"),
        pytest.param("0.3333333333333333333h", 1200 * 10**9, id="many digits"),
        pytest.param("9223372036854775807ns", LIMIT - 1, id="the greatest"),
        pytest.param("-9223372036854775808ns", -LIMIT, id="the least"),
        pytest.param("00000000000000000000001s", 10**9, id="zeros before"),
    ],
)
def test_durations_are_read(text, nanoseconds):
    assert Duration.parse(text) == Duration(nanoseconds)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", 'time: invalid duration ""', id="nothing"),
        pytest.param("3", 'time: missing unit in duration "3"', id="no unit"),
        pytest.param("-", 'time: invalid duration "-"', id="only a sign"),
        pytest.param("s", 'time: invalid duration "s"', id="only a unit"),
        pytest.param(".s", 'time: invalid duration ".s"', id="only a point"),
        pytest.param("1d", 'time: unknown unit "d" in duration "1d"', id="days"),
        pytest.param("1 s", 'time: unknown unit " s" in duration "1 s"', id="a space"),
        pytest.param("--1s", 'time: invalid duration "--1s"', id="two signs"),
        pytest.param("9223372036854775808ns", 'time: invalid duration "9223372036854775808ns"', id="too great"),
        pytest.param("9999999h", 'time: invalid duration "9999999h"', id="far too great"),
        pytest.param("1é", 'time: unknown unit "\\xc3\\xa9" in duration "1\\xc3\\xa9"', id="quoted byte by byte"),
        pytest.param("٣s", 'time: invalid duration "\\xd9\\xa3s"', id="other digits"),
    ],
)
def test_other_texts_are_no_durations(text, message):
    with pytest.raises(DurationError) as caught:
        Duration.parse(text)

    assert str(caught.value) == message
    assert str(pickle.loads(pickle.dumps(caught.value))) == message


@pytest.mark.parametrize(
    ("nanoseconds", "text"),
    [
        (0, "0s"),
        (1, "1ns"),
        (1100, "1.1µs"),
        (2_200_000, "2.2ms"),
        (3_300_000_000, "3.3s"),
        (4 * 60 * 10**9 + 5, "4m0.000000005s"),
        (5 * 3600 * 10**9, "5h0m0s"),
        (-LIMIT, "-2562047h47m16.854775808s"),
    ],
)
def test_durations_are_printed_in_the_units_that_fit(nanoseconds, text):
    assert str(Duration(nanoseconds)) == text


@given(SMALL, SMALL, st.integers(-1000, 1000))
def test_arithmetic_is_exact(a, b, factor):
    assert (a + b).nanoseconds == a.nanoseconds + b.nanoseconds
    assert (a - b).nanoseconds == a.nanoseconds - b.nanoseconds
    assert (a * factor) == (factor * a) == Duration(a.nanoseconds * factor)
    assert -a + a == Duration()
    assert abs(a) == max(a, -a)
    assert bool(a) == (a != Duration())


@given(SMALL)
def test_units_agree_with_fractions(duration):
    exact = Fraction(duration.nanoseconds, 10**9)

    assert abs(Fraction(duration.seconds) - exact) <= abs(exact) / 2**50
    assert abs(Fraction(duration.minutes) - exact / 60) <= abs(exact) / 2**50
    assert abs(Fraction(duration.hours) - exact / 3600) <= abs(exact) / 2**50


@pytest.mark.parametrize("nanoseconds", [LIMIT, -LIMIT - 1, 10**30])
def test_durations_have_64_bits(nanoseconds):
    with pytest.raises(LimitError):
        Duration(nanoseconds)
    with pytest.raises(LimitError):
        Duration(LIMIT - 1) + Duration(1)


@pytest.mark.parametrize(
    ("span", "human", "short"),
    [
        pytest.param(timedelta(seconds=-2), "<invalid>", "<invalid>", id="negative"),
        pytest.param(timedelta(seconds=-1), "0s", "0s", id="nearly now"),
        pytest.param(timedelta(seconds=119), "119s", "1m", id="seconds"),
        pytest.param(timedelta(minutes=2), "2m", "2m", id="two minutes"),
        pytest.param(timedelta(minutes=9, seconds=30), "9m30s", "9m", id="minutes and seconds"),
        pytest.param(timedelta(hours=2, minutes=59), "179m", "2h", id="minutes"),
        pytest.param(timedelta(hours=3, minutes=20), "3h20m", "3h", id="hours and minutes"),
        pytest.param(timedelta(hours=47), "47h", "1d", id="hours"),
        pytest.param(timedelta(days=2, hours=3), "2d3h", "2d", id="days and hours"),
        pytest.param(timedelta(days=500), "500d", "1y", id="days"),
        pytest.param(timedelta(days=365 * 3 + 10), "3y10d", "3y", id="years and days"),
        pytest.param(Duration.parse("90000h"), "10y", "10y", id="years"),
    ],
)
def test_durations_for_people(span, human, short):
    assert (human_duration(span), short_human_duration(span)) == (human, short)
