"""A list of objects in JSON as a stream of its items: ``{…, "items": [{…}, {…}], …}``."""

from __future__ import annotations

import re

from apimachinery.encoding._framer import TruncatedError
from apimachinery.encoding.framing._json import Brackets
from apimachinery.encoding.framing._list import ListFramerBase
from apimachinery.encoding.json import JSONSyntaxError, find_value_end
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["JSONListFramer"]

_OPENING = re.compile(rb'"items"[ \t\r\n]*+:[ \t\r\n]*+\[')
_MAY_OPEN = re.compile(rb'"items"[ \t\r\n]*+(?::[ \t\r\n]*+)?').fullmatch
_BETWEEN = re.compile(rb"[ \t\r\n,]*+")
_ITEMS = b'"items"'
_LONGEST_OPENING = 256


class JSONListFramer(ListFramerBase):
    """The items of one list in JSON, each as a frame.

    >>> framer = JSONListFramer()
    >>> framer.feed(b'{"kind": "PodList", "items": [{"a": 1}, {"b"'), framer.feed(b': [2]}], "metadata": {}}'), framer.finish()
    ([b'{"a": 1}'], [b'{"b": [2]}'], [])
    >>> framer.head
    b'{"kind": "PodList", "items": [], "metadata": {}}'
    """

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        super().__init__(limits)
        self._before = b""
        self._in_items = False
        self._is_over = False
        self._brackets: Brackets | None = None
        self._outside = Brackets()
        self._key: int | None = None
        """Where the key of the items may have begun."""
        self._more_expected = False

    @property
    def head(self) -> bytes:
        """The list without its items, once the stream has ended. Before the items have begun: what there is of it."""
        return self._before + bytes(self.buffer)

    @property
    def said(self) -> bytes:
        """What of the head came before the first item, made a whole object; empty where the items have not begun."""
        return self._before + b"]}" if self._before else b""

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next item; raises :class:`JSONSyntaxError` if what stands there is no list of objects."""
        if not self._is_over and (self._in_items or self._find_items()):
            frame = self._item()
            if frame is not None:
                return frame
        if last:
            self._check_rest()
        return None

    def _check_rest(self) -> None:
        """See that what is left of the list, now that all of it has come, is JSON."""
        end = None if self._in_items else find_value_end(bytearray(self.head), 0, last=True)
        if end is None:
            raise TruncatedError(partial=bytes(self.buffer))
        if rest := self.head[end:].strip(b" \t\r\n"):
            raise JSONSyntaxError(f"invalid character {chr(rest[0])!r} after top-level value", end + 1)

    def _find_items(self) -> bool:
        """Whether the items have begun; what is before them is taken off the buffer."""
        outside = self._outside
        while True:
            if self._key is not None:
                if (opening := _OPENING.match(self.buffer, self._key)) is not None:
                    self._before = self.take(opening.end())
                    self._in_items = True
                    return True
                if len(self.buffer) < self._key + _LONGEST_OPENING and _MAY_OPEN(self.buffer, self._key):
                    return False  # the bracket may yet come
                self._key = None
            mark = outside.step(self.buffer)
            if mark is None:
                return False
            if mark == b'"' and outside.depth == 1 and self.buffer[outside.string : outside.pos] == _ITEMS:
                self._key = outside.string

    def _item(self) -> bytes | None:
        if self._brackets is None and not self._start_item():
            return None
        assert self._brackets is not None
        end = self._brackets.find_end(self.buffer)
        if end is None:
            return None
        self._brackets = None
        if find_value_end(self.buffer[:end], 0, last=True) is None:
            raise TruncatedError(partial=bytes(self.buffer))
        return self.take(end)

    def _start_item(self) -> bool:
        """Whether an item begins; the comma before it is taken off the buffer, and so is the end of the list."""
        between = _BETWEEN.match(self.buffer)
        assert between is not None
        if between.end() == len(self.buffer):
            return False
        commas = between[0].count(b",")
        first = self.buffer[between.end()]
        is_end = first == ord("]")
        if commas != (0 if is_end or not self._more_expected else 1) or not (is_end or first == ord("{")):
            raise JSONSyntaxError(f"invalid character {chr(first)!r} where an item of the list is expected", between.end() + 1)
        del self.buffer[: between.end()]
        self._more_expected = True
        if is_end:
            self._in_items, self._is_over = False, True
            return False
        self._brackets = Brackets()
        return True
