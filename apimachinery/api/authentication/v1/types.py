# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of authentication.k8s.io/v1 (Go: ``k8s.io/api/authentication/v1/types.go``)."""

from typing import Annotated, TypeAlias

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Int64, ListAtomic, OmitEmpty, Optional, Proto, Required, Struct, Time
from apimachinery.types import UID

__all__ = [
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
]


@attrs.define(kw_only=True)
class BoundObjectReference(Struct):
    """BoundObjectReference (Go: k8s.io/api/authentication/v1)."""

    kind: Annotated[str, Proto(1)] = ""
    api_version: Annotated[str, Proto(2, go="APIVersion")] = ""
    name: Annotated[str, Proto(3)] = ""
    uid: Annotated[UID, Proto(4, go="UID")] = ""


ExtraValue: TypeAlias = list[str]
"""ExtraValue (Go: k8s.io/api/authentication/v1)."""


@attrs.define(kw_only=True)
class UserInfo(Struct):
    """UserInfo (Go: k8s.io/api/authentication/v1)."""

    username: Annotated[str, Proto(1)] = ""
    uid: Annotated[str, Proto(2, go="UID")] = ""
    groups: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    extra: Annotated[dict[str, ExtraValue], Proto(4)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class SelfSubjectReviewStatus(Struct):
    """SelfSubjectReviewStatus (Go: k8s.io/api/authentication/v1)."""

    user_info: Annotated[UserInfo, OmitEmpty(), Proto(1)] = attrs.field(factory=UserInfo)


@attrs.define(kw_only=True)
class SelfSubjectReview(metav1.Object):
    """SelfSubjectReview (Go: k8s.io/api/authentication/v1)."""

    status: Annotated[SelfSubjectReviewStatus, OmitEmpty(), Proto(2)] = attrs.field(factory=SelfSubjectReviewStatus)


@attrs.define(kw_only=True)
class TokenRequestSpec(Struct):
    """TokenRequestSpec (Go: k8s.io/api/authentication/v1)."""

    audiences: Annotated[list[str], Always(), Optional(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    expiration_seconds: Annotated[Int64 | None, Always(), Optional(), Proto(4)] = None
    bound_object_ref: Annotated[BoundObjectReference | None, Always(), Optional(), Proto(3)] = None


@attrs.define(kw_only=True)
class TokenRequestStatus(Struct):
    """TokenRequestStatus (Go: k8s.io/api/authentication/v1)."""

    token: Annotated[str, Always(), Optional(), Proto(1)] = ""
    expiration_timestamp: Annotated[Time | None, Always(), Optional(), Proto(2)] = None


@attrs.define(kw_only=True)
class TokenRequest(metav1.Object):
    """TokenRequest (Go: k8s.io/api/authentication/v1)."""

    spec: Annotated[TokenRequestSpec, Always(), Optional(), Proto(2)] = attrs.field(factory=TokenRequestSpec)
    status: Annotated[TokenRequestStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=TokenRequestStatus)


@attrs.define(kw_only=True)
class TokenReviewSpec(Struct):
    """TokenReviewSpec (Go: k8s.io/api/authentication/v1)."""

    token: Annotated[str, Required(), Proto(1)] = ""
    audiences: Annotated[list[str], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class TokenReviewStatus(Struct):
    """TokenReviewStatus (Go: k8s.io/api/authentication/v1)."""

    authenticated: Annotated[bool, Proto(1)] = False
    user: Annotated[UserInfo, OmitEmpty(), Proto(2)] = attrs.field(factory=UserInfo)
    audiences: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    error: Annotated[str, Proto(3)] = ""


@attrs.define(kw_only=True)
class TokenReview(metav1.Object):
    """TokenReview (Go: k8s.io/api/authentication/v1)."""

    spec: Annotated[TokenReviewSpec, Always(), Required(), Proto(2)] = attrs.field(factory=TokenReviewSpec)
    status: Annotated[TokenReviewStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=TokenReviewStatus)
