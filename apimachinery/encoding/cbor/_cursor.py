"""Reading well-formed items one after the other: tags and strings (Go: ``fxamacker/cbor``, ``decode.go``).

Whatever a function here raises, the cursor then stands behind the item that was not to be read, so that reading can go on.
"""

from __future__ import annotations

import base64
from typing import Final

from apimachinery.encoding.cbor._errors import CBORError, CBORTypeError
from apimachinery.encoding.cbor._items import (
    ARRAY,
    BREAK,
    BYTES,
    INDEFINITE,
    MAP,
    NEGATIVE,
    NULLS,
    POSITIVE,
    PRIMITIVE,
    SELF_DESCRIBED,
    TAG,
    TEXT,
    TYPE_NAMES,
    Buffer,
    Head,
    read_chunks,
    read_head,
    skip,
)  # fmt: skip
from apimachinery.encoding.text import decode_text

__all__ = [
    "BASE64", "DATE_TIME", "EPOCH", "FIRST_FLOAT", "INVALID_TEXT", "Cursor", "Entries", "later_text", "misfit", "read_integer",
    "read_text", "simple_value",
]  # fmt: skip

DATE_TIME: Final = 0
"""The tag of a text that is an RFC 3339 time."""
EPOCH: Final = 1
"""The tag of a number that is the seconds since 1970."""
_BASE64_URL: Final = 21
BASE64: Final = 22
"""The tag of bytes that are written as base64 where there are no bytes (RFC 8949, section 3.4.5.2)."""
_BASE16: Final = 23
_LATER: Final = (_BASE64_URL, BASE64, _BASE16)

INVALID_TEXT: Final = "cbor: invalid UTF-8 string"

FIRST_FLOAT: Final = 25
"""The five bits of a primitive that is a float of 16 bits; the longer ones follow."""
_INT64_MAX: Final = (1 << 63) - 1


class Cursor:
    """A place in data that is known to be well-formed."""

    __slots__ = ("data", "pos")

    def __init__(self, data: Buffer, pos: int = 0) -> None:
        self.data = data
        self.pos = pos

    def next_type(self) -> int:
        """The type of the next item."""
        return self.data[self.pos] & 0xE0

    def at_null(self) -> bool:
        """Whether the next item is null or undefined."""
        return self.data[self.pos] in NULLS

    def at_break(self) -> bool:
        """Whether a container ends here; then the cursor moves behind it."""
        if self.data[self.pos] != BREAK:
            return False
        self.pos += 1
        return True

    def head(self) -> Head:
        """The next head, behind which the cursor then stands."""
        head = read_head(self.data, self.pos)
        self.pos = head.end
        return head

    def skip(self) -> None:
        """Move behind the next item."""
        self.pos = skip(self.data, self.pos)

    def skip_content(self, head: Head) -> None:
        """Move behind the content of the item that has this head.

        Raises:
            CBORError: If it is a text that is no UTF-8.
        """
        if head.type in (ARRAY, MAP):
            Entries(self, head).skip_rest()
        elif head.type == TEXT:
            self.text_string(head)
        elif head.type == BYTES:
            self.byte_string(head)

    def byte_string(self, head: Head) -> bytes:
        """The content of a string."""
        chunks, self.pos = read_chunks(self.data, head)
        return b"".join(chunks)

    def text_string(self, head: Head) -> str:
        """The content of a text string.

        Raises:
            CBORError: If it, or one of its chunks, is no UTF-8.
        """
        chunks, self.pos = read_chunks(self.data, head)
        try:
            return "".join([chunk.decode() for chunk in chunks])
        except UnicodeDecodeError:
            raise CBORError(INVALID_TEXT) from None

    def skip_self_description(self) -> None:
        """Move behind the tags that say that this is CBOR."""
        while self.next_type() == TAG and (head := read_head(self.data, self.pos)).argument == SELF_DESCRIBED:
            self.pos = head.end

    def tags(self, later: int | None) -> tuple[int | None, int | None]:
        """Read the tags of the next item: the one that makes it a time, and the one that says how bytes in it become text.

        Raises:
            CBORError: If a time has a content that none has.
        """
        time = None
        while self.next_type() == TAG:
            tag = self.head().argument
            if tag in (DATE_TIME, EPOCH):
                time = self._time_tag(tag)
            elif tag in _LATER:
                later = tag
        return time, later

    def _time_tag(self, tag: int) -> int:
        type_, byte = self.next_type(), self.data[self.pos]
        if tag == DATE_TIME:
            fits, wanted = type_ == TEXT, "text string"
        else:
            is_float = type_ == PRIMITIVE and FIRST_FLOAT <= byte & 0x1F <= FIRST_FLOAT + 2
            fits, wanted = is_float or type_ in (POSITIVE, NEGATIVE), "integer or floating-point number"
        if not fits:
            self.skip()
            raise CBORError(f"cbor: tag number {tag} must be followed by {wanted}, got {TYPE_NAMES[type_]}")
        return tag


