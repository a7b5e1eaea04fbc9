"""Objects as JSON (Go: ``serializer/json``)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import attrs

from apimachinery._collector import paused_collector
from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding import json
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model import UnknownFields, describe
from apimachinery.runtime.interfaces import Data, Decoded
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.serializer._lists import LONG, decode_items, is_long_list, item_chunks
from apimachinery.runtime.serializer._reader import ObjectReader
from apimachinery.runtime.serializer._writer import ObjectWriter
from apimachinery.runtime.unknown import Unknown
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import UNTYPED

__all__ = ["JSONSerializer"]


_REJECT, _DROP = UnknownFields.REJECT, UnknownFields.DROP  # looking up a member of an enum takes its time


def is_untyped(into: type | None) -> bool:
    """Whether what is wanted is plain data."""
    return into is not None and issubclass(into, UNTYPED)


@attrs.frozen
class JSONSerializer:
    """Objects as JSON with Go's bytes. Decodes to the class that the scheme holds for the data's kind."""

    media_type = "application/json"

    scheme: Scheme
    pretty: bool = attrs.field(default=False, kw_only=True)
    """Whether to indent by two spaces."""
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields that the class does not know."""
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
        default=attrs.Factory(lambda self: ObjectWriter(self.scheme, for_json=True), takes_self=True),
    )

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*; see :meth:`Decoder.decode <apimachinery.runtime.Decoder.decode>`."""
        if len(data) >= LONG and (decoded := self._decode_list(data, defaults, into)) is not None:
            return decoded
        try:
            if self.unknown_fields is _REJECT:
                plain = json.loads_pairs(data, self.limits)
            else:
                typed = not is_untyped(into)
                plain = json.loads(data, self.limits, for_types=typed)
                if self.unknown_fields is _DROP and typed and json.may_have_duplicates(data, plain):
                    plain = json.loads_pairs(data, self.limits)
        except LimitError:
            raise
        except DecodeError as exc:
            raise DecodeError(f"couldn't get version/kind; json parse error: {exc}") from exc
        return self._reader.read(plain, data, defaults, into)

    def _decode_list(self, data: Data, defaults: GroupVersionKind | None, into: type | None) -> Decoded | None:
        """The long list in *data*, decoded item by item; None if it is none, or something is wrong with it."""
        if self.unknown_fields is UnknownFields.REJECT or is_untyped(into) or not isinstance(data, bytes):
            return None
        self.limits.check_size(len(data))
        if self.limits.max_depth < DEFAULT_LIMITS.max_depth or (found := json.split_items(data)) is None:
            return None
        head, texts = found
        decoded = self._reader.read(head, data, defaults, into)
        if not attrs.has(type(decoded.obj)):
            return None
        info = describe(type(decoded.obj))
        items = decode_items(info, texts, keep=self.unknown_fields is UnknownFields.KEEP)
        if items is None:
            return None
        setattr(decoded.obj, info.by_wire()["items"].name, items)
        return decoded

    def encode(self, obj: object, *, gvk: GroupVersionKind | None = None) -> bytes:
        """The bytes of *obj*, its TypeMeta replaced by *gvk* if one is given; compact output ends with a newline."""
        if isinstance(obj, Unknown):
            return obj.raw_as(self.media_type)
        untyped = isinstance(obj, UNTYPED)
        if (chunks := self._item_chunks(obj, gvk)) is not None:
            with paused_collector():
                text = BytesIO()
                text.writelines(chunks)
                text.write(b"\n")
                return text.getvalue()
        plain = self._writer.plain(obj, gvk)
        if self.pretty:
            return json.dumps_pretty(plain, default=self._embedded, sort_keys=untyped, may_have_floats=untyped)
        return json.dumps(plain, default=self._embedded, sort_keys=untyped, may_have_floats=untyped, newline=True)

    def encode_chunks(self, obj: object, *, gvk: GroupVersionKind | None = None) -> Iterator[bytes]:
        """The bytes of :meth:`encode` in pieces. Of a long list one item is encoded after the other, as the pieces are asked for."""
        if (chunks := self._item_chunks(obj, gvk)) is None:
            yield self.encode(obj, gvk=gvk)
            return
        yield from chunks
        yield b"\n"

    def _item_chunks(self, obj: object, gvk: GroupVersionKind | None) -> Iterator[bytes] | None:
        if self.pretty or not is_long_list(obj):
            return None
        return item_chunks(obj, lambda head: self._writer.plain(head, gvk), self._embedded)

    def _embedded(self, obj: object) -> Any:
        return json.replace_floats(self._writer.embedded(obj))

    def recognizes(self, data: Data) -> bool | None:
        """Whether *data* begins like an object."""
        head = data[:256] if isinstance(data, str) else bytes(data[:256]).decode("latin-1")
        return head.lstrip().startswith("{")
