"""The Kubernetes kinds that lines speak of: how they are named there, and what has changed since the release they were made with.

The lines are of 1.34, the types of 1.36. What differs for that reason is listed here by name.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from apimachinery import api
from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.runtime import NotRegisteredError, Scheme, Unknown
from apimachinery.runtime.serializer import JSONSerializer
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList

__all__ = [
    "DROPPED",
    "GONE",
    "LEFT_OUT",
    "LEFT_OUT_OF",
    "NUMBERED",
    "WRITTEN",
    "as_of_1_36",
    "find_class",
    "go_type",
    "gvk_of",
    "is_gone",
    "json_of",
    "read",
    "same_json",
    "scheme",
]

GONE = frozenset({
    ("autoscaling/v2beta1", "HorizontalPodAutoscaler"),
    ("autoscaling/v2beta1", "HorizontalPodAutoscalerList"),
    ("autoscaling/v2beta2", "HorizontalPodAutoscaler"),
    ("autoscaling/v2beta2", "HorizontalPodAutoscalerList"),
    ("certificates.k8s.io/v1alpha1", "PodCertificateRequest"),
    ("certificates.k8s.io/v1alpha1", "PodCertificateRequestList"),
    ("scheduling.k8s.io/v1alpha1", "PriorityClass"),
    ("scheduling.k8s.io/v1alpha1", "PriorityClassList"),
    ("storagemigration.k8s.io/v1alpha1", "StorageVersionMigration"),
    ("storagemigration.k8s.io/v1alpha1", "StorageVersionMigrationList"),
})  # fmt: skip
"""Kinds that 1.36 no longer has."""


@cache
def scheme() -> Scheme:
    """All kinds of Kubernetes, with the name that errors of the vectors give."""
    scheme = Scheme("k8s.io/client-go/kubernetes/scheme/register.go:84")
    api.add_to_scheme(scheme)
    return scheme


def is_gone(api_version: str, kind: str) -> bool:
    """Whether 1.36 no longer has the kind, and so the scheme does not know it."""
    return (api_version, kind) in GONE and not scheme().recognizes(GroupVersionKind.from_api_version(api_version, kind))


def find_class(api_version: str, kind: str) -> type | None:
    """The class of a kind; None for one that is gone.

    Raises:
        NotRegisteredError: For any other that the scheme does not know.
    """
    try:
        return scheme().type_for(GroupVersionKind.from_api_version(api_version, kind))
    except NotRegisteredError:
        if is_gone(api_version, kind):
            return None
        raise


def go_type(cls: type) -> str:
    """What Go calls the type that *cls* stands for."""
    package, name = cls.__module__, cls.__qualname__
    if package.startswith(f"{api.__name__}."):
        group, version = package.removeprefix(f"{api.__name__}.").split(".")[:2]
        return f"k8s.io/api/{group}/{version}.{name}"
    return _GO_TYPES.get(cls) or f"k8s.io/apimachinery/pkg/apis/meta/v1.{name}"


_GO_TYPES: dict[type, str] = {
    metav1.List: "k8s.io/api/core/v1.List",
    Unknown: "k8s.io/apimachinery/pkg/runtime.Unknown",
    Unstructured: "k8s.io/apimachinery/pkg/apis/meta/v1/unstructured.Unstructured",
    UnstructuredList: "k8s.io/apimachinery/pkg/apis/meta/v1/unstructured.UnstructuredList",
}


def gvk_of(obj: Any) -> GroupVersionKind:
    """What an object says it is; nothing where its version cannot be read."""
    try:
        return GroupVersionKind.from_api_version(obj.api_version, obj.kind)
    except ValueError:
        return GroupVersionKind("", "", obj.kind)


def json_of(obj: Any) -> str:
    """The JSON text of an object as it stands."""
    return JSONSerializer(scheme()).encode(obj).decode().removesuffix("\n")


def read(text: str) -> Any:
    """The object of a JSON text, unstructured where its kind is not known."""
    serializer = JSONSerializer(scheme())
    try:
        return serializer.decode(text).obj
    except ApiMachineryError:
        return json.loads(text)


def same_json(expected: str | bytes, got: str | bytes, kind: str) -> bool:
    """Whether both are the JSON of the same object of *kind*, the one as 1.34 writes it and the other as 1.36 does."""
    if expected == got:
        return True
    return json.dumps(as_of_1_36(json.loads(expected), kind)) == json.dumps(json.loads(got))


def as_of_1_36(value: Any, kind: str) -> Any:
    """An object of *kind* as 1.36 writes it: see :data:`LEFT_OUT`, :data:`DROPPED` and :data:`WRITTEN`."""
    item = kind.removesuffix("List")
    kept = _without(value, LEFT_OUT | LEFT_OUT_OF.get(item, {}), DROPPED.get(item, frozenset()))
    for obj in kept.get("items") or () if kind != item else [kept]:
        obj |= {name: zero for name, zero in WRITTEN.get(item, {}).items() if name not in obj}
    return kept


LEFT_OUT: dict[str, Any] = {"creationTimestamp": (None,)}
"""Fields that 1.36 does not write where they hold one of these values."""
LEFT_OUT_OF: dict[str, dict[str, Any]] = {"ResourceSlice": {"devices": (None, [])}}
"""The same, for single kinds."""
DROPPED: dict[str, frozenset[str]] = {"DeviceTaintRule": frozenset({"deviceClassName", "selectors"})}
"""Fields that 1.36 no longer has, by kind."""
WRITTEN: dict[str, dict[str, Any]] = {"DeviceTaintRule": {"status": {}}}
"""Fields that 1.36 has added and always writes."""
NUMBERED = frozenset({"ListOptions"})
"""Kinds to whose messages 1.36 has added a field that is always written."""


def _without(value: Any, left_out: dict[str, Any], dropped: frozenset[str]) -> Any:
    match value:
        case dict():
            kept = {key: item for key, item in value.items() if key not in dropped and item not in left_out.get(key, ())}
            return {key: _without(item, left_out, dropped) for key, item in kept.items()}
        case list():
            return [_without(item, left_out, dropped) for item in value]
        case _:
            return value
