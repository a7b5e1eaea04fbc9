"""The CBOR serializer over the kinds of Kubernetes: ``cbor_objects.jsonl``."""

from __future__ import annotations

from functools import cache
from typing import Any

from apimachinery.model import UnknownFields
from apimachinery.runtime import Decoder
from apimachinery.runtime.serializer import CBORSerializer, CodecFactory
from apimachinery.unstructured import Unstructured, UnstructuredList
from tests.conformance import kubernetes
from tests.conformance.runners.cbor_forms import LIMITS
from tests.conformance.runners.codec_decode import outcome, same_outcome

FILES = ("cbor_objects",)

_INTO = {"unstructured": Unstructured, "unstructuredList": UnstructuredList}


def run(fn: str, given: dict[str, Any]) -> dict[str, Any]:
    """The result in the vectors' form."""
    into = given["into"]
    return {"out": outcome(_decoders()[into], bytes.fromhex(given["hex"]), None, _INTO.get(into))}


@cache
def _decoders() -> dict[str, Decoder]:
    scheme, drop = kubernetes.scheme(), UnknownFields.DROP
    lax = CBORSerializer(scheme, unknown_fields=drop, limits=LIMITS)
    return {
        "typed": lax,
        "typedStrict": CBORSerializer(scheme, unknown_fields=UnknownFields.REJECT, limits=LIMITS),
        "unstructured": lax,
        "unstructuredList": lax,
        "universal": CodecFactory(scheme, unknown_fields=drop, limits=LIMITS).universal_deserializer(),
    }


def same(line: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether the outcome is the same; Go gives a kind beside errors, too."""
    return same_outcome(line["out"], got["out"])
