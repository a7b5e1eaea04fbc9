"""References to owners (Go: ``api/validation/objectmeta.go``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apimachinery.meta.v1.types import OwnerReference
from apimachinery.schema import GroupVersionKind
from apimachinery.validation import FieldError, NamedText, Path

__all__ = ["BANNED_OWNERS", "validate_owner_references"]

BANNED_OWNERS = frozenset([GroupVersionKind("", "v1", "Event")])
"""Kinds that may own nothing: there are too many of them, and they go by themselves."""


def validate_owner_references(path: Path, references: Sequence[OwnerReference]) -> Iterator[FieldError]:
    """Each names an owner in full, and at most one says that it is the controller."""
    controller = ""
    for reference in references:
        yield from _validate_owner_reference(path, reference)
        if reference.controller:
            name = f"{reference.kind}/{reference.name}"
            if controller:
                detail = (
                    f'Only one reference can have Controller set to true. Found "true" in references for {controller} and {name}'
                )
                yield FieldError.invalid(path, list(references), detail)
            else:
                controller = name


def _validate_owner_reference(path: Path, reference: OwnerReference) -> Iterator[FieldError]:
    if not _version(reference.api_version):
        yield FieldError.invalid(path / "apiVersion", reference.api_version, "version must not be empty")
    if not reference.kind:
        yield FieldError.invalid(path / "kind", reference.kind, "must not be empty")
    if not reference.name:
        yield FieldError.invalid(path / "name", reference.name, "must not be empty")
    if not reference.uid:
        yield FieldError.invalid(path / "uid", NamedText(reference.uid), "must not be empty")
    if reference.kind in _BANNED_KINDS and (gvk := _gvk(reference)) in BANNED_OWNERS:
        yield FieldError.invalid(path, reference, f"{gvk} is disallowed from being an owner")


_BANNED_KINDS = frozenset(gvk.kind for gvk in BANNED_OWNERS)


def _version(api_version: str) -> str:
    """The version in *api_version*; empty where that cannot be read."""
    return "" if api_version.count("/") > 1 else api_version.rpartition("/")[2]


def _gvk(reference: OwnerReference) -> GroupVersionKind:
    try:
        return GroupVersionKind.from_api_version(reference.api_version, reference.kind)
    except ValueError:
        return GroupVersionKind("", "", reference.kind)
