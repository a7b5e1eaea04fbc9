"""Codecs for a scheme: by media type, by content, for versions, for storage (Go: ``serializer.CodecFactory``)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding.framing import (
    CBORListFramer,
    CBORSequenceFramer,
    FramerBase,
    JSONFramer,
    JSONListFramer,
    LengthDelimitedFramer,
    ListFramerBase,
    ProtobufListFramer,
)
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.msgpack import MessagePackFramer
from apimachinery.model import UnknownFields
from apimachinery.runtime._errors import UnrecognizedDataError
from apimachinery.runtime.codec import Codec
from apimachinery.runtime.interfaces import Data, Decoded, Decoder, Serializer
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.serializer.cbor import CBORSerializer
from apimachinery.runtime.serializer.json import JSONSerializer
from apimachinery.runtime.serializer.media_type import MediaType, MediaTypeError
from apimachinery.runtime.serializer.msgpack import MessagePackSerializer
from apimachinery.runtime.serializer.protobuf import ProtobufSerializer, RawProtobufSerializer
from apimachinery.runtime.serializer.yaml import YAMLSerializer
from apimachinery.runtime.versioner import AnyOf, GroupVersioner, PerKind, versioner_of
from apimachinery.schema import GroupVersion, GroupVersionKind

__all__ = ["CodecFactory", "RecognizingDecoder", "SerializerInfo"]


@attrs.frozen
class SerializerInfo:
    """What a media type stands for."""

    media_type: str
    serializer: Serializer
    strict_serializer: Serializer
    """Refuses unknown and duplicate fields."""
    pretty_serializer: Serializer | None = None
    """For people; None where there is no other form."""
    encodes_as_text: bool = True
    """Whether the bytes are UTF-8."""
    framer: type[FramerBase] | None = None
    """How objects stand one after the other in a stream; None where the format has no streams."""
    list_framer: type[ListFramerBase] | None = None
    """What finds the items in a list; None where a list is read as a whole."""
    event_serializer: Serializer | None = None
    """What reads and writes the events of a watch, where that is another one: they say no kind."""


@attrs.frozen
class RecognizingDecoder:
    """Finds out what format data is in (Go: ``serializer/recognizer``)."""

    serializers: Sequence[Serializer]

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """What the first format that recognises *data* makes of it; else the first that could be it and can decode it.

        Raises:
            UnrecognizedDataError: If no format could be it.
            DecodeError: What the last format that could be it raised.
        """
        failure: DecodeError = UnrecognizedDataError()
        uncertain = []
        for serializer in self.serializers:
            recognized = serializer.recognizes(data)
            if recognized:
                return serializer.decode(data, defaults=defaults, into=into)
            if recognized is None:
                uncertain.append(serializer)
        for serializer in uncertain:
            try:
                return serializer.decode(data, defaults=defaults, into=into)
            except LimitError:
                raise
            except DecodeError as exc:
                failure = exc
        raise failure


@attrs.frozen
class CodecFactory:
    """Makes codecs over one scheme."""

    scheme: Scheme
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields that a class does not know."""
    limits: Limits = attrs.field(default=DEFAULT_LIMITS, kw_only=True)
    """What decoders accept at most."""
    media_types: tuple[str, ...] | None = attrs.field(default=None, kw_only=True)
    """What is spoken, the preferred one first: all that Kubernetes speaks, unless some are named (Go: CBOR needs to be asked for).

    MessagePack has to be named: ``application/vnd.msgpack``.
    """
    supported: tuple[SerializerInfo, ...] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(lambda self: self._make_supported(), takes_self=True)
    )
    """The media types, the preferred one first."""

    def _make_supported(self) -> tuple[SerializerInfo, ...]:
        known = self._known()
        if self.media_types is None:
            return known
        by_name = {info.media_type: info for info in (*known, self._message_pack())}
        if missing := [name for name in self.media_types if name not in by_name]:
            raise MediaTypeError(f"expected some of {', '.join(by_name)}, found {missing[0]!r}")
        return tuple(by_name[name] for name in self.media_types)

    def _known(self) -> tuple[SerializerInfo, ...]:
        scheme, unknown, limits, reject = self.scheme, self.unknown_fields, self.limits, UnknownFields.REJECT
        return (
            SerializerInfo(
                JSONSerializer.media_type,
                JSONSerializer(scheme, unknown_fields=unknown, limits=limits),
                JSONSerializer(scheme, unknown_fields=reject, limits=limits),
                JSONSerializer(scheme, pretty=True, unknown_fields=unknown, limits=limits),
                framer=JSONFramer,
                list_framer=JSONListFramer,
            ),
            SerializerInfo(
                YAMLSerializer.media_type,
                YAMLSerializer(scheme, unknown_fields=unknown, limits=limits),
                YAMLSerializer(scheme, unknown_fields=reject, limits=limits),
            ),
            SerializerInfo(
                ProtobufSerializer.media_type,
                ProtobufSerializer(scheme, unknown_fields=unknown, limits=limits),
                ProtobufSerializer(scheme, unknown_fields=reject, limits=limits),
                encodes_as_text=False,
                framer=LengthDelimitedFramer,
                list_framer=ProtobufListFramer,
                event_serializer=RawProtobufSerializer(scheme, unknown_fields=unknown, limits=limits),
            ),
            SerializerInfo(
                CBORSerializer.media_type,
                CBORSerializer(scheme, unknown_fields=unknown, limits=limits),
                CBORSerializer(scheme, unknown_fields=reject, limits=limits),
                encodes_as_text=False,
                framer=CBORSequenceFramer,
                list_framer=CBORListFramer,
            ),
        )

    def _message_pack(self) -> SerializerInfo:
        return SerializerInfo(
            MessagePackSerializer.media_type,
            MessagePackSerializer(self.scheme, unknown_fields=self.unknown_fields, limits=self.limits),
            MessagePackSerializer(self.scheme, unknown_fields=UnknownFields.REJECT, limits=self.limits),
            encodes_as_text=False,
            framer=MessagePackFramer,
        )

    def info_for(self, media_type: str) -> SerializerInfo:
        """What *media_type* stands for; its parameters, and a range such as ``*/*``, are understood.

        Raises:
            MediaTypeError: If nothing here speaks it.
        """
        wanted = MediaType.parse(media_type)
        for info in self.supported:
            if wanted.matches(info.media_type):
                return info
        offered = ", ".join(info.media_type for info in self.supported)
        raise MediaTypeError(f"expected one of {offered}, found {media_type!r}")

    def serializer_for(self, media_type: str) -> Serializer:
        """The serializer for *media_type*; ``pretty=1`` among its parameters asks for the form for people.

        Raises:
            MediaTypeError: If nothing here speaks it.
        """
        info = self.info_for(media_type)
        pretty = MediaType.parse(media_type).parameters.get("pretty", "0") not in ("0", "false")
        return info.pretty_serializer or info.serializer if pretty else info.serializer

    # --- decoders ---------------------------------------------------------------------------------------------------

    def universal_deserializer(self) -> Decoder:
        """Decodes any format it recognises, as the version that the data is of and without defaults."""
        return RecognizingDecoder([info.serializer for info in self.supported])

    def universal_decoder(self, *versions: GroupVersion) -> Codec:
        """Decodes any format it recognises, with defaults, into the first fitting of *versions*, or else into the hub."""
        target: GroupVersioner = AnyOf(versions) if versions else PerKind(self.scheme.hub_version)
        return Codec(self.scheme, self.supported[0].serializer, self.universal_deserializer(), None, target)

    def decoder_to_version(self, decoder: Decoder, version: GroupVersion | GroupVersioner) -> Codec:
        """*decoder* with defaults and conversion to *version*."""
        return Codec(self.scheme, self.supported[0].serializer, decoder, None, versioner_of(version))

    # --- encoders ---------------------------------------------------------------------------------------------------

    def encoder_for_version(self, serializer: Serializer, version: GroupVersion | GroupVersioner) -> Codec:
        """*serializer* with conversion to *version* before it."""
        return Codec(self.scheme, serializer, serializer, versioner_of(version), None)

    def encoder_for_storage(self, serializer: Serializer | None = None) -> Codec:
        """Encodes each kind in the version in which it is stored; as JSON unless another *serializer* is given."""
        return self.encoder_for_version(serializer or self.supported[0].serializer, PerKind(self.scheme.storage_version))

    # --- both -------------------------------------------------------------------------------------------------------

    def codec_for_versions(
        self,
        serializer: Serializer,
        *,
        encode: GroupVersion | GroupVersioner | None = None,
        decode: GroupVersion | GroupVersioner | None = None,
        decode_embedded: bool = False,
    ) -> Codec:
        """Encodes into the version *encode*, or the object's own; decodes into *decode*, or else into the hub."""
        to = versioner_of(encode) if encode is not None else None
        of = versioner_of(decode) if decode is not None else PerKind(self.scheme.hub_version)
        return Codec(self.scheme, serializer, serializer, to, of, decode_embedded=decode_embedded)

    def legacy_codec(self, *versions: GroupVersion) -> Codec:
        """Encodes as JSON in the first fitting of *versions*; decodes any format into the hub."""
        json = self.supported[0].serializer
        target = PerKind(self.scheme.hub_version)
        return Codec(self.scheme, json, self.universal_deserializer(), AnyOf(versions), target)

    def without_conversion(self, serializer: Serializer) -> Codec:
        """*serializer* with TypeMeta, but neither defaults nor conversion: what a client speaks."""
        return Codec(self.scheme, serializer, serializer, None, None, defaulting=False)
