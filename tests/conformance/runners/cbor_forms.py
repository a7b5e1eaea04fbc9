"""What the CBOR vectors have in common."""

from __future__ import annotations

from apimachinery.encoding.limits import Limits

__all__ = ["LIMITS"]

LIMITS = Limits(max_depth=64, max_items=1024, max_pairs=1024)
"""Those of 0.34, which made the vectors; 1.36 has the ones that are the default here."""
