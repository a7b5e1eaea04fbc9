# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of policy/v1 (Go: ``k8s.io/api/policy/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Int32,
    Int64,
    IntOrString,
    ListMap,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Struct,
    Time,
)

__all__ = [
    "Eviction",
    "PodDisruptionBudget",
    "PodDisruptionBudgetList",
    "PodDisruptionBudgetSpec",
    "PodDisruptionBudgetStatus",
    "UnhealthyPodEvictionPolicyType",
]


@attrs.define(kw_only=True)
class Eviction(metav1.Object):
    """Eviction (Go: k8s.io/api/policy/v1)."""

    delete_options: Annotated[metav1.DeleteOptions | None, Proto(2)] = None


class UnhealthyPodEvictionPolicyType(StrEnum):
    """UnhealthyPodEvictionPolicyType (Go: k8s.io/api/policy/v1)."""

    IF_HEALTHY_BUDGET = "IfHealthyBudget"
    ALWAYS_ALLOW = "AlwaysAllow"


@attrs.define(kw_only=True)
class PodDisruptionBudgetSpec(Struct):
    """PodDisruptionBudgetSpec (Go: k8s.io/api/policy/v1)."""

    min_available: Annotated[IntOrString | None, Proto(1)] = None
    selector: Annotated[metav1.LabelSelector | None, Patch("replace"), Proto(2)] = None
    max_unavailable: Annotated[IntOrString | None, Proto(3)] = None
    unhealthy_pod_eviction_policy: Annotated[UnhealthyPodEvictionPolicyType | str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class PodDisruptionBudgetStatus(Struct):
    """PodDisruptionBudgetStatus (Go: k8s.io/api/policy/v1)."""

    observed_generation: Annotated[Int64, Proto(1)] = 0
    disrupted_pods: Annotated[dict[str, Time | None], Proto(2)] = attrs.field(factory=dict)
    disruptions_allowed: Annotated[Int32, Always(), Optional(), Proto(3)] = 0
    current_healthy: Annotated[Int32, Always(), Optional(), Proto(4)] = 0
    desired_healthy: Annotated[Int32, Always(), Optional(), Proto(5)] = 0
    expected_pods: Annotated[Int32, Always(), Optional(), Proto(6)] = 0
    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(7),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodDisruptionBudget(metav1.Object):
    """PodDisruptionBudget (Go: k8s.io/api/policy/v1)."""

    spec: Annotated[PodDisruptionBudgetSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=PodDisruptionBudgetSpec)
    status: Annotated[PodDisruptionBudgetStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=PodDisruptionBudgetStatus)


@attrs.define(kw_only=True)
class PodDisruptionBudgetList(metav1.ObjectList[PodDisruptionBudget]):
    """PodDisruptionBudgetList (Go: k8s.io/api/policy/v1)."""
