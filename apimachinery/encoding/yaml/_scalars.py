"""How go-yaml v2 writes a scalar: plain, quoted or as a block (Go: ``go.yaml.in/yaml/v2``, ``emitterc.go``)."""

from __future__ import annotations

import re

from apimachinery.encoding.yaml._resolve import WORDS, is_text

__all__ = ["WIDTH", "folded", "is_harmless", "on_lines", "quoted_or_plain"]

WIDTH = 80
"""The column after which a text with spaces goes on in the next line."""

# Letters first and nothing but harmless characters.
is_harmless = re.compile(r"[A-Za-z/][A-Za-z0-9_./@-]*+(?::[A-Za-z0-9_./@-]++)*+").fullmatch
# What is quoted most often.
_is_number_or_time = re.compile(
    r"[1-9][0-9]{0,17}|0|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"
).fullmatch
# What cannot stand as itself: control characters, and all beyond the basic plane.
_SPECIAL = re.compile("[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]").search
_ESCAPED = re.compile('[^\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]|["\\\\]')
_INDICATORS = re.compile(
    r"""\A(?:---|\.\.\.|[#,\[\]{}&*!|>'"%@`]|[?-](?:[ ]|\Z))|:(?:[ ]|\Z)|[ ]\#|\A[ ]|[ ]\Z""", re.VERBOSE
).search
_SPACES_AT_BREAK = re.compile("[ ](?=[\n\u2028\u2029])").search
_BREAKS_AND_SPACE = re.compile("[\n\u2028\u2029][ ]|[ ][\n\u2028\u2029]").search
_OTHER_BREAKS = re.compile("[\u2028\u2029]").search
_OTHER_BREAKS_WITHIN = re.compile("[\u2028\u2029]++(?!'\\Z)").sub
_LINE_STARTS = re.compile("(?:\\A|(?<=[\n\u2028\u2029]))(?=[^\n\u2028\u2029])")
_SPACES = re.compile(" +")

_BREAKS = ("\n", "\u2028", "\u2029")

_ESCAPES = {
    "\0": "\\0",
    "\a": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    "\x1b": "\\e",
    '"': '\\"',
    "\\": "\\\\",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}


def quoted_or_plain(text: str) -> str:
    """*text* on one line; empty where it takes several: see :func:`on_lines`.

    >>> [quoted_or_plain(text) for text in ("nginx:1.14", "yes", "- a", "tab\\t", "two\\nlines")]
    ['nginx:1.14', '"yes"', "'- a'", '"tab\\\\t"', '']
    """
    if is_harmless(text) and text not in WORDS:
        return text
    if _is_number_or_time(text):
        return f'"{text}"'
    if "\n" in text and _may_be_block(text):
        return ""
    if "\n" in text or not is_text(text) or _SPECIAL(text):
        return _double(text)
    if not text.isascii() and _OTHER_BREAKS(text):
        return _double(text) if _BREAKS_AND_SPACE(text) else ""
    return _single(text) if _INDICATORS(text) else text


def _may_be_block(text: str) -> bool:
    return text[-1] != " " and not _SPACES_AT_BREAK(text) and not _SPECIAL(text)


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    return f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def on_lines(text: str, indent: str) -> str:
    """*text* on several lines, with the end of the last: as a literal block, or in quotes where its only breaks are Unicode's."""
    if "\n" not in text:
        return _OTHER_BREAKS_WITHIN(rf"\g<0>{indent}", _single(text)) + "\n"
    hint = "2" if text[0] in (" ", *_BREAKS) else ""
    lines = _LINE_STARTS.sub(indent, text)
    if text[-1] not in _BREAKS:
        return f"|{hint}-\n{lines}\n"
    keep = "+" if len(text) == 1 or text[-2] in _BREAKS else ""
    return f"|{hint}{keep}\n{lines}"


def folded(shown: str, column: int, indent: str) -> str:
    """A scalar on one line, as :func:`quoted_or_plain` gave it for *column*, broken at spaces beyond the width."""
    quote = shown[0] if shown[0] in "'\"" else ""
    parts: list[str] = []
    start = 0
    for spaces in _SPACES.finditer(shown):
        at, end = spaces.span()
        several = end - at > 1
        if column + at - start <= WIDTH or (several and quote != '"') or (quote and (at == 1 or at == len(shown) - 2)):
            continue
        # The space of the break is not written; where more follow, a backslash keeps them.
        parts.append(f"{shown[start:at]}\n{indent}" + ("\\" if several else ""))
        start = at + 1
        column = len(indent) + several
    return "".join(parts) + shown[start:]
