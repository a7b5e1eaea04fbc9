"""Objects into plain data: one straight-line function per class, fields in wire order, maps sorted by key as Go writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from apimachinery.encoding.json import json_number, keep_floats
from apimachinery.model import markers as m
from apimachinery.model._errors import Fault, InvalidObjectError
from apimachinery.model.faults import FITTING_ERRORS, find_misfits
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.markers import Omit
from apimachinery.model.plain import copy_plain, thaw
from apimachinery.model.scalars import BYTES, Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.struct import NilBytes, NilDict, NilList
from apimachinery.model.zero import zero_test

__all__ = ["NativeForms", "StructEncoder", "encode_plain", "encoder", "to_dict"]

_TEXTS = frozenset([str])
_UNKNOWN = Raw("unknown fields")


def to_dict(obj: Any) -> dict[str, Any]:
    """*obj* as plain data, with which it shares nothing.

    Raises:
        InvalidObjectError: If attributes hold what their fields cannot; lists each with its path.
    """
    return encode_plain(obj, shared=False)


@attrs.frozen(eq=False)
class NativeForms:
    """The scalars that a format has a form of its own for, so that they need not be JSON-shaped."""

    forms: Mapping[Scalar, Callable[[Any], Any] | None]
    """What takes the place of *encode*; None if a value stands as it is."""
    raw: Callable[[Raw], Callable[[Any], Any]] | None = None
    """What makes what is written of the values of a raw field; the fields that a class does not know are one, too."""


def encode_plain(obj: Any, *, shared: bool, native: NativeForms | None = None) -> dict[str, Any]:
    """*obj* as plain data; *shared* data may hold parts of the object and is only to be read.

    In shared data a raw field's value stands as it is, even if that is an object; a serializer meets it later.
    """
    info = describe(type(obj))
    try:
        plain: dict[str, Any] = encoder(info, shared=shared, native=native)(obj)
    except (*FITTING_ERRORS, RecursionError) as exc:
        raise misfit_error(info, obj, exc) from exc
    return plain


def misfit_error(info: TypeInfo, obj: Any, cause: BaseException) -> BaseException:
    """What to raise for an object that would not encode: every misfit, or *cause* where none is found."""
    if isinstance(cause, RecursionError):
        return InvalidObjectError(info.name, (Fault("", "nested too deeply, or contains itself", ""),))
    faults = find_misfits(info, obj)
    return InvalidObjectError(info.name, faults) if faults else cause


def encoder(
    info: TypeInfo, *, shared: bool, for_json: bool = False, native: NativeForms | None = None
) -> Callable[[Any], dict[str, Any]]:
    """The function from an object of this type to plain data, compiled on first use.

    Data *for_json* has no floats, but what :func:`~apimachinery.encoding.json.json_number` makes of them.
    """
    options = (shared, for_json, native)
    return info.compile(("encode", *options), lambda info: StructEncoder(info, *options).compile())


def _encode_dynamic(obj: Any, shared: bool, for_json: bool, native: NativeForms | None) -> dict[str, Any]:
    return encoder(describe(type(obj)), shared=shared, for_json=for_json, native=native)(obj)


def _copy_raw(value: Any) -> Any:
    """A raw value that shares nothing: plain data, or an object that was put there."""
    return to_dict(value) if attrs.has(type(value)) else copy_plain(value)


def _check_keys(members: dict[Any, Any]) -> bool:
    """True if all keys are texts; the libraries of some formats do not look."""
    if _TEXTS.issuperset(map(type, members)) or all(isinstance(key, str) for key in members):
        return True
    raise TypeError


def _add_rest(fields: dict[str, Any], rest: dict[str, Any], shared: bool) -> None:
    for key, value in rest.items():
        if key not in fields:
            fields[key] = value if shared else copy_plain(value)


class StructEncoder:
    """Writes the encoder of one class. Formats that write objects themselves have subclasses."""

    def __init__(self, info: TypeInfo, shared: bool, for_json: bool, native: NativeForms | None) -> None:
        self.info = info
        self.shared = shared
        self.for_json = for_json
        self.native = native
        self.source = Source("encode(o)", f"encode {info.cls.__qualname__}")
        self.source.names |= {
            "NilList": NilList, "NilDict": NilDict, "NilBytes": NilBytes, "copy_raw": _copy_raw, "add_rest": _add_rest,
            "encode_dynamic": _encode_dynamic, "number": json_number, "keep_floats": keep_floats, "native": native,
            "check_keys": _check_keys, "thaw": thaw,
        }  # fmt: skip

    def compile(self) -> Callable[..., Any]:
        """The function, which takes the object first."""
        self.source.add("r = {}")
        for line in self._lines("o", self.info, "r", "v"):
            self.source.add(line)
        self.source.add("return r")
        return self.source.compile()

    def _lines(self, target: str, info: TypeInfo, made: str, v: str) -> list[str]:
        """Lines that put the fields of *target* into *made*, each by way of the variable *v*."""
        lines: list[str] = []
        for field in info.fields:
            if field.inline and isinstance(field.shape, Nested):
                inner = f"{target}_{field.name}"
                lines += [f"{inner} = {target}.{field.name}", *self._lines(inner, describe(field.shape.type), made, v)]
                continue
            place = f"{made}[{field.wire!r}]"
            lines.append(f"{v} = {target}.{field.name}")
            if condition := self._condition(field, v):
                lines += _under(f"if {condition}:", self._put(place, field, v))
            elif field.distinguishes_nil:
                lines += _under(f"if {v} or type({v}) is not {_nil(field.shape)}:", self._put(place, field, v))
                lines.append(f"else: {place} = None")
            else:
                value = self._value(field, v)
                may_be_none = field.nullable and not isinstance(field.shape, Raw)
                lines.append(f"{place} = None if {v} is None else {value}" if may_be_none and value != v else f"{place} = {value}")
        if info.store:
            store = f"{target}.{info.store}"
            rest = f"keep_floats({store})" if self.for_json else self._native_raw(_UNKNOWN, store)
            lines.append(f"if {store}: add_rest({made}, {rest}, {self.shared})")
        return lines

    def _put(self, place: str, field: FieldInfo, v: str) -> list[str]:
        """Lines that put *v*, which is not None, into *place*: items in a loop, where a comprehension would be a call."""
        match field.shape:
            case ListOf(item=Nested(type=cls), nullable=False) if (info := describe(cls)).is_small:
                return [
                    f"{place} = l = []",
                    *_under(f"for x in {v}:", ["s = {}", *self._lines("x", info, "s", "w"), "l.append(s)"]),
                ]
            case ListOf(item=shape, nullable=nullable) if (item := self._item(shape, nullable, "x")) != "x":
                return [f"{place} = l = []", f"for x in {v}: l.append({item})"]
            case MapOf(value=shape, nullable=nullable):
                return self._put_map(place, self._item(shape, nullable, f"{v}[k]"), v)
            case _:
                return [f"{place} = {self._value(field, v)}"]

    def _put_map(self, place: str, item: str, v: str) -> list[str]:
        checks = [] if self.native is None else [f"check_keys({v})"]
        made = [f"{place} = m = {{}}", f"for k in sorted({v}): m[k] = {item}"]
        if not self.shared or item != f"{v}[k]":
            return [*checks, *made]
        return [*checks, f"if len({v}) < 2: {place} = {v}", *_under("else:", made)]

    def _value(self, field: FieldInfo, v: str) -> str:
        return self.value(field.shape, v, as_text=field.marker(m.Enum) is not None)

    def _condition(self, field: FieldInfo, v: str = "v") -> str:
        """When the field is written; empty for always."""
        if field.omit is Omit.NEVER:
            return ""
        container = isinstance(field.shape, ListOf | MapOf)
        if field.nullable:
            if isinstance(field.shape, Scalar) and field.shape.null is not None and field.is_struct:
                return f"{v} is not None and {v} != {self.source.bind(field.shape.null, 'null')}"
            return v if container and field.omit is Omit.EMPTY else f"{v} is not None"
        match field.shape:
            case Nested() as shape:
                return f"not {self._zero_test(shape)}({v})" if field.omit is Omit.ZERO else ""
            case Scalar(always=True) as scalar:
                return f"{v} != {self.source.bind(scalar.zero, 'zero')}" if field.omit is Omit.ZERO else ""
            case Raw():
                return f"{v} is not None" if field.omit is Omit.ZERO else ""
            case Dynamic():
                return f"{v} is not None"
            case _:
                return v

    def _zero_test(self, shape: Nested) -> str:
        return self.source.link(("zero", shape.type), "zero", lambda: zero_test(describe(shape.type)))

    def value(self, shape: Shape, v: str, *, as_text: bool = False) -> str:
        """An expression for *v*, which is not None, as plain data."""
        match shape:
            case Scalar() if self.native is not None and shape in self.native.forms:
                form = self.native.forms[shape]
                return v if form is None else f"{self.source.bind(form, 'form')}({v})"
            case Scalar(encode=None, type=kind) if kind is float and self.for_json:
                return f"number({v})"
            case Scalar(encode=None):
                return f"({v} if type({v}) is str else str({v}))" if as_text else v
            case Scalar(known=known) if known and self.for_json:
                return v  # orjson writes a member as the text it is
            case Scalar(encode=encode):
                return f"{self.source.bind(encode, 'scalar')}({v})"
            case Raw() as shape:
                held = f"thaw({v})" if shape.frozen else v
                if self.for_json and shape.may_have_floats:
                    return f"keep_floats({held})"
                taken = self._native_raw(shape, held)
                return taken if self.shared else f"copy_raw({taken})"
            case Nested():
                link = self.source.link(shape.type, "encode", lambda: self._encoder_of(shape.type))
                return f"{link}({v})"
            case ListOf():
                return self._list(shape, v)
            case MapOf():
                return self._map(shape, v)
            case Dynamic():
                return f"encode_dynamic({v}, {self.shared}, {self.for_json}, native)"

    def _native_raw(self, shape: Raw, v: str) -> str:
        if self.native is None or self.native.raw is None:
            return v
        return f"{self.source.bind(self.native.raw(shape), 'raw')}({v})"

    def _encoder_of(self, cls: Any) -> Callable[[Any], dict[str, Any]]:
        return encoder(describe(cls), shared=self.shared, for_json=self.for_json, native=self.native)

    def _list(self, shape: ListOf, v: str) -> str:
        item = self._item(shape.item, shape.nullable, "x")
        if item == "x":
            return v if self.shared else f"list({v})"
        return f"[{item} for x in {v}]"

    def _map(self, shape: MapOf, v: str) -> str:
        item = self._item(shape.value, shape.nullable, "x")
        if item == "x":
            made = f"dict(sorted({v}.items()))"
            return self._keys_checked(f"({v} if len({v}) < 2 else {made})" if self.shared else made, v)
        return self._keys_checked(f"{{k: {self._item(shape.value, shape.nullable, f'{v}[k]')} for k in sorted({v})}}", v)

    def _keys_checked(self, made: str, v: str) -> str:
        return made if self.native is None else f"(check_keys({v}) and {made})"

    def _item(self, shape: Shape, nullable: bool, x: str) -> str:
        value = self.value(shape, x)
        if nullable:
            return f"None if {x} is None else {value}" if value != x else value
        if (nil := _nil(shape)) is not None:
            return f"None if not {x} and {x}.__class__ is {nil} else {value}"
        return value


def _under(head: str, lines: list[str]) -> list[str]:
    """*lines* below *head*; a single one beside it."""
    return [f"{head} {lines[0]}"] if len(lines) == 1 else [head, *(f"    {line}" for line in lines)]


def _nil(shape: Shape) -> str | None:
    """The class of values that are null among the items of lists and maps."""
    if isinstance(shape, ListOf | MapOf):
        return "NilList" if isinstance(shape, ListOf) else "NilDict"
    return "NilBytes" if shape is BYTES else None
