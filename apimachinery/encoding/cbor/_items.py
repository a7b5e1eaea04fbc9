"""Data items as bytes: their heads, where they end, and whether they are well-formed (RFC 8949, sections 3 and 4).

    item     = head [ argument ] [ content ]
    head     = 3 bits of type, 5 bits that are the argument or say how long it is

An item is checked once as a whole, without recursion; what reads it afterwards relies on that.
(Go: ``fxamacker/cbor``, ``valid.go``)
"""

from __future__ import annotations

import math
import struct
from typing import Final, NamedTuple

from apimachinery._errors import LimitError
from apimachinery.encoding.cbor._errors import CBORError, CBORSyntaxError
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = [
    "ARRAY", "BREAK", "BYTES", "INDEFINITE", "MAP", "NEGATIVE", "NULL", "NULLS", "POSITIVE", "PRIMITIVE", "SELF_DESCRIBED", "TAG", "TEXT",
    "TYPE_NAMES", "Buffer", "Head", "check_item", "find_item_end", "float_of", "read_chunks", "read_head", "skip",
]  # fmt: skip

Buffer = bytes | bytearray

POSITIVE: Final = 0x00
NEGATIVE: Final = 0x20
BYTES: Final = 0x40
TEXT: Final = 0x60
ARRAY: Final = 0x80
MAP: Final = 0xA0
TAG: Final = 0xC0
PRIMITIVE: Final = 0xE0

TYPE_NAMES: Final = {
    POSITIVE: "positive integer",
    NEGATIVE: "negative integer",
    BYTES: "byte string",
    TEXT: "UTF-8 text string",
    ARRAY: "array",
    MAP: "map",
    TAG: "tag",
    PRIMITIVE: "primitives",
}

INDEFINITE: Final = 31
"""Instead of a length: the content goes on until the break."""
BREAK: Final = 0xFF
NULL: Final = 0xF6
NULLS: Final = (NULL, 0xF7)
"""Null and undefined."""
SELF_DESCRIBED: Final = 55799
"""The tag that tells CBOR from other formats and says nothing else (RFC 8949, section 3.4.6)."""

_BIGNUMS: Final = (2, 3)
_FLOATS: Final = {25: struct.Struct(">e"), 26: struct.Struct(">f"), 27: struct.Struct(">d")}
_LONGEST: Final = 1 << 63


class Head(NamedTuple):
    """The beginning of an item."""

    type: int
    info: int
    """The five bits after the type."""
    argument: int
    end: int
    """Where the content begins."""


def read_head(data: Buffer, pos: int) -> Head:
    """The head at *pos*.

    Raises:
        CBORSyntaxError: If it is none, or *data* ends before it does.
    """
    if pos >= len(data):
        raise _incomplete(data)
    type_, info = data[pos] & 0xE0, data[pos] & 0x1F
    if info < 24:
        return Head(type_, info, info, pos + 1)
    if info < 28:
        end = pos + 1 + (1 << (info - 24))
        if end > len(data):
            raise _incomplete(data)
        return Head(type_, info, int.from_bytes(data[pos + 1 : end], "big"), end)
    if info == INDEFINITE and type_ in (BYTES, TEXT, ARRAY, MAP):
        return Head(type_, info, info, pos + 1)
    if data[pos] == BREAK:
        raise CBORSyntaxError('cbor: unexpected "break" code', pos)
    raise CBORSyntaxError(f"cbor: invalid additional information {info} for type {TYPE_NAMES[type_]}", pos)


def float_of(head: Head) -> float:
    """The number that the argument of a float is."""
    form = _FLOATS[head.info]
    number: float = form.unpack(head.argument.to_bytes(form.size, "big"))[0]
    return number


def check_item(data: Buffer, limits: Limits = DEFAULT_LIMITS, *, lenient: bool = False) -> None:
    """See that *data* is one well-formed item that Kubernetes accepts; *lenient* accepts NaN, infinity and bignums too.

    Raises:
        CBORSyntaxError: If it is none, is not complete, or not all.
        CBORError: If there is something in it that Kubernetes does not accept.
        LimitError: If *limits* are passed.
    """
    limits.check_size(len(data))
    if not data:
        raise CBORSyntaxError("EOF", 0)
    end = _Scan(data, limits, lenient).run(0)
    if end != len(data):
        raise CBORSyntaxError(f"cbor: {len(data) - end} bytes of extraneous data starting at index {end}", end)


def find_item_end(data: Buffer, start: int = 0, limits: Limits = DEFAULT_LIMITS) -> int | None:
    """The end of the item that starts at *start*; None where *data* ends before it does.

    Raises:
        CBORSyntaxError: If it is not well-formed, whatever follows.
        CBORError: If there is something in it that Kubernetes does not accept.
        LimitError: If *limits* are passed.
    """
    try:
        return _Scan(data, limits, lenient=False).run(start)
    except CBORSyntaxError as exc:
        if exc.offset < len(data):
            raise
        return None


def _incomplete(data: Buffer) -> CBORSyntaxError:
    return CBORSyntaxError("unexpected EOF", len(data))


class _Container:
    """A container that is being looked through."""

    __slots__ = ("count", "depth", "left", "type")

    def __init__(self, type_: int, left: int | None, depth: int) -> None:
        self.type = type_
        self.left = left
        """The items that are yet to come; None if a break ends them."""
        self.count = 0
        self.depth = depth


