# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of discovery.k8s.io/v1beta1 (Go: ``k8s.io/api/discovery/v1beta1``)."""

from apimachinery.api.discovery.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.discovery.v1beta1.types import (
    AddressType,
    Endpoint,
    EndpointConditions,
    EndpointHints,
    EndpointPort,
    EndpointSlice,
    EndpointSliceList,
    ForNode,
    ForZone,
)

__all__ = [
    "GROUP_VERSION",
    "AddressType",
    "Endpoint",
    "EndpointConditions",
    "EndpointHints",
    "EndpointPort",
    "EndpointSlice",
    "EndpointSliceList",
    "ForNode",
    "ForZone",
    "add_to_scheme",
]
