# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core.v1.enums import (
    ComponentConditionType,
    ConditionStatus,
    FinalizerName,
    LimitType,
    NamespaceConditionType,
    NamespacePhase,
    ResourceQuotaScope,
    ScopeSelectorOperator,
    SecretType,
)
from apimachinery.api.core.v1.volume_sources import ResourceList
from apimachinery.api.core.v1.volumes import ObjectReference
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    Bytes,
    CustomUnique,
    Int32,
    ListAtomic,
    ListMap,
    MapAtomic,
    MicroTime,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    RawExtension,
    Struct,
    Time,
)

__all__ = [
    "Binding",
    "ComponentCondition",
    "ComponentStatus",
    "ComponentStatusList",
    "ConfigMap",
    "ConfigMapList",
    "Event",
    "EventList",
    "EventSeries",
    "EventSource",
    "LimitRange",
    "LimitRangeItem",
    "LimitRangeList",
    "LimitRangeSpec",
    "List",
    "Namespace",
    "NamespaceCondition",
    "NamespaceList",
    "NamespaceSpec",
    "NamespaceStatus",
    "RangeAllocation",
    "ResourceQuota",
    "ResourceQuotaList",
    "ResourceQuotaSpec",
    "ResourceQuotaStatus",
    "ScopeSelector",
    "ScopedResourceSelectorRequirement",
    "Secret",
    "SecretList",
    "SerializedReference",
    "TopologySelectorLabelRequirement",
    "TopologySelectorTerm",
]


@attrs.define(kw_only=True)
class Binding(metav1.Object):
    """Binding (Go: k8s.io/api/core/v1)."""

    target: Annotated[ObjectReference, Always(), Proto(2)] = attrs.field(factory=ObjectReference)


@attrs.define(kw_only=True)
class ComponentCondition(Struct):
    """ComponentCondition (Go: k8s.io/api/core/v1)."""

    type: Annotated[ComponentConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Always(), Proto(2)] = ""
    message: Annotated[str, Proto(3)] = ""
    error: Annotated[str, Proto(4)] = ""


