"""Where in an object something stands (Go: ``util/validation/field/path.go``)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs

__all__ = ["Path"]


@attrs.frozen(init=False, repr=False)
class Path:
    """The way from the root of an object to one of its values. Extended by ``/``, printed as ``spec.ports[0].name``.

    A path without parts (Go: a nil ``*Path``) is printed as ``<nil>``.

    >>> print(Path("spec") / "ports" / 0 / "name")
    spec.ports[0].name
    >>> print(Path("metadata", "labels").key("example.com/app"))
    metadata.labels[example.com/app]
    """

    parts: tuple[str, ...]
    """The parts as they are printed, brackets and dots included."""

    @classmethod
    def parse(cls, text: str) -> Path:
        """The path that is printed as *text*, unless a name has a dot or a bracket in it, or a key a closing bracket.

        >>> Path.parse("spec.ports[0].name") == Path("spec") / "ports" / 0 / "name"
        True

        Raises:
            ValueError: If no path is printed so.
        """
        if text == "<nil>":
            return cls()
        parts = _parts(f".{text}" if text[:1] not in ("[", ".") else text)
        if "".join(parts).removeprefix(".") != text or not text:
            raise ValueError(f"no path of a field: {text!r}")
        return _path((parts[0].removeprefix("."), *parts[1:]))

    def __init__(self, *names: str) -> None:
        object.__setattr__(self, "parts", _extended((), names))

    def child(self, *names: str) -> Path:
        """The path of a field, or of a field of a field."""
        if len(names) == 1 and names[0] and self.parts:  # the usual case
            return _path((*self.parts, f".{names[0]}"))
        return _path(_extended(self.parts, names))

    def index(self, index: int) -> Path:
        """The path of an item of a list."""
        return _path((*self.parts, f"[{index}]"))

    def key(self, key: str) -> Path:
        """The path of an entry of a map, or of an item of a list that is told apart by a key."""
        return _path((*self.parts, f"[{key}]"))

    def __truediv__(self, part: str | int) -> Path:
        return self.index(part) if isinstance(part, int) else self.child(part)

    @property
    def root(self) -> Path:
        """The path of the first part alone."""
        return _path(self.parts[:1])

    def __str__(self) -> str:
        return "".join(self.parts) if self.parts else "<nil>"

    def __repr__(self) -> str:
        return f"Path<{self}>"


_parts = re.compile(r"\.[^.\[\]]+|\[[^\]]*\]").findall


def _extended(parts: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        # A field without a name is printed as Go does, which takes it for a subscript.
        parts = (*parts, "[]" if not name else f".{name}" if parts else name)
    return parts


def _path(parts: tuple[str, ...], new: Callable[[type[Path]], Path] = object.__new__, store: Any = object.__setattr__) -> Path:
    path = new(Path)
    store(path, "parts", parts)
    return path
