"""Objects as protobuf, in the envelope that says what they are and without it (Go: ``serializer/protobuf``)."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import attrs

from apimachinery._collector import paused_collector
from apimachinery._errors import DecodeError
from apimachinery._quote import quote
from apimachinery.encoding import json
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.protobuf import MAGIC, Envelope, seal
from apimachinery.model import UnknownFields, describe
from apimachinery.model._errors import NotMarshalableError, UnknownNumbersError
from apimachinery.model.protobuf import decode_message, encode_message, set_type_meta, type_meta
from apimachinery.runtime._errors import MissingKindError, MissingVersionError, StrictDecodingError
from apimachinery.runtime.interfaces import Data, Decoded, bytes_of
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.serializer._lists import LONG
from apimachinery.runtime.serializer._reader import kind_of, own_kind
from apimachinery.runtime.serializer._writer import ObjectWriter
from apimachinery.runtime.unknown import Unknown
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import UNTYPED

__all__ = ["ProtobufSerializer", "RawProtobufSerializer"]

_MEDIA_TYPE = "application/vnd.kubernetes.protobuf"
_NO_TYPE = "<protobuf encoded body - must provide default type>"


@attrs.frozen
class _Messages:
    """Messages of the classes that a scheme holds, whatever is around them."""

    scheme: Scheme
    unknown_fields: UnknownFields
    limits: Limits

    def message(self, obj: object) -> str:
        """The message of *obj*, as text with a character for each byte."""
        if not attrs.has(type(obj)) or isinstance(obj, UNTYPED):
            raise NotMarshalableError(type(obj))
        return encode_message(obj, self._embed)

    def _embed(self, obj: Any) -> bytes:
        """The bytes of an object that stands in a raw field: protobuf in its envelope, or JSON where it has no class."""
        if isinstance(obj, UNTYPED):
            return json.dumps(obj.to_plain(), sort_keys=True)
        return ProtobufSerializer(self.scheme).encode(obj, gvk=ObjectWriter(self.scheme).missing_kind(obj))

    def object(self, raw: bytes, cls: type, gvk: GroupVersionKind) -> Decoded:
        """The object of *cls* whose message *raw* is, and which is of *gvk*."""
        if issubclass(cls, UNTYPED):
            raise DecodeError(str(NotMarshalableError(cls)))
        problems: tuple[str, ...] = ()
        try:
            with paused_collector() if len(raw) > LONG else nullcontext():
                obj = decode_message(describe(cls), raw, self.unknown_fields)
        except UnknownNumbersError as exc:
            obj, problems = exc.obj, tuple(f"unknown field {quote(path)}" for path in exc.paths)
        set_type_meta(obj, gvk.api_version, gvk.kind)
        if problems:
            raise StrictDecodingError(problems, obj, gvk)
        return Decoded(obj, gvk)

    def accept(self, data: Data) -> bytes:
        """*data* as bytes, if there is some and not too much."""
        self.limits.check_size(len(data))
        if not data:
            raise DecodeError("empty data")
        return bytes_of(data)


_MESSAGES: Any = attrs.Factory(lambda self: _Messages(self.scheme, self.unknown_fields, self.limits), takes_self=True)


@attrs.frozen
class ProtobufSerializer:
    """Objects as protobuf messages in Kubernetes' envelope. Classes need a number for each of their fields."""

    media_type = _MEDIA_TYPE

    scheme: Scheme
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields whose numbers the class does not know. Go drops them."""
    limits: Limits = attrs.field(default=DEFAULT_LIMITS, kw_only=True)
    """What is accepted at most."""
    _messages: _Messages = attrs.field(init=False, repr=False, eq=False, default=_MESSAGES)

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*; see :meth:`Decoder.decode <apimachinery.runtime.Decoder.decode>`."""
        envelope = self._envelope(self._messages.accept(data))
        gvk = _with_defaults(kind_of(envelope.api_version, envelope.kind), defaults)
        if into is not None:
            if issubclass(into, Unknown):
                return Decoded(_unknown(envelope, into), gvk)
            if (own := own_kind(self.scheme, into)) is None:
                return self._messages.object(envelope.raw, into, gvk)
            gvk = _with_defaults(gvk, own)
            if not gvk.version and not gvk.group:
                gvk = attrs.evolve(gvk, group=own.group)
        if not gvk.kind:
            raise MissingKindError(_type_meta_text(envelope))
        if not gvk.version:
            raise MissingVersionError(_type_meta_text(envelope))
        return self._messages.object(envelope.raw, self.scheme.type_for(gvk), gvk)

    @staticmethod
    def _envelope(data: bytes) -> Envelope:
        if not data.startswith(MAGIC):
            prefix = " ".join(map(str, MAGIC))
            raise DecodeError(f"provided data does not appear to be a protobuf message, expected prefix [{prefix}]")
        if len(data) == len(MAGIC):
            raise DecodeError("empty body")
        return Envelope.from_bytes(data[len(MAGIC) :])

    def encode(self, obj: object, *, gvk: GroupVersionKind | None = None) -> bytes:
        """The bytes of *obj*, its TypeMeta replaced by *gvk* if one is given.

        Raises:
            NotMarshalableError: If its class has no protobuf form, or it has no class.
        """
        if isinstance(obj, Unknown):
            return Envelope(obj.api_version, obj.kind, obj.raw, obj.content_encoding, obj.content_type).to_bytes()
        message = self._messages.message(obj)
        if gvk is None:
            gvk = kind_of(*type_meta(obj))
        return seal(gvk.api_version, gvk.kind, message)

    def recognizes(self, data: Data) -> bool | None:
        """Whether *data* begins with the magic number of the envelope."""
        return bytes_of(data[:4]) == MAGIC


