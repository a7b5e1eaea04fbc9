# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of authentication.k8s.io/v1alpha1 (Go: ``k8s.io/api/authentication/v1alpha1``)."""

from apimachinery.api.authentication.v1alpha1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.authentication.v1alpha1.types import SelfSubjectReview, SelfSubjectReviewStatus

__all__ = ["GROUP_VERSION", "SelfSubjectReview", "SelfSubjectReviewStatus", "add_to_scheme"]
