from __future__ import annotations

import attrs
import pytest

from apimachinery import patch
from apimachinery.meta.v1 import ObjectMeta
from apimachinery.model import InvalidDataError, Struct
from apimachinery.patch import ConflictError, InvalidDocumentError, PreconditionFailedError, UnsupportedPatchError
from apimachinery.types import PatchType
from apimachinery.unstructured import Unstructured, UnstructuredList
from tests.patch.items import MergeItem

PATCHES = [
    pytest.param(PatchType.JSON, [{"op": "add", "path": "/mergingIntList/-", "value": 2}], id="json"),
    pytest.param(PatchType.MERGE, {"mergingIntList": [1, 2]}, id="merge"),
    pytest.param(PatchType.STRATEGIC_MERGE, {"$setElementOrder/mergingIntList": [1, 2], "mergingIntList": [2]}, id="strategic"),
]


@pytest.mark.parametrize(("patch_type", "operations"), PATCHES)
def test_a_typed_object_stays_one_and_keeps_what_its_class_does_not_know(patch_type, operations):
    item = MergeItem(name="a", merging_int_list=[1], unknown_fields={"color": {"red": 1}})

    patched = patch.apply(item, operations, patch_type)

    assert patched == MergeItem(name="a", merging_int_list=[1, 2], unknown_fields={"color": {"red": 1}})
    patched.unknown_fields["color"]["red"] = 2
    patched.merging_int_list.append(3)
    assert item == MergeItem(name="a", merging_int_list=[1], unknown_fields={"color": {"red": 1}})


@pytest.mark.parametrize(("patch_type", "operations"), PATCHES)
def test_an_unstructured_object_stays_one(patch_type, operations):
    obj = Unstructured({"kind": "Shelf", "mergingIntList": [1]})

    patched = patch.apply(obj, operations, patch_type, schema=MergeItem)

    assert patched == Unstructured({"kind": "Shelf", "mergingIntList": [1, 2]})
    assert obj == Unstructured({"kind": "Shelf", "mergingIntList": [1]})


@pytest.mark.parametrize(("patch_type", "operations"), PATCHES)
def test_plain_data_stays_plain(patch_type, operations):
    assert patch.apply({"mergingIntList": [1]}, operations, patch_type, schema=MergeItem) == {"mergingIntList": [1, 2]}


def test_an_unstructured_list_stays_one():
    shelves = UnstructuredList({"kind": "ShelfList", "apiVersion": "v1", "items": [{"metadata": {"name": "a"}}]})

    patched = patch.apply(shelves, [{"op": "remove", "path": "/items/0/metadata"}], PatchType.JSON)

    assert type(patched) is UnstructuredList
    assert [item.content for item in patched.items] == [{"kind": "Shelf", "apiVersion": "v1"}]


def test_a_strategic_merge_patch_needs_a_schema():
    for obj in ({}, Unstructured({})):
        with pytest.raises(UnsupportedPatchError, match=r"^strategic merge patch format is not supported$"):
            patch.apply(obj, {}, PatchType.STRATEGIC_MERGE)


@pytest.mark.parametrize("patch_type", [PatchType.APPLY_YAML, PatchType.APPLY_CBOR])
def test_server_side_apply_is_another_matter(patch_type):
    with pytest.raises(UnsupportedPatchError):
        patch.apply({}, {}, patch_type)
    with pytest.raises(UnsupportedPatchError):
        patch.create({}, {}, patch_type)
    with pytest.raises(UnsupportedPatchError):
        patch.create_three_way({}, {}, {}, patch_type)


def test_a_json_patch_cannot_be_made_three_ways():
    with pytest.raises(UnsupportedPatchError, match="no merge patch"):
        patch.create_three_way({}, {}, {}, PatchType.JSON)


def test_a_patched_object_must_fit_its_class():
    with pytest.raises(InvalidDataError, match="mergingIntList: expected list, found integer 1"):
        patch.apply(MergeItem(), {"mergingIntList": 1}, PatchType.MERGE)


@pytest.mark.parametrize("obj", [MergeItem(), Unstructured({})], ids=["typed", "unstructured"])
def test_an_object_cannot_become_a_list(obj):
    with pytest.raises(InvalidDocumentError, match="expected an object, found list"):
        patch.apply(obj, [], PatchType.MERGE)


@attrs.define
class Plain:
    """A wire type with nowhere to keep unknown fields."""

    name: str = ""


def test_any_wire_type_can_be_patched():
    assert patch.apply(Plain("a"), {"name": "b"}, PatchType.STRATEGIC_MERGE) == Plain("b")


@pytest.mark.parametrize(
    ("patch_type", "expected"),
    [
        pytest.param(PatchType.JSON, [{"op": "replace", "path": "/name", "value": "b"}], id="json"),
        pytest.param(PatchType.MERGE, {"name": "b"}, id="merge"),
        pytest.param(PatchType.STRATEGIC_MERGE, {"name": "b"}, id="strategic"),
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(MergeItem(name="a"), MergeItem(name="b"), id="typed"),
        pytest.param(Unstructured({"name": "a"}), Unstructured({"name": "b"}), id="unstructured"),
        pytest.param({"name": "a"}, {"name": "b"}, id="plain"),
    ],
)
def test_a_patch_is_made_of_two_objects(before, after, patch_type, expected):
    schema = None if isinstance(before, Struct) else MergeItem

    created = patch.create(before, after, patch_type, schema=schema)

    assert created == expected
    assert patch.apply(before, created, patch_type, schema=schema) == after


def test_preconditions_hold_for_merge_patches():
    conditions = [patch.require_key_unchanged("name")]

    for patch_type in (PatchType.MERGE, PatchType.STRATEGIC_MERGE):
        with pytest.raises(PreconditionFailedError):
            patch.create(MergeItem(name="a"), MergeItem(name="b"), patch_type, preconditions=conditions)
        with pytest.raises(PreconditionFailedError):
            patch.create_three_way(None, MergeItem(name="b"), MergeItem(), patch_type, preconditions=conditions)


def test_a_three_way_patch_is_made_of_three_objects():
    original, modified, current = ObjectMeta(labels={"a": "1"}), ObjectMeta(), ObjectMeta(labels={"a": "1"}, annotations={"b": "2"})

    for patch_type in (PatchType.MERGE, PatchType.STRATEGIC_MERGE):
        made = patch.create_three_way(original, modified, current, patch_type)
        assert made == {"labels": None}
        assert patch.apply(current, made, patch_type) == ObjectMeta(annotations={"b": "2"})


def test_a_conflict_of_objects_can_be_overwritten():
    objects = [MergeItem(name=name) for name in "abc"]

    with pytest.raises(ConflictError):
        patch.create_three_way(*objects, PatchType.STRATEGIC_MERGE)
    assert patch.create_three_way(*objects, PatchType.STRATEGIC_MERGE, overwrite=True) == {"name": "b"}


def test_a_document_is_read_from_json_text():
    assert patch.decode_document('{"a": 1}') == {"a": 1}
    assert patch.decode_document(b"null") == {}
    for text in ("", "{", "[]", "1"):
        with pytest.raises(InvalidDocumentError, match=r"^invalid JSON document: "):
            patch.decode_document(text)
