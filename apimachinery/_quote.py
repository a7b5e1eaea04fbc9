"""Text in double quotes, as Go's ``%q`` prints it, and in lower case, as ``strings.ToLower`` makes it."""

from __future__ import annotations

__all__ = ["lower_case", "quote"]

_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\a": "\\a",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
}


def quote(text: str) -> str:
    r"""*text* in quotes, with what cannot be printed escaped; bytes that are no text stand there as ``surrogateescape`` leaves them.

    >>> print(quote('say "hé"\n'), quote(b"\xff".decode(errors="surrogateescape")))
    "say \"hé\"\n" "\xff"
    """
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return '"' + "".join(map(_escape, text)) + '"'


def _escape(char: str) -> str:
    if (escaped := _ESCAPES.get(char)) is not None:
        return escaped
    if char.isprintable():
        return char
    code = ord(char)
    if code < 0x80 or 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code & 0xFF:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def lower_case(text: str) -> str:
    """*text* in lower case, letter by letter: none becomes two, and none looks at its neighbours.

    >>> lower_case("\u0130STANBUL")
    'istanbul'
    """
    return text.lower() if text.isascii() else "".join(char.lower()[0] for char in text)
