"""Which fields of one class have a place in another: what the conversion compiler can do by itself, and what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from apimachinery.conversion.rules import Moved, Rule
from apimachinery.meta.v1.types import TypeMeta
from apimachinery.model import FieldInfo, Scalar, TypeInfo, describe
from apimachinery.model.scalars import Raw
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape

__all__ = ["Coverage", "fields_to_convert", "find_path"]

TYPE_META = frozenset(["api_version", "kind"])


def fields_to_convert(info: TypeInfo) -> Iterator[FieldInfo]:
    """The fields whose values convert: not the TypeMeta of an object, which says what class it is of."""
    is_object = issubclass(info.cls, TypeMeta)
    return (field for field in info.fields if not (is_object and field.name in TYPE_META))


def find_path(info: TypeInfo, path: str) -> FieldInfo | None:
    """The field at a dotted path, through structs only."""
    name, _, rest = path.partition(".")
    field = next((field for field in info.fields if field.name == name), None)
    if field is None or not rest:
        return field
    return find_path(describe(field.shape.type), rest) if isinstance(field.shape, Nested) else None


class Coverage:
    """Finds what of one class the rules, functions and equal names do not carry over to another."""

    def __init__(self, rules: Callable[[Any, Any], Sequence[Rule]], has_function: Callable[[Any, Any], bool]) -> None:
        self._rules = rules
        self._has_function = has_function
        self._open: set[tuple[Any, Any]] = set()

    def uncovered(self, source: Any, target: Any) -> tuple[str, ...]:
        """The paths in *source* that have no place in *target*. A pair that is being looked at is taken to be covered."""
        if (source, target) in self._open:
            return ()
        self._open.add((source, target))
        try:
            rules = self._rules(source, target)
            return (*self._unlike_rules(source, target, rules), *self._uncovered(describe(source), describe(target), rules, ""))
        finally:
            self._open.discard((source, target))

    def _unlike_rules(self, source: Any, target: Any, rules: Sequence[Rule]) -> Iterator[str]:
        """What moves as it is, but to a place where it does not fit."""
        for rule in rules:
            if isinstance(rule, Moved) and rule.to is None:
                a, b = find_path(describe(source), rule.sources[0]), find_path(describe(target), rule.targets[0])
                if a is not None and b is not None:
                    yield from self._unlike(a, b, rule.sources[0])

    def _uncovered(self, source: TypeInfo, target: TypeInfo | None, rules: Sequence[Rule], prefix: str) -> Iterator[str]:
        taken = {path for rule in rules if isinstance(rule, Moved) for path in rule.targets}
        ruled = {path for rule in rules for path in rule.sources}
        for field in fields_to_convert(source):
            path = prefix + field.name
            if path in ruled:
                continue
            if any(rule.startswith(path + ".") for rule in ruled) and isinstance(field.shape, Nested):
                yield from self._inside(field, target, rules, path)
                continue
            twin = find_path(target, field.name) if target and field.name not in taken else None
            if twin is None:
                yield path
            else:
                yield from self._unlike(field, twin, path)

    def _inside(self, field: FieldInfo, target: TypeInfo | None, rules: Sequence[Rule], path: str) -> Iterator[str]:
        """A struct of which some members have rules of their own: the others need a place too."""
        inner: Any = field.shape
        twin = find_path(target, field.name) if target else None
        inside = describe(twin.shape.type) if twin and isinstance(twin.shape, Nested) else None
        yield from self._uncovered(describe(inner.type), inside, rules, path + ".")

    def _unlike(self, field: FieldInfo, twin: FieldInfo, path: str) -> Iterator[str]:
        if field.nullable != twin.nullable and not isinstance(field.shape, ListOf | MapOf):
            yield f"{path} (may be None in one class only)"
        else:
            yield from self._unlike_shapes(field.shape, twin.shape, path)

    def _unlike_shapes(self, a: Shape, b: Shape, path: str) -> Iterator[str]:
        match a, b:
            case Nested(), Nested():
                if a.type is not b.type and not self._has_function(a.type, b.type):
                    yield from (f"{path}.{inner}" for inner in self.uncovered(a.type, b.type))
            case ListOf(), ListOf():
                yield from self._unlike_shapes(a.item, b.item, f"{path}[*]")
            case MapOf(), MapOf():
                yield from self._unlike_shapes(a.value, b.value, f"{path}[*]")
            case Scalar(), Scalar() if _same_scalar(a, b):
                return
            case Raw(), Raw():
                return
            case _:
                yield f"{path} (of another type)"


def _same_scalar(a: Scalar, b: Scalar) -> bool:
    texts = issubclass(a.type, str) and issubclass(b.type, str)
    return texts or (a.type is b.type and a.name == b.name and a.check == b.check)
