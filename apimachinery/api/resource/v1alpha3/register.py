# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The kinds of resource.k8s.io/v1alpha3 (Go: ``k8s.io/api/resource/v1alpha3``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.api.resource.v1alpha3.types import (
    DeviceTaintRule,
    DeviceTaintRuleList,
    ResourcePoolStatusRequest,
    ResourcePoolStatusRequestList,
)
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("resource.k8s.io", "v1alpha3")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of resource.k8s.io/v1alpha3."""
    scheme.add_known_types(
        GROUP_VERSION,
        DeviceTaintRule,
        DeviceTaintRuleList,
        ResourcePoolStatusRequest,
        ResourcePoolStatusRequestList,
    )
    metav1.add_to_group_version(scheme, GROUP_VERSION)
