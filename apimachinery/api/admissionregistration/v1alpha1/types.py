# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of admissionregistration.k8s.io/v1alpha1 (Go: ``k8s.io/api/admissionregistration/v1alpha1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.api.admissionregistration import v1 as admissionregistrationv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Inline,
    Int64,
    ListAtomic,
    ListMap,
    ListSet,
    MapAtomic,
    OmitEmpty,
    Patch,
    Proto,
    Required,
    Struct,
)

__all__ = [
    "ApplyConfiguration",
    "AuditAnnotation",
    "ExpressionWarning",
    "FailurePolicyType",
    "JSONPatch",
    "MatchCondition",
    "MatchPolicyType",
    "MatchResources",
    "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding",
    "MutatingAdmissionPolicyBindingList",
    "MutatingAdmissionPolicyBindingSpec",
    "MutatingAdmissionPolicyList",
    "MutatingAdmissionPolicySpec",
    "Mutation",
    "NamedRuleWithOperations",
    "ParamKind",
    "ParamRef",
    "ParameterNotFoundActionType",
    "PatchType",
    "TypeChecking",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "ValidatingAdmissionPolicyBindingList",
    "ValidatingAdmissionPolicyBindingSpec",
    "ValidatingAdmissionPolicyList",
    "ValidatingAdmissionPolicySpec",
    "ValidatingAdmissionPolicyStatus",
    "Validation",
    "ValidationAction",
    "Variable",
]


