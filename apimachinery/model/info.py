"""The one description of a wire type, derived once from its attrs class. Every capability is compiled from it."""

from __future__ import annotations

import builtins
import sys
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeVar, get_args, get_origin

import annotated_types
import attrs

from apimachinery.model import markers as m
from apimachinery.model._errors import DeclarationError
from apimachinery.model.markers import Omit
from apimachinery.model.rule_checks import Member, class_problems, rule_problems
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape, read_annotation, unpacked

__all__ = ["FieldInfo", "TypeInfo", "describe", "wire_name"]

M = TypeVar("M")
F = TypeVar("F", bound=Callable[..., Any])


@attrs.frozen(eq=False)
class FieldInfo:
    """All that is known of one field: one fact an attribute, read by every compiler that needs it."""

    owner: type
    name: str
    """The Python attribute."""
    wire: str
    """The name on the wire; empty for an inline field."""
    shape: Shape
    nullable: bool
    """Whether None is a value of its own (Go: a pointer)."""
    omit: Omit
    notes: tuple[Any, ...] = attrs.field(repr=False)
    """Everything in the annotation, in order."""

    def marker(self, kind: type[M]) -> M | None:
        """The marker of this kind on the field, the innermost if there are several."""
        return next((note for note in self.notes if isinstance(note, kind)), None)

    @property
    def inline(self) -> bool:
        """Whether the members of this struct stand among the fields of its owner."""
        return self.marker(m.Inline) is not None

    @property
    def proto(self) -> m.Proto | None:
        """The protobuf number and wire type."""
        return self.marker(m.Proto)

    @property
    def patch(self) -> m.Patch | None:
        """Strategic merge: strategies and merge key."""
        return self.marker(m.Patch)

    @property
    def list_type(self) -> m.ListMap | m.ListSet | m.ListAtomic | None:
        """How items of a list are told apart."""
        return self.marker(m.ListMap) or self.marker(m.ListSet) or self.marker(m.ListAtomic)

    @property
    def atomic(self) -> bool:
        """Whether a map or struct is replaced as a whole."""
        return self.marker(m.MapAtomic) is not None

    @property
    def default(self) -> m.Default | None:
        """What the API fills in when the field is zero."""
        return self.marker(m.Default)

    @property
    def bounds(self) -> tuple[annotated_types.BaseMetadata, ...]:
        """The ``annotated_types`` constraints."""
        return tuple(note for note in unpacked(self.notes) if isinstance(note, annotated_types.BaseMetadata))

    @property
    def is_struct(self) -> bool:
        """Whether a field that can be None is a struct in Go and no pointer, as moments are: its omission tells."""
        return self.omit is not Omit.ZERO or self.marker(m.OmitZero) is not None

    @property
    def distinguishes_nil(self) -> bool:
        """Whether null and empty are written differently, as Go does for slices and maps without ``omitempty``."""
        return self.omit is Omit.NEVER and not self.nullable and isinstance(self.shape, ListOf | MapOf)


_SMALL = 8


@attrs.define(eq=False)
class TypeInfo:
    """The description of one wire type: its fields in wire order, and the functions compiled from them so far."""

    type: Any
    """The class, or a generic class with its arguments."""
    cls: builtins.type
    """The class whose instances these are."""
    fields: tuple[FieldInfo, ...]
    store: str | None
    """The attribute that keeps unknown fields, if there is one."""
    by_init: bool
    """Whether instances must be built by calling the class: it is frozen, or has validators or converters."""
    markers: tuple[m.Marker, ...] = ()
    """What the class says of itself, in ``__markers__``; a subclass says it anew."""
    compiled: dict[Any, Any] = attrs.field(factory=dict, init=False, repr=False)

    @property
    def name(self) -> str:
        """What errors call the type."""
        return self.cls.__name__

    @property
    def is_small(self) -> bool:
        """Whether it is a struct of a few leaves, which a function over lists of it handles itself, without a call."""
        return len(self.fields) <= _SMALL and not self.by_init and all(isinstance(field.shape, Scalar) for field in self.fields)

    @property
    def atomic(self) -> bool:
        """Whether a value is replaced as a whole, wherever it stands."""
        return m.MapAtomic() in self.markers

    def by_wire(self) -> Mapping[str, FieldInfo]:
        """The fields by wire name, those of inline structs included."""
        found = self.compiled.get("by_wire")
        if found is None:
            found = self.compiled["by_wire"] = {field.wire: field for field in self.flat_fields()}
        return typing.cast("Mapping[str, FieldInfo]", found)

    def flat_fields(self) -> Iterator[FieldInfo]:
        """The fields as the wire shows them: an inline struct's members in its place."""
        return chain.from_iterable(map(_flat, self.fields))

    def compile(self, key: Any, make: Callable[[TypeInfo], F]) -> F:
        """The function that *make* compiles for this type, made on first use."""
        found = self.compiled.get(key)
        if found is None:
            found = self.compiled[key] = make(self)
        return typing.cast("F", found)


