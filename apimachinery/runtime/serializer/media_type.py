"""Media types and their parameters, and choosing among those that are offered (Go: ``serializer/negotiated_codec``, ``mime``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import attrs

from apimachinery._errors import DecodeError

__all__ = ["MediaType", "MediaTypeError"]

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_MOST = 1024  # characters that a media type may have


@attrs.define
class MediaTypeError(DecodeError):
    """Text that is no media type, or one that nothing here speaks."""


@attrs.frozen
class MediaType:
    """A media type with its parameters (RFC 9110, 8.3.1).

    >>> MediaType.parse("application/json;as=Table; v=v1").parameters["as"]
    'Table'
    """

    name: str
    """Type and subtype, in lower case."""
    parameters: Mapping[str, str] = attrs.field(factory=dict)

    @classmethod
    def parse(cls, text: str) -> MediaType:
        """Read the value of a ``Content-Type`` field; raises :class:`MediaTypeError`."""
        if len(text) > _MOST:
            raise MediaTypeError(f"a media type of {len(text)} characters is longer than the limit of {_MOST}")
        name, _, rest = text.partition(";")
        name = name.strip().lower()
        major, slash, minor = name.partition("/")
        if not (slash and _TOKEN.fullmatch(major) and _TOKEN.fullmatch(minor)):
            raise MediaTypeError(f"expected a media type such as application/json, found {text!r}")
        return cls(name, dict(_parameters(rest, text)))

    def matches(self, name: str) -> bool:
        """Whether this, possibly a range such as ``application/*``, includes the media type *name*."""
        major, _, minor = self.name.partition("/")
        return self.name in ("*/*", name) or (minor == "*" and name.startswith(major + "/"))

    def __str__(self) -> str:
        return "; ".join([self.name, *(f"{key}={value}" for key, value in self.parameters.items())])


def _parameters(rest: str, text: str) -> Iterable[tuple[str, str]]:
    while rest := rest.strip(" \t;"):
        key, equals, rest = rest.partition("=")
        match = _QUOTED.match(rest) or _TOKEN.match(rest)
        if not (equals and _TOKEN.fullmatch(key.strip()) and match):
            raise MediaTypeError(f"expected parameters such as charset=utf-8, found {text!r}")
        yield key.strip().lower(), re.sub(r"\\(.)", r"\1", match[1]) if match.re is _QUOTED else match[0]
        rest = rest[match.end() :]
        if rest.strip() and not rest.lstrip().startswith(";"):
            raise MediaTypeError(f"expected ';' between parameters, found {text!r}")
