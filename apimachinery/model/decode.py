"""Plain data into objects: one straight-line function per class.

The functions carry no bookkeeping for errors: a value that does not fit raises whatever comes first, and the caller then looks
for every fault in a second, slow pass (:mod:`apimachinery.model.faults`).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

import attrs

from apimachinery._errors import LimitError
from apimachinery.model._errors import InvalidDataError
from apimachinery.model.faults import FITTING_ERRORS, find_faults
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.markers import Omit
from apimachinery.model.plain import copy_plain, freeze
from apimachinery.model.scalars import BYTES, Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.struct import NilBytes, NilDict, NilList

__all__ = [
    "StructDecoder",
    "UnknownFields",
    "attribute_names",
    "decode_plain",
    "decoder",
    "from_dict",
    "init_expression",
    "place_of",
    "zero_maker",
    "zero_of",
    "zero_of_field",
    "zero_value",
]

T = TypeVar("T")

_WIDE = 8  # with this many optional structs, these are read by the keys present instead of field by field
_TEXTS = frozenset([str])


class UnknownFields(StrEnum):
    """What becomes of a field that the class does not know."""

    KEEP = "keep"
    """It stays with the object and is written back on encode."""
    DROP = "drop"
    """It is lost, as in Go; and as in Go, members of one name are merged where their field is a struct, a list or a map."""
    REJECT = "reject"
    """It is an error, and so is a duplicate."""


def decode_plain(info: TypeInfo, data: Any, *, keep: bool, owned: bool) -> Any:
    """An object from plain data; *owned* data is given away, and the object may hold parts of it.

    Raises:
        InvalidDataError: If values do not fit; lists every fault with its path.
        LimitError: If it is nested too deeply.
    """
    try:
        return decoder(info, keep=keep, owned=owned)(data)
    except RecursionError:
        raise LimitError(f"{info.name}: nested too deeply") from None
    except FITTING_ERRORS as exc:
        cause = exc
    try:
        faults = find_faults(info, data)
    except RecursionError:
        raise LimitError(f"{info.name}: nested too deeply") from None
    if not faults:
        raise cause
    raise InvalidDataError(info.name, faults) from cause


def from_dict(cls: type[T], data: Any, *, keep_unknown: bool = True) -> T:
    """An object of *cls* from plain data, with which it shares nothing. Null means absent.

    Raises:
        InvalidDataError: If values do not fit; lists every fault with its path.
        LimitError: If it is nested too deeply.
    """
    obj: T = decode_plain(describe(cls), data, keep=keep_unknown, owned=False)
    return obj


def zero_of(cls: type[T]) -> T:
    """The zero value of *cls*: what it is when nothing was said."""
    obj: T = zero_maker(describe(cls))()
    return obj


def zero_maker(info: TypeInfo) -> Callable[[], Any]:
    """The function that makes the zero value of this type, compiled on first use."""
    return info.compile("make zero", lambda info: StructDecoder(info, keep=False, owned=True).compile_zero())


def zero_of_field(field: FieldInfo) -> Any:
    """What a field holds when nothing was said of it; a new value each time where it is mutable."""
    match field.shape:
        case Raw() | Dynamic():
            return None
        case _ if field.nullable:
            return None
        case ListOf():
            return NilList() if field.distinguishes_nil else []
        case MapOf():
            return NilDict() if field.distinguishes_nil else {}
        case Nested(type=cls):
            return zero_of(cls)
        case Scalar(zero=zero):
            return zero


def decoder(info: TypeInfo, *, keep: bool, owned: bool) -> Callable[[Any], Any]:
    """The function from plain data to an object of this type, compiled on first use."""
    return info.compile(("decode", keep, owned), lambda info: StructDecoder(info, keep, owned).compile())


def _refuse(_: Any) -> NoReturn:
    raise TypeError


class StructDecoder:
    """Writes the decoder of one class. Formats whose plain data is not JSON-shaped have subclasses that say how it is."""

    def __init__(self, info: TypeInfo, keep: bool, owned: bool) -> None:
        self.info = info
        self.keep = keep
        self.owned = owned
        self.counts = keep and info.store is not None
        self.source = Source("decode(d)", f"decode {info.cls.__qualname__}")
        self.source.names |= {
            "NilList": NilList, "NilDict": NilDict, "NIL_BYTES": NilBytes(), "refuse": _refuse, "copy_plain": copy_plain, "freeze": freeze,
            "TEXTS": _TEXTS,
        }  # fmt: skip

    def compile(self) -> Callable[[Any], Any]:
        add = self.source.add
        add("if d.__class__ is not dict:")
        add("if d is not None: refuse(d)", 2)
        add(f"return {_zero_item(self.source, Nested(self.info.type))}", 2)
        if self.counts:
            always = sum(not _is_omitted(field) for field in self.info.flat_fields())
            add(f"n = {always}")  # known keys: these are taken to be there, and those that are not are subtracted
        self._read_struct("o", self.info, outermost=True)
        add("return o")
        return self.source.compile()

    def compile_zero(self) -> Callable[[], Any]:
        """The function that makes an object of which nothing is said."""
        self.source.signature = "make_zero()"
        self.source.title = f"zero {self.info.cls.__qualname__}"
        self._write_zero("o", self.info)
        self.source.add("return o")
        return self.source.compile()

    def _write_zero(self, target: str, info: TypeInfo) -> None:
        add = self.source.add
        if not info.by_init:
            add(f"{target} = {self.source.maker(info.cls)}()")
        for field in info.fields:
            place = place_of(target, field.name, info)
            if field.inline and isinstance(field.shape, Nested):
                self._write_zero(f"{target}_{field.name}", describe(field.shape.type))
                add(f"{place} = {target}_{field.name}")
            else:
                add(f"{place} = {zero_value(self.source, field)}")
        if info.store:
            add(f"{place_of(target, info.store, info)} = None")
        self._call_init(target, info)

    # --- a struct -----------------------------------------------------------------------------------------------

    def _read_struct(self, target: str, info: TypeInfo, *, outermost: bool) -> None:
        add, members = self.source.add, _union_members(info)
        if not info.by_init:
            add(f"{target} = {self.source.maker(info.cls)}()")
        for field in info.fields:
            place = place_of(target, field.name, info)
            if field.inline and isinstance(field.shape, Nested):
                inner = f"{target}_{field.name}"
                self._read_struct(inner, describe(field.shape.type), outermost=False)
                add(f"{place} = {inner}")
            elif field not in members:
                self._read_field(place, field)
        if members:
            self._read_keys(target, members)
        self._read_rest(target, info, outermost)
        self._call_init(target, info)

    def _read_field(self, place: str, field: FieldInfo) -> None:
        add, key = self.source.add, self.key(field)
        add(f"if {key} in d and (v := d[{key}]) is not None:")
        if self.counts and _is_omitted(field):
            add("n += 1", 2)
        for line in self.store(place, field.shape):
            add(line, 2)
        add("else:")
        add(f"{place} = {zero_value(self.source, field)}", 2)
        if self.counts and not _is_omitted(field):
            add(f"if {key} not in d: n -= 1", 2)

    def _read_keys(self, target: str, members: list[FieldInfo]) -> None:
        """Read the members of a wide union by the keys that are there: most of its fields are not."""
        add, setters = self.source.add, []
        add(" = ".join([*(f"{target}.{field.name}" for field in members), "None"]))
        for field in members:
            setter = f"set_{field.name}"
            self.source.prelude.append(f"def {setter}(o, v): o.{field.name} = {self.value(field.shape, 'v')}")
            setters.append(f"{self.key(field)}: {setter}")
        self.source.prelude.append(f"find = {{{', '.join(setters)}}}.get")
        add("for k, v in d.items():")
        add("if (s := find(k)) is not None:", 2)
        if self.counts:
            add("n += 1", 3)
        add(f"if v is not None: s({target}, v)", 3)

    def _call_init(self, target: str, info: TypeInfo) -> None:
        if info.by_init:
            self.source.add(f"{target} = {init_expression(self.source, target, info)}")

    def _read_rest(self, target: str, info: TypeInfo, outermost: bool) -> None:
        """Put what the class does not know into its store."""
        if info.store is None:
            return
        place = place_of(target, info.store, info)
        if outermost and self.counts:
            rest = self.source.bind(self._rest(), "rest")
            known = self.source.bind(self._known().issuperset, "known")
            self.source.add(f"{place} = None if n == len(d) or {known}(d) else {rest}(d)")  # nulls are not counted
        else:
            self.source.add(f"{place} = None")

    def _known(self) -> frozenset[Any]:
        return frozenset(self.info.by_wire())

    def _rest(self) -> Callable[[dict[Any, Any]], dict[str, Any] | None]:
        known, owned = self._known(), self.owned

        def rest(d: dict[str, Any]) -> dict[str, Any] | None:
            found = {k: v if owned else copy_plain(v) for k, v in d.items() if k not in known}
            return found or None

        return rest

    # --- statements and expressions -----------------------------------------------------------------------------

    def key(self, field: FieldInfo) -> str:
        """An expression for what stands as the key of *field*."""
        return repr(field.wire)

    def store(self, place: str, shape: Shape) -> list[str]:
        """Lines that put the plain value ``v``, which is not None, into *place*. In a loop, where a comprehension would be a call."""
        match shape:
            case ListOf():
                return ["if v.__class__ is not list: refuse(v)", *self._store_list(place, shape)]
            case MapOf():
                return ["if v.__class__ is not dict: refuse(v)", *self._store_map(place, shape)]
            case _:
                return [f"{place} = {self.value(shape, 'v')}"]

    def _store_list(self, place: str, shape: ListOf) -> list[str]:
        item = self._item(shape.item, shape.nullable, "x")
        if _is_text(shape.item):
            return [*_unless_texts("v", f"[{item} for x in v]"), f"{place} = {'v' if self.owned else '[*v]'}"]
        return [f"{place} = r = []", f"for x in v: r.append({item})"]

    def _store_map(self, place: str, shape: MapOf) -> list[str]:
        item = self._item(shape.value, shape.nullable, "x")
        lines = [] if self.owned else ["if not TEXTS.issuperset(map(type, v)): refuse(v)"]
        if _is_text(shape.value):
            made = f"{{k: {item} for k, x in v.items()}}"
            return [*lines, *_unless_texts("v.values()", made), f"{place} = {'v' if self.owned else '{**v}'}"]
        return [*lines, f"{place} = r = {{}}", f"for k, x in v.items(): r[k] = {item}"]

    def value(self, shape: Shape, v: str) -> str:
        """An expression that turns the plain value *v*, which is not None, into the field's."""
        match shape:
            case Scalar(known=known) if known:
                members = self.source.bind(known, "known")
                return f"({members}[{v}] if {v} in {members} else {v} if {v}.__class__ is str else refuse({v}))"
            case Scalar():
                convert = f"{self.source.bind(shape.decode, 'scalar')}({v})"
                return f"({v} if {shape.check.format(v=v)} else {convert})" if shape.check else convert
            case Raw():
                taken = v if self.owned else f"copy_plain({v})"
                taken = f"freeze({taken})" if shape.frozen else taken
                return f"({taken} if {v}.__class__ is dict else refuse({v}))" if shape.object_only else taken
            case Nested():
                return f"{self._nested(shape)}({v})"
            case ListOf():
                item = self._item(shape.item, shape.nullable, "x")
                return f"([{item} for x in {v}] if {v}.__class__ is list else refuse({v}))"
            case MapOf():
                return f"({self._map(shape, v)} if {v}.__class__ is dict else refuse({v}))"
            case Dynamic():
                return f"refuse({v})"

    def _nested(self, shape: Nested) -> str:
        options = {"keep": self.keep, "owned": self.owned}
        return self.source.link(shape.type, "decode", lambda: decoder(describe(shape.type), **options))

    def _map(self, shape: MapOf, v: str) -> str:
        made = f"{{k: {self._item(shape.value, shape.nullable, 'x')} for k, x in {v}.items()}}"
        return made if self.owned else f"({made} if TEXTS.issuperset(map(type, {v})) else refuse({v}))"

    def _item(self, shape: Shape, nullable: bool, x: str) -> str:
        if isinstance(shape, Nested) and not nullable:
            return self.value(shape, x)  # a decoder takes null for an empty object
        nil = "None" if nullable else "NIL_BYTES" if shape is BYTES else _zero_item(self.source, shape)
        return f"{nil} if {x} is None else {self.value(shape, x)}"


