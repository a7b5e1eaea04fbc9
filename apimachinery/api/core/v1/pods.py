# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from typing import Annotated

import attrs
from annotated_types import Ge

from apimachinery.api.core.v1.containers import (
    AppArmorProfile,
    Container,
    ContainerExtendedResourceRequest,
    ContainerStatus,
    EphemeralContainer,
    ResourceRequirements,
    SeccompProfile,
    SELinuxOptions,
    WindowsSecurityContextOptions,
)
from apimachinery.api.core.v1.enums import (
    ConditionStatus,
    DNSPolicy,
    NodeInclusionPolicy,
    OSName,
    PodConditionType,
    PodFSGroupChangePolicy,
    PodPhase,
    PodQOSClass,
    PodResizeStatus,
    PodSELinuxChangePolicy,
    PreemptionPolicy,
    ReplicationControllerConditionType,
    RestartPolicy,
    SupplementalGroupsPolicy,
    TaintEffect,
    TolerationOperator,
    UnsatisfiableConstraintAction,
)
from apimachinery.api.core.v1.volume_sources import LocalObjectReference, ResourceList
from apimachinery.api.core.v1.volumes import NodeSelector, NodeSelectorTerm, Volume
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    Default,
    Int32,
    Int64,
    ListAtomic,
    ListMap,
    ListSet,
    MapAtomic,
    OmitEmpty,
    Patch,
    Proto,
    Quantity,
    Required,
    Struct,
    Time,
    Wire,
)

__all__ = [
    "Affinity",
    "HostAlias",
    "HostIP",
    "NodeAffinity",
    "NodeAllocatableResourceClaimStatus",
    "Pod",
    "PodAffinity",
    "PodAffinityTerm",
    "PodAntiAffinity",
    "PodAttachOptions",
    "PodCondition",
    "PodDNSConfig",
    "PodDNSConfigOption",
    "PodExecOptions",
    "PodExtendedResourceClaimStatus",
    "PodIP",
    "PodList",
    "PodLogOptions",
    "PodOS",
    "PodPortForwardOptions",
    "PodProxyOptions",
    "PodReadinessGate",
    "PodResourceClaim",
    "PodResourceClaimStatus",
    "PodSchedulingGate",
    "PodSchedulingGroup",
    "PodSecurityContext",
    "PodSpec",
    "PodStatus",
    "PodStatusResult",
    "PodTemplate",
    "PodTemplateList",
    "PodTemplateSpec",
    "PreferredSchedulingTerm",
    "ReplicationController",
    "ReplicationControllerCondition",
    "ReplicationControllerList",
    "ReplicationControllerSpec",
    "ReplicationControllerStatus",
    "Sysctl",
    "Toleration",
    "TopologySpreadConstraint",
    "WeightedPodAffinityTerm",
]


