"""What field managers know of a type: which of its parts have owners of their own (Go: ``structured-merge-diff/schema``).

A schema is a set of named types. A type says for each shape that its values may have, scalar, list or map, how such a value is
taken apart; structs are maps with declared fields. Schemas are read from the YAML form of the Go library, made from classes
(:mod:`apimachinery.managedfields.from_types`) or from OpenAPI (:mod:`apimachinery.managedfields.openapi`).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

import attrs

from apimachinery._errors import DecodeError

__all__ = [
    "UNTYPED_ATOMIC",
    "UNTYPED_DEDUCED",
    "ElementRelationship",
    "ListType",
    "MapType",
    "ScalarType",
    "Schema",
    "StructField",
    "TypeDef",
    "TypeRef",
    "read_schema",
    "read_type",
]


class ScalarType(StrEnum):
    """What a scalar may be."""

    NUMERIC = "numeric"
    STRING = "string"
    BOOLEAN = "boolean"
    UNTYPED = "untyped"
    """Any scalar."""


class ElementRelationship(StrEnum):
    """Whether the items of a list or a map have owners of their own."""

    ATOMIC = "atomic"
    """They have not: the whole has one owner."""
    ASSOCIATIVE = "associative"
    """The items of a list have; they are told apart by the values of key fields or, without keys, are themselves a set."""
    SEPARABLE = "separable"
    """The entries of a map have; the default for maps."""


@attrs.frozen(kw_only=True)
class TypeDef:
    """A type: for each shape that its values may have, what such a value is. Null fits all of them (Go: ``Atom``)."""

    scalar: ScalarType | str | None = None
    list: ListType | None = None
    map: MapType | None = None


@attrs.frozen
class TypeRef:
    """A type by its name, or the type itself; None of both is no type."""

    name: str | None = None
    inlined: TypeDef | None = None
    relationship: ElementRelationship | str | None = attrs.field(default=None, kw_only=True)
    """What holds here instead of what the type says of itself."""


@attrs.frozen(kw_only=True)
class ListType:
    """A list."""

    item: TypeRef
    relationship: ElementRelationship | str = ElementRelationship.ATOMIC
    keys: tuple[str, ...] = ()
    """The fields by whose values items are told apart, where the list is associative."""


@attrs.frozen
class StructField:
    """A declared field of a struct."""

    name: str
    type: TypeRef
    default: Any = None
    """What a key field is where an item leaves it out; None where there is no default."""


@attrs.frozen(kw_only=True)
class MapType:
    """A map, a struct, or a struct with room for more."""

    fields: tuple[StructField, ...] = ()
    element: TypeRef | None = None
    """The type of the entries that are not declared; None where there must be none."""
    relationship: ElementRelationship | str = ElementRelationship.SEPARABLE


@attrs.frozen(eq=False)
class Schema:
    """Types by their names."""

    types: Mapping[str, TypeDef]
    resolved: dict[Any, Any] = attrs.field(factory=dict, init=False, repr=False)
    """The types that were used so far, in the form that is used."""


UNTYPED_ATOMIC: Final = "__untyped_atomic_"
"""The name of the type of all values that have one owner as a whole."""
UNTYPED_DEDUCED: Final = "__untyped_deduced_"
"""The name of the type of all values; entries of maps have owners of their own, lists are atomic."""


def read_schema(form: Mapping[str, Any]) -> Schema:
    """The schema that the YAML form of the Go library stands for: ``{"types": [{"name": …, "map": {…}}, …]}``.

    Raises:
        DecodeError: If it is none.
    """
    try:
        return Schema({definition["name"]: read_type(definition) for definition in form["types"]})
    except (KeyError, TypeError, AttributeError) as exc:
        raise DecodeError(f"no schema: {type(exc).__name__}: {exc}") from exc


def read_type(form: Mapping[str, Any]) -> TypeDef:
    """The type of one definition in that form."""
    items, entries = form.get("list"), form.get("map")
    return TypeDef(
        scalar=form.get("scalar"),
        list=None if items is None else _read_list(items),
        map=None if entries is None else _read_map(entries),
    )


def _read_list(form: Mapping[str, Any]) -> ListType:
    return ListType(
        item=_read_ref(form.get("elementType")),
        relationship=form.get("elementRelationship", ""),
        keys=tuple(form.get("keys") or ()),
    )


def _read_map(form: Mapping[str, Any]) -> MapType:
    # Unions stand in old schemas; the Go library ignores them.
    return MapType(
        fields=tuple(
            StructField(field["name"], _read_ref(field.get("type")), field.get("default")) for field in form.get("fields") or ()
        ),
        element=_read_ref(form["elementType"]) if form.get("elementType") else None,
        relationship=form.get("elementRelationship") or ElementRelationship.SEPARABLE,
    )


def _read_ref(form: Mapping[str, Any] | None) -> TypeRef:
    if not form:
        return TypeRef()
    name = form.get("namedType")
    return TypeRef(name, None if name else read_type(form), relationship=form.get("elementRelationship"))
