"""Errors within errors."""

from __future__ import annotations

import pytest

from apimachinery import errors
from apimachinery.errors import StatusError
from apimachinery.meta.v1 import CauseType, Status, StatusCause, StatusDetails, StatusReason
from apimachinery.schema import GroupResource

NOT_FOUND = errors.new_not_found(GroupResource("", "pods"), "web")
GONE = errors.new_gone("moved")


def caused_by(cause, error=None):
    error = error or ValueError("wrapping")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "found"),
    [
        pytest.param(None, None, id="no error"),
        pytest.param(ValueError("x"), None, id="another error"),
        pytest.param(NOT_FOUND, NOT_FOUND, id="itself"),
        pytest.param(caused_by(NOT_FOUND), NOT_FOUND, id="its cause"),
        pytest.param(caused_by(caused_by(NOT_FOUND)), NOT_FOUND, id="the cause of its cause"),
        pytest.param(ExceptionGroup("", [ValueError("x"), NOT_FOUND]), NOT_FOUND, id="a member of a group"),
        pytest.param(ExceptionGroup("", [ExceptionGroup("", [NOT_FOUND])]), NOT_FOUND, id="a member of a member"),
        pytest.param(ExceptionGroup("", [caused_by(NOT_FOUND)]), NOT_FOUND, id="the cause of a member"),
        pytest.param(ExceptionGroup("", [caused_by(GONE), NOT_FOUND]), GONE, id="the first of several"),
        pytest.param(caused_by(GONE, ExceptionGroup("", [NOT_FOUND])), NOT_FOUND, id="a member before the cause"),
    ],
)
def test_a_status_error_is_found_wherever_it_is_wrapped(error, found):
    assert errors.find_status_error(error) is found
    assert errors.reason_for_error(error) == (found.reason if found else StatusReason.UNKNOWN)


def test_errors_that_cause_each_other_end_the_search():
    one = ValueError("one")
    caused_by(one, two := ValueError("two"))
    caused_by(two, one)

    assert errors.find_status_error(one) is None


def test_a_very_long_chain_is_no_problem():
    error = NOT_FOUND
    for _ in range(100_000):
        error = caused_by(error)

    assert errors.is_not_found(error)
    while error.__cause__:  # so that the chain is not taken apart recursively
        error.__cause__, error = None, error.__cause__


def test_the_error_it_happened_while_handling_is_not_a_cause():
    def fail_while_handling():
        try:
            raise NOT_FOUND
        except StatusError:
            raise ValueError("unrelated")  # noqa: B904

    with pytest.raises(ValueError, match="unrelated") as caught:
        fail_while_handling()

    assert errors.find_status_error(caught.value) is None


def test_a_known_reason_outweighs_the_code():
    error = StatusError(Status(reason=StatusReason.FORBIDDEN, code=404))

    assert errors.is_forbidden(error)
    assert not errors.is_not_found(error)


@pytest.mark.parametrize(
    ("predicate", "code"), [(errors.is_too_many_requests, 429), (errors.is_request_entity_too_large, 413)], ids=["429", "413"]
)
def test_two_codes_count_whatever_the_reason(predicate, code):
    error = StatusError(Status(reason=StatusReason.FORBIDDEN, code=code))

    assert predicate(error)
    assert errors.is_forbidden(error)


def test_causes_are_found_by_their_type():
    cause = StatusCause(type=CauseType.RESOURCE_VERSION_TOO_LARGE, message="Too large resource version")
    error = caused_by(StatusError(Status(details=StatusDetails(causes=[StatusCause(message="x"), cause]))))

    assert errors.status_cause(error, CauseType.RESOURCE_VERSION_TOO_LARGE) == cause
    assert errors.has_status_cause(error, "")
    assert not errors.has_status_cause(error, CauseType.FIELD_MANAGER_CONFLICT)
    assert not errors.has_status_cause(None, "")


def test_delays_are_found_too():
    assert errors.suggests_client_delay(caused_by(errors.new_too_many_requests("slow down", 7))) == 7
    assert errors.suggests_client_delay(ValueError("x")) is None


def test_an_unexpected_object_is_one_wherever_it_is_wrapped():
    error = errors.from_object({"kind": "Pod", "apiVersion": "v1"})

    assert errors.is_unexpected_object_error(caused_by(error))
    assert not errors.is_unexpected_object_error(NOT_FOUND)
