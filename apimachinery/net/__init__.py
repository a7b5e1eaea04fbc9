"""Ports, paths and headers (Go: ``util/net``)."""

from apimachinery.net._addresses import (
    PortRange,
    PortRangeError,
    SchemeNamePort,
    join_preserving_trailing_slash,
)
from apimachinery.net._warnings import (
    WarningHeader,
    WarningHeaderError,
    new_warning_header,
    parse_warning_header,
    parse_warning_headers,
)

__all__ = [
    "PortRange",
    "PortRangeError",
    "SchemeNamePort",
    "WarningHeader",
    "WarningHeaderError",
    "join_preserving_trailing_slash",
    "new_warning_header",
    "parse_warning_header",
    "parse_warning_headers",
]
