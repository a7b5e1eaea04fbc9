"""Changes by many managers (Go: ``structured-merge-diff/merge``)."""

from apimachinery.managedfields.merge._managers import Conflict, ConflictsError, ManagedFields, VersionedSet
from apimachinery.managedfields.merge._updater import Converter, MissingVersionError, SameVersions, Updater, UpdaterError

__all__ = [
    "Conflict",
    "ConflictsError",
    "Converter",
    "ManagedFields",
    "MissingVersionError",
    "SameVersions",
    "Updater",
    "UpdaterError",
    "VersionedSet",
]
