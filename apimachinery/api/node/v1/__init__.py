# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of node.k8s.io/v1 (Go: ``k8s.io/api/node/v1``)."""

from apimachinery.api.node.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.node.v1.types import Overhead, RuntimeClass, RuntimeClassList, Scheduling

__all__ = ["GROUP_VERSION", "Overhead", "RuntimeClass", "RuntimeClassList", "Scheduling", "add_to_scheme"]
