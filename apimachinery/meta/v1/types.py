"""What every object and every list carries: type, name, version, owners, history (Go: ``apis/meta/v1/types.go``).

In all of ``meta.v1`` a field that is left out when empty is optional (Go: ``+optional``); that is not said again.
"""

from enum import StrEnum
from typing import Annotated, Generic, TypeVar

import attrs

from apimachinery.model import (
    Always,
    CustomUnique,
    FieldsV1,
    InEnvelope,
    Int32,
    Int64,
    ListAtomic,
    ListMap,
    ListSet,
    MapAtomic,
    OmitEmpty,
    OmitZero,
    Patch,
    Proto,
    RawExtension,
    Required,
    Struct,
    Time,
)
from apimachinery.types import UID

__all__ = [
    "FIELDS_V1_TYPE",
    "FINALIZER_DELETE_DEPENDENTS",
    "FINALIZER_ORPHAN_DEPENDENTS",
    "NAMESPACE_ALL",
    "NAMESPACE_DEFAULT",
    "NAMESPACE_NODE_LEASE",
    "NAMESPACE_NONE",
    "NAMESPACE_PUBLIC",
    "NAMESPACE_SYSTEM",
    "List",
    "ListMeta",
    "ManagedFieldsEntry",
    "ManagedFieldsOperationType",
    "Object",
    "ObjectList",
    "ObjectMeta",
    "OwnerReference",
    "PartialObjectMetadata",
    "PartialObjectMetadataList",
    "ShardInfo",
    "Timestamp",
    "TypeMeta",
]

T = TypeVar("T")

NAMESPACE_DEFAULT = "default"
"""Where an object goes when nobody said where."""
NAMESPACE_ALL = ""
"""Asks for the objects of all namespaces."""
NAMESPACE_NONE = ""
"""The namespace of what lives in none."""
NAMESPACE_SYSTEM = "kube-system"
"""Where the system puts its own parts."""
NAMESPACE_PUBLIC = "kube-public"
"""Where everybody may read, even without signing in."""
NAMESPACE_NODE_LEASE = "kube-node-lease"
"""Where nodes keep the leases that show them alive."""

FINALIZER_ORPHAN_DEPENDENTS = "orphan"
"""The dependents of the object stay when it goes."""
FINALIZER_DELETE_DEPENDENTS = "foregroundDeletion"
"""The object goes only after its dependents."""

FIELDS_V1_TYPE = "FieldsV1"
"""The one format of ``ManagedFieldsEntry.fields_v1`` there is."""


class ManagedFieldsOperationType(StrEnum):
    """How a manager came to own fields."""

    APPLY = "Apply"
    """By server-side apply."""
    UPDATE = "Update"
    """By any other write."""


@attrs.define(kw_only=True)
class TypeMeta(Struct):
    """Which kind of which version an object is. In protobuf it is part of the envelope, not of the message."""

    kind: Annotated[str, InEnvelope(1)] = ""
    """The kind's name, in CamelCase."""
    api_version: Annotated[str, InEnvelope(2, go="APIVersion")] = ""
    """Group and version, such as ``apps/v1``; the version alone for the core group."""


@attrs.define(kw_only=True)
class OwnerReference(Struct):
    """An object that another depends on: in the same namespace, or in none."""

    __markers__ = (MapAtomic(),)

    api_version: Annotated[str, Always(), Proto(5, go="APIVersion")] = ""
    """Group and version of the owner."""
    kind: Annotated[str, Always(), Proto(1)] = ""
    """Kind of the owner."""
    name: Annotated[str, Always(), Proto(3)] = ""
    """Name of the owner."""
    uid: Annotated[UID, Always(), Proto(4, go="UID")] = ""
    """Which object of that name, over time, is meant."""
    controller: Annotated[bool | None, Proto(6)] = None
    """Whether the owner is the one that manages the object."""
    block_owner_deletion: Annotated[bool | None, Proto(7)] = None
    """Whether the owner, when deleted in the foreground, waits for the object to go first."""


@attrs.define(kw_only=True)
class ManagedFieldsEntry(Struct):
    """The fields that one manager owns after one kind of write, in one version."""

    manager: Annotated[str, Proto(1)] = ""
    """Who wrote."""
    operation: Annotated[ManagedFieldsOperationType | str, Proto(2)] = ""
    """How it wrote."""
    api_version: Annotated[str, Proto(3, go="APIVersion")] = ""
    """The group and version that the field names belong to."""
    time: Annotated[Time | None, Proto(4)] = None
    """When the entry last changed: a field was added, or a value in it was."""
    fields_type: Annotated[str, Proto(6)] = ""
    """The format of the set; ``FieldsV1`` so far."""
    fields_v1: Annotated[FieldsV1, Proto(7)] = None
    """The set of fields: ``{"f:spec": {"f:replicas": {}}}``."""
    subresource: Annotated[str, Proto(8)] = ""
    """The subresource written through; empty for the object itself."""


