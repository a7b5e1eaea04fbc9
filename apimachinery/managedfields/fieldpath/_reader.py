"""JSON as Go's field managers read it (``json-iterator``): lax in places, with errors that show the place.

What follows a value is not looked at, every number is a float, and all members of one name are kept.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, Final, TypeVar

from apimachinery._errors import DecodeError
from apimachinery._quote import quote

__all__ = ["MAX_DEPTH", "Reader", "ReaderError"]

T = TypeVar("T")

MAX_DEPTH: Final = 10_000
"""Levels of objects and arrays within one another."""

_SPACE: Final = re.compile(rb"[ \t\r\n]*")
_PLAIN: Final = re.compile(rb'[^"\\\x00-\x1f]*')
_NUMBER: Final = re.compile(rb"[-+.eE0-9]*")
_DECIMAL: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORDS: Final = {
    b"n": (b"ull", "skipThreeBytes", None),
    b"t": (b"rue", "skipThreeBytes", True),
    b"f": (b"alse", "skipFourBytes", False),
}
_ESCAPES: Final = {b'"': '"', b"\\": "\\", b"/": "/", b"b": "\b", b"f": "\f", b"n": "\n", b"r": "\r", b"t": "\t"}
_END: Final = b"\0"
"""What the end of the text looks like to the Go library, and to its errors."""


class ReaderError(DecodeError):
    """A text that is no JSON, or not the value that was expected."""


class Reader:
    """Reads values off a text, one after the other; at the end of the text it sees zero bytes."""

    def __init__(self, text: str, *, block: int | None = None) -> None:
        self._data = text.encode("utf-8", "surrogatepass")
        self._pos = 0
        self._depth = 0
        self._block = block or len(self._data) + 1

    def error(self, reason: str) -> ReaderError:
        """The error that *reason* is at this place, with what stands around it in the block that was read."""
        start = max(self._pos - 1, 0) // self._block * self._block
        end = min(start + self._block, len(self._data))
        near, context = (
            self._data[max(self._pos - size, start) : min(self._pos + size, end)].decode("utf-8", "replace") for size in (10, 50)
        )
        offset = min(self._pos - start, 10)
        return ReaderError(f"{reason}, error found in #{offset} byte of ...|{near}|..., bigger context ...|{context}|...")

    # --- values -----------------------------------------------------------------------------------------------------

    def value(self) -> Any:
        """The next value; of members of one name the last."""
        byte = self._peek()
        if byte == b'"':
            return self.string()
        if byte == b"{":
            return dict(self.map(lambda _: self.value()))
        if byte == b"[":
            return self._array()
        if byte in _WORDS:
            return self._word(byte)
        if byte.isdigit() or byte == b"-":
            return self._number()
        raise self.error("Read: unexpected value type: 0")

    def skip(self) -> None:
        """Pass over the next value."""
        byte = self._peek()
        if byte not in _WORDS and byte not in b'"{[-0123456789':
            self._byte()
            raise self.error(f"Skip: do not know how to skip: {byte[0]}")
        self.value()

    def key_fields(self) -> list[tuple[str, Any]]:
        """The members of the next value, which is an object or null."""
        return self._members(lambda _: self.value(), "ReadObjectCB", "ReadObject")

    def map(self, member: Callable[[str], T]) -> list[tuple[str, T]]:
        """The same, each member's value read by *member*, which is given the name."""
        return self._members(member, "ReadMapCB", "ReadMapCB")

    def _members(self, member: Callable[[str], T], operation: str, colon: str) -> list[tuple[str, T]]:
        byte = self._take()
        if byte == b"n":
            self._expect(*_WORDS[byte][:2])
            return []
        if byte != b"{":
            raise self.error(f"{operation}: expect {{ or n, but found {_shown(byte)}")
        self._descend()
        members: list[tuple[str, T]] = []
        byte = self._take()
        if byte == b'"':
            self._pos -= 1
        elif byte != b"}":
            raise self.error(f'{operation}: expect " after {{, but found {_shown(byte)}')
        while byte != b"}":
            name = self.string()
            found = self._take()
            if found != b":":
                # The Go library shows the byte before the name where the value may be anything.
                raise self.error(f"{colon}: expect : after object field, but found {_shown(found if colon != operation else byte)}")
            members.append((name, member(name)))
            byte = self._take()
            if byte not in (b",", b"}"):
                raise self.error(f"{operation}: object not ended with }}")
        self._depth -= 1
        return members

    def _array(self) -> list[Any]:
        self._pos += 1
        self._descend()
        items: list[Any] = []
        if self._peek() == b"]":
            self._pos += 1
        else:
            byte = b","
            while byte == b",":
                items.append(self.value())
                byte = self._take()
            if byte != b"]":
                raise self.error(f"ReadArrayCB: expect ] in the end, but found {_shown(byte)}")
        self._depth -= 1
        return items

    def string(self) -> str:
        """The next value, which is a string, or null for an empty one."""
        byte = self._take()
        if byte == b"n":
            self._expect(*_WORDS[byte][:2])
            return ""
        if byte != b'"':
            raise self.error(f'ReadString: expects " or n, but found {_shown(byte)}')
        parts: list[str] = []
        while True:
            start = self._pos
            self._pos = _end(_PLAIN, self._data, start)
            parts.append(self._data[start : self._pos].decode("utf-8", "replace"))
            if self._pos == len(self._data):
                raise self.error("readStringSlowPath: unexpected end of input")
            byte = self._byte()
            if byte == b'"':
                return "".join(parts)
            if byte == b"\\":
                parts.append(self._escape())
            elif len(parts) == 1:
                self._pos = start  # Go tells before it moves on
                raise self.error(f"ReadString: invalid control character found: {byte[0]}")
            else:
                parts.append(byte.decode())  # after an escape Go does not look for them

    def _escape(self) -> str:
        byte = self._byte()
        if byte != b"u":
            if byte in _ESCAPES:
                return _ESCAPES[byte]
            raise self.error("readEscapedChar: invalid escape char after \\")
        code = self._hex()
        if 0xD800 <= code < 0xDC00 and self._data[self._pos : self._pos + 2] == b"\\u":
            self._pos += 2
            low = self._hex()
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
            return "\ufffd" + _character(low)
        return _character(code)

    def _hex(self) -> int:
        value = 0
        for _ in range(4):
            byte = self._byte()
            if byte not in b"0123456789abcdefABCDEF" or byte == _END:
                raise self.error(f"readU4: expects 0~9 or a~f, but found {_shown(byte)}")
            value = value * 16 + int(byte, 16)
        return value

    def _word(self, byte: bytes) -> Any:
        self._pos += 1
        self._expect(*_WORDS[byte][:2])
        return _WORDS[byte][2]

    def _expect(self, rest: bytes, operation: str) -> None:
        for expected in rest:
            if self._byte()[0] != expected:
                raise self.error(f"{operation}: expect {rest.decode()}")

    def _number(self) -> float:
        sign = -1.0 if self._peek() == b"-" else 1.0
        self._pos += sign < 0
        start = self._pos
        self._pos = _end(_NUMBER, self._data, start)
        text = self._data[start : self._pos].decode()
        if len(text) > 1 and text[0] == "0" and text[1].isdigit():
            self._pos = start
            raise self.error("readFloat64: leading zero is invalid")
        if problem := _number_problem(text):
            raise self.error(f"readFloat64SlowPath: {problem}")
        if not _DECIMAL.fullmatch(text):
            raise ReaderError(f"strconv.ParseFloat: parsing {quote(text)}: invalid syntax")
        if not math.isfinite(number := float(text)):
            raise ReaderError(f"strconv.ParseFloat: parsing {quote(text)}: value out of range")
        return sign * number

    # --- bytes ------------------------------------------------------------------------------------------------------

    def _peek(self) -> bytes:
        """The next byte that is no white space, which stays the next."""
        if self._data[self._pos : self._pos + 1] in b" \t\r\n":
            self._pos = _end(_SPACE, self._data, self._pos)
        return self._data[self._pos : self._pos + 1] or _END

    def _take(self) -> bytes:
        self._peek()
        return self._byte()

    def _byte(self) -> bytes:
        byte = self._data[self._pos : self._pos + 1] or _END
        self._pos = min(self._pos + 1, len(self._data))
        return byte

    def _descend(self) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self.error("incrementDepth: exceeded max depth")


def _end(pattern: re.Pattern[bytes], data: bytes, pos: int) -> int:
    match = pattern.match(data, pos)
    return match.end() if match else pos


def _shown(byte: bytes) -> str:
    return byte.decode("utf-8", "replace")


def _character(code: int) -> str:
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def _number_problem(text: str) -> str:
    if not text:
        return "empty number"
    if text[0] == "-":
        return "-- is not valid"
    _, dot, fraction = text.partition(".")
    if dot and not fraction:
        return "dot can not be last character"
    if dot and not fraction[0].isdigit():
        return "missing digit after dot"
    return ""
