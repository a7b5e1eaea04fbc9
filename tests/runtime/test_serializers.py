"""What every wire format does: bytes to objects of the kinds that a scheme holds, and back."""

from datetime import UTC, datetime

import pytest

from apimachinery._errors import DecodeError, EncodeError
from apimachinery.encoding import json
from apimachinery.meta import v1 as metav1
from apimachinery.model import InvalidDataError, InvalidObjectError, UnknownFields, deep_copy
from apimachinery.runtime import (
    Decoded,
    MissingKindError,
    MissingVersionError,
    NotRegisteredError,
    Scheme,
    StrictDecodingError,
    Unknown,
)
from apimachinery.runtime.serializer import CBORSerializer, JSONSerializer, ProtobufSerializer, YAMLSerializer
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList
from tests.testapigroup import v1 as testapigroupv1
from tests.testapigroup.v1 import Carp, CarpCondition, CarpList, CarpSpec, CarpStatus

SCHEME = Scheme("fish")
testapigroupv1.add_to_scheme(SCHEME)
metav1.add_to_group_version(SCHEME, GroupVersion("", "v1"))

CARP = testapigroupv1.GROUP_VERSION.with_kind("Carp")
CARP_META = {"kind": CARP.kind, "apiVersion": CARP.api_version}
CARP_LIST = testapigroupv1.GROUP_VERSION.with_kind("CarpList")

ALL = (JSONSerializer, YAMLSerializer, CBORSerializer, ProtobufSerializer)
WITH_NAMES = (JSONSerializer, YAMLSerializer, CBORSerializer)
"""The formats that write the names of fields."""
PLAIN = (JSONSerializer, YAMLSerializer)
"""The formats for people."""


@pytest.fixture(params=ALL, ids=lambda cls: cls.__name__)
def serializer(request):
    return request.param(SCHEME)


@pytest.fixture(params=WITH_NAMES, ids=lambda cls: cls.__name__)
def named(request):
    """The class of a format that writes names."""
    return request.param


def carp() -> Carp:
    return Carp(
        metadata=metav1.ObjectMeta(
            name="a", labels={"b": "1", "a": "2"}, creation_timestamp=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
        ),
        spec=CarpSpec(node_selector={"deep": "yes"}, termination_grace_period_seconds=0, host_network=True),
        status=CarpStatus(conditions=[CarpCondition(type="Ready", status="True"), CarpCondition()]),
    )


def with_kind(obj, gvk: GroupVersionKind):
    """A copy of *obj* that says what it is."""
    obj = deep_copy(obj)
    obj.api_version, obj.kind = gvk.api_version, gvk.kind
    return obj


# --- kinds ----------------------------------------------------------------------------------------------------------


def test_what_is_encoded_decodes_to_the_same_object_with_its_kind(serializer):
    data = serializer.encode(carp(), gvk=CARP)

    assert serializer.decode(data) == Decoded(with_kind(carp(), CARP), CARP)


def test_encoding_leaves_the_object_as_it_is(serializer):
    obj = carp()

    serializer.encode(obj, gvk=CARP)

    assert obj == carp()


def test_a_kind_that_is_given_replaces_the_one_that_the_object_says(serializer):
    data = serializer.encode(with_kind(carp(), CARP_LIST), gvk=CARP)

    assert serializer.decode(data).gvk == CARP


def test_an_object_keeps_its_own_kind_where_none_is_given(serializer):
    data = serializer.encode(with_kind(carp(), CARP))

    assert serializer.decode(data).gvk == CARP


def test_the_items_of_a_list_say_only_what_they_said(serializer):
    carps = CarpList(items=[carp(), with_kind(carp(), CARP)])

    obj, gvk = serializer.decode(serializer.encode(carps, gvk=CARP_LIST))

    # protobuf has no place for it
    kinds = ["", ""] if isinstance(serializer, ProtobufSerializer) else ["", "Carp"]
    assert (gvk, [item.kind for item in obj.items]) == (CARP_LIST, kinds)


def test_an_object_in_a_raw_field_gets_its_kind(named):
    serializer = named(SCHEME)
    carps = metav1.List(items=[carp(), metav1.Status(), {"kind": "Foo"}])

    obj = serializer.decode(serializer.encode(carps, gvk=GroupVersionKind("", "v1", "List")), into=metav1.List).obj

    kinds = [(item.get("apiVersion"), item["kind"]) for item in obj.items]
    assert kinds == [("testapigroup.apimachinery.k8s.io/v1", "Carp"), ("v1", "Status"), (None, "Foo")]
    assert carps.items[0].kind == ""


