"""Quantities: read, print, compute."""

from __future__ import annotations

import copy
import math
import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, LimitError
from apimachinery.resource import MAX_DIGITS, Format, Quantity, QuantityError, Scale

SUFFIXES = {
    "n": Fraction(1, 10**9),
    "u": Fraction(1, 10**6),
    "m": Fraction(1, 1000),
    "": Fraction(1),
    "k": Fraction(1000),
    **{suffix: Fraction(1000**power) for power, suffix in enumerate("MGTPE", start=2)},
    **{f"{suffix}i": Fraction(1024**power) for power, suffix in enumerate("KMGTPE", start=1)},
    **{f"e{power}": Fraction(10) ** power for power in range(-9, 19)},
    **{f"E{power:+}": Fraction(10) ** power for power in range(-9, 19)},
}
NANO = Fraction(1, 10**9)

NUMERALS = st.from_regex(r"[+-]?[0-9]{1,12}(\.[0-9]{0,6})?", fullmatch=True)
TEXTS = st.tuples(NUMERALS, st.sampled_from(sorted(SUFFIXES))).map("".join)
FORMATS = st.sampled_from([Format.DECIMAL_SI, Format.BINARY_SI, Format.DECIMAL_EXPONENT])
QUANTITIES = TEXTS.map(Quantity)


def value_of(text: str) -> Fraction:
    """What a numeral with a suffix means, computed in another way: at most 64 bits for binary suffixes, nano-units at least."""
    suffix = max((suffix for suffix in SUFFIXES if text.endswith(suffix)), key=len)
    number = text.removesuffix(suffix)
    value = abs(Fraction(Decimal(number))) * SUFFIXES[suffix]
    value = Fraction(math.ceil(value / NANO)) * NANO
    if suffix.endswith("i"):
        value = min(value, Fraction((1 << 63) - 1))
    return -value if number.startswith("-") else value


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("0", "0", id="zero"),
        pytest.param("0Gi", "0", id="zero whatever the suffix"),
        pytest.param("1", "1", id="one"),
        pytest.param("100m", "100m", id="milli"),
        pytest.param("1000m", "1", id="a thousand milli"),
        pytest.param("1024Ki", "1Mi", id="the greatest binary suffix"),
        pytest.param("1000k", "1M", id="the greatest suffix"),
        pytest.param("0.5", "500m", id="a fraction"),
        pytest.param("1.5Gi", "1536Mi", id="a binary fraction"),
        pytest.param("0.5Ki", "512", id="less than the least binary suffix"),
        pytest.param("1e3", "1e3", id="an exponent"),
        pytest.param("1E3", "1e3", id="a capital exponent"),
        pytest.param("1E", "1E", id="exa is no exponent"),
        pytest.param("12e4", "120e3", id="exponents are multiples of three"),
        pytest.param("+5", "5", id="a plus"),
        pytest.param("-1500m", "-1500m", id="a minus"),
        pytest.param(".5", "500m", id="no whole"),
        pytest.param("5.", "5", id="no fraction"),
        pytest.param("1.1n", "2n", id="less than nano is rounded up"),
        pytest.param("-1.1n", "-2n", id="away from zero"),
        pytest.param("9223372036854775807Ki", "9223372036854775807", id="64 bits for binary suffixes"),
        pytest.param("0.1Ki", "102400m", id="no whole binary number"),
        pytest.param("007", "7", id="zeros before"),
        pytest.param("-.k", "0", id="no digit at all is zero, as in Go"),
    ],
)
def test_quantities_are_read_and_printed(text, printed):
    quantity = Quantity(text)

    assert quantity.canonical() == printed
    assert Quantity.parse(text) == quantity


@pytest.mark.parametrize(
    "text",
    ["", " ", " 1", "1 ", "1 Gi", "1K", "1Zi", "1ki", "1gi", "1_000", "1,5", "0x10", "1e", "1e+", "1e3.5", "--1", "1m1",
     "Infinity", "NaN", "٣", "1\n", "1\0", "i", "1i", "1.2.3", "1Mi5"],
)  # fmt: skip
def test_other_texts_are_no_quantities(text):
    with pytest.raises(QuantityError) as caught:
        Quantity(text)

    assert caught.value.text == text
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1" * (MAX_DIGITS + 1), id="digits"),
        pytest.param("0." + "1" * (MAX_DIGITS + 1), id="digits after the point"),
        pytest.param("1e999999999", id="an exponent, written out"),
        pytest.param("1e2147483647", id="the greatest exponent, written out"),
    ],
)
def test_quantities_have_bounds(text):
    with pytest.raises(LimitError):
        str(Quantity(text) + Quantity("1"))


@given(TEXTS)
def test_a_quantity_is_what_its_text_means(text):
    assert Quantity(text).to_fraction() == value_of(text)


@given(TEXTS)
def test_quantities_read_what_they_print(text):
    quantity = Quantity(text)

    for printed in (str(quantity), quantity.canonical()):
        assert Quantity(printed) == quantity
    assert Quantity(quantity.canonical()).canonical() == quantity.canonical()
    assert str(Quantity(str(quantity))) == str(quantity)


@given(QUANTITIES, QUANTITIES)
def test_arithmetic_is_exact(a, b):
    x, y = a.to_fraction(), b.to_fraction()

    assert (a + b).to_fraction() == x + y
    assert (a - b).to_fraction() == x - y
    assert (-a).to_fraction() == -x
    assert a.compare(b) == (x > y) - (x < y)
    assert (a == b, a < b, a <= b, a > b, a >= b) == (x == y, x < y, x <= y, x > y, x >= y)


