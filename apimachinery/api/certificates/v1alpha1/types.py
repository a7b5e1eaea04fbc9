# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of certificates.k8s.io/v1alpha1 (Go: ``k8s.io/api/certificates/v1alpha1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Proto, Struct

__all__ = ["ClusterTrustBundle", "ClusterTrustBundleList", "ClusterTrustBundleSpec"]


@attrs.define(kw_only=True)
class ClusterTrustBundleSpec(Struct):
    """ClusterTrustBundleSpec (Go: k8s.io/api/certificates/v1alpha1)."""

    signer_name: Annotated[str, Proto(1)] = ""
    trust_bundle: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class ClusterTrustBundle(metav1.Object):
    """ClusterTrustBundle (Go: k8s.io/api/certificates/v1alpha1)."""

    spec: Annotated[ClusterTrustBundleSpec, Always(), Proto(2)] = attrs.field(factory=ClusterTrustBundleSpec)


@attrs.define(kw_only=True)
class ClusterTrustBundleList(metav1.ObjectList[ClusterTrustBundle]):
    """ClusterTrustBundleList (Go: k8s.io/api/certificates/v1alpha1).

    Deprecated since 1.34.
    """
