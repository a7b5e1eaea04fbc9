# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of apidiscovery.k8s.io/v2beta1 (Go: ``k8s.io/api/apidiscovery/v2beta1``)."""

from apimachinery.api.apidiscovery.v2beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.apidiscovery.v2beta1.types import (
    APIGroupDiscovery,
    APIGroupDiscoveryList,
    APIResourceDiscovery,
    APISubresourceDiscovery,
    APIVersionDiscovery,
    DiscoveryFreshness,
    ResourceScope,
)

__all__ = [
    "GROUP_VERSION",
    "APIGroupDiscovery",
    "APIGroupDiscoveryList",
    "APIResourceDiscovery",
    "APISubresourceDiscovery",
    "APIVersionDiscovery",
    "DiscoveryFreshness",
    "ResourceScope",
    "add_to_scheme",
]
