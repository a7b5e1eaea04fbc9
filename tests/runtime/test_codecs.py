"""Codecs over versions: by media type, by content, for a version, for storage; what is within objects."""

import pytest

from apimachinery import api
from apimachinery._errors import DecodeError
from apimachinery.api.apps import v1 as appsv1
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.model import UnknownFields, deep_copy
from apimachinery.runtime import (
    Internal,
    NotSuitableError,
    StrictDecodingError,
    Unknown,
    UnrecognizedDataError,
    decode_nested,
    decode_raw,
)
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, MediaTypeError, RecognizingDecoder, YAMLSerializer
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured
from tests import wardle
from tests.wardle import types as internal
from tests.wardle import v1, v1alpha1

SCHEME = wardle.new_scheme()
FACTORY = CodecFactory(SCHEME)
V1, V1ALPHA1 = v1.GROUP_VERSION, v1alpha1.GROUP_VERSION

OLD = b"""
apiVersion: wardle.example.com/v1alpha1
kind: Flunder
metadata:
  name: old
spec:
  fischerReference: bob
  port: 80
"""


def old() -> v1alpha1.Flunder:
    return v1alpha1.Flunder(
        api_version=str(V1ALPHA1),
        kind="Flunder",
        metadata=metav1.ObjectMeta(name="old"),
        spec=v1alpha1.FlunderSpec(fischer_reference="bob", port=80),
    )


def new() -> v1.Flunder:
    """The same in v1, before defaults."""
    return v1.Flunder(
        api_version=str(V1),
        kind="Flunder",
        metadata=metav1.ObjectMeta(name="old"),
        spec=v1.FlunderSpec(reference="bob", reference_kind="Fischer", ports=[v1.Port(name="main", port=80)]),
    )


# --- media types ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("media_type", "found"),
    [
        ("application/json", "application/json"),
        ("application/json;charset=utf-8", "application/json"),
        ("Application/YAML", "application/yaml"),
        ("application/vnd.kubernetes.protobuf", "application/vnd.kubernetes.protobuf"),
        ("application/cbor", "application/cbor"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
    ],
)
def test_a_serializer_is_found_by_media_type(media_type, found):
    assert FACTORY.serializer_for(media_type).media_type == found


@pytest.mark.parametrize("parameter", ["pretty=1", "pretty=true"])
def test_a_parameter_asks_for_the_form_for_people(parameter):
    pretty = FACTORY.serializer_for(f"application/json;{parameter}")

    assert pretty.encode(metav1.Status(message="a")) == b'{\n  "metadata": {},\n  "message": "a"\n}'


@pytest.mark.parametrize("media_type", ["text/html", "application", "image/*", ""])
def test_what_nothing_speaks_is_an_error_that_says_what_is_spoken(media_type):
    with pytest.raises(MediaTypeError):
        FACTORY.serializer_for(media_type)


def test_the_media_types_are_those_of_go():
    infos = [(info.media_type, info.encodes_as_text, info.pretty_serializer is not None) for info in FACTORY.supported]

    assert infos == [
        ("application/json", True, True),
        ("application/yaml", True, False),
        ("application/vnd.kubernetes.protobuf", False, False),
        ("application/cbor", False, False),
    ]


def test_a_factory_speaks_the_media_types_it_is_told_to():
    factory = CodecFactory(SCHEME, media_types=("application/yaml", "application/json"))

    assert [info.media_type for info in factory.supported] == ["application/yaml", "application/json"]
    assert factory.serializer_for("*/*").media_type == "application/yaml"
    with pytest.raises(MediaTypeError, match="expected one of application/yaml, application/json, found 'application/cbor'"):
        factory.serializer_for("application/cbor")
    with pytest.raises(MediaTypeError, match="found 'text/html'"):
        CodecFactory(SCHEME, media_types=("text/html",))


# --- recognising ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("info", FACTORY.supported, ids=lambda info: info.media_type)
def test_every_format_is_recognised(info):
    status = metav1.Status(api_version="v1", kind="Status", message="no")

    data = info.serializer.encode(status)

    assert FACTORY.universal_deserializer().decode(data).obj == status


def test_json_within_yaml_is_yaml():
    data = b'# a comment\n{"apiVersion": "v1", "kind": "Status"}'

    assert JSONSerializer(SCHEME).recognizes(data) is False
    assert FACTORY.universal_deserializer().decode(data).obj.kind == "Status"


def test_what_no_format_can_be_is_refused():
    with pytest.raises(DecodeError):
        FACTORY.universal_deserializer().decode(b"\xff\xfe\xfd")


def test_without_formats_nothing_is_recognised():
    with pytest.raises(UnrecognizedDataError, match="no serialization format matched the provided data"):
        RecognizingDecoder([JSONSerializer(SCHEME)]).decode(b"kind: Flunder")


# --- decoding into a version ----------------------------------------------------------------------------------------


def test_the_universal_deserializer_neither_converts_nor_fills_in():
    assert FACTORY.universal_deserializer().decode(OLD) == (old(), V1ALPHA1.with_kind("Flunder"))


