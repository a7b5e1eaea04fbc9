# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of extensions/v1beta1 (Go: ``k8s.io/api/extensions/v1beta1/types.go``)."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import attrs
from annotated_types import Ge

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    Default,
    Inline,
    Int32,
    Int64,
    IntOrString,
    ListAtomic,
    ListMap,
    MapAtomic,
    OmitEmpty,
    Patch,
    Proto,
    Required,
    Struct,
    Time,
)

__all__ = [
    "DaemonSet",
    "DaemonSetCondition",
    "DaemonSetConditionType",
    "DaemonSetList",
    "DaemonSetSpec",
    "DaemonSetStatus",
    "DaemonSetUpdateStrategy",
    "DaemonSetUpdateStrategyType",
    "Deployment",
    "DeploymentCondition",
    "DeploymentConditionType",
    "DeploymentList",
    "DeploymentRollback",
    "DeploymentSpec",
    "DeploymentStatus",
    "DeploymentStrategy",
    "DeploymentStrategyType",
    "HTTPIngressPath",
    "HTTPIngressRuleValue",
    "IPBlock",
    "Ingress",
    "IngressBackend",
    "IngressList",
    "IngressLoadBalancerIngress",
    "IngressLoadBalancerStatus",
    "IngressPortStatus",
    "IngressRule",
    "IngressRuleValue",
    "IngressSpec",
    "IngressStatus",
    "IngressTLS",
    "NetworkPolicy",
    "NetworkPolicyEgressRule",
    "NetworkPolicyIngressRule",
    "NetworkPolicyList",
    "NetworkPolicyPeer",
    "NetworkPolicyPort",
    "NetworkPolicySpec",
    "PathType",
    "PolicyType",
    "ReplicaSet",
    "ReplicaSetCondition",
    "ReplicaSetConditionType",
    "ReplicaSetList",
    "ReplicaSetSpec",
    "ReplicaSetStatus",
    "RollbackConfig",
    "RollingUpdateDaemonSet",
    "RollingUpdateDeployment",
    "Scale",
    "ScaleSpec",
    "ScaleStatus",
]


class DaemonSetUpdateStrategyType(StrEnum):
    """DaemonSetUpdateStrategyType (Go: k8s.io/api/extensions/v1beta1)."""

    ROLLING_UPDATE = "RollingUpdate"
    ON_DELETE = "OnDelete"


@attrs.define(kw_only=True)
class RollingUpdateDaemonSet(Struct):
    """RollingUpdateDaemonSet (Go: k8s.io/api/extensions/v1beta1)."""

    max_unavailable: Annotated[IntOrString | None, Proto(1)] = None
    max_surge: Annotated[IntOrString | None, Proto(2)] = None


@attrs.define(kw_only=True)
class DaemonSetUpdateStrategy(Struct):
    """DaemonSetUpdateStrategy (Go: k8s.io/api/extensions/v1beta1)."""

    type: Annotated[DaemonSetUpdateStrategyType | str, Proto(1)] = ""
    rolling_update: Annotated[RollingUpdateDaemonSet | None, Proto(2)] = None


@attrs.define(kw_only=True)
class DaemonSetSpec(Struct):
    """DaemonSetSpec (Go: k8s.io/api/extensions/v1beta1)."""

    selector: Annotated[metav1.LabelSelector | None, Proto(1)] = None
    template: Annotated[corev1.PodTemplateSpec, Always(), Proto(2)] = attrs.field(factory=corev1.PodTemplateSpec)
    update_strategy: Annotated[
        DaemonSetUpdateStrategy,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=DaemonSetUpdateStrategy)
    min_ready_seconds: Annotated[Int32, Proto(4)] = 0
    template_generation: Annotated[Int64, Proto(5)] = 0
    revision_history_limit: Annotated[Int32 | None, Proto(6)] = None


DaemonSetConditionType: TypeAlias = str
"""DaemonSetConditionType (Go: k8s.io/api/extensions/v1beta1)."""


