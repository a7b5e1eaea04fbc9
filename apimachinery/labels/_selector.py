"""Label selectors as values (Go: ``labels/selector.go``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any

import attrs

from apimachinery.labels._match import Matcher, match_nothing, matcher
from apimachinery.labels._requirement import Operator, Requirement, new_requirement

__all__ = ["EVERYTHING", "NOTHING", "Selector", "selector_from_set", "validated_selector_from_set"]

_EXACT = frozenset([Operator.EQUALS, Operator.DOUBLE_EQUALS, Operator.IN])
_key = attrgetter("key")


def _identity(requirements: Iterable[Requirement]) -> frozenset[object]:
    """What makes selectors equal: the requirements, in whatever order they, and their values, were given."""
    return frozenset((one.key, one.operator, frozenset(one.values)) for one in requirements)


def _sorted(requirements: Iterable[Requirement]) -> tuple[Requirement, ...]:
    return tuple(sorted(requirements, key=_key))


@attrs.frozen(slots=False)  # the compiled function is kept on the instance
class Selector:
    """Selects objects by their labels: all requirements have to hold. A value, equal to any of the same requirements.

    >>> from apimachinery.labels import parse
    >>> selector = parse("app=web,tier in (front, back)")
    >>> selector.matches({"app": "web", "tier": "back"}), selector.matches({"app": "web"})
    (True, False)
    """

    requirements: tuple[Requirement, ...] = attrs.field(default=(), converter=_sorted, eq=_identity)
    """What has to hold, sorted by key. Without any, everything is selected."""
    selectable: bool = attrs.field(default=True, kw_only=True)
    """False for :data:`NOTHING`, which no requirements express."""

    @cached_property
    def matches(self) -> Matcher:
        """Whether labels, a mapping of texts, are selected. Compiled on first use; keep the function in a hot loop."""
        return matcher(self.requirements) if self.selectable else match_nothing

    @property
    def is_empty(self) -> bool:
        """Whether everything is selected."""
        return self.selectable and not self.requirements

    def add(self, *requirements: Requirement) -> Selector:
        """The selector that asks for these too. Nothing stays nothing."""
        return Selector((*self.requirements, *requirements)) if self.selectable else self

    def requires_exact_match(self, key: str) -> str | None:
        """The one value that the label *key* must have; None where there may be others, or none."""
        first = next((requirement for requirement in self.requirements if requirement.key == key), None)
        if first is None or first.operator not in _EXACT or len(first.values) != 1:
            return None
        return first.values[0]

    def __str__(self) -> str:
        return ",".join(map(str, self.requirements))

    def __getstate__(self) -> dict[str, Any]:
        return {"requirements": self.requirements, "selectable": self.selectable}


EVERYTHING = Selector()
"""Selects all objects (Go: ``labels.Everything()``)."""
NOTHING = Selector(selectable=False)
"""Selects no object (Go: ``labels.Nothing()``)."""


def selector_from_set(labels: Mapping[str, str] | None) -> Selector:
    """Selects the objects that have all of *labels*, which are not checked."""
    return Selector(Requirement(key, Operator.EQUALS, (value,)) for key, value in (labels or {}).items())


def validated_selector_from_set(labels: Mapping[str, str] | None) -> Selector:
    """Selects the objects that have all of *labels*.

    Raises:
        Aggregate: If a key or value is none of a label; names the first.
    """
    return Selector(new_requirement(key, Operator.EQUALS, (value,)) for key, value in sorted((labels or {}).items()))
