"""A list of objects in CBOR as a stream of its items."""

from __future__ import annotations

from apimachinery.encoding._framer import TruncatedError
from apimachinery.encoding.cbor import CBORError, CBORSyntaxError
from apimachinery.encoding.cbor._items import ARRAY, BREAK, BYTES, INDEFINITE, MAP, TEXT, TYPE_NAMES, Head, read_head, skip
from apimachinery.encoding.cbor._write import head as write_head
from apimachinery.encoding.framing._cbor import PREFIX, ItemScanner
from apimachinery.encoding.framing._list import ListFramerBase
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["CBORListFramer", "around_items"]

_ITEMS = (b"\x45items", b"\x65items")
_EMPTY = b"\x80"


class CBORListFramer(ListFramerBase):
    """The items of one list in CBOR, each as a frame.

    >>> framer = CBORListFramer()
    >>> framer.feed(bytes.fromhex("a2456974656d7382a1416101a0446b")), framer.feed(bytes.fromhex("696e64414c")), framer.finish()
    ([b'\\xa1Aa\\x01', b'\\xa0'], [], [])
    >>> framer.head.hex()
    'd9d9f7a2456974656d7380446b696e64414c'
    """

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        super().__init__(limits)
        self._members: list[bytes] = []
        """Each key of the list with its value; the items have an empty one."""
        self._size = 0
        self._key: bytes | None = None
        self._scanner: ItemScanner | None = None
        self._has_begun = self._in_items = self._is_over = False
        self._members_left: int | None = None
        self._items_left: int | None = None
        """Members and items that are yet to come; None if a break ends them."""

    @property
    def head(self) -> bytes:
        """The list without its items."""
        return PREFIX + write_head(MAP, len(self._members)) + b"".join(self._members)

    @property
    def said(self) -> bytes:
        """What of the head came before the first item; empty where the items have not begun."""
        return self.head if self._in_items or any(member[:6] in _ITEMS for member in self._members) else b""

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next item; raises :class:`CBORError` if what stands there is no list of objects."""
        while not self._is_over:
            if self._in_items:
                if not self._ends(self._items_left):
                    frame = self._take_item()
                    if frame is not None:
                        self._items_left = None if self._items_left is None else self._items_left - 1
                        return self._checked(frame)
                    break
                self._in_items = False
            elif not self._has_begun:
                if not self._begin():
                    break
            elif self._ends(self._members_left):
                self._is_over = True
            elif not self._take_member():
                break
        self._check_end(last=last)
        return None

    def _begin(self) -> bool:
        if len(self.buffer) < len(PREFIX) and PREFIX.startswith(bytes(self.buffer)):
            return False
        if self.buffer.startswith(PREFIX):
            del self.buffer[: len(PREFIX)]
        head = self._read_head()
        if head is None:
            return False
        if head.type != MAP:
            raise CBORError(f"cbor: cannot read a list from a CBOR {TYPE_NAMES[head.type]}")
        self._has_begun = True
        self._members_left = None if head.info == INDEFINITE else head.argument
        self.take(head.end)
        return True

    def _read_head(self) -> Head | None:
        """The head at the beginning of the buffer; None if it is not complete."""
        try:
            return read_head(self.buffer, 0)
        except CBORSyntaxError as exc:
            if exc.offset < len(self.buffer):
                raise
            return None

    def _ends(self, left: int | None) -> bool:
        """Whether nothing more is to come of a container; a break is taken off the buffer."""
        if left is not None:
            return left == 0
        if self.buffer[:1] == bytes([BREAK]):
            self.take(1)
            return True
        return False

    def _take_member(self) -> bool:
        """Take a key with its value, or with the beginning of the items; False if it is not complete."""
        if self._key is None:
            self._key = self._take_item()
            if self._key is None:
                return False
            if self._key[0] & 0xE0 not in (BYTES, TEXT):
                raise CBORError(f"cbor: a key of a list is a string, not a CBOR {TYPE_NAMES[self._key[0] & 0xE0]}")
        if self._key in _ITEMS and self.buffer[:1] and self.buffer[0] & 0xE0 == ARRAY:
            head = self._read_head()
            if head is None:
                return False
            self.take(head.end)
            self._in_items, self._items_left = True, None if head.info == INDEFINITE else head.argument
            value: bytes | None = _EMPTY
        else:
            value = self._take_item()
        if value is None:
            return False
        self._add_member(self._key + value)
        return True

    def _add_member(self, member: bytes) -> None:
        self._key = None
        self._members_left = None if self._members_left is None else self._members_left - 1
        self._size += len(member)
        self.limits.check_size(self._size)
        self._members.append(member)

    def _take_item(self) -> bytes | None:
        """Take one data item off the buffer; None if it is not complete."""
        self._scanner = self._scanner or ItemScanner(self.limits)
        end = self._scanner.find_end(self.buffer)
        if end is None:
            return None
        self._scanner = None
        return self.take(end)

    def _checked(self, frame: bytes) -> bytes:
        if frame[0] & 0xE0 != MAP:
            raise CBORError(f"cbor: an item of a list is a map, not a CBOR {TYPE_NAMES[frame[0] & 0xE0]}")
        return frame

    def _check_end(self, *, last: bool) -> None:
        if self._is_over and self.buffer:
            raise CBORSyntaxError(f"cbor: {len(self.buffer)} bytes of extraneous data after the list", 0)
        if last and not self._is_over:
            raise TruncatedError(partial=bytes(self.buffer))


def around_items(data: bytes, key: str, count: int) -> tuple[bytes, bytes] | None:
    """What stands before and after *count* items in a list of which *data* is the form without any; None if it has no such *key*.

    >>> before, after = around_items(bytes.fromhex("a1456974656d7380"), "items", 2)
    >>> before.hex(), after
    ('a1456974656d7382', b'')
    """
    head = read_head(data, data.startswith(PREFIX) * len(PREFIX))
    at = head.end
    for _ in range(head.argument):
        value = skip(data, at)
        name = read_head(data, at)
        if data[name.end : value] == key.encode() and data[value : value + 1] == _EMPTY:
            return data[:value] + write_head(ARRAY, count), data[value + 1 :]
        at = skip(data, value)
    return None
