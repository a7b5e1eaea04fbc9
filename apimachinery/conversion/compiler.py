"""Conversion between two classes: one straight-line function per pair (Go: what ``conversion-gen`` writes)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import attrs

from apimachinery.conversion._errors import ConversionError
from apimachinery.conversion.coverage import fields_to_convert, find_path
from apimachinery.conversion.rules import Moved, Rule
from apimachinery.model import FieldInfo, Scalar, TypeInfo, copy_plain, deep_copy, describe, zero_of
from apimachinery.model.copying import copy_raw
from apimachinery.model.scalars import Raw
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.source import Source
from apimachinery.model.zero import zero_of_field

__all__ = ["Convert", "Pairs", "compile_pair"]

Convert = Callable[[Any], Any]


class Pairs(Protocol):
    """What the compiler asks about other pairs of classes."""

    def rules(self, source: Any, target: Any) -> Sequence[Rule]:
        """What is declared about the pair."""
        ...

    def converter(self, source: Any, target: Any, *, owned: bool) -> Convert:
        """The function between the two classes, possibly through their hub."""
        ...


def compile_pair(pairs: Pairs, source: Any, target: Any, *, owned: bool) -> Convert:
    """A function from objects of *source* to objects of *target*; of *owned* objects it may take parts over."""
    return _PairCompiler(pairs, describe(source), describe(target), owned).compile()


def _carry(rest: dict[str, Any], known: frozenset[str], owned: bool) -> dict[str, Any] | None:
    """The unknown fields that stay unknown in a class that knows *known*."""
    return {k: v if owned else copy_plain(v) for k, v in rest.items() if k not in known} or None


class _PairCompiler:
    """Writes the function of one pair."""

    def __init__(self, pairs: Pairs, source: TypeInfo, target: TypeInfo, owned: bool) -> None:
        self.pairs = pairs
        self.source = source
        self.target = target
        self.owned = owned
        self.rules = pairs.rules(source.type, target.type)
        self.out = Source("convert(o)", f"convert {source.name} to {target.name}")
        self.out.names |= {
            "new": object.__new__, "store": object.__setattr__, "evolve": attrs.evolve, "carry": _carry,
            "copy_raw": copy_raw, "copy_object": deep_copy, "zero_of_field": zero_of_field,
        }  # fmt: skip
        self._variables = 0

    def compile(self) -> Convert:
        made = self._struct(self.source, self.target, "o", "", 1)
        for rule in self.rules:
            if isinstance(rule, Moved):
                self.out.add(f"{self.out.bind(self._move(rule), 'move')}(o, {made})")
        self.out.add(f"return evolve({made})" if self.target.by_init else f"return {made}")
        return self.out.compile()

    # --- same-named fields ------------------------------------------------------------------------------------------

    def _struct(self, source: TypeInfo, target: TypeInfo, o: str, prefix: str, depth: int) -> str:
        """Statements that make a *target* from *o*, a *source*; the variable that holds it."""
        add, made = self.out.add, self._variable()
        add(f"{made} = new({self.out.bind(target.cls, 'cls')})", depth)
        twins = self._twins(source, prefix)
        for field in target.fields:
            twin = twins.get(field.name)
            path = prefix + field.name
            if twin is None:
                self._store(target, made, field.name, self._zero(field), depth)
            elif self._has_rules_inside(path) and isinstance(twin.shape, Nested) and isinstance(field.shape, Nested):
                self._open_struct(twin, field, target, made, o, path, depth)
            else:
                add(f"v = {o}.{field.name}", depth)
                self._store(target, made, field.name, self._field(twin, field), depth)
        self._carry_unknown(source, target, o, made, depth)
        return made

    def _open_struct(self, twin: FieldInfo, field: FieldInfo, target: TypeInfo, made: str, o: str, path: str, depth: int) -> None:
        """A struct of which some members have rules: its other members are converted in place."""
        add, inner = self.out.add, self._variable()
        assert isinstance(twin.shape, Nested)
        assert isinstance(field.shape, Nested)
        add(f"{inner} = {o}.{field.name}", depth)
        add(f"if {inner} is None:", depth)
        self._store(target, made, field.name, self._zero(field), depth + 1)
        add("else:", depth)
        value = self._struct(describe(twin.shape.type), describe(field.shape.type), inner, path + ".", depth + 1)
        self._store(target, made, field.name, value, depth + 1)

    def _twins(self, source: TypeInfo, prefix: str) -> dict[str, FieldInfo]:
        """The fields of *source* that go to the field of the same name."""
        ruled = {path for rule in self.rules for path in rule.sources}
        taken = {path for rule in self.rules for path in rule.targets}
        return {
            field.name: field
            for field in fields_to_convert(source)
            if prefix + field.name not in ruled and prefix + field.name not in taken
        }

    def _has_rules_inside(self, path: str) -> bool:
        return any(place.startswith(path + ".") for rule in self.rules for place in (*rule.sources, *rule.targets))

    def _carry_unknown(self, source: TypeInfo, target: TypeInfo, o: str, made: str, depth: int) -> None:
        if not target.store:
            return
        value = "None"
        if source.store:
            known = self.out.bind(frozenset(target.by_wire()), "known")
            self.out.add(f"u = {o}.{source.store}", depth)
            value = f"carry(u, {known}, {self.owned}) if u else None"
        self._store(target, made, target.store, value, depth)

    def _store(self, target: TypeInfo, made: str, name: str, value: str, depth: int) -> None:
        self.out.add(f"store({made}, {name!r}, {value})" if target.by_init else f"{made}.{name} = {value}", depth)

    def _variable(self) -> str:
        self._variables += 1
        return f"n{self._variables}"

    # --- expressions ------------------------------------------------------------------------------------------------

    def _zero(self, field: FieldInfo) -> str:
        if field.nullable:
            return "None"
        if isinstance(field.shape, Scalar):
            return self.out.bind(field.shape.zero, "zero")
        return f"zero_of_field({self.out.bind(field, 'field')})"

    def _field(self, twin: FieldInfo, field: FieldInfo) -> str:
        value = self._value(twin.shape, field.shape, "v")
        if twin.distinguishes_nil and not self.owned:
            return f"type(v)() if not v else {value}"
        if value == "v" or not (twin.nullable or isinstance(twin.shape, Raw | Dynamic)):
            return value
        return f"None if v is None else {value}"

    def _value(self, a: Shape, b: Shape, v: str) -> str:
        """An expression that makes a value of shape *b* from *v* of shape *a*, which is not None."""
        match a, b:
            case Nested(), Nested():
                return self._nested(a, b, v)
            case ListOf(), ListOf():
                item = self._item(a.item, b.item, a.nullable)
                return (v if self.owned else f"{v}[:]") if item == "x" else f"[{item} for x in {v}]"
            case MapOf(), MapOf():
                item = self._item(a.value, b.value, a.nullable)
                if item == "x":
                    return v if self.owned else f"{v}.copy()"
                return f"{{k: {item} for k, x in {v}.items()}}"
            case Scalar(), Scalar() if a is not b and a.type is not b.type:
                return f"{self.out.bind(b.decode, 'scalar')}(str({v}))"  # two sets of names for one text
            case Raw(), _:
                return v if self.owned else f"copy_raw({v})"
            case Dynamic(), _:
                return v if self.owned else f"copy_object({v})"
            case _:
                return v

    def _nested(self, a: Nested, b: Nested, v: str) -> str:
        if a.type is b.type and self.owned:
            return v
        link = self.out.link((a.type, b.type), "convert", lambda: self.pairs.converter(a.type, b.type, owned=self.owned))
        return f"{link}({v})"

    def _item(self, a: Shape, b: Shape, nullable: bool) -> str:
        value = self._value(a, b, "x")
        return f"None if x is None else {value}" if nullable and value != "x" else value

    # --- moved fields -----------------------------------------------------------------------------------------------

    def _move(self, rule: Moved) -> Callable[[Any, Any], None]:
        """A function that does what *rule* says to a source and its target."""
        readers = [self._reader(path, copied=rule.to is not None) for path in rule.sources]
        writers = [_writer(self.target, path) for path in rule.targets]
        if rule.to is None:
            change = self._change(rule)
            return lambda o, made: writers[0](made, change(readers[0](o)))
        to, several = rule.to, not isinstance(rule.target, str)

        def move(o: Any, made: Any) -> None:
            try:
                values = to(*(read(o) for read in readers))
            except Exception as exc:
                problem = f"{', '.join(rule.sources)}: {exc}"
                raise ConversionError(self.source.cls, self.target.cls, problem) from exc
            for write, value in zip(writers, values if several else (values,), strict=True):
                write(made, value)

        return move

    def _change(self, rule: Moved) -> Convert:
        """From the value in one field to the value of the same meaning in the other."""
        a, b = find_path(self.source, rule.sources[0]), find_path(self.target, rule.targets[0])
        assert a is not None
        assert b is not None
        part = _PairCompiler(self.pairs, self.source, self.target, self.owned)
        part.out = Source("change(v)", f"move {rule.source} to {rule.target}")
        part.out.names |= self.out.names
        part.out.add(f"return None if v is None else {part._value(a.shape, b.shape, 'v')}")
        return part.out.compile()

    def _reader(self, path: str, *, copied: bool) -> Convert:
        """The value of the field at *path*; what the field holds when nothing was said where a struct on the way is None."""
        field = find_path(self.source, path)
        assert field is not None
        *outer, last = path.split(".")
        copy = _copier(field.shape) if copied and not self.owned else _same

        def read(obj: Any) -> Any:
            for name in outer:
                obj = getattr(obj, name)
                if obj is None:
                    return zero_of_field(field)
            value = getattr(obj, last)
            return None if value is None else copy(value)

        return read


def _same(value: Any) -> Any:
    return value


def _copier(shape: Shape) -> Convert:
    """A copy of a value that is not None."""

    def copied(value: Any) -> Any:
        match shape:
            case ListOf(item):
                return [None if x is None else _copier(item)(x) for x in value]
            case MapOf(item):
                return {k: None if x is None else _copier(item)(x) for k, x in value.items()}
            case Nested() | Dynamic():
                return deep_copy(value)
            case Raw():
                return copy_raw(value)
            case _:
                return value

    return copied


def _writer(info: TypeInfo, path: str) -> Callable[[Any, Any], None]:
    """Sets the field at *path*. Makes the structs on the way to it where they are None, if there is something to set."""
    *outer, last = path.split(".")
    steps: list[tuple[str, Any]] = []
    for name in outer:
        field = find_path(info, name)
        assert field is not None
        assert isinstance(field.shape, Nested)
        steps.append((name, field.shape.type))
        info = describe(field.shape.type)
    final = find_path(info, last)
    assert final is not None

    def write(obj: Any, value: Any) -> None:
        if value is None:
            value = zero_of_field(final)
        for name, cls in steps:
            inner = getattr(obj, name)
            if inner is None:
                if value == zero_of_field(final):
                    return
                inner = zero_of(cls)
                object.__setattr__(obj, name, inner)
            obj = inner
        object.__setattr__(obj, last, value)

    return write