class Entries:
    """What is yet to come of a container: items of an array, or keys with values of a map."""

    def __init__(self, cursor: Cursor, head: Head) -> None:
        self._cursor = cursor
        self._left = None if head.info == INDEFINITE else head.argument
        self._items = 2 if head.type == MAP else 1
        self.index = -1
        """The number of the entry at which the cursor is, from 0 on."""

    def next(self) -> bool:
        """Whether there is one more, at which the cursor then is; it must be behind the one before."""
        if self._left is None:
            if self._cursor.at_break():
                self._left = 0
                return False
        elif self._left:
            self._left -= 1
        else:
            return False
        self.index += 1
        return True

    def skip_rest(self) -> None:
        """Move behind the container; the cursor must be behind an entry."""
        while self.next():
            for _ in range(self._items):
                self._cursor.skip()


def later_text(data: bytes, later: int | None) -> str:
    """A byte string as text: as the tag *later* says, or as the UTF-8 that it is."""
    if later is None:
        return decode_text(data)
    if later == _BASE16:
        return data.hex()
    if later == BASE64:
        return base64.b64encode(data).decode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def misfit(cursor: Cursor, head: Head, expected: str, reason: str = "") -> CBORTypeError:
    """The error for an item that is not of the *expected* type; the cursor moves behind it.

    Raises:
        CBORError: If it is a text that is no UTF-8.
    """
    cursor.skip_content(head)
    if not reason and head.type == NEGATIVE and head.argument > _INT64_MAX:
        reason = f"{-1 - head.argument} overflows Go's int64"
    return CBORTypeError(TYPE_NAMES[head.type], expected, reason)


def read_integer(head: Head, expected: str) -> int:
    """The number that *head* is.

    Raises:
        CBORTypeError: If it has more than 64 bits.
    """
    number = -1 - head.argument if head.type == NEGATIVE else head.argument
    if head.argument > _INT64_MAX:
        raise CBORTypeError(TYPE_NAMES[head.type], expected, f"{number} overflows Go's int64")
    return number


def simple_value(head: Head) -> bool | None:
    """What a primitive that is no float stands for.

    Raises:
        CBORError: If Kubernetes has no use for it.
    """
    if head.argument not in _SIMPLE_VALUES:
        value = f"simple value {head.argument} is not recognized"
        raise CBORError(f"cbor: data item of cbor type primitives is not accepted by protocol: {value}")
    return _SIMPLE_VALUES[head.argument]


_SIMPLE_VALUES: Final = {20: False, 21: True, 22: None}


def read_text(cursor: Cursor, later: int | None = None, expected: str = "string") -> str | None:
    """The next item as a string, or None if it is null; *later* is the tag around it that says how bytes become text.

    Raises:
        CBORError: If it is anything else, or text that is no UTF-8.
    """
    _, later = cursor.tags(later)
    head = cursor.head()
    if head.type == BYTES:
        return later_text(cursor.byte_string(head), later)
    if head.type == TEXT:
        return cursor.text_string(head)
    if head.type == PRIMITIVE and head.info < FIRST_FLOAT and simple_value(head) is None:
        return None
    raise misfit(cursor, head, expected)
