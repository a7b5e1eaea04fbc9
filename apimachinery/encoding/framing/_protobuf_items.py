"""A list of objects in protobuf as a stream of its items."""

from __future__ import annotations

from apimachinery.encoding._framer import TruncatedError
from apimachinery.encoding.framing._list import ListFramerBase
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.protobuf import MAGIC, ProtobufError, bytes_field, read_varint

__all__ = ["ProtobufListFramer"]

_BYTES = 2  # the wire type of what has a length
_RAW = 2  # the number of the envelope's field for the message
_LONGEST_VARINT = 10


class ProtobufListFramer(ListFramerBase):
    """The items of one list in protobuf, in its envelope, each as a frame that is the item's message.

    Lists of the Kubernetes API have their items in the field 2; *number* says another.
    """

    def __init__(self, limits: Limits = DEFAULT_LIMITS, *, number: int = 2) -> None:
        super().__init__(limits)
        self._number = number
        self._envelope: list[bytes] = []
        """The envelope's fields besides the message."""
        self._message: list[bytes] = []
        """The message's fields besides the items."""
        self._message_left: int | None = None
        """Bytes of the message that are yet to come; None before it has begun."""
        self._has_begun = False
        self._size = 0

    @property
    def head(self) -> bytes:
        """The list without its items."""
        return b"".join((MAGIC, *self._envelope, bytes_field(_RAW, b"".join(self._message))))

    @property
    def said(self) -> bytes:
        """What of the head came before the first item; empty where the message has not begun."""
        return b"" if self._message_left is None else self.head

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next item; raises :class:`ProtobufError` if what stands there is no message in an envelope."""
        while self._has_begun or self._begin():
            within = bool(self._message_left)
            if within is False and not self.buffer:
                return None
            found = self._field(opens_message=not within)
            if found is None:
                break
            start, end, number = found
            if within:
                assert self._message_left is not None
                self._message_left -= end
                if self._message_left < 0:
                    raise ProtobufError("unexpected EOF")
                if number == self._number:
                    return self.take(end, start)
            if start == end == 0:
                continue  # the message has begun
            self._keep(self._message if within else self._envelope, end)
        if last:
            raise TruncatedError(partial=bytes(self.buffer))
        return None

    def _begin(self) -> bool:
        if len(self.buffer) < len(MAGIC) and MAGIC.startswith(bytes(self.buffer)):
            return False
        if not self.buffer.startswith(MAGIC):
            raise ProtobufError("provided data does not appear to be a protobuf message")
        self.take(len(MAGIC))
        self._has_begun = True
        return True

    def _keep(self, fields: list[bytes], end: int) -> None:
        self._size += end
        self.limits.check_size(self._size)
        fields.append(self.take(end))

    def _field(self, *, opens_message: bool) -> tuple[int, int, int] | None:
        """Where the content of the next field begins and ends, and its number; None if it is not complete.

        Of the envelope's message only the head is taken: then both places are 0.
        """
        tag = self._varint(0)
        if tag is None:
            return None
        number, wire_type, at = tag[0] >> 3, tag[0] & 7, tag[1]
        if wire_type == 0:
            value = self._varint(at)
            return None if value is None else (at, value[1], number)
        if wire_type in (1, 5):
            end = at + (8 if wire_type == 1 else 4)
            return (at, end, number) if end <= len(self.buffer) else None
        if wire_type != _BYTES:
            raise ProtobufError(f"proto: illegal wireType {wire_type}")
        length = self._varint(at)
        if length is None:
            return None
        if opens_message and number == _RAW and self._message_left is None:
            self._message_left = length[0]
            self.take(length[1])
            return 0, 0, number
        self.limits.check_size(length[0])
        start, end = length[1], length[1] + length[0]
        return (start, end, number) if end <= len(self.buffer) else None

    def _varint(self, at: int) -> tuple[int, int] | None:
        """The varint at *at* and where it ends; None if it is not complete."""
        for end in range(at, min(at + _LONGEST_VARINT, len(self.buffer))):
            if self.buffer[end] < 0x80:
                return read_varint(bytes(self.buffer[at : end + 1]), 0, end + 1 - at)[0], end + 1
        if len(self.buffer) - at >= _LONGEST_VARINT:
            raise ProtobufError("proto: integer overflow")
        return None
