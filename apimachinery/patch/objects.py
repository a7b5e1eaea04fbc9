"""Patches of objects, whatever they are: plain data, typed objects or unstructured ones.

A typed object is patched in its form on the wire and decoded again, so that fields its class does not know are kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import attrs

from apimachinery.model import from_dict, to_dict
from apimachinery.patch import json, merge, strategic
from apimachinery.patch._documents import Precondition, check_preconditions, object_of
from apimachinery.patch._errors import UnsupportedPatchError
from apimachinery.patch.strategic import PatchSchema, schema_of
from apimachinery.types import PatchType
from apimachinery.unstructured import UNTYPED

__all__ = ["apply", "create", "create_three_way"]

T = TypeVar("T")


def apply(obj: T, patch: Any, patch_type: PatchType, *, schema: PatchSchema | type | None = None) -> T:
    """*obj* after *patch*, an object of the same class. Neither is changed, and the result shares nothing with them.

    Args:
        obj: Plain data, an object of a wire type, or an unstructured one.
        patch: Plain data: a list of operations for a JSON patch, otherwise an object.
        patch_type: What kind of patch it is.
        schema: How fields are patched, for a strategic merge patch of what is no typed object.

    Raises:
        UnsupportedPatchError: If there is no schema, or the patch is none of the three kinds.
        InvalidDocumentError: If *obj* or *patch* is of another type, or what is left is no object where *obj* is one.
        PatchError: If the patch does not apply.
        InvalidDataError: If the patched object does not fit its class; says where.
        LimitError: If a bound is passed.

    >>> from apimachinery.meta.v1 import ObjectMeta
    >>> web = ObjectMeta(name="web", labels={"app": "web", "tier": "front"})
    >>> apply(web, {"labels": {"tier": None}}, PatchType.MERGE).labels
    {'app': 'web'}
    """
    document = _plain(obj)
    match patch_type:
        case PatchType.JSON:
            patched = json.apply(document, patch)
        case PatchType.MERGE:
            patched = merge.apply(document, patch)
        case PatchType.STRATEGIC_MERGE:
            patched = strategic.apply(document, patch, _schema(obj, schema))
        case _:
            raise UnsupportedPatchError(f"{patch_type} is no patch of this kind")
    result: T = _like(obj, patched)
    return result


def create(
    original: T,
    modified: T,
    patch_type: PatchType,
    *,
    schema: PatchSchema | type | None = None,
    preconditions: Iterable[Precondition] = (),
) -> Any:
    """The patch that makes *modified* of *original*, as plain data that shares nothing with them.

    Raises:
        UnsupportedPatchError: If there is no schema, or the patch would be none of the three kinds.
        PreconditionFailedError: If a merge patch does not meet all of *preconditions*.
        PatchError: If there is no patch.
        LimitError: If a bound is passed.

    >>> from apimachinery.meta.v1 import ObjectMeta
    >>> create(ObjectMeta(name="web"), ObjectMeta(name="web", finalizers=["example.com/a"]), PatchType.JSON)
    [{'op': 'add', 'path': '/finalizers', 'value': ['example.com/a']}]
    """
    before, after = _plain(original), _plain(modified)
    match patch_type:
        case PatchType.JSON:
            return json.create(before, after)
        case PatchType.MERGE:
            patch = merge.create(before, after)
            if type(patch) is dict:
                check_preconditions(patch, preconditions)
            return patch
        case PatchType.STRATEGIC_MERGE:
            return strategic.create(before, after, _schema(original, schema), preconditions)
        case _:
            raise UnsupportedPatchError(f"{patch_type} is no patch of this kind")


def create_three_way(
    original: T | None,
    modified: T,
    current: T,
    patch_type: PatchType,
    *,
    schema: PatchSchema | type | None = None,
    preconditions: Iterable[Precondition] = (),
    overwrite: bool = False,
) -> dict[str, Any]:
    """The merge patch that brings to *current* what changed from *original* to *modified*, and leaves what others changed.

    Raises:
        ConflictError: If it is a strategic merge patch, others changed what it changes, and it is not to *overwrite*.
        UnsupportedPatchError: If there is no schema, or the patch would be no merge patch.
        PreconditionFailedError: If the patch does not meet all of *preconditions*.
        PatchError: If there is no patch.
        LimitError: If a bound is passed.
    """
    before, after, live = _plain(original), _plain(modified), _plain(current)
    match patch_type:
        case PatchType.MERGE:
            return merge.create_three_way(before, after, live, preconditions)
        case PatchType.STRATEGIC_MERGE:
            known = _schema(modified, schema)
            return strategic.create_three_way(before, after, live, known, preconditions, overwrite=overwrite)
        case _:
            raise UnsupportedPatchError(f"{patch_type} is no merge patch")


def _plain(obj: Any) -> Any:
    if isinstance(obj, UNTYPED):
        return obj.to_plain()
    return to_dict(obj) if attrs.has(type(obj)) else obj


def _like(obj: Any, patched: Any) -> Any:
    """An object of the class of *obj*; *patched* is given away."""
    if isinstance(obj, UNTYPED):
        return type(obj).wrap(object_of(patched))
    return from_dict(type(obj), object_of(patched)) if attrs.has(type(obj)) else patched


def _schema(obj: Any, schema: PatchSchema | type | None) -> PatchSchema | type:
    if schema is not None:
        return schema
    if attrs.has(type(obj)):
        return schema_of(type(obj))
    raise UnsupportedPatchError("strategic merge patch format is not supported")
