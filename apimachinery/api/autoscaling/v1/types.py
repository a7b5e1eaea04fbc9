# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of autoscaling/v1 (Go: ``k8s.io/api/autoscaling/v1/types.go``)."""

from typing import Annotated

import attrs
from annotated_types import Ge

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    Default,
    IfDisabled,
    IfEnabled,
    Int32,
    Int64,
    MapAtomic,
    OmitEmpty,
    Proto,
    Required,
    Struct,
    Time,
    Wire,
)

__all__ = [
    "CrossVersionObjectReference",
    "HorizontalPodAutoscaler",
    "HorizontalPodAutoscalerList",
    "HorizontalPodAutoscalerSpec",
    "HorizontalPodAutoscalerStatus",
    "Scale",
    "ScaleSpec",
    "ScaleStatus",
]


@attrs.define(kw_only=True)
class CrossVersionObjectReference(Struct):
    """CrossVersionObjectReference (Go: k8s.io/api/autoscaling/v1)."""

    __markers__ = (MapAtomic(),)

    kind: Annotated[str, Always(), Proto(1)] = ""
    name: Annotated[str, Always(), Proto(2)] = ""
    api_version: Annotated[str, Proto(3, go="APIVersion")] = ""


@attrs.define(kw_only=True)
class HorizontalPodAutoscalerSpec(Struct):
    """HorizontalPodAutoscalerSpec (Go: k8s.io/api/autoscaling/v1)."""

    scale_target_ref: Annotated[
        CrossVersionObjectReference,
        Always(),
        Proto(1),
    ] = attrs.field(factory=CrossVersionObjectReference)
    min_replicas: Annotated[
        Int32 | None,
        Alpha(IfEnabled("HPAScaleToZero", Ge(0)), IfDisabled("HPAScaleToZero", Ge(1)), since="1.36"),
        Proto(2),
    ] = None
    max_replicas: Annotated[
        Int32,
        Always(),
        Required(may_be_zero=True),
        Alpha(Required(), Ge(1), since="1.36"),
        Proto(3),
    ] = 0
    target_cpu_utilization_percentage: Annotated[Int32 | None, Wire("targetCPUUtilizationPercentage"), Proto(4)] = None


@attrs.define(kw_only=True)
class HorizontalPodAutoscalerStatus(Struct):
    """HorizontalPodAutoscalerStatus (Go: k8s.io/api/autoscaling/v1)."""

    observed_generation: Annotated[Int64 | None, Proto(1)] = None
    last_scale_time: Annotated[Time | None, Proto(2)] = None
    current_replicas: Annotated[Int32, Always(), Proto(3)] = 0
    desired_replicas: Annotated[Int32, Always(), Proto(4)] = 0
    current_cpu_utilization_percentage: Annotated[
        Int32 | None,
        Wire("currentCPUUtilizationPercentage"),
        Proto(5),
    ] = None


@attrs.define(kw_only=True)
class HorizontalPodAutoscaler(metav1.Object):
    """HorizontalPodAutoscaler (Go: k8s.io/api/autoscaling/v1)."""

    spec: Annotated[
        HorizontalPodAutoscalerSpec,
        OmitEmpty(),
        Required(),
        Proto(2),
    ] = attrs.field(factory=HorizontalPodAutoscalerSpec)
    status: Annotated[
        HorizontalPodAutoscalerStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=HorizontalPodAutoscalerStatus)


@attrs.define(kw_only=True)
class HorizontalPodAutoscalerList(metav1.ObjectList[HorizontalPodAutoscaler]):
    """HorizontalPodAutoscalerList (Go: k8s.io/api/autoscaling/v1)."""


@attrs.define(kw_only=True)
class ScaleSpec(Struct):
    """ScaleSpec (Go: k8s.io/api/autoscaling/v1)."""

    replicas: Annotated[Int32, Alpha(Ge(0), since="1.36"), Default(0), Proto(1)] = 0


@attrs.define(kw_only=True)
class ScaleStatus(Struct):
    """ScaleStatus (Go: k8s.io/api/autoscaling/v1)."""

    replicas: Annotated[Int32, Always(), Proto(1)] = 0
    selector: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class Scale(metav1.Object):
    """Scale (Go: k8s.io/api/autoscaling/v1)."""

    spec: Annotated[ScaleSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ScaleSpec)
    status: Annotated[ScaleStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ScaleStatus)
