"""Items of a list that exclude one another (Go: ``+k8s:item(…)=+k8s:unionMember``)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from apimachinery.model import markers as m
from apimachinery.model.shapes import ListOf
from apimachinery.validation import declarative
from apimachinery.validation._errors import ErrorType, FieldError
from apimachinery.validation.declarative import Union, UnionMember
from apimachinery.validation.rules.naming import conditional_rules, item_test
from apimachinery.validation.rules.nodes import Check, Emission

__all__ = ["unions_of_items"]

_Test: TypeAlias = Callable[[Any], bool]


def unions_of_items(target: Any, notes: Iterable[Any]) -> Iterator[Check]:
    """A check for each union that items of the list are members of."""
    unions: dict[tuple[Any, ...], list[tuple[str, _Test]]] = {}
    for rule, guards in conditional_rules(notes):
        if isinstance(rule, m.Item) and isinstance(target.shape, ListOf):
            member = (_name(rule), item_test(rule, target.shape))
            for inner, more in conditional_rules(rule.rules, guards):
                if isinstance(inner, m.Union):
                    unions.setdefault((inner.name, inner.optional, more), []).append(member)
    for (_, optional, guards), members in sorted(unions.items(), key=lambda each: each[0]):
        yield _check(members, optional, guards)


def _name(rule: m.Item) -> str:
    """What errors call the item: its keys, as JSON writes them."""
    return f"[{json.dumps(dict(rule.keys), ensure_ascii=False)}]"


def _check(members: list[tuple[str, _Test]], optional: bool, guards: tuple[str, ...]) -> Check:
    union = Union(tuple(UnionMember(name) for name, _ in members))
    validate = declarative.zero_or_one_of_union if optional else declarative.union

    def present(items: Iterable[Any]) -> list[bool]:
        return [any(map(test, items)) for _, test in members]

    def report(path: Any, value: Any, old: Any, context: Any) -> Iterator[FieldError]:
        return validate(path, union, present(value), None if old is None else present(old))

    origin = "zeroOrOneOf" if optional else ""
    return Check("True", report, (Emission(ErrorType.INVALID, origin),), guards=guards)
