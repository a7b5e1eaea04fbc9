"""The bounds that keep hostile input from costing more than its size."""

from __future__ import annotations

import attrs

from apimachinery._errors import LimitError

__all__ = ["DEFAULT_LIMITS", "Limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """What a decoder accepts at most; passing a bound is a :class:`~apimachinery._errors.LimitError`.

    The depth is that of Go's ``encoding/json``. A server that reads requests sets ``max_bytes`` to what its requests may hold
    (three mebibytes in Kubernetes); the default leaves room for a list of some ten thousand objects.
    """

    max_bytes: int = 128 * 1024 * 1024
    """Bytes of one input."""
    max_depth: int = 10_000
    """Levels of objects and arrays within one another."""
    max_number_length: int = 1_024
    """Characters of one number's text."""
    max_alias_nodes: int = 1_000_000
    """Values that the aliases of one YAML document may expand to."""
    max_items: int = 2_147_483_647
    """Items of one array, where the format says beforehand how many there are (CBOR, MessagePack)."""
    max_pairs: int = 2_097_152
    """Members of one map of such a format."""

    def check_size(self, size: int) -> None:
        """Raise :class:`LimitError` where *size* bytes are too many."""
        if size > self.max_bytes:
            raise LimitError(f"input of {size} bytes is longer than the limit of {self.max_bytes} bytes")


DEFAULT_LIMITS = Limits()
