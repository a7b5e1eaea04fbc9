"""Which module each type goes to, and in what order they stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from apimachinery.gen.facts import Facts, TypeFact, TypeRef

__all__ = ["Module", "lay_out", "references"]

TYPES = "types"
"""The module for all types that no other takes."""

ENUMS = "enums"
"""The module for texts of a package that is split."""

SPLIT: Mapping[str, Mapping[str, Sequence[str]]] = {
    "k8s.io/api/core/v1": {
        "volume_sources": ("VolumeSource",),
        "volumes": ("Volume", "PersistentVolume"),
        "containers": ("Container", "EphemeralContainer"),
        "pods": ("Pod", "ReplicationController"),
        "nodes": ("Node",),
        "services": ("Service", "Endpoint"),
    },
}
"""For packages too large for one module: modules, and the beginnings of the names that go there.

A module takes these types with everything they are made of that no earlier module has; so none imports a later one.
"""


@attrs.frozen
class Module:
    """Types that stand in one module, each after those it is made of."""

    name: str
    types: tuple[TypeFact, ...]


def lay_out(facts: Facts, package: str) -> tuple[Module, ...]:
    """The modules of a package; each imports earlier ones only."""
    types = facts.package(package)
    split = SPLIT.get(package, {})
    taken: dict[str, TypeFact] = {}
    modules = []
    if split:
        modules.append(Module(ENUMS, tuple(fact for fact in types if fact.kind == "string")))
        taken = {fact.qualified: fact for fact in modules[0].types}
    for name, prefixes in {**split, TYPES: ("",)}.items():
        roots = [fact for fact in types if fact.name.startswith(tuple(prefixes))]
        found = _with_parts(facts, roots, taken)
        modules.append(Module(name, tuple(found)))
        taken |= {fact.qualified: fact for fact in found}
    return tuple(modules)


def _with_parts(facts: Facts, roots: Sequence[TypeFact], taken: Mapping[str, TypeFact]) -> list[TypeFact]:
    """The roots and what they are made of, parts first, without what is *taken* or declared elsewhere."""
    found: dict[str, TypeFact] = {}
    open_: set[str] = set()

    def visit(fact: TypeFact) -> None:
        name = fact.qualified
        if name in taken or name in found:
            return
        if name in open_:
            raise ValueError(f"{name} contains itself: its classes need quoted names, which is not written yet")
        open_.add(name)
        for part in _parts(facts, fact):
            visit(part)
        open_.discard(name)
        found[name] = fact

    for root in roots:
        visit(root)
    return list(found.values())


def _parts(facts: Facts, fact: TypeFact) -> Iterator[TypeFact]:
    for type_ in (fact.item, *(field.type for field in fact.fields)):
        for name in references(type_):
            part = facts.types.get(name)
            if part is not None and part.package == fact.package:
                yield part


def references(type_: TypeRef) -> Iterator[str]:
    """The names of the types that *type_* is made of."""
    if isinstance(type_, str):
        yield type_
    else:
        yield from references(type_.item)
