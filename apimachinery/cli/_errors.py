"""What keeps a command from doing what it was asked for."""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError

__all__ = ["LossError", "UnreadableFileError", "UsageError"]


@attrs.define
class UsageError(ApiMachineryError):
    """What the caller asked for cannot be done; the command ends with the exit code 2."""

    problem: str

    def __str__(self) -> str:
        return self.problem


@attrs.define
class UnreadableFileError(ApiMachineryError, OSError):
    """A file that cannot be opened or read."""

    problem: str

    def __str__(self) -> str:
        return self.problem


@attrs.define
class LossError(ApiMachineryError):
    """An object that converting there and back changes."""

    changes: tuple[str, ...]
    """Each with its path."""

    def __str__(self) -> str:
        return "; ".join(self.changes)
