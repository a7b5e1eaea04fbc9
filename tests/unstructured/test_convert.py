"""From unstructured to typed and back: what fits, what is refused and where."""

import pickle
from datetime import UTC, datetime
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import LimitError
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Bytes,
    Float32,
    Int32,
    Int64,
    IntOrString,
    Quantity,
    RawExtension,
    Struct,
    Time,
    Uint8,
    from_dict,
)
from apimachinery.unstructured import RestoreError, StrictDecodingError, Unstructured, from_typed, to_typed
from tests.testapigroup.v1 import Carp, CarpCondition, CarpInfo, CarpSpec, CarpStatus


@attrs.define(kw_only=True)
class Inner(Struct):
    """A struct in a struct."""

    name: str = ""


@attrs.define(kw_only=True)
class Everything(Struct):
    """A field of every shape."""

    text: str = ""
    flag: bool = False
    small: Int32 = 0
    large: Int64 = 0
    byte: Uint8 = 0
    number: float = 0.0
    single: Float32 = 0.0
    data: Bytes = b""
    reason: metav1.StatusReason | str = ""
    when: Time | None = None
    port: IntOrString = 0
    size: Quantity = Quantity.__origin__.ZERO  # type: ignore[attr-defined]  # the class that is annotated
    raw: RawExtension = None
    inner: Inner = attrs.field(factory=Inner)
    pointer: Inner | None = None
    inners: Annotated[list[Inner], "a note of somebody else's"] = attrs.field(factory=list)
    texts: list[str] = attrs.field(factory=list)
    by_name: dict[str, Inner] = attrs.field(factory=dict)


@pytest.mark.parametrize(
    ("content", "same_as"),
    [
        pytest.param({"small": 5.0, "large": 1e3}, {"small": 5, "large": 1000}, id="whole floats fit integers"),
        pytest.param({"number": 5, "single": 5}, {"number": 5.0, "single": 5.0}, id="integers fit floats"),
        pytest.param({"small": 2**32 + 7}, {"small": 7}, id="bits beyond 32 are lost"),
        pytest.param({"small": 2**31}, {"small": -(2**31)}, id="the sign comes from the bits that stay"),
        pytest.param({"byte": 258}, {"byte": 2}, id="bits beyond 8 are lost"),
        pytest.param({"data": [1, 2, 255, None]}, {"data": "AQL/AA=="}, id="a list of octets is bytes"),
        pytest.param({"port": 80.0}, {"port": 80}, id="what reads itself from JSON gets whole floats as integers"),
        pytest.param({"text": None, "inners": [None], "inner": None}, {"inners": [{}]}, id="null is the zero value"),
        pytest.param({"small": 5.0, "other": {"a": 1}}, {"small": 5, "other": {"a": 1}}, id="unknown fields stay"),
        pytest.param(
            {"by_name": 1, "byName": {"a": {"name": "n"}}, "small": 1.0},
            {"by_name": 1, "byName": {"a": {"name": "n"}}, "small": 1},
            id="names are compared exactly",
        ),
    ],
)
def test_content_is_read_more_widely_than_json(content: dict[str, Any], same_as: dict[str, Any]) -> None:
    assert to_typed(content, Everything) == from_dict(Everything, same_as)


