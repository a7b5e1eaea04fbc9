"""What holds for every object of every type."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.model import deep_copy, describe, equal, from_dict, is_zero, to_dict, zero_of
from apimachinery.model.strict import find_strict_problems
from apimachinery.testing import objects
from tests.model import zoo

any_object = st.sampled_from(zoo.ALL).flatmap(lambda cls: st.tuples(st.just(cls), objects(cls)))


@given(any_object)
def test_encode_then_decode_changes_nothing(given: tuple[Any, Any]) -> None:
    cls, obj = given

    assert from_dict(cls, to_dict(obj)) == obj


@given(any_object)
def test_decode_then_encode_changes_nothing(given: tuple[Any, Any]) -> None:
    cls, obj = given
    plain = to_dict(obj)

    assert to_dict(from_dict(cls, plain)) == plain


@given(any_object)
def test_a_copy_is_equal_and_shares_nothing_mutable(given: tuple[Any, Any]) -> None:
    _, obj = given

    copied = deep_copy(obj)

    assert copied == obj
    assert equal(copied, obj)
    assert not (set(mutable_parts(copied)) & set(mutable_parts(obj)))


@given(any_object)
def test_encoding_shares_nothing_and_leaves_the_object_alone(given: tuple[Any, Any]) -> None:
    _, obj = given
    before = deep_copy(obj)

    plain = to_dict(obj)

    assert obj == before
    assert not (set(mutable_parts(plain)) & set(mutable_parts(obj)))


@given(st.sampled_from(zoo.ALL).flatmap(lambda cls: st.tuples(st.just(cls), objects(cls, unknown_fields=False))))
def test_what_is_written_of_known_fields_has_no_unknown_ones(given: tuple[Any, Any]) -> None:
    cls, obj = given

    assert find_strict_problems(describe(cls), to_dict(obj)) == ()


@pytest.mark.parametrize("cls", zoo.ALL, ids=str)
def test_the_zero_value_says_nothing(cls: Any) -> None:
    assert is_zero(zero_of(cls))
    assert from_dict(cls, {}) == zero_of(cls)
    assert from_dict(cls, None) == zero_of(cls)


@given(any_object)
def test_the_zero_test_agrees_with_the_zero_value(given: tuple[Any, Any]) -> None:
    cls, obj = given

    assert is_zero(obj) == (obj == zero_of(cls))


def mutable_parts(value: Any) -> list[int]:
    """The identities of all lists, dictionaries and objects within *value*, those that hold nothing apart."""
    found: list[int] = []
    pending = [value]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending += value.values()
        elif isinstance(value, list):
            pending += value
        elif hasattr(type(value), "__attrs_attrs__") and type(value) in zoo.MUTABLE:
            pending += [getattr(value, name) for name in (a.name for a in type(value).__attrs_attrs__)]
        else:
            continue
        found.append(id(value))
    return found
