"""Which object owns and controls which (Go: ``apis/meta/v1/controller_ref.go``, ``controllerutil``).

The references of an object are assigned anew, never changed in place, so that this works for unstructured objects too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.meta.accessor import Metadata, accessor
from apimachinery.meta.v1.types import OwnerReference
from apimachinery.model import deep_copy
from apimachinery.schema import GroupVersion, GroupVersionKind

__all__ = [
    "AlreadyOwnedError",
    "OwnerNamespaceError",
    "get_controller_of",
    "has_owner_reference",
    "is_controlled_by",
    "new_controller_ref",
    "remove_owner_reference",
    "set_controller_reference",
    "set_owner_reference",
]


@attrs.define
class AlreadyOwnedError(ApiMachineryError, ValueError):
    """An object was to get a controller, but has another."""

    name: str
    """The name of the object."""
    owner: OwnerReference
    """The controller it has."""

    def __str__(self) -> str:
        return f"Object {self.name} is already owned by another {self.owner.kind} controller {self.owner.name}"


@attrs.define
class OwnerNamespaceError(ApiMachineryError, ValueError):
    """An object was to get an owner in another namespace, where nobody would look for it."""

    namespace: str
    owner_namespace: str

    def __str__(self) -> str:
        if not self.namespace:
            return f"cluster-scoped resource must not have a namespace-scoped owner, owner's namespace {self.owner_namespace}"
        return (
            "cross-namespace owner references are disallowed, "
            f"owner's namespace {self.owner_namespace}, obj's namespace {self.namespace}"
        )


def new_controller_ref(owner: Any, gvk: GroupVersionKind) -> OwnerReference:
    """A reference that makes *owner*, an object of the kind *gvk*, the controller of whoever carries it."""
    reference = _new_owner_ref(owner, gvk)
    reference.controller = reference.block_owner_deletion = True
    return reference


def _new_owner_ref(owner: Any, gvk: GroupVersionKind) -> OwnerReference:
    meta = accessor(owner)
    return OwnerReference(api_version=gvk.api_version, kind=gvk.kind, name=meta.name, uid=meta.uid)


def get_controller_of(obj: Any) -> OwnerReference | None:
    """A copy of the reference to the controller of *obj*: the first one that says it is."""
    reference = _controller(accessor(obj).owner_references)
    return None if reference is None else deep_copy(reference)


def _controller(references: Iterable[OwnerReference]) -> OwnerReference | None:
    return next((reference for reference in references if reference.controller), None)


def is_controlled_by(obj: Any, owner: Any) -> bool:
    """Whether the controller of *obj* is *owner*: an object of the same UID."""
    reference = _controller(accessor(obj).owner_references)
    return reference is not None and reference.uid == accessor(owner).uid


def has_owner_reference(obj: Any, owner: Any, gvk: GroupVersionKind) -> bool:
    """Whether *obj* refers to *owner*, an object of the kind *gvk* in whatever version."""
    wanted = _new_owner_ref(owner, gvk)
    return any(_is_same(reference, wanted) for reference in accessor(obj).owner_references)


def set_owner_reference(obj: Any, owner: Any, gvk: GroupVersionKind, *, block_owner_deletion: bool | None = None) -> None:
    """Make *owner*, an object of the kind *gvk*, one of the owners of *obj*, and no controller.

    Raises:
        OwnerNamespaceError: If it is in another namespace.
    """
    reference = _new_owner_ref(owner, gvk)
    reference.block_owner_deletion = block_owner_deletion
    _put(accessor(obj), accessor(owner), reference)


def set_controller_reference(obj: Any, owner: Any, gvk: GroupVersionKind) -> None:
    """Make *owner*, an object of the kind *gvk*, the controller of *obj*.

    Raises:
        OwnerNamespaceError: If it is in another namespace.
        AlreadyOwnedError: If *obj* has another controller.
    """
    reference, meta = new_controller_ref(owner, gvk), accessor(obj)
    existing = _controller(meta.owner_references)
    if existing is not None and not _is_same(existing, reference):
        raise AlreadyOwnedError(meta.name, existing)
    _put(meta, accessor(owner), reference)


def remove_owner_reference(obj: Any, owner: Any, gvk: GroupVersionKind) -> bool:
    """Take the references to *owner*, an object of the kind *gvk* in whatever version, away; says whether there was one."""
    wanted, meta = _new_owner_ref(owner, gvk), accessor(obj)
    references = meta.owner_references
    kept = [reference for reference in references if not _is_same(reference, wanted)]
    if len(kept) == len(references):
        return False
    meta.owner_references = kept
    return True


def _put(meta: Metadata, owner: Metadata, reference: OwnerReference) -> None:
    """Put *reference* among those of *meta*, in the place of one to the same object if there is one."""
    if owner.namespace and owner.namespace != meta.namespace:
        raise OwnerNamespaceError(meta.namespace, owner.namespace)
    references = list(meta.owner_references)
    for index, existing in enumerate(references):
        if _is_same(existing, reference):
            references[index] = reference
            break
    else:
        references.append(reference)
    meta.owner_references = references


def _is_same(a: OwnerReference, b: OwnerReference) -> bool:
    """Whether both are to the same object, in whatever version."""
    return (_group(a), a.kind, a.name) == (_group(b), b.kind, b.name)


def _group(reference: OwnerReference) -> str:
    try:
        return GroupVersion.parse(reference.api_version).group
    except ValueError:
        return reference.api_version  # whatever it is, it is the same as itself
