"""The quick way: cbor2 parses, and its tree becomes plain data. Whatever is not certain is left to the exact way.

This is the only module that imports cbor2.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from io import BytesIO
from typing import Any, Final, NoReturn

import cbor2

from apimachinery.encoding.cbor._cursor import BASE64
from apimachinery.encoding.cbor._items import Buffer
from apimachinery.encoding.limits import Limits

__all__ = ["UncertainError", "load_tree", "load_usual"]

_DEPTH: Final = 200  # levels that Python may well recurse through
_SHORTEST_ENTRY: Final = 5  # bytes that most of millions of different entries have at least
_LEAST, _MOST = -(1 << 63), (1 << 63) - 1


class UncertainError(Exception):
    """Data that is unusual, or wrong: the exact way knows."""


class _Later(bytes):
    """Bytes that are base64 where there are no bytes."""


def load_usual(data: Buffer, limits: Limits, *, texts: bool) -> Any:
    """*data* as plain data; text strings are only taken for usual if *texts* says so.

    Raises:
        UncertainError: If something in it is not usual.
    """
    try:
        return (_plain if texts else _plain_of_bytes)(load_tree(data, limits))
    except UnicodeDecodeError:
        raise UncertainError from None


def load_tree(data: Buffer, limits: Limits) -> Any:
    """What cbor2 makes of *data*: byte strings are bytes. Keys are strings of either kind.

    Raises:
        UncertainError: If it is not well-formed, has duplicate keys, or is unusual.
    """
    if len(data) > min(limits.max_bytes, limits.max_items):
        raise UncertainError
    source = BytesIO(data)
    reader = cbor2.CBORDecoder(
        source,
        semantic_decoders=_TAGS,
        object_hook=_of_at_most(limits.max_pairs) if len(data) > _SHORTEST_ENTRY * limits.max_pairs else None,
        max_depth=min(limits.max_depth, _DEPTH),
        allow_duplicate_keys=False,
        strict_hashable_types=True,
        read_size=len(data) + 1,
    )
    try:
        tree = reader.decode()
    except cbor2.CBORDecodeError:
        raise UncertainError from None
    if source.tell() != len(data):
        raise UncertainError
    return tree


class _Tags(dict[int, Callable[[Any, bool], Any]]):
    """What becomes of tagged items: cbor2 would make times, sets, fractions and more of them."""

    def __missing__(self, tag: int) -> NoReturn:
        raise UncertainError


def _later(item: Any, is_key: bool) -> _Later:
    if type(item) is not bytes or is_key:
        raise UncertainError
    return _Later(item)


_TAGS: Final = _Tags({BASE64: _later})


def _of_at_most(pairs: int) -> Callable[[Any, bool], Any]:
    def check(found: Any, _: bool) -> Any:
        if len(found) > pairs:
            raise UncertainError
        return found

    return check


# --- the tree as plain data -----------------------------------------------------------------------------------------


class _Keys(dict[Any, str]):
    """The texts of keys, most of which are seen again and again."""

    def __init__(self, make: Callable[[Any], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Any) -> str:
        text = self._make(key)
        if len(key) <= _LONGEST_KEY:
            if len(self) >= _MOST_KEYS:
                self.clear()
            self[key] = text
        return text


_LONGEST_KEY: Final = 64
_MOST_KEYS: Final = 4096


def _text(value: Any) -> str:
    """A string of either kind as text."""
    return value.decode() if type(value) is bytes else _expect_text(value)


def _expect_text(value: Any) -> str:
    if type(value) is str:
        return value
    raise UncertainError


def _text_of_bytes(value: Any) -> str:
    if type(value) is bytes:
        return value.decode()
    raise UncertainError


def _make_plain(text: Callable[[Any], str]) -> Callable[[Any], Any]:
    """The function that makes plain data of cbor2's, *text* texts of its strings."""
    keys = _Keys(text)

    def plain(value: Any) -> Any:
        kind = type(value)
        if kind is dict:
            return members(value)
        if kind is list:
            return [x.decode() if type(x) is bytes else members(x) if type(x) is dict else plain(x) for x in value]
        if value is None or kind is bool or (kind is int and _LEAST <= value <= _MOST):
            return value
        if kind is float and value - value == 0.0:
            return value
        return base64.b64encode(value).decode() if kind is _Later else text(value)

    def members(value: dict[Any, Any]) -> dict[str, Any]:
        made = {}
        for key, x in value.items():
            kind = type(x)
            made[keys[key]] = x.decode() if kind is bytes else members(x) if kind is dict else plain(x)
        if len(made) != len(value):
            raise UncertainError  # the same text as a byte string and as a text string
        return made

    return plain


_plain: Final = _make_plain(_text)
_plain_of_bytes: Final = _make_plain(_text_of_bytes)
