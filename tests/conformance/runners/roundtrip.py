"""Every kind of the Kubernetes API as JSON, CBOR and protobuf, there and back: ``roundtrip_*.jsonl``.

What has changed since is listed by name in :mod:`tests.conformance.kubernetes`.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import cbor
from apimachinery.model import UnknownFields
from apimachinery.runtime.serializer import CBORSerializer, JSONSerializer, ProtobufSerializer
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
_CBOR = CBORSerializer(kubernetes.scheme(), unknown_fields=UnknownFields.DROP)
_PROTOBUF = ProtobufSerializer(kubernetes.scheme(), unknown_fields=UnknownFields.DROP)


def run(fn: str, given: dict) -> dict:
    """The object's JSON after decoding; always said, so that silence is never taken for "unchanged"."""
    text = given["json"]
    try:
        decoded = _SERIALIZER.decode(text.encode())
        again = _SERIALIZER.encode(decoded.obj).decode().removesuffix("\n")
    except ApiMachineryError as exc:
        return {"out": {"jsonDecodeErr": str(exc)}}
    written = {"cbor_base64": _CBOR.encode(decoded.obj), "pb_base64": _PROTOBUF.encode(decoded.obj)}
    return {"out": {"jsonFromJson": again, **{name: b64encode(data).decode() for name, data in written.items()}}}


def same(line: dict, got: dict) -> bool:
    """Whether all formats agree: by bytes, or by value where 1.36 writes less or more than 1.34."""
    given, expected, actual = line["in"], line["out"], got["out"]
    if kubernetes.is_gone(given["apiVersion"], given["kind"]):
        return "no kind" in actual.get("jsonDecodeErr", "")
    return (
        _same_json(given, expected, actual)
        and _same_cbor(given, expected, actual.get("cbor_base64"))
        and _same_protobuf(given, expected, actual.get("pb_base64"))
    )


def _same_json(given: dict[str, Any], expected: dict[str, Any], actual: dict[str, Any]) -> bool:
    if "jsonDecodeErr" in expected or "jsonDecodeErr" in actual:
        return expected.get("jsonDecodeErr") == actual.get("jsonDecodeErr")
    return kubernetes.same_json(expected.get("jsonFromJson", given["json"]), actual["jsonFromJson"], given["kind"])


# --- CBOR -------------------------------------------------------------------------------------------------------------


def _same_cbor(given: dict[str, Any], expected: dict[str, Any], written: str | None) -> bool:
    """Whether the line's CBOR is read as Go reads it, and what was read from its JSON is *written* as the same CBOR."""
    data = b64decode(expected["cbor_base64"])
    try:
        obj = _CBOR.decode(data).obj
    except ApiMachineryError as exc:
        return expected.get("cborDecodeErr") == str(exc)
    text = expected.get("jsonFromCbor", given["json"])
    if not kubernetes.same_json(text, _SERIALIZER.encode(obj).decode().removesuffix("\n"), given["kind"]):
        return False
    if "jsonFromCbor" in expected or written is None:
        # reading loses something, so that no more is written than of what the JSON says that comes of it
        return _CBOR.encode(obj) == _CBOR.encode(_SERIALIZER.decode(text).obj)
    return written == expected["cbor_base64"] or b64decode(written) == _as_of_1_36(data, given["kind"])


def _as_of_1_36(data: bytes, kind: str) -> bytes:
    return b"\xd9\xd9\xf7" + cbor.dumps(kubernetes.as_of_1_36(cbor.loads(data), kind))


# --- protobuf ---------------------------------------------------------------------------------------------------------


def _same_protobuf(given: dict[str, Any], expected: dict[str, Any], written: str | None) -> bool:
    """Whether the line's protobuf is read as Go reads it, and what was read from its JSON is *written* as the same protobuf."""
    try:
        obj = _PROTOBUF.decode(b64decode(expected["pb_base64"])).obj
    except ApiMachineryError as exc:
        return str(exc) == expected.get("pbDecodeErr")
    again = _SERIALIZER.encode(obj).decode().removesuffix("\n")
    if not kubernetes.same_json(expected.get("jsonFromPb", given["json"]), again, given["kind"]):
        return False
    wanted = b64decode(expected.get("pbFromJson_base64", expected["pb_base64"]))
    if given["kind"].removesuffix("List") in kubernetes.NUMBERED | kubernetes.WRITTEN.keys():
        wanted = _PROTOBUF.encode(_PROTOBUF.decode(wanted).obj)
    return written is not None and b64decode(written) == wanted
