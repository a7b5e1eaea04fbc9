r"""CBOR for people: diagnostic notation (RFC 8949, section 8; Go: ``fxamacker/cbor``, ``diagnose.go``, with byte strings as text)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Final

from apimachinery._errors import LimitError
from apimachinery.encoding.cbor._cursor import FIRST_FLOAT, INVALID_TEXT, Cursor
from apimachinery.encoding.cbor._errors import CBORError, DiagnosisError
from apimachinery.encoding.cbor._items import (
    ARRAY,
    BYTES,
    INDEFINITE,
    MAP,
    NEGATIVE,
    POSITIVE,
    TAG,
    TEXT,
    TYPE_NAMES,
    Buffer,
    Head,
    check_item,
    float_of,
)  # fmt: skip
from apimachinery.encoding.json import float_text
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["diagnose"]

_SIMPLE: Final = {20: "false", 21: "true", 22: "null", 23: "undefined"}
_NEGATIVE_BIGNUM: Final = 3
_BIGNUMS: Final = (2, _NEGATIVE_BIGNUM)


def diagnose(data: Buffer, limits: Limits = DEFAULT_LIMITS) -> str:
    """The one item in *data* in diagnostic notation.

    >>> diagnose(bytes.fromhex("d9d9f7a2446b696e6445536865 6c6644726f7773fb3ff8000000000000"))
    "55799({'kind': 'Shelf', 'rows': 1.5})"

    Raises:
        CBORSyntaxError: If *data* is not one well-formed item.
        DiagnosisError: If a text in it is no UTF-8, or the tag of a bignum stands before something else.
        LimitError: If *limits* are passed.
    """
    check_item(data, limits, lenient=True)
    return _Printer(Cursor(data), limits).run()


class _Printer:
    """Prints one item with a stack of its own: what is to come, each a text or a function that prints something."""

    def __init__(self, cursor: Cursor, limits: Limits) -> None:
        self._cursor = cursor
        self._limits = limits
        self._out: list[str] = []
        self._next: list[str | Callable[[], None]] = [self._item]

    def run(self) -> str:
        try:
            while self._next:
                step = self._next.pop()
                if isinstance(step, str):
                    self._out.append(step)
                else:
                    step()
        except CBORError as exc:
            raise DiagnosisError(str(exc), "".join(self._out)) from None
        return "".join(self._out)

    def _then(self, *steps: str | Callable[[], None]) -> None:
        self._next += reversed(steps)

    def _item(self) -> None:
        head = self._cursor.head()
        if head.type in (ARRAY, MAP):
            self._container(head)
        elif head.type in (BYTES, TEXT):
            self._string(head)
        elif head.type == TAG:
            self._tag(head)
        else:
            self._out.append(_number(head))

    def _container(self, head: Head) -> None:
        opened, closed = ("[", "]") if head.type == ARRAY else ("{", "}")
        entry = self._item if head.type == ARRAY else self._entry
        if head.info == INDEFINITE:
            self._out.append(opened + "_ ")
            self._then(lambda: self._until_break(entry, closed, ""))
        else:
            self._out.append(opened)
            self._then(lambda: self._counted(entry, closed, head.argument, ""))

    def _entry(self) -> None:
        self._then(self._item, ": ", self._item)

    def _until_break(self, entry: Callable[[], None], closed: str, comma: str) -> None:
        if self._cursor.at_break():
            self._out.append(closed)
        else:
            self._out.append(comma)
            self._then(entry, lambda: self._until_break(entry, closed, ", "))

    def _counted(self, entry: Callable[[], None], closed: str, left: int, comma: str) -> None:
        if not left:
            self._out.append(closed)
        else:
            self._out.append(comma)
            self._then(entry, lambda: self._counted(entry, closed, left - 1, ", "))

    def _string(self, head: Head) -> None:
        if head.info != INDEFINITE:
            write = _byte_string if head.type == BYTES else _text_string
            self._out.append(write(self._cursor, head))
        elif self._cursor.at_break():
            self._out.append("''_" if head.type == BYTES else '""_')
        else:
            self._out.append("(_ ")
            self._then(lambda: self._until_break(self._item, ")", ""))

    def _tag(self, head: Head) -> None:
        if head.argument not in _BIGNUMS:
            self._out.append(f"{head.argument}(")
            self._then(self._item, ")")
            return
        found = self._cursor.next_type()
        if found != BYTES:
            raise CBORError(f"cbor: tag number {head.argument} must be followed by byte string, got {TYPE_NAMES[found]}")
        content = self._cursor.byte_string(self._cursor.head())
        if len(content) > (longest := self._limits.max_number_length):
            raise LimitError(f"a number of {len(content)} bytes is longer than the limit of {longest}")
        number = int.from_bytes(content, "big")
        self._out.append(str(-1 - number if head.argument == _NEGATIVE_BIGNUM else number))


def _number(head: Head) -> str:
    """A number, or a simple value."""
    if head.type == POSITIVE:
        return str(head.argument)
    if head.type == NEGATIVE:
        return str(-1 - head.argument)
    if head.info < FIRST_FLOAT:
        return _SIMPLE.get(head.argument) or f"simple({head.argument})"
    return _float_text(float_of(head))


def _float_text(number: float) -> str:
    if not math.isfinite(number):
        return "NaN" if number != number else "Infinity" if number > 0 else "-Infinity"
    mantissa, e, exponent = float_text(number).partition("e")
    return f"{mantissa}{'' if '.' in mantissa else '.0'}{e}{exponent}"


def _byte_string(cursor: Cursor, head: Head) -> str:
    content = cursor.byte_string(head)
    try:
        return _quoted(content.decode(), "'") if content else "h''"
    except UnicodeDecodeError:
        return f"h'{content.hex()}'"


def _text_string(cursor: Cursor, head: Head) -> str:
    return _quoted(cursor.text_string(head), '"')


def _quoted(text: str, mark: str) -> str:
    if "\ufffd" in text:
        # Go: takes the character for the sign that decoding failed. (kept)
        raise CBORError(INVALID_TEXT)
    text = _ESCAPED[mark].sub(lambda found: _escape(found[0]), text)
    return f"{mark}{text}{mark}"


_ESCAPED: Final = {mark: re.compile(rf"[^ -~]|[\\{mark}]") for mark in "'\""}
_SHORT_ESCAPES: Final = {"\t": r"\t", "\n": r"\n", "\r": r"\r", "\\": r"\\", "'": r"\'", '"': r"\""}


def _escape(char: str) -> str:
    units = char.encode("utf-16-be").hex()
    return _SHORT_ESCAPES.get(char) or "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