@attrs.define(kw_only=True)
class Sysctl(Struct):
    """Sysctl (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    value: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class PodSecurityContext(Struct):
    """PodSecurityContext (Go: k8s.io/api/core/v1)."""

    se_linux_options: Annotated[SELinuxOptions | None, Proto(1, go="SELinuxOptions")] = None
    windows_options: Annotated[WindowsSecurityContextOptions | None, Proto(8)] = None
    run_as_user: Annotated[Int64 | None, Proto(2)] = None
    run_as_group: Annotated[Int64 | None, Proto(6)] = None
    run_as_non_root: Annotated[bool | None, Proto(3)] = None
    supplemental_groups: Annotated[list[Int64], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    supplemental_groups_policy: Annotated[SupplementalGroupsPolicy | str | None, Proto(12)] = None
    """Only with the feature SupplementalGroupsPolicy."""
    fs_group: Annotated[Int64 | None, Proto(5, go="FSGroup")] = None
    sysctls: Annotated[list[Sysctl], ListAtomic(), Proto(7)] = attrs.field(factory=list)
    fs_group_change_policy: Annotated[PodFSGroupChangePolicy | str | None, Proto(9, go="FSGroupChangePolicy")] = None
    seccomp_profile: Annotated[SeccompProfile | None, Proto(10)] = None
    app_armor_profile: Annotated[AppArmorProfile | None, Proto(11)] = None
    se_linux_change_policy: Annotated[PodSELinuxChangePolicy | str | None, Proto(13, go="SELinuxChangePolicy")] = None
    """Only with the feature SELinuxChangePolicy."""


@attrs.define(kw_only=True)
class PreferredSchedulingTerm(Struct):
    """PreferredSchedulingTerm (Go: k8s.io/api/core/v1)."""

    weight: Annotated[Int32, Always(), Proto(1)] = 0
    preference: Annotated[NodeSelectorTerm, Always(), Proto(2)] = attrs.field(factory=NodeSelectorTerm)


@attrs.define(kw_only=True)
class NodeAffinity(Struct):
    """NodeAffinity (Go: k8s.io/api/core/v1)."""

    required_during_scheduling_ignored_during_execution: Annotated[NodeSelector | None, Proto(1)] = None
    preferred_during_scheduling_ignored_during_execution: Annotated[
        list[PreferredSchedulingTerm],
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodAffinityTerm(Struct):
    """PodAffinityTerm (Go: k8s.io/api/core/v1)."""

    label_selector: Annotated[metav1.LabelSelector | None, Proto(1)] = None
    namespaces: Annotated[list[str], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    topology_key: Annotated[str, Always(), Proto(3)] = ""
    namespace_selector: Annotated[metav1.LabelSelector | None, Proto(4)] = None
    match_label_keys: Annotated[list[str], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    mismatch_label_keys: Annotated[list[str], ListAtomic(), Proto(6)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class WeightedPodAffinityTerm(Struct):
    """WeightedPodAffinityTerm (Go: k8s.io/api/core/v1)."""

    weight: Annotated[Int32, Always(), Proto(1)] = 0
    pod_affinity_term: Annotated[PodAffinityTerm, Always(), Proto(2)] = attrs.field(factory=PodAffinityTerm)


@attrs.define(kw_only=True)
class PodAffinity(Struct):
    """PodAffinity (Go: k8s.io/api/core/v1)."""

    required_during_scheduling_ignored_during_execution: Annotated[
        list[PodAffinityTerm],
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    preferred_during_scheduling_ignored_during_execution: Annotated[
        list[WeightedPodAffinityTerm],
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodAntiAffinity(Struct):
    """PodAntiAffinity (Go: k8s.io/api/core/v1)."""

    required_during_scheduling_ignored_during_execution: Annotated[
        list[PodAffinityTerm],
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    preferred_during_scheduling_ignored_during_execution: Annotated[
        list[WeightedPodAffinityTerm],
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Affinity(Struct):
    """Affinity (Go: k8s.io/api/core/v1)."""

    node_affinity: Annotated[NodeAffinity | None, Proto(1)] = None
    pod_affinity: Annotated[PodAffinity | None, Proto(2)] = None
    pod_anti_affinity: Annotated[PodAntiAffinity | None, Proto(3)] = None


@attrs.define(kw_only=True)
class Toleration(Struct):
    """Toleration (Go: k8s.io/api/core/v1)."""

    key: Annotated[str, Proto(1)] = ""
    operator: Annotated[TolerationOperator | str, Proto(2)] = ""
    value: Annotated[str, Proto(3)] = ""
    effect: Annotated[TaintEffect | str, Proto(4)] = ""
    toleration_seconds: Annotated[Int64 | None, Proto(5)] = None


@attrs.define(kw_only=True)
class HostAlias(Struct):
    """HostAlias (Go: k8s.io/api/core/v1)."""

    ip: Annotated[str, Always(), Required(), Proto(1, go="IP")] = ""
    hostnames: Annotated[list[str], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodDNSConfigOption(Struct):
    """PodDNSConfigOption (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Proto(1)] = ""
    value: Annotated[str | None, Proto(2)] = None


