"""What every version of every group has besides its own kinds (Go: ``apis/meta/v1/register.go``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["add_to_group_version", "add_unversioned_types"]

UNVERSIONED = GroupVersion("", "v1")
"""Where the kinds are that are the same in all versions (Go: ``metav1.Unversioned``)."""


def add_to_group_version(scheme: Scheme, version: GroupVersion) -> None:
    """Register watch events and the options of requests in *version*, and what is the same in all versions.

    Go also registers ``InternalEvent`` in the internal version; here watch events need no conversion.
    """
    scheme.add_known_types(
        version,
        metav1.WatchEvent,
        metav1.CreateOptions,
        metav1.DeleteOptions,
        metav1.GetOptions,
        metav1.ListOptions,
        metav1.PatchOptions,
        metav1.UpdateOptions,
    )
    add_unversioned_types(scheme)


def add_unversioned_types(scheme: Scheme) -> None:
    """Register the kinds that are the same in all versions: errors and discovery."""
    scheme.add_unversioned_types(
        UNVERSIONED,
        metav1.Status,
        metav1.APIVersions,
        metav1.APIGroup,
        metav1.APIGroupList,
        metav1.APIResourceList,
    )
