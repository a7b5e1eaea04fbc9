"""What was asked for wrongly."""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError

__all__ = ["UsageError"]


@attrs.define
class UsageError(ApiMachineryError):
    """What the caller asked for cannot be done; the command ends with the exit code 2."""

    problem: str

    def __str__(self) -> str:
        return self.problem
