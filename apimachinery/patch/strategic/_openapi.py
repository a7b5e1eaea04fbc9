"""The schema of strategic merge patches from an OpenAPI v3 document (Go: ``PatchMetaFromOpenAPIV3``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from apimachinery.model._errors import describe_value
from apimachinery.patch._errors import UnknownFieldError
from apimachinery.patch.strategic.schema import PatchField, field_of

__all__ = ["OpenAPISchema"]

_MERGE_KEY: Final = "x-kubernetes-patch-merge-key"
_STRATEGY: Final = "x-kubernetes-patch-strategy"
_PREFIX: Final = "#/components/schemas/"
_MAX_REFERENCES = 100  # that follow one another; a ring of them ends here as well


@attrs.define(eq=False)
class OpenAPISchema:
    """How an OpenAPI v3 schema says that its fields are patched: ``x-kubernetes-patch-strategy`` and ``-merge-key``.

    >>> document = {"components": {"schemas": {"Shelf": {"properties": {"slots": {
    ...     "items": {"$ref": "#/components/schemas/Slot"},
    ...     "x-kubernetes-patch-strategy": "merge", "x-kubernetes-patch-merge-key": "name"}}}, "Slot": {}}}}
    >>> field = OpenAPISchema.in_document(document, "Shelf").of_list("slots")
    >>> field.strategy, field.merge_key
    ('merge', 'name')
    """

    schema: Mapping[str, Any]
    """The schema of the object."""
    schemas: Mapping[str, Any]
    """All schemas by name, to which ``$ref`` may lead."""
    _maps: dict[str, PatchField] = attrs.field(factory=dict, init=False, repr=False)
    _lists: dict[str, PatchField] = attrs.field(factory=dict, init=False, repr=False)

    @classmethod
    def in_document(cls, document: Mapping[str, Any], name: str) -> OpenAPISchema:
        """The schema of that *name* among the components of an OpenAPI v3 document.

        Raises:
            UnknownFieldError: If there is none.
        """
        schemas = document.get("components", {}).get("schemas", {})
        return cls(_resolved({"$ref": _PREFIX + name}, schemas, name), schemas)

    @property
    def name(self) -> str:
        """The type that the schema names."""
        return str(self.schema.get("type") or "Struct")

    def of_map(self, key: str) -> PatchField:
        """How the field *key* is patched, whose value is an object."""
        return self._field(self._maps, key, lambda schema: schema)

    def of_list(self, key: str) -> PatchField:
        """How the field *key* is patched, whose value is a list."""
        return self._field(self._lists, key, lambda schema: schema.get("items", schema))

    def _field(self, fields: dict[str, PatchField], key: str, inner: Callable[[Any], Any]) -> PatchField:
        found = fields.get(key)
        if found is None:
            declared = _mapping(_mapping(self.schema.get("properties", {}), key).get(key), key)
            strategies = _text(declared, _STRATEGY, key).split(",") if _STRATEGY in declared else []
            schema = OpenAPISchema(_resolved(inner(declared), self.schemas, key), self.schemas)
            found = fields[key] = field_of(key, schema, strategies, _text(declared, _MERGE_KEY, key))
        return found


def _resolved(schema: Any, schemas: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """What *schema* says, or the schema that it refers to."""
    for _ in range(_MAX_REFERENCES):
        found = _mapping(schema, key)
        if alternatives := found.get("allOf"):
            schema = alternatives[0]
        elif (reference := found.get("$ref")) is None:
            return found
        elif type(reference) is not str or (schema := schemas.get(reference.removeprefix(_PREFIX))) is None:
            raise UnknownFieldError(key, f"unable to resolve {reference} in OpenAPI V3")
    raise UnknownFieldError(key, "unable to resolve a reference in OpenAPI V3: too many follow one another")


def _mapping(value: Any, key: str) -> Mapping[str, Any]:
    if value is None:
        raise UnknownFieldError(key, f'unable to find api field "{key}"')
    if not isinstance(value, Mapping):
        raise UnknownFieldError(key, f"expected an OpenAPI schema, found {describe_value(value)}")
    return value


def _text(schema: Mapping[str, Any], extension: str, key: str) -> str:
    text = schema.get(extension, "")
    if type(text) is not str:
        raise UnknownFieldError(key, f"{extension}: expected string, found {describe_value(text)}")
    return text
