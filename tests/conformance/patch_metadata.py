"""Where the patch metadata of the vectors comes from: what Go's types were seen to declare, or our own types."""

from __future__ import annotations

import importlib
import json
from functools import cache
from typing import Any

from apimachinery.patch.strategic import Member, TypeSchema, schema_of
from tests.conformance.folders import support_file
from tests.patch.items import ITEMS

__all__ = ["our_schema", "recorded_schema", "recorded_types"]


@cache
def recorded_types() -> dict[str, Any]:
    """What ``strategic_schema.json`` has of the types, by Go's names; nothing where there is no such file."""
    found = support_file("strategic_schema.json")
    types: dict[str, Any] = json.loads(found.read_text())["types"] if found.is_file() else {}
    return types


_PACKAGES = {"k8s.io/apimachinery/pkg/apis/": "apimachinery.", "k8s.io/api/": "apimachinery.api."}


def our_schema(name: str) -> TypeSchema | None:
    """The schema of the class that stands for a Go type here; None where it is no class, or gone."""
    package, _, name = name.rpartition(".")
    if name in ITEMS:
        return schema_of(ITEMS[name])
    for theirs, ours in _PACKAGES.items():
        package = package.replace(theirs, ours)
    if not package.startswith("apimachinery."):
        return None
    cls = getattr(importlib.import_module(package.replace("/", ".")), name, None)
    return schema_of(cls) if isinstance(cls, type) else None


@cache
def recorded_schema(name: str) -> TypeSchema | None:
    """The schema of a Go type as it was recorded; None where it was not."""
    recorded = recorded_types().get(f"main.{name}" if name in ITEMS else name)
    if recorded is None:
        return None
    fields = recorded["fields"]
    folded = {key.casefold(): key for key in reversed(fields)}

    def find(key: str) -> Member | None:
        field = fields.get(key) or fields.get(folded.get(key.casefold()))
        return _member(field) if field else None

    return TypeSchema("struct", recorded["goName"], find=find)


def _member(field: dict[str, Any]) -> Member:
    schema = _value(field["kind"], field)
    if field.get("pointer"):
        schema = TypeSchema("ptr", item=schema)
    return Member(schema, tuple(field.get("patchStrategy", ())), field.get("patchMergeKey", ""))


def _value(kind: str, field: dict[str, Any]) -> TypeSchema:
    match kind:
        case "struct":
            struct = recorded_schema(field.get("type") or field["elem"])
            assert struct is not None, f"{field} leads nowhere"
            return struct
        case "list":
            return TypeSchema("slice", item=_value(field["elemKind"], {"elem": field["elem"]}))
        case "bytes":
            return TypeSchema("slice", item=TypeSchema("uint8"))
        case _:
            return TypeSchema(kind)
