"""Typed values: ``typed.jsonl``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from apimachinery.managedfields.fieldpath import FieldSet
from apimachinery.managedfields.schema import Schema, read_schema
from apimachinery.managedfields.typed import TypedValue, TypedValueError, type_named, typed
from tests.conformance.folders import support_file
from tests.conformance.suite import equal

FILES = ("typed",)


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except TypedValueError as exc:
        return {"err": str(exc)}


# Go prints the value that it got, or its type, in forms of its own.
_GOT = re.compile(r"(expected (?:list|map|string|boolean|any scalar|numeric \(int or float\)), got) .*")


def same_error(expected: str, got: str) -> bool:
    """Whether two error texts say the same misfits, in whatever order."""
    return sorted(_GOT.sub(r"\1", expected).split("\n")) == sorted(_GOT.sub(r"\1", got).split("\n"))


def same(line: dict, got: dict) -> bool:
    """Whether the results agree, or both are errors with the same misfits."""
    if "err" in line:
        return "err" in got and same_error(line["err"], got["err"])
    return "out" in got and equal(line["out"], got["out"])


@cache
def schema(name: str) -> Schema:
    """A schema of ``smd_schemas.json``."""
    forms = json.loads(support_file("smd_schemas.json").read_text())
    return read_schema(forms["schemas"][name])


def _typed(given: dict, field: str, *, allow_duplicates: bool = True) -> TypedValue:
    return typed(given[field], type_named(schema(given["schema"]), given["type"]), allow_duplicates=allow_duplicates)


def _fields(form: Any) -> FieldSet:
    return FieldSet.from_fields_v1(form)


def _validate(given: dict) -> Any:
    _typed(given, "object", allow_duplicates=given["allowDuplicates"])
    return True


def _to_field_set(given: dict) -> Any:
    value = _typed(given, "object")
    fields = value.field_set()
    return {"fieldsV1": fields.to_fields_v1(), "ensureNamed": value.with_named_fields(fields).to_fields_v1()}


def _compare(given: dict) -> Any:
    found = _typed(given, "lhs").compare(_typed(given, "rhs"))
    return {
        "removed": found.removed.to_fields_v1(),
        "modified": found.modified.to_fields_v1(),
        "added": found.added.to_fields_v1(),
        "same": found.is_same,
    }


def _reconcile(given: dict) -> Any:
    changed = _typed(given, "object").reconcile(_fields(given["set"]))
    return None if changed is None else changed.to_fields_v1()


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "validate": _validate,
    "toFieldSet": _to_field_set,
    "merge": lambda given: _typed(given, "lhs").merge(_typed(given, "rhs", allow_duplicates=False)).value,
    "compare": _compare,
    "remove": lambda given: _typed(given, "object").remove(_fields(given["set"])).value,
    "extract": lambda given: _typed(given, "object").extract(_fields(given["set"])).value,
    "extractAppendKeys": lambda given: _typed(given, "object").extract(_fields(given["set"]), with_keys=True).value,
    "reconcile": _reconcile,
}
