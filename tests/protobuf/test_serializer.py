"""Objects in envelopes: which class they become, what is refused, and how codecs choose the format."""

from typing import Any

import pytest

from apimachinery._errors import DecodeError, EncodeError, LimitError
from apimachinery.encoding.limits import Limits
from apimachinery.encoding.protobuf import Envelope, ProtobufError, bytes_field
from apimachinery.meta import v1 as metav1
from apimachinery.model import NotMarshalableError, UnknownFields, to_protobuf
from apimachinery.runtime import (
    Decoded,
    MissingKindError,
    MissingVersionError,
    NotRegisteredError,
    Scheme,
    StrictDecodingError,
    Unknown,
    decode_raw,
)
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, ProtobufSerializer, RawProtobufSerializer
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured
from tests.protobuf import zoo

VERSION = GroupVersion("zoo.example.com", "v1")
KEEPER = VERSION.with_kind("Keeper")
SCHEME = Scheme("zoo")
SCHEME.add_known_types(VERSION, zoo.Keeper, zoo.KeeperList)
metav1.add_to_group_version(SCHEME, VERSION)

SERIALIZER = ProtobufSerializer(SCHEME)
RAW = RawProtobufSerializer(SCHEME)


def keeper(name: str = "ann") -> zoo.Keeper:
    return zoo.Keeper(api_version=str(VERSION), kind="Keeper", metadata=metav1.ObjectMeta(name=name), spec=zoo.Leaf(port=80))


def envelope(obj: Any, **changes: Any) -> bytes:
    fields = {"api_version": str(VERSION), "kind": "Keeper", "raw": to_protobuf(obj)} | changes
    return Envelope(**fields).to_bytes()


def test_an_object_is_decoded_as_it_was_encoded() -> None:
    data = SERIALIZER.encode(keeper())

    assert data == envelope(keeper())
    assert SERIALIZER.decode(data) == Decoded(keeper(), KEEPER)


def test_the_bytes_may_come_in_any_buffer() -> None:
    data = SERIALIZER.encode(keeper())

    assert SERIALIZER.decode(bytearray(data)).obj == keeper()
    assert SERIALIZER.decode(memoryview(data)).obj == keeper()


def test_the_given_kind_is_written_and_the_object_stays_as_it_is() -> None:
    obj = zoo.Keeper(spec=zoo.Leaf(name="a"))

    data = SERIALIZER.encode(obj, gvk=KEEPER)

    assert Envelope.from_bytes(data[4:]).kind == "Keeper"
    assert obj == zoo.Keeper(spec=zoo.Leaf(name="a"))


def test_a_version_that_cannot_be_read_is_not_written() -> None:
    data = SERIALIZER.encode(zoo.Keeper(api_version="a/b/c", kind="Keeper"))

    assert Envelope.from_bytes(data[4:]) == Envelope("", "Keeper", to_protobuf(zoo.Keeper()))


def test_items_of_a_list_have_no_kind_of_their_own() -> None:
    listed = zoo.KeeperList(api_version=str(VERSION), kind="KeeperList", items=[keeper("ann"), keeper("bob")])

    decoded = SERIALIZER.decode(SERIALIZER.encode(listed)).obj

    assert [(item.metadata.name, item.kind, item.api_version) for item in decoded.items] == [("ann", "", ""), ("bob", "", "")]


# --- which class ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "defaults", "into", "gvk"),
    [
        pytest.param({"kind": ""}, KEEPER, None, KEEPER, id="the kind by default"),
        pytest.param({"api_version": ""}, KEEPER, None, KEEPER, id="the version by default"),
        pytest.param({"kind": "", "api_version": ""}, None, zoo.Keeper, KEEPER, id="what the class is"),
        pytest.param({}, None, zoo.KeeperList, KEEPER, id="what the data says before what the class is"),
        pytest.param({}, GroupVersionKind("", "v1", "Pod"), None, KEEPER, id="what the data says before the default"),
    ],
)
def test_what_the_data_leaves_unsaid_is_filled_in(said: dict[str, str], defaults: Any, into: Any, gvk: GroupVersionKind) -> None:
    decoded = SERIALIZER.decode(envelope(keeper(), **said), defaults=defaults, into=into)

    assert decoded == Decoded(keeper(), gvk)


