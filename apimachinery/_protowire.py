"""The protobuf wire form of the messages that scalars are made of, with the errors of Go's generated code.

    message = *( varint( number << 3 | wire type ) payload )

A scalar's message has up to three fields; unknown ones are skipped, groups included.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from apimachinery._errors import DecodeError

__all__ = ["BYTES", "VARINT", "Field", "bytes_field", "int32", "int64", "read_fields", "varint_field"]

VARINT: Final = 0
FIXED64: Final = 1
BYTES: Final = 2
START_GROUP: Final = 3
END_GROUP: Final = 4
FIXED32: Final = 5

_INT64_MAX: Final = (1 << 63) - 1
_EOF: Final = "unexpected EOF"
_NEGATIVE_LENGTH: Final = "proto: negative length found during unmarshaling"


class Field(NamedTuple):
    """What a message says of one of its fields: the name that errors give and the wire type."""

    name: str
    wire_type: int


def int64(value: int) -> int:
    """The lowest 64 bits of *value*, as a signed number."""
    return ((value + (1 << 63)) & ((1 << 64) - 1)) - (1 << 63)


def int32(value: int) -> int:
    """The lowest 32 bits of *value*, as a signed number."""
    return ((value + (1 << 31)) & ((1 << 32) - 1)) - (1 << 31)


def varint_field(number: int, value: int) -> bytes:
    """An integer field; a negative value takes ten bytes."""
    return _varint(number << 3 | VARINT) + _varint(value & ((1 << 64) - 1))


def bytes_field(number: int, value: bytes) -> bytes:
    """A length-delimited field: bytes, or a string's UTF-8."""
    return _varint(number << 3 | BYTES) + _varint(len(value)) + value


def read_fields(message: str, data: bytes, fields: Mapping[int, Field]) -> Iterator[tuple[int, int | bytes]]:
    """The numbers and values (unsigned 64-bit or bytes) of the known fields in *data*, in their order.

    Raises:
        DecodeError: Where *data* is not a message, or a field has another wire type than *fields* says.
    """
    at = 0
    while at < len(data):
        start = at
        tag, at = _read_varint(data, at)
        number, wire_type = int32(tag >> 3), tag & 7
        if wire_type == END_GROUP:
            raise DecodeError(f"proto: {message}: wiretype end group for non-group")
        if number <= 0:
            raise DecodeError(f"proto: {message}: illegal tag {number} (wire type {tag})")
        field = fields.get(number)
        if field is None:
            at = _skip(data, start)
            if at > len(data):
                raise DecodeError(_EOF)
            continue
        if wire_type != field.wire_type:
            raise DecodeError(f"proto: wrong wireType = {wire_type} for field {field.name}")
        value, at = _read_varint(data, at)
        if wire_type == VARINT:
            yield number, value
            continue
        end = _end(data, at, value)
        yield number, data[at:end]
        at = end


def _end(data: bytes, at: int, length: int) -> int:
    if length + at > _INT64_MAX:
        raise DecodeError(_NEGATIVE_LENGTH)
    if length + at > len(data):
        raise DecodeError(_EOF)
    return length + at


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 64, 7):
        if at >= len(data):
            raise DecodeError(_EOF)
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & ((1 << 64) - 1), at
    raise DecodeError("proto: integer overflow")


def _skip(data: bytes, at: int) -> int:
    """Where the field that starts at *at* ends, possibly beyond *data*."""
    depth = 0
    while at < len(data):
        tag, at = _read_varint(data, at)
        match tag & 7:
            case 0:
                _, at = _read_varint(data, at)
            case 1:
                at += 8
            case 2:
                length, at = _read_varint(data, at)
                if length + at > _INT64_MAX:
                    raise DecodeError(_NEGATIVE_LENGTH)
                at += length
            case 3:
                depth += 1
            case 4:
                # The first tag of a field is never an end group: read_fields has refused it.
                depth -= 1
            case 5:
                at += 4
            case wire_type:
                raise DecodeError(f"proto: illegal wireType {wire_type}")
        if not depth:
            return at
    raise DecodeError(_EOF)
