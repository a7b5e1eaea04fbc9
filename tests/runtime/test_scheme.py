"""What a scheme holds and how it is asked: kinds, classes, versions, aliases, field labels."""

import attrs
import pytest

from apimachinery.api.core import v1 as corev1
from apimachinery.conversion import ConversionError
from apimachinery.meta import v1 as metav1
from apimachinery.model import DeclarationError
from apimachinery.runtime import (
    AlreadyRegisteredError,
    AnyOf,
    Internal,
    MultiGroupVersioner,
    NotRegisteredError,
    NotSuitableError,
    PerKind,
    Scheme,
)
from apimachinery.schema import INTERNAL_VERSION, GroupKind, GroupVersion, GroupVersionKind
from apimachinery.unstructured import Unstructured
from tests import wardle
from tests.testapigroup import v1 as testapigroupv1
from tests.wardle import types as internal
from tests.wardle import v1, v1alpha1

FLUNDER = GroupKind("wardle.example.com", "Flunder")
V1, V1ALPHA1 = v1.GROUP_VERSION, v1alpha1.GROUP_VERSION


@pytest.fixture
def scheme() -> Scheme:
    return wardle.new_scheme()


# --- kinds and classes ----------------------------------------------------------------------------------------------


def test_a_kind_is_the_name_of_its_class(scheme):
    assert scheme.type_for(V1.with_kind("Flunder")) is v1.Flunder
    assert scheme.kinds_for(v1.Flunder) == scheme.kinds_for(v1.Flunder()) == (V1.with_kind("Flunder"),)
    assert scheme.recognizes(V1.with_kind("Flunder"))
    assert not scheme.recognizes(V1.with_kind("Fischer"))


def test_a_new_object_says_nothing(scheme):
    assert scheme.new(V1.with_kind("Flunder")) == v1.Flunder()


def test_a_class_may_stand_for_several_kinds_of_which_the_first_is_written(scheme):
    other = GroupVersionKind("fish.example.com", "v1", "Flounder")

    scheme.add_known_type_with_name(other, v1.Flunder)

    assert scheme.type_for(other) is v1.Flunder
    assert scheme.kinds_for(v1.Flunder) == (V1.with_kind("Flunder"), other)


def test_an_unstructured_object_is_of_the_kind_it_says(scheme):
    obj = Unstructured({"apiVersion": "apps/v1", "kind": "Deployment"})

    assert scheme.kinds_for(obj) == (GroupVersionKind("apps", "v1", "Deployment"),)


@pytest.mark.parametrize(
    ("look_up", "key", "text"),
    [
        pytest.param(
            lambda scheme: scheme.type_for(V1.with_kind("X")),
            V1.with_kind("X"),
            'no kind "X" is registered for version "wardle.example.com/v1" in scheme "wardle"',
            id="a kind",
        ),
        pytest.param(
            lambda scheme: scheme.type_for(GroupVersionKind("a", INTERNAL_VERSION, "X")),
            GroupVersionKind("a", INTERNAL_VERSION, "X"),
            'no kind "X" is registered for the internal version of group "a" in scheme "wardle"',
            id="an internal kind",
        ),
        pytest.param(
            lambda scheme: scheme.type_for(GroupVersionKind("a", "v1", "")),
            GroupVersionKind("a", "v1", ""),
            'no version "a/v1" has been registered in scheme "wardle"',
            id="a version",
        ),
        pytest.param(
            lambda scheme: scheme.kinds_for(testapigroupv1.Carp),
            testapigroupv1.Carp,
            'no kind is registered for the type v1.Carp in scheme "wardle"',
            id="a class",
        ),
    ],
)
def test_what_is_not_registered_is_on_the_error(scheme, look_up, key, text):
    with pytest.raises(NotRegisteredError) as caught:
        look_up(scheme)

    assert (caught.value.scheme, caught.value.key, str(caught.value)) == ("wardle", key, text)


def test_a_kind_registered_twice_is_an_error_that_names_both_classes(scheme):
    gvk = V1.with_kind("Flunder")

    with pytest.raises(AlreadyRegisteredError) as caught:
        scheme.add_known_type_with_name(gvk, v1alpha1.Flunder)

    assert (caught.value.gvk, caught.value.registered, caught.value.refused) == (gvk, v1.Flunder, v1alpha1.Flunder)
    assert "tests.wardle.v1.types.Flunder already, and cannot be tests.wardle.v1alpha1.types.Flunder" in str(caught.value)


def test_the_same_registration_twice_is_none(scheme):
    scheme.add_known_types(V1, v1.Flunder)

    assert scheme.kinds_for(v1.Flunder) == (V1.with_kind("Flunder"),)


