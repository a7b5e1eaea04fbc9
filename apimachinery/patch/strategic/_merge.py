"""Merging a strategic merge patch into a document, or into another patch (Go: ``mergeMap`` and what it calls).

Nothing is changed in place: a map on the way is copied once, and shares with the arguments what stays as it is.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from apimachinery.model import plain_equal
from apimachinery.patch._errors import DirectiveError, ListElementsError, MergeKeyError, PatchError, UnexpectedTypeError
from apimachinery.patch.strategic._directives import (
    DELETE,
    DELETE_FROM_PRIMITIVE_LIST,
    DROPPED,
    MERGE,
    PATCH,
    REPLACE,
    RETAIN_KEYS,
    SET_ELEMENT_ORDER,
    field_named_in,
    is_deletion,
    settled,
)
from apimachinery.patch.strategic._lists import Items, element_type, identity, joined, joined_in_order, merge_value, same_scalar
from apimachinery.patch.strategic.schema import PatchField, PatchSchema
from apimachinery.unstructured._text import type_text, value_text

__all__ = ["merge_map"]

_TEXTS = frozenset([str])


def merge_map(original: dict[str, Any], patch: dict[str, Any], schema: PatchSchema, applying: bool) -> dict[str, Any]:
    """*original* after *patch*. Where not *applying*, the original is a patch itself, and nulls and directives are kept."""
    if PATCH in patch:
        return _whole(patch)
    merged = dict(original)
    if "$" in "".join(patch):
        merged, patch = _follow_directives(merged, patch, schema, applying)
    key = ""
    try:
        for key, value in patch.items():
            current: Any = merged.get(key)
            if value is None and not applying:
                merged[key] = None
            elif value is None:
                merged.pop(key, None)
            elif type(current) is not type(value):
                _take(merged, key, value, applying)
            elif type(value) is dict:
                merged[key] = _merge_member(current, value, schema.of_map(key), applying)
            elif type(value) is list:
                merged[key] = _merge_list(current, value, schema.of_list(key), applying)
            else:
                merged[key] = value
    except PatchError as exc:
        exc.below(key)
        raise
    return merged


def _whole(patch: dict[str, Any]) -> dict[str, Any]:
    """What becomes of an object whose patch has a ``$patch``."""
    directive = patch[PATCH]
    if directive == REPLACE:
        return {key: value for key, value in patch.items() if key != PATCH}  # taken as it is, with nulls and directives
    if directive == DELETE:
        return {}
    raise _unknown_directive(directive, patch)


def _unknown_directive(directive: Any, patch: dict[str, Any]) -> DirectiveError:
    match directive:
        case None:
            text = "%!s(<nil>)"
        case bool() | int() | float():
            text = f"%!s({type_text(directive)}={value_text(directive)})"  # as Go's %s prints what is no text
        case _:
            text = value_text(directive)
    return DirectiveError(PATCH, f"unknown patch type: {text} in map: {value_text(patch)}")


def _take(merged: dict[str, Any], key: str, value: Any, applying: bool) -> None:
    """Take over *value* of a patch where there is nothing to merge it with."""
    value = settled(value, keep_nulls=not applying)
    if value is DROPPED:
        merged.pop(key, None)
    else:
        merged[key] = value


def _merge_member(current: dict[str, Any], value: dict[str, Any], field: PatchField, applying: bool) -> dict[str, Any]:
    return value if field.strategy == REPLACE else merge_map(current, value, field.schema, applying)


# --- directives beside the fields -----------------------------------------------------------------------------------


def _follow_directives(
    merged: dict[str, Any], patch: dict[str, Any], schema: PatchSchema, applying: bool
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The document after the directives among the fields of *patch*, and what is left of the patch. Both are new."""
    patch = dict(patch)
    if RETAIN_KEYS in patch:
        retained = patch.pop(RETAIN_KEYS)
        merged = _retain_keys(merged, patch, retained) if applying else _keep_retained(merged, retained)
    for key in list(patch):
        try:
            if key.startswith(SET_ELEMENT_ORDER):
                _set_element_order(merged, patch, key, schema, applying)
            elif key.startswith(DELETE_FROM_PRIMITIVE_LIST) and not applying:
                merged[key] = patch.pop(key)
        except PatchError as exc:
            exc.below(key)
            raise
    for key in list(patch):
        if key.startswith(DELETE_FROM_PRIMITIVE_LIST):
            try:
                _delete_from_list(merged, key, patch.pop(key), schema)
            except PatchError as exc:
                exc.below(key)
                raise
    return merged, patch


