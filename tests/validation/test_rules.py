"""Each rule by itself: which values it refuses, with what error."""

from enum import StrEnum
from typing import Annotated, Any

import attrs
import pytest
from annotated_types import Ge, Gt, Interval, Le, Len, Lt, MaxLen, MinLen

from apimachinery.model import (
    Always,
    Bytes,
    CustomValidation,
    Default,
    Enum,
    EnumExclude,
    Forbidden,
    Format,
    Immutable,
    Int32,
    MaxBytes,
    Monotonic,
    NotEqual,
    Optional,
    Quantity,
    Required,
    Struct,
    Update,
)
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.validation import FieldError, RuleContext, validate
from tests.validation.faults import faults


class Colour(StrEnum):
    RED = "Red"
    BLUE = "Blue"
    GREEN = "Green"


def _no_spaces(path, value, old, context):
    if " " in value:
        yield FieldError.invalid(path, value, "has a space in it")


@attrs.define(kw_only=True)
class Inner(Struct):
    name: str = ""


@attrs.define(kw_only=True)
class Values(Struct):
    at_least: Annotated[Int32, Ge(3)] = 0
    always_at_least: Annotated[Int32, Always(), Ge(3)] = 0
    at_most: Annotated[Int32, Le(3)] = 0
    more: Annotated[Int32, Always(), Gt(3)] = 0
    less: Annotated[Int32, Lt(3)] = 0
    between: Annotated[Int32, Interval(ge=2, le=4)] = 0
    ratio: Annotated[float, Gt(0.5), Lt(2)] = 0.0
    amount: Annotated[Quantity, Le(QuantityValue("2Gi"))] = QuantityValue.ZERO
    maybe: Annotated[Int32 | None, Ge(1)] = None
    long_text: Annotated[str, MinLen(3)] = ""
    short_text: Annotated[str, MaxLen(3)] = ""
    few_bytes: Annotated[str, MaxBytes(3)] = ""
    data: Annotated[Bytes, MaxLen(2)] = b""
    items: Annotated[list[str], MinLen(2)] = attrs.field(factory=list)
    few_items: Annotated[list[str], Len(0, 2)] = attrs.field(factory=list)
    entries: Annotated[dict[str, str], MinLen(2)] = attrs.field(factory=dict)
    few_entries: Annotated[dict[str, str], MaxLen(1)] = attrs.field(factory=dict)
    colour: Annotated[Colour | str, Enum()] = ""
    open_colour: Colour | str = ""
    word: Annotated[str, Enum("yes", "no")] = ""
    old_colour: Annotated[
        Colour | str, Enum(), EnumExclude("Red"), EnumExclude("Blue", if_enabled="Dull"), EnumExclude("Green", if_disabled="Lush")
    ] = ""
    name: Annotated[str, Format("k8s-short-name")] = ""
    when: Annotated[str, Format("date")] = ""
    not_root: Annotated[str, NotEqual("root")] = ""
    not_seven: Annotated[Int32, NotEqual(7)] = 0
    not_yes: Annotated[bool, NotEqual(True)] = False
    plain: Annotated[str, CustomValidation(_no_spaces)] = ""


FINE = Values(always_at_least=3, more=4)

