"""Field selectors as values (Go: ``fields/selector.go``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from apimachinery.fields._escape import escape_value
from apimachinery.labels import Matcher, Operator, conjunction, match_nothing

__all__ = [
    "EVERYTHING",
    "NOTHING",
    "Requirement",
    "Selector",
    "TransformFunction",
    "and_selectors",
    "one_term_equal_selector",
    "one_term_not_equal_selector",
    "selector_from_set",
]

TransformFunction: TypeAlias = Callable[[str, str], tuple[str, str]]
"""Another field and value for a field and a value; two empty texts to drop the term."""


@attrs.frozen
class Requirement:
    """What one field has to be: equal to a value, or not. A field that is not there is empty."""

    operator: Operator
    """``EQUALS`` or ``NOT_EQUALS``."""
    field: str
    """The name of the field, such as ``status.phase``."""
    value: str
    """The value, unescaped."""

    def __str__(self) -> str:
        return f"{self.field}{self.operator}{escape_value(self.value)}"


# A field that is not there is empty.
_TESTS = {Operator.EQUALS: "labels.get({k}, '') == {v}", Operator.NOT_EQUALS: "labels.get({k}, '') != {v}"}


def _terms(requirements: Iterable[Requirement]) -> tuple[Requirement, ...]:
    return tuple(requirements)


@attrs.frozen(slots=False)  # the compiled function is kept on the instance
class Selector:
    """Selects objects by their fields: all requirements have to hold. Equal to any of the same requirements.

    >>> from apimachinery.fields import parse_selector
    >>> selector = parse_selector("metadata.namespace=default,status.phase!=Running")
    >>> selector.matches({"metadata.namespace": "default", "status.phase": "Pending"})
    True
    """

    requirements: tuple[Requirement, ...] = attrs.field(default=(), converter=_terms, eq=frozenset)
    """What has to hold. Without any, everything is selected."""
    selectable: bool = attrs.field(default=True, kw_only=True)
    """False where nothing is selected, which no requirements express."""
    text: str | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    """How it is printed, where that is not by its requirements."""

    @cached_property
    def matches(self) -> Matcher:
        """Whether fields, a mapping of texts, are selected. Compiled on first use; keep the function in a hot loop."""
        if not self.selectable:
            return match_nothing
        return conjunction([(_TESTS[one.operator], one.field, one.value) for one in self.requirements])

    @property
    def is_empty(self) -> bool:
        """Whether everything is selected."""
        return self.selectable and not self.requirements

    def requires_exact_match(self, field: str) -> str | None:
        """The value that *field* must have; None where there may be others."""
        for term in self.requirements:
            if term.field == field and term.operator is Operator.EQUALS:
                return term.value
        return None

    def transform(self, function: TransformFunction) -> Selector:
        """The selector for other fields, such as those of another version. What *function* raises comes through."""
        changed = [(term.operator, *function(term.field, term.value)) for term in self.requirements]
        kept = [Requirement(operator, field, value) for operator, field, value in changed if field or value]
        return Selector(kept, selectable=self.selectable)

    def __str__(self) -> str:
        return ",".join(map(str, self.requirements)) if self.text is None else self.text

    def __getstate__(self) -> dict[str, Any]:
        return {"requirements": self.requirements, "selectable": self.selectable, "text": self.text}


EVERYTHING = Selector()
"""Selects all objects (Go: ``fields.Everything()``)."""
NOTHING = Selector(selectable=False)
"""Selects no object (Go: ``fields.Nothing()``)."""


def one_term_equal_selector(field: str, value: str) -> Selector:
    """Selects the objects with that value in that field."""
    return Selector([Requirement(Operator.EQUALS, field, value)])


def one_term_not_equal_selector(field: str, value: str) -> Selector:
    """Selects the objects with any other value in that field."""
    return Selector([Requirement(Operator.NOT_EQUALS, field, value)])


def and_selectors(*selectors: Selector) -> Selector:
    """Selects what all of them select."""
    # Go prints the parts as they are, so empty ones leave commas.
    return Selector(
        (term for selector in selectors for term in selector.requirements),
        selectable=all(selector.selectable for selector in selectors),
        text=",".join(map(str, selectors)),
    )


def selector_from_set(fields: Mapping[str, str] | None) -> Selector:
    """Selects the objects that have all of *fields*."""
    return Selector(Requirement(Operator.EQUALS, field, value) for field, value in sorted((fields or {}).items()))
