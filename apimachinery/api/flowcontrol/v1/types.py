# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of flowcontrol.apiserver.k8s.io/v1 (Go: ``k8s.io/api/flowcontrol/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    Forbidden,
    IfMode,
    Int32,
    ListAtomic,
    ListMap,
    ListSet,
    ModeDiscriminator,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Required,
    Struct,
    Time,
    Wire,
)

__all__ = [
    "ConditionStatus",
    "ExemptPriorityLevelConfiguration",
    "FlowDistinguisherMethod",
    "FlowDistinguisherMethodType",
    "FlowSchema",
    "FlowSchemaCondition",
    "FlowSchemaConditionType",
    "FlowSchemaList",
    "FlowSchemaSpec",
    "FlowSchemaStatus",
    "GroupSubject",
    "LimitResponse",
    "LimitResponseType",
    "LimitedPriorityLevelConfiguration",
    "NonResourcePolicyRule",
    "PolicyRulesWithSubjects",
    "PriorityLevelConfiguration",
    "PriorityLevelConfigurationCondition",
    "PriorityLevelConfigurationConditionType",
    "PriorityLevelConfigurationList",
    "PriorityLevelConfigurationReference",
    "PriorityLevelConfigurationSpec",
    "PriorityLevelConfigurationStatus",
    "PriorityLevelEnablement",
    "QueuingConfiguration",
    "ResourcePolicyRule",
    "ServiceAccountSubject",
    "Subject",
    "SubjectKind",
    "UserSubject",
]


class ConditionStatus(StrEnum):
    """ConditionStatus (Go: k8s.io/api/flowcontrol/v1)."""

    TRUE = "True"
    FALSE = "False"
    UNKNOWN = "Unknown"


@attrs.define(kw_only=True)
class ExemptPriorityLevelConfiguration(Struct):
    """ExemptPriorityLevelConfiguration (Go: k8s.io/api/flowcontrol/v1)."""

    nominal_concurrency_shares: Annotated[Int32 | None, Proto(1)] = None
    lendable_percent: Annotated[Int32 | None, Proto(2)] = None


class FlowDistinguisherMethodType(StrEnum):
    """FlowDistinguisherMethodType (Go: k8s.io/api/flowcontrol/v1)."""

    BY_USER = "ByUser"
    BY_NAMESPACE = "ByNamespace"


