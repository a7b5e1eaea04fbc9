# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The kinds of scheduling.k8s.io/v1alpha2 (Go: ``k8s.io/api/scheduling/v1alpha2``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.api.scheduling.v1alpha2.types import PodGroup, PodGroupList, Workload, WorkloadList
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("scheduling.k8s.io", "v1alpha2")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of scheduling.k8s.io/v1alpha2."""
    scheme.add_known_types(
        GROUP_VERSION,
        PodGroup,
        PodGroupList,
        Workload,
        WorkloadList,
    )
    metav1.add_to_group_version(scheme, GROUP_VERSION)
