"""What the library makes of data. This is the only module that imports msgpack.

In the tree bytes are bytes and timestamps are ``datetime``; everything else is as in JSON-shaped data, but for NaN, infinity, and
numbers beyond 64 bits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any, Final, NoReturn, cast

import msgpack  # type: ignore[import-untyped]  # it has no annotations

from apimachinery._errors import EncodeError
from apimachinery.encoding._trees import UncertainError
from apimachinery.encoding.limits import Limits
from apimachinery.encoding.msgpack._errors import DuplicateKeyError, MessagePackError
from apimachinery.encoding.msgpack._items import MOST_LEVELS, Buffer, check_item
from apimachinery.encoding.msgpack._plain import key_of

__all__ = ["load_tree", "load_tree_exactly", "pack"]

Default = Callable[[Any], Any]


def _refuse(type_: int, content: bytes) -> NoReturn:
    raise MessagePackError(f"extension type {type_} of {len(content)} bytes is no timestamp")


_READ: Final = {"timestamp": 3, "raw": False, "ext_hook": _refuse}
_FAILURES: Final = (ValueError, OverflowError, msgpack.UnpackException)


def load_tree(data: Buffer, limits: Limits) -> Any:
    """The tree of *data* that is as this library writes it: every number and length in its shortest form.

    Raises:
        UncertainError: If it is not well-formed, has duplicate keys, or was written otherwise.
        MessagePackError: The same, where that was noticed by itself.
    """
    limits.check_size(len(data))
    if limits.max_depth < MOST_LEVELS or _may_claim_too_much(data):
        check_item(data, limits)
    most = len(data)
    try:
        tree = msgpack.unpackb(data, max_array_len=min(most, limits.max_items), max_map_len=min(most, limits.max_pairs), **_READ)
        # A map that had a key twice is shorter when it is written again.
        is_same = msgpack.packb(tree, datetime=True) == data
    except (*_FAILURES, TypeError):
        raise UncertainError from None
    if not is_same:
        raise UncertainError
    return tree


def load_tree_exactly(data: Buffer, limits: Limits) -> Any:
    """The tree of any *data*.

    Raises:
        MessagePackSyntaxError: If it is not one well-formed value.
        MessagePackError: If a map has a key twice or one that is no text, a text is not UTF-8, or a timestamp is beyond all years.
        LimitError: If *limits* are passed.
    """
    check_item(data, limits)
    try:
        return msgpack.unpackb(data, object_pairs_hook=_members, strict_map_key=False, **_READ)
    except UnicodeDecodeError:
        raise MessagePackError("a text is not UTF-8") from None
    except MessagePackError:
        raise
    except _FAILURES as exc:
        raise MessagePackError(str(exc)) from None


def _members(pairs: list[tuple[Any, Any]]) -> dict[str, Any]:
    members = {key_of(key): value for key, value in pairs}
    if len(members) != len(pairs):
        counts = Counter(key for key, _ in pairs)
        raise DuplicateKeyError(next(key for key, count in counts.items() if count > 1))
    return members


_ARRAYS: Final = re.compile(rb"\xdc(..)|\xdd(....)", re.DOTALL)
_FACTOR: Final = 4
_FREE: Final = 1 << 16


def _may_claim_too_much(data: Buffer) -> bool:
    """Whether long arrays in *data* may say that they have more items than there is room for.

    For so many the library makes room before it reads them. In well-formed data they are no more than there are bytes; but other
    content may look like the head of an array.
    """
    if data.find(b"\xdc") < 0 and data.find(b"\xdd") < 0:
        return False
    left = _FACTOR * len(data) + _FREE
    for short, long in (found.groups() for found in _ARRAYS.finditer(data)):
        left -= int.from_bytes(short or long, "big")
        if left < 0:
            return True
    return False


def pack(value: Any, default: Default) -> bytes:
    """*value*, which may be a tree, as one value; *default* as the library wants it.

    Raises:
        UnicodeEncodeError: If a text is not UTF-8.
        EncodeError: For integers beyond 64 bits, values that there is no form for, and what is nested too deeply.
    """
    try:
        return cast("bytes", msgpack.packb(value, default=default, datetime=True))
    except UnicodeEncodeError:
        raise
    except EncodeError:
        raise
    except OverflowError:
        raise EncodeError("an integer beyond 64 bits") from None
    except ValueError as exc:
        raise EncodeError(f"nested too deeply: {exc}") from None
