"""Values of types to CBOR and back, without a scheme (Go: ``serializer/cbor/direct``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from apimachinery._errors import EncodeError, LimitError
from apimachinery.encoding.cbor._cursor import Cursor
from apimachinery.encoding.cbor._encoder import encode_entries
from apimachinery.encoding.cbor._items import Buffer, check_item
from apimachinery.encoding.cbor._read import loads
from apimachinery.encoding.cbor._times import read_moment
from apimachinery.encoding.cbor._typed import INT_OR_STRING, TypedReader
from apimachinery.encoding.cbor._write import ByteString, Default, Writer, dumps, key_item, map_item, text_item
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model import NilDict, NilList, UnknownFields, describe, scalars, zero_of
from apimachinery.model.decode import decode_plain
from apimachinery.model.encode import NativeForms, encode_plain
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape, read_annotation
from apimachinery.times import ZERO, Instant

__all__ = ["NATIVE_FORMS", "decode", "encode", "encode_object", "read_shape"]

NATIVE_FORMS: Final = NativeForms({scalars.BYTES: ByteString})
"""What CBOR has a form of its own for."""


def decode(
    data: Buffer | memoryview, into: Any, *, unknown_fields: UnknownFields = UnknownFields.REJECT, limits: Limits = DEFAULT_LIMITS
) -> Any:
    """The one item in *data* as a value of the type *into*: any that a field can have, or :class:`~apimachinery.times.Instant`.

    Null gives the zero value, or None where *into* allows it.

    Raises:
        CBORError: If *data* is not one well-formed item, or does not fit; an :class:`UnknownFieldError` where such are refused.
        DecodeError: If a scalar in it, such as a time or a quantity, is not well-formed.
        LimitError: If *limits* are passed.

    >>> decode(b"\\x82\\x01\\x02", list[int]), decode(b"\\x431Gi", scalars.Quantity)
    ([1, 2], Quantity('1Gi'))
    """
    raw = data if isinstance(data, bytes | bytearray) else bytes(data)
    if into is Instant:
        check_item(raw, limits)
        found = read_moment(Cursor(raw))
        return found[0] if found else ZERO
    shape, nullable, _ = read_annotation(into, {})
    if isinstance(shape, Raw):
        return loads(raw, limits)
    plain = read_shape(raw, shape, unknown_fields=unknown_fields, limits=limits, nullable=nullable)
    return None if plain is None and nullable else _value(shape, plain, keep=unknown_fields is UnknownFields.KEEP)


def read_shape(data: Buffer, shape: Shape, *, unknown_fields: UnknownFields, limits: Limits, nullable: bool = False) -> Any:
    """The one item in *data* as JSON-shaped data of which a value of *shape* can be made; None if it is null.

    Raises:
        CBORError: If *data* is not one well-formed item, or does not fit; an :class:`UnknownFieldError` where such are refused.
        DecodeError: If a scalar in it, such as a time or a quantity, is not well-formed.
        LimitError: If *limits* are passed.
    """
    check_item(data, limits)
    reader = TypedReader(Cursor(data), unknown_fields)
    try:
        plain = reader.read(shape, nullable=nullable)
    except RecursionError:
        raise LimitError("nested too deeply") from None
    if reader.late_error:
        raise reader.late_error
    return plain


def _value(shape: Shape, plain: Any, *, keep: bool) -> Any:
    match shape:
        case Scalar():
            return shape.decode("" if plain is None else plain) if plain is not None or shape is INT_OR_STRING else shape.zero
        case Nested(type=cls):
            return zero_of(cls) if plain is None else decode_plain(describe(cls), plain, keep=keep, owned=True)
        case ListOf(item=item):
            return NilList() if plain is None else [_value(item, x, keep=keep) for x in plain]
        case MapOf(value=value):
            return NilDict() if plain is None else {key: _value(value, x, keep=keep) for key, x in plain.items()}
        case _:
            return plain


def encode(value: Any, of: Any = None, *, sort_keys: bool = True) -> bytes:
    """*value* as one data item: an object, plain data, or a value of the type *of* where it does not tell itself what it is.

    Raises:
        EncodeError: If there is something in it that CBOR, or its type, has no place for.

    >>> encode(scalars.Quantity.__args__[0]("1Gi"), scalars.Quantity)
    b'C1Gi'
    """
    shape = Dynamic() if of is None else read_annotation(of, {})[0]
    if isinstance(shape, Dynamic | Nested) and attrs.has(type(value)):
        return encode_object(value, {}, sort_keys=sort_keys)
    return dumps(_plain(shape, value), sort_keys=sort_keys)


def _plain(shape: Shape, value: Any) -> Any:
    match shape:
        case _ if value is None:
            return None
        case Scalar(encode=encode):
            return ByteString(value) if shape is scalars.BYTES else value if encode is None else encode(value)
        case ListOf(item=item):
            return [_plain(item, x) for x in value]
        case MapOf(value=item):
            return {key: _plain(item, x) for key, x in value.items()}
        case _ if attrs.has(type(value)):
            return encode_plain(value, shared=True, native=NATIVE_FORMS)
        case _:
            return value


def encode_object(obj: Any, type_meta: Mapping[str, str], *, default: Default | None = None, sort_keys: bool = True) -> bytes:
    """An object of a wire type as one data item, its fields of the names in *type_meta* replaced; *default* as in :func:`dumps`.

    Raises:
        InvalidObjectError: If attributes hold what their fields cannot.
        EncodeError: For NaN, infinity, and values in raw fields that are no plain data.
    """
    try:
        entries = encode_entries(obj, Writer(default, sort_keys))
    except EncodeError:
        raise
    except (*FITTING_ERRORS, RecursionError):
        plain = encode_plain(obj, shared=True, native=NATIVE_FORMS)
        return dumps({**plain, **type_meta}, default=default, sort_keys=sort_keys)
    if type_meta:
        keys = tuple(map(key_item, type_meta))
        entries = [entry for entry in entries if not entry.startswith(keys)]
        entries += [key + text_item(value) for key, value in zip(keys, type_meta.values(), strict=True)]
        entries.sort()
    return map_item(entries)
