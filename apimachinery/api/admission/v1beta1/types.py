# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of admission.k8s.io/v1beta1 (Go: ``k8s.io/api/admission/v1beta1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.api.authentication import v1 as authenticationv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Bytes, ListAtomic, OmitEmpty, Optional, Proto, RawExtension, Struct
from apimachinery.types import UID

__all__ = ["AdmissionRequest", "AdmissionResponse", "AdmissionReview", "Operation", "PatchType"]


class Operation(StrEnum):
    """Operation (Go: k8s.io/api/admission/v1beta1)."""

    CREATE = "CREATE"
    UPDATE = "UPDATE"
    DELETE = "DELETE"
    CONNECT = "CONNECT"


@attrs.define(kw_only=True)
class AdmissionRequest(Struct):
    """AdmissionRequest (Go: k8s.io/api/admission/v1beta1)."""

    uid: Annotated[UID, Always(), Optional(), Proto(1, go="UID")] = ""
    kind: Annotated[
        metav1.GroupVersionKind,
        Always(),
        Optional(),
        Proto(2),
    ] = attrs.field(factory=metav1.GroupVersionKind)
    resource: Annotated[
        metav1.GroupVersionResource,
        Always(),
        Optional(),
        Proto(3),
    ] = attrs.field(factory=metav1.GroupVersionResource)
    sub_resource: Annotated[str, Proto(4)] = ""
    request_kind: Annotated[metav1.GroupVersionKind | None, Proto(13)] = None
    request_resource: Annotated[metav1.GroupVersionResource | None, Proto(14)] = None
    request_sub_resource: Annotated[str, Proto(15)] = ""
    name: Annotated[str, Proto(5)] = ""
    namespace: Annotated[str, Proto(6)] = ""
    operation: Annotated[Operation | str, Always(), Optional(), Proto(7)] = ""
    user_info: Annotated[
        authenticationv1.UserInfo,
        Always(),
        Optional(),
        Proto(8),
    ] = attrs.field(factory=authenticationv1.UserInfo)
    object: Annotated[RawExtension, OmitEmpty(), Proto(9)] = None
    old_object: Annotated[RawExtension, OmitEmpty(), Proto(10)] = None
    dry_run: Annotated[bool | None, Proto(11)] = None
    options: Annotated[RawExtension, OmitEmpty(), Proto(12)] = None


class PatchType(StrEnum):
    """PatchType (Go: k8s.io/api/admission/v1beta1)."""

    JSON_PATCH = "JSONPatch"


@attrs.define(kw_only=True)
class AdmissionResponse(Struct):
    """AdmissionResponse (Go: k8s.io/api/admission/v1beta1)."""

    uid: Annotated[UID, Always(), Optional(), Proto(1, go="UID")] = ""
    allowed: Annotated[bool, Always(), Optional(), Proto(2)] = False
    status: Annotated[metav1.Status | None, Proto(3, go="Result")] = None
    patch: Annotated[Bytes, Proto(4)] = b""
    patch_type: Annotated[PatchType | str | None, Proto(5)] = None
    audit_annotations: Annotated[dict[str, str], Proto(6)] = attrs.field(factory=dict)
    warnings: Annotated[list[str], ListAtomic(), Proto(7)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class AdmissionReview(metav1.TypeMeta):
    """AdmissionReview (Go: k8s.io/api/admission/v1beta1).

    Deprecated since 1.19, replaced by admission.k8s.io/v1.
    """

    request: Annotated[AdmissionRequest | None, Proto(1)] = None
    response: Annotated[AdmissionResponse | None, Proto(2)] = None
