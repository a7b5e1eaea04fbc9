"""Paths of path elements (Go: ``structured-merge-diff/fieldpath/path.go``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from apimachinery.managedfields.fieldpath._element import PathElement, element_text

__all__ = ["Path", "PathPart"]

PathPart: TypeAlias = "str | int | Mapping[str, Any]"
"""What a path is made of: an element, a field's name, an index, or the fields of a key."""


class Path(tuple[PathElement, ...]):
    """The way from the root of an object to one of its values.

    >>> print(Path.of("spec", "containers", {"name": "web"}, "args", 0))
    .spec.containers[name="web"].args[0]
    """

    __slots__ = ()

    @classmethod
    def of(cls, *parts: PathPart) -> Path:
        """The path of these parts. A string names a field, unless it is a :class:`PathElement`."""
        return cls(map(_element, parts))

    def __truediv__(self, part: PathPart) -> Path:
        return Path((*self, _element(part)))

    def __str__(self) -> str:
        return "".join(map(element_text, self))

    def __repr__(self) -> str:
        return f"Path<{self}>"


def _element(part: PathPart) -> PathElement:
    match part:
        case PathElement():
            return part
        case str():
            return PathElement.of_field(part)
        case int():
            return PathElement.of_index(part)
    return PathElement.of_key(part)
