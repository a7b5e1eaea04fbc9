# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of authentication.k8s.io/v1beta1 (Go: ``k8s.io/api/authentication/v1beta1``)."""

from apimachinery.api.authentication.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.authentication.v1beta1.types import (
    ExtraValue,
    SelfSubjectReview,
    SelfSubjectReviewStatus,
    TokenReview,
    TokenReviewSpec,
    TokenReviewStatus,
    UserInfo,
)

__all__ = [
    "GROUP_VERSION",
    "ExtraValue",
    "SelfSubjectReview",
    "SelfSubjectReviewStatus",
    "TokenReview",
    "TokenReviewSpec",
    "TokenReviewStatus",
    "UserInfo",
    "add_to_scheme",
]
