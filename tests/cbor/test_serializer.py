"""Objects as CBOR."""

from __future__ import annotations

import pytest

from apimachinery import api
from apimachinery._errors import DecodeError
from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.core import v1 as corev1
from apimachinery.encoding import cbor
from apimachinery.encoding.cbor import UnknownFieldError
from apimachinery.meta import v1 as metav1
from apimachinery.model import UnknownFields
from apimachinery.runtime import (
    MissingKindError,
    MissingVersionError,
    NotRegisteredError,
    Scheme,
    StrictDecodingError,
    Unknown,
)
from apimachinery.runtime.serializer import CBORSerializer, CodecFactory, JSONSerializer
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList

SCHEME = api.scheme()
CONFIG_MAP = GroupVersionKind("", "v1", "ConfigMap")


def item(value: object, prefix: bytes = cbor.PREFIX) -> bytes:
    return prefix + cbor.dumps(value)


def test_an_object_has_the_prefix_and_its_keys_are_sorted():
    obj = corev1.ConfigMap(metadata=metav1.ObjectMeta(name="a"), binary_data={"k": b"\1"})

    data = CBORSerializer(SCHEME).encode(obj, gvk=CONFIG_MAP)

    assert cbor.diagnose(data) == (
        "55799({'kind': 'ConfigMap', 'metadata': {'name': 'a'}, 'apiVersion': 'v1', 'binaryData': {'k': 22('\\u0001')}})"
    )
    assert CBORSerializer(SCHEME).decode(data) == (
        corev1.ConfigMap(kind="ConfigMap", api_version="v1", metadata=metav1.ObjectMeta(name="a"), binary_data={"k": b"\1"}),
        CONFIG_MAP,
    )


def test_type_meta_is_written_and_the_object_stays_as_it_is():
    obj = corev1.ConfigMap(kind="Other", api_version="other/v1")

    data = CBORSerializer(SCHEME).encode(obj, gvk=CONFIG_MAP)

    assert CBORSerializer(SCHEME).decode(data).obj == corev1.ConfigMap(kind="ConfigMap", api_version="v1")
    assert obj == corev1.ConfigMap(kind="Other", api_version="other/v1")


def test_without_sorting_maps_stay_in_their_order_and_mean_the_same():
    obj = corev1.ConfigMap(kind="ConfigMap", api_version="v1", data={"bb": "1", "a": "2"})

    data = CBORSerializer(SCHEME, deterministic=False).encode(obj)

    assert data.index(b"Bbb") < data.index(b"Aa")
    assert CBORSerializer(SCHEME).decode(data).obj == obj
    assert CBORSerializer(SCHEME).encode(obj) == CBORSerializer(SCHEME).encode(
        corev1.ConfigMap(kind="ConfigMap", api_version="v1", data={"a": "2", "bb": "1"})
    )


def test_objects_in_raw_fields_are_written_with_their_kind():
    inner = corev1.Secret(data={"k": b"\1"})

    data = CBORSerializer(SCHEME).encode(metav1.List(items=[inner, {"b": 1}, None]))

    assert cbor.diagnose(data) == (
        "55799({'items': [{'data': {'k': 22('\\u0001')}, 'kind': 'Secret', 'metadata': {}, 'apiVersion': 'v1'}, {'b': 1}, null], "
        "'metadata': {}})"
    )


def test_bytes_in_a_raw_field_are_refused():
    with pytest.raises(ValueError, match="a raw value is no JSON"):
        CBORSerializer(SCHEME).encode(metav1.List(items=[b"k8s\0"]))


def test_text_strings_are_read_as_well():
    data = bytes.fromhex("a2") + b"\x64kind\x69ConfigMap" + b"\x6aapiVersion\x62v1"

    assert CBORSerializer(SCHEME).decode(data).obj == corev1.ConfigMap(kind="ConfigMap", api_version="v1")


def test_defaults_and_the_class_that_is_asked_for_say_what_the_data_does_not():
    serializer = CBORSerializer(SCHEME)

    assert serializer.decode(item({}), defaults=CONFIG_MAP) == (corev1.ConfigMap(), CONFIG_MAP)
    assert serializer.decode(item({}), into=corev1.ConfigMap) == (corev1.ConfigMap(), CONFIG_MAP)
    assert serializer.decode(item({"kind": "Secret", "apiVersion": "v1"}), into=corev1.ConfigMap).obj == corev1.Secret(
        kind="Secret", api_version="v1"
    )
    assert serializer.decode(item({"name": "a"}), into=metav1.ObjectMeta).obj == metav1.ObjectMeta(name="a")


def test_an_unknown_object_keeps_its_bytes():
    data = item({"kind": "Nope", "apiVersion": "v1"})

    obj, gvk = CBORSerializer(SCHEME).decode(data, into=Unknown)

    assert obj == Unknown(kind="Nope", api_version="v1", raw=data, content_type="application/cbor")
    assert gvk == GroupVersionKind("", "v1", "Nope")
    assert CBORSerializer(SCHEME).encode(obj) == data


