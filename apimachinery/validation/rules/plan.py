"""From the description of a class to what is looked at in its objects (Go: ``validation-gen``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

import attrs

from apimachinery.model import DeclarationError, FieldInfo, Omit, TypeInfo, describe
from apimachinery.model import markers as m
from apimachinery.model.scalars import STR
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape, unpacked
from apimachinery.validation import declarative
from apimachinery.validation._errors import ErrorType
from apimachinery.validation.rules.checks import Target, gate, leaf_checks, unique_check
from apimachinery.validation.rules.item_unions import unions_of_items
from apimachinery.validation.rules.naming import accessor, guard_of, guarded, item_test
from apimachinery.validation.rules.nodes import (
    Call,
    Check,
    Each,
    Emission,
    FieldPlan,
    Gate,
    ItemOf,
    Key,
    Node,
    Plan,
    Subfield,
    ValuePlan,
)

__all__ = ["has_rules", "plan_of", "target_of", "value_plan"]


def plan_of(info: TypeInfo) -> Plan:
    """What is looked at in objects of this type, found once.

    Raises:
        DeclarationError: If a rule names what does not exist.
    """
    found = info.compiled.get("rules")
    if found is None:
        found = info.compiled["rules"] = _plan(info)
    plan: Plan = found
    return plan


def _plan(info: TypeInfo) -> Plan:
    from apimachinery.validation.rules.together import checks_together  # which makes plans of single values in turn

    return Plan(tuple(checks_together(info)), tuple(filter(None, map(_field_plan, info.fields))))


def _field_plan(field: FieldInfo) -> FieldPlan | None:
    plan = _plan_of_field(field)
    return FieldPlan(field.name, field.wire, field.shape, field.nullable, plan) if plan else None


def _plan_of_field(field: FieldInfo, *, descend: bool = True) -> ValuePlan:
    try:
        return value_plan(target_of(field), field.notes, optional=is_optional(field), descend=descend)
    except TypeError as exc:
        raise DeclarationError(field.owner, field.name, str(exc)) from None


def is_optional(field: FieldInfo) -> bool:
    """Whether a field counts as not set when it is zero, without saying so: then it is not written either."""
    return field.omit is not Omit.NEVER and not isinstance(field.shape, Nested)


def target_of(field: FieldInfo) -> Target:
    """A field as what rules are put on."""
    return Target(field.shape, field.nullable, field.notes, _item_key(field.shape, field.notes))


# --- one value ------------------------------------------------------------------------------------------------------


def value_plan(target: Target, notes: Iterable[Any], *, optional: bool = False, descend: bool = True) -> ValuePlan:
    """What *notes* ask of a value, and what the classes within it do.

    Args:
        target: The value.
        notes: The rules. What else its annotation says is in *target*.
        optional: Whether the value counts as not set when it is zero.
        descend: Whether to look at the classes within; a value is only looked at once so.
    """
    notes = tuple(unpacked(notes))
    nodes = list(_null_items(target)) if descend else []
    nodes += (node for note in notes for node in _nodes(note, target))
    nodes += unions_of_items(target, notes)
    if (optional or target.nullable) and (closed := gate(target)) is not None:
        nodes.append(closed)
    parts = tuple(node for node in nodes if isinstance(node, Subfield | ItemOf))
    checks = tuple(node for node in nodes if not isinstance(node, Subfield | ItemOf))
    opaque = not descend or any(isinstance(rule, m.Opaque) for rule in target.rules)
    descent = None if opaque else _descent(target.shape, target)
    asks = parts or descent or not all(isinstance(node, Gate) for node in checks)
    return ValuePlan(checks, parts, descent) if asks else ValuePlan()


def _nodes(rule: Any, target: Target) -> Iterator[Node]:
    match rule:
        case m.EachVal():
            yield from _each_value(rule, target)
        case m.EachKey():
            key = Target(STR, False, rule.rules)
            for inner in unpacked(rule.rules):
                yield from (Each("keys", node, STR, False) for node in _nodes(inner, key))
        case m.IfEnabled() | m.IfDisabled() | m.Alpha() | m.Beta():
            guard = guard_of(rule)
            for inner in unpacked(rule.rules):
                yield from (guarded(node, guard) for node in _nodes(inner, target))
        case m.Subfield():
            yield _subfield(rule, target)
        case m.Item():
            yield from _item(rule, target)
        case m.ListMap() | m.ListSet() | m.Unique():
            if not any(isinstance(note, m.CustomUnique) for note in target.rules):
                yield unique_check(target.item_key)
        case _:
            yield from leaf_checks(rule, target)


# --- parts of a value -----------------------------------------------------------------------------------------------


def _null_items(target: Target) -> Iterator[Node]:
    """Structs in a list that may be null on the wire, but are not to be, where anything is asked of them or the list."""
    match target.shape:
        case ListOf(item=Nested(), nullable=True):
            inner = Check(
                "{v} is None",
                lambda path, value, old, context: declarative.required(path, None),
                (Emission(ErrorType.REQUIRED),),
                True,
            )
            if has_rules(target.shape) or any(isinstance(note, m.Rule) for note in target.notes):
                yield Each("items", inner, target.shape.item, False)


def _each_value(rule: m.EachVal, target: Target) -> Iterator[Node]:
    inner = _inner_target(target.shape, rule.rules)
    for note in unpacked(rule.rules):
        for node in _nodes(note, inner):
            yield _each(target, inner, node)


def _inner_target(shape: Shape, notes: tuple[Any, ...]) -> Target:
    assert isinstance(shape, ListOf | MapOf)
    item = shape.item if isinstance(shape, ListOf) else shape.value
    return Target(item, shape.nullable, notes, _item_key(item, notes))


def _each(target: Target, inner: Target, node: Node) -> Each:
    if isinstance(target.shape, MapOf):
        return Each("values", node, inner.shape, inner.nullable)
    whole = any(isinstance(note, m.ListSet) or note == m.Unique() for note in target.rules)
    return Each("items", node, inner.shape, inner.nullable, target.item_key, whole)


def _item_key(shape: Shape, notes: tuple[Any, ...]) -> Key | None:
    """What tells the items of a list apart; None where nothing does."""
    if not isinstance(shape, ListOf):
        return None
    for note in Target(shape, False, notes).rules:
        match note:
            case m.ListMap(keys=keys) | m.Unique(keys=(_, *_) as keys):
                return _fields_getter(shape.item, keys)
            case m.ListSet() | m.Unique():
                return declarative.token_of
    return None


def _fields_getter(shape: Shape, keys: Iterable[str]) -> Key:
    assert isinstance(shape, Nested)
    return attrgetter(*(accessor(shape.type, key) for key in keys))


def _subfield(rule: m.Subfield, target: Target) -> Subfield:
    assert isinstance(target.shape, Nested)
    field = describe(target.shape.type).by_wire()[rule.field]
    member = attrs.evolve(target_of(field), notes=(*field.notes, *rule.rules))
    plan = value_plan(member, rule.rules, descend=False)
    own = value_plan(member, field.notes, optional=is_optional(field), descend=False)
    inherited = [node for node in own.checks if node.short_circuits]
    if not own and is_optional(field) and (closed := gate(member)) is not None:
        inherited.append(closed)
    return Subfield(accessor(target.shape.type, rule.field), rule.field, field.shape, field.nullable, plan, tuple(inherited))


def _item(rule: m.Item, target: Target) -> Iterator[ItemOf]:
    assert isinstance(target.shape, ListOf)
    plan = value_plan(Target(target.shape.item, True, rule.rules), rule.rules, descend=False)
    if plan:  # one that only makes the item a member of a union has nothing to look at here
        yield ItemOf(item_test(rule, target.shape), target.shape.item, plan)


# --- the classes within ---------------------------------------------------------------------------------------------


def _descent(shape: Shape, target: Target) -> Node | None:
    """What looks at the structs in a value by the rules of their own classes; None where these have none."""
    match shape:
        case Nested(type=cls):
            return Call(cls) if has_rules(shape) else None
        case Dynamic():
            return Call(None)
        case ListOf() | MapOf():
            if any(isinstance(note, m.EachVal) and m.Opaque() in note.rules for note in target.rules):
                return None
            inner = _inner_target(shape, ())
            node = _descent(inner.shape, inner)
            return None if node is None else _each(target, inner, node)
        case _:
            return None


def has_rules(shape: Shape) -> bool:
    """Whether anything is asked of a value of this shape by the classes in it, however deep."""
    seen: set[Any] = set()
    found = _has_rules(shape, seen)
    if not found:
        for cls in seen:  # all of them have been looked at, and nothing was found
            describe(cls).compiled[_HAS_RULES] = False
    return found


_HAS_RULES = "has rules"


def _has_rules(shape: Shape, seen: set[Any]) -> bool:
    match shape:
        case ListOf(item=inner) | MapOf(value=inner):
            return _has_rules(inner, seen)
        case Dynamic():
            return True
        case Nested(type=cls):
            return _class_has_rules(describe(cls), seen)
        case _:
            return False


def _class_has_rules(info: TypeInfo, seen: set[Any]) -> bool:
    known: bool | None = info.compiled.get(_HAS_RULES)
    if known is None and info.type not in seen:
        seen.add(info.type)
        if _declares_rules(info) or any(_has_rules(field.shape, seen) for field in info.fields):
            known = info.compiled[_HAS_RULES] = True
    return bool(known)


def _declares_rules(info: TypeInfo) -> bool:
    """Whether the class itself asks anything."""
    from apimachinery.validation.rules.together import checks_together

    return any(_own_plan(field) for field in info.fields) or any(True for _ in checks_together(info))


def _own_plan(field: FieldInfo) -> ValuePlan:
    """What the field's own annotation asks."""
    return _plan_of_field(field, descend=False)
