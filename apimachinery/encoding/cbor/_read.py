"""CBOR to plain data: the quick way where that is certain to be right, else the exact one."""

from __future__ import annotations

from typing import Any

from apimachinery.encoding._trees import UncertainError
from apimachinery.encoding.cbor._cursor import Cursor
from apimachinery.encoding.cbor._items import Buffer, check_item
from apimachinery.encoding.cbor._plain import read_plain
from apimachinery.encoding.cbor._tree import load_usual
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["loads"]


def loads(data: Buffer | memoryview, limits: Limits = DEFAULT_LIMITS) -> Any:
    """The one item in *data* as plain, JSON-shaped data (Go: ``direct.Unmarshal`` into ``any``).

    Byte strings and text strings are both text. Bytes with a tag from 21 to 23 are in base64 or hexadecimal, times are RFC 3339
    texts, and other tags say nothing. Integers have 64 bits.

    Raises:
        CBORSyntaxError: If *data* is not one well-formed item.
        CBORError: If there is something in it that JSON-shaped data cannot hold, or a key twice.
        LimitError: If *limits* are passed.

    >>> loads(bytes.fromhex("a2446e616d654575707065724372617700"))
    {'name': 'upper', 'raw': 0}
    """
    raw = data if isinstance(data, bytes | bytearray) else bytes(data)
    try:
        return load_usual(raw, limits)
    except UncertainError:
        check_item(raw, limits)
        return read_plain(Cursor(raw))
