# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of coordination.k8s.io/v1alpha2 (Go: ``k8s.io/api/coordination/v1alpha2``)."""

from apimachinery.api.coordination.v1alpha2.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.coordination.v1alpha2.types import LeaseCandidate, LeaseCandidateList, LeaseCandidateSpec

__all__ = ["GROUP_VERSION", "LeaseCandidate", "LeaseCandidateList", "LeaseCandidateSpec", "add_to_scheme"]