@pytest.mark.parametrize(
    ("plain", "error", "text"),
    [
        pytest.param({"apiVersion": "v1"}, MissingKindError, "Object 'Kind' is missing in '", id="no kind"),
        pytest.param({"kind": "Carp"}, MissingVersionError, "Object 'apiVersion' is missing in '", id="no version"),
        pytest.param({"kind": "", "apiVersion": None}, MissingKindError, "Object 'Kind' is missing in '", id="an empty kind"),
        pytest.param(
            {"apiVersion": "v1", "kind": "Foo"},
            NotRegisteredError,
            'no kind "Foo" is registered for version "v1" in scheme "fish"',
            id="an unknown kind",
        ),
    ],
)
def test_an_object_has_to_say_what_it_is(named, plain, error, text):
    serializer = named(SCHEME)
    data = serializer.encode(Unstructured(plain))

    with pytest.raises(error) as caught:
        serializer.decode(data)

    assert text in str(caught.value)


@pytest.mark.parametrize(
    ("plain", "found"), [([1], "list"), ("x", 'string "x"'), (True, "boolean true"), ({"kind": 1}, "integer 1")], ids=str
)
@pytest.mark.parametrize("cls", PLAIN)
def test_what_is_no_object_is_refused(cls, plain, found):
    with pytest.raises(DecodeError, match=f"couldn't get version/kind; json parse error: .*found {found}"):
        cls(SCHEME).decode(json.dumps(plain))


# --- into, and defaults for what is not said ------------------------------------------------------------------------

HALF = GroupVersionKind(CARP.group, CARP.version, "")


STATUS, FOO, FOO_LIST = (GroupVersionKind("", "v1", kind) for kind in ("Status", "Foo", "FooList"))
NO_KIND = GroupVersionKind("", "", "")


@pytest.mark.parametrize(
    ("plain", "defaults", "into", "gvk", "cls"),
    [
        pytest.param({}, CARP, None, CARP, Carp, id="a default"),
        pytest.param({"kind": "CarpList"}, CARP, None, CARP_LIST, CarpList, id="a default of the version"),
        pytest.param({"apiVersion": "v1", "kind": "Status"}, CARP, None, STATUS, metav1.Status, id="what is said counts"),
        pytest.param({"kind": "Carp"}, HALF, None, CARP, Carp, id="a default without a kind"),
        pytest.param({}, None, Carp, CARP, Carp, id="a class says what it is"),
        pytest.param({"apiVersion": "v1", "kind": "Status"}, None, Carp, STATUS, metav1.Status, id="a class does not decide"),
        pytest.param({"apiVersion": "v1", "kind": "Foo"}, None, Unstructured, FOO, Unstructured, id="an unstructured object"),
        pytest.param(
            {"apiVersion": "v1", "kind": "FooList"}, None, UnstructuredList, FOO_LIST, UnstructuredList, id="an unstructured list"
        ),
        pytest.param({"apiVersion": "v1", "kind": "Foo"}, CARP, Unknown, FOO, Unknown, id="an unknown object"),
        pytest.param({}, None, metav1.PartialObjectMetadata, NO_KIND, metav1.PartialObjectMetadata, id="a class of no kind"),
    ],
)
def test_into_and_defaults_fill_in_what_the_data_does_not_say(named, plain, defaults, into, gvk, cls):
    serializer = named(SCHEME)
    data = serializer.encode(Unstructured(plain))

    decoded = serializer.decode(data, defaults=defaults, into=into)

    assert (decoded.gvk, type(decoded.obj)) == (gvk, cls)


@pytest.mark.parametrize(
    "plain",
    [
        {"metadata": {"name": "a"}, "spec": {"nodeName": "n"}},
        {"Kind": "CarpList"},
        {"KIND": "Nothing"},
        {"apiversion": "no/such/version"},
        {"extra": 1},
        {"metadata": 1},
        {"metadata": {"labels": {"a": 1}}},
        {"apiVersion": 1},
        {"kind": ["Carp"]},
        {"kind": ""},
    ],
    ids=str,
)
@pytest.mark.parametrize("unknown_fields", UnknownFields)
def test_a_kind_that_was_read_before_is_read_the_same(named, plain, unknown_fields):
    data = named(SCHEME).encode(Unstructured(CARP_META | plain))

    def outcome(serializer):
        try:
            return serializer.decode(data)
        except DecodeError as exc:
            return type(exc), str(exc)

    used = named(SCHEME, unknown_fields=unknown_fields)
    used.decode(named(SCHEME).encode(Unstructured(CARP_META)))
    assert outcome(used) == outcome(named(SCHEME, unknown_fields=unknown_fields))


def test_a_class_that_was_asked_for_says_nothing_of_its_kind(named):
    serializer, data = named(SCHEME), named(SCHEME).encode(Unstructured(CARP_META))
    assert type(serializer.decode(data, into=metav1.TypeMeta).obj) is metav1.TypeMeta
    assert type(serializer.decode(data).obj) is Carp


