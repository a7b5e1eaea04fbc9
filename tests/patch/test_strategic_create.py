from __future__ import annotations

import copy

import pytest

from apimachinery.patch import (
    ConflictError,
    DirectiveError,
    ListElementsError,
    MergeKeyError,
    PreconditionFailedError,
    UnknownFieldError,
    require_metadata_key_unchanged,
    strategic,
)
from apimachinery.patch.strategic import schema_of
from tests.patch.items import MergeItem
from tests.patch.openapi import openapi_schema


@pytest.fixture(params=["types", "openapi"])
def schema(request):
    """The same metadata from two sources."""
    return schema_of(MergeItem) if request.param == "types" else openapi_schema("MergeItem")


def named(*names, **fields):
    return [{"name": name, **fields} for name in names]


ORDER = "$setElementOrder/mergingList"
INT_ORDER = "$setElementOrder/mergingIntList"
INT_DELETIONS = "$deleteFromPrimitiveList/mergingIntList"


@pytest.mark.parametrize(
    ("original", "modified", "patch"),
    [
        pytest.param({"name": "a"}, {"name": "a"}, {}, id="nothing changed"),
        pytest.param({"name": "a"}, {"name": "b"}, {"name": "b"}, id="a change"),
        pytest.param({"name": "a"}, {}, {"name": None}, id="a removal"),
        pytest.param({}, {"name": "a"}, {"name": "a"}, id="an addition"),
        pytest.param({"name": 1}, {"name": 1.0}, {"name": 1.0}, id="another kind of number"),
        pytest.param({"simpleMap": {"a": "1", "b": "2"}}, {"simpleMap": {"a": "1"}}, {"simpleMap": {"b": None}}, id="in a map"),
        pytest.param(
            {"nonMergingIntList": [1]}, {"nonMergingIntList": [2, 1]}, {"nonMergingIntList": [2, 1]},
            id="a list to replace",
        ),
        pytest.param(
            {"replacingItem": {"a": 1}}, {"replacingItem": {"a": 1}}, {"replacingItem": {"a": 1}},
            id="a map to replace, always",
        ),
        pytest.param(
            {"mergingIntList": [1]}, {"mergingIntList": [1, 2]}, {"mergingIntList": [2], INT_ORDER: [1, 2]},
            id="a scalar is added",
        ),
        pytest.param(
            {"mergingIntList": [1, 2]}, {"mergingIntList": [2]}, {INT_DELETIONS: [1], INT_ORDER: [2]},
            id="a scalar is deleted",
        ),
        pytest.param({"mergingIntList": [1, 2]}, {"mergingIntList": [2, 1]}, {INT_ORDER: [2, 1]}, id="scalars change places"),
        pytest.param(
            {"mergingIntList": [2, 1]}, {"mergingIntList": [1, 2]}, {},
            id="but it is not seen that they got sorted (as in Go)",
        ),
        pytest.param({"mergingIntList": []}, {"mergingIntList": [2, 1]}, {"mergingIntList": [2, 1]}, id="into an empty list"),
        pytest.param(
            {"mergingIntList": [10, 9]}, {"mergingIntList": [9, 10, 9]}, {"mergingIntList": [9], INT_ORDER: [9, 10, 9]},
            id="twice",
        ),
        pytest.param(
            {"mergingIntList": [1, 1, 2, 3, 4]}, {"mergingIntList": [4]}, {INT_DELETIONS: [1, 3, 2], INT_ORDER: [4]},
            id="each once, and the last in the place of a double",
        ),
        pytest.param(
            {"mergingList": named("a", "b")}, {"mergingList": [{"name": "a", "value": 1}, {"name": "b"}]},
            {"mergingList": named("a", value=1), ORDER: named("a", "b")}, id="an item changed",
        ),
        pytest.param(
            {"mergingList": named("a", "b")}, {"mergingList": named("b")},
            {"mergingList": [{"name": "a", "$patch": "delete"}], ORDER: named("b")}, id="an item is deleted",
        ),
        pytest.param(
            {"mergingList": named("a", "b")}, {"mergingList": named("b", "a")}, {ORDER: named("b", "a")},
            id="items change places",
        ),
        pytest.param(
            {"mergingList": named("a")}, {"mergingList": []}, {"mergingList": [{"name": "a", "$patch": "delete"}]},
            id="all are deleted",
        ),
        pytest.param(
            {"mergingList": named(1)}, {"mergingList": named("1", value=2)},
            {"mergingList": named("1", value=2), ORDER: named("1")}, id="merge keys are paired by their text",
        ),
        pytest.param(
            {"retainKeysMap": {"name": "a", "value": "b"}}, {"retainKeysMap": {"name": "c"}},
            {"retainKeysMap": {"name": "c", "value": None, "$retainKeys": ["name"]}}, id="the fields that stay are listed",
        ),
        pytest.param({"retainKeysMap": {"name": "a"}}, {"retainKeysMap": {"name": "a"}}, {}, id="but not if nothing changed"),
        pytest.param(
            {"retainKeysMap": {"name": "a"}}, {"retainKeysMap": {}}, {"retainKeysMap": {"name": None}},
            id="nor if none stays",
        ),
        pytest.param({"$patch": "a"}, {"$patch": "b"}, {"$patch": "b"}, id="directives of patches"),
        pytest.param({"$patch": "a"}, {"$patch": "a"}, {}, id="the same directive"),
        pytest.param({"unknown": {"a": 1}}, {"unknown": {"a": 1}}, {}, id="what is equal needs no schema"),
        pytest.param(None, None, {}, id="nothing at all"),
    ],
)  # fmt: skip
def test_a_patch_says_what_is_different(schema, original, modified, patch):
    before = copy.deepcopy((original, modified))

    created = strategic.create(original, modified, schema)

    assert created == patch
    assert (original, modified) == before


