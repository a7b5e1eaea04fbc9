"""Comparing two documents into a strategic merge patch (Go: ``diffMaps`` and what it calls)."""

from __future__ import annotations

from typing import Any, NamedTuple

import attrs

from apimachinery.model import plain_equal
from apimachinery.patch._errors import DirectiveError, PatchError
from apimachinery.patch.strategic._directives import (
    DELETE,
    DELETE_FROM_PRIMITIVE_LIST,
    MERGE,
    PATCH,
    REPLACE,
    RETAIN_KEYS,
    SET_ELEMENT_ORDER,
)
from apimachinery.patch.strategic._lists import (
    Items,
    deduplicated,
    element_type,
    in_order,
    merge_value,
    same_scalar,
    sorted_by_text,
)
from apimachinery.patch.strategic.schema import PatchField, PatchSchema
from apimachinery.unstructured._text import value_text

__all__ = ["Wanted", "diff_maps"]


@attrs.frozen(kw_only=True)
class Wanted:
    """Which differences go into a patch (Go: ``DiffOptions``)."""

    changes: bool = True
    """What is added or changed."""
    deletions: bool = True
    """What is no longer there."""
    orders: bool = True
    """The order of merge lists in which anything goes into the patch."""


def diff_maps(
    original: dict[str, Any], modified: dict[str, Any], schema: PatchSchema, wanted: Wanted, *, retains_keys: bool = False
) -> dict[str, Any]:
    """The patch that makes *modified* of *original*; it shares values with them."""
    patch: dict[str, Any] = {}
    key = ""
    try:
        for key, value in modified.items():
            if key not in original:
                if wanted.changes:
                    patch[key] = value
            elif key == PATCH:
                _diff_directive(original[key], value, patch)
            elif type(old := original[key]) is not type(value):
                if wanted.changes:
                    patch[key] = value
            elif type(value) is dict:
                _diff_member(key, old, value, patch, schema, wanted)
            elif type(value) is list:
                _diff_list_member(key, old, value, patch, schema, wanted)
            elif wanted.changes and old != value:
                patch[key] = value
    except PatchError as exc:
        exc.below(key)
        raise
    gone = [] if original.keys() <= modified.keys() else [key for key in original if key not in modified]
    if wanted.deletions:
        patch |= dict.fromkeys(gone)
    if retains_keys:
        retained = [key for key, value in modified.items() if value is not None]
        if retained and (patch or any(original[key] is not None for key in gone)):
            patch[RETAIN_KEYS] = sorted(retained)
    return patch


def _diff_directive(old: Any, new: Any, patch: dict[str, Any]) -> None:
    """Two documents that are patches themselves."""
    if type(old) is not str or type(new) is not str:
        raise DirectiveError(PATCH, f"invalid value for special key: {PATCH}")
    if old != new:
        patch[PATCH] = new


def _diff_member(
    key: str, old: dict[str, Any], new: dict[str, Any], patch: dict[str, Any], schema: PatchSchema, wanted: Wanted
) -> None:
    try:
        field = schema.of_map(key)
    except PatchError:
        if plain_equal(old, new):
            return
        raise
    if field.strategy == REPLACE:
        if wanted.changes:
            patch[key] = new  # as Go: even where nothing is different
    elif changes := diff_maps(old, new, field.schema, wanted, retains_keys=field.retains_keys):
        patch[key] = changes


def _diff_list_member(key: str, old: list[Any], new: list[Any], patch: dict[str, Any], schema: PatchSchema, wanted: Wanted) -> None:
    try:
        field = schema.of_list(key)
    except PatchError:
        if plain_equal(old, new):
            return
        raise
    if field.strategy != MERGE:
        if wanted.changes and not plain_equal(old, new):
            patch[key] = new
        return
    difference = _diff_lists(old, new, field, wanted)
    found = {
        key: difference.items,
        f"{DELETE_FROM_PRIMITIVE_LIST}/{key}": difference.deletions,
        f"{SET_ELEMENT_ORDER}/{key}": difference.order,
    }
    patch |= {name: items for name, items in found.items() if items}


# --- merge lists ----------------------------------------------------------------------------------------------------


class _Difference(NamedTuple):
    items: list[Any] = []  # noqa: RUF012  # never changed
    deletions: list[Any] = []  # noqa: RUF012
    order: list[Any] = []  # noqa: RUF012


