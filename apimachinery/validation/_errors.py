"""What is wrong with one field (Go: ``util/validation/field/errors.go``).

ApiMachineryError
├── FieldError (ValueError)             one fault of one field
└── Aggregate (ExceptionGroup)          several errors as one: see aggregate.py
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Self

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery._quote import quote
from apimachinery.validation._values import OMITTED, value_text
from apimachinery.validation.path import Path

__all__ = ["ErrorType", "FieldError"]


class ErrorType(StrEnum):
    """The kinds of faults; the values are those of ``StatusCause.type``."""

    NOT_FOUND = "FieldValueNotFound"
    """The value names what does not exist."""
    REQUIRED = "FieldValueRequired"
    """A value is missing, or empty where it may not be."""
    DUPLICATE = "FieldValueDuplicate"
    """The value has to be unique and is not."""
    INVALID = "FieldValueInvalid"
    """The value breaks a rule."""
    NOT_SUPPORTED = "FieldValueNotSupported"
    """The value is not one of the known ones."""
    FORBIDDEN = "FieldValueForbidden"
    """The value may not be set here and now."""
    TOO_LONG = "FieldValueTooLong"
    """The value is too long."""
    TOO_MANY = "FieldValueTooMany"
    """There are too many values."""
    TOO_SHORT = "FieldValueTooShort"
    """The value is too short."""
    TOO_FEW = "FieldValueTooFew"
    """There are too few values."""
    INTERNAL = "InternalError"
    """Something else went wrong, nothing the user did."""
    TYPE_INVALID = "FieldValueTypeInvalid"
    """The value is of the wrong type."""

    @classmethod
    def _missing_(cls, value: object) -> ErrorType | None:
        # Go: a type is any string; what it does not know it says so, in the text of the error.
        if not isinstance(value, str):
            return None
        other = str.__new__(cls, value)
        other._name_ = other._value_ = value
        return other

    @property
    def description(self) -> str:
        """What an error says first (Go: ``ErrorType.String``)."""
        return _DESCRIPTIONS.get(self) or f"<unknown error {quote(self)}>"


_DESCRIPTIONS: dict[ErrorType, str] = {
    ErrorType.NOT_FOUND: "Not found",
    ErrorType.REQUIRED: "Required value",
    ErrorType.DUPLICATE: "Duplicate value",
    ErrorType.INVALID: "Invalid value",
    ErrorType.NOT_SUPPORTED: "Unsupported value",
    ErrorType.FORBIDDEN: "Forbidden",
    ErrorType.TOO_LONG: "Too long",
    ErrorType.TOO_MANY: "Too many",
    ErrorType.TOO_SHORT: "Too short",
    ErrorType.TOO_FEW: "Too few",
    ErrorType.INTERNAL: "Internal error",
    ErrorType.TYPE_INVALID: "Invalid value",
}

_WITHOUT_VALUE = frozenset([ErrorType.REQUIRED, ErrorType.FORBIDDEN, ErrorType.TOO_LONG, ErrorType.TOO_SHORT, ErrorType.INTERNAL])


@attrs.define(eq=False)
class FieldError(ApiMachineryError, ValueError):
    """One fault of one field. Functions that validate yield them; none is raised by itself.

    >>> print(FieldError.invalid(Path("spec") / "replicas", -1, "must be greater than or equal to 0"))
    spec.replicas: Invalid value: -1: must be greater than or equal to 0
    """

    type: ErrorType
    field: str
    """The path of the field, printed."""
    bad_value: Any
    """The value at fault: plain data or an object, :data:`OMITTED` where it is not shown."""
    detail: str = ""
    """The rule in words; may be empty."""
    origin: str = ""
    """Names the rule for programs, such as ``minimum`` or ``format=ip-strict``. No part of the text."""

    @classmethod
    def invalid(cls, path: Path, value: Any, detail: str) -> Self:
        """The value breaks a rule."""
        return cls(ErrorType.INVALID, str(path), value, detail)

    @classmethod
    def type_invalid(cls, path: Path, value: Any, detail: str) -> Self:
        """The value is of the wrong type."""
        return cls(ErrorType.TYPE_INVALID, str(path), value, detail)

    @classmethod
    def required(cls, path: Path, detail: str = "") -> Self:
        """A value is missing."""
        return cls(ErrorType.REQUIRED, str(path), "", detail)

    @classmethod
    def forbidden(cls, path: Path, detail: str = "") -> Self:
        """The value may not be set here and now."""
        return cls(ErrorType.FORBIDDEN, str(path), "", detail)

    @classmethod
    def duplicate(cls, path: Path, value: Any) -> Self:
        """The value has to be unique and is not."""
        return cls(ErrorType.DUPLICATE, str(path), value)

    @classmethod
    def not_found(cls, path: Path, value: Any) -> Self:
        """The value names what does not exist."""
        return cls(ErrorType.NOT_FOUND, str(path), value)

    @classmethod
    def not_supported(cls, path: Path, value: Any, valid: Iterable[str] = ()) -> Self:
        """The value is none of *valid*; where that is empty, the text does not say what is known."""
        known = ", ".join(quote(str(text)) for text in valid)
        return cls(ErrorType.NOT_SUPPORTED, str(path), value, known and f"supported values: {known}")

    @classmethod
    def too_long(cls, path: Path, max_bytes: int) -> Self:
        """The text takes more than *max_bytes* bytes; a negative number leaves open how many there may be."""
        return cls(ErrorType.TOO_LONG, str(path), "<value omitted>", _too_long(max_bytes, "byte"))

    @classmethod
    def too_long_characters(cls, path: Path, max_characters: int) -> Self:
        """The text has more than *max_characters* characters."""
        return cls(ErrorType.TOO_LONG, str(path), "<value omitted>", _too_long(max_characters, "character"))

    @classmethod
    def too_many(cls, path: Path, actual: int, most: int) -> Self:
        """There are *actual* items and may be *most*; a negative number stands for one that is not known."""
        detail = f"must have at most {_count(most, 'item')}" if most >= 0 else "has too many items"
        return cls(ErrorType.TOO_MANY, str(path), actual if actual >= 0 else OMITTED, detail)

    @classmethod
    def too_short(cls, path: Path, value: Any, min_characters: int) -> Self:
        """The text has fewer than *min_characters* characters."""
        return cls(ErrorType.TOO_SHORT, str(path), value, f"must be at least {_count(min_characters, 'character')}")

    @classmethod
    def too_few(cls, path: Path, actual: int, least: int) -> Self:
        """There are *actual* items and have to be *least*."""
        return cls(ErrorType.TOO_FEW, str(path), actual, f"must have at least {_count(least, 'item')}")

    @classmethod
    def internal(cls, path: Path, error: BaseException | str) -> Self:
        """Something went wrong that the user did not do."""
        return cls(ErrorType.INTERNAL, str(path), None, str(error))

    def with_origin(self, origin: str) -> Self:
        """The same error with its rule named."""
        return attrs.evolve(self, origin=origin)

    @property
    def body(self) -> str:
        """The text without the path (Go: ``ErrorBody``)."""
        text = self.type.description
        if self.type not in _DESCRIPTIONS:
            text = f"{ErrorType.INTERNAL.description}: unhandled error code: {text}: please report this"
        elif self.type not in _WITHOUT_VALUE and self.bad_value is not OMITTED:
            text = f"{text}: {value_text(self.bad_value)}"
        return f"{text}: {self.detail}" if self.detail else text

    def __str__(self) -> str:
        return f"{self.field}: {self.body}"

    def __eq__(self, other: object) -> bool:
        return (
            attrs.astuple(self, recurse=False) == attrs.astuple(other, recurse=False)
            if isinstance(other, FieldError)
            else NotImplemented
        )

    def __hash__(self) -> int:
        return hash((self.type, self.field, self.detail))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _too_long(most: int, noun: str) -> str:
    return f"may not be more than {_count(most, noun)}" if most >= 0 else "value is too long"