def zero_value(source: Source, field: FieldInfo) -> str:
    """An expression for what a field holds when nothing was said of it; it calls :class:`NilList` and :class:`NilDict`."""
    shape = field.shape
    if field.nullable or isinstance(shape, Raw | Dynamic):
        return "None"
    if isinstance(shape, ListOf):
        return "NilList()" if field.distinguishes_nil else "[]"
    if isinstance(shape, MapOf):
        return "NilDict()" if field.distinguishes_nil else "{}"
    return _zero_item(source, shape)


def _zero_item(source: Source, shape: Shape) -> str:
    if isinstance(shape, Nested):
        return f"{source.link(('zero', shape.type), 'zero', lambda: zero_maker(describe(shape.type)))}()"
    if isinstance(shape, Scalar) and shape.zero is not None:
        literal = type(shape.zero) in (str, int, bool, float, bytes)
        return repr(shape.zero) if literal else source.bind(shape.zero, "zero")
    return {ListOf: "NilList()", MapOf: "NilDict()"}.get(type(shape), "None")


def _unless_texts(values: str, made: str) -> list[str]:
    """Lines that replace ``v`` by *made* if not all *values* in it are texts."""
    return [f"for x in {values}:", f"    if x.__class__ is not str: v = {made}; break"]


def _union_members(info: TypeInfo) -> list[FieldInfo]:
    """The optional structs among the fields, if the type is a wide union of these."""
    members = [field for field in info.fields if field.nullable and isinstance(field.shape, Nested) and _is_omitted(field)]
    return members if len(members) >= _WIDE and len(members) * 5 >= len(info.fields) * 4 and not info.by_init else []


def _is_omitted(field: FieldInfo) -> bool:
    """Whether a field that holds nothing is mostly not there."""
    return field.omit is not Omit.NEVER


def _is_text(shape: Shape) -> bool:
    return isinstance(shape, Scalar) and shape.type is str and shape.encode is None


def place_of(target: str, name: str, info: TypeInfo) -> str:
    """Where the value of an attribute goes: onto the object, or into a variable for ``__init__``."""
    return f"{target}__{name}" if info.by_init else f"{target}.{name}"


def init_expression(source: Source, target: str, info: TypeInfo) -> str:
    """A call of the class with everything that :func:`place_of` put into variables."""
    arguments = ", ".join(f"{_alias(info, name)}={place_of(target, name, info)}" for name in attribute_names(info))
    return f"{source.bind(info.cls, 'cls')}({arguments})"


def attribute_names(info: TypeInfo) -> list[str]:
    """Everything an object holds."""
    return [field.name for field in info.fields] + ([info.store] if info.store else [])


def _alias(info: TypeInfo, name: str) -> str:
    """What ``__init__`` calls an attribute."""
    alias = getattr(attrs.fields(info.cls), name).alias
    return str(alias)
