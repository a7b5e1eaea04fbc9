# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of resource.k8s.io/v1alpha3 (Go: ``k8s.io/api/resource/v1alpha3``)."""

from apimachinery.api.resource.v1alpha3.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.resource.v1alpha3.types import (
    DeviceTaint,
    DeviceTaintEffect,
    DeviceTaintRule,
    DeviceTaintRuleList,
    DeviceTaintRuleSpec,
    DeviceTaintRuleStatus,
    DeviceTaintSelector,
    PoolStatus,
    ResourcePoolStatusRequest,
    ResourcePoolStatusRequestList,
    ResourcePoolStatusRequestSpec,
    ResourcePoolStatusRequestStatus,
)

__all__ = [
    "GROUP_VERSION",
    "DeviceTaint",
    "DeviceTaintEffect",
    "DeviceTaintRule",
    "DeviceTaintRuleList",
    "DeviceTaintRuleSpec",
    "DeviceTaintRuleStatus",
    "DeviceTaintSelector",
    "PoolStatus",
    "ResourcePoolStatusRequest",
    "ResourcePoolStatusRequestList",
    "ResourcePoolStatusRequestSpec",
    "ResourcePoolStatusRequestStatus",
    "add_to_scheme",
]
