"""Frames with their length before them, four bytes, most significant first (Go: ``framer.NewLengthDelimitedFrameReader``)."""

from __future__ import annotations

from apimachinery._errors import LimitError
from apimachinery.encoding._framer import FramerBase, TruncatedError

__all__ = ["LengthDelimitedFramer"]

_HEAD = 4


class LengthDelimitedFramer(FramerBase):
    """Frames of protobuf streams.

    >>> framer = LengthDelimitedFramer()
    >>> framer.feed(framer.frame(b"one")[:5]), framer.feed(b"ne" + framer.frame(b""))
    ([], [b'one', b''])
    """

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next frame, which may be empty."""
        if len(self.buffer) < _HEAD:
            if last and self.buffer:
                raise TruncatedError()
            return None
        end = _HEAD + int.from_bytes(self.buffer[:_HEAD], "big")
        if end > self.limits.max_bytes:
            raise LimitError(f"a frame of {end - _HEAD} bytes is longer than the limit of {self.limits.max_bytes} bytes")
        if len(self.buffer) >= end:
            return self.take(end, _HEAD)
        if last:
            raise TruncatedError(partial=bytes(self.buffer[_HEAD:]))
        return None

    @staticmethod
    def frame(data: bytes) -> bytes:
        """*data* with its length before it."""
        return len(data).to_bytes(_HEAD, "big") + data
