"""The rules of single values as checks: one function a rule (Go: the functions of ``api/validate``, chosen as ``validation-gen`` does)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import annotated_types as at
import attrs

from apimachinery.model import markers as m
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.validation import declarative
from apimachinery.validation._errors import ErrorType, FieldError
from apimachinery.validation.formats import FORMATS, TEXT_FORMATS, validate_format
from apimachinery.validation.rules.nodes import Check, Emission, Gate, Key, Report

__all__ = ["FORBIDDEN", "REQUIRED", "Target", "gate", "leaf_checks", "set_expression", "set_test", "unique_check"]

_INVALID = ErrorType.INVALID
REQUIRED = Emission(ErrorType.REQUIRED)
FORBIDDEN = Emission(ErrorType.FORBIDDEN)


@attrs.frozen
class Target:
    """The value that rules are put on."""

    shape: Shape
    nullable: bool
    notes: tuple[Any, ...]
    """All that its annotation says, for rules that look at one another."""
    item_key: Key | None = None
    """Of a list, what tells the items apart."""

    @property
    def rules(self) -> Iterator[Any]:
        """The notes, also those that hold under a condition."""
        yield from _flat(self.notes)


def _flat(notes: tuple[Any, ...]) -> Iterator[Any]:
    for note in notes:
        if isinstance(note, m.IfEnabled | m.IfDisabled | m.Alpha | m.Beta):
            yield from _flat(note.rules)
        else:
            yield note


# --- whether a value is set -----------------------------------------------------------------------------------------


def set_expression(shape: Shape, nullable: bool) -> str | None:
    """An expression over ``{v}`` for whether a value is set; None where it always is, as a struct is in Go."""
    match shape:
        case ListOf() | MapOf():
            return "{v}"
        case _ if nullable or isinstance(shape, Raw | Dynamic):
            return "{v} is not None"
        case Nested() | Scalar(always=True):
            return None
        case _:
            return "{v}"


def _not(expression: str) -> str:
    return expression.replace(" is not None", " is None") if expression.endswith(" is not None") else f"not {expression}"


def set_test(shape: Shape, nullable: bool) -> Callable[[Any], bool]:
    """The same as a function."""
    match set_expression(shape, nullable):
        case None:
            return lambda value: True
        case "{v}":
            return bool
        case _:
            return lambda value: value is not None


def gate(target: Target) -> Gate | None:
    """What keeps the other rules from an unset value; None for one that is always set."""
    expression = set_expression(target.shape, target.nullable)
    return Gate(expression) if expression else None


def _on_value(function: Callable[..., Iterable[FieldError]], *arguments: Any) -> Report:
    """What calls *function* with the path, the value and *arguments*."""
    return lambda path, value, old, context: function(path, value, *arguments)


def _on_both(function: Callable[..., Iterable[FieldError]]) -> Report:
    """What calls *function* with the path, the value and the old value."""
    return lambda path, value, old, context: function(path, value, old)


# --- presence and change --------------------------------------------------------------------------------------------


def _required(rule: m.Required, target: Target) -> Iterator[Check]:
    expression = set_expression(target.shape, target.nullable)
    if expression and not rule.may_be_zero:
        report = _on_value(lambda path, value: declarative.required(path, None))
        yield Check(_not(expression), report, (REQUIRED,), short_circuits=True)


def _optional(rule: m.Optional, target: Target) -> Iterator[Check | Gate]:
    default = next((note for note in target.notes if isinstance(note, m.Default)), None)
    if default is None:
        if (closed := gate(target)) is not None:
            yield closed
    elif target.nullable or not isinstance(target.shape, Scalar) or default.value != target.shape.zero:
        yield from _required(m.Required(), target)


def _forbidden(rule: m.Forbidden, target: Target) -> Iterator[Check | Gate]:
    if (expression := set_expression(target.shape, target.nullable)) is not None:
        report = _on_value(lambda path, value: declarative.forbidden(path, True))
        yield Check(expression, report, (FORBIDDEN,), short_circuits=True)
    if (closed := gate(target)) is not None:
        yield closed


def _immutable(rule: m.Immutable, target: Target) -> Iterator[Check]:
    report = _on_value(lambda path, value: [FieldError.forbidden(path, "field is immutable").with_origin("immutable")])
    yield Check("{c}", report, (Emission(ErrorType.FORBIDDEN, "immutable"),), short_circuits=True)


def _update(rule: m.Update, target: Target) -> Iterator[Check]:
    is_set = set_test(target.shape, target.nullable)
    names = frozenset(rule.constraints)
    if names - {"NoAddItem", "NoRemoveItem"}:
        report = _on_both(lambda path, value, old: declarative.update(path, names, is_set(old), is_set(value)))
        yield Check("{c}", report, (Emission(_INVALID, "update"),), short_circuits=True)
    if names & {"NoAddItem", "NoRemoveItem"}:
        yield _update_items(names, target)


def _update_items(names: frozenset[str], target: Target) -> Check:
    if isinstance(target.shape, MapOf):
        report = _on_both(lambda path, value, old: declarative.update_entries(path, names, value or (), old or ()))
        return Check("{c}", report, (Emission(ErrorType.FORBIDDEN, "update", "[*]"),), short_circuits=True)
    fragments = [fragment for name, fragment in (("NoAddItem", "[*]"), ("NoRemoveItem", "")) if name in names]
    key = target.item_key or declarative.token_of

    def keys(items: Any) -> list[Any]:
        return [key(item) for item in items or () if item is not None]

    report = _on_both(lambda path, value, old: declarative.update_items(path, names, keys(value), keys(old)))
    emits = tuple(Emission(ErrorType.FORBIDDEN, "update", fragment) for fragment in fragments)
    return Check("{c}", report, emits, short_circuits=True)


def _monotonic(rule: m.Monotonic, target: Target) -> Iterator[Check]:
    test = "{c} and {w} is not None and {v} < {w}"
    yield Check(test, _on_both(declarative.monotonic), (Emission(_INVALID, "monotonic"),))


# --- values ---------------------------------------------------------------------------------------------------------


def _enum(rule: m.Enum, target: Target) -> Iterator[Check]:
    known = getattr(target.shape, "known", {})
    symbols = frozenset(rule.values or known)
    exclusions = [note for note in target.rules if isinstance(note, m.EnumExclude)]
    sometimes = frozenset(exclusion.value for exclusion in exclusions)

    def report(path: Any, value: Any, old: Any, context: Any) -> Iterator[FieldError]:
        excluded = {each.value for each in exclusions if _excludes(each, context.options)}
        return declarative.enum(path, value, symbols - excluded)

    test = "{v} not in {symbols}" + (" or {v} in {sometimes}" if exclusions else "")
    names = {"symbols": symbols, "sometimes": sometimes} if exclusions else {"symbols": symbols}
    yield Check(test, report, (Emission(ErrorType.NOT_SUPPORTED),), names=names)


def _excludes(rule: m.EnumExclude, options: frozenset[str]) -> bool:
    if rule.if_enabled is not None:
        return rule.if_enabled in options
    return rule.if_disabled is None or rule.if_disabled not in options


def _format(rule: m.Format, target: Target) -> Iterator[Check]:
    if rule.name in FORMATS:
        quick = TEXT_FORMATS.get(rule.name)
        test, names = ("{faults}({v})", {"faults": quick}) if quick else ("True", {})
        yield Check(test, _on_value(validate_format, rule.name), (Emission(_INVALID, f"format={rule.name}"),), names=names)
    elif rule.name.startswith("k8s-"):
        raise TypeError(f"{rule.name!r} is no known format")


def _not_equal(rule: m.NotEqual, target: Target) -> Iterator[Check]:
    report = _on_value(declarative.neq, rule.value)
    yield Check("{v} == {unwanted}", report, (Emission(_INVALID, "neq"),), names={"unwanted": rule.value})


def _is_integer(target: Target) -> bool:
    return isinstance(target.shape, Scalar) and issubclass(target.shape.type, int)


def _bound(operator: str, bound: Any, function: Callable[..., Any], origin: str) -> Check:
    report = _on_value(function, bound)
    return Check(f"{{v}} {operator} {{bound}}", report, (Emission(_INVALID, origin),), names={"bound": bound})


def _ge(rule: at.Ge, target: Target) -> Iterator[Check]:
    yield _bound("<", rule.ge, declarative.minimum, "minimum")


def _le(rule: at.Le, target: Target) -> Iterator[Check]:
    yield _bound(">", rule.le, declarative.maximum, "maximum")


def _gt(rule: at.Gt, target: Target) -> Iterator[Check]:
    bound: Any = rule.gt
    if _is_integer(target):
        yield _bound("<", bound + 1, declarative.minimum, "minimum")
    else:
        yield _bound("<=", bound, declarative.greater_than, "exclusiveMinimum")


def _lt(rule: at.Lt, target: Target) -> Iterator[Check]:
    bound: Any = rule.lt
    if _is_integer(target):
        yield _bound(">", bound - 1, declarative.maximum, "maximum")
    else:
        yield _bound(">=", bound, declarative.less_than, "exclusiveMaximum")


def _length(operator: str, bound: int, function: Callable[..., Any], emission: Emission, *, first: bool = False) -> Check:
    # What comes first may meet None, which a list or map may be.
    test = f"{'{v} and ' if first else ''}len({{v}}) {operator} {bound}"
    return Check(test, _on_value(function, bound), (emission,), short_circuits=first)


def _min_len(rule: at.MinLen, target: Target) -> Iterator[Check]:
    match target.shape:
        case _ if rule.min_length == 0:
            return
        case MapOf():
            emission = Emission(ErrorType.TOO_FEW, "minProperties")
            yield _length("<", rule.min_length, declarative.min_properties, emission)
        case Scalar(type=kind) if issubclass(kind, str):
            yield _length("<", rule.min_length, declarative.min_length, Emission(ErrorType.TOO_SHORT, "minLength"))
        case _:
            yield _length("<", rule.min_length, declarative.min_items, Emission(ErrorType.TOO_FEW, "minItems"))


def _max_len(rule: at.MaxLen, target: Target) -> Iterator[Check]:
    match target.shape:
        case MapOf():
            emission = Emission(ErrorType.TOO_MANY, "maxProperties")
            yield _length(">", rule.max_length, declarative.max_properties, emission, first=True)
        case Scalar(type=kind) if issubclass(kind, str):
            yield _length(">", rule.max_length, declarative.max_length, Emission(ErrorType.TOO_LONG, "maxLength"))
        case _:
            emission = Emission(ErrorType.TOO_MANY, "maxItems")
            yield _length(">", rule.max_length, declarative.max_items, emission, first=True)


def _max_bytes(rule: m.MaxBytes, target: Target) -> Iterator[Check]:
    # A character takes up to four bytes.
    test = f"len({{v}}) * 4 > {rule.most}"
    yield Check(test, _on_value(declarative.max_bytes, rule.most), (Emission(ErrorType.TOO_LONG, "maxBytes"),))


def _custom(rule: m.CustomValidation, target: Target) -> Iterator[Check]:
    yield Check("True", rule.function)


def unique_check(key: Key | None) -> Check:
    """That no two items are the same by *key*; None items are left to others."""

    def own_key(item: Any) -> Any:
        return object() if item is None else key(item) if key else declarative.token_of(item)

    report = _on_value(declarative.unique, own_key)
    return Check("len({v}) > 1", report, (Emission(ErrorType.DUPLICATE, "", "[*]"),))


_LEAVES: dict[type, Callable[[Any, Target], Iterator[Check | Gate]]] = {
    at.Ge: _ge,
    at.Gt: _gt,
    at.Le: _le,
    at.Lt: _lt,
    at.MaxLen: _max_len,
    at.MinLen: _min_len,
    m.CustomValidation: _custom,
    m.Enum: _enum,
    m.Forbidden: _forbidden,
    m.Format: _format,
    m.Immutable: _immutable,
    m.MaxBytes: _max_bytes,
    m.Monotonic: _monotonic,
    m.NotEqual: _not_equal,
    m.Optional: _optional,
    m.Required: _required,
    m.Update: _update,
}


def leaf_checks(rule: Any, target: Target) -> Iterator[Check | Gate]:
    """The checks of a rule that asks something of the value itself; none for any other."""
    if (make := _LEAVES.get(type(rule))) is not None:
        yield from make(rule, target)
