"""Wire formats over a scheme, and codecs that add versions to them (Go: ``runtime/serializer``)."""

from apimachinery.runtime.serializer.cbor import CBORSerializer
from apimachinery.runtime.serializer.factory import CodecFactory, RecognizingDecoder, SerializerInfo
from apimachinery.runtime.serializer.json import JSONSerializer
from apimachinery.runtime.serializer.media_type import MediaType, MediaTypeError
from apimachinery.runtime.serializer.msgpack import MessagePackSerializer
from apimachinery.runtime.serializer.protobuf import ProtobufSerializer, RawProtobufSerializer
from apimachinery.runtime.serializer.yaml import YAMLSerializer

__all__ = [
    "CBORSerializer",
    "CodecFactory",
    "JSONSerializer",
    "MediaType",
    "MediaTypeError",
    "MessagePackSerializer",
    "ProtobufSerializer",
    "RawProtobufSerializer",
    "RecognizingDecoder",
    "SerializerInfo",
    "YAMLSerializer",
]
