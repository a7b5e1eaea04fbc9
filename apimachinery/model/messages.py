"""What protobuf makes of a type's description: fields in the order of their numbers, and how each value stands on the wire.

a scalar                 its protobuf type, or the message it is of its own (``Time``, ``Quantity``…)
a struct                 a message
a raw value              the message {1: bytes raw}
a list, a map            the field repeated, a map's entries as {1: key, 2: value}
one within another       a message of its own, {1: items}; so is a list that says ``Proto(4, "message")``
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Self, TypeAlias

import attrs

from apimachinery.encoding.protobuf import BYTES, FIXED32, FIXED64, VARINT, Field
from apimachinery.model import markers as m
from apimachinery.model._errors import DeclarationError
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.markers import ProtoType
from apimachinery.model.scalar_messages import ScalarMessage
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape

__all__ = [
    "Blob",
    "Collection",
    "FieldTable",
    "Message",
    "MessageField",
    "Number",
    "RawValue",
    "SubMessage",
    "Text",
    "Value",
    "message_of",
]


@attrs.frozen(eq=False)
class Number:
    """A boolean, an integer or a float, which *scalar* may make something else of."""

    type: ProtoType
    wire_type: int
    bits: int
    signed: bool
    scalar: Scalar

    @property
    def is_plain(self) -> bool:
        """Whether every number of the type is a value of the scalar as it stands."""
        if self.scalar.type is not {"bool": bool, "float": float, "double": float}.get(self.type, int):
            return False
        low, high = (-(1 << self.bits - 1), (1 << self.bits - 1) - 1) if self.signed else (0, (1 << self.bits) - 1)
        try:
            return bool(self.scalar.type is not int or (self.scalar.decode(low) == low and self.scalar.decode(high) == high))
        except (TypeError, ValueError):
            return False


@attrs.frozen(eq=False)
class Text:
    """A string, which *scalar* may make something else of."""

    scalar: Scalar


@attrs.frozen
class Blob:
    """Bytes."""


@attrs.frozen
class SubMessage:
    """Another wire type, or whatever wire type it is for None."""

    type: Any


@attrs.frozen
class RawValue:
    """JSON, or bytes of another format, as ``{1: bytes raw}``."""

    shape: Raw


@attrs.frozen(eq=False)
class Collection:
    """A list or a map that is a message of its own, ``{1: …}``."""

    name: str
    """What errors call the message."""
    field: MessageField
    """Its only field."""
    table: FieldTable = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: FieldTable.of([self.field]), takes_self=True)
    )


Value: TypeAlias = Number | Text | Blob | ScalarMessage | SubMessage | RawValue | Collection
"""How one value stands on the wire."""

_NUMBERS: Final[dict[ProtoType, tuple[int, int, bool]]] = {
    "bool": (VARINT, 1, False),
    "int32": (VARINT, 32, True),
    "int64": (VARINT, 64, True),
    "uint32": (VARINT, 32, False),
    "uint64": (VARINT, 64, False),
    "sint32": (VARINT, 32, True),
    "sint64": (VARINT, 64, True),
    "fixed32": (FIXED32, 32, False),
    "fixed64": (FIXED64, 64, False),
    "sfixed32": (FIXED32, 32, True),
    "sfixed64": (FIXED64, 64, True),
    "float": (FIXED32, 32, True),
    "double": (FIXED64, 64, True),
}
"""The wire type of each type that is a number, its bits and whether it has a sign."""


@attrs.frozen(eq=False)
class MessageField:
    """One field of a message."""

    info: FieldInfo | None
    """The attribute; None for the items of a collection that is a message of its own."""
    shape: Shape
    number: int
    value: Value
    """The value itself, or each of a list's items or a map's values."""
    kind: type[ListOf | MapOf] | None
    """Whether the field repeats, and how."""
    packed: bool
    written: bool
    """Whether it is written when None: in Go it is a struct, and no pointer."""
    go: str
    """The Go field, for errors."""

    @property
    def name(self) -> str:
        """The name on the wires that have names."""
        return self.info.wire if self.info is not None else "items"

    @property
    def wire_type(self) -> int:
        """The wire type of a field that is not packed."""
        return self.value.wire_type if isinstance(self.value, Number) and self.kind is not MapOf else BYTES

    @property
    def tag(self) -> int:
        """Number and wire type in one."""
        return self.number << 3 | self.wire_type

    @property
    def packable(self) -> bool:
        """Whether it may be read from a packed field too."""
        return self.kind is ListOf and isinstance(self.value, Number)

    @property
    def nullable_items(self) -> bool:
        """Whether an item of the list or map may be None."""
        return isinstance(self.shape, ListOf | MapOf) and self.shape.nullable


@attrs.frozen(eq=False)
class FieldTable:
    """The fields of a message by number."""

    fields: Mapping[int, MessageField]
    wire: Mapping[int, Field]
    """What reading one field after another needs to know of them."""

    @classmethod
    def of(cls, fields: Iterable[MessageField]) -> Self:
        """The table of *fields*."""
        by_number = {field.number: field for field in fields}
        return cls(by_number, {number: Field(field.go, field.wire_type, field.packable) for number, field in by_number.items()})


@attrs.frozen(eq=False)
class Message:
    """A type as a protobuf message."""

    info: TypeInfo
    fields: tuple[MessageField, ...]
    """In the order of their numbers."""
    table: FieldTable
    """The same, for looking up."""
    api_version: str
    """The attribute with the API version, which is no part of the message but stands in the envelope; empty where there is none."""
    kind: str
    """The same for the kind."""

    @property
    def name(self) -> str:
        """What errors call the message."""
        return self.info.name


def message_of(info: TypeInfo) -> Message:
    """*info* as a message.

    Raises:
        DeclarationError: If a field has no number, or no form in protobuf; names the class and the field.
    """
    return info.compile("protobuf message", _derive)()


def _derive(info: TypeInfo) -> Callable[[], Message]:
    apart = {field.wire: field for field in info.fields if field.marker(m.InEnvelope)}
    if len(apart) == len(info.fields) and not any(
        getattr(attrs.fields(info.cls), field.name).inherited for field in apart.values()
    ):
        apart = {}  # a TypeMeta alone
    fields = sorted((_field(info, field) for field in info.fields if field.wire not in apart), key=lambda field: field.number)
    api_version, kind = (apart[wire].name if wire in apart else "" for wire in ("apiVersion", "kind"))
    message = Message(info, tuple(fields), FieldTable.of(fields), api_version, kind)
    return lambda: message


def _field(info: TypeInfo, field: FieldInfo) -> MessageField:
    proto = field.proto
    if proto is None and (marker := field.marker(m.InEnvelope)) is not None:
        proto = m.Proto(marker.number, go=marker.go)
    if proto is None:
        raise DeclarationError(info.cls, field.name, "has no protobuf number: say Proto(…)")
    try:
        return _message_field(field, field.shape, proto, _go_name(field, proto))
    except TypeError as exc:
        raise DeclarationError(info.cls, field.name, str(exc)) from None


def _message_field(field: FieldInfo | None, shape: Shape, proto: m.Proto, go: str) -> MessageField:
    kind: type[ListOf | MapOf] | None = None
    item = shape
    if isinstance(shape, ListOf) and proto.type != "message":
        kind, item = ListOf, shape.item
    elif isinstance(shape, MapOf) and proto.type != "message":
        kind, item = MapOf, shape.value
    value = _value(item, proto, f"{go}Value" if kind else go)
    written = field is not None and _is_written(field)
    return MessageField(field, shape, proto.number, value, kind, proto.packed, written, go)


def _go_name(field: FieldInfo, proto: m.Proto) -> str:
    if proto.go:
        return proto.go
    if isinstance(field.shape, Nested) and (field.inline or field.wire == "metadata"):
        return describe(field.shape.type).name
    return field.wire[:1].upper() + field.wire[1:]


def _is_written(field: FieldInfo) -> bool:
    """Whether it is written even when None."""
    shape = field.shape
    has_null = isinstance(shape, Raw) or (isinstance(shape, Scalar) and shape.message is not None and shape.zero is None)
    return has_null and field.is_struct


def _value(shape: Shape, proto: m.Proto, name: str) -> Value:
    match shape:
        case Scalar(message=message) if message is not None:
            return message
        case Scalar():
            return _scalar(shape, proto.type or shape.proto)
        case Raw():
            return RawValue(shape)
        case Nested(type=cls):
            return SubMessage(cls)
        case Dynamic():
            return SubMessage(None)
        case ListOf() | MapOf():
            inner = attrs.evolve(proto, number=1, type=None if proto.type == "message" else proto.type)
            return Collection(name, _message_field(None, shape, inner, "Items"))


def _scalar(scalar: Scalar, kind: ProtoType) -> Value:
    if kind == "bytes":
        return Blob()
    if kind == "string":
        return Text(scalar)
    if kind == "message" or issubclass(scalar.type, str | bytes):
        raise TypeError(f"a {scalar.name} cannot be a protobuf {kind}")
    return Number(kind, *_NUMBERS[kind], scalar)
