"""Semantic equality: one straight-line function per class (Go: ``equality.Semantic.DeepEqual``).

Empty and absent collections are equal; quantities and times compare by value; data that no class describes compares strictly
(``1``, ``1.0`` and ``true`` differ).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery.model.info import TypeInfo, describe
from apimachinery.model.plain import plain_equal
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source

__all__ = ["equal", "equality", "equality_of"]

Equality = Callable[[Any, Any], bool]


def equal(a: Any, b: Any) -> bool:
    """Whether *a* and *b* mean the same: they are of one class and their fields are semantically equal.

    Plain data, and objects that it backs, compare strictly.
    """
    if type(a) is not type(b):
        return False
    return equality(describe(type(a)))(a, b) if attrs.has(type(a)) else plain_equal(a, b)


def equality(info: TypeInfo) -> Equality:
    """The equality of two objects of this type, compiled on first use."""
    return info.compile("equal", _compile)


def _compile(info: TypeInfo) -> Equality:
    source = _source(f"equality {info.cls.__qualname__}")
    tests = [_test(source, field.shape, f"a.{field.name}", f"b.{field.name}", field.nullable) for field in info.fields]
    if info.store:
        tests.append(f"unknown_equal(a.{info.store}, b.{info.store})")
    source.add(f"return {' and '.join(tests) or 'True'}")
    return source.compile()


def equality_of(shape: Shape, nullable: bool) -> Equality:
    """The equality of two values of this shape, compiled anew; where not *nullable*, neither is None."""
    source = _source("equality of values")
    source.add(f"return {_test(source, shape, 'a', 'b', nullable)}")
    return source.compile()


def _source(title: str) -> Source:
    source = Source("equal(a, b)", title)
    source.names |= {
        "lists_equal": _lists_equal, "maps_equal": _maps_equal, "unknown_equal": _unknown_equal, "plain_equal": plain_equal,
        "dynamic_equal": equal,
    }  # fmt: skip
    return source


def _test(source: Source, shape: Shape, a: str, b: str, nullable: bool) -> str:
    """An expression for the equality of *a* and *b*; the items of collections get a function of their own."""
    match shape:
        case Raw():
            return f"plain_equal({a}, {b})"
        case Scalar():
            return f"{a} == {b}"
        case ListOf():
            return f"lists_equal({a}, {b}, {_item(source, shape.item, shape.nullable)})"
        case MapOf():
            return f"maps_equal({a}, {b}, {_item(source, shape.value, shape.nullable)})"
        case Nested():
            test = f"{source.link(shape.type, 'equal', lambda: equality(describe(shape.type)))}({a}, {b})"
        case Dynamic():
            test = f"dynamic_equal({a}, {b})"
    return f"({a} is {b} or {a} is not None and {b} is not None and {test})" if nullable else test


def _item(source: Source, shape: Shape, nullable: bool) -> str:
    if isinstance(shape, Scalar):
        return "None"
    test = _test(source, shape, "x", "y", nullable)  # the items of items are written first
    name = f"item_{len(source.prelude)}"
    source.prelude.append(f"{name} = lambda x, y: {test}")
    return name


def _unknown_equal(a: dict[str, Any] | None, b: dict[str, Any] | None) -> bool:
    if a is b:
        return True
    return getattr(a, "protobuf", "") == getattr(b, "protobuf", "") and plain_equal(dict(a or ()), dict(b or ()))


def _lists_equal(a: list[Any] | None, b: list[Any] | None, item: Equality | None) -> bool:
    if not a or not b:
        return not a and not b
    return a == b if item is None else len(a) == len(b) and all(map(item, a, b))


def _maps_equal(a: dict[str, Any] | None, b: dict[str, Any] | None, item: Equality | None) -> bool:
    if not a or not b:
        return not a and not b
    if item is None:
        return a == b
    return a.keys() == b.keys() and all(item(value, b[key]) for key, value in a.items())
