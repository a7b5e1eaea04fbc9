"""Validation: metadata by functions, objects by declared rules, new and as updates. No peer has any of it."""

from __future__ import annotations

from collections.abc import Callable

import orjson

from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.core import v1 as corev1
from apimachinery.meta.validation import validate_object_meta, validate_object_meta_update
from apimachinery.model import deep_copy, from_dict
from apimachinery.validation import validate
from apimachinery.validation.names import name_is_dns_subdomain
from benchmarks import workload

__all__ = ["OPERATIONS"]

Operation = Callable[[], object]


def _pod():
    return from_dict(corev1.Pod, orjson.loads(workload.read("pod.json")))


def _deployment():
    return from_dict(appsv1.Deployment, orjson.loads(workload.read("deployment.json")))


def object_meta() -> Operation:
    """The metadata of a new Pod: four labels, three annotations, an owner, two managers."""
    meta = _pod().metadata
    return lambda: list(validate_object_meta(meta, requires_namespace=True, name_rule=name_is_dns_subdomain))


def object_meta_update() -> Operation:
    """The same metadata as an update of itself."""
    new, old = _pod().metadata, _pod().metadata
    return lambda: list(validate_object_meta_update(new, old))


def pod() -> Operation:
    """A new Pod by its declared rules."""
    obj = _pod()
    return lambda: validate(obj)


def pod_update() -> Operation:
    """A Pod as an update of one with another image."""
    new, old = _pod(), _pod()
    new.spec.containers[0].image += "-2"
    return lambda: validate(new, old)


def wrong_deployment() -> Operation:
    """A Deployment with a hundred faults, each with its path."""
    obj = _deployment()
    rule = corev1.ContainerRestartRule()
    container = obj.spec.template.spec.containers[0]
    container.restart_policy_rules = [deep_copy(rule) for _ in range(100)]
    return lambda: validate(obj)


OPERATIONS: list[tuple[str, str, Callable[[], Operation]]] = [
    ("validate: ObjectMeta", "apimachinery", object_meta),
    ("validate: ObjectMeta update", "apimachinery", object_meta_update),
    ("validate: Pod, declared rules", "apimachinery", pod),
    ("validate: Pod update, declared rules", "apimachinery", pod_update),
    ("validate: Deployment with 100 faults", "apimachinery", wrong_deployment),
]
"""Each operation: its name, the system, and what makes a function that does it once."""
