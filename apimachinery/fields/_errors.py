"""What is wrong with a value in a field selector.

ApiMachineryError
└── InvalidFieldValueError (ValueError)
    ├── InvalidEscapeError              a backslash before something else than a backslash, a comma or an equals sign
    └── UnescapedCharacterError         a comma or an equals sign without a backslash
"""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError

__all__ = ["InvalidEscapeError", "InvalidFieldValueError", "UnescapedCharacterError"]


class InvalidFieldValueError(ApiMachineryError, ValueError):
    """A value that is escaped wrongly."""


@attrs.define
class InvalidEscapeError(InvalidFieldValueError):
    """A backslash before something else than a backslash, a comma or an equals sign."""

    sequence: str
    """The backslash and what follows it."""

    def __str__(self) -> str:
        return f"invalid field selector: invalid escape sequence: {self.sequence}"


@attrs.define
class UnescapedCharacterError(InvalidFieldValueError):
    """A comma or an equals sign without a backslash."""

    character: str
    """The character."""

    def __str__(self) -> str:
        # Go prints the number of the character.
        return f"invalid field selector: unescaped character in value: {ord(self.character)}"
