"""An object that nobody has looked into (Go: ``runtime.Unknown``)."""

import attrs

from apimachinery._errors import EncodeError

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

    def raw_as(self, *media_types: str) -> bytes:
        """The object's bytes, if they are of one of these *media_types* or nobody says of which.

        Raises:
            EncodeError: If they are of another.
        """
        if self.content_type and self.content_type not in media_types:
            raise EncodeError("runtime.Unknown: MarshalJSON on non-json data")  # Go's words
        return self.raw
