"""The protobuf wire form, with the errors of Go's generated code.

    message = *field
    field   = varint( number << 3 | wire type ) payload
    payload = varint / 8byte / length *byte / 4byte / *field end-group

A varint has at most ten bytes, of whose bits the lowest 64 count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import attrs

from apimachinery._errors import DecodeError

__all__ = [
    "BYTES",
    "END_GROUP",
    "FIXED32",
    "FIXED64",
    "START_GROUP",
    "VARINT",
    "Field",
    "Occurrence",
    "ProtobufError",
    "bytes_field",
    "find_entry_fields",
    "find_fields",
    "int32",
    "int64",
    "read_fields",
    "read_varint",
    "skip_field",
    "varint",
    "varint_field",
]

VARINT: Final = 0
FIXED64: Final = 1
BYTES: Final = 2
START_GROUP: Final = 3
END_GROUP: Final = 4
FIXED32: Final = 5

_INT64_MAX: Final = (1 << 63) - 1
_MASK: Final = (1 << 64) - 1
_WIDTHS: Final = {FIXED64: 8, FIXED32: 4}
_EOF: Final = "unexpected EOF"
_NEGATIVE_LENGTH: Final = "proto: negative length found during unmarshaling"


@attrs.define
class ProtobufError(DecodeError):
    """Bytes that are no protobuf message, or not the one that is expected; with the words of Go's generated code."""

    path: str = attrs.field(default="", kw_only=False)
    """Where it was found, as far as that is known: ``spec.containers[0].image``."""


class Field(NamedTuple):
    """What a message says of one of its fields: the name that errors give and the wire type."""

    name: str
    wire_type: int
    packable: bool = False
    """Whether values may also stand packed in one length-delimited field."""


class Occurrence(NamedTuple):
    """A field as it stands in a message."""

    number: int
    wire_type: int
    value: int
    """A varint's; 0 for every other wire type."""
    start: int
    """Where the payload begins, behind its length if it has one; of an unknown field, where the tag begins."""
    end: int


def int64(value: int) -> int:
    """The lowest 64 bits of *value*, as a signed number."""
    return ((value + (1 << 63)) & _MASK) - (1 << 63)


def int32(value: int) -> int:
    """The lowest 32 bits of *value*, as a signed number."""
    return ((value + (1 << 31)) & ((1 << 32) - 1)) - (1 << 31)


# --- writing --------------------------------------------------------------------------------------------------------


def varint(value: int) -> bytes:
    """*value*, which is not negative, in groups of seven bits."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def varint_field(number: int, value: int) -> bytes:
    """An integer field; a negative value takes ten bytes."""
    return varint(number << 3 | VARINT) + varint(value & _MASK)


def bytes_field(number: int, value: bytes) -> bytes:
    """A length-delimited field: bytes, a string's UTF-8 or a message."""
    return varint(number << 3 | BYTES) + varint(len(value)) + value


# --- reading --------------------------------------------------------------------------------------------------------


def read_fields(message: str, data: bytes, fields: Mapping[int, Field]) -> Iterator[tuple[int, int | bytes]]:
    """The numbers and values of the known fields in *data*, in their order: unsigned 64-bit numbers, and bytes for all others.

    Raises:
        ProtobufError: Where *data* is not a message, or a field has another wire type than *fields* says.
    """
    for found in find_fields(message, data, fields, 0, len(data)):
        if found.number in fields:
            yield found.number, found.value if found.wire_type == VARINT else data[found.start : found.end]


def find_fields(message: str, data: bytes, fields: Mapping[int, Field], at: int, end: int) -> Iterator[Occurrence]:
    """Every field of the message that stands in *data* from *at* to *end*, those that *fields* does not know included.

    Raises:
        ProtobufError: As :func:`read_fields` does, once everything before the fault has been given.
    """
    while at < end:
        start = at
        tag, at = read_varint(data, at, end)
        number, wire_type = int32(tag >> 3), tag & 7
        if wire_type == END_GROUP:
            raise ProtobufError(f"proto: {message}: wiretype end group for non-group")
        if number <= 0:
            raise ProtobufError(f"proto: {message}: illegal tag {number} (wire type {tag})")
        field = fields.get(number)
        if field is None:
            at = skip_field(data, start, end)
            yield Occurrence(number, wire_type, 0, start, at)
        elif wire_type != field.wire_type and not (field.packable and wire_type == BYTES):
            raise ProtobufError(f"proto: wrong wireType = {wire_type} for field {field.name}")
        else:
            found = _payload(data, at, end, number, wire_type)
            yield found
            at = found.end


def find_entry_fields(data: bytes, at: int, end: int, limit: int) -> Iterator[tuple[int, int, int]]:
    """The keys (1) and values (2) of the map's entry from *at* to *end*, with where they begin and end; they may be missing or repeat.

    Go: the wire type is not looked at, and what begins within the entry may reach beyond it, up to the *limit* of its message.

    Raises:
        ProtobufError: As :func:`find_fields` does.
    """
    while at < end:
        start = at
        tag, at = read_varint(data, at, limit)
        number = int32(tag >> 3)
        if number not in (1, 2):
            at = skip_field(data, start, limit)
            if at > end:
                raise ProtobufError(_EOF)
            continue
        length, at = read_varint(data, at, limit)
        start, at = at, _end(at, length, limit)
        yield number, start, at


def _payload(data: bytes, at: int, end: int, number: int, wire_type: int) -> Occurrence:
    if wire_type in _WIDTHS:
        return Occurrence(number, wire_type, 0, at, _end(at, _WIDTHS[wire_type], end))
    start = at
    value, at = read_varint(data, at, end)
    if wire_type == VARINT:
        return Occurrence(number, wire_type, value, start, at)
    return Occurrence(number, wire_type, 0, at, _end(at, value, end))


def _end(at: int, length: int, end: int) -> int:
    if length + at > _INT64_MAX:
        raise ProtobufError(_NEGATIVE_LENGTH)
    if length + at > end:
        raise ProtobufError(_EOF)
    return length + at


def read_varint(data: bytes, at: int, end: int) -> tuple[int, int]:
    """The varint at *at*, unsigned, and where it ends. Raises :class:`ProtobufError`."""
    value = 0
    for shift in range(0, 64, 7):
        if at >= end:
            raise ProtobufError(_EOF)
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & _MASK, at
    raise ProtobufError("proto: integer overflow")


def skip_field(data: bytes, at: int, end: int) -> int:
    """Where the field whose tag is at *at* ends, groups within it included. Raises :class:`ProtobufError`."""
    depth = 0
    while at < end:
        tag, at = read_varint(data, at, end)
        match tag & 7:
            case 0:
                _, at = read_varint(data, at, end)
            case 2:
                length, at = read_varint(data, at, end)
                if length + at > _INT64_MAX:
                    raise ProtobufError(_NEGATIVE_LENGTH)
                at += length
            case 3:
                depth += 1
            case 4:
                if not depth:
                    raise ProtobufError("proto: unexpected end of group")
                depth -= 1
            case 1 | 5 as wire_type:
                at += _WIDTHS[wire_type]
            case wire_type:
                raise ProtobufError(f"proto: illegal wireType {wire_type}")
        if not depth:
            if at > end:
                break
            return at
    raise ProtobufError(_EOF)