def test_unknown_maps_and_lists_that_differ_have_no_patch():
    for original, modified in (({"a": 1}, {"a": 2}), ([1], [2])):
        with pytest.raises(UnknownFieldError, match="unknown"):
            strategic.create({"unknown": original}, {"unknown": modified}, MergeItem)


def test_items_without_a_merge_key_have_no_patch():
    with pytest.raises(
        MergeKeyError, match=r"^mergingList: map: map\[value:1\] does not contain declared merge key: name"
    ) as caught:
        strategic.create({"mergingList": [{"value": 1}]}, {"mergingList": named("a")}, MergeItem)

    assert (caught.value.merge_key, caught.value.item) == ("name", {"value": 1})


def test_a_directive_that_is_no_text_has_no_patch():
    with pytest.raises(DirectiveError, match=r"simpleMap.\$patch: invalid value for special key: \$patch"):
        strategic.create({"simpleMap": {"$patch": 1}}, {"simpleMap": {"$patch": "a"}}, MergeItem)


def test_the_path_of_what_is_wrong_names_items_by_their_merge_keys():
    with pytest.raises(UnknownFieldError) as caught:
        strategic.create({"mergingList": named("a", x={"b": 1})}, {"mergingList": named("a", x={"b": 2})}, MergeItem)

    assert caught.value.path == "mergingList[name=a].x"


def test_preconditions_are_asked():
    with pytest.raises(PreconditionFailedError):
        strategic.create({}, {"metadata": {"name": "a"}}, MergeItem, [require_metadata_key_unchanged("name")])


