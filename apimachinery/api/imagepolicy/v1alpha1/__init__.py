# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of imagepolicy.k8s.io/v1alpha1 (Go: ``k8s.io/api/imagepolicy/v1alpha1``)."""

from apimachinery.api.imagepolicy.v1alpha1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.imagepolicy.v1alpha1.types import (
    ImageReview,
    ImageReviewContainerSpec,
    ImageReviewSpec,
    ImageReviewStatus,
)

__all__ = [
    "GROUP_VERSION",
    "ImageReview",
    "ImageReviewContainerSpec",
    "ImageReviewSpec",
    "ImageReviewStatus",
    "add_to_scheme",
]
