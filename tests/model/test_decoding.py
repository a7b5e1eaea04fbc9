"""What values become, and what is said of those that do not fit."""

import pickle
from typing import Annotated, Any

import attrs
import pytest

from apimachinery._errors import LimitError
from apimachinery.model import (
    Always,
    Inline,
    InvalidDataError,
    NilDict,
    NilList,
    Scalar,
    Struct,
    deep_copy,
    equal,
    from_dict,
    to_dict,
)
from apimachinery.model._errors import Fault
from apimachinery.model.encode import encode_plain
from tests.model import zoo


@pytest.mark.parametrize(
    ("plain", "fault"),
    [
        pytest.param({"text": 1}, "text: expected string, found integer 1", id="a number is no text"),
        pytest.param({"flag": "false"}, 'flag: expected boolean, found string "false"', id="a text is no boolean"),
        pytest.param({"flag": 0}, "flag: expected boolean, found integer 0", id="zero is no boolean"),
        pytest.param({"small": 3.7}, "small: expected integer, found number 3.7", id="a fraction is no integer"),
        pytest.param({"small": 3.0}, "small: expected integer, found number 3.0", id="a float is no integer"),
        pytest.param({"small": True}, "small: expected integer, found boolean true", id="a boolean is no integer"),
        pytest.param({"small": "80"}, 'small: expected integer, found string "80"', id="a text is no integer"),
        pytest.param({"ratio": "1"}, 'ratio: expected number, found string "1"', id="a text is no number"),
        pytest.param({"data": "*"}, None, id="what is not base64"),
        pytest.param({"at": "yesterday"}, None, id="what is not a time"),
        pytest.param({"amount": "lots"}, None, id="what is not a quantity"),
        pytest.param({"target": 1 << 40}, None, id="an integer too large to be an IntOrString"),
    ],
)
def test_nothing_is_coerced(plain: dict[str, Any], fault: str | None) -> None:
    with pytest.raises(InvalidDataError) as caught:
        from_dict(zoo.Scalars, plain)

    assert [found.path for found in caught.value.faults] == list(plain)
    if fault is not None:
        assert str(caught.value) == f"Scalars: {fault}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("small", 1 << 31),
        ("small", -(1 << 31) - 1),
        ("large", 1 << 63),
        ("byte", 256),
        ("byte", -1),
        ("word", 1 << 32),
        ("long", 1 << 64),
    ],
)
def test_integers_have_bounds(name: str, value: int) -> None:
    with pytest.raises(InvalidDataError, match=name):
        from_dict(zoo.Scalars, {name: value})


def test_every_fault_is_reported_with_its_path() -> None:
    plain = {
        "hostIP": 1,
        "containers": {"leaves": [{"port": 1}, {"port": "80"}], "byName": {"a": {"name": []}}, "grid": [[1], ["x"]]},
        "child": {"scalars": {"flag": None, "text": {}}},
        "box": {"content": {"port": 1.5}},
    }

    with pytest.raises(InvalidDataError) as caught:
        from_dict(zoo.Everything, plain)

    assert set(caught.value.faults) == {
        Fault("hostIP", "string", "integer 1"),
        Fault("containers.leaves[1].port", "integer", 'string "80"'),
        Fault("containers.byName.a.name", "string", "list"),
        Fault("containers.grid[1][0]", "integer", 'string "x"'),
        Fault("child.scalars.text", "string", "object"),
        Fault("box.content.port", "integer", "number 1.5"),
    }
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.faults, str(again)) == (caught.value.faults, str(caught.value))


def test_null_means_absent() -> None:
    plain = dict.fromkeys(("text", "flag", "small", "ratio", "data", "colour", "at", "amount", "target"))

    assert from_dict(zoo.Scalars, plain) == zoo.Scalars()


def test_an_unknown_enum_value_is_data() -> None:
    red, other = from_dict(zoo.Scalars, {"colour": "Red"}), from_dict(zoo.Scalars, {"colour": "Mauve"})

    assert (red.colour, type(red.colour)) == (zoo.Colour.RED, zoo.Colour)
    assert (other.colour, type(other.colour)) == ("Mauve", str)


def test_unknown_fields_are_kept_after_the_known_ones_at_every_level() -> None:
    plain = {
        "new": {"a": [1, None]},
        "shared": "x",
        "box": {"others": [{"colour": "red", "name": "a"}]},
        "child": {"older": 1, "shared": "y", "written": {}},
    }

    written = to_dict(from_dict(zoo.Everything, plain))

    assert written == {**plain, "written": {}}
    assert list(written) == ["shared", "written", "box", "child", "new"]
    assert list(written["child"]) == ["shared", "written", "older"]


@attrs.define(kw_only=True)
class Source(Struct):
    """A union so wide that it is read by the keys that are there; one member is written even when there is none."""

    one: zoo.Leaf | None = None
    two: zoo.Leaf | None = None
    three: zoo.Leaf | None = None
    four: zoo.Leaf | None = None
    five: zoo.Leaf | None = None
    six: zoo.Leaf | None = None
    seven: zoo.Leaf | None = None
    eight: zoo.Leaf | None = None
    nine: Annotated[zoo.Leaf | None, Always()] = None


@attrs.define(kw_only=True)
class Volume(Struct):
    name: Annotated[str, Always()] = ""
    source: Annotated[Source, Inline()] = attrs.field(factory=Source)


