"""What holds for all documents: strategic merge patches of generated objects, and of lists made to collide."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.api.apps.v1 import Deployment
from apimachinery.api.core.v1 import Node, Pod, Service
from apimachinery.meta.v1 import ObjectMeta
from apimachinery.model import to_dict
from apimachinery.patch import PatchError, strategic
from apimachinery.patch.strategic import PatchField, PatchSchema, _merge, schema_of
from apimachinery.testing.strategies import objects
from apimachinery.unstructured._text import value_text
from tests.patch.items import MergeItem

KINDS = [MergeItem, ObjectMeta, Service, Node, Pod, Deployment]


def documents(cls: type) -> st.SearchStrategy[dict[str, Any]]:
    """Objects of *cls* as plain data, of which a patch can say everything: no nulls, and merge lists without doubles."""
    return objects(cls, unknown_fields=False).map(lambda obj: _sayable(_without_nulls(to_dict(obj)), schema_of(cls)))


def _without_nulls(value: Any) -> Any:
    if type(value) is dict:
        return {key: _without_nulls(member) for key, member in value.items() if member is not None}
    return list(map(_without_nulls, value)) if type(value) is list else value


def _sayable(value: dict[str, Any], schema: PatchSchema) -> dict[str, Any]:
    return {key: _sayable_member(key, member, schema) for key, member in value.items()}


def _sayable_member(key: str, member: Any, schema: PatchSchema) -> Any:
    try:
        if type(member) is dict:
            return _sayable(member, schema.of_map(key).schema)
        if type(member) is list:
            return _sayable_list(member, schema.of_list(key))
    except PatchError:  # raw JSON
        return {}
    return member


def _sayable_list(items: list[Any], field: PatchField) -> list[Any]:
    if field.merge_key:
        items = [item for item in items if field.merge_key in item]
    if items and type(items[0]) is dict:
        items = [_sayable(item, field.schema) for item in items]
    if field.strategy != "merge":
        return items
    return list({value_text(item[field.merge_key] if field.merge_key else item): item for item in items}.values())


def _sets_sorted(value: Any, schema: PatchSchema) -> Any:
    """*value* with merge lists of scalars sorted: whether they are is beyond what a patch says."""
    result = dict(value)
    for key, member in value.items():
        if type(member) is dict:
            result[key] = _sets_sorted(member, schema.of_map(key).schema) if _is_known(schema.of_map, key) else member
        elif type(member) is list and member and _is_known(schema.of_list, key):
            field = schema.of_list(key)
            if type(member[0]) is dict:
                result[key] = [_sets_sorted(item, field.schema) for item in member]
            elif field.strategy == "merge":
                result[key] = sorted(member, key=value_text)
    return result


def _is_known(look_up: Any, key: str) -> bool:
    try:
        look_up(key)
    except PatchError:
        return False
    return True


@pytest.mark.parametrize("cls", KINDS)
@given(data=st.data())
def test_created_patches_make_the_one_of_the_other(cls, data):
    original, modified = data.draw(documents(cls)), data.draw(documents(cls))
    before = copy.deepcopy((original, modified))

    two_way = strategic.apply(original, strategic.create(original, modified, cls), cls)
    patch = strategic.create_three_way(original, modified, original, cls, overwrite=True)
    three_way = strategic.apply(original, patch, cls)

    expected = _sets_sorted(modified, schema_of(cls))
    assert _sets_sorted(two_way, schema_of(cls)) == expected
    assert _sets_sorted(three_way, schema_of(cls)) == expected
    assert (original, modified) == before


@pytest.mark.parametrize("cls", [ObjectMeta, Service])
@given(data=st.data())
def test_where_nobody_else_did_anything_nothing_conflicts(cls, data):
    original, modified = data.draw(documents(cls)), data.draw(documents(cls))

    careful = strategic.create_three_way(original, modified, original, cls)

    assert careful == strategic.create_three_way(original, modified, original, cls, overwrite=True)


@pytest.mark.parametrize("cls", [MergeItem, Service])
@given(data=st.data())
def test_equal_documents_have_a_patch_that_changes_nothing(cls, data):
    document = data.draw(documents(cls))

    patch = strategic.create(document, copy.deepcopy(document), cls)

    assert strategic.apply(document, patch, cls) == document


# --- lists whose items collide --------------------------------------------------------------------------------------

_names = st.sampled_from(["a", "b", "c", "d", 1, 1.0, True])
_items = st.fixed_dictionaries({"name": _names}, optional={"value": st.integers(0, 2)})
_deletions = st.fixed_dictionaries({"name": _names, "$patch": st.just("delete")})
_names_only = st.sampled_from("abcdef").map(lambda name: {"name": name})
_field = schema_of(MergeItem).of_list("mergingList")


@given(live=st.lists(_items, max_size=6), patch=st.lists(_items | _deletions, max_size=6), applying=st.booleans())
def test_the_quick_way_to_merge_lists_gives_what_the_full_one_gives(live, patch, applying):
    quick = _merge._merge_usual_maps(live, patch, _field, applying)

    assert quick is None or quick == _merge._merge_in_full(live, patch, _field, applying).items


@given(
    live=st.lists(_names_only, max_size=6, unique_by=str),
    order=st.lists(_names_only, min_size=1, max_size=6, unique_by=str),
    data=st.data(),
)
def test_the_order_asked_for_is_the_order_given(live, order, data):
    added = [item for item in order if data.draw(st.booleans())]
    patch = {"$setElementOrder/mergingList": order, "mergingList": added}

    patched = strategic.apply({"mergingList": live}, patch, MergeItem)["mergingList"] if live or added else []

    assert [item for item in patched if item in order] == [item for item in order if item in patched]
    others = [item for item in live if item not in order]
    assert [item for item in patched if item not in order] == others


@given(
    live=st.lists(st.integers(0, 5), max_size=6),
    gone=st.lists(st.integers(0, 5), max_size=4),
    new=st.lists(st.integers(0, 9), max_size=4),
)
def test_scalars_are_deleted_then_added(live, gone, new):
    patch = {"$deleteFromPrimitiveList/mergingIntList": gone, "mergingIntList": new}

    patched = strategic.apply({"mergingIntList": live}, patch, MergeItem)["mergingIntList"]

    assert set(patched) == (set(live) - set(gone)) | set(new)


_distinct = st.lists(_items, max_size=4, unique_by=lambda item: (type(item["name"]), item["name"]))


@given(first=_distinct, second=_distinct, live=_distinct)
def test_merged_patches_set_what_both_set(first, second, live):
    merged = strategic.merge_patches(MergeItem, {"mergingList": first}, {"mergingList": second})

    together = strategic.apply({"mergingList": live}, merged, MergeItem)
    in_turn = strategic.apply({"mergingList": live}, {"mergingList": first}, MergeItem)
    in_turn = strategic.apply(in_turn, {"mergingList": second}, MergeItem)

    assert sorted(map(str, together["mergingList"])) == sorted(map(str, in_turn["mergingList"]))
