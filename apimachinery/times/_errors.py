"""What texts that are not times say."""

from __future__ import annotations

from typing import Final

import attrs

from apimachinery._errors import DecodeError

__all__ = ["DurationError", "TimeError", "quote", "utf8"]

_ESCAPED: Final = {byte: f"\\x{byte:02x}" for byte in (*range(0x20), *range(0x80, 0x100))} | {
    ord('"'): '\\"',
    ord("\\"): "\\\\",
}


def quote(text: str | bytes) -> str:
    r"""*text* in quotes, as Go's package ``time`` prints it: byte by byte, nothing but ASCII.

    >>> quote("µs")
    '"\\xc2\\xb5s"'
    """
    data = utf8(text) if isinstance(text, str) else text
    return '"' + data.decode("latin-1").translate(_ESCAPED) + '"'


def utf8(text: str) -> bytes:
    """The bytes of *text*; those that are no UTF-8 and stand in it as Python's "surrogateescape" puts them are themselves."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


@attrs.define
class TimeError(DecodeError):
    """A text that is not a time."""

    text: str


@attrs.define
class DurationError(DecodeError):
    """A text that is not a duration."""

    text: str
