"""What one manager applied (Go: ``util/managedfields/extract.go``)."""

from __future__ import annotations

from typing import Any

from apimachinery.managedfields._errors import ManagedFieldsError, step
from apimachinery.managedfields.fieldpath import FieldSet
from apimachinery.managedfields.fieldpath._set import refuse_deep
from apimachinery.managedfields.manager._managed import APPLY
from apimachinery.managedfields.manager._objects import gvk_of_plain, managed_entries, plain_of
from apimachinery.managedfields.resolvers import TypeResolver
from apimachinery.managedfields.typed import Type, typed
from apimachinery.model import copy_plain
from apimachinery.schema import GroupVersionKind

__all__ = ["extract"]


def extract(
    obj: Any, manager: str, types: TypeResolver, *, gvk: GroupVersionKind | None = None, subresource: str = ""
) -> dict[str, Any]:
    """The configuration that *manager* applied to *obj*, as plain data, with the values that its fields have now.

    Nothing, where *manager* applied nothing or others have taken all of it over. As in Go's apply configurations there are no
    nulls, nor empty lists and maps. *obj* is the object itself, never what a subresource shows of it, and may be plain data,
    unstructured or typed; *gvk* says what it is where it does not say so itself.

    Raises:
        ManagedFieldsError: If *obj* does not fit its type, or the manager's entry is broken.
    """
    plain = plain_of(obj, gvk or GroupVersionKind("", "", ""))
    kind = gvk or gvk_of_plain(plain)
    with step("error converting obj to typed"):
        value = typed(plain, types.type_for(kind))
    entry = next((entry for entry in managed_entries(plain) or () if _is_of(entry, manager, subresource)), None)
    if entry is None:
        return {}
    with step("error marshalling FieldsV1 to JSON"):
        fields = FieldSet.from_fields_v1(entry.get("fieldsV1"))
    extracted = value.extract(fields.leaves()).value
    if type(extracted) is not dict:
        raise ManagedFieldsError(
            f"unable to convert managed fields for {manager} to unstructured, expected map, got {extracted!r}", ""
        )
    extracted = _as_configuration(value.type, extracted)
    type_meta = {} if "kind" in extracted or not kind.kind else {"apiVersion": kind.api_version, "kind": kind.kind}
    return {**type_meta, **copy_plain(extracted)}


def _is_of(entry: dict[str, Any], manager: str, subresource: str) -> bool:
    return (entry.get("manager") or "", entry.get("operation"), entry.get("subresource") or "") == (manager, APPLY, subresource)


@refuse_deep
def _as_configuration(kind: Type, value: Any) -> Any:
    """*value* as an apply configuration has it: what is null or empty was not said, but structs are kept."""
    if type(value) is dict and kind.entries is not None and kind.entries.declared:
        made = {name: _as_configuration(kind.entries.type_of(name), item) for name, item in value.items()}
        return {name: item for name, item in made.items() if not _is_nothing(kind.entries.type_of(name), item)}
    if type(value) is list and kind.items is not None:
        return [{} if item is None else _as_configuration(kind.items.type, item) for item in value]
    return value


def _is_nothing(kind: Type, value: Any) -> bool:
    return value is None or value == [] or (value == {} and not (kind.entries is not None and kind.entries.declared))
