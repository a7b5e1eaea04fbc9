# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of resource.k8s.io/v1alpha3 (Go: ``k8s.io/api/resource/v1alpha3/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs
from annotated_types import Ge, Le, MaxLen

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Default,
    Enum,
    Format,
    Immutable,
    Int32,
    Int64,
    ListAtomic,
    ListMap,
    MaxBytes,
    OmitEmpty,
    Patch,
    Proto,
    Required,
    Struct,
    Time,
)

__all__ = [
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
]


class DeviceTaintEffect(StrEnum):
    """DeviceTaintEffect (Go: k8s.io/api/resource/v1alpha3)."""

    NONE = "None"
    NO_SCHEDULE = "NoSchedule"
    NO_EXECUTE = "NoExecute"


@attrs.define(kw_only=True)
class DeviceTaint(Struct):
    """DeviceTaint (Go: k8s.io/api/resource/v1alpha3)."""

    key: Annotated[str, Always(), Required(), Proto(1)] = ""
    value: Annotated[str, Proto(2)] = ""
    effect: Annotated[DeviceTaintEffect | str, Always(), Required(), Enum(), Proto(3)] = ""
    time_added: Annotated[Time | None, Proto(4)] = None


@attrs.define(kw_only=True)
class DeviceTaintSelector(Struct):
    """DeviceTaintSelector (Go: k8s.io/api/resource/v1alpha3)."""

    driver: Annotated[str | None, Proto(2)] = None
    pool: Annotated[str | None, Proto(3)] = None
    device: Annotated[str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class DeviceTaintRuleSpec(Struct):
    """DeviceTaintRuleSpec (Go: k8s.io/api/resource/v1alpha3)."""

    device_selector: Annotated[DeviceTaintSelector | None, Proto(1)] = None
    taint: Annotated[DeviceTaint, OmitEmpty(), Required(), Proto(2)] = attrs.field(factory=DeviceTaint)


@attrs.define(kw_only=True)
class DeviceTaintRuleStatus(Struct):
    """DeviceTaintRuleStatus (Go: k8s.io/api/resource/v1alpha3)."""

    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class DeviceTaintRule(metav1.Object):
    """DeviceTaintRule (Go: k8s.io/api/resource/v1alpha3)."""

    spec: Annotated[DeviceTaintRuleSpec, Always(), Required(), Proto(2)] = attrs.field(factory=DeviceTaintRuleSpec)
    status: Annotated[DeviceTaintRuleStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=DeviceTaintRuleStatus)


@attrs.define(kw_only=True)
class DeviceTaintRuleList(metav1.ObjectList[DeviceTaintRule]):
    """DeviceTaintRuleList (Go: k8s.io/api/resource/v1alpha3)."""


@attrs.define(kw_only=True)
class PoolStatus(Struct):
    """PoolStatus (Go: k8s.io/api/resource/v1alpha3)."""

    driver: Annotated[str, Required(), Format("k8s-long-name-caseless"), Proto(1)] = ""
    pool_name: Annotated[str, Required(), Format("k8s-resource-pool-name"), Proto(2)] = ""
    generation: Annotated[Int64, Always(), Required(), Ge(0), Proto(9)] = 0
    resource_slice_count: Annotated[Int32 | None, Ge(1), Proto(8)] = None
    total_devices: Annotated[Int32 | None, Ge(0), Proto(4)] = None
    allocated_devices: Annotated[Int32 | None, Ge(0), Proto(5)] = None
    available_devices: Annotated[Int32 | None, Ge(0), Proto(6)] = None
    unavailable_devices: Annotated[Int32 | None, Ge(0), Proto(7)] = None
    node_name: Annotated[str | None, Format("k8s-long-name"), Proto(3)] = None
    validation_error: Annotated[str | None, MaxBytes(256), Proto(10)] = None


@attrs.define(kw_only=True)
class ResourcePoolStatusRequestSpec(Struct):
    """ResourcePoolStatusRequestSpec (Go: k8s.io/api/resource/v1alpha3)."""

    driver: Annotated[str, Always(), Required(), Format("k8s-long-name-caseless"), Proto(1)] = ""
    pool_name: Annotated[str | None, Format("k8s-resource-pool-name"), Proto(2)] = None
    limit: Annotated[Int32 | None, Ge(1), Le(1000), Default(100), Proto(3)] = None


@attrs.define(kw_only=True)
class ResourcePoolStatusRequestStatus(Struct):
    """ResourcePoolStatusRequestStatus (Go: k8s.io/api/resource/v1alpha3)."""

    pool_count: Annotated[Int32 | None, Required(), Ge(0), Proto(6)] = None
    pools: Annotated[list[PoolStatus], MaxLen(1000), ListAtomic(), Proto(2)] = attrs.field(factory=list)
    conditions: Annotated[
        list[metav1.Condition],
        MaxLen(10),
        Patch("merge", merge_key="type"),
        ListMap("type"),
        Proto(3),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ResourcePoolStatusRequest(metav1.Object):
    """ResourcePoolStatusRequest (Go: k8s.io/api/resource/v1alpha3)."""

    spec: Annotated[
        ResourcePoolStatusRequestSpec,
        Always(),
        Required(),
        Immutable(),
        Proto(2),
    ] = attrs.field(factory=ResourcePoolStatusRequestSpec)
    status: Annotated[ResourcePoolStatusRequestStatus | None, Proto(3)] = None


@attrs.define(kw_only=True)
class ResourcePoolStatusRequestList(metav1.ObjectList[ResourcePoolStatusRequest]):
    """ResourcePoolStatusRequestList (Go: k8s.io/api/resource/v1alpha3)."""