def test_nothing_is_registered_where_something_cannot_be(scheme):
    with pytest.raises(AlreadyRegisteredError):
        scheme.add_known_types(V1, testapigroupv1.Carp, v1alpha1.Flunder)

    assert not scheme.recognizes(V1.with_kind("Carp"))


@pytest.mark.parametrize("gvk", [GroupVersionKind("a", "", "X"), GroupVersionKind("a", "v1", "")], ids=["no version", "no kind"])
def test_a_kind_has_a_name_and_a_version(scheme, gvk):
    with pytest.raises(ValueError, match="needs a version and a kind"):
        scheme.add_known_type_with_name(gvk, v1.Flunder)


def test_what_is_no_wire_type_is_refused(scheme):
    with pytest.raises(DeclarationError, match="is not an attrs class"):
        scheme.add_known_types(V1, int)


@attrs.define(kw_only=True)
class Misdeclared:
    text: str = "not empty"


def test_a_class_is_looked_at_when_it_is_registered(scheme):
    with pytest.raises(DeclarationError, match=r"Misdeclared\.text: the default 'not empty' is not the zero value"):
        scheme.add_known_types(V1, Misdeclared)


# --- unversioned kinds, aliases -------------------------------------------------------------------------------------


def test_an_unversioned_kind_is_found_in_every_version(scheme):
    for version in ("v1", "apps/v1", "wardle.example.com/v1alpha1"):
        assert scheme.type_for(GroupVersion.parse(version).with_kind("Status")) is metav1.Status


def test_an_unversioned_object_needs_no_conversion(scheme):
    status = metav1.Status(message="no")

    converted = scheme.convert_to_version(status, V1ALPHA1)

    assert (converted.api_version, converted.kind, converted.message) == ("v1", "Status", "no")
    assert status.kind == ""


def test_an_alias_is_read_and_never_written(scheme):
    old = GroupVersionKind("extensions", "v1beta1", "Flunder")

    scheme.add_alias(old, V1.with_kind("Flunder"))

    assert scheme.type_for(old) is v1.Flunder
    assert scheme.kinds_for(v1.Flunder) == (V1.with_kind("Flunder"),)


def test_what_is_a_kind_cannot_be_an_alias(scheme):
    with pytest.raises(AlreadyRegisteredError):
        scheme.add_alias(V1ALPHA1.with_kind("Flunder"), V1.with_kind("Flunder"))


# --- versions -------------------------------------------------------------------------------------------------------


def test_versions_are_in_order_of_priority_then_of_registration(scheme):
    scheme.add_known_types(GroupVersion(wardle.GROUP, "v2"), v1.Flunder)

    assert [version.version for version in scheme.kinds.versions(wardle.GROUP)] == ["v1", "v1alpha1", "v2"]
    assert wardle.GROUP in scheme.kinds.groups()
    assert scheme.kinds.is_version_registered(V1)
    assert not scheme.kinds.is_version_registered(wardle.INTERNAL)  # nothing asks for it by name


def test_a_priority_is_of_one_group(scheme):
    with pytest.raises(ValueError, match="versions of one group"):
        scheme.set_version_priority(V1, GroupVersion("apps", "v1"))


def test_objects_are_stored_in_the_preferred_version_that_has_their_kind(scheme):
    assert scheme.storage_version(FLUNDER) == V1

    scheme.set_version_priority(V1ALPHA1, V1)
    assert scheme.storage_version(FLUNDER) == V1ALPHA1

    scheme.set_storage_version(FLUNDER, "v1")
    assert scheme.storage_version(FLUNDER) == V1


def test_what_is_not_there_is_not_stored(scheme):
    with pytest.raises(NotRegisteredError):
        scheme.storage_version(GroupKind("a", "X"))


def test_the_hub_is_the_internal_version_where_there_is_one_and_else_the_stored_one(scheme):
    assert scheme.hub(FLUNDER) is internal.Flunder
    assert scheme.hub_version(FLUNDER) == wardle.INTERNAL

    scheme.set_hub(FLUNDER, v1.Flunder)
    assert scheme.hub_version(FLUNDER) == V1

    plain = Scheme("plain")
    plain.add_known_types(V1, v1.Flunder)
    assert plain.hub(FLUNDER) is v1.Flunder


def test_a_stored_version_without_the_kind_is_no_hub():
    scheme = Scheme("plain")
    scheme.add_known_types(V1, v1.Flunder)
    scheme.set_storage_version(FLUNDER, "v2")

    with pytest.raises(NotRegisteredError, match=r'"Flunder" is registered for version "wardle\.example\.com/v2"'):
        scheme.hub(FLUNDER)


