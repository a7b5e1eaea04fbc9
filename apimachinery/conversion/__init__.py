"""Conversion between the versions of a type (Go: ``k8s.io/apimachinery/pkg/conversion`` and ``conversion-gen``)."""

from typing import TYPE_CHECKING

from apimachinery._lazy import lazy
from apimachinery.conversion._errors import ConversionError, IncompleteConversionError, MissingConversion, QueryError
from apimachinery.conversion.conversions import Conversions
from apimachinery.conversion.rules import Dropped, Moved, Rule

if TYPE_CHECKING:
    from apimachinery.conversion._url_values import Values, format_query, parse_query
    from apimachinery.conversion.query import from_query, to_query

__all__ = [
    "ConversionError",
    "Conversions",
    "Dropped",
    "IncompleteConversionError",
    "MissingConversion",
    "Moved",
    "QueryError",
    "Rule",
    "Values",
    "format_query",
    "from_query",
    "parse_query",
    "to_query",
]

__getattr__ = lazy(
    __name__,
    {
        "_url_values": ("Values", "format_query", "parse_query"),
        "query": ("from_query", "to_query"),
    },
)
