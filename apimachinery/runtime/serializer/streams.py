"""Lists as streams of their items, so that neither side holds all of a long list at once (Go: ``streaming`` of collections).

Reading takes bytes in pieces of any size and gives objects; writing gives bytes in pieces, to be sent as they come.
"""

from __future__ import annotations

import copy
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import attrs

from apimachinery._errors import DecodeError
from apimachinery.encoding import cbor, json
from apimachinery.encoding.framing import CBORListFramer, ListFramerBase, around_items
from apimachinery.encoding.protobuf import MAGIC, Envelope, bytes_field, read_varint, skip_field
from apimachinery.model import FieldInfo, describe
from apimachinery.model.protobuf import set_type_meta
from apimachinery.runtime._errors import MissingKindError, MissingVersionError, NotRegisteredError
from apimachinery.runtime.interfaces import Serializer
from apimachinery.runtime.serializer._lists import items_field
from apimachinery.runtime.serializer.cbor import CBORSerializer
from apimachinery.runtime.serializer.factory import SerializerInfo
from apimachinery.runtime.serializer.json import JSONSerializer
from apimachinery.runtime.serializer.media_type import MediaTypeError
from apimachinery.runtime.serializer.protobuf import ProtobufSerializer, RawProtobufSerializer
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList

__all__ = ["ListReader", "encode_chunks", "send_list", "write_list"]


@attrs.define(eq=False)
class ListReader:
    """Finds the items in a list, each an object as soon as its bytes are there.

    The kind of the list has to stand before its items, as Go writes JSON and protobuf, or be given by *into*. With
    ``UnstructuredList`` for *into* the items are unstructured.

    Raises:
        MediaTypeError: When it is made for a format whose lists are read as a whole.
    """

    info: SerializerInfo
    """The format."""
    into: type | None = None
    """The class of the list, where the data does not say it in time."""
    _framer: ListFramerBase = attrs.field(init=False, default=attrs.Factory(lambda self: self._make_framer(), takes_self=True))
    _read_item: Callable[[bytes], Any] | None = attrs.field(init=False, default=None)

    def _make_framer(self) -> ListFramerBase:
        if self.info.list_framer is None:
            raise MediaTypeError(f"lists of {self.info.media_type} are read as a whole")
        return self.info.list_framer()

    def feed(self, data: bytes) -> list[Any]:
        """The items that *data*, the next bytes of the list, completes.

        Raises:
            DecodeError: If they cannot be items of a list, or their class cannot be known. Items before them have been given.
        """
        return [self._item(frame) for frame in self._framer.feed(data)]

    def finish(self) -> Any:
        """The list without its items: what it is and its metadata, at the end of the stream.

        Raises:
            TruncatedError: If the stream ends within the list.
        """
        self._framer.finish()
        head = self._framer.head
        if self.into is not None and issubclass(self.into, UnstructuredList):
            return UnstructuredList.wrap(self._plain(head))
        return self.info.serializer.decode(head, into=self.into).obj

    def _item(self, frame: bytes) -> Any:
        if self._read_item is None:
            self._read_item = self._find_reader()
        return self._read_item(frame)

    def _find_reader(self) -> Callable[[bytes], Any]:
        said = self._framer.said
        if self.into is not None and issubclass(self.into, UnstructuredList):
            return self._untyped_reader(said)
        cls = self.into or self._class_of(said)
        field = items_field(describe(cls))
        if field is None:
            raise DecodeError(f"{cls.__name__} is no list of objects")
        shape: Any = field.shape
        item_class: type = describe(shape.item.type).cls
        messages, decode = self.info.event_serializer, self.info.serializer.decode

        def read_message(frame: bytes) -> Any:
            assert messages is not None
            obj = messages.decode(frame, into=item_class).obj
            set_type_meta(obj, "", "")  # it stands in the envelope of the list, if anywhere
            return obj

        return (lambda frame: decode(frame, into=item_class).obj) if messages is None else read_message

    def _class_of(self, said: bytes) -> type:
        try:
            return type(self.info.serializer.decode(said).obj)
        except (MissingKindError, MissingVersionError) as exc:
            raise DecodeError("the list does not say its kind before its items: name its class") from exc
        except NotRegisteredError as exc:
            raise DecodeError(f"{exc}: name the class of the list") from exc

    def _untyped_reader(self, said: bytes) -> Callable[[bytes], Any]:
        if self.info.event_serializer is not None:
            raise DecodeError(f"objects in {self.info.media_type} need a class")
        head = UnstructuredList.wrap(self._plain(said))
        kind, version = head.kind.removesuffix("List"), head.api_version

        def read(frame: bytes) -> Unstructured:
            item = Unstructured.wrap(self._plain(frame))
            if kind and not item.kind and not item.api_version:
                item.kind, item.api_version = kind, version
            return item

        return read

    def _plain(self, data: bytes) -> Any:
        return cbor.loads(data) if isinstance(self._framer, CBORListFramer) else json.loads(data)


