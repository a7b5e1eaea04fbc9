"""The message around every object, which says what it is (Go: ``runtime.Unknown``, ``serializer/protobuf``).

data     = "k8s" NUL Unknown
Unknown  = {1: TypeMeta {1: string apiVersion, 2: string kind}, 2: bytes raw, 3: string contentEncoding, 4: string contentType}
"""

from __future__ import annotations

from typing import Final, Self

import attrs

from apimachinery.encoding.protobuf._wire import BYTES, Field, bytes_field, read_fields, varint
from apimachinery.encoding.text import decode_text, encode_text

__all__ = ["MAGIC", "Envelope"]

MAGIC: Final = b"k8s\0"
"""What the bytes of an object in its envelope begin with."""

_FIELDS: Final = {
    1: Field("TypeMeta", BYTES),
    2: Field("Raw", BYTES),
    3: Field("ContentEncoding", BYTES),
    4: Field("ContentType", BYTES),
}
_TYPE_META_FIELDS: Final = {1: Field("APIVersion", BYTES), 2: Field("Kind", BYTES)}


@attrs.frozen
class Envelope:
    """An object's bytes, and what they are.

    >>> Envelope("v1", "Pod", b"").to_bytes()
    b'k8s\\x00\\n\\t\\n\\x02v1\\x12\\x03Pod\\x12\\x00\\x1a\\x00"\\x00'
    """

    api_version: str = ""
    kind: str = ""
    raw: bytes = b""
    """The object's message, or what else *content_type* says."""
    content_encoding: str = ""
    """How *raw* is encoded besides; empty for not at all."""
    content_type: str = ""
    """The media type of *raw*; empty for protobuf."""

    def to_bytes(self) -> bytes:
        """The envelope with everything in it, even what is empty, and the magic number in front."""
        before, after = self.around(len(self.raw))
        return b"".join((before, self.raw, after))

    def around(self, size: int) -> tuple[bytes, bytes]:
        """What stands before and after a *raw* of so many bytes."""
        type_meta = bytes_field(1, encode_text(self.api_version)) + bytes_field(2, encode_text(self.kind))
        tail = bytes_field(3, encode_text(self.content_encoding)) + bytes_field(4, encode_text(self.content_type))
        return b"".join((MAGIC, bytes_field(1, type_meta), varint(2 << 3 | BYTES), varint(size))), tail

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read an envelope without its magic number. Raises :class:`ProtobufError`."""
        values = {1: "", 2: "", 3: "", 4: ""}
        raw = b""
        for number, value in read_fields("Unknown", data, _FIELDS):
            assert isinstance(value, bytes)
            if number == 1:
                for inner, text in read_fields("TypeMeta", value, _TYPE_META_FIELDS):
                    assert isinstance(text, bytes)
                    values[inner] = decode_text(text)
            elif number == 2:
                raw = value
            else:
                values[number] = decode_text(value)
        return cls(values[1], values[2], raw, values[3], values[4])
