"""Exact numbers with a unit suffix, such as ``500m`` and ``2Gi`` (Go: ``api/resource``)."""

from typing import Final

from apimachinery.resource._number import MAX_DIGITS, Format
from apimachinery.resource._quantity import MAX_MILLI_VALUE, Quantity, Scale
from apimachinery.resource._text import QuantityError

__all__ = ["MAX_DIGITS", "MAX_MILLI_VALUE", "ZERO", "Format", "Quantity", "QuantityError", "Scale"]

ZERO: Final = Quantity.ZERO
"""Nothing said: what a field of a quantity holds at first."""
