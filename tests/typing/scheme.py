"""Never run, only type-checked: what a scheme promises of types."""

from typing import assert_type

from apimachinery.api.apps import v1 as appsv1
from apimachinery.meta import v1 as metav1
from apimachinery.model import deep_copy, from_dict
from apimachinery.runtime import Scheme

scheme = Scheme("typing")

assert_type(scheme.convert(metav1.PartialObjectMetadata(), appsv1.Deployment), appsv1.Deployment)
assert_type(deep_copy(appsv1.Deployment()), appsv1.Deployment)
assert_type(from_dict(appsv1.Deployment, {}), appsv1.Deployment)
scheme.add_defaulting(appsv1.Deployment, lambda obj: None)


def replicas(obj: appsv1.Deployment) -> int | None:
    return obj.spec.replicas


def wrong(obj: appsv1.Deployment) -> None:
    obj.spec.replicas = "3"  # type: ignore[assignment]
