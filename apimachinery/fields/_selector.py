"""Field selectors as values (Go: ``fields/selector.go``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

import attrs

from apimachinery.fields._escape import escape_value
from apimachinery.labels import Operator

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


@attrs.frozen(init=False)
class Selector:
    """Selects objects by their fields: all requirements have to hold. Equal to any of the same requirements.

    >>> from apimachinery.fields import parse_selector
    >>> selector = parse_selector("metadata.namespace=default,status.phase!=Running")
    >>> selector.matches({"metadata.namespace": "default", "status.phase": "Pending"})
    True
    """

    requirements: tuple[Requirement, ...]
    """What has to hold. Without any, everything is selected."""
    selectable: bool
    """False where nothing is selected, which no requirements express."""
    _text: str = attrs.field(eq=False, repr=False)

    def __init__(self, requirements: Iterable[Requirement] = (), *, selectable: bool = True, text: str | None = None) -> None:
        terms = tuple(requirements)
        self.__attrs_init__(terms, selectable, ",".join(map(str, terms)) if text is None else text)

    def matches(self, fields: Mapping[str, str]) -> bool:
        """Whether an object of these fields is selected."""
        for term in self.requirements:
            if (fields.get(term.field, "") == term.value) is not (term.operator is Operator.EQUALS):
                return False
        return self.selectable

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
        return self._text


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
