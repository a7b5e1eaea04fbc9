# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of apidiscovery.k8s.io/v2 (Go: ``k8s.io/api/apidiscovery/v2/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, CustomUnique, ListMap, ListSet, Proto, Struct

__all__ = [
    "APIGroupDiscovery",
    "APIGroupDiscoveryList",
    "APIResourceDiscovery",
    "APISubresourceDiscovery",
    "APIVersionDiscovery",
    "DiscoveryFreshness",
    "ResourceScope",
]


class ResourceScope(StrEnum):
    """ResourceScope (Go: k8s.io/api/apidiscovery/v2)."""

    CLUSTER = "Cluster"
    NAMESPACED = "Namespaced"


@attrs.define(kw_only=True)
class APISubresourceDiscovery(Struct):
    """APISubresourceDiscovery (Go: k8s.io/api/apidiscovery/v2)."""

    subresource: Annotated[str, Always(), Proto(1)] = ""
    response_kind: Annotated[metav1.GroupVersionKind | None, Proto(2)] = None
    accepted_types: Annotated[
        list[metav1.GroupVersionKind],
        ListMap("group", "version", "kind"),
        CustomUnique(),
        Proto(3),
    ] = attrs.field(factory=list)
    verbs: Annotated[list[str], Always(), ListSet(), CustomUnique(), Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class APIResourceDiscovery(Struct):
    """APIResourceDiscovery (Go: k8s.io/api/apidiscovery/v2)."""

    resource: Annotated[str, Always(), Proto(1)] = ""
    response_kind: Annotated[metav1.GroupVersionKind | None, Proto(2)] = None
    scope: Annotated[ResourceScope | str, Always(), Proto(3)] = ""
    singular_resource: Annotated[str, Always(), Proto(4)] = ""
    verbs: Annotated[list[str], Always(), ListSet(), CustomUnique(), Proto(5)] = attrs.field(factory=list)
    short_names: Annotated[list[str], ListSet(), CustomUnique(), Proto(6)] = attrs.field(factory=list)
    categories: Annotated[list[str], ListSet(), CustomUnique(), Proto(7)] = attrs.field(factory=list)
    subresources: Annotated[
        list[APISubresourceDiscovery],
        ListMap("subresource"),
        CustomUnique(),
        Proto(8),
    ] = attrs.field(factory=list)


class DiscoveryFreshness(StrEnum):
    """DiscoveryFreshness (Go: k8s.io/api/apidiscovery/v2)."""

    CURRENT = "Current"
    STALE = "Stale"


@attrs.define(kw_only=True)
class APIVersionDiscovery(Struct):
    """APIVersionDiscovery (Go: k8s.io/api/apidiscovery/v2)."""

    version: Annotated[str, Always(), Proto(1)] = ""
    resources: Annotated[
        list[APIResourceDiscovery],
        ListMap("resource"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)
    freshness: Annotated[DiscoveryFreshness | str, Proto(3)] = ""


@attrs.define(kw_only=True)
class APIGroupDiscovery(metav1.Object):
    """APIGroupDiscovery (Go: k8s.io/api/apidiscovery/v2)."""

    versions: Annotated[
        list[APIVersionDiscovery],
        ListMap("version"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class APIGroupDiscoveryList(metav1.ObjectList[APIGroupDiscovery]):
    """APIGroupDiscoveryList (Go: k8s.io/api/apidiscovery/v2)."""
