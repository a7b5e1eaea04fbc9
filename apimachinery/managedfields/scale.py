"""Owners of the number of replicas, as the object and as its scale subresource see them (Go: ``util/managedfields/scalehandler.go``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import attrs

from apimachinery.managedfields.fieldpath import FieldSet, Path
from apimachinery.managedfields.manager._managed import Managed, decode_managed_fields, encode_managed_fields
from apimachinery.managedfields.merge import VersionedSet
from apimachinery.meta.v1.types import ManagedFieldsEntry
from apimachinery.schema import GroupVersion

__all__ = ["ScaleHandler"]

_SCALE_VERSION: Final = str(GroupVersion("autoscaling", "v1"))
_SCALE_REPLICAS: Final = Path.of("spec", "replicas")

Entries = Sequence[ManagedFieldsEntry | Mapping[str, Any]]


@attrs.frozen(eq=False)
class ScaleHandler:
    """Turns the entries of an object into those of its scale subresource, and back.

    >>> paths = {"apps/v1": Path.of("spec", "replicas")}
    >>> owned = {"f:spec": {"f:replicas": {}, "f:paused": {}}}
    >>> ctl = {"manager": "ctl", "operation": "Apply", "apiVersion": "apps/v1", "fieldsType": "FieldsV1", "fieldsV1": owned}
    >>> ScaleHandler([ctl], GroupVersion("apps", "v1"), paths).to_subresource()[0]["apiVersion"]
    'autoscaling/v1'
    """

    parent: Entries
    """The object's entries, typed or plain."""
    group_version: GroupVersion
    """The version in which the object is looked at."""
    paths: Mapping[str, Path | None]
    """By version, where the number of replicas stands; None where there is no such number. Versions not listed are not known."""

    def to_subresource(self) -> list[dict[str, Any]]:
        """The entries of those who own the number of replicas, as plain data.

        Raises:
            ManagedFieldsError: If an entry is broken.
        """
        managed = decode_managed_fields(self.parent)
        found: dict[str, VersionedSet] = {}
        for manager, owned in managed.fields.items():
            path = self.paths.get(owned.api_version)
            if path and path in owned.fields:
                found[manager] = VersionedSet(FieldSet([_SCALE_REPLICAS]), _SCALE_VERSION, owned.applied)
        return encode_managed_fields(Managed(found, managed.times))

    def to_parent(self, scale: Entries) -> list[dict[str, Any]]:
        """The object's entries once those of the subresource are *scale*; raises as :meth:`to_subresource`.

        Who no longer owns the number through the subresource has lost it, who newly does has it. Entries in versions that are not
        known are left out.
        """
        managed, scaled = decode_managed_fields(self.parent), dict(decode_managed_fields(scale).fields)
        found: dict[str, VersionedSet] = {}
        for manager, owned in managed.fields.items():
            if owned.api_version not in self.paths:
                continue
            path = self.paths[owned.api_version]
            if path and path in owned.fields and scaled.pop(manager, None) is None:
                owned = attrs.evolve(owned, fields=owned.fields - FieldSet([path]))
                if not owned.fields:
                    continue
            found[manager] = owned
        for manager, owned in scaled.items():
            if _SCALE_REPLICAS in owned.fields:
                replicas = FieldSet([self.paths.get(str(self.group_version)) or ()])
                found[manager] = VersionedSet(replicas, str(self.group_version), owned.applied)
        times: dict[str, datetime | None] = {manager: managed.times.get(manager) for manager in found}
        return encode_managed_fields(Managed(found, times))
