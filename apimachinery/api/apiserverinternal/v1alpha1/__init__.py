# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of internal.apiserver.k8s.io/v1alpha1 (Go: ``k8s.io/api/apiserverinternal/v1alpha1``)."""

from apimachinery.api.apiserverinternal.v1alpha1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.apiserverinternal.v1alpha1.types import (
    ConditionStatus,
    ServerStorageVersion,
    StorageVersion,
    StorageVersionCondition,
    StorageVersionConditionType,
    StorageVersionList,
    StorageVersionSpec,
    StorageVersionStatus,
)

__all__ = [
    "GROUP_VERSION",
    "ConditionStatus",
    "ServerStorageVersion",
    "StorageVersion",
    "StorageVersionCondition",
    "StorageVersionConditionType",
    "StorageVersionList",
    "StorageVersionSpec",
    "StorageVersionStatus",
    "add_to_scheme",
]
