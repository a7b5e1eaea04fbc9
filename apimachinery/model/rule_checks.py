"""Whether the rules of a declaration can hold for the values they are put on. What cannot is an error of the declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import annotated_types as at
import attrs

from apimachinery.model import markers as m
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape, is_rule, unpacked

__all__ = ["Member", "class_problems", "rule_problems"]

Wires = Callable[[Any], "Mapping[str, Member]"]
"""The members of another class by wire name, found without describing it: it may well contain this one."""

Problems: TypeAlias = Iterator[str]


@attrs.frozen
class Member:
    """What has to be known of a field to judge the rules that name it."""

    shape: Shape
    nullable: bool
    notes: tuple[Any, ...]


def rule_problems(member: Member, wires: Wires) -> Problems:
    """What is wrong with the rules of one value, those of its parts included."""
    for rule in unpacked(member.notes):
        if is_rule(rule):
            yield from _problems(rule, member, wires)


def _problems(rule: Any, member: Member, wires: Wires) -> Problems:
    if (check := _CHECKS.get(type(rule))) is not None:
        yield from check(rule, member, wires)
    elif isinstance(rule, at.BaseMetadata):
        yield f"{type(rule).__name__} is no rule here"
    if inner := getattr(rule, "rules", None):
        yield from _inner_problems(rule, inner, member, wires)
    elif inner == ():
        yield f"{_name(rule)} needs rules"


def _inner_problems(rule: Any, inner: tuple[Any, ...], member: Member, wires: Wires) -> Problems:
    strange = [note for note in inner if not is_rule(note)]
    if strange:
        yield f"{_name(rule)} holds {strange[0]!r}, which is no rule"
    elif (part := _part(rule, member, wires)) is member:  # under a condition, the same holds of the same value
        yield from (problem for note in unpacked(inner) for problem in _problems(note, member, wires))
    elif part is not None:
        yield from rule_problems(attrs.evolve(part, notes=inner), wires)


def _part(rule: Any, member: Member, wires: Wires) -> Member | None:
    """The value that the rules within *rule* are put on; None where it has been found wrong already."""
    match rule, member.shape:
        case m.EachVal(), ListOf(item=item, nullable=nullable):
            return Member(item, nullable, ())
        case m.EachVal(), MapOf(value=value, nullable=nullable):
            return Member(value, nullable, ())
        case m.EachKey(), MapOf():
            return Member(_KEY, False, ())
        case m.Item(), ListOf(item=Nested() as item):
            return Member(item, True, ())  # it need not be there
        case m.Subfield(), Nested(type=cls):
            return wires(cls).get(rule.field)
        case ((m.EachVal() | m.EachKey() | m.Item() | m.Subfield()), _):
            return None
        case _:
            return member


# --- what each rule is for ------------------------------------------------------------------------------------------


def _is(shape: Shape, *kinds: type) -> bool:
    return isinstance(shape, Scalar) and issubclass(shape.type, kinds)


def _on_text(rule: Any, member: Member, wires: Wires) -> Problems:
    if not _is(member.shape, str):
        yield f"{_name(rule)} is for texts"


def _on_number(rule: Any, member: Member, wires: Wires) -> Problems:
    if not isinstance(member.shape, Scalar) or _is(member.shape, str, bool, bytes) or member.shape.type is object:
        yield f"{_name(rule)} is for numbers and other scalars that have an order"


def _on_length(rule: Any, member: Member, wires: Wires) -> Problems:
    if not (_is(member.shape, str, bytes) or isinstance(member.shape, ListOf | MapOf)):
        yield f"{_name(rule)} is for texts, lists and maps"


def _on_integer(rule: Any, member: Member, wires: Wires) -> Problems:
    if not _is(member.shape, int) or _is(member.shape, bool):
        yield f"{_name(rule)} is for integers"


def _not_equal(rule: m.NotEqual, member: Member, wires: Wires) -> Problems:
    if not _is(member.shape, type(rule.value)) or (_is(member.shape, bool) and not isinstance(rule.value, bool)):
        yield f"no value of the field is {rule.value!r}"


def _enum(rule: m.Enum, member: Member, wires: Wires) -> Problems:
    yield from _on_text(rule, member, wires)
    if not rule.values and isinstance(member.shape, Scalar) and not member.shape.known:
        yield "Enum() without values is for fields of a StrEnum"


def _each_value(rule: m.EachVal, member: Member, wires: Wires) -> Problems:
    if not isinstance(member.shape, ListOf | MapOf):
        yield "EachVal is for lists and maps"
    keyed = isinstance(member.shape, MapOf) or _keys(member)
    if not keyed and any(isinstance(inner, m.Update | m.Immutable) for inner in rule.rules):
        yield "items that no key tells apart cannot be followed through an update"


def _each_key(rule: m.EachKey, member: Member, wires: Wires) -> Problems:
    if not isinstance(member.shape, MapOf):
        yield "EachKey is for maps"


def _subfield(rule: m.Subfield, member: Member, wires: Wires) -> Problems:
    if not isinstance(member.shape, Nested):
        yield "Subfield is for structs"
    elif rule.field not in wires(member.shape.type):
        yield f"the struct has no field {rule.field!r}"


def _unique(rule: m.Unique, member: Member, wires: Wires) -> Problems:
    if not isinstance(member.shape, ListOf):
        yield "Unique is for lists"
        return
    if any(isinstance(note, m.ListMap | m.ListSet) for note in member.notes):
        yield "items of a ListMap or ListSet are unique anyway"
    if rule.keys:
        known = wires(member.shape.item.type) if isinstance(member.shape.item, Nested) else {}
        yield from (f"the items have no field {key!r} to be unique by" for key in rule.keys if key not in known)


def _custom_unique(rule: m.CustomUnique, member: Member, wires: Wires) -> Problems:
    if not isinstance(member.shape, ListOf):
        yield "CustomUnique is for lists"


def _item(rule: m.Item, member: Member, wires: Wires) -> Problems:
    keys = _keys(member)
    if not keys:
        yield "Item is for a ListMap"
    elif sorted(keys) != sorted(key for key, _ in rule.keys):
        yield f"Item names the keys {[key for key, _ in rule.keys]}, the list has {list(keys)}"


def _keys(member: Member) -> tuple[str, ...]:
    """What tells the items of a list of structs apart."""
    return next((note.keys for note in member.notes if isinstance(note, m.ListMap | m.Unique)), ())


_ABOUT_ITEMS = ("NoAddItem", "NoRemoveItem")


def _update(rule: m.Update, member: Member, wires: Wires) -> Problems:
    compound = isinstance(member.shape, ListOf | MapOf)
    identified = isinstance(member.shape, MapOf) or any(isinstance(n, m.ListMap | m.ListSet | m.Unique) for n in member.notes)
    if not rule.constraints:
        yield "Update needs constraints"
    for constraint in rule.constraints:
        if constraint in _ABOUT_ITEMS:
            if not compound or not identified:
                yield f"{constraint} is for maps, and for lists whose items are told apart"
        elif constraint == "NoModify" and compound:
            yield "NoModify is not for lists and maps: say EachVal(Update('NoModify')), or Immutable()"
        elif constraint != "NoModify" and _is_plain_struct(member):
            yield f"{constraint} is not for a struct that cannot be None: it is always set"


def _not_on_plain_struct(rule: Any, member: Member, wires: Wires) -> Problems:
    if _is_plain_struct(member):
        yield f"{_name(rule)} is not for a struct that cannot be None: it is always set"


def _is_plain_struct(member: Member) -> bool:
    return isinstance(member.shape, Nested) and not member.nullable


def _union(rule: m.Union, member: Member, wires: Wires) -> Problems:
    if rule.discriminator:
        yield from _on_text(rule, member, wires)
    elif _is_plain_struct(member):
        yield "a struct that cannot be None is no member of a union: it is always set"


def _discriminator(rule: m.ModeDiscriminator, member: Member, wires: Wires) -> Problems:
    if not _is(member.shape, str, bool) or member.nullable:
        yield "ModeDiscriminator is for texts and truth values that cannot be None"


_CHECKS: dict[type, Callable[[Any, Member, Wires], Problems]] = {
    **dict.fromkeys((at.Ge, at.Gt, at.Le, at.Lt), _on_number),
    **dict.fromkeys((at.MinLen, at.MaxLen), _on_length),
    **dict.fromkeys((m.Format, m.MaxBytes, m.EnumExclude), _on_text),
    **dict.fromkeys((m.Forbidden, m.IfMode, m.DependentRequired, m.DependentForbidden), _not_on_plain_struct),
    m.CustomUnique: _custom_unique,
    m.EachKey: _each_key,
    m.EachVal: _each_value,
    m.Enum: _enum,
    m.Item: _item,
    m.ModeDiscriminator: _discriminator,
    m.Monotonic: _on_integer,
    m.NotEqual: _not_equal,
    m.Subfield: _subfield,
    m.Union: _union,
    m.Unique: _unique,
    m.Update: _update,
}


def _name(rule: Any) -> str:
    return type(rule).__name__


_KEY = Scalar("string", str, str, zero="")
"""What the keys of maps are."""


# --- fields together ------------------------------------------------------------------------------------------------


def class_problems(members: Mapping[str, Member]) -> Iterator[tuple[str, str]]:
    """What is wrong with the rules that name other fields of the same class: the wire name of the field, and what."""
    discriminators: dict[str, str] = {}
    for wire, member in members.items():
        for rule in _all_rules(member.notes):
            if isinstance(rule, m.ModeDiscriminator) and discriminators.setdefault(rule.name, wire) != wire:
                yield wire, f"{discriminators[rule.name]!r} is the discriminator already"
    for wire, member in members.items():
        for rule in _all_rules(member.notes):
            match rule:
                case m.DependentRequired(field=other) | m.DependentForbidden(field=other):
                    if other == wire or other not in members:
                        yield wire, f"there is no other field {other!r}"
                    elif _is_plain_struct(members[other]):
                        yield wire, f"{other!r} cannot be None: it is always set"
                case m.IfMode() if rule.name not in discriminators:
                    yield wire, "there is no ModeDiscriminator for it"


def _all_rules(notes: tuple[Any, ...]) -> Iterator[Any]:
    """The rules, also those that hold under a condition."""
    for note in notes:
        if isinstance(note, m.IfEnabled | m.IfDisabled | m.Alpha | m.Beta):
            yield from _all_rules(note.rules)
        elif isinstance(note, m.Rule):
            yield note
