"""Who owns which fields in which version, and what stands in the way of a change (Go: ``fieldpath/managers.go``, ``merge/conflict.go``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery._quote import quote
from apimachinery.managedfields.fieldpath import FieldSet, Path

__all__ = ["Conflict", "ConflictsError", "ManagedFields", "VersionedSet"]


@attrs.frozen
class VersionedSet:
    """The fields that one manager owns, by their names in one version."""

    fields: FieldSet
    api_version: str
    applied: bool
    """Whether they were applied, rather than written by an update."""


ManagedFields: TypeAlias = Mapping[str, VersionedSet]
"""What each manager owns."""


@attrs.frozen
class Conflict:
    """A field that another manager owns."""

    manager: str
    path: Path

    def __str__(self) -> str:
        return f"conflict with {quote(self.manager)}: {self.path}"


@attrs.define
class ConflictsError(ApiMachineryError):
    """An apply would change fields that others own; it was not forced (Go: ``merge.Conflicts``)."""

    conflicts: tuple[Conflict, ...]
    """By manager, and each manager's in the order of their paths."""

    @classmethod
    def from_managers(cls, fields: Mapping[str, FieldSet]) -> ConflictsError:
        """The error for what others own of what would change."""
        return cls(tuple(Conflict(manager, path) for manager in sorted(fields) for path in fields[manager]))

    def fields(self) -> FieldSet:
        """The fields that are in conflict with anybody."""
        return FieldSet(conflict.path for conflict in self.conflicts)

    def __str__(self) -> str:
        if len(self.conflicts) == 1:
            return str(self.conflicts[0])
        return "\n".join(conflict_lines(self.conflicts, quote))


def conflict_lines(conflicts: Iterable[Conflict], name: Callable[[str], str]) -> Iterator[str]:
    """The conflicts in lines, grouped by their managers, who are called what *name* says."""
    by_manager: dict[str, list[Path]] = {}
    for conflict in conflicts:
        by_manager.setdefault(conflict.manager, []).append(conflict.path)
    for manager in sorted(by_manager):
        yield f"conflicts with {name(manager)}:"
        yield from (f"- {path}" for path in by_manager[manager])
