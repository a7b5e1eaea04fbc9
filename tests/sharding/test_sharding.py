"""Selectors of shards."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.api.core.v1 import Pod
from apimachinery.meta import NotAnObjectError
from apimachinery.meta.v1 import ObjectMeta
from apimachinery.sharding import (
    EVERYTHING,
    HASHES,
    InvalidShardSelectorError,
    Selector,
    ShardField,
    ShardRange,
    hash_field,
    parse,
    split,
)
from apimachinery.unstructured import Unstructured

LOW = "'0x0000000000000000'"
MIDDLE = "'0x8000000000000000'"
HIGH = "'0x10000000000000000'"

FIRST = ShardRange(ShardField.UID, 0, HASHES // 2)
SECOND = ShardRange(ShardField.UID, HASHES // 2, HASHES)


@st.composite
def selectors(draw):
    field = draw(st.sampled_from(ShardField))
    borders = st.lists(st.integers(0, HASHES), min_size=2, max_size=2, unique=True).map(sorted)
    return Selector([ShardRange(field, *pair) for pair in draw(st.lists(borders, min_size=1, max_size=5))])


@pytest.mark.parametrize(
    ("text", "hashed"),
    [
        # The test vectors of FNV-1a.
        pytest.param("", 0xCBF29CE484222325, id="nothing"),
        pytest.param("a", 0xAF63DC4C8601EC8C, id="a letter"),
        pytest.param("foobar", 0x85944171F73967E8, id="a word"),
    ],
)
def test_the_hash_is_fnv_1a(text, hashed):
    assert hash_field(text) == hashed


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        pytest.param(f"shardRange(object.metadata.uid, {LOW}, {MIDDLE})", [FIRST], id="one"),
        pytest.param(f"\tshardRange ( object . metadata.uid ,{LOW},\n{MIDDLE})  ", [FIRST], id="space"),
        pytest.param(f"(shardRange(object.metadata.uid, {LOW}, {MIDDLE}))", [FIRST], id="parentheses"),
        pytest.param('shardRange(object.metadata.uid,"0x8000000000000000","0x10000000000000000")', [SECOND], id="quotes"),
        pytest.param(
            f"shardRange(object.metadata.uid, {MIDDLE}, {HIGH}) || ((shardRange(object.metadata.uid, {LOW}, {MIDDLE})))",
            [SECOND, FIRST],
            id="two, in their order",
        ),
        pytest.param(
            f"shardRange(object.metadata.namespace, {LOW}, {HIGH})",
            [ShardRange(ShardField.NAMESPACE, 0, HASHES)],
            id="the namespace",
        ),
    ],
)
def test_selectors_are_read(text, ranges):
    assert parse(text) == Selector(ranges)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(" ", "empty shard selector is not allowed; omit the parameter for unfiltered lists", id="empty"),
        pytest.param("shard(1)", 'unsupported function "shard"; only shardRange() and || are allowed', id="a function"),
        pytest.param("shardRange()", "shardRange() requires exactly 3 arguments, got 0", id="no arguments"),
        pytest.param("shardRange(a)", "shardRange() requires exactly 3 arguments, got 1", id="one argument"),
        pytest.param(
            f"shardRange(metadata.uid, {LOW}, {HIGH})",
            'unsupported field path "metadata.uid"; supported: object.metadata.uid, object.metadata.namespace',
            id="another field",
        ),
        pytest.param(
            f"shardRange('x', {LOW}, {HIGH})",
            "shardRange() first argument: expected field path (e.g. object.metadata.uid), got \"'x'\"",
            id="a text for a field",
        ),
        pytest.param(
            f"shardRange(object.metadata.uid, 0x0, {HIGH})",
            "hexStart must be a string literal (e.g. '0xff'), got \"0x0\"",
            id="a number for a text",
        ),
        pytest.param(f"shardRange(object.metadata.uid, '0', {HIGH})", "hexStart must have '0x' prefix, got \"0\"", id="no prefix"),
        pytest.param(f"shardRange(object.metadata.uid, {LOW}, '0x')", "hexEnd: hex value is required after '0x'", id="no digits"),
        pytest.param(
            f"shardRange(object.metadata.uid, {LOW}, '0x{'0' * 18}')",
            f'hexEnd: hex value too long (18 chars, max 17): "{"0" * 18}"',
            id="many digits",
        ),
        pytest.param(
            f"shardRange(object.metadata.uid, {LOW}, '0xF')",
            'hexEnd: invalid hex character "F" in "0xF"',
            id="a capital",
        ),
        pytest.param(
            f"shardRange(object.metadata.uid, {LOW}, '0xff')",
            'hexEnd must be a 0x-prefixed 16-digit hex value, got "0xff" (did you mean "0x00000000000000ff"?)',
            id="few digits",
        ),
        pytest.param(
            f"shardRange(object.metadata.uid, {LOW}, '0x10000000000000001')",
            "hexEnd: 17-digit hex value must be '0x10000000000000000' (2^64), got \"0x10000000000000001\"",
            id="beyond the last",
        ),
        pytest.param(
            f"shardRange(object.metadata.uid, {MIDDLE}, {MIDDLE})",
            "shard range start 0x8000000000000000 must be less than end 0x8000000000000000",
            id="an empty range",
        ),
        pytest.param(
            f"shardRange(object.metadata.uid, {LOW}, {MIDDLE}) || shardRange(object.metadata.namespace, {LOW}, {MIDDLE})",
            'all shard ranges must use the same field, got "object.metadata.uid" and "object.metadata.namespace"',
            id="two fields",
        ),
        pytest.param("shardRange(a,b,c) shardRange(a,b,c)", "found \"shardRange\" in shard selector, expected '||'", id="no or"),
        pytest.param("(shardRange(a,b,c)", "found the end in shard selector, expected '||' or ')'", id="no end"),
        pytest.param("shardRange(a,b,c))", "found \")\" in shard selector, expected '||'", id="an end too many"),
        pytest.param("shardRange(a,", "found the end in shard selector, expected an argument", id="no argument"),
        pytest.param("shardRange(a b)", "found \"b\" in shard selector, expected ',' or ')'", id="no comma"),
        pytest.param("shardRange", "found the end in shard selector, expected '('", id="no call"),
        pytest.param("||", 'found "||" in shard selector, expected shardRange()', id="only an or"),
        pytest.param("a && b", 'unexpected " && b" in shard selector', id="another sign"),
        pytest.param("shardRange(a, 'b", 'unexpected " \'b" in shard selector', id="no end of a text"),
    ],
)
def test_other_texts_are_no_selectors(text, message):
    with pytest.raises(InvalidShardSelectorError) as caught:
        # The arguments of calls that only show their grammar are not looked at.
        parse(text)

    assert str(caught.value) == message


@given(selectors())
def test_selectors_read_what_they_print(selector):
    assert parse(str(selector)) == selector


@given(selectors(), st.text())
def test_a_selector_and_its_text_select_the_same(selector, value):
    assert parse(str(selector)).matches_value(value) == selector.matches_value(value)


@given(st.integers(1, 50), st.text(), st.sampled_from(ShardField))
def test_every_object_is_in_exactly_one_shard(count, value, field):
    assert [shard.matches_value(value) for shard in split(count, field)].count(True) == 1


def test_shards_leave_no_hash_out():
    ranges = [shard.ranges[0] for shard in split(3)]

    assert ranges[0].start == 0
    assert ranges[-1].end == HASHES
    assert [one.end for one in ranges[:-1]] == [one.start for one in ranges[1:]]


@pytest.mark.parametrize("count", [0, -1])
def test_there_is_at_least_one_shard(count):
    with pytest.raises(InvalidShardSelectorError, match="cannot be divided"):
        split(count)


@pytest.mark.parametrize(
    "obj",
    [
        pytest.param(Pod(metadata=ObjectMeta(uid="foobar", namespace="a")), id="typed"),
        pytest.param(Unstructured({"metadata": {"uid": "foobar", "namespace": "a"}}), id="unstructured"),
        pytest.param(ObjectMeta(uid="foobar", namespace="a"), id="metadata"),
    ],
)
def test_objects_are_selected_by_the_field_of_the_ranges(obj):
    by_uid = hash_field("foobar")
    by_namespace = hash_field("a")

    assert Selector([ShardRange(ShardField.UID, by_uid, by_uid + 1)]).matches(obj)
    assert not Selector([ShardRange(ShardField.UID, by_uid + 1, HASHES)]).matches(obj)
    assert not Selector([ShardRange(ShardField.UID, 0, by_uid)]).matches(obj)
    assert Selector([ShardRange(ShardField.NAMESPACE, by_namespace, by_namespace + 1)]).matches(obj)


def test_everything_selects_everything():
    assert EVERYTHING.is_empty
    assert EVERYTHING.matches(object())
    assert EVERYTHING.matches_value("x")
    assert str(EVERYTHING) == ""


def test_what_is_no_object_cannot_be_selected():
    with pytest.raises(NotAnObjectError):
        split(1)[0].matches(object())


@pytest.mark.parametrize(
    ("start", "end"), [(1, 1), (2, 1), (-1, 1), (0, HASHES + 1)], ids=["empty", "backwards", "below", "beyond"]
)
def test_ranges_lie_within_the_hashes(start, end):
    with pytest.raises(InvalidShardSelectorError):
        ShardRange(ShardField.UID, start, end)


def test_selectors_are_values():
    one, other = split(2)[0], split(2)[0]

    assert one == other
    assert hash(one) == hash(other)
    assert one.matches_value("x") is not None
    assert pickle.loads(pickle.dumps(one)) == one
