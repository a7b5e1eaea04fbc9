"""Typed objects to unstructured ones and back: ``unstructured_convert.jsonl``."""

from __future__ import annotations

from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json
from apimachinery.model import from_dict
from apimachinery.runtime.serializer import JSONSerializer
from apimachinery.unstructured import RestoreError, StrictDecodingError, from_typed, to_typed
from tests.conformance import kubernetes
from tests.conformance.runners.unstructured import same as same_restore
from tests.conformance.suite import equal

FILES = ("unstructured_convert",)


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    cls = kubernetes.find_class(given["apiVersion"], given["kind"])
    if cls is None:
        return {"gone": True}
    try:
        return {"out": _to_unstructured(cls, given) if fn == "toUnstructured" else _from_unstructured(cls, given)}
    except RestoreError as exc:
        return {"err": exc.reason}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def same(line: dict, got: dict) -> bool:
    """Whether the results are the same, or the kind is gone since."""
    if "gone" in got:
        return True
    out = line.get("out")
    if isinstance(out, dict) and "json" in out:
        out = out | {"json": json.loads(out["json"])}
    expected = {"err": line["err"]} if "err" in line else {"out": kubernetes.as_of_1_36(out, line["in"]["kind"])}
    return equal(expected, got) or same_restore(line, got)


def _to_unstructured(cls: type, given: dict) -> Any:
    return from_typed(from_dict(cls, json.loads(given["json"]), keep_unknown=False)).content


def _from_unstructured(cls: type, given: dict) -> Any:
    strict = given["returnUnknownFields"]
    try:
        return {"json": _plain(to_typed(given["unstructured"], cls, strict=strict, keep_unknown=False))}
    except StrictDecodingError as exc:
        return {"json": _plain(exc.obj), "strictErrors": list(exc.problems), "strictMessage": str(exc)}


def _plain(obj: Any) -> Any:
    return json.loads(JSONSerializer(kubernetes.scheme()).encode(obj))
