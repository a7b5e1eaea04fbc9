# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of coordination.k8s.io/v1alpha2 (Go: ``k8s.io/api/coordination/v1alpha2/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.coordination import v1 as coordinationv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, MicroTime, OmitEmpty, Proto, Required, Struct

__all__ = ["LeaseCandidate", "LeaseCandidateList", "LeaseCandidateSpec"]


@attrs.define(kw_only=True)
class LeaseCandidateSpec(Struct):
    """LeaseCandidateSpec (Go: k8s.io/api/coordination/v1alpha2)."""

    lease_name: Annotated[str, Always(), Required(), Proto(1)] = ""
    ping_time: Annotated[MicroTime | None, Proto(2)] = None
    renew_time: Annotated[MicroTime | None, Proto(3)] = None
    binary_version: Annotated[str, Always(), Required(), Proto(4)] = ""
    emulation_version: Annotated[str, Proto(5)] = ""
    strategy: Annotated[coordinationv1.CoordinatedLeaseStrategy | str, Required(), Proto(6)] = ""


@attrs.define(kw_only=True)
class LeaseCandidate(metav1.Object):
    """LeaseCandidate (Go: k8s.io/api/coordination/v1alpha2)."""

    spec: Annotated[LeaseCandidateSpec, OmitEmpty(), Required(), Proto(2)] = attrs.field(factory=LeaseCandidateSpec)


@attrs.define(kw_only=True)
class LeaseCandidateList(metav1.ObjectList[LeaseCandidate]):
    """LeaseCandidateList (Go: k8s.io/api/coordination/v1alpha2)."""
