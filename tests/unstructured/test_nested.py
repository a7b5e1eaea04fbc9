"""Values by their path: what is not there reads as None, what is of another type is an error."""

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from apimachinery._errors import EncodeError
from apimachinery.model import NilDict
from apimachinery.unstructured import (
    InexactNumberError,
    NestedFieldError,
    NestedParentError,
    nested_bool,
    nested_field,
    nested_field_no_copy,
    nested_float64,
    nested_int64,
    nested_list,
    nested_map,
    nested_null_coercing_string_map,
    nested_number_as_float64,
    nested_string,
    nested_string_list,
    nested_string_map,
    remove_nested_field,
    set_nested_field,
)

CONTENT = {
    "text": "t",
    "yes": True,
    "int": 7,
    "float": 2.5,
    "null": None,
    "list": ["a", {"b": []}],
    "texts": ["a", "b"],
    "map": {"k": "v", "n": None},
    "labels": {"k": "v"},
}

Reader = Callable[..., Any]


@pytest.mark.parametrize(
    ("read", "name", "value"),
    [
        pytest.param(nested_string, "text", "t", id="string"),
        pytest.param(nested_bool, "yes", True, id="bool"),
        pytest.param(nested_int64, "int", 7, id="int64"),
        pytest.param(nested_float64, "float", 2.5, id="float64"),
        pytest.param(nested_number_as_float64, "float", 2.5, id="a float as a number"),
        pytest.param(nested_number_as_float64, "int", 7.0, id="an integer as a number"),
        pytest.param(nested_list, "list", ["a", {"b": []}], id="list"),
        pytest.param(nested_string_list, "texts", ["a", "b"], id="list of strings"),
        pytest.param(nested_map, "map", {"k": "v", "n": None}, id="map"),
        pytest.param(nested_string_map, "labels", {"k": "v"}, id="map of strings"),
        pytest.param(nested_null_coercing_string_map, "map", {"k": "v", "n": ""}, id="map of strings and nulls"),
        pytest.param(nested_null_coercing_string_map, "null", {}, id="null as a map of strings"),
        pytest.param(nested_field, "null", None, id="null"),
    ],
)
def test_a_value_of_the_type_asked_for_is_given(read: Reader, name: str, value: object) -> None:
    assert read({"spec": CONTENT}, "spec", name) == value
    assert type(read({"spec": CONTENT}, "spec", name)) in (type(value), NilDict)


TYPED = [
    nested_bool, nested_float64, nested_int64, nested_list, nested_map, nested_null_coercing_string_map,
    nested_number_as_float64, nested_string, nested_string_list, nested_string_map,
]  # fmt: skip


@pytest.mark.parametrize("read", [*TYPED, nested_field, nested_field_no_copy])
@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(["no"], id="missing"),
        pytest.param(["map", "no"], id="missing in a map"),
        pytest.param(["null", "no"], id="below null"),
        pytest.param(["map", "n", "no", "no"], id="far below null"),
    ],
)
def test_what_is_not_there_is_none(read: Reader, fields: list[str]) -> None:
    assert read(CONTENT, *fields) is None


@pytest.mark.parametrize("read", [*TYPED, nested_field, nested_field_no_copy])
def test_what_is_below_no_object_is_an_error(read: Reader) -> None:
    with pytest.raises(NestedFieldError) as caught:
        read(CONTENT, "list", "0", "b")

    assert str(caught.value) == (
        ".list.0 accessor error: [a map[b:[]]] is of the type []interface {}, expected map[string]interface{}"
    )


@pytest.mark.parametrize(
    ("read", "name", "text"),
    [
        pytest.param(nested_string, "int", "7 is of the type int64, expected string", id="string"),
        pytest.param(nested_string, "null", "<nil> is of the type <nil>, expected string", id="null is no string"),
        pytest.param(nested_bool, "int", "7 is of the type int64, expected bool", id="bool"),
        pytest.param(nested_int64, "yes", "true is of the type bool, expected int64", id="a bool is no integer"),
        pytest.param(nested_int64, "float", "2.5 is of the type float64, expected int64", id="int64"),
        pytest.param(nested_float64, "int", "7 is of the type int64, expected float64", id="float64"),
        pytest.param(nested_number_as_float64, "text", "t is of the type string, expected float64 or int64", id="number"),
        pytest.param(nested_list, "text", "t is of the type string, expected []interface{}", id="list"),
        pytest.param(nested_map, "text", "t is of the type string, expected map[string]interface{}", id="map"),
        pytest.param(
            nested_string_list,
            "list",
            "contains non-string key in the slice: map[b:[]] is of the type map[string]interface {}, expected string",
            id="list of strings",
        ),
        pytest.param(
            nested_string_map,
            "map",
            'contains non-string value in the map under key "n": <nil> is of the type <nil>, expected string',
            id="map of strings",
        ),
    ],
)
def test_what_is_of_another_type_is_an_error(read: Reader, name: str, text: str) -> None:
    with pytest.raises(NestedFieldError) as caught:
        read({"spec": CONTENT}, "spec", name)

    assert str(caught.value) == f".spec.{name} accessor error: {text}"
    assert attrs.asdict(pickle.loads(pickle.dumps(caught.value))) == attrs.asdict(caught.value)


