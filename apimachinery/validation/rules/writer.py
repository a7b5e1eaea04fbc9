"""The validating function of a class, written as one straight line of Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import Any, TypeAlias

import attrs

from apimachinery.model import TypeInfo, describe
from apimachinery.model.equality import equality_of
from apimachinery.model.scalars import Scalar
from apimachinery.model.shapes import Shape
from apimachinery.model.source import Source
from apimachinery.validation._errors import FieldError
from apimachinery.validation.path import Path
from apimachinery.validation.rules.context import RuleContext
from apimachinery.validation.rules.nodes import Call, Check, Each, FieldPlan, Gate, ItemOf, Key, Modes, Node, Subfield, ValuePlan
from apimachinery.validation.rules.plan import plan_of

__all__ = ["Validator", "validator"]

Place: TypeAlias = Any
"""Where a value is, cheaply: the place of what holds it and a name, an index or, in a tuple of its own, a key; a path at the top."""

Validator: TypeAlias = Callable[[Any, Any, Place, RuleContext, list[FieldError]], None]
"""Appends the faults of an object: takes the object, the old one or None, its place, the context and where to append."""


def validator(info: TypeInfo) -> Validator:
    """The validating function for objects of this type, compiled on first use."""
    return info.compile("validate", lambda info: _Writer(info).compile())


def _path_of(place: Place) -> Path:
    parts = []
    while type(place) is tuple:
        place, part = place
        parts.append(part)
    path: Path = place
    for part in reversed(parts):
        match part:
            case str():
                path = path.child(part)
            case int():
                path = path.index(part)
            case (key,):
                path = path.key(key)
    return path


def _fail(out: list[FieldError], report: Callable[..., Iterable[FieldError]], place: Place, v: Any, w: Any, r: RuleContext) -> None:
    out.extend(report(_path_of(place), v, w, r))


def _indexed(items: Iterable[Any] | None, key: Key) -> dict[Any, Any]:
    """The items by what tells them apart; of several that are alike, the first."""
    found: dict[Any, Any] = {}
    for item in items or ():
        if item is not None:
            found.setdefault(key(item), item)
    return found


def _validate_dynamic(obj: Any, old: Any, place: Place, context: RuleContext, out: list[FieldError]) -> None:
    if obj is not None:
        validator(describe(type(obj)))(obj, old if type(old) is type(obj) else None, place, context, out)


@attrs.frozen
class _Scope:
    """What a value, the old value and so on are called where code is being written."""

    v: str
    w: str
    """The old value; ``None`` if there never is one."""
    c: str
    """An expression for whether there is an old value, be it None; ``False`` if there never is."""
    p: str
    """Its place."""
    out: str = "out"


class _Writer:
    def __init__(self, info: TypeInfo) -> None:
        self.info = info
        self.source = Source("validate(o, old, p, r, out)", f"validate {info.cls.__qualname__}")
        self.source.names |= {"fail": _fail, "indexed": _indexed}
        self._numbers = count()
        self._equalities: dict[tuple[Shape, bool], str] = {}

    def compile(self) -> Validator:
        plan = plan_of(self.info)
        scope = _Scope("o", "old", "old is not None", "p")
        for node in plan.checks:
            self._node(node, scope, 1)
        for field in plan.fields:
            self._field(field)
        self.source.add("return")
        return self.source.compile()

    def _new(self, letter: str) -> str:
        return f"{letter}{next(self._numbers)}"

    # --- fields -----------------------------------------------------------------------------------------------------

    def _field(self, field: FieldPlan) -> None:
        place = f"(p, {field.wire!r})" if field.wire else "p"
        scope = _Scope(self._new("v"), self._new("w"), "old is not None", place)
        self.source.add(f"{scope.v} = o.{field.attribute}")
        self.source.add(f"{scope.w} = None if old is None else old.{field.attribute}")
        self.source.add(f"if old is None or {self._differ(field.shape, field.nullable, scope)}:")
        self._value(field.plan, scope, 2)

    def _differ(self, shape: Shape, nullable: bool, scope: _Scope) -> str:
        """An expression for whether a value is not what it was: what did not change is not looked at again."""
        if isinstance(shape, Scalar):
            return f"{scope.v} != {scope.w}"
        if (shape, nullable) not in self._equalities:
            self._equalities[shape, nullable] = self.source.bind(equality_of(shape, nullable), "equal")
        equal = self._equalities[shape, nullable]
        return f"({scope.v} is not {scope.w} and not {equal}({scope.v}, {scope.w}))"

    # --- values -----------------------------------------------------------------------------------------------------

    def _value(self, plan: ValuePlan, scope: _Scope, depth: int, inherited: tuple[Node, ...] = ()) -> None:
        rest = bool(plan.parts or plan.descent)
        depth = self._group(plan.checks, scope, depth, rest, inherited)
        for part in plan.parts:
            self._node(part, scope, depth)
        if plan.descent is not None:
            self._node(plan.descent, scope, depth)

    def _group(self, nodes: tuple[Node, ...], scope: _Scope, depth: int, rest: bool, inherited: tuple[Node, ...]) -> int:
        """Write *nodes*, those first that keep others from being looked at; gives the depth at which others go on."""
        later = [node for node in nodes if not node.short_circuits]
        conditions = self._first([node for node in nodes if node.short_circuits], scope, depth)
        if inherited:  # what these find, the field's own class tells
            scratch = attrs.evolve(scope, out=self._new("t"))
            self.source.add(f"{scratch.out} = []", depth)
            conditions += self._first(inherited, scratch, depth)
        if conditions and (later or rest):
            self.source.add(f"if {' and '.join(conditions)}:", depth)
            depth += 1
        for node in later:
            self._node(node, scope, depth)
        return depth

    def _first(self, nodes: Iterable[Node], scope: _Scope, depth: int) -> list[str]:
        """Write *nodes*; gives expressions that are all true where other rules apply."""
        gates = [node for node in nodes if isinstance(node, Gate)]
        conditions = []
        if loud := [node for node in nodes if not isinstance(node, Gate)]:
            before = self._new("k")
            self.source.add(f"{before} = len({scope.out})", depth)
            for node in loud:
                self._node(node, scope, depth)
            conditions.append(f"len({scope.out}) == {before}")
        for gate in gates:
            is_set = gate.is_set.format(v=scope.v)
            conditions.append(f"(not ({' and '.join(gate.guards)}) or {is_set})" if gate.guards else is_set)
        return list(dict.fromkeys(conditions))

    # --- nodes ------------------------------------------------------------------------------------------------------

    def _node(self, node: Node, scope: _Scope, depth: int) -> None:
        if isinstance(node, Check):
            self._check(node, scope, depth)
            return
        if node.guards:
            self.source.add(f"if {' and '.join(node.guards)}:", depth)
            depth += 1
        match node:
            case Each():
                self._each(node, scope, depth)
            case Call():
                self._call(node, scope, depth)
            case Subfield():
                self._subfield(node, scope, depth)
            case ItemOf():
                self._item(node, scope, depth)
            case Modes():
                self._modes(node, scope, depth)

    def _test(self, check: Check, scope: _Scope) -> str:
        names = {hint: self.source.bind(value, hint) for hint, value in check.names.items()}
        test = check.test.format(v=scope.v, w=scope.w, c=scope.c, **names)
        return " and ".join([*check.guards, f"({test})" if " or " in test else test])

    def _check(self, check: Check, scope: _Scope, depth: int) -> None:
        if "{c}" in check.test and scope.c == "False":
            return
        report = self.source.bind(check.report, "report")
        call = f"fail({scope.out}, {report}, {scope.p}, {scope.v}, {scope.w}, r)"
        test = self._test(check, scope)
        self.source.add(call if test == "True" else f"if {test}: {call}", depth)

    def _call(self, node: Call, scope: _Scope, depth: int) -> None:
        if node.type is None:
            link = self.source.bind(_validate_dynamic, "validate")
        else:
            link = self.source.link(node.type, "validate", lambda: validator(describe(node.type)))
        self.source.add(f"{link}({scope.v}, {scope.w}, {scope.p}, r, {scope.out})", depth)

    def _each(self, node: Each, scope: _Scope, depth: int) -> None:
        match node.over:
            case "items":
                self._each_item(node, scope, depth)
            case "values":
                self._each_value(node, scope, depth)
            case "keys":
                key = self._new("n")
                self.source.add(f"for {key} in {scope.v}{' or ()' if node.short_circuits else ''}:", depth)
                self.source.add(f"if {scope.w} and {key} in {scope.w}: continue", depth + 1)
                self._node(node.inner, _Scope(key, "None", "False", scope.p, scope.out), depth + 1)

    def _each_item(self, node: Each, scope: _Scope, depth: int) -> None:
        add, index, item, old = self.source.add, self._new("i"), self._new("x"), "None"
        place = f"({scope.p}, {index})"
        found = self._new("m") if node.key is not None and scope.w != "None" else ""
        if found:
            key = self.source.bind(node.key, "key")
            add(f"{found} = indexed({scope.w}, {key}) if {scope.w} else None", depth)
        add(f"for {index}, {item} in enumerate({scope.v}{' or ()' if node.short_circuits else ''}):", depth)
        if node.nullable:
            add(f"if {item} is None: continue", depth + 1)
        if found:
            old = self._new("y")
            add(f"{old} = {found}.get({key}({item})) if {found} and {item} is not None else None", depth + 1)
            self._skip_unchanged(node, item, old, depth + 1)
        self._node(node.inner, _Scope(item, old, f"{old} is not None" if found else "False", place, scope.out), depth + 1)

    def _skip_unchanged(self, node: Each, item: str, old: str, depth: int) -> None:
        if node.whole:
            self.source.add(f"if {old} is not None: continue", depth)
        else:
            differ = self._differ(node.shape, False, _Scope(item, old, "", ""))
            self.source.add(f"if {old} is not None and not {differ}: continue", depth)

    def _each_value(self, node: Each, scope: _Scope, depth: int) -> None:
        add, key, item, old = self.source.add, self._new("n"), self._new("x"), self._new("y")
        entries = f"({scope.v} or {{}})" if node.short_circuits else scope.v
        add(f"for {key}, {item} in {entries}.items():", depth)
        if node.nullable:
            add(f"if {item} is None: continue", depth + 1)
        add(f"{old} = {scope.w}.get({key}) if {scope.w} else None", depth + 1)
        self._skip_unchanged(attrs.evolve(node, whole=False), item, old, depth + 1)
        place = f"({scope.p}, ({key},))"
        self._node(node.inner, _Scope(item, old, f"{old} is not None", place, scope.out), depth + 1)

    def _subfield(self, node: Subfield, scope: _Scope, depth: int) -> None:
        field = _Scope(self._new("v"), self._new("w"), scope.c, f"({scope.p}, {node.wire!r})", scope.out)
        self.source.add(f"{field.v} = {scope.v}.{node.attribute}", depth)
        self.source.add(f"{field.w} = {scope.w}.{node.attribute} if {scope.w} is not None else None", depth)
        self.source.add(f"if {scope.w} is None or {self._differ(node.shape, node.nullable, field)}:", depth)
        had = "False" if scope.w == "None" else f"{scope.w} is not None"
        self._value(node.plan, attrs.evolve(field, c=had), depth + 1, node.inherited)

    def _item(self, node: ItemOf, scope: _Scope, depth: int) -> None:
        add, matches = self.source.add, self.source.bind(node.matches, "matches")
        index, item, old = self._new("i"), self._new("x"), self._new("y")
        add(f"for {index}, {item} in enumerate({scope.v}):", depth)
        add(f"if not {matches}({item}): continue", depth + 1)
        add(f"{old} = next(filter({matches}, {scope.w} or ()), None)", depth + 1)
        # An item that was not there is a change of it: so ``c`` is true on every update.
        inner = _Scope(item, old, "r.update", f"({scope.p}, {index})", scope.out)
        add(f"if {old} is None or {self._differ(node.shape, False, inner)}:", depth + 1)
        self._value(node.plan, inner, depth + 2)
        add("break", depth + 1)

    def _modes(self, node: Modes, scope: _Scope, depth: int) -> None:
        add, mode = self.source.add, self._new("d")
        field = _Scope(self._new("v"), self._new("w"), "old is not None", f"({scope.p}, {node.wire!r})", scope.out)
        add(f"{field.v} = o.{node.attribute}", depth)
        add(f"{field.w} = None if old is None else old.{node.attribute}", depth)
        add(f"{mode} = o.{node.discriminator}", depth)
        differ = self._differ(node.shape, node.nullable, field)
        add(f"if old is None or {mode} != old.{node.discriminator} or {differ}:", depth)
        for case in node.modes:
            add(f"{'if' if case is node.modes[0] else 'elif'} {mode} == {case.value!r}:", depth + 1)
            add("pass", depth + 2)
            self._value(case.plan, field, depth + 2)
        add("else:", depth + 1)
        self._node(node.otherwise, field, depth + 2)
