"""Words in headers that are not ASCII, as RFC 2047 encodes them (Go: ``mime.WordDecoder``).

    word    = "=?" charset "?" ( "q" / "b" ) "?" encoded "?="
    encoded = characters, "_" for a space, "=" before two hexadecimal digits       where "q"
            / base64                                                                where "b"

White space between two of them does not count; what is no such word stands for itself. The time is linear in the text.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from typing import Final

__all__ = ["decode_words"]

_BASE64: Final = re.compile(rb"[A-Za-z0-9+/=\r\n]*+")
_QUOTED: Final = re.compile(rb"(?:=[0-9A-Fa-f]{2}|[\t\n\r -<>-~])*+")

_CHARSETS: Final[dict[bytes, Callable[[bytes], bytes]]] = {
    b"utf-8": bytes,
    b"iso-8859-1": lambda content: content.decode("latin-1").encode(),
    b"us-ascii": lambda content: content.decode("ascii", "replace").encode(),
}


def decode_words(text: bytes) -> bytes:
    """*text* with its encoded words in UTF-8; as it is where a word has a charset that nobody knows."""
    decoded, at, after_word, end = [], 0, False, -1
    while (start := text.find(b"=?", at)) >= 0:
        mark = text.find(b"?", start + 2)
        if mark < 0 or text[mark + 2 : mark + 3] != b"?":
            break
        encoded = mark + 3
        if end < encoded and (end := text.find(b"?=", encoded)) < 0:
            break
        content = _decode(text[mark + 1 : mark + 2].lower(), text, encoded, end)
        if content is None:
            decoded.append(text[at : start + 2])
            at, after_word = start + 2, False
            continue
        if not after_word or text[at:start].strip(b" \t\r\n"):
            decoded.append(text[at:start])
        convert = _CHARSETS.get(text[start + 2 : mark].lower())
        if convert is None:
            return text
        decoded.append(convert(content))
        at, after_word = end + 2, True
    return b"".join([*decoded, text[at:]])


def _decode(encoding: bytes, text: bytes, start: int, end: int) -> bytes | None:
    """The bytes that stand encoded there; None where it is no such encoding."""
    form = {b"b": _BASE64, b"q": _QUOTED}.get(encoding)
    # Neither form reaches beyond the beginning of another word, so that no part of a text is looked at again and again.
    found = form.match(text, start, end) if form else None
    if found is None or found.end() != end:
        return None
    if form is _QUOTED:
        return binascii.a2b_qp(found[0], header=True)
    try:
        return base64.b64decode(found[0].replace(b"\r", b"").replace(b"\n", b""), validate=True)
    except binascii.Error:
        return None
