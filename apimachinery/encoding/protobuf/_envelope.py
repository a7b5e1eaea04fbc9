"""The message around every object, which says what it is (Go: ``runtime.Unknown``, ``serializer/protobuf``).

data     = "k8s" NUL Unknown
Unknown  = {1: TypeMeta {1: string apiVersion, 2: string kind}, 2: bytes raw, 3: string contentEncoding, 4: string contentType}
"""

from __future__ import annotations

from typing import Final, Self

import attrs

from apimachinery._intern import ValueCache
from apimachinery.encoding.protobuf import latin
from apimachinery.encoding.protobuf._wire import BYTES, Field, bytes_field, read_fields, read_varint
from apimachinery.encoding.text import decode_text, encode_text

__all__ = ["MAGIC", "Envelope", "seal"]

MAGIC: Final = b"k8s\0"
"""What the bytes of an object in its envelope begin with."""

_FIELDS: Final = {
    1: Field("TypeMeta", BYTES),
    2: Field("Raw", BYTES),
    3: Field("ContentEncoding", BYTES),
    4: Field("ContentType", BYTES),
}
_TYPE_META_FIELDS: Final = {1: Field("APIVersion", BYTES), 2: Field("Kind", BYTES)}
_EMPTY_TAIL: Final = b'\x1a\0"\0'  # neither content encoding nor content type


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
        head = f"{_heads[self.api_version, self.kind]}\x12{latin.varint_text(size)}"
        tail = bytes_field(3, encode_text(self.content_encoding)) + bytes_field(4, encode_text(self.content_type))
        return head.encode("latin-1"), tail

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read an envelope without its magic number. Raises :class:`ProtobufError`."""
        return cls._usual(data) or cls._any(data)

    @classmethod
    def _usual(cls, data: bytes) -> Self | None:
        """The envelope if it has the form in which everybody writes it."""
        start = data[1] + 2 if data[:1] == b"\n" and len(data) > 1 else 0
        if not 2 <= start < 64 or data[start : start + 1] != b"\x12" or not data.endswith(_EMPTY_TAIL):
            return None
        api_version, kind = _type_metas[data[2:start]]
        size, at = read_varint(data, start + 1, len(data))
        if at + size != len(data) - len(_EMPTY_TAIL):
            return None
        return cls(api_version, kind, data[at : at + size])

    @classmethod
    def _any(cls, data: bytes) -> Self:
        type_meta, raw, texts = ("", ""), b"", {3: "", 4: ""}
        for number, value in read_fields("Unknown", data, _FIELDS):
            assert isinstance(value, bytes)
            match number:
                case 1:
                    type_meta = _read_type_meta(value, *type_meta)
                case 2:
                    raw = value
                case _:
                    texts[number] = decode_text(value)
        return cls(*type_meta, raw, texts[3], texts[4])


def _read_type_meta(data: bytes, api_version: str = "", kind: str = "") -> tuple[str, str]:
    values = {1: api_version, 2: kind}
    for number, value in read_fields("TypeMeta", data, _TYPE_META_FIELDS):
        assert isinstance(value, bytes)
        values[number] = decode_text(value)
    return values[1], values[2]


_type_metas: ValueCache[bytes, tuple[str, str]] = ValueCache(_read_type_meta)


def seal(api_version: str, kind: str, message: str) -> bytes:
    """The bytes of a *message*, which is text with a character for each byte, in its envelope."""
    return f'{_heads[api_version, kind]}\x12{latin.varint_text(len(message))}{message}\x1a\0"\0'.encode("latin-1")


def _head(type_meta: tuple[str, str]) -> str:
    fields = f"\n{latin.string_text(type_meta[0])}\x12{latin.string_text(type_meta[1])}"
    return f"k8s\0\n{latin.varint_text(len(fields))}{fields}"


_heads: ValueCache[tuple[str, str], str] = ValueCache(_head)
