"""What a mapper answers (Go: ``api/meta/interfaces.go``)."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable

import attrs

from apimachinery.schema import GroupKind, GroupVersionKind, GroupVersionResource

__all__ = ["RESTMapper", "RESTMapping", "RESTScope", "ResettableRESTMapper", "reset_rest_mapper"]


class RESTScope(StrEnum):
    """Where the objects of a resource live."""

    NAMESPACE = "namespace"
    """In a namespace each."""
    ROOT = "root"
    """In none."""


@attrs.frozen
class RESTMapping:
    """A kind and the resource where its objects are kept."""

    resource: GroupVersionResource
    gvk: GroupVersionKind
    scope: RESTScope


class RESTMapper(Protocol):
    """Maps kinds to resources and back. A resource may be given in part: no version, no group, or the singular name."""

    def kind_for(self, resource: GroupVersionResource) -> GroupVersionKind:
        """The one kind of objects in *resource*; raises ``NoMatchError`` or ``AmbiguousError``."""
        ...

    def kinds_for(self, resource: GroupVersionResource) -> list[GroupVersionKind]:
        """Every kind it may be, preferred first; raises ``NoMatchError``."""
        ...

    def resource_for(self, resource: GroupVersionResource) -> GroupVersionResource:
        """The one resource, in full, that *resource* stands for; raises ``NoMatchError`` or ``AmbiguousError``."""
        ...

    def resources_for(self, resource: GroupVersionResource) -> list[GroupVersionResource]:
        """Every resource it may stand for, preferred first; raises ``NoMatchError``."""
        ...

    def rest_mapping(self, kind: GroupKind, *versions: str) -> RESTMapping:
        """Where objects of *kind* are kept, in the first of *versions* that there is; raises ``NoMatchError``."""
        ...

    def rest_mappings(self, kind: GroupKind, *versions: str) -> list[RESTMapping]:
        """Every place where they may be kept; raises ``NoMatchError``."""
        ...

    def resource_singularizer(self, resource: str) -> str:
        """What one object of *resource*, a plural or a singular name, is called; raises a ``LookupError``."""
        ...


@runtime_checkable
class ResettableRESTMapper(Protocol):
    """A mapper that has looked something up elsewhere and can forget it."""

    def reset(self) -> None:
        """Look it up anew when it is next needed."""


def reset_rest_mapper(mapper: RESTMapper) -> None:
    """Reset *mapper* if it can be reset (Go: ``MaybeResetRESTMapper``)."""
    if isinstance(mapper, ResettableRESTMapper):
        mapper.reset()
