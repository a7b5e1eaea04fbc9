"""Where the patch metadata of the vectors comes from: what Go's types were seen to declare, or our own types."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from apimachinery.patch.strategic import Member, TypeSchema, schema_of
from tests.conformance.folders import VECTORS
from tests.patch.items import ITEMS

__all__ = ["recorded_schema", "recorded_types"]


@cache
def recorded() -> dict[str, Any]:
    """``strategic_schema.json``: kinds and types of Go's packages."""
    return json.loads((VECTORS / "strategic_schema.json").read_text())


def recorded_types() -> dict[str, Any]:
    """The recorded types by Go's names."""
    return recorded()["types"]


@cache
def recorded_schema(name: str) -> TypeSchema:
    """The schema of a Go type as it was recorded."""
    if name in ITEMS:
        return schema_of(ITEMS[name])
    fields = recorded_types()[name]["fields"]
    folded = {key.casefold(): key for key in reversed(fields)}

    def find(key: str) -> Member | None:
        field = fields.get(key) or fields.get(folded.get(key.casefold()))
        return _member(field) if field else None

    return TypeSchema("struct", recorded_types()[name]["goName"], find=find)


def _member(field: dict[str, Any]) -> Member:
    schema = _value(field["kind"], field)
    if field.get("pointer"):
        schema = TypeSchema("ptr", item=schema)
    return Member(schema, tuple(field.get("patchStrategy", ())), field.get("patchMergeKey", ""))


def _value(kind: str, field: dict[str, Any]) -> TypeSchema:
    match kind:
        case "struct":
            return recorded_schema(field.get("type") or field["elem"])
        case "list":
            return TypeSchema("slice", item=_value(field["elemKind"], {"elem": field["elem"]}))
        case "bytes":
            return TypeSchema("slice", item=TypeSchema("uint8"))
        case _:
            return TypeSchema(kind)
