"""Whether objects mean the same, and whether one says no more than another."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.model import Always, NilDict, NilList, OmitZero, Struct, Time, deep_copy, derivative, equal
from apimachinery.resource import Quantity
from apimachinery.testing import objects
from apimachinery.unstructured import Unstructured
from tests.model import zoo

NOON = datetime(2024, 1, 2, 12, tzinfo=UTC)
NOON_ELSEWHERE = datetime(2024, 1, 2, 14, tzinfo=timezone(timedelta(hours=2)))


@attrs.define(kw_only=True)
class Moments(Struct):
    pointer: Time | None = None
    always: Annotated[Time | None, Always()] = None
    unless_zero: Annotated[Time | None, OmitZero()] = None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param(zoo.Leaf(), zoo.Leaf(), True, id="zero"),
        pytest.param(zoo.Leaf(), zoo.Common(), False, id="two classes"),
        pytest.param(zoo.Leaf(port=1), zoo.Leaf(port=2), False, id="numbers"),
        pytest.param(zoo.Pointers(small=0), zoo.Pointers(), False, id="a set zero is not nothing"),
        pytest.param(zoo.Pointers(leaves=[]), zoo.Pointers(), True, id="an empty list is no list"),
        pytest.param(zoo.Pointers(leaf=zoo.Leaf()), zoo.Pointers(), False, id="a zero struct is not nothing"),
        pytest.param(zoo.Containers(always=NilList()), zoo.Containers(), True, id="null is an empty list"),
        pytest.param(zoo.Containers(always_map=NilDict()), zoo.Containers(), True, id="null is an empty map"),
        pytest.param(zoo.Containers(labels={"a": ""}), zoo.Containers(), False, id="an empty text in a map is something"),
        pytest.param(
            zoo.Containers(labels={"a": "1", "b": "2"}), zoo.Containers(labels={"b": "2", "a": "1"}), True, id="maps have no order"
        ),
        pytest.param(zoo.Containers(texts=["a", "b"]), zoo.Containers(texts=["b", "a"]), False, id="lists have one"),
        pytest.param(
            zoo.Containers(by_name={"a": zoo.Leaf(name="x")}),
            zoo.Containers(by_name={"a": zoo.Leaf()}),
            False,
            id="structs in maps",
        ),
        pytest.param(zoo.Containers(of_lists={"a": []}), zoo.Containers(of_lists={"a": NilList()}), True, id="lists in maps"),
        pytest.param(zoo.Scalars(amount=Quantity("1000m")), zoo.Scalars(amount=Quantity("1")), True, id="quantities by value"),
        pytest.param(zoo.Scalars(at=NOON), zoo.Scalars(at=NOON_ELSEWHERE), True, id="moments by value"),
        pytest.param(zoo.Raws(anything=1), zoo.Raws(anything=1.0), False, id="raw data by kind"),
        pytest.param(zoo.Raws(anything=1), zoo.Raws(anything=True), False, id="a boolean is no number"),
        pytest.param(
            zoo.Raws(anything={"a": 1, "b": 2}), zoo.Raws(anything={"b": 2, "a": 1}), True, id="raw objects have no order"
        ),
        pytest.param(zoo.Leaf(unknown_fields={"a": 1}), zoo.Leaf(), False, id="unknown fields"),
        pytest.param(zoo.Leaf(unknown_fields={}), zoo.Leaf(), True, id="no unknown fields"),
        pytest.param(Unstructured({"a": 1}), Unstructured({"a": 1.0}), False, id="unstructured objects"),
        pytest.param({"a": [1]}, {"a": [1]}, True, id="plain data"),
        pytest.param(None, None, True, id="nothing"),
    ],
)
def test_what_is_equal(a: Any, b: Any, same: bool) -> None:
    assert equal(a, b) is same
    assert equal(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "derived"),
    [
        pytest.param(zoo.Leaf(), zoo.Leaf(name="a"), True, id="an unset text"),
        pytest.param(zoo.Leaf(name="a"), zoo.Leaf(name="b"), False, id="another text"),
        pytest.param(zoo.Leaf(), zoo.Leaf(port=1), False, id="a number is always set"),
        pytest.param(zoo.Scalars(), zoo.Scalars(flag=True), False, id="so is a boolean"),
        pytest.param(zoo.Scalars(), zoo.Scalars(amount=Quantity("1")), False, id="and a quantity"),
        pytest.param(zoo.Scalars(data=b"ab"), zoo.Scalars(data=b"abc"), True, id="bytes item by item"),
        pytest.param(zoo.Scalars(target=""), zoo.Scalars(target="x"), True, id="an unset text where a number could be"),
        pytest.param(zoo.Scalars(), zoo.Scalars(target="x"), False, id="a number where there is a text"),
        pytest.param(zoo.Pointers(), zoo.Pointers(small=1, leaf=zoo.Leaf()), True, id="nothing"),
        pytest.param(zoo.Pointers(small=0), zoo.Pointers(), False, id="something"),
        pytest.param(zoo.Pointers(leaf=zoo.Leaf()), zoo.Pointers(leaf=zoo.Leaf(name="a")), True, id="a struct by its fields"),
        pytest.param(zoo.Containers(), zoo.Containers(texts=["a"], labels={"a": "b"}), True, id="empty collections"),
        pytest.param(zoo.Containers(texts=["a"]), zoo.Containers(texts=["a", "b"]), True, id="a shorter list"),
        pytest.param(zoo.Containers(texts=["b"]), zoo.Containers(texts=["a", "b"]), False, id="another item"),
        pytest.param(zoo.Containers(texts=["a", "b"]), zoo.Containers(texts=["a"]), False, id="a longer list"),
        pytest.param(zoo.Containers(labels={"a": "1"}), zoo.Containers(labels={"a": "1", "b": "2"}), True, id="a smaller map"),
        pytest.param(zoo.Containers(labels={"a": "1"}), zoo.Containers(labels={"b": "1"}), False, id="another key"),
        pytest.param(zoo.Raws(), zoo.Raws(anything={"a": 1}), True, id="no raw data"),
        pytest.param(zoo.Raws(anything={}), zoo.Raws(anything={"a": 1}), False, id="raw data is one value"),
        pytest.param(Moments(), Moments(pointer=NOON), True, id="no moment in a pointer"),
        pytest.param(Moments(), Moments(always=NOON), False, id="the zero moment"),
        pytest.param(Moments(), Moments(unless_zero=NOON), False, id="the zero moment that is left out"),
        pytest.param(zoo.Leaf(), zoo.Leaf(unknown_fields={"a": 1}), True, id="no unknown fields"),
        pytest.param(zoo.Leaf(unknown_fields={"a": 1}), zoo.Leaf(), False, id="unknown fields"),
        pytest.param(zoo.Leaf(), zoo.Common(), False, id="two classes"),
        pytest.param({"a": "", "b": [1], "c": None}, {"a": "x", "b": [1, 2], "c": 3, "d": 4}, True, id="plain data"),
        pytest.param({"a": 1}, {"a": 1.0}, False, id="plain data of another kind"),
        pytest.param({"a": 1}, {"b": 1}, False, id="plain data with another key"),
    ],
)
def test_what_says_no_more(a: Any, b: Any, derived: bool) -> None:
    assert derivative(a, b) is derived


any_object = st.sampled_from(zoo.ALL).flatmap(objects)


@given(any_object)
def test_what_is_equal_says_no_more(obj: Any) -> None:
    copied = deep_copy(obj)

    assert equal(obj, copied)
    assert derivative(obj, copied)


@given(st.sampled_from(zoo.ALL).flatmap(lambda cls: st.tuples(objects(cls), objects(cls))))
def test_equality_has_no_direction(pair: tuple[Any, Any]) -> None:
    a, b = pair

    assert equal(a, b) == equal(b, a)
    assert not equal(a, b) or derivative(a, b)
    assert a != b or equal(a, b)
