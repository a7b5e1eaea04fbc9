# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core.v1.enums import (
    AppArmorProfileType,
    Capability,
    ContainerRestartPolicy,
    ContainerRestartRuleAction,
    ContainerRestartRuleOnExitCodesOperator,
    ProcMountType,
    Protocol,
    PullPolicy,
    ResourceHealthStatus,
    ResourceID,
    ResourceName,
    ResourceResizeRestartPolicy,
    SeccompProfileType,
    Signal,
    TerminationMessagePolicy,
    URIScheme,
)
from apimachinery.api.core.v1.volume_sources import (
    LocalObjectReference,
    ObjectFieldSelector,
    ResourceFieldSelector,
    ResourceList,
)
from apimachinery.api.core.v1.volumes import VolumeDevice, VolumeMount, VolumeMountStatus
from apimachinery.model import (
    Always,
    CustomUnique,
    Default,
    Inline,
    Int32,
    Int64,
    IntOrString,
    ListAtomic,
    ListMap,
    ListSet,
    MapAtomic,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Required,
    Struct,
    Time,
    Wire,
)

__all__ = [
    "AppArmorProfile",
    "Capabilities",
    "ConfigMapEnvSource",
    "ConfigMapKeySelector",
    "Container",
    "ContainerExtendedResourceRequest",
    "ContainerImage",
    "ContainerPort",
    "ContainerResizePolicy",
    "ContainerRestartRule",
    "ContainerRestartRuleOnExitCodes",
    "ContainerState",
    "ContainerStateRunning",
    "ContainerStateTerminated",
    "ContainerStateWaiting",
    "ContainerStatus",
    "ContainerUser",
    "EnvFromSource",
    "EnvVar",
    "EnvVarSource",
    "EphemeralContainer",
    "EphemeralContainerCommon",
    "ExecAction",
    "FileKeySelector",
    "GRPCAction",
    "HTTPGetAction",
    "HTTPHeader",
    "Lifecycle",
    "LifecycleHandler",
    "LinuxContainerUser",
    "Probe",
    "ProbeHandler",
    "ResourceClaim",
    "ResourceHealth",
    "ResourceRequirements",
    "ResourceStatus",
    "SELinuxOptions",
    "SeccompProfile",
    "SecretEnvSource",
    "SecretKeySelector",
    "SecurityContext",
    "SleepAction",
    "TCPSocketAction",
    "WindowsSecurityContextOptions",
]


