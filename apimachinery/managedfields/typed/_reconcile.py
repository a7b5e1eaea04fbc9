"""Field sets after a change of the schema (Go: ``structured-merge-diff/typed/reconcile_schema.go``)."""

from __future__ import annotations

from collections.abc import Iterator

from apimachinery.managedfields.fieldpath import FieldSet
from apimachinery.managedfields.typed._types import NO_TYPE, Type

__all__ = ["reconcile_fields"]


def reconcile_fields(kind: Type, fields: FieldSet) -> FieldSet | None:
    """*fields* as they are after what had owners of its own became atomic: who owned some of it owns the whole.

    None where nothing changes. What was atomic and no longer is, is taken to have been as it is now.
    """
    places = list(_newly_atomic(kind, fields, ()))
    if not places:
        return None
    changed = FieldSet(places)
    return fields.without(changed) | changed


def _newly_atomic(kind: Type, fields: FieldSet, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The places that are atomic and of which *fields* have a part."""
    entries, items = kind.entries, kind.items
    if entries is not None:
        if entries.is_atomic and not entries.is_deduced:
            yield path
        elif not entries.is_deduced:
            for element, below in fields.children.items():
                child = entries.type_of(element[2:]) if element[:1] == "f" else entries.type
                if child is not NO_TYPE:  # what is not in the schema is left alone
                    yield from _newly_atomic(child, below, (*path, element))
    elif items is not None and kind.scalar is None:
        if items.is_atomic:
            yield path
        else:
            for element, below in fields.children.items():
                yield from _newly_atomic(items.type, below, (*path, element))