def test_a_class_that_the_scheme_does_not_hold_is_made_whatever_the_kind() -> None:
    assert SERIALIZER.decode(envelope(zoo.Leaf(port=1)), into=zoo.Leaf) == Decoded(zoo.Leaf(port=1), KEEPER)


def test_an_unknown_keeps_the_bytes() -> None:
    data = envelope(keeper(), content_encoding="gzip")

    unknown = SERIALIZER.decode(data, into=Unknown).obj

    assert unknown == Unknown(
        api_version=str(VERSION), kind="Keeper", raw=to_protobuf(keeper()), content_encoding="gzip", content_type=""
    )
    assert SERIALIZER.encode(unknown) == data


def test_an_unknown_within_an_envelope_is_known_to_be_protobuf() -> None:
    inner = SERIALIZER.encode(keeper())

    unknown = SERIALIZER.decode(Envelope("v1", "Any", inner).to_bytes(), into=Unknown).obj

    assert (unknown.raw, unknown.content_type) == (inner, "application/vnd.kubernetes.protobuf")


def test_an_unknown_of_another_format_is_no_json() -> None:
    unknown = SERIALIZER.decode(envelope(keeper(), content_type="application/vnd.kubernetes.protobuf"), into=Unknown).obj

    with pytest.raises(EncodeError, match="MarshalJSON on non-json data"):
        JSONSerializer(SCHEME).encode(unknown)


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "error", "text"),
    [
        pytest.param(b"", DecodeError, "empty data", id="nothing"),
        pytest.param(b"k8s\0", DecodeError, "empty body", id="the magic number alone"),
        pytest.param(
            b"{}",
            DecodeError,
            "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]",
            id="JSON",
        ),
        pytest.param(b"k8s\0\x0a\x05", ProtobufError, "unexpected EOF", id="an envelope cut off"),
        pytest.param(
            envelope(keeper(), kind=""),
            MissingKindError,
            """Object 'Kind' is missing in 'runtime.TypeMeta{APIVersion:"zoo.example.com/v1", Kind:""}'""",
            id="no kind",
        ),
        pytest.param(
            envelope(keeper(), api_version="a/b/c"),
            MissingVersionError,
            """Object 'apiVersion' is missing in 'runtime.TypeMeta{APIVersion:"a/b/c", Kind:"Keeper"}'""",
            id="no version",
        ),
        pytest.param(
            envelope(keeper(), kind="Lion\udc94"),
            NotRegisteredError,
            r'no kind "Lion\x94" is registered for version "zoo.example.com/v1" in scheme "zoo"',
            id="another kind",
        ),
        pytest.param(
            envelope(keeper(), raw=b"\x08"), ProtobufError, "proto: wrong wireType = 0 for field ObjectMeta", id="no message"
        ),
    ],
)
def test_what_is_no_object_is_refused(data: bytes, error: type[Exception], text: str) -> None:
    with pytest.raises(error) as caught:
        SERIALIZER.decode(data)

    assert str(caught.value) == text


def test_input_beyond_the_limit_is_refused() -> None:
    with pytest.raises(LimitError):
        ProtobufSerializer(SCHEME, limits=Limits(max_bytes=10)).decode(SERIALIZER.encode(keeper()))


def test_what_has_no_class_has_no_message() -> None:
    with pytest.raises(NotMarshalableError, match="object Unstructured does not implement the protobuf marshalling interface"):
        SERIALIZER.encode(Unstructured({"apiVersion": "v1", "kind": "Pod"}))
    with pytest.raises(DecodeError, match="object Unstructured does not implement"):
        SERIALIZER.decode(SERIALIZER.encode(keeper()), into=Unstructured)


def test_unknown_fields_are_kept_dropped_or_refused() -> None:
    later = bytes_field(99, b"later")
    data = envelope(keeper(), raw=to_protobuf(keeper()) + later)

    assert SERIALIZER.encode(SERIALIZER.decode(data).obj) == data
    assert ProtobufSerializer(SCHEME, unknown_fields=UnknownFields.DROP).decode(data).obj == keeper()
    with pytest.raises(StrictDecodingError) as caught:
        ProtobufSerializer(SCHEME, unknown_fields=UnknownFields.REJECT).decode(data)

    assert (caught.value.problems, caught.value.obj, caught.value.gvk) == (('unknown field "99"',), keeper(), KEEPER)