@attrs.define(kw_only=True)
class FlowDistinguisherMethod(Struct):
    """FlowDistinguisherMethod (Go: k8s.io/api/flowcontrol/v1)."""

    type: Annotated[FlowDistinguisherMethodType | str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class PriorityLevelConfigurationReference(Struct):
    """PriorityLevelConfigurationReference (Go: k8s.io/api/flowcontrol/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""


class SubjectKind(StrEnum):
    """SubjectKind (Go: k8s.io/api/flowcontrol/v1)."""

    USER = "User"
    GROUP = "Group"
    SERVICE_ACCOUNT = "ServiceAccount"


@attrs.define(kw_only=True)
class UserSubject(Struct):
    """UserSubject (Go: k8s.io/api/flowcontrol/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class GroupSubject(Struct):
    """GroupSubject (Go: k8s.io/api/flowcontrol/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""


@attrs.define(kw_only=True)
class ServiceAccountSubject(Struct):
    """ServiceAccountSubject (Go: k8s.io/api/flowcontrol/v1)."""

    namespace: Annotated[str, Always(), Proto(1)] = ""
    name: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class Subject(Struct):
    """Subject (Go: k8s.io/api/flowcontrol/v1)."""

    kind: Annotated[SubjectKind | str, Always(), Proto(1)] = ""
    user: Annotated[UserSubject | None, Proto(2)] = None
    group: Annotated[GroupSubject | None, Proto(3)] = None
    service_account: Annotated[ServiceAccountSubject | None, Proto(4)] = None


@attrs.define(kw_only=True)
class ResourcePolicyRule(Struct):
    """ResourcePolicyRule (Go: k8s.io/api/flowcontrol/v1)."""

    verbs: Annotated[list[str], Always(), ListSet(), CustomUnique(), Proto(1)] = attrs.field(factory=list)
    api_groups: Annotated[
        list[str],
        Always(),
        ListSet(),
        CustomUnique(),
        Proto(2, go="APIGroups"),
    ] = attrs.field(factory=list)
    resources: Annotated[list[str], Always(), ListSet(), CustomUnique(), Proto(3)] = attrs.field(factory=list)
    cluster_scope: Annotated[bool, Proto(4)] = False
    namespaces: Annotated[
        list[str],
        Always(),
        Optional(),
        ListSet(),
        CustomUnique(),
        Proto(5),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NonResourcePolicyRule(Struct):
    """NonResourcePolicyRule (Go: k8s.io/api/flowcontrol/v1)."""

    verbs: Annotated[list[str], Always(), ListSet(), CustomUnique(), Proto(1)] = attrs.field(factory=list)
    non_resource_urls: Annotated[
        list[str],
        Wire("nonResourceURLs"),
        Always(),
        ListSet(),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PolicyRulesWithSubjects(Struct):
    """PolicyRulesWithSubjects (Go: k8s.io/api/flowcontrol/v1)."""

    subjects: Annotated[list[Subject], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    resource_rules: Annotated[list[ResourcePolicyRule], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    non_resource_rules: Annotated[list[NonResourcePolicyRule], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class FlowSchemaSpec(Struct):
    """FlowSchemaSpec (Go: k8s.io/api/flowcontrol/v1)."""

    priority_level_configuration: Annotated[
        PriorityLevelConfigurationReference,
        Always(),
        Proto(1),
    ] = attrs.field(factory=PriorityLevelConfigurationReference)
    matching_precedence: Annotated[Int32, Always(), Optional(), Proto(2)] = 0
    distinguisher_method: Annotated[FlowDistinguisherMethod | None, Proto(3)] = None
    rules: Annotated[list[PolicyRulesWithSubjects], ListAtomic(), Proto(4)] = attrs.field(factory=list)


FlowSchemaConditionType: TypeAlias = str
"""FlowSchemaConditionType (Go: k8s.io/api/flowcontrol/v1)."""


@attrs.define(kw_only=True)
class FlowSchemaCondition(Struct):
    """FlowSchemaCondition (Go: k8s.io/api/flowcontrol/v1)."""

    type: Annotated[FlowSchemaConditionType, Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class FlowSchemaStatus(Struct):
    """FlowSchemaStatus (Go: k8s.io/api/flowcontrol/v1)."""

    conditions: Annotated[
        list[FlowSchemaCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class FlowSchema(metav1.Object):
    """FlowSchema (Go: k8s.io/api/flowcontrol/v1)."""

    spec: Annotated[FlowSchemaSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=FlowSchemaSpec)
    status: Annotated[FlowSchemaStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=FlowSchemaStatus)


@attrs.define(kw_only=True)
class FlowSchemaList(metav1.ObjectList[FlowSchema]):
    """FlowSchemaList (Go: k8s.io/api/flowcontrol/v1)."""


class LimitResponseType(StrEnum):
    """LimitResponseType (Go: k8s.io/api/flowcontrol/v1)."""

    QUEUE = "Queue"
    REJECT = "Reject"


@attrs.define(kw_only=True)
class QueuingConfiguration(Struct):
    """QueuingConfiguration (Go: k8s.io/api/flowcontrol/v1)."""

    queues: Annotated[Int32, Always(), Optional(), Proto(1)] = 0
    hand_size: Annotated[Int32, Always(), Optional(), Proto(2)] = 0
    queue_length_limit: Annotated[Int32, Always(), Optional(), Proto(3)] = 0


@attrs.define(kw_only=True)
class LimitResponse(Struct):
    """LimitResponse (Go: k8s.io/api/flowcontrol/v1)."""

    type: Annotated[
        LimitResponseType | str,
        Always(),
        Alpha(Required(), ModeDiscriminator(), since="1.36"),
        Proto(1),
    ] = ""
    queuing: Annotated[
        QueuingConfiguration | None,
        Alpha(IfMode("Queue", Required()), IfMode("Reject", Forbidden()), since="1.36"),
        Proto(2),
    ] = None


@attrs.define(kw_only=True)
class LimitedPriorityLevelConfiguration(Struct):
    """LimitedPriorityLevelConfiguration (Go: k8s.io/api/flowcontrol/v1)."""

    nominal_concurrency_shares: Annotated[Int32 | None, Always(), Optional(), Proto(1)] = None
    limit_response: Annotated[LimitResponse, OmitEmpty(), Proto(2)] = attrs.field(factory=LimitResponse)
    lendable_percent: Annotated[Int32 | None, Proto(3)] = None
    borrowing_limit_percent: Annotated[Int32 | None, Proto(4)] = None


class PriorityLevelEnablement(StrEnum):
    """PriorityLevelEnablement (Go: k8s.io/api/flowcontrol/v1)."""

    EXEMPT = "Exempt"
    LIMITED = "Limited"


@attrs.define(kw_only=True)
class PriorityLevelConfigurationSpec(Struct):
    """PriorityLevelConfigurationSpec (Go: k8s.io/api/flowcontrol/v1)."""

    type: Annotated[
        PriorityLevelEnablement | str,
        Always(),
        Alpha(Required(), ModeDiscriminator(), since="1.36"),
        Proto(1),
    ] = ""
    limited: Annotated[
        LimitedPriorityLevelConfiguration | None,
        Alpha(IfMode("Limited", Required()), IfMode("Exempt", Forbidden()), since="1.36"),
        Proto(2),
    ] = None
    exempt: Annotated[
        ExemptPriorityLevelConfiguration | None,
        Alpha(IfMode("Limited", Forbidden()), since="1.36"),
        Proto(3),
    ] = None


PriorityLevelConfigurationConditionType: TypeAlias = str
"""PriorityLevelConfigurationConditionType (Go: k8s.io/api/flowcontrol/v1)."""


@attrs.define(kw_only=True)
class PriorityLevelConfigurationCondition(Struct):
    """PriorityLevelConfigurationCondition (Go: k8s.io/api/flowcontrol/v1)."""

    type: Annotated[PriorityLevelConfigurationConditionType, Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Proto(2)] = ""
    last_transition_time: Annotated[Time | None, Always(), Proto(3)] = None
    reason: Annotated[str, Proto(4)] = ""
    message: Annotated[str, Proto(5)] = ""


@attrs.define(kw_only=True)
class PriorityLevelConfigurationStatus(Struct):
    """PriorityLevelConfigurationStatus (Go: k8s.io/api/flowcontrol/v1)."""

    conditions: Annotated[
        list[PriorityLevelConfigurationCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PriorityLevelConfiguration(metav1.Object):
    """PriorityLevelConfiguration (Go: k8s.io/api/flowcontrol/v1)."""

    spec: Annotated[
        PriorityLevelConfigurationSpec,
        OmitEmpty(),
        Proto(2),
    ] = attrs.field(factory=PriorityLevelConfigurationSpec)
    status: Annotated[
        PriorityLevelConfigurationStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=PriorityLevelConfigurationStatus)


@attrs.define(kw_only=True)
class PriorityLevelConfigurationList(metav1.ObjectList[PriorityLevelConfiguration]):
    """PriorityLevelConfigurationList (Go: k8s.io/api/flowcontrol/v1)."""
