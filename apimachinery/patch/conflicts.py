"""What is asked of a patch before it is sent (Go: ``util/mergepatch``)."""

from __future__ import annotations

from typing import Any

from apimachinery.model import plain_equal
from apimachinery.patch._documents import Precondition, bounded

__all__ = ["has_conflicts", "require_key_unchanged", "require_metadata_key_unchanged"]


@bounded
def has_conflicts(left: Any, right: Any) -> bool:
    """Whether two merge patches give a different value to any field; kinds of numbers count, so that 1 is not 1.0.

    Lists are compared item by item, and objects in them may complement each other, as two patches may.

    Raises:
        LimitError: If they are nested too deeply.

    >>> has_conflicts({"a": {"b": 1}}, {"a": {"c": 2}}), has_conflicts({"a": 1}, {"a": {"c": 2}})
    (False, True)
    """
    return _has_conflicts(left, right)


def _has_conflicts(left: Any, right: Any) -> bool:
    if type(left) is not type(right):
        return True
    if type(left) is dict:
        return any(key in right and _has_conflicts(value, right[key]) for key, value in left.items())
    if type(left) is list:
        return len(left) != len(right) or any(map(_has_conflicts, left, right))
    return not plain_equal(left, right)


def require_key_unchanged(key: str) -> Precondition:
    """A precondition that fails for a patch which sets or removes the field *key*.

    >>> require_key_unchanged("kind")({"kind": "Pod"})
    False
    """
    return lambda patch: key not in patch


def require_metadata_key_unchanged(key: str) -> Precondition:
    """A precondition that fails for a patch which sets or removes the field *key* of the metadata.

    >>> require_metadata_key_unchanged("name")({"metadata": {"name": "web"}})
    False
    """

    def holds(patch: dict[str, Any]) -> bool:
        metadata = patch.get("metadata")
        return type(metadata) is not dict or key not in metadata

    return holds
