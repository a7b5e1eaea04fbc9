"""What the compiler converts by itself, and what rules say: fields renamed, moved, retyped, split and dropped."""

from datetime import UTC, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given

from apimachinery.conversion import ConversionError, Conversions, Dropped, IncompleteConversionError, MissingConversion, Moved
from apimachinery.model import DeclarationError, Int32, Struct, deep_copy
from apimachinery.testing import objects
from tests.conversion.shelves import NewBox, NewSize, NewSpec, OldBox, OldSpec


def parse_height(text: str) -> int | None:
    return int(text.removesuffix("cm")) if text else None


def format_height(centimetres: int | None) -> str:
    return "" if centimetres is None else f"{centimetres}cm"


RULES = (
    Moved("height", "size.centimetres", to=parse_height, back=format_height),
    Moved(
        ("first_name", "last_name"),
        "full_name",
        to=lambda first, last: f"{first} {last}".strip(),
        back=lambda name: tuple((name + " ").split(" ")[:2]),
    ),
    Dropped("gone"),
    Dropped(target="added"),
)


def conversions() -> Conversions:
    made = Conversions()
    made.add_rules(OldSpec, NewSpec, RULES)
    made.add_rules(OldBox, NewBox, [Moved("label", "title")])
    return made


OLD = OldSpec(
    same="a",
    colour="Red",
    height="30cm",
    first_name="Ada",
    last_name="Byron",
    boxes=[OldBox(name="x", label="X")],
    by_name={"y": OldBox(label="Y")},
    maybe=OldBox(name="z"),
    raw={"b": [1]},
    numbers=[1, 2],
    since=datetime(2020, 1, 1, tzinfo=UTC),
)
NEW = NewSpec(
    same="a",
    colour="Red",
    size=NewSize(centimetres=30),
    full_name="Ada Byron",
    boxes=[NewBox(name="x", title="X")],
    by_name={"y": NewBox(title="Y")},
    maybe=NewBox(name="z"),
    raw={"b": [1]},
    numbers=[1, 2],
    since=datetime(2020, 1, 1, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(OLD, NEW, id="everything"),
        pytest.param(OldSpec(), NewSpec(), id="nothing"),
        pytest.param(OldSpec(colour="Mauve"), NewSpec(colour="Mauve"), id="a text that no enum has"),
        pytest.param(OldSpec(first_name="Ada"), NewSpec(full_name="Ada"), id="one of two fields"),
        pytest.param(OldSpec(height="0cm"), NewSpec(size=NewSize(centimetres=0)), id="a set zero"),
    ],
)
def test_both_directions(old, new):
    assert conversions().convert(old, NewSpec) == new
    assert conversions().convert(new, OldSpec) == old


def test_what_is_dropped_is_lost():
    assert conversions().convert(OldSpec(same="a", gone="b"), NewSpec) == NewSpec(same="a")
    assert conversions().convert(NewSpec(same="a", added="b"), OldSpec) == OldSpec(same="a")


def test_a_struct_on_the_way_is_made_only_for_a_value():
    assert conversions().convert(OldSpec(), NewSpec).size is None
    assert conversions().convert(NewSpec(size=NewSize()), OldSpec) == OldSpec()


def test_a_text_is_a_member_of_the_enum_that_has_it():
    assert type(conversions().convert(NEW, OldSpec).colour).__name__ == "Colour"


def test_unknown_fields_stay_unless_the_other_class_knows_them():
    old = OldSpec(unknown_fields={"added": "b", "other": {"c": [1]}}, boxes=[OldBox(unknown_fields={"x": 1, "title": "t"})])

    new = conversions().convert(old, NewSpec)

    assert new.unknown_fields == {"other": {"c": [1]}}
    assert new.boxes[0].unknown_fields == {"x": 1}
    assert new.added == ""


@given(old=objects(OldSpec))
def test_nothing_mutable_is_shared_and_the_source_stays_as_it_is(old: Any) -> None:
    old.height, old.gone = "", ""
    before = deep_copy(old)

    new = conversions().convert(old, NewSpec)
    for box in (*new.boxes, *new.by_name.values()):
        box.title += "changed"
    new.boxes.append(NewBox())
    new.by_name["more"] = NewBox()
    new.numbers.append(3)
    if isinstance(new.raw, dict):
        new.raw["more"] = True
    if new.unknown_fields:
        new.unknown_fields["more"] = True

    assert old == before


def test_an_object_that_is_given_away_may_be_taken_apart():
    old = deep_copy(OLD)

    new = conversions().convert(old, NewSpec, owned=True)

    assert new == NEW
    assert new.numbers is old.numbers


# --- functions for pairs --------------------------------------------------------------------------------------------


