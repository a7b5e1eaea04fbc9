"""The events of a text as go-yaml v2 sees them, from libyaml.

go-yaml v2 is libyaml in Go, of an older make than the one in C. Where the two read a text differently, :class:`Source` changes the text,
one character for one, until libyaml reads it as go-yaml does, and undoes the change in the scalars:

* ``\\/`` is no escape, and ``%YAML 1.1`` the only version;
* in flow context ``:`` before one of ``,[]{}`` belongs to a plain scalar, and ``?`` ends it (which is always an error);
* a tag may hold ``,[]``.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
from yaml.reader import ReaderError
from yaml.scanner import ScannerError

from apimachinery._errors import DecodeError, LimitError

__all__ = ["DiffersError", "Source"]

_MAX_EDITS = 20

_TOO_DEEP = "exceeded maximum nesting depth"  # libyaml has a bound of its own, of a thousand levels since 0.2.6

_VERSION = re.compile(r"\A(?:(?:[ \t]*(?:#[^\n\r]*)?|%[^\n\r]*)\r?\n)*?%YAML[ \t]+0*1\.0*2(?![0-9])")
_FLOW_COLON = re.compile(r"(?<![^\s,\[\]{}])([A-Za-z0-9][^\s,\[\]{}]*):(?=[,\[\]{}?])")
_TAG = re.compile(r"(?:&[0-9A-Za-z_-]+\s+)?![^\s,\[\]{}]*(?=[,\[\]])")

# Characters that stand for others; an escape can give one, too.
_PRIVATE = range(0xE000, 0xF900)
_ESCAPED_PRIVATE = re.compile(r"\\(?:u|U0000)([EFef][0-9A-Fa-f]{3})").findall

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class DiffersError(Exception):
    """libyaml reads the character at *index* otherwise than go-yaml; with *instead* in its place it does not."""

    def __init__(self, index: int, instead: str) -> None:
        super().__init__(index, instead)
        self.index = index
        self.instead = instead


class Source:
    """A text that gives events. Edit it on :class:`DiffersError` and ask again."""

    def __init__(self, data: bytes) -> None:
        self._data = data or b"\n"
        self._text = ""
        self._restore: dict[int, str] = {}
        self._colon = ""
        self._edits = 0
        if b"\\/" in data or b"%YAML" in data:
            self._prepare()

    def edit(self, difference: DiffersError) -> None:
        """Change one character; after some twenty of them the text is refused."""
        self._edits += 1
        if not self._text:
            self._prepare()
        if self._edits > _MAX_EDITS or not self._text:
            raise DecodeError("yaml: too many characters that are not allowed in flow context")
        index, instead = difference.index, difference.instead
        text = self._text
        if instead == ":":
            instead = self._colon
            text = text[:index] + _FLOW_COLON.sub(rf"\1{instead}", text[index:])
        self._set(text[:index] + instead + text[index + 1 :])

    def _prepare(self) -> None:
        bom, encoding = next((pair for pair in _BOMS if self._data.startswith(pair[0])), (b"", "utf-8"))
        try:
            text = self._data[len(bom) :].decode(encoding)
        except UnicodeDecodeError:
            return  # libyaml says what is wrong with it
        used = set(text) | {chr(int(code, 16)) for code in _ESCAPED_PRIVATE(text)}
        free = (chr(code) for code in _PRIVATE if chr(code) not in used)
        slash, self._colon = next(free, ""), next(free, "")
        if not self._colon:
            return
        self._restore = {ord(slash): "/", ord(self._colon): ":"}
        text = text.replace("\\/", f"\\{slash}")
        if match := _VERSION.match(text):
            text = f"{text[: match.end() - 1]}9{text[match.end() :]}"
        self._set(text)

    def _set(self, text: str) -> None:
        self._text = text
        self._data = text.encode()

    def events(self) -> Iterator[Any]:
        """libyaml's events; raises :class:`DecodeError` in go-yaml's words."""
        flow = 0
        try:
            next_event: Callable[[], Any] = yaml.CLoader(self._data).get_event
            while (event := next_event()) is not None:
                kind = type(event)
                if kind is ScalarEvent:
                    if self._restore:
                        event.value = event.value.translate(self._restore)
                    if flow:
                        self._check_flow_scalar(event)
                elif kind is SequenceStartEvent or kind is MappingStartEvent:
                    flow += bool(event.flow_style) or bool(flow)
                elif (kind is SequenceEndEvent or kind is MappingEndEvent) and flow:
                    flow -= 1
                yield event
        except yaml.MarkedYAMLError as exc:
            self._check_error(exc)
            error = LimitError if exc.problem == _TOO_DEEP else DecodeError
            raise error(_error_text(exc)) from None
        except ReaderError as exc:
            raise DecodeError(f"yaml: {exc.reason}") from None

    def _check_flow_scalar(self, event: Any) -> None:
        if event.style == "" and (marks := event.value.count("?")):
            before = self._between(event).split("?")[:-marks]
            # "{" ends a plain scalar as well, and is as wrong there.
            raise DiffersError(event.start_mark.index + len("?".join(before)), "{")
        if event.value == "" and (match := _TAG.match(self._between(event, 1))):
            raise DiffersError(event.start_mark.index + match.end(), "~")

    def _check_error(self, exc: yaml.MarkedYAMLError) -> None:
        if exc.problem_mark is None:
            return
        index = exc.problem_mark.index
        if exc.problem == "found unexpected ':'":
            raise DiffersError(index, ":") from None
        if exc.context in ("while scanning a tag", "while parsing a tag") and self._at(index) in (",", "[", "]"):
            raise DiffersError(index, "~") from None

    def _between(self, event: Any, more: int = 0) -> str:
        if not self._text:
            self._prepare()
        return self._text[event.start_mark.index : event.end_mark.index + more]

    def _at(self, index: int) -> str:
        if not self._text:
            self._prepare()
        return self._text[index : index + 1]


def _error_text(exc: yaml.MarkedYAMLError) -> str:
    line = 0
    if exc.problem_mark is not None and exc.problem_mark.line:
        # Go counts the lines of scanner errors from one, those of parser errors from zero.
        line = exc.problem_mark.line + isinstance(exc, ScannerError)
    elif exc.context_mark is not None:
        line = exc.context_mark.line
    return f"yaml: line {line}: {exc.problem}" if line else f"yaml: {exc.problem}"
