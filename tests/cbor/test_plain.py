"""Plain data as CBOR: what is read, what is refused, what is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import EncodeError, LimitError
from apimachinery.encoding import cbor
from apimachinery.encoding.cbor import CBORError, CBORSyntaxError, CBORTypeError, DuplicateKeyError
from apimachinery.encoding.cbor._cursor import Cursor
from apimachinery.encoding.cbor._items import check_item
from apimachinery.encoding.cbor._plain import read_plain
from apimachinery.encoding.limits import Limits
from apimachinery.model.plain import plain_equal
from apimachinery.testing import json_values
from tests.hostile import damaged, outcome


def exactly(data: bytes) -> object:
    """What the exact way reads, without the quick one before it."""
    check_item(data)
    return read_plain(Cursor(data))


@pytest.fixture(params=[pytest.param(cbor.loads, id="loads"), pytest.param(exactly, id="exact way")])
def loads(request):
    return request.param


# --- reading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "value"),
    [
        pytest.param("00", 0, id="zero"),
        pytest.param("1b7fffffffffffffff", (1 << 63) - 1, id="the largest integer"),
        pytest.param("3b7fffffffffffffff", -(1 << 63), id="the least integer"),
        pytest.param("1a00000005", 5, id="an integer that is longer than it need be"),
        pytest.param("f93c00", 1.0, id="a float of 16 bits stays a float"),
        pytest.param("fa3fc00000", 1.5, id="a float of 32 bits"),
        pytest.param("fb3ff199999999999a", 1.1, id="a float of 64 bits"),
        pytest.param("f98000", -0.0, id="minus zero"),
        pytest.param("f4", False, id="false"),
        pytest.param("f5", True, id="true"),
        pytest.param("f6", None, id="null"),
        pytest.param("42c3a9", "é", id="a byte string is a text"),
        pytest.param("62c3a9", "é", id="so is a text string"),
        pytest.param("4180", "\udc80", id="a byte that is no UTF-8 stays what it is"),
        pytest.param("5f41614162ff", "ab", id="chunks of a byte string"),
        pytest.param("7f61616162ff", "ab", id="chunks of a text string"),
        pytest.param("d54401020304", "AQIDBA", id="tag 21: base64 for URLs, without padding"),
        pytest.param("d64401020304", "AQIDBA==", id="tag 22: base64"),
        pytest.param("d74401020304", "01020304", id="tag 23: hexadecimal"),
        pytest.param("d6824101d74102", ["AQ==", "02"], id="the innermost of these tags counts"),
        pytest.param("d6a141014102", {"AQ==": "Ag=="}, id="these tags count for keys as well"),
        pytest.param("c074323031332d30332d32315432303a30343a30305a", "2013-03-21T20:04:00Z", id="tag 0: a time as text"),
        pytest.param("c11a514b67b0", "2013-03-21T20:04:00Z", id="tag 1: seconds since 1970"),
        pytest.param("c1fb41d452d9ec200000", "2013-03-21T20:04:00.5Z", id="tag 1: and what is below a second"),
        pytest.param("d8640a", 10, id="other tags say nothing"),
        pytest.param("d9d9f70a", 10, id="nor does the one that says that it is CBOR"),
        pytest.param("9f0102ff", [1, 2], id="an array that a break ends"),
        pytest.param("bf416101ff", {"a": 1}, id="a map that a break ends"),
        pytest.param("a2616101416202", {"a": 1, "b": 2}, id="keys of both kinds"),
        pytest.param("a1f601", {"": 1}, id="null as a key is the empty text"),
    ],
)
def test_an_item_is_read_as_what_json_would_have(loads, item, value):
    assert plain_equal(loads(bytes.fromhex(item)), value)


@pytest.mark.parametrize(
    ("item", "error", "words"),
    [
        pytest.param("", CBORSyntaxError, "EOF", id="nothing"),
        pytest.param("42", CBORSyntaxError, "unexpected EOF", id="a string that is not complete"),
        pytest.param("0000", CBORSyntaxError, "cbor: 1 bytes of extraneous data starting at index 1", id="two items"),
        pytest.param(
            "1c", CBORSyntaxError, "cbor: invalid additional information 28 for type positive integer", id="a reserved head"
        ),
        pytest.param("df", CBORSyntaxError, "cbor: invalid additional information 31 for type tag", id="a tag without a number"),
        pytest.param("ff", CBORSyntaxError, 'cbor: unexpected "break" code', id="a break of nothing"),
        pytest.param("bf01ff", CBORSyntaxError, 'cbor: unexpected "break" code', id="a key without a value"),
        pytest.param(
            "f818", CBORSyntaxError, "cbor: invalid simple value 24 for type primitives", id="a simple value in two bytes"
        ),
        pytest.param(
            "5f6161ff",
            CBORSyntaxError,
            "cbor: wrong element type UTF-8 text string for indefinite-length byte string",
            id="a text as chunk",
        ),
        pytest.param(
            "5f5f4161ffff",
            CBORSyntaxError,
            "cbor: indefinite-length byte string chunk is not definite-length",
            id="chunks in chunks",
        ),
        pytest.param(
            "5bffffffffffffffff",
            CBORSyntaxError,
            "cbor: byte string length 18446744073709551615 is too large, causing integer overflow",
            id="a string longer than memory",
        ),
        pytest.param("6180", CBORError, "cbor: invalid UTF-8 string", id="a text that is no UTF-8"),
        pytest.param("7f61c361a9ff", CBORError, "cbor: invalid UTF-8 string", id="a text cut within a letter"),
        pytest.param(
            "f7", CBORError, "cbor: data item of cbor type primitives is not accepted by protocol: simple value 23", id="undefined"
        ),
        pytest.param("f97e00", CBORError, "floating-point NaN", id="NaN"),
        pytest.param("fb7ff0000000000000", CBORError, "floating-point infinity", id="infinity"),
        pytest.param("c24101", CBORError, "cbor: data item of cbor type tag is not accepted by protocol: bignum", id="a bignum"),
        pytest.param(
            "1b8000000000000000", CBORTypeError, "9223372036854775808 overflows Go's int64", id="an integer beyond 64 bits"
        ),
        pytest.param("3b8000000000000000", CBORTypeError, "-9223372036854775809 overflows Go's int64", id="a negative one"),
        pytest.param(
            "a10101", CBORTypeError, "cannot unmarshal positive integer into Go value of type string", id="a number as key"
        ),
        pytest.param("a2416101416102", DuplicateKeyError, 'found duplicate map key "a" at map element index 1', id="a key twice"),
        pytest.param(
            "a2416101616102", DuplicateKeyError, 'found duplicate map key "a" at map element index 1', id="as bytes and as text"
        ),
        pytest.param(
            "c001", CBORError, "tag number 0 must be followed by text string, got positive integer", id="a number as RFC 3339"
        ),
        pytest.param(
            "c16161", CBORError, "tag number 1 must be followed by integer or floating-point number", id="a text as seconds"
        ),
        pytest.param("c06161", CBORError, 'cannot set a for time.Time: parsing time "a"', id="a text that is no time"),
        pytest.param("c11b0000003afff44181", CBORError, "year outside of range [0,9999]", id="a time beyond all years"),
    ],
)
def test_what_kubernetes_does_not_accept_is_refused_with_its_words(loads, item, error, words):
    with pytest.raises(error) as caught:
        loads(bytes.fromhex(item))

    assert words in str(caught.value)


def test_of_several_errors_the_first_counts(loads):
    with pytest.raises(CBORError, match="simple value 23"):
        loads(bytes.fromhex("83f7f06180"))


def test_a_duplicate_key_counts_more_than_what_came_before_it_in_its_map(loads):
    with pytest.raises(DuplicateKeyError) as caught:
        loads(bytes.fromhex("a34162f7416101416102"))

    assert (caught.value.key, caught.value.index) == ("a", 2)


@pytest.mark.parametrize(
    ("limits", "item", "words"),
    [
        pytest.param(Limits(max_bytes=2), "820102", "longer than the limit of 2 bytes", id="bytes"),
        pytest.param(Limits(max_depth=2), "81818101", "cbor: exceeded max nested level 2", id="arrays within arrays"),
        pytest.param(Limits(max_depth=2), "c6c6c601", "", id="of tags the first does not count"),
        pytest.param(Limits(max_depth=2), "c6c6c6c601", "cbor: exceeded max nested level 2", id="tags within tags"),
        pytest.param(Limits(max_items=2), "83010203", "cbor: exceeded max number of elements 2 for CBOR array", id="items"),
        pytest.param(
            Limits(max_items=2), "9f010203ff", "cbor: exceeded max number of elements 2 for CBOR array", id="items up to a break"
        ),
        pytest.param(
            Limits(max_pairs=1), "a2416101416202", "cbor: exceeded max number of key-value pairs 1 for CBOR map", id="entries"
        ),
    ],
)
def test_limits_are_kept(limits, item, words):
    if not words:
        assert cbor.loads(bytes.fromhex(item), limits) == 1
        return
    with pytest.raises(LimitError) as caught:
        cbor.loads(bytes.fromhex(item), limits)

    assert words in str(caught.value)


# --- writing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "item"),
    [
        pytest.param(None, "f6", id="null"),
        pytest.param(True, "f5", id="true"),
        pytest.param(23, "17", id="an integer in the head"),
        pytest.param(-1, "20", id="minus one"),
        pytest.param(24, "1818", id="one byte"),
        pytest.param(256, "190100", id="two bytes"),
        pytest.param(65536, "1a00010000", id="four bytes"),
        pytest.param((1 << 64) - 1, "1bffffffffffffffff", id="the largest integer without a sign"),
        pytest.param(-(1 << 63), "3b7fffffffffffffff", id="the least integer"),
        pytest.param(1.0, "f93c00", id="a float in 16 bits"),
        pytest.param(65504.0, "f97bff", id="the largest float of 16 bits"),
        pytest.param(5.960464477539063e-08, "f90001", id="the least float of 16 bits"),
        pytest.param(100000.0, "fa47c35000", id="a float in 32 bits"),
        pytest.param(1.1, "fb3ff199999999999a", id="a float in 64 bits"),
        pytest.param(1e300, "fb7e37e43c8800759c", id="a float that 32 bits do not reach"),
        pytest.param(-0.0, "f98000", id="minus zero"),
        pytest.param("é", "42c3a9", id="a text is a byte string"),
        pytest.param("x" * 24, "5818" + "78" * 24, id="a longer text"),
        pytest.param("x" * 256, "590100" + "78" * 256, id="a long text"),
        pytest.param("\udc80", "4180", id="a byte that is no UTF-8"),
        pytest.param("\ud800", "43efbfbd", id="half a surrogate pair is U+FFFD, as in JSON"),
        pytest.param(b"\1\2", "d6420102", id="bytes are tagged as base64"),
        pytest.param([1, [2]], "82018102", id="an array"),
        pytest.param({"bb": 1, "a": 2, "c": 3}, "a3416102416303426262" + "01", id="keys: the shorter first, then by their bytes"),
    ],
)
def test_values_have_the_bytes_that_kubernetes_writes(value, item):
    assert cbor.dumps(value).hex() == item


def test_unsorted_keys_stay_in_their_order():
    assert cbor.dumps({"bb": 1, "a": 2}, sort_keys=False).hex() == "a242626201416102"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param(float("nan"), "cbor: unsupported value: floating-point NaN", id="NaN"),
        pytest.param([float("inf")], "cbor: unsupported value: floating-point infinity", id="infinity"),
        pytest.param(1 << 64, "an integer beyond 64 bits", id="an integer beyond 64 bits"),
        pytest.param({1: 2}, "a key of an object is a string, not 1", id="a key that is no text"),
        pytest.param({"a": {2}}, "no CBOR value: set {2}", id="a set"),
    ],
)
def test_what_has_no_form_is_refused(value, words):
    with pytest.raises(EncodeError) as caught:
        cbor.dumps(value)

    assert words in str(caught.value)


def test_another_object_is_what_the_default_makes_of_it():
    assert cbor.dumps([{1}], default=lambda found: sorted(found)) == cbor.dumps([[1]])


# --- properties -------------------------------------------------------------------------------------------------------


@given(json_values(max_leaves=20))
def test_what_is_written_is_read_again(value):
    data = cbor.dumps(value)

    assert plain_equal(cbor.loads(data), value)
    assert plain_equal(exactly(data), value)


@given(json_values(max_leaves=20), st.randoms())
def test_equal_values_have_equal_bytes(value, random):
    assert cbor.dumps(shuffled(value, random)) == cbor.dumps(value)


def shuffled(value, random):
    if isinstance(value, dict):
        keys = sorted(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(item, random) for item in value] if isinstance(value, list) else value


@given(st.binary(max_size=30))
def test_any_bytes_are_refused_or_give_what_can_be_written_and_read_again(data):
    value = outcome(cbor.loads, data)

    assert plain_equal(value, outcome(exactly, data))
    assert value == "refused" or plain_equal(cbor.loads(cbor.dumps(value)), value)


@given(json_values(max_leaves=20), st.data())
def test_damaged_bytes_end_the_same_either_way(value, data):
    found = damaged(cbor.dumps(value), data)

    assert plain_equal(outcome(cbor.loads, found), outcome(exactly, found))


@given(json_values(max_leaves=20), st.data())
def test_truncated_bytes_are_not_complete(value, data):
    whole = cbor.dumps(value)
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]

    with pytest.raises(CBORSyntaxError, match="EOF"):
        cbor.loads(cut)
    assert cbor.find_item_end(cut) is None
    assert cbor.find_item_end(whole + b"\0") == len(whole)
