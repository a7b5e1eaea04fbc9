# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of certificates.k8s.io/v1 (Go: ``k8s.io/api/certificates/v1``)."""

from apimachinery.api.certificates.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.certificates.v1.types import (
    CertificateSigningRequest,
    CertificateSigningRequestCondition,
    CertificateSigningRequestList,
    CertificateSigningRequestSpec,
    CertificateSigningRequestStatus,
    ExtraValue,
    KeyUsage,
    RequestConditionType,
)

__all__ = [
    "GROUP_VERSION",
    "CertificateSigningRequest",
    "CertificateSigningRequestCondition",
    "CertificateSigningRequestList",
    "CertificateSigningRequestSpec",
    "CertificateSigningRequestStatus",
    "ExtraValue",
    "KeyUsage",
    "RequestConditionType",
    "add_to_scheme",
]
