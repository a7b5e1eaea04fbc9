"""Rules that cannot hold are errors of the declaration, and name the class, the field and the reason."""

from enum import StrEnum
from typing import Annotated, Any

import attrs
import pytest
from annotated_types import Ge, MaxLen, MinLen, MultipleOf

from apimachinery.model import (
    Alpha,
    CustomUnique,
    DeclarationError,
    DependentForbidden,
    DependentRequired,
    EachKey,
    EachVal,
    Enum,
    Forbidden,
    Format,
    IfEnabled,
    IfMode,
    Immutable,
    Int32,
    Item,
    ListMap,
    ListSet,
    MaxBytes,
    ModeDiscriminator,
    Monotonic,
    NotEqual,
    Struct,
    Subfield,
    Union,
    Unique,
    Update,
    Wire,
    describe,
)
from apimachinery.validation import validate


class Colour(StrEnum):
    RED = "Red"


@attrs.define(kw_only=True)
class Port(Struct):
    name: str = ""
    number: Int32 = 0


def declare(annotation: Any, default: Any, **others: Any) -> type:
    """A class with one field, and *others*, each an annotation and a default."""
    fields = {"field": (annotation, default), **others}
    namespace = {
        "__annotations__": {name: annotation for name, (annotation, _) in fields.items()},
        "__module__": __name__,
        **{name: attrs.field(factory=default) if callable(default) else default for name, (_, default) in fields.items()},
    }
    return attrs.define(kw_only=True)(type("Declared", (Struct,), namespace))


WRONG = [
    pytest.param(Annotated[str, Ge(1)], "", "Ge is for numbers", id="a bound of a text"),
    pytest.param(Annotated[Int32, MaxLen(1)], 0, "MaxLen is for texts, lists and maps", id="the length of a number"),
    pytest.param(Annotated[Int32, MultipleOf(2)], 0, "MultipleOf is no rule here", id="a constraint that is no rule"),
    pytest.param(Annotated[Int32, Format("k8s-uuid")], 0, "Format is for texts", id="the format of a number"),
    pytest.param(Annotated[Int32, MaxBytes(2)], 0, "MaxBytes is for texts", id="the bytes of a number"),
    pytest.param(Annotated[Int32, Enum("a")], 0, "Enum is for texts", id="an enum of numbers"),
    pytest.param(Annotated[str, Enum()], "", "Enum.. without values is for fields of a StrEnum", id="an enum of what"),
    pytest.param(Annotated[str, Monotonic()], "", "Monotonic is for integers", id="a text that grows"),
    pytest.param(Annotated[str, NotEqual(1)], "", "no value of the field is 1", id="a text is no number"),
    pytest.param(Annotated[Int32, NotEqual(True)], 0, "no value of the field is True", id="a number is no truth"),
    pytest.param(
        Annotated[Port, Forbidden()], Port, "Forbidden is not for a struct that cannot be None", id="a struct is always set"
    ),
    pytest.param(Annotated[Port, Update("NoUnset")], Port, "NoUnset is not for a struct that cannot be None", id="and stays so"),
    pytest.param(Annotated[Port, Union()], Port, "a struct that cannot be None is no member of a union", id="and of no union"),
    pytest.param(Annotated[Int32, Union(discriminator=True)], 0, "Union is for texts", id="a discriminator is a text"),
    pytest.param(Annotated[str, Unique()], "", "Unique is for lists", id="a text is no list"),
    pytest.param(Annotated[str, CustomUnique()], "", "CustomUnique is for lists", id="a text is no list either"),
    pytest.param(Annotated[list[str], ListSet(), Unique()], list, "are unique anyway", id="said twice"),
    pytest.param(Annotated[list[Port], Unique("key")], list, "the items have no field 'key' to be unique by", id="no such key"),
    pytest.param(Annotated[list[str], Unique("key")], list, "the items have no field 'key'", id="texts have no fields"),
    pytest.param(Annotated[str, EachVal(MaxLen(1))], "", "EachVal is for lists and maps", id="a text has no items"),
    pytest.param(Annotated[list[str], EachKey(MaxLen(1))], list, "EachKey is for maps", id="a list has no keys"),
    pytest.param(Annotated[list[str], EachVal(Ge(1))], list, "Ge is for numbers", id="a rule for the wrong items"),
    pytest.param(list[Annotated[str, Ge(1)]], list, "Ge is for numbers", id="in the item's annotation"),
    pytest.param(dict[Annotated[str, Ge(1)], str], dict, "Ge is for numbers", id="in the key's annotation"),
    pytest.param(Annotated[list[str], EachVal()], list, "EachVal needs rules", id="no rules"),
    pytest.param(Annotated[str, Alpha(Wire("x"))], "", "Alpha holds .*Wire.*, which is no rule", id="another marker"),
    pytest.param(Annotated[str, IfEnabled("X", Ge(1))], "", "Ge is for numbers", id="under a condition"),
    pytest.param(
        Annotated[list[Port], EachVal(Immutable())], list, "cannot be followed through an update", id="items without keys"
    ),
    pytest.param(Annotated[list[Port], Update("NoAddItem")], list, "whose items are told apart", id="NoAddItem"),
    pytest.param(Annotated[list[str], ListSet(), Update("NoModify")], list, "NoModify is not for lists", id="NoModify"),
    pytest.param(Annotated[str, Update("NoRemoveItem")], "", "NoRemoveItem is for maps", id="NoRemoveItem"),
    pytest.param(Annotated[str, Update()], "", "Update needs constraints", id="no constraints"),
    pytest.param(Annotated[str, Subfield("x", MaxLen(1))], "", "Subfield is for structs", id="a text has no fields"),
    pytest.param(Annotated[Port, Subfield("x", MaxLen(1))], Port, "the struct has no field 'x'", id="no such field"),
    pytest.param(Annotated[Port, Subfield("name", Ge(1))], Port, "Ge is for numbers", id="a rule for the wrong field"),
    pytest.param(
        Annotated[list[Port], Item({"name": "x"}, Immutable())], list, "Item is for a ListMap", id="one of items without keys"
    ),
    pytest.param(
        Annotated[list[Port], ListMap("name"), Item({"number": 1}, Immutable())],
        list,
        r"Item names the keys \['number'\], the list has \['name'\]",
        id="other keys",
    ),
    pytest.param(
        Annotated[Int32, ModeDiscriminator()], 0, "ModeDiscriminator is for texts and truth values", id="a number is no mode"
    ),
    pytest.param(Annotated[str, IfMode("A", MaxLen(1))], "", "there is no ModeDiscriminator for it", id="a mode of what"),
    pytest.param(Annotated[str, DependentRequired("x")], "", "there is no other field 'x'", id="no such other field"),
    pytest.param(Annotated[str, DependentForbidden("field")], "", "there is no other field 'field'", id="the same field"),
]


