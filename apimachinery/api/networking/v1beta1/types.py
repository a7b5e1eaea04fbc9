# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of networking.k8s.io/v1beta1 (Go: ``k8s.io/api/networking/v1beta1/types.go``)."""

from typing import Annotated, TypeAlias

import attrs

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    Immutable,
    Inline,
    Int32,
    IntOrString,
    ListAtomic,
    ListMap,
    OmitEmpty,
    Patch,
    Proto,
    Required,
    Struct,
)

__all__ = [
    "HTTPIngressPath",
    "HTTPIngressRuleValue",
    "IPAddress",
    "IPAddressList",
    "IPAddressSpec",
    "Ingress",
    "IngressBackend",
    "IngressClass",
    "IngressClassList",
    "IngressClassParametersReference",
    "IngressClassSpec",
    "IngressList",
    "IngressLoadBalancerIngress",
    "IngressLoadBalancerStatus",
    "IngressPortStatus",
    "IngressRule",
    "IngressRuleValue",
    "IngressSpec",
    "IngressStatus",
    "IngressTLS",
    "ParentReference",
    "PathType",
    "ServiceCIDR",
    "ServiceCIDRList",
    "ServiceCIDRSpec",
    "ServiceCIDRStatus",
]

PathType: TypeAlias = str
"""PathType (Go: k8s.io/api/networking/v1beta1)."""


@attrs.define(kw_only=True)
class IngressBackend(Struct):
    """IngressBackend (Go: k8s.io/api/networking/v1beta1)."""

    service_name: Annotated[str, Proto(1)] = ""
    service_port: Annotated[IntOrString, OmitEmpty(), Proto(2)] = 0
    resource: Annotated[corev1.TypedLocalObjectReference | None, Proto(3)] = None


@attrs.define(kw_only=True)
class HTTPIngressPath(Struct):
    """HTTPIngressPath (Go: k8s.io/api/networking/v1beta1)."""

    path: Annotated[str, Proto(1)] = ""
    path_type: Annotated[PathType | None, Proto(3)] = None
    backend: Annotated[IngressBackend, Always(), Proto(2)] = attrs.field(factory=IngressBackend)


