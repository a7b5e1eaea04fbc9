"""What a declaration may say: the checks that a class goes through when it is described."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_origin

import attrs

from apimachinery.model import markers as m
from apimachinery.model._errors import DeclarationError
from apimachinery.model.info import FieldInfo, TypeInfo, bound_type_variables, flat_field, hints_of, wire_name
from apimachinery.model.rule_checks import Member, class_problems, rule_problems
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, read_annotation

__all__ = ["check_field", "check_names"]


def check_field(field: FieldInfo, attribute: attrs.Attribute[Any]) -> None:
    """Raise :class:`DeclarationError` for what is wrong with a field by itself."""
    for problem in _problems(field, attribute):
        raise DeclarationError(field.owner, field.name, problem)


def _problems(field: FieldInfo, attribute: attrs.Attribute[Any]) -> Iterator[str]:
    shape = field.shape
    if field.inline and not isinstance(shape, Nested):
        yield "only a struct can be inline"
    if field.list_type and not isinstance(shape, ListOf):
        yield f"{type(field.list_type).__name__} is for lists"
    if field.atomic and not isinstance(shape, MapOf | Nested):
        yield "MapAtomic is for maps and structs"
    if isinstance(shape, Scalar) and shape.zero is None and not field.nullable:
        yield f"a {shape.name} has no zero value here: declare the field as '… | None = None'"
    for key in _item_keys(field):
        if not isinstance(shape, ListOf) or not isinstance(shape.item, Nested):
            yield f"the key {key!r} needs a list of structs"
        elif key not in _members(shape.item.type):
            yield f"{_type_name(shape.item.type)} has no field {key!r} to be a key"
    yield from rule_problems(_member(field), _members)
    yield from _default_problems(field, attribute)


def _item_keys(field: FieldInfo) -> tuple[str, ...]:
    keys = field.list_type.keys if isinstance(field.list_type, m.ListMap) else ()
    return (*keys, field.patch.merge_key) if field.patch and field.patch.merge_key else keys


def _member(field: FieldInfo) -> Member:
    return Member(field.shape, field.nullable, field.notes)


def _members(cls: Any) -> dict[str, Member]:
    """The members of another class by wire name, without describing it: it may well contain this one."""
    home = get_origin(cls) or cls
    hints, bound = hints_of(home), bound_type_variables(cls, home)
    found: dict[str, Member] = {}
    for attribute in attrs.fields(home):
        shape, nullable, notes = read_annotation(hints[attribute.name], bound)
        if any(isinstance(note, m.Inline) for note in notes):
            found |= _members(shape.type) if isinstance(shape, Nested) else {}
        else:
            wire = next((note.name for note in notes if isinstance(note, m.Wire)), None)
            found[wire or wire_name(attribute.name)] = Member(shape, nullable, notes)
    return found


def _default_problems(field: FieldInfo, attribute: attrs.Attribute[Any]) -> Iterator[str]:
    """The attrs default is the zero value and nothing else; a nullable field's is None."""
    default = attribute.default
    if default is attrs.NOTHING or isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # Factory is a class
        return
    zero = None if field.nullable or not isinstance(field.shape, Scalar) else field.shape.zero
    if default != zero or (zero is not None and isinstance(default, bool) != isinstance(zero, bool)):
        yield f"the default {default!r} is not the zero value {zero!r}; say Default({default!r}) instead"


def check_names(info: TypeInfo) -> None:
    """Raise :class:`DeclarationError` for what is wrong between the fields of a type: names, numbers, rules that name others."""
    names: dict[str, FieldInfo] = {}
    numbers: dict[int, FieldInfo] = {}
    for field in info.fields:
        for member in flat_field(field):
            if (other := names.setdefault(member.wire, member)) is not member:
                raise DeclarationError(info.cls, field.name, f"{member.wire!r} is already the name of {other.name}")
        if field.proto and (other := numbers.setdefault(field.proto.number, field)) is not field:
            raise DeclarationError(info.cls, field.name, f"protobuf number {field.proto.number} is already that of {other.name}")
    by_wire = {field.wire: field for field in info.fields if field.wire}
    for wire, problem in class_problems({wire: _member(field) for wire, field in by_wire.items()}):
        raise DeclarationError(info.cls, by_wire[wire].name, problem)


def _type_name(cls: Any) -> str:
    return str(getattr(cls, "__name__", cls))
