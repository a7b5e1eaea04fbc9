"""What every version of every group has besides its own kinds (Go: ``apis/meta/v1/register.go``)."""

from typing import Protocol

from apimachinery.meta.v1.discovery import APIGroup, APIGroupList, APIResourceList, APIVersions
from apimachinery.meta.v1.event import WatchEvent
from apimachinery.meta.v1.options import CreateOptions, DeleteOptions, GetOptions, ListOptions, PatchOptions, UpdateOptions
from apimachinery.meta.v1.status import Status
from apimachinery.schema import GroupVersion

__all__ = ["UNVERSIONED", "Registry", "add_to_group_version", "add_unversioned_types"]

UNVERSIONED = GroupVersion("", "v1")
"""Where the kinds are that are the same in all versions (Go: ``metav1.Unversioned``)."""


class Registry(Protocol):
    """What a :class:`~apimachinery.runtime.Scheme` can do that is needed here."""

    def add_known_types(self, version: GroupVersion, *classes: type) -> None:
        """Register each class under the kind of its name."""
        ...

    def add_unversioned_types(self, version: GroupVersion, *classes: type) -> None:
        """Register classes that are the same in every version."""
        ...


def add_to_group_version(scheme: Registry, version: GroupVersion) -> None:
    """Register watch events and the options of requests in *version*, and what is the same in all versions.

    Go also registers ``InternalEvent`` in the internal version; here watch events need no conversion.
    """
    scheme.add_known_types(version, WatchEvent, CreateOptions, DeleteOptions, GetOptions, ListOptions, PatchOptions, UpdateOptions)
    add_unversioned_types(scheme)


def add_unversioned_types(scheme: Registry) -> None:
    """Register the kinds that are the same in all versions: errors and discovery."""
    scheme.add_unversioned_types(UNVERSIONED, Status, APIVersions, APIGroup, APIGroupList, APIResourceList)
