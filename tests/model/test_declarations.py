"""What a class may say, and what is refused when it is first described."""

from typing import Annotated, Any

import attrs
import pytest

from apimachinery.model import (
    DeclarationError,
    Int32,
    ListMap,
    ListSet,
    MapAtomic,
    Patch,
    Proto,
    Struct,
    Time,
    Wire,
    describe,
    wire_name,
)
from tests.model import zoo


@attrs.define(kw_only=True)
class TwoNames(Struct):
    host: str = ""
    other: Annotated[str, Wire("host")] = ""


@attrs.define(kw_only=True)
class TwoNumbers(Struct):
    first: Annotated[str, Proto(1)] = ""
    second: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class NoSuchKey(Struct):
    leaves: Annotated[list[zoo.Leaf], ListMap("colour")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NoSuchMergeKey(Struct):
    leaves: Annotated[list[zoo.Leaf], Patch("merge", merge_key="colour")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class KeyOfTexts(Struct):
    texts: Annotated[list[str], ListMap("name")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class SetOfOne(Struct):
    text: Annotated[str, ListSet()] = ""


@attrs.define(kw_only=True)
class AtomicText(Struct):
    text: Annotated[str, MapAtomic()] = ""


@attrs.define(kw_only=True)
class ASet(Struct):
    texts: set[str] = attrs.field(factory=set)


@attrs.define(kw_only=True)
class NumberKeys(Struct):
    names: dict[int, str] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class EitherOr(Struct):
    value: int | bool = 0


@attrs.define(kw_only=True)
class NotZero(Struct):
    count: Int32 = 3


@attrs.define(kw_only=True)
class TimeWithoutNone(Struct):
    at: Time = None  # type: ignore[assignment]  # what is being refused


@pytest.mark.parametrize(
    ("cls", "field", "problem"),
    [
        pytest.param(TwoNames, "other", "'host' is already the name of host", id="two fields with one wire name"),
        pytest.param(TwoNumbers, "second", "protobuf number 1 is already that of first", id="a protobuf number twice"),
        pytest.param(NoSuchKey, "leaves", "Leaf has no field 'colour' to be a key", id="a list key that items lack"),
        pytest.param(NoSuchMergeKey, "leaves", "Leaf has no field 'colour' to be a key", id="a merge key that items lack"),
        pytest.param(KeyOfTexts, "texts", "the key 'name' needs a list of structs", id="a key of texts"),
        pytest.param(SetOfOne, "text", "ListSet is for lists", id="a list type on a text"),
        pytest.param(AtomicText, "text", "MapAtomic is for maps and structs", id="a map type on a text"),
        pytest.param(NumberKeys, "names", "the keys of a map are strings, not int", id="a map with numbers as keys"),
        pytest.param(NotZero, "count", "the default 3 is not the zero value 0; say Default(3) instead", id="a default"),
    ],
)
def test_a_wrong_declaration_names_class_and_field(cls: type, field: str, problem: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        describe(cls)

    assert (caught.value.cls, caught.value.field, caught.value.problem) == (cls, field, problem)
    assert str(caught.value) == f"{cls.__name__}.{field}: {problem}"


@pytest.mark.parametrize("cls", [ASet, EitherOr, TimeWithoutNone])
def test_an_annotation_that_no_wire_value_has_is_refused(cls: type) -> None:
    with pytest.raises(DeclarationError, match=cls.__name__):
        describe(cls)


@pytest.mark.parametrize("cls", [int, object, dict])
def test_only_attrs_classes_are_wire_types(cls: type) -> None:
    with pytest.raises(DeclarationError, match="is not an attrs class"):
        describe(cls)


@pytest.mark.parametrize("cls", zoo.ALL, ids=str)
def test_a_class_is_described_once(cls: Any) -> None:
    assert describe(cls) is describe(cls)


@pytest.mark.parametrize(
    ("name", "wire"),
    [
        ("name", "name"),
        ("owner_email", "ownerEmail"),
        ("continue_", "continue"),
        ("host_ip", "hostIp"),
        ("termination_grace_period_seconds", "terminationGracePeriodSeconds"),
    ],
)
def test_wire_names_are_in_camel_case(name: str, wire: str) -> None:
    assert wire_name(name) == wire


def test_inline_members_stand_among_the_others() -> None:
    assert list(describe(zoo.Everything).by_wire())[:3] == ["shared", "hostIP", "scalars"]


def test_a_generic_class_is_described_with_its_arguments() -> None:
    plain, filled = describe(zoo.Box), describe(zoo.Box[zoo.Leaf])

    assert plain is not filled
    assert {field.name: str(field.shape) for field in filled.fields} == {
        "content": "Nested(type=<class 'tests.model.zoo.Leaf'>)",
        "others": "ListOf(item=Nested(type=<class 'tests.model.zoo.Leaf'>), nullable=False)",
    }
