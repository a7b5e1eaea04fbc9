"""The quick way: cbor2 parses, and its tree becomes plain data or objects. Whatever is not certain is left to the exact way.

This is the only module that imports cbor2.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, Final, NoReturn

import cbor2

from apimachinery.encoding import base64
from apimachinery.encoding._trees import UncertainError
from apimachinery.encoding.cbor._cursor import BASE64
from apimachinery.encoding.cbor._items import Buffer
from apimachinery.encoding.limits import Limits

__all__ = ["PREFIX", "Later", "keys", "load_tree", "load_usual", "plain_of", "sorted_plain_of", "text_of"]

PREFIX: Final = b"\xd9\xd9\xf7"
"""The tag that says "this is CBOR" (RFC 8949, section 3.4.6)."""

_DEPTH: Final = 200  # levels that Python may well recurse through
_SHORTEST_ENTRY: Final = 5  # bytes that most of millions of different entries have at least
_LEAST, _MOST = -(1 << 63), (1 << 63) - 1


class Later(bytes):
    """Bytes that are base64 where there are no bytes."""


def load_usual(data: Buffer, limits: Limits) -> Any:
    """*data* as plain data.

    Raises:
        UncertainError: If something in it is not usual.
    """
    tree = load_tree(data, limits)
    try:
        try:
            return plain_of(tree)
        except UncertainError:
            return any_plain_of(tree)
    except (UnicodeDecodeError, RecursionError):
        raise UncertainError from None


def load_tree(data: Buffer, limits: Limits) -> Any:
    """What cbor2 makes of *data*: byte strings are bytes. Keys are strings of either kind.

    Raises:
        UncertainError: If it is not well-formed, has duplicate keys, or is unusual.
    """
    if len(data) > min(limits.max_bytes, limits.max_items):
        raise UncertainError
    data = data.removeprefix(PREFIX)
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


def _later(item: Any, is_key: bool) -> Later:
    if type(item) is not bytes or is_key:
        raise UncertainError
    return Later(item)


_TAGS: Final = _Tags({BASE64: _later})


def _of_at_most(pairs: int) -> Callable[[Any, bool], Any]:
    def check(found: Any, _: bool) -> Any:
        if len(found) > pairs:
            raise UncertainError
        return found

    return check


# --- the tree as plain data -----------------------------------------------------------------------------------------


class _Keys(dict[bytes, str]):
    """The texts of keys, most of which are seen again and again."""

    def __missing__(self, key: bytes) -> str:
        if type(key) is not bytes:
            raise UncertainError
        text = key.decode()
        if len(key) <= _LONGEST_KEY:
            if len(self) >= _MOST_KEYS:
                self.clear()
            self[key] = text
        return text


_LONGEST_KEY: Final = 64
_MOST_KEYS: Final = 4096

keys: Final = _Keys()
"""The text of each key; what is no byte string is an :class:`UncertainError`, or a ``UnicodeDecodeError``."""


def text_of(value: Any) -> str:
    """A byte string as text, in base64 if it is :class:`Later`; what is none is an :class:`UncertainError`."""
    if type(value) is bytes:
        return value.decode()
    if type(value) is Later:
        return base64.encode(value)
    raise UncertainError


def plain_of(value: Any) -> Any:
    """A value of the tree as plain data; a text string is an :class:`UncertainError`."""
    kind = type(value)
    if kind is dict:
        return {keys[key]: x.decode() if type(x) is bytes else plain_of(x) for key, x in value.items()}
    if kind is list:
        return [x.decode() if type(x) is bytes else plain_of(x) for x in value]
    if value is None or kind is bool or (kind is int and _LEAST <= value <= _MOST):
        return value
    if kind is float and value - value == 0.0:
        return value
    return text_of(value)


def sorted_plain_of(value: Any) -> Any:
    """The same with keys sorted: Go's maps have no order of their own, and its JSON sorts them."""
    kind = type(value)
    if kind is dict:
        return {
            keys[key]: x and sorted_plain_of(x)
            if type(x := value[key]) is dict
            else x.decode()
            if type(x) is bytes
            else sorted_plain_of(x)
            for key in sorted(value)
        }
    if kind is list:
        return [x.decode() if type(x) is bytes else sorted_plain_of(x) for x in value]
    return plain_of(value)


def any_plain_of(value: Any) -> Any:
    """The same as :func:`plain_of`, but text strings are as good as byte strings."""
    kind = type(value)
    if kind is str:
        return value
    if kind is list:
        return [any_plain_of(x) for x in value]
    if kind is not dict:
        return plain_of(value)
    made = {key if type(key) is str else keys[key]: any_plain_of(x) for key, x in value.items()}
    if len(made) != len(value):
        raise UncertainError  # the same text as a byte string and as a text string
    return made
