"""Plain data as MessagePack: what is read, what is refused, what is written."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import ApiMachineryError, EncodeError, LimitError
from apimachinery.encoding import msgpack
from apimachinery.encoding.framing import TruncatedError
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.msgpack import DuplicateKeyError, MessagePackError, MessagePackFramer, MessagePackSyntaxError
from apimachinery.model.plain import plain_equal
from apimachinery.testing import json_values
from tests.hostile import damaged, outcome, peak_memory


def exactly(data: bytes) -> object:
    """What the exact way reads, without the quick one before it."""
    return msgpack.plain_of(msgpack.load_tree_exactly(data, DEFAULT_LIMITS))


@pytest.fixture(params=[pytest.param(msgpack.loads, id="loads"), pytest.param(exactly, id="exact way")])
def loads(request):
    return request.param


@pytest.mark.parametrize(
    ("data", "value"),
    [
        pytest.param("c0", None, id="nil"),
        pytest.param("c3", True, id="true"),
        pytest.param("7f", 127, id="an integer of seven bits"),
        pytest.param("e0", -32, id="a negative one of five"),
        pytest.param("cf7fffffffffffffff", (1 << 63) - 1, id="the largest integer"),
        pytest.param("d38000000000000000", -(1 << 63), id="the least integer"),
        pytest.param("ce00000005", 5, id="an integer that is longer than it need be"),
        pytest.param("ca3fc00000", 1.5, id="a float of 32 bits"),
        pytest.param("cb3ff0000000000000", 1.0, id="a float without a fraction stays a float"),
        pytest.param("a2c3a9", "é", id="a text"),
        pytest.param("d90161", "a", id="a text with a longer head"),
        pytest.param("c4020102", "AQI=", id="bytes are base64"),
        pytest.param("d6ff5e0be100", "2020-01-01T00:00:00Z", id="a timestamp of 32 bits"),
        pytest.param("d7ff773594005e0be100", "2020-01-01T00:00:00.500000Z", id="a timestamp of 64 bits"),
        pytest.param("c70cff00000000fffffff1886e0900", "0001-01-01T00:00:00Z", id="a timestamp of 96 bits"),
        pytest.param("d7ff000003e85e0be100", "2020-01-01T00:00:00Z", id="nanoseconds are dropped"),
        pytest.param("920102", [1, 2], id="an array"),
        pytest.param("82a16101a162c0", {"a": 1, "b": None}, id="a map"),
        pytest.param("de0001a16101", {"a": 1}, id="a map with a longer head"),
    ],
)
def test_a_value_is_read_as_what_json_would_have(loads, data, value):
    assert plain_equal(loads(bytes.fromhex(data)), value)


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        pytest.param("", MessagePackSyntaxError, "unexpected end of data", id="nothing"),
        pytest.param("a161a1", MessagePackSyntaxError, "1 bytes of extraneous data starting at offset 2", id="more than one"),
        pytest.param("a36161", MessagePackSyntaxError, "unexpected end of data", id="a text that is not complete"),
        pytest.param("81a161", MessagePackSyntaxError, "unexpected end of data", id="a map that is not complete"),
        pytest.param("91c1", MessagePackSyntaxError, "invalid byte 0xc1 at offset 1", id="a byte without a meaning"),
        pytest.param("a1ff", MessagePackError, "a text is not UTF-8", id="a text that is no UTF-8"),
        pytest.param("cf8000000000000000", MessagePackError, "has more than 64 bits", id="an integer beyond 64 bits"),
        pytest.param("cb7ff8000000000000", MessagePackError, "nan is no number", id="NaN"),
        pytest.param("caff800000", MessagePackError, "-inf is no number", id="infinity"),
        pytest.param("d40101", MessagePackError, "extension type 1 of 1 bytes is no timestamp", id="another extension"),
        pytest.param("d4ff01", MessagePackError, "extension type -1 of 1 bytes is no timestamp", id="a timestamp of another size"),
        pytest.param("c70cff000000017fffffffffffffff", MessagePackError, "", id="a timestamp beyond all years"),
        pytest.param("810101", MessagePackError, "a key is a text, not int", id="a number as key"),
        pytest.param("81c4016101", MessagePackError, "a key is a text, not bytes", id="bytes as key"),
        pytest.param("82a16101a16102", DuplicateKeyError, 'a map has the key "a" twice', id="a key twice"),
        pytest.param("9182a16101d9016102", DuplicateKeyError, 'a map has the key "a" twice', id="with different heads"),
    ],
)
def test_other_data_is_refused(loads, data, error, words):
    with pytest.raises(error) as caught:
        loads(bytes.fromhex(data))

    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("limits", "data"),
    [
        pytest.param(Limits(max_bytes=2), "920102", id="bytes"),
        pytest.param(Limits(max_bytes=100), "dbffffffff61", id="the bytes that a text says that it has"),
        pytest.param(Limits(max_depth=1), "919101", id="levels"),
        pytest.param(Limits(max_items=1), "920102", id="items"),
        pytest.param(Limits(max_pairs=1), "82a16101a16202", id="entries"),
        pytest.param(DEFAULT_LIMITS, "91" * 1025 + "01", id="more levels than the library has room for"),
    ],
)
def test_limits_are_kept(limits, data):
    with pytest.raises(LimitError):
        msgpack.loads(bytes.fromhex(data), limits)


def test_as_many_levels_as_there_may_be_are_read_and_written():
    data = b"\x91" * msgpack.MOST_LEVELS + b"\x01"

    assert msgpack.dumps(msgpack.loads(data)) == data
    with pytest.raises(EncodeError, match="nested too deeply"):
        msgpack.dumps([msgpack.loads(data)])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xdd\x00\x0f\xff\xff" * 20_000, id="arrays of a million items within one another"),
        pytest.param(b"\xdc\x0f\xff" * 1_000 + b"\xc0" * 1_200, id="arrays of as many items as there are bytes"),
        pytest.param(b"\xdd\x7f\xff\xff\xff", id="an array of two billion items"),
        pytest.param(b"\xdf\x00\x1f\xff\xff\xa1a", id="a map of two million entries"),
        pytest.param(b"\xc6\x00\x01\x00\x00" + b"\xdc" * (1 << 16), id="bytes that look like heads of arrays"),
    ],
)
def test_memory_is_in_proportion_to_the_data(data):
    def attempt():
        with suppress(ApiMachineryError):
            msgpack.loads(data)

    assert peak_memory(attempt) < 200_000 + 40 * len(data)


# --- writing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "data"),
    [
        pytest.param({"b": 1, "a": [None, True]}, "82a16192c0c3a16201", id="keys are sorted"),
        pytest.param(1.0, "cb3ff0000000000000", id="a float has 64 bits"),
        pytest.param((1 << 64) - 1, "cfffffffffffffffff", id="the largest integer without a sign"),
        pytest.param("\udc80", "a3efbfbd", id="what is no UTF-8 is U+FFFD, as in JSON"),
        pytest.param({"\ud800": 1}, "81a3efbfbd01", id="in keys, too"),
    ],
)
def test_values_have_these_bytes(value, data):
    assert msgpack.dumps(value).hex() == data


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param(float("nan"), "nan is no number", id="NaN"),
        pytest.param([float("-inf")], "-inf is no number", id="infinity"),
        pytest.param(1 << 64, "an integer beyond 64 bits", id="an integer beyond 64 bits"),
        pytest.param({1: 2}, "a key of an object is a string, not 1", id="a key that is no text"),
        pytest.param(b"a", "no plain data: bytes", id="bytes, which plain data has none of"),
        pytest.param({"a": {2}}, "no MessagePack value: set {2}", id="a set"),
    ],
)
def test_what_has_no_form_is_refused(value, words):
    with pytest.raises(EncodeError) as caught:
        msgpack.dumps(value)

    assert words in str(caught.value)


# --- streams ----------------------------------------------------------------------------------------------------------


@given(st.lists(json_values(), max_size=4), st.binary(max_size=0))
def test_values_one_after_the_other_are_told_apart_however_they_arrive(values, rest):
    data = b"".join(map(msgpack.dumps, values))

    whole = MessagePackFramer()
    assert list(map(msgpack.loads, whole.feed(data))) == values
    by_bytes = MessagePackFramer()
    assert [msgpack.loads(frame) for byte in data for frame in by_bytes.feed(bytes([byte]))] == values
    assert by_bytes.finish() == []


def test_a_stream_that_ends_within_a_value_is_truncated():
    framer = MessagePackFramer()

    assert framer.feed(b"\x01\x81\xa1a") == [b"\x01"]
    with pytest.raises(TruncatedError):
        framer.finish()


# --- properties -------------------------------------------------------------------------------------------------------


@given(json_values(max_leaves=20))
def test_what_is_written_is_read_again(value):
    data = msgpack.dumps(value)

    assert plain_equal(msgpack.loads(data), value)
    assert plain_equal(exactly(data), value)


@given(st.binary(max_size=30))
def test_any_bytes_are_refused_or_give_what_can_be_written_and_read_again(data):
    value = outcome(msgpack.loads, data)

    assert plain_equal(value, outcome(exactly, data))
    assert value == "refused" or plain_equal(msgpack.loads(msgpack.dumps(value)), value)


@given(json_values(max_leaves=20), st.data())
def test_damaged_bytes_end_the_same_either_way(value, data):
    found = damaged(msgpack.dumps(value), data)

    assert plain_equal(outcome(msgpack.loads, found), outcome(exactly, found))
