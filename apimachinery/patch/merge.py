"""JSON merge patches (RFC 7386): a partial object, in which null removes a field and a list replaces a list.

(Go: ``evanphx/json-patch``, ``merge.go``; ``util/jsonmergepatch``.) Numbers are integers of 64 bits and floats, as everywhere
in Kubernetes. Go's library reads all numbers as floats where it creates a patch; here a large integer is not rounded.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from apimachinery.model import plain_equal
from apimachinery.model._errors import describe_value
from apimachinery.patch._documents import Precondition, bounded, check_preconditions, copied, object_of
from apimachinery.patch._errors import InvalidDocumentError

__all__ = ["apply", "create", "create_three_way", "merge_patches"]


@bounded
def apply(document: Any, patch: Any) -> Any:
    """*document* after *patch*. Neither is changed, and the result shares nothing with them.

    A patch that is a list replaces the document, and so does an object where the document is none.

    Raises:
        InvalidDocumentError: If the document is null, or the patch neither object nor list.
        LimitError: If they are nested too deeply.

    >>> apply({"replicas": 1, "paused": True, "args": ["a"]}, {"paused": None, "args": ["b"]})
    {'replicas': 1, 'args': ['b']}
    """
    return copied(_merge_any(document, patch, keep_nulls=False))


@bounded
def merge_patches(first: Any, second: Any) -> Any:
    """One patch that does what *first* and then *second* do. Neither is changed, and the result shares nothing with them.

    Raises:
        InvalidDocumentError: If the first patch is null, or the second neither object nor list.
        LimitError: If they are nested too deeply.

    >>> merge_patches({"a": 1, "b": {"c": 2}}, {"a": None, "b": {"d": 3}})
    {'a': None, 'b': {'c': 2, 'd': 3}}
    """
    return copied(_merge_any(first, second, keep_nulls=True))


@bounded
def create(original: Any, modified: Any) -> Any:
    """The patch that makes *modified* of *original*. Neither is changed, and the patch shares nothing with them.

    Both are objects, or lists of as many objects, for which the patch is a list as well. A null in *modified* is beyond what
    a merge patch can say: applied, the patch leaves the field out.

    Raises:
        InvalidDocumentError: If they are neither.
        LimitError: If they are nested too deeply.

    >>> create({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"c": 2, "d": 4}})
    {'b': {'d': 4}, 'a': None}
    """
    if type(original) is not list and type(modified) is not list:
        return copied(_diff(object_of(original), object_of(modified)))
    if type(original) is not list or type(modified) is not list:
        raise InvalidDocumentError("a list and what is none have no patch")
    if len(original) != len(modified):
        raise InvalidDocumentError(f"lists of {len(original)} and {len(modified)} documents")
    pairs = zip(original, modified, strict=True)
    return copied([_diff(object_of(old), object_of(new)) for old, new in pairs])


@bounded
def create_three_way(original: Any, modified: Any, current: Any, preconditions: Iterable[Precondition] = ()) -> dict[str, Any]:
    """The patch that brings to *current* what changed from *original* to *modified*, and leaves what others changed.

    It sets what *modified* says otherwise than *current*, and removes what *original* said and *modified* does not. All are
    objects, or None for an empty one. Nothing is changed, and the patch shares nothing with them.

    Raises:
        InvalidDocumentError: If they are no objects.
        PreconditionFailedError: If the patch does not meet all of *preconditions*.
        LimitError: If they are nested too deeply.

    >>> create_three_way({"a": 1, "b": 1}, {"a": 2}, {"a": 1, "b": 1, "c": 1})
    {'b': None, 'a': 2}
    """
    modified = object_of(modified)
    changes = _without_nulls(_diff(object_of(current), modified))
    removals = _only_nulls(_diff(object_of(original), modified))
    # Go looks for conflicts between the two. There are none: what is set is in *modified*, and what is removed is not.
    patch: dict[str, Any] = copied(_merge(removals, changes, keep_nulls=False))
    check_preconditions(patch, preconditions)
    return patch


# --- merging --------------------------------------------------------------------------------------------------------


def _merge_any(document: Any, patch: Any, *, keep_nulls: bool) -> Any:
    if document is None:
        raise InvalidDocumentError("null cannot be patched")
    if type(patch) is dict and type(document) is dict:
        return _merge(document, patch, keep_nulls=keep_nulls)
    if type(patch) is dict:
        return patch if keep_nulls else _prune(patch)
    if type(patch) is list:
        return _prune(patch)
    raise InvalidDocumentError(f"expected an object or a list, found {describe_value(patch)}", "patch")


def _merge(document: dict[str, Any], patch: dict[str, Any], *, keep_nulls: bool) -> dict[str, Any]:
    merged = dict(document)
    for key, value in patch.items():
        current = merged.get(key)
        if value is None:
            if keep_nulls:
                merged[key] = None
            else:
                merged.pop(key, None)
        elif current is None:
            merged[key] = value if keep_nulls else _prune(value)
        elif type(current) is not dict:
            merged[key] = _prune(value)  # as Go: also in a patch that is merged into a patch
        elif type(value) is not dict:
            merged[key] = value
        else:
            merged[key] = _merge(current, value, keep_nulls=keep_nulls)
    return merged


def _prune(value: Any) -> Any:
    """*value* without members that are null; null items of lists stay."""
    if type(value) is dict:
        return {key: _prune(member) for key, member in value.items() if member is not None}
    return list(map(_prune, value)) if type(value) is list else value


# --- comparing ------------------------------------------------------------------------------------------------------


def _diff(original: dict[str, Any], modified: dict[str, Any]) -> dict[str, Any]:
    patch: dict[str, Any] = {}
    for key, value in modified.items():
        old = original.get(key)
        if type(old) is dict and type(value) is dict:
            if changes := _diff(old, value):
                patch[key] = changes
        elif key not in original or not plain_equal(old, value):
            patch[key] = value
    return patch | {key: None for key in original if key not in modified}


def _without_nulls(patch: dict[str, Any]) -> dict[str, Any]:
    """What *patch* sets. An empty object is a value; an object that only removes is nothing."""
    kept: dict[str, Any] = {}
    for key, value in patch.items():
        if type(value) is dict and value:
            value = _without_nulls(value)
            if value:
                kept[key] = value
        elif value is not None:
            kept[key] = value
    return kept


def _only_nulls(patch: dict[str, Any]) -> dict[str, Any]:
    """What *patch* removes."""
    kept: dict[str, Any] = {}
    for key, value in patch.items():
        if type(value) is dict:
            value = _only_nulls(value)
            if value:
                kept[key] = value
        elif value is None:
            kept[key] = None
    return kept
