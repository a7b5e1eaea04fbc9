"""What the functions that read protobuf messages call: everything that is not worth writing out in each of them."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, Final, NoReturn

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding import json
from apimachinery.encoding.protobuf import (
    BYTES,
    END_GROUP,
    Field,
    find_entry_fields,
    int32,
    int64,
    read_fields,
    read_varint,
    skip_field,
)
from apimachinery.encoding.protobuf.latin import utf8
from apimachinery.model.messages import MessageField, Number
from apimachinery.model.plain import freeze
from apimachinery.model.struct import KeptFields, NilDict, NilList

__all__ = ["NAMES", "PACKINGS", "number_entry", "number_reader", "odd_field", "read_raw"]

PACKINGS: Final = {
    "fixed32": struct.Struct("<I"),
    "sfixed32": struct.Struct("<i"),
    "float": struct.Struct("<f"),
    "fixed64": struct.Struct("<Q"),
    "sfixed64": struct.Struct("<q"),
    "double": struct.Struct("<d"),
}

NumberReader = Callable[[bytes, int], tuple[Any, int]]

_MASK: Final = (1 << 64) - 1
_RAW: Final = {1: Field("Raw", BYTES)}


def _more(b: bytes, i: int, n: int, shift: int) -> tuple[int, int]:
    """The varint of which *n* holds the bits below *shift*; its next byte is at *i*."""
    while shift < 64:
        byte = b[i]
        i += 1
        n |= (byte & 127) << shift
        if byte < 128:
            return n & _MASK, i
        shift += 7
    raise ValueError


def _refuse() -> NoReturn:
    raise TypeError


# --- numbers --------------------------------------------------------------------------------------------------------


def number_reader(number: Number) -> NumberReader:
    """The function that reads such a number at a place, and says where it ends."""
    read = _packed_reader(PACKINGS[number.type]) if number.type in PACKINGS else _varint_reader(_FROM_VARINT[number.type])
    if number.is_plain:
        return read

    def read_and_convert(b: bytes, i: int) -> tuple[Any, int]:
        value, i = read(b, i)
        return number.scalar.decode(value), i

    return read_and_convert


def _packed_reader(packing: struct.Struct) -> NumberReader:
    def read(b: bytes, i: int) -> tuple[Any, int]:
        try:
            return packing.unpack_from(b, i)[0], i + packing.size
        except struct.error as exc:
            raise IndexError from exc

    return read


def _varint_reader(convert: Callable[[int], Any]) -> NumberReader:
    def read(b: bytes, i: int) -> tuple[Any, int]:
        value, i = _more(b, i, 0, 0)
        return convert(value), i

    return read


def _zigzag(value: int) -> int:
    return value >> 1 ^ -(value & 1)


_FROM_VARINT: Final[dict[str, Callable[[int], Any]]] = {
    "bool": bool,
    "int32": int32,
    "int64": int64,
    "uint32": lambda value: value & 0xFFFFFFFF,
    "uint64": int,
    "sint32": lambda value: _zigzag(value & 0xFFFFFFFF),
    "sint64": _zigzag,
}
"""A varint's low 64 bits as the number they stand for."""


# --- raw values -----------------------------------------------------------------------------------------------------


def read_frozen(message: bytes) -> Any:
    """What the message of a field set holds, frozen; see :func:`read_raw`."""
    return freeze(read_raw(message, "FieldsV1", has_numbers=False))


def read_raw(message: bytes, name: str = "RawExtension", *, has_numbers: bool = True) -> Any:
    """What the message ``{1: bytes raw}`` holds: plain data if it is JSON, else the bytes; None for nothing.

    Where it *has_numbers*, integers beyond 64 bits become floats, as in Go; a set of fields has none.

    Raises:
        ProtobufError: If it is no such message, which errors call *name*.
        LimitError: If it is JSON beyond the usual limits.
    """
    raw = _usual_raw(message)
    if raw is None:
        for _, value in read_fields(name, message, _RAW):
            assert isinstance(value, bytes)
            raw = value
    try:
        return None if raw is None else json.loads(raw, for_types=not has_numbers)
    except LimitError:
        raise
    except DecodeError:
        return raw


def _usual_raw(message: bytes) -> bytes | None:
    """The bytes, if they are the one thing that is in the message."""
    size, at = read_varint(message, 1, len(message)) if message[:1] == b"\n" else (0, 0)
    return message[at:] if at and at + size == len(message) else None


# --- what is unusual ------------------------------------------------------------------------------------------------


def _odd_entry(b: bytes, s: str, i: int, end: int, limit: int) -> tuple[str, int, int]:
    """The key of the map's entry from *i* to *end*, and where its value begins and ends; what is missing is empty."""
    key, start, stop = "", end, end
    for number, first, last in find_entry_fields(b, i, end, limit):
        if number == 1:
            key = s[first:last]
        else:
            start, stop = first, last
    return key, start, stop


def number_entry(b: bytes, i: int, end: int, limit: int, read: NumberReader) -> tuple[str, Any]:
    """The key and the value of a map's entry whose value is a number."""
    key, value = b"", None
    while i < end:
        start = i
        tag, i = read_varint(b, i, limit)
        match int32(tag >> 3):
            case 1:
                size, i = read_varint(b, i, limit)
                if i + size > limit:
                    raise IndexError
                key, i = b[i : i + size], i + size
            case 2:
                value, i = read(b, i)
                if i > limit:
                    raise IndexError
            case _:
                i = skip_field(b, start, limit)
                if i > end:
                    raise IndexError
    if value is None:
        value, _ = read(bytes(8), 0)
    return key.decode("latin-1"), value


def odd_field(fields: tuple[MessageField, ...], *, refuse: bool) -> Callable[[bytes, int, int], tuple[int, int, int]]:
    """The function that looks at a tag that matched no field.

    It gives -1, and where the unknown field of that tag begins and ends, unless unknown fields are to *refuse*; or the tag in its
    usual form, where its number is known after all, and where it begins and ends.
    """
    numbers = frozenset(field.number for field in fields)
    tags = frozenset(tag for field in fields for tag in (field.tag, field.number << 3 | BYTES if field.packable else field.tag))

    def look(b: bytes, start: int, end: int) -> tuple[int, int, int]:
        tag, i = read_varint(b, start, end)
        number = int32(tag >> 3)
        if number in numbers:
            usual = number << 3 | tag & 7
            if usual in tags:
                return usual, start, i
            raise ValueError
        if refuse or number <= 0 or tag & 7 == END_GROUP:
            raise ValueError
        return -1, start, skip_field(b, start, end)

    return look


def _add_unknown(store: dict[str, Any] | None, found: list[str]) -> KeptFields:
    """*store* with the unknown fields that were *found* in a message."""
    text = "".join(found)
    if not isinstance(store, KeptFields):
        return KeptFields(store or {}, text)
    store.add(text)  # not joined yet: a message may be given in any number of parts
    return store


NAMES: Final[dict[str, Any]] = {
    "NilDict": NilDict,
    "NilList": NilList,
    "add_unknown": _add_unknown,
    "more": _more,
    "number_entry": number_entry,
    "odd_entry": _odd_entry,
    "read_frozen": read_frozen,
    "read_raw": read_raw,
    "refuse": _refuse,
    "utf8": utf8,
}
"""What the functions call, by the names they know it by."""
