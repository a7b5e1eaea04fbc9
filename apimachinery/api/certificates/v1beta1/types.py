# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of certificates.k8s.io/v1beta1 (Go: ``k8s.io/api/certificates/v1beta1/types.go``)."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import attrs

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    Bytes,
    CustomUnique,
    Default,
    Int32,
    Item,
    ListAtomic,
    ListMap,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Required,
    Struct,
    Time,
    Union,
    Wire,
)
from apimachinery.types import UID, NodeName

__all__ = [
    "CertificateSigningRequest",
    "CertificateSigningRequestCondition",
    "CertificateSigningRequestList",
    "CertificateSigningRequestSpec",
    "CertificateSigningRequestStatus",
    "ClusterTrustBundle",
    "ClusterTrustBundleList",
    "ClusterTrustBundleSpec",
    "ExtraValue",
    "KeyUsage",
    "PodCertificateRequest",
    "PodCertificateRequestList",
    "PodCertificateRequestSpec",
    "PodCertificateRequestStatus",
    "RequestConditionType",
]


class KeyUsage(StrEnum):
    """KeyUsage (Go: k8s.io/api/certificates/v1beta1)."""

    SIGNING = "signing"
    DIGITAL_SIGNATURE = "digital signature"
    CONTENT_COMMITMENT = "content commitment"
    KEY_ENCIPHERMENT = "key encipherment"
    KEY_AGREEMENT = "key agreement"
    DATA_ENCIPHERMENT = "data encipherment"
    CERT_SIGN = "cert sign"
    CRL_SIGN = "crl sign"
    ENCIPHER_ONLY = "encipher only"
    DECIPHER_ONLY = "decipher only"
    ANY = "any"
    SERVER_AUTH = "server auth"
    CLIENT_AUTH = "client auth"
    CODE_SIGNING = "code signing"
    EMAIL_PROTECTION = "email protection"
    S_MIME = "s/mime"
    IPSEC_END_SYSTEM = "ipsec end system"
    IPSEC_TUNNEL = "ipsec tunnel"
    IPSEC_USER = "ipsec user"
    TIMESTAMPING = "timestamping"
    OCSP_SIGNING = "ocsp signing"
    MICROSOFT_SGC = "microsoft sgc"
    NETSCAPE_SGC = "netscape sgc"


ExtraValue: TypeAlias = list[str]
"""ExtraValue (Go: k8s.io/api/certificates/v1beta1)."""


