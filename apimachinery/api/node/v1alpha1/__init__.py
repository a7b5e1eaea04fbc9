# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of node.k8s.io/v1alpha1 (Go: ``k8s.io/api/node/v1alpha1``)."""

from apimachinery.api.node.v1alpha1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.node.v1alpha1.types import Overhead, RuntimeClass, RuntimeClassList, RuntimeClassSpec, Scheduling

__all__ = [
    "GROUP_VERSION",
    "Overhead",
    "RuntimeClass",
    "RuntimeClassList",
    "RuntimeClassSpec",
    "Scheduling",
    "add_to_scheme",
]
