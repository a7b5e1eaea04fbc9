"""Deep copies: one straight-line function per class (Go: generated ``DeepCopy``)."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from apimachinery.model._errors import DeclarationError
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.plain import FrozenObject, copy_plain
from apimachinery.model.scalars import Raw
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.struct import KeptFields, NilDict, NilList

__all__ = ["copier", "copy_raw", "deep_copy"]

T = TypeVar("T")

_SHARED = frozenset([FrozenObject, bytes])  # bytes in a raw field are what is no JSON


def deep_copy(obj: T) -> T:
    """A copy of *obj* that is equal to it and shares nothing mutable with it. Plain data, and objects that it backs, will do too."""
    try:
        info = describe(type(obj))
    except DeclarationError:
        if attrs.has(type(obj)):
            raise
        return copy.deepcopy(obj)
    copied: T = copier(info)(obj)
    return copied


def copier(info: TypeInfo) -> Callable[[Any], Any]:
    """The copying function for objects of this type, compiled on first use."""
    return info.compile("copy", lambda info: _Copier(info).compile())


def copy_raw(value: Any) -> Any:
    """A copy of the value of a raw field, which may be an object that was put there."""
    if type(value) in _SHARED:
        return value
    return deep_copy(value) if attrs.has(type(value)) else copy_plain(value)


def _copy_unknown(fields: dict[str, Any]) -> dict[str, Any]:
    copied: dict[str, Any] = copy_plain(fields)
    return KeptFields(copied, fields.protobuf) if type(fields) is KeptFields else copied


def _store(info: TypeInfo, target: str, name: str, value: str) -> str:
    frozen = info.by_init  # what is copied has been through its validators once
    return f"store({target}, {name!r}, {value})" if frozen else f"{target}.{name} = {value}"


class _Copier:
    """Writes the copying function of one class."""

    def __init__(self, info: TypeInfo) -> None:
        self.info = info
        self._structs = 0
        self.source = Source("copy(o)", f"copy {info.cls.__qualname__}")
        self.source.names |= {
            "store": object.__setattr__, "SHARED": _SHARED, "copy_raw": copy_raw, "copy_unknown": _copy_unknown,
            "copy_dynamic": deep_copy, "NilList": NilList, "NilDict": NilDict,
        }  # fmt: skip

    def compile(self) -> Callable[[Any], Any]:
        self._copy_struct(self.info, "o", "n", 1)
        self.source.add("return n")
        return self.source.compile()

    def _copy_struct(self, info: TypeInfo, source: str, target: str, depth: int) -> None:
        """Lines that make *target* a copy of *source*."""
        add = self.source.add
        add(f"{target} = {self.source.maker(info.cls)}()", depth)
        for field in info.fields:
            self._copy_field(info, field, f"{source}.{field.name}", target, depth)
        if info.store:
            add(f"if {source}.{info.store} is None: {_store(info, target, info.store, 'None')}", depth)
            add(f"else: {_store(info, target, info.store, f'copy_unknown({source}.{info.store})')}", depth)

    def _copy_field(self, info: TypeInfo, field: FieldInfo, source: str, target: str, depth: int) -> None:
        add = self.source.add
        match field.shape:
            case Nested(type=cls) if field.inline and not describe(cls).by_init:
                self._structs += 1
                inner, made = f"o{self._structs}", f"n{self._structs}"
                add(f"{inner} = {source}", depth)
                self._copy_struct(describe(cls), inner, made, depth)
                add(_store(info, target, field.name, made), depth)
            case ListOf() | MapOf() as shape:
                add(f"v = {source}", depth)
                self._copy_container(info, field, shape, target, depth)
            case shape:
                value = self.value(shape, source)
                if value != source and (field.nullable or isinstance(shape, Raw)):
                    add(f"if {source} is None: {_store(info, target, field.name, 'None')}", depth)
                    add(f"else: {_store(info, target, field.name, value)}", depth)
                else:
                    add(_store(info, target, field.name, value), depth)

    def _copy_container(self, info: TypeInfo, field: FieldInfo, shape: ListOf | MapOf, target: str, depth: int) -> None:
        """Lines that store a copy of ``v``: filled in a loop, where a comprehension would be a call."""
        add, is_list = self.source.add, isinstance(shape, ListOf)
        new, nil = ("[]", "NilList") if is_list else ("{}", "NilDict")
        empty = f"{nil}() if type(v) is {nil} else {new}" if field.distinguishes_nil else new
        empty = f"None if v is None else {empty}" if field.nullable else empty
        inner = shape.item if isinstance(shape, ListOf) else shape.value
        item = self._item(inner, shape.nullable)
        if item == "x":
            add(_store(info, target, field.name, f"{self.value(shape, 'v')} if v else {empty}"), depth)
            return
        add("if v:", depth)
        add(f"r = {new}", depth + 1)
        add(_store(info, target, field.name, "r"), depth + 1)
        add("for x in v:" if is_list else "for k, x in v.items():", depth + 1)
        if isinstance(inner, Nested) and not shape.nullable and describe(inner.type).is_small:
            self._copy_struct(describe(inner.type), "x", "m", depth + 2)
            item = "m"
        add(f"r.append({item})" if is_list else f"r[k] = {item}", depth + 2)
        add(f"else: {_store(info, target, field.name, empty)}", depth)

    def value(self, shape: Shape, v: str) -> str:
        """An expression for a copy of *v*, which is not None; *v* itself where it is immutable."""
        match shape:
            case Raw():
                return f"({v} if {v}.__class__ in SHARED else copy_raw({v}))"
            case Nested():
                return f"{self.source.link(shape.type, 'copy', lambda: copier(describe(shape.type)))}({v})"
            case ListOf():
                item = self._item(shape.item, shape.nullable)
                return f"[*{v}]" if item == "x" else f"[{item} for x in {v}]"
            case MapOf():
                item = self._item(shape.value, shape.nullable)
                return f"{v}.copy()" if item == "x" else f"{{k: {item} for k, x in {v}.items()}}"
            case Dynamic():
                return f"copy_dynamic({v})"
            case _:
                return v

    def _item(self, shape: Shape, nullable: bool) -> str:
        value = self.value(shape, "x")
        if isinstance(shape, ListOf | MapOf) and not nullable:
            nil = "NilList" if isinstance(shape, ListOf) else "NilDict"
            return f"{nil}() if not x and type(x) is {nil} else {value}"
        return f"None if x is None else {value}" if nullable and value != "x" else value