@pytest.mark.parametrize(("annotation", "default", "problem"), WRONG)
def test_a_rule_that_cannot_hold_is_refused(annotation, default, problem):
    with pytest.raises(DeclarationError, match=f"Declared.field: .*{problem}"):
        describe(declare(annotation, default))


def test_a_field_that_depends_on_what_is_always_set_is_refused():
    with pytest.raises(DeclarationError, match="'other' cannot be None: it is always set"):
        describe(declare(Annotated[str, DependentRequired("other")], "", other=(Port, Port)))


def test_two_discriminators_of_one_name_are_refused():
    discriminator = Annotated[str, ModeDiscriminator()]

    with pytest.raises(DeclarationError, match="'field' is the discriminator already"):
        describe(declare(discriminator, "", other=(discriminator, "")))


def test_a_format_that_kubernetes_does_not_have_is_refused_when_it_is_needed():
    with pytest.raises(DeclarationError, match=r"Declared\.field: 'k8s-nonsense' is no known format"):
        validate(declare(Annotated[str, Format("k8s-nonsense")], "")())


RIGHT = [
    pytest.param(Annotated[str, MinLen(1)], "", id="the length of a text"),
    pytest.param(Annotated[Colour | str, Enum()], "", id="the members of an enum"),
    pytest.param(Annotated[list[Port], ListMap("name"), EachVal(Immutable())], list, id="items with keys"),
    pytest.param(Annotated[dict[str, str], Update("NoAddItem")], dict, id="a map's keys tell its entries apart"),
    pytest.param(
        Annotated[list[Port], ListMap("name"), Item({"name": "x"}, Alpha(Union()))], list, id="an item is a member of a union"
    ),
    pytest.param(
        Annotated[list[Port], ListMap("name"), Alpha(Item({"name": "x"}, Immutable()))], list, id="an item under a condition"
    ),
    pytest.param(Annotated[bool, ModeDiscriminator()], False, id="a truth value as mode"),
]


@pytest.mark.parametrize(("annotation", "default"), RIGHT)
def test_a_rule_that_can_hold_is_not(annotation, default):
    describe(declare(annotation, default))
