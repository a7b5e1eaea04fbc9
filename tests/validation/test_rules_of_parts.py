"""Rules for items, entries, keys and subfields, and how lists are followed through an update."""

from typing import Annotated

import attrs
import pytest
from annotated_types import Ge, MaxLen

from apimachinery.model import (
    Always,
    CustomUnique,
    EachKey,
    EachVal,
    Forbidden,
    Format,
    Immutable,
    Inline,
    Int32,
    Item,
    ListAtomic,
    ListMap,
    ListSet,
    Opaque,
    Optional,
    Required,
    Struct,
    Subfield,
    Union,
    Unique,
    Update,
    Wire,
)
from apimachinery.validation import validate
from tests.validation.faults import faults


@attrs.define(kw_only=True)
class Port(Struct):
    name: Annotated[str, Always()] = ""
    number: Annotated[Int32, Ge(1)] = 0
    protocol: Annotated[str | None, Wire("proto")] = None
    fixed: Annotated[str, Immutable()] = ""


Label = Annotated[str, Format("k8s-label-key")]


@attrs.define(kw_only=True)
class Parts(Struct):
    words: list[Annotated[str, MaxLen(2)]] = attrs.field(factory=list)
    said_words: Annotated[list[str], EachVal(MaxLen(2), Format("k8s-short-name"))] = attrs.field(factory=list)
    labels: dict[Label, Annotated[str, MaxLen(2)]] = attrs.field(factory=dict)
    said_labels: Annotated[dict[str, str], EachKey(MaxLen(2)), EachVal(MaxLen(1))] = attrs.field(factory=dict)
    grid: list[list[Annotated[Int32, Ge(1)]]] = attrs.field(factory=list)
    numbers: list[Annotated[Int32, Ge(1)] | None] = attrs.field(factory=list)
    by_name: dict[str, Port] = attrs.field(factory=dict)
    ports: Annotated[list[Port], ListMap("name")] = attrs.field(factory=list)
    loose: Annotated[list[Port], ListAtomic()] = attrs.field(factory=list)
    pointers: list[Port | None] = attrs.field(factory=list)
    opaque: Annotated[Port, Opaque()] = attrs.field(factory=Port)
    opaque_items: Annotated[list[Port], EachVal(Opaque())] = attrs.field(factory=list)


PARTS = [
    pytest.param({"words": ["a", "abc", "abcd"]}, ["words[1] too long (maxLength)", "words[2] too long (maxLength)"], id="items"),
    pytest.param(
        {"said_words": ["ABC", "?"]},
        [
            "saidWords[0] too long (maxLength)",
            "saidWords[0] invalid (format=k8s-short-name)",
            "saidWords[1] invalid (format=k8s-short-name)",
        ],
        id="rule by rule",
    ),
    pytest.param(
        {"labels": {"a/b/c": "abc", "ok": ""}},
        ["labels invalid (format=k8s-label-key)", "labels[a/b/c] too long (maxLength)"],
        id="a key's fault is the map's, a value's the entry's",
    ),
    pytest.param(
        {"said_labels": {"abc": "ab"}}, ["saidLabels too long (maxLength)", "saidLabels[abc] too long (maxLength)"], id="said"
    ),
    pytest.param({"grid": [[1], [0, 2]]}, ["grid[1][0] invalid (minimum)"], id="lists in lists"),
    pytest.param({"numbers": [None, 0]}, ["numbers[1] invalid (minimum)"], id="null items are passed over"),
    pytest.param({"by_name": {"a": Port(number=-1)}}, ["byName[a].number invalid (minimum)"], id="structs in maps"),
    pytest.param({"ports": [Port(number=-1)]}, ["ports[0].number invalid (minimum)"], id="structs in lists"),
    pytest.param({"pointers": [None, Port(number=-1)]}, ["pointers[0] required"], id="null structs are missing"),
    pytest.param({"pointers": [Port(number=-1)]}, ["pointers[0].number invalid (minimum)"], id="structs that may be null"),
    pytest.param({"opaque": Port(number=-1), "opaque_items": [Port(number=-1)]}, [], id="opaque structs"),
]