@attrs.frozen
class RawProtobufSerializer:
    """Objects as protobuf messages without an envelope, for readers that know what to expect: the frames of a watch."""

    media_type = _MEDIA_TYPE

    scheme: Scheme
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields whose numbers the class does not know. Go drops them."""
    limits: Limits = attrs.field(default=DEFAULT_LIMITS, kw_only=True)
    """What is accepted at most."""
    _messages: _Messages = attrs.field(init=False, repr=False, eq=False, default=_MESSAGES)

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*, of the class *into*, or else of the kind of *defaults*."""
        if into is None and defaults is None:
            raise DecodeError("this serializer requires an object to decode into")
        raw = self._messages.accept(data)
        gvk = _with_defaults(_NO_KIND, defaults)
        if into is not None:
            if issubclass(into, Unknown):
                return Decoded(into(api_version=gvk.api_version, kind=gvk.kind, raw=raw, content_type=_MEDIA_TYPE), gvk)
            if (own := own_kind(self.scheme, into)) is None:
                return self._messages.object(raw, into, gvk)
            gvk = _with_defaults(gvk, own)
        if not gvk.kind:
            raise MissingKindError(_NO_TYPE)
        if not gvk.version:
            raise MissingVersionError(_NO_TYPE)
        return self._messages.object(raw, self.scheme.type_for(gvk), gvk)

    def encode(self, obj: object, *, gvk: GroupVersionKind | None = None) -> bytes:
        """The message of *obj*; *gvk* has no place in it.

        Raises:
            NotMarshalableError: If its class has no protobuf form, or it has no class.
        """
        return obj.raw if isinstance(obj, Unknown) else self._messages.message(obj).encode("latin-1")

    def recognizes(self, data: Data) -> bool | None:
        """False: nothing tells a message from other bytes."""
        return False


_NO_KIND = GroupVersionKind("", "", "")


def _with_defaults(gvk: GroupVersionKind, defaults: GroupVersionKind | None) -> GroupVersionKind:
    """*gvk*, completed by *defaults*; unlike JSON's, a group is never kept without its version (Go: ``copyKindDefaults``)."""
    if defaults is None:
        return gvk
    kind = gvk.kind or defaults.kind
    return (
        GroupVersionKind(defaults.group, defaults.version, kind)
        if not gvk.version and defaults.version
        else (GroupVersionKind(gvk.group, gvk.version, kind))
    )


def _unknown(envelope: Envelope, cls: type[Unknown]) -> Unknown:
    nested = envelope.raw.startswith(MAGIC)
    return cls(
        api_version=envelope.api_version,
        kind=envelope.kind,
        raw=envelope.raw,
        content_encoding=envelope.content_encoding,
        content_type=_MEDIA_TYPE if nested else envelope.content_type,
    )


def _type_meta_text(envelope: Envelope) -> str:
    """The envelope's TypeMeta as Go prints it in errors."""
    return f"runtime.TypeMeta{{APIVersion:{quote(envelope.api_version)}, Kind:{quote(envelope.kind)}}}"