@attrs.define(kw_only=True)
class DaemonSetCondition(Struct):
    """DaemonSetCondition (Go: k8s.io/api/extensions/v1beta1)."""

    type: Annotated[DaemonSetConditionType, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class DaemonSetStatus(Struct):
    """DaemonSetStatus (Go: k8s.io/api/extensions/v1beta1)."""

    current_number_scheduled: Annotated[Int32, Always(), Proto(1)] = 0
    number_misscheduled: Annotated[Int32, Always(), Proto(2)] = 0
    desired_number_scheduled: Annotated[Int32, Always(), Proto(3)] = 0
    number_ready: Annotated[Int32, Always(), Proto(4)] = 0
    observed_generation: Annotated[Int64, Proto(5)] = 0
    updated_number_scheduled: Annotated[Int32, Proto(6)] = 0
    number_available: Annotated[Int32, Proto(7)] = 0
    number_unavailable: Annotated[Int32, Proto(8)] = 0
    collision_count: Annotated[Int32 | None, Proto(9)] = None
    conditions: Annotated[
        list[DaemonSetCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(10),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class DaemonSet(metav1.Object):
    """DaemonSet (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.8, not served since 1.16, replaced by apps/v1.
    """

    spec: Annotated[DaemonSetSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=DaemonSetSpec)
    status: Annotated[DaemonSetStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=DaemonSetStatus)


@attrs.define(kw_only=True)
class DaemonSetList(metav1.ObjectList[DaemonSet]):
    """DaemonSetList (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.8, not served since 1.16, replaced by apps/v1.
    """


class DeploymentStrategyType(StrEnum):
    """DeploymentStrategyType (Go: k8s.io/api/extensions/v1beta1)."""

    RECREATE = "Recreate"
    ROLLING_UPDATE = "RollingUpdate"


@attrs.define(kw_only=True)
class RollingUpdateDeployment(Struct):
    """RollingUpdateDeployment (Go: k8s.io/api/extensions/v1beta1)."""

    max_unavailable: Annotated[IntOrString | None, Proto(1)] = None
    max_surge: Annotated[IntOrString | None, Proto(2)] = None


@attrs.define(kw_only=True)
class DeploymentStrategy(Struct):
    """DeploymentStrategy (Go: k8s.io/api/extensions/v1beta1)."""

    type: Annotated[DeploymentStrategyType | str, Proto(1)] = ""
    rolling_update: Annotated[RollingUpdateDeployment | None, Proto(2)] = None


@attrs.define(kw_only=True)
class RollbackConfig(Struct):
    """RollbackConfig (Go: k8s.io/api/extensions/v1beta1)."""

    revision: Annotated[Int64, Proto(1)] = 0


@attrs.define(kw_only=True)
class DeploymentSpec(Struct):
    """DeploymentSpec (Go: k8s.io/api/extensions/v1beta1)."""

    replicas: Annotated[Int32 | None, Proto(1)] = None
    selector: Annotated[metav1.LabelSelector | None, Proto(2)] = None
    template: Annotated[corev1.PodTemplateSpec, Always(), Proto(3)] = attrs.field(factory=corev1.PodTemplateSpec)
    strategy: Annotated[
        DeploymentStrategy,
        OmitEmpty(),
        Patch("retainKeys"),
        Proto(4),
    ] = attrs.field(factory=DeploymentStrategy)
    min_ready_seconds: Annotated[Int32, Proto(5)] = 0
    revision_history_limit: Annotated[Int32 | None, Proto(6)] = None
    paused: Annotated[bool, Proto(7)] = False
    rollback_to: Annotated[RollbackConfig | None, Proto(8)] = None
    progress_deadline_seconds: Annotated[Int32 | None, Proto(9)] = None


class DeploymentConditionType(StrEnum):
    """DeploymentConditionType (Go: k8s.io/api/extensions/v1beta1)."""

    AVAILABLE = "Available"
    PROGRESSING = "Progressing"
    REPLICA_FAILURE = "ReplicaFailure"


@attrs.define(kw_only=True)
class DeploymentCondition(Struct):
    """DeploymentCondition (Go: k8s.io/api/extensions/v1beta1)."""

    type: Annotated[DeploymentConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_update_time: Annotated[Time | None, Always(), Proto(6)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(7)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class DeploymentStatus(Struct):
    """DeploymentStatus (Go: k8s.io/api/extensions/v1beta1)."""

    observed_generation: Annotated[Int64, Proto(1)] = 0
    replicas: Annotated[Int32, Proto(2)] = 0
    updated_replicas: Annotated[Int32, Proto(3)] = 0
    ready_replicas: Annotated[Int32, Proto(7)] = 0
    available_replicas: Annotated[Int32, Proto(4)] = 0
    unavailable_replicas: Annotated[Int32, Proto(5)] = 0
    terminating_replicas: Annotated[Int32 | None, Proto(9)] = None
    conditions: Annotated[
        list[DeploymentCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)
    collision_count: Annotated[Int32 | None, Proto(8)] = None


@attrs.define(kw_only=True)
class Deployment(metav1.Object):
    """Deployment (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.8, not served since 1.16, replaced by apps/v1.
    """

    spec: Annotated[DeploymentSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=DeploymentSpec)
    status: Annotated[DeploymentStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=DeploymentStatus)


@attrs.define(kw_only=True)
class DeploymentList(metav1.ObjectList[Deployment]):
    """DeploymentList (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.8, not served since 1.16, replaced by apps/v1.
    """


@attrs.define(kw_only=True)
class DeploymentRollback(metav1.TypeMeta):
    """DeploymentRollback (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.8, not served since 1.16.
    """

    name: Annotated[str, Always(), Proto(1)] = ""
    updated_annotations: Annotated[dict[str, str], Proto(2)] = attrs.field(factory=dict)
    rollback_to: Annotated[RollbackConfig, Always(), Proto(3)] = attrs.field(factory=RollbackConfig)


PathType: TypeAlias = str
"""PathType (Go: k8s.io/api/extensions/v1beta1)."""


@attrs.define(kw_only=True)
class IngressBackend(Struct):
    """IngressBackend (Go: k8s.io/api/extensions/v1beta1)."""

    service_name: Annotated[str, Proto(1)] = ""
    service_port: Annotated[IntOrString, OmitEmpty(), Proto(2)] = 0
    resource: Annotated[corev1.TypedLocalObjectReference | None, Proto(3)] = None


@attrs.define(kw_only=True)
class HTTPIngressPath(Struct):
    """HTTPIngressPath (Go: k8s.io/api/extensions/v1beta1)."""

    path: Annotated[str, Proto(1)] = ""
    path_type: Annotated[PathType | None, Proto(3)] = None
    backend: Annotated[IngressBackend, Always(), Proto(2)] = attrs.field(factory=IngressBackend)


@attrs.define(kw_only=True)
class HTTPIngressRuleValue(Struct):
    """HTTPIngressRuleValue (Go: k8s.io/api/extensions/v1beta1)."""

    paths: Annotated[list[HTTPIngressPath], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IPBlock(Struct):
    """IPBlock (Go: k8s.io/api/extensions/v1beta1)."""

    cidr: Annotated[str, Always(), Required(), Proto(1, go="CIDR")] = ""
    except_: Annotated[list[str], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IngressTLS(Struct):
    """IngressTLS (Go: k8s.io/api/extensions/v1beta1)."""

    hosts: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    secret_name: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class IngressRuleValue(Struct):
    """IngressRuleValue (Go: k8s.io/api/extensions/v1beta1)."""

    http: Annotated[HTTPIngressRuleValue | None, Proto(1, go="HTTP")] = None


@attrs.define(kw_only=True)
class IngressRule(Struct):
    """IngressRule (Go: k8s.io/api/extensions/v1beta1)."""

    host: Annotated[str, Proto(1)] = ""
    ingress_rule_value: Annotated[IngressRuleValue, Inline(), Proto(2)] = attrs.field(factory=IngressRuleValue)


@attrs.define(kw_only=True)
class IngressSpec(Struct):
    """IngressSpec (Go: k8s.io/api/extensions/v1beta1)."""

    ingress_class_name: Annotated[str | None, Proto(4)] = None
    backend: Annotated[IngressBackend | None, Proto(1)] = None
    tls: Annotated[list[IngressTLS], ListAtomic(), Proto(2, go="TLS")] = attrs.field(factory=list)
    rules: Annotated[list[IngressRule], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IngressPortStatus(Struct):
    """IngressPortStatus (Go: k8s.io/api/extensions/v1beta1)."""

    port: Annotated[Int32, Always(), Proto(1)] = 0
    protocol: Annotated[corev1.Protocol | str, Always(), Proto(2)] = ""
    error: Annotated[str | None, Proto(3)] = None


@attrs.define(kw_only=True)
class IngressLoadBalancerIngress(Struct):
    """IngressLoadBalancerIngress (Go: k8s.io/api/extensions/v1beta1)."""

    ip: Annotated[str, Proto(1, go="IP")] = ""
    hostname: Annotated[str, Proto(2)] = ""
    ports: Annotated[list[IngressPortStatus], ListAtomic(), Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IngressLoadBalancerStatus(Struct):
    """IngressLoadBalancerStatus (Go: k8s.io/api/extensions/v1beta1)."""

    ingress: Annotated[list[IngressLoadBalancerIngress], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IngressStatus(Struct):
    """IngressStatus (Go: k8s.io/api/extensions/v1beta1)."""

    load_balancer: Annotated[
        IngressLoadBalancerStatus,
        OmitEmpty(),
        Proto(1),
    ] = attrs.field(factory=IngressLoadBalancerStatus)


@attrs.define(kw_only=True)
class Ingress(metav1.Object):
    """Ingress (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.14, not served since 1.22, replaced by networking.k8s.io/v1.
    """

    spec: Annotated[IngressSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=IngressSpec)
    status: Annotated[IngressStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=IngressStatus)


@attrs.define(kw_only=True)
class IngressList(metav1.ObjectList[Ingress]):
    """IngressList (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.14, not served since 1.22, replaced by networking.k8s.io/v1.
    """


@attrs.define(kw_only=True)
class NetworkPolicyPort(Struct):
    """NetworkPolicyPort (Go: k8s.io/api/extensions/v1beta1)."""

    protocol: Annotated[corev1.Protocol | str | None, Proto(1)] = None
    port: Annotated[IntOrString | None, Proto(2)] = None
    end_port: Annotated[Int32 | None, Proto(3)] = None


@attrs.define(kw_only=True)
class NetworkPolicyPeer(Struct):
    """NetworkPolicyPeer (Go: k8s.io/api/extensions/v1beta1)."""

    pod_selector: Annotated[metav1.LabelSelector | None, Proto(1)] = None
    namespace_selector: Annotated[metav1.LabelSelector | None, Proto(2)] = None
    ip_block: Annotated[IPBlock | None, Proto(3, go="IPBlock")] = None


@attrs.define(kw_only=True)
class NetworkPolicyIngressRule(Struct):
    """NetworkPolicyIngressRule (Go: k8s.io/api/extensions/v1beta1)."""

    ports: Annotated[list[NetworkPolicyPort], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    from_: Annotated[list[NetworkPolicyPeer], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NetworkPolicyEgressRule(Struct):
    """NetworkPolicyEgressRule (Go: k8s.io/api/extensions/v1beta1)."""

    ports: Annotated[list[NetworkPolicyPort], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    to: Annotated[list[NetworkPolicyPeer], ListAtomic(), Proto(2)] = attrs.field(factory=list)


class PolicyType(StrEnum):
    """PolicyType (Go: k8s.io/api/extensions/v1beta1)."""

    INGRESS = "Ingress"
    EGRESS = "Egress"


@attrs.define(kw_only=True)
class NetworkPolicySpec(Struct):
    """NetworkPolicySpec (Go: k8s.io/api/extensions/v1beta1)."""

    pod_selector: Annotated[metav1.LabelSelector, Always(), Proto(1)] = attrs.field(factory=metav1.LabelSelector)
    ingress: Annotated[list[NetworkPolicyIngressRule], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    egress: Annotated[list[NetworkPolicyEgressRule], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    policy_types: Annotated[list[PolicyType | str], ListAtomic(), Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NetworkPolicy(metav1.Object):
    """NetworkPolicy (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.9, not served since 1.16, replaced by networking.k8s.io/v1.
    """

    spec: Annotated[NetworkPolicySpec, OmitEmpty(), Proto(2)] = attrs.field(factory=NetworkPolicySpec)


@attrs.define(kw_only=True)
class NetworkPolicyList(metav1.ObjectList[NetworkPolicy]):
    """NetworkPolicyList (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.9, not served since 1.16, replaced by networking.k8s.io/v1.
    """


@attrs.define(kw_only=True)
class ReplicaSetSpec(Struct):
    """ReplicaSetSpec (Go: k8s.io/api/extensions/v1beta1)."""

    replicas: Annotated[Int32 | None, Proto(1)] = None
    min_ready_seconds: Annotated[Int32, Proto(4)] = 0
    selector: Annotated[metav1.LabelSelector | None, Proto(2)] = None
    template: Annotated[corev1.PodTemplateSpec, OmitEmpty(), Proto(3)] = attrs.field(factory=corev1.PodTemplateSpec)


class ReplicaSetConditionType(StrEnum):
    """ReplicaSetConditionType (Go: k8s.io/api/extensions/v1beta1)."""

    REPLICA_FAILURE = "ReplicaFailure"


@attrs.define(kw_only=True)
class ReplicaSetCondition(Struct):
    """ReplicaSetCondition (Go: k8s.io/api/extensions/v1beta1)."""

    type: Annotated[ReplicaSetConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class ReplicaSetStatus(Struct):
    """ReplicaSetStatus (Go: k8s.io/api/extensions/v1beta1)."""

    replicas: Annotated[Int32, Always(), Proto(1)] = 0
    fully_labeled_replicas: Annotated[Int32, Proto(2)] = 0
    ready_replicas: Annotated[Int32, Proto(4)] = 0
    available_replicas: Annotated[Int32, Proto(5)] = 0
    terminating_replicas: Annotated[Int32 | None, Proto(7)] = None
    observed_generation: Annotated[Int64, Proto(3)] = 0
    conditions: Annotated[
        list[ReplicaSetCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ReplicaSet(metav1.Object):
    """ReplicaSet (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.8, not served since 1.16, replaced by apps/v1.
    """

    spec: Annotated[ReplicaSetSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ReplicaSetSpec)
    status: Annotated[ReplicaSetStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ReplicaSetStatus)


@attrs.define(kw_only=True)
class ReplicaSetList(metav1.ObjectList[ReplicaSet]):
    """ReplicaSetList (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.8, not served since 1.16, replaced by apps/v1.
    """


@attrs.define(kw_only=True)
class ScaleSpec(Struct):
    """ScaleSpec (Go: k8s.io/api/extensions/v1beta1)."""

    replicas: Annotated[Int32, Alpha(Ge(0), since="1.36"), Default(0), Proto(1)] = 0


@attrs.define(kw_only=True)
class ScaleStatus(Struct):
    """ScaleStatus (Go: k8s.io/api/extensions/v1beta1)."""

    replicas: Annotated[Int32, Always(), Proto(1)] = 0
    selector: Annotated[dict[str, str], MapAtomic(), Proto(2)] = attrs.field(factory=dict)
    target_selector: Annotated[str, Proto(3)] = ""


@attrs.define(kw_only=True)
class Scale(metav1.Object):
    """Scale (Go: k8s.io/api/extensions/v1beta1).

    Deprecated since 1.2, not served since 1.16.
    """

    spec: Annotated[ScaleSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ScaleSpec)
    status: Annotated[ScaleStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ScaleStatus)