@given(QUANTITIES, st.integers(-(10**12), 10**12))
def test_products_are_exact(a, factor):
    assert (a * factor).to_fraction() == (factor * a).to_fraction() == a.to_fraction() * factor


@given(st.lists(QUANTITIES, max_size=6))
def test_a_sum_is_printed_in_the_format_of_the_first_that_is_not_zero(quantities):
    total = sum(quantities, Quantity.ZERO)
    first = next((one for one in quantities if one), None)

    assert total.to_fraction() == sum(one.to_fraction() for one in quantities)
    if first and total:
        partial = [sum(quantities[: i + 1], Quantity.ZERO) for i in range(len(quantities))]
        if all(partial[quantities.index(first) :]):
            assert total.format == first.format


@given(QUANTITIES, QUANTITIES)
def test_equal_quantities_have_equal_hashes(a, b):
    assert hash(a) == hash(Quantity(a.canonical()))
    if a == b:
        assert hash(a) == hash(b)


def test_quantities_are_equal_however_they_are_written():
    assert len({Quantity(text) for text in ("1", "1000m", "1e0", "1.0", "+1", "1000000u")}) == 1
    assert Quantity("1Ki") == Quantity("1024") != Quantity("1k")
    assert Quantity("1") != 1


@given(QUANTITIES)
def test_values_are_rounded_up(quantity):
    exact = quantity.to_fraction()

    assert math.ceil(quantity) == math.ceil(exact)
    if abs(exact) < 1 << 40 and exact >= 0:
        assert quantity.value() == math.ceil(exact)
        assert quantity.milli_value() == math.ceil(exact * 1000)
        assert quantity.scaled_value(Scale.MICRO) == math.ceil(exact * 10**6)


@given(QUANTITIES)
def test_a_quantity_is_the_same_number_in_every_form(quantity):
    exact = quantity.to_fraction()

    assert Fraction(quantity.to_decimal()) == exact
    assert quantity.sign == (exact > 0) - (exact < 0)
    assert quantity.is_zero() == (not exact) == (not quantity)
    mantissa, power = quantity.canonical_parts()
    assert mantissa * Fraction(10) ** power == exact
    if quantity.as_int64() is not None:
        assert quantity.as_int64() == exact


@given(QUANTITIES)
def test_floats_are_the_nearest(quantity):
    # Where the quotient has no more bits than Go's has first.
    exact = quantity.to_fraction()

    assert math.isclose(float(quantity), float(exact), rel_tol=1e-15)
    assert math.isclose(quantity.approximate_float(), float(exact), rel_tol=1e-13)


@given(QUANTITIES)
def test_the_wire_keeps_quantities(quantity):
    assert Quantity.from_proto(quantity.to_proto()) == quantity
    assert Quantity.from_json(str(quantity)) == quantity
    assert Quantity.from_json_text(f'"{quantity}"') == quantity


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        pytest.param(None, "0", id="null"),
        pytest.param("", None, id="no text"),
        pytest.param(" 1Gi\n", "1Gi", id="space"),
        pytest.param(5, "5", id="a number"),
        pytest.param(1.5, "1500m", id="a fraction"),
        pytest.param(1e21, "1e+21", id="a great number"),
        pytest.param(True, None, id="a boolean"),
        pytest.param([], None, id="a list"),
        pytest.param(math.inf, None, id="infinity"),
    ],
)
def test_json_values_are_quantities_or_errors(value, printed):
    if printed is None:
        with pytest.raises((DecodeError, TypeError)):
            Quantity.from_json(value)
    else:
        assert str(Quantity.from_json(value)) == printed


@given(st.integers(), FORMATS)
def test_integers_become_quantities(value, form):
    quantity = Quantity.from_int(value, form)

    assert quantity.to_fraction() == value
    assert quantity.format == form or not value
    assert Quantity.from_milli(value, form).to_fraction() == Fraction(value, 1000)
    assert Quantity.from_scaled(value, Scale.MEGA, form).to_fraction() == value * 10**6
    assert quantity.with_value(7).to_fraction() == 7


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9, min_value=-(10**12), max_value=10**12))
def test_decimals_become_quantities_and_back(value):
    assert Quantity.from_decimal(value).to_decimal() == value


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_no_quantity(text):
    with pytest.raises(DecodeError):
        Quantity.from_decimal(Decimal(text))


@given(QUANTITIES, st.integers(-9, 9))
def test_rounding_up_is_away_from_zero(quantity, scale):
    exact, unit = quantity.to_fraction(), Fraction(10) ** scale
    rounded = quantity.round_up(scale).to_fraction()

    assert rounded == quantity.sign * math.ceil(abs(exact) / unit) * unit


def test_quantities_cannot_be_changed():
    quantity = Quantity("1")

    for change in (lambda: setattr(quantity, "_text", "2"), lambda: delattr(quantity, "_text"), lambda: setattr(quantity, "x", 1)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            change()


@pytest.mark.parametrize("text", ["1", "1.5Gi", "0", "1e3", "-7m"])
@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_quantities_survive_pickle_and_copy(duplicate, text):
    other = duplicate(Quantity(text))

    assert other == Quantity(text)
    assert str(other) == str(Quantity(text))
    assert other.format == Quantity(text).format


def test_quantities_do_not_mix_with_numbers():
    for operation in (lambda q: q + 1, lambda q: q - 1, lambda q: q * 1.5, lambda q: q < 1, lambda q: q >= 1):
        with pytest.raises(TypeError):
            operation(Quantity("1"))
