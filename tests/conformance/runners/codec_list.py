"""Lists, typed and untyped, and their items: ``codec_list.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.runtime import MissingKindError
from apimachinery.unstructured import UnstructuredList, from_json, to_json
from tests.conformance import kubernetes
from tests.conformance.runners.codec_decode import decoders, outcome, same_outcome
from tests.conformance.suite import equal

FILES = ("codec_list",)


def run(fn: str, given: dict) -> dict:
    """The result in the vectors' form."""
    return {"out": _FUNCTIONS[fn](given["data"].encode())}


def same(line: dict, got: dict) -> bool:
    """Whether the outcome is the same, item by item."""
    return _same(line["out"], got["out"])


def _same(expected: dict[str, Any], actual: dict[str, Any]) -> bool:
    if "err" in expected or "json" in expected:
        return same_outcome(expected, actual)
    if "kind" not in expected:
        return equal(expected, actual)
    pairs = zip(expected["items"], actual["items"], strict=True)
    return all(a["raw"] == b["raw"] and same_outcome(a["decoded"], b["decoded"]) for a, b in pairs)


def _universal(data: bytes) -> dict[str, Any]:
    return outcome(decoders()["universalDeserializer"], data, None, None)


def _decode_list(data: bytes) -> dict[str, Any]:
    """The list, or where its items are of any kind, each of them decoded by itself."""
    out = _universal(data)
    if out.get("goType") != kubernetes.go_type(metav1.List):
        return out
    decoded = decoders()["universalDeserializer"].decode(data).obj
    raws = ["" if item is None else json.dumps(json.keep_floats(item), may_have_floats=False).decode() for item in decoded.items]
    return {"kind": "List", "items": [{"raw": raw, "decoded": _universal(raw.encode())} for raw in raws]}


def _unstructured(data: bytes, into: type | None) -> dict[str, Any]:
    try:
        obj = from_json(data, into)
    except ApiMachineryError as exc:
        return {"err": str(exc), "flags": ["IsMissingKind"] if isinstance(exc, MissingKindError) else []}
    gvk = kubernetes.gvk_of(obj)
    out: dict[str, Any] = {
        "goType": type(obj).__name__,
        "gvk": {"group": gvk.group, "version": gvk.version, "kind": gvk.kind},
        "object": obj.content,
        "content": obj.to_plain(),
        "encoded": to_json(obj).decode(),
    }
    return out | ({"items": [item.content for item in obj.items]} if isinstance(obj, UnstructuredList) else {})


_FUNCTIONS: dict[str, Callable[[bytes], dict[str, Any]]] = {
    "decodeList": _decode_list,
    "universal": _universal,
    "unstructuredAny": lambda data: _unstructured(data, None),
    "unstructuredList": lambda data: _unstructured(data, UnstructuredList),
}
