"""Plain data, and objects of wire types, as MessagePack."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, get_args

import attrs

from apimachinery._errors import EncodeError
from apimachinery.encoding._trees import TreeForm, UncertainError, decode_tree
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.msgpack._errors import MessagePackError
from apimachinery.encoding.msgpack._items import Buffer
from apimachinery.encoding.msgpack._plain import checked, key_of, plain_of, replace_surrogates, sorted_fields, sorted_plain
from apimachinery.encoding.msgpack._tree import load_tree, load_tree_exactly, pack
from apimachinery.model import TypeInfo, UnknownFields, scalars
from apimachinery.model.encode import NativeForms
from apimachinery.model.scalars import BYTES, Raw, Scalar
from apimachinery.model.source import Source

__all__ = ["NATIVE_FORMS", "decode_usual", "dumps", "loads"]

Default = Callable[[Any], Any]


def loads(data: Buffer | memoryview, limits: Limits = DEFAULT_LIMITS) -> Any:
    """The one value in *data* as plain, JSON-shaped data: bytes are base64, and timestamps RFC 3339 texts.

    Raises:
        MessagePackSyntaxError: If *data* is not one well-formed value.
        MessagePackError: If there is something in it that JSON-shaped data cannot hold, or a key twice.
        LimitError: If *limits* are passed.

    >>> loads(bytes.fromhex("82a46e616d65a57570706572a4726f777303"))
    {'name': 'upper', 'rows': 3}
    """
    raw = data if isinstance(data, bytes | bytearray) else bytes(data)
    try:
        tree = load_tree(raw, limits)
    except UncertainError:
        tree = load_tree_exactly(raw, limits)
    return plain_of(tree) if _may_have_odd_numbers(raw) else checked(tree)


_ODD_NUMBERS: Final = (b"\xca", b"\xcb", b"\xcf")
"""The heads of floats and of integers that may be beyond 64 bits with a sign."""


def _may_have_odd_numbers(data: Buffer) -> bool:
    return any(data.find(head) >= 0 for head in _ODD_NUMBERS)


def dumps(value: Any, *, default: Default | None = None, sort_keys: bool = True) -> bytes:
    """*value* as MessagePack; *default* gives plain data for any other object.

    Unless keys are to be sorted, *value* may hold what :data:`NATIVE_FORMS` leave in plain data: bytes and moments.

    Raises:
        EncodeError: For NaN, infinity, integers beyond 64 bits, keys that are no strings, and objects of other types.

    >>> dumps({"rows": 3, "name": "upper"}).hex()
    '82a46e616d65a57570706572a4726f777303'
    """
    if sort_keys:
        value = sorted_plain(value)

    def find(obj: Any) -> Any:
        if isinstance(obj, int):
            raise EncodeError("no MessagePack value: an integer beyond 64 bits")
        try:
            if default is not None:
                return default(obj)
        except TypeError:
            pass
        raise EncodeError(f"no MessagePack value: {type(obj).__name__} {obj!r:.60}")

    try:
        data = pack(value, find)
    except UnicodeEncodeError:
        data = pack(replace_surrogates(value), lambda obj: replace_surrogates(find(obj)))
    if _MAY_BE_NO_NUMBER.search(data):
        _check_floats(data)
    return data


_MAY_BE_NO_NUMBER: Final = re.compile(rb"\xcb[\x7f\xff][\xf0-\xff]")


def _check_floats(data: bytes) -> None:
    """The library writes NaN and infinity."""
    try:
        plain_of(load_tree_exactly(data, Limits(max_bytes=len(data))))
    except MessagePackError as exc:
        raise EncodeError(f"no MessagePack value: {exc}") from None


# --- objects --------------------------------------------------------------------------------------------------------

_TIME: Final = get_args(scalars.Time)[1]
_MICRO_TIME: Final = get_args(scalars.MicroTime)[1]


def _second(value: datetime) -> datetime | None:
    """A moment to be written, without what is below a second; None for Go's zero time.

    Raises:
        EncodeError: If it has no timezone.
    """
    if value.tzinfo is None:
        raise EncodeError(f"{value.isoformat()} has no timezone")
    if value.microsecond:
        value = value.replace(microsecond=0)
    return None if value.year == 1 and value == _TIME.null else value


def _microsecond(value: datetime) -> Any:
    """The same to the microsecond. A whole second is a text: of a timestamp nobody could tell that the text of it has all digits."""
    return value if value.microsecond and value.tzinfo is not None else _MICRO_TIME.encode(value)


def _raw(shape: Raw) -> Callable[[Any], Any]:
    return sorted_plain if shape.may_have_floats else sorted_fields


NATIVE_FORMS: Final = NativeForms({BYTES: None, _TIME: _second, _MICRO_TIME: _microsecond}, _raw)
"""What MessagePack has a form of its own for, as the library takes it."""


def decode_usual(info: TypeInfo, tree: Any, data: Buffer, unknown_fields: UnknownFields) -> Any:
    """An object of the type from the *tree* of its *data*.

    Raises:
        UncertainError: If something in it does not fit, or is unusual; where unknown fields are refused, if there are any.
    """
    return decode_tree(_FORM if _may_have_odd_numbers(data) else _FORM_WITHOUT_ODD_NUMBERS, info, tree, unknown_fields)


def _scalar(source: Source, shape: Scalar, v: str) -> str:
    decode = source.bind(shape.decode, "scalar")
    if shape is BYTES:
        return f"({v} if {v}.__class__ is bytes else {decode}({v}))"
    if shape in (_TIME, _MICRO_TIME):
        return f"({v} if {v}.__class__ is {source.bind(datetime, 'datetime')} else {decode}({v}))"
    if shape.type is float and not shape.encode:
        return f"({v} if {v}.__class__ is float and {v} - {v} == 0.0 else {source.bind(_float, 'float')}({v}))"
    if shape.known:
        return f"({source.bind(shape.known.get, 'known')}({v}, {v}) if {v}.__class__ is str else refuse({v}))"
    if shape.check:
        return f"({v} if {shape.check.format(v=v)} else {decode}({v}))"
    return f"{decode}({v} if {v}.__class__ is str else {source.bind(plain_of, 'plain')}({v}))"


def _float(value: Any) -> float:
    if type(value) is int:
        return float(value)
    raise UncertainError


_FORM: Final = TreeForm("MessagePack", str, key_of, plain_of, plain_of, _scalar)
_FORM_WITHOUT_ODD_NUMBERS: Final = attrs.evolve(_FORM, raw=checked)
