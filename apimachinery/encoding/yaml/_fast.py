"""A fast reader for the plain block style in which manifests are written.

One pattern cuts the text into rows: indentation, dash, key, value. What the rows do not tell for certain raises :class:`NotPlainError`, and
the text goes to the full parser: anchors, tags, merges, scalars over several rows but blocks, most of flow style, escapes, a key given
twice, whatever is wrong. So every rule here only has to know what it accepts; the tests hold it against the full parser.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import Any

import orjson

from apimachinery.encoding.yaml._gosyntax import Key
from apimachinery.encoding.yaml._plain import key_text, reread_number
from apimachinery.encoding.yaml._resolve import WORDS, resolve
from apimachinery.encoding.yaml._scalars import is_harmless

__all__ = ["MAX_DEPTH", "NotPlainError", "read_plain"]

MAX_DEPTH = 200
"""Deepest nesting read here: a mapping and a sequence for each of the columns allowed."""
_MAX_COLUMN = MAX_DEPTH // 2

_ROWS = re.compile(r"( *)(- +|-(?=\n))?(?:([\w./$-]{1,200}):(?: +([^\n]*))?|([^\n]*))\n").findall
_ASCII = bytes(range(0x20, 0x7F)) + b"\n"
_UNFIT = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]").search

_INDICATORS = frozenset("\"'[]{}|>&*!%@`#?:,-")
_TAIL = r" *(?: #.*)?"
_QUOTED = re.compile(rf"""(?:"([^"\\]*)"|("(?:[^"\\]|\\["\\nrtbf])*+")|'((?:[^']|'')*+)'){_TAIL}""").fullmatch
_QUOTED_KEY = re.compile(r"""(?:"([^"\\]{1,200})"|'([^']{1,200})'):(?: +(.*))?""").fullmatch
_FLOW_ITEM = r"""(?:"[^"\\]*"|'[^']*'|[A-Za-z0-9_./][A-Za-z0-9_./=+@%-]*)"""
_FLOW_LIST = re.compile(rf"\[ *+({_FLOW_ITEM}(?: *, *{_FLOW_ITEM})*+)? *\]{_TAIL}").fullmatch
_FLOW_ITEMS = re.compile(_FLOW_ITEM).findall
_BLOCK = re.compile(rf"([|>])(?:([+-])?([1-9])?|([1-9])([+-])){_TAIL}").fullmatch
_START = re.compile(rf"---{_TAIL}").fullmatch
_NEGATIVE = re.compile(rf"(-[^\s:#]+){_TAIL}").fullmatch

_MAX_CACHED = 20_000
_MAX_TEXT = 64

Row = tuple[str, str, str, str, str]


class NotPlainError(Exception):
    """The text holds something that only the full parser knows."""


class _Values(dict[str, Any]):
    """Plain scalars that end in their row, with the comment after them, to their values; KeyError where an indicator starts one."""

    def __missing__(self, text: str) -> Any:
        value = text if is_harmless(text) and text not in WORDS else _plain(text)
        if len(text) <= _MAX_TEXT:
            if len(self) >= _MAX_CACHED:
                self.clear()
            self[text] = value
        return value


def _plain(text: str) -> Any:
    if text[0] in _INDICATORS:
        raise KeyError(text)
    text = text.partition(" #")[0].rstrip(" ")
    if ": " in text or text[-1] == ":":
        raise NotPlainError
    return _scalar(text)


def _scalar(text: str) -> Any:
    value = resolve(text)
    if isinstance(value, float) and not isfinite(value):
        raise NotPlainError
    return value if value is None or isinstance(value, str) else reread_number(value)


class _Names(dict[str, str]):
    """Keys as they stand in the text to their names."""

    def __missing__(self, text: str) -> str:
        value = resolve(text)
        if value is None or (type(value) is int and value >= 1 << 63):
            raise NotPlainError
        name = value if isinstance(value, str) else key_text(Key((type(value), value)), None)
        if len(self) >= _MAX_CACHED:
            self.clear()
        self[text] = name
        return name


_values = _Values()
_names = _Names()


def read_plain(data: bytes) -> Any:
    """The first document of *data* as JSON-shaped data; raises :class:`NotPlainError` where the full parser has to read it."""
    text = data.decode() if not data.isascii() else data.decode("ascii")
    if data.translate(None, _ASCII) if data.isascii() else _UNFIT(text):
        raise NotPlainError
    return _Reader(text).document()


