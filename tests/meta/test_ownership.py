"""Owners, controllers and finalizers, of typed and unstructured objects alike."""

from collections.abc import Callable
from typing import Any

import pytest

from apimachinery import meta
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import from_typed
from tests.testapigroup.v1 import Carp

CARP = GroupVersionKind("testapigroup.apimachinery.k8s.io", "v1", "Carp")
NEWER_CARP = GroupVersionKind("testapigroup.apimachinery.k8s.io", "v2", "Carp")


def typed_carp(name: str, namespace: str = "pond") -> Carp:
    return Carp(metadata=metav1.ObjectMeta(name=name, uid=f"uid-{name}", namespace=namespace))


def unstructured_carp(name: str, namespace: str = "pond") -> Any:
    return from_typed(typed_carp(name, namespace))


@pytest.fixture(params=[typed_carp, unstructured_carp], ids=["typed", "unstructured"])
def make(request: pytest.FixtureRequest) -> Callable[..., Any]:
    made: Callable[..., Any] = request.param
    return made


def names(obj: Any) -> list[str]:
    return [reference.name for reference in meta.accessor(obj).owner_references]


def test_an_owner_is_set_once(make):
    child, parent = make("child"), make("parent")

    meta.set_owner_reference(child, parent, CARP)
    meta.set_owner_reference(child, parent, NEWER_CARP, block_owner_deletion=True)

    assert meta.accessor(child).owner_references == [
        metav1.OwnerReference(
            api_version=NEWER_CARP.api_version, kind="Carp", name="parent", uid="uid-parent", block_owner_deletion=True
        )
    ]
    assert meta.has_owner_reference(child, parent, CARP)
    assert meta.get_controller_of(child) is None


def test_a_controller_is_set_and_stays(make):
    child, parent, other = make("child"), make("parent"), make("other")
    meta.set_owner_reference(child, other, CARP)

    meta.set_controller_reference(child, parent, CARP)
    meta.set_controller_reference(child, parent, CARP)

    assert names(child) == ["other", "parent"]
    assert meta.is_controlled_by(child, parent)
    with pytest.raises(meta.AlreadyOwnedError, match="Object child is already owned by another Carp controller parent"):
        meta.set_controller_reference(child, other, CARP)


def test_an_owner_is_taken_away(make):
    child, parent, other = make("child"), make("parent"), make("other")
    meta.set_owner_reference(child, parent, CARP)
    meta.set_owner_reference(child, other, CARP)

    assert meta.remove_owner_reference(child, parent, NEWER_CARP)
    assert not meta.remove_owner_reference(child, parent, CARP)
    assert names(child) == ["other"]
    assert not meta.has_owner_reference(child, parent, CARP)


@pytest.mark.parametrize(
    ("namespace", "message"),
    [
        pytest.param("lake", "cross-namespace owner references are disallowed", id="another namespace"),
        pytest.param("", "cluster-scoped resource must not have a namespace-scoped owner", id="no namespace"),
    ],
)
def test_an_owner_lives_where_its_dependents_do(make, namespace, message):
    with pytest.raises(meta.OwnerNamespaceError, match=message):
        meta.set_owner_reference(make("child", namespace), make("parent"), CARP)


def test_an_owner_without_a_namespace_owns_everywhere(make):
    child = make("child")

    meta.set_owner_reference(child, make("parent", ""), CARP)

    assert names(child) == ["parent"]


def test_finalizers_are_added_once_and_taken_away(make):
    carp = make("carp")

    assert meta.add_finalizer(carp, "a")
    assert meta.add_finalizer(carp, "b")
    assert not meta.add_finalizer(carp, "a")
    assert meta.contains_finalizer(carp, "b")

    assert meta.remove_finalizer(carp, "a")
    assert not meta.remove_finalizer(carp, "a")
    assert meta.accessor(carp).finalizers == ["b"]
