"""Damaged and unusual protobuf: ``protobuf_decode.jsonl``."""

from __future__ import annotations

import base64
import re
from functools import cache

from apimachinery._errors import ApiMachineryError
from apimachinery.model import UnknownFields
from apimachinery.runtime import Decoder
from apimachinery.runtime.serializer import CodecFactory
from tests.conformance import kubernetes
from tests.conformance.misfits import same_error

FILES = ("protobuf_decode",)


@cache
def _decoder() -> Decoder:
    return CodecFactory(kubernetes.scheme(), unknown_fields=UnknownFields.DROP).universal_deserializer()


def run(fn: str, given: dict) -> dict:
    """The decoded object's kind and JSON."""
    try:
        obj, gvk = _decoder().decode(base64.b64decode(given["pb_base64"]))
        return {"out": {"apiVersion": gvk.api_version, "kind": gvk.kind, "json": kubernetes.json_of(obj)}}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def same(line: dict, got: dict) -> bool:
    """Whether the object, or the error, is the recorded one."""
    if "err" in line:
        return same_error(line["err"], got.get("err", "")) or same_raw_error(line["err"], got.get("err", ""))
    expected, actual = line["out"], got.get("out")
    if actual is None:
        return kubernetes.is_gone(expected["apiVersion"], expected["kind"]) and got["err"].startswith("no kind ")
    return (
        expected["apiVersion"] == actual["apiVersion"]
        and expected["kind"] == actual["kind"]
        and kubernetes.same_json(expected["json"], actual["json"], expected["kind"])
    )


def same_raw_error(expected: str, got: str) -> bool:
    """Whether both say the same of a raw value that is no JSON; Go names the type of its field."""
    found = _RAW.fullmatch(expected)
    return found is not None and got == f"a raw value is no JSON: {found[1]}"


_RAW = re.compile(r"json: error calling MarshalJSON for type \S+: (.*)")
