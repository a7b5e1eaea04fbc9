# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of certificates.k8s.io/v1beta1 (Go: ``k8s.io/api/certificates/v1beta1``)."""

from apimachinery.api.certificates.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.certificates.v1beta1.types import (
    CertificateSigningRequest,
    CertificateSigningRequestCondition,
    CertificateSigningRequestList,
    CertificateSigningRequestSpec,
    CertificateSigningRequestStatus,
    ClusterTrustBundle,
    ClusterTrustBundleList,
    ClusterTrustBundleSpec,
    ExtraValue,
    KeyUsage,
    PodCertificateRequest,
    PodCertificateRequestList,
    PodCertificateRequestSpec,
    PodCertificateRequestStatus,
    RequestConditionType,
)

__all__ = [
    "GROUP_VERSION",
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
    "add_to_scheme",
]
