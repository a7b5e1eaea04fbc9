"""The set of all fields that a value sets (Go: ``structured-merge-diff/typed/tofieldset.go``)."""

from __future__ import annotations

from typing import Any, Final

from apimachinery.managedfields.fieldpath._set import EMPTY, FieldSet, make_set
from apimachinery.managedfields.typed._types import Entries, ItemError, Items, Type

__all__ = ["NO_ELEMENT", "field_set", "with_named_fields"]

NO_ELEMENT: Final = ""
"""What stands for the path element of an item that has none; such items come up while fields are removed."""


def field_set(kind: Type, value: Any) -> FieldSet:
    """Every leaf and every item in *value*."""
    return _walk(kind, value)[1]


def _walk(kind: Type, value: Any) -> tuple[bool, FieldSet]:
    """Whether the place of *value* itself counts, and the paths below it."""
    found = type(value)
    if found is dict and (entries := kind.entries) is not None:
        return (True, EMPTY) if entries.is_atomic else (False, _entries(entries, value))
    if found is list and (items := kind.items) is not None:
        return (True, EMPTY) if items.is_atomic else (False, _items(items, value))
    match kind.shape_of(value):
        case "map" if kind.entries is not None:
            return kind.entries.is_atomic, EMPTY
        case "list" if kind.items is not None:
            return kind.items.is_atomic, EMPTY
        case "scalar":
            return True, EMPTY
    raise kind.invalid()


def _entries(entries: Entries, value: dict[str, Any]) -> FieldSet:
    members: set[str] = set()
    children: dict[str, FieldSet] = {}
    fields = entries.fields
    for name, item in value.items():
        field = fields.get(name)
        element, kind = field or (f"f:{name}", entries.type)
        if type(item) in kind.scalars:
            members.add(element)
            continue
        is_member, below = _walk(kind, item)
        if is_member or field is None or item is None or item == {}:
            members.add(element)
        if below:
            children[element] = below
    return make_set(members, children)


def _items(items: Items, value: list[Any]) -> FieldSet:
    """Items are paths of their own; of those that come more than once, nothing below is."""
    members: set[str] = set()
    children: dict[str, FieldSet] = {}
    for item in value:
        element = element_of(items, item)
        if element in members:
            children.pop(element, None)
            continue
        members.add(element)
        if type(item) not in items.type.scalars and (below := _walk(items.type, item)[1]):
            children[element] = below
    return make_set(members, children)


def element_of(items: Items, item: Any) -> str:
    """The path element of *item*, or what stands for one."""
    try:
        return items.element(item)
    except ItemError:
        return NO_ELEMENT


def with_named_fields(kind: Type, fields: FieldSet) -> FieldSet:
    """*fields*, and every declared field on the way to one of them (Go: ``EnsureNamedFieldsAreMembers``)."""
    children = fields.children
    if not children:
        return fields
    entries, items = kind.entries, kind.items
    if entries is None and items is None:
        return fields
    members = set(fields.members)
    made: dict[str, FieldSet] = {}
    for element, below in children.items():
        if element[:1] == "f":
            if entries is not None:
                field = entries.fields.get(element[2:])
                if field is not None:
                    members.add(element)
                below = with_named_fields(entries.type if field is None else field.type, below)
        elif element[:1] == "k" and items is not None:
            below = with_named_fields(items.type, below)
        made[element] = below
    return make_set(members, made)
