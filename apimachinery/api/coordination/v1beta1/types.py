# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of coordination.k8s.io/v1beta1 (Go: ``k8s.io/api/coordination/v1beta1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.coordination import v1 as coordinationv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Int32, MicroTime, OmitEmpty, Proto, Required, Struct

__all__ = ["Lease", "LeaseCandidate", "LeaseCandidateList", "LeaseCandidateSpec", "LeaseList", "LeaseSpec"]


@attrs.define(kw_only=True)
class LeaseSpec(Struct):
    """LeaseSpec (Go: k8s.io/api/coordination/v1beta1)."""

    holder_identity: Annotated[str | None, Proto(1)] = None
    lease_duration_seconds: Annotated[Int32 | None, Proto(2)] = None
    acquire_time: Annotated[MicroTime | None, Proto(3)] = None
    renew_time: Annotated[MicroTime | None, Proto(4)] = None
    lease_transitions: Annotated[Int32 | None, Proto(5)] = None
    strategy: Annotated[coordinationv1.CoordinatedLeaseStrategy | str | None, Proto(6)] = None
    """Only with the feature CoordinatedLeaderElection."""
    preferred_holder: Annotated[str | None, Proto(7)] = None
    """Only with the feature CoordinatedLeaderElection."""


@attrs.define(kw_only=True)
class Lease(metav1.Object):
    """Lease (Go: k8s.io/api/coordination/v1beta1).

    Deprecated since 1.19, replaced by coordination.k8s.io/v1.
    """

    spec: Annotated[LeaseSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=LeaseSpec)


@attrs.define(kw_only=True)
class LeaseCandidateSpec(Struct):
    """LeaseCandidateSpec (Go: k8s.io/api/coordination/v1beta1)."""

    lease_name: Annotated[str, Always(), Required(), Proto(1)] = ""
    ping_time: Annotated[MicroTime | None, Proto(2)] = None
    renew_time: Annotated[MicroTime | None, Proto(3)] = None
    binary_version: Annotated[str, Always(), Required(), Proto(4)] = ""
    emulation_version: Annotated[str, Proto(5)] = ""
    strategy: Annotated[coordinationv1.CoordinatedLeaseStrategy | str, Required(), Proto(6)] = ""


@attrs.define(kw_only=True)
class LeaseCandidate(metav1.Object):
    """LeaseCandidate (Go: k8s.io/api/coordination/v1beta1)."""

    spec: Annotated[LeaseCandidateSpec, OmitEmpty(), Required(), Proto(2)] = attrs.field(factory=LeaseCandidateSpec)


@attrs.define(kw_only=True)
class LeaseCandidateList(metav1.ObjectList[LeaseCandidate]):
    """LeaseCandidateList (Go: k8s.io/api/coordination/v1beta1)."""


@attrs.define(kw_only=True)
class LeaseList(metav1.ObjectList[Lease]):
    """LeaseList (Go: k8s.io/api/coordination/v1beta1).

    Deprecated since 1.19, replaced by coordination.k8s.io/v1.
    """
