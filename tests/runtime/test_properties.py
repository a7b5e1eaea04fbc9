"""What holds for every object of every type that the tests have: formats, defaults, conversion, copies."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import UnknownFields, deep_copy, equal
from apimachinery.runtime import Scheme
from apimachinery.runtime.nested import replace_raw
from apimachinery.runtime.serializer import JSONSerializer, YAMLSerializer
from apimachinery.testing import objects
from docs.examples import observatory
from tests import wardle
from tests.model import zoo
from tests.testapigroup.v1 import Carp, CarpList
from tests.wardle import types as internal
from tests.wardle import v1, v1alpha1

TYPES = (
    *(cls for cls in zoo.ALL if isinstance(cls, type)),
    *(v1.Flunder, v1.FlunderList, v1alpha1.Flunder, internal.Flunder, Carp, CarpList),
    *(observatory.v1.Observation, observatory.v1.Telescope, observatory.v1beta1.Observation, observatory.v1alpha1.Observation),
    *(metav1.ObjectMeta, metav1.Status, metav1.DeleteOptions, metav1.PartialObjectMetadata, corev1.Pod, appsv1.Deployment),
)
NOTHING = Scheme("nothing")
"""With no kinds, so that any class can be read into."""


def any_object(*, unknown_fields: bool = True) -> st.SearchStrategy[Any]:
    return st.sampled_from(TYPES).flatmap(lambda cls: objects(cls, unknown_fields=unknown_fields))


# --- formats --------------------------------------------------------------------------------------------------------


@given(any_object(), st.booleans())
def test_json_decodes_to_what_was_encoded(obj: Any, pretty: bool) -> None:
    serializer = JSONSerializer(NOTHING, pretty=pretty)

    assert serializer.decode(serializer.encode(obj), into=type(obj)).obj == obj


@given(any_object(unknown_fields=False))
def test_yaml_decodes_to_what_was_encoded(obj: Any) -> None:
    replace_raw(obj, whole_numbers)  # YAML goes through JSON, where 2.0 is written 2, and read as an integer
    serializer = YAMLSerializer(NOTHING)

    assert serializer.decode(serializer.encode(obj), into=type(obj)).obj == obj


def whole_numbers(value: Any) -> Any:
    """*value* with integers for floats without a fraction."""
    if isinstance(value, dict):
        return {key: whole_numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return list(map(whole_numbers, value))
    return int(value) if isinstance(value, float) and value.is_integer() else value


@given(any_object())
def test_what_is_decoded_is_encoded_to_the_same_bytes(obj: Any) -> None:
    for serializer in (JSONSerializer(NOTHING), YAMLSerializer(NOTHING)):
        data = serializer.encode(obj)

        assert serializer.encode(serializer.decode(data, into=type(obj)).obj) == data


@given(any_object(unknown_fields=False))
def test_strict_accepts_what_keep_writes(obj: Any) -> None:
    for cls in (JSONSerializer, YAMLSerializer):
        data = cls(NOTHING).encode(obj)

        strict = cls(NOTHING, unknown_fields=UnknownFields.REJECT).decode(data, into=type(obj)).obj

        assert cls(NOTHING).encode(strict) == data


@given(any_object(unknown_fields=False))
def test_dropping_what_is_not_known_changes_nothing_else(obj: Any) -> None:
    serializer = JSONSerializer(NOTHING, unknown_fields=UnknownFields.DROP)

    assert serializer.decode(serializer.encode(obj), into=type(obj)).obj == obj


# --- copies ---------------------------------------------------------------------------------------------------------


@given(any_object())
def test_a_copy_is_equal_and_shares_nothing_mutable(obj: Any) -> None:
    copied = deep_copy(obj)

    assert copied == obj
    assert equal(copied, obj)
    assert not (mutable_parts(copied) & mutable_parts(obj))


def mutable_parts(value: Any) -> set[int]:
    """The identities of all lists, dictionaries and objects within *value* that could be changed."""
    found: set[int] = set()
    pending = [value]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending += value.values()
        elif isinstance(value, list):
            pending += value
        elif type(value).__setattr__ is object.__setattr__ and hasattr(type(value), "__attrs_attrs__"):
            pending += [getattr(value, attribute.name) for attribute in type(value).__attrs_attrs__]
        else:
            continue
        found.add(id(value))
    return found


# --- defaults -------------------------------------------------------------------------------------------------------

SCHEMES = (wardle.new_scheme(), observatory.scheme)
KINDS = [(scheme, cls) for scheme in SCHEMES for cls in sorted(set(scheme.kinds.all_types().values()), key=str)]


@given(st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind[0]), objects(kind[1]))))
def test_defaults_are_filled_in_once(given: tuple[Scheme, Any]) -> None:
    scheme, obj = given
    scheme.default(obj)
    once = deep_copy(obj)

    scheme.default(obj)

    assert obj == once


# --- conversion -----------------------------------------------------------------------------------------------------

SCHEME = wardle.new_scheme()


@pytest.mark.parametrize("cls", [v1.Flunder, v1alpha1.Flunder, internal.Flunder], ids=lambda cls: cls.__module__)
@given(flunder=objects(internal.Flunder, unknown_fields=False))
def test_through_any_version_and_back_the_hub_is_the_same(cls: type, flunder: Any) -> None:
    assume(v1alpha1.LOST not in flunder.metadata.annotations)
    flunder.api_version = flunder.kind = ""  # they say of which version it is
    before = deep_copy(flunder)

    there = SCHEME.convert(flunder, cls)
    back = SCHEME.convert(there, internal.Flunder)

    assert equal(back, flunder)
    assert flunder == before
    assert not (mutable_parts(there) & mutable_parts(flunder))
    assert not (mutable_parts(back) & mutable_parts(there))


@given(flunder=objects(v1alpha1.Flunder, unknown_fields=False), version=st.sampled_from([v1.Flunder, internal.Flunder]))
def test_an_old_object_comes_back_as_it_was(flunder: Any, version: type) -> None:
    assume(not (flunder.spec.fischer_reference and flunder.spec.flunder_reference))  # one of them means nothing then
    assume(v1alpha1.LOST not in flunder.metadata.annotations)

    back = SCHEME.convert(SCHEME.convert(flunder, version), v1alpha1.Flunder)

    assert (back.spec, back.metadata) == (flunder.spec, flunder.metadata)
