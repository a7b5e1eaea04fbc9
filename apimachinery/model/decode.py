"""Plain data into objects: one straight-line function per class.

The functions carry no bookkeeping for errors: a value that does not fit raises whatever comes first, and the caller then looks
for every fault in a second, slow pass (:mod:`apimachinery.model.faults`).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple, NoReturn, TypeVar

from apimachinery._errors import LimitError
from apimachinery.model._errors import InvalidDataError
from apimachinery.model.building import init_expression, place_of
from apimachinery.model.faults import FITTING_ERRORS, find_faults
from apimachinery.model.info import FieldInfo, TypeInfo, describe
from apimachinery.model.markers import Omit
from apimachinery.model.plain import copy_plain, freeze
from apimachinery.model.scalars import BYTES, Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.struct import NilBytes, NilDict, NilList
from apimachinery.model.zero import zero_item, zero_value

__all__ = ["StructDecoder", "UnknownFields", "decode_plain", "decoder", "from_dict"]

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


def decoder(info: TypeInfo, *, keep: bool, owned: bool) -> Callable[[Any], Any]:
    """The function from plain data to an object of this type, compiled on first use."""
    return info.compile(("decode", keep, owned), lambda info: StructDecoder(info, keep, owned).compile())


def _refuse(_: Any) -> NoReturn:
    raise TypeError


class _Names(NamedTuple):
    """What the lines that read one struct call things."""

    data: str
    value: str
    known: str
    """How many of its keys are known. Those of fields that are mostly there count from the beginning, until one is missing."""


_OUTER, _ITEM = _Names("d", "v", "n"), _Names("x", "w", "c")


class StructDecoder:
    """Writes the decoder of one class. Formats whose plain data is not JSON-shaped have subclasses that say how it is."""

    def __init__(self, info: TypeInfo, keep: bool, owned: bool) -> None:
        self.info = info
        self.keep = keep
        self.owned = owned
        self.names = _OUTER
        self.depth = 1
        self.source = Source("decode(d)", f"decode {info.cls.__qualname__}")
        self.source.names |= {
            "NilList": NilList, "NilDict": NilDict, "NIL_BYTES": NilBytes(), "refuse": _refuse, "copy_plain": copy_plain, "freeze": freeze,
            "TEXTS": _TEXTS,
        }  # fmt: skip

    def compile(self) -> Callable[[Any], Any]:
        self._add("if d.__class__ is not dict:")
        self._add("if d is not None: refuse(d)", 1)
        self._add(f"return {zero_item(self.source, Nested(self.info.type))}", 1)
        self._read_struct("o", self.info)
        self._add("return o")
        return self.source.compile()

    def _add(self, line: str, deeper: int = 0) -> None:
        self.source.add(line, self.depth + deeper)

    # --- a struct -----------------------------------------------------------------------------------------------

    def _read_struct(self, target: str, info: TypeInfo) -> None:
        """Add lines that make *target* of the data, which is a dictionary."""
        if counts := self.counts(info):
            self._add(f"{self.names.known} = {sum(not _is_omitted(field) for field in info.flat_fields())}")
        self._read_fields(target, info, counts)
        self.read_rest(place_of(target, info.store, info) if info.store else "", info)
        self._call_init(target, info)

    def counts(self, info: TypeInfo) -> bool:
        """Whether it matters if there are keys that the type does not know."""
        return self.keep and info.store is not None

    def _read_fields(self, target: str, info: TypeInfo, counts: bool) -> None:
        members = _union_members(info)
        if not info.by_init:
            self._add(f"{target} = {self.source.maker(info.cls)}()")
        for field in info.fields:
            place = place_of(target, field.name, info)
            if field.inline and isinstance(field.shape, Nested):
                inner, inner_info = f"{target}_{field.name}", describe(field.shape.type)
                self._read_fields(inner, inner_info, counts)
                if inner_info.store:
                    self._add(f"{place_of(inner, inner_info.store, inner_info)} = None")
                self._call_init(inner, inner_info)
                self._add(f"{place} = {inner}")
            elif field not in members:
                self._read_field(place, field, counts)
        if members:
            self._read_keys(target, members, counts)

    def _read_field(self, place: str, field: FieldInfo, counts: bool) -> None:
        (data, value, known), key = self.names, self.key(field)
        self._add(f"if {key} in {data} and ({value} := {data}[{key}]) is not None:")
        if counts and _is_omitted(field):
            self._add(f"{known} += 1", 1)
        self._store(place, field.shape)
        self._add("else:")
        self._add(f"{place} = {zero_value(self.source, field)}", 1)
        if counts and not _is_omitted(field):
            self._add(f"if {key} not in {data}: {known} -= 1", 1)

    def _read_keys(self, target: str, members: list[FieldInfo], counts: bool) -> None:
        """Read the members of a wide union by the keys that are there: most of its fields are not."""
        setters = []
        self._add(" = ".join([*(f"{target}.{field.name}" for field in members), "None"]))
        for field in members:
            setter = f"set_{field.name}"
            self.source.prelude.append(f"def {setter}(o, v): o.{field.name} = {self.value(field.shape, 'v')}")
            setters.append(f"{self.key(field)}: {setter}")
        self.source.prelude.append(f"find = {{{', '.join(setters)}}}.get")
        self._add("for k, v in d.items():")
        self._add("if (s := find(k)) is not None:", 1)
        if counts:
            self._add("n += 1", 2)
        self._add(f"if v is not None: s({target}, v)", 2)

    def _call_init(self, target: str, info: TypeInfo) -> None:
        if info.by_init:
            self._add(f"{target} = {init_expression(self.source, target, info)}")

    def read_rest(self, place: str, info: TypeInfo) -> None:
        """Put what the class does not know into its store, if it has one."""
        if self.counts(info):
            data, _, count = self.names
            rest = self.source.bind(self.rest(info), "rest")
            known = self.source.bind(self.known(info).issuperset, "known")  # asked for nulls, which are not counted
            self._add(f"{place} = None if {count} == len({data}) or {known}({data}) else {rest}({data})")
        elif place:
            self._add(f"{place} = None")

    def known(self, info: TypeInfo) -> frozenset[Any]:
        """The keys of a type's fields."""
        return frozenset(info.by_wire())

    def rest(self, info: TypeInfo) -> Callable[[dict[Any, Any]], dict[str, Any] | None]:
        """A function that finds what the type does not know."""
        known, owned = self.known(info), self.owned

        def rest(d: dict[str, Any]) -> dict[str, Any] | None:
            found = {k: v if owned else copy_plain(v) for k, v in d.items() if k not in known}
            return found or None

        return rest

    # --- values -------------------------------------------------------------------------------------------------

    def key(self, field: FieldInfo) -> str:
        """An expression for what stands as the key of *field*."""
        return repr(field.wire)

    def _store(self, place: str, shape: Shape) -> None:
        """Add lines that put the plain value, which is not None, into *place*. In a loop, where a comprehension would be a call."""
        match shape:
            case ListOf():
                self._add("if v.__class__ is not list: refuse(v)", 1)
                self.store_list(place, shape)
            case MapOf():
                self._add("if v.__class__ is not dict: refuse(v)", 1)
                self.store_map(place, shape)
            case _:
                self._add(f"{place} = {self.value(shape, self.names.value)}", 1)

    def store_list(self, place: str, shape: ListOf) -> None:
        """The same for the list ``v``."""
        if _is_text(shape.item):
            self._unless_texts("v", f"[{self._item(shape.item, shape.nullable, 'x')} for x in v]")
            self._add(f"{place} = {'v' if self.owned else '[*v]'}", 1)
        else:
            self.fill_list(place, shape)

    def fill_list(self, place: str, shape: ListOf) -> None:
        """The same for a list of anything; small structs in it are read without a call."""
        item = self._item(shape.item, shape.nullable, "x")
        self._add(f"{place} = r = []", 1)
        self._add("for x in v:", 1)
        if isinstance(shape.item, Nested) and not shape.nullable and (info := describe(shape.item.type)).is_small:
            self._add(f"if x.__class__ is not dict: m = {item}", 2)
            self._add("else:", 2)
            self.names, self.depth = _ITEM, self.depth + 3
            self._read_struct("m", info)
            self.names, self.depth = _OUTER, self.depth - 3
            item = "m"
        self._add(f"r.append({item})", 2)

    def store_map(self, place: str, shape: MapOf) -> None:
        """The same for the dictionary ``v``."""
        item = self._item(shape.value, shape.nullable, "x")
        if not self.owned:
            self._add("if not TEXTS.issuperset(map(type, v)): refuse(v)", 1)
        if _is_text(shape.value):
            self._unless_texts("v.values()", f"{{k: {item} for k, x in v.items()}}")
            self._add(f"{place} = {'v' if self.owned else '{**v}'}", 1)
        else:
            self._add(f"{place} = r = {{}}", 1)
            self._add(f"for k, x in v.items(): r[k] = {item}", 1)

    def _unless_texts(self, values: str, made: str) -> None:
        """Add lines that replace ``v`` by *made* if not all *values* in it are texts."""
        self._add(f"for x in {values}:", 1)
        self._add(f"if x.__class__ is not str: v = {made}; break", 2)

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
        nil = "None" if nullable else "NIL_BYTES" if shape is BYTES else zero_item(self.source, shape)
        return f"{nil} if {x} is None else {self.value(shape, x)}"


def _union_members(info: TypeInfo) -> list[FieldInfo]:
    """The optional structs among the fields, if the type is a wide union of these."""
    members = [field for field in info.fields if field.nullable and isinstance(field.shape, Nested) and _is_omitted(field)]
    return members if len(members) >= _WIDE and len(members) * 5 >= len(info.fields) * 4 and not info.by_init else []


def _is_omitted(field: FieldInfo) -> bool:
    """Whether a field that holds nothing is mostly not there."""
    return field.omit is not Omit.NEVER


def _is_text(shape: Shape) -> bool:
    return isinstance(shape, Scalar) and shape.type is str and shape.encode is None
