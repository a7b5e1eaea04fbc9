"""The fast reader and the full parser agree wherever the fast reader answers."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError
from apimachinery.encoding.limits import Limits
from apimachinery.encoding.yaml import dumps, loads
from apimachinery.encoding.yaml._fast import MAX_DEPTH, NotPlainError, read_plain

FULL = Limits(max_depth=MAX_DEPTH - 1)  # below this bound the fast reader is not asked

KEYS = [
    "a",
    "b",
    "name",
    "app.kubernetes.io/name",
    "1",
    "0x1",
    "yes",
    "1.5",
    "-x",
    "$ref",
    '"a"',
    "'b c'",
    "a b",
    "<<",
    "~",
    "? a",
]
VALUES = [
    "",
    "x",
    "true",
    "No",
    "~",
    "12",
    "-1",
    "0644",
    "1_0",
    "1.0",
    "-.5",
    ".5",
    "1e3",
    ".inf",
    "-.inf",
    "2020-01-01",
    "1:30",
    "http://x:80/y?z",
    "two words",
    "x # comment",
    "x#y",
    "# comment",
    '"quoted"',
    '"a\\nb" # c',
    '"\\/"',
    '"a" b',
    "'it''s'",
    "'open",
    "[]",
    "{}",
    '[a, "b", 1, yes]',
    "[a, b",
    "[a:, b]",
    "{a: b}",
    "|",
    "|-",
    ">+",
    ">-2",
    "|1",
    "| # c",
    "|x",
    "&a x",
    "*a",
    "!!str 1",
    "- x",
    "-",
    "--- x",
    "x: y",
    "x:",
    ": x",
    "%x",
    "@x",
    "`x",
    "é",
    "\U0001f600",
    "x\ty",
]
ROWS = st.builds(
    lambda indent, dash, key, value: f"{' ' * indent}{dash}{key}{value}",
    st.sampled_from([0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6]),
    st.sampled_from(["", "", "", "- ", "-   ", "- - "]),
    st.one_of(
        st.just(""),
        st.sampled_from(KEYS).map(lambda key: f"{key}: "),
        st.sampled_from(KEYS[:4]).map(lambda key: f"{key}: "),
    ),
    st.sampled_from(VALUES),
)
ROWS_OR_MARKS = ROWS | st.sampled_from(["", "   ", "---", "--- # c", "...", "# comment", "    # comment", "%YAML 1.1"])
TEXTS = st.builds(lambda rows, end: "\n".join(rows) + end, st.lists(ROWS_OR_MARKS, max_size=8), st.sampled_from(["\n", "", "\n\n"]))


def _shown(text: str, limits: Limits) -> str:
    try:
        return json.dumps(loads(text, limits), sort_keys=True)
    except DecodeError as exc:
        return str(exc)


@given(TEXTS)
def test_random_rows_are_read_alike(text):
    assert _shown(text, Limits()) == _shown(text, FULL)


BLOCK_LINES = st.lists(st.sampled_from(["", " ", "    ", "  x", "  y", "   z", " w", "  # c", "v: 1"]), max_size=7)


@given(st.sampled_from("|>"), st.sampled_from(["", "+", "-", "2", "1+", "-3"]), BLOCK_LINES, st.sampled_from(["\n", ""]))
def test_blocks_are_read_alike(style, header, lines, end):
    text = "\n".join([f"a: {style}{header}", *lines]) + end

    assert _shown(text, Limits()) == _shown(text, FULL)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: 1\nb:\n- x\n- c: 2\n  d:\n", {"a": 1, "b": ["x", {"c": 2, "d": None}]}, id="indentless list"),
        pytest.param("# c\n---\na:\n  # c\n  b: x # c\n\n---\nc: 1\n", {"a": {"b": "x"}}, id="comments and documents"),
        pytest.param('"a/b": "c\\td"\n\'d\': [x, "y"]\n', {"a/b": "c\td", "d": ["x", "y"]}, id="quotes"),
        pytest.param("a: |\n  x\n   y\n\nb: >-\n  x\n  y\n", {"a": "x\n y\n", "b": "x y"}, id="blocks"),
        pytest.param("- 0644\n- -1\n-\n  a: yes\n", [420, -1, {"a": True}], id="list"),
    ],
)
def test_plain_block_style_is_read_without_the_full_parser(text, value):
    assert read_plain(text.encode()) == value


@pytest.mark.parametrize("text", ["a: &x 1", "a: b\n  c", "a: 1\na: 2", "<<: {}", "", "x", "a: [1", "null: 1", "a:\tb", "a: .nan"])
def test_the_rest_is_left_to_the_full_parser(text):
    with pytest.raises(NotPlainError):
        read_plain(text.encode())


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(["x", "yes", "1", "a: b", "l1\nl2", "l1\n\n", "- "]),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b/c", "1", "yes", "d e"]), inner, max_size=3)
        ),
        max_leaves=10,
    )
)
def test_what_dumps_writes_is_read_alike(value):
    text = dumps(value).decode()

    assert _shown(text, Limits()) == _shown(text, FULL) == json.dumps(value, sort_keys=True)
