"""Filling in what the API fills in: functions per class, then ``Default`` markers, then the structs within (Go: ``defaulter-gen``)."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any

import attrs

from apimachinery._errors import DecodeError
from apimachinery.model import JSON, DeclarationError, Default, FieldInfo, Scalar, TypeInfo, describe
from apimachinery.model.decode import decode_plain
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.zero import zero_expression

__all__ = ["Defaulting"]

SetDefaults = Callable[[Any], None]


@attrs.define(eq=False)
class Defaulting:
    """Fills in the defaults of objects, in place, from the outermost struct inwards."""

    _functions: dict[type, tuple[SetDefaults, ...]] = attrs.field(factory=dict, init=False)
    _compiled: dict[Any, SetDefaults | None] = attrs.field(factory=dict, init=False)
    _lock: Lock = attrs.field(factory=Lock, init=False)

    def add(self, cls: type, function: SetDefaults) -> None:
        """Call *function* with every *cls*, nested ones included, before its markers are looked at."""
        with self._lock:
            self._functions = {**self._functions, cls: (*self._functions.get(cls, ()), function)}
            self._compiled = {}

    def apply(self, obj: Any) -> None:
        """Fill in the defaults of *obj*."""
        if (function := self.function(type(obj))) is not None:
            function(obj)

    def function(self, cls: Any) -> SetDefaults | None:
        """What fills in the defaults of a *cls*, found once; None where there is nothing to fill in."""
        compiled = self._compiled  # a registration that comes in between starts a new one
        if cls not in compiled:
            compiled[cls] = self._compile(describe(cls)) if self._has_defaults(cls, set()) else None
        return compiled[cls]

    def _has_defaults(self, cls: Any, seen: set[Any]) -> bool:
        if cls in seen:
            return False
        seen.add(cls)
        info = describe(cls)
        return info.cls in self._functions or any(
            field.default is not None or self._has_defaults_inside(field.shape, seen) for field in info.fields
        )

    def _has_defaults_inside(self, shape: Shape, seen: set[Any]) -> bool:
        match shape:
            case Nested(type=cls):
                return self._has_defaults(cls, seen)
            case ListOf(item=inner) | MapOf(value=inner):
                return self._has_defaults_inside(inner, seen)
            case _:
                return False

    # --- compiling --------------------------------------------------------------------------------------------------

    def _compile(self, info: TypeInfo) -> SetDefaults:
        source = Source("set_defaults(o)", f"defaults of {info.cls.__qualname__}")
        source.names["store"] = object.__setattr__  # a frozen struct gets its defaults too
        for function in self._functions.get(info.cls, ()):
            source.add(f"{source.bind(function, 'function')}(o)")
        for field in info.fields:
            if field.default is not None:
                self._set(source, info, field, field.default)
        for field in info.fields:
            self._descend(source, field)
        source.add("return")
        return source.compile()

    def _set(self, source: Source, info: TypeInfo, field: FieldInfo, default: Default) -> None:
        make = source.bind(_maker(info, field, default.value), "default")
        source.add(f"if {zero_expression(source, field)}: store(o, {field.name!r}, {make}())")

    def _descend(self, source: Source, field: FieldInfo) -> None:
        if self._has_defaults_inside(field.shape, set()):
            source.add(f"v = o.{field.name}")
            self._walk(source, field.shape, "v", 1)

    def _walk(self, source: Source, shape: Shape, v: str, depth: int) -> None:
        """Write what fills in the defaults of every struct in *v*."""
        source.add(f"if {v} is not None:", depth)
        match shape:
            case Nested(type=cls):
                link = source.link(cls, "defaults", lambda: self.function(cls) or _nothing)
                source.add(f"{link}({v})", depth + 1)
            case ListOf(item=inner) | MapOf(value=inner):
                values = f"{v}.values()" if isinstance(shape, MapOf) else v
                source.add(f"for {v}x in {values}:", depth + 1)
                self._walk(source, inner, f"{v}x", depth + 2)


def _nothing(_: Any) -> None:
    return None


def _maker(info: TypeInfo, field: FieldInfo, value: JSON) -> Callable[[], Any]:
    """Makes what *value*, in JSON shape, is in the field: a new one each time where it is mutable."""

    def make() -> Any:
        return getattr(decode_plain(info, {field.wire: value}, keep=True, owned=False), field.name)

    try:
        made = make()
    except DecodeError as exc:
        raise DeclarationError(info.cls, field.name, f"the default does not fit: {exc}") from exc
    return (lambda: made) if isinstance(field.shape, Scalar) else make
