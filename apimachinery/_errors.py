"""The root of every error, and the errors that all layers share.

    ApiMachineryError
    ├── DecodeError (ValueError)            bytes or plain data that cannot become what was asked for
    │   └── LimitError                      input beyond a bound that was set against hostile input
    ├── EncodeError (ValueError)            a value that has no form on the wire
    └── …                                   each package adds its own below one of these

An error's positional fields are its data; its text is derived from them.
"""

from __future__ import annotations

import attrs

__all__ = ["ApiMachineryError", "DecodeError", "EncodeError", "LimitError"]


class ApiMachineryError(Exception):
    """Whatever this library raises on purpose."""


@attrs.define
class DecodeError(ApiMachineryError, ValueError):
    """Bytes or plain data that cannot become what was asked for."""

    message: str

    def __str__(self) -> str:
        return self.message


@attrs.define
class LimitError(DecodeError):
    """Input beyond a bound that was set against hostile input."""


@attrs.define
class EncodeError(ApiMachineryError, ValueError):
    """A value that has no form on the wire."""

    message: str

    def __str__(self) -> str:
        return self.message
