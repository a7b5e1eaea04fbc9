"""What is wrong with MessagePack.

DecodeError
└── MessagePackError               data that is not accepted
    ├── MessagePackSyntaxError     bytes that are no value, or not one
    └── DuplicateKeyError          a key twice in one map
"""

from __future__ import annotations

import attrs

from apimachinery._errors import DecodeError
from apimachinery._quote import quote

__all__ = ["DuplicateKeyError", "MessagePackError", "MessagePackSyntaxError"]


@attrs.define
class MessagePackError(DecodeError):
    """Data that is well-formed, but that JSON-shaped data cannot hold."""


@attrs.define
class MessagePackSyntaxError(MessagePackError):
    """Bytes that are no value, or more than one; *offset* is where that was noticed."""

    offset: int


@attrs.define
class DuplicateKeyError(MessagePackError):
    """A key that the same map has already had."""

    message: str = attrs.field(init=False)
    key: str

    def __attrs_post_init__(self) -> None:
        self.message = f"a map has the key {quote(self.key)} twice"
