"""What goes wrong with data that has no class.

ApiMachineryError
├── NestedFieldError (TypeError)      a value on the way, or at the end of it, is not what it was taken for
├── NestedParentError (TypeError)     a field cannot be set below what is no object
├── InexactNumberError (ValueError)   an integer that no float is equal to
└── DecodeError
    ├── MissingKindError
    ├── RestoreError                  a value that a typed field cannot hold
    └── StrictDecodingError           carries the decoded object
"""

from __future__ import annotations

from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError, DecodeError
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured._text import type_text, value_text

__all__ = [
    "InexactNumberError",
    "MissingKindError",
    "NestedFieldError",
    "NestedParentError",
    "RestoreError",
    "StrictDecodingError",
]


@attrs.define
class NestedFieldError(ApiMachineryError, TypeError):
    """A nested value that is not of the type it was read as (Go's text, Go's names of types)."""

    fields: tuple[str, ...]
    """The path to the value."""
    value: Any
    """What stands there."""
    expected: str
    """What was expected, as Go calls it."""
    note: str = ""
    """Which item of the value is meant, where it is not the value itself."""

    def __str__(self) -> str:
        path = "." + ".".join(self.fields)
        found = f"{value_text(self.value)} is of the type {type_text(self.value)}"
        return f"{path} accessor error: {self.note}{found}, expected {self.expected}"


@attrs.define
class NestedParentError(ApiMachineryError, TypeError):
    """A field that cannot be set, because what should hold it is no object."""

    fields: tuple[str, ...]
    """The path to what is no object."""

    def __str__(self) -> str:
        return f"value cannot be set because .{'.'.join(self.fields)} is not a map[string]interface{{}}"


@attrs.define
class InexactNumberError(ApiMachineryError, ValueError):
    """An integer that was read as a float, and is none."""

    fields: tuple[str, ...]
    """The path to the integer."""
    value: int

    def __str__(self) -> str:
        path = ".".join(self.fields)
        return f".{path} accessor error: int64 value {self.value} cannot be losslessly converted to float64"


@attrs.define
class MissingKindError(DecodeError):
    """Data that says nothing of its kind (Go: ``runtime.IsMissingKind``)."""

    message: str = attrs.field(init=False)
    data: str
    """What was to be decoded, as text."""

    def __attrs_post_init__(self) -> None:
        self.message = f"Object 'Kind' is missing in '{self.data}'"


@attrs.define
class RestoreError(DecodeError):
    """A value that cannot be restored into the field it is for."""

    message: str = attrs.field(init=False)
    path: str
    """Where, as in ``spec.ports[0].name``; empty for the object itself."""
    reason: str
    """Why not, in Go's words."""
    found: str
    """What stands there."""

    def __attrs_post_init__(self) -> None:
        text = f"{self.reason} (found {self.found})"
        self.message = f"{self.path}: {text}" if self.path else text


@attrs.define
class StrictDecodingError(DecodeError):
    """Data that decodes, but has unknown or duplicate fields (Go: ``runtime.IsStrictDecodingError``)."""

    message: str = attrs.field(init=False)
    problems: tuple[str, ...]
    """Each with its path; in the order of the data, where that has one."""
    obj: Any = attrs.field(default=None, repr=False)
    """The object, without what was refused."""
    gvk: GroupVersionKind | None = None
    """What kind the data said it is."""

    def __attrs_post_init__(self) -> None:
        self.message = "strict decoding error: " + ", ".join(self.problems)
