"""Framers give the same frames however the bytes arrive, each as soon as it is complete."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding import cbor
from apimachinery.encoding.framing import (
    CBORSequenceFramer,
    Framer,
    JSONFramer,
    JSONListFramer,
    LengthDelimitedFramer,
    TruncatedError,
    YAMLFramer,
)
from apimachinery.encoding.limits import Limits

Make = Callable[[], Framer]

SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=8)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3))
OBJECTS = st.dictionaries(st.text(max_size=4), VALUES, max_size=3)


def read_all(framer: Framer, data: bytes, sizes: list[int] | None = None) -> list[bytes]:
    """The frames of *data*, fed in pieces of *sizes* in turn."""
    frames, pos, turn = [], 0, 0
    while pos < len(data):
        size = sizes[turn % len(sizes)] if sizes else len(data)
        frames += framer.feed(data[pos : pos + size])
        pos, turn = pos + size, turn + 1
    return frames + framer.finish()


def check_reads(make: Make, data: bytes, expected: list[bytes]) -> None:
    assert read_all(make(), data) == expected
    assert read_all(make(), data, [1]) == expected
    assert read_all(make(), data, [2, 3, 7]) == expected


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_length_delimited_frames_read_as_they_were_written(payloads: list[bytes]) -> None:
    check_reads(LengthDelimitedFramer, b"".join(map(LengthDelimitedFramer.frame, payloads)), payloads)


@given(st.lists(OBJECTS | st.lists(VALUES, max_size=3), max_size=5), st.sampled_from(["", "\n", " \r\n\t"]))
def test_json_values_read_as_they_were_written(values: list[Any], between: str) -> None:
    texts = [json.dumps(value).encode() for value in values]

    check_reads(JSONFramer, between.encode().join(texts), texts)


@given(st.lists(VALUES, max_size=5))
def test_cbor_items_read_as_they_were_written(values: list[Any]) -> None:
    items = [cbor.dumps(value) for value in values]
    bare = [item.removeprefix(b"\xd9\xd9\xf7") for item in items]

    check_reads(CBORSequenceFramer, b"".join(items), bare)
    check_reads(CBORSequenceFramer, b"".join(bare), bare)


@given(st.lists(st.sampled_from(["a: 1\n", "b:\n- c\n", "# only a comment\n", "{}"]), min_size=1, max_size=5))
def test_yaml_documents_read_as_they_were_joined(documents: list[str]) -> None:
    texts = [document.rstrip("\n").encode() for document in documents]

    check_reads(YAMLFramer, b"\n---\n".join(texts), texts)


@given(st.lists(OBJECTS, max_size=5), st.dictionaries(st.sampled_from(["kind", "metadata", "zzz"]), VALUES), st.booleans())
def test_the_items_of_a_list_and_its_head_read_as_they_were_written(items: list[Any], head: dict[str, Any], at_end: bool) -> None:
    plain = {**head, "items": items} if at_end else {"items": items, **head}
    framers = [JSONListFramer(), JSONListFramer()]

    whole = read_all(framers[0], json.dumps(plain).encode())
    bytewise = read_all(framers[1], json.dumps(plain, indent=1).encode(), [1])

    assert list(map(json.loads, whole)) == list(map(json.loads, bytewise)) == items
    assert [json.loads(framer.head) for framer in framers] == [{**plain, "items": []}] * 2


def test_a_frame_is_given_as_soon_as_its_last_byte_is_there() -> None:
    framer = JSONFramer()

    assert [framer.feed(bytes([byte])) for byte in b'{"a":"}"}'] == [[]] * 8 + [[b'{"a":"}"}']]


def test_items_of_a_list_do_not_pile_up() -> None:
    framer = JSONListFramer()
    framer.feed(b'{"items": [')

    for number in range(10_000):
        assert framer.feed(b"," * (number > 0) + b'{"name": "%d"}' % number) == [b'{"name": "%d"}' % number]
        assert len(framer.buffer) == 0


@pytest.mark.parametrize(
    ("make", "data", "error"),
    [
        pytest.param(JSONFramer, b'{"a":1}{', TruncatedError, id="half an object"),
        pytest.param(JSONFramer, b"{]", DecodeError, id="the wrong bracket"),
        pytest.param(JSONFramer, b"nope", DecodeError, id="no JSON"),
        pytest.param(JSONFramer, b'{"a" 1}', DecodeError, id="no colon"),
        pytest.param(LengthDelimitedFramer, b"\0\0", TruncatedError, id="half a length"),
        pytest.param(LengthDelimitedFramer, b"\0\0\0\2a", TruncatedError, id="half a frame"),
        pytest.param(CBORSequenceFramer, b"\xa1\x41", TruncatedError, id="half a map"),
        pytest.param(CBORSequenceFramer, b"\x1c", DecodeError, id="no CBOR"),
        pytest.param(CBORSequenceFramer, b"\xff", DecodeError, id="a break alone"),
        pytest.param(JSONListFramer, b'{"items":[{"a":1},', TruncatedError, id="a list without its end"),
        pytest.param(JSONListFramer, b'{"items":[1]}', DecodeError, id="items that are no objects"),
        pytest.param(JSONListFramer, b'{"items":[{},,{}]}', DecodeError, id="two commas"),
        pytest.param(JSONListFramer, b'{"items":[{},]}', DecodeError, id="a comma at the end"),
        pytest.param(JSONListFramer, b'{"items":[]}x', DecodeError, id="something after the list"),
        pytest.param(JSONListFramer, b'{"items":[}', DecodeError, id="a list that does not close"),
        pytest.param(JSONListFramer, b"", TruncatedError, id="nothing"),
    ],
)
@pytest.mark.parametrize("size", [1, 1000])
def test_what_is_no_frame_is_an_error_and_stays_one(make: Make, data: bytes, error: type[DecodeError], size: int) -> None:
    framer = make()

    with pytest.raises(error):
        read_all(framer, data, [size])
    with pytest.raises(DecodeError):
        framer.feed(b"{}")


def test_frames_before_a_fault_are_given_and_the_fault_comes_with_the_next_call() -> None:
    framer = JSONFramer()

    assert framer.feed(b'{"a":1} nope') == [b'{"a":1}']
    with pytest.raises(DecodeError, match=r"looking for beginning|in literal null"):
        framer.feed(b"")


@pytest.mark.parametrize(
    ("make", "data"),
    [
        pytest.param(JSONFramer, b'{"a":"' + b"x" * 200, id="JSON"),
        pytest.param(LengthDelimitedFramer, b"\x7f\xff\xff\xff", id="a length"),
        pytest.param(CBORSequenceFramer, b"\x5a\x7f\xff\xff\xff", id="a CBOR string"),
        pytest.param(CBORSequenceFramer, b"\x81" * 200, id="CBOR nesting"),
        pytest.param(JSONListFramer, b'{"items":[{"a":"' + b"x" * 200, id="an item"),
    ],
)
def test_a_frame_beyond_the_limits_is_refused_before_it_has_come(make: Callable[[Limits], Framer], data: bytes) -> None:
    with pytest.raises(LimitError):
        make(Limits(max_bytes=100, max_depth=50)).feed(data)


@given(st.sampled_from([JSONFramer, LengthDelimitedFramer, CBORSequenceFramer, YAMLFramer, JSONListFramer]), st.binary(max_size=60))
def test_any_bytes_give_frames_or_a_decode_error_and_the_same_in_any_split(make: Make, data: bytes) -> None:
    assert outcome(make(), data, [1]) == outcome(make(), data, [len(data) + 1])


def outcome(framer: Framer, data: bytes, sizes: list[int]) -> list[bytes] | str:
    try:
        return read_all(framer, data, sizes)
    except DecodeError as exc:
        return str(exc)
