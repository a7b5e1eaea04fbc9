"""What a strategic merge patch must know of the fields of a document (Go: ``strategicpatch/meta.go``).

A :class:`PatchSchema` says it, whatever it has it from: a wire type (:func:`schema_of`), or an OpenAPI v3 document
(:class:`~apimachinery.patch.strategic.OpenAPISchema`). Those of wire types are derived once a class, field by field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol, get_args

import attrs

from apimachinery.model import (
    Duration,
    FieldInfo,
    FieldsV1,
    Float32,
    Int32,
    IntOrString,
    MicroTime,
    Quantity,
    RawExtension,
    Time,
    TypeInfo,
    Uint8,
    Uint32,
    Uint64,
    describe,
)
from apimachinery.model.scalars import BOOL, FLOAT, INT64, Raw, Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape
from apimachinery.patch._errors import UnknownFieldError

__all__ = ["Member", "PatchField", "PatchSchema", "TypeSchema", "field_of", "schema_of"]


class PatchSchema(Protocol):
    """How the fields of one object are patched (Go: ``LookupPatchMeta``)."""

    @property
    def name(self) -> str:
        """What errors call the kind of value that this is the schema of."""
        ...

    def of_map(self, key: str) -> PatchField:
        """How the field *key* is patched, whose value is an object.

        Raises:
            UnknownFieldError: If there is no such field.
        """
        ...

    def of_list(self, key: str) -> PatchField:
        """How the field *key* is patched, whose value is a list.

        Raises:
            UnknownFieldError: If there is no such field, or it is no list.
        """
        ...


@attrs.frozen
class PatchField:
    """How one field is patched."""

    schema: PatchSchema
    """How the fields of its value are patched, or those of the items where the value is a list."""
    strategy: str = ""
    """``merge`` or ``replace``; empty for what is usual: objects are merged, lists replaced."""
    retains_keys: bool = False
    """Whether a patch lists the fields that stay, in ``$retainKeys``."""
    merge_key: str = ""
    """The field that tells the items of the list from one another; empty for a list of scalars."""


def field_of(key: str, schema: PatchSchema, strategies: Iterable[str], merge_key: str) -> PatchField:
    """A field for which *strategies* are declared, of which one may be ``retainKeys``.

    Raises:
        UnknownFieldError: If there are more than one besides.
    """
    declared = tuple(strategies)
    others = [strategy for strategy in declared if strategy != "retainKeys"]
    if len(declared) > 2 or len(others) > 1:
        raise UnknownFieldError(key, f"unexpected patch strategy: [{' '.join(declared)}]")
    return PatchField(schema, others[0] if others else "", len(others) < len(declared), merge_key)


# --- from types -----------------------------------------------------------------------------------------------------


@attrs.frozen
class Member:
    """A field as a type declares it."""

    schema: TypeSchema
    """That of its value."""
    strategies: tuple[str, ...] = ()
    merge_key: str = ""


def _no_members(_: str) -> Member | None:
    return None


@attrs.define(eq=False)
class TypeSchema:
    """The schema that a type gives, as Go sees the type; errors say what Go calls it."""

    kind: str
    """``struct``, ``slice``, ``map``, ``ptr`` or the name of a scalar."""
    type_name: str = ""
    item: TypeSchema | None = None
    """What a slice is of, or a pointer leads to."""
    find: Callable[[str], Member | None] = _no_members
    """The member of a struct of that name."""
    _maps: dict[str, PatchField] = attrs.field(factory=dict, init=False, repr=False)
    _lists: dict[str, PatchField] = attrs.field(factory=dict, init=False, repr=False)

    @property
    def name(self) -> str:
        """The kind of the type."""
        return self.kind

    def of_map(self, key: str) -> PatchField:
        """How the member *key* is patched, whose value is an object."""
        found = self._maps.get(key)
        if found is None:
            member = self._member(key)
            found = field_of(key, member.schema, member.strategies, member.merge_key)
            _keep(self._maps, key, found)
        return found

    def of_list(self, key: str) -> PatchField:
        """How the member *key* is patched, whose value is a list."""
        found = self._lists.get(key)
        if found is None:
            member = self._member(key)
            found = field_of(key, self._items(key, member.schema), member.strategies, member.merge_key)
            _keep(self._lists, key, found)
        return found

    def _member(self, key: str) -> Member:
        struct = self.item if self.kind == "ptr" and self.item else self
        if struct.kind != "struct":
            raise UnknownFieldError(key, f"merging an object in json but data type is not struct, instead is: {struct.kind}")
        if (member := struct.find(key)) is None:
            raise UnknownFieldError(key, f'unable to find api field in struct {struct.type_name} for the json field "{key}"')
        return member

    def _items(self, key: str, schema: TypeSchema) -> TypeSchema:
        pointed = schema.item if schema.kind == "ptr" else None
        if pointed is not None:  # Go: a pointer to what is no slice passes as well
            return pointed.item if pointed.kind == "slice" and pointed.item else pointed
        if schema.kind != "slice" or schema.item is None:
            raise UnknownFieldError(key, f"expected slice or array type, but got: {self.kind}")
        if schema.item.kind == "slice":
            raise UnknownFieldError(key, "unexpected slice of slice")
        return schema.item


_MAX_KEPT = 1000


def _keep(fields: dict[str, PatchField], key: str, field: PatchField) -> None:
    """Remember what was found, but not every one of the spellings that a name has, upper and lower case being one."""
    if len(fields) < _MAX_KEPT:
        fields[key] = field


def schema_of(cls: Any) -> TypeSchema:
    """The schema of a wire type, from the ``Patch`` markers of its fields; the same one each time.

    Raises:
        DeclarationError: If *cls* is no wire type.
    """
    info = describe(cls)
    found: TypeSchema | None = info.compiled.get("strategic")
    if found is None:
        found = info.compiled["strategic"] = _of_struct(info)
    return found


def _of_struct(info: TypeInfo) -> TypeSchema:
    fields = info.by_wire()
    folded: dict[str, FieldInfo] = {}
    for name, field in fields.items():
        folded.setdefault(name.casefold(), field)

    def find(key: str) -> Member | None:
        field = fields.get(key) or folded.get(key.casefold())  # Go: as encoding/json, upper and lower case are one
        return _member_of(field) if field is not None else None

    return TypeSchema("struct", info.name, find=find)


def _member_of(field: FieldInfo) -> Member:
    schema = _of_shape(field.shape)
    if field.nullable and (isinstance(field.shape, Nested) or getattr(field.shape, "zero", None) not in (None, b"")):
        schema = TypeSchema("ptr", item=schema)
    patch = field.patch
    return Member(schema, patch.strategies, patch.merge_key or "") if patch else Member(schema)


def _of_shape(shape: Shape) -> TypeSchema:
    match shape:
        case ListOf(item, nullable):
            items = _of_shape(item)
            return TypeSchema("slice", item=TypeSchema("ptr", item=items) if nullable else items)
        case MapOf():
            return TypeSchema("map")
        case Nested():
            return schema_of(shape.type)
        case Scalar() | Raw() if kind := _KINDS.get(id(shape)):
            return TypeSchema(kind) if kind.islower() else TypeSchema("struct", kind)
        case Scalar(type=kind) if kind is bytes:
            return TypeSchema("slice", item=TypeSchema("uint8"))
        case Scalar(type=kind) if issubclass(kind, str):
            return TypeSchema("string")
        case Scalar(type=kind) if kind in (bool, int, float):
            return TypeSchema(kind.__name__)
        case Scalar(type=kind):
            return TypeSchema("struct", kind.__name__)
        case _:
            return TypeSchema("interface")


def _note(annotated: Any) -> Any:
    return get_args(annotated)[1]


_KINDS: dict[int, str] = {  # a capital: a struct of that name
    id(note): kind
    for note, kind in [
        (BOOL, "bool"),
        (INT64, "int64"),
        (FLOAT, "float64"),
        (_note(Int32), "int32"),
        (_note(Uint8), "uint8"),
        (_note(Uint32), "uint32"),
        (_note(Uint64), "uint64"),
        (_note(Float32), "float32"),
        (_note(Time), "Time"),
        (_note(MicroTime), "MicroTime"),
        (_note(Duration), "Duration"),
        (_note(Quantity), "Quantity"),
        (_note(IntOrString), "IntOrString"),
        (_note(FieldsV1), "FieldsV1"),
        (_note(RawExtension), "RawExtension"),
    ]
}
