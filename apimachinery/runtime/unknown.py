"""An object that nobody has looked into (Go: ``runtime.Unknown``)."""

import attrs

__all__ = ["Unknown"]


@attrs.define(kw_only=True)
class Unknown:
    """The bytes of an object, and what little is known of it. Encodes as the bytes it was decoded from."""

    api_version: str = ""
    kind: str = ""
    raw: bytes = b""
    """The object as it came."""
    content_encoding: str = ""
    """How *raw* is encoded besides; empty for not at all."""
    content_type: str = ""
    """The media type of *raw*."""
