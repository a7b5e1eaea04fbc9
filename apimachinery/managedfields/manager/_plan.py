"""What an apply would do, before it is done, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs

from apimachinery.managedfields._tree import Branch, rich_tree
from apimachinery.managedfields.fieldpath import EMPTY, FieldSet, Path
from apimachinery.managedfields.manager._managed import Managed, ManagerIdentity
from apimachinery.managedfields.merge import Conflict
from apimachinery.managedfields.typed import Comparison, TypedValue
from apimachinery.managedfields.typed._field_set import element_of
from apimachinery.managedfields.typed._types import Type

if TYPE_CHECKING:
    from rich.tree import Tree

__all__ = ["Change", "ChangeKind", "Plan", "make_plan"]


class ChangeKind(StrEnum):
    """What becomes of a field."""

    ADDED = "added"
    REMOVED = "removed"
    MODIFIED = "modified"


@attrs.frozen
class Change:
    """A field whose value would change."""

    kind: ChangeKind
    path: Path
    before: Any = None
    """The value it has; None also where there is none."""
    after: Any = None
    """The value it would have; None also where there is none."""

    def __str__(self) -> str:
        match self.kind:
            case ChangeKind.ADDED:
                return f"+ {self.path}: {_shown(self.after)}"
            case ChangeKind.REMOVED:
                return f"- {self.path}: {_shown(self.before)}"
        return f"~ {self.path}: {_shown(self.before)} -> {_shown(self.after)}"


_SHOWN = 60  # characters of a value


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


@attrs.frozen
class Plan:
    """What an apply would do. Its text has a line for each change, conflict and change of owners."""

    manager: str
    """Who would apply."""
    changes: tuple[Change, ...]
    """The leaves that would change; as if the apply were forced, where there are conflicts."""
    conflicts: tuple[Conflict, ...]
    """What others own of that, so that the apply fails; none, where it is forced. Managers are as errors name them."""
    gained: FieldSet
    """What *manager* would newly own."""
    lost: FieldSet
    """What *manager* would no longer own."""
    taken: Mapping[str, FieldSet]
    """What other managers would no longer own."""

    @property
    def is_blocked(self) -> bool:
        """Whether the apply would fail."""
        return bool(self.conflicts)

    @property
    def is_noop(self) -> bool:
        """Whether the apply would change neither values nor owners."""
        return not (self.changes or self.gained or self.lost or self.taken)

    def __str__(self) -> str:
        lines = [line for title, texts in self._parts() for line in (f"{title}:", *(f"  {text}" for text in texts))]
        return "\n".join(lines) or "nothing changes"

    def __rich__(self) -> Tree:
        branches = [Branch(title, branches=[Branch(line) for line in lines]) for title, lines in self._parts()]
        return rich_tree(f"apply by {self.manager}", branches)

    def _parts(self) -> Iterator[tuple[str, Sequence[str]]]:
        parts = {
            "conflicts": [f"{conflict.path}: owned by {conflict.manager}" for conflict in self.conflicts],
            "changes": list(map(str, self.changes)),
            f"{self.manager} gains": list(map(str, self.gained.leaves())),
            f"{self.manager} loses": list(map(str, self.lost.leaves())),
            **{f"{other} loses": list(map(str, fields.leaves())) for other, fields in self.taken.items()},
        }
        return ((title, lines) for title, lines in parts.items() if lines)


def make_plan(
    manager: ManagerIdentity, before: Managed, after: Managed, live: TypedValue, new: TypedValue, conflicts: Sequence[Conflict]
) -> Plan:
    """The plan for an apply of *manager* that makes *new* of *live*."""
    identity = str(manager)
    owned_before, owned_after = (found.fields[identity].fields if identity in found.fields else EMPTY for found in (before, after))
    taken = {}
    for other, owned in before.fields.items():
        left = after.fields[other].fields if other in after.fields else EMPTY
        if other != identity and (lost := owned.fields - left):
            taken[_display(other)] = lost
    return Plan(
        manager.name,
        tuple(_changes(live.compare(new), live, new)),
        tuple(Conflict(_display(conflict.manager), conflict.path) for conflict in conflicts),
        owned_after - owned_before,
        owned_before - owned_after,
        taken,
    )


def _display(identity: str) -> str:
    manager = ManagerIdentity.parse(identity)
    return manager.display if manager else identity


def _changes(comparison: Comparison, live: TypedValue, new: TypedValue) -> Iterator[Change]:
    before, after = _Values(live), _Values(new)
    kinds = {ChangeKind.ADDED: comparison.added, ChangeKind.REMOVED: comparison.removed, ChangeKind.MODIFIED: comparison.modified}
    for kind, fields in kinds.items():
        for path in fields.leaves():
            yield Change(kind, path, before.at(path), after.at(path))


class _Values:
    """The values at the paths of an object."""

    def __init__(self, root: TypedValue) -> None:
        self._root = root
        self._items: dict[int, dict[str, Any]] = {}

    def at(self, path: Path) -> Any:
        """The value at *path*; None where there is none."""
        kind, value = self._root.type, self._root.value
        for element in path:
            kind, value = self._step(kind, value, element)
        return value

    def _step(self, kind: Type, value: Any, element: str) -> tuple[Type, Any]:
        if type(value) is dict and kind.entries is not None:
            return kind.entries.type_of(element[2:]), value.get(element[2:])
        if type(value) is list and kind.items is not None:
            found = self._items.get(id(value))
            if found is None:  # once, not for each of its items
                found = self._items[id(value)] = {element_of(kind.items, item): item for item in reversed(value)}
            return kind.items.type, found.get(element)
        return kind, None
