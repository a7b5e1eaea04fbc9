"""A list of objects as a stream of its items, whatever the format."""

from __future__ import annotations

from apimachinery.encoding._framer import FramerBase

__all__ = ["ListFramerBase"]


class ListFramerBase(FramerBase):
    """Gives the items of one list as frames, and keeps what is left of the list without them; memory does not grow with the list."""

    @property
    def head(self) -> bytes:
        """The list without its items, as an object of its format. It is complete once the stream has ended."""
        raise NotImplementedError

    @property
    def said(self) -> bytes:
        """What of the head came before the first item, made a whole object; empty where the items have not begun."""
        raise NotImplementedError

    @staticmethod
    def frame(data: bytes) -> bytes:
        """*data* as it is: what is around the items of a list is not one item's."""
        return data