def _retain_keys(merged: dict[str, Any], patch: dict[str, Any], retained: Any) -> dict[str, Any]:
    """What is left of a document: the fields that are *retained*."""
    problem = DirectiveError(RETAIN_KEYS, "invalid patch format of retainKeys")
    if type(retained) is not list or any(type(key) in (dict, list) for key in retained):
        raise problem
    kept = {key for key in retained if type(key) is str}
    for key, value in patch.items():
        if value is not None and key not in kept and not key.startswith((DELETE_FROM_PRIMITIVE_LIST, SET_ELEMENT_ORDER)):
            raise problem
    return {key: value for key, value in merged.items() if key in kept}


def _keep_retained(merged: dict[str, Any], retained: Any) -> dict[str, Any]:
    """A patch with the keys that another one wants to be *retained*; they must not contradict each other."""
    if not plain_equal(merged.setdefault(RETAIN_KEYS, retained), retained):
        both = f"{value_text(merged[RETAIN_KEYS])} and {value_text(retained)}"
        reason = "are not deep equal: this may happen when calculating the 3-way diff patch"
        raise DirectiveError(RETAIN_KEYS, f"{both} {reason}")
    return merged


def _delete_from_list(merged: dict[str, Any], key: str, value: Any, schema: PatchSchema) -> None:
    """Take the scalars of a ``$deleteFromPrimitiveList/…`` out of the list; for what is no list it is a patch like any other."""
    name = field_named_in(key, DELETE_FROM_PRIMITIVE_LIST) or key
    current: Any = merged.get(name)
    if value is None:
        merged.pop(name, None)
    elif type(current) is not type(value):
        return
    elif type(value) is dict:
        merged[name] = _merge_member(current, value, schema.of_map(name), applying=True)
    elif type(value) is list:
        merged[name] = _merge_in_full(current, value, schema.of_list(name), applying=True, deleting=True).items
    else:
        merged[name] = value


def _set_element_order(merged: dict[str, Any], patch: dict[str, Any], key: str, schema: PatchSchema, applying: bool) -> None:
    """Merge the list that *key* is about out of *patch* into *merged*, in the order that *key* says, then by patch, then as it was.

    Both are changed. Where not *applying*, the order itself is kept, and must not contradict the one there is.
    """
    order = patch.pop(key)
    if not applying and not plain_equal(merged.setdefault(key, order), order):
        raise _bad_order()
    if type(order) is not list:
        raise UnexpectedTypeError(list, order)
    name = field_named_in(key, SET_ELEMENT_ORDER)
    live, added = _list_at(merged, name), _list_at(patch, name)
    field = schema.of_list(name)
    _check_order(added or [], order, field.merge_key)
    if added is None:
        if live is None:
            return
        items, live_order = live, live
    elif live is None:
        items, live_order = settled(added, keep_nulls=True), []
    else:
        items, live_order = _merge_in_full(live, added, field, applying)
    if not field.merge_key and dict in map(type, (*items, *order)):
        raise ListElementsError(f"cannot order lists without merge key for {field.schema.name}")  # Go: a panic
    element_type(live or [], added or [])
    merged[name] = joined_in_order(*(Items(each, field.merge_key) for each in (items, order, live_order)))
    patch.pop(name, None)


def _bad_order() -> DirectiveError:
    return DirectiveError(SET_ELEMENT_ORDER, "invalid patch format of setElementOrder list")


def _list_at(container: dict[str, Any], name: str) -> list[Any] | None:
    if name not in container:
        return None
    found = container[name]
    if type(found) is not list:
        raise UnexpectedTypeError(list, found)
    return found


def _check_order(added: list[Any], order: list[Any], merge_key: str) -> None:
    """The items that a patch adds must be in *order*, and in the same order; those to be deleted do not count."""
    if not added or not order:
        return
    for item in added if merge_key else ():
        if type(item) is not dict:
            raise UnexpectedTypeError(dict, item)
    items = [item for item in added if not is_deletion(item)] if merge_key else added
    at = 0
    for other in order:
        while at < len(items) and type(items[at]) is dict and PATCH in items[at]:
            at += 1
        if at == len(items):
            return
        at += _are_same(items[at], other, merge_key)
    if at < len(items):
        text = f"The order in patch list:\n{value_text(added)}\n doesn't match $setElementOrder list:\n{value_text(order)}\n"
        raise DirectiveError(SET_ELEMENT_ORDER, text)


def _are_same(left: Any, right: Any, merge_key: str) -> bool:
    if merge_key:
        left, right = merge_value(left, merge_key), merge_value(right, merge_key)
    return same_scalar(left, right, merge_key)


# --- lists ----------------------------------------------------------------------------------------------------------


class _Merged(NamedTuple):
    items: list[Any]
    live_order: list[Any]
    """What the order of the document is taken to be, where a directive orders the items once more."""


def _merge_list(current: list[Any], value: list[Any], field: PatchField, applying: bool) -> list[Any]:
    if field.strategy != MERGE:
        return value
    merged = _merge_usual_maps(current, value, field, applying)
    return _merge_in_full(current, value, field, applying).items if merged is None else merged


