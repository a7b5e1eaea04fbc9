# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of scheduling.k8s.io/v1alpha2 (Go: ``k8s.io/api/scheduling/v1alpha2/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs
from annotated_types import Ge, Le, MaxLen

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Default,
    Enum,
    Forbidden,
    Format,
    IfDisabled,
    IfEnabled,
    Immutable,
    Int32,
    ListAtomic,
    ListMap,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Required,
    Struct,
    Union,
)

__all__ = [
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
]


@attrs.define(kw_only=True)
class BasicSchedulingPolicy(Struct):
    """BasicSchedulingPolicy (Go: k8s.io/api/scheduling/v1alpha2)."""


class DisruptionMode(StrEnum):
    """DisruptionMode (Go: k8s.io/api/scheduling/v1alpha2)."""

    POD = "Pod"
    POD_GROUP = "PodGroup"


@attrs.define(kw_only=True)
class GangSchedulingPolicy(Struct):
    """GangSchedulingPolicy (Go: k8s.io/api/scheduling/v1alpha2)."""

    min_count: Annotated[Int32, Always(), Required(), Ge(1), Proto(1)] = 0


@attrs.define(kw_only=True)
class WorkloadPodGroupTemplateReference(Struct):
    """WorkloadPodGroupTemplateReference (Go: k8s.io/api/scheduling/v1alpha2)."""

    workload_name: Annotated[str, Always(), Required(), Format("k8s-long-name"), Proto(1)] = ""
    pod_group_template_name: Annotated[str, Always(), Required(), Format("k8s-short-name"), Proto(2)] = ""


@attrs.define(kw_only=True)
class PodGroupTemplateReference(Struct):
    """PodGroupTemplateReference (Go: k8s.io/api/scheduling/v1alpha2)."""

    workload: Annotated[WorkloadPodGroupTemplateReference | None, Always(), Optional(), Union(), Proto(1)] = None


@attrs.define(kw_only=True)
class PodGroupSchedulingPolicy(Struct):
    """PodGroupSchedulingPolicy (Go: k8s.io/api/scheduling/v1alpha2)."""

    basic: Annotated[BasicSchedulingPolicy | None, Union(), Proto(1)] = None
    gang: Annotated[GangSchedulingPolicy | None, Union(), Proto(2)] = None


@attrs.define(kw_only=True)
class TopologyConstraint(Struct):
    """TopologyConstraint (Go: k8s.io/api/scheduling/v1alpha2)."""

    key: Annotated[str, Always(), Required(), Format("k8s-label-key"), Proto(1)] = ""


@attrs.define(kw_only=True)
class PodGroupSchedulingConstraints(Struct):
    """PodGroupSchedulingConstraints (Go: k8s.io/api/scheduling/v1alpha2)."""

    topology: Annotated[list[TopologyConstraint], MaxLen(1), ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodGroupResourceClaim(Struct):
    """PodGroupResourceClaim (Go: k8s.io/api/scheduling/v1alpha2)."""

    name: Annotated[str, Always(), Required(), Format("k8s-short-name"), Proto(1)] = ""
    resource_claim_name: Annotated[str | None, Union(), Format("k8s-long-name"), Proto(2)] = None
    resource_claim_template_name: Annotated[str | None, Union(), Format("k8s-long-name"), Proto(3)] = None


@attrs.define(kw_only=True)
class PodGroupSpec(Struct):
    """PodGroupSpec (Go: k8s.io/api/scheduling/v1alpha2)."""

    pod_group_template_ref: Annotated[
        PodGroupTemplateReference | None,
        Always(),
        Optional(),
        Immutable(),
        Proto(1),
    ] = None
    scheduling_policy: Annotated[
        PodGroupSchedulingPolicy,
        Always(),
        Required(),
        Immutable(),
        Proto(2),
    ] = attrs.field(factory=PodGroupSchedulingPolicy)
    scheduling_constraints: Annotated[
        PodGroupSchedulingConstraints | None,
        IfDisabled("TopologyAwareWorkloadScheduling", Forbidden()),
        IfEnabled("TopologyAwareWorkloadScheduling", Immutable()),
        Proto(3),
    ] = None
    """Only with the feature TopologyAwareWorkloadScheduling."""
    resource_claims: Annotated[
        list[PodGroupResourceClaim],
        MaxLen(4),
        Immutable(),
        Patch("merge", "retainKeys", merge_key="name"),
        ListMap("name"),
        Proto(4),
    ] = attrs.field(factory=list)
    """Only with the feature DRAWorkloadResourceClaims."""
    disruption_mode: Annotated[
        DisruptionMode | str | None,
        IfDisabled("WorkloadAwarePreemption", Forbidden()),
        IfEnabled("WorkloadAwarePreemption", Immutable()),
        Enum(),
        Default("Pod"),
        Proto(5),
    ] = None
    """Only with the feature WorkloadAwarePreemption."""
    priority_class_name: Annotated[
        str,
        IfDisabled("WorkloadAwarePreemption", Forbidden()),
        IfEnabled("WorkloadAwarePreemption", Format("k8s-long-name")),
        IfEnabled("WorkloadAwarePreemption", Immutable()),
        Proto(6),
    ] = ""
    """Only with the feature WorkloadAwarePreemption."""
    priority: Annotated[
        Int32 | None,
        IfDisabled("WorkloadAwarePreemption", Forbidden()),
        IfEnabled("WorkloadAwarePreemption", Immutable()),
        IfEnabled("WorkloadAwarePreemption", Le(1000000000)),
        IfEnabled("WorkloadAwarePreemption", Ge(-2147483648)),
        Proto(7),
    ] = None
    """Only with the feature WorkloadAwarePreemption."""


@attrs.define(kw_only=True)
class PodGroupResourceClaimStatus(Struct):
    """PodGroupResourceClaimStatus (Go: k8s.io/api/scheduling/v1alpha2)."""

    name: Annotated[str, Always(), Required(), Proto(1)] = ""
    resource_claim_name: Annotated[str | None, Format("k8s-long-name"), Proto(2)] = None


@attrs.define(kw_only=True)
class PodGroupStatus(Struct):
    """PodGroupStatus (Go: k8s.io/api/scheduling/v1alpha2)."""

    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)
    resource_claim_statuses: Annotated[
        list[PodGroupResourceClaimStatus],
        MaxLen(4),
        Patch("merge", "retainKeys", merge_key="name"),
        ListMap("name"),
        Proto(2),
    ] = attrs.field(factory=list)
    """Only with the feature DRAWorkloadResourceClaims."""


