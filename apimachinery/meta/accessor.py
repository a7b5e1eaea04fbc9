"""What can be asked of any object, typed or unstructured (Go: ``api/meta/meta.go``).

An object is whatever has ``api_version``, ``kind`` and ``metadata``: the attributes are the same for both.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol, cast

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.meta.v1.types import ManagedFieldsEntry, ObjectMeta, OwnerReference, PartialObjectMetadata
from apimachinery.model import deep_copy
from apimachinery.schema import GroupVersion, GroupVersionKind

__all__ = ["Metadata", "NotAnObjectError", "accessor", "as_partial_object_metadata", "gvk_of", "set_gvk"]


class Metadata(Protocol):
    """The attributes of :class:`ObjectMeta`, whatever holds them (Go: ``metav1.Object``)."""

    name: str
    generate_name: str
    namespace: str
    self_link: str
    uid: str
    resource_version: str
    generation: int
    creation_timestamp: datetime | None
    deletion_timestamp: datetime | None
    deletion_grace_period_seconds: int | None
    labels: dict[str, str]
    annotations: dict[str, str]
    owner_references: list[OwnerReference]
    finalizers: list[str]
    managed_fields: list[ManagedFieldsEntry]


@attrs.define
class NotAnObjectError(ApiMachineryError, TypeError):
    """Something that has no metadata was taken for an object."""

    cls: type

    def __str__(self) -> str:
        return f"object does not implement the Object interfaces: {self.cls.__qualname__}"


def accessor(obj: Any) -> Metadata:
    """The metadata of *obj*, to read and to write; *obj* itself if it is metadata.

    Lists and maps are to be assigned anew rather than changed in place: those of an unstructured object are copies.

    Raises:
        NotAnObjectError: If it has none.
    """
    if isinstance(obj, ObjectMeta):
        return obj
    found = getattr(obj, "metadata", None)
    if found is None:
        raise NotAnObjectError(type(obj))
    return cast("Metadata", found)


def as_partial_object_metadata(obj: Any) -> PartialObjectMetadata:
    """What every kind has of *obj*: a copy of its metadata in an object that says nothing of its kind.

    Raises:
        NotAnObjectError: If it has none.
    """
    meta = accessor(obj)
    copied = ObjectMeta(**{name: getattr(meta, name) for name in Metadata.__annotations__})
    return PartialObjectMetadata(metadata=deep_copy(copied))


def gvk_of(obj: Any) -> GroupVersionKind:
    """What *obj* says it is: its kind, and its group and version, empty where they cannot be read.

    Raises:
        NotAnObjectError: If it has nothing to say it with.
    """
    try:
        api_version, kind = obj.api_version, obj.kind
    except AttributeError:
        raise NotAnObjectError(type(obj)) from None
    try:
        return GroupVersion.parse(api_version).with_kind(kind)
    except ValueError:
        return GroupVersionKind("", "", kind)


def set_gvk(obj: Any, gvk: GroupVersionKind) -> None:
    """Make *obj* say that it is *gvk*.

    Raises:
        NotAnObjectError: If it has nothing to say it with.
    """
    if not hasattr(obj, "api_version"):
        raise NotAnObjectError(type(obj))
    obj.api_version, obj.kind = gvk.api_version, gvk.kind
