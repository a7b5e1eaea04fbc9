"""CBOR for people."""

from __future__ import annotations

import pytest

from apimachinery.encoding import cbor
from apimachinery.encoding.cbor import CBORSyntaxError, DiagnosisError


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        pytest.param("1bffffffffffffffff", "18446744073709551615", id="an integer"),
        pytest.param("3bffffffffffffffff", "-18446744073709551616", id="a negative integer"),
        pytest.param("c349010000000000000000", "-18446744073709551617", id="a bignum"),
        pytest.param("f93c00", "1.0", id="a whole float has a point"),
        pytest.param("fb3e7ad7f29abcaf48", "1.0e-7", id="so has one with an exponent"),
        pytest.param("f97c00", "Infinity", id="infinity"),
        pytest.param("faff800000", "-Infinity", id="minus infinity"),
        pytest.param("f97e00", "NaN", id="NaN"),
        pytest.param("f7", "undefined", id="undefined"),
        pytest.param("f820", "simple(32)", id="another simple value"),
        pytest.param("4161", "'a'", id="a byte string that is text"),
        pytest.param("4180", "h'80'", id="a byte string that is none"),
        pytest.param("40", "h''", id="an empty one"),
        pytest.param("4127", r"'\''", id="its quote is escaped"),
        pytest.param("6122", r'"\""', id="that of a text, too"),
        pytest.param("64f09f9880", r'"\ud83d\ude00"', id="letters beyond ASCII are escaped"),
        pytest.param("64090a0d5c", r'"\t\n\r\\"', id="and so are others"),
        pytest.param("8201820203", "[1, [2, 3]]", id="an array"),
        pytest.param("9f01ff", "[_ 1]", id="an array with a break"),
        pytest.param("a2616101416202", "{\"a\": 1, 'b': 2}", id="a map"),
        pytest.param("bf6161f6ff", '{_ "a": null}', id="a map with a break"),
        pytest.param("5f41614180ff", "(_ 'a', h'80')", id="chunks of bytes"),
        pytest.param("7f61616162ff", '(_ "a", "b")', id="chunks of text"),
        pytest.param("5fff", "''_", id="no chunks of bytes"),
        pytest.param("7fff", '""_', id="no chunks of text"),
        pytest.param("d9d9f7c101", "55799(1(1))", id="tags"),
    ],
)
def test_an_item_is_shown_in_diagnostic_notation(item, shown):
    assert cbor.diagnose(bytes.fromhex(item)) == shown


@pytest.mark.parametrize(
    ("item", "printed"),
    [
        pytest.param("82016180", "[1, ", id="a text that is no UTF-8"),
        pytest.param("8143efbfbd", "[", id="a text with the sign for that"),
        pytest.param("8101c201", None, id="what is not well-formed"),
        pytest.param("81c201", "[", id="the tag of a bignum before a number"),
    ],
)
def test_an_error_says_what_was_shown_before(item, printed):
    with pytest.raises(DiagnosisError if printed is not None else CBORSyntaxError) as caught:
        cbor.diagnose(bytes.fromhex(item))

    assert getattr(caught.value, "printed", None) == printed
