"""Every kind of the Kubernetes API: what is written is read again, whatever happens to the bytes on the way."""

from contextlib import suppress
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from apimachinery import api
from apimachinery._errors import DecodeError
from apimachinery.model import UnknownFields, equal
from apimachinery.runtime import NotRegisteredError, Scheme
from apimachinery.runtime.serializer import CodecFactory
from apimachinery.schema import GroupVersionKind
from apimachinery.testing import objects
from tests.hostile import peak_memory
from tests.protobuf.test_properties import without_type_meta


@cache
def scheme() -> Scheme:
    return api.scheme()


@cache
def kinds() -> list[GroupVersionKind]:
    scheme().kinds.load_all()
    return sorted(gvk for gvk in scheme().kinds.all_types() if gvk.group_version in api.PACKAGES)


@st.composite
def kept_objects(draw: st.DrawFn) -> Any:
    gvk = draw(st.sampled_from(kinds()))
    obj = without_type_meta(draw(objects(scheme().type_for(gvk), unknown_fields=False)))
    if hasattr(obj, "kind"):
        obj.api_version, obj.kind = gvk.api_version, gvk.kind
    return gvk, obj


def decode(media_type: str, data: bytes, gvk: GroupVersionKind) -> Any:
    factory = CodecFactory(scheme(), unknown_fields=UnknownFields.DROP)
    return factory.info_for(media_type).serializer.decode(data, defaults=gvk).obj


def encode(media_type: str, obj: Any) -> bytes:
    return CodecFactory(scheme()).info_for(media_type).serializer.encode(obj)


PROTOBUF, JSON = "application/vnd.kubernetes.protobuf", "application/json"


@given(kept_objects())
def test_every_kind_is_read_as_it_was_written_and_as_json_reads_it(given: tuple[GroupVersionKind, Any]) -> None:
    gvk, obj = given

    decoded = decode(PROTOBUF, encode(PROTOBUF, obj), gvk)

    assert decoded == obj
    assert equal(decoded, decode(JSON, encode(JSON, obj), gvk))
    assert encode(PROTOBUF, decoded) == encode(PROTOBUF, obj)


@given(kept_objects(), st.data())
def test_damage_gives_the_decode_error_or_an_object_and_takes_no_more_than_the_bytes_are_worth(
    given: tuple[GroupVersionKind, Any], data: st.DataObject
) -> None:
    gvk, obj = given
    whole = encode(PROTOBUF, obj)
    at = data.draw(st.integers(0, len(whole) - 1))
    cut, flipped = whole[:at], bytearray(whole)
    flipped[at] ^= 1 << data.draw(st.integers(0, 7))

    peak = peak_memory(lambda: [read_and_write(gvk, damaged) for damaged in (cut, bytes(flipped))])

    assert peak < 4_000_000 + 100 * len(whole)  # most of it for what is compiled once


def read_and_write(gvk: GroupVersionKind, data: bytes) -> None:
    with suppress(DecodeError, NotRegisteredError):
        encode(PROTOBUF, decode(PROTOBUF, data, gvk))
