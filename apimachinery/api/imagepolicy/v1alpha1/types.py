# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of imagepolicy.k8s.io/v1alpha1 (Go: ``k8s.io/api/imagepolicy/v1alpha1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, ListAtomic, OmitEmpty, Optional, Proto, Required, Struct

__all__ = ["ImageReview", "ImageReviewContainerSpec", "ImageReviewSpec", "ImageReviewStatus"]


@attrs.define(kw_only=True)
class ImageReviewContainerSpec(Struct):
    """ImageReviewContainerSpec (Go: k8s.io/api/imagepolicy/v1alpha1)."""

    image: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class ImageReviewSpec(Struct):
    """ImageReviewSpec (Go: k8s.io/api/imagepolicy/v1alpha1)."""

    containers: Annotated[list[ImageReviewContainerSpec], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    annotations: Annotated[dict[str, str], Proto(2)] = attrs.field(factory=dict)
    namespace: Annotated[str, Proto(3)] = ""


@attrs.define(kw_only=True)
class ImageReviewStatus(Struct):
    """ImageReviewStatus (Go: k8s.io/api/imagepolicy/v1alpha1)."""

    allowed: Annotated[bool, Always(), Optional(), Proto(1)] = False
    reason: Annotated[str, Proto(2)] = ""
    audit_annotations: Annotated[dict[str, str], Proto(3)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class ImageReview(metav1.Object):
    """ImageReview (Go: k8s.io/api/imagepolicy/v1alpha1)."""

    spec: Annotated[ImageReviewSpec, Always(), Required(), Proto(2)] = attrs.field(factory=ImageReviewSpec)
    status: Annotated[ImageReviewStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=ImageReviewStatus)
