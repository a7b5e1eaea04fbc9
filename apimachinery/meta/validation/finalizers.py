"""Finalizers (Go: ``api/validation/objectmeta.go``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from apimachinery._quote import quote
from apimachinery.meta.v1.types import FINALIZER_DELETE_DEPENDENTS, FINALIZER_ORPHAN_DEPENDENTS
from apimachinery.validation import FieldError, Path
from apimachinery.validation.names import is_qualified_name

__all__ = ["validate_finalizer_name", "validate_finalizers", "validate_no_new_finalizers"]


def validate_finalizer_name(path: Path, name: str) -> Iterator[FieldError]:
    """A finalizer is a qualified name."""
    for fault in is_qualified_name(name):
        yield FieldError.invalid(path, name, fault)


def validate_finalizers(path: Path, finalizers: Sequence[str]) -> Iterator[FieldError]:
    """All are qualified names, and the two that say what becomes of dependents exclude one another."""
    for finalizer in finalizers:
        yield from validate_finalizer_name(path, finalizer)
    if FINALIZER_ORPHAN_DEPENDENTS in finalizers and FINALIZER_DELETE_DEPENDENTS in finalizers:
        detail = f"finalizer {FINALIZER_ORPHAN_DEPENDENTS} and {FINALIZER_DELETE_DEPENDENTS} cannot be both set"
        yield FieldError.invalid(path, list(finalizers), detail)


def validate_no_new_finalizers(path: Path, new: Iterable[str], old: Iterable[str]) -> Iterator[FieldError]:
    """*new* has no finalizer that *old* has not, as is required once an object is being deleted."""
    if extra := sorted(set(new) - set(old)):
        shown = ", ".join(map(quote, extra))
        # In Go's notation for a list of texts, as clients have always been shown it.
        detail = f"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{shown}}}"
        yield FieldError.forbidden(path, detail)
