# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of authentication.k8s.io/v1alpha1 (Go: ``k8s.io/api/authentication/v1alpha1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.authentication import v1 as authenticationv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import OmitEmpty, Proto, Struct

__all__ = ["SelfSubjectReview", "SelfSubjectReviewStatus"]


@attrs.define(kw_only=True)
class SelfSubjectReviewStatus(Struct):
    """SelfSubjectReviewStatus (Go: k8s.io/api/authentication/v1alpha1)."""

    user_info: Annotated[
        authenticationv1.UserInfo,
        OmitEmpty(),
        Proto(1),
    ] = attrs.field(factory=authenticationv1.UserInfo)


@attrs.define(kw_only=True)
class SelfSubjectReview(metav1.Object):
    """SelfSubjectReview (Go: k8s.io/api/authentication/v1alpha1)."""

    status: Annotated[SelfSubjectReviewStatus, OmitEmpty(), Proto(2)] = attrs.field(factory=SelfSubjectReviewStatus)
