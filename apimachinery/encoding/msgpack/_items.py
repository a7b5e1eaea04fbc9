"""Where values end, and whether they are well-formed. (The MessagePack specification: "Formats")

A value is looked at head by head, without recursion, and no faster than its bytes are there.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from apimachinery._errors import LimitError
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.msgpack._errors import MessagePackError, MessagePackSyntaxError

__all__ = ["MOST_LEVELS", "Buffer", "ItemScanner", "check_item"]

Buffer = bytes | bytearray

MOST_LEVELS: Final = 1_024
"""Levels of containers within one another, whatever the limits allow: the library has no room for more."""

_TIMESTAMP: Final = 0xFF
_TIMESTAMP_SIZES: Final = (4, 8, 12)

_ARRAY: Final = "array"
_MAP: Final = "map"
_EXTENSION: Final = "extension"
_DATA: Final = "data"


class _Form(NamedTuple):
    """What a first byte says: what comes, how many bytes of length stand next, and the length that there is without them."""

    kind: str
    length_bytes: int = 0
    length: int = 0


def _forms() -> list[_Form | None]:
    forms: list[_Form | None] = [_Form(_DATA)] * 256
    for byte in range(16):
        forms[0x80 + byte] = _Form(_MAP, 0, byte)
        forms[0x90 + byte] = _Form(_ARRAY, 0, byte)
    for byte in range(32):
        forms[0xA0 + byte] = _Form(_DATA, 0, byte)
    forms[0xC1] = None
    for power in range(3):
        forms[0xC4 + power] = forms[0xD9 + power] = _Form(_DATA, 1 << power)  # bytes, text
        forms[0xC7 + power] = _Form(_EXTENSION, 1 << power)
    for power in range(5):
        forms[0xD4 + power] = _Form(_EXTENSION, 0, 1 << power)
    for power in range(4):
        forms[0xCC + power] = forms[0xD0 + power] = _Form(_DATA, 0, 1 << power)  # integers
    forms[0xCA], forms[0xCB] = _Form(_DATA, 0, 4), _Form(_DATA, 0, 8)  # floats
    for power in (1, 2):
        forms[0xDB + power] = _Form(_ARRAY, 1 << power)
        forms[0xDD + power] = _Form(_MAP, 1 << power)
    return forms


_FORMS: Final = _forms()


class ItemScanner:
    """Finds the end of one value in a buffer that may still grow; goes on where it was."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS, start: int = 0) -> None:
        self._limits = limits
        self._pos = start
        self._open = [1]
        """For each container that is not complete, the values that are yet to come."""

    def find_end(self, data: Buffer) -> int | None:
        """The end of the value; None while *data* ends before it does.

        Raises:
            MessagePackSyntaxError: If it is not well-formed, whatever follows.
            MessagePackError: If it has an extension that is no timestamp.
            LimitError: If *limits* are passed.
        """
        while self._open:
            if not self._open[-1]:
                self._open.pop()
            elif (end := self._step(data)) is None:
                return None
            else:
                self._pos = end
        return self._pos

    def _step(self, data: Buffer) -> int | None:
        """Where the next head ends, its content included if it is no container; None if that is not here yet."""
        pos = self._pos
        if pos >= len(data):
            return None
        form = _FORMS[data[pos]]
        if form is None:
            raise MessagePackSyntaxError(f"invalid byte 0x{data[pos]:02x} at offset {pos}", pos)
        kind, length_bytes, length = form
        end = pos + 1 + length_bytes
        if length_bytes:
            if end > len(data):
                return None
            length = int.from_bytes(data[pos + 1 : end], "big")
        if kind is _DATA:
            end += length
        elif kind is _EXTENSION:
            end += 1 + length
            if end <= len(data):
                self._check_extension(data, end - length, length)
        if end > len(data):
            self._limits.check_size(end - pos)
            return None
        self._open[-1] -= 1
        if kind is _ARRAY or kind is _MAP:
            self._enter(kind, length)
        return end

    def _enter(self, kind: str, length: int) -> None:
        deepest = min(self._limits.max_depth, MOST_LEVELS)
        if len(self._open) > deepest:
            raise LimitError(f"exceeded max depth of {deepest}")
        most = self._limits.max_items if kind is _ARRAY else self._limits.max_pairs
        if length > most:
            raise LimitError(f"{'an array' if kind is _ARRAY else 'a map'} of {length} entries is longer than the limit of {most}")
        self._open.append(length if kind is _ARRAY else 2 * length)

    @staticmethod
    def _check_extension(data: Buffer, start: int, length: int) -> None:
        if data[start - 1] != _TIMESTAMP or length not in _TIMESTAMP_SIZES:
            type_ = int.from_bytes(data[start - 1 : start], "big", signed=True)
            raise MessagePackError(f"extension type {type_} of {length} bytes is no timestamp")


def check_item(data: Buffer, limits: Limits = DEFAULT_LIMITS) -> None:
    """See that *data* is one well-formed value.

    Raises:
        MessagePackSyntaxError: If it is none, is not complete, or not all.
        MessagePackError: If there is an extension in it that is no timestamp.
        LimitError: If *limits* are passed.
    """
    limits.check_size(len(data))
    end = ItemScanner(limits).find_end(data)
    if end is None:
        raise MessagePackSyntaxError("unexpected end of data", len(data))
    if end != len(data):
        raise MessagePackSyntaxError(f"{len(data) - end} bytes of extraneous data starting at offset {end}", end)
