"""How rules name other things: the attributes behind wire names, the items behind their keys, the options behind conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any, TypeAlias

import attrs

from apimachinery.model import describe
from apimachinery.model import markers as m
from apimachinery.model.shapes import ListOf, Nested
from apimachinery.validation.rules.nodes import Node

__all__ = ["Condition", "accessor", "conditional_rules", "guard_of", "guarded", "item_test"]

Condition: TypeAlias = m.IfEnabled | m.IfDisabled | m.Alpha | m.Beta
"""A rule that says when others take part."""


def guard_of(rule: Condition) -> str:
    """When the rules within a rule take part: an expression over the context ``r``."""
    match rule:
        case m.IfEnabled(option=option):
            return f"{option!r} in r.options"
        case m.IfDisabled(option=option):
            return f"{option!r} not in r.options"
        case m.Alpha():
            return "r.alpha"
        case _:
            return "r.beta"


def guarded(node: Node, guard: str) -> Any:
    """*node*, taking part only when *guard* is true."""
    return attrs.evolve(node, guards=(guard, *node.guards))


def conditional_rules(notes: Iterable[Any], guards: tuple[str, ...] = ()) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Each of *notes* and of the rules within conditions, with the expressions that have to be true for it to take part."""
    for note in notes:
        if isinstance(note, Condition):
            yield from conditional_rules(note.rules, (*guards, guard_of(note)))
        else:
            yield note, guards


def accessor(cls: Any, wire: str) -> str:
    """The attribute, dotted where it is of an inline struct, that holds the field of that wire name."""
    for field in describe(cls).fields:
        if field.wire == wire:
            return field.name
        if field.inline and isinstance(field.shape, Nested) and wire in describe(field.shape.type).by_wire():
            return f"{field.name}.{accessor(field.shape.type, wire)}"
    raise TypeError(f"{describe(cls).name} has no field {wire!r}")


def item_test(rule: m.Item, shape: ListOf) -> Callable[[Any], bool]:
    """Whether an item is the one that *rule* is about."""
    assert isinstance(shape.item, Nested)
    get = attrgetter(*(accessor(shape.item.type, key) for key, _ in rule.keys))
    wanted: Any = tuple(value for _, value in rule.keys)
    wanted = wanted[0] if len(wanted) == 1 else wanted
    return lambda item: item is not None and get(item) == wanted
