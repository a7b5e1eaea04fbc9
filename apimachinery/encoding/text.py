"""Texts as formats have them that do not look whether their bytes are UTF-8 (protobuf, CBOR's byte strings)."""

from __future__ import annotations

import re

__all__ = ["decode_text", "encode_text"]

_OTHER_SURROGATE = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def decode_text(data: bytes) -> str:
    r"""A string's bytes as text; bytes that are no UTF-8 become lone surrogates, and are written again as they were.

    >>> encode_text(decode_text(b"\xff"))
    b'\xff'
    """
    return data.decode("utf-8", "surrogateescape")


def encode_text(text: str) -> bytes:
    """The inverse of :func:`decode_text`; any other lone surrogate becomes U+FFFD, as in JSON."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return _OTHER_SURROGATE.sub("\ufffd", text).encode("utf-8", "surrogateescape")
