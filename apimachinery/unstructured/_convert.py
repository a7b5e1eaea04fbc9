"""From unstructured to typed objects (Go: ``runtime/converter.go``, ``DefaultUnstructuredConverter``).

Reading is a little wider than decoding JSON, as in Go: a number without a fraction fits an integer however it is
written, an integer fits a float, and an integer beyond the bits of its field loses the bits that do not fit.
"""

from __future__ import annotations

import base64
import re
from enum import StrEnum
from typing import Any, NamedTuple, Protocol, TypeVar, get_args

from apimachinery._errors import LimitError
from apimachinery.model import Float32, Int32, TypeInfo, Uint8, Uint32, Uint64, describe
from apimachinery.model._errors import describe_value, join_path
from apimachinery.model.decode import decode_plain, decoder
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.scalars import BOOL, BYTES, FLOAT, INT64, STR, Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.strict import find_strict_problems
from apimachinery.unstructured._errors import RestoreError, StrictDecodingError
from apimachinery.unstructured._text import kind_text, type_text

__all__ = ["HasContent", "to_typed"]

T = TypeVar("T")

Place = tuple[str | int, ...]


class HasContent(Protocol):
    """An object that is backed by plain data."""

    def to_plain(self) -> dict[str, Any]:
        """The data, of which nothing is to be changed."""
        ...


def to_typed(obj: HasContent | dict[str, Any], cls: type[T], *, strict: bool = False, keep_unknown: bool = True) -> T:
    """An object of *cls* from an unstructured one, or from its content; they share nothing.

    Fields that *cls* does not know are kept, or refused where *strict*; otherwise lost, as in Go.

    Raises:
        RestoreError: If a value does not fit its field; the first one, in the order of the fields.
        StrictDecodingError: If there are unknown fields and *strict*; it lists them by name and carries the object.
        LimitError: If it is nested too deeply.
    """
    content = obj if isinstance(obj, dict) else obj.to_plain()
    info = describe(cls)
    try:
        made: T = _decode(info, content, keep=keep_unknown and not strict)
        problems = find_strict_problems(info, content) if strict else ()
    except RecursionError:
        raise LimitError(f"{info.name}: nested too deeply") from None
    if problems:
        raise StrictDecodingError(tuple(sorted(f'{kind} field "{join_path(path)}"' for kind, path in problems)), made)
    return made


def _decode(info: TypeInfo, content: dict[str, Any], *, keep: bool) -> Any:
    try:
        return decoder(info, keep=keep, owned=False)(content)
    except FITTING_ERRORS:
        return decode_plain(info, _restore_struct(info, content, ()), keep=keep, owned=False)


# --- the wider rules, for content that does not decode as it stands -------------------------------------------------


class _Integer(NamedTuple):
    """What Go calls an integer type, and the values it holds."""

    name: str
    bits: int
    signed: bool

    def wrap(self, value: int) -> int:
        """*value* without the bits that the type does not have."""
        value &= (1 << self.bits) - 1
        return value - (1 << self.bits) if self.signed and value >> (self.bits - 1) else value


def _scalar(annotation: Any) -> Scalar:
    scalar: Scalar = get_args(annotation)[1]
    return scalar


_UINT8 = _Integer("uint8", 8, signed=False)
_INTEGERS: dict[Scalar, _Integer] = {
    _scalar(Int32): _Integer("int32", 32, signed=True),
    INT64: _Integer("int64", 64, signed=True),
    _scalar(Uint8): _UINT8,
    _scalar(Uint32): _Integer("uint32", 32, signed=False),
    _scalar(Uint64): _Integer("uint64", 64, signed=False),
}
_SIMPLE: dict[Scalar, str] = {STR: "string", BOOL: "bool", FLOAT: "float64", _scalar(Float32): "float32"}

_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/=\r\n]")
_EXACT = 1e21  # from here on JSON writes a float with an exponent


def _refusal(place: Place, reason: str, value: Any) -> RestoreError:
    return RestoreError(join_path(place), reason, describe_value(value))


def _restore_struct(info: TypeInfo, value: Any, place: Place) -> dict[str, Any]:
    """*value* as the decoder of *info* takes it."""
    if type(value) is not dict:
        raise _refusal(place, f"cannot restore struct from: {kind_text(value)}", value)
    restored = dict(value)
    for field in info.flat_fields():
        if (item := value.get(field.wire)) is not None:
            restored[field.wire] = _restore(field.shape, item, (*place, field.wire))
    return restored


