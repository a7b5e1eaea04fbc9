"""Whether one object says nothing that another does not: one straight-line function per class (Go: ``Semantic.DeepDerivative``).

What the first leaves unsaid is not compared: None, empty texts and empty collections. Numbers and booleans always are, and lists item
by item, of which the second may have more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.plain import plain_derivative, plain_equal
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source

__all__ = ["derivative"]

Test = Callable[[Any, Any], bool]


def derivative(a: Any, b: Any) -> bool:
    """Whether *b* says all that *a* says: they are of one class, and every field that *a* sets is the same in *b*.

    Go's rules: a number or boolean of zero is taken to be set, unless the field can be None.
    """
    if type(a) is not type(b):
        return False
    return _function(describe(type(a)))(a, b) if attrs.has(type(a)) else plain_derivative(a, b)


def _function(info: TypeInfo) -> Test:
    return info.compile("derivative", _compile)


def _compile(info: TypeInfo) -> Test:
    source = Source("derivative(a, b)", f"derivative {info.cls.__qualname__}")
    source.names |= {
        "lists": _lists, "maps": _maps, "plain_derivative": plain_derivative, "plain_equal": plain_equal, "dynamic": derivative,
        "int_or_string": _int_or_string,
    }  # fmt: skip
    tests = [_field(source, field) for field in info.fields]
    if info.store:
        tests.append(f"plain_derivative(a.{info.store}, b.{info.store})")
    source.add(f"return {' and '.join(tests) or 'True'}")
    return source.compile()


def _field(source: Source, field: FieldInfo) -> str:
    a, b = f"a.{field.name}", f"b.{field.name}"
    if isinstance(field.shape, Scalar) and field.shape.null is not None and field.is_struct:
        return f"{a} == {b}"  # no moment is a moment in Go, where the field is no pointer
    return _test(source, field.shape, a, b, field.nullable)


def _test(source: Source, shape: Shape, a: str, b: str, nullable: bool) -> str:
    match shape:
        case Raw():
            return f"({a} is None or plain_equal({a}, {b}))"  # it is one value: what is in it is not known
        case Scalar(type=kind):
            test = _scalar(kind, a, b)
        case ListOf():
            return f"lists({a}, {b}, {_item(source, shape.item, shape.nullable)})"
        case MapOf():
            return f"maps({a}, {b}, {_item(source, shape.value, shape.nullable)})"
        case Nested():
            test = f"{source.link(shape.type, 'derivative', lambda: _function(describe(shape.type)))}({a}, {b})"
        case Dynamic():
            test = f"dynamic({a}, {b})"
    return f"({a} is None or {b} is not None and {test})" if nullable else test


def _scalar(kind: type, a: str, b: str) -> str:
    if issubclass(kind, str):
        return f"(not {a} or {a} == {b})"
    if kind is bytes:
        return f"{b}.startswith({a})"
    return f"int_or_string({a}, {b})" if kind is object else f"{a} == {b}"


def _item(source: Source, shape: Shape, nullable: bool) -> str:
    test = _test(source, shape, "x", "y", nullable)  # the items of items are written first
    name = f"item_{len(source.prelude)}"
    source.prelude.append(f"{name} = lambda x, y: {test}")
    return name


def _int_or_string(a: int | str, b: int | str) -> bool:
    return type(a) is type(b) and (a == "" or a == b)


def _lists(a: list[Any] | None, b: list[Any] | None, item: Test) -> bool:
    if not a:
        return True
    return b is not None and len(a) <= len(b) and all(map(item, a, b))


def _maps(a: dict[str, Any] | None, b: dict[str, Any] | None, item: Test) -> bool:
    if not a:
        return True
    return b is not None and all(key in b and item(value, b[key]) for key, value in a.items())
