"""Objects as MessagePack. (Kubernetes has no such format; ours is specified in ``docs/howto/msgpack.md``.)"""

from __future__ import annotations

from typing import Any, Final

import attrs

from apimachinery._collector import paused_collector
from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json, msgpack
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model import UnknownFields, describe
from apimachinery.runtime._errors import MissingKindError, MissingVersionError
from apimachinery.runtime.interfaces import Data, Decoded, bytes_of
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.serializer._reader import ObjectReader, find_class, find_kind, with_defaults
from apimachinery.runtime.serializer._writer import ObjectWriter
from apimachinery.runtime.unknown import Unknown
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import UNTYPED

__all__ = ["MessagePackSerializer"]

_LONG: Final = 1 << 16  # bytes of what is worth to pause the collector for
_WIDE: Final = (0xDE, 0xDF)
_CONTINUATIONS: Final = range(0x80, 0xC0)


@attrs.frozen
class MessagePackSerializer:
    """Objects as MessagePack maps. Decodes to the class that the scheme holds for the data's kind."""

    media_type = "application/vnd.msgpack"

    scheme: Scheme
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields that the class does not know. A key twice in one map is always refused."""
    limits: Limits = attrs.field(default=DEFAULT_LIMITS, kw_only=True)
    """What is accepted at most."""
    _reader: ObjectReader = attrs.field(
        init=False,
        repr=False,
        eq=False,
        default=attrs.Factory(lambda self: ObjectReader(self.scheme, self.unknown_fields, self.media_type), takes_self=True),
    )
    _writer: ObjectWriter = attrs.field(
        init=False,
        repr=False,
        eq=False,
        default=attrs.Factory(lambda self: ObjectWriter(self.scheme, native=msgpack.NATIVE_FORMS), takes_self=True),
    )

    def encode(self, obj: object, *, gvk: GroupVersionKind | None = None) -> bytes:
        """The bytes of *obj*, its TypeMeta replaced by *gvk* if one is given."""
        if isinstance(obj, Unknown):
            return obj.raw
        plain = self._writer.plain(obj, gvk)
        return msgpack.dumps(plain, default=self._embedded, sort_keys=isinstance(obj, UNTYPED))

    def _embedded(self, obj: object) -> Any:
        if isinstance(obj, UNTYPED):
            return msgpack.sorted_plain(obj.to_plain())
        return self._writer.embedded(obj)

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*; see :meth:`Decoder.decode <apimachinery.runtime.Decoder.decode>`."""
        raw = bytes_of(data)
        if len(raw) < _LONG:
            return self._decode(raw, defaults, into)
        with paused_collector():
            return self._decode(raw, defaults, into)

    def _decode(self, data: bytes, defaults: GroupVersionKind | None, into: type | None) -> Decoded:
        typed = into is None or not issubclass(into, (Unknown, *UNTYPED))
        for load in (msgpack.load_tree, msgpack.load_tree_exactly) if typed else ():
            try:
                return self._decode_tree(load(data, self.limits), data, defaults, into)
            except (msgpack.UncertainError, ApiMachineryError):  # what is wrong, the reader says
                pass
        plain = msgpack.loads(data, self.limits)
        try:
            return self._reader.read(plain, data, defaults, into)
        except (MissingKindError, MissingVersionError) as exc:
            raise type(exc)(json.dumps(msgpack.loads(data, self.limits)).decode()) from None

    def _decode_tree(self, tree: Any, data: bytes, defaults: GroupVersionKind | None, into: type | None) -> Decoded:
        gvk = find_kind(tree)
        if defaults is not None:
            gvk = with_defaults(gvk, defaults)
        cls, gvk = find_class(self.scheme, gvk, into, str)
        return Decoded(msgpack.decode_usual(describe(cls), tree, data, self.unknown_fields), gvk)

    def recognizes(self, data: Data) -> bool | None:
        """Whether *data* begins with the head of a map, as no text does."""
        if isinstance(data, str) or not data:
            return False
        first, *second = bytes(data[:2])
        return 0x80 <= first < 0x90 or (first in _WIDE and bool(second) and second[0] not in _CONTINUATIONS)
