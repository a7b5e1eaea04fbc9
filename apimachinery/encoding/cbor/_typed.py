"""Items as the shapes of types want them, by every rule (Go: ``fxamacker/cbor``, decoding into structs, slices and scalars).

The result is JSON-shaped data of which an object can be made. What is to be text may be a byte string, what is to be bytes may be
base64, and what no field wants is only looked at where it is to be kept. Reading goes on after what is wrong: of several errors the
first counts, but a duplicate key or an unknown field counts more than what came before it in its map.
"""

from __future__ import annotations

from typing import Any, Final, get_args

import attrs

from apimachinery._errors import DecodeError
from apimachinery.encoding import base64
from apimachinery.encoding.cbor._cursor import FIRST_FLOAT, Cursor, Entries, misfit, read_integer, read_text, simple_value
from apimachinery.encoding.cbor._errors import CBORError, CBORTypeError, DuplicateKeyError, UnknownFieldError
from apimachinery.encoding.cbor._gotypes import class_name, go_type
from apimachinery.encoding.cbor._items import (
    ARRAY,
    BYTES,
    MAP,
    NEGATIVE,
    NULL,
    POSITIVE,
    PRIMITIVE,
    TEXT,
    TYPE_NAMES,
    Head,
    float_of,
)
from apimachinery.encoding.cbor._plain import read_plain
from apimachinery.encoding.text import decode_text
from apimachinery.model import TypeInfo, UnknownFields, describe, scalars
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.plain import sort_keys
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape

__all__ = ["BY_TEXT", "INT_OR_STRING", "TypedReader"]

INT_OR_STRING: Final = get_args(scalars.IntOrString)[1]
_UINT8: Final = get_args(scalars.Uint8)[1]
BY_TEXT: Final = frozenset(get_args(alias)[1] for alias in (scalars.Time, scalars.MicroTime, scalars.Quantity))
"""What reads itself from a text and nothing else."""
_NUMBERS: Final = frozenset([bool, int, float])


