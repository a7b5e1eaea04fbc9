from __future__ import annotations

import copy
import pickle

import pytest

from apimachinery.patch import (
    DirectiveError,
    InvalidDocumentError,
    ListElementsError,
    MergeKeyError,
    PatchError,
    UnexpectedTypeError,
    UnknownFieldError,
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


DELETE = {"$patch": "delete"}
REPLACE = {"$patch": "replace"}


@pytest.mark.parametrize(
    ("document", "patch", "patched"),
    [
        pytest.param({"name": "a"}, {"value": "b"}, {"name": "a", "value": "b"}, id="a field is added"),
        pytest.param({"name": "a"}, {"name": "b"}, {"name": "b"}, id="a field is replaced"),
        pytest.param({"name": "a"}, {"name": None}, {}, id="null removes"),
        pytest.param({}, {"name": None}, {}, id="null for what is not there is nothing"),
        pytest.param(
            {"simpleMap": {"a": "1"}}, {"simpleMap": {"b": "2"}}, {"simpleMap": {"a": "1", "b": "2"}}, id="maps are merged"
        ),
        pytest.param({"simpleMap": {"a": "1"}}, {"simpleMap": [1]}, {"simpleMap": [1]}, id="another type replaces"),
        pytest.param(
            {"simpleMap": {"a": "1"}}, {"simpleMap": {**REPLACE, "b": "2"}}, {"simpleMap": {"b": "2"}}, id="$patch: replace"
        ),
        pytest.param({"simpleMap": {"a": "1"}}, {"simpleMap": DELETE}, {"simpleMap": {}}, id="$patch: delete empties"),
        pytest.param({}, {"simpleMap": {**REPLACE, "b": "2"}}, {}, id="a directive for what is not there is nothing"),
        pytest.param({}, {"simpleMap": {"a": "1", "b": None}}, {"simpleMap": {"a": "1"}}, id="a new map loses its nulls"),
        pytest.param({"name": "a"}, {**REPLACE, "value": "b"}, {"value": "b"}, id="the whole document"),
        pytest.param(
            {"replacingItem": {"a": 1}}, {"replacingItem": {"b": None}}, {"replacingItem": {"b": None}}, id="a field to replace"
        ),
        pytest.param({"unknown": 1}, {"other2": 2}, {"unknown": 1, "other2": 2}, id="scalars need no schema"),
        pytest.param(None, {"name": "a"}, {"name": "a"}, id="no document is an empty one"),
        pytest.param({"name": "a"}, None, {"name": "a"}, id="no patch is an empty one"),
    ],
)
def test_objects_are_merged_field_by_field(schema, document, patch, patched):
    assert strategic.apply(document, patch, schema) == patched


@pytest.mark.parametrize(
    ("items", "patch", "patched"),
    [
        pytest.param(named("a"), named("a", value=1), named("a", value=1), id="an item is merged"),
        pytest.param(named("a"), named("b"), named("b", "a"), id="a new item stands first: nobody knows its place"),
        pytest.param(named("a", "b", "c"), named("c", "a"), named("b", "c", "a"), id="the patch gives the order of its items"),
        pytest.param(named("a", "b"), [{"name": "a", **DELETE}], named("b"), id="an item is deleted"),
        pytest.param(named("a", "a", "b"), [{"name": "a", **DELETE}], named("b"), id="all of that key are"),
        pytest.param(named("b"), [{"name": "a", **DELETE}], named("b"), id="an item that is not there"),
        pytest.param(named("a", "b"), [*named("c"), REPLACE], named("c"), id="the list is replaced"),
        pytest.param(named("a"), [REPLACE], [], id="by nothing"),
        pytest.param(named(1), named(1, value=2), named(1, value=2), id="numbers tell items apart"),
        pytest.param(named(1), named(1.0), named(1.0, 1), id="another kind of number is another item"),
        pytest.param(
            named("a", "a"), named("a", value=1), [{"name": "a", "value": 1}, {"name": "a"}], id="the first of that key is merged"
        ),
        pytest.param([], named("b", "a"), named("b", "a"), id="into an empty list"),
        pytest.param(None, named("b", "a"), named("b", "a"), id="into none"),
        pytest.param(named("a"), [], named("a"), id="of an empty list"),
        pytest.param([], [], [], id="of nothing into nothing"),
        pytest.param(named("a"), None, None, id="null removes the list"),
        pytest.param(
            named("a"), [{"name": "b", "value": None}], [{"name": "b", "value": None}, {"name": "a"}], id="a new item is as it is"
        ),
        pytest.param(None, [{"name": "b", "value": None}, DELETE], named("b"), id="a new list is without nulls and directives"),
    ],
)
def test_items_of_merge_lists_are_told_apart_by_their_merge_key(schema, items, patch, patched):
    document = {} if items is None else {"mergingList": items}

    assert strategic.apply(document, {"mergingList": patch}, schema) == ({} if patched is None else {"mergingList": patched})


@pytest.mark.parametrize(
    ("live", "patch", "patched"),
    [
        pytest.param([1, 2], {"mergingIntList": [3]}, [3, 1, 2], id="a new one stands first"),
        pytest.param([1, 2], {"mergingIntList": [2]}, [1, 2], id="one that is there"),
        pytest.param([1, 2, 3], {"mergingIntList": [3, 1]}, [2, 3, 1], id="in the order of the patch"),
        pytest.param([1, 2, 3], {"$deleteFromPrimitiveList/mergingIntList": [2, 7]}, [1, 3], id="deleted"),
        pytest.param(
            [1, 2], {"$deleteFromPrimitiveList/mergingIntList": [1], "mergingIntList": [1]}, [1, 2], id="deleted, then added"
        ),
        pytest.param([1, 2], {"$deleteFromPrimitiveList/mergingIntList": None}, None, id="deletions that are null delete all"),
        pytest.param([1, 2], {"$deleteFromPrimitiveList/mergingIntList": 1}, [1, 2], id="deletions that are no list are nothing"),
    ],
)
def test_merge_lists_of_scalars_are_sets(schema, live, patch, patched):
    result = strategic.apply({"mergingIntList": live}, patch, schema)

    assert result == ({} if patched is None else {"mergingIntList": patched})


def test_deletions_from_what_is_no_list_are_a_patch_like_any_other(schema):
    # As in Go.
    patch = {"$deleteFromPrimitiveList/simpleMap": {"b": "2"}, "$deleteFromPrimitiveList/name": "b"}

    assert strategic.apply({"simpleMap": {"a": "1"}, "name": "a"}, patch, schema) == {
        "simpleMap": {"a": "1", "b": "2"},
        "name": "b",
    }


def test_items_with_a_directive_need_not_be_in_the_order(schema):
    patch = {"$setElementOrder/mergingList": named("b"), "mergingList": [{"name": "a", **REPLACE}, *named("b")]}

    assert strategic.apply({"mergingList": named("c")}, patch, schema) == {"mergingList": named("b")}


def test_a_list_to_replace_is_put_in_order_as_well(schema):
    patch = {"$setElementOrder/nonMergingIntList": [3, 2], "nonMergingIntList": [3]}

    assert strategic.apply({"nonMergingIntList": [1, 2]}, patch, schema) == {"nonMergingIntList": [3]}


def test_other_lists_are_replaced(schema):
    assert strategic.apply({"nonMergingIntList": [1]}, {"nonMergingIntList": [2]}, schema) == {"nonMergingIntList": [2]}
    assert strategic.apply({"nonMergingList": named("a")}, {"nonMergingList": [DELETE]}, schema) == {"nonMergingList": [DELETE]}


@pytest.mark.parametrize(
    ("live", "order", "patch", "patched"),
    [
        pytest.param("abc", "cba", "", "cba", id="the order alone"),
        pytest.param("abc", "ca", "", "bca", id="an item that only the live list has keeps its place before the next"),
        pytest.param("ab", "cab", "c", "cab", id="a new item in front"),
        pytest.param("ab", "acb", "c", "acb", id="a new item in the middle"),
        pytest.param("abc", "ad", "d", "adbc", id="new items as far in front as can be"),
        pytest.param("", "ba", "ba", "ba", id="a new list"),
        pytest.param("abx", "b", "", "abx", id="items around stay where they are"),
    ],
)
def test_set_element_order_gives_the_order(schema, live, order, patch, patched):
    directive = {"$setElementOrder/mergingList": named(*order)}
    added = {"mergingList": named(*patch)} if patch else {}
    document = {"mergingList": named(*live)} if live else {}

    assert strategic.apply(document, {**directive, **added}, schema) == {"mergingList": named(*patched)}


def test_set_element_order_of_a_list_that_nobody_has_is_nothing(schema):
    assert strategic.apply({}, {"$setElementOrder/mergingList": named("a")}, schema) == {}


def test_an_item_takes_the_place_of_one_that_was_deleted(schema):
    # As in Go, where it is a matter of memory: "v" stands where "a" did, which is before "s".
    patch = {"$setElementOrder/mergingList": named("v"), "mergingList": [*named("v"), {"name": "a", **DELETE}]}

    patched = strategic.apply({"mergingList": named("s", "a")}, patch, schema)

    assert patched == {"mergingList": named("s", "v")}


def test_the_order_of_scalars(schema):
    patch = {"$setElementOrder/mergingIntList": [3, 1], "mergingIntList": [3]}

    assert strategic.apply({"mergingIntList": [1, 2]}, patch, schema) == {"mergingIntList": [3, 1, 2]}


@pytest.mark.parametrize(
    ("live", "patch", "patched"),
    [
        pytest.param({"name": "a", "value": "b"}, {"$retainKeys": ["name"], "name": "c"}, {"name": "c"}, id="the others go"),
        pytest.param({"name": "a"}, {"$retainKeys": ["name"]}, {"name": "a"}, id="what is not patched stays"),
        pytest.param({"name": "a"}, {"$retainKeys": [], "value": None}, {}, id="none stays"),
    ],
)
def test_retain_keys_are_the_only_fields_that_stay(schema, live, patch, patched):
    assert strategic.apply({"retainKeysMap": live}, {"retainKeysMap": patch}, schema) == {"retainKeysMap": patched}


def test_retain_keys_of_an_item(schema):
    document = {"retainKeysMergingList": [{"name": "a", "value": "b"}, {"name": "c", "value": "d"}]}
    patch = {"retainKeysMergingList": [{"$retainKeys": ["name", "other"], "name": "a", "other": "e"}]}

    patched = strategic.apply(document, patch, schema)

    assert patched == {"retainKeysMergingList": [{"name": "a", "other": "e"}, {"name": "c", "value": "d"}]}


# --- errors ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "patch", "error", "text"),
    [
        pytest.param(
            {"simpleMap": {"a": "1"}}, {"simpleMap": {"$patch": "merge"}}, DirectiveError,
            "simpleMap: unknown patch type: merge in map: map[$patch:merge]", id="an unknown directive",
        ),
        pytest.param(
            {}, {"$patch": None}, DirectiveError, "unknown patch type: %!s(<nil>) in map: map[$patch:<nil>]", id="a directive of null",
        ),
        pytest.param(
            {"mergingList": named("a")}, {"mergingList": [{"$patch": "merge"}]}, DirectiveError,
            "mergingList: merging lists cannot yet be specified in the patch", id="$patch: merge in a list",
        ),
        pytest.param(
            {}, {"$patch": 1.5}, DirectiveError, "unknown patch type: %!s(float64=1.5) in map: map[$patch:1.5]", id="a directive of 1.5",
        ),
        pytest.param(
            {"mergingList": named("a")}, {"mergingList": [{"name": "a", "$patch": "bogus"}]}, DirectiveError,
            "mergingList: unknown patch type: bogus in map: map[$patch:bogus name:a]", id="an unknown directive in an item",
        ),
        pytest.param(
            {"mergingList": named(1, simpleMap={})}, {"mergingList": named(1, simpleMap={"$patch": 1})}, DirectiveError,
            "mergingList[name=1].simpleMap: unknown patch type: %!s(int64=1)", id="in an item with a number for its key",
        ),
        pytest.param(
            {"mergingList": named(None)}, {"mergingList": named(None)}, MergeKeyError,
            "mergingList: map: map[] does not contain declared merge key: name", id="a merge key of null removes itself",
        ),
        pytest.param(
            {"mergingList": ["a"]}, {"mergingList": ["b"]}, UnexpectedTypeError,
            "mergingList: expected a map[string]interface {}, but received a string", id="scalars where items have merge keys",
        ),
        pytest.param(
            {}, {"$setElementOrder/mergingList": named("a"), "mergingList": ["a"]}, UnexpectedTypeError,
            "expected a map[string]interface {}, but received a string", id="scalars to be put in the order of merge keys",
        ),
        pytest.param(
            {}, {"$setElementOrder/mergingList": ["a"], "mergingList": named("a")}, UnexpectedTypeError,
            "expected a map[string]interface {}, but received a string", id="an order of scalars where items have merge keys",
        ),
        pytest.param(
            {"mergingList": named("a")}, {"mergingList": [DELETE]}, MergeKeyError,
            "mergingList: map: map[$patch:delete] does not contain declared merge key: name", id="a deletion of nothing",
        ),
        pytest.param(
            {"mergingList": named("a")}, {"mergingList": [{"value": 1}]}, MergeKeyError,
            "mergingList: map: map[value:1] does not contain declared merge key: name", id="no merge key in the patch",
        ),
        pytest.param(
            {"mergingList": [{"value": 1}]}, {"mergingList": named("a")}, MergeKeyError,
            "mergingList: map: map[value:1] does not contain declared merge key: name", id="no merge key in the document",
        ),
        pytest.param(
            {"mergingList": named({})}, {"mergingList": named({})}, MergeKeyError,
            "mergingList: map: map[name:map[]] has a merge key that is no scalar: name", id="a merge key that is no scalar",
        ),
        pytest.param(
            {"mergingList": named("a", mergingIntList=[1])}, {"mergingList": named("a", mergingIntList=["b"])}, ListElementsError,
            "mergingList[name=a].mergingIntList: list element types are not identical: [[1] [b]]", id="items of two types",
        ),
        pytest.param(
            {"mergingIntList": [[1]]}, {"mergingIntList": [1]}, ListElementsError,
            "mergingIntList: lists of lists are not supported", id="a list of lists",
        ),
        pytest.param(
            {"mergingIntList": [None]}, {"mergingIntList": [None]}, ListElementsError,
            "mergingIntList: list element types are not identical: [[<nil>] [<nil>]]", id="a list of null",
        ),
        pytest.param(
            {"mergingIntList": [{"a": 1}]}, {"mergingIntList": [{"a": 1}]}, ListElementsError,
            "mergingIntList: cannot merge lists without merge key", id="objects without a merge key",
        ),
        pytest.param(
            {"retainKeysMap": {}}, {"retainKeysMap": {"$retainKeys": ["name"], "value": 1}}, DirectiveError,
            "retainKeysMap: invalid patch format of retainKeys", id="a field that is not retained",
        ),
        pytest.param(
            {"retainKeysMap": {}}, {"retainKeysMap": {"$retainKeys": [{}]}}, DirectiveError,
            "retainKeysMap: invalid patch format of retainKeys", id="retained keys that are none",
        ),
        pytest.param(
            {}, {"$setElementOrder/mergingList": 1}, UnexpectedTypeError,
            "expected a []interface {}, but received a int64", id="an order that is no list",
        ),
        pytest.param(
            {"mergingList": None}, {"$setElementOrder/mergingList": []}, UnexpectedTypeError,
            "expected a []interface {}, but received a %!s(<nil>)", id="an order for what is no list",
        ),
        pytest.param(
            {}, {"$setElementOrder": []}, DirectiveError, "invalid patch format of setElementOrder list", id="an order of nothing",
        ),
        pytest.param(
            {}, {"$deleteFromPrimitiveList": []}, DirectiveError, "invalid patch format of primitive list", id="deletions from nothing",
        ),
        pytest.param(
            {"mergingList": named("a")}, {"$setElementOrder/mergingList": named("a", "b"), "mergingList": named("b", "a")},
            DirectiveError, "The order in patch list:\n[map[name:b] map[name:a]]\n doesn't match $setElementOrder list", id="orders differ",
        ),
        pytest.param(
            {"nonMergingList": named("a")}, {"$setElementOrder/nonMergingList": named("a")}, ListElementsError,
            "cannot order lists without merge key", id="an order of objects without a merge key",
        ),
        pytest.param(
            {"mergingList": []}, {"$setElementOrder/mergingList": named("a")}, ListElementsError,
            "no elements in any of the given slices", id="an order of an empty list",
        ),
    ],
)  # fmt: skip
def test_a_patch_that_does_not_apply_says_where_and_why(schema, document, patch, error, text):
    with pytest.raises(error) as caught:
        strategic.apply(document, patch, schema)

    assert text in str(caught.value)
    assert isinstance(caught.value, PatchError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_maps_and_lists_that_the_schema_does_not_know_cannot_be_merged():
    for value in ({"a": 1}, [1]):
        with pytest.raises(
            UnknownFieldError, match=r'unknown: unable to find api field in struct MergeItem for the json field "unknown"'
        ):
            strategic.apply({"unknown": value}, {"unknown": value}, MergeItem)
    with pytest.raises(UnknownFieldError, match="data type is not struct, instead is: map"):
        strategic.apply({"simpleMap": {"a": {}}}, {"simpleMap": {"a": {}}}, MergeItem)


@pytest.mark.parametrize("documents", [([], {}), ({}, [])], ids=["document", "patch"])
def test_documents_and_patches_are_objects(documents):
    with pytest.raises(InvalidDocumentError, match="expected an object, found list"):
        strategic.apply(*documents, MergeItem)


def test_nothing_is_changed_and_nothing_shared(schema):
    document = {"mergingList": named("a", simpleMap={"x": "1"}), "simpleMap": {"a": "1"}, "nonMergingIntList": [1]}
    patch = {
        "$setElementOrder/mergingList": named("b", "a"),
        "mergingList": named("b", simpleMap={"y": "2"}),
        "nonMergingIntList": [2],
        "simpleMap": {"b": None},
    }
    before = copy.deepcopy((document, patch))

    patched = strategic.apply(document, patch, schema)
    for item in patched["mergingList"]:
        item["simpleMap"]["z"] = "3"
    patched["nonMergingIntList"].append(3)
    patched["simpleMap"].clear()

    assert (document, patch) == before