class _Scan:
    """Walks over one item with a stack of its own."""

    def __init__(self, data: Buffer, limits: Limits, lenient: bool) -> None:
        self._data = data
        self._limits = limits
        self._lenient = lenient
        self._stack: list[_Container] = []

    def run(self, pos: int) -> int:
        """The end of the item at *pos*."""
        pos = self._item(pos, 0)
        while self._stack:
            container = self._stack[-1]
            if container.left is None:
                pos, is_over = self._indefinite(container, pos)
            else:
                is_over = not container.left
                container.left -= 1
            if is_over:
                self._stack.pop()
            else:
                pos = self._item(pos, container.depth)
        return pos

    def _indefinite(self, container: _Container, pos: int) -> tuple[int, bool]:
        """Whether the container is over, and where it goes on."""
        half = 2 if container.type == MAP else 1
        self._check_length(container.type, container.count // half)
        if pos >= len(self._data):
            raise _incomplete(self._data)
        if self._data[pos] != BREAK:
            container.count += 1
            return pos, False
        if container.count % half:
            raise CBORSyntaxError('cbor: unexpected "break" code', pos)
        return pos + 1, True

    def _item(self, pos: int, depth: int) -> int:
        """Where the content of a container begins that is now on the stack, or where the item ends if it is none."""
        head = read_head(self._data, pos)
        if head.type in (BYTES, TEXT):
            return self._chunks(head) if head.info == INDEFINITE else self._string_end(head)
        if head.type in (ARRAY, MAP):
            self._open(head, depth + 1)
        elif head.type == TAG:
            return self._tag(head, depth)
        elif head.type == PRIMITIVE:
            self._check_primitive(head, pos)
        return head.end

    def _open(self, head: Head, depth: int) -> None:
        self._check_depth(depth)
        if head.info == INDEFINITE:
            self._stack.append(_Container(head.type, None, depth))
            return
        if head.argument >= _LONGEST:
            raise self._too_long(head, "it would cause integer overflow")
        self._check_length(head.type, head.argument)
        self._stack.append(_Container(head.type, head.argument * (2 if head.type == MAP else 1), depth))

    def _check_depth(self, depth: int) -> None:
        if depth > self._limits.max_depth:
            raise LimitError(f"cbor: exceeded max nested level {self._limits.max_depth}")

    def _check_length(self, type_: int, length: int) -> None:
        if type_ == ARRAY and length > self._limits.max_items:
            raise LimitError(f"cbor: exceeded max number of elements {self._limits.max_items} for CBOR array")
        if type_ == MAP and length > self._limits.max_pairs:
            raise LimitError(f"cbor: exceeded max number of key-value pairs {self._limits.max_pairs} for CBOR map")

    def _too_long(self, head: Head, why: str) -> CBORSyntaxError:
        return CBORSyntaxError(f"cbor: {TYPE_NAMES[head.type]} length {head.argument} is too large, {why}", head.end - 1)

    def _string_end(self, head: Head) -> int:
        if head.argument >= _LONGEST:
            raise self._too_long(head, "causing integer overflow")
        end = head.end + head.argument
        if end > len(self._data):
            raise _incomplete(self._data)
        return end

    def _chunks(self, head: Head) -> int:
        data, pos, name = self._data, head.end, TYPE_NAMES[head.type]
        while pos < len(data):
            if data[pos] == BREAK:
                return pos + 1
            if data[pos] & 0xE0 != head.type:
                found = TYPE_NAMES[data[pos] & 0xE0]
                raise CBORSyntaxError(f"cbor: wrong element type {found} for indefinite-length {name}", pos)
            if data[pos] & 0x1F == INDEFINITE:
                raise CBORSyntaxError(f"cbor: indefinite-length {name} chunk is not definite-length", pos)
            pos = self._string_end(read_head(data, pos))
        raise _incomplete(data)

    def _tag(self, head: Head, depth: int) -> int:
        while True:
            if head.end >= len(self._data):
                raise _incomplete(self._data)
            if head.argument in _BIGNUMS and not self._lenient:
                raise CBORError("cbor: data item of cbor type tag is not accepted by protocol: bignum")
            if self._data[head.end] & 0xE0 != TAG:
                return self._item(head.end, depth)
            head = read_head(self._data, head.end)
            depth += 1
            self._check_depth(depth)

    def _check_primitive(self, head: Head, pos: int) -> None:
        if head.info == 24 and head.argument < 32:
            raise CBORSyntaxError(f"cbor: invalid simple value {head.argument} for type primitives", pos)
        if head.info > 24 and not self._lenient and not math.isfinite(number := float_of(head)):
            name = "NaN" if number != number else "infinity"
            raise CBORError(f"cbor: data item of cbor type primitives is not accepted by protocol: floating-point {name}")


# --- of well-formed data --------------------------------------------------------------------------------------------


def skip(data: Buffer, pos: int) -> int:
    """The end of the item at *pos*."""
    left: list[int | None] = [1]
    while left:
        items = left[-1]
        if items == 0 or (items is None and data[pos] == BREAK):
            left.pop()
            pos += items is None
            continue
        if items is not None:
            left[-1] = items - 1
        head = read_head(data, pos)
        pos = head.end
        if head.info == INDEFINITE:
            left.append(None)
        elif head.type in (BYTES, TEXT):
            pos += head.argument
        elif head.type == TAG:
            left.append(1)
        elif head.type in (ARRAY, MAP):
            left.append(head.argument * (2 if head.type == MAP else 1))
    return pos


def read_chunks(data: Buffer, head: Head) -> tuple[list[bytes], int]:
    """The content of a string, a piece for each chunk that it was cut into, and its end."""
    if head.info != INDEFINITE:
        end = head.end + head.argument
        return [bytes(data[head.end : end])], end
    chunks, pos = [], head.end
    while data[pos] != BREAK:
        chunk = read_head(data, pos)
        pos = chunk.end + chunk.argument
        chunks.append(bytes(data[chunk.end : pos]))
    return chunks, pos + 1
