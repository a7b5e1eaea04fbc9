"""What goes wrong with patches.

PatchError (ValueError)
├── InvalidDocumentError              a document or a patch that is none
├── OperationError                    an operation of a JSON patch that does not apply
│   └── TestFailedError               … because its test failed
├── UnsupportedPatchError             a kind of patch that the object cannot take
├── UnexpectedTypeError (TypeError)   a value of another type than its place asks for
├── DirectiveError                    a directive such as $patch or $setElementOrder that is used wrongly
├── ListElementsError                 a list that cannot be merged, for what is in it
├── MergeKeyError                     an item of a merge list without a key to tell it by
├── UnknownFieldError (LookupError)   a field that the schema says nothing of
├── PreconditionFailedError           a patch that changes what was to stay
└── ConflictError                     a patch that changes what was changed otherwise in the meantime

Input beyond a bound is a :class:`~apimachinery._errors.LimitError`, as everywhere.
"""

from __future__ import annotations

from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError, EncodeError
from apimachinery.unstructured._text import type_text, value_text

__all__ = [
    "ConflictError",
    "DirectiveError",
    "InvalidDocumentError",
    "ListElementsError",
    "MergeKeyError",
    "OperationError",
    "PatchError",
    "PreconditionFailedError",
    "TestFailedError",
    "UnexpectedTypeError",
    "UnknownFieldError",
    "UnsupportedPatchError",
]


class PatchError(ApiMachineryError, ValueError):
    """A patch that cannot be made, or does not apply."""

    path: str = ""
    """Where, as in ``spec.containers[name=web].env``; empty for the document itself."""

    @property
    def message(self) -> str:
        """What is wrong, in the words of the Go libraries, without the path."""
        raise NotImplementedError

    def below(self, step: str) -> None:
        """Note that what is wrong is below *step*: the name of a field, or ``[key=value]`` for an item of a list."""
        self.path = step + (self.path if self.path.startswith("[") or not self.path else f".{self.path}")

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.path)


def _restore(cls: type[PatchError], args: tuple[Any, ...], path: str) -> PatchError:
    error = cls(*args)
    error.path = path
    return error


@attrs.define
class InvalidDocumentError(PatchError):
    """A document or a patch that is none: no JSON, or of the wrong type."""

    problem: str
    role: str = "document"
    """What it was to be: a document or a patch."""

    @property
    def message(self) -> str:
        return f"invalid JSON {self.role}: {self.problem}"


@attrs.define
class OperationError(PatchError):
    """An operation of a JSON patch that does not apply."""

    index: int
    """Which operation, counted from 0."""
    operation: str
    """What it was to do: ``add``, ``remove``, …"""
    pointer: str
    """Its path, a JSON pointer."""
    reason: str

    @property
    def message(self) -> str:
        return self.reason


@attrs.define
class TestFailedError(OperationError):
    """A test of a JSON patch that found another value."""

    __test__ = False  # no test case for pytest


@attrs.define
class UnsupportedPatchError(PatchError):
    """A kind of patch that the object cannot take."""

    problem: str

    @property
    def message(self) -> str:
        return self.problem


@attrs.define
class UnexpectedTypeError(PatchError, TypeError):
    """A value of another type than its place asks for."""

    expected: type
    found: Any = attrs.field(repr=False)

    @property
    def message(self) -> str:
        found = "%!s(<nil>)" if self.found is None else type_text(self.found)  # what Go's %s makes of no type
        return f"expected a {type_text(self.expected())}, but received a {found}"


@attrs.define
class DirectiveError(PatchError):
    """A directive that is used wrongly."""

    directive: str
    """``$patch``, ``$retainKeys``, ``$setElementOrder`` or ``$deleteFromPrimitiveList``."""
    problem: str

    @property
    def message(self) -> str:
        return self.problem


@attrs.define
class ListElementsError(PatchError):
    """A list that cannot be merged, for what is in it."""

    problem: str

    @property
    def message(self) -> str:
        return self.problem


@attrs.define
class MergeKeyError(PatchError):
    """An item of a merge list that its merge key does not tell from the others: it has none, or one that is no scalar."""

    merge_key: str
    item: Any = attrs.field(repr=False)

    @property
    def message(self) -> str:
        if type(self.item) is dict and self.merge_key in self.item:
            return f"map: {value_text(self.item)} has a merge key that is no scalar: {self.merge_key}"
        return f"map: {value_text(self.item)} does not contain declared merge key: {self.merge_key}"


@attrs.define
class UnknownFieldError(PatchError, LookupError):
    """A field that the schema says nothing of, where it must know how to patch it."""

    field: str
    problem: str

    @property
    def message(self) -> str:
        return self.problem


@attrs.define
class PreconditionFailedError(PatchError):
    """A patch that changes what was to stay (Go: ``mergepatch.IsPreconditionFailed``)."""

    patch: dict[str, Any] = attrs.field(repr=False)

    @property
    def message(self) -> str:
        return f"precondition failed for: {value_text(self.patch)}"


@attrs.define
class ConflictError(PatchError):
    """A patch that changes what was changed otherwise in the meantime (Go: ``mergepatch.IsConflict``)."""

    patch: dict[str, Any] = attrs.field(repr=False)
    changes: dict[str, Any] = attrs.field(repr=False)
    """What changed from the original to the current document, as a patch."""

    @property
    def message(self) -> str:
        patch, changes = _yaml(self.patch), _yaml(self.changes)
        return f"patch:\n{patch}\nconflicts with changes made from original to current:\n{changes}\n"


def _yaml(value: Any) -> str:
    from apimachinery.encoding import yaml  # only few programs ever show a conflict

    try:
        return yaml.dumps(value).decode()
    except (EncodeError, RecursionError) as exc:
        return f"yaml marshal failed:{exc}\n"
