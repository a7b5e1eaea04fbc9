"""Server-side apply, in process: who owns which field, and what becomes of it (Go: ``structured-merge-diff``, ``util/managedfields``).

    types = ClassTypes(api.scheme())
    manager = FieldManager(types, GroupVersionKind("apps", "v1", "Deployment"), clock=lambda: datetime.now(UTC))
    live = manager.apply(live, config, "me")

Below the field manager are parts of their own: field sets (``fieldpath``), typed values (``typed``) over a schema (``schema``), and the
updater for values of any shape (``merge``).
"""

from apimachinery.managedfields._errors import ManagedFieldsError, NoCorrespondingTypeError, UnknownVersionError
from apimachinery.managedfields._explain import OwnedField, Owner, Ownership, explain
from apimachinery.managedfields._extract import extract
from apimachinery.managedfields._plan import plan
from apimachinery.managedfields.fieldpath import (
    ANY,
    FieldPattern,
    FieldSet,
    Filter,
    Path,
    PathElement,
    exclude_fields,
    include_fields,
)
from apimachinery.managedfields.from_types import ClassTypes, type_of_class
from apimachinery.managedfields.manager import (
    Change,
    ChangeKind,
    FieldManager,
    Managed,
    ManagerIdentity,
    ObjectConverter,
    Plan,
    SchemeConversion,
    decode_managed_fields,
    encode_managed_fields,
)
from apimachinery.managedfields.merge import Conflict, ConflictsError, ManagedFields, Updater, VersionedSet
from apimachinery.managedfields.openapi import crd_types, openapi_types, schema_from_openapi
from apimachinery.managedfields.resolvers import DeducedTypes, SchemaTypes, TypeResolver
from apimachinery.managedfields.scale import ScaleHandler
from apimachinery.managedfields.schema import Schema, read_schema
from apimachinery.managedfields.typed import Comparison, Misfit, Type, TypedValue, TypedValueError, type_named, typed

__all__ = [
    "ANY",
    "Change",
    "ChangeKind",
    "ClassTypes",
    "Comparison",
    "Conflict",
    "ConflictsError",
    "DeducedTypes",
    "FieldManager",
    "FieldPattern",
    "FieldSet",
    "Filter",
    "Managed",
    "ManagedFields",
    "ManagedFieldsError",
    "ManagerIdentity",
    "Misfit",
    "NoCorrespondingTypeError",
    "ObjectConverter",
    "OwnedField",
    "Owner",
    "Ownership",
    "Path",
    "PathElement",
    "Plan",
    "ScaleHandler",
    "Schema",
    "SchemaTypes",
    "SchemeConversion",
    "Type",
    "TypeResolver",
    "TypedValue",
    "TypedValueError",
    "UnknownVersionError",
    "Updater",
    "VersionedSet",
    "crd_types",
    "decode_managed_fields",
    "encode_managed_fields",
    "exclude_fields",
    "explain",
    "extract",
    "include_fields",
    "openapi_types",
    "plan",
    "read_schema",
    "schema_from_openapi",
    "type_named",
    "type_of_class",
    "typed",
]
