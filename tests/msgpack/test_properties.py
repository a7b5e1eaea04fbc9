"""What holds for every object of every type that the tests have, here and across formats."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import ApiMachineryError, DecodeError
from apimachinery.encoding import json, msgpack
from apimachinery.model import UnknownFields
from apimachinery.model.encode import encode_plain
from apimachinery.runtime.serializer import CBORSerializer, JSONSerializer, MessagePackSerializer
from apimachinery.schema import GroupVersionKind
from apimachinery.testing import objects
from apimachinery.unstructured import Unstructured
from tests.cbor.hooks import FULL
from tests.cbor.test_properties import NOTHING, TYPES, any_object
from tests.hostile import damaged

SERIALIZER = MessagePackSerializer(NOTHING)
KIND = GroupVersionKind("", "v1", "A")
FORMATS = (SERIALIZER, CBORSerializer(NOTHING), JSONSerializer(NOTHING))


@given(any_object)
def test_what_is_encoded_is_decoded_again(obj: Any) -> None:
    assert SERIALIZER.decode(SERIALIZER.encode(obj), into=type(obj)).obj == obj


@given(any_object)
def test_all_formats_say_the_same(obj: Any) -> None:
    decoded = [serializer.decode(serializer.encode(obj), into=type(obj)).obj for serializer in FORMATS]

    assert decoded == [obj, obj, obj]


@given(any_object)
def test_all_formats_say_the_same_where_the_type_is_not_known(obj: Any) -> None:
    contents = [serializer.decode(serializer.encode(obj, gvk=KIND), into=Unstructured).obj.content for serializer in FORMATS]

    # as JSON, which does not tell 1.0 from 1
    texts = [json.dumps(content, sort_keys=True) for content in contents]
    assert len({json.dumps(json.loads(text)) for text in texts}) == 1


@given(st.sampled_from(TYPES).flatmap(lambda cls: objects(cls, unknown_fields=False)))
def test_without_unknown_fields_a_strict_decoder_gives_the_same(obj: Any) -> None:
    strict = MessagePackSerializer(NOTHING, unknown_fields=UnknownFields.REJECT)

    assert strict.decode(SERIALIZER.encode(obj), into=type(obj)).obj == obj


@given(any_object, st.data())
def test_damaged_bytes_end_in_a_decode_error_or_in_an_object(obj: Any, data: st.DataObject) -> None:
    found = damaged(SERIALIZER.encode(obj), data)

    for unknown_fields in UnknownFields:
        try:
            decoded = MessagePackSerializer(NOTHING, unknown_fields=unknown_fields).decode(found, into=type(obj)).obj
        except DecodeError:
            continue
        assert SERIALIZER.decode(SERIALIZER.encode(decoded), into=type(obj)).obj == decoded


@given(any_object, st.data())
def test_truncated_bytes_are_refused(obj: Any, data: st.DataObject) -> None:
    whole = SERIALIZER.encode(obj)
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]

    with pytest.raises(ApiMachineryError, match="unexpected end of data"):
        SERIALIZER.decode(cut, into=type(obj))


def test_scalars_with_hooks_of_their_own_are_read_and_written_by_these() -> None:
    data = SERIALIZER.encode(FULL)

    assert SERIALIZER.decode(data, into=type(FULL)).obj == FULL
    assert msgpack.loads(data) == encode_plain(FULL, shared=False)