def encode_chunks(serializer: Serializer, obj: object, *, gvk: GroupVersionKind | None = None) -> Iterator[bytes]:
    """The bytes that *serializer* makes of *obj*, in pieces where it can: an item of a list is encoded when its turn comes."""
    items = _items_of(obj)
    if isinstance(serializer, JSONSerializer):
        return serializer.encode_chunks(obj, gvk=gvk)
    if items is not None and isinstance(serializer, ProtobufSerializer):
        return _protobuf_chunks(serializer, obj, gvk, *items)
    if items is not None and isinstance(serializer, CBORSerializer):
        return _cbor_chunks(serializer, obj, gvk, *items)
    return iter((serializer.encode(obj, gvk=gvk),))


def _items_of(obj: Any) -> tuple[FieldInfo, list[Any]] | None:
    """The items of a list of objects that has some, and their field."""
    field = items_field(describe(type(obj))) if attrs.has(type(obj)) else None
    items = getattr(obj, field.name) if field is not None else None
    return (field, items) if field is not None and items else None


def _without_items(obj: Any, field: FieldInfo) -> Any:
    head = copy.copy(obj)
    setattr(head, field.name, [])
    return head


def _protobuf_chunks(
    serializer: ProtobufSerializer, obj: Any, gvk: GroupVersionKind | None, field: FieldInfo, items: list[Any]
) -> Iterator[bytes]:
    """The list's envelope says how long its message is: the items are encoded once for their length, and once to be sent."""
    messages = RawProtobufSerializer(serializer.scheme, unknown_fields=serializer.unknown_fields)
    data = serializer.encode(_without_items(obj, field), gvk=gvk)  # refuses a class that has no numbers
    assert field.proto is not None
    envelope = Envelope.from_bytes(data.removeprefix(MAGIC))
    at = _place_of(field.proto.number, envelope.raw)
    size = len(envelope.raw) + sum(len(bytes_field(field.proto.number, messages.encode(item))) for item in items)
    before, after = envelope.around(size)
    yield before + envelope.raw[:at]
    for item in items:
        yield bytes_field(field.proto.number, messages.encode(item))
    yield envelope.raw[at:] + after


def _place_of(number: int, message: bytes) -> int:
    """Where the field *number* stands in a message whose fields are in order."""
    at = 0
    while at < len(message) and read_varint(message, at, len(message))[0] >> 3 < number:
        at = skip_field(message, at, len(message))
    return at


def _cbor_chunks(
    serializer: CBORSerializer, obj: Any, gvk: GroupVersionKind | None, field: FieldInfo, items: list[Any]
) -> Iterator[bytes]:
    data = serializer.encode(_without_items(obj, field), gvk=gvk)
    around = around_items(data, field.wire, len(items))
    if around is None:  # an empty list is left out
        yield serializer.encode(obj, gvk=gvk)
        return
    yield around[0]
    for item in items:
        yield serializer.encode(item).removeprefix(cbor.PREFIX)
    yield around[1]


def write_list(
    serializer: Serializer,
    obj: object,
    write: Callable[[bytes], object],
    *,
    gvk: GroupVersionKind | None = None,
    size: int = 1 << 16,
) -> int:
    """Encode *obj* to a sink, such as a file's ``write``, about *size* bytes at a time; the number of bytes.

    >>> import io
    >>> from apimachinery.api import scheme
    >>> from apimachinery.runtime.serializer import JSONSerializer
    >>> from apimachinery.unstructured import Unstructured
    >>> file = io.BytesIO()
    >>> write_list(JSONSerializer(scheme()), Unstructured({"kind": "Shelf"}), file.write)
    17
    """
    written = 0
    for data in _gathered(encode_chunks(serializer, obj, gvk=gvk), size):
        write(data)
        written += len(data)
    return written


async def send_list(
    serializer: Serializer,
    obj: object,
    send: Callable[[bytes], Awaitable[object]],
    *,
    gvk: GroupVersionKind | None = None,
    size: int = 1 << 16,
) -> int:
    """The same for an asynchronous sink, such as the body of an ASGI response."""
    written = 0
    for data in _gathered(encode_chunks(serializer, obj, gvk=gvk), size):
        await send(data)
        written += len(data)
    return written


def _gathered(chunks: Iterator[bytes], size: int) -> Iterator[bytes]:
    waiting: list[bytes] = []
    length = 0
    for chunk in chunks:
        waiting.append(chunk)
        length += len(chunk)
        if length >= size:
            yield b"".join(waiting)
            waiting, length = [], 0
    if waiting:
        yield b"".join(waiting)
