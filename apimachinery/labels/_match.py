"""Selectors as functions.

The functions are compiled from the *shape* of a selector, the operators in order, so that matching is one expression. The
source holds nothing of the selector's text: keys and values are arguments of the factory that a shape is compiled to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from apimachinery.labels._requirement import Operator, Requirement, int64

__all__ = ["Matcher", "conjunction", "match_nothing", "matcher"]

Matcher: TypeAlias = Callable[[Mapping[str, str]], bool]
"""Whether labels are selected."""


def match_nothing(labels: Mapping[str, str]) -> bool:
    """Selects nothing."""
    return False


def _above(text: str | None, bound: int | None) -> bool:
    number = int64(text) if text is not None else None
    return number is not None and bound is not None and number > bound


def _below(text: str | None, bound: int | None) -> bool:
    number = int64(text) if text is not None else None
    return number is not None and bound is not None and number < bound


# What a term tests: the label is `labels.get(k)`, None where it is not there, which no value equals.
_TESTS: dict[Operator, str] = {
    Operator.EQUALS: "labels.get({k}) == {v}",
    Operator.DOUBLE_EQUALS: "labels.get({k}) == {v}",
    Operator.NOT_EQUALS: "labels.get({k}) != {v}",
    Operator.IN: "labels.get({k}) in {v}",
    Operator.NOT_IN: "labels.get({k}) not in {v}",
    Operator.EXISTS: "labels.get({k}) is not None",
    Operator.DOES_NOT_EXIST: "labels.get({k}) is None",
    Operator.GREATER_THAN: "above(labels.get({k}), {v})",
    Operator.LESS_THAN: "below(labels.get({k}), {v})",
}


def _operand(requirement: Requirement) -> object:
    match requirement.operator:
        case Operator.IN | Operator.NOT_IN:
            return frozenset(requirement.values)
        case Operator.GREATER_THAN | Operator.LESS_THAN:
            return int64(requirement.values[0]) if len(requirement.values) == 1 else None
        case _:
            return requirement.values[0] if requirement.values else None


@lru_cache(maxsize=1024)
def _factory(tests: tuple[str, ...]) -> Callable[..., Matcher]:
    """The function that makes a matcher of keys and operands, for selectors of one shape."""
    terms = " and ".join(test.format(k=f"k{i}", v=f"v{i}") for i, test in enumerate(tests))
    arguments = ", ".join(f"k{i}, v{i}" for i in range(len(tests)))
    source = f"def factory({arguments}):\n def matches(labels):\n  return {terms or True}\n return matches"
    namespace: dict[str, Any] = {"above": _above, "below": _below}
    exec(source, namespace)  # of the shape alone
    factory: Callable[..., Matcher] = namespace["factory"]
    return factory


_LONGEST = 8
"""Terms in one expression. Longer selectors, which hardly exist, are cut, so that there are not too many shapes."""


def conjunction(terms: Sequence[tuple[str, str, object]]) -> Matcher:
    """The function that says whether all *terms* hold: a test of ``labels``, ``{k}`` and ``{v}``, the key and the operand of each."""
    if len(terms) > _LONGEST:
        parts = [conjunction(terms[i : i + _LONGEST]) for i in range(0, len(terms), _LONGEST)]
        return lambda labels: all(part(labels) for part in parts)
    return _factory(tuple([test for test, _, _ in terms]))(*[part for _, *parts in terms for part in parts])


def matcher(requirements: Sequence[Requirement]) -> Matcher:
    """The function that says whether labels meet all *requirements*."""
    return conjunction([(_TESTS[one.operator], one.key, _operand(one)) for one in requirements])
