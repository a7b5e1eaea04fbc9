"""The same items as an OpenAPI v3 document would describe them."""

from __future__ import annotations

from typing import Any

from apimachinery.model import FieldInfo, describe
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape
from apimachinery.patch.strategic import OpenAPISchema
from tests.patch.items import ITEMS

__all__ = ["DOCUMENT", "openapi_schema"]


def _field(field: FieldInfo) -> dict[str, Any]:
    schema = _shape(field.shape)
    if field.patch:
        schema |= {"x-kubernetes-patch-strategy": ",".join(field.patch.strategies)}
        schema |= {"x-kubernetes-patch-merge-key": field.patch.merge_key} if field.patch.merge_key else {}
    return schema


def _shape(shape: Shape) -> dict[str, Any]:
    match shape:
        case ListOf(item):
            return {"type": "array", "items": _shape(item)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": _shape(value)}
        case Nested():
            return {"allOf": [{"$ref": f"#/components/schemas/{shape.type.__name__}"}], "default": {}}
        case _:
            return {"type": "string"}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.0",
    "components": {
        "schemas": {
            name: {"type": "object", "properties": {field.wire: _field(field) for field in describe(cls).flat_fields()}}
            for name, cls in ITEMS.items()
        }
    },
}


def openapi_schema(name: str) -> OpenAPISchema:
    """The schema of an item."""
    return OpenAPISchema.in_document(DOCUMENT, name)
