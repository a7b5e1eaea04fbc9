"""Field sets, and how values compare: ``fieldpath_*.jsonl``, ``smd_value_compare.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.managedfields.fieldpath import ANY, MATCH_ALL, ElementKind, FieldPattern, FieldSet, PathElement
from apimachinery.managedfields.value import compare_values, values_equal

FILES = ("fieldpath_pathelement", "fieldpath_set", "fieldpath_setops", "smd_value_compare")


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def _parse(given: dict) -> Any:
    element = PathElement.parse(given["s"])
    names = {ElementKind.FIELD: "field", ElementKind.KEY: "key", ElementKind.VALUE: "value", ElementKind.INDEX: "index"}
    return {"kind": names[element.kind], "serialized": str(element), "string": element.display}


def _compare(given: dict) -> Any:
    a, b = PathElement.parse(given["a"]), PathElement.parse(given["b"])
    return {"compare": a.compare(b), "equals": a == b}


def _describe(given: dict) -> Any:
    fields = FieldSet.from_fields_v1(given["fieldsV1"])
    return {
        "empty": not fields,
        "fieldsV1": fields.to_json().decode(),
        "leaves": fields.leaves().to_json().decode(),
        "paths": [list(map(str, path)) for path in fields],
        "size": len(fields),
        "strings": list(map(str, fields)),
    }


def _binary(operation: Callable[[FieldSet, FieldSet], FieldSet]) -> Callable[[dict], str]:
    def run(given: dict) -> str:
        result = operation(FieldSet.from_fields_v1(given["a"]), FieldSet.from_fields_v1(given["b"]))
        return result.to_json().decode()

    return run


def pattern(form: Any) -> FieldPattern:
    """A pattern from the vectors' form."""
    if form == "*":
        return MATCH_ALL
    return FieldPattern.of((ANY if element == "*" else PathElement.parse(element), pattern(below)) for element, below in form)


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "parse": _parse,
    "compare": _compare,
    "fieldpath_set": _describe,
    "union": _binary(lambda a, b: a | b),
    "intersection": _binary(lambda a, b: a & b),
    "difference": _binary(lambda a, b: a - b),
    "recursiveDifference": _binary(FieldSet.without),
    "equals": lambda given: FieldSet.from_fields_v1(given["a"]) == FieldSet.from_fields_v1(given["b"]),
    "leaves": lambda given: FieldSet.from_fields_v1(given["a"]).leaves().to_json().decode(),
    "filterIncludeMatches": lambda given: pattern(given["pattern"]).select(FieldSet.from_fields_v1(given["a"])).to_json().decode(),
    "smd_value_compare": lambda given: {
        "compare": compare_values(given["a"], given["b"]),
        "equals": values_equal(given["a"], given["b"]),
    },
}
