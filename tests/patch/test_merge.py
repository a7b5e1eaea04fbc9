from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import LimitError
from apimachinery.patch import (
    InvalidDocumentError,
    PreconditionFailedError,
    has_conflicts,
    merge,
    require_key_unchanged,
    require_metadata_key_unchanged,
)

leaves = st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1) | st.floats(-10, 10) | st.text("abé", max_size=3)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner | st.none(), max_size=3) | st.dictionaries(st.text("abc", max_size=2), inner, max_size=3),
    max_leaves=8,
)
documents = st.dictionaries(st.text("abc", max_size=2), values, max_size=4)


@pytest.mark.parametrize(
    ("document", "patch", "patched"),
    [
        pytest.param({"a": "b"}, {"a": "c"}, {"a": "c"}, id="a value is replaced"),
        pytest.param({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}, id="a value is added"),
        pytest.param({"a": "b"}, {"a": None}, {}, id="null removes"),
        pytest.param({"a": 1}, {"b": None}, {"a": 1}, id="null for what is not there is nothing"),
        pytest.param({"a": ["b"]}, {"a": ["c", None]}, {"a": ["c", None]}, id="a list is replaced, nulls stay in it"),
        pytest.param({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}, id="objects are merged"),
        pytest.param({"a": 1}, {"a": {"b": {"c": None}}}, {"a": {"b": {}}}, id="an object for a scalar loses its nulls"),
        pytest.param({}, {"a": [{"b": None}]}, {"a": [{}]}, id="as do objects in a new list"),
        pytest.param({"a": {}}, {"a": [{"b": None}]}, {"a": [{"b": None}]}, id="but not in a list for an object (as in Go)"),
        pytest.param({"a": None}, {}, {"a": None}, id="nulls of the document stay"),
        pytest.param({"a": None}, {"a": {"b": None}}, {"a": {}}, id="a null is merged like nothing"),
        pytest.param({"a": 1}, [{"b": None}], [{}], id="a list replaces the document"),
        pytest.param(["a"], {"b": None, "c": 1}, {"c": 1}, id="an object replaces what is none"),
        pytest.param(7, {}, {}, id="also a scalar"),
    ],
)
def test_a_merge_patch_is_a_partial_object(document, patch, patched):
    assert merge.apply(document, patch) == patched


@pytest.mark.parametrize(
    ("document", "patch", "text"),
    [
        pytest.param(None, {}, "invalid JSON document: null cannot be patched", id="no document"),
        pytest.param({}, None, "invalid JSON patch: expected an object or a list, found null", id="no patch"),
        pytest.param({}, 7, "invalid JSON patch: expected an object or a list, found integer 7", id="a scalar"),
    ],
)
def test_what_is_no_patch_is_refused(document, patch, text):
    with pytest.raises(InvalidDocumentError) as caught:
        merge.apply(document, patch)

    assert str(caught.value) == text
    assert str(pickle.loads(pickle.dumps(caught.value))) == text


@given(original=documents, modified=documents)
def test_a_created_patch_makes_the_one_of_the_other(original, modified):
    before = copy.deepcopy((original, modified))

    patch = merge.create(original, modified)

    assert merge.apply(original, patch) == modified
    assert (original, modified) == before


@given(document=documents)
def test_equal_documents_have_an_empty_patch(document):
    assert merge.create(document, copy.deepcopy(document)) == {}


def test_kinds_of_numbers_are_different_and_large_ones_exact():
    assert merge.create({"a": 1, "b": 2**53}, {"a": 1.0, "b": 2**53 + 1}) == {"a": 1.0, "b": 9007199254740993}


def test_lists_of_documents_have_lists_of_patches():
    assert merge.create([{"a": 1}, None], [{"a": 2}, {"b": 1}]) == [{"a": 2}, {"b": 1}]
    for original, modified in (([{}], []), ([], {}), ([1], [1]), ("a", {})):
        with pytest.raises(InvalidDocumentError):
            merge.create(original, modified)


# patches compose where no object is replaced by something else, or removed
shaped = st.fixed_dictionaries({}, optional={"x": leaves | st.none(), "y": leaves | st.none()})
patches = st.fixed_dictionaries({}, optional={"o": shaped, "p": shaped, "x": leaves | st.none()})


@given(document=documents, first=patches, second=patches)
def test_merged_patches_do_what_both_do_one_after_the_other(document, first, second):
    document = {key: value for key, value in document.items() if key not in ("o", "p")}

    together = merge.merge_patches(first, second)

    assert merge.apply(document, together) == merge.apply(merge.apply(document, first), second)


def test_nulls_stay_in_a_merged_patch_unless_an_object_replaces_a_scalar():
    assert merge.merge_patches({"a": 1, "b": {"c": 1}}, {"a": None, "b": {"c": None}}) == {"a": None, "b": {"c": None}}
    assert merge.merge_patches({"a": 1}, {"a": {"b": None}}) == {"a": {}}


