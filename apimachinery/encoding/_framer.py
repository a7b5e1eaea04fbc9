"""What all framers have in common."""

from __future__ import annotations

from typing import Protocol

import attrs

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["Framer", "FramerBase", "ItemFramer", "Scanner", "TruncatedError"]


@attrs.define
class TruncatedError(DecodeError):
    """A stream that ends within a frame (Go: ``io.ErrUnexpectedEOF``)."""

    message: str = "unexpected EOF"
    partial: bytes | None = None
    """What there is of the frame, without its framing; None if not even that is complete."""


class Framer(Protocol):
    """Finds the frames in a stream."""

    def feed(self, data: bytes) -> list[bytes]:
        """The frames that *data*, the next bytes of the stream, completes.

        Raises:
            DecodeError: If the bytes cannot be a frame. Frames before them have been given: a fault behind a complete frame is
                raised by the next call.
            LimitError: If a frame is too long.
        """
        ...

    def finish(self) -> list[bytes]:
        """The frame that the end of the stream completes, if there is one.

        Raises:
            TruncatedError: If the stream ends within a frame.
        """
        ...

    @staticmethod
    def frame(data: bytes) -> bytes:
        """*data* as a frame to be written to a stream."""
        ...


class FramerBase:
    """Keeps what has come and is not part of a complete frame yet."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self.limits = limits
        self.buffer = bytearray()
        self._failure: DecodeError | None = None

    def feed(self, data: bytes) -> list[bytes]:
        """The frames that *data* completes; see :meth:`Framer.feed`."""
        self.buffer += data
        return self._collect(last=False)

    def finish(self) -> list[bytes]:
        """The frame that the end of the stream completes; see :meth:`Framer.finish`."""
        return self._collect(last=True)

    def _collect(self, *, last: bool) -> list[bytes]:
        frames: list[bytes] = []
        while True:
            try:
                frame = self._next(last=last)
            except DecodeError as exc:
                self._failure = exc
                if not frames:
                    raise
                return frames
            if frame is None:
                return frames
            frames.append(frame)

    def _next(self, *, last: bool) -> bytes | None:
        if self._failure is not None:
            raise self._failure
        frame = self.next_frame(last=last)
        if frame is None and len(self.buffer) > self.limits.max_bytes:
            raise LimitError(f"a frame is longer than the limit of {self.limits.max_bytes} bytes")
        return frame

    @staticmethod
    def frame(data: bytes) -> bytes:
        """*data* as a frame; see :meth:`Framer.frame`."""
        raise NotImplementedError

    def next_frame(self, *, last: bool) -> bytes | None:
        """Take the next frame off the buffer; None if it is not complete, or if there is nothing more at the *last*."""
        raise NotImplementedError

    def take(self, end: int, start: int = 0) -> bytes:
        """The buffer's bytes from *start* to *end*, which are taken off it with all before them."""
        frame = bytes(self.buffer[start:end])
        del self.buffer[:end]
        return frame


class Scanner(Protocol):
    """Finds the end of an item, and can go on where it stopped."""

    def find_end(self, buffer: bytearray) -> int | None:
        """The end of the item that began at 0 when this began; None if it is not in *buffer* yet."""


class ItemFramer(FramerBase):
    """Items one after the other that say themselves where they end."""

    _scanner: Scanner | None = None

    def make_scanner(self) -> Scanner:
        """A scanner for the next item."""
        raise NotImplementedError

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next item; raises :class:`DecodeError` if it is not well-formed."""
        self._scanner = self._scanner or self.make_scanner()
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
