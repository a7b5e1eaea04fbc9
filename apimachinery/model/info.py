"""The one description of a wire type, derived once from its attrs class. Every capability is compiled from it."""

from __future__ import annotations

import builtins
import sys
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

import attrs

from apimachinery.model import markers as m
from apimachinery.model._errors import DeclarationError
from apimachinery.model.markers import Omit
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape, is_bound, read_annotation, unpacked

if TYPE_CHECKING:
    from annotated_types import BaseMetadata

__all__ = ["FieldInfo", "TypeInfo", "bound_type_variables", "describe", "flat_field", "hints_of", "wire_name"]

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
    def bounds(self) -> tuple[BaseMetadata, ...]:
        """The ``annotated_types`` constraints."""
        return tuple(note for note in unpacked(self.notes) if is_bound(note))

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
        return chain.from_iterable(map(flat_field, self.fields))

    def compile(self, key: Any, make: Callable[[TypeInfo], F]) -> F:
        """The function that *make* compiles for this type, made on first use."""
        found = self.compiled.get(key)
        if found is None:
            found = self.compiled[key] = make(self)
        return typing.cast("F", found)


def flat_field(field: FieldInfo) -> Iterable[FieldInfo]:
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
    from apimachinery.model import declarations  # which says what is wrong with the result; brings the rules, which take a while

    hints = hints_of(cls)
    bound = bound_type_variables(alias, cls)
    store, fields = None, []
    for attribute in attrs.fields(cls):
        field = _read_field(cls, attribute, hints[attribute.name], bound)
        declarations.check_field(field, attribute)
        if field.marker(m.UnknownFieldsStore):
            store = field.name
        else:
            fields.append(field)
    info = TypeInfo(alias, cls, tuple(fields), store, _built_by_init(cls), vars(cls).get("__markers__", ()))
    declarations.check_names(info)
    return info


def hints_of(cls: type) -> dict[str, Any]:
    """The annotations of *cls*, evaluated; raises :class:`DeclarationError` for names that are none."""
    namespace = vars(sys.modules.get(cls.__module__, typing))
    try:
        return typing.get_type_hints(cls, None, {**namespace, cls.__name__: cls}, include_extras=True)
    except NameError as exc:
        raise DeclarationError(cls, "", f"an annotation names what cannot be found: {exc}") from exc


def bound_type_variables(alias: Any, cls: type) -> dict[Any, Any]:
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
    return field


_OMISSION: dict[type, Omit] = {m.Always: Omit.NEVER, m.OmitEmpty: Omit.EMPTY, m.OmitZero: Omit.ZERO}


def _omission(notes: tuple[Any, ...]) -> Omit:
    return next((_OMISSION[type(note)] for note in notes if type(note) in _OMISSION), Omit.ZERO)
