"""Items as plain, JSON-shaped data, by every rule (Go: decoding into ``interface{}``).

This is the exact way. It goes on after what is wrong, because of several errors the first counts, but a duplicate key counts more
than what came before it in its map; and it does not recurse, whatever the depth.
"""

from __future__ import annotations

from typing import Any

from apimachinery.encoding.cbor._cursor import FIRST_FLOAT, Cursor, Entries, later_text, read_integer, read_text, simple_value
from apimachinery.encoding.cbor._errors import CBORError, DuplicateKeyError
from apimachinery.encoding.cbor._items import ARRAY, BYTES, MAP, NEGATIVE, POSITIVE, TEXT, Head, float_of
from apimachinery.encoding.cbor._times import read_moment_text

__all__ = ["read_plain"]


def read_plain(cursor: Cursor, later: int | None = None) -> Any:
    """The next item as plain data; *later* is the tag around it that says how bytes become text.

    Raises:
        CBORError: If Kubernetes does not accept it; the cursor is then behind it all the same.
    """
    around: list[_List | _Map] = []
    value, error = _read(cursor, later)
    while True:
        if isinstance(value, _List | _Map):
            around.append(value)
        elif around:
            around[-1].take(value, error)
        elif error is not None:
            raise error
        else:
            return value
        container = around[-1]
        if container.has_more():
            value, error = _read(cursor, container.later)
        else:
            around.pop()
            value, error = container.content, container.error


def _read(cursor: Cursor, later: int | None) -> tuple[Any, CBORError | None]:
    """The next item, but of a container only the beginning; or why it is not accepted."""
    try:
        time, later = cursor.tags(later)
        if time is not None:
            return read_moment_text(cursor), None
        head = cursor.head()
        if head.type in (ARRAY, MAP):
            return (_List if head.type == ARRAY else _Map)(cursor, head, later), None
        return _leaf(cursor, head, later), None
    except CBORError as exc:
        return None, exc


def _leaf(cursor: Cursor, head: Head, later: int | None) -> Any:
    if head.type in (POSITIVE, NEGATIVE):
        return read_integer(head, "int64")
    if head.type == BYTES:
        return later_text(cursor.byte_string(head), later)
    if head.type == TEXT:
        return cursor.text_string(head)
    return simple_value(head) if head.info < FIRST_FLOAT else float_of(head)


class _List:
    """An array that is being read."""

    def __init__(self, cursor: Cursor, head: Head, later: int | None) -> None:
        self._entries = Entries(cursor, head)
        self.later = later
        self.content: list[Any] = []
        self.error: CBORError | None = None

    def has_more(self) -> bool:
        """Whether an item comes next."""
        return self._entries.next()

    def take(self, value: Any, error: CBORError | None) -> None:
        """The item that came, or what is wrong with it."""
        self.content.append(value)
        self.error = self.error or error


class _Map:
    """A map that is being read."""

    def __init__(self, cursor: Cursor, head: Head, later: int | None) -> None:
        self._cursor = cursor
        self._entries = Entries(cursor, head)
        self._key = ""
        self.later = later
        self.content: dict[str, Any] = {}
        self.error: CBORError | None = None

    def has_more(self) -> bool:
        """Whether a value comes next; its key is read then."""
        while self._entries.next():
            try:
                key = read_text(self._cursor, self.later)
            except CBORError as exc:
                self.error = self.error or exc
                self._cursor.skip()
            else:
                # Go: a null leaves the key as it was. (kept)
                self._key = self._key if key is None else key
                return True
        return False

    def take(self, value: Any, error: CBORError | None) -> None:
        """The value that came, or what is wrong with it."""
        if error is not None:
            self.error = self.error or error
        elif self._key in self.content:
            self.error = DuplicateKeyError(self._key, self._entries.index)
            self._entries.skip_rest()
        else:
            self.content[self._key] = value