@attrs.define(kw_only=True)
class CertificateSigningRequestSpec(Struct):
    """CertificateSigningRequestSpec (Go: k8s.io/api/certificates/v1beta1)."""

    request: Annotated[Bytes | None, Always(), Proto(1)] = None
    signer_name: Annotated[str | None, Proto(7)] = None
    expiration_seconds: Annotated[Int32 | None, Proto(8)] = None
    usages: Annotated[list[KeyUsage | str], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    username: Annotated[str, Proto(2)] = ""
    uid: Annotated[str, Proto(3, go="UID")] = ""
    groups: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    extra: Annotated[dict[str, ExtraValue], Proto(6)] = attrs.field(factory=dict)


class RequestConditionType(StrEnum):
    """RequestConditionType (Go: k8s.io/api/certificates/v1beta1)."""

    APPROVED = "Approved"
    DENIED = "Denied"
    FAILED = "Failed"


@attrs.define(kw_only=True)
class CertificateSigningRequestCondition(Struct):
    """CertificateSigningRequestCondition (Go: k8s.io/api/certificates/v1beta1)."""

    type: Annotated[RequestConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Optional(), Proto(6)] = ""
    reason: Annotated[str, Proto(2)] = ""
    message: Annotated[str, Proto(3)] = ""
    last_update_time: Annotated[Time | None, Always(), Proto(4)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(5)] = None


@attrs.define(kw_only=True)
class CertificateSigningRequestStatus(Struct):
    """CertificateSigningRequestStatus (Go: k8s.io/api/certificates/v1beta1)."""

    conditions: Annotated[
        list[CertificateSigningRequestCondition],
        Alpha(
            CustomUnique(),
            Item({"type": "Approved"}, Union(optional=True)),
            Item({"type": "Denied"}, Union(optional=True)),
            since="1.36",
        ),
        ListMap("type"),
        Proto(1),
    ] = attrs.field(factory=list)
    certificate: Annotated[Bytes, Proto(2)] = b""


@attrs.define(kw_only=True)
class CertificateSigningRequest(metav1.Object):
    """CertificateSigningRequest (Go: k8s.io/api/certificates/v1beta1).

    Deprecated since 1.19, replaced by certificates.k8s.io/v1.
    """

    spec: Annotated[
        CertificateSigningRequestSpec,
        Always(),
        Proto(2),
    ] = attrs.field(factory=CertificateSigningRequestSpec)
    status: Annotated[
        CertificateSigningRequestStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=CertificateSigningRequestStatus)


@attrs.define(kw_only=True)
class CertificateSigningRequestList(metav1.ObjectList[CertificateSigningRequest]):
    """CertificateSigningRequestList (Go: k8s.io/api/certificates/v1beta1).

    Deprecated since 1.19, replaced by certificates.k8s.io/v1.
    """


@attrs.define(kw_only=True)
class ClusterTrustBundleSpec(Struct):
    """ClusterTrustBundleSpec (Go: k8s.io/api/certificates/v1beta1)."""

    signer_name: Annotated[str, Proto(1)] = ""
    trust_bundle: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class ClusterTrustBundle(metav1.Object):
    """ClusterTrustBundle (Go: k8s.io/api/certificates/v1beta1)."""

    spec: Annotated[ClusterTrustBundleSpec, Always(), Proto(2)] = attrs.field(factory=ClusterTrustBundleSpec)


@attrs.define(kw_only=True)
class ClusterTrustBundleList(metav1.ObjectList[ClusterTrustBundle]):
    """ClusterTrustBundleList (Go: k8s.io/api/certificates/v1beta1).

    Deprecated since 1.37.
    """


@attrs.define(kw_only=True)
class PodCertificateRequestSpec(Struct):
    """PodCertificateRequestSpec (Go: k8s.io/api/certificates/v1beta1)."""

    signer_name: Annotated[str, Always(), Required(), Proto(1)] = ""
    pod_name: Annotated[str, Always(), Required(), Proto(2)] = ""
    pod_uid: Annotated[UID, Wire("podUID"), Always(), Required(), Proto(3)] = ""
    service_account_name: Annotated[str, Always(), Required(), Proto(4)] = ""
    service_account_uid: Annotated[UID, Wire("serviceAccountUID"), Always(), Required(), Proto(5)] = ""
    node_name: Annotated[NodeName, Always(), Required(), Proto(6)] = ""
    node_uid: Annotated[UID, Wire("nodeUID"), Always(), Required(), Proto(7)] = ""
    max_expiration_seconds: Annotated[Int32 | None, Default(86400), Proto(8)] = None
    pkix_public_key: Annotated[Bytes | None, Always(), Optional(), Proto(9, go="PKIXPublicKey")] = None
    proof_of_possession: Annotated[Bytes | None, Always(), Optional(), Proto(10)] = None
    stub_pkcs10_request: Annotated[Bytes | None, Wire("stubPKCS10Request"), Always(), Proto(12)] = None
    unverified_user_annotations: Annotated[dict[str, str], Proto(11)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class PodCertificateRequestStatus(Struct):
    """PodCertificateRequestStatus (Go: k8s.io/api/certificates/v1beta1)."""

    conditions: Annotated[
        list[metav1.Condition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)
    certificate_chain: Annotated[str, Proto(2)] = ""
    not_before: Annotated[Time | None, Proto(4)] = None
    begin_refresh_at: Annotated[Time | None, Proto(5)] = None
    not_after: Annotated[Time | None, Proto(6)] = None


@attrs.define(kw_only=True)
class PodCertificateRequest(metav1.Object):
    """PodCertificateRequest (Go: k8s.io/api/certificates/v1beta1)."""

    spec: Annotated[
        PodCertificateRequestSpec,
        Always(),
        Required(),
        Proto(2),
    ] = attrs.field(factory=PodCertificateRequestSpec)
    status: Annotated[
        PodCertificateRequestStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=PodCertificateRequestStatus)


@attrs.define(kw_only=True)
class PodCertificateRequestList(metav1.ObjectList[PodCertificateRequest]):
    """PodCertificateRequestList (Go: k8s.io/api/certificates/v1beta1)."""