@attrs.define(kw_only=True)
class PodGroup(metav1.Object):
    """PodGroup (Go: k8s.io/api/scheduling/v1alpha2)."""

    spec: Annotated[PodGroupSpec, Always(), Required(), Proto(2)] = attrs.field(factory=PodGroupSpec)
    status: Annotated[PodGroupStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=PodGroupStatus)


@attrs.define(kw_only=True)
class PodGroupList(metav1.ObjectList[PodGroup]):
    """PodGroupList (Go: k8s.io/api/scheduling/v1alpha2)."""


@attrs.define(kw_only=True)
class PodGroupTemplate(Struct):
    """PodGroupTemplate (Go: k8s.io/api/scheduling/v1alpha2)."""

    name: Annotated[str, Always(), Required(), Format("k8s-short-name"), Proto(1)] = ""
    scheduling_policy: Annotated[
        PodGroupSchedulingPolicy,
        Always(),
        Required(),
        Proto(2),
    ] = attrs.field(factory=PodGroupSchedulingPolicy)
    scheduling_constraints: Annotated[
        PodGroupSchedulingConstraints | None,
        Always(),
        Optional(),
        IfDisabled("TopologyAwareWorkloadScheduling", Forbidden()),
        Proto(3),
    ] = None
    """Only with the feature TopologyAwareWorkloadScheduling."""
    resource_claims: Annotated[
        list[PodGroupResourceClaim],
        MaxLen(4),
        Immutable(),
        Patch("merge", "retainKeys", merge_key="name"),
        ListMap("name"),
        Proto(4),
    ] = attrs.field(factory=list)
    """Only with the feature DRAWorkloadResourceClaims."""
    disruption_mode: Annotated[
        DisruptionMode | str | None,
        IfDisabled("WorkloadAwarePreemption", Forbidden()),
        Enum(),
        Proto(5),
    ] = None
    """Only with the feature WorkloadAwarePreemption."""
    priority_class_name: Annotated[
        str,
        IfDisabled("WorkloadAwarePreemption", Forbidden()),
        IfEnabled("WorkloadAwarePreemption", Format("k8s-long-name")),
        Proto(6),
    ] = ""
    """Only with the feature WorkloadAwarePreemption."""
    priority: Annotated[
        Int32 | None,
        IfDisabled("WorkloadAwarePreemption", Forbidden()),
        IfEnabled("WorkloadAwarePreemption", Le(1000000000)),
        IfEnabled("WorkloadAwarePreemption", Ge(-2147483648)),
        Proto(7),
    ] = None
    """Only with the feature WorkloadAwarePreemption."""


@attrs.define(kw_only=True)
class TypedLocalObjectReference(Struct):
    """TypedLocalObjectReference (Go: k8s.io/api/scheduling/v1alpha2)."""

    api_group: Annotated[str, Format("k8s-long-name"), Proto(1, go="APIGroup")] = ""
    kind: Annotated[str, Always(), Required(), Format("k8s-path-segment-name"), Proto(2)] = ""
    name: Annotated[str, Always(), Required(), Format("k8s-path-segment-name"), Proto(3)] = ""


@attrs.define(kw_only=True)
class WorkloadSpec(Struct):
    """WorkloadSpec (Go: k8s.io/api/scheduling/v1alpha2)."""

    controller_ref: Annotated[TypedLocalObjectReference | None, Immutable(), Proto(1)] = None
    pod_group_templates: Annotated[
        list[PodGroupTemplate],
        Always(),
        Required(),
        MaxLen(8),
        Immutable(),
        ListMap("name"),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Workload(metav1.Object):
    """Workload (Go: k8s.io/api/scheduling/v1alpha2)."""

    spec: Annotated[WorkloadSpec, Always(), Required(), Proto(2)] = attrs.field(factory=WorkloadSpec)


@attrs.define(kw_only=True)
class WorkloadList(metav1.ObjectList[Workload]):
    """WorkloadList (Go: k8s.io/api/scheduling/v1alpha2)."""
