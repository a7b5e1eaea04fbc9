"""Objects within objects: the raw fields that hold them, and lists of mixed kinds (Go: ``runtime.DecodeList``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery._errors import LimitError
from apimachinery.encoding.protobuf import MAGIC, Envelope
from apimachinery.model import FieldInfo, TypeInfo, UnknownFields, describe
from apimachinery.model.decode import decode_plain
from apimachinery.model.plain import freeze, thaw
from apimachinery.model.scalars import Raw
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape
from apimachinery.runtime.scheme import Scheme
from apimachinery.schema import GroupVersionKind

__all__ = ["decode_nested", "decode_raw", "replace_raw"]

Replace = Callable[[Any], Any]


def decode_raw(plain: Any, scheme: Scheme, unknown_fields: UnknownFields = UnknownFields.KEEP) -> Any:
    """The object that a raw field's *plain* value is; the value itself where it is no object of a kind that *scheme* holds.

    Bytes, which a raw field of a protobuf message may hold, are looked at too if they are an object in its envelope.

    Raises:
        DecodeError: If it does not fit the class of its kind.
        LimitError: If objects are nested too deeply.
    """
    if type(plain) is bytes and plain.startswith(MAGIC):
        return _decode_envelope(plain, scheme, unknown_fields)
    if type(plain) is not dict:
        return plain
    version, kind = plain.get("apiVersion"), plain.get("kind")
    if type(version) is not str or type(kind) is not str:
        return plain
    try:
        cls = scheme.kinds.find_type(GroupVersionKind.from_api_version(version, kind))
    except ValueError:
        return plain
    if cls is None:
        return plain
    keep = unknown_fields is UnknownFields.KEEP
    obj = decode_plain(describe(cls), plain, keep=keep, owned=True)
    decode_nested(obj, scheme)
    return obj


def _decode_envelope(data: bytes, scheme: Scheme, unknown_fields: UnknownFields) -> Any:
    envelope = Envelope.from_bytes(data[len(MAGIC) :])
    try:
        gvk = GroupVersionKind.from_api_version(envelope.api_version, envelope.kind)
    except ValueError:
        return data
    cls = scheme.kinds.find_type(gvk)
    if cls is None:
        return data
    from apimachinery.model.protobuf import decode_message, set_type_meta  # imported only where there is protobuf

    obj = decode_message(describe(cls), envelope.raw, unknown_fields)
    set_type_meta(obj, gvk.api_version, gvk.kind)
    decode_nested(obj, scheme)
    return obj


def decode_nested(obj: object, scheme: Scheme) -> None:
    """Replace, in place, every raw object within *obj* whose kind *scheme* holds by an object of its class.

    Raises:
        DecodeError, LimitError: As :func:`decode_raw` does.
    """
    try:
        replace_raw(obj, lambda plain: decode_raw(plain, scheme))
    except RecursionError:
        raise LimitError(f"{type(obj).__name__}: nested too deeply") from None


def replace_raw(obj: object, replace: Replace) -> None:
    """Replace, in place, the value of every raw field within *obj* that has one."""
    if attrs.has(type(obj)):
        _walk_struct(describe(type(obj)), obj, replace)


def _walk_struct(info: TypeInfo, obj: Any, replace: Replace) -> None:
    for field in info.compile("raw fields", _fields_with_raw)():
        value = getattr(obj, field.name)
        if value is not None:
            object.__setattr__(obj, field.name, _walk(field.shape, value, replace))


def _walk(shape: Shape, value: Any, replace: Replace) -> Any:
    match shape:
        case Raw():
            replaced = replace(thaw(value))
            return freeze(replaced) if shape.frozen else replaced
        case Nested(type=cls):
            _walk_struct(describe(cls), value, replace)
        case ListOf(item=item):
            value[:] = [None if x is None else _walk(item, x, replace) for x in value]
        case MapOf(value=item):
            value.update({k: None if x is None else _walk(item, x, replace) for k, x in value.items()})
    return value


def _fields_with_raw(info: TypeInfo) -> Callable[[], tuple[FieldInfo, ...]]:
    """The fields of a class within which a raw object can be."""
    found = tuple(field for field in info.fields if _has_raw(field.shape, {info.type}))
    return lambda: found


def _has_raw(shape: Shape, seen: set[Any]) -> bool:
    match shape:
        case Raw():
            return True
        case Nested(type=cls) if cls not in seen:
            seen.add(cls)
            return any(_has_raw(field.shape, seen) for field in describe(cls).fields)
        case ListOf(item=item) | MapOf(value=item):
            return _has_raw(item, seen)
        case _:
            return False
