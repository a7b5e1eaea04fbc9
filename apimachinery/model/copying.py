"""Deep copies: one straight-line function per class (Go: generated ``DeepCopy``)."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from apimachinery.model._errors import DeclarationError
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.plain import copy_plain
from apimachinery.model.scalars import Raw
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.struct import KeptFields, NilDict, NilList

__all__ = ["copier", "deep_copy"]

T = TypeVar("T")


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


def _copy_raw(value: Any) -> Any:
    return deep_copy(value) if attrs.has(type(value)) else copy_plain(value)


def _copy_unknown(fields: dict[str, Any]) -> dict[str, Any]:
    copied: dict[str, Any] = copy_plain(fields)
    return KeptFields(copied, fields.protobuf) if type(fields) is KeptFields else copied


class _Copier:
    """Writes the copying function of one class."""

    def __init__(self, info: TypeInfo) -> None:
        self.info = info
        self.source = Source("copy(o)", f"copy {info.cls.__qualname__}")
        self.source.names |= {
            "store": object.__setattr__, "copy_raw": _copy_raw, "copy_unknown": _copy_unknown,
            "copy_dynamic": deep_copy, "NilList": NilList, "NilDict": NilDict,
        }  # fmt: skip

    def compile(self) -> Callable[[Any], Any]:
        add = self.source.add
        add(f"n = {self.source.maker(self.info.cls)}()")
        for field in self.info.fields:
            self._copy(field)
        if self.info.store:
            add(f"v = o.{self.info.store}")
            self._store(self.info.store, "None if v is None else copy_unknown(v)")
        add("return n")
        return self.source.compile()

    def _copy(self, field: FieldInfo) -> None:
        shape, add = field.shape, self.source.add
        value = self.value(shape, "v")
        if value == "v":
            self._store(field.name, f"o.{field.name}")
            return
        add(f"v = o.{field.name}")
        if not isinstance(shape, ListOf | MapOf):
            self._store(field.name, f"None if v is None else {value}" if field.nullable or isinstance(shape, Raw) else value)
            return
        new, nil = ("[]", "NilList") if isinstance(shape, ListOf) else ("{}", "NilDict")
        empty = f"{nil}() if type(v) is {nil} else {new}" if field.distinguishes_nil else new
        empty = f"None if v is None else {empty}" if field.nullable else empty
        item = self._item(shape.item if isinstance(shape, ListOf) else shape.value, shape.nullable)
        if item == "x":
            self._store(field.name, f"{value} if v else {empty}")
            return
        add("if v:")  # in a loop, where a comprehension would be a call
        add(f"r = {new}", 2)
        add(f"for x in v: r.append({item})" if isinstance(shape, ListOf) else f"for k, x in v.items(): r[k] = {item}", 2)
        add(f"else: r = {empty}")
        self._store(field.name, "r")

    def _store(self, name: str, value: str) -> None:
        frozen = self.info.by_init  # what is copied has been through its validators once
        self.source.add(f"store(n, {name!r}, {value})" if frozen else f"n.{name} = {value}")

    def value(self, shape: Shape, v: str) -> str:
        """An expression for a copy of *v*, which is not None; *v* itself where it is immutable."""
        match shape:
            case Raw(copy=copy):
                copied = f"{self.source.bind(copy or _copy_raw, 'copy_raw')}({v})"
                return f"({v} if {v}.__class__ is bytes else {copied})"  # bytes are what is no JSON
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
