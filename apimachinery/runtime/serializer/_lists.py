"""Long lists as JSON, item by item: what one item needs besides its object is given back before the next (Go: ``streaming`` lists)."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import orjson

from apimachinery._collector import paused_collector
from apimachinery.encoding import json
from apimachinery.model import DeclarationError, FieldInfo, TypeInfo, describe
from apimachinery.model.decode import decoder
from apimachinery.model.encode import encoder, misfit_error
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.shapes import ListOf, Nested
from apimachinery.unstructured import UNTYPED

__all__ = ["LONG", "decode_items", "item_chunks", "items_field"]

LONG = 1 << 16
"""Bytes from which on a list is decoded item by item."""

_MANY = 32  # items from which on a list is encoded item by item


def items_field(info: TypeInfo) -> FieldInfo | None:
    """The field that holds the objects of a list; None in other types."""
    try:
        found: FieldInfo | None = info.compiled["items"]
    except KeyError:
        found = info.compiled["items"] = _find_items(info)
    return found


def _find_items(info: TypeInfo) -> FieldInfo | None:
    field = info.by_wire().get("items")
    if field is None or info.by_init or field not in info.fields:
        return None
    is_plain = isinstance(field.shape, ListOf) and not field.shape.nullable and isinstance(field.shape.item, Nested)
    return field if is_plain else None


def decode_items(info: TypeInfo, texts: list[bytes], *, keep: bool) -> list[Any] | None:
    """The objects in the items' *texts*; None if one of them does not fit, which is for a look at the whole to explain."""
    field = items_field(info)
    if field is None:
        return None
    shape: Any = field.shape
    decode = decoder(describe(shape.item.type), keep=keep, owned=True)
    loads = orjson.loads if keep else _loads_unique
    try:
        with paused_collector():
            return [decode(loads(text)) for text in texts]
    except (*FITTING_ERRORS, RecursionError):
        return None


def _loads_unique(text: bytes) -> Any:
    """The object in *text*; duplicates, which are merged where unknown fields are dropped, are for a look at the whole."""
    value = orjson.loads(text)
    if json.may_have_duplicates(text, value):
        raise ValueError
    return value


def is_long_list(obj: Any) -> bool:
    """Whether *obj* is a typed list that is better written item by item."""
    if isinstance(obj, UNTYPED):
        return False
    try:
        field = items_field(describe(type(obj)))
    except DeclarationError:
        return False
    return field is not None and len(getattr(obj, field.name) or ()) >= _MANY


def item_chunks(obj: Any, plain_head: Callable[[Any], Any], embedded: Callable[[Any], Any]) -> Iterator[bytes] | None:
    """The compact JSON text of *obj*, a long list, in pieces: what is before the items, each item, the rest. None if it has no place.

    *plain_head* makes plain data of the list without its items, *embedded* of what is found where plain data is expected. An item
    that has no form on the wire raises :class:`EncodeError` when its turn comes.
    """
    info = describe(type(obj))
    field: Any = items_field(info)
    items = getattr(obj, field.name)
    head = copy.copy(obj)
    setattr(head, field.name, [])
    plain = plain_head(head)
    if plain.get(field.wire) != []:
        return None
    plain[field.wire] = json.embed(_PLACE)
    before, _, after = json.dumps(plain, default=embedded, may_have_floats=False).partition(_PLACE)
    shape: Any = field.shape
    return _chunks(before, _texts(info, obj, items, describe(shape.item.type), embedded), after)


_PLACE = b"\0"  # stands for the items; JSON text has no such byte


def _chunks(before: bytes, texts: Iterator[bytes], after: bytes) -> Iterator[bytes]:
    yield before
    opening = b"["
    for text in texts:
        yield opening
        yield text
        opening = b","
    yield b"]" + after


def _texts(info: TypeInfo, obj: Any, items: Iterable[Any], item_info: TypeInfo, embedded: Callable[[Any], Any]) -> Iterator[bytes]:
    encode, dumps = encoder(item_info, shared=True, for_json=True), json.dumps
    try:
        for item in items:
            yield dumps(encode(item), default=embedded, may_have_floats=False)
    except (*FITTING_ERRORS, RecursionError) as exc:
        raise misfit_error(info, obj, exc) from exc
