"""Annotations: keys that are qualified names, values of any content, and not too much of it (Go: ``api/validation``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery._quote import lower_case
from apimachinery.validation import FieldError, Path
from apimachinery.validation._values import byte_length
from apimachinery.validation.names import is_qualified_name

__all__ = ["TOTAL_ANNOTATION_SIZE_LIMIT", "AnnotationsTooLargeError", "check_annotations_size", "validate_annotations"]

TOTAL_ANNOTATION_SIZE_LIMIT = 256 * 1024
"""The most bytes that all annotations of an object take, keys and values."""


@attrs.define
class AnnotationsTooLargeError(ApiMachineryError, ValueError):
    """The annotations of an object take too many bytes."""

    size: int
    limit: int

    def __str__(self) -> str:
        return f"annotations size {self.size} is larger than limit {self.limit}"


def validate_annotations(path: Path, annotations: Mapping[str, str]) -> Iterator[FieldError]:
    """The keys are qualified names, whatever their case, and all together is not too large."""
    for key in annotations:
        for fault in is_qualified_name(lower_case(key)):
            yield FieldError.invalid(path, key, fault)
    try:
        check_annotations_size(annotations)
    except AnnotationsTooLargeError as exc:
        yield FieldError.too_long(path, exc.limit)


def check_annotations_size(annotations: Mapping[str, str]) -> None:
    """Raise :class:`AnnotationsTooLargeError` where *annotations* take more than :data:`TOTAL_ANNOTATION_SIZE_LIMIT` bytes."""
    length = sum(map(len, annotations)) + sum(map(len, annotations.values()))
    if length * 4 <= TOTAL_ANNOTATION_SIZE_LIMIT:  # a character takes up to four bytes
        return
    size = sum(byte_length(key) + byte_length(value) for key, value in annotations.items())
    if size > TOTAL_ANNOTATION_SIZE_LIMIT:
        raise AnnotationsTooLargeError(size, TOTAL_ANNOTATION_SIZE_LIMIT)
