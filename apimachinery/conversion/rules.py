"""What is declared about a pair of classes so that the compiler can convert between them (Go: what ``conversion-gen`` reads).

Fields of the same name and shape need no rule. Paths are Python attribute names joined by dots.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

__all__ = ["Dropped", "Moved", "Rule"]


Paths: TypeAlias = str | tuple[str, ...]


def _paths(given: Paths) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) and given else tuple(given)


@attrs.frozen
class Moved:
    """A field that has another name, place or type in the other class; or several that are one there, and the reverse.

    ``Moved("height", "size.height_cm", to=parse_height, back=format_height)``; without functions the value goes as it is.
    A function takes as many values as its side has paths, and gives as many, in a tuple if there are several:
    ``Moved("name", ("first_name", "last_name"), to=str.split, back=lambda first, last: f"{first} {last}")``.
    """

    source: Paths
    """Its path in the first class of the pair."""
    target: Paths
    """Its path in the second class."""
    to: Callable[..., Any] | None = attrs.field(default=None, kw_only=True)
    """From the first class's value to the second's."""
    back: Callable[..., Any] | None = attrs.field(default=None, kw_only=True)
    """From the second class's value to the first's."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The paths in the first class."""
        return _paths(self.source)

    @property
    def targets(self) -> tuple[str, ...]:
        """The paths in the second class."""
        return _paths(self.target)

    def reversed(self) -> Moved:
        """The same rule for the other direction."""
        return Moved(self.target, self.source, to=self.back, back=self.to)


@attrs.frozen
class Dropped:
    """A field that only one class of the pair has: what it holds is knowingly lost on the way to the other.

    :func:`apimachinery.conversion.keep_in_annotation` saves it nevertheless.
    """

    source: Paths = ()
    """Its path in the first class, if that has it."""
    target: Paths = ()
    """Its path in the second class, if that has it."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The paths in the first class."""
        return _paths(self.source)

    @property
    def targets(self) -> tuple[str, ...]:
        """The paths in the second class."""
        return _paths(self.target)

    def reversed(self) -> Dropped:
        """The same rule for the other direction."""
        return Dropped(self.target, self.source)


Rule: TypeAlias = Moved | Dropped
