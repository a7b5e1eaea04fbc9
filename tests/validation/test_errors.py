"""The faults of fields as values, and many errors as one."""

import copy
import pickle

import pytest

from apimachinery import ApiMachineryError
from apimachinery.validation import (
    OMITTED,
    Aggregate,
    ErrorType,
    FieldError,
    Path,
    aggregate,
    filter_out,
    flatten,
    message_count_map,
    reduce,
    to_aggregate,
)

F = Path("spec") / "f"

TEXTS = [
    pytest.param(FieldError.invalid(F, 3, "too odd"), "spec.f: Invalid value: 3: too odd", id="a number"),
    pytest.param(FieldError.invalid(F, 'a"b', ""), 'spec.f: Invalid value: "a\\"b"', id="a text, no detail"),
    pytest.param(FieldError.invalid(F, OMITTED, "wrong"), "spec.f: Invalid value: wrong", id="a value that is not shown"),
    pytest.param(FieldError.invalid(F, {"b": 1, "a": None}, ""), 'spec.f: Invalid value: {"a":null,"b":1}', id="an object"),
    pytest.param(FieldError.required(F, "say it"), "spec.f: Required value: say it", id="required"),
    pytest.param(FieldError.forbidden(F), "spec.f: Forbidden", id="forbidden"),
    pytest.param(FieldError.duplicate(F, "a"), 'spec.f: Duplicate value: "a"', id="duplicate"),
    pytest.param(FieldError.not_found(F, "a"), 'spec.f: Not found: "a"', id="not found"),
    pytest.param(
        FieldError.not_supported(F, "c", ["a", "b"]), 'spec.f: Unsupported value: "c": supported values: "a", "b"', id="unsupported"
    ),
    pytest.param(FieldError.not_supported(F, "c"), 'spec.f: Unsupported value: "c"', id="unsupported, none named"),
    pytest.param(FieldError.too_long(F, 1), "spec.f: Too long: may not be more than 1 byte", id="too long"),
    pytest.param(FieldError.too_many(F, 3, 2), "spec.f: Too many: 3: must have at most 2 items", id="too many"),
    pytest.param(FieldError.too_many(F, -1, -1), "spec.f: Too many: has too many items", id="too many, numbers unknown"),
    pytest.param(FieldError.internal(F, OSError("gone")), "spec.f: Internal error: gone", id="internal"),
]


@pytest.mark.parametrize(("error", "text"), TEXTS)
def test_a_fault_says_where_and_what(error, text):
    assert str(error) == text


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
@pytest.mark.parametrize("error", [case.values[0] for case in TEXTS])
def test_a_fault_survives_copying_and_pickling(error, duplicate):
    twin = duplicate(error.with_origin("a-rule"))

    assert twin == error.with_origin("a-rule") != error
    assert str(twin) == str(error)


def test_equal_faults_hash_alike_even_if_the_value_has_no_hash():
    assert len({FieldError.invalid(F, ["a"], "x"), FieldError.invalid(F, ["a"], "x"), FieldError.invalid(F, ["b"], "x")}) == 2


def test_a_type_that_is_not_known_is_kept():
    assert ErrorType("FieldValueOdd") == "FieldValueOdd"
    assert FieldError(ErrorType("FieldValueOdd"), "f", 1).body.endswith("please report this")


A, B, C = (ValueError(text) for text in "abc")
NESTED = Aggregate([A, Aggregate([B, Aggregate([C])]), ValueError("a")])


def test_an_aggregate_names_each_message_once():
    assert str(NESTED) == "[a, b, c]"
    assert str(Aggregate([A])) == "a"
    assert list(flatten(NESTED))[:3] == [A, B, C]


def test_no_error_is_no_aggregate():
    assert aggregate([None, None]) is None
    assert to_aggregate([]) is None
    assert filter_out(NESTED, lambda error: True) is None
    assert filter_out(None) is None


def test_some_errors_can_be_left_out():
    left = filter_out(NESTED, lambda error: str(error) == "a")

    assert str(left) == "[b, c]"
    assert filter_out(A, lambda error: False) is A


def test_an_aggregate_of_one_is_that_one():
    assert reduce(Aggregate([A])) is A
    assert reduce(NESTED) is NESTED


def test_an_aggregate_can_be_caught_whole_or_in_part():
    caught = []
    with pytest.raises(ApiMachineryError):
        raise NESTED
    try:
        raise Aggregate([A, KeyError("k")])
    except* KeyError as group:
        caught += group.exceptions
    except* ValueError as group:
        caught += group.exceptions
    assert [type(error) for error in caught] == [KeyError, ValueError]


def test_an_aggregate_survives_pickling():
    twin = pickle.loads(pickle.dumps(NESTED))

    assert type(twin) is Aggregate
    assert str(twin) == str(NESTED)


def test_counted_messages_are_one_error():
    assert str(message_count_map({"full": 2, "slow": 1})) == "[full (repeated 2 times), slow]"
    assert message_count_map({}) is None


def test_faults_that_say_the_same_are_named_once():
    fault = FieldError.required(F)

    assert list(flatten(to_aggregate([fault, FieldError.required(F)]))) == [fault]
