r"""The ``Warning`` headers by which a server advises its clients (Go: ``util/net/http.go``; RFC 2616, 14.46; RFC 7234, 5.5).

header  = warning *( "," warning )
warning = 3digit " " agent " " quoted [ date ]
quoted  = <"> *( any but <"> and "\" / "\" any ) <">
date    = <"> *( any but <"> ) <">
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import attrs

from apimachinery._errors import DecodeError
from apimachinery._space import SPACE
from apimachinery.net._words import decode_words

__all__ = ["WarningHeader", "WarningHeaderError", "new_warning_header", "parse_warning_header", "parse_warning_headers"]

_CODE: Final = re.compile("[0-9]{3}").fullmatch
_SPACES: Final = re.compile(f"[{SPACE}]*+")
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*+)"', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL).sub
_DATE: Final = re.compile('"[^"]*+(")?')

# Control characters, and what is no character at all.
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]").search
_NOT_IN_AGENT: Final = re.compile(f'[{SPACE}\\\\"\x00-\x1f\x7f-\x9f\ud800-\udfff]').search


@attrs.define
class WarningHeaderError(DecodeError):
    """A text that is no warning."""


@attrs.frozen
class WarningHeader:
    """One warning."""

    code: int
    """What kind: 299 for advice of any sort that holds longer."""
    agent: str
    """The server that warns; ``-`` where that is not known."""
    text: str
    """The advice."""


def parse_warning_headers(headers: Iterable[str]) -> tuple[list[WarningHeader], list[WarningHeaderError]]:
    """The warnings in the values of all ``Warning`` headers, and what is wrong with some; of a header the rest is then skipped.

    >>> parse_warning_headers(['299 - "use v1", 299 - "use v2"', "x"])[0]
    [WarningHeader(code=299, agent='-', text='use v1'), WarningHeader(code=299, agent='-', text='use v2')]
    """
    warnings: list[WarningHeader] = []
    errors: list[WarningHeaderError] = []
    for header in headers:
        at, text = 0, header.rstrip(SPACE) or header
        try:
            while at < len(text):
                warning, at = _parse(text, at)
                warnings.append(warning)
        except WarningHeaderError as exc:
            errors.append(exc)
    return warnings, errors


def parse_warning_header(header: str) -> tuple[WarningHeader, str]:
    """The first warning in *header*, and the rest of it.

    Raises:
        WarningHeaderError: If it does not begin with a warning, with the words of Go.
    """
    text = header.rstrip(SPACE)
    warning, at = _parse(text, 0)
    return warning, text[at:]


def _parse(header: str, at: int) -> tuple[WarningHeader, int]:
    """The warning at *at*, and where the next begins."""
    at = _skip(header, at)
    after_code = header.find(" ", at)
    after_agent = header.find(" ", after_code + 1) if after_code >= 0 else -1
    if after_agent < 0:
        raise _invalid("fewer than 3 segments")
    code, agent = header[at:after_code], header[after_code + 1 : after_agent]
    if not _CODE(code):
        raise _invalid("code segment is not 3 digits between 100-299")
    if not agent:
        raise _invalid("empty agent segment")
    if _UNPRINTABLE(agent):
        raise _invalid("invalid agent")
    text, at = _parse_text(header, after_agent + 1)
    return WarningHeader(int(code), agent, text), _parse_end(header, _skip(header, at))


def _parse_text(header: str, at: int) -> tuple[str, int]:
    if not header.startswith('"', at):
        raise _invalid("invalid quoted string: missing initial quote" if at < len(header) else "empty text segment")
    found = _QUOTED.match(header, at)
    if found is None:
        raise _invalid("invalid quoted string: missing closing quote")
    text = _ESCAPED(r"\1", found[1])
    if "=?" in text:
        text = decode_words(text.encode(errors="surrogateescape")).decode(errors="surrogateescape")
    if _UNPRINTABLE(text):
        raise _invalid("invalid text")
    return text, found.end()


def _parse_end(header: str, at: int) -> int:
    """Where the next warning begins: after the date, if there is one, and a comma."""
    if date := _DATE.match(header, at):
        if not date[1]:
            raise _invalid("unterminated date segment")
        at = _skip(header, date.end())
    if at == len(header):
        return at
    if header[at] != ",":
        raise _invalid("unexpected token after warn-date")
    return _skip(header, at + 1)


def _skip(header: str, at: int) -> int:
    spaces = _SPACES.match(header, at)
    assert spaces
    return spaces.end()


def _invalid(why: str) -> WarningHeaderError:
    return WarningHeaderError(f"invalid warning header: {why}")


def new_warning_header(code: int, agent: str, text: str) -> str:
    r"""The value of a ``Warning`` header.

    >>> print(new_warning_header(299, "", 'say "v1"'))
    299 - "say \"v1\""

    Raises:
        WarningHeaderError: If *code* has more than three digits, or *agent* or *text* characters that cannot stand there.
    """
    if not 0 <= code <= 999:
        raise WarningHeaderError("code must be between 0 and 999")
    if _NOT_IN_AGENT(agent):
        raise WarningHeaderError(
            "agent must be valid UTF-8 and must not contain spaces, quotes, backslashes, or control characters"
        )
    if _UNPRINTABLE(text):
        raise WarningHeaderError("text must be valid UTF-8 and must not contain control characters")
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{code:03} {agent or "-"} "{escaped}"'
