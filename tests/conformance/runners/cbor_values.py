"""Plain values in CBOR: ``cbor_values.jsonl``."""

from __future__ import annotations

from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import cbor
from apimachinery.encoding.yaml._plain import replace_surrogates
from tests.conformance.runners.cbor_forms import LIMITS

FILES = ("cbor_values",)


def run(fn: str, given: dict[str, Any]) -> dict[str, Any]:
    """The result of *fn* in the vectors' form."""
    if fn == "encode":
        return {"out": cbor.dumps(given["json"]).hex()}
    data = bytes.fromhex(given["hex"])
    try:
        value = cbor.loads(data, LIMITS)
    except ApiMachineryError as exc:
        return {"err": str(exc)}
    return {"out": {"diagnostic": cbor.diagnose(data, LIMITS), "hex": cbor.dumps(value).hex(), "json": replace_surrogates(value)}}
