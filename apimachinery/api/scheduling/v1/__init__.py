# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of scheduling.k8s.io/v1 (Go: ``k8s.io/api/scheduling/v1``)."""

from apimachinery.api.scheduling.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.scheduling.v1.types import PriorityClass, PriorityClassList

__all__ = ["GROUP_VERSION", "PriorityClass", "PriorityClassList", "add_to_scheme"]
