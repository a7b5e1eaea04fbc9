"""What holds for every object of every type that the tests have."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import ApiMachineryError, DecodeError
from apimachinery.api.apps import v1 as appsv1
from apimachinery.api.coordination import v1 as coordinationv1
from apimachinery.api.core import v1 as corev1
from apimachinery.encoding import cbor
from apimachinery.encoding.limits import DEFAULT_LIMITS
from apimachinery.meta import v1 as metav1
from apimachinery.model import UnknownFields, describe
from apimachinery.model.decode import decode_plain
from apimachinery.model.encode import encode_plain
from apimachinery.model.shapes import Nested
from apimachinery.runtime import Scheme
from apimachinery.runtime.serializer import CBORSerializer, JSONSerializer
from apimachinery.testing import objects
from tests.cbor.hooks import FULL
from tests.hostile import damaged
from tests.model import zoo as model_zoo
from tests.protobuf import zoo
from tests.testapigroup.v1 import Carp, CarpList

TYPES = (
    *(cls for cls in (*zoo.ALL, *model_zoo.ALL) if isinstance(cls, type)),
    *(Carp, CarpList, metav1.ObjectMeta, metav1.Status, metav1.List, metav1.Table, metav1.DeleteOptions),
    *(corev1.Pod, corev1.Secret, corev1.ConfigMap, appsv1.Deployment, appsv1.ControllerRevision, coordinationv1.Lease),
)
NOTHING = Scheme("nothing")
"""With no kinds, so that any class can be read into."""
SERIALIZER = CBORSerializer(NOTHING)
JSON = JSONSerializer(NOTHING)

any_object = st.sampled_from(TYPES).flatmap(objects)


def exactly(cls: type, data: bytes, unknown_fields: UnknownFields = UnknownFields.KEEP) -> Any:
    """What the exact way makes of *data*, without the quick one before it."""
    plain = cbor.read_shape(data, Nested(cls), unknown_fields=unknown_fields, limits=DEFAULT_LIMITS)
    return decode_plain(describe(cls), plain, keep=unknown_fields is UnknownFields.KEEP, owned=True)


@given(any_object)
def test_what_is_encoded_is_decoded_again(obj: Any) -> None:
    data = SERIALIZER.encode(obj)

    assert SERIALIZER.decode(data, into=type(obj)).obj == obj
    assert exactly(type(obj), data) == obj
    assert cbor.PREFIX + cbor.encode(obj) == data


@given(any_object)
def test_the_quick_way_to_write_gives_the_bytes_of_the_plain_data(obj: Any) -> None:
    assert cbor.encode(obj) == cbor.dumps(encode_plain(obj, shared=True, native=cbor.NATIVE_FORMS))


@given(any_object)
def test_unsorted_maps_mean_the_same(obj: Any) -> None:
    data = CBORSerializer(NOTHING, deterministic=False).encode(obj)

    assert SERIALIZER.decode(data, into=type(obj)).obj == obj


@given(st.sampled_from(TYPES).flatmap(lambda cls: objects(cls, unknown_fields=False)))
def test_without_unknown_fields_a_strict_decoder_gives_the_same(obj: Any) -> None:
    strict = CBORSerializer(NOTHING, unknown_fields=UnknownFields.REJECT)

    assert strict.decode(SERIALIZER.encode(obj), into=type(obj)).obj == obj


@given(any_object, st.data())
def test_damaged_bytes_end_in_a_decode_error_or_in_an_object(obj: Any, data: st.DataObject) -> None:
    found = damaged(SERIALIZER.encode(obj), data, start=3)

    for unknown_fields in UnknownFields:
        try:
            decoded = CBORSerializer(NOTHING, unknown_fields=unknown_fields).decode(found, into=type(obj)).obj
        except DecodeError:
            continue
        assert decoded == exactly(type(obj), found, unknown_fields)
        assert SERIALIZER.decode(SERIALIZER.encode(decoded), into=type(obj)).obj == decoded


@given(any_object, st.data())
def test_truncated_bytes_are_refused(obj: Any, data: st.DataObject) -> None:
    whole = SERIALIZER.encode(obj)
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]

    with pytest.raises(ApiMachineryError, match="EOF"):
        SERIALIZER.decode(cut, into=type(obj))


def test_scalars_with_hooks_of_their_own_are_read_and_written_by_these() -> None:
    data = SERIALIZER.encode(FULL)

    assert SERIALIZER.decode(data, into=type(FULL)).obj == FULL
    assert exactly(type(FULL), data) == FULL
    assert cbor.loads(data) == encode_plain(FULL, shared=False)
