"""Patterns of paths, and filters of sets (Go: ``SetMatcher`` and ``Filter`` in ``structured-merge-diff/fieldpath/set.go``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

import attrs

from apimachinery.managedfields.fieldpath._path import Path, PathPart
from apimachinery.managedfields.fieldpath._set import EMPTY, FieldSet, make_set, refuse_deep

__all__ = ["ANY", "FieldPattern", "Filter", "exclude_fields", "include_fields"]

Filter: TypeAlias = Callable[[FieldSet], FieldSet]
"""What of a set counts."""


class _Any:
    """The wildcard of a path element."""

    def __repr__(self) -> str:
        return "ANY"


ANY: Final = _Any()
"""Any path element, in a pattern."""


@attrs.frozen
class FieldPattern:
    """Which paths match: one level of elements, each with the pattern for what comes below.

    >>> pattern = FieldPattern.prefix("spec", "containers", ANY, "image")
    >>> image = Path.of("spec", "containers", {"name": "web"}, "image")
    >>> print(pattern.select(FieldSet([image, Path.of("spec", "replicas")])))
    .spec.containers[name="web"].image
    """

    elements: Mapping[str, FieldPattern] = attrs.field(factory=dict)
    """The patterns below single elements; not looked at where *any* is set."""
    any: FieldPattern | None = None
    """The pattern below every element."""
    everything: bool = False
    """Whether all that is here and below matches."""

    @classmethod
    def of(cls, members: Iterable[tuple[str | _Any, FieldPattern]]) -> FieldPattern:
        """The pattern of these elements; of several patterns below one element the first counts."""
        elements: dict[str, FieldPattern] = {}
        wildcards = []
        for element, below in members:
            if isinstance(element, _Any):
                wildcards.append(below)
            else:
                elements.setdefault(element, below)
        return cls(elements, wildcards[0] if wildcards else None)

    @classmethod
    def prefix(cls, *parts: PathPart | _Any) -> FieldPattern:
        """The pattern of the paths that begin so; parts are as in :meth:`Path.of`, or :data:`ANY`."""
        pattern = MATCH_ALL
        for part in reversed(parts):
            pattern = cls.of([(part if isinstance(part, _Any) else Path.of(part)[0], pattern)])
        return pattern

    def __or__(self, other: FieldPattern) -> FieldPattern:
        """The pattern of what either matches."""
        if self.everything or other.everything:
            return MATCH_ALL
        elements = {**self.elements, **other.elements}
        for element in self.elements.keys() & other.elements.keys():
            elements[element] = self.elements[element] | other.elements[element]
        any_ = self.any | other.any if self.any and other.any else self.any or other.any
        return FieldPattern(elements, any_)

    @refuse_deep
    def select(self, fields: FieldSet) -> FieldSet:
        """The paths of *fields* that match (Go: ``FilterIncludeMatches``)."""
        return _select(self, fields)


MATCH_ALL: Final = FieldPattern(everything=True)
"""The pattern that every path matches."""


def _select(pattern: FieldPattern, fields: FieldSet) -> FieldSet:
    if pattern.everything:
        return fields
    children = {}
    for element, below in fields.children.items():
        nested = pattern.any or pattern.elements.get(element)
        if nested and (selected := _select(nested, below)):
            children[element] = selected
    members = fields.members if pattern.any else fields.members & pattern.elements.keys()
    return make_set(members, children) if members or children else EMPTY


def exclude_fields(fields: FieldSet) -> Filter:
    """The filter that leaves out *fields* and all below them."""
    return lambda found: found.without(fields)


def include_fields(*patterns: FieldPattern) -> Filter:
    """The filter that keeps what one of *patterns* matches; without patterns, everything."""
    if not patterns:
        return MATCH_ALL.select
    first, *others = patterns
    for other in others:
        first |= other
    return first.select