def _flat(field: FieldInfo) -> Iterable[FieldInfo]:
    """The field, or the members of the inline struct that it is."""
    return describe(field.shape.type).flat_fields() if field.inline and isinstance(field.shape, Nested) else (field,)


def wire_name(name: str) -> str:
    """The wire name of a Python attribute, by rule.

    >>> wire_name("host_ip"), wire_name("continue_")
    ('hostIp', 'continue')
    """
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def describe(cls: Any) -> TypeInfo:
    """The description of *cls*, derived on the first call and kept on the class.

    Raises:
        DeclarationError: If the class is declared wrongly; names the class and the field.
    """
    try:
        found: TypeInfo = cls.__dict__["__type_infos__"][()]
        return found
    except (AttributeError, KeyError):
        pass
    home = get_origin(cls) or cls
    infos = getattr(home, "__dict__", {}).get("__type_infos__")
    if infos is None:
        infos = {}
        if not (isinstance(home, type) and attrs.has(home)):
            raise DeclarationError(home if isinstance(home, type) else type(home), "", "is not an attrs class")
        type.__setattr__(home, "__type_infos__", infos)  # on the class, so that both go together
    args = get_args(cls)
    if args not in infos:
        infos[args] = _derive(cls, home)
    derived: TypeInfo = infos[args]
    return derived


def _derive(alias: Any, cls: type) -> TypeInfo:
    hints = _hints(cls)
    bound = _bound_type_variables(alias, cls)
    store, fields = None, []
    for attribute in attrs.fields(cls):
        field = _read_field(cls, attribute, hints[attribute.name], bound)
        if field.marker(m.UnknownFieldsStore):
            store = field.name
        else:
            fields.append(field)
    info = TypeInfo(alias, cls, tuple(fields), store, _built_by_init(cls), vars(cls).get("__markers__", ()))
    _check_names(info)
    return info


def _hints(cls: type) -> dict[str, Any]:
    namespace = vars(sys.modules.get(cls.__module__, typing))
    try:
        return typing.get_type_hints(cls, None, {**namespace, cls.__name__: cls}, include_extras=True)
    except NameError as exc:
        raise DeclarationError(cls, "", f"an annotation names what cannot be found: {exc}") from exc


def _bound_type_variables(alias: Any, cls: type) -> dict[Any, Any]:
    """What each type variable of *cls* and its bases stands for."""
    bound: dict[Any, Any] = {}
    for klass in (alias, *cls.__mro__):
        for base in (klass,) if klass is alias and get_origin(alias) else getattr(klass, "__orig_bases__", ()):
            parameters = getattr(get_origin(base), "__parameters__", ())
            bound |= {p: bound.get(a, a) for p, a in zip(parameters, get_args(base), strict=False) if p is not a}
    return bound


def _built_by_init(cls: type) -> bool:
    """Whether something would be passed over if attributes were stored on a bare instance."""
    hooks = any(attribute.validator or attribute.converter for attribute in attrs.fields(cls))
    frozen = cls.__setattr__ is not object.__setattr__  # type: ignore[comparison-overlap]  # a class may have its own
    own_init = hasattr(cls, "__attrs_init__")  # what attrs calls its own when the class brings an __init__
    return hooks or frozen or own_init or hasattr(cls, "__attrs_post_init__")


def _read_field(cls: type, attribute: attrs.Attribute[Any], hint: Any, bound: Mapping[Any, Any]) -> FieldInfo:
    try:
        shape, nullable, notes = read_annotation(hint, bound)
    except TypeError as exc:
        raise DeclarationError(cls, attribute.name, str(exc)) from None
    wire = next((note.name for note in notes if isinstance(note, m.Wire)), None)
    field = FieldInfo(cls, attribute.name, wire or wire_name(attribute.name), shape, nullable, _omission(notes), notes)
    if field.inline:
        field = attrs.evolve(field, wire="")
    _check_field(field, attribute)
    return field


