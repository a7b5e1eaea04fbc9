# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core.v1.containers import ContainerImage
from apimachinery.api.core.v1.enums import (
    ConditionStatus,
    NodeAddressType,
    NodeConditionType,
    NodePhase,
    TaintEffect,
    UniqueVolumeName,
)
from apimachinery.api.core.v1.volume_sources import ResourceList
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Int32,
    Int64,
    ListAtomic,
    ListMap,
    ListSet,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Struct,
    Time,
    Wire,
)
from apimachinery.types import UID

__all__ = [
    "AttachedVolume",
    "ConfigMapNodeConfigSource",
    "DaemonEndpoint",
    "Node",
    "NodeAddress",
    "NodeCondition",
    "NodeConfigSource",
    "NodeConfigStatus",
    "NodeDaemonEndpoints",
    "NodeFeatures",
    "NodeList",
    "NodeProxyOptions",
    "NodeRuntimeHandler",
    "NodeRuntimeHandlerFeatures",
    "NodeSpec",
    "NodeStatus",
    "NodeSwapStatus",
    "NodeSystemInfo",
    "Taint",
]


@attrs.define(kw_only=True)
class Taint(Struct):
    """Taint (Go: k8s.io/api/core/v1)."""

    key: Annotated[str, Always(), Proto(1)] = ""
    value: Annotated[str, Proto(2)] = ""
    effect: Annotated[TaintEffect | str, Always(), Proto(3)] = ""
    time_added: Annotated[Time | None, Proto(4)] = None


@attrs.define(kw_only=True)
class ConfigMapNodeConfigSource(Struct):
    """ConfigMapNodeConfigSource (Go: k8s.io/api/core/v1)."""

    namespace: Annotated[str, Always(), Proto(1)] = ""
    name: Annotated[str, Always(), Proto(2)] = ""
    uid: Annotated[UID, Proto(3, go="UID")] = ""
    resource_version: Annotated[str, Proto(4)] = ""
    kubelet_config_key: Annotated[str, Always(), Proto(5)] = ""


@attrs.define(kw_only=True)
class NodeConfigSource(Struct):
    """NodeConfigSource (Go: k8s.io/api/core/v1)."""

    config_map: Annotated[ConfigMapNodeConfigSource | None, Proto(2)] = None


