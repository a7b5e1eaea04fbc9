"""Labels and the selectors over them (Go: ``labels``, ``selection``).

Labels are plain mappings of texts. A selector is a value; matching is a compiled function::

    >>> wanted = parse("app=shop,!canary").matches
    >>> [name for name, labels in {"a": {"app": "shop"}, "b": {"app": "shop", "canary": ""}}.items() if wanted(labels)]
    ['a']
"""

from apimachinery.labels._errors import InvalidLabelsError, InvalidSelectorError
from apimachinery.labels._match import Matcher, conjunction, match_nothing
from apimachinery.labels._parse import parse, parse_requirements
from apimachinery.labels._requirement import Operator, Requirement, new_requirement
from apimachinery.labels._selector import (
    EVERYTHING,
    NOTHING,
    Selector,
    selector_from_set,
    validated_selector_from_set,
)
from apimachinery.labels._set import conflicts, format_labels, merge, parse_labels, set_text

__all__ = [
    "EVERYTHING",
    "NOTHING",
    "InvalidLabelsError",
    "InvalidSelectorError",
    "Matcher",
    "Operator",
    "Requirement",
    "Selector",
    "conflicts",
    "conjunction",
    "format_labels",
    "match_nothing",
    "merge",
    "new_requirement",
    "parse",
    "parse_labels",
    "parse_requirements",
    "selector_from_set",
    "set_text",
    "validated_selector_from_set",
]
