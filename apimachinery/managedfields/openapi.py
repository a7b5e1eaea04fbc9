"""The schema of OpenAPI v3 (Go: ``kube-openapi/pkg/schemaconv/openapi.go``, ``util/managedfields/gvkparser.go``).

What is read of a schema: ``type``, ``format``, ``properties``, ``additionalProperties``, ``items``, ``default``, ``$ref``, and the
extensions ``x-kubernetes-list-type``, ``-list-map-keys``, ``-map-type``, ``-preserve-unknown-fields``, ``-int-or-string``,
``-embedded-resource``, ``-patch-strategy``, ``-patch-merge-key`` and ``-group-version-kind``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from apimachinery._errors import DecodeError
from apimachinery.managedfields.fieldpath._set import refuse_deep
from apimachinery.managedfields.from_types import definitions_of_class
from apimachinery.managedfields.resolvers import DEDUCED_TYPES, SchemaTypes
from apimachinery.managedfields.schema import (
    UNTYPED_ATOMIC,
    UNTYPED_DEDUCED,
    ElementRelationship,
    ListType,
    MapType,
    ScalarType,
    Schema,
    StructField,
    TypeDef,
    TypeRef,
)
from apimachinery.meta.v1.types import ObjectMeta
from apimachinery.schema import GroupVersionKind

__all__ = ["crd_types", "openapi_types", "schema_from_openapi"]

Form = Mapping[str, Any]

_WELL_KNOWN = {
    "io.k8s.apimachinery.pkg.api.resource.Quantity": TypeDef(scalar=ScalarType.UNTYPED),
    "io.k8s.apimachinery.pkg.runtime.RawExtension": DEDUCED_TYPES[UNTYPED_ATOMIC],
}
"""Models that are not what their schemas say."""
_EXTENSION = "x-kubernetes-"
_SCALARS = {"integer": ScalarType.NUMERIC, "number": ScalarType.NUMERIC, "boolean": ScalarType.BOOLEAN}
_DEDUCED = TypeRef(UNTYPED_DEDUCED)
_STRING = TypeRef(inlined=TypeDef(scalar=ScalarType.STRING))


def openapi_types(document: Form, *, preserve_unknown_fields: bool = False) -> SchemaTypes:
    """The types of the kinds of an OpenAPI v3 document; those that name their kind in ``x-kubernetes-group-version-kind``.

    Raises:
        DecodeError: If a schema is none that Kubernetes understands; lists every problem.
    """
    models = document.get("components", {}).get("schemas", {})
    names = {gvk: name for name, model in models.items() for gvk in _kinds_of(model)}
    return SchemaTypes(schema_from_openapi(models, preserve_unknown_fields=preserve_unknown_fields), names)


def _kinds_of(model: Form) -> Iterator[GroupVersionKind]:
    found = model.get(f"{_EXTENSION}group-version-kind")
    for kind in found if isinstance(found, list) else ():
        match kind:
            case {"group": str(group), "version": str(version), "kind": str(name)} if name:
                yield GroupVersionKind(group, version, name)


def crd_types(crd: Form) -> SchemaTypes:
    """The types of the versions of a CustomResourceDefinition, which is plain data.

    Raises:
        DecodeError: If it is none, or one of its schemas cannot be understood.
    """
    try:
        spec = crd["spec"]
        group, kind, versions = spec["group"], spec["names"]["kind"], spec["versions"]
        models = {version["name"]: _whole(version.get("schema", {}).get("openAPIV3Schema", {})) for version in versions}
    except (KeyError, TypeError, AttributeError) as exc:
        raise DecodeError(f"no CustomResourceDefinition: {type(exc).__name__}: {exc}") from exc
    schema = schema_from_openapi(models)
    return SchemaTypes(schema, {GroupVersionKind(group, version, kind): version for version in models})


def _whole(model: Form) -> Form:
    """*model* as a whole object, of which its own schema does not speak."""
    return {**model, f"{_EXTENSION}embedded-resource": True, "type": "object"}


@refuse_deep
def schema_from_openapi(models: Mapping[str, Form], *, preserve_unknown_fields: bool = False) -> Schema:
    """The schema of structural OpenAPI v3 schemas, by the names that ``$ref`` uses (Go: ``ToSchemaFromOpenAPI``).

    *preserve_unknown_fields* lets every object have fields that are not declared.

    Raises:
        DecodeError: If a schema is none that Kubernetes understands; lists every problem.
    """
    metadata, metadata_name = definitions_of_class(ObjectMeta)
    problems: list[str] = []
    types = {**metadata, **DEDUCED_TYPES}
    for name, model in models.items():
        reader = _Reader(name, problems, preserve_unknown_fields, TypeRef(metadata_name))
        try:
            types[name] = _WELL_KNOWN.get(name) or reader.type_def(model)
        except (AttributeError, TypeError) as exc:
            raise DecodeError(f"{name}: no OpenAPI schema: {exc}") from exc
    if problems:
        raise DecodeError("\n".join(problems))
    return Schema(types)


@attrs.frozen
class _Reader:
    """Reads one schema, and those within it."""

    name: str
    problems: list[str]
    preserve: bool
    """Whether fields that are not declared may be there."""
    metadata: TypeRef
    """The type of metadata."""

    def type_def(self, form: Form) -> TypeDef:
        """The type of a schema."""
        if form.get(f"{_EXTENSION}preserve-unknown-fields") is True and not self.preserve:
            return attrs.evolve(self, preserve=True).type_def(form)  # and all that is in it
        kind, text_format = form.get("type") or "", form.get("format") or ""
        if form.get(f"{_EXTENSION}int-or-string") is True or (not kind and text_format == "int-or-string"):
            return TypeDef(scalar=ScalarType.UNTYPED)  # Go: anything at all, as where no type is said
        match kind:
            case "":
                return TypeDef(scalar=ScalarType.UNTYPED, list=self._list(form), map=self._map(form))
            case "object":
                return TypeDef(map=self._map(form))
            case "array":
                return TypeDef(list=self._list(form))
            case "string":
                return TypeDef(scalar=ScalarType.STRING if text_format in ("", "byte") else ScalarType.UNTYPED)
            case "integer" | "number" | "boolean":
                return TypeDef(scalar=_SCALARS[kind])
        self._report(f"unrecognized type: '{kind}'")
        return TypeDef(scalar=ScalarType.UNTYPED)

    def _ref(self, form: Form) -> TypeRef:
        reference = form.get("$ref") or ""
        alternatives: Sequence[Form] = form.get("allOf") or ()
        if not reference and len(alternatives) == 1:  # where a reference has company, it stands so
            reference = alternatives[0].get("$ref") or ""
        if name := reference.rpartition("/")[2]:
            return TypeRef(name, relationship=self._map_relationship(form))
        inner = attrs.evolve(self, name=f"inlined in {self.name}")
        return TypeRef(inlined=inner.type_def(form))

    def _map(self, form: Form) -> MapType:
        properties = form.get("properties") or {}
        fields = [StructField(name, self._ref(member), member.get("default")) for name, member in properties.items()]
        if form.get(f"{_EXTENSION}embedded-resource") is True:
            implied = {"apiVersion": _STRING, "kind": _STRING, "metadata": self.metadata}
            fields = [field for field in fields if field.name not in implied]
            fields += [StructField(name, ref) for name, ref in implied.items()]
        relationship = self._map_relationship(form) or ElementRelationship.SEPARABLE
        return MapType(fields=tuple(fields), element=self._additional(form, bool(properties)), relationship=relationship)

    def _additional(self, form: Form, has_properties: bool) -> TypeRef | None:
        """The type of what is not declared; None where nothing else may be there."""
        additional = form.get("additionalProperties")
        if additional is None:  # an object of which nothing is said may have any fields
            return _DEDUCED if self.preserve or not has_properties else None
        if isinstance(additional, Mapping):
            return self._ref(additional)
        return _DEDUCED if additional else None

    def _list(self, form: Form) -> ListType:
        relationship, keys = self._list_relationship(form)
        items = form.get("items")
        if isinstance(items, Mapping):
            return ListType(item=self._ref(items), relationship=relationship, keys=keys)
        if items is not None:
            self._report("structural schema arrays must have exactly one member subtype")
        elif form.get("type"):
            self._report("`items` must be specified on arrays")
        return ListType(item=TypeRef(UNTYPED_ATOMIC), relationship=relationship, keys=keys)

    # --- extensions -------------------------------------------------------------------------------------------------

    def _list_relationship(self, form: Form) -> tuple[ElementRelationship, tuple[str, ...]]:
        list_type = form.get(f"{_EXTENSION}list-type")
        if list_type is None:
            return self._merge_relationship(form)
        if list_type == "set":
            return ElementRelationship.ASSOCIATIVE, ()
        if list_type == "map":
            return ElementRelationship.ASSOCIATIVE, self._keys(form)
        if list_type != "atomic":
            self._report(f"unknown list type {list_type}")
        return ElementRelationship.ATOMIC, ()

    def _merge_relationship(self, form: Form) -> tuple[ElementRelationship, tuple[str, ...]]:
        """What strategic merge patch says of a list of which nothing else is said."""
        strategy = form.get(f"{_EXTENSION}patch-strategy")
        if strategy in ("merge", "merge,retainKeys"):
            key = form.get(f"{_EXTENSION}patch-merge-key")
            return ElementRelationship.ASSOCIATIVE, (key,) if isinstance(key, str) else ()
        if strategy not in (None, "retainKeys"):
            self._report(f"unknown patch strategy {strategy}")
        return ElementRelationship.ATOMIC, ()

    def _keys(self, form: Form) -> tuple[str, ...]:
        keys = form.get(f"{_EXTENSION}list-map-keys")
        if not isinstance(keys, list):
            self._report("missing map keys" if keys is None else f"uninterpreted map keys: {keys!r}")
            return ()
        return tuple(key for key in keys if isinstance(key, str))

    def _map_relationship(self, form: Form) -> ElementRelationship | None:
        match form.get(f"{_EXTENSION}map-type"):
            case None:
                return None
            case "atomic":
                return ElementRelationship.ATOMIC
            case "granular":
                return ElementRelationship.SEPARABLE
            case map_type:
                self._report(f"unknown map type {map_type}")
        return None

    def _report(self, problem: str) -> None:
        self.problems.append(f"{self.name}: {problem}")
