"""Whatever an object is backed by, its metadata, kind and items are reached in the same way."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from apimachinery import meta
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList, from_typed
from tests.testapigroup.v1 import Carp, CarpList

CARP = GroupVersionKind("testapigroup.apimachinery.k8s.io", "v1", "Carp")


def typed_carp(name: str = "koi") -> Carp:
    return Carp(api_version=CARP.api_version, kind="Carp", metadata=metav1.ObjectMeta(name=name, uid=f"uid-{name}"))


def unstructured_carp(name: str = "koi") -> Unstructured:
    return from_typed(typed_carp(name))


@pytest.fixture(params=[typed_carp, unstructured_carp], ids=["typed", "unstructured"])
def make_carp(request: pytest.FixtureRequest) -> Callable[..., Any]:
    made: Callable[..., Any] = request.param
    return made


def test_the_kind_is_what_the_object_says(make_carp: Callable[..., Any]) -> None:
    assert meta.gvk_of(make_carp()) == CARP


def test_a_set_kind_is_what_the_object_says_then(make_carp: Callable[..., Any]) -> None:
    carp = make_carp()

    meta.set_gvk(carp, GroupVersionKind("", "v2", "Fish"))

    assert (carp.api_version, carp.kind) == ("v2", "Fish")


def test_a_version_that_cannot_be_read_leaves_the_kind_alone(make_carp: Callable[..., Any]) -> None:
    carp = make_carp()
    carp.api_version = "a/b/c"

    assert meta.gvk_of(carp).group == ""


MOMENT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)

ATTRIBUTES = [
    pytest.param("name", "ghost", id="name"),
    pytest.param("generate_name", "koi-", id="generate_name"),
    pytest.param("namespace", "pond", id="namespace"),
    pytest.param("self_link", "/koi", id="self_link"),
    pytest.param("uid", "1-2-3", id="uid"),
    pytest.param("resource_version", "17", id="resource_version"),
    pytest.param("generation", 3, id="generation"),
    pytest.param("creation_timestamp", MOMENT, id="creation_timestamp"),
    pytest.param("deletion_timestamp", MOMENT, id="deletion_timestamp"),
    pytest.param("deletion_grace_period_seconds", 0, id="deletion_grace_period_seconds"),
    pytest.param("labels", {"color": "white"}, id="labels"),
    pytest.param("annotations", {"note": ""}, id="annotations"),
    pytest.param("owner_references", [metav1.OwnerReference(name="pond", controller=True)], id="owner_references"),
    pytest.param("finalizers", ["b", "a"], id="finalizers"),
    pytest.param(
        "managed_fields",
        [metav1.ManagedFieldsEntry(manager="me", time=MOMENT, fields_v1={"f:spec": {}})],
        id="managed_fields",
    ),
]


@pytest.mark.parametrize(("name", "value"), ATTRIBUTES)
def test_metadata_is_read_as_it_was_written(make_carp: Callable[..., Any], name: str, value: object) -> None:
    accessor = meta.accessor(make_carp())

    setattr(accessor, name, value)

    assert getattr(accessor, name) == value


@pytest.mark.parametrize(("name", "value"), ATTRIBUTES)
def test_metadata_is_written_where_the_typed_object_has_it(name: str, value: object) -> None:
    typed, unstructured = typed_carp(), unstructured_carp()

    setattr(typed.metadata, name, value)
    setattr(unstructured.metadata, name, value)

    assert unstructured == from_typed(typed)


def test_metadata_is_its_own_accessor() -> None:
    metadata = metav1.ObjectMeta(name="koi")

    assert meta.accessor(metadata) is metadata


@pytest.mark.parametrize("obj", [pytest.param(3, id="a number"), pytest.param({"metadata": {}}, id="plain data")])
def test_what_has_no_metadata_is_no_object(obj: object) -> None:
    with pytest.raises(meta.NotAnObjectError, match="does not implement the Object interfaces") as caught:
        meta.accessor(obj)

    assert caught.value.cls is type(obj)


# --- owners ---------------------------------------------------------------------------------------------------------


def test_a_controller_reference_names_the_owner(make_carp: Callable[..., Any]) -> None:
    reference = meta.new_controller_ref(make_carp(), CARP)

    assert reference == metav1.OwnerReference(
        api_version=CARP.api_version, kind="Carp", name="koi", uid="uid-koi", controller=True, block_owner_deletion=True
    )


def test_an_object_is_controlled_by_the_owner_whose_uid_its_controller_has(make_carp: Callable[..., Any]) -> None:
    child, parent, other = make_carp("child"), make_carp("parent"), make_carp("other")
    meta.accessor(child).owner_references = [
        metav1.OwnerReference(name="other", uid="uid-other"),
        meta.new_controller_ref(parent, CARP),
    ]

    assert meta.is_controlled_by(child, parent)
    assert not meta.is_controlled_by(child, other)
    assert not meta.is_controlled_by(parent, child)


def test_the_controller_found_is_a_copy() -> None:
    child = typed_carp()
    child.metadata.owner_references = [meta.new_controller_ref(typed_carp("parent"), CARP)]

    found = meta.get_controller_of(child)

    assert found == child.metadata.owner_references[0]
    assert found is not child.metadata.owner_references[0]


# --- lists ----------------------------------------------------------------------------------------------------------

LISTS = [
    pytest.param(lambda: CarpList(items=[typed_carp("a"), typed_carp("b")]), id="typed"),
    pytest.param(lambda: UnstructuredList({"items": [unstructured_carp(n).content for n in "ab"]}), id="list"),
    pytest.param(lambda: Unstructured({"items": [unstructured_carp(n).content for n in "ab"]}), id="unstructured"),
]


@pytest.mark.parametrize("make", LISTS)
def test_a_list_gives_its_items_in_order(make: Callable[[], Any]) -> None:
    found = make()

    assert meta.is_list(found)
    assert meta.len_list(found) == 2
    assert [item.metadata.name for item in meta.each_list_item(found)] == ["a", "b"]


@pytest.mark.parametrize("make", LISTS)
def test_set_items_are_those_extracted_then(make: Callable[[], Any]) -> None:
    found = make()
    last = meta.extract_list(found)[1:]

    meta.set_list(found, last)

    assert meta.extract_list(found) == last


@pytest.mark.parametrize("make", [typed_carp, unstructured_carp, dict])
def test_what_has_no_items_is_no_list(make: Callable[[], Any]) -> None:
    assert not meta.is_list(make())
    assert meta.len_list(make()) == 0
    with pytest.raises(meta.NotAListError):
        meta.extract_list(make())
    with pytest.raises(meta.NotAListError):
        meta.set_list(make(), [])
