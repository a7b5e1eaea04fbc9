# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of autoscaling/v2 (Go: ``k8s.io/api/autoscaling/v2/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs
from annotated_types import Ge

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    IfDisabled,
    IfEnabled,
    Int32,
    Int64,
    ListAtomic,
    ListMap,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Quantity,
    Required,
    Struct,
    Time,
)

__all__ = [
    "ContainerResourceMetricSource",
    "ContainerResourceMetricStatus",
    "CrossVersionObjectReference",
    "ExternalMetricSource",
    "ExternalMetricStatus",
    "HPAScalingPolicy",
    "HPAScalingPolicyType",
    "HPAScalingRules",
    "HorizontalPodAutoscaler",
    "HorizontalPodAutoscalerBehavior",
    "HorizontalPodAutoscalerCondition",
    "HorizontalPodAutoscalerConditionType",
    "HorizontalPodAutoscalerList",
    "HorizontalPodAutoscalerSpec",
    "HorizontalPodAutoscalerStatus",
    "MetricIdentifier",
    "MetricSourceType",
    "MetricSpec",
    "MetricStatus",
    "MetricTarget",
    "MetricTargetType",
    "MetricValueStatus",
    "ObjectMetricSource",
    "ObjectMetricStatus",
    "PodsMetricSource",
    "PodsMetricStatus",
    "ResourceMetricSource",
    "ResourceMetricStatus",
    "ScalingPolicySelect",
]


class MetricTargetType(StrEnum):
    """MetricTargetType (Go: k8s.io/api/autoscaling/v2)."""

    UTILIZATION = "Utilization"
    VALUE = "Value"
    AVERAGE_VALUE = "AverageValue"


@attrs.define(kw_only=True)
class MetricTarget(Struct):
    """MetricTarget (Go: k8s.io/api/autoscaling/v2)."""

    type: Annotated[MetricTargetType | str, Always(), Proto(1)] = ""
    value: Annotated[Quantity | None, Proto(2)] = None
    average_value: Annotated[Quantity | None, Proto(3)] = None
    average_utilization: Annotated[Int32 | None, Proto(4)] = None


@attrs.define(kw_only=True)
class ContainerResourceMetricSource(Struct):
    """ContainerResourceMetricSource (Go: k8s.io/api/autoscaling/v2)."""

    name: Annotated[corev1.ResourceName | str, Always(), Proto(1)] = ""
    target: Annotated[MetricTarget, Always(), Proto(2)] = attrs.field(factory=MetricTarget)
    container: Annotated[str, Always(), Proto(3)] = ""


@attrs.define(kw_only=True)
class MetricValueStatus(Struct):
    """MetricValueStatus (Go: k8s.io/api/autoscaling/v2)."""

    value: Annotated[Quantity | None, Proto(1)] = None
    average_value: Annotated[Quantity | None, Proto(2)] = None
    average_utilization: Annotated[Int32 | None, Proto(3)] = None


@attrs.define(kw_only=True)
class ContainerResourceMetricStatus(Struct):
    """ContainerResourceMetricStatus (Go: k8s.io/api/autoscaling/v2)."""

    name: Annotated[corev1.ResourceName | str, Always(), Proto(1)] = ""
    current: Annotated[MetricValueStatus, Always(), Proto(2)] = attrs.field(factory=MetricValueStatus)
    container: Annotated[str, Always(), Proto(3)] = ""


@attrs.define(kw_only=True)
class CrossVersionObjectReference(Struct):
    """CrossVersionObjectReference (Go: k8s.io/api/autoscaling/v2)."""

    kind: Annotated[str, Always(), Proto(1)] = ""
    name: Annotated[str, Always(), Proto(2)] = ""
    api_version: Annotated[str, Proto(3, go="APIVersion")] = ""


