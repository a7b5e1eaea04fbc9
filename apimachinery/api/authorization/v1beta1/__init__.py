# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of authorization.k8s.io/v1beta1 (Go: ``k8s.io/api/authorization/v1beta1``)."""

from apimachinery.api.authorization.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.authorization.v1beta1.types import (
    ExtraValue,
    LocalSubjectAccessReview,
    NonResourceAttributes,
    NonResourceRule,
    ResourceAttributes,
    ResourceRule,
    SelfSubjectAccessReview,
    SelfSubjectAccessReviewSpec,
    SelfSubjectRulesReview,
    SelfSubjectRulesReviewSpec,
    SubjectAccessReview,
    SubjectAccessReviewSpec,
    SubjectAccessReviewStatus,
    SubjectRulesReviewStatus,
)

__all__ = [
    "GROUP_VERSION",
    "ExtraValue",
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
    "add_to_scheme",
]
