"""Every kind of the Kubernetes API as JSON, there and back: ``roundtrip_*.jsonl``.

The vectors are of 1.34. What 1.36 has changed since is listed here by name; the protobuf and the CBOR of the lines are not looked at.
"""

from __future__ import annotations

from typing import Any

import orjson

from apimachinery import api
from apimachinery._errors import ApiMachineryError
from apimachinery.runtime.serializer import JSONSerializer

FILES = tuple(
    f"roundtrip_{group}"
    for group in (
        "admissionregistration", "apps", "authentication", "authorization", "autoscaling", "batch", "certificates",
        "coordination", "core", "discovery", "events", "extensions", "flowcontrol", "internal", "networking", "node",
        "policy", "rbac", "resource", "scheduling", "storage", "storagemigration",
    )
)  # fmt: skip

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

_SERIALIZER = JSONSerializer(api.scheme())


def run(fn: str, given: dict) -> dict:
    """The object's JSON after decoding; always said, so that silence is never taken for "unchanged"."""
    text = given["json"]
    try:
        decoded = _SERIALIZER.decode(text.encode())
        again = _SERIALIZER.encode(decoded.obj).decode().removesuffix("\n")
    except ApiMachineryError as exc:
        return {"out": {"jsonDecodeErr": str(exc)}}
    return {"out": {"jsonFromJson": again}}


def same(line: dict, got: dict) -> bool:
    """Whether the JSON agrees: by bytes, or by value where 1.36 writes less than 1.34."""
    given, expected, actual = line["in"], line["out"], got["out"]
    if (given["apiVersion"], given["kind"]) in GONE:
        return "no kind" in actual.get("jsonDecodeErr", "")
    if "jsonDecodeErr" in expected or "jsonDecodeErr" in actual:
        return expected.get("jsonDecodeErr") == actual.get("jsonDecodeErr")
    expected_text = expected.get("jsonFromJson", given["json"])
    actual_text = actual["jsonFromJson"]
    return expected_text == actual_text or orjson.dumps(_as_of_1_36(orjson.loads(expected_text))) == orjson.dumps(
        orjson.loads(actual_text)
    )


def _as_of_1_36(value: Any) -> Any:
    """*value* without what 1.36 leaves out: a creation timestamp that is not set."""
    match value:
        case dict():
            unset = {"creationTimestamp"} if value.get("creationTimestamp", "") is None else set()
            return {key: _as_of_1_36(item) for key, item in value.items() if key not in unset}
        case list():
            return [_as_of_1_36(item) for item in value]
        case _:
            return value
