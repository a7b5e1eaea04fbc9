# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of discovery.k8s.io/v1beta1 (Go: ``k8s.io/api/discovery/v1beta1/types.go``)."""

from typing import Annotated, TypeAlias

import attrs
from annotated_types import MaxLen

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    Immutable,
    Int32,
    ListAtomic,
    ListSet,
    OmitEmpty,
    Optional,
    Proto,
    Required,
    Struct,
)

__all__ = [
    "AddressType",
    "Endpoint",
    "EndpointConditions",
    "EndpointHints",
    "EndpointPort",
    "EndpointSlice",
    "EndpointSliceList",
    "ForNode",
    "ForZone",
]

AddressType: TypeAlias = str
"""AddressType (Go: k8s.io/api/discovery/v1beta1)."""


@attrs.define(kw_only=True)
class EndpointConditions(Struct):
    """EndpointConditions (Go: k8s.io/api/discovery/v1beta1)."""

    ready: Annotated[bool | None, Proto(1)] = None
    serving: Annotated[bool | None, Proto(2)] = None
    terminating: Annotated[bool | None, Proto(3)] = None


@attrs.define(kw_only=True)
class ForZone(Struct):
    """ForZone (Go: k8s.io/api/discovery/v1beta1)."""

    name: Annotated[str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class ForNode(Struct):
    """ForNode (Go: k8s.io/api/discovery/v1beta1)."""

    name: Annotated[str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class EndpointHints(Struct):
    """EndpointHints (Go: k8s.io/api/discovery/v1beta1)."""

    for_zones: Annotated[list[ForZone], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    for_nodes: Annotated[list[ForNode], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Endpoint(Struct):
    """Endpoint (Go: k8s.io/api/discovery/v1beta1)."""

    addresses: Annotated[
        list[str],
        Always(),
        Required(),
        Alpha(MaxLen(100), since="1.36"),
        ListSet(),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)
    conditions: Annotated[EndpointConditions, OmitEmpty(), Proto(2)] = attrs.field(factory=EndpointConditions)
    hostname: Annotated[str | None, Proto(3)] = None
    target_ref: Annotated[corev1.ObjectReference | None, Proto(4)] = None
    topology: Annotated[dict[str, str], Proto(5)] = attrs.field(factory=dict)
    node_name: Annotated[str | None, Proto(6)] = None
    hints: Annotated[EndpointHints | None, Proto(7)] = None
    """Only with the feature TopologyAwareHints."""


@attrs.define(kw_only=True)
class EndpointPort(Struct):
    """EndpointPort (Go: k8s.io/api/discovery/v1beta1)."""

    name: Annotated[str | None, Proto(1)] = None
    protocol: Annotated[corev1.Protocol | str | None, Proto(2)] = None
    port: Annotated[Int32 | None, Proto(3)] = None
    app_protocol: Annotated[str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class EndpointSlice(metav1.Object):
    """EndpointSlice (Go: k8s.io/api/discovery/v1beta1).

    Deprecated since 1.21, not served since 1.25, replaced by discovery.k8s.io/v1.
    """

    address_type: Annotated[AddressType, Always(), Required(), Alpha(Immutable(), since="1.36"), Proto(4)] = ""
    endpoints: Annotated[
        list[Endpoint],
        Always(),
        Alpha(Optional(), since="1.36"),
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)
    ports: Annotated[list[EndpointPort], Always(), Optional(), ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class EndpointSliceList(metav1.ObjectList[EndpointSlice]):
    """EndpointSliceList (Go: k8s.io/api/discovery/v1beta1).

    Deprecated since 1.21, not served since 1.25, replaced by EndpointSlice of discovery.k8s.io/v1.
    """
