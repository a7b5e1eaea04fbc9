"""Whether values fit their types (Go: ``structured-merge-diff/typed/validate.go``)."""

from __future__ import annotations

from typing import Any, Final

from apimachinery.managedfields.fieldpath._element import element_text
from apimachinery.managedfields.schema import ScalarType
from apimachinery.managedfields.typed._errors import Misfit
from apimachinery.managedfields.typed._types import Entries, ItemError, Items, Type
from apimachinery.model._errors import describe_value

__all__ = ["find_misfits", "scalar_problem"]

_EXPECTED: Final[dict[str, str]] = {
    ScalarType.NUMERIC: "numeric (int or float)",
    ScalarType.STRING: "string",
    ScalarType.BOOLEAN: "boolean",
    ScalarType.UNTYPED: "any scalar",
}


def find_misfits(kind: Type, value: Any, *, allow_duplicates: bool) -> list[Misfit]:
    """Everything in *value* that does not fit."""
    found = type(value)
    if found in kind.scalars:
        return []
    if found is dict and kind.entries is not None:
        return _entry_misfits(kind.entries, value, allow_duplicates)
    if found is list and kind.items is not None:
        return _item_misfits(kind.items, value, allow_duplicates)
    shape = kind.shape_of(value)
    if not shape:
        return list(kind.invalid().misfits)
    if value is None:
        return []
    problem = scalar_problem(kind, value) if kind.scalar and shape == "scalar" else f"expected {shape}, got {describe_value(value)}"
    return [Misfit("", problem)]


def scalar_problem(kind: Type, value: Any) -> str:
    """Why *value* is none of the scalars of *kind*; empty where it is one, or null."""
    if value is None or type(value) in kind.scalars:
        return ""
    expected = _EXPECTED.get(kind.scalar or "")
    return f"expected {expected}, got {describe_value(value)}" if expected else f"unexpected scalar type in schema: {kind.scalar}"


def _entry_misfits(entries: Entries, value: dict[str, Any], allow_duplicates: bool) -> list[Misfit]:
    found: list[Misfit] = []
    fields = entries.fields
    for name, item in value.items():
        kind = fields[name].type if name in fields else entries.type
        if type(item) in kind.scalars and type(name) is str:
            continue
        element = f"f:{name}"
        if problem := "" if name in fields else _undeclared_problem(entries, name):
            found.append(Misfit(element_text(element), problem))
            break  # as in Go
        if misfits := find_misfits(kind, item, allow_duplicates=allow_duplicates):
            found += [misfit.below(element_text(element)) for misfit in misfits]
    return found


def _undeclared_problem(entries: Entries, name: Any) -> str:
    if type(name) is not str:
        return f"expected a string as the name of a field, got {describe_value(name)}"
    return "" if entries.is_open else "field not declared in schema"


def _item_misfits(items: Items, value: list[Any], allow_duplicates: bool) -> list[Misfit]:
    found: list[Misfit] = []
    seen: set[str] = set()
    for index, item in enumerate(value):
        element = f"i:{index}"
        if items.is_associative:
            try:
                element = items.element(item)
            except ItemError as exc:
                return [*found, Misfit("", f"element {index}: {exc}")]  # nothing below it, or after it, could be named
            if element in seen and not allow_duplicates:
                found.append(Misfit("", f"duplicate entries for key {element_text(element)}"))
            seen.add(element)
        if type(item) in items.type.scalars:
            continue
        if misfits := find_misfits(items.type, item, allow_duplicates=allow_duplicates):
            found += [misfit.below(element_text(element)) for misfit in misfits]
    return found
