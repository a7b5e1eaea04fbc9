"""Whether objects mean the same, or one says no more than the other: ``semantic_equality.jsonl``."""

from __future__ import annotations

from typing import Any

from apimachinery.encoding import json
from apimachinery.model import derivative, equal, from_dict
from apimachinery.runtime.nested import replace_raw
from tests.conformance import kubernetes

FILES = ("semantic_equality",)


def run(fn: str, given: dict) -> dict:
    """The result in the vectors' form."""
    cls = kubernetes.find_class(given["apiVersion"], given["kind"])
    if cls is None:
        return {"gone": True}
    a, b = (_object(cls, given[name]) for name in "ab")
    return {"out": {"deepEqual": equal(a, b), "deepDerivative": derivative(a, b), "reflectDeepEqual": a == b}}


def _object(cls: type, text: str) -> Any:
    """The object, with its raw fields as text: to Go they are bytes, whose order counts, while here they are data."""
    obj = from_dict(cls, json.loads(text), keep_unknown=False)
    replace_raw(obj, lambda value: None if value is None else json.dumps(value).decode())
    return obj


def same(line: dict, got: dict) -> bool:
    """Whether the verdicts are the same, or the kind is gone since.

    In memory Go also tells empty collections from absent ones and texts of one value from each other; here only what is written counts.
    """
    if "gone" in got:
        return True
    expected = line["out"]
    if expected["deepEqual"] and not expected["reflectDeepEqual"]:
        expected = expected | {"reflectDeepEqual": got["out"]["reflectDeepEqual"]}
    return expected == got["out"]
