# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core.v1.enums import (
    IPFamily,
    IPFamilyPolicy,
    LoadBalancerIPMode,
    Protocol,
    ServiceAffinity,
    ServiceExternalTrafficPolicy,
    ServiceInternalTrafficPolicy,
    ServiceType,
)
from apimachinery.api.core.v1.volume_sources import LocalObjectReference
from apimachinery.api.core.v1.volumes import ObjectReference
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Default,
    Int32,
    IntOrString,
    ListAtomic,
    ListMap,
    MapAtomic,
    OmitEmpty,
    Patch,
    Proto,
    Struct,
    Wire,
)

__all__ = [
    "ClientIPConfig",
    "EndpointAddress",
    "EndpointPort",
    "EndpointSubset",
    "Endpoints",
    "EndpointsList",
    "LoadBalancerIngress",
    "LoadBalancerStatus",
    "PortStatus",
    "Service",
    "ServiceAccount",
    "ServiceAccountList",
    "ServiceList",
    "ServicePort",
    "ServiceProxyOptions",
    "ServiceSpec",
    "ServiceStatus",
    "SessionAffinityConfig",
]


@attrs.define(kw_only=True)
class EndpointAddress(Struct):
    """EndpointAddress (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    ip: Annotated[str, Always(), Proto(1, go="IP")] = ""
    hostname: Annotated[str, Proto(3)] = ""
    node_name: Annotated[str | None, Proto(4)] = None
    target_ref: Annotated[ObjectReference | None, Proto(2)] = None


@attrs.define(kw_only=True)
class EndpointPort(Struct):
    """EndpointPort (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    name: Annotated[str, Proto(1)] = ""
    port: Annotated[Int32, Always(), Proto(2)] = 0
    protocol: Annotated[Protocol | str, Proto(3)] = ""
    app_protocol: Annotated[str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class EndpointSubset(Struct):
    """EndpointSubset (Go: k8s.io/api/core/v1)."""

    addresses: Annotated[list[EndpointAddress], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    not_ready_addresses: Annotated[list[EndpointAddress], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    ports: Annotated[list[EndpointPort], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Endpoints(metav1.Object):
    """Endpoints (Go: k8s.io/api/core/v1)."""

    subsets: Annotated[list[EndpointSubset], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class EndpointsList(metav1.ObjectList[Endpoints]):
    """EndpointsList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class ServicePort(Struct):
    """ServicePort (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Proto(1)] = ""
    protocol: Annotated[Protocol | str, Default("TCP"), Proto(2)] = ""
    app_protocol: Annotated[str | None, Proto(6)] = None
    port: Annotated[Int32, Always(), Proto(3)] = 0
    target_port: Annotated[IntOrString, OmitEmpty(), Proto(4)] = 0
    node_port: Annotated[Int32, Proto(5)] = 0


@attrs.define(kw_only=True)
class ClientIPConfig(Struct):
    """ClientIPConfig (Go: k8s.io/api/core/v1)."""

    timeout_seconds: Annotated[Int32 | None, Proto(1)] = None


@attrs.define(kw_only=True)
class SessionAffinityConfig(Struct):
    """SessionAffinityConfig (Go: k8s.io/api/core/v1)."""

    client_ip: Annotated[ClientIPConfig | None, Wire("clientIP"), Proto(1)] = None


@attrs.define(kw_only=True)
class ServiceSpec(Struct):
    """ServiceSpec (Go: k8s.io/api/core/v1)."""

    ports: Annotated[
        list[ServicePort],
        Patch("merge", merge_key="port"),
        ListMap("port", "protocol"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)
    selector: Annotated[dict[str, str], MapAtomic(), Proto(2)] = attrs.field(factory=dict)
    cluster_ip: Annotated[str, Wire("clusterIP"), Proto(3)] = ""
    cluster_ips: Annotated[list[str], Wire("clusterIPs"), ListAtomic(), Proto(18)] = attrs.field(factory=list)
    type: Annotated[ServiceType | str, Proto(4)] = ""
    external_ips: Annotated[list[str], Wire("externalIPs"), ListAtomic(), Proto(5)] = attrs.field(factory=list)
    session_affinity: Annotated[ServiceAffinity | str, Proto(7)] = ""
    load_balancer_ip: Annotated[str, Wire("loadBalancerIP"), Proto(8)] = ""
    load_balancer_source_ranges: Annotated[list[str], ListAtomic(), Proto(9)] = attrs.field(factory=list)
    external_name: Annotated[str, Proto(10)] = ""
    external_traffic_policy: Annotated[ServiceExternalTrafficPolicy | str, Proto(11)] = ""
    health_check_node_port: Annotated[Int32, Proto(12)] = 0
    publish_not_ready_addresses: Annotated[bool, Proto(13)] = False
    session_affinity_config: Annotated[SessionAffinityConfig | None, Proto(14)] = None
    ip_families: Annotated[list[IPFamily | str], ListAtomic(), Proto(19, go="IPFamilies")] = attrs.field(factory=list)
    ip_family_policy: Annotated[IPFamilyPolicy | str | None, Proto(17, go="IPFamilyPolicy")] = None
    allocate_load_balancer_node_ports: Annotated[bool | None, Proto(20)] = None
    load_balancer_class: Annotated[str | None, Proto(21)] = None
    internal_traffic_policy: Annotated[ServiceInternalTrafficPolicy | str | None, Proto(22)] = None
    traffic_distribution: Annotated[str | None, Proto(23)] = None


@attrs.define(kw_only=True)
class PortStatus(Struct):
    """PortStatus (Go: k8s.io/api/core/v1)."""

    port: Annotated[Int32, Always(), Proto(1)] = 0
    protocol: Annotated[Protocol | str, Always(), Proto(2)] = ""
    error: Annotated[str | None, Proto(3)] = None


@attrs.define(kw_only=True)
class LoadBalancerIngress(Struct):
    """LoadBalancerIngress (Go: k8s.io/api/core/v1)."""

    ip: Annotated[str, Proto(1, go="IP")] = ""
    hostname: Annotated[str, Proto(2)] = ""
    ip_mode: Annotated[LoadBalancerIPMode | str | None, Proto(3, go="IPMode")] = None
    ports: Annotated[list[PortStatus], ListAtomic(), Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class LoadBalancerStatus(Struct):
    """LoadBalancerStatus (Go: k8s.io/api/core/v1)."""

    ingress: Annotated[list[LoadBalancerIngress], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ServiceStatus(Struct):
    """ServiceStatus (Go: k8s.io/api/core/v1)."""

    load_balancer: Annotated[LoadBalancerStatus, OmitEmpty(), Proto(1)] = attrs.field(factory=LoadBalancerStatus)
    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Service(metav1.Object):
    """Service (Go: k8s.io/api/core/v1)."""

    spec: Annotated[ServiceSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ServiceSpec)
    status: Annotated[ServiceStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ServiceStatus)


@attrs.define(kw_only=True)
class ServiceAccount(metav1.Object):
    """ServiceAccount (Go: k8s.io/api/core/v1)."""

    secrets: Annotated[
        list[ObjectReference],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)
    image_pull_secrets: Annotated[list[LocalObjectReference], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    automount_service_account_token: Annotated[bool | None, Proto(4)] = None


@attrs.define(kw_only=True)
class ServiceAccountList(metav1.ObjectList[ServiceAccount]):
    """ServiceAccountList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class ServiceList(metav1.ObjectList[Service]):
    """ServiceList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class ServiceProxyOptions(metav1.TypeMeta):
    """ServiceProxyOptions (Go: k8s.io/api/core/v1)."""

    path: Annotated[str, Proto(1)] = ""
