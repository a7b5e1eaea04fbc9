"""Conversion between the versions of a type (Go: ``k8s.io/apimachinery/pkg/conversion`` and ``conversion-gen``)."""

from apimachinery.conversion._errors import ConversionError, IncompleteConversionError, MissingConversion
from apimachinery.conversion.conversions import Conversions
from apimachinery.conversion.rules import Dropped, Moved, Rule

__all__ = [
    "ConversionError",
    "Conversions",
    "Dropped",
    "IncompleteConversionError",
    "MissingConversion",
    "Moved",
    "Rule",
]