def test_a_function_replaces_rules_and_gets_an_object_of_its_own():
    def to_new(old: OldSpec) -> NewSpec:
        old.numbers.append(0)
        return NewSpec(same="by function", numbers=old.numbers)

    made = conversions()
    made.add_function(OldSpec, NewSpec, to_new)
    old = OldSpec(numbers=[1])

    assert made.convert(old, NewSpec) == NewSpec(same="by function", numbers=[1, 0])
    assert old.numbers == [1]


def test_a_later_function_replaces_an_earlier_one():
    made = conversions()
    made.add_function(OldBox, NewBox, lambda old: NewBox(title="first"))
    assert made.convert(OldSpec(maybe=OldBox()), NewSpec).maybe == NewBox(title="first")

    made.add_function(OldBox, NewBox, lambda old: NewBox(title="second"))
    assert made.convert(OldSpec(maybe=OldBox()), NewSpec).maybe == NewBox(title="second")


def test_an_error_of_a_function_names_the_pair():
    made = conversions()
    made.add_function(OldBox, NewBox, lambda old: {}["x"])

    with pytest.raises(ConversionError) as caught:
        made.convert(OldSpec(boxes=[OldBox()]), NewSpec)

    assert str(caught.value) == "converting (shelves.OldBox) to (shelves.NewBox): KeyError: 'x'"
    assert (caught.value.source, caught.value.target) == (OldBox, NewBox)


def test_an_error_of_a_rule_names_the_field():
    with pytest.raises(
        ConversionError, match=r"converting \(shelves\.OldSpec\) to \(shelves\.NewSpec\): height: invalid literal for int"
    ):
        conversions().convert(OldSpec(height="tall"), NewSpec)


# --- what rules may say ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(Moved("heigth", "size"), "OldSpec.heigth: a conversion rule names a field that is not there", id="source"),
        pytest.param(
            Moved("height", "size.inches"), "NewSpec.size.inches: a conversion rule names a field that is not there", id="target"
        ),
        pytest.param(
            Dropped("boxes.name"), "OldSpec.boxes.name: a conversion rule names a field that is not there", id="within a list"
        ),
        pytest.param(
            Moved(("first_name", "last_name"), "full_name", to=str),
            "OldSpec.first_name, last_name: a rule between several fields needs functions for both directions",
            id="one direction",
        ),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(rule, text):
    with pytest.raises(DeclarationError) as caught:
        Conversions().add_rules(OldSpec, NewSpec, [rule])

    assert str(caught.value) == text


@attrs.define(kw_only=True)
class Left(Struct):
    same: str = ""
    retyped: str = ""
    nullable: Int32 | None = None
    only_left: str = ""
    boxes: list[OldBox] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Right(Struct):
    same: str = ""
    retyped: Int32 = 0
    nullable: Int32 = 0
    only_right: str = ""
    boxes: list[NewBox] = attrs.field(factory=list)


def test_every_field_that_no_rule_covers_is_named():
    with pytest.raises(IncompleteConversionError) as caught:
        Conversions().convert(Left(), Right)

    fields = ("retyped (of another type)", "nullable (may be None in one class only)", "only_left", "boxes[*].label")
    assert caught.value.missing == (MissingConversion(Left, Right, fields),)
    assert str(caught.value) == "incomplete conversions:\n  test_rules.Left -> test_rules.Right: no rule covers " + ", ".join(
        fields
    )


def test_with_rules_for_all_of_them_nothing_is_missing():
    made = Conversions()
    made.add_rules(
        Left,
        Right,
        [
            Moved("retyped", "retyped", to=int, back=str),
            Moved("nullable", "nullable", to=lambda value: value or 0, back=lambda value: value),
            Moved("only_left", "only_right"),
        ],
    )
    made.add_rules(OldBox, NewBox, [Moved("label", "title")])

    assert made.missing(Left, Right) is None
    assert made.convert(Left(retyped="3", only_left="a", boxes=[OldBox(label="b")]), Right) == Right(
        retyped=3, only_right="a", boxes=[NewBox(title="b")]
    )


@attrs.define(kw_only=True)
class OldTree(Struct):
    name: str = ""
    children: "list[OldTree]" = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NewTree(Struct):
    name: str = ""
    children: "list[NewTree]" = attrs.field(factory=list)


def test_types_that_contain_themselves_convert():
    old = OldTree(name="a", children=[OldTree(name="b", children=[OldTree(name="c")])])

    assert Conversions().convert(old, NewTree) == NewTree(name="a", children=[NewTree(name="b", children=[NewTree(name="c")])])


@attrs.frozen(kw_only=True)
class OldFixed:
    size: Int32 = 0


@attrs.frozen(kw_only=True)
class NewFixed:
    size: Int32 = attrs.field(default=0, validator=attrs.validators.ge(0))


def test_frozen_classes_are_made_by_their_init():
    assert Conversions().convert(OldFixed(size=3), NewFixed) == NewFixed(size=3)
    with pytest.raises(ValueError, match="size"):
        Conversions().convert(OldFixed(size=-3), NewFixed)
