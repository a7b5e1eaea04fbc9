"""What goes wrong with kinds and classes.

ApiMachineryError
├── NotRegisteredError (LookupError)      no such kind, or no kind for such a class
│   └── NotSuitableError                  the class has no kind in the asked version
├── AlreadyRegisteredError (ValueError)   one kind for two classes
└── DecodeError
    ├── MissingKindError
    ├── MissingVersionError
    ├── UnrecognizedDataError             bytes in no known format
    └── StrictDecodingError               carries the decoded object
"""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError, DecodeError
from apimachinery._quote import quote
from apimachinery.model._errors import type_name
from apimachinery.schema import INTERNAL_VERSION, GroupVersionKind
from apimachinery.unstructured import MissingKindError, StrictDecodingError

__all__ = [
    "INTERNAL_VERSION",
    "AlreadyRegisteredError",
    "MissingKindError",
    "MissingVersionError",
    "NotRegisteredError",
    "NotSuitableError",
    "StrictDecodingError",
    "UnrecognizedDataError",
]


@attrs.define
class NotRegisteredError(ApiMachineryError, LookupError):
    """The scheme knows no such kind, or no kind for such a class (Go: ``runtime.IsNotRegisteredError``)."""

    scheme: str
    key: GroupVersionKind | type

    def __str__(self) -> str:
        scheme = quote(self.scheme)
        if isinstance(self.key, type):
            return f"no kind is registered for the type {type_name(self.key)} in scheme {scheme}"
        if not self.key.kind:
            return f"no version {quote(str(self.key.group_version))} has been registered in scheme {scheme}"
        if self.key.version == INTERNAL_VERSION:
            group = quote(self.key.group)
            return f"no kind {quote(self.key.kind)} is registered for the internal version of group {group} in scheme {scheme}"
        version = quote(str(self.key.group_version))
        return f"no kind {quote(self.key.kind)} is registered for version {version} in scheme {scheme}"


@attrs.define
class NotSuitableError(NotRegisteredError):
    """A class, or an unstructured object's kind, that has no kind in any version that was asked for."""

    target: str
    """The versions, as Go prints them."""

    def __str__(self) -> str:
        name = type_name(self.key) if isinstance(self.key, type) else quote(str(self.key.group_version))
        return f"{name} is not suitable for converting to {self.target} in scheme {quote(self.scheme)}"


@attrs.define
class AlreadyRegisteredError(ApiMachineryError, ValueError):
    """A kind, registered for one class, is being registered for another."""

    scheme: str
    gvk: GroupVersionKind
    registered: type
    refused: type

    def __str__(self) -> str:
        old, new = (f"{cls.__module__}.{cls.__qualname__}" for cls in (self.registered, self.refused))
        return f"{self.gvk} in scheme {quote(self.scheme)} is {old} already, and cannot be {new} too"


@attrs.define
class MissingVersionError(DecodeError):
    """Data that says nothing of its version (Go: ``runtime.IsMissingVersion``)."""

    message: str = attrs.field(init=False)
    data: str
    """What was to be decoded, as text."""

    def __attrs_post_init__(self) -> None:
        self.message = f"Object 'apiVersion' is missing in '{self.data}'"


@attrs.define
class UnrecognizedDataError(DecodeError):
    """Bytes that are in no format that was offered."""

    message: str = "no serialization format matched the provided data"
