"""Sets of paths: algebra, ``FieldsV1`` both ways, patterns."""

import copy
import json
import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, LimitError
from apimachinery.managedfields import ANY, FieldPattern, FieldSet, Path, exclude_fields, include_fields
from apimachinery.managedfields.fieldpath import EMPTY, MATCH_ALL
from tests.managedfields.strategies import ELEMENTS, FIELD_SETS, PATHS


def paths(*texts: str) -> FieldSet:
    """The set of paths of plain names: ``spec.replicas``."""
    return FieldSet(Path.of(*text.split(".")) for text in texts)


# --- algebra --------------------------------------------------------------------------------------------------------


@given(a=FIELD_SETS, b=FIELD_SETS)
def test_operations_are_those_of_sets_of_paths(a, b):
    in_a, in_b = set(a), set(b)

    assert set(a | b) == in_a | in_b
    assert set(a & b) == in_a & in_b
    assert set(a - b) == in_a - in_b
    assert (a == b) == (in_a == in_b)
    assert len(a) == len(in_a)
    assert bool(a) == bool(in_a)


@given(a=FIELD_SETS, b=FIELD_SETS, c=FIELD_SETS)
def test_the_laws_of_sets_hold(a, b, c):
    assert a | b == b | a
    assert a & b == b & a
    assert (a | b) | c == a | (b | c)
    assert (a & b) & c == a & (b & c)
    assert a & (b | c) == (a & b) | (a & c)
    assert a | (b & c) == (a | b) & (a | c)
    assert a - (b | c) == (a - b) - c
    assert a - (b & c) == (a - b) | (a - c)
    assert (a - b) | (a & b) == a | a == a & a == a - EMPTY == a
    assert a - a == a & EMPTY == EMPTY


@given(a=FIELD_SETS, b=FIELD_SETS)
def test_without_takes_away_what_lies_below_as_well(a, b):
    def is_below(path: Path) -> bool:
        return any(path[:length] in b for length in range(1, len(path) + 1))

    assert set(a.without(b)) == {path for path in a if not is_below(path)}


@given(a=FIELD_SETS)
def test_leaves_have_no_path_below(a):
    assert set(a.leaves()) == {path for path in a if not a.below(*path)}


@given(a=FIELD_SETS, path=PATHS)
def test_membership(a, path):
    assert (path in a) == (path in set(a))
    assert path in a | FieldSet([path])
    assert () not in a
    assert "f:a" not in a


@given(a=FIELD_SETS)
def test_iteration_has_the_order_in_which_sets_are_written(a):
    found = list(a)

    # At each level first what ends there, each in the order of its element.
    def rank(path: Path, other: Path) -> int:
        for depth, (left, right) in enumerate(zip(path, other, strict=False), 1):
            if left != right:
                ends, other_ends = len(path) == depth, len(other) == depth
                return left.compare(right) if ends == other_ends else -1 if ends else 1
        return len(path) - len(other)

    assert all(rank(before, after) < 0 for before, after in pairwise(found))
    assert FieldSet(found) == a
    assert str(a) == "\n".join(map(str, found))


@given(a=FIELD_SETS, b=FIELD_SETS)
def test_sets_are_values(a, b):
    assert hash(a | b) == hash(b | a)
    assert copy.copy(a) is copy.deepcopy(a) is a
    assert pickle.loads(pickle.dumps(a)) == a
    assert a != "a"
    with pytest.raises(AttributeError, match="cannot be changed"):
        a.members = b.members


def test_operations_share_what_they_do_not_change():
    big, small = paths("a.b", "a.c", "x.y"), paths("z")

    assert (big | small).below("f:a") is big.below("f:a")
    assert (big - paths("x.y")).below("f:a") is big.below("f:a")
    assert big | EMPTY is big
    assert EMPTY | big is big
    assert big & big is big


def test_a_long_set_shows_its_beginning():
    assert repr(paths("a", "b.c")) == "FieldSet<.a, .b.c>"
    assert repr(paths(*(f"a{n}" for n in range(9)))).endswith(".a7, …>")