VALUES = [
    pytest.param({"at_least": 2}, ["atLeast invalid (minimum)"], id="less than the minimum"),
    pytest.param({"at_least": 3}, [], id="the minimum"),
    pytest.param({"at_least": 0}, [], id="zero is left out, so it is not set"),
    pytest.param({"always_at_least": 0}, ["alwaysAtLeast invalid (minimum)"], id="zero that is written is set"),
    pytest.param({"at_most": 4}, ["atMost invalid (maximum)"], id="more than the maximum"),
    pytest.param({"more": 3}, ["more invalid (minimum)"], id="not more, for an integer"),
    pytest.param({"less": 3}, ["less invalid (maximum)"], id="not less, for an integer"),
    pytest.param({"between": 5}, ["between invalid (maximum)"], id="an interval is two bounds"),
    pytest.param({"between": 1}, ["between invalid (minimum)"], id="an interval is two bounds, the other"),
    pytest.param({"ratio": 0.5}, ["ratio invalid (exclusiveMinimum)"], id="not more, for a float"),
    pytest.param({"ratio": 2.0}, ["ratio invalid (exclusiveMaximum)"], id="not less, for a float"),
    pytest.param({"amount": QuantityValue("3Gi")}, ["amount invalid (maximum)"], id="quantities have an order"),
    pytest.param({"maybe": 0}, ["maybe invalid (minimum)"], id="zero where None is not set"),
    pytest.param({"long_text": "éé"}, ["longText too short (minLength)"], id="too few characters"),
    pytest.param({"short_text": "éééé"}, ["shortText too long (maxLength)"], id="too many characters"),
    pytest.param({"short_text": "ééé"}, [], id="characters, not bytes"),
    pytest.param({"few_bytes": "éé"}, ["fewBytes too long (maxBytes)"], id="too many bytes"),
    pytest.param({"few_bytes": "éa"}, [], id="as many bytes as may be"),
    pytest.param({"data": b"abc"}, ["data too many (maxItems)"], id="bytes are items"),
    pytest.param({"items": ["a"]}, ["items too few (minItems)"], id="too few items"),
    pytest.param({"few_items": ["a", "b", "c"]}, ["fewItems too many (maxItems)"], id="too many items"),
    pytest.param({"entries": {"a": ""}}, ["entries too few (minProperties)"], id="too few entries"),
    pytest.param({"few_entries": {"a": "", "b": ""}}, ["fewEntries too many (maxProperties)"], id="too many entries"),
    pytest.param({"colour": "Pink"}, ["colour unsupported"], id="none of the members"),
    pytest.param({"colour": Colour.RED}, [], id="a member"),
    pytest.param({"open_colour": "Pink"}, [], id="an enum alone asks nothing"),
    pytest.param({"word": "maybe"}, ["word unsupported"], id="none of the words"),
    pytest.param({"name": "Upper"}, ["name invalid (format=k8s-short-name)"], id="another format"),
    pytest.param({"when": "never"}, [], id="a format that only schemas know"),
    pytest.param({"not_root": "root"}, ["notRoot invalid (neq)"], id="the unwanted text"),
    pytest.param({"not_seven": 7}, ["notSeven invalid (neq)"], id="the unwanted number"),
    pytest.param({"not_yes": True}, ["notYes invalid (neq)"], id="the unwanted truth"),
    pytest.param({"plain": "a b"}, ["plain invalid"], id="a function of one's own"),
    pytest.param(
        {"at_least": 1, "name": "?"}, ["atLeast invalid (minimum)", "name invalid (format=k8s-short-name)"], id="in order"
    ),
]


@pytest.mark.parametrize(("values", "expected"), VALUES)
def test_values_are_held_to_the_rules_of_their_fields(values, expected):
    assert faults(attrs.evolve(FINE, **values)) == expected


EXCLUSIONS = [
    pytest.param("Red", (), ['supported values: "Blue"'], id="never"),
    pytest.param("Blue", (), [], id="not while the option is off"),
    pytest.param("Blue", ["Dull"], [""], id="while the option is on"),
    pytest.param("Green", (), ['supported values: "Blue"'], id="while the option is off"),
    pytest.param("Green", {"Lush": True}, [], id="not while the option is on"),
    pytest.param("Green", {"Lush": False}, ['supported values: "Blue"'], id="an option that is said to be off"),
]


@pytest.mark.parametrize(("value", "options", "details"), EXCLUSIONS)
def test_a_value_may_be_left_out_of_an_enum(value, options, details):
    errors = validate(attrs.evolve(FINE, old_colour=value), None, RuleContext(options=options))

    assert [error.detail for error in errors] == details


def test_the_errors_have_upstreams_words():
    wrong = attrs.evolve(FINE, at_least=1, at_most=9, long_text="a", items=["a"], not_root="root", colour="Pink", few_bytes="four")

    assert list(map(str, validate(wrong))) == [
        "atLeast: Invalid value: 1: must be greater than or equal to 3",
        "atMost: Invalid value: 9: must be less than or equal to 3",
        "longText: Too short: must be at least 3 characters",
        "fewBytes: Too long: may not be more than 3 bytes",
        "items: Too few: 1: must have at least 2 items",
        'colour: Unsupported value: "Pink": supported values: "Blue", "Green", "Red"',
        'notRoot: Invalid value: "root": must not be equal to "root"',
    ]