def test_the_universal_decoder_converts_to_the_hub():
    obj, gvk = FACTORY.universal_decoder().decode(OLD)

    assert gvk == V1ALPHA1.with_kind("Flunder")
    assert (type(obj), obj.api_version, obj.kind, obj.spec.reference) == (internal.Flunder, "", "", "bob")


@pytest.mark.parametrize(
    "codec",
    [
        pytest.param(FACTORY.universal_decoder(V1), id="universal decoder"),
        pytest.param(FACTORY.universal_decoder(GroupVersion("apps", "v1"), V1), id="universal decoder, second version"),
        pytest.param(FACTORY.decoder_to_version(YAMLSerializer(SCHEME), V1), id="decoder to version"),
        pytest.param(FACTORY.codec_for_versions(YAMLSerializer(SCHEME), decode=V1), id="codec for versions"),
    ],
)
def test_a_decoder_gives_the_version_it_is_for(codec):
    assert codec.decode(OLD) == (new(), V1ALPHA1.with_kind("Flunder"))


def test_defaults_are_those_of_the_version_that_the_data_is_of():
    data = b'{"apiVersion": "wardle.example.com/v1", "kind": "Flunder", "spec": {"ports": [{"name": "a", "port": 1}]}}'

    obj = FACTORY.universal_decoder().decode(data).obj

    assert obj.spec == internal.FlunderSpec(
        reference_kind="Fischer", replicas=1, ports=[internal.Port(name="a", number=1, protocol="TCP")]
    )


def test_a_class_is_given_whatever_the_version():
    codec = FACTORY.universal_decoder()

    assert codec.decode(OLD, into=v1alpha1.Flunder).obj == old()
    assert codec.decode(OLD, into=v1.Flunder).obj == new()


def test_what_is_not_looked_into_is_not_converted():
    unknown = FACTORY.universal_decoder(V1).decode(OLD, into=Unknown).obj
    unstructured = FACTORY.universal_decoder(V1).decode(OLD, into=Unstructured).obj

    assert (unknown.kind, unknown.raw) == ("Flunder", OLD)
    assert unstructured.content["spec"] == {"fischerReference": "bob", "port": 80}


def test_a_strict_error_carries_the_converted_object():
    strict = CodecFactory(SCHEME, unknown_fields=UnknownFields.REJECT)

    with pytest.raises(StrictDecodingError) as caught:
        strict.universal_decoder(V1).decode(OLD + b"  size: 3\n")

    assert str(caught.value) == 'strict decoding error: unknown field "spec.size"'
    assert (caught.value.obj, caught.value.gvk) == (new(), V1ALPHA1.with_kind("Flunder"))


# --- encoding for a version -----------------------------------------------------------------------------------------


def test_an_encoder_writes_the_version_it_is_for_and_leaves_the_object_alone():
    flunder = v1.Flunder(spec=v1.FlunderSpec(reference="bob", reference_kind="Flunder"))
    before = deep_copy(flunder)

    data = FACTORY.encoder_for_version(JSONSerializer(SCHEME), V1ALPHA1).encode(flunder)

    assert (
        data == b'{"kind":"Flunder","apiVersion":"wardle.example.com/v1alpha1","metadata":{},"spec":{"flunderReference":"bob"}}\n'
    )
    assert flunder == before


@pytest.mark.parametrize(
    "obj", [old(), new(), internal.Flunder(metadata=metav1.ObjectMeta(name="old"))], ids=lambda obj: type(obj).__module__
)
def test_storage_is_one_version(obj):
    stored = json.loads(FACTORY.encoder_for_storage().encode(obj))

    assert (stored["apiVersion"], stored["kind"], stored["metadata"]) == (str(V1), "Flunder", {"name": "old"})


def test_storage_can_be_in_any_format():
    data = FACTORY.encoder_for_storage(YAMLSerializer(SCHEME)).encode(old())

    assert YAMLSerializer(SCHEME).decode(data).obj == new()


def test_the_legacy_codec_writes_json_and_reads_anything():
    codec = FACTORY.legacy_codec(V1ALPHA1)

    assert json.loads(codec.encode(new()))["apiVersion"] == str(V1ALPHA1)
    assert type(codec.decode(OLD).obj) is internal.Flunder


def test_without_conversion_an_object_is_written_as_what_it_is():
    codec = FACTORY.without_conversion(JSONSerializer(SCHEME))

    data = codec.encode(v1alpha1.Flunder())

    assert data == b'{"kind":"Flunder","apiVersion":"wardle.example.com/v1alpha1","metadata":{}}\n'
    assert codec.decode(data).obj == v1alpha1.Flunder(api_version=str(V1ALPHA1), kind="Flunder")


def test_an_unstructured_object_of_the_version_is_written_as_it_is():
    codec = FACTORY.encoder_for_version(JSONSerializer(SCHEME), GroupVersion("apps", "v1"))
    obj = Unstructured({"kind": "Deployment", "apiVersion": "apps/v1", "x": 1})

    assert codec.encode(obj) == b'{"apiVersion":"apps/v1","kind":"Deployment","x":1}\n'


