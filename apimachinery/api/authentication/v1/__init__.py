# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of authentication.k8s.io/v1 (Go: ``k8s.io/api/authentication/v1``)."""

from apimachinery.api.authentication.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.authentication.v1.types import (
    BoundObjectReference,
    ExtraValue,
    SelfSubjectReview,
    SelfSubjectReviewStatus,
    TokenRequest,
    TokenRequestSpec,
    TokenRequestStatus,
    TokenReview,
    TokenReviewSpec,
    TokenReviewStatus,
    UserInfo,
)

__all__ = [
    "GROUP_VERSION",
    "BoundObjectReference",
    "ExtraValue",
    "SelfSubjectReview",
    "SelfSubjectReviewStatus",
    "TokenRequest",
    "TokenRequestSpec",
    "TokenRequestStatus",
    "TokenReview",
    "TokenReviewSpec",
    "TokenReviewStatus",
    "UserInfo",
    "add_to_scheme",
]
