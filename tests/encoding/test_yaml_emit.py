"""Data to YAML text: the layout, the quoting and the folding of go-yaml v2."""

from __future__ import annotations

import math
import re
from enum import StrEnum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from apimachinery._errors import EncodeError
from apimachinery.encoding import json
from apimachinery.encoding.yaml import dumps, json_to_yaml, loads


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(None, "null\n", id="null"),
        pytest.param({}, "{}\n", id="empty object"),
        pytest.param({"a": {"b": {}, "c": []}}, "a:\n  b: {}\n  c: []\n", id="empty values"),
        pytest.param({"a": [1, {"b": 2, "c": [3]}]}, "a:\n- 1\n- b: 2\n  c:\n  - 3\n", id="lists are not indented"),
        pytest.param([[1, [2]], []], "- - 1\n  - - 2\n- []\n", id="lists in lists"),
        pytest.param([{"a": {"b": 1}}], "- a:\n    b: 1\n", id="object in a list"),
        pytest.param({"": 1, "yes": 2, "1": 3, "a b": 4}, '"": 1\n"1": 3\na b: 4\n"yes": 2\n', id="keys are quoted as values are"),
        pytest.param({"a\nb": 1}, "? |-\n  a\n  b\n: 1\n", id="key of two lines"),
        pytest.param({"k" * 129: [1, 2]}, "? " + "k" * 129 + "\n: - 1\n  - 2\n", id="long key"),
        pytest.param({"k" * 128: 1}, "k" * 128 + ": 1\n", id="longest simple key"),
    ],
)
def test_layout(value, text):
    assert dumps(value).decode() == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("nginx:1.14", "nginx:1.14", id="harmless"),
        pytest.param("", '""', id="empty"),
        pytest.param("true", '"true"', id="word"),
        pytest.param("y", '"y"', id="short word"),
        pytest.param("12", '"12"', id="number"),
        pytest.param("0x1f", '"0x1f"', id="hexadecimal"),
        pytest.param("1:30", '"1:30"', id="sexagesimal"),
        pytest.param("2020-01-01", '"2020-01-01"', id="date"),
        pytest.param("2020-02-30", "2020-02-30", id="no date"),
        pytest.param("250m", "250m", id="quantity"),
        pytest.param("- a", "'- a'", id="dash"),
        pytest.param("-a", "-a", id="dash of a word"),
        pytest.param("a: b", "'a: b'", id="colon"),
        pytest.param("a #b", "'a #b'", id="comment"),
        pytest.param("it's", "it's", id="quote within"),
        pytest.param("'a'", "'''a'''", id="quotes around"),
        pytest.param(" a", "' a'", id="space first"),
        pytest.param("a\tb", '"a\\tb"', id="tab"),
        pytest.param("\u00e9", "\u00e9", id="letter beyond ASCII"),
        pytest.param("\U0001f600", '"\\U0001F600"', id="beyond the basic plane"),
        pytest.param("\x85\x7f", '"\\N\\x7F"', id="escapes"),
        pytest.param("a\nb", "|-\n  a\n  b", id="two lines"),
        pytest.param("a\n", "|\n  a", id="line end"),
        pytest.param("a\n\n", "|+\n  a\n", id="empty line at the end"),
        pytest.param(" a\nb", "|2-\n   a\n  b", id="space before the first line"),
        pytest.param("a \nb", '"a \\nb"', id="space before a line end"),
        pytest.param(1.0, "1", id="float without fraction"),
        pytest.param(1234567.5, "1.2345675e+06", id="large float"),
        pytest.param(1e20, "1e+20", id="float beyond 64 bits"),
        pytest.param(-0.0, "0", id="negative zero"),
        pytest.param((1 << 64) - 1, "18446744073709551615", id="largest integer"),
    ],
)
def test_scalars(value, text):
    assert dumps(value).decode() == f"{text}\n"


def test_long_texts_are_folded_at_spaces_beyond_column_80():
    text = " ".join(["0123456789"] * 9)

    assert dumps({"a": text}).decode() == "a: " + " ".join(["0123456789"] * 8) + "\n  0123456789\n"
    assert dumps({"a": "# " + text}).decode() == "a: '# " + " ".join(["0123456789"] * 7) + "\n  0123456789 0123456789'\n"
    assert dumps(["\t" + text.replace(" ", "  ")]).decode() == (
        '- "\\t' + "  ".join(["0123456789"] * 7) + '\n  \\ 0123456789  0123456789"\n'
    )


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["a1", "a2", "a10"], id="numbers by value"),
        pytest.param(["a", "a1", "ab"], id="prefix, digit, letter"),
        pytest.param(["_a", "B", "a-b", "a.b", "a0", "ab"], id="punctuation before letters"),
        pytest.param(["10", "100", "101"], id="zeros within numbers"),
    ],
)
def test_keys_are_in_natural_order(names):
    assert list(loads(dumps(dict.fromkeys(reversed(names), 1)))) == names


class Colour(StrEnum):
    RED = "red"


def test_subclasses_and_tuples_are_what_they_stand_for():
    assert dumps({Colour.RED: (Colour.RED, True)}) == b"red:\n- red\n- true\n"


def test_default_gives_the_data_of_other_objects():
    assert dumps({"a": {1}}, default=sorted) == b"a:\n- 1\n"


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(math.nan, id="NaN"),
        pytest.param(1 << 64, id="beyond 64 bits"),
        pytest.param({1: 2}, id="key that is no string"),
        pytest.param({"a": object()}, id="other object"),
    ],
)
def test_what_has_no_form_is_refused(value):
    with pytest.raises(EncodeError):
        dumps(value)


def test_bytes_that_were_no_utf8_are_replaced_as_in_json():
    assert dumps({"a\udcff": ["\udc80", 1.5]}) == "a\ufffd:\n- \ufffd\n- 1.5\n".encode()


def test_nesting_does_not_exhaust_the_stack():
    value = []
    for _ in range(100_000):
        value = [value]

    with pytest.raises(EncodeError, match="nested too deeply"):
        dumps(value)


TEXT = st.one_of(
    st.text(max_size=12),
    st.text(st.sampled_from("ab1 :-?,[]{}#&*!|>'\"%@`\\.~=\n\t\r\x85\u2028\u00e9\U0001f600_"), max_size=12),
    st.lists(st.sampled_from(["word", "a", "0123456789012345678901234567890123456789", "#", "- ", "'", "\\"]), max_size=20).map(
        " ".join
    ),
)
# Go's JSON has no more than seventeen digits for a float, so a large one may come back as another int.
FLOAT = st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not number.is_integer() or abs(number) < 1 << 53)
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1) | FLOAT | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(VALUE)
def test_what_is_written_is_read_back(value):
    assert loads(dumps(value)) == value


@given(VALUE)
def test_it_is_the_yaml_of_the_json_text(value):
    text = json.dumps(value, sort_keys=True).decode()
    assume(not GO_LOSES.search(text))

    assert dumps(value) == json_to_yaml(text)


GO_LOSES = re.compile("[\x7f-\x9f\ufffe\uffff]")
