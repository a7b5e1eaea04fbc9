"""Objects without a class: dictionaries with typed metadata (Go: ``apis/meta/v1/unstructured``)."""

from apimachinery.unstructured._convert import HasContent, to_typed
from apimachinery.unstructured._errors import (
    InexactNumberError,
    MissingKindError,
    NestedFieldError,
    NestedParentError,
    RestoreError,
    StrictDecodingError,
)
from apimachinery.unstructured._json import from_json, to_json
from apimachinery.unstructured._metadata import UnstructuredMetadata
from apimachinery.unstructured._nested import (
    nested_bool,
    nested_field,
    nested_field_no_copy,
    nested_float64,
    nested_int64,
    nested_list,
    nested_map,
    nested_null_coercing_string_map,
    nested_number_as_float64,
    nested_string,
    nested_string_list,
    nested_string_map,
    remove_nested_field,
    set_nested_field,
)
from apimachinery.unstructured._object import UNTYPED, Unstructured, UnstructuredList, from_typed

__all__ = [
    "UNTYPED",
    "HasContent",
    "InexactNumberError",
    "MissingKindError",
    "NestedFieldError",
    "NestedParentError",
    "RestoreError",
    "StrictDecodingError",
    "Unstructured",
    "UnstructuredList",
    "UnstructuredMetadata",
    "from_json",
    "from_typed",
    "nested_bool",
    "nested_field",
    "nested_field_no_copy",
    "nested_float64",
    "nested_int64",
    "nested_list",
    "nested_map",
    "nested_null_coercing_string_map",
    "nested_number_as_float64",
    "nested_string",
    "nested_string_list",
    "nested_string_map",
    "remove_nested_field",
    "set_nested_field",
    "to_json",
    "to_typed",
]
