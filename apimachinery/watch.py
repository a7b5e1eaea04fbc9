"""What happens to objects, as a stream of events (Go: ``watch``, ``runtime/serializer/streaming``, ``client-go/rest/watch``).

A stream is frames of :class:`~apimachinery.meta.v1.WatchEvent`; here they are read and written in every format that has streams.
Nothing does I/O: bytes go in as they come, in pieces of any size, and bytes come out to be sent.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import attrs

from apimachinery._errors import DecodeError
from apimachinery.encoding.framing import FramerBase
from apimachinery.meta.v1 import WatchEvent
from apimachinery.model import UnknownFields
from apimachinery.runtime import GroupVersioner, NotRegisteredError, Scheme, Serializer
from apimachinery.runtime.serializer._reader import ObjectReader
from apimachinery.runtime.serializer.factory import SerializerInfo
from apimachinery.runtime.serializer.media_type import MediaTypeError
from apimachinery.runtime.versioner import versioner_of
from apimachinery.schema import GroupVersion
from apimachinery.unstructured import UNTYPED, Unstructured

__all__ = ["INITIAL_EVENTS_END", "Event", "EventReader", "EventType", "EventWriter", "filter_events"]

INITIAL_EVENTS_END = "k8s.io/initial-events-end"
"""The annotation of the bookmark after which all that was there when the watch began has been sent."""


class EventType(StrEnum):
    """What happened. The set is open: an event of another type is read as it is."""

    ADDED = "ADDED"
    MODIFIED = "MODIFIED"
    DELETED = "DELETED"
    BOOKMARK = "BOOKMARK"
    """Nothing but time: the object holds a resource version from which one can go on."""
    ERROR = "ERROR"
    """The stream is over; the object is a ``Status``."""


@attrs.frozen
class Event:
    """A change, with the object as it is after it, or was before it if it was deleted."""

    type: EventType | str
    object: Any

    @property
    def ends_initial_events(self) -> bool:
        """Whether this is the bookmark after the objects that were there already."""
        if self.type != EventType.BOOKMARK:
            return False
        annotations = getattr(getattr(self.object, "metadata", None), "annotations", None) or {}
        return annotations.get(INITIAL_EVENTS_END) == "true"


def _framer_of(info: SerializerInfo) -> type[FramerBase]:
    if info.framer is None:
        raise MediaTypeError(f"{info.media_type} has no streams")
    return info.framer


@attrs.frozen
class EventWriter:
    """Turns events into the bytes of a stream.

    Raises:
        MediaTypeError: When it is made for a format that has no streams.
    """

    scheme: Scheme
    info: SerializerInfo
    """The format."""
    version: GroupVersioner | GroupVersion | None = None
    """The version that objects are written in; None for the one that each is of."""
    _framer: type[FramerBase] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(lambda self: _framer_of(self.info), takes_self=True)
    )

    def write(self, event: Event) -> bytes:
        """The bytes of one event, framed; the object stays as it is.

        It raises what :meth:`Scheme.convert_to_version <apimachinery.runtime.Scheme.convert_to_version>` raises, too.

        Raises:
            EncodeError: If the object has no form on the wire.
        """
        serializer: Serializer = self.info.event_serializer or self.info.serializer
        obj = event.object
        if self.version is not None and not isinstance(obj, UNTYPED):
            obj = self.scheme.convert_to_version(obj, versioner_of(self.version))
        return self._framer.frame(serializer.encode(WatchEvent(type=str(event.type), object=obj)))


@attrs.define(eq=False)
class EventReader:
    """Finds the events in a stream. Objects of kinds that the scheme does not hold are unstructured.

    Raises:
        MediaTypeError: When it is made for a format that has no streams.
    """

    scheme: Scheme
    info: SerializerInfo
    """The format."""
    version: GroupVersioner | GroupVersion | None = attrs.field(default=None, kw_only=True)
    """The version that objects are given in; None for the one that each is of."""
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields that the class does not know."""
    _framer: FramerBase = attrs.field(init=False, default=attrs.Factory(lambda self: _framer_of(self.info)(), takes_self=True))

    def feed(self, data: bytes) -> list[Event]:
        """The events that *data*, the next bytes of the stream, completes.

        Raises:
            DecodeError: If they cannot be events. Events before them have been given; a fault behind one is raised by the next call.
        """
        return [self._event(frame) for frame in self._framer.feed(data)]

    def finish(self) -> list[Event]:
        """The event that the end of the stream completes, if there is one.

        Raises:
            TruncatedError: If the stream ends within an event.
        """
        return [self._event(frame) for frame in self._framer.finish()]

    def _event(self, frame: bytes) -> Event:
        serializer: Serializer = self.info.event_serializer or self.info.serializer
        found: WatchEvent = serializer.decode(frame, into=WatchEvent).obj
        kind = EventType(found.type) if found.type in EventType.__members__ else found.type
        return Event(kind, self._object(found.object))

    def _object(self, raw: Any) -> Any:
        if isinstance(raw, bytes):
            obj = self.info.serializer.decode(raw).obj
        elif isinstance(raw, dict):
            try:
                obj = ObjectReader(self.scheme, self.unknown_fields, self.info.media_type).read(raw, b"", None, None).obj
            except NotRegisteredError:
                return Unstructured.wrap(raw)
        else:
            raise DecodeError(f"object: expected object, found {raw!r}")
        return obj if self.version is None else self.scheme.convert_to_version(obj, versioner_of(self.version), owned=True)


def filter_events(matches: Callable[[Any], bool]) -> Callable[[Event], Event | None]:
    """A function for one stream that makes of each event what somebody sees who sees only objects that match (Go: ``watch.Filter``).

    An object that comes to match was added, one that no longer does was deleted. It remembers who matched by namespace and name,
    so that a stream may begin with the objects that are there.
    """
    seen: set[tuple[str, str]] = set()

    def change(event: Event) -> Event | None:
        if event.type not in (EventType.ADDED, EventType.MODIFIED, EventType.DELETED):
            return event
        metadata = event.object.metadata
        key = (metadata.namespace, metadata.name)
        was, now = key in seen, event.type != EventType.DELETED and matches(event.object)
        (seen.add if now else seen.discard)(key)
        if now:
            return Event(EventType.MODIFIED if was else EventType.ADDED, event.object)
        return Event(EventType.DELETED, event.object) if was else None

    return change
