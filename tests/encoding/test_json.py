"""JSON as Go reads and writes it: numbers, texts, errors, duplicates, bounds."""

import json as stdlib_json
import math
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, EncodeError, LimitError
from apimachinery.encoding import base64, json
from apimachinery.encoding.json import JSONSyntaxError, Pairs
from apimachinery.encoding.limits import Limits

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1) | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


# --- reading --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9223372036854775807", 9223372036854775807),
        ("-9223372036854775808", -9223372036854775808),
        ("9223372036854775808", 9223372036854775808.0),
        ("-9223372036854775809", -9223372036854775808.0),
        ("18446744073709551615", 18446744073709551615.0),
        ("1" * 30, 1.1111111111111111e29),
        ("1.0", 1.0),
        ("1e3", 1000.0),
        ("-0", 0),
        ("-0.0", -0.0),
        ("5e-324", 5e-324),
    ],
)
def test_integers_of_64_bits_are_exact_and_all_else_is_a_float(text, value):
    read = json.loads(text)

    assert (type(read), repr(read)) == (type(value), repr(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'"\\ud83d\\ude00"', "\U0001f600"),
        (b'"\\ud800"', "\ufffd"),
        (b'"\\ud800\\u0041"', "\ufffdA"),
        (b'"\xff"', "\ufffd"),
        (b'"\\u0000"', "\0"),
        (b'"\xe2\x80\xa8"', "\u2028"),
    ],
)
def test_what_is_no_unicode_is_replaced(text, value):
    assert json.loads(text) == value


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "unexpected end of JSON input"),
        (" ", "unexpected end of JSON input"),
        ("{", "unexpected end of JSON input"),
        ('{"a":1', "unexpected end of JSON input"),
        ('"a', "unexpected end of JSON input"),
        ("tru", "invalid character ' ' in literal true (expecting 'e')"),
        ("nulx", "invalid character 'x' in literal null (expecting 'l')"),
        ("-", "invalid character ' ' in numeric literal"),
        ("1.", "invalid character ' ' after decimal point in numeric literal"),
        ("1e+", "invalid character ' ' in exponent of numeric literal"),
        ("01", "invalid character '1' after top-level value"),
        ("{} {}", "invalid character '{' after top-level value"),
        ("[1,]", "invalid character ']' looking for beginning of value"),
        ("[1 2]", "invalid character '2' after array element"),
        ('{"a":1,}', "invalid character '}' looking for beginning of object key string"),
        ("{a:1}", "invalid character 'a' looking for beginning of object key string"),
        ('{"a" 1}', "invalid character '1' after object key"),
        ('{"a":1 "b"}', "invalid character '\"' after object key:value pair"),
        ('"\n"', "invalid character '\\n' in string literal"),
        ('"\\x"', "invalid character 'x' in string escape code"),
        ('"\\u00g0"', "invalid character 'g' in \\u hexadecimal character escape"),
        ("'a'", "invalid character '\\'' looking for beginning of value"),
        ("NaN", "invalid character 'N' looking for beginning of value"),
    ],
)
def test_errors_have_the_words_of_go(text, error):
    for loads in (json.loads, json.loads_pairs):
        with pytest.raises(JSONSyntaxError) as caught:
            loads(text)

        assert str(caught.value) == error


def test_a_number_that_no_float_can_hold_is_an_error():
    with pytest.raises(DecodeError, match="cannot unmarshal number 1e999 into Go value of type float64"):
        json.loads("[1e999]")


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview], ids=lambda kind: kind.__name__)
def test_any_bytes_will_do(kind):
    assert json.loads(kind(b'{"a":[1]}')) == {"a": [1]}


def test_of_members_of_one_name_the_last_stays():
    assert json.loads('{"a":1,"b":2,"a":3}') == {"a": 3, "b": 2}


