"""Objects as YAML (Go: ``serializer/json`` with ``Yaml``, and ``sigs.k8s.io/yaml``)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from apimachinery._errors import DecodeError
from apimachinery.encoding import yaml
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model import UnknownFields
from apimachinery.runtime.interfaces import Data, Decoded
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.serializer._reader import ObjectReader
from apimachinery.runtime.serializer._writer import ObjectWriter
from apimachinery.runtime.unknown import Unknown
from apimachinery.schema import GroupVersionKind

__all__ = ["YAMLSerializer"]


@attrs.frozen
class YAMLSerializer:
    """Objects as YAML, one document each, with the bytes that ``sigs.k8s.io/yaml`` writes."""

    media_type = "application/yaml"

    scheme: Scheme
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields that the class does not know."""
    limits: Limits = attrs.field(default=DEFAULT_LIMITS, kw_only=True)
    """What is accepted at most."""
    _reader: ObjectReader = attrs.field(
        init=False,
        repr=False,
        eq=False,
        default=attrs.Factory(
            lambda self: ObjectReader(self.scheme, self.unknown_fields, self.media_type, sorted=True), takes_self=True
        ),
    )
    _writer: ObjectWriter = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(lambda self: ObjectWriter(self.scheme), takes_self=True)
    )

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*; see :meth:`Decoder.decode <apimachinery.runtime.Decoder.decode>`."""
        plain = yaml.loads(data, self.limits)
        return self._reader.read(plain, data, defaults, into, lambda: self._duplicates(data))

    def _duplicates(self, data: Data) -> Sequence[str]:
        """The keys given twice: plain data from YAML has lost them."""
        if self.unknown_fields is not UnknownFields.REJECT:
            return ()
        try:
            yaml.loads_strict(data, self.limits)
        except DecodeError as exc:
            return (str(exc),)
        return ()

    def encode(self, obj: object, *, gvk: GroupVersionKind | None = None) -> bytes:
        """The bytes of *obj*, its TypeMeta replaced by *gvk* if one is given; keys are sorted."""
        if isinstance(obj, Unknown):
            return obj.raw_as(self.media_type, "application/json")  # JSON is YAML
        return yaml.dumps(self._writer.plain(obj, gvk), default=self._writer.embedded)

    def recognizes(self, data: Data) -> bool | None:
        """None: anything may be YAML."""
        return None
