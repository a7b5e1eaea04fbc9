# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of resource.k8s.io/v1beta2 (Go: ``k8s.io/api/resource/v1beta2/types.go``)."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import attrs
from annotated_types import MaxLen

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    Default,
    EachKey,
    Enum,
    Format,
    Immutable,
    Inline,
    Int64,
    ListAtomic,
    ListMap,
    MaxBytes,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Quantity,
    RawExtension,
    Required,
    Struct,
    Time,
    Union,
    Unique,
    Update,
    Wire,
)
from apimachinery.resource import ZERO
from apimachinery.types import UID

__all__ = [
    "AllocatedDeviceStatus",
    "AllocationConfigSource",
    "AllocationResult",
    "CELDeviceSelector",
    "CapacityRequestPolicy",
    "CapacityRequestPolicyRange",
    "CapacityRequirements",
    "Counter",
    "CounterSet",
    "Device",
    "DeviceAllocationConfiguration",
    "DeviceAllocationMode",
    "DeviceAllocationResult",
    "DeviceAttribute",
    "DeviceCapacity",
    "DeviceClaim",
    "DeviceClaimConfiguration",
    "DeviceClass",
    "DeviceClassConfiguration",
    "DeviceClassList",
    "DeviceClassSpec",
    "DeviceConfiguration",
    "DeviceConstraint",
    "DeviceCounterConsumption",
    "DeviceRequest",
    "DeviceRequestAllocationResult",
    "DeviceSelector",
    "DeviceSubRequest",
    "DeviceTaint",
    "DeviceTaintEffect",
    "DeviceTaintRule",
    "DeviceTaintRuleList",
    "DeviceTaintRuleSpec",
    "DeviceTaintRuleStatus",
    "DeviceTaintSelector",
    "DeviceToleration",
    "DeviceTolerationOperator",
    "ExactDeviceRequest",
    "FullyQualifiedName",
    "NetworkDeviceData",
    "NodeAllocatableResourceMapping",
    "OpaqueDeviceConfiguration",
    "QualifiedName",
    "ResourceClaim",
    "ResourceClaimConsumerReference",
    "ResourceClaimList",
    "ResourceClaimSpec",
    "ResourceClaimStatus",
    "ResourceClaimTemplate",
    "ResourceClaimTemplateList",
    "ResourceClaimTemplateSpec",
    "ResourcePool",
    "ResourceSlice",
    "ResourceSliceList",
    "ResourceSliceSpec",
]


@attrs.define(kw_only=True)
class NetworkDeviceData(Struct):
    """NetworkDeviceData (Go: k8s.io/api/resource/v1beta2)."""

    interface_name: Annotated[str, Alpha(MaxBytes(256), since="1.36"), Proto(1)] = ""
    ips: Annotated[
        list[str],
        Alpha(Unique(), MaxLen(16), since="1.36"),
        ListAtomic(),
        Proto(2, go="IPs"),
    ] = attrs.field(factory=list)
    hardware_address: Annotated[str, Alpha(MaxBytes(128), since="1.36"), Proto(3)] = ""


@attrs.define(kw_only=True)
class AllocatedDeviceStatus(Struct):
    """AllocatedDeviceStatus (Go: k8s.io/api/resource/v1beta2)."""

    driver: Annotated[str, Always(), Required(), Proto(1)] = ""
    pool: Annotated[str, Always(), Required(), Proto(2)] = ""
    device: Annotated[str, Always(), Required(), Proto(3)] = ""
    share_id: Annotated[str | None, Wire("shareID"), Alpha(Format("k8s-uuid"), since="1.36"), Proto(7)] = None
    """Only with the feature DRAConsumableCapacity."""
    conditions: Annotated[
        list[metav1.Condition],
        Always(),
        Optional(),
        ListMap("type"),
        CustomUnique(),
        Proto(4),
    ] = attrs.field(factory=list)
    data: Annotated[RawExtension, Proto(5)] = None
    network_data: Annotated[NetworkDeviceData | None, Proto(6)] = None


class AllocationConfigSource(StrEnum):
    """AllocationConfigSource (Go: k8s.io/api/resource/v1beta2)."""

    FROM_CLASS = "FromClass"
    FROM_CLAIM = "FromClaim"


