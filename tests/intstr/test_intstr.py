"""Numbers or texts."""

from __future__ import annotations

import math
import pickle
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery import intstr
from apimachinery._errors import DecodeError
from apimachinery.intstr import IntOrStringError, Message

INT32 = st.integers(-(1 << 31), (1 << 31) - 1)
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
VALUES = INT32 | TEXTS


@given(VALUES)
def test_the_wire_keeps_values(value):
    assert intstr.from_proto(intstr.to_proto(value)) == value
    assert intstr.from_json(value) == value
    assert type(intstr.from_json(value)) is type(value)


@given(INT32)
def test_numbers_are_read_from_their_text(number):
    assert intstr.parse(str(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("80", 80, id="a number"),
        pytest.param("+080", 80, id="written oddly"),
        pytest.param("http", "http", id="a name"),
        pytest.param("50%", "50%", id="a percentage"),
        pytest.param("", "", id="nothing"),
        pytest.param("2147483648", "2147483648", id="33 bits"),
        pytest.param("9" * 10_000, "9" * 10_000, id="many digits"),
        pytest.param(" 80", " 80", id="a space"),
        pytest.param("٣", "٣", id="other digits"),
    ],
)
def test_what_is_no_number_of_32_bits_is_a_text(text, value):
    assert intstr.parse(text) == value


@pytest.mark.parametrize("value", [True, 1.5, [], {}, 1 << 31, -(1 << 31) - 1])
def test_other_json_values_are_errors(value):
    with pytest.raises(DecodeError, match="cannot unmarshal"):
        intstr.from_json(value)


def test_null_is_zero():
    assert intstr.from_json(None) == 0


@given(st.integers(-1000, 1000), st.integers(-(10**6), 10**6))
def test_percentages_agree_with_fractions(percent, total):
    share = Fraction(percent * total, 100)

    assert intstr.scaled_value(f"{percent}%", total, round_up=True) == math.ceil(share)
    assert intstr.scaled_value(f"{percent}%", total, round_up=False) == math.floor(share)


@given(INT32, st.integers(0, 100), st.booleans())
def test_numbers_are_not_scaled(number, total, round_up):
    assert intstr.scaled_value(number, total, round_up=round_up) == number


@pytest.mark.parametrize(
    ("value", "message"),
    [
        pytest.param(None, "nil value for IntOrString", id="none"),
        pytest.param("http", "invalid value for IntOrString: invalid type: string is not a percentage", id="a name"),
        pytest.param("5", "invalid value for IntOrString: invalid type: string is not a percentage", id="no sign"),
        pytest.param(
            "x%",
            'invalid value for IntOrString: invalid value "x%": strconv.Atoi: parsing "x": invalid syntax',
            id="no number",
        ),
        pytest.param(
            "99999999999999999999%",
            'invalid value for IntOrString: invalid value "99999999999999999999%": '
            'strconv.Atoi: parsing "99999999999999999999": value out of range',
            id="too great",
        ),
        pytest.param(
            "5%%",
            'invalid value for IntOrString: invalid value "5%%": strconv.Atoi: parsing "5%": invalid syntax',
            id="two signs",
        ),
    ],
)
def test_other_values_cannot_be_scaled(value, message):
    with pytest.raises(IntOrStringError) as caught:
        intstr.scaled_value(value, 10, round_up=True)

    assert str(caught.value) == message
    assert str(pickle.loads(pickle.dumps(caught.value))) == message


def test_a_lenient_reading_takes_any_percent_signs():
    assert intstr.scaled_value("%2%5%", 8, round_up=False, lenient=True) == 2
    with pytest.raises(IntOrStringError):
        intstr.scaled_value("http", 8, round_up=False, lenient=True)


@pytest.mark.parametrize(
    ("value", "number"), [(7, 7), ("7", 7), ("http", 0), ("50%", 0), ("9" * 30, (1 << 63) - 1), ("-" + "9" * 30, -(1 << 63))]
)
def test_any_value_counts_as_some_number(value, number):
    assert intstr.int_value(value) == number


def test_a_message_that_is_neither_is_an_error():
    message = Message(2, 5, "x")

    assert Message.from_proto(message.to_proto()) == message
    with pytest.raises(DecodeError, match=r"impossible IntOrString\.Type"):
        intstr.from_proto(message.to_proto())
