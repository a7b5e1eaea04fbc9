# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of certificates.k8s.io/v1alpha1 (Go: ``k8s.io/api/certificates/v1alpha1``)."""

from apimachinery.api.certificates.v1alpha1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.certificates.v1alpha1.types import (
    ClusterTrustBundle,
    ClusterTrustBundleList,
    ClusterTrustBundleSpec,
)

__all__ = ["GROUP_VERSION", "ClusterTrustBundle", "ClusterTrustBundleList", "ClusterTrustBundleSpec", "add_to_scheme"]
