"""Changes by many managers (Go: ``structured-merge-diff/merge``)."""

from apimachinery.managedfields.merge._managers import Conflict, ConflictsError, ManagedFields, VersionedSet
from apimachinery.managedfields.merge._updater import Converter, SameVersions, Updater

__all__ = [
    "Conflict",
    "ConflictsError",
    "Converter",
    "ManagedFields",
    "SameVersions",
    "Updater",
    "VersionedSet",
]