def _diff_lists(old: list[Any], new: list[Any], field: PatchField, wanted: Wanted) -> _Difference:
    if not old:
        return _Difference(new) if wanted.changes else _Difference()
    if element_type(old, new) is dict:
        return _diff_maps_in_lists(old, new, field, wanted)
    return _diff_scalars(old, new, field, wanted)


def _diff_maps_in_lists(old: list[Any], new: list[Any], field: PatchField, wanted: Wanted) -> _Difference:
    merge_key = field.merge_key
    changes, deletions = _pair_items(old, new, field, wanted)
    items = in_order(Items(changes, merge_key), Items(new, merge_key))
    is_same_order = len(old) == len(new) and all(
        same_scalar(merge_value(left, merge_key), merge_value(right, merge_key), merge_key)
        for left, right in zip(old, new, strict=True)
    )
    items += deletions
    is_changed = wanted.changes and (items or not is_same_order)
    if not wanted.orders or not (is_changed or (wanted.deletions and items)):
        return _Difference(items)
    return _Difference(items, order=[{merge_key: item[merge_key]} for item in new])


def _pair_items(old: list[Any], new: list[Any], field: PatchField, wanted: Wanted) -> tuple[list[Any], list[Any]]:
    """What is different between items with the same merge key, and directives to delete those that only *old* has.

    Keys are paired by the text that Go prints for them, so that 1 and "1" are the same.
    """
    merge_key = field.merge_key
    changes: list[Any] = []
    deletions: list[Any] = []
    olds, news = _with_texts(old, merge_key), _with_texts(new, merge_key)
    while olds or news:
        if olds and news and olds[-1][0] == news[-1][0]:
            text, before = olds.pop()
            _, after = news.pop()
            if change := _diff_item(before, after, field, wanted, text):
                changes.append(change)
        elif not olds or (news and olds[-1][0] > news[-1][0]):
            _, after = news.pop()
            if wanted.changes:
                changes.append(after)
        else:
            _, before = olds.pop()
            if wanted.deletions:
                deletions.append({merge_key: before[merge_key], PATCH: DELETE})
    return changes, deletions


def _with_texts(items: list[Any], merge_key: str) -> list[tuple[str, dict[str, Any]]]:
    """The items with the texts of their merge keys, the first of them in the order of the texts last."""
    keys = (merge_value(item, merge_key) for item in items)
    pairs = [(key if type(key) is str else value_text(key), item) for key, item in zip(keys, items, strict=True)]
    return sorted_by_text(pairs, lambda pair: pair[0])[::-1]


def _diff_item(before: dict[str, Any], after: dict[str, Any], field: PatchField, wanted: Wanted, text: str) -> dict[str, Any]:
    try:
        change = diff_maps(before, after, field.schema, wanted, retains_keys=field.retains_keys)
    except PatchError as exc:
        exc.below(f"[{field.merge_key}={text}]")
        raise
    return change | {field.merge_key: after[field.merge_key]} if change else change


def _diff_scalars(old: list[Any], new: list[Any], field: PatchField, wanted: Wanted) -> _Difference:
    olds = sorted_by_text(old)
    added, deleted = _pair_scalars(olds, sorted_by_text(new))
    added = in_order(Items(added, ""), Items(new, "")) if wanted.changes else []
    deleted = deduplicated(deleted) if wanted.deletions else []
    # Go has sorted the old list in place by now, so that it does not see where only the order is new, and the new one sorted.
    is_changed = wanted.changes and not plain_equal(olds, new)
    return _Difference(added, deleted, new if wanted.orders and (deleted or is_changed) else [])


def _pair_scalars(old: list[Any], new: list[Any]) -> tuple[list[Any], list[Any]]:
    """Of two sorted lists, what is only in *new* and what is only in *old*. An item is paired with one other."""
    added: list[Any] = []
    deleted: list[Any] = []
    olds, news = ([(value_text(item), item) for item in reversed(items)] for items in (old, new))
    while olds or news:
        if olds and news and olds[-1][0] == news[-1][0]:
            olds.pop()
            news.pop()
        elif not olds or (news and olds[-1][0] > news[-1][0]):
            added.append(news.pop()[1])
        else:
            deleted.append(olds.pop()[1])
    return added, deleted
