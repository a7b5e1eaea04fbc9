"""The order of resource versions (Go: ``util/resourceversion``).

That they have one holds since Kubernetes 1.35, and between versions of the same resource only. What a server gives is a whole
number above zero, of any length.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from apimachinery._errors import ApiMachineryError

__all__ = ["InvalidResourceVersionError", "compare_resource_versions"]

_is_well_formed: Final = re.compile("[1-9][0-9]*+").fullmatch


@attrs.define
class InvalidResourceVersionError(ApiMachineryError, ValueError):
    """A text that is no resource version of an object: no number, one with leading zeros, or zero, which no object has."""

    resource_version: str

    def __str__(self) -> str:
        return f"resource version is not well formed: {self.resource_version}"


def compare_resource_versions(a: str, b: str) -> int:
    """-1, 0 or 1 as *a* is older than, the same as or newer than *b*.

    >>> compare_resource_versions("99", "100"), compare_resource_versions("7", "7")
    (-1, 0)

    Raises:
        InvalidResourceVersionError: If one of them cannot be the version of an object.
    """
    for text in (a, b):
        if not _is_well_formed(text):
            raise InvalidResourceVersionError(text)
    # Without leading zeros the longer number is the greater; so no length is too much.
    left, right = (len(a), a), (len(b), b)
    return (left > right) - (left < right)
