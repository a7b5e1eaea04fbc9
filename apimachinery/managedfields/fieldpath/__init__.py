"""Paths to fields, and sets of them (Go: ``structured-merge-diff/fieldpath``)."""

from apimachinery.managedfields.fieldpath._element import (
    ElementKind,
    PathElement,
    PathElementError,
    UnknownPathElementError,
)
from apimachinery.managedfields.fieldpath._match import (
    ANY,
    MATCH_ALL,
    FieldPattern,
    Filter,
    exclude_fields,
    include_fields,
)
from apimachinery.managedfields.fieldpath._path import Path
from apimachinery.managedfields.fieldpath._set import EMPTY, FieldSet

__all__ = [
    "ANY",
    "EMPTY",
    "MATCH_ALL",
    "ElementKind",
    "FieldPattern",
    "FieldSet",
    "Filter",
    "Path",
    "PathElement",
    "PathElementError",
    "UnknownPathElementError",
    "exclude_fields",
    "include_fields",
]
