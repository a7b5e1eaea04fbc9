# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The kinds of networking.k8s.io/v1 (Go: ``k8s.io/api/networking/v1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.api.networking.v1.types import (
    Ingress,
    IngressClass,
    IngressClassList,
    IngressList,
    IPAddress,
    IPAddressList,
    NetworkPolicy,
    NetworkPolicyList,
    ServiceCIDR,
    ServiceCIDRList,
)
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("networking.k8s.io", "v1")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of networking.k8s.io/v1."""
    scheme.add_known_types(
        GROUP_VERSION,
        IPAddress,
        IPAddressList,
        Ingress,
        IngressClass,
        IngressClassList,
        IngressList,
        NetworkPolicy,
        NetworkPolicyList,
        ServiceCIDR,
        ServiceCIDRList,
    )
    metav1.add_to_group_version(scheme, GROUP_VERSION)
