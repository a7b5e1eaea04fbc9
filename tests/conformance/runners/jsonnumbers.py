"""JSON values, their numbers and their duplicates: ``jsonnumbers.jsonl``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from apimachinery._errors import DecodeError
from apimachinery.encoding import json
from apimachinery.model._errors import describe_value, join_path
from tests.conformance.forms import typed
from tests.conformance.suite import equal

FILES = ("jsonnumbers",)


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given["text"])}
    except DecodeError as exc:
        return {"err": str(exc)}


# what Go says with the names of its own types and functions, and what is said here
_INTO_MAP = "json: cannot unmarshal {} into Go value of type map.*"
_TEXTS = (
    (re.compile(_INTO_MAP.format(r"(\w+)")), re.compile(r"expected object, found (\w+).*")),
    (re.compile(_INTO_MAP.format(r"\w+")), re.compile(r"json: cannot unmarshal number .* into .*")),  # a number that is too large
    (
        re.compile(r'strconv\.ParseFloat: parsing "(.*)": value out of range'),
        re.compile(r"json: cannot unmarshal number (.*) into .*"),
    ),
)
_JSON_NAMES = {"list": "array", "integer": "number", "boolean": "bool"}


def same(line: dict, got: dict) -> bool:
    """Whether both are the same, or errors about the same value where Go's text names something of Go's."""
    if equal({key: line[key] for key in ("out", "err") if key in line}, got):
        return True
    for theirs, ours in _TEXTS:
        expected, found = theirs.fullmatch(line.get("err", "")), ours.fullmatch(got.get("err", ""))
        if expected and found:
            return expected.groups() == tuple(_JSON_NAMES.get(text, text) for text in found.groups())
    return False


def _unmarshal_map(text: str) -> Any:
    value = json.loads(text)
    if not isinstance(value, dict | None):
        raise DecodeError(f"expected object, found {describe_value(value)}")
    return typed({} if value is None else value)


def _unmarshal_strict(text: str) -> Any:
    value, duplicates = json.merge_pairs(json.loads_pairs(text))
    return {"value": typed(value), "strict": [f'duplicate field "{join_path(place)}"' for place in duplicates]}


_FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "ConvertInterfaceNumbers": lambda text: typed(json.loads(text)),
    "Marshal": lambda text: json.dumps(json.loads(text), sort_keys=True).decode(),
    "Unmarshal": lambda text: typed(json.loads(text)),
    "UnmarshalMap": _unmarshal_map,
    "UnmarshalStrict": _unmarshal_strict,
}
