"""Every kind of the Kubernetes API as JSON, there and back: ``roundtrip_*.jsonl``.

What has changed since is listed by name in :mod:`tests.conformance.kubernetes`; the protobuf and the CBOR of the lines are not looked at.
"""

from __future__ import annotations

from apimachinery._errors import ApiMachineryError
from apimachinery.model import UnknownFields
from apimachinery.runtime.serializer import JSONSerializer
from tests.conformance import kubernetes

FILES = tuple(
    f"roundtrip_{group}"
    for group in (
        "admissionregistration", "apps", "authentication", "authorization", "autoscaling", "batch", "certificates",
        "coordination", "core", "discovery", "events", "extensions", "flowcontrol", "internal", "networking", "node",
        "policy", "rbac", "resource", "scheduling", "storage", "storagemigration",
    )
)  # fmt: skip

_SERIALIZER = JSONSerializer(kubernetes.scheme(), unknown_fields=UnknownFields.DROP)


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
    if kubernetes.is_gone(given["apiVersion"], given["kind"]):
        return "no kind" in actual.get("jsonDecodeErr", "")
    if "jsonDecodeErr" in expected or "jsonDecodeErr" in actual:
        return expected.get("jsonDecodeErr") == actual.get("jsonDecodeErr")
    return kubernetes.same_json(expected.get("jsonFromJson", given["json"]), actual["jsonFromJson"], given["kind"])
