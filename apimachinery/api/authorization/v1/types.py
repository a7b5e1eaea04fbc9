# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of authorization.k8s.io/v1 (Go: ``k8s.io/api/authorization/v1/types.go``)."""

from typing import Annotated, TypeAlias

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, ListAtomic, OmitEmpty, Proto, Struct, Wire

__all__ = [
    "ExtraValue",
    "FieldSelectorAttributes",
    "LabelSelectorAttributes",
    "LocalSubjectAccessReview",
    "NonResourceAttributes",
    "NonResourceRule",
    "ResourceAttributes",
    "ResourceRule",
    "SelfSubjectAccessReview",
    "SelfSubjectAccessReviewSpec",
    "SelfSubjectRulesReview",
    "SelfSubjectRulesReviewSpec",
    "SubjectAccessReview",
    "SubjectAccessReviewSpec",
    "SubjectAccessReviewStatus",
    "SubjectRulesReviewStatus",
]

ExtraValue: TypeAlias = list[str]
"""ExtraValue (Go: k8s.io/api/authorization/v1)."""


@attrs.define(kw_only=True)
class FieldSelectorAttributes(Struct):
    """FieldSelectorAttributes (Go: k8s.io/api/authorization/v1)."""

    raw_selector: Annotated[str, Proto(1)] = ""
    requirements: Annotated[list[metav1.FieldSelectorRequirement], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class LabelSelectorAttributes(Struct):
    """LabelSelectorAttributes (Go: k8s.io/api/authorization/v1)."""

    raw_selector: Annotated[str, Proto(1)] = ""
    requirements: Annotated[list[metav1.LabelSelectorRequirement], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ResourceAttributes(Struct):
    """ResourceAttributes (Go: k8s.io/api/authorization/v1)."""

    namespace: Annotated[str, Proto(1)] = ""
    verb: Annotated[str, Proto(2)] = ""
    group: Annotated[str, Proto(3)] = ""
    version: Annotated[str, Proto(4)] = ""
    resource: Annotated[str, Proto(5)] = ""
    subresource: Annotated[str, Proto(6)] = ""
    name: Annotated[str, Proto(7)] = ""
    field_selector: Annotated[FieldSelectorAttributes | None, Proto(8)] = None
    label_selector: Annotated[LabelSelectorAttributes | None, Proto(9)] = None


@attrs.define(kw_only=True)
class NonResourceAttributes(Struct):
    """NonResourceAttributes (Go: k8s.io/api/authorization/v1)."""

    path: Annotated[str, Proto(1)] = ""
    verb: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class SubjectAccessReviewSpec(Struct):
    """SubjectAccessReviewSpec (Go: k8s.io/api/authorization/v1)."""

    resource_attributes: Annotated[ResourceAttributes | None, Proto(1)] = None
    non_resource_attributes: Annotated[NonResourceAttributes | None, Proto(2)] = None
    user: Annotated[str, Proto(3)] = ""
    groups: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    extra: Annotated[dict[str, ExtraValue], Proto(5)] = attrs.field(factory=dict)
    uid: Annotated[str, Proto(6, go="UID")] = ""


@attrs.define(kw_only=True)
class SubjectAccessReviewStatus(Struct):
    """SubjectAccessReviewStatus (Go: k8s.io/api/authorization/v1)."""

    allowed: Annotated[bool, Always(), Proto(1)] = False
    denied: Annotated[bool, Proto(4)] = False
    reason: Annotated[str, Proto(2)] = ""
    evaluation_error: Annotated[str, Proto(3)] = ""


@attrs.define(kw_only=True)
class LocalSubjectAccessReview(metav1.Object):
    """LocalSubjectAccessReview (Go: k8s.io/api/authorization/v1)."""

    spec: Annotated[SubjectAccessReviewSpec, Always(), Proto(2)] = attrs.field(factory=SubjectAccessReviewSpec)
    status: Annotated[SubjectAccessReviewStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=SubjectAccessReviewStatus)


@attrs.define(kw_only=True)
class NonResourceRule(Struct):
    """NonResourceRule (Go: k8s.io/api/authorization/v1)."""

    verbs: Annotated[list[str], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    non_resource_urls: Annotated[list[str], Wire("nonResourceURLs"), ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ResourceRule(Struct):
    """ResourceRule (Go: k8s.io/api/authorization/v1)."""

    verbs: Annotated[list[str], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    api_groups: Annotated[list[str], ListAtomic(), Proto(2, go="APIGroups")] = attrs.field(factory=list)
    resources: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    resource_names: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class SelfSubjectAccessReviewSpec(Struct):
    """SelfSubjectAccessReviewSpec (Go: k8s.io/api/authorization/v1)."""

    resource_attributes: Annotated[ResourceAttributes | None, Proto(1)] = None
    non_resource_attributes: Annotated[NonResourceAttributes | None, Proto(2)] = None


@attrs.define(kw_only=True)
class SelfSubjectAccessReview(metav1.Object):
    """SelfSubjectAccessReview (Go: k8s.io/api/authorization/v1)."""

    spec: Annotated[SelfSubjectAccessReviewSpec, Always(), Proto(2)] = attrs.field(factory=SelfSubjectAccessReviewSpec)
    status: Annotated[SubjectAccessReviewStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=SubjectAccessReviewStatus)


@attrs.define(kw_only=True)
class SelfSubjectRulesReviewSpec(Struct):
    """SelfSubjectRulesReviewSpec (Go: k8s.io/api/authorization/v1)."""

    namespace: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class SubjectRulesReviewStatus(Struct):
    """SubjectRulesReviewStatus (Go: k8s.io/api/authorization/v1)."""

    resource_rules: Annotated[list[ResourceRule], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    non_resource_rules: Annotated[list[NonResourceRule], Always(), ListAtomic(), Proto(2)] = attrs.field(factory=list)
    incomplete: Annotated[bool, Always(), Proto(3)] = False
    evaluation_error: Annotated[str, Proto(4)] = ""


@attrs.define(kw_only=True)
class SelfSubjectRulesReview(metav1.Object):
    """SelfSubjectRulesReview (Go: k8s.io/api/authorization/v1)."""

    spec: Annotated[SelfSubjectRulesReviewSpec, Always(), Proto(2)] = attrs.field(factory=SelfSubjectRulesReviewSpec)
    status: Annotated[SubjectRulesReviewStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=SubjectRulesReviewStatus)


@attrs.define(kw_only=True)
class SubjectAccessReview(metav1.Object):
    """SubjectAccessReview (Go: k8s.io/api/authorization/v1)."""

    spec: Annotated[SubjectAccessReviewSpec, Always(), Proto(2)] = attrs.field(factory=SubjectAccessReviewSpec)
    status: Annotated[SubjectAccessReviewStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=SubjectAccessReviewStatus)
