r"""Plain data to JSON text with Go's bytes: ``<``, ``>``, ``&``, U+2028 and U+2029 escaped, floats in Go's form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from json.encoder import encode_basestring
from typing import Any

import orjson

from apimachinery._errors import EncodeError
from apimachinery.encoding.json._numbers import float_text, json_number, raw_number

__all__ = ["dumps", "dumps_pretty", "keep_floats", "replace_floats"]

Default = Callable[[Any], Any]

_ESCAPES = ((b"<", b"\\u003c"), (b">", b"\\u003e"), (b"&", b"\\u0026"))
_LINE_ENDS = ((b"\xe2\x80\xa8", b"\\u2028"), (b"\xe2\x80\xa9", b"\\u2029"))


def dumps(
    value: Any,
    *,
    default: Default | None = None,
    sort_keys: bool = False,
    may_have_floats: bool = True,
    newline: bool = False,
) -> bytes:
    r"""*value* as compact JSON text, with a *newline* if one is wanted; *default* gives plain data for any other object.

    Without floats, or with floats that went through :func:`json_number`, a look through *value* is spared.

    Raises:
        EncodeError: For NaN, infinity, integers beyond 64 bits, keys that are no strings, and objects of other types.

    >>> dumps({"b": "<\n", "a": [1.0, 1e21, None]})
    b'{"b":"\\u003c\\n","a":[1,1e+21,null]}'
    """
    option = (orjson.OPT_SORT_KEYS if sort_keys else 0) | (orjson.OPT_APPEND_NEWLINE if newline else 0)
    return _dumps(value, default, option, may_have_floats)


def dumps_pretty(value: Any, *, default: Default | None = None, sort_keys: bool = False, may_have_floats: bool = True) -> bytes:
    r"""The same, indented by two spaces.

    >>> print(dumps_pretty({"a": [], "b": {"c": 1.5}}).decode())
    {
      "a": [],
      "b": {
        "c": 1.5
      }
    }
    """
    option = orjson.OPT_INDENT_2 | (orjson.OPT_SORT_KEYS if sort_keys else 0)
    return _dumps(value, default, option, may_have_floats)


def _dumps(value: Any, default: Default | None, option: int, may_have_floats: bool) -> bytes:
    if may_have_floats:
        default = _without_floats(default)
        value = replace_floats(value)
    try:
        text = orjson.dumps(value, default, option)
    except orjson.JSONEncodeError as exc:
        if isinstance(exc.__cause__, EncodeError):
            raise exc.__cause__ from None
        text = _SlowWriter(default, option).write(value)
    if b"&" in text or b"<" in text or b">" in text:
        for char, escape in _ESCAPES:
            text = text.replace(char, escape)
    if b"\xe2" in text:  # one byte is found much faster than three
        for char, escape in _LINE_ENDS:
            text = text.replace(char, escape)
    return text


def _without_floats(default: Default | None) -> Default | None:
    return None if default is None else lambda value: replace_floats(default(value))


def replace_floats(value: Any) -> Any:
    """*value* with each float as orjson is to write it; a copy where there are any."""
    return _with_numbers(value, json_number)


def keep_floats(value: Any) -> Any:
    """The same, but floats without a fraction are written with a point, so that they are still floats when read again."""
    return _with_numbers(value, raw_number)


def _with_numbers(value: Any, number: Callable[[float], Any]) -> Any:
    if type(value) is float:
        return number(value)
    return _copy_with_numbers(value, number) if type(value) in (dict, list) and _has_float(value) else value


def _has_float(value: Any) -> bool:
    pending = [value]
    while pending:
        container = pending.pop()
        for item in container.values() if type(container) is dict else container:
            kind = type(item)
            if kind is dict or kind is list:
                pending.append(item)
            elif kind is float:
                return True
    return False


def _copy_with_numbers(value: Any, number: Callable[[float], Any]) -> Any:
    made: list[Any] = [None]
    pending: list[tuple[Any, Any, Any]] = [(value, made, 0)]
    while pending:
        item, parent, key = pending.pop()
        kind = type(item)
        if kind is dict:
            parent[key] = copy = dict.fromkeys(item)
            pending += [(v, copy, k) for k, v in item.items()]
        elif kind is list:
            parent[key] = [None] * len(item)
            pending += [(v, parent[key], index) for index, v in enumerate(item)]
        else:
            parent[key] = number(item) if kind is float else item
    return made[0]


# --- the slow way ---------------------------------------------------------------------------------------------------


class _SlowWriter:
    """Writes what orjson does not: what is nested deeply, and strings with lone surrogates. Finds what has no form."""

    def __init__(self, default: Default | None, option: int) -> None:
        self._default = default
        self._sort = bool(option & orjson.OPT_SORT_KEYS)
        self._pretty = bool(option & orjson.OPT_INDENT_2)
        self._end = "\n" if option & orjson.OPT_APPEND_NEWLINE else ""

    def write(self, value: Any) -> bytes:
        """*value* as JSON text."""
        out: list[str] = []
        pending: list[Iterator[tuple[str, Any]]] = [iter([("", value)])]
        ends = [""]
        while pending:
            for before, item in pending[-1]:
                item = self._plain(item)
                if type(item) in (dict, list) and item:
                    is_object, indent = isinstance(item, dict), self._indent(len(ends))
                    out.append(before + ("{" if is_object else "["))
                    pending.append(self._members(item, indent) if is_object else self._items(item, indent))
                    ends.append(self._indent(len(ends) - 1) + ("}" if is_object else "]"))
                    break
                out.append(before + self._atom(item))
            else:
                pending.pop()
                out.append(ends.pop())
        return "".join([*out, self._end]).encode()

    def _indent(self, depth: int) -> str:
        return "\n" + "  " * depth if self._pretty else ""

    def _members(self, members: dict[str, Any], indent: str) -> Iterator[tuple[str, Any]]:
        before = indent
        for key in sorted(members) if self._sort else members:
            if not isinstance(key, str):
                raise EncodeError(f"a key of an object is a string, not {key!r}")
            yield f"{before}{_string(key)}:{' ' if self._pretty else ''}", members[key]
            before = "," + indent

    def _items(self, items: list[Any], indent: str) -> Iterator[tuple[str, Any]]:
        before = indent
        for item in items:
            yield before, item
            before = "," + indent

    def _plain(self, value: Any) -> Any:
        if value is None or isinstance(value, dict | list | str | int | float | orjson.Fragment):
            return value
        if self._default is not None:
            try:
                return self._default(value)
            except TypeError:
                pass
        raise EncodeError(f"no JSON value: {type(value).__name__} {value!r:.60}")

    def _atom(self, value: Any) -> str:
        match value:
            case None:
                return "null"
            case bool():
                return "true" if value else "false"
            case str():
                return _string(value)
            case int() if not -(1 << 63) <= value < 1 << 64:
                raise EncodeError(f"an integer beyond 64 bits: {value if abs(value) < 10**40 else '…'}")
            case float():
                return float_text(value)
            case orjson.Fragment():
                return orjson.dumps(value).decode()
            case dict():
                return "{}"
            case list():
                return "[]"
            case _:
                return str(int(value))


_SURROGATE = re.compile("[\ud800-\udfff]")


def _string(text: str) -> str:
    return _SURROGATE.sub(r"\\ufffd", encode_basestring(text))
