"""Who manages which fields (Go: ``apis/meta/v1/validation/validation.go``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apimachinery.meta.v1.types import FIELDS_V1_TYPE, ManagedFieldsEntry, ManagedFieldsOperationType
from apimachinery.validation import FieldError, NamedText, Path
from apimachinery.validation._values import byte_length

__all__ = ["FIELD_MANAGER_MAX_LENGTH", "MAX_SUBRESOURCE_NAME_LENGTH", "validate_field_manager", "validate_managed_fields"]

FIELD_MANAGER_MAX_LENGTH = 128
"""The most bytes in the name of a manager."""
MAX_SUBRESOURCE_NAME_LENGTH = 256
"""The most bytes in the name of a subresource."""


def validate_field_manager(path: Path, manager: str) -> Iterator[FieldError]:
    """The name is not too long and can be printed, each character of it."""
    if byte_length(manager) > FIELD_MANAGER_MAX_LENGTH:
        yield FieldError.too_long(path, FIELD_MANAGER_MAX_LENGTH)
    if not manager.isprintable():
        for index, char in enumerate(manager):
            if not char.isprintable():
                position = byte_length(manager[:index])
                yield FieldError.invalid(path, manager, f"invalid character U+{ord(char):04X} (at position {position})")


_OPERATIONS = frozenset(ManagedFieldsOperationType)
_FIELDS_TYPES = ("", FIELDS_V1_TYPE)


def _is_fine(entry: ManagedFieldsEntry) -> bool:
    """Whether a quick look finds nothing: a character takes up to four bytes."""
    return (
        entry.operation in _OPERATIONS
        and entry.fields_type in _FIELDS_TYPES
        and len(entry.manager) * 4 <= FIELD_MANAGER_MAX_LENGTH
        and entry.manager.isprintable()
        and len(entry.subresource) * 4 <= MAX_SUBRESOURCE_NAME_LENGTH
    )


def validate_managed_fields(path: Path, entries: Iterable[ManagedFieldsEntry]) -> Iterator[FieldError]:
    """Each entry has a known operation and format, and names that are not too long."""
    for index, entry in enumerate(entries):
        if _is_fine(entry):  # the usual case, without any path
            continue
        here = path / index
        if entry.operation not in _OPERATIONS:
            yield FieldError.invalid(here / "operation", NamedText(entry.operation), "must be `Apply` or `Update`")
        if entry.fields_type not in _FIELDS_TYPES:
            yield FieldError.invalid(here / "fieldsType", entry.fields_type, "must be `FieldsV1`")
        yield from validate_field_manager(here / "manager", entry.manager)
        if byte_length(entry.subresource) > MAX_SUBRESOURCE_NAME_LENGTH:
            yield FieldError.too_long(here / "subresource", MAX_SUBRESOURCE_NAME_LENGTH)
