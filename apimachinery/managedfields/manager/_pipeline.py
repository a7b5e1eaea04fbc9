"""What surrounds a merge: whose name stands for the change, and what becomes of the entries of others.

(Go: ``buildmanagerinfo.go``, ``managedfieldsupdater.go``, ``capmanagers.go``, ``skipnonapplied.go`` in ``util/managedfields/internal``)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

import attrs

from apimachinery.managedfields._errors import step
from apimachinery.managedfields.manager._managed import APPLY, UPDATE, Managed, ManagerIdentity, seconds
from apimachinery.managedfields.manager._objects import metadata_of, without_managed
from apimachinery.managedfields.manager._structured_merge import StructuredMerge
from apimachinery.managedfields.merge import VersionedSet

__all__ = ["Pipeline"]

Plain = dict[str, Any]

BEFORE_FIRST_APPLY: Final = "before-first-apply"
"""Owns what an object had when it was first applied to, where nobody was known to own it."""
OLD_UPDATES: Final = "ancient-changes"
"""Owns what the oldest of too many updaters owned."""
_SELF: Final = "current-operation"
"""Who updates, until it is known whether anything changed."""


@attrs.frozen(eq=False)
class Pipeline:
    """Updates and applies of one kind of object, through the object itself or a subresource."""

    merge: StructuredMerge
    subresource: str
    now: Callable[[], datetime]
    max_update_managers: int
    track_on_create: Callable[[], bool]
    """Whether to keep track of an object that is being created, without anybody having applied to it."""

    def update(self, live: Plain, new: Plain, managed: Managed, manager: str) -> Managed:
        """Who owns what after *manager* wrote *new* over *live*; nothing, where nobody keeps track."""
        # An object with a uid was there before; if nobody owns any of it, nobody applied to it so far.
        if not managed.fields and (metadata_of(live).get("uid") or not self.track_on_create()):
            return managed
        return self._update(live, new, managed, manager)

    def apply(
        self, live: Plain, config: Plain, managed: Managed, manager: str, nothing: Plain, *, force: bool
    ) -> tuple[Plain, Managed]:
        """*config* applied to *live*, and who owns what afterwards; *nothing* is an object of which nothing is set."""
        if not managed.fields:
            with step("failed to create manager for existing fields"):
                managed = self._update(nothing, live, managed, BEFORE_FIRST_APPLY)
        name = str(self.identity(manager, APPLY))
        new, managed = self.merge.apply(live, config, managed, name, force=force)
        if new is None:
            return without_managed(live), managed
        return new, Managed(managed.fields, {**managed.times, name: self.now()})

    def _update(self, live: Plain, new: Plain, managed: Managed, manager: str) -> Managed:
        """The update under a name that nobody else has, so as to see whether it changed anything."""
        name = str(self.identity(manager, UPDATE))
        managed = self.merge.update(live, new, managed, _SELF)
        fields = dict(managed.fields)
        if owned := fields.pop(_SELF, None):
            previous = fields.get(name)
            fields[name] = owned if previous is None else attrs.evolve(owned, fields=owned.fields | previous.fields)
            managed = Managed(fields, {**managed.times, name: self.now()})
        return cap_update_managers(managed, self.max_update_managers)

    def identity(self, manager: str, operation: str) -> ManagerIdentity:
        """What stands for *manager* in the entries of an object."""
        return ManagerIdentity(manager or "unknown", operation, str(self.merge.version), self.subresource)


def cap_update_managers(managed: Managed, limit: int) -> Managed:
    """*managed* with no more than *limit* updaters, if that can be: the oldest of each version become one."""
    updaters = [name for name, owned in managed.fields.items() if not owned.applied]
    if len(updaters) <= limit:
        return managed
    fields, times = dict(managed.fields), dict(managed.times)
    first_of_version: dict[str, str] = {}
    count = len(updaters)
    for name in sorted(updaters, key=lambda name: (seconds(times.get(name)), name)):
        if count <= limit:
            break
        owned = fields[name]
        bucket = str(ManagerIdentity(OLD_UPDATES, UPDATE, owned.api_version))
        first = first_of_version.setdefault(owned.api_version, name)
        if first == name:
            continue  # it becomes the bucket once there is a second one
        if bucket not in fields:
            fields[bucket] = fields.pop(first)
        fields[bucket] = VersionedSet(owned.fields | fields[bucket].fields, owned.api_version, owned.applied)
        times[bucket] = times.get(name)
        del fields[name]  # as in Go: even a bucket, where another updater of its version is no younger
        count -= 1
    return Managed(fields, times)
