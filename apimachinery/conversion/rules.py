"""What is declared about a pair of classes so that the compiler can convert between them (Go: what ``conversion-gen`` reads).

Fields of the same name and shape need no rule. Paths are Python attribute names joined by dots.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

__all__ = ["Dropped", "Moved", "Rule"]


@attrs.frozen
class Moved:
    """A field that has another name, place or type in the other class.

    ``Moved("height", "size.height_cm", to=parse_height, back=format_height)``; without functions the value goes as it is.
    """

    source: str
    """Its path in the first class of the pair."""
    target: str
    """Its path in the second class."""
    to: Callable[[Any], Any] | None = attrs.field(default=None, kw_only=True)
    """From the first class's value to the second's."""
    back: Callable[[Any], Any] | None = attrs.field(default=None, kw_only=True)
    """From the second class's value to the first's."""

    def reversed(self) -> Moved:
        """The same rule for the other direction."""
        return Moved(self.target, self.source, to=self.back, back=self.to)


@attrs.frozen
class Dropped:
    """A field that only one class of the pair has: what it holds is knowingly lost on the way to the other.

    :func:`apimachinery.conversion.keep_in_annotation` saves it nevertheless.
    """

    source: str = ""
    """Its path in the first class, if that has it."""
    target: str = ""
    """Its path in the second class, if that has it."""

    def reversed(self) -> Dropped:
        """The same rule for the other direction."""
        return Dropped(self.target, self.source)


Rule: TypeAlias = Moved | Dropped
