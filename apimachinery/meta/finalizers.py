"""Who must still act before an object may go (Go: ``controllerutil``).

The finalizers of the object are assigned anew, never changed in place, so that this works for unstructured objects too.
"""

from __future__ import annotations

from typing import Any

from apimachinery.meta.accessor import accessor

__all__ = ["add_finalizer", "contains_finalizer", "remove_finalizer"]


def contains_finalizer(obj: Any, finalizer: str) -> bool:
    """Whether *finalizer* is one of the object's."""
    return finalizer in accessor(obj).finalizers


def add_finalizer(obj: Any, finalizer: str) -> bool:
    """Make *finalizer* one of the object's; says whether it was none before."""
    meta = accessor(obj)
    finalizers = meta.finalizers
    if finalizer in finalizers:
        return False
    meta.finalizers = [*finalizers, finalizer]
    return True


def remove_finalizer(obj: Any, finalizer: str) -> bool:
    """Take *finalizer* away, as often as it is there; says whether it was."""
    meta = accessor(obj)
    finalizers = meta.finalizers
    kept = [each for each in finalizers if each != finalizer]
    if len(kept) == len(finalizers):
        return False
    meta.finalizers = kept
    return True
