"""Input that is meant to cost more than its size: refused, or done within bounds that grow with its size."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from apimachinery._errors import ApiMachineryError, LimitError
from apimachinery.meta.v1 import ObjectMeta
from apimachinery.patch import MergeKeyError, PatchError, json, strategic
from apimachinery.patch.strategic import PatchField, schema_of
from tests.patch.items import MergeItem

MANY = 10_000
SECONDS = 10  # where one of these took quadratic time, it would be minutes


def nested(depth, leaf, key="mergeItemPtr"):
    for _ in range(depth):
        leaf = {key: leaf}
    return leaf


@pytest.mark.parametrize(
    "function",
    [
        pytest.param(lambda a, b: strategic.apply(a, b, MergeItem), id="apply"),
        pytest.param(lambda a, b: strategic.create(a, b, MergeItem), id="create"),
        pytest.param(lambda a, b: strategic.create_three_way(a, b, a, MergeItem), id="create_three_way"),
        pytest.param(lambda a, b: strategic.merge_patches(MergeItem, a, b), id="merge_patches"),
        pytest.param(lambda a, b: strategic.have_conflicts(a, b, MergeItem), id="have_conflicts"),
        pytest.param(json.create, id="json.create"),
    ],
)
def test_what_is_nested_too_deeply_is_refused(function):
    with pytest.raises(LimitError, match="nested too deeply"):
        function(nested(10_000, "a"), nested(10_000, "b"))


def test_a_new_value_may_not_be_nested_too_deeply_either():
    with pytest.raises(LimitError, match="nested too deeply"):
        strategic.apply({}, nested(10_000, "a"), MergeItem)


def test_a_shallow_patch_leaves_a_deep_document_as_it_is():
    deep = nested(10_000, "a")

    patched = strategic.apply({"mergeItemPtr": deep, "name": "a"}, {"name": "b"}, MergeItem)

    assert patched["name"] == "b"
    assert patched["mergeItemPtr"]["mergeItemPtr"] is not deep["mergeItemPtr"]


@pytest.mark.parametrize(
    ("document", "patch"),
    [
        pytest.param({}, {1: {"a": 1}}, id="a key of the patch"),
        pytest.param({"simpleMap": {1: 2}}, {"name": "a"}, id="a key of the document"),
        pytest.param({"name": {1, 2}}, {}, id="a set"),
        pytest.param({"name": "a"}, {"name": ("a",)}, id="a tuple"),
        pytest.param({"mergingIntList": [1]}, {"mergingIntList": [{1}]}, id="an item of a list"),
    ],
)
def test_what_is_no_plain_data_is_refused(document, patch):
    with pytest.raises(ApiMachineryError):
        strategic.apply(document, patch, MergeItem)


def test_a_number_that_json_has_not_stays_what_it_is():
    patched = strategic.apply({"name": float("inf")}, {"value": "a"}, MergeItem)

    assert patched == {"name": float("inf"), "value": "a"}


def test_an_error_deep_down_has_a_path_and_a_text():
    with pytest.raises(PatchError) as caught:
        strategic.apply(nested(100, {"mergingList": [{"name": "a"}]}), nested(100, {"mergingList": [{}]}), MergeItem)

    assert caught.value.path.count("mergeItemPtr.") == 100
    assert caught.value.path.endswith(".mergingList")


def test_an_error_about_deep_data_has_a_text():
    error = MergeKeyError("name", {"a": nested(10_000, 1)})

    assert "does not contain declared merge key: name" in str(error)


def numbered(count, **fields):
    return [{"name": f"n{number}", **fields} for number in range(count)]


@pytest.mark.parametrize(
    ("document", "patch"),
    [
        pytest.param({"mergingList": numbered(MANY)}, {"mergingList": numbered(MANY, value="x")}, id="every item"),
        pytest.param({"mergingList": numbered(MANY)}, {"mergingList": numbered(MANY)[::-1]}, id="every item, in the opposite order"),
        pytest.param({"mergingList": numbered(MANY)}, {"mergingList": numbered(MANY, **{"$patch": "delete"})}, id="every item deleted"),
        pytest.param(
            {"mergingList": numbered(MANY)}, {"$setElementOrder/mergingList": numbered(MANY)[::-1], "mergingList": []}, id="an order",
        ),
        pytest.param(
            {"mergingList": [{"name": number % 7} for number in range(MANY)]},
            {"mergingList": [{"name": number % 9} for number in range(MANY)]}, id="items of few names",
        ),
        pytest.param({"mergingIntList": list(range(MANY))}, {"mergingIntList": list(range(-MANY, MANY))}, id="scalars"),
        pytest.param({"mergingIntList": [1] * MANY}, {"mergingIntList": [1, 2] * MANY}, id="few scalars, many times"),
        pytest.param(
            {"mergingIntList": list(range(MANY))}, {"$deleteFromPrimitiveList/mergingIntList": list(range(MANY))}, id="scalars deleted",
        ),
        pytest.param(
            {"mergingIntList": list(range(MANY))},
            {"$setElementOrder/mergingIntList": [], "mergingIntList": list(range(MANY, 2 * MANY))}, id="scalars of unknown order",
        ),
        pytest.param({}, {"mergingList": numbered(MANY, **{"$patch": "replace"})}, id="directives for nothing"),
        pytest.param({"simpleMap": {}}, {"simpleMap": {f"k{n}": None for n in range(MANY)}}, id="nulls"),
        pytest.param({}, {f"$setElementOrder/mergingList{'x' * (n % 7)}{n}": [] for n in range(MANY)}, id="orders of nothing"),
    ],
)  # fmt: skip
def test_long_lists_are_merged_in_a_time_that_grows_with_their_length(document, patch):
    started = time.perf_counter()

    with suppress(PatchError):  # a typed error is as good
        strategic.apply(document, patch, MergeItem)

    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize(
    ("original", "modified"),
    [
        pytest.param({"mergingList": numbered(MANY)}, {"mergingList": numbered(MANY, value="x")[::-1]}, id="items"),
        pytest.param({"mergingIntList": [n // 2 for n in range(MANY)]}, {"mergingIntList": list(range(MANY, 0, -1))}, id="scalars"),
        pytest.param({"mergingIntList": [1, 2] * MANY}, {"mergingIntList": [3]}, id="few scalars, many times"),
    ],
)
def test_long_lists_are_compared_in_a_time_that_grows_with_their_length(original, modified):
    started = time.perf_counter()

    patch = strategic.create(original, modified, MergeItem)
    strategic.create_three_way(original, modified, original, MergeItem)
    strategic.merge_patches(MergeItem, patch, patch)

    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize("key", [{}, [], {"a": 1}, ["a"]], ids=str)
def test_merge_keys_that_are_no_scalars_are_refused(key):
    items = [{"name": key}, {"name": key}]

    with pytest.raises(MergeKeyError, match="has a merge key that is no scalar: name"):
        strategic.apply({"mergingList": items}, {"mergingList": items}, MergeItem)
    with pytest.raises(MergeKeyError, match="has a merge key that is no scalar: name"):
        strategic.create({"mergingList": items}, {"mergingList": items}, MergeItem)


def test_a_merge_key_that_is_no_scalar_may_stay_where_nothing_is_compared_with_it():
    document = {"mergingList": [{"name": ["a"]}]}

    assert strategic.apply(document, {"mergingList": [{"name": "a", "$patch": "delete"}]}, MergeItem) == document


def test_any_object_that_knows_the_fields_is_a_schema():
    class Everywhere:
        name = "shelf"

        def of_map(self, key):
            return PatchField(self)

        def of_list(self, key):
            return PatchField(self, "merge", merge_key="id")

    patched = strategic.apply({"a": [{"id": 1, "b": {"c": 1}}]}, {"a": [{"id": 1, "b": {"d": 2}}]}, Everywhere())

    assert patched == {"a": [{"id": 1, "b": {"c": 1, "d": 2}}]}


def test_names_of_fields_that_do_not_exist_are_not_kept():
    schema = schema_of(ObjectMeta)
    strategic.apply({"labels": {}}, {"labels": {}}, schema)
    before = set(schema._maps)

    for number in range(100):
        with pytest.raises(PatchError):
            strategic.apply({f"x{number}": {}}, {f"x{number}": {}}, schema)

    assert set(schema._maps) == before
