"""What is known of the Go types that classes are written for: the facts file, read into values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import orjson

__all__ = ["Facts", "FieldFact", "ListRef", "MapRef", "PointerRef", "TypeFact", "TypeRef"]


@attrs.frozen
class PointerRef:
    """A pointer to something."""

    item: TypeRef


@attrs.frozen
class ListRef:
    """A slice of something."""

    item: TypeRef


@attrs.frozen
class MapRef:
    """A map from texts to something."""

    item: TypeRef


TypeRef: TypeAlias = str | PointerRef | ListRef | MapRef
"""A Go type: the name of a basic or a declared type, or what is made of one."""


@attrs.frozen
class FieldFact:
    """One field of a Go struct."""

    go: str
    wire: str
    """The name in JSON; empty where the members appear inline."""
    type: TypeRef
    omit_empty: bool
    omit_zero: bool
    number: int | None
    """The field's number in protobuf."""
    patch_strategies: tuple[str, ...]
    patch_merge_key: str | None
    markers: tuple[str, ...]

    @property
    def inline(self) -> bool:
        """Whether the members of the struct appear among those of the one that holds it."""
        return not self.wire

    def values(self, name: str) -> tuple[str, ...]:
        """The values of the marker *name*, in either of its spellings: ``+name=…`` and ``+k8s:name=…``."""
        prefixes = (f"{name}=", f"k8s:{name}=")
        found = (m.removeprefix(p) for m in self.markers for p in prefixes if m.startswith(p))
        return tuple(dict.fromkeys(found))

    def value(self, name: str) -> str | None:
        """The first value of the marker *name*, if it is there."""
        return next(iter(self.values(name)), None)

    def has(self, name: str) -> bool:
        """Whether the marker *name*, which takes no value, is there."""
        return name in self.markers or f"k8s:{name}" in self.markers


@attrs.frozen
class TypeFact:
    """One declared Go type."""

    package: str
    """The import path, such as ``k8s.io/api/core/v1``."""
    name: str
    kind: str
    """``struct``, ``string``, ``slice`` or ``map``."""
    fields: tuple[FieldFact, ...]
    item: TypeRef
    """What a slice or map holds; empty for others."""
    values: tuple[str, ...]
    """The constants of a string type, in the order of the source."""
    markers: tuple[str, ...]

    @property
    def qualified(self) -> str:
        """Import path and name."""
        return f"{self.package}.{self.name}"

    def value(self, name: str) -> str | None:
        """The value of the marker *name*, if it is there."""
        return next((m.removeprefix(f"{name}=") for m in self.markers if m.startswith(f"{name}=")), None)


@attrs.frozen
class Facts:
    """All Go types, and the kinds they stand for."""

    types: Mapping[str, TypeFact]
    """By import path and name."""
    kinds: Mapping[tuple[str, str], str]
    """The type of each API version and kind."""

    @classmethod
    def read(cls, *paths: Path) -> Facts:
        """The facts in the files at *paths*; of what several of them say, the first counts."""
        types: dict[str, TypeFact] = {}
        kinds: dict[tuple[str, str], str] = {}
        for path in reversed(paths):
            data = orjson.loads(path.read_bytes())
            types |= {name: _type(name, fact) for name, fact in data["types"].items()}
            for key, name in data["kinds"].items():
                api_version, _, kind = key.partition(", Kind=")
                kinds[api_version, kind] = name
        return cls(types, kinds)

    def package(self, package: str) -> tuple[TypeFact, ...]:
        """The types declared in one Go package, by name."""
        found = (fact for fact in self.types.values() if fact.package == package)
        return tuple(sorted(found, key=lambda fact: fact.name))


def _type(name: str, fact: Mapping[str, Any]) -> TypeFact:
    package, _, short = name.rpartition(".")
    return TypeFact(
        package=package,
        name=short,
        kind=fact["kind"],
        fields=tuple(_fields(fact.get("fields", ()))),
        item=_reference(fact.get("elem", "")),
        values=tuple(fact.get("values", ())),
        markers=tuple(fact.get("markers", ())),
    )


def _fields(facts: list[Mapping[str, Any]]) -> Iterator[FieldFact]:
    for fact in facts:
        wire = fact.get("json", "")
        if wire is None:  # no part of the wire form
            continue
        yield FieldFact(
            go=fact["go"],
            wire="" if fact.get("inline") else wire,
            type=_reference(fact["type"]),
            omit_empty="omitempty" in fact,
            omit_zero="omitzero" in fact,
            number=(fact.get("pb") or {}).get("num"),
            patch_strategies=tuple(filter(None, _texts(fact.get("patchStrategy", ())))),
            patch_merge_key=fact.get("patchMergeKey"),
            markers=tuple(fact.get("markers", ())),
        )


def _texts(value: str | list[str]) -> list[str]:
    return value.split(",") if isinstance(value, str) else list(value)


def _reference(type_: Any) -> TypeRef:
    match type_:
        case {"ptr": item}:
            return PointerRef(_reference(item))
        case {"list": item}:
            return ListRef(_reference(item))
        case {"map": item}:
            return MapRef(_reference(item))
        case str():
            return type_
        case _:
            raise ValueError(f"no type is written {type_!r}")
