"""The library's trees as JSON-shaped data, and JSON-shaped data as the library is to write it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import datetime
from operator import itemgetter
from typing import Any, Final

import orjson

from apimachinery._errors import EncodeError
from apimachinery.encoding import base64, json
from apimachinery.encoding.msgpack._errors import MessagePackError
from apimachinery.times import format_micro_time, format_time

__all__ = ["checked", "key_of", "plain_of", "replace_surrogates", "sorted_fields", "sorted_plain"]

_LEAST, _MOST = -(1 << 63), (1 << 63) - 1
_CONTAINERS: Final = frozenset([dict, list])
_WRITTEN: Final = frozenset([str, int, bool, float, type(None)])
"""What is written as it is."""
_KEY: Final = itemgetter(0)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _map_tree(value: Any, members: Callable[[dict[Any, Any]], list[tuple[str, Any]]], leaf: Callable[[Any], Any]) -> Any:
    """A copy of *value* that has these *members* in place of each dictionary, and that in place of each *leaf*; without recursion."""
    made: list[Any] = [None]
    todo: list[tuple[Any, Any, Any]] = [(value, made, 0)]
    while todo:
        item, holder, place = todo.pop()
        if isinstance(item, dict):
            entries = members(item)
            holder[place] = copy = dict.fromkeys([key for key, _ in entries])
            todo += [(x, copy, key) for key, x in entries]
        elif isinstance(item, list):
            holder[place] = items = [None] * len(item)
            todo += [(x, items, index) for index, x in enumerate(item)]
        else:
            holder[place] = leaf(item)
    return made[0]


# --- reading --------------------------------------------------------------------------------------------------------


def key_of(key: Any) -> str:
    """The key that stands in a tree, if it is a text; raises :class:`MessagePackError`."""
    if type(key) is not str:
        raise MessagePackError(f"a key is a text, not {type(key).__name__}")
    return key


def plain_of(value: Any) -> Any:
    """JSON-shaped data of a tree: bytes are base64 and timestamps are RFC 3339 texts, with six digits after the second or none.

    Raises:
        MessagePackError: For NaN, infinity, numbers beyond 64 bits, and keys that are no texts.
    """
    try:
        return _plain(value)
    except RecursionError:
        return _map_tree(value, lambda members: [(key_of(key), x) for key, x in members.items()], _leaf)


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is dict:
        return {
            key if type(key) is str else key_of(key): x if type(x) is str else _plain(x) if type(x) in _CONTAINERS else _leaf(x)
            for key, x in value.items()
        }
    if kind is list:
        return [x if type(x) is str else _plain(x) if type(x) in _CONTAINERS else _leaf(x) for x in value]
    return _leaf(value)


def _leaf(value: Any) -> Any:
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return value
    if kind is int:
        if _LEAST <= value <= _MOST:
            return value
        raise MessagePackError(f"the integer {value} has more than 64 bits")
    if kind is float:
        if math.isfinite(value):
            return value
        raise MessagePackError(f"{value} is no number")
    if kind is bytes:
        return base64.encode(value)
    assert isinstance(value, datetime)
    return format_micro_time(value) if value.microsecond else format_time(value)


def checked(value: Any) -> Any:
    """*value*, which has no floats and no integers of 64 bits without a sign, itself where it is JSON-shaped already."""
    try:
        orjson.dumps(value, None, orjson.OPT_PASSTHROUGH_DATETIME)
    except TypeError:
        return plain_of(value)
    return value


# --- writing --------------------------------------------------------------------------------------------------------


def sorted_plain(value: Any) -> Any:
    """*value* with sorted keys; what is no plain data stays as it is.

    Raises:
        EncodeError: For bytes, moments, and keys that are no texts.
    """
    try:
        return _sorted(value)
    except RecursionError:
        return _map_tree(value, _sorted_members, _written)


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: x if type(x) in _WRITTEN else _sorted(x) for key, x in _sorted_members(value)}
    if isinstance(value, list):
        return [x if type(x) in _WRITTEN else _sorted(x) for x in value]
    return _written(value)


def _sorted_members(members: dict[Any, Any]) -> list[tuple[str, Any]]:
    for key in members:
        if not isinstance(key, str):
            raise EncodeError(f"a key of an object is a string, not {key!r}")
    return sorted(members.items(), key=_KEY)


def _written(value: Any) -> Any:
    if isinstance(value, bytes | bytearray | memoryview | datetime):
        raise EncodeError(f"no plain data: {type(value).__name__} {value!r:.60}")
    return value


def sorted_fields(value: Any) -> Any:
    """The same for a set of fields, in which there is nothing but objects: by way of JSON, which is quicker."""
    if type(value) is not dict:
        return sorted_plain(value)
    try:
        return json.loads(json.dumps(value, sort_keys=True, may_have_floats=False))
    except EncodeError:
        return sorted_plain(value)


def replace_surrogates(value: Any) -> Any:
    """A copy of *value* with each lone surrogate of its texts as U+FFFD, as in JSON."""

    def valid(leaf: Any) -> Any:
        return _SURROGATE.sub("\ufffd", leaf) if isinstance(leaf, str) else leaf

    return _map_tree(value, lambda members: [(valid(key), x) for key, x in members.items()], valid)
