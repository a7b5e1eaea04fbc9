"""What is wrong with the text of a selector.

ApiMachineryError
└── InvalidSelectorError (ValueError)   a text that is no label or field selector
    └── InvalidLabelsError              a text that is no list of labels
"""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError

__all__ = ["InvalidLabelsError", "InvalidSelectorError"]


@attrs.define
class InvalidSelectorError(ApiMachineryError, ValueError):
    """A text that is no label or field selector."""

    message: str

    def __str__(self) -> str:
        return self.message


@attrs.define
class InvalidLabelsError(InvalidSelectorError):
    """A text that is no list of labels."""

    labels: dict[str, str]
    """The labels before the fault."""
