# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of coordination.k8s.io/v1beta1 (Go: ``k8s.io/api/coordination/v1beta1``)."""

from apimachinery.api.coordination.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.coordination.v1beta1.types import (
    Lease,
    LeaseCandidate,
    LeaseCandidateList,
    LeaseCandidateSpec,
    LeaseList,
    LeaseSpec,
)

__all__ = [
    "GROUP_VERSION",
    "Lease",
    "LeaseCandidate",
    "LeaseCandidateList",
    "LeaseCandidateSpec",
    "LeaseList",
    "LeaseSpec",
    "add_to_scheme",
]
