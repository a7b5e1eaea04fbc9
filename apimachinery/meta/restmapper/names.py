"""What a kind's resource is probably called (Go: ``UnsafeGuessKindToResource``)."""

from __future__ import annotations

from apimachinery._quote import lower_case
from apimachinery.schema import GroupVersionKind, GroupVersionResource

__all__ = ["guess_kind_to_resource"]

_UNCHANGING = ("endpoints",)
"""Endings of names that are the same in the plural."""


def guess_kind_to_resource(kind: GroupVersionKind) -> tuple[GroupVersionResource, GroupVersionResource]:
    """The plural and the singular resource that *kind* has by the rules of English, as far as these go. A guess.

    >>> [str(name) for name in guess_kind_to_resource(GroupVersionKind("networking.k8s.io", "v1", "NetworkPolicy"))]
    ['networking.k8s.io/v1, Resource=networkpolicies', 'networking.k8s.io/v1, Resource=networkpolicy']
    """
    if not kind.kind:
        empty = GroupVersionResource("", "", "")
        return empty, empty
    singular = lower_case(kind.kind)
    version = kind.group_version
    return version.with_resource(_plural(singular)), version.with_resource(singular)


def _plural(singular: str) -> str:
    if singular.endswith(_UNCHANGING):
        return singular
    if singular.endswith("s"):
        return singular + "es"
    return singular[:-1] + "ies" if singular.endswith("y") else singular + "s"
