"""The zero value of a class: making it, and telling whether an object is it, as Go's ``omitzero`` asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from apimachinery.model.building import init_expression, place_of
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.struct import NilDict, NilList

__all__ = [
    "is_zero",
    "zero_expression",
    "zero_item",
    "zero_maker",
    "zero_of",
    "zero_of_field",
    "zero_test",
    "zero_value",
]

T = TypeVar("T")


# --- making it ------------------------------------------------------------------------------------------------------


def zero_of(cls: type[T]) -> T:
    """The zero value of *cls*: what it is when nothing was said."""
    obj: T = zero_maker(describe(cls))()
    return obj


def zero_maker(info: TypeInfo) -> Callable[[], Any]:
    """The function that makes the zero value of this type, compiled on first use."""
    return info.compile("make zero", _compile_maker)


def zero_of_field(field: FieldInfo) -> Any:
    """What a field holds when nothing was said of it; a new value each time where it is mutable."""
    match field.shape:
        case Raw() | Dynamic():
            return None
        case _ if field.nullable:
            return None
        case ListOf():
            return NilList() if field.distinguishes_nil else []
        case MapOf():
            return NilDict() if field.distinguishes_nil else {}
        case Nested(type=cls):
            return zero_of(cls)
        case Scalar(zero=zero):
            return zero


def _compile_maker(info: TypeInfo) -> Callable[[], Any]:
    source = Source("make_zero()", f"zero {info.cls.__qualname__}")
    source.names |= {"NilList": NilList, "NilDict": NilDict}
    _write_zero(source, "o", info)
    source.add("return o")
    return source.compile()


def _write_zero(source: Source, target: str, info: TypeInfo) -> None:
    if not info.by_init:
        source.add(f"{target} = {source.maker(info.cls)}()")
    for field in info.fields:
        place = place_of(target, field.name, info)
        if field.inline and isinstance(field.shape, Nested):
            _write_zero(source, f"{target}_{field.name}", describe(field.shape.type))
            source.add(f"{place} = {target}_{field.name}")
        else:
            source.add(f"{place} = {zero_value(source, field)}")
    if info.store:
        source.add(f"{place_of(target, info.store, info)} = None")
    if info.by_init:
        source.add(f"{target} = {init_expression(source, target, info)}")


def zero_value(source: Source, field: FieldInfo) -> str:
    """An expression for what a field holds when nothing was said of it; it calls :class:`NilList` and :class:`NilDict`."""
    shape = field.shape
    if field.nullable or isinstance(shape, Raw | Dynamic):
        return "None"
    if isinstance(shape, ListOf):
        return "NilList()" if field.distinguishes_nil else "[]"
    if isinstance(shape, MapOf):
        return "NilDict()" if field.distinguishes_nil else "{}"
    return zero_item(source, shape)


def zero_item(source: Source, shape: Shape) -> str:
    """The same for an item of a list or map."""
    if isinstance(shape, Nested):
        return f"{source.link(('zero', shape.type), 'zero', lambda: zero_maker(describe(shape.type)))}()"
    if isinstance(shape, Scalar) and shape.zero is not None:
        literal = type(shape.zero) in (str, int, bool, float, bytes)
        return repr(shape.zero) if literal else source.bind(shape.zero, "zero")
    return {ListOf: "NilList()", MapOf: "NilDict()"}.get(type(shape), "None")


# --- telling it -----------------------------------------------------------------------------------------------------


def is_zero(obj: Any) -> bool:
    """Whether nothing was said in *obj*: every field is zero and no unknown field is kept."""
    return zero_test(describe(type(obj)))(obj)


def zero_test(info: TypeInfo) -> Callable[[Any], bool]:
    """The zero test for objects of this type, compiled on first use."""
    return info.compile("zero", _compile)


def _compile(info: TypeInfo) -> Callable[[Any], bool]:
    source = Source("is_zero(o)", f"zero test {info.cls.__qualname__}")
    tests = [zero_expression(source, field) for field in info.fields]
    if info.store:
        tests.append(f"not o.{info.store}")
    source.add(f"return {' and '.join(tests) or 'True'}")
    return source.compile()


def zero_expression(source: Source, field: FieldInfo) -> str:
    """An expression for whether *field* of the object ``o`` is zero."""
    v = f"o.{field.name}"
    if field.nullable or isinstance(field.shape, Raw | Dynamic):
        return f"{v} is None"
    match field.shape:
        case Nested() as shape:
            return f"{source.link(shape.type, 'zero', lambda: zero_test(describe(shape.type)))}({v})"
        case Scalar(always=True, zero=zero):
            return f"{v} == {source.bind(zero, 'zero')}"
        case _:
            return f"not {v}"
