"""Patches: of one Deployment, of many, and of lists that grow. No peer has a strategic merge patch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import orjson

from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.core import v1 as corev1
from apimachinery.patch import json, merge, strategic
from benchmarks import workload

__all__ = ["OPERATIONS"]

Operation = Callable[[], object]

SIZES = (1, 10, 100, 1_000, 10_000)


def _deployment() -> dict[str, Any]:
    return orjson.loads(workload.read("deployment.json"))


def _patched() -> dict[str, Any]:
    return orjson.loads(workload.read("smp_result.json"))


def strategic_merge() -> Operation:
    """A small patch of a Deployment: an image, variables, a volume, an annotation."""
    document, patch = _deployment(), orjson.loads(workload.read("smp_patch.json"))
    return lambda: strategic.apply(document, patch, appsv1.Deployment)


def strategic_create() -> Operation:
    """The patch that makes the one Deployment of the other."""
    original, modified = _deployment(), _patched()
    return lambda: strategic.create(original, modified, appsv1.Deployment)


def strategic_three_way() -> Operation:
    """A three-way patch for each of a thousand Deployments."""
    original, modified, current = _deployment(), _patched(), _deployment()
    current["metadata"]["labels"]["example.com/seen"] = "true"
    return lambda: [strategic.create_three_way(original, modified, current, appsv1.Deployment) for _ in range(1_000)]


def merge_patch() -> Operation:
    """The same change as a merge patch."""
    document = _deployment()
    patch = merge.create(document, _patched())
    return lambda: merge.apply(document, patch)


def json_patch() -> Operation:
    """The same change as a JSON patch."""
    document = _deployment()
    operations = json.create(document, _patched())
    return lambda: json.apply(document, operations)


def _variables(count: int, value: str) -> dict[str, Any]:
    variables = [{"name": f"VARIABLE_{number}", "value": value} for number in range(count)]
    return {"spec": {"containers": [{"name": "web", "env": variables}]}}


def merge_items(count: int) -> Operation:
    """A patch of every item of a merge list."""
    document, patch = _variables(count, "a"), _variables(count, "b")
    return lambda: strategic.apply(document, patch, corev1.Pod)


def create_items(count: int) -> Operation:
    """The patch that changes every item of a merge list and turns it round."""
    original, modified = _variables(count, "a"), _variables(count, "b")
    modified["spec"]["containers"][0]["env"].reverse()
    return lambda: strategic.create(original, modified, corev1.Pod)


OPERATIONS: list[tuple[str, str, Callable[[], Operation]]] = [
    ("patch: strategic merge, Deployment", "apimachinery", strategic_merge),
    ("patch: create strategic, Deployment", "apimachinery", strategic_create),
    ("patch: three-way, 1,000 Deployments", "apimachinery", strategic_three_way),
    ("patch: JSON merge, Deployment", "apimachinery", merge_patch),
    ("patch: JSON patch, Deployment", "apimachinery", json_patch),
    *((f"patch: strategic merge, {count:,} items", "apimachinery", partial(merge_items, count)) for count in SIZES),
    *((f"patch: create strategic, {count:,} items", "apimachinery", partial(create_items, count)) for count in SIZES),
]
"""Each operation: its name, the system, and what makes a function that does it once."""
