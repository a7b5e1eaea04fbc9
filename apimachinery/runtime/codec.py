"""Objects of the wanted version from bytes, and bytes of the wanted version from objects (Go: ``serializer/versioning``)."""

from __future__ import annotations

import attrs

from apimachinery.runtime._errors import NotSuitableError, StrictDecodingError
from apimachinery.runtime.interfaces import Data, Decoded, Decoder, Serializer
from apimachinery.runtime.nested import decode_nested
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.unknown import Unknown
from apimachinery.runtime.versioner import GroupVersioner, quoted
from apimachinery.schema import INTERNAL_VERSION, GroupVersionKind
from apimachinery.unstructured import UNTYPED, Unstructured

__all__ = ["Codec"]


@attrs.frozen
class Codec:
    """A wire format with versions: decodes, fills in defaults and converts; converts, writes TypeMeta and encodes."""

    scheme: Scheme
    serializer: Serializer
    """Writes what is encoded."""
    decoder: Decoder
    """Reads what is decoded."""
    encode_version: GroupVersioner | None = None
    """The version that is written; None for the one that the object is of."""
    decode_version: GroupVersioner | None = None
    """The version that is given; None for the one that the data is of."""
    defaulting: bool = attrs.field(default=True, kw_only=True)
    """Whether decoded objects get their defaults."""
    decode_embedded: bool = attrs.field(default=False, kw_only=True)
    """Whether raw fields that hold objects of known kinds are decoded too, instead of when somebody asks."""

    # --- decoding ---------------------------------------------------------------------------------------------------

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*, in the version of :attr:`decode_version`, or as an *into* whatever its version.

        It raises what :meth:`Decoder.decode <apimachinery.runtime.Decoder.decode>` and :meth:`Scheme.convert_to_version
        <apimachinery.runtime.Scheme.convert_to_version>` raise.

        Raises:
            StrictDecodingError: If unknown fields are refused and there are some; carries the object, converted.
        """
        try:
            obj, gvk = self.decoder.decode(data, defaults=defaults, into=into)
        except StrictDecodingError as exc:
            if exc.obj is None or exc.gvk is None:
                raise
            raise StrictDecodingError(exc.problems, self._finish(exc.obj, exc.gvk, into), exc.gvk) from exc
        return Decoded(self._finish(obj, gvk, into), gvk)

    def _finish(self, obj: object, gvk: GroupVersionKind, into: type | None) -> object:
        if isinstance(obj, Unknown):
            return obj
        if self.decode_embedded:
            decode_nested(obj, self.scheme)
        if isinstance(obj, UNTYPED):
            return obj
        if self.defaulting:
            self.scheme.default(obj)
        if into is not None:
            return obj if isinstance(obj, into) else self.scheme.convert(obj, into)
        if self.decode_version is None:
            return obj
        return self.scheme.convert_to_version(obj, self.decode_version, owned=True)

    # --- encoding ---------------------------------------------------------------------------------------------------

    def encode(self, obj: object) -> bytes:
        """The bytes of *obj* in the version of :attr:`encode_version`, TypeMeta included; *obj* stays as it is."""
        if isinstance(obj, Unknown):
            return self.serializer.encode(obj)
        if isinstance(obj, Unstructured) and self._stays(obj):
            return self.serializer.encode(obj)
        gvk = self.scheme.kinds_for(obj)[0]
        if self.encode_version is not None:
            gvk = self.scheme.target_kind(obj, self.encode_version)
            if gvk not in self.scheme.kinds_for(obj) or gvk.version == INTERNAL_VERSION:
                obj = self.scheme.convert_to_version(obj, self.encode_version)
        # an internal object has no TypeMeta
        return self.serializer.encode(obj, gvk=None if gvk.version == INTERNAL_VERSION else gvk)

    def _stays(self, obj: Unstructured) -> bool:
        """Whether an unstructured object is of the wanted version already, or says nothing of its version."""
        gvk = self.scheme.kinds_for(obj)[0]
        if not gvk.version or self.encode_version is None:
            return True
        target = self.encode_version.kind_for((gvk,))
        if target is None:
            raise NotSuitableError(self.scheme.name, gvk, quoted(self.encode_version))
        return target == gvk