@attrs.define(kw_only=True)
class ContainerPort(Struct):
    """ContainerPort (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Proto(1)] = ""
    host_port: Annotated[Int32, Proto(2)] = 0
    container_port: Annotated[Int32, Always(), Proto(3)] = 0
    protocol: Annotated[Protocol | str, Default("TCP"), Proto(4)] = ""
    host_ip: Annotated[str, Wire("hostIP"), Proto(5)] = ""


@attrs.define(kw_only=True)
class ConfigMapEnvSource(Struct):
    """ConfigMapEnvSource (Go: k8s.io/api/core/v1)."""

    local_object_reference: Annotated[
        LocalObjectReference,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=LocalObjectReference)
    optional: Annotated[bool | None, Proto(2)] = None


@attrs.define(kw_only=True)
class SecretEnvSource(Struct):
    """SecretEnvSource (Go: k8s.io/api/core/v1)."""

    local_object_reference: Annotated[
        LocalObjectReference,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=LocalObjectReference)
    optional: Annotated[bool | None, Proto(2)] = None


@attrs.define(kw_only=True)
class EnvFromSource(Struct):
    """EnvFromSource (Go: k8s.io/api/core/v1)."""

    prefix: Annotated[str, Proto(1)] = ""
    config_map_ref: Annotated[ConfigMapEnvSource | None, Proto(2)] = None
    secret_ref: Annotated[SecretEnvSource | None, Proto(3)] = None


@attrs.define(kw_only=True)
class ConfigMapKeySelector(Struct):
    """ConfigMapKeySelector (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    local_object_reference: Annotated[
        LocalObjectReference,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=LocalObjectReference)
    key: Annotated[str, Always(), Proto(2)] = ""
    optional: Annotated[bool | None, Proto(3)] = None


@attrs.define(kw_only=True)
class SecretKeySelector(Struct):
    """SecretKeySelector (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    local_object_reference: Annotated[
        LocalObjectReference,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=LocalObjectReference)
    key: Annotated[str, Always(), Proto(2)] = ""
    optional: Annotated[bool | None, Proto(3)] = None


@attrs.define(kw_only=True)
class FileKeySelector(Struct):
    """FileKeySelector (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    volume_name: Annotated[str, Always(), Required(), Proto(1)] = ""
    path: Annotated[str, Always(), Required(), Proto(2)] = ""
    key: Annotated[str, Always(), Required(), Proto(3)] = ""
    optional: Annotated[bool | None, Default(False), Proto(4)] = None


@attrs.define(kw_only=True)
class EnvVarSource(Struct):
    """EnvVarSource (Go: k8s.io/api/core/v1)."""

    field_ref: Annotated[ObjectFieldSelector | None, Proto(1)] = None
    resource_field_ref: Annotated[ResourceFieldSelector | None, Proto(2)] = None
    config_map_key_ref: Annotated[ConfigMapKeySelector | None, Proto(3)] = None
    secret_key_ref: Annotated[SecretKeySelector | None, Proto(4)] = None
    file_key_ref: Annotated[FileKeySelector | None, Proto(5)] = None
    """Only with the feature EnvFiles."""


@attrs.define(kw_only=True)
class EnvVar(Struct):
    """EnvVar (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    value: Annotated[str, Proto(2)] = ""
    value_from: Annotated[EnvVarSource | None, Proto(3)] = None


@attrs.define(kw_only=True)
class ResourceClaim(Struct):
    """ResourceClaim (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    request: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class ResourceRequirements(Struct):
    """ResourceRequirements (Go: k8s.io/api/core/v1)."""

    limits: Annotated[ResourceList, Proto(1)] = attrs.field(factory=dict)
    requests: Annotated[ResourceList, Proto(2)] = attrs.field(factory=dict)
    claims: Annotated[list[ResourceClaim], ListMap("name"), CustomUnique(), Proto(3)] = attrs.field(factory=list)
    """Only with the feature DynamicResourceAllocation."""


@attrs.define(kw_only=True)
class ContainerResizePolicy(Struct):
    """ContainerResizePolicy (Go: k8s.io/api/core/v1)."""

    resource_name: Annotated[ResourceName | str, Always(), Proto(1)] = ""
    restart_policy: Annotated[ResourceResizeRestartPolicy | str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class ContainerRestartRuleOnExitCodes(Struct):
    """ContainerRestartRuleOnExitCodes (Go: k8s.io/api/core/v1)."""

    operator: Annotated[ContainerRestartRuleOnExitCodesOperator | str, Required(), Proto(1)] = ""
    values: Annotated[list[Int32], ListSet(), CustomUnique(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ContainerRestartRule(Struct):
    """ContainerRestartRule (Go: k8s.io/api/core/v1)."""

    action: Annotated[ContainerRestartRuleAction | str, Required(), Proto(1)] = ""
    exit_codes: Annotated[ContainerRestartRuleOnExitCodes | None, Proto(2)] = None


@attrs.define(kw_only=True)
class ExecAction(Struct):
    """ExecAction (Go: k8s.io/api/core/v1)."""

    command: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class HTTPHeader(Struct):
    """HTTPHeader (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    value: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class HTTPGetAction(Struct):
    """HTTPGetAction (Go: k8s.io/api/core/v1)."""

    path: Annotated[str, Proto(1)] = ""
    port: Annotated[IntOrString, Always(), Proto(2)] = 0
    host: Annotated[str, Proto(3)] = ""
    scheme: Annotated[URIScheme | str, Proto(4)] = ""
    http_headers: Annotated[list[HTTPHeader], ListAtomic(), Proto(5, go="HTTPHeaders")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class TCPSocketAction(Struct):
    """TCPSocketAction (Go: k8s.io/api/core/v1)."""

    port: Annotated[IntOrString, Always(), Proto(1)] = 0
    host: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class GRPCAction(Struct):
    """GRPCAction (Go: k8s.io/api/core/v1)."""

    port: Annotated[Int32, Always(), Proto(1)] = 0
    service: Annotated[str | None, Always(), Optional(), Default(""), Proto(2)] = None


@attrs.define(kw_only=True)
class ProbeHandler(Struct):
    """ProbeHandler (Go: k8s.io/api/core/v1)."""

    exec: Annotated[ExecAction | None, Proto(1)] = None
    http_get: Annotated[HTTPGetAction | None, Proto(2, go="HTTPGet")] = None
    tcp_socket: Annotated[TCPSocketAction | None, Proto(3, go="TCPSocket")] = None
    grpc: Annotated[GRPCAction | None, Proto(4, go="GRPC")] = None


@attrs.define(kw_only=True)
class Probe(Struct):
    """Probe (Go: k8s.io/api/core/v1)."""

    probe_handler: Annotated[ProbeHandler, Inline(), Proto(1)] = attrs.field(factory=ProbeHandler)
    initial_delay_seconds: Annotated[Int32, Proto(2)] = 0
    timeout_seconds: Annotated[Int32, Proto(3)] = 0
    period_seconds: Annotated[Int32, Proto(4)] = 0
    success_threshold: Annotated[Int32, Proto(5)] = 0
    failure_threshold: Annotated[Int32, Proto(6)] = 0
    termination_grace_period_seconds: Annotated[Int64 | None, Proto(7)] = None


@attrs.define(kw_only=True)
class SleepAction(Struct):
    """SleepAction (Go: k8s.io/api/core/v1)."""

    seconds: Annotated[Int64, Always(), Proto(1)] = 0


@attrs.define(kw_only=True)
class LifecycleHandler(Struct):
    """LifecycleHandler (Go: k8s.io/api/core/v1)."""

    exec: Annotated[ExecAction | None, Proto(1)] = None
    http_get: Annotated[HTTPGetAction | None, Proto(2, go="HTTPGet")] = None
    tcp_socket: Annotated[TCPSocketAction | None, Proto(3, go="TCPSocket")] = None
    sleep: Annotated[SleepAction | None, Proto(4)] = None


@attrs.define(kw_only=True)
class Lifecycle(Struct):
    """Lifecycle (Go: k8s.io/api/core/v1)."""

    post_start: Annotated[LifecycleHandler | None, Proto(1)] = None
    pre_stop: Annotated[LifecycleHandler | None, Proto(2)] = None
    stop_signal: Annotated[Signal | str | None, Proto(3)] = None


@attrs.define(kw_only=True)
class Capabilities(Struct):
    """Capabilities (Go: k8s.io/api/core/v1)."""

    add: Annotated[list[Capability], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    drop: Annotated[list[Capability], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class SELinuxOptions(Struct):
    """SELinuxOptions (Go: k8s.io/api/core/v1)."""

    user: Annotated[str, Proto(1)] = ""
    role: Annotated[str, Proto(2)] = ""
    type: Annotated[str, Proto(3)] = ""
    level: Annotated[str, Proto(4)] = ""


@attrs.define(kw_only=True)
class WindowsSecurityContextOptions(Struct):
    """WindowsSecurityContextOptions (Go: k8s.io/api/core/v1)."""

    gmsa_credential_spec_name: Annotated[str | None, Proto(1, go="GMSACredentialSpecName")] = None
    gmsa_credential_spec: Annotated[str | None, Proto(2, go="GMSACredentialSpec")] = None
    run_as_user_name: Annotated[str | None, Proto(3)] = None
    host_process: Annotated[bool | None, Proto(4)] = None


@attrs.define(kw_only=True)
class SeccompProfile(Struct):
    """SeccompProfile (Go: k8s.io/api/core/v1)."""

    type: Annotated[SeccompProfileType | str, Always(), Proto(1)] = ""
    localhost_profile: Annotated[str | None, Proto(2)] = None


@attrs.define(kw_only=True)
class AppArmorProfile(Struct):
    """AppArmorProfile (Go: k8s.io/api/core/v1)."""

    type: Annotated[AppArmorProfileType | str, Always(), Proto(1)] = ""
    localhost_profile: Annotated[str | None, Proto(2)] = None


@attrs.define(kw_only=True)
class SecurityContext(Struct):
    """SecurityContext (Go: k8s.io/api/core/v1)."""

    capabilities: Annotated[Capabilities | None, Proto(1)] = None
    privileged: Annotated[bool | None, Proto(2)] = None
    se_linux_options: Annotated[SELinuxOptions | None, Proto(3, go="SELinuxOptions")] = None
    windows_options: Annotated[WindowsSecurityContextOptions | None, Proto(10)] = None
    run_as_user: Annotated[Int64 | None, Proto(4)] = None
    run_as_group: Annotated[Int64 | None, Proto(8)] = None
    run_as_non_root: Annotated[bool | None, Proto(5)] = None
    read_only_root_filesystem: Annotated[bool | None, Proto(6)] = None
    allow_privilege_escalation: Annotated[bool | None, Proto(7)] = None
    proc_mount: Annotated[ProcMountType | str | None, Proto(9)] = None
    seccomp_profile: Annotated[SeccompProfile | None, Proto(11)] = None
    app_armor_profile: Annotated[AppArmorProfile | None, Proto(12)] = None


@attrs.define(kw_only=True)
class Container(Struct):
    """Container (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    image: Annotated[str, Proto(2)] = ""
    command: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    args: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    working_dir: Annotated[str, Proto(5)] = ""
    ports: Annotated[
        list[ContainerPort],
        Patch("merge", merge_key="containerPort"),
        ListMap("containerPort", "protocol"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)
    env_from: Annotated[list[EnvFromSource], ListAtomic(), Proto(19)] = attrs.field(factory=list)
    env: Annotated[
        list[EnvVar],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(7),
    ] = attrs.field(factory=list)
    resources: Annotated[ResourceRequirements, OmitEmpty(), Proto(8)] = attrs.field(factory=ResourceRequirements)
    resize_policy: Annotated[list[ContainerResizePolicy], ListAtomic(), Proto(23)] = attrs.field(factory=list)
    """Only with the feature InPlacePodVerticalScaling."""
    restart_policy: Annotated[ContainerRestartPolicy | str | None, Proto(24)] = None
    restart_policy_rules: Annotated[list[ContainerRestartRule], ListAtomic(), Proto(25)] = attrs.field(factory=list)
    """Only with the feature ContainerRestartRules."""
    volume_mounts: Annotated[
        list[VolumeMount],
        Patch("merge", merge_key="mountPath"),
        ListMap("mountPath"),
        CustomUnique(),
        Proto(9),
    ] = attrs.field(factory=list)
    volume_devices: Annotated[
        list[VolumeDevice],
        Patch("merge", merge_key="devicePath"),
        ListMap("devicePath"),
        CustomUnique(),
        Proto(21),
    ] = attrs.field(factory=list)
    liveness_probe: Annotated[Probe | None, Proto(10)] = None
    readiness_probe: Annotated[Probe | None, Proto(11)] = None
    startup_probe: Annotated[Probe | None, Proto(22)] = None
    lifecycle: Annotated[Lifecycle | None, Proto(12)] = None
    termination_message_path: Annotated[str, Proto(13)] = ""
    termination_message_policy: Annotated[TerminationMessagePolicy | str, Proto(20)] = ""
    image_pull_policy: Annotated[PullPolicy | str, Proto(14)] = ""
    security_context: Annotated[SecurityContext | None, Proto(15)] = None
    stdin: Annotated[bool, Proto(16)] = False
    stdin_once: Annotated[bool, Proto(17)] = False
    tty: Annotated[bool, Proto(18, go="TTY")] = False


@attrs.define(kw_only=True)
class ContainerExtendedResourceRequest(Struct):
    """ContainerExtendedResourceRequest (Go: k8s.io/api/core/v1)."""

    container_name: Annotated[str, Always(), Proto(1)] = ""
    resource_name: Annotated[str, Always(), Proto(2)] = ""
    request_name: Annotated[str, Always(), Proto(3)] = ""


@attrs.define(kw_only=True)
class ContainerImage(Struct):
    """ContainerImage (Go: k8s.io/api/core/v1)."""

    names: Annotated[list[str], Always(), Optional(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    size_bytes: Annotated[Int64, Proto(2)] = 0


@attrs.define(kw_only=True)
class ContainerStateWaiting(Struct):
    """ContainerStateWaiting (Go: k8s.io/api/core/v1)."""

    reason: Annotated[str, Proto(1)] = ""
    message: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class ContainerStateRunning(Struct):
    """ContainerStateRunning (Go: k8s.io/api/core/v1)."""

    started_at: Annotated[Time | None, Always(), Proto(1)] = None


@attrs.define(kw_only=True)
class ContainerStateTerminated(Struct):
    """ContainerStateTerminated (Go: k8s.io/api/core/v1)."""

    exit_code: Annotated[Int32, Always(), Proto(1)] = 0
    signal: Annotated[Int32, Proto(2)] = 0
    reason: Annotated[str, Proto(3)] = ""
    message: Annotated[str, Proto(4)] = ""
    started_at: Annotated[Time | None, Always(), Proto(5)] = None
    finished_at: Annotated[Time | None, Always(), Proto(6)] = None
    container_id: Annotated[str, Wire("containerID"), Proto(7)] = ""


@attrs.define(kw_only=True)
class ContainerState(Struct):
    """ContainerState (Go: k8s.io/api/core/v1)."""

    waiting: Annotated[ContainerStateWaiting | None, Proto(1)] = None
    running: Annotated[ContainerStateRunning | None, Proto(2)] = None
    terminated: Annotated[ContainerStateTerminated | None, Proto(3)] = None


@attrs.define(kw_only=True)
class LinuxContainerUser(Struct):
    """LinuxContainerUser (Go: k8s.io/api/core/v1)."""

    uid: Annotated[Int64, Always(), Proto(1, go="UID")] = 0
    gid: Annotated[Int64, Always(), Proto(2, go="GID")] = 0
    supplemental_groups: Annotated[list[Int64], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ContainerUser(Struct):
    """ContainerUser (Go: k8s.io/api/core/v1)."""

    linux: Annotated[LinuxContainerUser | None, Proto(1)] = None


@attrs.define(kw_only=True)
class ResourceHealth(Struct):
    """ResourceHealth (Go: k8s.io/api/core/v1)."""

    resource_id: Annotated[ResourceID, Wire("resourceID"), Always(), Proto(1)] = ""
    health: Annotated[ResourceHealthStatus | str, Proto(2)] = ""
    message: Annotated[str | None, Proto(6)] = None
    """Only with the feature ResourceHealthStatusMessage."""


@attrs.define(kw_only=True)
class ResourceStatus(Struct):
    """ResourceStatus (Go: k8s.io/api/core/v1)."""

    name: Annotated[ResourceName | str, Always(), Required(), Proto(1)] = ""
    resources: Annotated[
        list[ResourceHealth],
        ListMap("resourceID"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ContainerStatus(Struct):
    """ContainerStatus (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    state: Annotated[ContainerState, OmitEmpty(), Proto(2)] = attrs.field(factory=ContainerState)
    last_state: Annotated[
        ContainerState,
        OmitEmpty(),
        Proto(3, go="LastTerminationState"),
    ] = attrs.field(factory=ContainerState)
    ready: Annotated[bool, Always(), Proto(4)] = False
    restart_count: Annotated[Int32, Always(), Proto(5)] = 0
    image: Annotated[str, Always(), Proto(6)] = ""
    image_id: Annotated[str, Wire("imageID"), Always(), Proto(7)] = ""
    container_id: Annotated[str, Wire("containerID"), Proto(8)] = ""
    started: Annotated[bool | None, Proto(9)] = None
    allocated_resources: Annotated[ResourceList, Proto(10)] = attrs.field(factory=dict)
    resources: Annotated[ResourceRequirements | None, Proto(11)] = None
    """Only with the feature InPlacePodVerticalScaling."""
    volume_mounts: Annotated[
        list[VolumeMountStatus],
        Patch("merge", merge_key="mountPath"),
        ListMap("mountPath"),
        CustomUnique(),
        Proto(12),
    ] = attrs.field(factory=list)
    user: Annotated[ContainerUser | None, Proto(13)] = None
    """Only with the feature SupplementalGroupsPolicy."""
    allocated_resources_status: Annotated[
        list[ResourceStatus],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(14),
    ] = attrs.field(factory=list)
    """Only with the feature ResourceHealthStatus."""
    stop_signal: Annotated[Signal | str | None, Proto(15)] = None
    """Only with the feature ContainerStopSignals."""


@attrs.define(kw_only=True)
class EphemeralContainerCommon(Struct):
    """EphemeralContainerCommon (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    image: Annotated[str, Proto(2)] = ""
    command: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    args: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    working_dir: Annotated[str, Proto(5)] = ""
    ports: Annotated[
        list[ContainerPort],
        Patch("merge", merge_key="containerPort"),
        ListMap("containerPort", "protocol"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)
    env_from: Annotated[list[EnvFromSource], ListAtomic(), Proto(19)] = attrs.field(factory=list)
    env: Annotated[
        list[EnvVar],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(7),
    ] = attrs.field(factory=list)
    resources: Annotated[ResourceRequirements, OmitEmpty(), Proto(8)] = attrs.field(factory=ResourceRequirements)
    resize_policy: Annotated[list[ContainerResizePolicy], ListAtomic(), Proto(23)] = attrs.field(factory=list)
    """Only with the feature InPlacePodVerticalScaling."""
    restart_policy: Annotated[ContainerRestartPolicy | str | None, Proto(24)] = None
    restart_policy_rules: Annotated[list[ContainerRestartRule], ListAtomic(), Proto(25)] = attrs.field(factory=list)
    """Only with the feature ContainerRestartRules."""
    volume_mounts: Annotated[
        list[VolumeMount],
        Patch("merge", merge_key="mountPath"),
        ListMap("mountPath"),
        CustomUnique(),
        Proto(9),
    ] = attrs.field(factory=list)
    volume_devices: Annotated[
        list[VolumeDevice],
        Patch("merge", merge_key="devicePath"),
        ListMap("devicePath"),
        CustomUnique(),
        Proto(21),
    ] = attrs.field(factory=list)
    liveness_probe: Annotated[Probe | None, Proto(10)] = None
    readiness_probe: Annotated[Probe | None, Proto(11)] = None
    startup_probe: Annotated[Probe | None, Proto(22)] = None
    lifecycle: Annotated[Lifecycle | None, Proto(12)] = None
    termination_message_path: Annotated[str, Proto(13)] = ""
    termination_message_policy: Annotated[TerminationMessagePolicy | str, Proto(20)] = ""
    image_pull_policy: Annotated[PullPolicy | str, Proto(14)] = ""
    security_context: Annotated[SecurityContext | None, Proto(15)] = None
    stdin: Annotated[bool, Proto(16)] = False
    stdin_once: Annotated[bool, Proto(17)] = False
    tty: Annotated[bool, Proto(18, go="TTY")] = False


@attrs.define(kw_only=True)
class EphemeralContainer(Struct):
    """EphemeralContainer (Go: k8s.io/api/core/v1)."""

    ephemeral_container_common: Annotated[
        EphemeralContainerCommon,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=EphemeralContainerCommon)
    target_container_name: Annotated[str, Proto(2)] = ""
