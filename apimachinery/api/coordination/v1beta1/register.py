# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The kinds of coordination.k8s.io/v1beta1 (Go: ``k8s.io/api/coordination/v1beta1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.api.coordination.v1beta1.types import Lease, LeaseCandidate, LeaseCandidateList, LeaseList
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("coordination.k8s.io", "v1beta1")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of coordination.k8s.io/v1beta1."""
    scheme.add_known_types(
        GROUP_VERSION,
        Lease,
        LeaseCandidate,
        LeaseCandidateList,
        LeaseList,
    )
    metav1.add_to_group_version(scheme, GROUP_VERSION)