@pytest.mark.parametrize(("values", "expected"), PARTS)
def test_parts_are_held_to_their_rules(values, expected):
    assert faults(Parts(**values)) == expected


# --- uniqueness -----------------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Lists(Struct):
    by_set: Annotated[list[str], ListSet()] = attrs.field(factory=list)
    by_key: Annotated[list[Port], ListMap("name")] = attrs.field(factory=list)
    by_keys: Annotated[list[Port], ListMap("name", "proto")] = attrs.field(factory=list)
    structs: Annotated[list[Port], ListSet()] = attrs.field(factory=list)
    atomic: Annotated[list[str], ListAtomic(), Unique()] = attrs.field(factory=list)
    atomic_by_key: Annotated[list[Port], ListAtomic(), Unique("number")] = attrs.field(factory=list)
    custom: Annotated[list[str], ListSet(), CustomUnique()] = attrs.field(factory=list)
    free: list[str] = attrs.field(factory=list)


A, B = Port(name="a"), Port(name="b")

UNIQUE = [
    pytest.param({"by_set": ["a", "b", "a", "a"]}, ["bySet[2] duplicate", "bySet[3] duplicate"], id="a set"),
    pytest.param({"by_key": [A, B, Port(name="a", number=2)]}, ["byKey[2] duplicate"], id="by key"),
    pytest.param(
        {"by_keys": [A, Port(name="a", protocol=""), Port(name="a", protocol="")]}, ["byKeys[2] duplicate"], id="None is a key"
    ),
    pytest.param({"structs": [A, Port(name="a"), Port(name="a", number=1)]}, ["structs[1] duplicate"], id="a set of structs"),
    pytest.param({"atomic": ["a", "a"]}, ["atomic[1] duplicate"], id="Unique"),
    pytest.param({"atomic_by_key": [Port(number=1), Port(number=1)]}, ["atomicByKey[1] duplicate"], id="Unique by key"),
    pytest.param({"custom": ["a", "a"], "free": ["a", "a"]}, [], id="others"),
]


@pytest.mark.parametrize(("values", "expected"), UNIQUE)
def test_items_that_are_told_apart_are_unique(values, expected):
    assert faults(Lists(**values)) == expected


# --- subfields ------------------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Common(Struct):
    host: str = ""


@attrs.define(kw_only=True)
class Target(Struct):
    name: Annotated[str, Always()] = ""
    needed: Annotated[str | None, Required()] = None
    few: Annotated[list[str], MaxLen(1)] = attrs.field(factory=list)
    fixed: Annotated[str, Immutable()] = ""
    common: Annotated[Common, Inline()] = attrs.field(factory=Common)


@attrs.define(kw_only=True)
class Holder(Struct):
    target: Annotated[
        Target,
        Subfield("name", MaxLen(2), Format("k8s-short-name")),
        Subfield("needed", MaxLen(2)),
        Subfield("few", EachVal(MaxLen(2))),
        Subfield("fixed", MaxLen(2)),
        Subfield("host", MaxLen(2)),
    ] = attrs.field(factory=lambda: Target(needed="a", name="a"))
    pointer: Annotated[Target | None, Subfield("name", Required())] = None
    items: Annotated[list[Target], ListMap("name"), EachVal(Subfield("host", MaxLen(2)))] = attrs.field(factory=list)


def _target(**values) -> Target:
    return Target(**{"name": "a", "needed": "a", **values})


SUBFIELDS = [
    pytest.param(
        {"target": _target(name="abC")},
        ["target.name too long (maxLength)", "target.name invalid (format=k8s-short-name)"],
        id="two",
    ),
    pytest.param({"target": _target(needed=None)}, ["target.needed required"], id="the field's own Required comes first, once"),
    pytest.param(
        {"target": _target(few=["abc", "abc"])}, ["target.few too many (maxItems)"], id="the field's own MaxLen comes first, once"
    ),
    pytest.param({"target": _target(few=["abc"])}, ["target.few[0] too long (maxLength)"], id="rules for parts of a subfield"),
    pytest.param(
        {"target": _target(common=Common(host="abc"))}, ["target.host too long (maxLength)"], id="a field of an inline struct"
    ),
    pytest.param({"pointer": _target(name="")}, ["pointer.name required"], id="in a struct that may be None"),
    pytest.param({"items": [_target(common=Common(host="abc"))]}, ["items[0].host too long (maxLength)"], id="of each item"),
]