# --- presence -------------------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Presence(Struct):
    text: Annotated[str, Required(), MaxLen(2)] = ""
    number: Annotated[Int32, Required()] = 0
    pointer: Annotated[Int32 | None, Required(), Ge(1)] = None
    items: Annotated[list[str], Required()] = attrs.field(factory=list)
    entries: Annotated[dict[str, str], Required()] = attrs.field(factory=dict)
    inner: Annotated[Inner, Required()] = attrs.field(factory=Inner)
    inner_pointer: Annotated[Inner | None, Required()] = None
    amount: Annotated[Quantity, Required()] = QuantityValue.ZERO
    message: Annotated[str, Always(), Required(may_be_zero=True)] = ""


def test_what_is_required_is_set_and_a_struct_always_is():
    assert faults(Presence()) == [f"{name} required" for name in ("text", "number", "pointer", "items", "entries", "innerPointer")]


def test_what_is_set_is_set_even_when_it_is_zero():
    there = Presence(text="a", number=1, pointer=0, items=[""], entries={"": ""}, inner_pointer=Inner())

    assert faults(there) == ["pointer invalid (minimum)"]


@attrs.define(kw_only=True)
class Absence(Struct):
    text: Annotated[str, Forbidden(), MaxLen(2)] = ""
    pointer: Annotated[Int32 | None, Forbidden()] = None
    items: Annotated[list[str], Forbidden()] = attrs.field(factory=list)


def test_what_is_forbidden_is_not_set_and_nothing_else_is_said_of_it():
    assert faults(Absence()) == []
    assert faults(Absence(text="abc", pointer=0, items=[""])) == ["text forbidden", "pointer forbidden", "items forbidden"]


@attrs.define(kw_only=True)
class Choice(Struct):
    said: Annotated[str, Always(), Optional(), MinLen(2)] = ""
    unsaid: Annotated[str, Always(), MinLen(2)] = ""
    defaulted: Annotated[str, Optional(), Default("x")] = ""
    zero_default: Annotated[Int32, Optional(), Default(0), Ge(1)] = 0
    pointer_default: Annotated[Int32 | None, Optional(), Default(0)] = None
    quiet_default: Annotated[Int32, Default(3), Ge(1)] = 0


def test_an_optional_field_with_a_default_has_been_filled_in():
    assert faults(Choice()) == ["unsaid too short (minLength)", "defaulted required", "pointerDefault required"]


# --- updates --------------------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Changes(Struct):
    fixed: Annotated[str, Immutable(), MaxLen(3)] = ""
    fixed_pointer: Annotated[str | None, Immutable()] = None
    fixed_inner: Annotated[Inner, Immutable()] = attrs.field(factory=Inner)
    fixed_items: Annotated[list[str], Immutable()] = attrs.field(factory=list)
    no_set: Annotated[str, Update("NoSet")] = ""
    no_unset: Annotated[str | None, Update("NoUnset")] = None
    no_modify: Annotated[str, Update("NoModify")] = ""
    once: Annotated[Int32 | None, Update("NoModify", "NoUnset")] = None
    no_modify_inner: Annotated[Inner, Update("NoModify")] = attrs.field(factory=Inner)
    no_set_items: Annotated[list[str], Update("NoSet")] = attrs.field(factory=list)
    no_unset_entries: Annotated[dict[str, str], Update("NoUnset", "NoAddItem", "NoRemoveItem")] = attrs.field(factory=dict)
    growing: Annotated[Int32, Monotonic()] = 0
    growing_pointer: Annotated[Int32 | None, Monotonic()] = None


