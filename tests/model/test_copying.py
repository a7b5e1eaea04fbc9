"""Copies: what they keep, and what they are of."""

import copy
from typing import Any

import attrs
import pytest

from apimachinery.model import DeclarationError, NilDict, NilList, deep_copy, to_dict
from apimachinery.unstructured import Unstructured, UnstructuredList
from tests.model import zoo


def test_null_stays_null_and_empty_stays_empty() -> None:
    obj = zoo.Containers(always=NilList(), always_map=NilDict(), of_lists={"a": NilList(), "b": []})

    copied = deep_copy(obj)

    assert to_dict(copied) == to_dict(obj) == {"ofLists": {"a": None, "b": []}, "always": None, "alwaysMap": None}


def test_an_object_in_a_raw_field_is_copied_as_what_it_is() -> None:
    leaf = zoo.Leaf(name="a")

    copied = deep_copy(zoo.Raws(anything=leaf))

    assert copied.anything == leaf
    assert copied.anything is not leaf


def test_copy_deepcopy_gives_the_same() -> None:
    obj = zoo.Everything(unknown_fields={"a": [1]}, child=zoo.Everything())

    copied = copy.deepcopy(obj)

    assert copied == obj
    assert copied.unknown_fields is not obj.unknown_fields
    assert copied.child is not obj.child


@pytest.mark.parametrize(
    "obj",
    [{"a": [1]}, [{}], "text", None, Unstructured({"a": [1]}), UnstructuredList({"items": [{"a": 1}]})],
    ids=lambda obj: type(obj).__name__,
)
def test_what_is_not_typed_is_copied_too(obj: Any) -> None:
    copied = deep_copy(obj)

    assert copied == obj
    assert type(copied) is type(obj)
    assert copied is not obj or obj in ("text", None)


@attrs.define
class Misdeclared:
    value: set[int] = attrs.field(factory=set)


def test_a_class_that_is_no_wire_type_is_said_to_be_none() -> None:
    with pytest.raises(DeclarationError, match=r"Misdeclared\.value: no wire value has the type"):
        deep_copy(Misdeclared())