@pytest.mark.parametrize(
    ("content", "path", "reason"),
    [
        pytest.param({"text": 1}, "text", "cannot convert int64 to string", id="an integer is no string"),
        pytest.param({"text": 1.5}, "text", "unrecognized type: string", id="a float is no string"),
        pytest.param({"text": True}, "text", "unrecognized type: string", id="a boolean is no string"),
        pytest.param({"text": []}, "text", "unrecognized type: string", id="a list is no string"),
        pytest.param({"flag": 1}, "flag", "unrecognized type: bool", id="an integer is no boolean"),
        pytest.param({"small": "1"}, "small", "unrecognized type: int32", id="a string is no integer"),
        pytest.param({"small": 1.5}, "small", "cannot convert float64 to int32", id="a fraction is no integer"),
        pytest.param({"large": True}, "large", "unrecognized type: int64", id="a boolean is no integer"),
        pytest.param({"number": "1"}, "number", "unrecognized type: float64", id="a string is no float"),
        pytest.param({"reason": 1}, "reason", "cannot convert int64 to v1.StatusReason", id="an enum is named"),
        pytest.param({"inner": []}, "inner", "cannot restore struct from: slice", id="a list is no struct"),
        pytest.param({"pointer": 1.5}, "pointer", "cannot restore struct from: float64", id="a float is no struct"),
        pytest.param({"inners": {}}, "inners", "cannot restore slice from map", id="a map is no list"),
        pytest.param({"byName": "x"}, "byName", "cannot restore map from string", id="a string is no map"),
        pytest.param({"inners": [{}, {"name": {}}]}, "inners[1].name", "unrecognized type: string", id="the place is deep"),
        pytest.param({"byName": {"k": 1}}, "byName.k", "cannot restore struct from: int64", id="in a map"),
        pytest.param({"when": 1}, "when", "json: cannot unmarshal number into Go value of type string", id="a time"),
        pytest.param({"data": "?"}, "data", "error decoding from json: illegal base64 data at input byte 0", id="no base64"),
        pytest.param({"data": ["x"]}, "data[0]", "unrecognized type: uint8", id="no octet"),
        pytest.param({"number": "x", "text": 1}, "text", "cannot convert int64 to string", id="the first field is reported"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_place(content: dict[str, Any], path: str, reason: str) -> None:
    with pytest.raises(RestoreError) as caught:
        to_typed(Unstructured(content), Everything)

    assert (caught.value.path, caught.value.reason) == (path, reason)
    assert str(caught.value).startswith(f"{path}: {reason} (found ")
    assert attrs.asdict(pickle.loads(pickle.dumps(caught.value))) == attrs.asdict(caught.value)


def test_strict_refuses_every_unknown_field_by_name_and_gives_the_object() -> None:
    content = {
        "x": 1,
        "Text": "t",
        "text": "t",
        "inners": [{"name": "n"}, {"b": 1}],
        "inner": {'"q"': 1},
        "raw": {"y": 1},
    }

    with pytest.raises(StrictDecodingError) as caught:
        to_typed(Unstructured(content), Everything, strict=True)

    assert str(caught.value) == (
        'strict decoding error: unknown field "Text", unknown field "inner."q"", unknown field "inners[1].b", unknown field "x"'
    )
    assert caught.value.obj == Everything(text="t", inners=[Inner(name="n"), Inner()], raw={"y": 1})


def test_strict_takes_what_is_known() -> None:
    assert to_typed({"text": "t", "small": 1.0}, Everything, strict=True) == Everything(text="t", small=1)


@attrs.define(kw_only=True)
class Tree(Struct):
    """A struct that contains itself."""

    size: Int32 = 0
    child: "Tree | None" = None


@pytest.mark.parametrize("leaf", [pytest.param({}, id="as it stands"), pytest.param({"size": 1.0}, id="read widely")])
@pytest.mark.parametrize("strict", [False, True])
def test_content_nested_too_deeply_is_refused(leaf: dict[str, Any], strict: bool) -> None:
    content = {**leaf}
    for _ in range(20_000):
        content = {"child": content}

    with pytest.raises(LimitError, match="Tree: nested too deeply"):
        to_typed(content, Tree, strict=strict)


def test_what_is_made_shares_nothing() -> None:
    content: dict[str, Any] = {"raw": {"a": [1]}, "texts": ["t"], "other": {"b": [2]}}

    made = to_typed(Unstructured.wrap(content), Everything)
    made.raw["a"].append(2)
    made.texts.append("u")
    assert made.unknown_fields is not None
    made.unknown_fields["other"]["b"].append(3)

    assert content == {"raw": {"a": [1]}, "texts": ["t"], "other": {"b": [2]}}


NAMES = st.text(max_size=6)
TIMES = st.none() | st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
CARPS = st.builds(
    Carp,
    metadata=st.builds(
        metav1.ObjectMeta,
        name=NAMES,
        generation=st.integers(-(2**63), 2**63 - 1),
        creation_timestamp=TIMES,
        labels=st.dictionaries(NAMES, NAMES, max_size=3),
        owner_references=st.lists(st.builds(metav1.OwnerReference, name=NAMES, controller=st.none() | st.booleans())),
    ),
    spec=st.builds(CarpSpec, host_pid=st.booleans(), active_deadline_seconds=st.none() | st.integers(0, 9)),
    status=st.builds(
        CarpStatus,
        conditions=st.lists(st.builds(CarpCondition, type=NAMES, last_probe_time=TIMES), max_size=2),
        infos=st.lists(st.builds(CarpInfo, a=st.integers(0, 9), c=st.none() | NAMES), max_size=2),
    ),
)


@given(CARPS)
def test_there_and_back_changes_nothing(carp: Carp) -> None:
    unstructured = from_typed(carp)

    assert to_typed(unstructured, Carp, strict=True) == carp
    assert unstructured.metadata.name == carp.metadata.name
    assert unstructured.metadata.labels == carp.metadata.labels
    assert unstructured.metadata.owner_references == carp.metadata.owner_references
    assert unstructured.metadata.creation_timestamp == carp.metadata.creation_timestamp


def test_unknown_fields_are_kept_or_lost() -> None:
    content = {"text": "t", "more": [1]}

    assert to_typed(content, Everything).unknown_fields == {"more": [1]}
    assert to_typed(content, Everything, keep_unknown=False) == Everything(text="t")
    assert Unstructured(content).to_typed(Everything, keep_unknown=False) == Everything(text="t")


def test_the_zero_moment_is_null() -> None:
    typed = to_typed({"deletionTimestamp": "0001-01-01T00:00:00Z", "creationTimestamp": "0001-01-01T00:00:00Z"}, metav1.ObjectMeta)

    assert from_typed(typed).content == {"deletionTimestamp": None}
