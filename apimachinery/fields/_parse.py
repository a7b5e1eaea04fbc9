r"""Field selectors from text (Go: ``fields/selector.go``).

    selector = term { "," term }
    term     = FIELD ( "=" | "==" | "!=" ) VALUE

Empty terms are passed over. In values ``\``, ``,`` and ``=`` are escaped by a backslash.
"""

from __future__ import annotations

import re

from apimachinery._intern import TextCache
from apimachinery.fields._escape import unescape_value
from apimachinery.fields._selector import Requirement, Selector, TransformFunction
from apimachinery.labels import InvalidSelectorError, Operator

__all__ = ["parse_and_transform_selector", "parse_selector"]

_terms = re.compile(r"(?:[^\\,]|\\.|\\\Z)+", re.DOTALL).findall
_comparison = re.compile("!=|==|=").search


def parse_selector(text: str) -> Selector:
    """The selector that *text* describes; an empty text selects everything, and so does a term without field and value.

    Raises:
        InvalidSelectorError: If a term has no comparison.
        InvalidFieldValueError: If a value is escaped wrongly.
    """
    return _cache[text]


def parse_and_transform_selector(text: str, function: TransformFunction) -> Selector:
    """The selector that *text* describes, for other fields: those that *function* gives.

    Raises:
        InvalidSelectorError: If a term has no comparison.
        InvalidFieldValueError: If a value is escaped wrongly.
    """
    return Selector(_requirements(text)).transform(function)


def _requirements(text: str) -> list[Requirement]:
    # Sorted as text, so that the same terms make the same selector.
    return [_requirement(term, text) for term in sorted(_terms(text))]


_cache: TextCache[Selector] = TextCache(
    lambda text: Selector([one for one in _requirements(text) if one.field or one.value]), bound=2048, longest=512
)


def _requirement(term: str, text: str) -> Requirement:
    found = _comparison(term)
    if found is None:
        raise InvalidSelectorError(f"invalid selector: '{text}'; can't understand '{term}'")
    operator = Operator.NOT_EQUALS if found[0] == "!=" else Operator.EQUALS
    return Requirement(operator, term[: found.start()], unescape_value(term[found.end() :]))
