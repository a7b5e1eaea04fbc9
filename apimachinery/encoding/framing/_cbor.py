"""CBOR items one after the other (RFC 8742; Go: ``serializer/cbor``'s framer)."""

from __future__ import annotations

from apimachinery.encoding._framer import ItemFramer, TruncatedError
from apimachinery.encoding.cbor import CBORSyntaxError, find_item_end
from apimachinery.encoding.cbor._items import ARRAY, BREAK, BYTES, INDEFINITE, MAP, TAG, TEXT, Head, read_head
from apimachinery.encoding.limits import Limits

__all__ = ["PREFIX", "CBORSequenceFramer", "ItemScanner"]

PREFIX = b"\xd9\xd9\xf7"
"""The tag that says "this is CBOR"."""


class ItemScanner:
    """Finds the end of an item, and can go on where it stopped. Only heads are looked at."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: list[int | None] = []
        """For each container that is not complete, the items that are yet to come; None if a break ends it."""
        self._pos = 0

    def find_end(self, buffer: bytearray) -> int | None:
        """The end of the item that began at 0 when this began; None if it is not in *buffer* yet.

        Raises:
            CBORError: If it is no item that Kubernetes accepts.
        """
        while (end := self._step(buffer)) is not None:
            self._pos = end
            if not self._open:
                if find_item_end(buffer[:end], 0, self._limits) != end:
                    raise TruncatedError(partial=bytes(buffer))
                return end
        return None

    def _step(self, buffer: bytearray) -> int | None:
        """Where the next head ends, its string included; None if that is not here yet. The open containers are brought up to date."""
        if self._pos >= len(buffer):
            return None
        if self._open and self._open[-1] is None and buffer[self._pos] == BREAK:
            self._open.pop()
            return self._close(self._pos + 1)
        try:
            head = read_head(buffer, self._pos)
        except CBORSyntaxError as exc:
            if exc.offset >= len(buffer):
                return None
            raise
        if head.type in (BYTES, TEXT) and head.info != INDEFINITE:
            end = head.end + head.argument
            self._limits.check_size(head.argument)
            return self._close(end) if end <= len(buffer) else None
        if (content := _items_within(head)) != 0:
            self._open.append(content)
            if len(self._open) > self._limits.max_depth + 1:
                find_item_end(buffer, 0, self._limits)  # raises the limit's error
            return head.end
        return self._close(head.end)

    def _close(self, end: int) -> int:
        """One item is complete, and with it every container whose last it was."""
        while self._open and (left := self._open[-1]) is not None:
            self._open[-1] = left - 1
            if left > 1:
                break
            self._open.pop()
        return end


class CBORSequenceFramer(ItemFramer):
    """CBOR items, mostly maps. The tag that says "this is CBOR" is taken off them.

    >>> framer = CBORSequenceFramer()
    >>> framer.feed(bytes.fromhex("d9d9f7a14161")), framer.feed(bytes.fromhex("f600"))
    ([], [b'\\xa1Aa\\xf6', b'\\x00'])
    """

    def make_scanner(self) -> ItemScanner:
        """A scanner for the next item, which raises :class:`CBORError` if it is none that Kubernetes accepts."""
        return ItemScanner(self.limits)

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next item."""
        frame = super().next_frame(last=last)
        return None if frame is None else frame.removeprefix(PREFIX)


def _items_within(head: Head) -> int | None:
    if head.info == INDEFINITE and head.type in (BYTES, TEXT, ARRAY, MAP):
        return None
    if head.type == TAG:
        return 1
    return {ARRAY: 1, MAP: 2}.get(head.type, 0) * head.argument
