"""Which object controls which (Go: ``apis/meta/v1/controller_ref.go``)."""

from __future__ import annotations

from typing import Any

from apimachinery.meta.accessor import accessor
from apimachinery.meta.v1.types import OwnerReference
from apimachinery.model import deep_copy
from apimachinery.schema import GroupVersionKind

__all__ = ["get_controller_of", "is_controlled_by", "new_controller_ref"]


def new_controller_ref(owner: Any, gvk: GroupVersionKind) -> OwnerReference:
    """A reference that makes *owner*, an object of the kind *gvk*, the controller of whoever carries it."""
    meta = accessor(owner)
    return OwnerReference(
        api_version=gvk.api_version,
        kind=gvk.kind,
        name=meta.name,
        uid=meta.uid,
        controller=True,
        block_owner_deletion=True,
    )


def get_controller_of(obj: Any) -> OwnerReference | None:
    """A copy of the reference to the controller of *obj*: the first one that says it is."""
    for reference in accessor(obj).owner_references:
        if reference.controller:
            return deep_copy(reference)
    return None


def is_controlled_by(obj: Any, owner: Any) -> bool:
    """Whether the controller of *obj* is *owner*: an object of the same UID."""
    reference = get_controller_of(obj)
    return reference is not None and reference.uid == accessor(owner).uid
