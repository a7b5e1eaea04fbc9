"""What holds for every object of every type, and for every sequence of bytes."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError
from apimachinery.model import InEnvelope, UnknownFields, describe, equal, from_protobuf, to_protobuf, zero_of
from apimachinery.model.protobuf_faults import find_unknown_fields
from apimachinery.testing import objects
from tests.protobuf import zoo


def without_type_meta(obj: Any) -> Any:
    """*obj*, in whose parts nothing says a kind any more: a message has no place for it."""
    if attrs.has(type(obj)):
        for field in describe(type(obj)).fields:
            said = field.marker(InEnvelope) is not None
            object.__setattr__(obj, field.name, "" if said else without_type_meta(getattr(obj, field.name)))
    elif isinstance(obj, list):
        for item in obj:
            without_type_meta(item)
    elif isinstance(obj, dict):
        for item in obj.values():
            without_type_meta(item)
    return obj


any_object = st.sampled_from(zoo.ALL).flatmap(
    lambda cls: st.tuples(st.just(cls), objects(cls, unknown_fields=False).map(without_type_meta))
)


@given(any_object)
def test_encode_then_decode_changes_nothing(given: tuple[Any, Any]) -> None:
    cls, obj = given

    decoded = from_protobuf(cls, to_protobuf(obj))

    assert decoded == obj
    assert equal(decoded, obj)


@given(any_object)
def test_decode_then_encode_changes_nothing(given: tuple[Any, Any]) -> None:
    cls, obj = given
    data = to_protobuf(obj)

    assert to_protobuf(from_protobuf(cls, data)) == data


@given(any_object)
def test_what_is_written_of_known_fields_has_no_unknown_ones(given: tuple[Any, Any]) -> None:
    cls, obj = given
    data = to_protobuf(obj)

    assert find_unknown_fields(describe(cls), data) == ()
    assert from_protobuf(cls, data, unknown_fields=UnknownFields.REJECT) == obj


@given(any_object, st.data())
def test_an_order_other_than_that_of_the_numbers_changes_nothing(given: tuple[Any, Any], data: st.DataObject) -> None:
    cls, obj = given
    fields = {}
    for number, start, end in top_level_fields(to_protobuf(obj)):
        fields.setdefault(number, []).append((start, end))
    order = data.draw(st.permutations(sorted(fields)))
    message = to_protobuf(obj)

    shuffled = b"".join(message[start:end] for number in order for start, end in fields[number])

    assert from_protobuf(cls, shuffled) == obj


def top_level_fields(message: bytes) -> list[tuple[int, int, int]]:
    from apimachinery.encoding.protobuf import find_fields

    # with no field known, each is given from its tag on
    return [(found.number, found.start, found.end) for found in find_fields("any", message, {}, 0, len(message))]


@pytest.mark.parametrize("cls", zoo.ALL, ids=str)
def test_no_bytes_are_the_zero_value(cls: Any) -> None:
    assert from_protobuf(cls, b"") == zero_of(cls)


# --- damaged bytes --------------------------------------------------------------------------------------------------


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Any, bytes]:
    cls, obj = draw(any_object)
    data = bytearray(to_protobuf(obj))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(data)))
        match draw(st.sampled_from(["cut", "flip", "insert", "remove", "repeat"])):
            case "cut":
                del data[at:]
            case "flip" if at < len(data):
                data[at] ^= 1 << draw(st.integers(0, 7))
            case "insert":
                data[at:at] = draw(st.binary(max_size=12))
            case "remove":
                del data[at : at + draw(st.integers(1, 3))]
            case _:
                data += data[at:]
    return cls, bytes(data)


@given(damaged() | st.tuples(st.sampled_from(zoo.ALL), st.binary(max_size=60)))
def test_damaged_bytes_are_refused_or_are_an_object_that_can_be_written(given: tuple[Any, bytes]) -> None:
    cls, data = given
    try:
        obj = from_protobuf(cls, data)
    except DecodeError:
        return

    again = from_protobuf(cls, to_protobuf(obj))

    assert again == obj or has_nan(obj)


@given(damaged() | st.tuples(st.sampled_from(zoo.ALL), st.binary(max_size=60)))
def test_the_quick_way_and_the_slow_way_agree_on_what_is_a_message(given: tuple[Any, bytes]) -> None:
    cls, data = given

    quick = outcome(lambda: bool(from_protobuf(cls, data, unknown_fields=UnknownFields.DROP)))
    slow = outcome(lambda: find_unknown_fields(describe(cls), data) is not None)

    assert quick == slow


def outcome(function: Any) -> Any:
    try:
        return function()
    except DecodeError as exc:
        return type(exc), str(exc)


def has_nan(obj: Any) -> bool:
    return "nan" in repr(obj)
