"""Types of a schema as the walkers over values need them: resolved, with the path element of each field at hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery._intern import TextCache
from apimachinery._quote import quote
from apimachinery.managedfields.fieldpath._element import json_text, key_element, name_text
from apimachinery.managedfields.schema import (
    UNTYPED_DEDUCED,
    ElementRelationship,
    MapType,
    ScalarType,
    Schema,
    TypeDef,
    TypeRef,
)
from apimachinery.managedfields.typed._errors import TypedValueError

__all__ = ["ABSENT", "NO_TYPE", "Entries", "Field", "ItemError", "Items", "Shape", "Type", "resolve"]

Shape: TypeAlias = Literal["map", "scalar", "list", ""]
"""What a value is taken for; nothing, where its type knows of nothing."""

ABSENT: Final[Any] = object()
"""The value of a field that is not there, which is not null."""

_SCALARS: Final = frozenset({str, bool, int, float})
_SCALAR_TYPES: Final[dict[str, frozenset[type]]] = {
    ScalarType.NUMERIC: frozenset({int, float}),
    ScalarType.STRING: frozenset({str}),
    ScalarType.BOOLEAN: frozenset({bool}),
    ScalarType.UNTYPED: _SCALARS,
}


@attrs.define(eq=False, repr=False)
class Type:
    """A type of a schema, ready for use (Go: ``typed.ParseableType``)."""

    name: str
    """Its name in the schema; empty where it has none."""
    scalar: str | None = None
    scalars: frozenset[type] = frozenset()
    """The Python types of the scalars that fit."""
    items: Items | None = None
    """What it is as a list."""
    entries: Entries | None = None
    """What it is as a map."""
    problem: str = ""
    """Why there are no values of the type."""

    def __repr__(self) -> str:
        return f"<Type {self.name or 'inlined'}>"

    @property
    def is_ambiguous(self) -> bool:
        """Whether values may have more than one shape."""
        return (self.scalar is not None) + (self.items is not None) + (self.entries is not None) > 1

    def shape_of(self, value: Any) -> Shape:
        """What *value* is taken for (Go: ``deduceAtom`` and ``handleAtom``).

        What fits no shape, as null does, is taken for the first there is of map, scalar and list.
        """
        if shape := self.exact_shape(value):
            return shape
        return "map" if self.entries is not None else "scalar" if self.scalar else "list" if self.items else ""

    def exact_shape(self, value: Any) -> Shape:
        """The shape that *value* has and the type allows, if any."""
        kind = type(value)
        if kind is dict:
            return "map" if self.entries is not None else ""
        if kind is list:
            return "list" if self.items else ""
        return "scalar" if self.scalar and kind in _SCALARS else ""

    def invalid(self) -> TypedValueError:
        """The error that the type has no values."""
        named = f"named type: {self.name}" if self.name else "inlined"
        return TypedValueError.because(f"schema error: {self.problem or f'invalid atom: {named}'}")


NO_TYPE: Final = Type("")
"""The type that has no values."""


class Field(NamedTuple):
    """A declared entry of a map."""

    element: str
    """Its path element."""
    type: Type


@attrs.define(eq=False)
class Items:
    """A list type, ready for use."""

    is_atomic: bool
    is_associative: bool
    keys: tuple[str, ...]
    """The fields by whose values items are told apart, as the schema lists them; none where the list is a set."""
    type: Type = NO_TYPE
    """The type of an item."""
    _by_text: TextCache[str] = attrs.field(init=False)
    """The elements of items whose only key, or which themselves, are these texts."""

    def __attrs_post_init__(self) -> None:
        before, after = (f"k:{{{name_text(self.keys[0])}:", "}") if self.keys else ("v:", "")
        self._by_text = TextCache(lambda text: f"{before}{json_text(text)}{after}")

    def element(self, item: Any) -> str:
        """The path element of *item*.

        Raises:
            ItemError: If it has none.
        """
        if self.is_associative:
            text = item.get(self.keys[0]) if len(self.keys) == 1 and type(item) is dict else None if self.keys else item
            if type(text) is str:
                return self._by_text[text]
        return self._element(item)

    def _element(self, item: Any) -> str:
        if not self.is_associative:
            raise ItemError("invalid indexing of non-associative list")
        if not self.keys:
            return _set_element(item)
        if type(item) is not dict:
            kind = "a null element" if item is None else "non-map elements"
            raise ItemError(f"associative list with keys may not have {kind}")
        fields = [(key, item[key]) for key in self.keys if key in item]
        if len(fields) < len(self.keys):
            defaults = [(key, self.default(key)) for key in self.keys if key not in item]
            fields += [(key, value) for key, value in defaults if value is not None]
        if not fields:
            keys = " ".join(map(quote, self.keys))
            problem = f"omits all key fields [{keys}] (and doesn't have default values for any key fields)"
            raise ItemError(f"associative list with keys has an element that {problem}")
        return key_element(fields)

    def default(self, key: str) -> Any:
        """What a key field is where an item leaves it out; None if that is not said."""
        if self.type.entries is None:
            raise ItemError(f"couldn't find default value for {key}: associative list may not have non-map types")
        field = self.type.entries.declared.get(key)
        return field.default if field else None


class ItemError(ApiMachineryError, ValueError):
    """An item that has no path element."""


_NO_ELEMENT: Final[dict[type, str]] = {
    dict: "associative list without keys has an element that's a map type",
    list: "not supported: associative list with lists as elements",
    type(None): "associative list without keys has an element that's an explicit null",
}


def _set_element(item: Any) -> str:
    if problem := _NO_ELEMENT.get(type(item)):
        raise ItemError(problem)
    return f"v:{json_text(item)}"


class Entries:
    """A map type, ready for use: what each of its entries is."""

    def __init__(self, schema: Schema, map_type: MapType) -> None:
        self._schema = schema
        self.declared = {field.name: field for field in map_type.fields}
        self.is_atomic = map_type.relationship == ElementRelationship.ATOMIC
        self.is_open = map_type.element not in (None, TypeRef())
        """Whether there may be entries that are not declared."""
        self.is_deduced = not map_type.fields and _is_deduced(map_type.element)
        """Whether nothing at all is known of the entries."""
        self.type: Type = NO_TYPE
        """The type of entries that are not declared."""

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The declared entries. Types are looked up when the first of them is needed, not for types that never come up."""
        return {name: Field(f"f:{name}", resolve(self._schema, field.type)) for name, field in self.declared.items()}

    def type_of(self, name: str) -> Type:
        """The type of an entry, declared or not."""
        field = self.fields.get(name)
        return self.type if field is None else field.type


