"""Varints, tags, fields and envelopes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.encoding.protobuf import (
    BYTES,
    VARINT,
    Envelope,
    Field,
    ProtobufError,
    bytes_field,
    find_fields,
    int32,
    int64,
    latin,
    read_fields,
    read_varint,
    skip_field,
    varint,
    varint_field,
)

FIELDS = {1: Field("Name", BYTES), 2: Field("Count", VARINT)}

texts = st.text(max_size=20)


@given(st.integers(0, (1 << 64) - 1))
def test_a_varint_is_read_as_it_was_written(value: int) -> None:
    data = varint(value)

    assert read_varint(data, 0, len(data)) == (value, len(data))
    assert len(data) == max(1, -(-value.bit_length() // 7))
    assert latin.varint_text(value).encode("latin-1") == data


@given(st.integers())
def test_the_lowest_bits_of_an_integer_are_a_signed_number(value: int) -> None:
    assert (int32(value) - value) % (1 << 32) == 0
    assert -(1 << 31) <= int32(value) < 1 << 31
    assert (int64(value) - value) % (1 << 64) == 0
    assert -(1 << 63) <= int64(value) < 1 << 63


@given(st.text(st.characters(exclude_categories=[])) | st.binary().map(lambda data: data.decode("utf-8", "surrogateescape")))
def test_a_string_is_utf8_with_its_length_in_front(text: str) -> None:
    data = latin.string_text(text).encode("latin-1")
    size, start = read_varint(data, 0, len(data))

    assert start + size == len(data)
    assert latin.utf8(data[start:].decode("latin-1")) == "".join(
        char if not "\ud800" <= char <= "\udfff" or "\udc80" <= char <= "\udcff" else "\ufffd" for char in text
    )


@given(st.lists(st.tuples(st.just(1), st.binary(max_size=9)) | st.tuples(st.just(2), st.integers(0, (1 << 64) - 1))))
def test_fields_are_read_in_their_order(fields: list[tuple[int, int | bytes]]) -> None:
    message = b"".join(bytes_field(n, v) if isinstance(v, bytes) else varint_field(n, v) for n, v in fields)

    assert list(read_fields("Any", message, FIELDS)) == fields


@given(st.binary(max_size=40))
def test_unknown_fields_cover_a_message_without_a_gap(message: bytes) -> None:
    at = 0
    try:
        for found in find_fields("Any", message, {}, 0, len(message)):
            assert found.start == at
            at = skip_field(message, at, len(message))
            assert found.end == at
    except ProtobufError:
        return

    assert at == len(message)


@given(texts, texts, st.binary(max_size=20), texts, texts)
def test_an_envelope_is_read_as_it_was_written(api_version: str, kind: str, raw: bytes, encoding: str, type_: str) -> None:
    envelope = Envelope(api_version, kind, raw, encoding, type_)

    data = envelope.to_bytes()

    assert data[:4] == b"k8s\0"
    assert Envelope.from_bytes(data[4:]) == envelope


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param("0a02 0a05", "unexpected EOF", id="TypeMeta cut off"),
        pytest.param("0800", "proto: wrong wireType = 0 for field TypeMeta", id="another wire type"),
        pytest.param("0a02 0800", "proto: wrong wireType = 0 for field APIVersion", id="within TypeMeta"),
        pytest.param("00", "proto: Unknown: illegal tag 0 (wire type 0)", id="the number 0"),
    ],
)
def test_what_is_no_envelope_is_refused_with_the_words_of_go(data: str, error: str) -> None:
    with pytest.raises(ProtobufError) as caught:
        Envelope.from_bytes(bytes.fromhex(data))

    assert str(caught.value) == error