@pytest.mark.parametrize(
    ("text", "value", "places"),
    [
        ("1", 1, []),
        ('{"a":1,"b":2}', {"a": 1, "b": 2}, []),
        ('{"a":1,"a":2}', {"a": 2}, [("a",)]),
        ('{"a":1,"a":2,"a":3}', {"a": 3}, [("a",)]),
        ('[{"a":{"b":1,"b":2}}]', [{"a": {"b": 2}}], [(0, "a", "b")]),
        ('{"a":{"b":1,"b":2},"a":{"c":3}}', {"a": {"c": 3}}, [("a", "b"), ("a",)]),
        ('{"a":1,"A":2}', {"a": 1, "A": 2}, []),
    ],
)
def test_duplicates_are_found_in_order_of_the_document(text, value, places):
    assert json.merge_pairs(json.loads_pairs(text)) == (value, places)


@given(VALUES)
def test_without_duplicates_nothing_may_have_any(value):
    text = json.dumps(value)

    assert not json.may_have_duplicates(text, json.loads(text)) or b"\\u003a" in text


@pytest.mark.parametrize("text", ['{"a":1,"a":1}', '[{"b":{},"b":{"c":1}}]', '{"a:":1,"a:":2}'])
def test_where_members_were_lost_there_may_be_duplicates(text):
    assert json.may_have_duplicates(text, json.loads(text))


# --- writing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, b"1"),
        (-0.0, b"-0"),
        (0.1, b"0.1"),
        (1e20, b"100000000000000000000"),
        (1e21, b"1e+21"),
        (1e-6, b"0.000001"),
        (1e-7, b"1e-7"),
        (123456789.125, b"123456789.125"),
        (1.7976931348623157e308, b"1.7976931348623157e+308"),
        ("<&>", b'"\\u003c\\u0026\\u003e"'),
        ("\u2028\u2029", b'"\\u2028\\u2029"'),
        ("\x00\x1f\x7f\b\f\n\r\t", b'"\\u0000\\u001f\x7f\\b\\f\\n\\r\\t"'),
        ("\ud800", b'"\\ufffd"'),
        ("é\U0001f600", '"é\U0001f600"'.encode()),
        ({"b": [], "a": {}}, b'{"b":[],"a":{}}'),
    ],
)
def test_output_has_the_bytes_of_go(value, text):
    assert json.dumps(value) == text


def test_keys_are_sorted_where_that_is_wanted():
    assert json.dumps({"b": {"d": 1, "c": 2}, "a": 3}, sort_keys=True) == b'{"a":3,"b":{"c":2,"d":1}}'


def test_pretty_text_is_indented_by_two_spaces():
    assert (
        json.dumps_pretty({"a": [1, {"b": None}], "c": []})
        == b'{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ],\n  "c": []\n}'
    )


def test_floats_can_be_kept_floats():
    value = {"a": [2.0, -0.0, 1e15, 1e20, 1e21, 2.5, 1e-7, 3, True]}

    text = orjson.dumps(json.keep_floats(value))

    assert text == b'{"a":[2.0,-0.0,1000000000000000.0,100000000000000000000.0,1e+21,2.5,1e-7,3,true]}'
    assert json.loads(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (math.nan, "json: unsupported value: NaN"),
        (math.inf, "json: unsupported value: +Inf"),
        (-math.inf, "json: unsupported value: -Inf"),
        (1 << 64, "an integer beyond 64 bits: 18446744073709551616"),
        ({1: 2}, "a key of an object is a string, not 1"),
        (object, "no JSON value: type"),
        ({"a", "b"}, "no JSON value: set"),
    ],
)
@pytest.mark.parametrize("wrap", [lambda value: value, lambda value: {"x": [value]}], ids=["alone", "within"])
@pytest.mark.parametrize("dumps", [json.dumps, json.dumps_pretty])
def test_what_has_no_form_is_refused(dumps, wrap, value, text):
    with pytest.raises(EncodeError) as caught:
        dumps(wrap(value))

    assert str(caught.value).startswith(text)


def test_other_objects_have_the_form_that_default_gives():
    assert json.dumps({"a": {1, 2}}, default=sorted) == b'{"a":[1,2]}'
    with pytest.raises(EncodeError, match="not today"):
        json.dumps({"a": object()}, default=raiser(EncodeError("not today")))


