"""Values one after the other."""

from __future__ import annotations

from apimachinery.encoding._framer import ItemFramer
from apimachinery.encoding.msgpack._items import ItemScanner

__all__ = ["MessagePackFramer"]


class MessagePackFramer(ItemFramer):
    """MessagePack values, mostly maps, with nothing between them.

    >>> framer = MessagePackFramer()
    >>> framer.feed(bytes.fromhex("81a161")), framer.feed(bytes.fromhex("c000"))
    ([], [b'\\x81\\xa1a\\xc0', b'\\x00'])
    """

    def make_scanner(self) -> ItemScanner:
        """A scanner for the next value, which raises :class:`MessagePackError` if it is not well-formed."""
        return ItemScanner(self.limits)
