"""What is wrong with CBOR (Go: ``fxamacker/cbor``, whose words these are).

DecodeError
└── CBORError                  data that Kubernetes does not take for CBOR
    ├── CBORSyntaxError        bytes that are no data item
    ├── CBORTypeError          an item of the wrong type
    ├── DiagnosisError         a text that cannot be shown
    ├── DuplicateKeyError      a key twice in one map
    └── UnknownFieldError      a key that is no field of the class
"""

from __future__ import annotations

import attrs

from apimachinery._errors import DecodeError
from apimachinery._quote import quote

__all__ = ["CBORError", "CBORSyntaxError", "CBORTypeError", "DiagnosisError", "DuplicateKeyError", "UnknownFieldError"]


@attrs.define
class CBORError(DecodeError):
    """Data that is well-formed, but that Kubernetes does not accept."""


@attrs.define
class CBORSyntaxError(CBORError):
    """Bytes that are no data item, or more than one; *offset* is where that was noticed."""

    offset: int


@attrs.define
class CBORTypeError(CBORError):
    """An item of another type than is wanted."""

    message: str = attrs.field(init=False)
    found: str
    """The type of the item, as RFC 8949 calls it."""
    expected: str
    """The type that is wanted, as Go would call it."""
    reason: str = ""
    field: str = ""
    """The outermost field that the item is in, with its class; empty for an item by itself."""
    path: str = ""
    """Where in the data the item is."""

    def __attrs_post_init__(self) -> None:
        into = f"struct field {self.field}" if self.field else "value"
        reason = f" ({self.reason})" if self.reason else ""
        self.message = f"cbor: cannot unmarshal {self.found} into Go {into} of type {self.expected}{reason}"


@attrs.define
class DiagnosisError(CBORError):
    """An item of which diagnostic notation shows only the beginning."""

    printed: str
    """What comes before the part that cannot be shown."""


@attrs.define
class DuplicateKeyError(CBORError):
    """A key that the same map has already had, at its entry number *index*."""

    message: str = attrs.field(init=False)
    key: str | int | float | bool | None
    index: int

    def __attrs_post_init__(self) -> None:
        self.message = f"cbor: found duplicate map key {_go_text(self.key)} at map element index {self.index}"


@attrs.define
class UnknownFieldError(CBORError):
    """A key that is no field of the class, at the entry number *index* of its map."""

    message: str = attrs.field(init=False)
    index: int
    path: str
    """Where in the data the entry is."""

    def __attrs_post_init__(self) -> None:
        self.message = f"cbor: found unknown field at map element index {self.index}"


def _go_text(key: str | float | bool | None) -> str:
    """*key* as Go's ``%#v`` prints it."""
    if isinstance(key, str):
        return quote(key)
    if key is None:
        return "interface {}(nil)"
    return str(key).lower() if isinstance(key, bool) else f"{key:g}" if isinstance(key, float) else str(key)
