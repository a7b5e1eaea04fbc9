"""Protobuf messages into objects: one straight-line function per class (Go: generated ``Unmarshal``).

A function asks for the fields in the order of their numbers, as everybody writes them, once each; what comes in another order is found
by asking again. As in the decoders of plain data there is no bookkeeping for errors: what does not fit raises whatever comes first, and
:mod:`apimachinery.model.protobuf_faults` then finds Go's words for it.

In the functions ``b`` is the message, ``s`` the same as text with a character for each byte; ``t`` is a tag and ``i`` where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.encoding.protobuf import BYTES
from apimachinery.model.building import attribute_names, init_expression, place_of
from apimachinery.model.decode import UnknownFields
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.messages import (
    Blob,
    Collection,
    MessageField,
    Number,
    RawValue,
    SubMessage,
    Text,
    Value,
    message_of,
)
from apimachinery.model.protobuf_reading import NAMES, number_reader, odd_field
from apimachinery.model.scalar_messages import ScalarMessage
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested
from apimachinery.model.source import Source
from apimachinery.model.zero import zero_value

__all__ = ["message_decoder"]

_GROUP = 6  # fields that are passed over in one step where the tag is beyond them all

Decoder = Callable[..., Any]


def message_decoder(info: TypeInfo, unknown_fields: UnknownFields) -> Decoder:
    """The function from a message to an object of this type: ``decode(b, s, start, end)``; compiled on first use."""
    return info.compile(("protobuf decode", unknown_fields), lambda info: _StructDecoder(info, unknown_fields).compile())


class _FieldReader:
    """Writes the lines that read the fields of one message, each into the *place* that is named for it."""

    def __init__(
        self,
        source: Source,
        fields: tuple[MessageField, ...],
        place: Callable[[MessageField], str],
        unknown_fields: UnknownFields,
        *,
        keeps: bool = False,
    ) -> None:
        self.source = source
        self.fields = fields
        self.place = place
        self.unknown_fields = unknown_fields
        self.keeps = keeps
        """Whether unknown fields are gathered in the variable ``kept``."""
        self._longest = max((field.tag | 7 for field in fields), default=0)

    # --- the loop over the fields -------------------------------------------------------------------------------

    def read_fields(self) -> None:
        """The loop: once for every time that the numbers do not ascend."""
        add = self.source.add
        add("if i < end:")
        self._next_tag(2)
        add("while True:", 2)
        add("k = i", 3)
        self._groups(3)
        self._read_odd(3)
        add("if i != end: raise ValueError")  # a field that reached beyond the message

    def _groups(self, depth: int) -> None:
        """The questions for each field; where there are many, groups of them are passed over at once."""
        groups = [self.fields[at : at + _GROUP] for at in range(0, len(self.fields), _GROUP)]
        for group in groups:
            if len(groups) > 1:
                self.source.add(f"if t <= {group[-1].number << 3 | 7}:", depth)
            for field in group:
                self._read_field(field, depth + (len(groups) > 1))

    def _read_odd(self, depth: int) -> None:
        """What no question was for: an unknown field, a tag in an unusual form, or a fault."""
        add = self.source.add
        start = "i - 1" if self._longest < 128 else "i - 1 if b[i - 1] == t else i - 2" if self._longest < 16384 else "z"
        odd = odd_field(self.fields, refuse=self.unknown_fields is UnknownFields.REJECT)
        add("if i == k:", depth)
        add(f"t, k, i = {self.source.bind(odd, 'odd')}(b, {start}, end)", depth + 1)
        add("if t < 0:", depth + 1)
        if self.keeps:
            add("if kept is None: kept = []", depth + 2)
            add("kept.append(s[k:i])", depth + 2)
        self._next_tag_or_break(depth + 2)

    def _next_tag(self, depth: int, at: str = "i") -> None:
        add = self.source.add
        if self._longest >= 16384:
            add(f"z = {at}", depth)
        add("t = b[i]; i += 1" if at == "i" else f"t = b[{at}]; i = {at} + 1", depth)
        if self._longest >= 16384:
            add("if t > 127: t, i = more(b, i, t & 127, 7)", depth)
        elif self._longest >= 128:
            add("if t > 127: t = t & 127 | b[i] << 7; i += 1", depth)

    def _next_tag_or_break(self, depth: int, at: str = "i") -> None:
        """Go on behind a value; what reached beyond the end is found out when the loop is over."""
        self.source.add("if i >= end: break" if at == "i" else f"if {at} >= end: i = {at}; break", depth)
        self._next_tag(depth, at)

    # --- one field ----------------------------------------------------------------------------------------------

    def _read_field(self, field: MessageField, depth: int) -> None:
        self.source.add(f"if t == {field.tag}:", depth)
        if field.kind is None:
            self._read_single(field, depth + 1)
            self._next_tag_or_break(depth + 1, "i" if isinstance(field.value, Number) else "j")
        else:
            self._read_repeated(field, depth + 1)
        if field.packable:
            self.source.add(f"if t == {field.number << 3 | 2}:", depth)
            self._read_packed(field, depth + 1)
            self._next_tag_or_break(depth + 1)

    def _read_single(self, field: MessageField, depth: int) -> None:
        add, place, value = self.source.add, self.place(field), field.value
        if not isinstance(value, Number):
            self._length(depth)
        read = self._value(value, depth, existing=place)
        match value:
            case ScalarMessage(resets=True):  # a moment; of a pointer, Go's zero moment is another value than nil
                null = field.shape.null if isinstance(field.shape, Scalar) else None
                add(f"{place} = {read}" + ("" if field.written else f" or {self.source.bind(null, 'null')}"), depth)
            case ScalarMessage():
                nullable = field.info is not None and field.info.nullable
                add(f"if n{f' or {place} is None' if nullable else ''}: {place} = {read}", depth)
            case RawValue():
                add(f"if n: {place} = {read}", depth)
            case _:
                add(f"{place} = {read}", depth)

    def _read_repeated(self, field: MessageField, depth: int) -> None:
        """All occurrences of a list's or a map's field that follow one another."""
        add = self.source.add
        self._collection(field, depth)
        add("while True:", depth)
        at = "i" if field.wire_type != BYTES else "j"
        if at == "j":
            self._length(depth + 1)
        if field.kind is MapOf:
            self._read_entry(field, depth + 1)
        else:
            add(f"c.append({self._value(field.value, depth + 1)})", depth + 1)
        add(f"if {at} >= end: i = {at}; t = -1; break", depth + 1)
        self._next_tag(depth + 1, at)
        add(f"if t != {field.tag}: break", depth + 1)
        add("if t < 0: break", depth)

    def _collection(self, field: MessageField, depth: int) -> None:
        """``c``, the list or map that the values go to."""
        add, place, empty = self.source.add, self.place(field), "[]" if field.kind is ListOf else "{}"
        add(f"c = {place}", depth)
        if field.info is not None and (field.info.nullable or field.info.distinguishes_nil):
            add(f"if not c: c = {place} = {empty}", depth)

    def _read_packed(self, field: MessageField, depth: int) -> None:
        add = self.source.add
        self._collection(field, depth)
        self._length(depth)
        add("while i < j:", depth)
        add(f"c.append({self._value(field.value, depth + 1)})", depth + 1)
        add("if i != j: raise ValueError", depth)

    def _read_entry(self, field: MessageField, depth: int) -> None:
        """One entry of a map: a key and a value, and nothing else, or whatever ``odd_entry`` makes of it."""
        add, value = self.source.add, field.value
        if isinstance(value, Number):
            read = self.source.bind(number_reader(value), "read")
            add(f"k, n = number_entry(b, i, j, end, {read})", depth)
            add("c[k if k.isascii() else utf8(k)] = n", depth)
            return
        add("if j - i > 3 and b[i] == 10 and (n := b[i + 1]) < 128 and (e := i + n + 2) < j and b[e] == 18:", depth)
        add("k = s[i + 2:e]; n = b[e + 1]; a = i; i = e + 2", depth + 1)
        add("if n > 127: n, i = more(b, i, n & 127, 7)", depth + 1)
        add("e = i + n", depth + 1)
        add("if e != j: k, i, e = odd_entry(b, s, a, j, end)", depth + 1)
        add("else: k, i, e = odd_entry(b, s, i, j, end)", depth)
        add(f"c[k if k.isascii() else utf8(k)] = {self._value(value, depth, stop='e')}", depth)

    # --- values -------------------------------------------------------------------------------------------------

    def _length(self, depth: int) -> None:
        """``n``, the length of what follows, and ``j``, where it ends."""
        add = self.source.add
        add("n = b[i]; i += 1", depth)
        add("if n > 127: n, i = more(b, i, n & 127, 7)", depth)
        add("j = i + n", depth)

    def _value(self, value: Value, depth: int, *, existing: str = "", stop: str = "j") -> str:
        """An expression for the value from ``i`` to *stop*; a number is read already, ``i`` behind it."""
        extent = f"b, s, i, {stop}"
        match value:
            case Number():
                return self._number(value, depth)
            case Text(scalar=scalar):
                self.source.add(f"v = s[i:{stop}]", depth)
                return self._text(scalar, "(v if v.isascii() else utf8(v))")
            case Blob():
                return f"b[i:{stop}]"
            case ScalarMessage(read=read):
                return f"{self.source.bind(read, 'read')}(s[i:{stop}])"
            case RawValue(shape=shape):
                return f"read_{'frozen' if shape.frozen else 'raw'}(b[i:{stop}])"
            case SubMessage(type=None):
                return "refuse()"
            case SubMessage(type=cls):
                return f"{self._struct_decoder(cls)}({extent}{', ' + existing if existing else ''})"
            case Collection():
                return f"{self._collection_decoder(value)}({extent}{f', {existing} or None' if existing else ''})"

    def _text(self, scalar: Scalar, v: str) -> str:
        if scalar.known:
            known = self.source.bind(scalar.known.get, "known")
            return f"({known}(v, v) if v.isascii() else {known}(v := utf8(v), v))"
        if scalar.encode is None and scalar.type is str:
            return v
        return f"{self.source.bind(scalar.decode, 'scalar')}({v})"

    def _number(self, number: Number, depth: int) -> str:
        add = self.source.add
        if number.is_plain and number.type in ("bool", "int32", "int64", "uint64"):
            add("n = b[i]; i += 1", depth)
            add("if n > 127:", depth)
            add("n = n & 127 | b[i] << 7; i += 1", depth + 1)
            add("if n > 16383:", depth + 1)
            add("n, i = more(b, i, n & 16383, 14)", depth + 2)
            match number.type:
                case "int64":
                    add("if n >> 63: n -= 18446744073709551616", depth + 2)
                case "int32":
                    add("n = (n + 2147483648 & 4294967295) - 2147483648", depth + 2)
            return "n != 0" if number.type == "bool" else "n"
        add(f"n, i = {self.source.bind(number_reader(number), 'read')}(b, i)", depth)
        return "n"

    def _struct_decoder(self, cls: Any) -> str:
        return self.source.link(cls, "decode", lambda: message_decoder(describe(cls), self.unknown_fields))

    def _collection_decoder(self, collection: Collection) -> str:
        return self.source.bind(_compile_collection(collection, self.unknown_fields), "decode")


def _new_source(title: str) -> Source:
    source = Source("decode(b, s, i, end, o=None)", f"protobuf decode {title}")
    source.names |= NAMES
    return source


class _StructDecoder:
    """Writes the function that reads one class's message."""

    def __init__(self, info: TypeInfo, unknown_fields: UnknownFields) -> None:
        self.info = info
        self.source = _new_source(info.cls.__qualname__)
        self.keeps = unknown_fields is UnknownFields.KEEP and info.store is not None
        self.reader = _FieldReader(self.source, message_of(info).fields, self._place_of, unknown_fields, keeps=self.keeps)

    def compile(self) -> Decoder:
        """The finished function."""
        self._begin()
        if self.keeps:
            self.source.add("kept = None")
        self.reader.read_fields()
        self._finish()
        self.source.add("return o")
        return self.source.compile()

    def _place_of(self, field: MessageField) -> str:
        assert field.info is not None
        return self._place(field.info.name)

    def _place(self, name: str) -> str:
        return place_of("o", name, self.info)

    def _begin(self) -> None:
        """Make the object, or go on with one that an earlier occurrence of the field has made."""
        add = self.source.add
        add("if o is None:")
        if not self.info.by_init:
            add(f"o = {self.source.maker(self.info.cls)}()", 2)
        self._set_zeros(2)
        if self.info.by_init:
            add("else:")
            for name in attribute_names(self.info):
                add(f"{self._place(name)} = o.{name}", 2)

    def _set_zeros(self, depth: int) -> None:
        """What is there before anything is read; structs are None until the end."""
        places: dict[str, list[str]] = {"None": [self._place(self.info.store)]} if self.info.store else {}
        for field in self.info.fields:
            zero = "None" if _is_struct(field) else zero_value(self.source, field)
            places.setdefault(zero, []).append(self._place(field.name))
        for zero, of in places.items():
            if zero.endswith(("]", "}", ")")):  # a value of its own for each
                for place in of:
                    self.source.add(f"{place} = {zero}", depth)
            else:
                self.source.add(f"{' = '.join(of)} = {zero}", depth)

    def _finish(self) -> None:
        """Structs that did not occur, and what the class does not know."""
        add = self.source.add
        for field in filter(_is_struct, self.info.fields):
            add(f"if {self._place(field.name)} is None: {self._place(field.name)} = {zero_value(self.source, field)}")
        if self.keeps and self.info.store:
            store = self._place(self.info.store)
            add(f"if kept is not None: {store} = add_unknown({store}, kept)")
        if self.info.by_init:
            add(f"o = {init_expression(self.source, 'o', self.info)}")


def _is_struct(field: FieldInfo) -> bool:
    return isinstance(field.shape, Nested) and not field.nullable


def _compile_collection(collection: Collection, unknown_fields: UnknownFields) -> Decoder:
    """The function that reads a list or a map that is a message of its own."""
    source = _new_source(collection.name)
    # What is unknown has no place to be kept in, and Go drops it.
    mode = UnknownFields.REJECT if unknown_fields is UnknownFields.REJECT else UnknownFields.DROP
    source.add(f"if o is None: o = {'[]' if collection.field.kind is ListOf else '{}'}")
    _FieldReader(source, (collection.field,), lambda field: "o", mode).read_fields()
    source.add("return o")
    return source.compile()