# --- three ways -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("original", "modified", "current", "patch"),
    [
        pytest.param({"name": "a"}, {"name": "b"}, {"name": "a"}, {"name": "b"}, id="a change"),
        pytest.param({"name": "a", "value": "1"}, {"name": "a"}, {"name": "a", "value": "1"}, {"value": None}, id="a removal"),
        pytest.param({"name": "a"}, {"name": "a"}, {"name": "a", "other": "x"}, {}, id="what others added stays"),
        pytest.param({}, {"name": "a"}, {"name": "a"}, {}, id="what is there already"),
        pytest.param(
            {"mergingList": named("a")}, {"mergingList": named("b")}, {"mergingList": named("a", "c")},
            {"mergingList": [{"name": "b"}, {"name": "a", "$patch": "delete"}], ORDER: named("b")}, id="items",
        ),
        pytest.param(
            {"mergingIntList": [1]}, {"mergingIntList": [2]}, {"mergingIntList": [1, 3]},
            {"mergingIntList": [2], INT_DELETIONS: [1], INT_ORDER: [2]}, id="scalars",
        ),
        pytest.param(
            {"retainKeysMap": {"name": "a"}}, {"retainKeysMap": {"value": "b"}}, {"retainKeysMap": {"name": "a", "other": "c"}},
            {"retainKeysMap": {"value": "b", "name": None, "$retainKeys": ["value"]}}, id="retained keys",
        ),
        pytest.param(None, {"name": "a"}, None, {"name": "a"}, id="no documents are empty ones"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("overwrite", [True, False], ids=["overwrite", "careful"])
def test_a_three_way_patch_does_what_changed_and_leaves_the_rest(schema, original, modified, current, patch, overwrite):
    assert strategic.create_three_way(original, modified, current, schema, overwrite=overwrite) == patch


@pytest.mark.parametrize(
    ("original", "modified", "current"),
    [
        pytest.param({"name": "a"}, {"name": "b"}, {"name": "c"}, id="both changed it"),
        pytest.param({"name": "a"}, {}, {"name": "c"}, id="one removed it"),
        pytest.param(
            {"mergingList": named("a")}, {"mergingList": named("a", value=1)}, {"mergingList": named("a", value=2)}, id="in an item"
        ),
        pytest.param({"nonMergingIntList": [1]}, {"nonMergingIntList": [2]}, {"nonMergingIntList": [1, 3]}, id="a list to replace"),
    ],
)
def test_what_others_changed_otherwise_is_a_conflict(schema, original, modified, current):
    with pytest.raises(ConflictError) as caught:
        strategic.create_three_way(original, modified, current, schema)

    overwriting = strategic.create_three_way(original, modified, current, schema, overwrite=True)
    assert caught.value.patch == overwriting
    assert strategic.have_conflicts(overwriting, caught.value.changes, schema)


def test_a_conflict_shows_both_sides_as_yaml():
    with pytest.raises(ConflictError) as caught:
        strategic.create_three_way({"name": "a"}, {"name": "b"}, {"name": "c"}, MergeItem)

    assert str(caught.value) == "patch:\nname: b\n\nconflicts with changes made from original to current:\nname: c\n\n"


def test_a_list_that_both_put_in_another_order_comes_sorted():
    original, modified, current = ({"nonMergingIntList": order} for order in ([1, 2, 3], [3, 1, 2], [2, 3, 1]))

    assert strategic.create_three_way(original, modified, current, MergeItem) == {"nonMergingIntList": [1, 2, 3]}
    assert strategic.create_three_way(original, modified, current, MergeItem, overwrite=True) == modified


def test_preconditions_of_a_three_way_patch_are_asked():
    with pytest.raises(PreconditionFailedError):
        strategic.create_three_way({}, {"metadata": {"name": "a"}}, {}, MergeItem, [require_metadata_key_unchanged("name")])


# --- patches and patches --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("patches", "merged"),
    [
        pytest.param([], {}, id="none"),
        pytest.param([{"name": "a"}, None, {"value": "b"}], {"name": "a", "value": "b"}, id="of other fields"),
        pytest.param([{"name": "a"}, {"name": None}], {"name": None}, id="nulls stay"),
        pytest.param([{"name": None}, {"name": "a"}], {"name": "a"}, id="the later one wins"),
        pytest.param([{}, {"simpleMap": {"$patch": "delete"}}], {}, id="a directive has nothing to work on (as in Go)"),
        pytest.param([{INT_DELETIONS: [1]}, {INT_DELETIONS: [2]}], {INT_DELETIONS: [2]}, id="of deletions the later one"),
        pytest.param(
            [{"mergingList": named("a", value=None)}, {"mergingList": named("a", other="b")}],
            {"mergingList": named("a", value=None, other="b")}, id="items are merged",
        ),
        pytest.param(
            [{"mergingList": [{"name": "a", "$patch": "delete"}]}, {"mergingList": named("b")}],
            {"mergingList": named("b")}, id="nor has one in an item",
        ),
        pytest.param(
            [{"retainKeysMap": {"$retainKeys": ["name"]}}, {"retainKeysMap": {"$retainKeys": ["name"], "name": "a"}}],
            {"retainKeysMap": {"$retainKeys": ["name"], "name": "a"}}, id="retained keys that agree",
        ),
        pytest.param(
            [{}, {ORDER: named("a"), "mergingList": named("a")}], {ORDER: named("a"), "mergingList": named("a")},
            id="an order stays",
        ),
    ],
)  # fmt: skip
def test_patches_become_one(schema, patches, merged):
    before = copy.deepcopy(patches)

    assert strategic.merge_patches(schema, *patches) == merged
    assert patches == before


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        pytest.param(
            {"retainKeysMap": {"$retainKeys": ["name"]}}, {"retainKeysMap": {"$retainKeys": ["value"]}},
            r"retainKeysMap: \[name\] and \[value\] are not deep equal", id="retained keys",
        ),
        pytest.param({ORDER: named("a")}, {ORDER: named("b")}, "invalid patch format of setElementOrder list", id="orders"),
    ],
)  # fmt: skip
def test_patches_must_not_contradict_each_other_in_their_directives(schema, first, second, text):
    with pytest.raises(DirectiveError, match=text):
        strategic.merge_patches(schema, first, second)


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        pytest.param({"name": "a"}, {"value": "b"}, False, id="other fields"),
        pytest.param({"name": "a"}, {"name": "a"}, False, id="the same"),
        pytest.param({"name": 1}, {"name": True}, True, id="1 and true"),
        pytest.param({"name": "a"}, {"name": None}, True, id="set and removed"),
        pytest.param({"simpleMap": {"a": "1"}}, {"simpleMap": {"b": "1"}}, False, id="other keys of a map"),
        pytest.param({"simpleMap": {"$patch": "replace"}}, {"simpleMap": {"b": "1"}}, True, id="a directive is about all of it"),
        pytest.param({"simpleMap": {"$patch": "replace"}}, {"simpleMap": {"$patch": "replace"}}, False, id="the same directive"),
        pytest.param({"simpleMap": {"$patch": "replace"}}, {"simpleMap": {"$patch": "delete"}}, True, id="two directives"),
        pytest.param({"mergingList": {}}, {"mergingList": [1]}, True, id="map and list"),
        pytest.param({"replacingItem": {"a": 1}}, {"replacingItem": {"a": 2}}, False, id="maps to replace never do (as in Go)"),
        pytest.param({"mergingIntList": [1]}, {"mergingIntList": [2]}, False, id="sets never do"),
        pytest.param({"mergingList": named("a", value=1)}, {"mergingList": named("b", value=2)}, False, id="other items"),
        pytest.param({"mergingList": named("a", value=1)}, {"mergingList": named("a", value=2)}, True, id="the same item"),
        pytest.param({"nonMergingIntList": [1, 2]}, {"nonMergingIntList": [2, 1]}, False, id="scalars in another order"),
        pytest.param({"nonMergingIntList": [1, 2]}, {"nonMergingIntList": [1]}, True, id="fewer scalars"),
        pytest.param({"nonMergingIntList": [1, 2]}, {"nonMergingIntList": [1, 3]}, True, id="another scalar"),
        pytest.param({"nonMergingList": named("a")}, {"nonMergingList": named("b")}, True, id="objects are compared in order"),
        pytest.param({"nonMergingList": named("a")}, {"nonMergingList": [{"value": 1}]}, False, id="and complement each other"),
        pytest.param({"$retainKeys": ["a"]}, {"$retainKeys": ["b"]}, False, id="retained keys are not compared"),
    ],
)
def test_patches_that_give_a_field_two_values_conflict(schema, left, right, conflict):
    before = copy.deepcopy((left, right))

    assert strategic.have_conflicts(left, right, schema) is conflict
    assert strategic.have_conflicts(right, left, schema) is conflict
    assert (left, right) == before


def test_items_without_a_merge_key_cannot_be_compared():
    with pytest.raises(ListElementsError, match=r"cannot find merge key `name` in merging list element:map\[value:1\]"):
        strategic.have_conflicts({"mergingList": [{"value": 1}]}, {"mergingList": named("a")}, MergeItem)


def test_a_scalar_that_only_the_right_list_has_is_not_seen():
    # As in Go, if the left one has another in its place once more.
    assert not strategic.have_conflicts({"nonMergingIntList": [1, 1]}, {"nonMergingIntList": [1, 2]}, MergeItem)
    assert strategic.have_conflicts({"nonMergingIntList": [1, 2]}, {"nonMergingIntList": [1, 1]}, MergeItem)


def test_two_patches_that_order_the_same_list_cannot_be_compared():
    # As in Go, where it is an error as well.
    with pytest.raises(UnknownFieldError, match=r"\$setElementOrder/mergingList"):
        strategic.have_conflicts({ORDER: named("a")}, {ORDER: named("a")}, MergeItem)