@pytest.mark.parametrize("value", [2**53 + 1, 2**63 - 1, -(2**53) - 1])
def test_an_integer_that_is_no_float_is_not_rounded(value: int) -> None:
    with pytest.raises(InexactNumberError, match=rf"\.n accessor error: int64 value {value} cannot be losslessly"):
        nested_number_as_float64({"n": value}, "n")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(1000.0, "1000", id="whole"),
        pytest.param(4.4e6, "4.4e+06", id="from a million"),
        pytest.param(0.00001, "1e-05", id="small"),
        pytest.param(-0.0, "-0", id="negative zero"),
        pytest.param(0.0001, "0.0001", id="not so small"),
        pytest.param(float("inf"), "+Inf", id="infinite"),
    ],
)
def test_floats_in_errors_are_written_as_in_go(value: float, text: str) -> None:
    with pytest.raises(NestedFieldError) as caught:
        nested_string({"n": value}, "n")

    assert str(caught.value) == f".n accessor error: {text} is of the type float64, expected string"


def test_an_error_can_show_a_value_however_deep() -> None:
    deep: Any = "x"
    for _ in range(20_000):
        deep = [deep]

    with pytest.raises(NestedFieldError) as caught:
        nested_string({"n": deep}, "n")

    assert str(caught.value).endswith(" is of the type []interface {}, expected string")


@pytest.mark.parametrize(
    ("read", "name"),
    [(nested_field, "list"), (nested_list, "list"), (nested_map, "map"), (nested_string_list, "texts")],
)
def test_a_copy_shares_nothing(read: Reader, name: str) -> None:
    content = copy.deepcopy(CONTENT)

    read(content, name).clear()
    nested_field(content, "list")[1]["b"].append(1)

    assert content == CONTENT
    assert nested_field_no_copy(content, name) is content[name]


# --- writing --------------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.sampled_from("abc"), JSON, max_size=3)
PATHS = st.lists(st.sampled_from("abc"), min_size=1, max_size=4)


def is_settable(content: dict[str, Any], path: list[str]) -> bool:
    holder: Any = content
    for field in path[:-1]:
        if field not in holder:
            return True
        holder = holder[field]
        if not isinstance(holder, dict):
            return False
    return True


@given(OBJECTS, PATHS, JSON)
def test_what_was_set_is_found_and_nothing_else_changes(content: dict[str, Any], path: list[str], value: object) -> None:
    assume(is_settable(content, path))
    before = copy.deepcopy(content)

    set_nested_field(content, value, *path)

    assert nested_field(content, *path) == value
    remove_nested_field(content, *path)
    remove_nested_field(before, *path)
    missing = object()
    for depth in range(len(path) - 1, 0, -1):  # the parents that were made, which stay
        if nested_field_no_copy(before, *path[:depth], default=missing) is missing:
            assert nested_field_no_copy(content, *path[:depth]) == {}
            remove_nested_field(content, *path[:depth])
    assert content == before


def test_a_set_value_is_a_copy() -> None:
    content: dict[str, Any] = {}
    value = {"a": [1]}

    set_nested_field(content, value, "x", "y")
    value["a"].append(2)

    assert content == {"x": {"y": {"a": [1]}}}


@pytest.mark.parametrize(
    ("value", "place"),
    [
        pytest.param({"a": [datetime.now(UTC)]}, r"a\[0\]: .* found datetime", id="datetime"),
        pytest.param({"a": {"b": {1, 2}}}, r"a\.b: .* found set", id="set"),
        pytest.param({"a": (1, 2)}, r"a: .* found tuple", id="tuple"),
        pytest.param({"a": {1: 2}}, "a: .* the key integer 1", id="a key that is no string"),
    ],
)
def test_a_value_that_json_has_no_form_for_is_refused_with_its_place(value: object, place: str) -> None:
    content = {"x": {"y": 1}}

    with pytest.raises(EncodeError, match=place):
        set_nested_field(content, value, "x", "z")

    assert content == {"x": {"y": 1}}


@pytest.mark.parametrize("parent", [None, [], "text", 1])
def test_a_field_cannot_be_set_below_what_is_no_object(parent: object) -> None:
    content = {"a": {"b": parent}}

    with pytest.raises(NestedParentError) as caught:
        set_nested_field(content, 1, "a", "b", "c")

    assert str(caught.value) == "value cannot be set because .a.b is not a map[string]interface{}"
    assert content == {"a": {"b": parent}}


@pytest.mark.parametrize("path", [["a", "x"], ["x", "b"], ["a", "b", "c"]])
def test_removing_what_is_not_there_does_nothing(path: list[str]) -> None:
    content = {"a": {"b": [1]}}

    remove_nested_field(content, *path)

    assert content == {"a": {"b": [1]}}