@attrs.define(kw_only=True)
class ApplyConfiguration(Struct):
    """ApplyConfiguration (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    expression: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class AuditAnnotation(Struct):
    """AuditAnnotation (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    key: Annotated[str, Always(), Proto(1)] = ""
    value_expression: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class ExpressionWarning(Struct):
    """ExpressionWarning (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    field_ref: Annotated[str, Always(), Proto(2)] = ""
    warning: Annotated[str, Always(), Proto(3)] = ""


class FailurePolicyType(StrEnum):
    """FailurePolicyType (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    IGNORE = "Ignore"
    FAIL = "Fail"


@attrs.define(kw_only=True)
class JSONPatch(Struct):
    """JSONPatch (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    expression: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class MatchCondition(Struct):
    """MatchCondition (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    expression: Annotated[str, Always(), Proto(2)] = ""


class MatchPolicyType(StrEnum):
    """MatchPolicyType (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    EXACT = "Exact"
    EQUIVALENT = "Equivalent"


@attrs.define(kw_only=True)
class NamedRuleWithOperations(Struct):
    """NamedRuleWithOperations (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    __markers__ = (MapAtomic(),)

    resource_names: Annotated[list[str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    rule_with_operations: Annotated[
        admissionregistrationv1.RuleWithOperations,
        Inline(),
        Proto(2),
    ] = attrs.field(factory=admissionregistrationv1.RuleWithOperations)


@attrs.define(kw_only=True)
class MatchResources(Struct):
    """MatchResources (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    __markers__ = (MapAtomic(),)

    namespace_selector: Annotated[metav1.LabelSelector | None, Proto(1)] = None
    object_selector: Annotated[metav1.LabelSelector | None, Proto(2)] = None
    resource_rules: Annotated[list[NamedRuleWithOperations], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    exclude_resource_rules: Annotated[list[NamedRuleWithOperations], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    match_policy: Annotated[MatchPolicyType | str | None, Proto(7)] = None


@attrs.define(kw_only=True)
class ParamKind(Struct):
    """ParamKind (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    __markers__ = (MapAtomic(),)

    api_version: Annotated[str, Proto(1, go="APIVersion")] = ""
    kind: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class Variable(Struct):
    """Variable (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    expression: Annotated[str, Always(), Proto(2)] = ""


class PatchType(StrEnum):
    """PatchType (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    APPLY_CONFIGURATION = "ApplyConfiguration"
    JSON_PATCH = "JSONPatch"


@attrs.define(kw_only=True)
class Mutation(Struct):
    """Mutation (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    patch_type: Annotated[PatchType | str, Always(), Proto(2)] = ""
    apply_configuration: Annotated[ApplyConfiguration | None, Proto(3)] = None
    json_patch: Annotated[JSONPatch | None, Proto(4, go="JSONPatch")] = None


@attrs.define(kw_only=True)
class MutatingAdmissionPolicySpec(Struct):
    """MutatingAdmissionPolicySpec (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    param_kind: Annotated[ParamKind | None, Proto(1)] = None
    match_constraints: Annotated[MatchResources | None, Proto(2)] = None
    variables: Annotated[list[Variable], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    mutations: Annotated[list[Mutation], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    failure_policy: Annotated[FailurePolicyType | str | None, Proto(5)] = None
    match_conditions: Annotated[
        list[MatchCondition],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)
    reinvocation_policy: Annotated[admissionregistrationv1.ReinvocationPolicyType | str, Proto(7)] = ""


@attrs.define(kw_only=True)
class MutatingAdmissionPolicy(metav1.Object):
    """MutatingAdmissionPolicy (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    spec: Annotated[
        MutatingAdmissionPolicySpec,
        OmitEmpty(),
        Proto(2),
    ] = attrs.field(factory=MutatingAdmissionPolicySpec)


class ParameterNotFoundActionType(StrEnum):
    """ParameterNotFoundActionType (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    ALLOW = "Allow"
    DENY = "Deny"


@attrs.define(kw_only=True)
class ParamRef(Struct):
    """ParamRef (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    __markers__ = (MapAtomic(),)

    name: Annotated[str, Proto(1)] = ""
    namespace: Annotated[str, Proto(2)] = ""
    selector: Annotated[metav1.LabelSelector | None, Proto(3)] = None
    parameter_not_found_action: Annotated[ParameterNotFoundActionType | str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class MutatingAdmissionPolicyBindingSpec(Struct):
    """MutatingAdmissionPolicyBindingSpec (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    policy_name: Annotated[str, Proto(1)] = ""
    param_ref: Annotated[ParamRef | None, Proto(2)] = None
    match_resources: Annotated[MatchResources | None, Proto(3)] = None


@attrs.define(kw_only=True)
class MutatingAdmissionPolicyBinding(metav1.Object):
    """MutatingAdmissionPolicyBinding (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    spec: Annotated[
        MutatingAdmissionPolicyBindingSpec,
        OmitEmpty(),
        Proto(2),
    ] = attrs.field(factory=MutatingAdmissionPolicyBindingSpec)


@attrs.define(kw_only=True)
class MutatingAdmissionPolicyBindingList(metav1.ObjectList[MutatingAdmissionPolicyBinding]):
    """MutatingAdmissionPolicyBindingList (Go: k8s.io/api/admissionregistration/v1alpha1)."""


@attrs.define(kw_only=True)
class MutatingAdmissionPolicyList(metav1.ObjectList[MutatingAdmissionPolicy]):
    """MutatingAdmissionPolicyList (Go: k8s.io/api/admissionregistration/v1alpha1)."""


@attrs.define(kw_only=True)
class TypeChecking(Struct):
    """TypeChecking (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    expression_warnings: Annotated[list[ExpressionWarning], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Validation(Struct):
    """Validation (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    expression: Annotated[str, Always(), Proto(1)] = ""
    message: Annotated[str, Proto(2)] = ""
    reason: Annotated[metav1.StatusReason | str | None, Proto(3)] = None
    message_expression: Annotated[str, Proto(4)] = ""


@attrs.define(kw_only=True)
class ValidatingAdmissionPolicySpec(Struct):
    """ValidatingAdmissionPolicySpec (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    param_kind: Annotated[ParamKind | None, Proto(1)] = None
    match_constraints: Annotated[MatchResources | None, Proto(2)] = None
    validations: Annotated[list[Validation], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    failure_policy: Annotated[FailurePolicyType | str | None, Proto(4)] = None
    audit_annotations: Annotated[list[AuditAnnotation], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    match_conditions: Annotated[
        list[MatchCondition],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(6),
    ] = attrs.field(factory=list)
    variables: Annotated[
        list[Variable],
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(7),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ValidatingAdmissionPolicyStatus(Struct):
    """ValidatingAdmissionPolicyStatus (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    observed_generation: Annotated[Int64, Proto(1)] = 0
    type_checking: Annotated[TypeChecking | None, Proto(2)] = None
    conditions: Annotated[list[metav1.Condition], ListMap("type"), CustomUnique(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ValidatingAdmissionPolicy(metav1.Object):
    """ValidatingAdmissionPolicy (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    spec: Annotated[
        ValidatingAdmissionPolicySpec,
        OmitEmpty(),
        Proto(2),
    ] = attrs.field(factory=ValidatingAdmissionPolicySpec)
    status: Annotated[
        ValidatingAdmissionPolicyStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=ValidatingAdmissionPolicyStatus)


class ValidationAction(StrEnum):
    """ValidationAction (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    DENY = "Deny"
    WARN = "Warn"
    AUDIT = "Audit"


@attrs.define(kw_only=True)
class ValidatingAdmissionPolicyBindingSpec(Struct):
    """ValidatingAdmissionPolicyBindingSpec (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    policy_name: Annotated[str, Required(), Proto(1)] = ""
    param_ref: Annotated[ParamRef | None, Proto(2)] = None
    match_resources: Annotated[MatchResources | None, Proto(3)] = None
    validation_actions: Annotated[
        list[ValidationAction | str],
        Required(),
        ListSet(),
        CustomUnique(),
        Proto(4),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ValidatingAdmissionPolicyBinding(metav1.Object):
    """ValidatingAdmissionPolicyBinding (Go: k8s.io/api/admissionregistration/v1alpha1)."""

    spec: Annotated[
        ValidatingAdmissionPolicyBindingSpec,
        OmitEmpty(),
        Required(),
        Proto(2),
    ] = attrs.field(factory=ValidatingAdmissionPolicyBindingSpec)


@attrs.define(kw_only=True)
class ValidatingAdmissionPolicyBindingList(metav1.ObjectList[ValidatingAdmissionPolicyBinding]):
    """ValidatingAdmissionPolicyBindingList (Go: k8s.io/api/admissionregistration/v1alpha1)."""


@attrs.define(kw_only=True)
class ValidatingAdmissionPolicyList(metav1.ObjectList[ValidatingAdmissionPolicy]):
    """ValidatingAdmissionPolicyList (Go: k8s.io/api/admissionregistration/v1alpha1)."""
