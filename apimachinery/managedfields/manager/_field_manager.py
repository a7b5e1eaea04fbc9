"""The field manager: server-side apply over whole objects (Go: ``util/managedfields/fieldmanager.go``)."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from apimachinery._collector import paused_collector
from apimachinery._errors import ApiMachineryError
from apimachinery.errors import ConflictError, new_apply_conflict, new_bad_request
from apimachinery.managedfields._errors import ManagedFieldsError, step
from apimachinery.managedfields.fieldpath import Filter
from apimachinery.managedfields.fieldpath._set import refuse_deep
from apimachinery.managedfields.manager._last_applied import KUBECTL, has_last_applied, remaining_conflicts, with_last_applied
from apimachinery.managedfields.manager._managed import APPLY, Managed, ManagerIdentity, decode_managed_fields
from apimachinery.managedfields.manager._objects import (
    empty_like,
    gvk_of_plain,
    in_form_of,
    managed_entries,
    plain_of,
    without_managed,
)
from apimachinery.managedfields.manager._pipeline import Pipeline
from apimachinery.managedfields.manager._plan import Plan, make_plan
from apimachinery.managedfields.manager._structured_merge import StructuredMerge
from apimachinery.managedfields.manager._versions import NoConversion, ObjectConverter, VersionConverter
from apimachinery.managedfields.merge import Conflict, ConflictsError, Updater
from apimachinery.managedfields.merge._managers import conflict_lines
from apimachinery.managedfields.resolvers import TypeResolver
from apimachinery.meta.v1.status import CauseType, StatusCause
from apimachinery.schema import GroupVersion, GroupVersionKind

__all__ = ["DEFAULT_MAX_UPDATE_MANAGERS", "FieldManager"]

T = TypeVar("T")
Plain = dict[str, Any]

DEFAULT_MAX_UPDATE_MANAGERS = 10
"""How many entries of updaters an object keeps."""


def _unchanged(plain: Plain) -> Plain:
    return plain


class FieldManager:
    """Applies configurations to objects of one kind and keeps ``metadata.managedFields``, as an API server does.

    Objects may be plain data, unstructured or typed; what is given is never changed, and results have the form of the live object.
    """

    def __init__(
        self,
        types: TypeResolver,
        gvk: GroupVersionKind,
        *,
        clock: Callable[[], datetime],
        subresource: str = "",
        hub: GroupVersion | None = None,
        objects: ObjectConverter | None = None,
        default: Callable[[Plain], Plain] = _unchanged,
        reset_fields: Mapping[str, Filter] | None = None,
        max_update_managers: int = DEFAULT_MAX_UPDATE_MANAGERS,
        track_on_create_probability: float = 1.0,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """A field manager for objects of the kind *gvk*, changed through *subresource*.

        Args:
            types: The types of kinds.
            gvk: The kind and the version in which configurations are applied.
            clock: The time of changes, in UTC.
            subresource: What is written through; empty for the object itself.
            hub: The version of results, and the one that conversions go through; by default that of *gvk*.
            objects: Converts between versions; by default there is but one.
            default: Fills in defaults after an apply.
            reset_fields: By version, a filter for the fields that have owners at all.
            max_update_managers: How many entries of updaters an object keeps.
            track_on_create_probability: How likely it is that an object has owners from its creation on, rather than from the first apply.
            chance: A number from 0 to 1, exclusive, to decide that.
        """
        objects = objects or NoConversion()
        updater = Updater(converter=VersionConverter(types, objects), filters=reset_fields or {})
        version = gvk.group_version
        self._gvk = gvk
        self._merge = StructuredMerge(types, objects, default, version, hub or version, updater)
        self._pipeline = Pipeline(
            self._merge, subresource, clock, max_update_managers, lambda: track_on_create_probability > chance()
        )
        self._is_subresource = bool(subresource)

    @refuse_deep
    def update(self, live: T, new: T, manager: str) -> T:
        """*new*, which *manager* is about to write over *live*, with the owners that its fields then have.

        ``managedFields`` of *new* count, if there are any: who writes none leaves them as they are, who writes an empty list, or a
        list of one empty entry, starts over.

        Raises:
            ManagedFieldsError: If an object does not fit its type, or cannot be converted.
        """
        with paused_collector():
            live_plain, new_plain = plain_of(live, self._gvk), plain_of(new, self._gvk)
            managed = self._managed_of(live_plain, new_plain)
            managed = self._pipeline.update(live_plain, without_managed(new_plain), managed, manager)
            return in_form_of(new, new_plain, managed)

    def update_no_errors(self, live: T, new: T, manager: str) -> T:
        """The same; *new* without owners where that fails, so that a write never does."""
        try:
            return self.update(live, new, manager)
        except ApiMachineryError:
            return in_form_of(new, plain_of(new, self._gvk), Managed())

    @refuse_deep
    def apply(self, live: T, config: Any, manager: str, *, force: bool = False) -> T:
        """*live* after *manager* applied *config* to it, with the owners that its fields then have.

        Raises:
            ConflictError: If others own what would change, with a cause for each field; unless *force* takes it from them.
            BadRequestError: If *config* is of another kind or version, or has ``managedFields``.
            ManagedFieldsError: If an object does not fit its type, or cannot be converted.
        """
        with paused_collector():
            live_plain, config_plain = plain_of(live, self._gvk), plain_of(config, self._gvk)
            managed = self._check_apply(live_plain, config_plain)
            try:
                new, managed = self._apply(live_plain, config_plain, managed, manager, empty_like(live, self._gvk), force=force)
            except ConflictsError as exc:
                raise conflict_error(exc) from exc
            if manager == KUBECTL and has_last_applied(new):
                new = with_last_applied(new, config_plain)
            return in_form_of(live, new, managed)

    @refuse_deep
    def plan(self, live: Any, config: Any, manager: str, *, force: bool = False) -> Plan:
        """What :meth:`apply` would do, and what would stand in its way. It raises as that does, but for conflicts."""
        live_plain, config_plain = plain_of(live, self._gvk), plain_of(config, self._gvk)
        before = self._check_apply(live_plain, config_plain)
        nothing = empty_like(live, self._gvk)
        conflicts: tuple[Conflict, ...] = ()
        try:
            new, after = self._apply(live_plain, config_plain, before, manager, nothing, force=force)
        except ConflictsError as exc:
            conflicts = exc.conflicts
            new, after = self._apply(live_plain, config_plain, before, manager, nothing, force=True)
        identity = self._pipeline.identity(manager, APPLY)
        live_typed, new_typed = (self._merge.typed(without_managed(plain), allow_duplicates=True) for plain in (live_plain, new))
        return make_plan(identity, before, after, live_typed, new_typed, conflicts)

    def _check_apply(self, live: Plain, config: Plain) -> Managed:
        """Who owns what of *live*, if *config* can be applied to it at all."""
        with step("failed to decode managed fields"):
            managed = decode_managed_fields(managed_entries(live) or ())
        if (found := gvk_of_plain(config)) != self._gvk:
            raise new_bad_request(f"invalid object type: {found}")
        return managed

    def _apply(
        self, live: Plain, config: Plain, managed: Managed, manager: str, nothing: Plain, *, force: bool
    ) -> tuple[Plain, Managed]:
        try:
            return self._pipeline.apply(live, config, managed, manager, nothing, force=force)
        except ConflictsError as exc:
            if manager != KUBECTL:
                raise
            if left := remaining_conflicts(self._merge, live, exc):
                raise left from None
            return self._pipeline.apply(live, config, managed, manager, nothing, force=True)

    def _managed_of(self, live: Plain, new: Plain) -> Managed:
        """Who owned what before a write of *new*; what *new* says of that counts, but not through a subresource."""
        if not self._is_subresource:
            entries = managed_entries(new)
            if entries is not None and _is_reset(entries):
                return Managed()
            if (managed := _decoded(entries)).fields:
                return managed
        return _decoded(managed_entries(live))


def _is_reset(entries: list[Plain]) -> bool:
    return not entries or (len(entries) == 1 and all(value in (None, "") for value in entries[0].values()))


def _decoded(entries: list[Plain] | None) -> Managed:
    """What *entries* say; nothing, where they say something wrong."""
    try:
        return decode_managed_fields(entries or ())
    except ManagedFieldsError:
        return Managed()


def conflict_error(conflicts: ConflictsError) -> ConflictError:
    """The error of an API server for *conflicts* (Go: ``NewConflictError``)."""
    causes = [
        StatusCause(
            type=CauseType.FIELD_MANAGER_CONFLICT,
            message=f"conflict with {_display(conflict.manager)}",
            field=str(conflict.path),
        )
        for conflict in conflicts.conflicts
    ]
    if len(causes) == 1:
        message = f"Apply failed with 1 conflict: {causes[0].message}: {causes[0].field}"
    else:
        lines = "\n".join(conflict_lines(conflicts.conflicts, _display))
        message = f"Apply failed with {len(causes)} conflicts: {lines}"
    return new_apply_conflict(causes, message)


def _display(manager: str) -> str:
    identity = ManagerIdentity.parse(manager)
    return identity.display if identity else repr(manager)