def _merge_in_full(current: list[Any], value: list[Any], field: PatchField, applying: bool, *, deleting: bool = False) -> _Merged:
    """Two lists, and what a directive needs; where *deleting*, the second is of scalars that are to be taken out."""
    if field.strategy != MERGE and not deleting:
        return _Merged(value, current)
    if not current and not value:
        return _Merged(current, current)
    if element_type(current, value) is dict:
        return _merge_maps(current, value, field, applying)
    if applying and deleting:
        gone = set(map(identity, value))
        return _Merged([item for item in current if identity(item) not in gone], current)
    items = list({identity(item): item for item in (*current, *value)}.values())
    merged, added, live = (Items(each, field.merge_key) for each in (items, value, current))
    return _Merged(joined_in_order(merged, added, live), current)


def _merge_maps(current: list[Any], value: list[Any], field: PatchField, applying: bool) -> _Merged:
    if not field.merge_key:
        raise ListElementsError(f"cannot merge lists without merge key for {field.schema.name}")
    live, added = Items(current, field.merge_key), Items(value, field.merge_key)
    if any(PATCH in item for item in value):
        live, added = _follow_item_directives(live, added)
    merged = _merge_items(live, added, field, applying)
    # Go works in place: what is added takes the places of what was deleted, and counts as if it had stood there.
    live_order = merged.items[: len(current)] if added.items else current
    return _Merged(joined_in_order(merged, added, live), live_order)


def _merge_usual_maps(current: list[Any], value: list[Any], field: PatchField, applying: bool) -> list[Any] | None:
    """The same in a third of the time, for lists as they usually are: of objects that texts tell apart. None for others."""
    merge_key = field.merge_key
    try:
        live_keys, keys = [item[merge_key] for item in current], [item[merge_key] for item in value]
    except (KeyError, TypeError):
        return None
    if not _TEXTS.issuperset(map(type, live_keys)) or not _TEXTS.issuperset(map(type, keys)):
        return None
    places, wanted = {key: place for place, key in enumerate(live_keys)}, set(keys)
    if len(places) != len(live_keys) or len(wanted) != len(keys):
        return None
    if any([PATCH in item for item in current]) or any([item.get(PATCH, DELETE) != DELETE for item in value]):  # noqa: C419
        return None
    listed: list[tuple[int, Any]] = []
    for key, item in zip(keys, value, strict=True):
        if PATCH in item:
            continue
        if (place := places.get(key, -1)) < 0:
            listed.append((place, item))
            continue
        try:
            listed.append((place, merge_map(current[place], item, field.schema, applying)))
        except PatchError as exc:
            exc.below(f"[{merge_key}={key}]")
            raise
    others = [(place, current[place]) for key, place in places.items() if key not in wanted]
    return joined(others, listed)


def _follow_item_directives(live: Items, patch: Items) -> tuple[Items, Items]:
    """The items of the document that are left, and those of the patch that are to be merged with them."""
    added, deletions, replaces = [], [], False
    for item in patch.items:
        if PATCH not in item:
            added.append(item)
        elif (directive := item[PATCH]) == DELETE:
            merge_value(item, patch.merge_key)
            deletions.append(item)
        elif directive == REPLACE:
            replaces = True
        elif directive == MERGE:
            raise DirectiveError(PATCH, "merging lists cannot yet be specified in the patch")
        else:
            raise _unknown_directive(directive, item)
    if replaces:
        return Items(added, patch.merge_key), Items([], patch.merge_key)
    gone = Items(deletions, patch.merge_key)
    gone.require_scalars(live.identities)
    gone_identities = set(gone.identities)
    left = [item for item, found in zip(live.items, live.identities, strict=True) if found not in gone_identities]
    return Items(left, patch.merge_key), Items(added, patch.merge_key)


def _merge_items(live: Items, added: Items, field: PatchField, applying: bool) -> Items:
    """The items of *live* merged with those of *added*, and behind them the new ones, just as they are."""
    items, identities, places = list(live.items), list(live.identities), live.places()
    for item, found in zip(added.items, added.identities, strict=True):
        key = merge_value(item, field.merge_key)
        place = places.setdefault(found, len(items))
        if place == len(items):
            items.append(item)
            identities.append(found)
            continue
        if found is dict or found is list:
            raise MergeKeyError(field.merge_key, item)  # Go: a panic
        try:
            items[place] = merge_map(items[place], item, field.schema, applying)
        except PatchError as exc:
            exc.below(f"[{field.merge_key}={value_text(key)}]")
            raise
    if None in identities:  # a patch with a null for a merge key has removed it
        return Items(items, field.merge_key)
    return Items(items, field.merge_key, identities)