def test_an_unknown_object_is_its_bytes(serializer):
    data = serializer.encode(carp(), gvk=CARP)

    obj = serializer.decode(data, into=Unknown).obj

    assert (obj.api_version, obj.kind) == (CARP.api_version, CARP.kind)
    assert serializer.decode(serializer.encode(obj)) == Decoded(with_kind(carp(), CARP), CARP)


def test_an_unstructured_object_is_written_as_it_is(named):
    serializer = named(SCHEME)
    obj = Unstructured({"apiVersion": "v1", "kind": "Foo", "spec": {"list": [1, None, 2.5, "x"]}})

    assert serializer.decode(serializer.encode(obj), into=Unstructured).obj == obj


# --- unknown fields -------------------------------------------------------------------------------------------------

MORE = {
    "apiVersion": CARP.api_version,
    "kind": "Carp",
    "metadata": {"name": "a", "nickname": "b"},
    "spec": {"hostname": "c", "depth": {"metres": [1, 2]}},
    "status": {"conditions": [{"type": "d", "status": "", "lastProbeTime": None, "lastTransitionTime": None, "why": True}]},
    "colour": "red",
}


def test_unknown_fields_are_kept_and_written_again(named):
    serializer = named(SCHEME)
    data = serializer.encode(Unstructured(MORE))

    obj = serializer.decode(data).obj

    assert (obj.unknown_fields, obj.spec.unknown_fields) == ({"colour": "red"}, {"depth": {"metres": [1, 2]}})
    assert serializer.decode(serializer.encode(obj), into=Unstructured).obj.content == MORE


def test_unknown_fields_are_dropped(named):
    serializer = named(SCHEME, unknown_fields=UnknownFields.DROP)
    data = serializer.encode(Unstructured(MORE))

    obj = serializer.decode(data).obj

    assert obj == with_kind(
        Carp(
            metadata=metav1.ObjectMeta(name="a"),
            spec=CarpSpec(hostname="c"),
            status=CarpStatus(conditions=[CarpCondition(type="d")]),
        ),
        CARP,
    )


@pytest.mark.parametrize("cls", PLAIN, ids=lambda cls: cls.__name__)
def test_unknown_fields_are_refused_all_at_once_with_the_object(cls):
    data = cls(SCHEME).encode(Unstructured(MORE))
    dropped = cls(SCHEME, unknown_fields=UnknownFields.DROP).decode(data)

    with pytest.raises(StrictDecodingError) as caught:
        cls(SCHEME, unknown_fields=UnknownFields.REJECT).decode(data)

    unknown = ("metadata.nickname", "spec.depth", "status.conditions[0].why", "colour")
    assert sorted(caught.value.problems) == sorted(f'unknown field "{path}"' for path in unknown)
    assert (caught.value.obj, caught.value.gvk) == dropped


@pytest.mark.parametrize("cls", ALL, ids=lambda cls: cls.__name__)
def test_strict_accepts_what_knows_no_unknown_fields(cls):
    data = cls(SCHEME).encode(carp(), gvk=CARP)

    assert cls(SCHEME, unknown_fields=UnknownFields.REJECT).decode(data) == Decoded(with_kind(carp(), CARP), CARP)


# --- values that do not fit -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("cls", PLAIN, ids=lambda cls: cls.__name__)
def test_every_value_that_does_not_fit_is_named(cls):
    spec = {"hostname": 1, "nodeSelector": {"a": []}, "hostPID": "x"}
    data = cls(SCHEME).encode(Unstructured({"apiVersion": CARP.api_version, "kind": "Carp", "spec": spec}))

    with pytest.raises(InvalidDataError) as caught:
        cls(SCHEME).decode(data)

    assert str(caught.value) == (
        "Carp: spec.nodeSelector.a: expected string, found list; "
        'spec.hostPID: expected boolean, found string "x"; '
        "spec.hostname: expected string, found integer 1"
    )


def test_an_object_with_values_that_have_no_form_is_refused(serializer):
    obj = carp()
    obj.metadata.creation_timestamp = "today"
    obj.spec.node_selector = ["a"]

    with pytest.raises(InvalidObjectError) as caught:
        serializer.encode(obj)

    assert str(caught.value) == (
        'Carp: metadata.creationTimestamp: expected RFC 3339 time, found string "today"; spec.nodeSelector: expected object, found list'
    )


@pytest.mark.parametrize("obj", [3, "text", {"kind": "Carp"}, object()], ids=lambda obj: type(obj).__name__)
def test_what_is_no_wire_type_is_refused(serializer, obj):
    with pytest.raises(EncodeError):
        serializer.encode(obj)
