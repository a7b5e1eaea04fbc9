"""Strategic merge patches: partial objects in which lists are merged item by item, as the fields declare (Go: ``strategicpatch``).

What a field declares comes from a wire type or from an OpenAPI v3 document; wherever a schema is asked for, a wire type will do::

    >>> from apimachinery.meta.v1 import ObjectMeta
    >>> apply({"finalizers": ["a"], "labels": {"x": "1"}}, {"finalizers": ["b"], "labels": {"x": None}}, ObjectMeta)
    {'finalizers': ['b', 'a'], 'labels': {}}

No argument is ever changed, and no result shares anything with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from apimachinery.patch._documents import Precondition, bounded, check_preconditions, copied, object_of
from apimachinery.patch._errors import ConflictError
from apimachinery.patch.strategic._conflicts import maps_conflict
from apimachinery.patch.strategic._diff import Wanted, diff_maps
from apimachinery.patch.strategic._merge import merge_map
from apimachinery.patch.strategic._openapi import OpenAPISchema
from apimachinery.patch.strategic.schema import Member, PatchField, PatchSchema, TypeSchema, schema_of

__all__ = [
    "Member",
    "OpenAPISchema",
    "PatchField",
    "PatchSchema",
    "TypeSchema",
    "apply",
    "create",
    "create_three_way",
    "have_conflicts",
    "merge_patches",
    "schema_of",
]

Schema: TypeAlias = PatchSchema | type
"""What is known of the fields: a schema, or the wire type that has one."""


@bounded
def apply(document: dict[str, Any] | None, patch: dict[str, Any] | None, schema: Schema) -> dict[str, Any]:
    """*document* after *patch*; None is an empty one.

    Raises:
        InvalidDocumentError: If they are no objects.
        PatchError: If the patch does not apply; says where.
        LimitError: If they are nested too deeply.
    """
    merged = merge_map(object_of(document), object_of(patch), _schema(schema), applying=True)
    result: dict[str, Any] = copied(merged)
    return result


@bounded
def create(
    original: dict[str, Any] | None,
    modified: dict[str, Any] | None,
    schema: Schema,
    preconditions: Iterable[Precondition] = (),
) -> dict[str, Any]:
    """The patch that makes *modified* of *original*; None is an empty document.

    A null in *modified* is beyond what a patch can say: applied, the patch leaves the field out. So is a change of nothing but
    the order of scalars, if the new one is sorted.

    Raises:
        InvalidDocumentError: If they are no objects.
        PreconditionFailedError: If the patch does not meet all of *preconditions*.
        PatchError: If there is no patch, such as for lists of items without merge keys; says where.
        LimitError: If they are nested too deeply.
    """
    patch: dict[str, Any] = copied(diff_maps(object_of(original), object_of(modified), _schema(schema), Wanted()))
    check_preconditions(patch, preconditions)
    return patch


@bounded
def create_three_way(
    original: dict[str, Any] | None,
    modified: dict[str, Any] | None,
    current: dict[str, Any] | None,
    schema: Schema,
    preconditions: Iterable[Precondition] = (),
    *,
    overwrite: bool = False,
) -> dict[str, Any]:
    """The patch that brings to *current* what *modified* says, and what it no longer says that *original* did.

    What others changed in the meantime stays; where they changed what the patch changes, they are overwritten if so asked. If
    they are not, and both have put the same scalars into a list, only in another order, the patch has them sorted (as in Go).

    Raises:
        ConflictError: If they changed what the patch changes, and it is not to *overwrite*.
        InvalidDocumentError: If they are no objects.
        PreconditionFailedError: If the patch does not meet all of *preconditions*.
        PatchError: If there is no patch; says where.
        LimitError: If they are nested too deeply.
    """
    original, modified, current, schema = object_of(original), object_of(modified), object_of(current), _schema(schema)
    changes = diff_maps(current, modified, schema, Wanted(deletions=False))
    deletions = diff_maps(original, modified, schema, Wanted(changes=False))
    patch: dict[str, Any] = copied(merge_map(deletions, changes, schema, applying=False))
    check_preconditions(patch, preconditions)
    if not overwrite:
        others = copied(diff_maps(original, current, schema, Wanted(orders=False)))
        if maps_conflict(patch, others, schema):
            raise ConflictError(patch, others)
    return patch


@bounded
def merge_patches(schema: Schema, *patches: dict[str, Any] | None) -> dict[str, Any]:
    """One patch with what all *patches* set and remove; where they contradict each other, a later one wins.

    :func:`have_conflicts` tells whether they do. As in Go, a ``$patch`` is followed, not kept: it works on what earlier patches
    say, and is lost where they say nothing.

    Raises:
        InvalidDocumentError: If they are no objects.
        PatchError: If they cannot be merged; says where.
        LimitError: If they are nested too deeply.
    """
    merged: dict[str, Any] = {}
    for patch in patches:
        merged = merge_map(merged, object_of(patch), _schema(schema), applying=False)
    result: dict[str, Any] = copied(merged)
    return result


@bounded
def have_conflicts(left: dict[str, Any] | None, right: dict[str, Any] | None, schema: Schema) -> bool:
    """Whether two patches give a different value to any field.

    Raises:
        InvalidDocumentError: If they are no objects.
        PatchError: If they cannot be compared, as two that both order the same list or delete from it (as in Go); says where.
        LimitError: If they are nested too deeply.
    """
    return maps_conflict(copied(object_of(left)), copied(object_of(right)), _schema(schema))


def _schema(schema: Schema) -> PatchSchema:
    return schema_of(schema) if isinstance(schema, type) else schema
