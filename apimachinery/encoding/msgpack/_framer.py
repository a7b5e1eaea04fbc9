"""Values one after the other."""

from __future__ import annotations

from apimachinery.encoding._framer import FramerBase, TruncatedError
from apimachinery.encoding.msgpack._items import ItemScanner

__all__ = ["MessagePackFramer"]


class MessagePackFramer(FramerBase):
    """MessagePack values, mostly maps, with nothing between them.

    >>> framer = MessagePackFramer()
    >>> framer.feed(bytes.fromhex("81a161")), framer.feed(bytes.fromhex("c000"))
    ([], [b'\\x81\\xa1a\\xc0', b'\\x00'])
    """

    _scanner: ItemScanner | None = None

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next value; raises :class:`MessagePackError` if it is not well-formed."""
        self._scanner = self._scanner or ItemScanner(self.limits)
        end = self._scanner.find_end(self.buffer)
        if end is not None:
            self._scanner = None
            return self.take(end)
        if last and self.buffer:
            raise TruncatedError(partial=bytes(self.buffer))
        return None

    @staticmethod
    def frame(data: bytes) -> bytes:
        """*data*, which says itself where it ends."""
        return data
