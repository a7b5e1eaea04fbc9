"""Values without some fields, or nothing but them (Go: ``structured-merge-diff/typed/remove.go``)."""

from __future__ import annotations

from typing import Any

from apimachinery.managedfields.fieldpath import FieldSet
from apimachinery.managedfields.typed._field_set import element_of
from apimachinery.managedfields.typed._types import Entries, Items, Type

__all__ = ["extract_fields", "remove_fields"]


def remove_fields(kind: Type, value: Any, fields: FieldSet) -> Any:
    """*value* without *fields*, and without what is below them. What has nothing left is null."""
    return _without(kind, value, fields)


def extract_fields(kind: Type, value: Any, fields: FieldSet) -> Any:
    """Nothing but *fields* of *value*."""
    return _only(kind, value, fields)


def _without(kind: Type, value: Any, fields: FieldSet) -> Any:
    found = type(value)
    if found is dict and (entries := kind.entries) is not None:
        return None if entries.is_atomic else _entries_without(entries, value, fields)
    if found is list and (items := kind.items) is not None:
        return None if items.is_atomic else _items_without(items, value, fields)
    return value if kind.shape_of(value) == "scalar" else None


def _entries_without(entries: Entries, value: dict[str, Any], fields: FieldSet) -> dict[str, Any] | None:
    kept: dict[str, Any] = {}
    for name, item in value.items():
        element = f"f:{name}"
        if element not in fields.members:
            below = fields.children.get(element)
            kept[name] = _without(entries.type_of(name), item, below) if below else item
    return kept or None


def _items_without(items: Items, value: list[Any], fields: FieldSet) -> list[Any] | None:
    kept: list[Any] = []
    for item in value:
        element = element_of(items, item)
        if element not in fields.members:
            below = fields.children.get(element)
            kept.append(_without(items.type, item, below) if below else item)
    return kept or None


def _only(kind: Type, value: Any, fields: FieldSet) -> Any:
    found = type(value)
    if found is dict and (entries := kind.entries) is not None:
        return (value or None) if entries.is_atomic else _entries_only(entries, value, fields)
    if found is list and (items := kind.items) is not None:
        return (value or None) if items.is_atomic else _items_only(items, value, fields)
    return value if kind.shape_of(value) == "scalar" else None


def _entries_only(entries: Entries, value: dict[str, Any], fields: FieldSet) -> dict[str, Any] | None:
    taken: dict[str, Any] = {}
    for name, item in value.items():
        element = f"f:{name}"
        if element in fields.members:
            # Go goes on with the whole set here rather than with what is below the element; of a leaf all is taken either way.
            taken[name] = _only(entries.type_of(name), item, fields)
        elif below := fields.children.get(element):
            taken[name] = _only(entries.type_of(name), item, below)
    return taken or None


def _items_only(items: Items, value: list[Any], fields: FieldSet) -> list[Any] | None:
    taken: list[Any] = []
    for item in value:
        element = element_of(items, item)
        if element in fields.members:
            taken.append(_only(items.type, item, fields))
        if below := fields.children.get(element):  # as Go does it, a second time where the item is also a path itself
            taken.append(_only(items.type, item, below))
    return taken or None