def test_an_unstructured_object_of_another_version_is_converted_by_way_of_its_class():
    codec = FACTORY.encoder_for_version(JSONSerializer(SCHEME), V1)
    obj = FACTORY.universal_deserializer().decode(OLD, into=Unstructured).obj

    assert JSONSerializer(SCHEME).decode(codec.encode(obj)).obj == new()


def test_an_unstructured_object_of_another_group_will_not_do():
    codec = FACTORY.encoder_for_version(JSONSerializer(SCHEME), V1)

    with pytest.raises(NotSuitableError, match='"apps/v1" is not suitable for converting to "wardle'):
        codec.encode(Unstructured({"kind": "Deployment", "apiVersion": "apps/v1"}))


def test_an_internal_object_says_nothing_of_its_kind():
    data = FACTORY.codec_for_versions(JSONSerializer(SCHEME), encode=Internal()).encode(new())

    assert json.loads(data).keys() == {"metadata", "spec"}


# --- objects within objects -----------------------------------------------------------------------------------------

TEMPLATE = {"apiVersion": "wardle.example.com/v1alpha1", "kind": "Flunder", "metadata": {}, "spec": {"port": 1}}
LIST = {
    "apiVersion": "v1",
    "kind": "List",
    "metadata": {},
    "items": [
        TEMPLATE,
        {"apiVersion": "v1", "kind": "Status", "metadata": {}, "message": "a"},
        {"apiVersion": "nope/v1", "kind": "Foo"},
        {"kind": "Flunder"},
        None,
    ],
}


def test_raw_objects_stay_data_until_somebody_asks():
    flunder = JSONSerializer(SCHEME).decode(json.dumps({**TEMPLATE, "apiVersion": str(V1), "spec": {"template": TEMPLATE}})).obj

    assert flunder.spec.template == TEMPLATE
    assert decode_raw(flunder.spec.template, SCHEME) == v1alpha1.Flunder(
        api_version=str(V1ALPHA1), kind="Flunder", spec=v1alpha1.FlunderSpec(port=1)
    )


def test_raw_objects_of_known_kinds_are_decoded_where_that_is_wanted():
    codec = FACTORY.codec_for_versions(JSONSerializer(SCHEME), decode=V1, decode_embedded=True)
    data = json.dumps({"apiVersion": str(V1), "kind": "Flunder", "spec": {"template": TEMPLATE}})

    flunder = codec.decode(data).obj

    assert type(flunder.spec.template) is v1alpha1.Flunder
    assert json.loads(codec.encode(flunder))["spec"]["template"] == TEMPLATE


def test_the_items_of_a_list_of_mixed_kinds_are_decoded_by_themselves():
    scheme = wardle.new_scheme()
    scheme.add_known_types(GroupVersion("", "v1"), metav1.List)
    mixed = JSONSerializer(scheme).decode(json.dumps(LIST)).obj
    assert mixed.items == LIST["items"]

    decode_nested(mixed, scheme)

    assert [type(item) for item in mixed.items] == [v1alpha1.Flunder, metav1.Status, dict, dict, type(None)]
    assert json.loads(JSONSerializer(scheme).encode(mixed)) == LIST


def test_a_list_within_a_list_is_decoded_too():
    scheme = wardle.new_scheme()
    scheme.add_known_types(GroupVersion("", "v1"), metav1.List)
    mixed = metav1.List(items=[LIST])

    decode_nested(mixed, scheme)

    assert type(mixed.items[0].items[0]) is v1alpha1.Flunder


def test_what_raw_data_does_not_fit_is_an_error():
    with pytest.raises(DecodeError, match=r'spec\.port: expected integer, found string "x"'):
        decode_raw({**TEMPLATE, "spec": {"port": "x"}}, SCHEME)


# --- lists ----------------------------------------------------------------------------------------------------------


def test_a_list_converts_item_by_item():
    flunders = v1alpha1.FlunderList(metadata=metav1.ListMeta(resource_version="7"), items=[old(), v1alpha1.Flunder()])

    converted = SCHEME.convert_to_version(flunders, V1)

    assert (type(converted), converted.kind, converted.metadata.resource_version) == (v1.FlunderList, "FlunderList", "7")
    assert [type(item) for item in converted.items] == [v1.Flunder, v1.Flunder]
    assert converted.items[0].spec == new().spec


def test_a_list_of_another_version_is_read_into_the_one_wanted():
    data = json.dumps({"apiVersion": str(V1ALPHA1), "kind": "FlunderList", "items": [{"spec": {"port": 3}}]})

    obj, gvk = FACTORY.universal_decoder(V1).decode(data)

    assert gvk == GroupVersionKind(V1.group, "v1alpha1", "FlunderList")
    assert obj.items[0].spec.ports == [v1.Port(name="main", port=3)]


def test_kinds_of_kubernetes_need_no_scheme_of_their_own():
    factory = CodecFactory(api.scheme())
    data = b"apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: 2}\n"

    obj = factory.universal_deserializer().decode(data).obj

    assert type(obj) is appsv1.Deployment
    assert obj.spec.replicas == 2
