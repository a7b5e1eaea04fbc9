"""Never run, only type-checked: what serializers and codecs promise, and that ours are what the protocols ask for."""

from typing import Any, assert_type

from apimachinery.model import UnknownFields
from apimachinery.runtime import Codec, Decoded, Decoder, Encoder, Scheme, Serializer
from apimachinery.runtime.serializer import (
    CBORSerializer,
    CodecFactory,
    JSONSerializer,
    ProtobufSerializer,
    SerializerInfo,
    YAMLSerializer,
)
from apimachinery.schema import GroupVersionKind
from tests.wardle import v1

scheme = Scheme("typing")
factory = CodecFactory(scheme, unknown_fields=UnknownFields.REJECT)

# --- serializers ----------------------------------------------------------------------------------------------------

serializers: list[Serializer] = [JSONSerializer(scheme), YAMLSerializer(scheme), CBORSerializer(scheme), ProtobufSerializer(scheme)]
encoders: list[Encoder] = [*serializers, factory.encoder_for_storage()]
decoders: list[Decoder] = [*serializers, factory.universal_decoder(), factory.universal_deserializer()]

assert_type(JSONSerializer(scheme).encode(v1.Flunder()), bytes)
assert_type(JSONSerializer(scheme).decode(b"{}"), Decoded)
assert_type(JSONSerializer(scheme).decode("{}", into=v1.Flunder).obj, Any)
assert_type(JSONSerializer(scheme).decode(b"{}").gvk, GroupVersionKind)
JSONSerializer(scheme).decode({})  # type: ignore[arg-type]
JSONSerializer(scheme).decode(b"{}", into=v1.Flunder())  # type: ignore[arg-type]
JSONSerializer(scheme, pretty=True, unknown_fields="drop")  # type: ignore[arg-type]

# --- codecs ---------------------------------------------------------------------------------------------------------

assert_type(factory.universal_decoder(v1.GROUP_VERSION), Codec)
assert_type(factory.encoder_for_version(serializers[0], v1.GROUP_VERSION), Codec)
assert_type(factory.serializer_for("application/json"), Serializer)
assert_type(factory.info_for("application/json"), SerializerInfo)
factory.encoder_for_version("json", v1.GROUP_VERSION)  # type: ignore[arg-type]