# --- three ways -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("original", "modified", "current", "patch"),
    [
        pytest.param({"a": 1}, {"a": 2}, {"a": 1}, {"a": 2}, id="a change"),
        pytest.param({"a": 1}, {"a": 2}, {"a": 3}, {"a": 2}, id="a change over another one"),
        pytest.param({"a": 1}, {}, {"a": 1, "b": 2}, {"a": None}, id="what is no longer said is removed"),
        pytest.param({}, {"a": 1}, {"b": 2}, {"a": 1}, id="what others added stays"),
        pytest.param({}, {}, {"b": 2}, {}, id="nothing to do"),
        pytest.param({"a": {"b": 1}}, {"a": {}}, {"a": {"b": 1, "c": 2}}, {"a": {"b": None}}, id="within objects"),
        pytest.param({}, {"a": {}}, {}, {"a": {}}, id="an empty object is a value"),
        pytest.param({}, {"a": {"b": {}}}, {"a": {"c": 1}}, {"a": {"b": {}}}, id="also within another"),
        pytest.param(None, {"a": 1}, None, {"a": 1}, id="none is empty"),
    ],
)
def test_a_three_way_patch_does_what_changed_and_leaves_the_rest(original, modified, current, patch):
    assert merge.create_three_way(original, modified, current) == patch


@given(original=documents, modified=documents)
def test_a_three_way_patch_makes_the_modified_document_of_the_original(original, modified):
    patch = merge.create_three_way(original, modified, original)

    assert _without_empty(merge.apply(original, patch)) == _without_empty(modified)


def _without_empty(value):
    """Objects that lost their last member stay as empty objects, and a patch cannot tell an empty one from no change."""
    if isinstance(value, dict):
        members = {key: _without_empty(member) for key, member in value.items()}
        return {key: member for key, member in members.items() if member != {}}
    return value


def test_preconditions_are_asked():
    moved = {"kind": "Shelf", "metadata": {"name": "b", "labels": {}}}
    current = {"kind": "Shelf", "metadata": {"name": "a"}}

    with pytest.raises(
        PreconditionFailedError, match=r"precondition failed for: map\[metadata:map\[labels:map\[\] name:b\]\]"
    ) as caught:
        merge.create_three_way({}, moved, current, [require_key_unchanged("kind"), require_metadata_key_unchanged("name")])

    assert caught.value.patch == {"metadata": {"name": "b", "labels": {}}}
    assert merge.create_three_way({}, moved, current, [require_key_unchanged("kind")]) == caught.value.patch


@pytest.mark.parametrize("patch", [{"metadata": None}, {"metadata": [1]}, {}, {"spec": {"name": "a"}}], ids=str)
def test_a_patch_without_metadata_changes_none(patch):
    assert require_metadata_key_unchanged("name")(patch)


# --- conflicts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        pytest.param({"a": 1}, {"a": 1}, False, id="the same"),
        pytest.param({"a": 1}, {"a": 1.0}, True, id="another kind of number"),
        pytest.param({"a": 1}, {"b": 2}, False, id="other fields"),
        pytest.param({"a": 1}, {"a": None}, True, id="set and removed"),
        pytest.param({"a": {"b": 1}}, {"a": {"c": 1}}, False, id="other fields of an object"),
        pytest.param({"a": {"b": 1}}, {"a": [1]}, True, id="object and list"),
        pytest.param({"a": [1, {"b": 1}]}, {"a": [1, {"c": 1}]}, False, id="objects in lists complement each other"),
        pytest.param({"a": [1]}, {"a": [1, 2]}, True, id="lists of another length"),
        pytest.param({"a": []}, {"a": {}}, True, id="empty ones of another type"),
        pytest.param(None, None, False, id="nothing"),
    ],
)
def test_patches_that_give_a_field_two_values_conflict(left, right, conflict):
    assert has_conflicts(left, right) is conflict
    assert has_conflicts(right, left) is conflict


# --- bounds ---------------------------------------------------------------------------------------------------------


def _nested(depth, leaf):
    for _ in range(depth):
        leaf = {"a": leaf}
    return leaf


@pytest.mark.parametrize(
    "function",
    [merge.apply, merge.merge_patches, merge.create, lambda a, b: merge.create_three_way(a, b, a), has_conflicts],
    ids=["apply", "merge_patches", "create", "create_three_way", "has_conflicts"],
)
def test_what_is_nested_too_deeply_is_refused(function):
    with pytest.raises(LimitError, match="nested too deeply"):
        function(_nested(10_000, 1), _nested(10_000, 2))


def test_a_shallow_patch_leaves_a_deep_document_as_it_is():
    deep = _nested(10_000, 1)

    patched = merge.apply({"deep": deep, "b": 1}, {"b": 2})

    assert patched["b"] == 2
    patched["deep"]["a"]["b"] = 1
    assert "b" not in deep["a"]
