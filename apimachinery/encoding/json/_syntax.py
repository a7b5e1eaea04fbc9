"""The syntax of JSON, looked at byte by byte: where values end, what is wrong with them, what they are (Go: ``encoding/json``).

This is the slow way, for what orjson refuses: errors need Go's words, and bytes that are no UTF-8 are data to Go.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from typing import Any

import attrs

from apimachinery._errors import DecodeError, LimitError
from apimachinery._quote import quote
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["JSONSyntaxError", "find_value_end", "parse_document"]

_MAX_INT = 20  # characters of what may be an int64

_SPACE = re.compile(rb"[ \t\r\n]*+")
_STRING = re.compile(rb'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+')
_NUMBER = re.compile(rb"-?(?:0|[1-9][0-9]*+)(\.[0-9]++)?([eE][-+]?[0-9]++)?")
_BROKEN_NUMBERS = (
    (re.compile(rb"-(?![0-9])"), "in numeric literal"),
    (re.compile(rb"-?(?:0|[1-9][0-9]*+)\.(?![0-9])"), "after decimal point in numeric literal"),
    (re.compile(rb"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?[eE][-+]?+(?![0-9])"), "in exponent of numeric literal"),
)
_LITERALS = {ord("t"): (b"true", True), ord("f"): (b"false", False), ord("n"): (b"null", None)}
_SURROGATE = re.compile("[\ud800-\udfff]")


@attrs.define
class JSONSyntaxError(DecodeError):
    """A byte that cannot stand where it does; *offset* is that of the byte after it."""

    message: str
    offset: int

    def __str__(self) -> str:
        return self.message


class _IncompleteError(Exception):
    """The data ends within the value."""


def find_value_end(data: bytes | bytearray, start: int, *, last: bool) -> int | None:
    """The end of the value that starts at or after *start*; None where *data* ends before it does and is not the *last*.

    A value that the last data leaves open gives None too. Raises :class:`JSONSyntaxError`.
    """
    try:
        return _Parser(data, last, DEFAULT_LIMITS, None).parse(start)
    except _IncompleteError:
        return None


def parse_document(data: bytes, limits: Limits, make_object: Callable[[list[tuple[str, Any]]], Any]) -> Any:
    """The one value in *data*; objects are what *make_object* makes of their members.

    Raises:
        JSONSyntaxError: With the words of ``encoding/json``.
        DecodeError: For a number that no float can hold.
        LimitError: If it is nested too deeply, or a number is too long.
    """
    data += b" "  # as Go does it: what cannot stand before a space is called so, not the end of the input
    parser = _Parser(data, True, limits, make_object)
    try:
        end = parser.parse(0)
    except _IncompleteError:
        raise JSONSyntaxError("unexpected end of JSON input", len(data)) from None
    if (rest := _skip_space(data, end)) < len(data):
        raise JSONSyntaxError(f"invalid character {_shown(data[rest])} after top-level value", rest + 1)
    if parser.too_large is not None:
        raise DecodeError(f"json: cannot unmarshal number {parser.too_large} into Go value of type float64")
    return parser.result


class _Parser:
    """Walks over one value with a stack of its own; makes what it stands for if told how objects are made."""

    def __init__(
        self,
        data: bytes | bytearray,
        last: bool,
        limits: Limits,
        make_object: Callable[[list[tuple[str, Any]]], Any] | None,
    ) -> None:
        self._data = data
        self._last = last
        self._limits = limits
        self._make_object = make_object
        self.result: Any = None
        self.too_large: str | None = None
        """The first number that no float can hold: Go reports it only once the syntax is found right."""

    def parse(self, pos: int) -> int:
        """The end of the value at or after *pos*."""
        stack: list[tuple[list[Any], bool, str]] = []
        items: list[Any] = []
        is_object, name = False, ""
        pos, byte = self._next(pos)
        while True:  # at the first byte of a value
            if byte in (0x7B, 0x5B):
                stack.append((items, is_object, name))
                if len(stack) > self._limits.max_depth:
                    raise LimitError("exceeded max depth")
                items, is_object = [], byte == 0x7B
                pos, byte = self._next(pos + 1)
                if byte != (0x7D if is_object else 0x5D):
                    if is_object:
                        name, pos, byte = self._key(pos, byte)
                    continue
                value, pos = self._close(items, is_object), pos + 1
                items, is_object, name = stack.pop()
            else:
                value, pos = self._scalar(pos, byte)
            while True:  # after a value
                items.append((name, value) if is_object else value)
                if not stack:
                    self.result = value
                    return pos
                pos, byte = self._next(pos)
                if byte == 0x2C:
                    pos, byte = self._next(pos + 1)
                    if is_object:
                        name, pos, byte = self._key(pos, byte)
                    break
                if byte != (0x7D if is_object else 0x5D):
                    what = "object key:value pair" if is_object else "array element"
                    raise self._error(pos, f"after {what}")
                value, pos = self._close(items, is_object), pos + 1
                items, is_object, name = stack.pop()

    def _close(self, items: list[Any], is_object: bool) -> Any:
        return self._make_object(items) if is_object and self._make_object else items

    def _next(self, pos: int) -> tuple[int, int]:
        pos = _skip_space(self._data, pos)
        return pos, self._byte(pos)

    def _byte(self, pos: int) -> int:
        if pos >= len(self._data):
            raise _IncompleteError
        return self._data[pos]

    def _key(self, pos: int, byte: int) -> tuple[str, int, int]:
        """The name of a member, and where its value starts."""
        if byte != 0x22:
            raise self._error(pos, "looking for beginning of object key string")
        name, pos = self._string(pos)
        pos, byte = self._next(pos)
        if byte != 0x3A:
            raise self._error(pos, "after object key")
        return (name, *self._next(pos + 1))

    def _scalar(self, pos: int, byte: int) -> tuple[Any, int]:
        if byte == 0x22:
            return self._string(pos)
        if byte in _LITERALS:
            word, value = _LITERALS[byte]
            for index, expected in enumerate(word):
                if self._byte(pos + index) != expected:
                    raise self._error(pos + index, f"in literal {word.decode()} (expecting {_shown(expected)})")
            return value, pos + len(word)
        if byte == 0x2D or 0x30 <= byte <= 0x39:
            return self._number(pos)
        raise self._error(pos, "looking for beginning of value")

    def _string(self, start: int) -> tuple[str, int]:
        match = _STRING.match(self._data, start)
        assert match is not None
        pos = match.end()
        byte = self._byte(pos)
        if byte == 0x22:
            return (_text(self._data[start : pos + 1]) if self._make_object else ""), pos + 1
        if byte != 0x5C:
            raise self._error(pos, "in string literal")
        if self._byte(pos + 1) != 0x75:
            raise self._error(pos + 1, "in string escape code")
        pos += 2
        while self._byte(pos) in b"0123456789abcdefABCDEF":
            pos += 1
        raise self._error(pos, "in \\u hexadecimal character escape")

    def _number(self, start: int) -> tuple[Any, int]:
        for broken, where in _BROKEN_NUMBERS:
            if match := broken.match(self._data, start):
                self._byte(match.end())
                raise self._error(match.end(), where)
        match = _NUMBER.match(self._data, start)
        assert match is not None
        end = match.end()
        if end == len(self._data) and not self._last:
            raise _IncompleteError
        return (self._number_value(match) if self._make_object else 0), end

    def _number_value(self, match: re.Match[bytes]) -> int | float:
        text = match[0].decode()
        if len(text) > self._limits.max_number_length:
            longest = self._limits.max_number_length
            raise LimitError(f"a number of {len(text)} characters is longer than the limit of {longest}")
        if match[1] is None and match[2] is None and len(text) <= _MAX_INT and -(1 << 63) <= int(text) < 1 << 63:
            return int(text)
        if not math.isfinite(number := float(text)):
            self.too_large = self.too_large or text
        return number

    def _error(self, pos: int, where: str) -> JSONSyntaxError:
        return JSONSyntaxError(f"invalid character {_shown(self._data[pos])} {where}", pos + 1)


def _skip_space(data: bytes | bytearray, pos: int) -> int:
    match = _SPACE.match(data, pos)
    assert match is not None
    return match.end()


def _text(token: bytes | bytearray) -> str:
    """The string that *token*, quotes included, stands for; what is no UTF-8, or half a surrogate pair, becomes U+FFFD."""
    text = token.decode("utf-8", "surrogateescape")
    return _SURROGATE.sub("\ufffd", json.loads(text) if "\\" in text else text[1:-1])


def _shown(byte: int) -> str:
    char = chr(byte)
    return {"'": r"'\''", '"': "'\"'"}.get(char) or f"'{quote(char)[1:-1]}'"
