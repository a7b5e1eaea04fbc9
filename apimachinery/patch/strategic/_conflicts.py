"""Whether two strategic merge patches contradict each other (Go: ``mergingMapFieldsHaveConflicts`` and what it calls)."""

from __future__ import annotations

from typing import Any

from apimachinery.patch._errors import ListElementsError, PatchError
from apimachinery.patch.strategic._directives import MERGE, PATCH, REPLACE, RETAIN_KEYS
from apimachinery.patch.strategic._lists import deduplicated, element_type, sorted_by_text
from apimachinery.patch.strategic.schema import PatchField, PatchSchema
from apimachinery.unstructured._text import type_text, value_text

__all__ = ["maps_conflict"]


def maps_conflict(left: dict[str, Any], right: dict[str, Any], schema: PatchSchema) -> bool:
    """Whether both patches give a different value to any field. Lists of scalars that are compared get sorted in place."""
    return _directives_conflict(left, right) or _members_conflict(left, right, schema)


def _directives_conflict(left: dict[str, Any], right: dict[str, Any]) -> bool:
    """A directive is about the whole of an object: it agrees with the same one only."""
    return (PATCH in left or PATCH in right) and (PATCH not in left or PATCH not in right or _differ(left[PATCH], right[PATCH]))


def _differ(left: Any, right: Any) -> bool:
    return type(left) is not type(right) or left != right


def _members_conflict(left: dict[str, Any], right: dict[str, Any], schema: PatchSchema) -> bool:
    key = ""
    try:
        for key, value in left.items():
            if key in right and key != PATCH and key != RETAIN_KEYS and _values_conflict(key, value, right[key], schema):
                return True
    except PatchError as exc:
        exc.below(key)
        raise
    return False


def _values_conflict(key: str, left: Any, right: Any, schema: PatchSchema) -> bool:
    if type(left) is dict:
        field = schema.of_map(key)
        if type(right) is not dict or _directives_conflict(left, right):
            return True
        return field.strategy != REPLACE and _members_conflict(left, right, field.schema)
    if type(left) is list:
        field = schema.of_list(key)
        return type(right) is not list or _lists_conflict(left, right, field)
    return _differ(left, right)


def _lists_conflict(left: list[Any], right: list[Any], field: PatchField) -> bool:
    is_of_maps = element_type(left, right) is dict
    if field.strategy == MERGE:
        return is_of_maps and _merge_lists_conflict(left, right, field)  # sets of scalars never contradict each other
    if len(left) != len(right):
        return True
    if is_of_maps:
        return any(maps_conflict(*pair, field.schema) for pair in zip(left, right, strict=True))
    return _scalar_lists_conflict(left, right)


def _scalar_lists_conflict(left: list[Any], right: list[Any]) -> bool:
    """Whether not the same scalars are in both, in whatever order and however often.

    Both are sorted in place, as in Go: it shows in the patch that :func:`create_three_way` gives, and in the text of a conflict.
    """
    lefts, rights = (sorted_by_text(deduplicated(scalars)) for scalars in (left, right))
    left[: len(lefts)], right[: len(rights)] = lefts, rights
    # Go: a panic where the right one is shorter, and what it has besides passes where it is longer.
    return len(lefts) > len(rights) or any(map(_differ, lefts, rights))


def _merge_lists_conflict(left: list[Any], right: list[Any], field: PatchField) -> bool:
    lefts, rights = (_by_merge_key(items, field.merge_key) for items in (left, right))
    return any(key in rights and maps_conflict(item, rights[key], field.schema) for key, item in lefts.items())


def _by_merge_key(items: list[Any], merge_key: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in items:
        if merge_key not in item:
            raise ListElementsError(f"cannot find merge key `{merge_key}` in merging list element:{value_text(item)}")
        value = item[merge_key]
        found[value if type(value) is str else f"{type_text(value)}={value_text(value)}"] = item
    return found
