"""Trees of formats that have more than JSON, into objects: the quick way for data as it mostly is.

A library makes a tree of dictionaries and lists of the data; its keys may not be text, its leaves not JSON-shaped. Of that objects are
made by one straight-line function per class. Whatever is not as usual, or wrong, ends in :class:`UncertainError`, and the format's
exact way is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery.model import FieldInfo, TypeInfo, UnknownFields, describe
from apimachinery.model.decode import StructDecoder
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source

__all__ = ["TreeForm", "UncertainError", "decode_tree"]


class UncertainError(Exception):
    """Data that is unusual, or wrong: the exact way knows."""


@attrs.frozen(eq=False)
class TreeForm:
    """How a format's trees differ from JSON-shaped data. The functions may raise what they like for what is not as usual."""

    name: str
    key: Callable[[str], Any]
    """How a field's name stands as a key."""
    key_text: Callable[[Any], str]
    """The text of a key."""
    plain: Callable[[Any], Any]
    """JSON-shaped data of anything in a tree."""
    raw: Callable[[Any], Any]
    """The same, for the value of a raw field."""
    scalar: Callable[[Source, Scalar, str], str]
    """An expression for the Python value that the variable is in a tree."""


def decode_tree(form: TreeForm, info: TypeInfo, tree: Any, unknown_fields: UnknownFields) -> Any:
    """An object of the type. Whatever becomes of unknown fields, they are looked at.

    Raises:
        UncertainError: If something in the tree does not fit, or is unusual; where unknown fields are refused, if there are any.
    """
    try:
        return _decoder(form, info, unknown_fields)(tree)
    except (*FITTING_ERRORS, RecursionError):
        raise UncertainError from None


def _decoder(form: TreeForm, info: TypeInfo, unknown_fields: UnknownFields) -> Callable[[Any], Any]:
    return info.compile(("decode tree", form, unknown_fields), lambda info: _TreeDecoder(form, info, unknown_fields).compile())


class _TreeDecoder(StructDecoder):
    """Writes the decoder of one class."""

    def __init__(self, form: TreeForm, info: TypeInfo, unknown_fields: UnknownFields) -> None:
        super().__init__(info, keep=unknown_fields is UnknownFields.KEEP, owned=True)
        self.form = form
        self.unknown_fields = unknown_fields
        self.source.title = f"decode {form.name} {info.cls.__qualname__}"
        self.source.names |= {"key_text": form.key_text, "raw": form.raw}

    def key(self, field: FieldInfo) -> str:
        return repr(self.form.key(field.wire))

    def known(self, info: TypeInfo) -> frozenset[Any]:
        return frozenset(map(self.form.key, info.by_wire()))

    def counts(self, info: TypeInfo) -> bool:
        return True

    def read_rest(self, place: str, info: TypeInfo) -> None:
        super().read_rest(place or "u", info)

    def rest(self, info: TypeInfo) -> Callable[[dict[Any, Any]], dict[str, Any] | None]:
        known, key_text, plain, unknown_fields = self.known(info), self.form.key_text, self.form.plain, self.unknown_fields

        def rest(d: dict[Any, Any]) -> dict[str, Any] | None:
            found = {key_text(key): plain(value) for key, value in d.items() if key not in known}
            if found and unknown_fields is UnknownFields.REJECT:
                raise UncertainError
            return found if found and unknown_fields is UnknownFields.KEEP else None

        return rest

    def value(self, shape: Shape, v: str) -> str:
        match shape:
            case Scalar():
                return self.form.scalar(self.source, shape, v)
            case Raw():
                taken = f"freeze(raw({v}))" if shape.frozen else f"raw({v})"
                return f"({taken} if {v}.__class__ is dict else refuse({v}))" if shape.object_only else taken
            case _:
                return super().value(shape, v)

    def _nested(self, shape: Nested) -> str:
        return self.source.link(shape.type, "decode", lambda: _decoder(self.form, describe(shape.type), self.unknown_fields))

    def store_list(self, place: str, shape: ListOf) -> None:
        self.fill_list(place, shape)

    def store_map(self, place: str, shape: MapOf) -> None:
        self._add(f"{place} = r = {{}}", 1)
        self._add(f"for k, x in v.items(): r[key_text(k)] = {self._item(shape.value, shape.nullable, 'x')}", 1)

    def _map(self, shape: MapOf, v: str) -> str:
        return f"{{key_text(k): {self._item(shape.value, shape.nullable, 'x')} for k, x in {v}.items()}}"
