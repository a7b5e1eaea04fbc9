"""A Go type as a class or an alias."""

from __future__ import annotations

import json
from collections.abc import Iterator

import attrs

from apimachinery.gen.facts import Facts, FieldFact, ListRef, MapRef, TypeFact, TypeRef
from apimachinery.gen.fields import META, Fields
from apimachinery.gen.imports import Imports
from apimachinery.gen.names import member_name

__all__ = ["Classes"]


@attrs.frozen
class Classes:
    """Writes the classes of one module."""

    facts: Facts
    imports: Imports

    def declaration(self, fact: TypeFact) -> Iterator[str]:
        """The lines that declare the class or alias of *fact*."""
        if fact.kind == "struct":
            yield from self._struct(fact)
        elif fact.values:
            yield from self._enum(fact)
        else:
            yield from self._alias(fact)

    def _enum(self, fact: TypeFact) -> Iterator[str]:
        self.imports.add("enum", "StrEnum")
        yield f"class {fact.name}(StrEnum):"
        yield from (f"    {line}" for line in _docstring(fact))
        yield ""
        members = {member_name(value): value for value in fact.values}
        if len(members) != len(fact.values):
            raise ValueError(f"two constants of {fact.qualified} would have the same name")
        for name, value in members.items():
            yield f"    {name} = {json.dumps(value)}"

    def _alias(self, fact: TypeFact) -> Iterator[str]:
        self.imports.add("typing", "TypeAlias")
        kinds: dict[str, TypeRef] = {"slice": ListRef(fact.item), "map": MapRef(fact.item), "string": "string"}
        yield f"{fact.name}: TypeAlias = {Fields(self.facts, self.imports).annotation(kinds[fact.kind])}"
        yield from _docstring(fact)

    def _struct(self, fact: TypeFact) -> Iterator[str]:
        fields = Fields(self.facts, self.imports)
        base, own = self._base(fact)
        yield "@attrs.define(kw_only=True)"
        yield f"class {fact.name}({base}):"
        yield from (f"    {line}" for line in _docstring(fact))
        yield ""
        if fact.value("structType") == "atomic":
            yield f"    __markers__ = ({self.imports.add('apimachinery.model', 'MapAtomic')}(),)"
            yield ""
        for field in own:
            if not field.inline or field.type != f"{META}.TypeMeta":
                yield from (f"    {line}" for line in fields.declaration(field))

    def _base(self, fact: TypeFact) -> tuple[str, tuple[FieldFact, ...]]:
        """The class to derive from, and the fields that it does not bring."""
        match fact.fields:
            case (FieldFact(type=str(first)), *_) if first != f"{META}.TypeMeta":
                pass
            case (_, FieldFact(wire="metadata", omit_empty=True, number=1, type=str(meta)), *rest):
                if meta == f"{META}.ObjectMeta":
                    return self._meta("Object"), tuple(rest)
                match rest:
                    case [FieldFact(wire="items", omit_empty=False, number=2, type=ListRef(item), patch_strategies=())]:
                        return f"{self._meta('ObjectList')}[{self._item(item)}]", ()
                return self._meta("TypeMeta"), fact.fields
            case (FieldFact(type=str(first)), *_):
                return self._meta("TypeMeta"), fact.fields
        return self.imports.add("apimachinery.model", "Struct"), fact.fields

    def _item(self, item: TypeRef) -> str:
        return Fields(self.facts, self.imports).annotation(item)

    def _meta(self, name: str) -> str:
        self.imports.add("apimachinery.meta", "v1 as metav1")
        return f"metav1.{name}"


def _docstring(fact: TypeFact) -> list[str]:
    """What the type is called in Go, and since when it is deprecated or gone."""
    text = f"{fact.name} (Go: {fact.package})."
    if served := ", ".join(_lifecycle(fact)):
        return [f'"""{text}', "", f"{served[0].upper()}{served[1:]}.", '"""']
    return [f'"""{text}"""']


def _lifecycle(fact: TypeFact) -> Iterator[str]:
    """Releases, where the type does not stay: ``deprecated since 1.19``."""
    prefix = "k8s:prerelease-lifecycle-gen"
    if (release := fact.value(f"{prefix}:deprecated")) is not None:
        yield f"deprecated since {release}"
    if (release := fact.value(f"{prefix}:removed")) is not None:
        yield f"not served since {release}"
    if (replacement := fact.value(f"{prefix}:replacement")) is not None:
        group, version, kind = replacement.split(",")
        yield f"replaced by {f'{kind} of ' if kind != fact.name else ''}{group}/{version}"
