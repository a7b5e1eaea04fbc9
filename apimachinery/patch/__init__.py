"""Patches, made, applied and merged in process: JSON patches, JSON merge patches and strategic merge patches.

Here are the functions that take any object, and the kind of patch; those for plain data, and more of them, are in
:mod:`~apimachinery.patch.json`, :mod:`~apimachinery.patch.merge` and :mod:`~apimachinery.patch.strategic`::

    >>> from apimachinery.types import PatchType
    >>> apply({"replicas": 1}, {"replicas": 2}, PatchType.MERGE)
    {'replicas': 2}
"""

from apimachinery.patch import json, merge, strategic
from apimachinery.patch._documents import Precondition, decode_document
from apimachinery.patch._errors import (
    ConflictError,
    DirectiveError,
    InvalidDocumentError,
    ListElementsError,
    MergeKeyError,
    OperationError,
    PatchError,
    PreconditionFailedError,
    TestFailedError,
    UnexpectedTypeError,
    UnknownFieldError,
    UnsupportedPatchError,
)
from apimachinery.patch.conflicts import has_conflicts, require_key_unchanged, require_metadata_key_unchanged
from apimachinery.patch.objects import apply, create, create_three_way

__all__ = [
    "ConflictError",
    "DirectiveError",
    "InvalidDocumentError",
    "ListElementsError",
    "MergeKeyError",
    "OperationError",
    "PatchError",
    "Precondition",
    "PreconditionFailedError",
    "TestFailedError",
    "UnexpectedTypeError",
    "UnknownFieldError",
    "UnsupportedPatchError",
    "apply",
    "create",
    "create_three_way",
    "decode_document",
    "has_conflicts",
    "json",
    "merge",
    "require_key_unchanged",
    "require_metadata_key_unchanged",
    "strategic",
]