@attrs.define(kw_only=True)
class ComponentStatus(metav1.Object):
    """ComponentStatus (Go: k8s.io/api/core/v1)."""

    conditions: Annotated[
        list[ComponentCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ComponentStatusList(metav1.ObjectList[ComponentStatus]):
    """ComponentStatusList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class ConfigMap(metav1.Object):
    """ConfigMap (Go: k8s.io/api/core/v1)."""

    immutable: Annotated[bool | None, Proto(4)] = None
    data: Annotated[dict[str, str], Proto(2)] = attrs.field(factory=dict)
    binary_data: Annotated[dict[str, Bytes], Proto(3)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class ConfigMapList(metav1.ObjectList[ConfigMap]):
    """ConfigMapList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class EventSource(Struct):
    """EventSource (Go: k8s.io/api/core/v1)."""

    component: Annotated[str, Proto(1)] = ""
    host: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class EventSeries(Struct):
    """EventSeries (Go: k8s.io/api/core/v1)."""

    count: Annotated[Int32, Proto(1)] = 0
    last_observed_time: Annotated[MicroTime | None, Always(), Proto(2)] = None


@attrs.define(kw_only=True)
class Event(metav1.TypeMeta):
    """Event (Go: k8s.io/api/core/v1)."""

    metadata: Annotated[metav1.ObjectMeta, Always(), Proto(1)] = attrs.field(factory=metav1.ObjectMeta)
    involved_object: Annotated[ObjectReference, Always(), Proto(2)] = attrs.field(factory=ObjectReference)
    reason: Annotated[str, Proto(3)] = ""
    message: Annotated[str, Proto(4)] = ""
    source: Annotated[EventSource, OmitEmpty(), Proto(5)] = attrs.field(factory=EventSource)
    first_timestamp: Annotated[Time | None, Always(), Proto(6)] = None
    last_timestamp: Annotated[Time | None, Always(), Proto(7)] = None
    count: Annotated[Int32, Proto(8)] = 0
    type: Annotated[str, Proto(9)] = ""
    event_time: Annotated[MicroTime | None, Always(), Proto(10)] = None
    series: Annotated[EventSeries | None, Proto(11)] = None
    action: Annotated[str, Proto(12)] = ""
    related: Annotated[ObjectReference | None, Proto(13)] = None
    reporting_component: Annotated[str, Always(), Optional(), Proto(14, go="ReportingController")] = ""
    reporting_instance: Annotated[str, Always(), Optional(), Proto(15)] = ""


@attrs.define(kw_only=True)
class EventList(metav1.ObjectList[Event]):
    """EventList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class LimitRangeItem(Struct):
    """LimitRangeItem (Go: k8s.io/api/core/v1)."""

    type: Annotated[LimitType | str, Always(), Proto(1)] = ""
    max: Annotated[ResourceList, Proto(2)] = attrs.field(factory=dict)
    min: Annotated[ResourceList, Proto(3)] = attrs.field(factory=dict)
    default: Annotated[ResourceList, Proto(4)] = attrs.field(factory=dict)
    default_request: Annotated[ResourceList, Proto(5)] = attrs.field(factory=dict)
    max_limit_request_ratio: Annotated[ResourceList, Proto(6)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class LimitRangeSpec(Struct):
    """LimitRangeSpec (Go: k8s.io/api/core/v1)."""

    limits: Annotated[list[LimitRangeItem], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class LimitRange(metav1.Object):
    """LimitRange (Go: k8s.io/api/core/v1)."""

    spec: Annotated[LimitRangeSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=LimitRangeSpec)


@attrs.define(kw_only=True)
class LimitRangeList(metav1.ObjectList[LimitRange]):
    """LimitRangeList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class List(metav1.ObjectList[RawExtension]):
    """List (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class NamespaceSpec(Struct):
    """NamespaceSpec (Go: k8s.io/api/core/v1)."""

    finalizers: Annotated[list[FinalizerName | str], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NamespaceCondition(Struct):
    """NamespaceCondition (Go: k8s.io/api/core/v1)."""

    type: Annotated[NamespaceConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Always(), Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(4)] = None
    reason: Annotated[str, Proto(5)] = ""
    message: Annotated[str, Proto(6)] = ""


@attrs.define(kw_only=True)
class NamespaceStatus(Struct):
    """NamespaceStatus (Go: k8s.io/api/core/v1)."""

    phase: Annotated[NamespacePhase | str, Proto(1)] = ""
    conditions: Annotated[
        list[NamespaceCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(2),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Namespace(metav1.Object):
    """Namespace (Go: k8s.io/api/core/v1)."""

    spec: Annotated[NamespaceSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=NamespaceSpec)
    status: Annotated[NamespaceStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=NamespaceStatus)


@attrs.define(kw_only=True)
class NamespaceList(metav1.ObjectList[Namespace]):
    """NamespaceList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class RangeAllocation(metav1.Object):
    """RangeAllocation (Go: k8s.io/api/core/v1)."""

    range: Annotated[str, Always(), Proto(2)] = ""
    data: Annotated[Bytes | None, Always(), Proto(3)] = None


@attrs.define(kw_only=True)
class ScopedResourceSelectorRequirement(Struct):
    """ScopedResourceSelectorRequirement (Go: k8s.io/api/core/v1)."""

    scope_name: Annotated[ResourceQuotaScope | str, Always(), Proto(1)] = ""
    operator: Annotated[ScopeSelectorOperator | str, Always(), Proto(2)] = ""
    values: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ScopeSelector(Struct):
    """ScopeSelector (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    match_expressions: Annotated[
        list[ScopedResourceSelectorRequirement],
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ResourceQuotaSpec(Struct):
    """ResourceQuotaSpec (Go: k8s.io/api/core/v1)."""

    hard: Annotated[ResourceList, Proto(1)] = attrs.field(factory=dict)
    scopes: Annotated[list[ResourceQuotaScope | str], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    scope_selector: Annotated[ScopeSelector | None, Proto(3)] = None


@attrs.define(kw_only=True)
class ResourceQuotaStatus(Struct):
    """ResourceQuotaStatus (Go: k8s.io/api/core/v1)."""

    hard: Annotated[ResourceList, Proto(1)] = attrs.field(factory=dict)
    used: Annotated[ResourceList, Proto(2)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class ResourceQuota(metav1.Object):
    """ResourceQuota (Go: k8s.io/api/core/v1)."""

    spec: Annotated[ResourceQuotaSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=ResourceQuotaSpec)
    status: Annotated[ResourceQuotaStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ResourceQuotaStatus)


@attrs.define(kw_only=True)
class ResourceQuotaList(metav1.ObjectList[ResourceQuota]):
    """ResourceQuotaList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class Secret(metav1.Object):
    """Secret (Go: k8s.io/api/core/v1)."""

    immutable: Annotated[bool | None, Proto(5)] = None
    data: Annotated[dict[str, Bytes], Proto(2)] = attrs.field(factory=dict)
    string_data: Annotated[dict[str, str], Proto(4)] = attrs.field(factory=dict)
    type: Annotated[SecretType | str, Proto(3)] = ""


@attrs.define(kw_only=True)
class SecretList(metav1.ObjectList[Secret]):
    """SecretList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class SerializedReference(metav1.TypeMeta):
    """SerializedReference (Go: k8s.io/api/core/v1)."""

    reference: Annotated[ObjectReference, OmitEmpty(), Proto(1)] = attrs.field(factory=ObjectReference)


@attrs.define(kw_only=True)
class TopologySelectorLabelRequirement(Struct):
    """TopologySelectorLabelRequirement (Go: k8s.io/api/core/v1)."""

    key: Annotated[str, Always(), Proto(1)] = ""
    values: Annotated[list[str], Always(), ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class TopologySelectorTerm(Struct):
    """TopologySelectorTerm (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    match_label_expressions: Annotated[
        list[TopologySelectorLabelRequirement],
        ListAtomic(),
        Proto(1),
    ] = attrs.field(factory=list)
