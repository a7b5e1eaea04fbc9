"""Rules about several fields of a struct: unions, dependencies and modes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

import attrs

from apimachinery.model import FieldInfo, TypeInfo
from apimachinery.model import markers as m
from apimachinery.validation import declarative
from apimachinery.validation._errors import ErrorType, FieldError
from apimachinery.validation.declarative import Union, UnionMember
from apimachinery.validation.rules.checks import FORBIDDEN, set_expression, set_test
from apimachinery.validation.rules.naming import conditional_rules, guarded
from apimachinery.validation.rules.nodes import Check, Emission, Mode, Modes, Node, ValuePlan
from apimachinery.validation.rules.plan import target_of, value_plan

__all__ = ["checks_together"]

_Guards: TypeAlias = tuple[str, ...]


def checks_together(info: TypeInfo) -> Iterator[Node]:
    """What is asked of the fields of a struct together."""
    rules = [(field, rule, guards) for field in info.fields for rule, guards in conditional_rules(field.notes)]
    yield from _unions(rules)
    by_wire = {field.wire: field for field in info.fields}
    for field, rule, guards in rules:
        if isinstance(rule, m.DependentRequired | m.DependentForbidden):
            yield attrs.evolve(_dependency(field, by_wire[rule.field], isinstance(rule, m.DependentRequired)), guards=guards)
    yield from _modes(rules)


_Rules: TypeAlias = list[tuple[FieldInfo, Any, _Guards]]


def _is_set(field: FieldInfo, v: str = "{v}") -> str:
    """An expression for whether the field of an object is set, which is true or false and nothing else."""
    expression = set_expression(field.shape, field.nullable)
    assert expression is not None  # a declaration with a struct that is always set was refused
    test = expression.replace("{v}", f"{v}.{field.name}")
    return f"bool({test})" if expression == "{v}" else f"({test})"


def _getter(field: FieldInfo) -> Callable[[Any], bool]:
    test = set_test(field.shape, field.nullable)
    return lambda obj: test(getattr(obj, field.name))


# --- unions ---------------------------------------------------------------------------------------------------------


def _unions(rules: _Rules) -> Iterator[Check]:
    members: dict[tuple[Any, ...], list[tuple[FieldInfo, m.Union]]] = {}
    discriminators: dict[tuple[str, _Guards], FieldInfo] = {}
    for field, rule, guards in rules:
        if isinstance(rule, m.Union):
            if rule.discriminator:
                discriminators[rule.name, guards] = field
            else:
                members.setdefault((rule.name, rule.optional, guards), []).append((field, rule))
    for (name, optional, guards), found in sorted(members.items(), key=lambda each: each[0]):
        discriminator = None if optional else discriminators.get((name, guards))
        if discriminator is not None:
            yield _discriminated_union(found, discriminator, guards)
        else:
            yield _union(found, optional, guards)


def _member(field: FieldInfo, rule: m.Union) -> UnionMember:
    go_name = field.wire[:1].upper() + field.wire[1:]
    return UnionMember(field.wire, go_name if rule.value is None else rule.value)


def _union(members: list[tuple[FieldInfo, m.Union]], optional: bool, guards: _Guards) -> Check:
    union = Union(tuple(_member(field, rule) for field, rule in members))
    getters = [_getter(field) for field, _ in members]
    validate = declarative.zero_or_one_of_union if optional else declarative.union

    def report(path: Any, value: Any, old: Any, context: Any) -> Iterator[FieldError]:
        return validate(path, union, _all(getters, value), None if old is None else _all(getters, old))

    count = " + ".join(_is_set(field) for field, _ in members)
    emission = Emission(ErrorType.INVALID, "zeroOrOneOf" if optional else "")
    return Check(f"{count} {'>' if optional else '!='} 1", report, (emission,), guards=guards)


def _all(getters: Iterable[Callable[[Any], bool]], obj: Any) -> list[bool]:
    return [get(obj) for get in getters]


def _discriminated_union(members: list[tuple[FieldInfo, m.Union]], discriminator: FieldInfo, guards: _Guards) -> Check:
    union = Union(tuple(_member(field, rule) for field, rule in members), discriminator.wire)
    getters = [_getter(field) for field, _ in members]

    def says(obj: Any) -> str:
        return getattr(obj, discriminator.name) or ""

    def report(path: Any, value: Any, old: Any, context: Any) -> Iterator[FieldError]:
        before, said = (None, None) if old is None else (_all(getters, old), says(old))
        return declarative.discriminated_union(path, union, _all(getters, value), says(value), before, said)

    tests = (
        f"{_is_set(field)} != ({{v}}.{discriminator.name} == {member.value!r})"
        for (field, _), member in zip(members, union.members, strict=True)
    )
    emits = tuple(Emission(ErrorType.INVALID, "", f".{member.field}") for member in union.members)
    return Check(" or ".join(tests), report, emits, guards=guards)


# --- dependencies ---------------------------------------------------------------------------------------------------


def _dependency(trigger: FieldInfo, dependent: FieldInfo, required: bool) -> Check:
    getters = (_getter(trigger), _getter(dependent))
    fault = declarative.dependent_required if required else declarative.dependent_forbidden

    def report(path: Any, value: Any, old: Any, context: Any) -> Iterator[FieldError]:
        # What was wrong already, and is so in the same way, may stay.
        if old is None or _all(getters, value) != _all(getters, old):
            yield fault(path, trigger.wire, dependent.wire)

    kind, origin = (ErrorType.REQUIRED, "dependentRequired") if required else (ErrorType.FORBIDDEN, "dependentForbidden")
    test = f"{_is_set(trigger)} and {'not ' if required else ''}{_is_set(dependent)}"
    return Check(test, report, (Emission(kind, origin, f".{dependent.wire}"),))


# --- modes ----------------------------------------------------------------------------------------------------------


def _modes(rules: _Rules) -> Iterator[Modes]:
    discriminators = {rule.name: field for field, rule, _ in rules if isinstance(rule, m.ModeDiscriminator)}
    found: dict[tuple[str, str], tuple[FieldInfo, list[tuple[m.IfMode, _Guards]]]] = {}
    for field, rule, guards in rules:
        if isinstance(rule, m.IfMode):
            found.setdefault((rule.name, field.wire), (field, []))[1].append((rule, guards))
    for (name, _), (field, cases) in sorted(found.items(), key=lambda each: each[0]):
        yield _modes_of(field, discriminators[name].name, cases)


def _modes_of(field: FieldInfo, discriminator: str, cases: list[tuple[m.IfMode, _Guards]]) -> Modes:
    common = cases[0][1] if len({guards for _, guards in cases}) == 1 else ()
    by_value: dict[str | bool, ValuePlan] = {}
    for rule, guards in cases:
        target = attrs.evolve(target_of(field), notes=(*field.notes, *rule.rules))
        plan = value_plan(target, rule.rules, descend=False)
        for guard in () if guards == common else reversed(guards):
            plan = attrs.evolve(plan, checks=tuple(guarded(node, guard) for node in plan.checks))
        by_value[rule.mode] = _joined(by_value.get(rule.mode), plan)
    return Modes(
        field.name,
        field.wire,
        field.shape,
        field.nullable,
        discriminator,
        tuple(Mode(value, plan) for value, plan in by_value.items()),
        _otherwise(field),
        guards=common,
    )


def _joined(one: ValuePlan | None, other: ValuePlan) -> ValuePlan:
    return ValuePlan(one.checks + other.checks, one.parts + other.parts) if one else other


def _otherwise(field: FieldInfo) -> Check:
    """In a mode that nothing is said of, the field is not set."""
    expression = set_expression(field.shape, field.nullable)
    assert expression is not None
    return Check(expression, lambda path, value, old, context: declarative.forbidden(path, True), (FORBIDDEN,))