@pytest.mark.parametrize(("values", "expected"), SUBFIELDS)
def test_subfields_are_held_to_the_rules_of_the_place(values, expected):
    assert faults(Holder(**values)) == expected


def test_an_immutable_subfield_that_changed_is_told_of_once():
    assert faults(Holder(target=_target(fixed="new")), Holder(target=_target(fixed="o"))) == ["target.fixed forbidden (immutable)"]


# --- items by their keys --------------------------------------------------------------------------------------------


@attrs.define(kw_only=True)
class Tasks(Struct):
    ports: Annotated[
        list[Port],
        ListMap("name"),
        Item({"name": "root"}, Immutable()),
        Item({"name": "web"}, Subfield("number", Required()), Subfield("proto", Immutable())),
        Item({"name": "banned"}, Forbidden()),
    ] = attrs.field(factory=list)
    states: Annotated[
        list[Port], ListMap("name"), Item({"name": "failed"}, Union(optional=True)), Item({"name": "done"}, Union(optional=True))
    ] = attrs.field(factory=list)
    one_of: Annotated[list[Port], ListMap("name"), Item({"name": "x"}, Union()), Item({"name": "y"}, Union())] = attrs.field(
        factory=lambda: [Port(name="x")]
    )


ROOT, WEB = Port(name="root"), Port(name="web", number=80)

ITEMS = [
    pytest.param({"ports": [ROOT]}, {"ports": [A, Port(name="root", number=1)]}, ["ports[1] forbidden (immutable)"], id="changed"),
    pytest.param({"ports": [ROOT]}, {"ports": [A, ROOT]}, [], id="moved"),
    pytest.param({}, {"ports": [ROOT]}, ["ports[0] forbidden (immutable)"], id="added"),
    pytest.param({"ports": [ROOT]}, {}, [], id="removed"),
    pytest.param(None, {"ports": [ROOT, Port(name="web")]}, ["ports[1].number required"], id="a rule for one of its fields"),
    pytest.param(
        {"ports": [WEB]}, {"ports": [attrs.evolve(WEB, protocol="x")]}, ["ports[0].proto forbidden (immutable)"], id="a field of it"
    ),
    pytest.param(None, {"states": [Port(name="failed"), Port(name="done")]}, ["states invalid (zeroOrOneOf)"], id="at most one"),
    pytest.param(None, {"ports": [A, Port(name="banned")]}, ["ports[1] forbidden"], id="one that may not be there"),
    pytest.param(None, {"states": [Port(name="failed"), A]}, [], id="one"),
    pytest.param(None, {"one_of": [A]}, ["oneOf invalid"], id="none of those of which there has to be one"),
    pytest.param({"one_of": [A]}, {"one_of": [A, B]}, [], id="none before either"),
]


@pytest.mark.parametrize(("old", "new", "expected"), ITEMS)
def test_items_with_certain_keys_have_rules_of_their_own(old, new, expected):
    assert faults(Tasks(**new), None if old is None else Tasks(**old)) == expected


def test_the_members_of_a_union_of_items_are_called_by_their_keys():
    (error,) = validate(Tasks(states=[Port(name="failed"), Port(name="done")]))

    assert error.bad_value == '{[{"name": "failed"}], [{"name": "done"}]}'


# --- ratcheting -----------------------------------------------------------------------------------------------------

BAD = Port(name="bad", number=-1)

