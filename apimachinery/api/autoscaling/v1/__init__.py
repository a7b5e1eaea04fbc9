# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of autoscaling/v1 (Go: ``k8s.io/api/autoscaling/v1``)."""

from apimachinery.api.autoscaling.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.autoscaling.v1.types import (
    CrossVersionObjectReference,
    HorizontalPodAutoscaler,
    HorizontalPodAutoscalerList,
    HorizontalPodAutoscalerSpec,
    HorizontalPodAutoscalerStatus,
    Scale,
    ScaleSpec,
    ScaleStatus,
)

__all__ = [
    "GROUP_VERSION",
    "CrossVersionObjectReference",
    "HorizontalPodAutoscaler",
    "HorizontalPodAutoscalerList",
    "HorizontalPodAutoscalerSpec",
    "HorizontalPodAutoscalerStatus",
    "Scale",
    "ScaleSpec",
    "ScaleStatus",
    "add_to_scheme",
]