def _is_deduced(ref: TypeRef | None) -> bool:
    if ref is None or ref.name:
        return ref is not None and ref.name == UNTYPED_DEDUCED
    return ref.inlined is not None and ref.inlined.scalar == ScalarType.UNTYPED


def resolve(schema: Schema, ref: TypeRef) -> Type:
    """The type that *ref* names or is."""
    if ref.name is None:
        return _link(schema, Type(""), ref, ref.inlined or TypeDef())
    key = ref.name, ref.relationship
    if (found := schema.resolved.get(key)) is None:
        found = schema.resolved[key] = Type(ref.name)  # before it is looked into: it may contain itself
        _link(schema, found, ref, schema.types.get(ref.name))
    made: Type = found
    return made


def _overridden(definition: TypeDef, ref: TypeRef) -> TypeDef | None:
    """*definition* with the relationship that *ref* gives it; None where it has none to change."""
    if ref.relationship is None:
        return definition
    if definition.map:
        return attrs.evolve(definition, map=attrs.evolve(definition.map, relationship=ref.relationship))
    if definition.list:
        return attrs.evolve(definition, list=attrs.evolve(definition.list, relationship=ref.relationship))
    return None


def _link(schema: Schema, made: Type, ref: TypeRef, found: TypeDef | None) -> Type:
    definition = found and _overridden(found, ref)
    if definition is None:
        made.problem = f"no type found matching: {ref.name or 'inlined type'}"
        return made
    if definition.scalar:
        made.scalar = str(definition.scalar)
        made.scalars = _SCALAR_TYPES.get(made.scalar, frozenset())
    if items := definition.list:
        relationship = items.relationship
        made.items = Items(relationship == ElementRelationship.ATOMIC, relationship == ElementRelationship.ASSOCIATIVE, items.keys)
        made.items.type = resolve(schema, items.item)
    if entries := definition.map:
        made.entries = Entries(schema, entries)
        made.entries.type = resolve(schema, entries.element) if entries.element else NO_TYPE
    return made
