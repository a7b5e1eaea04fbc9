"""YAML texts to data: what scalars mean, what errors say, what is bounded."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding.limits import Limits
from apimachinery.encoding.yaml import json_to_yaml, loads, loads_strict, yaml_to_json


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("yes", True, id="yes"),
        pytest.param("Off", False, id="off"),
        pytest.param("tRue", "tRue", id="other case"),
        pytest.param("~", None, id="tilde"),
        pytest.param("0644", 420, id="octal"),
        pytest.param("0o17", 15, id="octal with letter"),
        pytest.param("0b101", 5, id="binary"),
        pytest.param("-0x1F", -31, id="hexadecimal"),
        pytest.param("1_000", 1000, id="underscores"),
        pytest.param("089", 89, id="no octal digits: a float"),
        pytest.param("1.0", 1, id="float without fraction"),
        pytest.param(".5", 0.5, id="point first"),
        pytest.param("1e3", 1000, id="exponent"),
        pytest.param("1:30", "1:30", id="sexagesimal"),
        pytest.param("2020-01-01", "2020-01-01", id="timestamp"),
        pytest.param("9223372036854775807", (1 << 63) - 1, id="largest int64"),
        pytest.param("9223372036854775808", float(1 << 63), id="beyond int64"),
        pytest.param("1e400", "1e400", id="beyond a float"),
        pytest.param("!!str 12", "12", id="tag of a string"),
        pytest.param("!!float 1", 1, id="tag of a float"),
        pytest.param("!!binary aGk=", "hi", id="binary data"),
        pytest.param("!!binary /w==", "\ufffd", id="binary data that is no text"),
        pytest.param("!custom 12", "12", id="unknown tag"),
        pytest.param('"yes"', "yes", id="quoted"),
        pytest.param("! 12", "12", id="non-specific tag"),
    ],
)
def test_a_scalar_means_what_it_means_to_go_yaml(text, value):
    got = loads(f"a: {text}\n")["a"]

    assert (type(got), got) == (type(value), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("# only a comment\n", None, id="comment"),
        pytest.param("---\n", None, id="empty document"),
        pytest.param("a: 1\n---\nb: 2\n", {"a": 1}, id="a second document is ignored"),
        pytest.param("\ufeffa: 1\r\nb:\r\n- x\r\n", {"a": 1, "b": ["x"]}, id="byte order mark and CRLF"),
        pytest.param("1: a\nyes: b\n1.5: c\n", {"1": "a", "true": "b", "1.5": "c"}, id="keys become strings"),
        pytest.param("a: 1\na: 2\n", {"a": 2}, id="the last of two equal keys"),
        pytest.param("x: &x {a: 1}\nz: *x\n", {"x": {"a": 1}, "z": {"a": 1}}, id="alias"),
        pytest.param("x: &x {a: 1}\na: 2\n<<: *x\n", {"x": {"a": 1}, "a": 1}, id="a merge replaces what stood before"),
        pytest.param("<<: [{a: 1}, {a: 2, b: 2}]\n", {"a": 1, "b": 2}, id="the first of two merges"),
        pytest.param("[a:, b]", ["a:", "b"], id="colon before a comma"),
        pytest.param('[a:, "\\ue000\\ue001", \\/]', ["a:", "\ue000\ue001", "\\/"], id="escapes of private characters"),
        pytest.param("[!a,b c]", ["c"], id="comma in a tag"),
        pytest.param("a: |2-\n    x\n   y\n", {"a": "  x\n y"}, id="block with indentation given"),
        pytest.param("a: >\n  x\n  y\n\n  z\n   w\n", {"a": "x y\nz\n w\n"}, id="folded block"),
    ],
)
def test_a_document_is_read_as_go_yaml_reads_it(text, value):
    assert loads(text) == value


@pytest.mark.parametrize(
    ("text", "error"),
    [
        pytest.param("a: b: c", "yaml: mapping values are not allowed in this context", id="first line has no number"),
        pytest.param("a:\n- b: c\n\td: e", "yaml: line 3: found a tab character that violates indentation", id="tab"),
        pytest.param("a: [1\n", "yaml: line 1: did not find expected ',' or ']'", id="parser error"),
        pytest.param("a: *b", "yaml: unknown anchor 'b' referenced", id="unknown anchor"),
        pytest.param("a: &a [*a]", "yaml: anchor 'a' value contains itself", id="anchor within itself"),
        pytest.param("<<: 1", "yaml: map merge requires map or sequence of maps as the value", id="merge of a scalar"),
        pytest.param("? {b: 1}\n: 2", 'yaml: invalid map key: map[interface {}]interface {}{"b":1}', id="mapping as key"),
        pytest.param("~: [1]", "unsupported map key of type: %!s(<nil>), key: <nil>, value: []interface {}{1}", id="null as key"),
        pytest.param("a: !!int x", "yaml: cannot decode !!str `x` as a !!int", id="tag that does not fit"),
        pytest.param("b: .nan\na: -.inf", "json: unsupported value: -Inf", id="no JSON number"),
        pytest.param('a: "\\/"', "yaml: found unknown escape character", id="escaped slash"),
        pytest.param("[a?b]", "yaml: did not find expected ',' or ']'", id="question mark in flow context"),
        pytest.param("%YAML 1.2\n---\na: 1", "yaml: found incompatible YAML document", id="YAML 1.2"),
        pytest.param("a: \x01", "yaml: control characters are not allowed", id="control character"),
        pytest.param(b"a: \xff", "yaml: invalid leading UTF-8 octet", id="no UTF-8"),
    ],
)
def test_an_error_has_the_text_of_go_yaml(text, error):
    with pytest.raises(DecodeError) as caught:
        loads(text)

    assert str(caught.value) == error


def test_strict_reading_names_every_key_given_twice():
    with pytest.raises(DecodeError) as caught:
        loads_strict("a: 1\nb: {c: 1, c: 2}\na: 3\n")

    assert str(caught.value) == (
        'yaml: unmarshal errors:\n  line 2: key "c" already set in map\n  line 3: key "a" already set in map'
    )


def test_strict_reading_tells_keys_of_different_types_apart():
    assert set(loads_strict("1: a\n1.5: b\nx: c\n")) == {"1", "1.5", "x"}
    with pytest.raises(DecodeError, match="key 1 already set in map"):
        loads_strict("1: a\n0x1: b\n")


def test_json_text_is_that_of_go():
    assert yaml_to_json("b: <&>\na: [1.0, 1e21, 0.0000001, 18446744073709551615]\n") == (
        b'{"a":[1,1e+21,1e-7,18446744073709551615],"b":"\\u003c\\u0026\\u003e"}'
    )


def test_json_becomes_yaml():
    assert json_to_yaml('{"b":[],"a":[{"x":1.5e10}],"c":{}}') == b"a:\n- x: 1.5e+10\nb: []\nc: {}\n"


def test_an_alias_is_a_copy():
    value = loads("a: &a [1]\nb: *a\n")
    value["a"].append(2)

    assert value["b"] == [1]


def test_aliases_cannot_blow_a_document_up():
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 9)
    )

    with pytest.raises(DecodeError, match="document contains excessive aliasing"):
        loads(bomb)
    with pytest.raises(LimitError, match="aliases expand to more than 500 values"):
        loads(bomb, Limits(max_alias_nodes=500))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 20_000, id="open brackets"),
        pytest.param("[" * 20_000 + "]" * 20_000, id="brackets"),
        pytest.param("- " * 20_000 + "a", id="dashes"),
        pytest.param("a: &a [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1 if i else ''}]\n" for i in range(20_000)), id="aliases"),
    ],
)
def test_nesting_is_bounded(text):
    with pytest.raises(DecodeError):
        loads(text)


def test_nesting_up_to_the_bound_is_read():
    value = loads("[" * 1_000 + "]" * 1_000)  # libyaml's own bound, where it has one
    depth = 0
    while value:
        value = value[0]
        depth += 1

    assert depth == 999


@pytest.mark.parametrize(
    "text", ["[" * 20_000 + "]" * 20_000, "\n".join(" " * n + "a:" for n in range(10_100))], ids=["flow", "block"]
)
def test_nesting_beyond_the_bound_is_refused(text):
    with pytest.raises(LimitError, match="depth"):
        loads(text)


def test_the_bound_on_bytes_is_kept():
    with pytest.raises(LimitError):
        loads("a: 123456789", Limits(max_bytes=10))


@given(st.one_of(st.binary(max_size=60), st.text(st.sampled_from("a1:-?,[]{}#&*!|>'\"%@`\\/ \n\t~.<"), max_size=40)))
def test_any_text_is_read_or_refused(data):
    try:
        value = loads(data)
    except DecodeError:
        return

    assert _is_json(value)


def _is_json(value):
    if isinstance(value, dict):
        return all(type(key) is str and _is_json(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(_is_json, value))
    return value is None or type(value) in (str, bool, int) or (type(value) is float and math.isfinite(value))
