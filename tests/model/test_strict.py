"""Fields that a class does not know, fields given twice, and what a lenient decoder makes of those."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.encoding import json
from apimachinery.model import describe
from apimachinery.model.strict import find_strict_problems, merge_duplicates
from tests.model import zoo


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param("{}", [], id="nothing"),
        pytest.param('{"scalars": {"text": "a"}}', [], id="known fields"),
        pytest.param('{"SCALARS": {}}', [("unknown", ("SCALARS",))], id="names are of one spelling"),
        pytest.param('{"x": {"y": 1, "y": 2}}', [("unknown", ("x",))], id="nothing within an unknown field"),
        pytest.param('{"x": 1, "x": 2}', [("unknown", ("x",))], id="an unknown field twice"),
        pytest.param('{"scalars": {}, "scalars": {}, "scalars": {}}', [("duplicate", ("scalars",))], id="a duplicate once"),
        pytest.param('{"hostIP": "a", "hostIp": "b"}', [("unknown", ("hostIp",))], id="an inline struct's fields"),
        pytest.param(
            '{"containers": {"leaves": [{"x": 1}, {"name": "a", "name": "b"}], "byName": {"a": {}, "a": {"z": 1}}}}',
            [
                ("unknown", ("containers", "leaves", 0, "x")),
                ("duplicate", ("containers", "leaves", 1, "name")),
                ("duplicate", ("containers", "byName", "a")),
                ("unknown", ("containers", "byName", "a", "z")),
            ],
            id="in lists and maps, in order",
        ),
        pytest.param('{"raws": {"anything": {"a": 1, "a": 2}}}', [], id="nothing within raw data"),
        pytest.param('{"child": {"child": {"no": 1}}}', [("unknown", ("child", "child", "no"))], id="in itself"),
    ],
)
def test_problems_are_found_with_their_places(text: str, problems: list[Any]) -> None:
    assert list(find_strict_problems(describe(zoo.Everything), json.loads_pairs(text))) == problems


def test_a_hundred_problems_are_enough() -> None:
    data = {f"x{number}": 1 for number in range(500)}

    assert len(find_strict_problems(describe(zoo.Everything), data)) == 100


@pytest.mark.parametrize(
    ("text", "merged"),
    [
        pytest.param('{"shared": "a", "shared": "b"}', {"shared": "b"}, id="a scalar: the last"),
        pytest.param('{"shared": "a", "shared": null}', {"shared": "a"}, id="null changes no scalar"),
        pytest.param(
            '{"child": {"shared": "a"}, "child": {"hostIP": "b"}}', {"child": {"shared": "a", "hostIP": "b"}}, id="structs: both"
        ),
        pytest.param('{"child": {"shared": "a"}, "child": null}', {"child": None}, id="null empties a pointer"),
        pytest.param('{"scalars": {"text": "a"}, "scalars": null}', {"scalars": {"text": "a"}}, id="null changes no struct"),
        pytest.param(
            '{"containers": {"labels": {"a": "1", "b": "2"}, "labels": {"b": "3"}}}',
            {"containers": {"labels": {"a": "1", "b": "3"}}},
            id="maps: by key",
        ),
        pytest.param(
            '{"containers": {"labels": {"a": "1"}, "labels": null}}', {"containers": {"labels": None}}, id="null empties a map"
        ),
        pytest.param(
            '{"containers": {"byName": {"a": {"name": "x"}}, "byName": {"a": {"port": 1}}}}',
            {"containers": {"byName": {"a": {"port": 1}}}},
            id="maps: values are replaced",
        ),
        pytest.param(
            '{"containers": {"leaves": [{"name": "a"}, {"name": "b"}], "leaves": [{"port": 1}]}}',
            {"containers": {"leaves": [{"name": "a", "port": 1}]}},
            id="lists: item by item, as many as the last has",
        ),
        pytest.param(
            '{"containers": {"leaves": [{"name": "a"}], "leaves": [null, {"port": 1}]}}',
            {"containers": {"leaves": [{"name": "a"}, {"port": 1}]}},
            id="lists: null changes no item",
        ),
        pytest.param(
            '{"raws": {"anything": {"a": 1}, "anything": {"b": [{"c": 1, "c": 2}]}}}',
            {"raws": {"anything": {"b": [{"c": 2}]}}},
            id="raw data: the last",
        ),
        pytest.param('{"x": {"a": 1}, "x": {"b": 2}}', {"x": {"b": 2}}, id="unknown fields: the last"),
        pytest.param('{"scalars": {"text": "a"}, "scalars": 3}', {"scalars": 3}, id="what does not fit: the last"),
    ],
)
def test_duplicates_are_merged_as_go_merges_them(text: str, merged: Any) -> None:
    assert merge_duplicates(describe(zoo.Everything), json.loads_pairs(text)) == merged


def members() -> st.SearchStrategy[Any]:
    names = st.sampled_from(["name", "shared", "child", "children", "containers", "labels", "leaves", "x"])
    leaves = st.none() | st.integers(0, 3) | st.sampled_from(["a", "b"])
    return st.recursive(leaves, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(names, inner, max_size=3), max_leaves=8)


@given(st.dictionaries(st.sampled_from(["shared", "child", "containers", "x"]), members(), max_size=4))
def test_without_duplicates_merging_changes_nothing_that_counts(data: dict[str, Any]) -> None:
    text = json.dumps(data)

    merged = merge_duplicates(describe(zoo.Everything), json.loads_pairs(text))

    assert merged == json.loads(text)