CHANGES = [
    pytest.param({"fixed": "a"}, {"fixed": "b"}, ["fixed forbidden (immutable)"], id="immutable"),
    pytest.param({}, {"fixed": "b"}, ["fixed forbidden (immutable)"], id="immutable: setting is a change"),
    pytest.param({"fixed": "a"}, {}, ["fixed forbidden (immutable)"], id="immutable: unsetting is a change"),
    pytest.param({"fixed": "a"}, {"fixed": "abcd"}, ["fixed forbidden (immutable)"], id="immutable: nothing else is said"),
    pytest.param({"fixed_pointer": "a"}, {}, ["fixedPointer forbidden (immutable)"], id="immutable pointer"),
    pytest.param(
        {"fixed_inner": Inner(name="a")},
        {"fixed_inner": Inner(name="b")},
        ["fixedInner forbidden (immutable)"],
        id="immutable struct",
    ),
    pytest.param({"fixed_inner": Inner(name="a")}, {"fixed_inner": Inner(name="a")}, [], id="immutable struct, unchanged"),
    pytest.param({"fixed_items": ["a"]}, {"fixed_items": ["a", "b"]}, ["fixedItems forbidden (immutable)"], id="immutable list"),
    pytest.param({}, {"no_set": "a"}, ["noSet invalid (update)"], id="NoSet: set later"),
    pytest.param({"no_set": "a"}, {"no_set": "b"}, [], id="NoSet: modified"),
    pytest.param({"no_set": "a"}, {}, [], id="NoSet: unset"),
    pytest.param({"no_unset": ""}, {}, ["noUnset invalid (update)"], id="NoUnset: unset"),
    pytest.param({}, {"no_unset": ""}, [], id="NoUnset: set"),
    pytest.param({"no_modify": "a"}, {"no_modify": "b"}, ["noModify invalid (update)"], id="NoModify: modified"),
    pytest.param({"no_modify": "a"}, {}, [], id="NoModify: unset"),
    pytest.param({}, {"no_modify": "b"}, [], id="NoModify: set"),
    pytest.param({"once": 0}, {"once": 1}, ["once invalid (update)"], id="once: modified"),
    pytest.param({"once": 0}, {}, ["once invalid (update)"], id="once: unset"),
    pytest.param({}, {"once": 0}, [], id="once: set"),
    pytest.param(
        {}, {"no_modify_inner": Inner(name="a")}, ["noModifyInner invalid (update)"], id="NoModify: a struct is always set"
    ),
    pytest.param({}, {"no_set_items": ["a"]}, ["noSetItems invalid (update)"], id="NoSet: a list"),
    pytest.param({"no_set_items": ["a"]}, {"no_set_items": ["b"]}, [], id="NoSet: a list modified"),
    pytest.param(
        {"no_unset_entries": {"a": "", "b": ""}},
        {"no_unset_entries": {"a": "1", "c": ""}},
        ["noUnsetEntries[c] forbidden (update)", "noUnsetEntries[b] forbidden (update)"],
        id="NoAddItem, NoRemoveItem: a map",
    ),
    pytest.param(
        {"no_unset_entries": {"a": ""}},
        {},
        ["noUnsetEntries invalid (update)", "noUnsetEntries[a] forbidden (update)"],
        id="NoUnset: a map",
    ),
    pytest.param({"growing": 2}, {"growing": 1}, ["growing invalid (monotonic)"], id="monotonic: less"),
    pytest.param({"growing": 2}, {"growing": 3}, [], id="monotonic: more"),
    pytest.param({"growing_pointer": 2}, {"growing_pointer": 0}, ["growingPointer invalid (monotonic)"], id="monotonic pointer"),
    pytest.param({"growing_pointer": 2}, {}, [], id="monotonic pointer: unset"),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_changes_are_held_to_the_rules_of_updates(old: dict[str, Any], new: dict[str, Any], expected):
    assert faults(Changes(**new), Changes(**old)) == expected


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_a_new_object_is_no_change(old: dict[str, Any], new: dict[str, Any], expected):
    assert [fault for fault in faults(Changes(**new)) if "maxLength" not in fault] == []


def test_changes_have_upstreams_words():
    errors = validate(Changes(growing=1, no_set="a"), Changes(growing=2, no_unset="", no_modify="b", fixed="c"))

    assert list(map(str, errors)) == [
        "fixed: Forbidden: field is immutable",
        "noSet: Invalid value: null: field cannot be set once created",
        "noUnset: Invalid value: null: field cannot be cleared once set",
        "growing: Invalid value: 1: may not be decreased from 2",
    ]


def test_an_object_of_another_class_is_no_old_one():
    with pytest.raises(TypeError, match="a Presence cannot be updated to a Changes"):
        validate(Changes(), Presence())
