"""Ranges of ports, names with ports, and paths of URLs (Go: ``util/net``: ``port_range.go``, ``port_split.go``, ``http.go``)."""

from __future__ import annotations

import posixpath
from typing import Final, Self

import attrs

from apimachinery._errors import DecodeError
from apimachinery._space import SPACE
from apimachinery._strconv import atoi

__all__ = ["PortRange", "PortRangeError", "SchemeNamePort", "join_preserving_trailing_slash"]

_MAX_PORT: Final = 65535


@attrs.define
class PortRangeError(DecodeError):
    """A text that is no range of ports."""

    text: str


@attrs.frozen
class PortRange:
    """Ports that follow each other. A range without any prints as nothing.

    >>> PortRange.parse("30000-32767")
    PortRange(base=30000, size=2768)
    >>> 30000 in PortRange.parse("30000+10"), str(PortRange.parse("80"))
    (True, '80-80')
    """

    base: int = 0
    """The first."""
    size: int = 0
    """How many there are."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``port``, ``first-last`` or ``first+offset``; nothing is a range without ports.

        Raises:
            NumberError, PortRangeError: If *text* is anything else, with the words of Go.
        """
        text = text.strip(SPACE)
        if not text:
            return cls()
        if "-" in text and "+" in text:
            raise PortRangeError(f"unable to parse port range: {text}", text)
        first, sign, rest = text.partition("+" if "+" in text else "-")
        low = atoi(first)
        high = atoi(rest) + (low if sign == "+" else 0) if sign else low
        if max(low, high) > _MAX_PORT:
            raise PortRangeError(f"the port range cannot be greater than {_MAX_PORT}: {text}", text)
        if high < low:
            raise PortRangeError(f"end port cannot be less than start port: {text}", text)
        return cls(low, 1 + high - low)

    def __contains__(self, port: int) -> bool:
        return self.base <= port < self.base + self.size

    def __str__(self) -> str:
        return f"{self.base}-{self.base + self.size - 1}" if self.size else ""


@attrs.frozen
class SchemeNamePort:
    """A name, such as that of a service or pod, with the port and the scheme to reach it by, as proxy URLs have it.

    >>> SchemeNamePort.parse("https:web:8443")
    SchemeNamePort(scheme='https', name='web', port='8443')
    >>> str(SchemeNamePort("", "web", "metrics"))
    'web:metrics'
    """

    scheme: str
    """``http``, ``https`` or nothing."""
    name: str
    """The name, never empty."""
    port: str
    """A number, the name of a port or nothing."""

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read ``name``, ``name:port`` or ``scheme:name:port``; None where *text* is anything else (Go: ``SplitSchemeNamePort``)."""
        match text.split(":", 3):
            case [name]:
                found = cls("", name, "")
            case [name, port]:
                found = cls("", name, port)
            case [scheme, name, port]:
                found = cls(scheme, name, port)
            case _:
                return None
        return found if found.name and found.scheme in ("", "http", "https") else None

    def __str__(self) -> str:
        # With a scheme there are three parts, even without a port.
        if self.scheme:
            return f"{self.scheme}:{self.name}:{self.port}"
        return f"{self.name}:{self.port}" if self.port else self.name


def join_preserving_trailing_slash(*parts: str) -> str:
    """The path of URL made of *parts*, without ``.`` and ``..`` in it; it ends with a slash if the last part does.

    >>> join_preserving_trailing_slash("/api", "v1/", "../v2", "pods/"), join_preserving_trailing_slash("", "a")
    ('/api/v2/pods/', 'a')
    """
    given = [part for part in parts if part]
    if not given:
        return ""
    path = posixpath.normpath("/".join(given))
    if path.startswith("//"):  # which POSIX leaves to the system, and URLs do not
        path = path[1:]
    return path + "/" if given[-1].endswith("/") and not path.endswith("/") else path
