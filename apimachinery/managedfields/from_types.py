"""The schema of classes: what their declarations say of owners (Go: ``kube-openapi``'s generator and ``schemaconv``).

Lists are atomic unless they are marked ``ListMap`` or ``ListSet`` or, without such a mark, are merged by strategic merge patch. Maps
and structs are granular unless the field or, in its ``__markers__``, the class says ``MapAtomic``. Raw values are atomic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_origin

from apimachinery.managedfields._errors import NoCorrespondingTypeError
from apimachinery.managedfields.resolvers import DEDUCED_TYPES
from apimachinery.managedfields.schema import (
    UNTYPED_ATOMIC,
    UNTYPED_DEDUCED,
    ElementRelationship,
    ListType,
    MapType,
    ScalarType,
    Schema,
    StructField,
    TypeDef,
    TypeRef,
)
from apimachinery.managedfields.typed import Type, type_named
from apimachinery.model import (
    ListMap,
    ListSet,
    MapGranular,
    Omit,
    describe,
)
from apimachinery.model.info import FieldInfo
from apimachinery.model.scalars import BYTES, Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.runtime import NotRegisteredError, Scheme
from apimachinery.schema import GroupVersionKind
from apimachinery.times import Duration

__all__ = ["ClassTypes", "definitions_of_class", "type_of_class"]


class ClassTypes:
    """The types of the kinds of a scheme, derived from their classes when they are first asked for."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._definitions = _Definitions()
        self._schema = Schema(self._definitions)

    def type_for(self, gvk: GroupVersionKind) -> Type:
        """The type of the objects of that kind."""
        try:
            cls = self._scheme.type_for(gvk)
        except NotRegisteredError:
            raise NoCorrespondingTypeError(gvk) from None
        return type_named(self._schema, self._definitions.name_of(cls))


def type_of_class(cls: Any) -> Type:
    """The type of the objects of one class."""
    definitions, name = definitions_of_class(cls)
    return type_named(Schema(definitions), name)


def definitions_of_class(cls: Any) -> tuple[Mapping[str, TypeDef], str]:
    """The definitions of *cls* and of what it is made of, and the name that *cls* has among them."""
    definitions = _Definitions()
    name = definitions.name_of(cls)
    todo = [name]
    while todo:  # a definition names others only once it is derived
        definitions[todo.pop()]
        todo += definitions.underived()
    return definitions, name


class _Definitions(Mapping[str, TypeDef]):
    """The types of classes that were named so far, each derived when it is looked up."""

    def __init__(self) -> None:
        self._classes: dict[str, Any] = {}
        self._derived: dict[str, TypeDef] = dict(DEDUCED_TYPES)

    def name_of(self, cls: Any) -> str:
        """The name of the type of *cls*, which may be a generic class with its arguments."""
        home = get_origin(cls) or cls
        name = f"{home.__module__}.{home.__qualname__}" if home is cls else str(cls)
        self._classes.setdefault(name, cls)
        return name

    def __getitem__(self, name: str) -> TypeDef:
        if (found := self._derived.get(name)) is None:
            found = self._derived[name] = self._derive(self._classes[name])
        return found

    def underived(self) -> list[str]:
        """The names whose definitions nobody looked up so far."""
        return [name for name in self._classes if name not in self._derived]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._derived, **self._classes})

    def __len__(self) -> int:
        return len({**self._derived, **self._classes})

    # --- from declarations ------------------------------------------------------------------------------------------

    def _derive(self, cls: Any) -> TypeDef:
        info = describe(cls)
        fields = tuple(StructField(field.wire, self._field_type(field), _default(field)) for field in info.flat_fields())
        element = None if fields else TypeRef(UNTYPED_DEDUCED)  # as in OpenAPI: an object of which nothing is said may be any
        return TypeDef(map=MapType(fields=fields, element=element, relationship=_relationship(info.atomic)))

    def _field_type(self, field: FieldInfo) -> TypeRef:
        shape = field.shape
        if isinstance(shape, ListOf):
            how, keys = _list_relationship(field)
            return TypeRef(inlined=TypeDef(list=ListType(item=self._type(shape.item), relationship=how, keys=keys)))
        if isinstance(shape, MapOf):
            return self._map_type(shape, atomic=field.atomic)
        if isinstance(shape, Nested) and (relationship := _own_relationship(field)):
            return TypeRef(self.name_of(shape.type), relationship=relationship)
        return self._type(shape)

    def _map_type(self, shape: MapOf, *, atomic: bool = False) -> TypeRef:
        return TypeRef(inlined=TypeDef(map=MapType(element=self._type(shape.value), relationship=_relationship(atomic))))

    def _type(self, shape: Shape) -> TypeRef:
        match shape:
            case Scalar():
                return TypeRef(inlined=TypeDef(scalar=_scalar_type(shape)))
            case Nested():
                return TypeRef(self.name_of(shape.type))
            case ListOf():  # of a list within a list nothing can be said
                return TypeRef(inlined=TypeDef(list=ListType(item=self._type(shape.item))))
            case MapOf():
                return self._map_type(shape)
            case Raw() | Dynamic():
                return TypeRef(UNTYPED_ATOMIC)


def _relationship(atomic: bool) -> ElementRelationship:
    return ElementRelationship.ATOMIC if atomic else ElementRelationship.SEPARABLE


def _own_relationship(field: FieldInfo) -> ElementRelationship | None:
    """What the field says of its struct, whatever the class says."""
    if field.atomic:
        return ElementRelationship.ATOMIC
    return ElementRelationship.SEPARABLE if field.marker(MapGranular) else None


def _list_relationship(field: FieldInfo) -> tuple[ElementRelationship, tuple[str, ...]]:
    match field.list_type:
        case ListMap(keys):
            return ElementRelationship.ASSOCIATIVE, keys
        case ListSet():
            return ElementRelationship.ASSOCIATIVE, ()
        case None if field.patch and "merge" in field.patch.strategies:
            return ElementRelationship.ASSOCIATIVE, (field.patch.merge_key,) if field.patch.merge_key else ()
    return ElementRelationship.ATOMIC, ()


def _scalar_type(scalar: Scalar) -> ScalarType:
    """A scalar by what it is on the wire; of those with a notation of their own the text is not looked at."""
    if scalar.type is bool:
        return ScalarType.BOOLEAN
    if issubclass(scalar.type, int | float):
        return ScalarType.NUMERIC
    if issubclass(scalar.type, str | Duration) or scalar is BYTES:
        return ScalarType.STRING
    return ScalarType.UNTYPED


def _default(field: FieldInfo) -> Any:
    """What the field is for an item that leaves it out, and whose key it is part of."""
    if field.default is not None:
        return field.default.value
    is_written = field.omit is Omit.NEVER and not field.nullable
    zero = field.shape.zero if is_written and isinstance(field.shape, Scalar) else None
    return zero if isinstance(zero, str | int | float) else None
