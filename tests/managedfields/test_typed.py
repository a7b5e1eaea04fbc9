"""Values with types: what fits, what a value sets, what becomes of two, and what is left without some fields."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import LimitError
from apimachinery.managedfields import FieldSet, Misfit, Path, Type, TypedValueError, read_schema, type_named, typed
from apimachinery.managedfields.schema import Schema
from tests.managedfields.strategies import FORM, ROOT, SCHEMA, STRING, list_of, map_of, plain_values, struct, value

ITEM = type_named(SCHEMA, "item")


def fields(*paths: tuple) -> FieldSet:
    """The set of these paths."""
    return FieldSet(Path.of(*path) for path in paths)


# --- what fits ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plain", "misfits"),
    [
        pytest.param(None, [], id="null fits everything"),
        pytest.param({"name": None, "labels": None, "items": None}, [], id="within others, too"),
        pytest.param([], [("", "expected map, got list")], id="a list is no struct"),
        pytest.param({"name": 1}, [(".name", "expected string, got integer 1")], id="a number is no text"),
        pytest.param(
            {"count": True}, [(".count", "expected numeric (int or float), got boolean true")], id="a boolean is no number"
        ),
        pytest.param({"on": "yes"}, [(".on", 'expected boolean, got string "yes"')], id="a text is no boolean"),
        pytest.param({"args": "a"}, [(".args", 'expected list, got string "a"')], id="a text is no list"),
        pytest.param({"args": ["a", 1]}, [(".args[1]", "expected string, got integer 1")], id="an item by its place"),
        pytest.param({"labels": {"a": 1}}, [(".labels.a", "expected string, got integer 1")], id="an entry by its name"),
        pytest.param({"other": 1}, [(".other", "field not declared in schema")], id="a field that is not declared"),
        pytest.param({1: 1}, [(".1", "expected a string as the name of a field, got integer 1")], id="a name that is no text"),
        pytest.param(
            {"labels": {1: "a"}}, [(".labels.1", "expected a string as the name of a field, got integer 1")], id="in a map"
        ),
        pytest.param({"name": b"x"}, [(".name", "expected string, got bytes b'x'")], id="what JSON does not have"),
        pytest.param({"set": ["a", "a"]}, [(".set", 'duplicate entries for key [="a"]')], id="a set with duplicates"),
        pytest.param(
            {"set": [None]},
            [(".set", "element 0: associative list without keys has an element that's an explicit null")],
            id="null in a set",
        ),
        pytest.param(
            {"set": [[]]}, [(".set", "element 0: not supported: associative list with lists as elements")], id="a list in a set"
        ),
        pytest.param(
            {"set": [{}]},
            [(".set", "element 0: associative list without keys has an element that's a map type")],
            id="a map in a set",
        ),
        pytest.param(
            {"items": [None]}, [(".items", "element 0: associative list with keys may not have a null element")], id="a null item"
        ),
        pytest.param(
            {"items": ["a"]},
            [(".items", "element 0: associative list with keys may not have non-map elements")],
            id="a text for an item",
        ),
        pytest.param(
            {"items": [{}]},
            [
                (
                    ".items",
                    'element 0: associative list with keys has an element that omits all key fields ["name"] '
                    "(and doesn't have default values for any key fields)",
                )
            ],
            id="an item without a key",
        ),
        pytest.param({"ports": [{}]}, [], id="a key by default"),
        pytest.param(
            {"ports": [{"port": 1}, {"port": 1, "protocol": "TCP"}]},
            [(".ports", 'duplicate entries for key [port=1,protocol="TCP"]')],
            id="a default is the value that it stands for",
        ),
        pytest.param(
            {"items": [{"name": "a", "labels": {"x": 1}}], "count": ""},
            [
                ('.items[name="a"].labels.x', "expected string, got integer 1"),
                (".count", 'expected numeric (int or float), got string ""'),
            ],
            id="every misfit",
        ),
    ],
)
def test_every_misfit_has_its_path(plain, misfits):
    try:
        value(plain)
        found = ()
    except TypedValueError as exc:
        found = exc.misfits

    assert found == tuple(Misfit(*misfit) for misfit in misfits)


def test_the_text_of_an_error_lists_its_misfits():
    with pytest.raises(TypedValueError) as caught:
        value({"name": 1, "on": 1})

    assert str(caught.value) == "errors:\n  .name: expected string, got integer 1\n  .on: expected boolean, got integer 1"


def test_live_objects_may_have_duplicates():
    live = value({"set": ["a", "a", "b"], "items": [{"name": "a", "value": "x"}, {"name": "a"}]}, live=True)

    assert live.field_set() == fields(("set", {}), ("items", {"name": "a"})) - fields(("set", {})) | FieldSet(
        [("f:set", 'v:"a"'), ("f:set", 'v:"b"')]
    )


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        pytest.param(struct(a={"namedType": "x"}), "no type found matching: x", id="a name that means nothing"),
        pytest.param(struct(a={}), "invalid atom: inlined", id="no type at all"),
        pytest.param({}, "invalid atom: named type: t", id="a type of nothing"),
        pytest.param(
            struct(a={"scalar": "string", "elementRelationship": "atomic"}),
            "no type found matching: inlined type",
            id="a scalar is neither atomic nor not",
        ),
        pytest.param(struct(a={"scalar": "text"}), "unexpected scalar type in schema: text", id="no such scalar"),
    ],
)
def test_what_is_wrong_with_a_schema_shows_where_it_is_used(form, reason):
    with pytest.raises(TypedValueError, match=reason):
        typed({"a": 1}, _type(form))


def _type(form: dict, *others: dict) -> Type:
    """The type of a definition in the form of the Go library."""
    return type_named(read_schema({"types": [{"name": "t", **form}, *others]}), "t")


# --- what a value sets ----------------------------------------------------------------------------------------------

_PORT = ("ports", {"port": 1, "protocol": "TCP"})


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        pytest.param(None, (), id="nothing"),
        pytest.param({"name": "a", "count": None}, (("name",), ("count",)), id="scalars, null included"),
        pytest.param({"labels": {"a": "b"}}, (("labels", "a"),), id="entries of a map, not the map"),
        pytest.param({"labels": {}}, (("labels",),), id="but an empty map"),
        pytest.param({"labels": None}, (("labels",),), id="or null"),
        pytest.param({"selector": {"a": "b"}, "args": ["a"]}, (("selector",), ("args",)), id="what is atomic as a whole"),
        pytest.param({"items": []}, (), id="an empty list of items says nothing"),
        pytest.param(
            {"items": [{"name": "a", "labels": {"x": "y"}}]},
            (("items", {"name": "a"}), ("items", {"name": "a"}, "name"), ("items", {"name": "a"}, "labels", "x")),
            id="items and what is in them",
        ),
        pytest.param(
            {"groups": {"g": {"name": "a"}}}, (("groups", "g"), ("groups", "g", "name")), id="entries and what is in them"
        ),
        pytest.param({"child": {"child": {"on": True}}}, (("child", "child", "on"),), id="no structs on the way"),
        pytest.param({"ports": [{"port": 1}]}, (_PORT, (*_PORT, "port")), id="keys by default"),
    ],
)
def test_the_fields_that_a_value_sets(plain, found):
    assert value(plain).field_set() == fields(*found)


def test_named_fields_are_the_declared_ones_on_the_way():
    typed_value = value({"child": {"items": [{"name": "a", "labels": {"x": "y"}}]}})

    added = typed_value.named_field_set() - typed_value.field_set()

    assert added == fields(("child",), ("child", "items"), ("child", "items", {"name": "a"}, "labels"))


# --- merge and compare ----------------------------------------------------------------------------------------------


@given(a=plain_values(), b=plain_values())
def test_merging_changes_neither_side(a, b):
    before = copy.deepcopy((a, b))

    value(a).merge(value(b))
    value(a).compare(value(b))
    value(a).remove(value(b).field_set())

    assert (a, b) == before


@given(a=plain_values(), b=plain_values())
def test_a_merge_has_all_that_either_side_sets(a, b):
    merged = value(a).merge(value(b))

    # An empty map counts only as long as nothing is in it.
    assert not value(b).field_set().leaves() - merged.named_field_set()
    assert not value(a).field_set().leaves() - merged.named_field_set()
    assert merged.merge(value(b)).compare(merged).is_same


@given(a=plain_values())
def test_merging_a_value_into_itself_or_nothing_gives_it(a):
    assert value(a).merge(value(copy.deepcopy(a))).value is a
    assert value(None).merge(value(a)).value == a


@given(a=plain_values(), b=plain_values())
def test_a_comparison_says_what_was_removed_modified_and_added(a, b):
    found, back = value(a).compare(value(b)), value(b).compare(value(a))

    assert found.is_same == value(b).compare(value(a)).is_same
    assert (found.removed, found.modified, found.added) == (back.added, back.modified, back.removed)
    assert not found.removed & found.added
    assert not found.modified & (found.removed | found.added)
    assert value(a).compare(value(copy.deepcopy(a))).is_same


@given(a=plain_values(empty=False), b=plain_values(empty=False))
def test_what_was_not_removed_or_modified_is_there_on_both_sides(a, b):
    found = value(a).compare(value(b))
    before, after = value(a).field_set(), value(b).field_set()

    assert not (before - found.removed - found.modified) - after
    assert not (after - found.added - found.modified) - before
    assert not found.removed & after
    assert not found.added & before


def test_the_items_of_a_merge_have_the_order_of_the_right_side():
    def names(*found: str) -> list[dict]:
        return [{"name": name} for name in found]

    left, right = {"items": names("a", "b", "c", "d")}, {"items": names("c", "x", "a")}

    assert value(left).merge(value(right)).value == {"items": names("b", "c", "d", "x", "a")}


def test_null_takes_nothing_away_from_what_has_parts():
    left = {"labels": {"a": "b"}, "selector": {"a": "b"}, "set": ["a"], "name": "x"}

    merged = value(left).merge(value({"labels": None, "selector": None, "set": None, "name": None}))

    assert merged.value == {"labels": {"a": "b"}, "selector": None, "set": ["a"], "name": None}


@pytest.mark.parametrize(
    ("left", "right", "merged", "removed", "modified", "added"),
    [
        pytest.param("a", {"x": "y"}, {"x": "y"}, (), ((),), (("x",),), id="a text becomes a map"),
        pytest.param({"x": "y"}, "a", "a", (("x",),), ((),), (), id="a map becomes a text"),
        pytest.param({"x": "y"}, ["a"], ["a"], (("x",),), (), ("set",), id="a map becomes a set"),
        pytest.param({"x": "y"}, None, {"x": "y"}, (("x",),), (), (), id="null is taken for a map"),
    ],
)
def test_values_may_change_their_shape(left, right, merged, removed, modified, added):
    holder = _type(struct(v={"namedType": "mixed"}), *FORM["types"])
    a, b = typed({"v": left}, holder), typed({"v": right}, holder)

    found = a.compare(b)

    assert a.merge(b).value == {"v": merged}
    assert found.removed == fields(*(("v", *path) for path in removed))
    assert found.modified == fields(*(("v", *path) for path in modified))
    assert found.added == (FieldSet([("f:v", 'v:"a"')]) if added == ("set",) else fields(*(("v", *path) for path in added)))


def test_duplicates_are_compared_as_a_whole():
    def live(*values: str) -> dict:
        return {"items": [{"name": "a", "value": item} for item in values]}

    place = fields(("items", {"name": "a"}))
    inside = fields(("items", {"name": "a"}), ("items", {"name": "a"}, "name"), ("items", {"name": "a"}, "value"))
    both, other, one, none = (value(live(*found), live=True) for found in (("x", "y"), ("y", "x"), ("x",), ()))

    assert both.compare(both).is_same
    assert both.compare(other).modified == place
    assert (both.compare(one).removed, both.compare(one).added) == (place, inside)
    assert (one.compare(both).removed, one.compare(both).added) == (inside, place)
    assert both.compare(none).removed == place
    assert none.compare(both).added == place


def test_only_values_of_one_type_can_be_merged():
    with pytest.raises(TypedValueError, match="expected objects of the same type, but got <Type root> and <Type item>"):
        value({}).merge(value({}, ITEM))
    with pytest.raises(TypedValueError, match="expected objects of the same type"):
        value({}).compare(typed({}, type_named(read_schema(FORM), "root")))


def test_a_comparison_has_a_text():
    found = value({"name": "a", "on": True}).compare(value({"name": "b", "count": 1}))

    assert str(found) == "- Modified Fields:\n.name\n- Added Fields:\n.count\n- Removed Fields:\n.on\n"


# --- remove and extract ---------------------------------------------------------------------------------------------


@given(a=plain_values(), b=plain_values())
def test_what_is_removed_is_gone(a, b):
    taken = value(b).field_set()

    left = value(a).remove(taken)

    assert not left.field_set() & taken


@given(a=plain_values(empty=False))
def test_removing_everything_leaves_nothing_and_extracting_everything_all(a):
    everything = value(a).field_set()

    assert value(a).remove(value(a).named_field_set()).value is None
    assert value(a).extract(everything.leaves()).value == a


@given(a=plain_values(empty=False), b=plain_values(empty=False))
def test_extract_and_remove_are_the_two_parts_of_a_value(a, b):
    picked = value(a).field_set().leaves() & value(b).field_set()

    extracted = value(a).extract(picked).field_set()

    assert not picked - extracted


def test_extraction_can_bring_the_keys_along():
    plain = {"items": [{"name": "a", "value": "x"}, {"name": "b", "value": "y"}]}
    picked = fields(("items", {"name": "a"}, "value"))

    assert value(plain).extract(picked).value == {"items": [{"value": "x"}]}
    assert value(plain).extract(picked, with_keys=True).value == {"items": [{"name": "a", "value": "x"}]}


# --- a schema that changed ------------------------------------------------------------------------------------------


def test_who_owned_some_of_what_became_atomic_owns_all_of_it():
    granular, atomic = _type(struct(m=map_of(STRING))), _type(struct(m=map_of(STRING, "atomic")))
    before, after = typed({"m": {"a": "b"}}, granular), typed({"m": {"a": "b"}}, atomic)

    assert after.reconcile(before.field_set()) == fields(("m",))
    assert before.reconcile(after.field_set()) is None
    assert before.reconcile(before.field_set()) is None


# --- schemas --------------------------------------------------------------------------------------------------------


def test_a_type_is_looked_up_once():
    assert type_named(SCHEMA, "root") is ROOT
    assert ROOT.entries is not None
    assert ROOT.entries.type_of("child") is ROOT


def test_a_name_that_means_nothing_has_no_values():
    with pytest.raises(TypedValueError, match="schema error: no type found matching: x"):
        typed({}, type_named(Schema({}), "x"))


@pytest.mark.parametrize("form", [{}, {"types": 1}, {"types": [{}]}, {"types": [{"name": "a", "map": {"fields": [1]}}]}])
def test_what_is_no_schema_is_refused(form):
    with pytest.raises(ValueError, match="no schema: "):
        read_schema(form)


# --- bounds ---------------------------------------------------------------------------------------------------------


def test_what_is_nested_too_deeply_is_refused():
    deep: dict = {"on": True}
    for _ in range(10_000):
        deep = {"child": deep}

    with pytest.raises(LimitError):
        value(deep)


@given(keys=st.lists(st.sampled_from([[], {}, [1, {"a": None}], 1.5, None, True, 10**30]), min_size=1, max_size=3))
def test_keys_need_not_be_scalars(keys):
    anything = {"name": "any", "scalar": "untyped", **list_of({"namedType": "any"}, "atomic"), **map_of({"namedType": "any"})}
    kind = _type(list_of({"namedType": "any"}, "associative", "k"), anything)
    plain = [{"k": key} for key in keys]

    live = typed(plain, kind, allow_duplicates=True)

    found = live.field_set()
    assert FieldSet.from_fields_v1(found.to_json()) == found
    assert live.merge(typed([], kind)).value == plain
    assert live.remove(found).value is None
