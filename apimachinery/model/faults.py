"""The slow pass: every place where plain data does not fit a class, or an object's values do not fit its fields."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from apimachinery._errors import EncodeError
from apimachinery.model._errors import Fault, describe_value, join_path
from apimachinery.model.info import TypeInfo, describe
from apimachinery.model.plain import copy_plain
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape

__all__ = ["FITTING_ERRORS", "find_faults", "find_misfits"]

FITTING_ERRORS = (TypeError, ValueError, LookupError, AttributeError, OverflowError)
"""What compiled functions raise for values that do not fit."""

_MOST = 100  # faults that one error lists

Place = tuple[str | int, ...]


def find_faults(info: TypeInfo, data: Any) -> tuple[Fault, ...]:
    """All in *data* that keeps it from becoming an object of this type, in the order of the fields; at most a hundred."""
    return tuple(islice(_struct_faults(info, data, ()), _MOST))


def _fault(place: Place, expected: str, value: Any, reason: str = "") -> Fault:
    return Fault(join_path(place), expected, describe_value(value) + reason)


def _struct_faults(info: TypeInfo, data: Any, place: Place) -> Iterator[Fault]:
    if data is None:
        return
    if type(data) is not dict:
        yield _fault(place, f"object ({info.name})", data)
        return
    faultless = True
    for field in info.flat_fields():
        value = data.get(field.wire)
        if value is not None:
            for fault in _value_faults(field.shape, value, (*place, field.wire)):
                faultless = False
                yield fault
    if info.by_init and faultless:
        yield from _init_faults(info, data, place)


def _init_faults(info: TypeInfo, data: Any, place: Place) -> Iterator[Fault]:
    """What the class's own validators and converters have against it."""
    from apimachinery.model.decode import decoder  # which imports this module for its errors

    try:
        decoder(info, keep=True, owned=True)(data)
    except FITTING_ERRORS as exc:
        yield Fault(join_path(place), f"{info.name} refuses it: {exc}", "")


def _value_faults(shape: Shape, value: Any, place: Place) -> Iterator[Fault]:
    match shape:
        case Scalar():
            yield from _scalar_faults(shape, value, place)
        case Raw():
            yield from _raw_faults(shape, value, place)
        case Nested():
            yield from _struct_faults(describe(shape.type), value, place)
        case ListOf() if type(value) is list:
            for index, item in enumerate(value):
                if item is not None:
                    yield from _value_faults(shape.item, item, (*place, index))
        case MapOf() if type(value) is dict:
            for key, item in value.items():
                if type(key) is not str:
                    yield _fault((*place, str(key)), "a string as key", key)
                elif item is not None:
                    yield from _value_faults(shape.value, item, (*place, key))
        case Dynamic():
            yield _fault(place, "nothing (the type is not known here)", value)
        case _:
            yield _fault(place, "list" if isinstance(shape, ListOf) else "object", value)


def _scalar_faults(shape: Scalar, value: Any, place: Place) -> Iterator[Fault]:
    try:
        shape.decode(value)
    except ValueError as exc:
        yield _fault(place, shape.name, value, f" ({exc})" if str(exc) else "")
    except FITTING_ERRORS:
        yield _fault(place, shape.name, value)


def _raw_faults(shape: Raw, value: Any, place: Place) -> Iterator[Fault]:
    if shape.object_only and type(value) is not dict:
        yield _fault(place, shape.name, value)
        return
    try:
        copy_plain(value)
    except EncodeError as exc:
        yield Fault(join_path(place), str(exc), "")


# --- the other direction --------------------------------------------------------------------------------------------


def find_misfits(info: TypeInfo, obj: Any) -> tuple[Fault, ...]:
    """Every value in *obj* that its field cannot hold; at most a hundred."""
    return tuple(islice(_struct_misfits(info, obj, ()), _MOST))


def _struct_misfits(info: TypeInfo, obj: Any, place: Place) -> Iterator[Fault]:
    if not isinstance(obj, info.cls):
        yield _fault(place, info.name, obj)
        return
    for field in info.fields:
        value = getattr(obj, field.name)
        here = (*place, field.wire) if field.wire else place
        if value is not None:
            yield from _value_misfits(field.shape, value, here)
        elif not field.nullable and not isinstance(field.shape, Raw):
            yield _fault(here, _expected(field.shape), value)


def _value_misfits(shape: Shape, value: Any, place: Place) -> Iterator[Fault]:
    match shape:
        case Scalar():
            try:
                plain = shape.encode(value) if shape.encode else value
                if plain is not None:
                    shape.decode(plain)
            except (*FITTING_ERRORS, EncodeError):
                yield _fault(place, shape.name, value)
        case Raw():
            yield from _raw_faults(shape, value, place)
        case Nested():
            yield from _struct_misfits(describe(shape.type), value, place)
        case ListOf() if isinstance(value, list | tuple):
            for index, item in enumerate(value):
                if item is not None or not shape.nullable:
                    yield from _value_misfits(shape.item, item, (*place, index))
        case MapOf() if isinstance(value, dict):
            for key, item in value.items():
                if not isinstance(key, str):
                    yield _fault((*place, str(key)), "a string as key", key)
                elif item is not None or not shape.nullable:
                    yield from _value_misfits(shape.value, item, (*place, key))
        case Dynamic():
            yield from _struct_misfits(describe(type(value)), value, place)
        case _:
            yield _fault(place, _expected(shape), value)


def _expected(shape: Shape) -> str:
    match shape:
        case Scalar() | Raw():
            return shape.name
        case Nested():
            return describe(shape.type).name
        case ListOf():
            return "list"
        case _:
            return "object"