# --- without the envelope ---------------------------------------------------------------------------------------------


def test_a_message_alone_needs_somebody_to_say_what_it_is() -> None:
    message = RAW.encode(keeper())

    assert message == to_protobuf(keeper())
    assert RAW.decode(message, into=zoo.Keeper) == Decoded(keeper(), KEEPER)
    assert RAW.decode(message, defaults=KEEPER) == Decoded(keeper(), KEEPER)
    with pytest.raises(DecodeError, match="requires an object to decode into"):
        RAW.decode(message)
    with pytest.raises(MissingKindError, match="must provide default type"):
        RAW.decode(message, defaults=VERSION.with_kind(""))


def test_a_message_alone_may_stay_unknown() -> None:
    message = RAW.encode(keeper())

    unknown = RAW.decode(message, defaults=KEEPER, into=Unknown).obj

    assert unknown == Unknown(
        api_version=str(VERSION), kind="Keeper", raw=message, content_type="application/vnd.kubernetes.protobuf"
    )
    assert RAW.encode(unknown) == message


# --- raw fields -------------------------------------------------------------------------------------------------------


def test_an_object_in_a_raw_field_is_written_in_its_envelope_with_its_kind() -> None:
    event = metav1.WatchEvent(type="ADDED", object=zoo.Keeper(spec=zoo.Leaf(port=80)))

    data = RAW.encode(event)

    assert data == bytes_field(1, b"ADDED") + bytes_field(
        2, bytes_field(1, SERIALIZER.encode(zoo.Keeper(spec=zoo.Leaf(port=80)), gvk=KEEPER))
    )


def test_an_object_in_a_raw_field_is_read_by_whoever_knows_its_kind() -> None:
    event = RAW.decode(RAW.encode(metav1.WatchEvent(type="ADDED", object=keeper())), into=metav1.WatchEvent).obj

    assert decode_raw(event.object, SCHEME) == keeper()
    assert decode_raw(event.object, Scheme("empty")) == event.object


def test_an_object_without_a_class_stands_in_a_raw_field_as_json() -> None:
    event = metav1.WatchEvent(object=Unstructured({"kind": "Lion", "apiVersion": "v1"}))

    assert RAW.decode(RAW.encode(event), into=metav1.WatchEvent).obj.object == {"apiVersion": "v1", "kind": "Lion"}


def test_bytes_that_are_no_json_have_no_form_in_json() -> None:
    event = RAW.decode(b"\x12\x06\x0a\x04{,,}", into=metav1.WatchEvent).obj

    assert event.object == b"{,,}"
    with pytest.raises(EncodeError, match="a raw value is no JSON: invalid character ','"):
        JSONSerializer(SCHEME).encode(event)


def test_envelopes_within_envelopes_have_a_bound() -> None:
    data = SERIALIZER.encode(keeper())
    for _ in range(3_000):
        data = Envelope(str(VERSION), "WatchEvent", bytes_field(2, bytes_field(1, data))).to_bytes()

    with pytest.raises(LimitError, match="nested too deeply"):
        decode_raw(data, SCHEME)


# --- codecs -----------------------------------------------------------------------------------------------------------


def test_a_codec_factory_recognizes_the_magic_number() -> None:
    factory = CodecFactory(SCHEME)
    info = factory.info_for("application/vnd.kubernetes.protobuf")

    data = factory.encoder_for_version(info.serializer, VERSION).encode(zoo.Keeper(spec=zoo.Leaf(port=80)))

    assert info.encodes_as_text is False
    assert info.serializer.recognizes(data) is True
    assert info.serializer.recognizes(b"{}") is False
    assert factory.universal_deserializer().decode(data).obj == zoo.Keeper(
        api_version=str(VERSION), kind="Keeper", spec=zoo.Leaf(port=80)
    )
    assert RAW.recognizes(data) is False