RATCHETING = [
    pytest.param({"ports": [BAD]}, {"ports": [A, BAD]}, [], id="an item found by its key is unchanged"),
    pytest.param(
        {"ports": [BAD]},
        {"ports": [attrs.evolve(BAD, number=-2)]},
        ["ports[0].number invalid (minimum)"],
        id="an item that changed",
    ),
    pytest.param({"ports": [BAD]}, {"ports": [attrs.evolve(BAD, protocol="x")]}, [], id="another field of an item changed"),
    pytest.param(
        {"ports": [BAD]}, {"ports": [attrs.evolve(BAD, name="new")]}, ["ports[0].number invalid (minimum)"], id="a new item"
    ),
    pytest.param({"ports": [Port(name="a", fixed="x")]}, {"ports": [Port(name="b", fixed="y")]}, [], id="what is new is no change"),
    pytest.param(
        {"ports": [Port(name="a", fixed="x")]},
        {"ports": [B, Port(name="a", fixed="y")]},
        ["ports[1].fixed forbidden (immutable)"],
        id="a field of an item that was there",
    ),
    pytest.param({"loose": [BAD]}, {"loose": [BAD, A]}, ["loose[0].number invalid (minimum)"], id="items that nothing tells apart"),
    pytest.param({"loose": [BAD]}, {"loose": [BAD]}, [], id="a list that did not change"),
    pytest.param({"by_name": {"x": BAD}}, {"by_name": {"x": BAD, "y": A}}, [], id="an entry that did not change"),
    pytest.param({"by_name": {"x": BAD}}, {"by_name": {"y": BAD}}, ["byName[y].number invalid (minimum)"], id="under another key"),
    pytest.param(
        {"labels": {"a/b/c": "abc"}}, {"labels": {"a/b/c": "abc", "d": ""}}, [], id="a key and a value that did not change"
    ),
    pytest.param(
        {"labels": {"a/b/c": ""}}, {"labels": {"a/b/c": "abc"}}, ["labels[a/b/c] too long (maxLength)"], id="the value changed"
    ),
    pytest.param(
        {"words": ["abc"]}, {"words": ["abc", "a"]}, ["words[0] too long (maxLength)"], id="an item of a list that changed"
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), RATCHETING)
def test_what_was_wrong_and_did_not_change_may_stay(old, new, expected):
    assert faults(Parts(**new), Parts(**old)) == expected


@attrs.define(kw_only=True)
class Growth(Struct):
    names: Annotated[list[str], ListSet(), EachVal(MaxLen(2)), Update("NoAddItem")] = attrs.field(factory=list)
    ports: Annotated[list[Port], ListMap("name"), Update("NoRemoveItem"), EachVal(Update("NoModify"))] = attrs.field(factory=list)
    frozen: Annotated[dict[str, Port], EachVal(Immutable())] = attrs.field(factory=dict)


GROWTH = [
    pytest.param({"names": ["abc"]}, {"names": ["abc", "d"]}, ["names[1] forbidden (update)"], id="an item of a set was added"),
    pytest.param({"names": ["abc", "d"]}, {"names": ["abc"]}, [], id="an item of a set was there already"),
    pytest.param({"ports": [A, B]}, {"ports": [B]}, ["ports forbidden (update)"], id="an item was removed"),
    pytest.param({"ports": [A]}, {"ports": [A, B]}, [], id="an item was added"),
    pytest.param({"ports": [A]}, {"ports": [Port(name="a", number=1)]}, ["ports[0] invalid (update)"], id="an item was modified"),
    pytest.param({"frozen": {"a": A}}, {"frozen": {"a": B}}, ["frozen[a] forbidden (immutable)"], id="a value was modified"),
    pytest.param({"frozen": {"a": A}}, {"frozen": {"b": B}}, [], id="a value was added, another removed"),
]


@pytest.mark.parametrize(("old", "new", "expected"), GROWTH)
def test_how_a_list_may_change(old, new, expected):
    assert faults(Growth(**new), Growth(**old)) == expected


@attrs.define(kw_only=True)
class Tree(Struct):
    name: Annotated[str, Always(), Required()] = ""
    children: "Annotated[list[Tree], ListMap('name'), Optional()]" = attrs.field(factory=list)
    left: "Tree | None" = None


def test_a_class_within_itself_is_validated_all_the_way():
    tree = Tree(name="a", children=[Tree(name="b", left=Tree())])

    assert faults(tree) == ["children[0].left.name required"]


def test_an_object_nested_too_deeply_has_a_fault_and_no_more():
    tree = Tree(name="a")
    for _ in range(100_000):
        tree = Tree(name="a", left=tree)

    assert faults(tree) == ["<nil> invalid"]
    while tree is not None:  # take it apart from the top: the interpreter would recurse too
        tree.left, tree = None, tree.left
