# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of authentication.k8s.io/v1beta1 (Go: ``k8s.io/api/authentication/v1beta1/types.go``)."""

from typing import Annotated, TypeAlias

import attrs

from apimachinery.api.authentication import v1 as authenticationv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, ListAtomic, OmitEmpty, Proto, Required, Struct

__all__ = [
    "ExtraValue",
    "SelfSubjectReview",
    "SelfSubjectReviewStatus",
    "TokenReview",
    "TokenReviewSpec",
    "TokenReviewStatus",
    "UserInfo",
]

ExtraValue: TypeAlias = list[str]
"""ExtraValue (Go: k8s.io/api/authentication/v1beta1)."""


@attrs.define(kw_only=True)
class SelfSubjectReviewStatus(Struct):
    """SelfSubjectReviewStatus (Go: k8s.io/api/authentication/v1beta1)."""

    user_info: Annotated[
        authenticationv1.UserInfo,
        OmitEmpty(),
        Proto(1),
    ] = attrs.field(factory=authenticationv1.UserInfo)


@attrs.define(kw_only=True)
class SelfSubjectReview(metav1.Object):
    """SelfSubjectReview (Go: k8s.io/api/authentication/v1beta1)."""

    status: Annotated[SelfSubjectReviewStatus, OmitEmpty(), Proto(2)] = attrs.field(factory=SelfSubjectReviewStatus)


@attrs.define(kw_only=True)
class TokenReviewSpec(Struct):
    """TokenReviewSpec (Go: k8s.io/api/authentication/v1beta1)."""

    token: Annotated[str, Required(), Proto(1)] = ""
    audiences: Annotated[list[str], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class UserInfo(Struct):
    """UserInfo (Go: k8s.io/api/authentication/v1beta1)."""

    username: Annotated[str, Proto(1)] = ""
    uid: Annotated[str, Proto(2, go="UID")] = ""
    groups: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    extra: Annotated[dict[str, ExtraValue], Proto(4)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class TokenReviewStatus(Struct):
    """TokenReviewStatus (Go: k8s.io/api/authentication/v1beta1)."""

    authenticated: Annotated[bool, Proto(1)] = False
    user: Annotated[UserInfo, OmitEmpty(), Proto(2)] = attrs.field(factory=UserInfo)
    audiences: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    error: Annotated[str, Proto(3)] = ""


@attrs.define(kw_only=True)
class TokenReview(metav1.Object):
    """TokenReview (Go: k8s.io/api/authentication/v1beta1).

    Deprecated since 1.19, replaced by authentication.k8s.io/v1.
    """

    spec: Annotated[TokenReviewSpec, Always(), Required(), Proto(2)] = attrs.field(factory=TokenReviewSpec)
    status: Annotated[TokenReviewStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=TokenReviewStatus)
