"""Objects into protobuf messages: one straight-line function per class (Go: generated ``Marshal``).

Fields stand in the order of their numbers, maps sorted by key. As in Go, a pointer, a list or a map that is nil or empty is left out; all
else is written, zero or not. Unknown fields that were kept come last.

A message is text here, with a character for each byte: pieces are put together by f-strings, and become bytes once.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, TypeAlias

from apimachinery.encoding import json
from apimachinery.encoding.protobuf import latin
from apimachinery.model.info import TypeInfo, describe
from apimachinery.model.messages import (
    Blob,
    Collection,
    MessageField,
    Number,
    RawValue,
    SubMessage,
    Text,
    Value,
    message_of,
)
from apimachinery.model.plain import thaw
from apimachinery.model.protobuf_reading import PACKINGS
from apimachinery.model.scalar_messages import ScalarMessage
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import ListOf, MapOf
from apimachinery.model.source import Source
from apimachinery.model.struct import KeptFields, NilBytes

__all__ = ["Embed", "message_encoder"]

Embed: TypeAlias = Callable[[Any], bytes]
"""Gives the bytes of an object that stands where raw data is expected."""

Encoder: TypeAlias = Callable[[Any, Embed], str]


def message_encoder(info: TypeInfo) -> Encoder:
    """The function from an object of this type to its message, compiled on first use."""
    return info.compile("protobuf encode", _compile_struct)


# --- what the functions call ----------------------------------------------------------------------------------------


def _raw_text(value: Any, embed: Embed, may_have_floats: bool = True) -> str:
    """The message ``{1: bytes raw}`` of a raw value; empty for None."""
    if value is None:
        return ""
    value = thaw(value)
    if value.__class__ is bytes:  # what was no JSON when it was read
        data = value
    elif isinstance(value, dict | list | str | int | float):
        data = json.dumps(json.keep_floats(value) if may_have_floats else value, may_have_floats=False)
    else:
        data = embed(value)
    return "\n" + _blob_text(data)


def _blob_text(data: bytes) -> str:
    return latin.varint_text(len(data)) + data.decode("latin-1")


def _encode_dynamic(obj: Any, embed: Embed) -> str:
    return message_encoder(describe(type(obj)))(obj, embed)


def _zigzag(value: int, bits: int) -> int:
    return value << 1 ^ value >> bits - 1


_NUMBER_TEXTS: dict[str, Callable[[Any], str]] = {
    "bool": ("\0", "\1").__getitem__,
    "int32": latin.int32_text,
    "int64": latin.int64_text,
    "uint32": latin.uint32_text,
    "uint64": latin.uint64_text,
    "sint32": lambda value: latin.uint32_text(_zigzag(value, 32)),
    "sint64": lambda value: latin.uint64_text(_zigzag(value, 64)),
}


def _number_text(number: Number) -> Callable[[Any], str]:
    """The function that writes such a number."""
    write = _packed_text(PACKINGS[number.type]) if number.type in PACKINGS else _NUMBER_TEXTS[number.type]
    if number.is_plain:
        return write
    # A scalar that takes fewer numbers than the type refuses the others when it reads them.
    to_number = number.scalar.encode or number.scalar.decode
    return lambda value: write(to_number(value))


def _packed_text(packing: struct.Struct) -> Callable[[Any], str]:
    def write(value: Any) -> str:
        try:
            return packing.pack(value).decode("latin-1")
        except struct.error as exc:
            raise OverflowError(str(exc)) from exc

    return write


# --- writing the functions ------------------------------------------------------------------------------------------


class _FieldWriter:
    """Writes the lines that append the fields of one message to ``r``."""

    def __init__(self, title: str) -> None:
        self.source = Source("encode(o, embed)", f"protobuf encode {title}")
        self.source.names |= {
            "L": latin.SHORT_VARINTS, "NilBytes": NilBytes, "KeptFields": KeptFields, "blob": _blob_text, "raw": _raw_text,
            "string": latin.string_text, "varint": latin.varint_text, "dynamic": _encode_dynamic,
        }  # fmt: skip
        self.source.add('r = ""')
        self._pieces: list[str] = []
        self._variables = 0

    def write(self, field: MessageField, place: str) -> None:
        """The lines for the value of *field*, which is at *place*."""
        if field.kind is ListOf:
            self._write_list(field, place)
        elif field.kind is MapOf:
            self._write_map(field, place)
        else:
            self._write_single(field, place)

    def flush(self) -> None:
        """Write what has been gathered: pieces that are there in every object."""
        if self._pieces:
            self.source.add(f'r += f"{"".join(self._pieces)}"')
            self._pieces.clear()

    # --- one value ----------------------------------------------------------------------------------------------

    def _write_single(self, field: MessageField, place: str) -> None:
        condition = _presence(field)
        if not condition:
            self._pieces.append(_escape(field.tag) + self._piece(field.value, place, 1, may_be_none=field.written))
            return
        self.flush()
        self.source.add(f"v = {place}")
        self.source.add(f"if {condition}:")
        piece = self._piece(field.value, "v", 2)
        self.source.add(f'r += f"{_escape(field.tag)}{piece}"', 2)

    def _piece(self, value: Value, v: str, depth: int, *, may_be_none: bool = False) -> str:
        """What goes into the f-string for *v*, its length in front where it has one. Lines it needs before are added."""
        match value:
            case Number():
                return self._number(value, v)
            case Text(scalar=scalar):
                return _string_piece(v if _is_text(scalar) else f"{self.source.bind(scalar.encode, 'scalar')}({v})")
            case Blob():
                return f"{{blob({v})}}"
            case ScalarMessage(write=write):
                return self._message_piece(f"{self.source.bind(write, 'write')}({v})", v, depth, may_be_none)
            case RawValue(shape=shape):
                return self._message_piece(f"raw({v}, embed{'' if shape.may_have_floats else ', False'})", v, depth, False)
            case SubMessage(type=None):
                return self._message_piece(f"dynamic({v}, embed)", v, depth, may_be_none)
            case SubMessage(type=cls):
                encode = self.source.link(cls, "encode", lambda: message_encoder(describe(cls)))
                return self._message_piece(f"{encode}({v}, embed)", v, depth, may_be_none)
            case Collection():
                encode = self.source.bind(_compile_collection(value), "encode")
                return self._message_piece(f"{encode}({v}, embed)", v, depth, may_be_none)

    def _message_piece(self, call: str, v: str, depth: int, may_be_none: bool) -> str:
        self._variables += 1
        c = f"c{self._variables}"
        self.source.add(f"{c} = {call}" if not may_be_none else f'{c} = "" if {v} is None else {call}', depth)
        return f"{_length_piece(c)}{{{c}}}"

    def _number(self, number: Number, v: str) -> str:
        write = self.source.bind(_number_text(number), "number")
        if number.is_plain and number.type in ("int32", "int64", "uint32", "uint64"):
            return f"{{L[n] if 0 <= (n := {v}) < 2048 else {write}(n)}}"
        return f"{{{write}({v})}}"

    # --- many ---------------------------------------------------------------------------------------------------

    def _write_list(self, field: MessageField, place: str) -> None:
        add = self.source.add
        self.flush()
        add(f"v = {place}")
        if field.packed and isinstance(field.value, Number):
            add(f'c = "".join(map({self.source.bind(_number_text(field.value), "number")}, v or ()))')
            add(f'if v: r += f"{_escape(field.number << 3 | 2)}{_length_piece("c")}{{c}}"')
            return
        add("if v:")
        add("for x in v:", 2)
        piece = self._piece(field.value, "x", 3, may_be_none=field.nullable_items)
        add(f'r += f"{_escape(field.tag)}{piece}"', 3)

    def _write_map(self, field: MessageField, place: str) -> None:
        add = self.source.add
        self.flush()
        add(f"v = {place}")
        add("if v:")
        add("for k in (v if len(v) < 2 else sorted(v)):", 2)
        add("x = v[k]", 3)
        piece = self._piece(field.value, "x", 3, may_be_none=field.nullable_items)
        tag = field.value.wire_type if isinstance(field.value, Number) else 2
        add(f'e = f"\\n{_string_piece("k")}{_escape(2 << 3 | tag)}{piece}"', 3)
        if isinstance(field.value, Blob):  # Go: nil bytes are left out
            add(f'if x.__class__ is NilBytes and not x: e = f"\\n{_string_piece("k")}"', 3)
        elif field.nullable_items and isinstance(field.value, SubMessage):  # Go: nil pointers, too
            add(f'if x is None: e = f"\\n{_string_piece("k")}"', 3)
        add(f'r += f"{_escape(field.tag)}{_length_piece("e")}{{e}}"', 3)


def _compile_struct(info: TypeInfo) -> Encoder:
    writer = _FieldWriter(info.cls.__qualname__)
    for field in message_of(info).fields:
        assert field.info is not None
        writer.write(field, f"o.{field.info.name}")
    writer.flush()
    add = writer.source.add
    if info.store:
        add(f"u = o.{info.store}")
        add("if u is not None and u.__class__ is KeptFields: r += u.protobuf")
    add("return r")
    return writer.source.compile()


def _compile_collection(collection: Collection) -> Encoder:
    """The function for a list or a map that is a message of its own."""
    writer = _FieldWriter(collection.name)
    writer.write(collection.field, "o")
    writer.source.add("return r")
    return writer.source.compile()


def _presence(field: MessageField) -> str:
    """When a single value ``v`` is written; empty for always."""
    assert field.info is not None
    if field.written:
        return ""
    match field.value:
        case Blob() if not field.info.nullable:
            return "v"  # Go: nil bytes are left out
        case Collection():
            return "v is not None" if field.info.nullable else "v or v.__class__ is list or v.__class__ is dict"
        case RawValue():
            return "v is not None"
        case _:
            return "v is not None" if field.info.nullable else ""


def _is_text(scalar: Scalar) -> bool:
    """Whether values are written as they stand; members of an enum are text."""
    return scalar.encode is None or bool(scalar.known)


def _string_piece(v: str) -> str:
    return f"{{L[len(w)] + w if (w := {v}).isascii() and len(w) < 2048 else string(w)}}"


def _length_piece(c: str) -> str:
    return f"{{L[len({c})] if len({c}) < 2048 else varint(len({c}))}}"


def _escape(tag: int) -> str:
    """A tag as it stands in an f-string."""
    return "".join(f"\\x{ord(char):02x}" for char in latin.varint_text(tag))