# --- FieldsV1 -------------------------------------------------------------------------------------------------------


@given(a=FIELD_SETS)
def test_a_set_reads_back_from_what_is_written(a):
    assert FieldSet.from_fields_v1(a.to_fields_v1()) == a
    assert FieldSet.from_fields_v1(a.to_json()) == a
    assert FieldSet.from_fields_v1(a.to_json().decode()) == a
    assert json.loads(a.to_json()) == a.to_fields_v1()
    assert FieldSet.from_fields_v1(json.dumps(a.to_fields_v1(), indent=1)) == a


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("null", "{}", id="null is the empty set"),
        pytest.param('{"f:b":{},"f:a":{}}', '{"f:a":{},"f:b":{}}', id="members are sorted"),
        pytest.param('{"f:a":null}', '{"f:a":{}}', id="null is an empty set"),
        pytest.param('{"f:a":{".":{}}}', '{"f:a":{}}', id="a dot with nothing else"),
        pytest.param('{"f:a":{"f:b":{},".":"x"}}', '{"f:a":{".":{},"f:b":{}}}', id="a dot may say anything, and comes first"),
        pytest.param('{"f:a":{"q:b":{}}}', '{"f:a":{}}', id="elements of kinds that are not known are left out"),
        pytest.param('{"f:a":{},"f:a":{"f:b":{}}}', '{"f:a":{".":{},"f:b":{}}}', id="a name twice: paths add up"),
        pytest.param('{"f:a":{"f:b":{}},"f:a":{"f:c":{}}}', '{"f:a":{"f:c":{}}}', id="but of what is below the last counts"),
        pytest.param('{"v:1.0":{},"v:1":{}}', '{"v:1":{}}', id="two forms of one element"),
        pytest.param('{"f:a\\u0008\\"":{}} x', '{"f:a\\u0008\\"":{}}', id="names are escaped; what follows is not looked at"),
    ],
)
def test_what_is_read_is_written_in_one_form(text, written):
    assert FieldSet.from_fields_v1(text).to_json().decode() == written


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        pytest.param([], "ReadMapCB: expect { or n, but found [", id="a list"),
        pytest.param({"f:a": "x"}, 'ReadMapCB: expect { or n, but found "', id="a text below"),
        pytest.param({"f:a": []}, "ReadMapCB: expect { or n, but found [", id="a list below"),
        pytest.param({"f:a": 0}, "ReadMapCB: expect { or n, but found 0", id="a number below"),
        pytest.param({"x": {}}, "parsing key as path element: key must be 2 characters long:", id="no element"),
        pytest.param('{"f:a":{}', "ReadMapCB: object not ended with }", id="no end"),
        pytest.param("", "ReadMapCB: expect { or n, but found \0", id="no text"),
        pytest.param('{"." x}', 'ReadMapCB: expect : after object field, but found "', id="no colon"),
        pytest.param('{".":x}', "Skip: do not know how to skip: 120", id="no value"),
        pytest.param({1: {}}, "no field set: a key of an object is a string, not 1", id="a key that is no text"),
        pytest.param({"f:a": object}, "no field set: no JSON value", id="no JSON at all"),
    ],
)
def test_what_is_no_field_set_is_refused(fields, reason):
    with pytest.raises(DecodeError) as caught:
        FieldSet.from_fields_v1(fields)

    assert str(caught.value).startswith(reason)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        pytest.param(60, '#10 byte of ...|a":{},"f":{}}|...', id="in the middle of a block"),
        pytest.param(4096, '#10 byte of ...|a":{},"f":|...', id="at its end"),
        pytest.param(4098, '#2 byte of ...|":{}}|...', id="at the beginning of the next"),
    ],
)
def test_an_error_shows_no_more_than_the_block_that_was_read(place, shown):
    head, tail = '{"f:', '":{},"f":'
    text = head + "a" * (place - len(head + tail)) + tail + "{}}"

    with pytest.raises(DecodeError) as caught:
        FieldSet.from_fields_v1(text)

    assert f"error found in {shown}" in str(caught.value)


