"""What a request can ask for beyond its verb (Go: ``apis/meta/v1/types.go``, the options)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta.v1.types import TypeMeta
from apimachinery.model import Always, Int64, ListAtomic, Proto, Struct
from apimachinery.types import UID

__all__ = [
    "DRY_RUN_ALL",
    "INITIAL_EVENTS_ANNOTATION_KEY",
    "ApplyOptions",
    "CreateOptions",
    "DeleteOptions",
    "DeletionPropagation",
    "FieldValidation",
    "GetOptions",
    "ListOptions",
    "PatchOptions",
    "Preconditions",
    "ResourceVersionMatch",
    "UpdateOptions",
]

DRY_RUN_ALL = "All"
"""Go through every stage, but store nothing and cause nothing."""

INITIAL_EVENTS_ANNOTATION_KEY = "k8s.io/initial-events-end"
"""Marks the bookmark after which a watch with ``send_initial_events`` has sent what was there at the start."""


class ResourceVersionMatch(StrEnum):
    """How the resource version of a list request is meant."""

    NOT_OLDER_THAN = "NotOlderThan"
    """Data as new as that, or newer."""
    EXACT = "Exact"
    """Data of that very version."""


class DeletionPropagation(StrEnum):
    """What becomes of the dependents of an object that is deleted."""

    ORPHAN = "Orphan"
    """They stay, without an owner."""
    BACKGROUND = "Background"
    """They go after it."""
    FOREGROUND = "Foreground"
    """They go before it; until then it is only marked as being deleted."""


class FieldValidation(StrEnum):
    """What a server does about fields that are unknown or given twice (Go: the ``FieldValidation…`` constants)."""

    IGNORE = "Ignore"
    """Drops them silently."""
    WARN = "Warn"
    """Drops them and sends warnings. What servers do unless told."""
    STRICT = "Strict"
    """Refuses the request, naming all of them."""


@attrs.define(kw_only=True)
class ListOptions(TypeMeta):
    """What a list or watch is to show."""

    label_selector: Annotated[str, Proto(1)] = ""
    """Only objects with such labels. Empty: all."""
    field_selector: Annotated[str, Proto(2)] = ""
    """Only objects with such fields. Empty: all."""
    watch: Annotated[bool, Proto(3)] = False
    """Whether to get changes as a stream instead of a list."""
    allow_watch_bookmarks: Annotated[bool, Proto(9)] = False
    """Whether the stream may hold events that only say how far it has come."""
    resource_version: Annotated[str, Proto(4)] = ""
    """The state to start from. Empty: the latest."""
    resource_version_match: Annotated[ResourceVersionMatch | str, Proto(10)] = ""
    """How ``resource_version`` is meant, for lists."""
    timeout_seconds: Annotated[Int64 | None, Proto(5)] = None
    """Seconds after which the request ends, whatever happens."""
    limit: Annotated[Int64, Proto(7)] = 0
    """The most items that one answer may hold; 0 for all."""
    continue_: Annotated[str, Proto(8)] = ""
    """What the answer before gave in its ``continue``: asks for the next chunk."""
    send_initial_events: Annotated[bool | None, Proto(11)] = None
    """Whether a watch first sends what is there, then a bookmark, then changes."""
    shard_selector: Annotated[str, Proto(15)] = ""
    """Only the shard of objects whose hash lies in these ranges."""


@attrs.define(kw_only=True)
class GetOptions(TypeMeta):
    """What a read of one object is to show."""

    resource_version: Annotated[str, Proto(1)] = ""
    """Data at least as new as this. Empty: the latest."""


@attrs.define(kw_only=True)
class Preconditions(Struct):
    """What must hold for a delete to happen."""

    uid: Annotated[UID | None, Proto(1, go="UID")] = None
    """The object still has this UID."""
    resource_version: Annotated[str | None, Proto(2)] = None
    """The object was not written since it had this version."""


@attrs.define(kw_only=True)
class DeleteOptions(TypeMeta):
    """How an object is to be deleted."""

    grace_period_seconds: Annotated[Int64 | None, Proto(1)] = None
    """Seconds it has to end in good order; 0 for none, None for what the kind says."""
    preconditions: Annotated[Preconditions | None, Proto(2)] = None
    """Where they do not hold, the answer is 409 Conflict."""
    orphan_dependents: Annotated[bool | None, Proto(3)] = None
    """Superseded by ``propagation_policy``; not both."""
    propagation_policy: Annotated[DeletionPropagation | str | None, Proto(4)] = None
    """What becomes of the dependents. None: what the kind says and the finalizers ask for."""
    dry_run: Annotated[list[str], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    """``["All"]`` to change nothing."""
    ignore_store_read_error_with_cluster_breaking_potential: Annotated[bool | None, Proto(6)] = None
    """Whether to delete even what cannot be read from the store, without any of the usual steps. Dangerous."""


@attrs.define(kw_only=True)
class CreateOptions(TypeMeta):
    """How an object is to be created."""

    dry_run: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    """``["All"]`` to change nothing."""
    field_manager: Annotated[str, Proto(3)] = ""
    """Who writes: at most 128 printable characters."""
    field_validation: Annotated[str, Proto(4)] = ""
    """What to do about unknown fields: one of :class:`FieldValidation`."""


@attrs.define(kw_only=True)
class UpdateOptions(TypeMeta):
    """How an object is to be replaced."""

    dry_run: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    """``["All"]`` to change nothing."""
    field_manager: Annotated[str, Proto(2)] = ""
    """Who writes: at most 128 printable characters."""
    field_validation: Annotated[str, Proto(3)] = ""
    """What to do about unknown fields: one of :class:`FieldValidation`."""


@attrs.define(kw_only=True)
class PatchOptions(TypeMeta):
    """How an object is to be patched."""

    dry_run: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    """``["All"]`` to change nothing."""
    force: Annotated[bool | None, Proto(2)] = None
    """Whether an apply takes over the fields that others own. Only for apply."""
    field_manager: Annotated[str, Proto(3)] = ""
    """Who writes. Apply requires it."""
    field_validation: Annotated[str, Proto(4)] = ""
    """What to do about unknown fields: one of :class:`FieldValidation`."""


@attrs.define(kw_only=True)
class ApplyOptions(TypeMeta):
    """How an apply is to be done: what of :class:`PatchOptions` concerns it, for clients."""

    dry_run: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    """``["All"]`` to change nothing."""
    force: Annotated[bool, Always(), Proto(2)] = False
    """Whether to take over the fields that others own."""
    field_manager: Annotated[str, Always(), Proto(3)] = ""
    """Who applies."""