@pytest.mark.parametrize(
    ("plain", "wide", "rest"),
    [
        ({"name": "a", "two": {"name": "b"}, "nine": None}, Source(two=zoo.Leaf(name="b")), None),
        ({"name": "a", "two": {"name": "b"}, "nine": {}, "ten": 1}, Source(two=zoo.Leaf(name="b"), nine=zoo.Leaf()), {"ten": 1}),
        ({"name": "a", "two": None, "ten": {"one": {}}}, Source(), {"ten": {"one": {}}}),
        ({"ten": None, "name": "a"}, Source(), {"ten": None}),
        ({"name": "a"}, Source(), None),
    ],
)
def test_a_wide_union_keeps_what_it_does_not_know(plain: dict[str, Any], wide: Source, rest: dict[str, Any] | None) -> None:
    assert from_dict(Volume, plain) == Volume(name="a", source=wide, unknown_fields=rest)
    assert from_dict(Volume, plain, keep_unknown=False) == Volume(name="a", source=wide)


def test_the_fault_in_a_wide_union_is_found() -> None:
    with pytest.raises(InvalidDataError) as caught:
        from_dict(Volume, {"name": "a", "two": {"port": "80"}})
    assert caught.value.faults == (Fault("two.port", "integer", 'string "80"'),)


@pytest.mark.parametrize(
    ("items", "leaves"),
    [
        ([{"name": "a", "port": None}, None, {}], [zoo.Leaf(name="a"), zoo.Leaf(), zoo.Leaf()]),
        ([{"name": None, "size": 1}], [zoo.Leaf(unknown_fields={"size": 1})]),
        ([], []),
    ],
)
def test_small_structs_in_a_list(items: list[Any], leaves: list[zoo.Leaf]) -> None:
    obj = from_dict(zoo.Containers, {"leaves": items})
    assert obj.leaves == leaves
    assert deep_copy(obj) == obj
    assert from_dict(zoo.Containers, to_dict(obj)) == obj


def test_unknown_fields_are_dropped_on_request() -> None:
    obj = from_dict(zoo.Leaf, {"name": "a", "colour": "red"}, keep_unknown=False)

    assert to_dict(obj) == {"name": "a"}


def test_a_known_field_wins_over_one_kept_under_its_name() -> None:
    obj = zoo.Leaf(name="a", unknown_fields={"name": "b", "other": 1})

    assert to_dict(obj) == {"name": "a", "other": 1}


@pytest.mark.parametrize(
    "plain",
    [
        pytest.param({"ofLists": {"a": None, "b": [], "c": ["x"]}}, id="lists in a map"),
        pytest.param({"grid": [None, [], [1]]}, id="lists in a list"),
        pytest.param({"ofMaps": [None, {}, {"a": "b"}]}, id="maps in a list"),
        pytest.param({"secrets": {"a": None, "b": "", "c": "eA=="}}, id="bytes in a map"),
    ],
)
def test_null_and_empty_stay_apart_within_collections(plain: dict[str, Any]) -> None:
    obj = from_dict(zoo.Containers, plain)

    whole = {"always": None, "alwaysMap": None} | plain
    assert to_dict(obj) == whole
    assert to_dict(deep_copy(obj)) == whole
    assert encode_plain(obj, shared=True) == whole


def test_null_and_empty_stay_apart_where_both_are_written() -> None:
    nothing, empty = from_dict(zoo.Containers, {}), from_dict(zoo.Containers, {"always": [], "alwaysMap": {}})

    assert (type(nothing.always), type(nothing.always_map)) == (NilList, NilDict)
    assert to_dict(nothing) == {"always": None, "alwaysMap": None}
    assert to_dict(empty) == {"always": [], "alwaysMap": {}}
    assert nothing == empty
    assert equal(nothing, empty)


def test_decoding_shares_nothing_with_its_source() -> None:
    plain = {"texts": ["a"], "labels": {"k": "v"}, "new": {"x": []}}

    obj = from_dict(zoo.Containers, plain)
    obj.texts.append("b")
    obj.labels["k"] = "w"
    assert obj.unknown_fields is not None
    obj.unknown_fields["new"]["x"].append(1)

    assert plain == {"texts": ["a"], "labels": {"k": "v"}, "new": {"x": []}}


def test_deep_nesting_is_an_error_of_ours() -> None:
    plain: dict[str, Any] = {}
    for _ in range(100_000):
        plain = {"child": plain}

    with pytest.raises(LimitError):
        from_dict(zoo.Everything, plain)
    while plain:  # take it apart by hand: freeing it at once would recurse as deeply
        plain = plain["child"]


@attrs.frozen
class Celsius:
    degrees: float


Temperature = Annotated[
    Celsius, Scalar.from_hooks(Celsius, lambda value, cls: cls(float(value.removesuffix("°C"))), lambda t: f"{t.degrees}°C")
]


@attrs.define(kw_only=True)
class Oven(Struct):
    heat: Temperature | None = None


def test_a_scalar_of_ones_own_takes_the_hooks_of_cattrs() -> None:
    oven = from_dict(Oven, {"heat": "180.0°C"})

    assert oven == Oven(heat=Celsius(180.0))
    assert to_dict(oven) == {"heat": "180.0°C"}
    with pytest.raises(InvalidDataError, match=r"heat: expected Celsius, found string \"hot\""):
        from_dict(Oven, {"heat": "hot"})
