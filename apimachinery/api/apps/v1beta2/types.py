# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of apps/v1beta2 (Go: ``k8s.io/api/apps/v1beta2/types.go``)."""

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
    Int32,
    Int64,
    IntOrString,
    ListAtomic,
    ListMap,
    MapAtomic,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    RawExtension,
    Struct,
    Time,
)

__all__ = [
    "ControllerRevision",
    "ControllerRevisionList",
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
    "DeploymentSpec",
    "DeploymentStatus",
    "DeploymentStrategy",
    "DeploymentStrategyType",
    "PersistentVolumeClaimRetentionPolicyType",
    "PodManagementPolicyType",
    "ReplicaSet",
    "ReplicaSetCondition",
    "ReplicaSetConditionType",
    "ReplicaSetList",
    "ReplicaSetSpec",
    "ReplicaSetStatus",
    "RollingUpdateDaemonSet",
    "RollingUpdateDeployment",
    "RollingUpdateStatefulSetStrategy",
    "Scale",
    "ScaleSpec",
    "ScaleStatus",
    "StatefulSet",
    "StatefulSetCondition",
    "StatefulSetConditionType",
    "StatefulSetList",
    "StatefulSetOrdinals",
    "StatefulSetPersistentVolumeClaimRetentionPolicy",
    "StatefulSetSpec",
    "StatefulSetStatus",
    "StatefulSetUpdateStrategy",
    "StatefulSetUpdateStrategyType",
]


@attrs.define(kw_only=True)
class ControllerRevision(metav1.Object):
    """ControllerRevision (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """

    data: Annotated[RawExtension, OmitEmpty(), Proto(2)] = None
    revision: Annotated[Int64, Always(), Proto(3)] = 0


@attrs.define(kw_only=True)
class ControllerRevisionList(metav1.ObjectList[ControllerRevision]):
    """ControllerRevisionList (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """


class DaemonSetUpdateStrategyType(StrEnum):
    """DaemonSetUpdateStrategyType (Go: k8s.io/api/apps/v1beta2)."""

    ROLLING_UPDATE = "RollingUpdate"
    ON_DELETE = "OnDelete"


@attrs.define(kw_only=True)
class RollingUpdateDaemonSet(Struct):
    """RollingUpdateDaemonSet (Go: k8s.io/api/apps/v1beta2)."""

    max_unavailable: Annotated[IntOrString | None, Proto(1)] = None
    max_surge: Annotated[IntOrString | None, Proto(2)] = None


@attrs.define(kw_only=True)
class DaemonSetUpdateStrategy(Struct):
    """DaemonSetUpdateStrategy (Go: k8s.io/api/apps/v1beta2)."""

    type: Annotated[DaemonSetUpdateStrategyType | str, Proto(1)] = ""
    rolling_update: Annotated[RollingUpdateDaemonSet | None, Proto(2)] = None


@attrs.define(kw_only=True)
class DaemonSetSpec(Struct):
    """DaemonSetSpec (Go: k8s.io/api/apps/v1beta2)."""

    selector: Annotated[metav1.LabelSelector | None, Always(), Proto(1)] = None
    template: Annotated[corev1.PodTemplateSpec, Always(), Proto(2)] = attrs.field(factory=corev1.PodTemplateSpec)
    update_strategy: Annotated[
        DaemonSetUpdateStrategy,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=DaemonSetUpdateStrategy)
    min_ready_seconds: Annotated[Int32, Proto(4)] = 0
    revision_history_limit: Annotated[Int32 | None, Proto(6)] = None


DaemonSetConditionType: TypeAlias = str
"""DaemonSetConditionType (Go: k8s.io/api/apps/v1beta2)."""


