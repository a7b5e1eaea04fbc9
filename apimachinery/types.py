"""Small types that everything shares (Go: ``pkg/types``)."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

import attrs

__all__ = ["UID", "NamespacedName", "NodeName", "PatchType"]

UID: TypeAlias = str
"""Tells an object from every other, past and future ones of its name included. Opaque."""

NodeName: TypeAlias = str
"""The name of a node, which need not be its host name."""


class PatchType(StrEnum):
    """The media type that says how a patch is meant."""

    JSON = "application/json-patch+json"
    """A list of operations (RFC 6902)."""
    MERGE = "application/merge-patch+json"
    """A partial object; lists are replaced (RFC 7386)."""
    STRATEGIC_MERGE = "application/strategic-merge-patch+json"
    """A partial object; lists are merged by what the type says of them."""
    APPLY_YAML = "application/apply-patch+yaml"
    """Server-side apply: all that the applier wants, nothing else."""
    APPLY_CBOR = "application/apply-patch+cbor"
    """Server-side apply, in CBOR."""


@attrs.frozen(order=True, cache_hash=True)
class NamespacedName:
    """The name of an object and the namespace it lives in.

    >>> str(NamespacedName("default", "web"))
    'default/web'
    """

    namespace: str
    name: str

    def __str__(self) -> str:
        # The separator stands even without a namespace, so that texts of both forms cannot be taken for one another.
        return f"{self.namespace}/{self.name}"
