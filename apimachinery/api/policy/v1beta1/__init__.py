# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of policy/v1beta1 (Go: ``k8s.io/api/policy/v1beta1``)."""

from apimachinery.api.policy.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.policy.v1beta1.types import (
    Eviction,
    PodDisruptionBudget,
    PodDisruptionBudgetList,
    PodDisruptionBudgetSpec,
    PodDisruptionBudgetStatus,
    UnhealthyPodEvictionPolicyType,
)

__all__ = [
    "GROUP_VERSION",
    "Eviction",
    "PodDisruptionBudget",
    "PodDisruptionBudgetList",
    "PodDisruptionBudgetSpec",
    "PodDisruptionBudgetStatus",
    "UnhealthyPodEvictionPolicyType",
    "add_to_scheme",
]