@attrs.define(kw_only=True)
class HTTPIngressRuleValue(Struct):
    """HTTPIngressRuleValue (Go: k8s.io/api/networking/v1beta1)."""

    paths: Annotated[list[HTTPIngressPath], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ParentReference(Struct):
    """ParentReference (Go: k8s.io/api/networking/v1beta1)."""

    group: Annotated[str, Proto(1)] = ""
    resource: Annotated[str, Required(), Proto(2)] = ""
    namespace: Annotated[str, Proto(3)] = ""
    name: Annotated[str, Required(), Proto(4)] = ""


@attrs.define(kw_only=True)
class IPAddressSpec(Struct):
    """IPAddressSpec (Go: k8s.io/api/networking/v1beta1)."""

    parent_ref: Annotated[ParentReference | None, Required(), Alpha(Immutable(), since="1.36"), Proto(1)] = None


@attrs.define(kw_only=True)
class IPAddress(metav1.Object):
    """IPAddress (Go: k8s.io/api/networking/v1beta1)."""

    spec: Annotated[IPAddressSpec, OmitEmpty(), Required(), Proto(2)] = attrs.field(factory=IPAddressSpec)


@attrs.define(kw_only=True)
class IPAddressList(metav1.ObjectList[IPAddress]):
    """IPAddressList (Go: k8s.io/api/networking/v1beta1)."""


@attrs.define(kw_only=True)
class IngressTLS(Struct):
    """IngressTLS (Go: k8s.io/api/networking/v1beta1)."""

    hosts: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    secret_name: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class IngressRuleValue(Struct):
    """IngressRuleValue (Go: k8s.io/api/networking/v1beta1)."""

    http: Annotated[HTTPIngressRuleValue | None, Proto(1, go="HTTP")] = None


@attrs.define(kw_only=True)
class IngressRule(Struct):
    """IngressRule (Go: k8s.io/api/networking/v1beta1)."""

    host: Annotated[str, Proto(1)] = ""
    ingress_rule_value: Annotated[IngressRuleValue, Inline(), Proto(2)] = attrs.field(factory=IngressRuleValue)


@attrs.define(kw_only=True)
class IngressSpec(Struct):
    """IngressSpec (Go: k8s.io/api/networking/v1beta1)."""

    ingress_class_name: Annotated[str | None, Proto(4)] = None
    backend: Annotated[IngressBackend | None, Proto(1)] = None
    tls: Annotated[list[IngressTLS], ListAtomic(), Proto(2, go="TLS")] = attrs.field(factory=list)
    rules: Annotated[list[IngressRule], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IngressPortStatus(Struct):
    """IngressPortStatus (Go: k8s.io/api/networking/v1beta1)."""

    port: Annotated[Int32, Always(), Proto(1)] = 0
    protocol: Annotated[corev1.Protocol | str, Always(), Proto(2)] = ""
    error: Annotated[str | None, Proto(3)] = None


@attrs.define(kw_only=True)
class IngressLoadBalancerIngress(Struct):
    """IngressLoadBalancerIngress (Go: k8s.io/api/networking/v1beta1)."""

    ip: Annotated[str, Proto(1, go="IP")] = ""
    hostname: Annotated[str, Proto(2)] = ""
    ports: Annotated[list[IngressPortStatus], ListAtomic(), Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IngressLoadBalancerStatus(Struct):
    """IngressLoadBalancerStatus (Go: k8s.io/api/networking/v1beta1)."""

    ingress: Annotated[list[IngressLoadBalancerIngress], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class IngressStatus(Struct):
    """IngressStatus (Go: k8s.io/api/networking/v1beta1)."""

    load_balancer: Annotated[
        IngressLoadBalancerStatus,
        OmitEmpty(),
        Proto(1),
    ] = attrs.field(factory=IngressLoadBalancerStatus)


@attrs.define(kw_only=True)
class Ingress(metav1.Object):
    """Ingress (Go: k8s.io/api/networking/v1beta1).

    Deprecated since 1.19, replaced by networking.k8s.io/v1.
    """

    spec: Annotated[IngressSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=IngressSpec)
    status: Annotated[IngressStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=IngressStatus)


@attrs.define(kw_only=True)
class IngressClassParametersReference(Struct):
    """IngressClassParametersReference (Go: k8s.io/api/networking/v1beta1)."""

    api_group: Annotated[str | None, Proto(1, go="APIGroup")] = None
    kind: Annotated[str, Always(), Required(), Proto(2)] = ""
    name: Annotated[str, Always(), Required(), Proto(3)] = ""
    scope: Annotated[str | None, Always(), Proto(4)] = None
    namespace: Annotated[str | None, Proto(5)] = None


@attrs.define(kw_only=True)
class IngressClassSpec(Struct):
    """IngressClassSpec (Go: k8s.io/api/networking/v1beta1)."""

    controller: Annotated[str, Proto(1)] = ""
    parameters: Annotated[IngressClassParametersReference | None, Proto(2)] = None


@attrs.define(kw_only=True)
class IngressClass(metav1.Object):
    """IngressClass (Go: k8s.io/api/networking/v1beta1).

    Deprecated since 1.19, replaced by IngressClassList of networking.k8s.io/v1.
    """

    spec: Annotated[IngressClassSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=IngressClassSpec)


@attrs.define(kw_only=True)
class IngressClassList(metav1.ObjectList[IngressClass]):
    """IngressClassList (Go: k8s.io/api/networking/v1beta1).

    Deprecated since 1.19, replaced by networking.k8s.io/v1.
    """


@attrs.define(kw_only=True)
class IngressList(metav1.ObjectList[Ingress]):
    """IngressList (Go: k8s.io/api/networking/v1beta1).

    Deprecated since 1.19, replaced by networking.k8s.io/v1.
    """


@attrs.define(kw_only=True)
class ServiceCIDRSpec(Struct):
    """ServiceCIDRSpec (Go: k8s.io/api/networking/v1beta1)."""

    cidrs: Annotated[list[str], ListAtomic(), Proto(1, go="CIDRs")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ServiceCIDRStatus(Struct):
    """ServiceCIDRStatus (Go: k8s.io/api/networking/v1beta1)."""

    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ServiceCIDR(metav1.Object):
    """ServiceCIDR (Go: k8s.io/api/networking/v1beta1)."""

    spec: Annotated[ServiceCIDRSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ServiceCIDRSpec)
    status: Annotated[ServiceCIDRStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ServiceCIDRStatus)


@attrs.define(kw_only=True)
class ServiceCIDRList(metav1.ObjectList[ServiceCIDR]):
    """ServiceCIDRList (Go: k8s.io/api/networking/v1beta1)."""