class _Reader:
    """The rows of a text, each with the number of its line."""

    __slots__ = ("_complete", "_count", "_lines", "_rows", "_text")

    def __init__(self, text: str) -> None:
        self._complete = text.endswith("\n")
        self._text = text if self._complete else text + "\n"
        self._rows: list[Row] = _ROWS(self._text)
        self._count = len(self._rows)
        self._lines: list[str] = []

    def document(self) -> Any:
        """The value of the first document."""
        at = self._skip(0)
        if at < self._count and self._ends_document(at) and _START(self._rows[at][4]):
            at = self._skip(at + 1)
        if at == self._count or self._ends_document(at):
            raise NotPlainError
        value, at = self._node(at)
        at = self._skip(at)
        if at < self._count and not self._ends_document(at):
            raise NotPlainError
        return value

    def _skip(self, at: int) -> int:
        """The next row that is neither empty nor a comment."""
        rows = self._rows
        while at < self._count:
            _, dash, key, _, rest = rows[at]
            if dash or key or (rest and rest[0] != "#"):
                break
            at += 1
        return at

    def _ends_document(self, at: int) -> bool:
        indent, dash, _, _, rest = self._rows[at]
        return not indent and not dash and rest[:3] in ("---", "...") and rest[3:4] in ("", " ")

    def _node(self, at: int) -> tuple[Any, int]:
        """The mapping or sequence that starts at a row."""
        indent, dash, _, _, _ = self._rows[at]
        if len(indent) > _MAX_COLUMN:
            raise NotPlainError
        if dash:
            return self._sequence(at, len(indent))
        return self._mapping(at, len(indent))

    def _mapping(self, at: int, column: int) -> tuple[dict[str, Any], int]:
        """The mapping whose first key stands in *column* of a row, perhaps behind a dash."""
        rows = self._rows
        count = self._count
        members: dict[str, Any] = {}
        first = True
        while at < count:
            indent, dash, key, value, rest = rows[at]
            if not first and (len(indent) != column or dash):
                if not key and not dash and (not rest or rest[0] == "#"):
                    at += 1
                    continue
                if len(indent) <= column:
                    break
                raise NotPlainError
            if key:
                name = _names[key]
            else:
                if not rest or rest[0] == "#":
                    at += 1
                    continue
                if not column and self._ends_document(at):
                    break
                name, value = _quoted_key(rest)
            first = False
            at += 1
            if value and value[0] != "#":
                try:
                    item = _values[value]
                except KeyError:
                    item, at = self._special(at, value, column)
            else:
                item, at = self._nested(at, column)
            if name in members:
                raise NotPlainError
            members[name] = item
        return members, at

    def _nested(self, at: int, column: int) -> tuple[Any, int]:
        """The value of a key whose row ends with it."""
        at = self._skip(at)
        if at < self._count:
            indent, dash, _, _, _ = self._rows[at]
            if len(indent) > column or (dash and len(indent) == column):
                return self._node(at)
        return None, at

    def _sequence(self, at: int, column: int) -> tuple[list[Any], int]:
        """The sequence whose dashes stand in *column*."""
        rows = self._rows
        count = self._count
        items: list[Any] = []
        while at < count:
            indent, dash, key, _, rest = rows[at]
            if not dash or len(indent) != column:
                if not key and not dash and (not rest or rest[0] == "#"):
                    at += 1
                    continue
                if len(indent) <= column:
                    break
                raise NotPlainError
            if key or _quoted_key_start(rest):
                item, at = self._mapping(at, column + len(dash))
            elif rest and rest[0] != "#":
                at += 1
                try:
                    item = _values[rest]
                except KeyError:
                    item, at = self._special(at, rest, column)
            else:
                at = self._skip(at + 1)
                item = None
                if at < count and len(rows[at][0]) > column:
                    item, at = self._node(at)
            items.append(item)
        return items, at

    def _special(self, at: int, text: str, column: int) -> tuple[Any, int]:
        """A value that starts with an indicator; *at* is the row after its first."""
        first = text[0]
        if first in "\"'":
            return _quoted(text), at
        if first in "|>":
            return self._block(at, text, column)
        if first == "[":
            return _flow_list(text), at
        if first == "-" and (match := _NEGATIVE(text)):
            return _scalar(match[1]), at
        if text == "{}":
            return {}, at
        raise NotPlainError

    def _block(self, at: int, header: str, column: int) -> tuple[str, int]:
        if (match := _BLOCK(header)) is None:
            raise NotPlainError
        style, chomp, width, other_width, other_chomp = match.groups()
        chomp = chomp or other_chomp
        width = width or other_width
        body, at = self._block_lines(at, column, column + int(width) if width else 0)
        blank = 0
        while body and not body[-1]:
            body.pop()
            blank += 1
        text = "\n".join(body) if style == "|" else _fold(body)
        if chomp == "+":
            text += "\n" * (bool(body) + blank)
        elif chomp is None and body:
            text += "\n"
        return text, at

    def _block_lines(self, at: int, column: int, indent: int) -> tuple[list[str], int]:
        """The lines of a block without their indentation, which is that of the first that is not blank unless it is given."""
        lines = self._lines = self._lines or self._text.split("\n")
        start = at
        widest = 0
        while at < self._count:
            line = lines[at]
            width = len(line) - len(line.lstrip(" "))
            if width < len(line):
                if not indent:
                    if width <= column:
                        break
                    if widest > width:
                        raise NotPlainError
                    indent = width
                if width < indent:
                    break
            elif not indent:
                widest = max(widest, width)
            at += 1
        if (at == self._count and not self._complete) or (not indent and widest):
            raise NotPlainError
        return [line[indent:] for line in lines[start:at]], at


def _fold(lines: list[str]) -> str:
    """The lines of a folded block: single breaks between lines that start with no space become spaces."""
    parts: list[str] = []
    breaks = 0
    previous = ""
    for line in lines:
        if not line:
            breaks += 1
            continue
        if not previous:
            parts.append("\n" * breaks)
        elif previous[0] == " " or line[0] == " ":
            parts.append("\n" * (breaks + 1))
        else:
            parts.append("\n" * breaks or " ")
        parts.append(line)
        previous = line
        breaks = 0
    return "".join(parts)


def _quoted(text: str) -> str:
    if (match := _QUOTED(text)) is None:
        raise NotPlainError
    plain, escaped, single = match.groups()
    if plain is not None:
        return str(plain)
    return str(orjson.loads(escaped)) if escaped is not None else single.replace("''", "'")


def _quoted_key_start(text: str) -> bool:
    return text[:1] in ("'", '"') and _QUOTED_KEY(text) is not None


def _quoted_key(text: str) -> tuple[str, str]:
    if (match := _QUOTED_KEY(text)) is None:
        raise NotPlainError
    return match[1] or match[2], match[3] or ""


def _flow_list(text: str) -> list[Any]:
    if (match := _FLOW_LIST(text)) is None:
        raise NotPlainError
    items = _FLOW_ITEMS(match[1] or "")
    return [item[1:-1] if item[0] in "\"'" else _scalar(item) for item in items]
