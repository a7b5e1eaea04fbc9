"""Bytes as text in JSON (Go: ``encoding/base64``, ``StdEncoding``)."""

from __future__ import annotations

import binascii
import re

__all__ = ["decode", "encode"]

_ALPHABET = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
_LINE_ENDS = b"\r\n"
_COMPLETE = re.compile(rb"(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")


def decode(text: str) -> bytes:
    r"""The bytes that *text* stands for; line ends in it count for nothing.

    Raises:
        ValueError: With Go's words, if *text* is anything else.

    >>> decode("aGVs\nbG8=")
    b'hello'
    >>> decode("aGVsbG8")
    Traceback (most recent call last):
    ValueError: illegal base64 data at input byte 4
    """
    data = text.encode("utf-8", "surrogatepass")
    digits = data.translate(None, _LINE_ENDS)
    if not _COMPLETE.fullmatch(digits):  # Python's own check lets pass padding that is one too many
        raise ValueError(f"illegal base64 data at input byte {_first_illegal(data)}")
    return binascii.a2b_base64(digits)  # bits that are left over are none of Go's business


def encode(data: bytes) -> str:
    """*data* as text."""
    return binascii.b2a_base64(data, newline=False).decode()


def _first_illegal(data: bytes) -> int | None:
    """What Go says is the place of the first fault: in groups of four, with padding up to the end of the last group."""
    index = count = 0
    while (index := _skip_line_ends(data, index)) < len(data):
        byte = data[index]
        index += 1
        if byte in _ALPHABET:
            count = (count + 1) % 4
        elif byte != ord("=") or count < 2:
            return index - 1
        else:
            return _after_padding(data, index, missing=3 - count)
    return index - count if count else None


def _after_padding(data: bytes, index: int, missing: int) -> int | None:
    """The first fault after the first ``=``, of which *missing* more have to come."""
    if missing:
        index = _skip_line_ends(data, index)
        if index == len(data):
            return index
        if data[index] != ord("="):
            return index - 1
        index += 1
    index = _skip_line_ends(data, index)
    return index if index < len(data) else None


def _skip_line_ends(data: bytes, index: int) -> int:
    while index < len(data) and data[index] in _LINE_ENDS:
        index += 1
    return index