@attrs.define(kw_only=True)
class MetricIdentifier(Struct):
    """MetricIdentifier (Go: k8s.io/api/autoscaling/v2)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    selector: Annotated[metav1.LabelSelector | None, Proto(2)] = None


@attrs.define(kw_only=True)
class ExternalMetricSource(Struct):
    """ExternalMetricSource (Go: k8s.io/api/autoscaling/v2)."""

    metric: Annotated[MetricIdentifier, Always(), Proto(1)] = attrs.field(factory=MetricIdentifier)
    target: Annotated[MetricTarget, Always(), Proto(2)] = attrs.field(factory=MetricTarget)


@attrs.define(kw_only=True)
class ExternalMetricStatus(Struct):
    """ExternalMetricStatus (Go: k8s.io/api/autoscaling/v2)."""

    metric: Annotated[MetricIdentifier, Always(), Proto(1)] = attrs.field(factory=MetricIdentifier)
    current: Annotated[MetricValueStatus, Always(), Proto(2)] = attrs.field(factory=MetricValueStatus)


class HPAScalingPolicyType(StrEnum):
    """HPAScalingPolicyType (Go: k8s.io/api/autoscaling/v2)."""

    PODS = "Pods"
    PERCENT = "Percent"


@attrs.define(kw_only=True)
class HPAScalingPolicy(Struct):
    """HPAScalingPolicy (Go: k8s.io/api/autoscaling/v2)."""

    type: Annotated[HPAScalingPolicyType | str, Always(), Proto(1)] = ""
    value: Annotated[Int32, Always(), Proto(2)] = 0
    period_seconds: Annotated[Int32, Always(), Proto(3)] = 0


class ScalingPolicySelect(StrEnum):
    """ScalingPolicySelect (Go: k8s.io/api/autoscaling/v2)."""

    MAX = "Max"
    MIN = "Min"
    DISABLED = "Disabled"


@attrs.define(kw_only=True)
class HPAScalingRules(Struct):
    """HPAScalingRules (Go: k8s.io/api/autoscaling/v2)."""

    stabilization_window_seconds: Annotated[Int32 | None, Proto(3)] = None
    select_policy: Annotated[ScalingPolicySelect | str | None, Proto(1)] = None
    policies: Annotated[list[HPAScalingPolicy], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    tolerance: Annotated[Quantity | None, Proto(4)] = None
    """Only with the feature HPAConfigurableTolerance."""


class MetricSourceType(StrEnum):
    """MetricSourceType (Go: k8s.io/api/autoscaling/v2)."""

    OBJECT = "Object"
    PODS = "Pods"
    RESOURCE = "Resource"
    CONTAINER_RESOURCE = "ContainerResource"
    EXTERNAL = "External"


@attrs.define(kw_only=True)
class ObjectMetricSource(Struct):
    """ObjectMetricSource (Go: k8s.io/api/autoscaling/v2)."""

    described_object: Annotated[
        CrossVersionObjectReference,
        Always(),
        Proto(1),
    ] = attrs.field(factory=CrossVersionObjectReference)
    target: Annotated[MetricTarget, Always(), Proto(2)] = attrs.field(factory=MetricTarget)
    metric: Annotated[MetricIdentifier, Always(), Proto(3)] = attrs.field(factory=MetricIdentifier)


@attrs.define(kw_only=True)
class PodsMetricSource(Struct):
    """PodsMetricSource (Go: k8s.io/api/autoscaling/v2)."""

    metric: Annotated[MetricIdentifier, Always(), Proto(1)] = attrs.field(factory=MetricIdentifier)
    target: Annotated[MetricTarget, Always(), Proto(2)] = attrs.field(factory=MetricTarget)


@attrs.define(kw_only=True)
class ResourceMetricSource(Struct):
    """ResourceMetricSource (Go: k8s.io/api/autoscaling/v2)."""

    name: Annotated[corev1.ResourceName | str, Always(), Proto(1)] = ""
    target: Annotated[MetricTarget, Always(), Proto(2)] = attrs.field(factory=MetricTarget)


@attrs.define(kw_only=True)
class MetricSpec(Struct):
    """MetricSpec (Go: k8s.io/api/autoscaling/v2)."""

    type: Annotated[MetricSourceType | str, Always(), Proto(1)] = ""
    object: Annotated[ObjectMetricSource | None, Proto(2)] = None
    pods: Annotated[PodsMetricSource | None, Proto(3)] = None
    resource: Annotated[ResourceMetricSource | None, Proto(4)] = None
    container_resource: Annotated[ContainerResourceMetricSource | None, Proto(7)] = None
    external: Annotated[ExternalMetricSource | None, Proto(5)] = None


@attrs.define(kw_only=True)
class HorizontalPodAutoscalerBehavior(Struct):
    """HorizontalPodAutoscalerBehavior (Go: k8s.io/api/autoscaling/v2)."""

    scale_up: Annotated[HPAScalingRules | None, Proto(1)] = None
    scale_down: Annotated[HPAScalingRules | None, Proto(2)] = None


@attrs.define(kw_only=True)
class HorizontalPodAutoscalerSpec(Struct):
    """HorizontalPodAutoscalerSpec (Go: k8s.io/api/autoscaling/v2)."""

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
    metrics: Annotated[list[MetricSpec], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    behavior: Annotated[HorizontalPodAutoscalerBehavior | None, Proto(5)] = None


@attrs.define(kw_only=True)
class ObjectMetricStatus(Struct):
    """ObjectMetricStatus (Go: k8s.io/api/autoscaling/v2)."""

    metric: Annotated[MetricIdentifier, Always(), Proto(1)] = attrs.field(factory=MetricIdentifier)
    current: Annotated[MetricValueStatus, Always(), Proto(2)] = attrs.field(factory=MetricValueStatus)
    described_object: Annotated[
        CrossVersionObjectReference,
        Always(),
        Proto(3),
    ] = attrs.field(factory=CrossVersionObjectReference)


@attrs.define(kw_only=True)
class PodsMetricStatus(Struct):
    """PodsMetricStatus (Go: k8s.io/api/autoscaling/v2)."""

    metric: Annotated[MetricIdentifier, Always(), Proto(1)] = attrs.field(factory=MetricIdentifier)
    current: Annotated[MetricValueStatus, Always(), Proto(2)] = attrs.field(factory=MetricValueStatus)


@attrs.define(kw_only=True)
class ResourceMetricStatus(Struct):
    """ResourceMetricStatus (Go: k8s.io/api/autoscaling/v2)."""

    name: Annotated[corev1.ResourceName | str, Always(), Proto(1)] = ""
    current: Annotated[MetricValueStatus, Always(), Proto(2)] = attrs.field(factory=MetricValueStatus)


@attrs.define(kw_only=True)
class MetricStatus(Struct):
    """MetricStatus (Go: k8s.io/api/autoscaling/v2)."""

    type: Annotated[MetricSourceType | str, Always(), Proto(1)] = ""
    object: Annotated[ObjectMetricStatus | None, Proto(2)] = None
    pods: Annotated[PodsMetricStatus | None, Proto(3)] = None
    resource: Annotated[ResourceMetricStatus | None, Proto(4)] = None
    container_resource: Annotated[ContainerResourceMetricStatus | None, Proto(7)] = None
    external: Annotated[ExternalMetricStatus | None, Proto(5)] = None


class HorizontalPodAutoscalerConditionType(StrEnum):
    """HorizontalPodAutoscalerConditionType (Go: k8s.io/api/autoscaling/v2)."""

    SCALING_ACTIVE = "ScalingActive"
    ABLE_TO_SCALE = "AbleToScale"
    SCALING_LIMITED = "ScalingLimited"
    SCALED_TO_ZERO = "ScaledToZero"


@attrs.define(kw_only=True)
class HorizontalPodAutoscalerCondition(Struct):
    """HorizontalPodAutoscalerCondition (Go: k8s.io/api/autoscaling/v2)."""

    type: Annotated[HorizontalPodAutoscalerConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class HorizontalPodAutoscalerStatus(Struct):
    """HorizontalPodAutoscalerStatus (Go: k8s.io/api/autoscaling/v2)."""

    observed_generation: Annotated[Int64 | None, Proto(1)] = None
    last_scale_time: Annotated[Time | None, Proto(2)] = None
    current_replicas: Annotated[Int32, Proto(3)] = 0
    desired_replicas: Annotated[Int32, Always(), Proto(4)] = 0
    current_metrics: Annotated[
        list[MetricStatus],
        Always(),
        Optional(),
        ListAtomic(),
        Proto(5),
    ] = attrs.field(factory=list)
    conditions: Annotated[
        list[HorizontalPodAutoscalerCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class HorizontalPodAutoscaler(metav1.Object):
    """HorizontalPodAutoscaler (Go: k8s.io/api/autoscaling/v2)."""

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
    """HorizontalPodAutoscalerList (Go: k8s.io/api/autoscaling/v2)."""
