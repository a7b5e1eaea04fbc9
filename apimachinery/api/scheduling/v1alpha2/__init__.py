# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of scheduling.k8s.io/v1alpha2 (Go: ``k8s.io/api/scheduling/v1alpha2``)."""

from apimachinery.api.scheduling.v1alpha2.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.scheduling.v1alpha2.types import (
    BasicSchedulingPolicy,
    DisruptionMode,
    GangSchedulingPolicy,
    PodGroup,
    PodGroupList,
    PodGroupResourceClaim,
    PodGroupResourceClaimStatus,
    PodGroupSchedulingConstraints,
    PodGroupSchedulingPolicy,
    PodGroupSpec,
    PodGroupStatus,
    PodGroupTemplate,
    PodGroupTemplateReference,
    TopologyConstraint,
    TypedLocalObjectReference,
    Workload,
    WorkloadList,
    WorkloadPodGroupTemplateReference,
    WorkloadSpec,
)

__all__ = [
    "GROUP_VERSION",
    "BasicSchedulingPolicy",
    "DisruptionMode",
    "GangSchedulingPolicy",
    "PodGroup",
    "PodGroupList",
    "PodGroupResourceClaim",
    "PodGroupResourceClaimStatus",
    "PodGroupSchedulingConstraints",
    "PodGroupSchedulingPolicy",
    "PodGroupSpec",
    "PodGroupStatus",
    "PodGroupTemplate",
    "PodGroupTemplateReference",
    "TopologyConstraint",
    "TypedLocalObjectReference",
    "Workload",
    "WorkloadList",
    "WorkloadPodGroupTemplateReference",
    "WorkloadSpec",
    "add_to_scheme",
]
