"""Objects to CBOR, by one straight-line function per class: fields in the order of their encoded keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from apimachinery.encoding.cbor._items import ARRAY, BYTES, MAP
from apimachinery.encoding.cbor._write import (
    ARRAY_HEADS,
    BOOLEANS,
    FEW,
    INTEGERS,
    MAP_HEADS,
    NULL,
    STRING_HEADS,
    Writer,
    byte_string,
    float_item,
    head,
    integer,
    key_item,
    text_item,
)
from apimachinery.model import FieldInfo, TypeInfo, describe, scalars
from apimachinery.model.encode import StructEncoder
from apimachinery.model.plain import thaw
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape

__all__ = ["encode_entries"]

Encoder = Callable[[Any, Writer], Any]


def encode_entries(obj: Any, writer: Writer) -> list[bytes]:
    """The entries of the map that *obj* is, each a key with its value, in their order.

    Raises what comes first where an attribute does not fit its field, or a text is not UTF-8.
    """
    entries: list[bytes] = _encoder(describe(type(obj)), writer.sort_keys, whole=False)(obj, writer)
    return entries


def _encoder(info: TypeInfo, sort_keys: bool, *, whole: bool) -> Encoder:
    return info.compile(("encode CBOR", sort_keys, whole), lambda info: _MapEncoder(info, sort_keys, whole).compile())


def _encode_dynamic(obj: Any, writer: Writer) -> bytes:
    data: bytes = _encoder(describe(type(obj)), writer.sort_keys, whole=True)(obj, writer)
    return data


def _add_rest(entries: list[bytes], rest: dict[str, Any], writer: Writer) -> None:
    """Add the fields that the class does not know to those that it does, of which none may be there twice."""
    for name, value in rest.items():
        key = key_item(name)
        if not any(entry.startswith(key) for entry in entries):
            entries.append(key + writer.item(value))
    entries.sort()


class _MapEncoder(StructEncoder):
    """Writes the encoder of one class; the function gives the *whole* map or a list of its entries."""

    def __init__(self, info: TypeInfo, sort_keys: bool, whole: bool) -> None:
        super().__init__(info, shared=True, for_json=False, native=None)
        self.sort_keys = sort_keys
        self.whole = whole
        self.source.signature = "encode(o, w)"
        self.source.title = f"encode CBOR {info.cls.__qualname__}"
        self.source.names |= {
            "ARRAY": ARRAY_HEADS, "BOOLEANS": BOOLEANS, "INTEGERS": INTEGERS, "MAP": MAP_HEADS, "NULL": NULL, "STRING": STRING_HEADS,
            "add_rest": _add_rest, "byte_string": byte_string, "dynamic": _encode_dynamic, "float_item": float_item, "head": head,
            "integer": integer, "key": key_item, "text": text_item, "thaw": thaw,
        }  # fmt: skip

    def compile(self) -> Encoder:
        add = self.source.add
        add("r = []")
        add("add = r.append")
        for field, target in sorted(self._places("o", self.info), key=lambda found: key_item(found[0].wire)):
            add(f"v = {target}.{field.name}")
            self._write_field(field, key_item(field.wire))
        if self.info.store:
            add(f"if o.{self.info.store}: add_rest(r, o.{self.info.store}, w)")
        add(f"return {_counted('MAP', MAP, 'r', 'r')}" if self.whole else "return r")
        return self.source.compile()

    def _places(self, target: str, info: TypeInfo) -> Iterator[tuple[FieldInfo, str]]:
        """Each field, and the variable that holds its owner."""
        for field in info.fields:
            if field.inline and isinstance(field.shape, Nested):
                inner = f"{target}_{field.name}"
                self.source.add(f"{inner} = {target}.{field.name}")
                yield from self._places(inner, describe(field.shape.type))
            else:
                yield field, target

    def _write_field(self, field: FieldInfo, key: bytes) -> None:
        condition = self._condition(field)
        value = self.value(field.shape, "v")
        written = f"add({key!r} + {value})"
        null = "" if condition else self._null_test(field)
        if condition:
            self.source.add(f"if {condition}: {written}")
        else:
            self.source.add(f"add({key + NULL!r}) if {null} else {written}" if null else written)

    def _null_test(self, field: FieldInfo) -> str:
        """When the field is written as null; empty for never."""
        if field.distinguishes_nil:
            return f"not v and v.__class__ is {'NilList' if isinstance(field.shape, ListOf) else 'NilDict'}"
        return "v is None" if field.nullable and not isinstance(field.shape, Raw) else ""

    def value(self, shape: Shape, v: str, *, as_text: bool = False) -> str:
        """An expression for the item that *v*, which is not None, is."""
        match shape:
            case Scalar():
                return self._scalar(shape, v)
            case Raw():
                return f"w.item(thaw({v}))"
            case Nested():
                cls = shape.type
                link = self.source.link(cls, "encode", lambda: _encoder(describe(cls), self.sort_keys, whole=True))
                return f"{link}({v}, w)"
            case ListOf():
                return self._list(shape, v)
            case MapOf():
                return self._map(shape, v)
            case Dynamic():
                return f"dynamic({v}, w)"

    def _scalar(self, shape: Scalar, v: str) -> str:
        if shape is scalars.STR or shape.known:
            return f"((STRING[n] if (n := len(e := {v}.encode())) < {FEW} else head({BYTES}, n)) + e)"
        if shape is scalars.BYTES:
            return f"byte_string({v})"
        if shape.encode is not None:
            return f"w.item({self.source.bind(shape.encode, 'scalar')}({v}))"
        if shape.type is bool:
            return f"BOOLEANS[{v}]"
        if shape.type is int:
            return f"(INTEGERS[{v}] if 0 <= {v} < {FEW} else integer({v}))"
        return f"float_item({v})" if shape.type is float else f"w.item({v})"

    def _list(self, shape: ListOf, v: str) -> str:
        return _counted("ARRAY", ARRAY, v, f"[{self._item(shape.item, shape.nullable, 'x')} for x in {v}]")

    def _map(self, shape: MapOf, v: str) -> str:
        entries = f"[key(k) + ({self._item(shape.value, shape.nullable, 'x')}) for k, x in {v}.items()]"
        return _counted("MAP", MAP, v, f"sorted({entries})" if self.sort_keys else entries)

    def _item(self, shape: Shape, nullable: bool, x: str) -> str:
        return super()._item(shape, nullable, x).replace("None if", "NULL if", 1)


def _counted(heads: str, type_: int, counted: str, items: str) -> str:
    """An expression for a container."""
    return f"(({heads}[m] if (m := len({counted})) < {FEW} else head({type_}, m)) + b''.join({items}))"