@attrs.define(kw_only=True)
class NodeSpec(Struct):
    """NodeSpec (Go: k8s.io/api/core/v1)."""

    pod_cidr: Annotated[str, Wire("podCIDR"), Proto(1)] = ""
    pod_cidrs: Annotated[
        list[str],
        Wire("podCIDRs"),
        Patch("merge"),
        ListSet(),
        CustomUnique(),
        Proto(7),
    ] = attrs.field(factory=list)
    provider_id: Annotated[str, Wire("providerID"), Proto(3)] = ""
    unschedulable: Annotated[bool, Proto(4)] = False
    taints: Annotated[list[Taint], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    config_source: Annotated[NodeConfigSource | None, Proto(6)] = None
    external_id: Annotated[str, Wire("externalID"), Proto(2, go="DoNotUseExternalID")] = ""


@attrs.define(kw_only=True)
class NodeCondition(Struct):
    """NodeCondition (Go: k8s.io/api/core/v1)."""

    type: Annotated[NodeConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Always(), Proto(2)] = ""
    last_heartbeat_time: Annotated[Time | None, Always(), Proto(3)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(4)] = None
    reason: Annotated[str, Proto(5)] = ""
    message: Annotated[str, Proto(6)] = ""


@attrs.define(kw_only=True)
class NodeAddress(Struct):
    """NodeAddress (Go: k8s.io/api/core/v1)."""

    type: Annotated[NodeAddressType | str, Always(), Proto(1)] = ""
    address: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class DaemonEndpoint(Struct):
    """DaemonEndpoint (Go: k8s.io/api/core/v1)."""

    port: Annotated[Int32, Wire("Port"), Always(), Proto(1)] = 0


@attrs.define(kw_only=True)
class NodeDaemonEndpoints(Struct):
    """NodeDaemonEndpoints (Go: k8s.io/api/core/v1)."""

    kubelet_endpoint: Annotated[DaemonEndpoint, OmitEmpty(), Proto(1)] = attrs.field(factory=DaemonEndpoint)


@attrs.define(kw_only=True)
class NodeSwapStatus(Struct):
    """NodeSwapStatus (Go: k8s.io/api/core/v1)."""

    capacity: Annotated[Int64 | None, Proto(1)] = None


@attrs.define(kw_only=True)
class NodeSystemInfo(Struct):
    """NodeSystemInfo (Go: k8s.io/api/core/v1)."""

    machine_id: Annotated[str, Wire("machineID"), Always(), Proto(1)] = ""
    system_uuid: Annotated[str, Wire("systemUUID"), Always(), Proto(2)] = ""
    boot_id: Annotated[str, Wire("bootID"), Always(), Proto(3)] = ""
    kernel_version: Annotated[str, Always(), Proto(4)] = ""
    os_image: Annotated[str, Always(), Proto(5, go="OSImage")] = ""
    container_runtime_version: Annotated[str, Always(), Proto(6)] = ""
    kubelet_version: Annotated[str, Always(), Proto(7)] = ""
    kube_proxy_version: Annotated[str, Always(), Proto(8)] = ""
    operating_system: Annotated[str, Always(), Proto(9)] = ""
    architecture: Annotated[str, Always(), Proto(10)] = ""
    swap: Annotated[NodeSwapStatus | None, Proto(11)] = None


@attrs.define(kw_only=True)
class AttachedVolume(Struct):
    """AttachedVolume (Go: k8s.io/api/core/v1)."""

    name: Annotated[UniqueVolumeName, Always(), Proto(1)] = ""
    device_path: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class NodeConfigStatus(Struct):
    """NodeConfigStatus (Go: k8s.io/api/core/v1)."""

    assigned: Annotated[NodeConfigSource | None, Proto(1)] = None
    active: Annotated[NodeConfigSource | None, Proto(2)] = None
    last_known_good: Annotated[NodeConfigSource | None, Proto(3)] = None
    error: Annotated[str, Proto(4)] = ""


@attrs.define(kw_only=True)
class NodeRuntimeHandlerFeatures(Struct):
    """NodeRuntimeHandlerFeatures (Go: k8s.io/api/core/v1)."""

    recursive_read_only_mounts: Annotated[bool | None, Proto(1)] = None
    user_namespaces: Annotated[bool | None, Proto(2)] = None


@attrs.define(kw_only=True)
class NodeRuntimeHandler(Struct):
    """NodeRuntimeHandler (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Optional(), Proto(1)] = ""
    features: Annotated[NodeRuntimeHandlerFeatures | None, Proto(2)] = None


@attrs.define(kw_only=True)
class NodeFeatures(Struct):
    """NodeFeatures (Go: k8s.io/api/core/v1)."""

    supplemental_groups_policy: Annotated[bool | None, Proto(1)] = None


@attrs.define(kw_only=True)
class NodeStatus(Struct):
    """NodeStatus (Go: k8s.io/api/core/v1)."""

    capacity: Annotated[ResourceList, Proto(1)] = attrs.field(factory=dict)
    allocatable: Annotated[ResourceList, Proto(2)] = attrs.field(factory=dict)
    phase: Annotated[NodePhase | str, Proto(3)] = ""
    conditions: Annotated[
        list[NodeCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(4),
    ] = attrs.field(factory=list)
    addresses: Annotated[
        list[NodeAddress],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(5),
    ] = attrs.field(factory=list)
    daemon_endpoints: Annotated[NodeDaemonEndpoints, OmitEmpty(), Proto(6)] = attrs.field(factory=NodeDaemonEndpoints)
    node_info: Annotated[NodeSystemInfo, OmitEmpty(), Proto(7)] = attrs.field(factory=NodeSystemInfo)
    images: Annotated[list[ContainerImage], ListAtomic(), Proto(8)] = attrs.field(factory=list)
    volumes_in_use: Annotated[list[UniqueVolumeName], ListAtomic(), Proto(9)] = attrs.field(factory=list)
    volumes_attached: Annotated[list[AttachedVolume], ListAtomic(), Proto(10)] = attrs.field(factory=list)
    config: Annotated[NodeConfigStatus | None, Proto(11)] = None
    runtime_handlers: Annotated[list[NodeRuntimeHandler], ListAtomic(), Proto(12)] = attrs.field(factory=list)
    features: Annotated[NodeFeatures | None, Proto(13)] = None
    """Only with the feature SupplementalGroupsPolicy."""
    declared_features: Annotated[list[str], ListAtomic(), Proto(14)] = attrs.field(factory=list)
    """Only with the feature NodeDeclaredFeatures."""


@attrs.define(kw_only=True)
class Node(metav1.Object):
    """Node (Go: k8s.io/api/core/v1)."""

    spec: Annotated[NodeSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=NodeSpec)
    status: Annotated[NodeStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=NodeStatus)


@attrs.define(kw_only=True)
class NodeList(metav1.ObjectList[Node]):
    """NodeList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class NodeProxyOptions(metav1.TypeMeta):
    """NodeProxyOptions (Go: k8s.io/api/core/v1)."""

    path: Annotated[str, Proto(1)] = ""
