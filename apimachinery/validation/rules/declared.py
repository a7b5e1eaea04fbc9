"""The rules that a class declares, as a list: what a test run can be measured against (Go: ``pkg/test/coverage``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from apimachinery.model import describe
from apimachinery.validation._errors import ErrorType, FieldError
from apimachinery.validation.rules.nodes import Call, Check, Each, ItemOf, Modes, Node, Subfield, ValuePlan
from apimachinery.validation.rules.plan import plan_of

__all__ = ["DeclaredRule", "declared_rules", "rule_of"]


@attrs.frozen(order=True)
class DeclaredRule:
    """A kind of error that a rule yields in one place; the place of an item or entry is ``[*]``."""

    path: str
    type: ErrorType
    origin: str = ""

    def __str__(self) -> str:
        origin = f" origin={self.origin}" if self.origin else ""
        return f"{self.path or '<object>'}  {self.type}{origin}"


def declared_rules(cls: Any) -> frozenset[DeclaredRule]:
    """The rules that *cls* and the classes within it declare. A class within itself is listed once on the way down."""
    return frozenset(_of_class(cls, "", ()))


def rule_of(error: FieldError) -> DeclaredRule:
    """The rule that an error comes from, as :func:`declared_rules` lists it."""
    path = "" if error.field == "<nil>" else re.sub(r"\[[^\]]*\]", "[*]", error.field)
    return DeclaredRule(path, error.type, error.origin)


def _of_class(cls: Any, prefix: str, above: tuple[Any, ...]) -> Iterator[DeclaredRule]:
    if cls in above:
        return
    plan = plan_of(describe(cls))
    above = (*above, cls)
    for node in plan.checks:
        yield from _of_node(node, prefix, above)
    for field in plan.fields:
        yield from _of_value(field.plan, _joined(prefix, field.wire), above)


def _joined(prefix: str, wire: str) -> str:
    return f"{prefix}.{wire}" if prefix and wire else prefix or wire


def _of_value(plan: ValuePlan, prefix: str, above: tuple[Any, ...]) -> Iterator[DeclaredRule]:
    for node in (*plan.checks, *plan.parts):
        yield from _of_node(node, prefix, above)
    if plan.descent is not None:
        yield from _of_node(plan.descent, prefix, above)


def _of_node(node: Node, prefix: str, above: tuple[Any, ...]) -> Iterator[DeclaredRule]:
    match node:
        case Check():
            for emission in node.emits:
                fragment = emission.fragment if prefix else emission.fragment.removeprefix(".")
                yield DeclaredRule(prefix + fragment, emission.type, emission.origin)
        case Each():
            yield from _of_node(node.inner, prefix if node.over == "keys" else f"{prefix}[*]", above)
        case Call():
            if node.type is not None:
                yield from _of_class(node.type, prefix, above)
        case Subfield():
            yield from _of_value(node.plan, _joined(prefix, node.wire), above)
        case ItemOf():
            yield from _of_value(node.plan, f"{prefix}[*]", above)
        case Modes():
            place = _joined(prefix, node.wire)
            yield from _of_node(node.otherwise, place, above)
            for mode in node.modes:
                yield from _of_value(mode.plan, place, above)
