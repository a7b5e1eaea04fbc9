"""What a field's annotation says its value is: a small tree that every compiler walks."""

from __future__ import annotations

import builtins
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin

import attrs

from apimachinery.model import scalars
from apimachinery.model.markers import EachKey, EachVal, Marker, Rule
from apimachinery.model.scalars import Raw, Scalar

__all__ = ["Dynamic", "ListOf", "MapOf", "Nested", "Shape", "is_rule", "read_annotation", "unpacked"]


@attrs.frozen
class ListOf:
    """A list. Its items may be null where *nullable* (Go: a slice of pointers)."""

    item: Shape
    nullable: bool = False


@attrs.frozen
class MapOf:
    """A map from strings."""

    value: Shape
    nullable: bool = False


@attrs.frozen
class Nested:
    """Another wire type, possibly a generic one with its arguments."""

    type: Any


@attrs.frozen
class Dynamic:
    """An object of whatever wire type it is: a type variable that nothing bound. Encodes; cannot be decoded."""


Shape: TypeAlias = Scalar | Raw | ListOf | MapOf | Nested | Dynamic

_PLAIN: dict[Any, Scalar | Raw] = {
    str: scalars.STR,
    bool: scalars.BOOL,
    int: scalars.INT64,
    float: scalars.FLOAT,
    bytes: scalars.BYTES,
    Any: Raw("JSON value"),
    object: Raw("JSON value"),
}


def read_annotation(annotation: Any, bound: Mapping[Any, Any]) -> tuple[Shape, bool, tuple[Any, ...]]:
    """The shape of *annotation*, whether None is allowed, and the markers on it.

    *bound* says what the type variables stand for. Raises ``TypeError`` for an annotation that no wire value has.
    """
    annotation, nullable, notes = _unwrap(annotation, bound)
    for note in notes:
        if isinstance(note, Scalar | Raw):
            return note, nullable, notes
    return _shape_of(annotation, bound), nullable, (*notes, *_rules_within(annotation, bound))


def is_rule(note: Any) -> bool:
    """Whether a note in an annotation asks something of values: a :class:`Rule`, or a constraint of ``annotated_types``."""
    return isinstance(note, Rule) or is_bound(note) or _is_group(note)


def is_bound(note: Any) -> bool:
    """Whether a note is a constraint of ``annotated_types``."""
    if isinstance(note, Marker):
        return False
    from annotated_types import BaseMetadata  # it takes a while to load, and most types have no bounds

    return isinstance(note, BaseMetadata)


def _is_group(note: Any) -> bool:
    if isinstance(note, Marker) or is_bound(note):
        return False
    from annotated_types import GroupedMetadata  # a protocol, which takes its time to answer

    return isinstance(note, GroupedMetadata)


def unpacked(notes: Iterable[Any]) -> Iterator[Any]:
    """The notes, those that stand for several (``Interval``, ``Len``) as these."""
    for note in notes:
        if _is_group(note):
            yield from unpacked(note)
        else:
            yield note


def _rules_within(annotation: Any, bound: Mapping[Any, Any]) -> Iterator[Rule]:
    """The rules in the annotations of items, keys and values, as rules of the list or map."""
    args = get_args(annotation)
    match get_origin(annotation):
        case builtins.list:
            parts: tuple[tuple[Any, type[EachKey | EachVal]], ...] = ((args[0], EachVal),)
        case builtins.dict:
            parts = ((args[0], EachKey), (args[1], EachVal))
        case _:
            return
    for part, kind in parts:
        if rules := [note for note in read_annotation(part, bound)[2] if is_rule(note)]:
            yield kind(*rules)


def _unwrap(annotation: Any, bound: Mapping[Any, Any]) -> tuple[Any, bool, tuple[Any, ...]]:
    """Take off ``Annotated``, ``| None``, type variables and new types, in whatever order they stand."""
    nullable, notes = False, ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            notes = (*found, *notes)
        elif _is_union(annotation) and type(None) in get_args(annotation):
            nullable = True
            annotation = Union[tuple(a for a in get_args(annotation) if a is not type(None))]  # noqa: UP007
        elif isinstance(annotation, TypeVar) and annotation in bound:
            annotation = bound[annotation]
        elif isinstance(annotation, typing.NewType):
            annotation = annotation.__supertype__
        else:
            return annotation, nullable, notes


def _is_union(annotation: Any) -> bool:
    return get_origin(annotation) in (Union, types.UnionType)


def _shape_of(annotation: Any, bound: Mapping[Any, Any]) -> Shape:
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if isinstance(annotation, TypeVar):
        return Dynamic()
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is list:
        item, nullable, _ = read_annotation(args[0], bound)
        return ListOf(item, nullable)
    if origin is dict:
        return _map_of(args, bound)
    if _is_union(annotation) and str in args and len(args) == 2:
        (other,) = (a for a in args if a is not str)
        if _is_enum(other):
            return _open_enum(other)
    if _is_enum(annotation):
        return _open_enum(annotation)
    if isinstance(origin or annotation, type) and attrs.has(origin or annotation):
        return Nested(origin[tuple(bound.get(a, a) for a in args)] if origin else annotation)
    raise TypeError(f"no wire value has the type {_name(annotation)}")


def _map_of(args: tuple[Any, ...], bound: Mapping[Any, Any]) -> MapOf:
    key, nullable, _ = read_annotation(args[0], bound)
    if not isinstance(key, Scalar) or key.type is not str or nullable:
        raise TypeError(f"the keys of a map are strings, not {_name(args[0])}")
    value, nullable, _ = read_annotation(args[1], bound)
    return MapOf(value, nullable)


def _is_enum(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, StrEnum)


def _open_enum(enum: type[StrEnum]) -> Scalar:
    """A member where the text is known, the text itself where it is not."""
    members: dict[str, str] = {str(member): member for member in enum}

    def decode(value: Any) -> str:
        if type(value) is not str:
            raise TypeError
        return members.get(value, value)

    return Scalar("string", enum, decode, str, zero="", known=members)


def _name(annotation: Any) -> str:
    return annotation.__qualname__ if isinstance(annotation, type) else str(annotation)