@attrs.define(kw_only=True)
class PodDNSConfig(Struct):
    """PodDNSConfig (Go: k8s.io/api/core/v1)."""

    nameservers: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    searches: Annotated[list[str], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    options: Annotated[list[PodDNSConfigOption], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodReadinessGate(Struct):
    """PodReadinessGate (Go: k8s.io/api/core/v1)."""

    condition_type: Annotated[PodConditionType | str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class TopologySpreadConstraint(Struct):
    """TopologySpreadConstraint (Go: k8s.io/api/core/v1)."""

    max_skew: Annotated[Int32, Always(), Proto(1)] = 0
    topology_key: Annotated[str, Always(), Proto(2)] = ""
    when_unsatisfiable: Annotated[UnsatisfiableConstraintAction | str, Always(), Proto(3)] = ""
    label_selector: Annotated[metav1.LabelSelector | None, Proto(4)] = None
    min_domains: Annotated[Int32 | None, Proto(5)] = None
    node_affinity_policy: Annotated[NodeInclusionPolicy | str | None, Proto(6)] = None
    node_taints_policy: Annotated[NodeInclusionPolicy | str | None, Proto(7)] = None
    match_label_keys: Annotated[list[str], ListAtomic(), Proto(8)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodOS(Struct):
    """PodOS (Go: k8s.io/api/core/v1)."""

    name: Annotated[OSName | str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class PodSchedulingGate(Struct):
    """PodSchedulingGate (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class PodResourceClaim(Struct):
    """PodResourceClaim (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    resource_claim_name: Annotated[str | None, Proto(3)] = None
    resource_claim_template_name: Annotated[str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class PodSchedulingGroup(Struct):
    """PodSchedulingGroup (Go: k8s.io/api/core/v1)."""

    pod_group_name: Annotated[str | None, Proto(1)] = None


@attrs.define(kw_only=True)
class PodSpec(Struct):
    """PodSpec (Go: k8s.io/api/core/v1)."""

    volumes: Annotated[
        list[Volume],
        Patch("merge", "retainKeys", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)
    init_containers: Annotated[
        list[Container],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(20),
    ] = attrs.field(factory=list)
    containers: Annotated[
        list[Container],
        Always(),
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)
    ephemeral_containers: Annotated[
        list[EphemeralContainer],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(34),
    ] = attrs.field(factory=list)
    restart_policy: Annotated[RestartPolicy | str, Proto(3)] = ""
    termination_grace_period_seconds: Annotated[Int64 | None, Proto(4)] = None
    active_deadline_seconds: Annotated[Int64 | None, Proto(5)] = None
    dns_policy: Annotated[DNSPolicy | str, Proto(6, go="DNSPolicy")] = ""
    node_selector: Annotated[dict[str, str], MapAtomic(), Proto(7)] = attrs.field(factory=dict)
    service_account_name: Annotated[str, Proto(8)] = ""
    service_account: Annotated[str, Proto(9, go="DeprecatedServiceAccount")] = ""
    automount_service_account_token: Annotated[bool | None, Proto(21)] = None
    node_name: Annotated[str, Proto(10)] = ""
    host_network: Annotated[bool, Proto(11)] = False
    host_pid: Annotated[bool, Wire("hostPID"), Proto(12)] = False
    host_ipc: Annotated[bool, Wire("hostIPC"), Proto(13)] = False
    share_process_namespace: Annotated[bool | None, Proto(27)] = None
    security_context: Annotated[PodSecurityContext | None, Proto(14)] = None
    image_pull_secrets: Annotated[
        list[LocalObjectReference],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(15),
    ] = attrs.field(factory=list)
    hostname: Annotated[str, Proto(16)] = ""
    subdomain: Annotated[str, Proto(17)] = ""
    affinity: Annotated[Affinity | None, Proto(18)] = None
    scheduler_name: Annotated[str, Proto(19)] = ""
    tolerations: Annotated[list[Toleration], ListAtomic(), Proto(22)] = attrs.field(factory=list)
    host_aliases: Annotated[
        list[HostAlias],
        Patch("merge", merge_key="ip"),
        ListMap("ip"),
        CustomUnique(),
        Proto(23),
    ] = attrs.field(factory=list)
    priority_class_name: Annotated[str, Proto(24)] = ""
    priority: Annotated[Int32 | None, Proto(25)] = None
    dns_config: Annotated[PodDNSConfig | None, Proto(26, go="DNSConfig")] = None
    readiness_gates: Annotated[list[PodReadinessGate], ListAtomic(), Proto(28)] = attrs.field(factory=list)
    runtime_class_name: Annotated[str | None, Proto(29)] = None
    enable_service_links: Annotated[bool | None, Proto(30)] = None
    preemption_policy: Annotated[PreemptionPolicy | str | None, Proto(31)] = None
    overhead: Annotated[ResourceList, Proto(32)] = attrs.field(factory=dict)
    topology_spread_constraints: Annotated[
        list[TopologySpreadConstraint],
        Patch("merge", merge_key="topologyKey"),
        ListMap("topologyKey", "whenUnsatisfiable"),
        CustomUnique(),
        Proto(33),
    ] = attrs.field(factory=list)
    set_hostname_as_fqdn: Annotated[bool | None, Wire("setHostnameAsFQDN"), Proto(35)] = None
    os: Annotated[PodOS | None, Proto(36, go="OS")] = None
    host_users: Annotated[bool | None, Proto(37)] = None
    scheduling_gates: Annotated[
        list[PodSchedulingGate],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(38),
    ] = attrs.field(factory=list)
    resource_claims: Annotated[
        list[PodResourceClaim],
        Patch("merge", "retainKeys", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(39),
    ] = attrs.field(factory=list)
    """Only with the feature DynamicResourceAllocation."""
    resources: Annotated[ResourceRequirements | None, Proto(40)] = None
    """Only with the feature PodLevelResources."""
    hostname_override: Annotated[str | None, Proto(41)] = None
    """Only with the feature HostnameOverride."""
    scheduling_group: Annotated[PodSchedulingGroup | None, Proto(43)] = None
    """Only with the feature GenericWorkload."""


@attrs.define(kw_only=True)
class PodCondition(Struct):
    """PodCondition (Go: k8s.io/api/core/v1)."""

    type: Annotated[PodConditionType | str, Always(), Proto(1)] = ""
    observed_generation: Annotated[Int64, Proto(7)] = 0
    status: Annotated[ConditionStatus | str, Always(), Proto(2)] = ""
    last_probe_time: Annotated[Time | None, Always(), Proto(3)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(4)] = None
    reason: Annotated[str, Proto(5)] = ""
    message: Annotated[str, Proto(6)] = ""


@attrs.define(kw_only=True)
class HostIP(Struct):
    """HostIP (Go: k8s.io/api/core/v1)."""

    ip: Annotated[str, Always(), Required(), Proto(1, go="IP")] = ""


@attrs.define(kw_only=True)
class PodIP(Struct):
    """PodIP (Go: k8s.io/api/core/v1)."""

    ip: Annotated[str, Always(), Required(), Proto(1, go="IP")] = ""


@attrs.define(kw_only=True)
class PodResourceClaimStatus(Struct):
    """PodResourceClaimStatus (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    resource_claim_name: Annotated[str | None, Proto(2)] = None


@attrs.define(kw_only=True)
class PodExtendedResourceClaimStatus(Struct):
    """PodExtendedResourceClaimStatus (Go: k8s.io/api/core/v1)."""

    request_mappings: Annotated[
        list[ContainerExtendedResourceRequest],
        Always(),
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    resource_claim_name: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class NodeAllocatableResourceClaimStatus(Struct):
    """NodeAllocatableResourceClaimStatus (Go: k8s.io/api/core/v1)."""

    resource_claim_name: Annotated[str, Always(), Required(), Proto(1)] = ""
    containers: Annotated[list[str], ListSet(), CustomUnique(), Proto(2)] = attrs.field(factory=list)
    resources: Annotated[dict[str, Quantity], Always(), Required(), Proto(3)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class PodStatus(Struct):
    """PodStatus (Go: k8s.io/api/core/v1)."""

    observed_generation: Annotated[Int64, Proto(17)] = 0
    phase: Annotated[PodPhase | str, Proto(1)] = ""
    conditions: Annotated[
        list[PodCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)
    message: Annotated[str, Proto(3)] = ""
    reason: Annotated[str, Proto(4)] = ""
    nominated_node_name: Annotated[str, Proto(11)] = ""
    host_ip: Annotated[str, Wire("hostIP"), Proto(5)] = ""
    host_ips: Annotated[
        list[HostIP],
        Wire("hostIPs"),
        Patch("merge", merge_key="ip"),
        ListAtomic(),
        Proto(16),
    ] = attrs.field(factory=list)
    pod_ip: Annotated[str, Wire("podIP"), Proto(6)] = ""
    pod_ips: Annotated[
        list[PodIP],
        Wire("podIPs"),
        Patch("merge", merge_key="ip"),
        ListMap("ip"),
        CustomUnique(),
        Proto(12),
    ] = attrs.field(factory=list)
    start_time: Annotated[Time | None, Proto(7)] = None
    init_container_statuses: Annotated[list[ContainerStatus], ListAtomic(), Proto(10)] = attrs.field(factory=list)
    container_statuses: Annotated[list[ContainerStatus], ListAtomic(), Proto(8)] = attrs.field(factory=list)
    qos_class: Annotated[PodQOSClass | str, Proto(9, go="QOSClass")] = ""
    ephemeral_container_statuses: Annotated[list[ContainerStatus], ListAtomic(), Proto(13)] = attrs.field(factory=list)
    resize: Annotated[PodResizeStatus | str, Proto(14)] = ""
    """Only with the feature InPlacePodVerticalScaling."""
    resource_claim_statuses: Annotated[
        list[PodResourceClaimStatus],
        Patch("merge", "retainKeys", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(15),
    ] = attrs.field(factory=list)
    """Only with the feature DynamicResourceAllocation."""
    extended_resource_claim_status: Annotated[PodExtendedResourceClaimStatus | None, Proto(18)] = None
    """Only with the feature DRAExtendedResource."""
    allocated_resources: Annotated[ResourceList, Proto(19)] = attrs.field(factory=dict)
    """Only with the feature InPlacePodLevelResourcesVerticalScaling."""
    resources: Annotated[ResourceRequirements | None, Proto(20)] = None
    """Only with the feature InPlacePodLevelResourcesVerticalScaling."""
    node_allocatable_resource_claim_statuses: Annotated[
        list[NodeAllocatableResourceClaimStatus],
        ListAtomic(),
        Proto(21),
    ] = attrs.field(factory=list)
    """Only with the feature DRANodeAllocatableResources."""


@attrs.define(kw_only=True)
class Pod(metav1.Object):
    """Pod (Go: k8s.io/api/core/v1)."""

    spec: Annotated[PodSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=PodSpec)
    status: Annotated[PodStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=PodStatus)


@attrs.define(kw_only=True)
class PodAttachOptions(metav1.TypeMeta):
    """PodAttachOptions (Go: k8s.io/api/core/v1)."""

    stdin: Annotated[bool, Proto(1)] = False
    stdout: Annotated[bool, Proto(2)] = False
    stderr: Annotated[bool, Proto(3)] = False
    tty: Annotated[bool, Proto(4, go="TTY")] = False
    container: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class PodExecOptions(metav1.TypeMeta):
    """PodExecOptions (Go: k8s.io/api/core/v1)."""

    stdin: Annotated[bool, Proto(1)] = False
    stdout: Annotated[bool, Proto(2)] = False
    stderr: Annotated[bool, Proto(3)] = False
    tty: Annotated[bool, Proto(4, go="TTY")] = False
    container: Annotated[str, Proto(5)] = ""
    command: Annotated[list[str], Always(), ListAtomic(), Proto(6)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodList(metav1.ObjectList[Pod]):
    """PodList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class PodLogOptions(metav1.TypeMeta):
    """PodLogOptions (Go: k8s.io/api/core/v1)."""

    container: Annotated[str, Proto(1)] = ""
    follow: Annotated[bool, Proto(2)] = False
    previous: Annotated[bool, Proto(3)] = False
    since_seconds: Annotated[Int64 | None, Proto(4)] = None
    since_time: Annotated[Time | None, Proto(5)] = None
    timestamps: Annotated[bool, Proto(6)] = False
    tail_lines: Annotated[Int64 | None, Proto(7)] = None
    limit_bytes: Annotated[Int64 | None, Proto(8)] = None
    insecure_skip_tls_verify_backend: Annotated[bool, Wire("insecureSkipTLSVerifyBackend"), Proto(9)] = False
    stream: Annotated[str | None, Proto(10)] = None
    """Only with the feature PodLogsQuerySplitStreams."""


@attrs.define(kw_only=True)
class PodPortForwardOptions(metav1.TypeMeta):
    """PodPortForwardOptions (Go: k8s.io/api/core/v1)."""

    ports: Annotated[list[Int32], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PodProxyOptions(metav1.TypeMeta):
    """PodProxyOptions (Go: k8s.io/api/core/v1)."""

    path: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class PodStatusResult(metav1.Object):
    """PodStatusResult (Go: k8s.io/api/core/v1)."""

    status: Annotated[PodStatus, OmitEmpty(), Proto(2)] = attrs.field(factory=PodStatus)


@attrs.define(kw_only=True)
class PodTemplateSpec(Struct):
    """PodTemplateSpec (Go: k8s.io/api/core/v1)."""

    metadata: Annotated[metav1.ObjectMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=metav1.ObjectMeta)
    spec: Annotated[PodSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=PodSpec)


@attrs.define(kw_only=True)
class PodTemplate(metav1.Object):
    """PodTemplate (Go: k8s.io/api/core/v1)."""

    template: Annotated[PodTemplateSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=PodTemplateSpec)


@attrs.define(kw_only=True)
class PodTemplateList(metav1.ObjectList[PodTemplate]):
    """PodTemplateList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class ReplicationControllerSpec(Struct):
    """ReplicationControllerSpec (Go: k8s.io/api/core/v1)."""

    replicas: Annotated[Int32 | None, Alpha(Ge(0), since="1.36"), Default(1), Proto(1)] = None
    min_ready_seconds: Annotated[Int32, Alpha(Ge(0), since="1.36"), Default(0), Proto(4)] = 0
    selector: Annotated[dict[str, str], MapAtomic(), Proto(2)] = attrs.field(factory=dict)
    template: Annotated[PodTemplateSpec | None, Proto(3)] = None


@attrs.define(kw_only=True)
class ReplicationControllerCondition(Struct):
    """ReplicationControllerCondition (Go: k8s.io/api/core/v1)."""

    type: Annotated[ReplicationControllerConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class ReplicationControllerStatus(Struct):
    """ReplicationControllerStatus (Go: k8s.io/api/core/v1)."""

    replicas: Annotated[Int32, Always(), Proto(1)] = 0
    fully_labeled_replicas: Annotated[Int32, Proto(2)] = 0
    ready_replicas: Annotated[Int32, Proto(4)] = 0
    available_replicas: Annotated[Int32, Proto(5)] = 0
    observed_generation: Annotated[Int64, Proto(3)] = 0
    conditions: Annotated[
        list[ReplicationControllerCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ReplicationController(metav1.Object):
    """ReplicationController (Go: k8s.io/api/core/v1)."""

    spec: Annotated[ReplicationControllerSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ReplicationControllerSpec)
    status: Annotated[
        ReplicationControllerStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=ReplicationControllerStatus)


@attrs.define(kw_only=True)
class ReplicationControllerList(metav1.ObjectList[ReplicationController]):
    """ReplicationControllerList (Go: k8s.io/api/core/v1)."""
