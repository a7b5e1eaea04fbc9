# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of storagemigration.k8s.io/v1beta1 (Go: ``k8s.io/api/storagemigration/v1beta1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, CustomUnique, ListMap, OmitEmpty, Patch, Proto, Struct

__all__ = [
    "StorageVersionMigration",
    "StorageVersionMigrationList",
    "StorageVersionMigrationSpec",
    "StorageVersionMigrationStatus",
]


@attrs.define(kw_only=True)
class StorageVersionMigrationSpec(Struct):
    """StorageVersionMigrationSpec (Go: k8s.io/api/storagemigration/v1beta1)."""

    resource: Annotated[metav1.GroupResource, Always(), Proto(1)] = attrs.field(factory=metav1.GroupResource)


@attrs.define(kw_only=True)
class StorageVersionMigrationStatus(Struct):
    """StorageVersionMigrationStatus (Go: k8s.io/api/storagemigration/v1beta1)."""

    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)
    resource_version: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class StorageVersionMigration(metav1.Object):
    """StorageVersionMigration (Go: k8s.io/api/storagemigration/v1beta1)."""

    spec: Annotated[
        StorageVersionMigrationSpec,
        OmitEmpty(),
        Proto(2),
    ] = attrs.field(factory=StorageVersionMigrationSpec)
    status: Annotated[
        StorageVersionMigrationStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=StorageVersionMigrationStatus)


@attrs.define(kw_only=True)
class StorageVersionMigrationList(metav1.ObjectList[StorageVersionMigration]):
    """StorageVersionMigrationList (Go: k8s.io/api/storagemigration/v1beta1)."""
