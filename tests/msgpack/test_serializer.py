"""Objects as MessagePack."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

import pytest

from apimachinery import api
from apimachinery._errors import DecodeError, EncodeError
from apimachinery.api.coordination import v1 as coordinationv1
from apimachinery.api.core import v1 as corev1
from apimachinery.encoding import msgpack
from apimachinery.meta import v1 as metav1
from apimachinery.model import InvalidDataError, UnknownFields
from apimachinery.runtime import MissingKindError, MissingVersionError, NotRegisteredError, Scheme, StrictDecodingError, Unknown
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, MessagePackSerializer
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import Unstructured

SCHEME = api.scheme()
SECRET = GroupVersionKind("", "v1", "Secret")
NEW_YEAR = datetime(2020, 1, 1, tzinfo=UTC)


def test_bytes_and_times_have_forms_of_their_own_and_type_meta_is_written():
    obj = corev1.Secret(metadata=metav1.ObjectMeta(creation_timestamp=NEW_YEAR), data={"k": b"\1"})

    data = MessagePackSerializer(SCHEME).encode(obj, gvk=SECRET)

    assert data == (
        b"\x84\xa4kind\xa6Secret\xaaapiVersion\xa2v1\xa8metadata\x81\xb1creationTimestamp\xd6\xff\x5e\x0b\xe1\x00\xa4data\x81\xa1k\xc4\x01\x01"
    )
    assert obj.kind == ""
    assert MessagePackSerializer(SCHEME).decode(data) == (
        corev1.Secret(kind="Secret", api_version="v1", metadata=obj.metadata, data={"k": b"\1"}),
        SECRET,
    )


@pytest.mark.parametrize(
    ("moment", "form"),
    [
        pytest.param(
            NEW_YEAR, b"\xbb2020-01-01T00:00:00.000000Z", id="a whole second is a text: a timestamp would not say its digits"
        ),
        pytest.param(
            NEW_YEAR.replace(microsecond=500_000), b"\xd7\xff\x77\x35\x94\x00\x5e\x0b\xe1\x00", id="any other is a timestamp"
        ),
    ],
)
def test_a_time_to_the_microsecond_is_read_as_json_has_it_even_where_its_type_is_not_known(moment, form):
    lease = coordinationv1.Lease(
        kind="Lease", api_version="coordination.k8s.io/v1", spec=coordinationv1.LeaseSpec(renew_time=moment)
    )
    serializer = MessagePackSerializer(SCHEME)

    data = serializer.encode(lease)

    assert form in data
    assert serializer.decode(data).obj == lease
    assert (
        serializer.decode(data, into=Unstructured).obj
        == JSONSerializer(SCHEME).decode(JSONSerializer(SCHEME).encode(lease), into=Unstructured).obj
    )


def test_a_time_to_the_second_loses_what_is_below():
    meta = metav1.ObjectMeta(creation_timestamp=NEW_YEAR.replace(microsecond=1))
    serializer = MessagePackSerializer(SCHEME)

    assert serializer.decode(serializer.encode(meta), into=metav1.ObjectMeta).obj == metav1.ObjectMeta(creation_timestamp=NEW_YEAR)


def test_a_time_without_a_timezone_is_refused():
    with pytest.raises(EncodeError, match="creationTimestamp: expected RFC 3339 time"):
        MessagePackSerializer(SCHEME).encode(metav1.ObjectMeta(creation_timestamp=datetime(2020, 1, 1)))


def test_texts_are_read_for_bytes_and_times_as_json_has_them():
    data = msgpack.dumps(
        {"kind": "Secret", "apiVersion": "v1", "metadata": {"creationTimestamp": "2020-01-01T00:00:00Z"}, "data": {"k": "AQ=="}}
    )

    assert MessagePackSerializer(SCHEME).decode(data).obj == corev1.Secret(
        kind="Secret", api_version="v1", metadata=metav1.ObjectMeta(creation_timestamp=NEW_YEAR), data={"k": b"\1"}
    )


def test_bytes_and_times_are_texts_in_raw_and_unknown_fields():
    data = bytes.fromhex("82") + b"\xa5items\x91\xc4\x01\x01" + b"\xa4nope\xd6\xff\x5e\x0b\xe1\x00"

    decoded = MessagePackSerializer(SCHEME).decode(data, into=metav1.List).obj

    assert decoded == metav1.List(items=["AQ=="], unknown_fields={"nope": "2020-01-01T00:00:00Z"})


def test_equal_objects_have_equal_bytes_whatever_the_order_of_their_maps():
    serializer = MessagePackSerializer(SCHEME)
    one = metav1.List(items=[{"a": 1, "b": {"d": 1.5, "c": 2}}], unknown_fields={"y": 1, "x": {"v": 1, "u": 2}})
    other = metav1.List(items=[{"b": {"c": 2, "d": 1.5}, "a": 1}], unknown_fields={"x": {"u": 2, "v": 1}, "y": 1})

    assert one == other
    assert serializer.encode(one) == serializer.encode(other)
    assert serializer.encode(Unstructured({"b": 1, "a": 2})) == serializer.encode(Unstructured({"a": 2, "b": 1}))


def test_objects_in_raw_fields_are_written_with_their_kind():
    data = MessagePackSerializer(SCHEME).encode(
        metav1.List(items=[corev1.Secret(data={"k": b"\1"}), Unstructured({"b": 1, "a": 2})])
    )

    assert msgpack.loads(data)["items"] == [
        {"kind": "Secret", "apiVersion": "v1", "metadata": {}, "data": {"k": "AQ=="}},
        {"a": 2, "b": 1},
    ]


@pytest.mark.parametrize(
    ("obj", "words"),
    [
        pytest.param(metav1.List(items=[b"k8s\0"]), "items[0]: no JSON value: bytes", id="bytes in a raw field"),
        pytest.param(metav1.List(items=[{"a": float("nan")}]), "nan is no number", id="NaN in a raw field"),
        pytest.param(
            metav1.List(items=[{1: 2}]), "items[0]: no JSON value: the key integer 1", id="a number as key in a raw field"
        ),
        pytest.param(metav1.List(items=[{2}]), "no MessagePack value: set", id="a set in a raw field"),
        pytest.param(metav1.ObjectMeta(labels=cast("Any", {1: "a"})), "labels.1: expected a string as key", id="a number as key"),
    ],
)
def test_what_has_no_form_is_refused(obj, words):
    with pytest.raises(EncodeError) as caught:
        MessagePackSerializer(SCHEME).encode(obj)

    assert words in str(caught.value)


# --- what is refused ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "error", "words"),
    [
        pytest.param(
            {"kind": "Pod"}, MissingVersionError, "Object 'apiVersion' is missing in '{\"kind\":\"Pod\"}'", id="no version"
        ),
        pytest.param({"apiVersion": "v1"}, MissingKindError, "Object 'Kind' is missing in '{\"apiVersion\":\"v1\"}'", id="no kind"),
        pytest.param({"kind": "Nope", "apiVersion": "v1"}, NotRegisteredError, 'no kind "Nope" is registered', id="another kind"),
        pytest.param(
            {"kind": "Pod", "apiVersion": "v1", "spec": {"containers": [{"image": 5}]}},
            InvalidDataError,
            "Pod: spec.containers[0].image: expected string, found integer 5",
            id="a number for a text",
        ),
        pytest.param([], DecodeError, "expected object, found list", id="a list"),
    ],
)
def test_what_does_not_decode_is_refused(value, error, words):
    with pytest.raises(error) as caught:
        MessagePackSerializer(SCHEME).decode(msgpack.dumps(value))

    assert words in str(caught.value)


def test_unknown_fields_are_kept_dropped_or_refused():
    data = msgpack.dumps({"kind": "ConfigMap", "apiVersion": "v1", "metadata": {"nope": [1.5]}})
    known = corev1.ConfigMap(kind="ConfigMap", api_version="v1")

    kept = MessagePackSerializer(SCHEME).decode(data).obj
    dropped = MessagePackSerializer(SCHEME, unknown_fields=UnknownFields.DROP).decode(data).obj
    with pytest.raises(StrictDecodingError, match=r'unknown field "metadata\.nope"') as caught:
        MessagePackSerializer(SCHEME, unknown_fields=UnknownFields.REJECT).decode(data)

    assert msgpack.loads(MessagePackSerializer(SCHEME).encode(kept)) == msgpack.loads(data)
    assert dropped == known
    assert caught.value.obj == known


@pytest.mark.parametrize("unknown_fields", list(UnknownFields))
def test_a_duplicate_key_is_refused_however_unknown_fields_are_treated(unknown_fields):
    data = b"\x84\xa4kind\xa9ConfigMap\xaaapiVersion\xa2v1\xa1z\x01\xa1z\x01"

    with pytest.raises(DecodeError, match='a map has the key "z" twice'):
        MessagePackSerializer(SCHEME, unknown_fields=unknown_fields).decode(data)


def test_an_unknown_object_keeps_its_bytes():
    data = msgpack.dumps({"kind": "Nope", "apiVersion": "v1"})
    serializer = MessagePackSerializer(Scheme("nothing"))

    obj = serializer.decode(data, into=Unknown).obj

    assert obj == Unknown(kind="Nope", api_version="v1", raw=data, content_type="application/vnd.msgpack")
    assert serializer.encode(obj) == data


# --- among other formats ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "recognized"),
    [
        pytest.param(b"\x80", True, id="a map"),
        pytest.param(b"\xde\x00\x10", True, id="a longer map"),
        pytest.param("\u0780: 1".encode(), False, id="a text that begins like one"),
        pytest.param(b"{}", False, id="JSON"),
        pytest.param(b"a: 1", False, id="YAML"),
        pytest.param(b"\xd9\xd9\xf7\xa0", False, id="CBOR"),
        pytest.param(b"k8s\0", False, id="protobuf"),
        pytest.param(b"", False, id="nothing"),
        pytest.param("{}", False, id="text"),
    ],
)
def test_a_map_is_recognized(data, recognized):
    assert MessagePackSerializer(SCHEME).recognizes(data) is recognized


def test_the_codec_factory_speaks_it_when_it_is_told_to():
    factory = CodecFactory(SCHEME, media_types=("application/json", "application/vnd.msgpack"))
    info = factory.info_for("application/vnd.msgpack")
    obj = corev1.Secret(kind="Secret", api_version="v1", data={"k": b"\1"})

    assert info.framer is not None
    frames = info.framer().feed(info.serializer.encode(obj) * 2)

    assert [factory.universal_deserializer().decode(frame).obj for frame in frames] == [obj, obj]
    assert "application/vnd.msgpack" not in [info.media_type for info in CodecFactory(SCHEME).supported]
