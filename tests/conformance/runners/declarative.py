"""Declarative rules: ``declarative.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.validation import Path, declarative
from apimachinery.validation.declarative import Operation, Union, UnionMember
from tests.conformance.runners.fielderrors import error_objects

FILES = ("declarative",)

_F = Path("f")


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    return {"out": _FUNCTIONS[fn](given)}


def _presence(given: dict) -> Any:
    out = {}
    for name, rule in (
        ("required", declarative.required),
        ("forbidden", declarative.forbidden),
        ("optional", declarative.optional),
    ):
        out[f"{name}Pointer"] = error_objects(rule(_F, given["value"], nullable=True))
        out[f"{name}Slice"] = error_objects(rule(_F, given["slice"]))
        out[f"{name}Map"] = error_objects(rule(_F, given["map"]))
        if given["value"] is not None:
            out[f"{name}Value"] = error_objects(rule(_F, given["value"]))
    return out


def _immutable(given: dict) -> Any:
    found = error_objects(declarative.immutable(Operation(given["op"]), _F, given["value"], given["old"]))
    return {"byCompare": found, "byReflect": found}


def _union(given: dict) -> Any:
    group = Union(tuple(UnionMember(name, name.upper()) for name in given["members"]), "type")
    count = given["extractors"]
    update = given["op"] == "Update"
    is_set, old = given["set"][:count], given["oldSet"][:count] if update else None
    old_discriminator = given["oldDiscriminator"] if update else None
    discriminated = declarative.discriminated_union(_F, group, is_set, given["discriminator"], old, old_discriminator)
    return {
        "union": error_objects(declarative.union(_F, group, is_set, old)),
        "zeroOrOne": error_objects(declarative.zero_or_one_of_union(_F, group, is_set, old)),
        "discriminated": error_objects(discriminated),
    }


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "Enum": lambda given: error_objects(declarative.enum(_F, given["value"], given["symbols"] or ())),
    "Minimum": lambda given: error_objects(declarative.minimum(_F, given["value"], given["min"])),
    "NEQ": lambda given: error_objects(declarative.neq(_F, given["value"], given["disallowed"])),
    "Unique": lambda given: error_objects(declarative.unique(_F, given["list"] or [])),
    "Presence": _presence,
    "Immutable": _immutable,
    "Union": _union,
}