# --- what is refused ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        pytest.param(b"", DecodeError, "unable to determine group/version/kind: EOF", id="nothing"),
        pytest.param(item({"kind": 1}), DecodeError, "into Go struct field v1.TypeMeta.kind of type string", id="a number as kind"),
        pytest.param(item([]), DecodeError, "unable to determine group/version/kind: cbor: cannot unmarshal array", id="a list"),
        pytest.param(item({"kind": "Pod"}), MissingVersionError, "is missing in '55799({'kind': 'Pod'})'", id="no version"),
        pytest.param(item({"apiVersion": "v1"}), MissingKindError, "is missing in '55799({'apiVersion': 'v1'})'", id="no kind"),
        pytest.param(
            item({"kind": "Pod", "apiVersion": "a/b/c"}),
            MissingVersionError,
            "'apiVersion' is missing",
            id="a version of three parts",
        ),
        pytest.param(
            item({"kind": "Nope", "apiVersion": "v1"}), NotRegisteredError, 'no kind "Nope" is registered', id="another kind"
        ),
        pytest.param(
            item({"kind": "Pod", "apiVersion": "v1", "spec": 1}),
            DecodeError,
            "cbor: cannot unmarshal positive integer into Go struct field v1.Pod.spec of type v1.PodSpec",
            id="a number as struct",
        ),
        pytest.param(
            item({"kind": "Pod", "apiVersion": "v1"}) + b"\0", DecodeError, "1 bytes of extraneous data", id="something behind it"
        ),
    ],
)
def test_what_does_not_decode_is_refused_with_gos_words(data, error, words):
    with pytest.raises(error) as caught:
        CBORSerializer(SCHEME).decode(data)

    assert words in str(caught.value)


def test_a_strict_error_carries_the_object():
    data = item({"kind": "ConfigMap", "apiVersion": "v1", "data": {"a": "b"}, "nope": 1})

    with pytest.raises(StrictDecodingError) as caught:
        CBORSerializer(SCHEME, unknown_fields=UnknownFields.REJECT).decode(data)

    assert str(caught.value) == "strict decoding error: cbor: found unknown field at map element index 2"
    assert caught.value.obj == corev1.ConfigMap(kind="ConfigMap", api_version="v1", data={"a": "b"})
    assert caught.value.gvk == CONFIG_MAP
    assert isinstance(cause := caught.value.__cause__, UnknownFieldError)
    assert cause.path == "nope"


@pytest.mark.parametrize("unknown_fields", list(UnknownFields))
def test_a_duplicate_key_is_refused_however_unknown_fields_are_treated(unknown_fields):
    data = bytes.fromhex("a4") + b"\x44kind\x49ConfigMap\x4aapiVersion\x42v1\x41z\x01\x41z\x01"

    with pytest.raises(DecodeError, match='found duplicate map key "z" at map element index 3'):
        CBORSerializer(SCHEME, unknown_fields=unknown_fields).decode(data)


def test_unknown_fields_survive_when_they_are_kept():
    data = item({"kind": "ConfigMap", "apiVersion": "v1", "metadata": {"nope": [1.5, None]}, "extra": {"b": 1}})
    serializer = CBORSerializer(SCHEME)

    assert serializer.encode(serializer.decode(data).obj) == data


# --- unstructured objects -----------------------------------------------------------------------------------------------


def test_an_unstructured_object_is_its_content():
    content = {"kind": "Shelf", "apiVersion": "example.com/v1", "spec": {"rows": 3, "ratio": 1.0}}
    serializer = CBORSerializer(Scheme("nothing"))

    obj = serializer.decode(item(content), into=Unstructured).obj

    assert obj == Unstructured(content)
    assert serializer.encode(obj) == item(content)


def test_items_of_a_list_that_do_not_say_their_kind_get_the_lists():
    data = item({"kind": "ShelfList", "apiVersion": "example.com/v1", "items": [{"a": 1}]})

    shelves = CBORSerializer(Scheme("nothing")).decode(data, into=UnstructuredList).obj

    assert [shelf.content for shelf in shelves.items] == [{"a": 1, "kind": "Shelf", "apiVersion": "example.com/v1"}]


@pytest.mark.parametrize(
    ("items", "words"),
    [
        pytest.param(1, "items field of UnstructuredList must be encoded as an array or null if present", id="a number"),
        pytest.param([1], "elements of the items field of UnstructuredList must be encoded as a map", id="a number in them"),
        pytest.param([{"kind": "A"}], "Object 'apiVersion' is missing in", id="half a kind"),
    ],
)
def test_other_items_are_refused(items, words):
    data = item({"kind": "ShelfList", "apiVersion": "example.com/v1", "items": items})

    with pytest.raises(DecodeError) as caught:
        CBORSerializer(Scheme("nothing")).decode(data, into=UnstructuredList)

    assert words in str(caught.value)


# --- among other formats ------------------------------------------------------------------------------------------------


def test_cbor_is_recognized_by_its_prefix():
    serializer = CBORSerializer(SCHEME)

    assert serializer.recognizes(item({})) is True
    assert serializer.recognizes(item({}, b"")) is False
    assert serializer.recognizes("{}") is False


def test_the_codec_factory_speaks_cbor_and_converts():
    factory = CodecFactory(SCHEME)
    codec = factory.encoder_for_version(factory.serializer_for("application/cbor"), GroupVersion("apps", "v1"))
    deployment = appsv1.Deployment(metadata=metav1.ObjectMeta(name="a"))

    data = codec.encode(deployment)
    decoded = factory.universal_deserializer().decode(data)

    assert decoded.gvk == GroupVersionKind("apps", "v1", "Deployment")
    assert JSONSerializer(SCHEME).encode(decoded.obj) == JSONSerializer(SCHEME).encode(deployment, gvk=decoded.gvk)
