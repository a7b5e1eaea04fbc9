"""How field managers compare values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import LimitError
from apimachinery.managedfields.value import compare_values, value_text, values_equal
from apimachinery.testing.strategies import json_values

VALUES = json_values()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(1, 1.0, id="an integer and a float"),
        pytest.param([1, {"a": 2.0}], [1.0, {"a": 2}], id="within others"),
        pytest.param((1 << 53) + 1, float(1 << 53), id="as far as a float can tell"),
        pytest.param({"a": 1, "b": 2}, {"b": 2, "a": 1}, id="maps have no order"),
        pytest.param(None, None, id="null"),
    ],
)
def test_equal_values(a, b):
    assert values_equal(a, b)
    assert values_equal(b, a)
    assert compare_values(a, b) == compare_values(b, a) == 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(True, 1, id="a boolean is no number"),
        pytest.param("1", 1, id="a text is no number"),
        pytest.param(None, {}, id="null is no map"),
        pytest.param([], {}, id="a list is no map"),
        pytest.param([1, 2], [2, 1], id="lists have an order"),
        pytest.param({"a": None}, {}, id="null is there"),
        pytest.param(10**400, 1.5, id="an integer beyond a float"),
    ],
)
def test_different_values(a, b):
    assert not values_equal(a, b)
    assert compare_values(a, b) == -compare_values(b, a) != 0


def test_kinds_have_an_order():
    ordered = [
        -1,
        0.5,
        1,
        "",
        "a",
        "b",
        False,
        True,
        [],
        [1],
        [1, 0],
        [2],
        {},
        {"a": 1},
        {"a": 1, "b": 0},
        {"a": 2},
        {"b": 0},
        None,
    ]

    for place, a in enumerate(ordered):
        for other, b in enumerate(ordered):
            assert compare_values(a, b) == (place > other) - (place < other), (a, b)


@given(a=VALUES, b=VALUES, c=VALUES)
def test_order_and_equality_agree(a, b, c):
    assert (compare_values(a, b) == 0) == values_equal(a, b)
    assert compare_values(a, b) == -compare_values(b, a)
    if compare_values(a, b) <= 0 and compare_values(b, c) <= 0:
        assert compare_values(a, c) <= 0


@given(value=VALUES)
def test_a_value_is_itself(value):
    assert values_equal(value, value)
    assert isinstance(value_text(value), str)


@given(depth=st.integers(5_000, 20_000))
def test_deep_values_are_compared_or_refused(depth):
    a: list = []
    b: list = []
    for _ in range(depth):
        a, b = [a], [b]

    assert values_equal(a, b)
    with pytest.raises(LimitError):
        compare_values(a, b)
