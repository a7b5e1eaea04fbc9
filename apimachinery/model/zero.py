"""Whether an object is the zero value of its class: what Go's ``omitzero`` asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, Nested
from apimachinery.model.source import Source

__all__ = ["is_zero", "zero_expression", "zero_test"]


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