def raiser(error: Exception) -> Callable[[Any], Any]:
    def raise_it(_: Any) -> Any:
        raise error

    return raise_it


# --- both -----------------------------------------------------------------------------------------------------------


@given(VALUES, st.booleans())
def test_what_is_written_is_read_back_by_anybody(value, pretty):
    text = (json.dumps_pretty if pretty else json.dumps)(json.keep_floats(value), may_have_floats=False)

    assert json.loads(text) == value
    assert json.merge_pairs(json.loads_pairs(text)) == (value, [])
    assert stdlib_json.loads(text) == value


@given(VALUES)
def test_the_slow_way_reads_and_writes_the_same(value):
    deep = value
    for _ in range(1100):  # more than orjson takes
        deep = [deep]
    text = json.dumps(deep)

    assert text == b"[" * 1100 + json.dumps(value) + b"]" * 1100
    read = json.loads(text)
    for _ in range(1100):
        (read,) = read
    assert read == json.loads(json.dumps(value))


@given(st.text(st.sampled_from('{}[]",:0123456789.eE+-truefalsn \\u"'), max_size=20) | st.binary(max_size=20))
def test_any_text_is_read_or_refused_by_all_readers_alike(data):
    raw = data if isinstance(data, bytes) else data.encode()

    value = outcome(lambda: json.loads(data))

    assert outcome(lambda: json.merge_pairs(json.loads_pairs(data))[0]) == value
    if not isinstance(value, tuple):
        assert json.find_value_end(raw, 0, last=True) == len(raw.rstrip(b" \t\r\n"))


def outcome(read: Callable[[], Any]) -> Any:
    """What *read* gives, or the text of its error."""
    try:
        return read()
    except DecodeError as exc:
        return type(exc), str(exc)


# --- bounds ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("loads", [json.loads, json.loads_pairs])
def test_bounds_are_kept(loads):
    with pytest.raises(LimitError, match="input of 11 bytes is longer than the limit of 10 bytes"):
        loads('"123456789"', Limits(max_bytes=10))
    with pytest.raises(LimitError, match="exceeded max depth"):
        loads("[[[[1]]]]", Limits(max_depth=3))
    with pytest.raises(LimitError, match="a number of 30 characters is longer than the limit of 20"):
        loads("1" * 30, Limits(max_number_length=20))

    assert loads("[[[1]]]", Limits(max_depth=3)) == [[[1]]]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000])
def test_nesting_needs_no_stack(text):
    for loads in (json.loads, json.loads_pairs):
        with pytest.raises(DecodeError):
            loads(text)


def test_pairs_keep_what_was_given_twice():
    assert json.loads_pairs('{"a":1,"a":{}}') == Pairs([("a", 1), ("a", Pairs())])


# --- base64 ---------------------------------------------------------------------------------------------------------


@given(st.binary(max_size=40))
def test_bytes_are_text_and_back(data):
    assert base64.decode(base64.encode(data)) == data


@pytest.mark.parametrize(
    ("text", "data"),
    [("", b""), ("YQ==", b"a"), ("YWI=", b"ab"), ("YW\r\nJj\nYQ=\n=\n", b"abca"), ("YR==", b"a")],
)
def test_line_ends_and_bits_left_over_count_for_nothing(text, data):
    assert base64.decode(text) == data


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("!!", 0),
        ("YQ", 0),
        ("YWJjYQ", 4),
        ("YQ=", 3),
        ("YQ=a", 2),
        ("YQ==x", 4),
        ("A===", 1),
        ("=", 0),
        ("YW\nJ", 1),
        ("YWJj-", 4),
        ("é", 0),
        ("YWI==", 4),
        ("YWJj=", 4),
    ],
)
def test_the_first_illegal_byte_is_named(text, offset):
    with pytest.raises(ValueError, match=f"^illegal base64 data at input byte {offset}$"):
        base64.decode(text)
