"""Messages as text with a character for each byte: the form in which Python takes them apart and puts them together quickest."""

from __future__ import annotations

from typing import Final

from apimachinery.encoding.protobuf._wire import varint
from apimachinery.encoding.text import encode_text

__all__ = ["SHORT_VARINTS", "int32_text", "int64_text", "string_text", "uint32_text", "uint64_text", "utf8", "varint_text"]

SHORT_VARINTS: Final = tuple(varint(value).decode("latin-1") for value in range(2048))
"""The varints of the numbers that nearly all lengths, tags and values are among."""


def varint_text(value: int) -> str:
    """The varint of *value*, which is not negative."""
    return SHORT_VARINTS[value] if value < 2048 else varint(value).decode("latin-1")


def string_text(text: str) -> str:
    """A string's UTF-8, its length in front. Raises ``AttributeError`` or ``TypeError`` for what is no text."""
    if text.isascii():
        size = len(text)
        return SHORT_VARINTS[size] + text if size < 2048 else varint_text(size) + text
    data = encode_text(text)
    return varint_text(len(data)) + data.decode("latin-1")


def utf8(text: str) -> str:
    """The text whose UTF-8 stands in *text* with a character for each byte; other bytes become lone surrogates."""
    return text.encode("latin-1").decode("utf-8", "surrogateescape")


# --- numbers that may not fit: Go's types do not allow them -------------------------------------------------------------


def int32_text(value: int) -> str:
    """The varint of a signed 32-bit number, of ten bytes if it is negative. Raises ``OverflowError``."""
    return _checked(value, -(1 << 31), 1 << 31)


def int64_text(value: int) -> str:
    """The varint of a signed 64-bit number, of ten bytes if it is negative. Raises ``OverflowError``."""
    return _checked(value, -(1 << 63), 1 << 63)


def uint32_text(value: int) -> str:
    """The varint of an unsigned 32-bit number. Raises ``OverflowError``."""
    return _checked(value, 0, 1 << 32)


def uint64_text(value: int) -> str:
    """The varint of an unsigned 64-bit number. Raises ``OverflowError``."""
    return _checked(value, 0, 1 << 64)


def _checked(value: int, low: int, high: int) -> str:
    if not low <= value < high:
        raise OverflowError(f"{value} is not from {low} to {high - 1}")
    return varint_text(value & ((1 << 64) - 1))