_OMISSION: dict[type, Omit] = {m.Always: Omit.NEVER, m.OmitEmpty: Omit.EMPTY, m.OmitZero: Omit.ZERO}


def _omission(notes: tuple[Any, ...]) -> Omit:
    return next((_OMISSION[type(note)] for note in notes if type(note) in _OMISSION), Omit.ZERO)


# --- what a declaration may say -------------------------------------------------------------------------------------


def _check_field(field: FieldInfo, attribute: attrs.Attribute[Any]) -> None:
    for problem in _problems(field, attribute):
        raise DeclarationError(field.owner, field.name, problem)


def _problems(field: FieldInfo, attribute: attrs.Attribute[Any]) -> Iterator[str]:
    shape = field.shape
    if field.inline and not isinstance(shape, Nested):
        yield "only a struct can be inline"
    if field.list_type and not isinstance(shape, ListOf):
        yield f"{type(field.list_type).__name__} is for lists"
    if field.atomic and not isinstance(shape, MapOf | Nested):
        yield "MapAtomic is for maps and structs"
    if isinstance(shape, Scalar) and shape.zero is None and not field.nullable:
        yield f"a {shape.name} has no zero value here: declare the field as '… | None = None'"
    for key in _item_keys(field):
        if not isinstance(shape, ListOf) or not isinstance(shape.item, Nested):
            yield f"the key {key!r} needs a list of structs"
        elif key not in _members(shape.item.type):
            yield f"{_type_name(shape.item.type)} has no field {key!r} to be a key"
    yield from rule_problems(_member(field), _members)
    yield from _default_problems(field, attribute)


def _item_keys(field: FieldInfo) -> tuple[str, ...]:
    keys = field.list_type.keys if isinstance(field.list_type, m.ListMap) else ()
    return (*keys, field.patch.merge_key) if field.patch and field.patch.merge_key else keys


def _member(field: FieldInfo) -> Member:
    return Member(field.shape, field.nullable, field.notes)


def _members(cls: Any) -> dict[str, Member]:
    """The members of another class by wire name, without describing it: it may well contain this one."""
    home = get_origin(cls) or cls
    hints, bound = _hints(home), _bound_type_variables(cls, home)
    found: dict[str, Member] = {}
    for attribute in attrs.fields(home):
        shape, nullable, notes = read_annotation(hints[attribute.name], bound)
        if any(isinstance(note, m.Inline) for note in notes):
            found |= _members(shape.type) if isinstance(shape, Nested) else {}
        else:
            wire = next((note.name for note in notes if isinstance(note, m.Wire)), None)
            found[wire or wire_name(attribute.name)] = Member(shape, nullable, notes)
    return found


def _default_problems(field: FieldInfo, attribute: attrs.Attribute[Any]) -> Iterator[str]:
    """The attrs default is the zero value and nothing else; a nullable field's is None."""
    default = attribute.default
    if default is attrs.NOTHING or isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # Factory is a class
        return
    zero = None if field.nullable or not isinstance(field.shape, Scalar) else field.shape.zero
    if default != zero or (zero is not None and isinstance(default, bool) != isinstance(zero, bool)):
        yield f"the default {default!r} is not the zero value {zero!r}; say Default({default!r}) instead"


def _check_names(info: TypeInfo) -> None:
    names: dict[str, FieldInfo] = {}
    numbers: dict[int, FieldInfo] = {}
    for field in info.fields:
        for member in _flat(field):
            if (other := names.setdefault(member.wire, member)) is not member:
                raise DeclarationError(info.cls, field.name, f"{member.wire!r} is already the name of {other.name}")
        if field.proto and (other := numbers.setdefault(field.proto.number, field)) is not field:
            raise DeclarationError(info.cls, field.name, f"protobuf number {field.proto.number} is already that of {other.name}")
    by_wire = {field.wire: field for field in info.fields if field.wire}
    for wire, problem in class_problems({wire: _member(field) for wire, field in by_wire.items()}):
        raise DeclarationError(info.cls, by_wire[wire].name, problem)


def _type_name(cls: Any) -> str:
    return str(getattr(cls, "__name__", cls))
