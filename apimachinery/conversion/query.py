"""Options as the parameters of a URL, and back (Go: ``conversion/queryparams``, ``runtime/conversion.go``).

Parameters have the wire names of the fields. Texts, numbers, booleans and times become a value each, the items of a list a value
each, the members of a struct parameters of their own; maps, lists of structs and raw values have no place in a URL. Of the type
of an object, ``kind`` and ``apiVersion``, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from apimachinery import intstr, times
from apimachinery._errors import DecodeError, EncodeError
from apimachinery._quote import quote
from apimachinery._strconv import format_float, parse_int
from apimachinery.conversion._errors import QueryError
from apimachinery.conversion._url_values import Values, format_query, parse_query
from apimachinery.meta.v1.types import TypeMeta
from apimachinery.model import FieldInfo, TypeInfo, describe, from_dict, is_zero
from apimachinery.model.markers import Omit
from apimachinery.model.scalars import BOOL, Scalar
from apimachinery.model.shapes import ListOf, Nested

__all__ = ["Values", "format_query", "from_query", "parse_query", "to_query"]

T = TypeVar("T")

_Given = Mapping[str, Sequence[str]]


def _parameters(info: TypeInfo) -> list[FieldInfo]:
    """The fields that can stand in a URL."""
    names = {"kind", "apiVersion"} if issubclass(info.cls, TypeMeta) else frozenset()
    return [field for field in info.fields if field.wire not in names]


# --- objects to parameters ------------------------------------------------------------------------------------------


def to_query(obj: Any) -> Values:
    """The parameters that say what *obj* says; :func:`format_query` makes them text.

    >>> from apimachinery.meta.v1 import ListOptions
    >>> to_query(ListOptions(label_selector="app=shop", limit=500, watch=True))
    {'labelSelector': ['app=shop'], 'watch': ['true'], 'limit': ['500']}

    Raises:
        EncodeError: If a value has no form, such as a time without a timezone, or *obj* contains itself.
    """
    values: Values = {}
    try:
        _write(obj, values)
    except RecursionError:
        raise EncodeError(f"{type(obj).__name__}: nested too deeply, or contains itself") from None
    return values


def _write(obj: Any, values: Values) -> None:
    describe(type(obj)).compile("to_query", _compile)(obj, values)


_Writer = Callable[[Any, Values], None]


def _compile(info: TypeInfo) -> _Writer:
    writers = [writer for field in _parameters(info) if (writer := _writer(field))]

    def write(obj: Any, values: Values) -> None:
        for writer in writers:
            writer(obj, values)

    return write


def _writer(field: FieldInfo) -> _Writer | None:
    match field.shape:
        case Scalar() as scalar:
            return _value_writer(field, scalar)
        case ListOf(item=Scalar() as scalar):
            return _list_writer(field, scalar)
        case Nested():
            return _struct_writer(field)
        case _:
            return None


def _value_writer(field: FieldInfo, scalar: Scalar) -> _Writer:
    text, always, zero = _text_function(scalar), field.omit is Omit.NEVER, None if field.nullable else scalar.zero

    def write(obj: Any, values: Values) -> None:
        value = getattr(obj, field.name)
        if always or (value is not None and (zero is None or value != zero)):
            values.setdefault(field.wire, []).append("" if value is None else text(value))

    return write


def _list_writer(field: FieldInfo, scalar: Scalar) -> _Writer:
    text = _text_function(scalar)
    # Go: items are left out for being zero, as the field would be. (kept)
    always = field.omit is Omit.NEVER or field.nullable

    def write(obj: Any, values: Values) -> None:
        for item in getattr(obj, field.name) or ():
            if always or (item is not None and item != scalar.zero):
                values.setdefault(field.wire, []).append("" if item is None else text(item))

    return write


def _struct_writer(field: FieldInfo) -> _Writer:
    always = field.omit is Omit.NEVER or field.nullable or field.inline

    def write(obj: Any, values: Values) -> None:
        value = getattr(obj, field.name)
        if value is not None and (always or not is_zero(value)):
            _write(value, values)

    return write


def _text_function(scalar: Scalar) -> Callable[[Any], str]:
    if scalar is BOOL:
        return lambda value: "true" if value else "false"
    if scalar.type is float:
        return lambda value: format_float(value, single=scalar.proto == "fixed32")
    encode = scalar.encode
    if encode is None:
        return str
    # What is written as null, such as the zero time, is empty here.
    return lambda value: "" if (plain := encode(value)) is None else str(plain)


# --- parameters to objects ------------------------------------------------------------------------------------------


def from_query(cls: type[T], parameters: _Given | str) -> T:
    """An object of *cls* from parameters, or from the text of a query. Those that *cls* does not know are passed over.

    Of a field that is no list the first value counts. Any text but ``0`` and ``false`` is true, even an empty one.

    >>> from apimachinery.meta.v1 import ListOptions
    >>> options = from_query(ListOptions, "watch&timeoutSeconds=30&color=red")
    >>> options.watch, options.timeout_seconds
    (True, 30)

    Raises:
        QueryError: If the text is no query, or a value is none of its field; with the words of Go.
    """
    given = parse_query(parameters) if isinstance(parameters, str) else parameters
    return from_dict(cls, _read(describe(cls), given))


def _read(info: TypeInfo, given: _Given, within: tuple[Any, ...] = ()) -> dict[str, Any]:
    """The JSON-shaped data for an object of this type; *within* are the types that it is a part of."""
    plain: dict[str, Any] = {}
    for field in _parameters(info):
        match field.shape:
            case Scalar() as scalar if texts := given.get(field.wire):
                plain[field.wire] = _read_value(field.wire, scalar, texts[0])
            case ListOf(item=Scalar() as scalar) if texts := given.get(field.wire):
                plain[field.wire] = _read_list(field.wire, scalar, texts)
            # A struct within itself would have the same parameters once more.
            case Nested(type=cls) if cls not in within and cls != info.type:
                found = _not_empty(given) if field.nullable else given
                members = _read(describe(cls), found, (*within, info.type))
                plain |= members if field.inline else {field.wire: members} if members else {}
    return plain


def _not_empty(given: _Given) -> _Given:
    """What can bring about a struct that need not be there: no empty text does."""
    return {name: texts for name, texts in given.items() if texts and texts[0]}


def _read_list(name: str, scalar: Scalar, texts: Sequence[str]) -> list[Any]:
    # Go: numbers may also come in one text, divided by commas, as kubectl sends ports.
    parts = texts if scalar.type is not int else [part for text in texts for part in text.split(",")]
    return [_read_value(name, scalar, part) for part in parts]


def _read_value(name: str, scalar: Scalar, text: str) -> Any:
    """The JSON-shaped value of a scalar."""
    try:
        value = _READERS[scalar.type](text) if scalar.type in _READERS else text
        scalar.decode(value)
    except (ValueError, TypeError) as exc:
        message = exc.message if isinstance(exc, DecodeError) else f"{quote(text)} is no {scalar.name}: {exc}"
        raise QueryError(message, name, text) from exc
    return value


def _read_bool(text: str) -> bool:
    return text != "0" and text.casefold() != "false"


def _read_float(text: str) -> float:
    if not _FLOAT(text):
        raise ValueError("invalid syntax")
    return float(text)


def _read_time(text: str) -> str:
    # Go: a time that is there, but empty, is the zero time rather than none.
    return _ZERO_TIME if text in ("", "null") else text


_FLOAT: Final = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]{1,4})?").fullmatch
_ZERO_TIME: Final = times.MICRO_TIME.format(times.ZERO)
_READERS: Final[dict[type, Callable[[str], Any]]] = {
    bool: _read_bool,
    int: parse_int,
    float: _read_float,
    object: intstr.parse,
    datetime: _read_time,
}
