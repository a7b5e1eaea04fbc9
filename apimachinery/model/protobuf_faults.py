"""The slow pass over a protobuf message: what is wrong with it, in the words of Go's generated code, and what in it is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from apimachinery._errors import DecodeError
from apimachinery.encoding.protobuf import BYTES, Field, Occurrence, ProtobufError, find_entry_fields, find_fields
from apimachinery.encoding.protobuf.latin import utf8
from apimachinery.model._errors import describe_value, join_path
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.info import TypeInfo, describe
from apimachinery.model.messages import Collection, FieldTable, MessageField, Number, RawValue, SubMessage, Text, Value, message_of
from apimachinery.model.protobuf_reading import number_entry, number_reader, read_raw
from apimachinery.model.scalar_messages import ScalarMessage
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import ListOf, MapOf

__all__ = ["find_unknown_fields"]

_MOST = 100  # unknown fields that one error lists

Place = tuple[str | int, ...]


def find_unknown_fields(info: TypeInfo, data: bytes) -> tuple[str, ...]:
    """The paths of the unknown fields in a message, each ending in the field's number; at most a hundred.

    Raises:
        DecodeError: If the message cannot become an object of this type, with the words that Go has for the first thing wrong with it;
            a :class:`ProtobufError` says where it is.
    """
    found = _Walk(data).message(info.name, message_of(info).table, 0, len(data), ())
    unknown = tuple(islice(found, _MOST))
    for _ in found:  # to the end: a fault may still come
        pass
    return unknown


class _Walk:
    """Goes through a message as Go's generated code does, and gives the paths of unknown fields."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def message(self, name: str, table: FieldTable, start: int, end: int, place: Place) -> Iterator[str]:
        """Everything in the message from *start* to *end*."""
        indices: Counter[int] = Counter()
        for found in self._occurrences(name, table.wire, start, end, place):
            field = table.fields.get(found.number)
            if field is None:
                yield join_path((*place, str(found.number)))
                continue
            here = place if field.info is not None and field.info.inline else (*place, field.name)
            if field.kind is MapOf:
                yield from self._entry(field, found, here, end)
            elif field.packable and found.wire_type == BYTES:
                self._packed(field.value, found, here)
            else:
                if field.kind is ListOf:
                    here = (*here, indices[found.number])
                    indices[found.number] += 1
                yield from self._value(field.value, found.start, found.end, here)

    def _occurrences(self, name: str, wire: Mapping[int, Field], start: int, end: int, place: Place) -> Iterator[Occurrence]:
        try:
            yield from find_fields(name, self.data, wire, start, end)
        except ProtobufError as exc:
            raise exc if exc.path else _located(exc, place) from None

    def _entry(self, field: MessageField, found: Occurrence, place: Place, limit: int) -> Iterator[str]:
        """An entry of a map; its parts are judged in the order in which they stand."""
        if isinstance(field.value, Number):
            self._number_entry(field.value, found, place, limit)
            return
        key = ""
        try:
            for number, start, end in find_entry_fields(self.data, found.start, found.end, limit):
                if number == 1:
                    key = self._text(start, end)
                else:
                    yield from self._value(field.value, start, end, (*place, key))
        except ProtobufError as exc:
            raise exc if exc.path else _located(exc, place) from None

    def _number_entry(self, number: Number, found: Occurrence, place: Place, limit: int) -> None:
        try:
            number_entry(self.data, found.start, found.end, limit, number_reader(number))
        except ProtobufError as exc:
            raise _located(exc, place) from None
        except FITTING_ERRORS as exc:
            raise _number_fault(number.scalar, exc, place) from exc

    def _packed(self, value: Value, found: Occurrence, place: Place) -> None:
        assert isinstance(value, Number)
        read, at = number_reader(value), found.start
        while at < found.end:
            at = self._read(read, at, value.scalar, place)
        if at != found.end:
            raise ProtobufError("unexpected EOF", join_path(place))

    def _read(self, read: Any, at: int, scalar: Scalar, place: Place) -> int:
        try:
            _, end = read(self.data, at)
        except FITTING_ERRORS as exc:
            raise _number_fault(scalar, exc, place) from exc
        return int(end)

    def _value(self, value: Value, start: int, end: int, place: Place) -> Iterator[str]:
        match value:
            case SubMessage(type=None):
                raise DecodeError(f"{join_path(place)}: the type is not known here")
            case SubMessage(type=cls):
                info = describe(cls)
                yield from self.message(info.name, message_of(info).table, start, end, place)
            case Collection(name=name, table=table):
                yield from self.message(name, table, start, end, place)
            case RawValue(shape=shape):
                read_raw(self.data[start:end], shape.message.rpartition(".")[2])
            case ScalarMessage(read=read):
                read(self.data[start:end].decode("latin-1"))
            case Number(scalar=scalar, is_plain=False):
                self._read(number_reader(value), start, scalar, place)
            case Text(scalar=scalar) if scalar.encode is not None or scalar.type is not str:
                self._decode(scalar, self._text(start, end), place)

    def _text(self, start: int, end: int) -> str:
        return utf8(self.data[start:end].decode("latin-1"))

    @staticmethod
    def _decode(scalar: Scalar, text: str, place: Place) -> None:
        try:
            scalar.decode(text)
        except FITTING_ERRORS as exc:
            raise ProtobufError(f"expected {scalar.name}, found {describe_value(text)}", join_path(place)) from exc


def _number_fault(scalar: Scalar, cause: Exception, place: Place) -> ProtobufError:
    """What to say of a number that is not all there, or that the scalar refuses."""
    if isinstance(cause, IndexError):
        return ProtobufError("unexpected EOF", join_path(place))
    return ProtobufError(f"expected {scalar.name}: {cause}" if str(cause) else "proto: integer overflow", join_path(place))


def _located(error: ProtobufError, place: Place) -> ProtobufError:
    return ProtobufError(error.message, join_path(place))
