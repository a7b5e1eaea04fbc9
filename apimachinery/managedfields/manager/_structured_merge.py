"""Updates and applies of whole objects (Go: ``util/managedfields/internal/structuredmerge.go``, ``stripmeta.go``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from apimachinery.errors import new_bad_request
from apimachinery.managedfields._errors import step
from apimachinery.managedfields.fieldpath import FieldSet, Path
from apimachinery.managedfields.manager._managed import Managed
from apimachinery.managedfields.manager._objects import describe_object, gvk_of_plain, managed_entries, without_managed
from apimachinery.managedfields.manager._versions import ObjectConverter
from apimachinery.managedfields.merge import Updater
from apimachinery.managedfields.resolvers import TypeResolver
from apimachinery.managedfields.typed import TypedValue, typed
from apimachinery.schema import GroupVersion

__all__ = ["NEVER_OWNED", "StructuredMerge"]

Plain = dict[str, Any]

_METADATA = (
    "name",
    "namespace",
    "creationTimestamp",
    "selfLink",
    "uid",
    "clusterName",
    "generation",
    "managedFields",
    "resourceVersion",
)
NEVER_OWNED: Final = FieldSet(
    [Path.of("apiVersion"), Path.of("kind"), Path.of("metadata"), *(Path.of("metadata", name) for name in _METADATA)]
)
"""What nobody owns."""


@attrs.frozen(eq=False)
class StructuredMerge:
    """Merges objects of one version, and says who owns what of them."""

    types: TypeResolver
    objects: ObjectConverter
    default: Callable[[Plain], Plain]
    """Fills in the defaults of an object in the version."""
    version: GroupVersion
    hub: GroupVersion
    updater: Updater

    def update(self, live: Plain, new: Plain, managed: Managed, manager: str) -> Managed:
        """Who owns what after *manager* wrote *new* over *live*."""
        named = describe_object(new)
        with step(f"failed to convert new object ({named}) to proper version ({self.version})"):
            new = self.objects.to_version(new, self.version)
        with step(f"failed to convert live object ({describe_object(live)}) to proper version"):
            live = self.objects.to_version(live, self.version)
        with step(f"failed to convert new object ({describe_object(new)}) to smd typed"):
            new_typed = self.typed(new, allow_duplicates=True)
        with step(f"failed to convert live object ({describe_object(live)}) to smd typed"):
            live_typed = self.typed(live, allow_duplicates=True)
        with step(f"failed to update ManagedFields ({describe_object(new)})"):
            _, fields = self.updater.update(live_typed, new_typed, str(self.version), managed.fields, manager)
        return _strip(Managed(fields, managed.times), manager)

    def apply(self, live: Plain, config: Plain, managed: Managed, manager: str, *, force: bool) -> tuple[Plain | None, Managed]:
        """*config* applied to *live*, None where that changes nothing, and who owns what afterwards."""
        version = gvk_of_plain(config).group_version
        if version != self.version:
            problem = f"Incorrect version specified in apply patch. Specified patch version: {version}, expected: {self.version}"
            raise new_bad_request(problem)
        if managed_entries(config) is not None:
            raise new_bad_request("metadata.managedFields must be nil")
        with step(f"failed to convert live object ({describe_object(live)}) to proper version"):
            live = self.objects.to_version(live, self.version)
        with step(f"failed to create typed patch object ({describe_object(config)})"):
            config_typed = self.typed(config, allow_duplicates=False)
        with step(f"failed to create typed live object ({describe_object(live)})"):
            live_typed = self.typed(without_managed(live), allow_duplicates=True)
        new, fields = self.updater.apply(live_typed, config_typed, str(self.version), managed.fields, manager, force=force)
        managed = _strip(Managed(fields, managed.times), manager)
        if new is None:
            return None, managed
        with step(f"failed to convert to unversioned ({describe_object(config)})"):
            return self.objects.to_version(self.default(new.value), self.hub), managed

    def typed(self, plain: Plain, *, allow_duplicates: bool) -> TypedValue:
        """An object with its type."""
        return typed(plain, self.types.type_for(gvk_of_plain(plain)), allow_duplicates=allow_duplicates)


def _strip(managed: Managed, manager: str) -> Managed:
    """*managed* without what nobody owns, which only who just wrote can have got hold of."""
    owned = managed.fields.get(manager)
    if owned is None:
        return managed
    fields = {name: entry for name, entry in managed.fields.items() if name != manager}
    if left := owned.fields - NEVER_OWNED:
        fields[manager] = attrs.evolve(owned, fields=left)
    return Managed(fields, managed.times)
