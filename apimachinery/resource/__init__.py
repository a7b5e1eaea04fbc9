"""Exact numbers with a unit suffix, such as ``500m`` and ``2Gi`` (Go: ``api/resource``)."""

from apimachinery.resource._number import MAX_DIGITS, Format
from apimachinery.resource._quantity import MAX_MILLI_VALUE, Quantity, Scale
from apimachinery.resource._text import QuantityError

__all__ = ["MAX_DIGITS", "MAX_MILLI_VALUE", "Format", "Quantity", "QuantityError", "Scale"]
