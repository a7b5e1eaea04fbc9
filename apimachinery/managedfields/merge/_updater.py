"""Changes by many managers: who owns what afterwards (Go: ``structured-merge-diff/merge/update.go``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import attrs

from apimachinery.managedfields._errors import UnknownVersionError, step
from apimachinery.managedfields.fieldpath import EMPTY, FieldSet, Filter
from apimachinery.managedfields.fieldpath._set import refuse_deep
from apimachinery.managedfields.merge._managers import ConflictsError, ManagedFields, VersionedSet
from apimachinery.managedfields.typed import Comparison, TypedValue
from apimachinery.managedfields.value import values_equal

__all__ = ["Converter", "SameVersions", "Updater"]


class Converter(Protocol):
    """Gives values in other versions."""

    def convert(self, value: TypedValue, version: str) -> TypedValue:
        """*value* in *version*; itself where it is in that version.

        Raises:
            UnknownVersionError: If there is no such version.
        """
        ...


class SameVersions:
    """A converter for types that are the same in all versions."""

    def convert(self, value: TypedValue, version: str) -> TypedValue:
        """*value* as it is."""
        return value


@attrs.frozen(eq=False, kw_only=True)
class Updater:
    """Works out what an update or an apply makes of the live object, and of the ownership of its fields."""

    converter: Converter = attrs.field(factory=SameVersions)
    filters: Mapping[str, Filter] = attrs.field(factory=dict)
    """By version, which fields have owners at all."""
    return_input_on_noop: bool = False
    """Whether an apply that changes nothing gives back the object rather than None."""

    @refuse_deep
    def update(
        self, live: TypedValue, new: TypedValue, version: str, managers: ManagedFields, manager: str
    ) -> tuple[TypedValue, ManagedFields]:
        """What is owned by whom after *manager* wrote *new* over *live*, both in *version*.

        What the write changed is owned by *manager*, and by nobody else.

        Raises:
            ManagedFieldsError: If the values cannot be compared, or not be converted to a version that somebody owns fields in.
        """
        managers = self._reconcile(live, managers)
        owned, changes = self._take(live, new, version, managers, manager, force=True)
        before = owned[manager].fields if manager in owned else EMPTY
        fields = self._filtered((before - changes.removed) | changes.modified | changes.added, version)
        owned.pop(manager, None)
        if fields:
            owned[manager] = VersionedSet(fields, version, applied=False)
        return new, owned

    @refuse_deep
    def apply(
        self, live: TypedValue, config: TypedValue, version: str, managers: ManagedFields, manager: str, *, force: bool = False
    ) -> tuple[TypedValue | None, ManagedFields]:
        """The object after *manager* applied *config* to *live*, both in *version*, and what is owned by whom.

        *manager* owns what *config* says, also together with others who say the same. What it said last time and no longer says
        goes, unless others own it. The object is None where nothing changed.

        Raises:
            ConflictsError: If others own what would change, unless *force* takes it from them.
            ManagedFieldsError: If the values cannot be merged or compared, or not be converted.
        """
        managers = self._reconcile(live, managers)
        with step("failed to merge config"):
            merged = live.merge(config)
        with step("failed to get field set"):
            fields = self._filtered(config.field_set(), version)
        last = managers.get(manager)
        managers[manager] = VersionedSet(fields, version, applied=True)
        with step("failed to prune fields"):
            new = self._prune(merged, managers, manager, last)
        managers, _ = self._take(live, new, version, managers, manager, force=force)
        if not self.return_input_on_noop and values_equal(live.value, new.value):
            return None, managers
        return new, managers

    def _filtered(self, fields: FieldSet, version: str) -> FieldSet:
        keep = self.filters.get(version)
        return keep(fields) if keep else fields

    def _reconcile(self, live: TypedValue, managers: ManagedFields) -> dict[str, VersionedSet]:
        """What managers own, after whatever happened to the schema since; without those in versions that are gone."""
        reconciled = {}
        for manager, owned in managers.items():
            try:
                changed = self.converter.convert(live, owned.api_version).reconcile(owned.fields)
            except UnknownVersionError:
                continue
            reconciled[manager] = owned if changed is None else attrs.evolve(owned, fields=changed)
        return reconciled

    # --- taking fields from others ----------------------------------------------------------------------------------

    def _take(
        self, old: TypedValue, new: TypedValue, version: str, managers: ManagedFields, workflow: str, *, force: bool
    ) -> tuple[dict[str, VersionedSet], Comparison]:
        """What is left to managers after *workflow* made *new* of *old*, and what that changed.

        Raises:
            ConflictsError: If others own what changed, unless *force*.
        """
        with step("failed to compare objects"):
            changes = {version: old.compare(new).filtered(self.filters.get(version))}
        left: dict[str, VersionedSet] = {}
        conflicts: dict[str, FieldSet] = {}
        for manager, owned in managers.items():
            fields = owned.fields
            if manager != workflow:
                try:
                    seen = self._changes(changes, old, new, owned.api_version)
                except UnknownVersionError:
                    continue
                if conflict := fields & (seen.modified | seen.added):
                    conflicts[manager] = conflict
                fields = fields - conflict - seen.removed
            if fields:
                left[manager] = attrs.evolve(owned, fields=fields)
        if conflicts and not force:
            raise ConflictsError.from_managers(conflicts)
        return left, changes[version]

    def _changes(self, known: dict[str, Comparison], old: TypedValue, new: TypedValue, version: str) -> Comparison:
        """What changed, as *version* sees it."""
        if (found := known.get(version)) is None:
            with step("failed to convert old object"):
                old = self.converter.convert(old, version)
            with step("failed to convert new object"):
                new = self.converter.convert(new, version)
            with step("failed to compare objects"):
                found = known[version] = old.compare(new).filtered(self.filters.get(version))
        return found

    # --- what is no longer applied ----------------------------------------------------------------------------------

    def _prune(self, merged: TypedValue, managers: ManagedFields, manager: str, last: VersionedSet | None) -> TypedValue:
        """*merged* without what *manager* applied last time but not now, and what nobody else owns."""
        if last is None or not last.fields:
            return merged
        version = last.api_version
        now = managers[manager]
        if now.api_version == version and version not in self.filters and applied_again(last.fields, now.fields):
            return merged
        try:
            in_version = self.converter.convert(merged, version)
        except UnknownVersionError:
            return merged
        applied = in_version.with_named_fields(last.fields)
        pruned = self._add_back_owned(in_version, in_version.remove(applied), version, managers)
        pruned = self._add_back_dangling(in_version, pruned, version, applied)
        return self.converter.convert(pruned, managers[manager].api_version)

    def _add_back_owned(self, merged: TypedValue, pruned: TypedValue, version: str, managers: ManagedFields) -> TypedValue:
        """*pruned* with what it lost of *merged* but somebody owns, be it in another version."""
        owned = {version: EMPTY}  # first, because a conversion may need what was pruned
        for entry in managers.values():
            owned[entry.api_version] = owned.get(entry.api_version, EMPTY) | entry.fields
        for seen_in, fields in owned.items():
            try:
                merged, pruned = self.converter.convert(merged, seen_in), self.converter.convert(pruned, seen_in)
            except UnknownVersionError:
                continue
            kept = pruned.named_field_set() | merged.with_named_fields(fields)
            pruned = merged.remove(merged.named_field_set() - kept)
        return pruned

    def _add_back_dangling(self, merged: TypedValue, pruned: TypedValue, version: str, applied: FieldSet) -> TypedValue:
        """*merged* without what it lost in *pruned*, as far as who prunes had *applied* it."""
        try:
            pruned = self.converter.convert(pruned, version)
        except UnknownVersionError:
            return merged
        return merged.remove((merged.named_field_set() - pruned.named_field_set()) & applied)


def applied_again(last: FieldSet, now: FieldSet) -> bool:
    """Whether all of *last* is in *now*, which is all that was applied; then nothing of *last* can be pruned.

    Pruning takes away what is on the way to a field of *last* and what nobody owns, and nothing on the way to what is applied is that.
    A list item of which only its place is applied is another matter: what is left of it without the rest has no place.
    """
    if not last.members <= now.members:
        return False
    if any(element[:1] == "k" and element not in now.children for element in last.members):
        return False
    return all(element in now.children and applied_again(below, now.children[element]) for element, below in last.children.items())