class DeviceTolerationOperator(StrEnum):
    """DeviceTolerationOperator (Go: k8s.io/api/resource/v1beta2)."""

    EXISTS = "Exists"
    EQUAL = "Equal"


class DeviceTaintEffect(StrEnum):
    """DeviceTaintEffect (Go: k8s.io/api/resource/v1beta2)."""

    NONE = "None"
    NO_SCHEDULE = "NoSchedule"
    NO_EXECUTE = "NoExecute"


@attrs.define(kw_only=True)
class DeviceToleration(Struct):
    """DeviceToleration (Go: k8s.io/api/resource/v1beta2)."""

    key: Annotated[str, Alpha(Format("k8s-label-key"), since="1.36"), Proto(1)] = ""
    operator: Annotated[DeviceTolerationOperator | str, Alpha(Enum(), since="1.36"), Default("Equal"), Proto(2)] = ""
    value: Annotated[str, Proto(3)] = ""
    effect: Annotated[DeviceTaintEffect | str, Alpha(Enum(), since="1.36"), Proto(4)] = ""
    toleration_seconds: Annotated[Int64 | None, Proto(5)] = None


@attrs.define(kw_only=True)
class DeviceRequestAllocationResult(Struct):
    """DeviceRequestAllocationResult (Go: k8s.io/api/resource/v1beta2)."""

    request: Annotated[str, Always(), Required(), Proto(1)] = ""
    driver: Annotated[
        str,
        Always(),
        Required(),
        Alpha(Format("k8s-long-name-caseless"), MaxLen(63), since="1.36"),
        Proto(2),
    ] = ""
    pool: Annotated[str, Always(), Required(), Alpha(Format("k8s-resource-pool-name"), since="1.36"), Proto(3)] = ""
    device: Annotated[str, Always(), Required(), Proto(4)] = ""
    admin_access: Annotated[bool | None, Proto(5)] = None
    """Only with the feature DRAAdminAccess."""
    tolerations: Annotated[list[DeviceToleration], ListAtomic(), Proto(6)] = attrs.field(factory=list)
    """Only with the feature DRADeviceTaints."""
    binding_conditions: Annotated[
        list[str],
        Alpha(MaxLen(4), since="1.36"),
        ListAtomic(),
        Proto(7),
    ] = attrs.field(factory=list)
    """Only with the feature DRADeviceBindingConditions and DRAResourceClaimDeviceStatus."""
    binding_failure_conditions: Annotated[
        list[str],
        Alpha(MaxLen(4), since="1.36"),
        ListAtomic(),
        Proto(8),
    ] = attrs.field(factory=list)
    """Only with the feature DRADeviceBindingConditions and DRAResourceClaimDeviceStatus."""
    share_id: Annotated[UID | None, Wire("shareID"), Alpha(Format("k8s-uuid"), since="1.36"), Proto(9)] = None
    """Only with the feature DRAConsumableCapacity."""
    consumed_capacity: Annotated[dict[str, Quantity], Proto(10)] = attrs.field(factory=dict)
    """Only with the feature DRAConsumableCapacity."""


@attrs.define(kw_only=True)
class OpaqueDeviceConfiguration(Struct):
    """OpaqueDeviceConfiguration (Go: k8s.io/api/resource/v1beta2)."""

    driver: Annotated[
        str,
        Always(),
        Required(),
        Alpha(MaxLen(63), Format("k8s-long-name-caseless"), since="1.36"),
        Proto(1),
    ] = ""
    parameters: Annotated[RawExtension, Always(), Required(), Proto(2)] = None


@attrs.define(kw_only=True)
class DeviceConfiguration(Struct):
    """DeviceConfiguration (Go: k8s.io/api/resource/v1beta2)."""

    opaque: Annotated[OpaqueDeviceConfiguration | None, Proto(1)] = None


