"""Never run, only type-checked: what the functions over wire types promise, and what fields accept."""

from typing import Any, assert_type

import cattrs

from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import TypeInfo, converter, deep_copy, derivative, describe, equal, from_dict, is_zero, to_dict, zero_of
from apimachinery.unstructured import Unstructured, UnstructuredList, from_json, from_typed, to_typed
from tests.wardle import v1

# --- functions ------------------------------------------------------------------------------------------------------

assert_type(from_dict(v1.Flunder, {}), v1.Flunder)
assert_type(to_dict(v1.Flunder()), dict[str, Any])
assert_type(deep_copy(v1.Flunder()), v1.Flunder)
assert_type(zero_of(v1.Flunder), v1.Flunder)
assert_type(equal(v1.Flunder(), v1.Flunder()), bool)
assert_type(derivative(v1.Flunder(), v1.Flunder()), bool)
assert_type(is_zero(v1.Flunder()), bool)
assert_type(describe(v1.Flunder), TypeInfo)
assert_type(converter(), cattrs.Converter)

assert_type(from_json(b"{}"), Unstructured | UnstructuredList)
assert_type(from_json(b"{}", Unstructured), Unstructured)
assert_type(from_json(b"{}", v1.Flunder), v1.Flunder)
assert_type(to_typed(Unstructured(), v1.Flunder), v1.Flunder)
assert_type(to_typed({}, v1.Flunder, strict=True), v1.Flunder)
assert_type(from_typed(v1.Flunder()), Unstructured)

# --- fields ---------------------------------------------------------------------------------------------------------

flunder = v1.Flunder(metadata=metav1.ObjectMeta(name="a"), spec=v1.FlunderSpec(replicas=3, ports=[v1.Port(port=1)]))
assert_type(flunder.spec.replicas, int | None)
assert_type(flunder.spec.ports, list[v1.Port])
assert_type(flunder.metadata.labels, dict[str, str])
assert_type(flunder.kind, str)
assert_type(v1.FlunderList().items, list[v1.Flunder])

v1.Flunder(spec={})  # type: ignore[arg-type]
v1.FlunderSpec(replicas="3")  # type: ignore[arg-type]
v1.FlunderSpec(no_such_field=1)  # type: ignore[call-arg]
flunder.spec.host_ip = None  # type: ignore[assignment]


def replicas(obj: appsv1.Deployment) -> int | None:
    return obj.spec.replicas


def wrong(obj: appsv1.Deployment) -> None:
    obj.spec.replicas = "3"  # type: ignore[assignment]
    obj.spec.template.spec.containers.append(corev1.Volume())  # type: ignore[arg-type]
