"""What a watch sends (Go: ``apis/meta/v1/watch.go``)."""

from typing import Annotated

import attrs

from apimachinery.model import Always, Proto, RawExtension, Struct, Wire

__all__ = ["InternalEvent", "WatchEvent"]


@attrs.define(kw_only=True)
class WatchEvent(Struct):
    """A change, as it stands in the stream. It says no kind of its own."""

    type: Annotated[str, Always(), Proto(1)] = ""
    """``ADDED``, ``MODIFIED``, ``DELETED``, ``BOOKMARK`` or ``ERROR``."""
    object: Annotated[RawExtension, Always(), Proto(2)] = None
    """The object after the change; before it, where it was deleted; a ``Status`` for an error."""


@attrs.define(kw_only=True)
class InternalEvent(Struct):
    """A change before it has a version. Never on a wire; kept so that every kind of an API group is there."""

    type: Annotated[str, Wire("Type"), Always()] = ""
    """What happened, as in :class:`WatchEvent`."""
    object: Annotated[RawExtension, Wire("Object"), Always()] = None
    """The object."""
