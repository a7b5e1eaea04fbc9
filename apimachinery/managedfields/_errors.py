"""What goes wrong while fields change their owners.

ApiMachineryError
├── TypedValueError (ValueError)        a value that does not fit its type
├── ConflictsError                      an apply that would change what others own
├── UnknownVersionError (LookupError)   a version that there is not, or no longer
│   └── NoCorrespondingTypeError        a kind that the schema does not know
└── ManagedFieldsError (ValueError)     any other step that failed, with the reason
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import attrs

from apimachinery._errors import ApiMachineryError, LimitError
from apimachinery.schema import GroupVersionKind

__all__ = ["ManagedFieldsError", "NoCorrespondingTypeError", "UnknownVersionError", "step"]


@attrs.define
class UnknownVersionError(ApiMachineryError, LookupError):
    """There is no such version, or no longer; what is owned in it is forgotten."""

    version: str

    def __str__(self) -> str:
        return f"no version {self.version!r}"


@attrs.define
class NoCorrespondingTypeError(UnknownVersionError):
    """The schema has no type for a kind."""

    version: str = attrs.field(init=False)
    gvk: GroupVersionKind

    def __attrs_post_init__(self) -> None:
        self.version = self.gvk.api_version

    def __str__(self) -> str:
        return f"no corresponding type for {self.gvk}"


@attrs.define
class ManagedFieldsError(ApiMachineryError, ValueError):
    """A step that failed, and why."""

    what: str
    reason: str

    def __str__(self) -> str:
        return f"{self.what}: {self.reason}" if self.reason else self.what


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say of an error in the block what was being done; limits speak for themselves."""
    try:
        yield
    except LimitError:
        raise
    except ApiMachineryError as exc:
        raise ManagedFieldsError(what, str(exc)) from exc