@attrs.define(kw_only=True)
class DaemonSetCondition(Struct):
    """DaemonSetCondition (Go: k8s.io/api/apps/v1beta2)."""

    type: Annotated[DaemonSetConditionType, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class DaemonSetStatus(Struct):
    """DaemonSetStatus (Go: k8s.io/api/apps/v1beta2)."""

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
    """DaemonSet (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """

    spec: Annotated[DaemonSetSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=DaemonSetSpec)
    status: Annotated[DaemonSetStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=DaemonSetStatus)


@attrs.define(kw_only=True)
class DaemonSetList(metav1.ObjectList[DaemonSet]):
    """DaemonSetList (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """


class DeploymentStrategyType(StrEnum):
    """DeploymentStrategyType (Go: k8s.io/api/apps/v1beta2)."""

    RECREATE = "Recreate"
    ROLLING_UPDATE = "RollingUpdate"


@attrs.define(kw_only=True)
class RollingUpdateDeployment(Struct):
    """RollingUpdateDeployment (Go: k8s.io/api/apps/v1beta2)."""

    max_unavailable: Annotated[IntOrString | None, Proto(1)] = None
    max_surge: Annotated[IntOrString | None, Proto(2)] = None


@attrs.define(kw_only=True)
class DeploymentStrategy(Struct):
    """DeploymentStrategy (Go: k8s.io/api/apps/v1beta2)."""

    type: Annotated[DeploymentStrategyType | str, Proto(1)] = ""
    rolling_update: Annotated[RollingUpdateDeployment | None, Proto(2)] = None


@attrs.define(kw_only=True)
class DeploymentSpec(Struct):
    """DeploymentSpec (Go: k8s.io/api/apps/v1beta2)."""

    replicas: Annotated[Int32 | None, Proto(1)] = None
    selector: Annotated[metav1.LabelSelector | None, Always(), Proto(2)] = None
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
    progress_deadline_seconds: Annotated[Int32 | None, Proto(9)] = None


class DeploymentConditionType(StrEnum):
    """DeploymentConditionType (Go: k8s.io/api/apps/v1beta2)."""

    AVAILABLE = "Available"
    PROGRESSING = "Progressing"
    REPLICA_FAILURE = "ReplicaFailure"


@attrs.define(kw_only=True)
class DeploymentCondition(Struct):
    """DeploymentCondition (Go: k8s.io/api/apps/v1beta2)."""

    type: Annotated[DeploymentConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_update_time: Annotated[Time | None, Always(), Proto(6)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(7)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class DeploymentStatus(Struct):
    """DeploymentStatus (Go: k8s.io/api/apps/v1beta2)."""

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
    """Deployment (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """

    spec: Annotated[DeploymentSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=DeploymentSpec)
    status: Annotated[DeploymentStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=DeploymentStatus)


@attrs.define(kw_only=True)
class DeploymentList(metav1.ObjectList[Deployment]):
    """DeploymentList (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """


class PersistentVolumeClaimRetentionPolicyType(StrEnum):
    """PersistentVolumeClaimRetentionPolicyType (Go: k8s.io/api/apps/v1beta2)."""

    RETAIN = "Retain"
    DELETE = "Delete"


class PodManagementPolicyType(StrEnum):
    """PodManagementPolicyType (Go: k8s.io/api/apps/v1beta2)."""

    ORDERED_READY = "OrderedReady"
    PARALLEL = "Parallel"


@attrs.define(kw_only=True)
class ReplicaSetSpec(Struct):
    """ReplicaSetSpec (Go: k8s.io/api/apps/v1beta2)."""

    replicas: Annotated[Int32 | None, Proto(1)] = None
    min_ready_seconds: Annotated[Int32, Proto(4)] = 0
    selector: Annotated[metav1.LabelSelector | None, Always(), Proto(2)] = None
    template: Annotated[corev1.PodTemplateSpec, OmitEmpty(), Proto(3)] = attrs.field(factory=corev1.PodTemplateSpec)


class ReplicaSetConditionType(StrEnum):
    """ReplicaSetConditionType (Go: k8s.io/api/apps/v1beta2)."""

    REPLICA_FAILURE = "ReplicaFailure"


@attrs.define(kw_only=True)
class ReplicaSetCondition(Struct):
    """ReplicaSetCondition (Go: k8s.io/api/apps/v1beta2)."""

    type: Annotated[ReplicaSetConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class ReplicaSetStatus(Struct):
    """ReplicaSetStatus (Go: k8s.io/api/apps/v1beta2)."""

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
    """ReplicaSet (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """

    spec: Annotated[ReplicaSetSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ReplicaSetSpec)
    status: Annotated[ReplicaSetStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ReplicaSetStatus)


@attrs.define(kw_only=True)
class ReplicaSetList(metav1.ObjectList[ReplicaSet]):
    """ReplicaSetList (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """


@attrs.define(kw_only=True)
class RollingUpdateStatefulSetStrategy(Struct):
    """RollingUpdateStatefulSetStrategy (Go: k8s.io/api/apps/v1beta2)."""

    partition: Annotated[Int32 | None, Proto(1)] = None
    max_unavailable: Annotated[IntOrString | None, Proto(2)] = None
    """Only with the feature MaxUnavailableStatefulSet."""


@attrs.define(kw_only=True)
class ScaleSpec(Struct):
    """ScaleSpec (Go: k8s.io/api/apps/v1beta2)."""

    replicas: Annotated[Int32, Alpha(Ge(0), since="1.36"), Default(0), Proto(1)] = 0


@attrs.define(kw_only=True)
class ScaleStatus(Struct):
    """ScaleStatus (Go: k8s.io/api/apps/v1beta2)."""

    replicas: Annotated[Int32, Always(), Proto(1)] = 0
    selector: Annotated[dict[str, str], MapAtomic(), Proto(2)] = attrs.field(factory=dict)
    target_selector: Annotated[str, Proto(3)] = ""


@attrs.define(kw_only=True)
class Scale(metav1.Object):
    """Scale (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by autoscaling/v1.
    """

    spec: Annotated[ScaleSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ScaleSpec)
    status: Annotated[ScaleStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ScaleStatus)


class StatefulSetUpdateStrategyType(StrEnum):
    """StatefulSetUpdateStrategyType (Go: k8s.io/api/apps/v1beta2)."""

    ROLLING_UPDATE = "RollingUpdate"
    ON_DELETE = "OnDelete"


@attrs.define(kw_only=True)
class StatefulSetUpdateStrategy(Struct):
    """StatefulSetUpdateStrategy (Go: k8s.io/api/apps/v1beta2)."""

    type: Annotated[StatefulSetUpdateStrategyType | str, Proto(1)] = ""
    rolling_update: Annotated[RollingUpdateStatefulSetStrategy | None, Proto(2)] = None


@attrs.define(kw_only=True)
class StatefulSetPersistentVolumeClaimRetentionPolicy(Struct):
    """StatefulSetPersistentVolumeClaimRetentionPolicy (Go: k8s.io/api/apps/v1beta2)."""

    when_deleted: Annotated[PersistentVolumeClaimRetentionPolicyType | str, Proto(1)] = ""
    when_scaled: Annotated[PersistentVolumeClaimRetentionPolicyType | str, Proto(2)] = ""


@attrs.define(kw_only=True)
class StatefulSetOrdinals(Struct):
    """StatefulSetOrdinals (Go: k8s.io/api/apps/v1beta2)."""

    start: Annotated[Int32, Always(), Optional(), Proto(1)] = 0


@attrs.define(kw_only=True)
class StatefulSetSpec(Struct):
    """StatefulSetSpec (Go: k8s.io/api/apps/v1beta2)."""

    replicas: Annotated[Int32 | None, Proto(1)] = None
    selector: Annotated[metav1.LabelSelector | None, Always(), Proto(2)] = None
    template: Annotated[corev1.PodTemplateSpec, Always(), Proto(3)] = attrs.field(factory=corev1.PodTemplateSpec)
    volume_claim_templates: Annotated[
        list[corev1.PersistentVolumeClaim],
        ListAtomic(),
        Proto(4),
    ] = attrs.field(factory=list)
    service_name: Annotated[str, Always(), Optional(), Proto(5)] = ""
    pod_management_policy: Annotated[PodManagementPolicyType | str, Proto(6)] = ""
    update_strategy: Annotated[
        StatefulSetUpdateStrategy,
        OmitEmpty(),
        Proto(7),
    ] = attrs.field(factory=StatefulSetUpdateStrategy)
    revision_history_limit: Annotated[Int32 | None, Proto(8)] = None
    min_ready_seconds: Annotated[Int32, Proto(9)] = 0
    persistent_volume_claim_retention_policy: Annotated[
        StatefulSetPersistentVolumeClaimRetentionPolicy | None,
        Proto(10),
    ] = None
    ordinals: Annotated[StatefulSetOrdinals | None, Proto(11)] = None


StatefulSetConditionType: TypeAlias = str
"""StatefulSetConditionType (Go: k8s.io/api/apps/v1beta2)."""


@attrs.define(kw_only=True)
class StatefulSetCondition(Struct):
    """StatefulSetCondition (Go: k8s.io/api/apps/v1beta2)."""

    type: Annotated[StatefulSetConditionType, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class StatefulSetStatus(Struct):
    """StatefulSetStatus (Go: k8s.io/api/apps/v1beta2)."""

    observed_generation: Annotated[Int64, Proto(1)] = 0
    replicas: Annotated[Int32, Always(), Proto(2)] = 0
    ready_replicas: Annotated[Int32, Proto(3)] = 0
    current_replicas: Annotated[Int32, Proto(4)] = 0
    updated_replicas: Annotated[Int32, Proto(5)] = 0
    current_revision: Annotated[str, Proto(6)] = ""
    update_revision: Annotated[str, Proto(7)] = ""
    collision_count: Annotated[Int32 | None, Proto(9)] = None
    conditions: Annotated[
        list[StatefulSetCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(10),
    ] = attrs.field(factory=list)
    available_replicas: Annotated[Int32, Always(), Optional(), Proto(11)] = 0


@attrs.define(kw_only=True)
class StatefulSet(metav1.Object):
    """StatefulSet (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """

    spec: Annotated[StatefulSetSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=StatefulSetSpec)
    status: Annotated[StatefulSetStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=StatefulSetStatus)


@attrs.define(kw_only=True)
class StatefulSetList(metav1.ObjectList[StatefulSet]):
    """StatefulSetList (Go: k8s.io/api/apps/v1beta2).

    Deprecated since 1.9, not served since 1.16, replaced by apps/v1.
    """