class TypedReader:
    """Reads items for the fields of types."""

    def __init__(self, cursor: Cursor, unknown_fields: UnknownFields) -> None:
        self._cursor = cursor
        self._unknown_fields = unknown_fields
        self.late_error: CBORError | None = None
        """What is wrong within a raw field: Go looks into these only when all else is read."""

    def read(self, shape: Shape, later: int | None = None, *, nullable: bool = False) -> Any:
        """The next item as *shape* wants it, None if it is null; *later* is the tag around it that says how bytes become text.

        Raises:
            DecodeError: If it does not fit; the cursor is then behind it all the same.
        """
        if nullable and self._cursor.at_null():
            self._cursor.skip()
            return None
        match shape:
            case Raw():
                return self._raw()
            case Scalar(type=kind, encode=None) if issubclass(kind, str):
                return read_text(self._cursor, later, go_type(shape))
            case Scalar(type=kind) if shape is not scalars.BYTES and (shape.encode or kind not in _NUMBERS):
                return self._by_itself(shape)
            case _:
                return self._basic(shape, later)

    def _basic(self, shape: Shape, later: int | None) -> Any:
        _, later = self._cursor.tags(later)
        head = self._cursor.head()
        if head.type == PRIMITIVE and head.info < FIRST_FLOAT and simple_value(head) is None:
            return None
        match shape:
            case Nested(type=cls) if head.type == MAP:
                return self._struct(describe(cls), head, later)
            case ListOf() if head.type == ARRAY:
                return self._list(shape, head, later)
            case MapOf() if head.type == MAP:
                return self._map(shape, head, later)
            case Scalar() if shape is scalars.BYTES:
                return self._bytes(head, later)
            case Scalar():
                return self._number(shape, head)
        reason = (
            "cannot decode CBOR array to struct without toarray option" if head.type == ARRAY and isinstance(shape, Nested) else ""
        )
        raise misfit(self._cursor, head, go_type(shape), reason)

    # --- leaves -----------------------------------------------------------------------------------------------------

    def _raw(self) -> Any:
        start = Cursor(self._cursor.data, self._cursor.pos)
        self._cursor.skip()
        if start.data[start.pos] == NULL:
            return None
        try:
            return sort_keys(read_plain(start))  # Go's maps have no order of their own, and its JSON sorts them
        except CBORError as exc:
            problem = f"failed to transcode RawExtension to JSON: failed to parse RawExtension bytes as CBOR: {exc}"
            self.late_error = self.late_error or CBORError(problem)
            return None

    def _by_itself(self, shape: Scalar) -> Any:
        """A scalar that knows how it is read: Go gives it the bytes of its item, without the tags around them."""
        start = self._cursor.pos
        inner = Cursor(self._cursor.data, start)
        self._cursor.skip()
        if inner.at_null() and shape is not INT_OR_STRING:
            return None
        if shape in BY_TEXT:
            value: Any = read_text(inner) or ""
        elif shape is INT_OR_STRING:
            value = _int_or_string(inner)
        else:
            value = read_plain(inner)
        try:
            shape.decode(value)
        except DecodeError:
            raise
        except FITTING_ERRORS as exc:
            found = TYPE_NAMES[self._cursor.data[start] & 0xE0]
            raise CBORTypeError(found, go_type(shape), str(exc)) from None
        return value

    def _number(self, shape: Scalar, head: Head) -> Any:
        """A number or a truth."""
        name = go_type(shape)
        if shape.type is not bool and head.type in (POSITIVE, NEGATIVE):
            return _integer(shape, head, name)
        if head.type == PRIMITIVE and shape.type is (bool if head.info < FIRST_FLOAT else float):
            return simple_value(head) if head.info < FIRST_FLOAT else float_of(head)
        raise misfit(self._cursor, head, name)

    def _bytes(self, head: Head, later: int | None) -> str:
        """Bytes in base64, as JSON has them."""
        if head.type == ARRAY:
            return base64.encode(bytes(byte or 0 for byte in self._list(ListOf(_UINT8), head, later)))
        if head.type != BYTES:
            raise misfit(self._cursor, head, go_type(scalars.BYTES))
        content = self._cursor.byte_string(head)
        if later is not None:
            return base64.encode(content)
        try:
            return base64.encode(base64.decode(content.decode("latin-1")))
        except ValueError as exc:
            raise CBORError(f"cbor: failed to decode base64 from byte string: {exc}") from None

    # --- containers -------------------------------------------------------------------------------------------------

    def _list(self, shape: ListOf, head: Head, later: int | None) -> list[Any]:
        items: list[Any] = []
        error: DecodeError | None = None
        entries = Entries(self._cursor, head)
        while entries.next():
            try:
                items.append(self.read(shape.item, later, nullable=shape.nullable))
            except DecodeError as exc:
                error = error or _within(exc, f"[{entries.index}]")
        if error:
            raise error
        return items

    def _map(self, shape: MapOf, head: Head, later: int | None) -> dict[str, Any]:
        members: dict[str, Any] = {}
        error: DecodeError | None = None
        entries = Entries(self._cursor, head)
        key = ""
        while entries.next():
            try:
                found = read_text(self._cursor, later)
            except CBORError as exc:
                error = error or exc
                self._cursor.skip()
                continue
            # Go: a null leaves the key as it was. (kept)
            key = key if found is None else found
            try:
                value = self._member(shape, later)
            except DecodeError as exc:
                error = error or _within(exc, key)
                continue
            if key in members:
                entries.skip_rest()
                raise DuplicateKeyError(key, entries.index)
            members[key] = value
        if error:
            raise error
        return members

    def _member(self, shape: MapOf, later: int | None) -> Any:
        # A map of anything is Go's map[string]any, whose values are no raw fields.
        if isinstance(shape.value, Raw):
            return read_plain(self._cursor, later)
        return self.read(shape.value, later, nullable=shape.nullable)

    def _struct(self, info: TypeInfo, head: Head, later: int | None) -> dict[str, Any]:
        return _Struct(self, info, self._cursor, self._unknown_fields).read(Entries(self._cursor, head), later)


