# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of coordination.k8s.io/v1 (Go: ``k8s.io/api/coordination/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Int32, MicroTime, OmitEmpty, Proto, Struct

__all__ = ["CoordinatedLeaseStrategy", "Lease", "LeaseList", "LeaseSpec"]


class CoordinatedLeaseStrategy(StrEnum):
    """CoordinatedLeaseStrategy (Go: k8s.io/api/coordination/v1)."""

    OLDEST_EMULATION_VERSION = "OldestEmulationVersion"


@attrs.define(kw_only=True)
class LeaseSpec(Struct):
    """LeaseSpec (Go: k8s.io/api/coordination/v1)."""

    holder_identity: Annotated[str | None, Proto(1)] = None
    lease_duration_seconds: Annotated[Int32 | None, Proto(2)] = None
    acquire_time: Annotated[MicroTime | None, Proto(3)] = None
    renew_time: Annotated[MicroTime | None, Proto(4)] = None
    lease_transitions: Annotated[Int32 | None, Proto(5)] = None
    strategy: Annotated[CoordinatedLeaseStrategy | str | None, Proto(6)] = None
    """Only with the feature CoordinatedLeaderElection."""
    preferred_holder: Annotated[str | None, Proto(7)] = None
    """Only with the feature CoordinatedLeaderElection."""


@attrs.define(kw_only=True)
class Lease(metav1.Object):
    """Lease (Go: k8s.io/api/coordination/v1)."""

    spec: Annotated[LeaseSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=LeaseSpec)


@attrs.define(kw_only=True)
class LeaseList(metav1.ObjectList[Lease]):
    """LeaseList (Go: k8s.io/api/coordination/v1)."""
