# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of storagemigration.k8s.io/v1beta1 (Go: ``k8s.io/api/storagemigration/v1beta1``)."""

from apimachinery.api.storagemigration.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.storagemigration.v1beta1.types import (
    StorageVersionMigration,
    StorageVersionMigrationList,
    StorageVersionMigrationSpec,
    StorageVersionMigrationStatus,
)

__all__ = [
    "GROUP_VERSION",
    "StorageVersionMigration",
    "StorageVersionMigrationList",
    "StorageVersionMigrationSpec",
    "StorageVersionMigrationStatus",
    "add_to_scheme",
]
