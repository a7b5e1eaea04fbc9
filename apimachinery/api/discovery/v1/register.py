# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The kinds of discovery.k8s.io/v1 (Go: ``k8s.io/api/discovery/v1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.api.discovery.v1.types import EndpointSlice, EndpointSliceList
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("discovery.k8s.io", "v1")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of discovery.k8s.io/v1."""
    scheme.add_known_types(
        GROUP_VERSION,
        EndpointSlice,
        EndpointSliceList,
    )
    metav1.add_to_group_version(scheme, GROUP_VERSION)