def _restore(shape: Shape, value: Any, place: Place) -> Any:
    """*value*, which may be None within lists and maps, as the decoder of *shape* takes it."""
    if value is None:
        return None
    match shape:
        case Nested():
            return _restore_struct(describe(shape.type), value, place)
        case ListOf():
            if type(value) is not list:
                raise _refusal(place, f"cannot restore slice from {kind_text(value)}", value)
            return [_restore(shape.item, item, (*place, index)) for index, item in enumerate(value)]
        case MapOf():
            if type(value) is not dict:
                raise _refusal(place, f"cannot restore map from {kind_text(value)}", value)
            return {key: _restore(shape.value, item, (*place, key)) for key, item in value.items()}
        case Raw():
            if shape.object_only and type(value) is not dict:
                raise _refusal(place, f"cannot restore {shape.name} from {kind_text(value)}", value)
            return value
        case Dynamic():
            raise _refusal(place, "cannot restore an object of an unknown type", value)
        case Scalar():
            return _restore_scalar(shape, value, place)


def _restore_scalar(shape: Scalar, value: Any, place: Place) -> Any:
    if (integer := _INTEGERS.get(shape)) is not None:
        return _restore_integer(integer, value, place)
    if shape is BYTES:
        return _restore_bytes(value, place)
    if issubclass(shape.type, StrEnum):
        return _restore_simple(str, _enum_name(shape.type), "string", value, place)
    if (name := _SIMPLE.get(shape)) is not None:
        return _restore_simple(shape.type, name, name, value, place)
    return _restore_by_json(shape, value, place)


def _restore_simple(kind: type, name: str, go_kind: str, value: Any, place: Place) -> Any:
    if type(value) is kind or (kind is float and type(value) is int):
        return value
    # in Go an integer converts to a string, which is then refused
    convertible = kind is str and type(value) is int
    reason = f"cannot convert {type_text(value)} to {name}" if convertible else f"unrecognized type: {go_kind}"
    raise _refusal(place, reason, value)


def _enum_name(enum: type) -> str:
    """The enum as Go would call it: by the last part of its package."""
    return f"{enum.__module__.rpartition('.')[0].rpartition('.')[2]}.{enum.__name__}"


def _restore_integer(integer: _Integer, value: Any, place: Place) -> int:
    if type(value) is int:
        return integer.wrap(value)
    if type(value) is not float:
        raise _refusal(place, f"unrecognized type: {integer.name}", value)
    if not value.is_integer():
        raise _refusal(place, f"cannot convert float64 to {integer.name}", value)
    # beyond 64 bits Go's result depends on the machine; this is that of amd64
    return integer.wrap(int(value) if -(2.0**63) <= value < 2.0**63 else 1 << 63)


def _restore_bytes(value: Any, place: Place) -> str:
    if type(value) is str:
        try:
            BYTES.decode(value)
        except ValueError:
            wrong = _NOT_BASE64.search(value)
            where = wrong.start() if wrong else len(value) // 4 * 4
            raise _refusal(place, f"error decoding from json: illegal base64 data at input byte {where}", value) from None
        return value
    if type(value) is list:
        octets = [0 if item is None else _restore_integer(_UINT8, item, (*place, i)) for i, item in enumerate(value)]
        return base64.b64encode(bytes(octets)).decode()
    raise _refusal(place, f"cannot restore slice from {kind_text(value)}", value)


_JSON_NAMES: dict[type, str] = {
    int: "number",
    float: "number",
    str: "string",
    bool: "bool",
    list: "array",
    dict: "object",
}


def _restore_by_json(shape: Scalar, value: Any, place: Place) -> Any:
    """What reads itself from JSON gets what JSON would say: a whole float as an integer."""
    if type(value) is float and value.is_integer() and abs(value) < _EXACT:
        value = int(value)
    try:
        shape.decode(value)
    except FITTING_ERRORS as exc:
        reason = str(exc) if isinstance(exc, ValueError) else ""
        expected = "int32" if shape.type is object else "string"
        refused = f"json: cannot unmarshal {_JSON_NAMES.get(type(value), 'value')} into Go value of type {expected}"
        raise _refusal(place, reason or refused, value) from None
    return value
