"""The tree that cbor2 gives into objects, by one straight-line function per class: the quick way for what is as usual.

In the tree texts are bytes, and so are keys. What is not as usual ends in an error, and the exact way is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.encoding import base64
from apimachinery.encoding.cbor._tree import Later, UncertainError, keys, plain_of, sorted_plain_of, text_of
from apimachinery.encoding.cbor._typed import BY_TEXT
from apimachinery.model import FieldInfo, TypeInfo, UnknownFields, describe
from apimachinery.model.decode import StructDecoder, place_of
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.scalars import BYTES, STR, Raw, Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape

__all__ = ["decode_tree"]

_LEAST = -(1 << 63)


def decode_tree(info: TypeInfo, tree: Any, unknown_fields: UnknownFields) -> Any:
    """An object of the type from what cbor2 made of it.

    Raises:
        UncertainError: If something in it does not fit, or is unusual.
    """
    try:
        return _decoder(info, unknown_fields)(tree)
    except (*FITTING_ERRORS, RecursionError):
        raise UncertainError from None


def _decoder(info: TypeInfo, unknown_fields: UnknownFields) -> Callable[[Any], Any]:
    return info.compile(("decode CBOR", unknown_fields), lambda info: _TreeDecoder(info, unknown_fields).compile())


class _TreeDecoder(StructDecoder):
    """Writes the decoder of one class. Whatever becomes of fields that it does not know, they are looked at."""

    def __init__(self, info: TypeInfo, unknown_fields: UnknownFields) -> None:
        super().__init__(info, keep=unknown_fields is UnknownFields.KEEP, owned=True)
        self.unknown_fields = unknown_fields
        self.counts = True
        self.source.title = f"decode CBOR {info.cls.__qualname__}"
        self.source.names |= {"keys": keys, "text_of": text_of, "raw": sorted_plain_of}

    def key(self, field: FieldInfo) -> str:
        return repr(field.wire.encode())

    def _known(self) -> frozenset[Any]:
        return frozenset(name.encode() for name in self.info.by_wire())

    def _is_wide(self) -> bool:
        return self.info.store is not None and super()._is_wide()

    def _read_rest(self, target: str, info: TypeInfo, outermost: bool) -> None:
        store = place_of(target, info.store, info) if info.store else ""
        if outermost:
            known = self.source.bind(self._known().issuperset, "known")
            rest = self.source.bind(self._rest(), "rest")
            self.source.add(f"{store or 'u'} = None if n == len(d) or {known}(d) else {rest}(d)")  # nulls are not counted
        elif store:
            self.source.add(f"{store} = None")

    def _rest(self) -> Callable[[dict[Any, Any]], dict[str, Any] | None]:
        known, unknown_fields = self._known(), self.unknown_fields

        def rest(d: dict[Any, Any]) -> dict[str, Any] | None:
            found = {keys[key]: plain_of(value) for key, value in d.items() if key not in known}
            if found and unknown_fields is UnknownFields.REJECT:
                raise UncertainError
            return found if found and unknown_fields is UnknownFields.KEEP else None

        return rest

    def value(self, shape: Shape, v: str) -> str:
        match shape:
            case Scalar():
                return self._scalar(shape, v)
            case Raw():
                return f"(raw({v}) if {v}.__class__ is dict else refuse({v}))" if shape.object_only else f"raw({v})"
            case _:
                return super().value(shape, v)

    def _scalar(self, shape: Scalar, v: str) -> str:
        if shape is STR:
            return f"({v}.decode() if {v}.__class__ is bytes else text_of({v}))"
        if shape.known:
            return f"{self.source.bind(_member(shape), 'member')}({v})"
        if shape is BYTES:
            return f"{self.source.bind(_bytes, 'bytes')}({v})"
        if shape.type is float:
            return f"({v} if {v}.__class__ is float and {v} - {v} == 0.0 else {self.source.bind(_float, 'float')}({v}))"
        if shape.type in (int, bool):
            return super().value(shape, v)
        decode = self.source.bind(shape.decode, "scalar")
        other = "text_of" if shape in BY_TEXT else self.source.bind(plain_of, "plain")
        return f"{decode}({v}.decode() if {v}.__class__ is bytes else {other}({v}))"

    def _nested(self, shape: Nested) -> str:
        return self.source.link(shape.type, "decode", lambda: _decoder(describe(shape.type), self.unknown_fields))

    def _list(self, shape: ListOf, v: str) -> str:
        return f"[{self._item(shape.item, shape.nullable, 'x')} for x in {v}]"

    def _map(self, shape: MapOf, v: str) -> str:
        return f"{{keys[k]: {self._item(shape.value, shape.nullable, 'x')} for k, x in {v}.items()}}"


def _member(shape: Scalar) -> Callable[[Any], str]:
    """The member of an open enum, or the text that is none of its members."""
    find = shape.known.get

    def member(value: Any) -> str:
        text = text_of(value)
        return find(text, text)

    return member


def _bytes(value: Any) -> bytes:
    return bytes(value) if type(value) is Later else base64.decode(value.decode("ascii"))


def _float(value: Any) -> float:
    if type(value) is int and value >= _LEAST:
        return float(value)
    raise UncertainError
