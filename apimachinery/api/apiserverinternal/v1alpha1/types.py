# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of internal.apiserver.k8s.io/v1alpha1 (Go: ``k8s.io/api/apiserverinternal/v1alpha1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Int64,
    ListMap,
    ListSet,
    Optional,
    Proto,
    Required,
    Struct,
    Time,
    Wire,
)

__all__ = [
    "ConditionStatus",
    "ServerStorageVersion",
    "StorageVersion",
    "StorageVersionCondition",
    "StorageVersionConditionType",
    "StorageVersionList",
    "StorageVersionSpec",
    "StorageVersionStatus",
]


class ConditionStatus(StrEnum):
    """ConditionStatus (Go: k8s.io/api/apiserverinternal/v1alpha1)."""

    TRUE = "True"
    FALSE = "False"
    UNKNOWN = "Unknown"


@attrs.define(kw_only=True)
class ServerStorageVersion(Struct):
    """ServerStorageVersion (Go: k8s.io/api/apiserverinternal/v1alpha1)."""

    api_server_id: Annotated[str, Wire("apiServerID"), Required(), Proto(1, go="APIServerID")] = ""
    encoding_version: Annotated[str, Required(), Proto(2)] = ""
    decodable_versions: Annotated[
        list[str],
        Required(),
        ListSet(),
        CustomUnique(),
        Proto(3),
    ] = attrs.field(factory=list)
    served_versions: Annotated[list[str], ListSet(), CustomUnique(), Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class StorageVersionSpec(Struct):
    """StorageVersionSpec (Go: k8s.io/api/apiserverinternal/v1alpha1)."""


class StorageVersionConditionType(StrEnum):
    """StorageVersionConditionType (Go: k8s.io/api/apiserverinternal/v1alpha1)."""

    ALL_ENCODING_VERSIONS_EQUAL = "AllEncodingVersionsEqual"


@attrs.define(kw_only=True)
class StorageVersionCondition(Struct):
    """StorageVersionCondition (Go: k8s.io/api/apiserverinternal/v1alpha1)."""

    type: Annotated[StorageVersionConditionType | str, Always(), Required(), Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Always(), Required(), Proto(2)] = ""
    observed_generation: Annotated[Int64, Proto(3)] = 0
    last_transition_time: Annotated[Time | None, Always(), Proto(4)] = None
    reason: Annotated[str, Always(), Required(), Proto(5)] = ""
    message: Annotated[str, Required(), Proto(6)] = ""


@attrs.define(kw_only=True)
class StorageVersionStatus(Struct):
    """StorageVersionStatus (Go: k8s.io/api/apiserverinternal/v1alpha1)."""

    storage_versions: Annotated[
        list[ServerStorageVersion],
        ListMap("apiServerID"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)
    common_encoding_version: Annotated[str | None, Proto(2)] = None
    conditions: Annotated[
        list[StorageVersionCondition],
        ListMap("type"),
        CustomUnique(),
        Proto(3),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class StorageVersion(metav1.Object):
    """StorageVersion (Go: k8s.io/api/apiserverinternal/v1alpha1)."""

    spec: Annotated[StorageVersionSpec, Always(), Optional(), Proto(2)] = attrs.field(factory=StorageVersionSpec)
    status: Annotated[StorageVersionStatus, Always(), Optional(), Proto(3)] = attrs.field(factory=StorageVersionStatus)


@attrs.define(kw_only=True)
class StorageVersionList(metav1.ObjectList[StorageVersion]):
    """StorageVersionList (Go: k8s.io/api/apiserverinternal/v1alpha1)."""
