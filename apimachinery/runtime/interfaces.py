"""What serializers and codecs can do (Go: ``runtime/interfaces.go``)."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol, TypeAlias

from apimachinery.schema import GroupVersionKind

__all__ = ["Data", "Decoded", "Decoder", "Encoder", "Serializer", "bytes_of"]

Data: TypeAlias = bytes | bytearray | memoryview | str


def bytes_of(data: Data) -> bytes:
    """*data* as bytes; a text in UTF-8."""
    return data if type(data) is bytes else data.encode() if isinstance(data, str) else bytes(data)


class Decoded(NamedTuple):
    """An object, and the kind that the data said it is."""

    obj: Any
    gvk: GroupVersionKind


class Decoder(Protocol):
    """Makes objects from bytes."""

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*.

        Args:
            data: The bytes of one object, or their text.
            defaults: What the object is taken to be where *data* does not say.
            into: The class that is wanted. Classes that the scheme does not hold, and unstructured ones, are made whatever the
                kind; of the others the data's own kind decides, and *into* only fills in what *data* does not say.

        Raises:
            MissingKindError, MissingVersionError: If nothing says what the object is.
            NotRegisteredError: If the scheme does not hold its kind.
            StrictDecodingError: If unknown fields are refused and there are some; it carries the object.
            DecodeError: If *data* is not well-formed, or does not fit the class.
        """
        ...


class Encoder(Protocol):
    """Makes bytes from objects."""

    def encode(self, obj: object) -> bytes:
        """The bytes of *obj*, which stays as it is; raises :class:`EncodeError` for what has no form on the wire."""
        ...


class Serializer(Decoder, Protocol):
    """One wire format: objects to bytes and back, in the version that they are of."""

    @property
    def media_type(self) -> str:
        """What names the format in HTTP."""
        ...

    def encode(self, obj: object, *, gvk: GroupVersionKind | None = None) -> bytes:
        """The bytes of *obj*, its TypeMeta replaced by *gvk* if one is given."""
        ...

    def recognizes(self, data: Data) -> bool | None:
        """Whether *data* is in this format; None if only decoding could tell."""
        ...
