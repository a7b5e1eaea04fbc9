"""When fields are written, how, and what is said of values that their fields cannot hold."""

from typing import Annotated, Any

import attrs
import pytest

from apimachinery.model import (
    Always,
    Int32,
    InvalidObjectError,
    OmitEmpty,
    OmitZero,
    Struct,
    from_dict,
    to_dict,
)
from apimachinery.model._errors import Fault
from tests.model import zoo


@attrs.define(kw_only=True)
class Omissions(Struct):
    by_default: zoo.Leaf = attrs.field(factory=zoo.Leaf)
    when_zero: Annotated[zoo.Leaf, OmitZero()] = attrs.field(factory=zoo.Leaf)
    when_empty: Annotated[zoo.Leaf, OmitEmpty()] = attrs.field(factory=zoo.Leaf)
    never: Annotated[zoo.Leaf, Always()] = attrs.field(factory=zoo.Leaf)
    number: Int32 = 0
    number_always: Annotated[Int32, Always()] = 0
    pointer: Int32 | None = None
    pointer_always: Annotated[Int32 | None, Always()] = None
    list_pointer: list[str] | None = None
    list_pointer_empty: Annotated[list[str] | None, OmitEmpty()] = None


@pytest.mark.parametrize(
    ("obj", "plain"),
    [
        pytest.param(Omissions(), {}, id="zero"),
        pytest.param(Omissions(pointer=0), {"pointer": 0}, id="a set zero is written"),
        pytest.param(Omissions(list_pointer=[]), {"listPointer": []}, id="a set empty list is written"),
        pytest.param(Omissions(list_pointer_empty=[]), {}, id="unless empty ones are not"),
        pytest.param(Omissions(by_default=zoo.Leaf(name="a")), {"byDefault": {"name": "a"}}, id="a struct that says something"),
    ],
)
def test_what_is_left_out(obj: Omissions, plain: dict[str, Any]) -> None:
    always = {"whenEmpty": {}, "never": {}, "numberAlways": 0, "pointerAlways": None}

    assert to_dict(obj) == {**always, **plain}


def test_maps_are_written_in_order_of_their_keys() -> None:
    written = to_dict(zoo.Containers(labels={"b": "1", "a": "2", "é": "3", "B": "4"}))

    assert list(written["labels"]) == ["B", "a", "b", "é"]


def test_fields_are_written_in_order_of_declaration() -> None:
    obj = from_dict(zoo.Scalars, {"target": 1, "text": "x", "flag": True})

    assert list(to_dict(obj)) == ["text", "flag", "target"]


def test_every_misfit_is_reported_with_its_path() -> None:
    obj = zoo.Everything()
    obj.containers.leaves = [zoo.Leaf(), zoo.Leaf(name=3)]  # type: ignore[arg-type]  # what is being refused
    obj.scalars.data = "text"  # type: ignore[assignment]
    obj.child = {"shared": "x"}  # type: ignore[assignment]

    with pytest.raises(InvalidObjectError) as caught:
        to_dict(obj)

    assert {fault.path for fault in caught.value.faults} >= {"scalars.data", "child", "containers.leaves[1].name"}
    assert all(isinstance(fault, Fault) for fault in caught.value.faults)


def test_an_object_that_contains_itself_is_an_error_of_ours() -> None:
    obj = zoo.Everything()
    obj.child = obj

    with pytest.raises(InvalidObjectError, match="nested too deeply, or contains itself"):
        to_dict(obj)


def test_an_object_in_a_raw_field_is_written_as_what_it_is() -> None:
    assert to_dict(zoo.Raws(extension=zoo.Leaf(name="a"))) == {"extension": {"name": "a"}}
