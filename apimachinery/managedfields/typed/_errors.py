"""What goes wrong with values of a type.

ApiMachineryError
└── TypedValueError (ValueError)        a value that does not fit its type, with every misfit
"""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError

__all__ = ["Misfit", "TypedValueError"]


@attrs.frozen
class Misfit:
    """One place of a value that does not fit its type."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason

    def below(self, element: str) -> Misfit:
        """The same, seen from one step above."""
        return Misfit(element + self.path, self.reason)


@attrs.define
class TypedValueError(ApiMachineryError, ValueError):
    """A value that does not fit its type (Go: ``typed.ValidationErrors``)."""

    misfits: tuple[Misfit, ...]

    @classmethod
    def because(cls, reason: str) -> TypedValueError:
        """The error that *reason* is for the whole value."""
        return cls((Misfit("", reason),))

    def __str__(self) -> str:
        if len(self.misfits) == 1:
            return str(self.misfits[0])
        return "\n  ".join(["errors:", *map(str, self.misfits)])
