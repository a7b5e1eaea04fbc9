# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of coordination.k8s.io/v1 (Go: ``k8s.io/api/coordination/v1``)."""

from apimachinery.api.coordination.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.coordination.v1.types import CoordinatedLeaseStrategy, Lease, LeaseList, LeaseSpec

__all__ = ["GROUP_VERSION", "CoordinatedLeaseStrategy", "Lease", "LeaseList", "LeaseSpec", "add_to_scheme"]
