"""JSON patches and JSON merge patches: ``jsonpatch``, ``jsonmergepatch_threeway``, ``mergepatch_hasconflicts``."""

from __future__ import annotations

import json as standard_json
import re
from collections.abc import Callable
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding.json import dumps, loads
from apimachinery.model import plain_equal
from apimachinery.patch import conflicts, json, merge
from tests.conformance.runners import patch_forms
from tests.conformance.runners.patch_forms import error_text, preconditions_of, read

FILES = ("jsonpatch", "jsonmergepatch_threeway", "mergepatch_hasconflicts")

Out = dict[str, Any]


def run(fn: str, given: dict) -> Out:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        return {"err": error_text(exc)}


_GO_TYPES = re.compile(r"(.*)json: cannot unmarshal (\w+) into Go value of type .*", re.DOTALL)
_OUR_TYPES = re.compile(r"(?:invalid JSON \w+: )?(.*)expected [\w ]+, found (\w+).*", re.DOTALL)
_JSON_NAMES = {"list": "array", "integer": "number", "boolean": "bool"}


def same(line: dict, got: Out) -> bool:
    """As for all patches; a value of a wrong type is named by its JSON type here, and said not to fit a type of Go's there."""
    if patch_forms.same(line, got):
        return True
    expected, found = _GO_TYPES.fullmatch(line.get("err", "")), _OUR_TYPES.fullmatch(got.get("err", ""))
    return bool(expected and found) and expected.groups() == (found[1], _JSON_NAMES.get(found[2], found[2]))


def _apply(given: Out) -> Any:
    operations = json.decode(given["patch"])
    return json.apply(loads(given["doc"]), operations) if given["doc"] else ""


def _create_merge(given: Out) -> Any:
    return merge.create(_as_floats(given["original"]), _as_floats(given["modified"]))


def _three_way(given: Out) -> Any:
    documents = (_as_floats(given[name] or "{}") for name in ("original", "modified", "current"))
    return merge.create_three_way(*documents, preconditions_of(given))


def _merge(given: Out) -> Any:
    return merge.apply(read(given["doc"]), read(given["patch"], "patch"))


def _merge_patches(given: Out) -> Any:
    return merge.merge_patches(read(given["a"]), read(given["b"], "patch"))


def _as_floats(text: str) -> Any:
    """The document that Go's library compares, where it creates a patch: one whose numbers have been floats."""
    read(text)
    return loads(dumps(standard_json.loads(text, parse_int=float)))


_FUNCTIONS: dict[str, Callable[[Out], Any]] = {
    "apply": _apply,
    "decode": lambda given: len(json.decode(given["patch"])),
    "equal": lambda given: plain_equal(loads(given["a"]), loads(given["b"])),
    "merge": _merge,
    "merge_merge_patches": _merge_patches,
    "create_merge": _create_merge,
    "jsonmergepatch_threeway": _three_way,
    "mergepatch_hasconflicts": lambda given: conflicts.has_conflicts(given["left"], given["right"]),
}