class _Struct:
    """Reads the fields of one object."""

    def __init__(self, reader: TypedReader, info: TypeInfo, cursor: Cursor, unknown_fields: UnknownFields) -> None:
        self._reader = reader
        self._info = info
        self._known = info.by_wire()
        self._cursor = cursor
        self._unknown_fields = unknown_fields
        self._members: dict[str, Any] = {}
        self._strangers: set[tuple[type, Any]] = set()
        """Keys that are no fields, with their types: Go tells 1 from true."""
        self._error: DecodeError | None = None

    def read(self, entries: Entries, later: int | None) -> dict[str, Any]:
        while entries.next():
            try:
                key = self._key()
            except DecodeError as exc:
                self._error = self._error or exc
                self._cursor.skip()
                continue
            if problem := self._problem(key, entries.index):
                self._cursor.skip()
                entries.skip_rest()
                raise problem
            try:
                self._entry(key, later)
            except DecodeError as exc:
                self._error = self._error or exc
        if self._error:
            raise self._error
        return self._members

    def _key(self) -> Any:
        """The next key. What cannot be a field's name is an error, but may be a duplicate too."""
        type_ = self._cursor.next_type()
        if type_ not in (BYTES, TEXT, POSITIVE, NEGATIVE):
            reason = f"map key is of type {TYPE_NAMES[type_]} and cannot be used to match struct field name"
            self._error = self._error or CBORTypeError(TYPE_NAMES[type_], "string", reason)
            key = read_plain(self._cursor)
            if isinstance(key, list | dict):
                raise self._error
            return key
        head = self._cursor.head()
        if type_ in (BYTES, TEXT):
            return decode_text(self._cursor.byte_string(head)) if type_ == BYTES else self._cursor.text_string(head)
        if type_ == NEGATIVE and head.argument >> 63:
            raise CBORTypeError(TYPE_NAMES[type_], "int64", f"-1-{head.argument} overflows Go's int64")
        # Go: a positive integer beyond 64 bits wraps around. (kept)
        return -1 - head.argument if type_ == NEGATIVE else head.argument - ((head.argument >> 63) << 64)

    def _problem(self, key: Any, index: int) -> CBORError | None:
        """Why the entry *key* must not stand here."""
        if isinstance(key, str) and key in self._known:
            return DuplicateKeyError(key, index) if key in self._members else None
        if self._unknown_fields is UnknownFields.REJECT:
            return UnknownFieldError(index, str(key))
        stranger = (type(key), key)
        if stranger in self._strangers:
            return DuplicateKeyError(key, index)
        self._strangers.add(stranger)
        return None

    def _entry(self, key: Any, later: int | None) -> None:
        """Read the value of the entry *key*."""
        field = self._known.get(key) if isinstance(key, str) else None
        if field is not None:
            self._members[key] = None
            try:
                self._members[key] = self._reader.read(field.shape, later, nullable=field.nullable)
            except DecodeError as exc:
                raise _within(exc, field.wire, f"{class_name(self._info.cls)}.{field.wire}") from None
        elif self._unknown_fields is UnknownFields.KEEP and isinstance(key, str):
            self._members[key] = read_plain(self._cursor, later)
        else:
            self._cursor.skip()


def _within(exc: DecodeError, step: str, field: str = "") -> DecodeError:
    """*exc* with the place that it was found in put before what it says of its place."""
    if isinstance(exc, CBORTypeError):
        return attrs.evolve(exc, path=_join(step, exc.path), field=field or exc.field)
    return attrs.evolve(exc, path=_join(step, exc.path)) if isinstance(exc, UnknownFieldError) else exc


def _join(step: str, path: str) -> str:
    return f"{step}.{path}" if path and not path.startswith("[") else step + path


def _int_or_string(cursor: Cursor) -> Any:
    start = cursor.pos
    try:
        return read_text(cursor) or ""
    except CBORError:
        pass
    cursor.pos = start
    cursor.tags(None)
    head = cursor.head()
    if head.type not in (POSITIVE, NEGATIVE):
        raise misfit(cursor, head, "int32")
    return _integer(INT_OR_STRING, head, "int32")


def _integer(shape: Scalar, head: Head, name: str) -> int:
    number = read_integer(head, name) if head.type == NEGATIVE else head.argument
    if number < 0 and name.startswith("uint"):
        raise CBORTypeError(TYPE_NAMES[head.type], name)
    try:
        shape.decode(number)
    except ValueError:
        raise CBORTypeError(TYPE_NAMES[head.type], name, f"{number} overflows {name}") from None
    return number