@attrs.define(kw_only=True)
class ObjectMeta(Struct):
    """What is known of every stored object, whatever its kind."""

    name: Annotated[str, Proto(1)] = ""
    """Tells objects of a kind apart within a namespace. Never changes."""
    generate_name: Annotated[str, Proto(2)] = ""
    """A prefix from which the server makes a name, where none is given."""
    namespace: Annotated[str, Proto(3)] = ""
    """The space in which the name is unique. Never changes."""
    self_link: Annotated[str, Proto(4)] = ""
    """No longer filled in."""
    uid: Annotated[UID, Proto(5, go="UID")] = ""
    """Tells this object from all others that had or will have its name. Given by the server."""
    resource_version: Annotated[str, Proto(6)] = ""
    """Changes with every write. To be compared for equality and sent back, nothing else."""
    generation: Annotated[Int64, Proto(7)] = 0
    """Counts the changes of what was asked for (the spec)."""
    creation_timestamp: Annotated[Time | None, OmitZero(), Proto(8)] = None
    """When the server stored it first."""
    deletion_timestamp: Annotated[Time | None, Proto(9)] = None
    """When it is to be gone, once somebody asked for its deletion. The server sets it."""
    deletion_grace_period_seconds: Annotated[Int64 | None, Proto(10)] = None
    """Seconds it was given to end in good order, set along with the deletion timestamp. May only shrink."""
    labels: Annotated[dict[str, str], Proto(11)] = attrs.field(factory=dict)
    """What selectors select by."""
    annotations: Annotated[dict[str, str], Proto(12)] = attrs.field(factory=dict)
    """Notes of tools, of any content. Not for selecting."""
    owner_references: Annotated[
        list[OwnerReference], Patch("merge", merge_key="uid"), ListMap("uid"), CustomUnique(), Proto(13)
    ] = attrs.field(factory=list)
    """The objects this one depends on; when all are gone, it is collected. At most one is the controller."""
    finalizers: Annotated[list[str], Patch("merge"), ListSet(), CustomUnique(), Proto(14)] = attrs.field(factory=list)
    """Who must still act before the object may go. In no particular order."""
    managed_fields: Annotated[list[ManagedFieldsEntry], ListAtomic(), Proto(17)] = attrs.field(factory=list)
    """Which manager owns which fields."""


@attrs.define(kw_only=True)
class ShardInfo(Struct):
    """That a list holds only one shard of what there is, and which."""

    selector: Annotated[str, Always(), Required(), Proto(1)] = ""
    """The selector the shard was asked for with."""


@attrs.define(kw_only=True)
class ListMeta(Struct):
    """What is known of every list."""

    self_link: Annotated[str, Proto(1)] = ""
    """No longer filled in."""
    resource_version: Annotated[str, Proto(2)] = ""
    """The state of the store that the list shows; a watch may go on from there."""
    continue_: Annotated[str, Proto(3)] = ""
    """Asks for the next chunk, with the same options otherwise. Empty at the end."""
    remaining_item_count: Annotated[Int64 | None, Proto(4)] = None
    """How many items are left, about; None where the server does not know."""
    shard_info: Annotated[ShardInfo | None, Proto(5)] = None
    """Set when the list is one shard only."""


@attrs.define(kw_only=True)
class Object(TypeMeta):
    """The base of a stored kind: its type and its metadata. A kind adds ``spec`` and ``status``."""

    metadata: Annotated[ObjectMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=ObjectMeta)
    """Name, labels, owners, versions."""


@attrs.define(kw_only=True)
class ObjectList(TypeMeta, Generic[T]):
    """A list of objects of one kind: ``class ShelfList(ObjectList[Shelf])``."""

    metadata: Annotated[ListMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=ListMeta)
    """Which state the list shows, and how to get the rest."""
    items: Annotated[list[T], Always(), Proto(2)] = attrs.field(factory=list)
    """The objects."""


@attrs.define(kw_only=True)
class List(ObjectList[RawExtension]):
    """Objects of any kinds, as plain data: ``kind: List`` in a manifest."""


@attrs.define(kw_only=True)
class PartialObjectMetadata(Object):
    """An object of any kind, of which only the metadata was asked for."""


@attrs.define(kw_only=True)
class PartialObjectMetadataList(ObjectList[PartialObjectMetadata]):
    """A list of objects of which only the metadata was asked for."""


@attrs.define(kw_only=True)
class Timestamp(Struct):
    """A moment as protobuf has it: what ``Time`` and ``MicroTime`` are in a message."""

    seconds: Annotated[Int64, Always(), Proto(1)] = 0
    """Seconds since 1970, UTC."""
    nanos: Annotated[Int32, Always(), Proto(2)] = 0
    """Nanoseconds on top, never negative."""
