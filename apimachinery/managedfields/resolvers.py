"""From kinds to types: what says which schema holds for an object (Go: ``util/managedfields/typeconverter.go``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

import attrs

from apimachinery.managedfields._errors import NoCorrespondingTypeError
from apimachinery.managedfields.schema import UNTYPED_ATOMIC, UNTYPED_DEDUCED, Schema, TypeDef, read_type
from apimachinery.managedfields.typed import Type, type_named
from apimachinery.schema import GroupVersionKind

__all__ = ["DEDUCED_TYPES", "DeducedTypes", "SchemaTypes", "TypeResolver"]


class TypeResolver(Protocol):
    """Knows the types of kinds."""

    def type_for(self, gvk: GroupVersionKind) -> Type:
        """The type of the objects of that kind.

        Raises:
            NoCorrespondingTypeError: If there is none.
        """
        ...


@attrs.frozen(eq=False)
class SchemaTypes:
    """The types of a schema, by kind."""

    schema: Schema
    names: Mapping[GroupVersionKind, str]
    """The name of each kind's type."""

    def type_for(self, gvk: GroupVersionKind) -> Type:
        """The type of the objects of that kind."""
        if (name := self.names.get(gvk)) is None:
            raise NoCorrespondingTypeError(gvk)
        return type_named(self.schema, name)


def _untyped(name: str, relationship: str) -> TypeDef:
    return read_type(
        {
            "scalar": "untyped",
            "list": {"elementType": {"namedType": UNTYPED_ATOMIC}, "elementRelationship": "atomic"},
            "map": {"elementType": {"namedType": name}, "elementRelationship": relationship},
        }
    )


DEDUCED_TYPES: Final[Mapping[str, TypeDef]] = {
    UNTYPED_ATOMIC: _untyped(UNTYPED_ATOMIC, "atomic"),
    UNTYPED_DEDUCED: _untyped(UNTYPED_DEDUCED, "separable"),
}
"""The types of values of which nothing is known; schemas that mention them have them under these names."""


class DeducedTypes:
    """One type for all kinds, for objects without a schema: entries of maps have owners of their own, lists are atomic."""

    def __init__(self) -> None:
        self._type = type_named(Schema(DEDUCED_TYPES), UNTYPED_DEDUCED)

    def type_for(self, gvk: GroupVersionKind) -> Type:
        """The type of everything."""
        return self._type