@attrs.define(kw_only=True)
class DeviceAllocationConfiguration(Struct):
    """DeviceAllocationConfiguration (Go: k8s.io/api/resource/v1beta2)."""

    source: Annotated[AllocationConfigSource | str, Always(), Required(), Alpha(Enum(), since="1.36"), Proto(1)] = ""
    requests: Annotated[
        list[str],
        Alpha(Unique(), MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)
    device_configuration: Annotated[DeviceConfiguration, Inline(), Proto(3)] = attrs.field(factory=DeviceConfiguration)


@attrs.define(kw_only=True)
class DeviceAllocationResult(Struct):
    """DeviceAllocationResult (Go: k8s.io/api/resource/v1beta2)."""

    results: Annotated[
        list[DeviceRequestAllocationResult],
        Alpha(MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    config: Annotated[
        list[DeviceAllocationConfiguration],
        Alpha(MaxLen(64), since="1.36"),
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class AllocationResult(Struct):
    """AllocationResult (Go: k8s.io/api/resource/v1beta2)."""

    devices: Annotated[DeviceAllocationResult, OmitEmpty(), Proto(1)] = attrs.field(factory=DeviceAllocationResult)
    node_selector: Annotated[corev1.NodeSelector | None, Proto(3)] = None
    allocation_timestamp: Annotated[Time | None, Proto(5)] = None
    """Only with the feature DRADeviceBindingConditions and DRAResourceClaimDeviceStatus."""


@attrs.define(kw_only=True)
class CELDeviceSelector(Struct):
    """CELDeviceSelector (Go: k8s.io/api/resource/v1beta2)."""

    expression: Annotated[str, Always(), Required(), Proto(1)] = ""


@attrs.define(kw_only=True)
class CapacityRequestPolicyRange(Struct):
    """CapacityRequestPolicyRange (Go: k8s.io/api/resource/v1beta2)."""

    min: Annotated[Quantity | None, Required(), Proto(1)] = None
    max: Annotated[Quantity | None, Proto(2)] = None
    step: Annotated[Quantity | None, Proto(3)] = None


@attrs.define(kw_only=True)
class CapacityRequestPolicy(Struct):
    """CapacityRequestPolicy (Go: k8s.io/api/resource/v1beta2)."""

    default: Annotated[Quantity | None, Always(), Optional(), Proto(1)] = None
    valid_values: Annotated[list[Quantity], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    valid_range: Annotated[CapacityRequestPolicyRange | None, Proto(4)] = None


@attrs.define(kw_only=True)
class CapacityRequirements(Struct):
    """CapacityRequirements (Go: k8s.io/api/resource/v1beta2)."""

    requests: Annotated[dict[str, Quantity], Proto(1)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class Counter(Struct):
    """Counter (Go: k8s.io/api/resource/v1beta2)."""

    value: Annotated[Quantity, Always(), Required(), Proto(1)] = ZERO


@attrs.define(kw_only=True)
class CounterSet(Struct):
    """CounterSet (Go: k8s.io/api/resource/v1beta2)."""

    name: Annotated[str, Always(), Required(), Alpha(Format("k8s-short-name"), since="1.36"), Proto(1)] = ""
    counters: Annotated[
        dict[str, Counter],
        Required(),
        Alpha(EachKey(Format("k8s-short-name")), since="1.36"),
        Proto(2),
    ] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class DeviceAttribute(Struct):
    """DeviceAttribute (Go: k8s.io/api/resource/v1beta2)."""

    int_: Annotated[Int64 | None, Alpha(Union(), since="1.36"), Proto(2, go="IntValue")] = None
    bool_: Annotated[bool | None, Alpha(Union(), since="1.36"), Proto(3, go="BoolValue")] = None
    string: Annotated[str | None, Alpha(Union(), since="1.36"), Proto(4, go="StringValue")] = None
    version: Annotated[str | None, Alpha(Union(), since="1.36"), Proto(5, go="VersionValue")] = None
    ints: Annotated[
        list[Int64],
        Alpha(Union(), since="1.36"),
        ListAtomic(),
        Proto(6, go="IntValues"),
    ] = attrs.field(factory=list)
    """Only with the feature DRAListTypeAttributes."""
    bools: Annotated[
        list[bool],
        Alpha(Union(), since="1.36"),
        ListAtomic(),
        Proto(7, go="BoolValues"),
    ] = attrs.field(factory=list)
    """Only with the feature DRAListTypeAttributes."""
    strings: Annotated[
        list[str],
        Alpha(Union(), since="1.36"),
        ListAtomic(),
        Proto(8, go="StringValues"),
    ] = attrs.field(factory=list)
    """Only with the feature DRAListTypeAttributes."""
    versions: Annotated[
        list[str],
        Alpha(Union(), since="1.36"),
        ListAtomic(),
        Proto(9, go="VersionValues"),
    ] = attrs.field(factory=list)
    """Only with the feature DRAListTypeAttributes."""


@attrs.define(kw_only=True)
class DeviceCapacity(Struct):
    """DeviceCapacity (Go: k8s.io/api/resource/v1beta2)."""

    value: Annotated[Quantity, Always(), Required(), Proto(1)] = ZERO
    request_policy: Annotated[CapacityRequestPolicy | None, Proto(2)] = None
    """Only with the feature DRAConsumableCapacity."""


@attrs.define(kw_only=True)
class DeviceCounterConsumption(Struct):
    """DeviceCounterConsumption (Go: k8s.io/api/resource/v1beta2)."""

    counter_set: Annotated[str, Always(), Required(), Alpha(Format("k8s-short-name"), since="1.36"), Proto(1)] = ""
    counters: Annotated[
        dict[str, Counter],
        Required(),
        Alpha(EachKey(Format("k8s-short-name")), since="1.36"),
        Proto(2),
    ] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class DeviceTaint(Struct):
    """DeviceTaint (Go: k8s.io/api/resource/v1beta2)."""

    key: Annotated[str, Always(), Required(), Proto(1)] = ""
    value: Annotated[str, Proto(2)] = ""
    effect: Annotated[DeviceTaintEffect | str, Always(), Required(), Alpha(Enum(), since="1.36"), Proto(3)] = ""
    time_added: Annotated[Time | None, Proto(4)] = None


QualifiedName: TypeAlias = str
"""QualifiedName (Go: k8s.io/api/resource/v1beta2)."""


@attrs.define(kw_only=True)
class NodeAllocatableResourceMapping(Struct):
    """NodeAllocatableResourceMapping (Go: k8s.io/api/resource/v1beta2)."""

    capacity_key: Annotated[QualifiedName | None, Proto(1)] = None
    allocation_multiplier: Annotated[Quantity | None, Proto(2)] = None


@attrs.define(kw_only=True)
class Device(Struct):
    """Device (Go: k8s.io/api/resource/v1beta2)."""

    name: Annotated[str, Always(), Required(), Proto(1)] = ""
    attributes: Annotated[dict[str, DeviceAttribute], Proto(2)] = attrs.field(factory=dict)
    capacity: Annotated[dict[str, DeviceCapacity], Proto(3)] = attrs.field(factory=dict)
    consumes_counters: Annotated[
        list[DeviceCounterConsumption],
        Alpha(Unique("counterSet"), MaxLen(2), since="1.36"),
        ListAtomic(),
        Proto(4),
    ] = attrs.field(factory=list)
    """Only with the feature DRAPartitionableDevices."""
    node_name: Annotated[str | None, Proto(5)] = None
    """Only with the feature DRAPartitionableDevices."""
    node_selector: Annotated[corev1.NodeSelector | None, Proto(6)] = None
    """Only with the feature DRAPartitionableDevices."""
    all_nodes: Annotated[bool | None, Proto(7)] = None
    """Only with the feature DRAPartitionableDevices."""
    taints: Annotated[list[DeviceTaint], ListAtomic(), Proto(8)] = attrs.field(factory=list)
    """Only with the feature DRADeviceTaints."""
    binds_to_node: Annotated[bool | None, Proto(9)] = None
    """Only with the feature DRADeviceBindingConditions and DRAResourceClaimDeviceStatus."""
    binding_conditions: Annotated[
        list[str],
        Alpha(MaxLen(4), since="1.36"),
        ListAtomic(),
        Proto(10),
    ] = attrs.field(factory=list)
    """Only with the feature DRADeviceBindingConditions and DRAResourceClaimDeviceStatus."""
    binding_failure_conditions: Annotated[
        list[str],
        Alpha(MaxLen(4), since="1.36"),
        ListAtomic(),
        Proto(11),
    ] = attrs.field(factory=list)
    """Only with the feature DRADeviceBindingConditions and DRAResourceClaimDeviceStatus."""
    allow_multiple_allocations: Annotated[bool | None, Proto(12)] = None
    """Only with the feature DRAConsumableCapacity."""
    node_allocatable_resource_mappings: Annotated[
        dict[str, NodeAllocatableResourceMapping],
        Proto(13),
    ] = attrs.field(factory=dict)
    """Only with the feature DRANodeAllocatableResources."""


DeviceAllocationMode: TypeAlias = str
"""DeviceAllocationMode (Go: k8s.io/api/resource/v1beta2)."""


@attrs.define(kw_only=True)
class DeviceSelector(Struct):
    """DeviceSelector (Go: k8s.io/api/resource/v1beta2)."""

    cel: Annotated[CELDeviceSelector | None, Proto(1, go="CEL")] = None


@attrs.define(kw_only=True)
class ExactDeviceRequest(Struct):
    """ExactDeviceRequest (Go: k8s.io/api/resource/v1beta2)."""

    device_class_name: Annotated[str, Always(), Required(), Proto(1)] = ""
    selectors: Annotated[
        list[DeviceSelector],
        Alpha(MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)
    allocation_mode: Annotated[DeviceAllocationMode, Proto(3)] = ""
    count: Annotated[Int64, Proto(4)] = 0
    admin_access: Annotated[bool | None, Proto(5)] = None
    """Only with the feature DRAAdminAccess."""
    tolerations: Annotated[list[DeviceToleration], ListAtomic(), Proto(6)] = attrs.field(factory=list)
    """Only with the feature DRADeviceTaints."""
    capacity: Annotated[CapacityRequirements | None, Proto(7)] = None
    """Only with the feature DRAConsumableCapacity."""


@attrs.define(kw_only=True)
class DeviceSubRequest(Struct):
    """DeviceSubRequest (Go: k8s.io/api/resource/v1beta2)."""

    name: Annotated[str, Always(), Required(), Proto(1)] = ""
    device_class_name: Annotated[str, Always(), Required(), Alpha(Format("k8s-long-name"), since="1.36"), Proto(2)] = ""
    selectors: Annotated[
        list[DeviceSelector],
        Alpha(MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(3),
    ] = attrs.field(factory=list)
    allocation_mode: Annotated[DeviceAllocationMode, Proto(4)] = ""
    count: Annotated[Int64, Proto(5)] = 0
    tolerations: Annotated[list[DeviceToleration], ListAtomic(), Proto(6)] = attrs.field(factory=list)
    """Only with the feature DRADeviceTaints."""
    capacity: Annotated[CapacityRequirements | None, Proto(7)] = None
    """Only with the feature DRAConsumableCapacity."""


@attrs.define(kw_only=True)
class DeviceRequest(Struct):
    """DeviceRequest (Go: k8s.io/api/resource/v1beta2)."""

    name: Annotated[str, Always(), Required(), Proto(1)] = ""
    exactly: Annotated[ExactDeviceRequest | None, Proto(2)] = None
    first_available: Annotated[
        list[DeviceSubRequest],
        Alpha(Unique("name"), MaxLen(8), since="1.36"),
        ListAtomic(),
        Proto(3),
    ] = attrs.field(factory=list)
    """Only with the feature DRAPrioritizedList."""


FullyQualifiedName: TypeAlias = str
"""FullyQualifiedName (Go: k8s.io/api/resource/v1beta2)."""


@attrs.define(kw_only=True)
class DeviceConstraint(Struct):
    """DeviceConstraint (Go: k8s.io/api/resource/v1beta2)."""

    requests: Annotated[
        list[str],
        Alpha(Unique(), MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    match_attribute: Annotated[
        FullyQualifiedName | None,
        Alpha(Format("k8s-resource-fully-qualified-name"), since="1.36"),
        Proto(2),
    ] = None
    distinct_attribute: Annotated[FullyQualifiedName | None, Proto(3)] = None
    """Only with the feature DRAConsumableCapacity."""


@attrs.define(kw_only=True)
class DeviceClaimConfiguration(Struct):
    """DeviceClaimConfiguration (Go: k8s.io/api/resource/v1beta2)."""

    requests: Annotated[
        list[str],
        Alpha(Unique(), MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    device_configuration: Annotated[DeviceConfiguration, Inline(), Proto(2)] = attrs.field(factory=DeviceConfiguration)


@attrs.define(kw_only=True)
class DeviceClaim(Struct):
    """DeviceClaim (Go: k8s.io/api/resource/v1beta2)."""

    requests: Annotated[
        list[DeviceRequest],
        Always(),
        Optional(),
        Alpha(Unique("name"), MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    constraints: Annotated[
        list[DeviceConstraint],
        Alpha(MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)
    config: Annotated[
        list[DeviceClaimConfiguration],
        Alpha(MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(3),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class DeviceClassConfiguration(Struct):
    """DeviceClassConfiguration (Go: k8s.io/api/resource/v1beta2)."""

    device_configuration: Annotated[DeviceConfiguration, Inline(), Proto(1)] = attrs.field(factory=DeviceConfiguration)


@attrs.define(kw_only=True)
class DeviceClassSpec(Struct):
    """DeviceClassSpec (Go: k8s.io/api/resource/v1beta2)."""

    selectors: Annotated[
        list[DeviceSelector],
        Alpha(MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
    config: Annotated[
        list[DeviceClassConfiguration],
        Alpha(MaxLen(32), since="1.36"),
        ListAtomic(),
        Proto(2),
    ] = attrs.field(factory=list)
    extended_resource_name: Annotated[
        str | None,
        Alpha(Format("k8s-extended-resource-name"), since="1.36"),
        Proto(4),
    ] = None
    """Only with the feature DRAExtendedResource."""


@attrs.define(kw_only=True)
class DeviceClass(metav1.Object):
    """DeviceClass (Go: k8s.io/api/resource/v1beta2)."""

    spec: Annotated[DeviceClassSpec, Always(), Proto(2)] = attrs.field(factory=DeviceClassSpec)


@attrs.define(kw_only=True)
class DeviceClassList(metav1.ObjectList[DeviceClass]):
    """DeviceClassList (Go: k8s.io/api/resource/v1beta2)."""


@attrs.define(kw_only=True)
class DeviceTaintSelector(Struct):
    """DeviceTaintSelector (Go: k8s.io/api/resource/v1beta2)."""

    driver: Annotated[str | None, Proto(2)] = None
    pool: Annotated[str | None, Proto(3)] = None
    device: Annotated[str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class DeviceTaintRuleSpec(Struct):
    """DeviceTaintRuleSpec (Go: k8s.io/api/resource/v1beta2)."""

    device_selector: Annotated[DeviceTaintSelector | None, Proto(1)] = None
    taint: Annotated[DeviceTaint, OmitEmpty(), Required(), Proto(2)] = attrs.field(factory=DeviceTaint)


@attrs.define(kw_only=True)
class DeviceTaintRuleStatus(Struct):
    """DeviceTaintRuleStatus (Go: k8s.io/api/resource/v1beta2)."""

    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class DeviceTaintRule(metav1.Object):
    """DeviceTaintRule (Go: k8s.io/api/resource/v1beta2)."""

    spec: Annotated[DeviceTaintRuleSpec, Always(), Required(), Proto(2)] = attrs.field(factory=DeviceTaintRuleSpec)
    status: Annotated[DeviceTaintRuleStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=DeviceTaintRuleStatus)


@attrs.define(kw_only=True)
class DeviceTaintRuleList(metav1.ObjectList[DeviceTaintRule]):
    """DeviceTaintRuleList (Go: k8s.io/api/resource/v1beta2)."""


@attrs.define(kw_only=True)
class ResourceClaimSpec(Struct):
    """ResourceClaimSpec (Go: k8s.io/api/resource/v1beta2)."""

    devices: Annotated[DeviceClaim, Always(), Optional(), Proto(1)] = attrs.field(factory=DeviceClaim)


@attrs.define(kw_only=True)
class ResourceClaimConsumerReference(Struct):
    """ResourceClaimConsumerReference (Go: k8s.io/api/resource/v1beta2)."""

    api_group: Annotated[str, Proto(1, go="APIGroup")] = ""
    resource: Annotated[str, Always(), Required(), Proto(3)] = ""
    name: Annotated[str, Always(), Required(), Proto(4)] = ""
    uid: Annotated[UID, Always(), Required(), Proto(5, go="UID")] = ""


@attrs.define(kw_only=True)
class ResourceClaimStatus(Struct):
    """ResourceClaimStatus (Go: k8s.io/api/resource/v1beta2)."""

    allocation: Annotated[AllocationResult | None, Alpha(Update("NoModify"), since="1.36"), Proto(1)] = None
    reserved_for: Annotated[
        list[ResourceClaimConsumerReference],
        Alpha(MaxLen(256), since="1.36"),
        Patch("merge", merge_key="uid"),
        ListMap("uid"),
        Proto(2),
    ] = attrs.field(factory=list)
    devices: Annotated[
        list[AllocatedDeviceStatus],
        ListMap("driver", "device", "pool", "shareID"),
        Proto(4),
    ] = attrs.field(factory=list)
    """Only with the feature DRAResourceClaimDeviceStatus."""


@attrs.define(kw_only=True)
class ResourceClaim(metav1.Object):
    """ResourceClaim (Go: k8s.io/api/resource/v1beta2)."""

    spec: Annotated[
        ResourceClaimSpec,
        Always(),
        Alpha(Immutable(), since="1.36"),
        Proto(2),
    ] = attrs.field(factory=ResourceClaimSpec)
    status: Annotated[ResourceClaimStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ResourceClaimStatus)


@attrs.define(kw_only=True)
class ResourceClaimList(metav1.ObjectList[ResourceClaim]):
    """ResourceClaimList (Go: k8s.io/api/resource/v1beta2)."""


@attrs.define(kw_only=True)
class ResourceClaimTemplateSpec(Struct):
    """ResourceClaimTemplateSpec (Go: k8s.io/api/resource/v1beta2)."""

    metadata: Annotated[metav1.ObjectMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=metav1.ObjectMeta)
    spec: Annotated[ResourceClaimSpec, Always(), Proto(2)] = attrs.field(factory=ResourceClaimSpec)


@attrs.define(kw_only=True)
class ResourceClaimTemplate(metav1.Object):
    """ResourceClaimTemplate (Go: k8s.io/api/resource/v1beta2)."""

    spec: Annotated[ResourceClaimTemplateSpec, Always(), Proto(2)] = attrs.field(factory=ResourceClaimTemplateSpec)


@attrs.define(kw_only=True)
class ResourceClaimTemplateList(metav1.ObjectList[ResourceClaimTemplate]):
    """ResourceClaimTemplateList (Go: k8s.io/api/resource/v1beta2)."""


@attrs.define(kw_only=True)
class ResourcePool(Struct):
    """ResourcePool (Go: k8s.io/api/resource/v1beta2)."""

    name: Annotated[str, Always(), Required(), Proto(1)] = ""
    generation: Annotated[Int64, Always(), Required(may_be_zero=True), Proto(2)] = 0
    resource_slice_count: Annotated[Int64, Always(), Required(may_be_zero=True), Proto(3)] = 0


@attrs.define(kw_only=True)
class ResourceSliceSpec(Struct):
    """ResourceSliceSpec (Go: k8s.io/api/resource/v1beta2)."""

    driver: Annotated[str, Always(), Required(), Proto(1)] = ""
    pool: Annotated[ResourcePool, Always(), Required(), Proto(2)] = attrs.field(factory=ResourcePool)
    node_name: Annotated[str | None, Proto(3)] = None
    node_selector: Annotated[corev1.NodeSelector | None, Proto(4)] = None
    all_nodes: Annotated[bool | None, Proto(5)] = None
    devices: Annotated[list[Device], ListAtomic(), Proto(6)] = attrs.field(factory=list)
    per_device_node_selection: Annotated[bool | None, Proto(7)] = None
    """Only with the feature DRAPartitionableDevices."""
    shared_counters: Annotated[
        list[CounterSet],
        Alpha(Unique("name"), MaxLen(8), since="1.36"),
        ListAtomic(),
        Proto(8),
    ] = attrs.field(factory=list)
    """Only with the feature DRAPartitionableDevices."""


@attrs.define(kw_only=True)
class ResourceSlice(metav1.Object):
    """ResourceSlice (Go: k8s.io/api/resource/v1beta2)."""

    spec: Annotated[ResourceSliceSpec, Always(), Required(), Proto(2)] = attrs.field(factory=ResourceSliceSpec)


@attrs.define(kw_only=True)
class ResourceSliceList(metav1.ObjectList[ResourceSlice]):
    """ResourceSliceList (Go: k8s.io/api/resource/v1beta2)."""
