"""The directives of a strategic merge patch, and what becomes of the values beside them.

$patch: replace | delete          in an object: what becomes of the whole of it; in an item of a list: of the list, or the item
$retainKeys: [a, b]               in an object: the only fields that stay
$setElementOrder/f: [...]         beside a list f: the order of its items, by their merge keys or as scalars
$deleteFromPrimitiveList/f: [...] beside a list f of scalars: what is taken out
"""

from __future__ import annotations

from typing import Any, Final

from apimachinery.patch._errors import DirectiveError

__all__ = [
    "DELETE",
    "DELETE_FROM_PRIMITIVE_LIST",
    "DROPPED",
    "MERGE",
    "PATCH",
    "REPLACE",
    "RETAIN_KEYS",
    "SET_ELEMENT_ORDER",
    "field_named_in",
    "is_deletion",
    "settled",
]

PATCH: Final = "$patch"
RETAIN_KEYS: Final = "$retainKeys"
SET_ELEMENT_ORDER: Final = "$setElementOrder"
DELETE_FROM_PRIMITIVE_LIST: Final = "$deleteFromPrimitiveList"

MERGE: Final = "merge"
REPLACE: Final = "replace"
DELETE: Final = "delete"

_PROBLEMS: Final = {
    SET_ELEMENT_ORDER: "invalid patch format of setElementOrder list",
    DELETE_FROM_PRIMITIVE_LIST: "invalid patch format of primitive list",
}

DROPPED: Final = object()
"""Stands for a value that a directive takes away."""


def field_named_in(key: str, directive: str) -> str:
    """The field that a *directive* such as ``$setElementOrder/ports`` is about.

    Raises:
        DirectiveError: If *key* has another form.
    """
    found, slash, field = key.partition("/")
    if found != directive or not slash:
        raise DirectiveError(directive, _PROBLEMS[directive])
    return field


def is_deletion(item: Any) -> bool:
    """Whether an item of a list asks for its deletion."""
    return type(item) is dict and item.get(PATCH) == DELETE


def settled(value: Any, *, keep_nulls: bool) -> Any:
    """*value* of a patch as it is taken over where there is nothing to merge it with; :data:`DROPPED` for an object with ``$patch``.

    Such objects within it are left out, and so are members that are null unless *keep_nulls*.
    """
    kind = type(value)
    if kind is dict:
        if PATCH in value and (keep_nulls or value[PATCH] is not None):
            return DROPPED
        members = {key: settled(member, keep_nulls=keep_nulls) for key, member in value.items() if keep_nulls or member is not None}
        return {key: member for key, member in members.items() if member is not DROPPED}
    if kind is list:
        items = [settled(item, keep_nulls=keep_nulls) for item in value]
        return [item for item in items if item is not DROPPED]
    return value
