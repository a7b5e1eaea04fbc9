# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of certificates.k8s.io/v1 (Go: ``k8s.io/api/certificates/v1/types.go``)."""

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
    Int32,
    Item,
    ListAtomic,
    ListMap,
    OmitEmpty,
    Proto,
    Struct,
    Time,
    Union,
)

__all__ = [
    "CertificateSigningRequest",
    "CertificateSigningRequestCondition",
    "CertificateSigningRequestList",
    "CertificateSigningRequestSpec",
    "CertificateSigningRequestStatus",
    "ExtraValue",
    "KeyUsage",
    "RequestConditionType",
]


class KeyUsage(StrEnum):
    """KeyUsage (Go: k8s.io/api/certificates/v1)."""

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
"""ExtraValue (Go: k8s.io/api/certificates/v1)."""


@attrs.define(kw_only=True)
class CertificateSigningRequestSpec(Struct):
    """CertificateSigningRequestSpec (Go: k8s.io/api/certificates/v1)."""

    request: Annotated[Bytes | None, Always(), Proto(1)] = None
    signer_name: Annotated[str, Always(), Proto(7)] = ""
    expiration_seconds: Annotated[Int32 | None, Proto(8)] = None
    usages: Annotated[list[KeyUsage | str], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    username: Annotated[str, Proto(2)] = ""
    uid: Annotated[str, Proto(3, go="UID")] = ""
    groups: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    extra: Annotated[dict[str, ExtraValue], Proto(6)] = attrs.field(factory=dict)


class RequestConditionType(StrEnum):
    """RequestConditionType (Go: k8s.io/api/certificates/v1)."""

    APPROVED = "Approved"
    DENIED = "Denied"
    FAILED = "Failed"


@attrs.define(kw_only=True)
class CertificateSigningRequestCondition(Struct):
    """CertificateSigningRequestCondition (Go: k8s.io/api/certificates/v1)."""

    type: Annotated[RequestConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[corev1.ConditionStatus | str, Always(), Proto(6)] = ""
    reason: Annotated[str, Proto(2)] = ""
    message: Annotated[str, Proto(3)] = ""
    last_update_time: Annotated[Time | None, Always(), Proto(4)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(5)] = None


@attrs.define(kw_only=True)
class CertificateSigningRequestStatus(Struct):
    """CertificateSigningRequestStatus (Go: k8s.io/api/certificates/v1)."""

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
    """CertificateSigningRequest (Go: k8s.io/api/certificates/v1)."""

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
    """CertificateSigningRequestList (Go: k8s.io/api/certificates/v1)."""
