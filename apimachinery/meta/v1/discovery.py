"""What a server says it serves (Go: ``apis/meta/v1/types.go``)."""

from typing import Annotated, TypeAlias

import attrs

from apimachinery.meta.v1.types import TypeMeta
from apimachinery.model import Always, ListAtomic, OmitEmpty, Proto, Struct, Wire

__all__ = [
    "APIGroup",
    "APIGroupList",
    "APIResource",
    "APIResourceList",
    "APIVersions",
    "GroupVersionForDiscovery",
    "RootPaths",
    "ServerAddressByClientCIDR",
    "Verbs",
]

Verbs: TypeAlias = list[str]
"""What can be done with a resource: ``get``, ``list``, ``watch``, … An own message in protobuf."""


@attrs.define(kw_only=True)
class RootPaths(Struct):
    """What there is to ask for at the root of a server."""

    paths: Annotated[list[str], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    """The paths."""


@attrs.define(kw_only=True)
class ServerAddressByClientCIDR(Struct):
    """The address at which clients of one network reach the server."""

    client_cidr: Annotated[str, Wire("clientCIDR"), Always(), Proto(1)] = ""
    """The network of the client."""
    server_address: Annotated[str, Always(), Proto(2)] = ""
    """A host, with a port or without."""


@attrs.define(kw_only=True)
class GroupVersionForDiscovery(Struct):
    """A version of a group, in both of its forms."""

    group_version: Annotated[str, Always(), Proto(1)] = ""
    """Such as ``apps/v1``."""
    version: Annotated[str, Always(), Proto(2)] = ""
    """Such as ``v1``."""


@attrs.define(kw_only=True)
class APIGroup(TypeMeta):
    """A group and the versions it is served in."""

    name: Annotated[str, Always(), Proto(1)] = ""
    """The name of the group; empty for the core group."""
    versions: Annotated[list[GroupVersionForDiscovery], Always(), ListAtomic(), Proto(2)] = attrs.field(factory=list)
    """The versions."""
    preferred_version: Annotated[GroupVersionForDiscovery, OmitEmpty(), Proto(3)] = attrs.field(factory=GroupVersionForDiscovery)
    """The version to use where any will do."""
    server_address_by_client_cidrs: Annotated[
        list[ServerAddressByClientCIDR], Wire("serverAddressByClientCIDRs"), ListAtomic(), Proto(4)
    ] = attrs.field(factory=list)
    """Addresses by the client's network; the first that fits counts."""


@attrs.define(kw_only=True)
class APIGroupList(TypeMeta):
    """The groups of a server: what ``/apis`` answers."""

    groups: Annotated[list[APIGroup], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    """The groups."""


@attrs.define(kw_only=True)
class APIVersions(TypeMeta):
    """The versions of the core group: what ``/api`` answers."""

    versions: Annotated[list[str], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    """The versions."""
    server_address_by_client_cidrs: Annotated[
        list[ServerAddressByClientCIDR], Wire("serverAddressByClientCIDRs"), Always(), ListAtomic(), Proto(2)
    ] = attrs.field(factory=list)
    """Addresses by the client's network; the first that fits counts."""


@attrs.define(kw_only=True)
class APIResource(Struct):
    """A resource or subresource, and the kind that it speaks."""

    name: Annotated[str, Always(), Proto(1)] = ""
    """Its plural name, as in its path: ``deployments``, ``deployments/scale``."""
    singular_name: Annotated[str, Always(), Proto(6)] = ""
    """Its singular name, for command lines."""
    namespaced: Annotated[bool, Always(), Proto(2)] = False
    """Whether its objects live in namespaces."""
    group: Annotated[str, Proto(8)] = ""
    """The group of the kind, where it is another than that of the list."""
    version: Annotated[str, Proto(9)] = ""
    """The version of the kind, where it is another than that of the list."""
    kind: Annotated[str, Always(), Proto(3)] = ""
    """The kind."""
    verbs: Annotated[Verbs, Always(), Proto(4, "message")] = attrs.field(factory=list)
    """What can be done with it."""
    short_names: Annotated[list[str], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    """Other names for command lines: ``deploy``."""
    categories: Annotated[list[str], ListAtomic(), Proto(7)] = attrs.field(factory=list)
    """Names for several resources at once: ``all``."""
    storage_version_hash: Annotated[str, Proto(10)] = ""
    """Changes when the version changes in which objects are stored. Opaque."""


@attrs.define(kw_only=True)
class APIResourceList(TypeMeta):
    """The resources of one version of a group: what ``/apis/apps/v1`` answers."""

    group_version: Annotated[str, Always(), Proto(1)] = ""
    """The group and version."""
    resources: Annotated[list[APIResource], Always(), ListAtomic(), Proto(2, go="APIResources")] = attrs.field(factory=list)
    """The resources (Go: ``APIResources``)."""