@pytest.mark.parametrize(
    ("target", "api_version", "cls"),
    [
        pytest.param(V1ALPHA1, "wardle.example.com/v1alpha1", v1alpha1.Flunder, id="one version"),
        pytest.param(
            AnyOf((GroupVersion("apps", "v1"), V1ALPHA1)), "wardle.example.com/v1alpha1", v1alpha1.Flunder, id="the first that fits"
        ),
        pytest.param(AnyOf((V1ALPHA1, V1)), "wardle.example.com/v1", v1.Flunder, id="the one it has already"),
        pytest.param(Internal(), "", internal.Flunder, id="the internal one"),
        pytest.param(
            MultiGroupVersioner(V1ALPHA1, (FLUNDER,)), "wardle.example.com/v1alpha1", v1alpha1.Flunder, id="a kind that moved"
        ),
        pytest.param(
            MultiGroupVersioner(V1ALPHA1, (GroupKind(wardle.GROUP, ""),)),
            "wardle.example.com/v1alpha1",
            v1alpha1.Flunder,
            id="a group that moved",
        ),
    ],
)
def test_the_target_picks_the_version(scheme, target, api_version, cls):
    converted = scheme.convert_to_version(v1.Flunder(), target)

    assert (type(converted), converted.api_version) == (cls, api_version)


def test_the_stored_version_can_be_a_target(scheme):
    converted = scheme.convert_to_version(v1alpha1.Flunder(), PerKind(scheme.storage_version))

    assert type(converted) is v1.Flunder


@pytest.mark.parametrize(
    ("target", "text"),
    [
        pytest.param(
            GroupVersion("apps", "v1"), 'v1.Flunder is not suitable for converting to "apps/v1" in scheme "wardle"', id="one"
        ),
        pytest.param(
            AnyOf((GroupVersion("apps", "v1"), GroupVersion("", "v1"))),
            'v1.Flunder is not suitable for converting to ["apps/v1" "v1"] in scheme "wardle"',
            id="several",
        ),
    ],
)
def test_no_version_of_another_group_will_do(scheme, target, text):
    with pytest.raises(NotSuitableError) as caught:
        scheme.convert_to_version(v1.Flunder(), target)

    assert str(caught.value) == text
    assert isinstance(caught.value, NotRegisteredError)


def test_a_version_of_the_group_needs_the_kind(scheme):
    with pytest.raises(NotRegisteredError, match=r'no kind "Flunder" is registered for version "wardle\.example\.com/v9"'):
        scheme.convert_to_version(v1.Flunder(), GroupVersion(wardle.GROUP, "v9"))


def test_kinds_that_have_nothing_to_do_with_each_other_do_not_convert(scheme):
    scheme.add_known_types(GroupVersion("", "v1"), corev1.Pod)

    with pytest.raises(ConversionError) as caught:
        scheme.convert(v1.Flunder(), corev1.Pod)

    assert str(caught.value) == "converting (v1.Flunder) to (v1.Pod): unknown conversion"


def test_an_unstructured_object_converts_by_way_of_its_class(scheme):
    obj = Unstructured({"apiVersion": str(V1), "kind": "Flunder", "spec": {"reference": "a", "referenceKind": "Flunder"}})

    converted = scheme.convert_to_version(obj, V1ALPHA1)

    assert converted == v1alpha1.Flunder(
        api_version=str(V1ALPHA1), kind="Flunder", spec=v1alpha1.FlunderSpec(flunder_reference="a")
    )


# --- field labels ---------------------------------------------------------------------------------------------------


def test_every_kind_can_be_selected_by_name_and_namespace(scheme):
    gvk = V1.with_kind("Flunder")

    assert scheme.convert_field_label(gvk, "metadata.name", "a") == ("metadata.name", "a")
    assert scheme.convert_field_label(gvk, "metadata.namespace", "a") == ("metadata.namespace", "a")
    with pytest.raises(
        ValueError, match=r'"spec\.reference" is not a known field selector: only "metadata\.name", "metadata\.namespace"'
    ):
        scheme.convert_field_label(gvk, "spec.reference", "a")


def test_a_version_can_have_labels_of_its_own(scheme):
    def convert(label: str, value: str) -> tuple[str, str]:
        if label != "spec.fischerReference":
            raise ValueError(label)
        return "spec.reference", value

    scheme.add_field_label_conversion(V1ALPHA1.with_kind("Flunder"), convert)

    assert scheme.convert_field_label(V1ALPHA1.with_kind("Flunder"), "spec.fischerReference", "a") == ("spec.reference", "a")
    assert scheme.convert_field_label(V1.with_kind("Flunder"), "metadata.name", "a") == ("metadata.name", "a")