# --- patterns -------------------------------------------------------------------------------------------------------


def test_a_pattern_selects_by_prefix_with_wildcards():
    fields = FieldSet(
        [
            Path.of("spec", "containers", {"name": "a"}, "image"),
            Path.of("spec", "containers", {"name": "a"}, "args"),
            Path.of("spec", "containers", {"name": "a"}),
            Path.of("spec", "replicas"),
        ]
    )

    assert list(FieldPattern.prefix("spec", "containers", ANY, "image").select(fields)) == [
        Path.of("spec", "containers", {"name": "a"}),
        Path.of("spec", "containers", {"name": "a"}, "image"),
    ]
    assert list(FieldPattern.prefix("spec", "replicas").select(fields)) == [Path.of("spec", "replicas")]
    assert FieldPattern.prefix("status").select(fields) is EMPTY
    assert MATCH_ALL.select(fields) is fields
    assert repr(ANY) == "ANY"


def _matches(pattern: FieldPattern, path: Path) -> bool:
    if pattern.everything:
        return True
    below = pattern.any or pattern.elements.get(path[0])
    return below is not None and (len(path) == 1 or _matches(below, Path(path[1:])))


PATTERNS = st.recursive(
    st.just(MATCH_ALL),
    lambda inner: st.lists(st.tuples(ELEMENTS | st.just(ANY), inner), max_size=3).map(FieldPattern.of),
    max_leaves=6,
)


@given(pattern=PATTERNS, a=FIELD_SETS)
def test_a_pattern_selects_the_paths_that_match(pattern, a):
    assert set(pattern.select(a)) == {path for path in a if _matches(pattern, path)}


def test_patterns_add_up():
    fields = paths("a.b", "a.c", "d.e")
    pattern = FieldPattern.prefix("a", "b") | FieldPattern.prefix("a", "c")

    assert pattern.select(fields) == paths("a.b", "a.c")
    assert (pattern | FieldPattern.prefix(ANY, "e")).select(fields) == paths("d.e")  # a wildcard goes before
    assert (pattern | MATCH_ALL).everything


def test_filters_keep_or_leave_out():
    fields = paths("a", "a.b", "c")

    assert exclude_fields(paths("a"))(fields) == paths("c")
    assert include_fields(FieldPattern.prefix("a"))(fields) == paths("a", "a.b")
    assert include_fields(FieldPattern.prefix("a", "b"), FieldPattern.prefix("c"))(fields) == paths("a", "a.b", "c")
    assert include_fields()(fields) is fields


# --- bounds ---------------------------------------------------------------------------------------------------------


def test_what_is_nested_too_deeply_is_refused():
    deep: dict = {}
    for _ in range(10_000):
        deep = {"f:a": deep}
    text = '{"f:a":' * 10_000 + "{}" + "}" * 10_000

    for fields in (deep, text):
        with pytest.raises(LimitError):
            FieldSet.from_fields_v1(fields)


def test_a_set_of_long_paths_is_still_a_set():
    path = Path.of(*["a"] * 10_000)
    fields = FieldSet([path])

    assert list(fields) == [path]
    assert path in fields
    assert len(fields) == 1
    for operation in (fields.to_json, fields.leaves, lambda: fields | FieldSet([path]), lambda: hash(fields)):
        with pytest.raises(LimitError):
            operation()
    with pytest.raises(LimitError):
        fields == FieldSet([path])  # noqa: B015  # it is the comparison that is refused


def test_many_paths_are_no_matter():
    fields = FieldSet.from_fields_v1({f"f:{n}": {f'k:{{"name":"{n}"}}': {".": {}, "f:name": {}}} for n in range(20_000)})

    assert len(fields) == 40_000
    assert len(fields | paths("x")) == 40_001
