"""JSON values one after the other, with or without white space between them (Go: ``framer.NewJSONFramedReader``)."""

from __future__ import annotations

import re

from apimachinery._errors import LimitError
from apimachinery.encoding._framer import FramerBase, TruncatedError
from apimachinery.encoding.json import find_value_end

__all__ = ["Brackets", "JSONFramer"]

_SPACE = re.compile(rb"[ \t\r\n]*+")
_OUTSIDE = re.compile(rb'["{}\[\]]')
_INSIDE = re.compile(rb'["\\]')
_OPENING = b"{["
_MAX_SCALAR = 1024  # bytes of a value that is no string, list or object


class Brackets:
    """Follows the brackets and strings of JSON text, and can go on where it stopped."""

    def __init__(self) -> None:
        self.depth = 0
        """How many brackets are open."""
        self.pos = 0
        """Where to go on."""
        self.string = 0
        """Where the last string began."""
        self._in_string = False

    def step(self, buffer: bytearray) -> bytes | None:
        """The next bracket, or the quote that ends a string, after which :attr:`pos` is; None if *buffer* has none yet."""
        while (match := (_INSIDE if self._in_string else _OUTSIDE).search(buffer, self.pos)) is not None:
            self.pos = match.end()
            mark = match[0]
            if mark == b"\\":
                self.pos += 1  # whatever is escaped
            elif mark != b'"':
                self.depth += 1 if mark in _OPENING else -1
                return mark
            elif self._in_string:
                self._in_string = False
                return mark
            else:
                self._in_string, self.string = True, match.start()
        self.pos = max(self.pos, len(buffer))
        return None

    def find_end(self, buffer: bytearray) -> int | None:
        """The end of the value whose first byte was at 0 when this began; None if it is not in *buffer* yet.

        What lies between the brackets is not looked at.
        """
        while self.step(buffer) is not None:
            if self.depth <= 0:
                return self.pos
        return None


class JSONFramer(FramerBase):
    r"""JSON values, mostly objects on a line each.

    >>> framer = JSONFramer()
    >>> framer.feed(b'{"a": "}'), framer.feed(b'"}\n{}')
    ([], [b'{"a": "}"}', b'{}'])
    """

    _brackets: Brackets | None = None

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next value, without the white space before it; raises :class:`JSONSyntaxError` if it is none."""
        if self._brackets is None:
            match = _SPACE.match(self.buffer)
            assert match is not None
            del self.buffer[: match.end()]
            if not self.buffer:
                return None
            if self.buffer[0] not in b'{["':
                return self._scalar(last=last)
            self._brackets = Brackets()
        end = self._brackets.find_end(self.buffer)
        if end is None:
            if last:
                find_value_end(self.buffer, 0, last=True)  # raises where more would not help
                raise TruncatedError(partial=bytes(self.buffer))
            return None
        self._brackets = None
        if find_value_end(self.buffer[:end], 0, last=True) is None:
            raise TruncatedError(partial=bytes(self.buffer))
        return self.take(end)

    def _scalar(self, *, last: bool) -> bytes | None:
        end = find_value_end(self.buffer, 0, last=last)
        if end is not None:
            return self.take(end)
        if last:
            raise TruncatedError(partial=bytes(self.buffer))
        if len(self.buffer) > _MAX_SCALAR:
            raise LimitError(f"a value is longer than the limit of {_MAX_SCALAR} bytes")
        return None

    @staticmethod
    def frame(data: bytes) -> bytes:
        """*data* on a line of its own."""
        return data if data.endswith(b"\n") else data + b"\n"
