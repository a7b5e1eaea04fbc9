"""Which class an error has, what it says, and that it survives copying."""

from __future__ import annotations

import copy
import pickle

import pytest

from apimachinery import errors
from apimachinery._errors import ApiMachineryError
from apimachinery.errors import StatusError
from apimachinery.meta.v1 import CauseType, Status, StatusCause, StatusDetails, StatusReason
from apimachinery.schema import GroupKind, GroupResource
from apimachinery.validation import FieldError, Path

PODS = GroupResource("", "pods")
SHELVES = GroupResource("library.example.com", "shelves")
SHELF = GroupKind("library.example.com", "Shelf")

CLASSES = [
    (StatusReason.BAD_REQUEST, 400, errors.BadRequestError),
    (StatusReason.UNAUTHORIZED, 401, errors.UnauthorizedError),
    (StatusReason.FORBIDDEN, 403, errors.ForbiddenError),
    (StatusReason.NOT_FOUND, 404, errors.NotFoundError),
    (StatusReason.METHOD_NOT_ALLOWED, 405, errors.MethodNotAllowedError),
    (StatusReason.NOT_ACCEPTABLE, 406, errors.NotAcceptableError),
    (StatusReason.CONFLICT, 409, errors.ConflictError),
    (StatusReason.GONE, 410, errors.GoneError),
    (StatusReason.REQUEST_ENTITY_TOO_LARGE, 413, errors.RequestEntityTooLargeError),
    (StatusReason.UNSUPPORTED_MEDIA_TYPE, 415, errors.UnsupportedMediaTypeError),
    (StatusReason.INVALID, 422, errors.InvalidError),
    (StatusReason.TOO_MANY_REQUESTS, 429, errors.TooManyRequestsError),
    (StatusReason.INTERNAL_ERROR, 500, errors.InternalError),
    (StatusReason.SERVICE_UNAVAILABLE, 503, errors.ServiceUnavailableError),
    (StatusReason.TIMEOUT, 504, errors.RequestTimeoutError),
]
ONLY_BY_REASON = [
    (StatusReason.ALREADY_EXISTS, 409, errors.AlreadyExistsError),
    (StatusReason.EXPIRED, 410, errors.ResourceExpiredError),
    (StatusReason.SERVER_TIMEOUT, 500, errors.ServerTimeoutError),
    (StatusReason.STORAGE_READ_ERROR, 500, errors.StoreReadError),
]

EVERY_ERROR = [
    errors.new_bad_request("no body"),
    errors.new_unauthorized(),
    errors.new_forbidden(PODS, "web", "not yours"),
    errors.new_not_found(PODS, "web"),
    errors.new_method_not_supported(PODS, "patch"),
    errors.new_already_exists(PODS, "web"),
    errors.new_generate_name_conflict(PODS, "web-x2", 1),
    errors.new_conflict(PODS, "web", ValueError("changed")),
    errors.new_apply_conflict([StatusCause(type=CauseType.FIELD_MANAGER_CONFLICT, field=".spec")], "conflict"),
    errors.new_gone("moved"),
    errors.new_resource_expired("too old"),
    errors.new_request_entity_too_large("limit is 3145728"),
    errors.new_invalid(SHELF, "a", [FieldError.required(Path("spec", "rows"))]),
    errors.new_too_many_requests("slow down", 5),
    errors.new_too_many_requests_error("slow down"),
    errors.new_internal_error(ValueError("boom")),
    errors.new_server_timeout(PODS, "list", 2),
    errors.new_server_timeout_for_kind(SHELF, "list", 2),
    errors.new_service_unavailable("starting"),
    errors.new_timeout("no answer", 0),
    errors.new_generic_server_response(502, "GET", SHELVES, "a", "<html>", retry_after_seconds=1, is_unexpected=True),
    errors.from_object(Status(reason="Teapot", code=418, message="short and stout")),
    errors.from_object({"kind": "Pod", "apiVersion": "v1"}),
]


@pytest.mark.parametrize(("reason", "code", "cls"), CLASSES + ONLY_BY_REASON)
def test_the_reason_decides_the_class_whatever_the_code(reason, code, cls):
    assert type(StatusError(Status(reason=reason, code=code))) is cls
    assert type(StatusError(Status(reason=reason, code=418))) is cls
    assert type(StatusError(Status(reason=reason))) is cls


@pytest.mark.parametrize("reason", ["", "SomethingNew"])
@pytest.mark.parametrize(("code", "cls"), [pytest.param(code, cls, id=str(code)) for _, code, cls in CLASSES])
def test_the_code_decides_where_the_reason_is_unknown(reason, code, cls):
    assert type(StatusError(Status(reason=reason, code=code))) is cls


def test_a_status_that_says_neither_is_a_plain_status_error():
    assert type(StatusError(Status(reason="SomethingNew", code=418))) is StatusError


def test_a_class_that_is_called_by_name_stays_that_class():
    assert type(errors.NotFoundError(Status(reason="Gone"))) is errors.NotFoundError


def test_every_reason_has_a_class():
    reasons = {reason for reason, _, _ in CLASSES + ONLY_BY_REASON}

    assert reasons == set(StatusReason) - {StatusReason.UNKNOWN}


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        pytest.param(errors.new_not_found(PODS, "web"), LookupError, id="not found"),
        pytest.param(errors.new_bad_request(""), ValueError, id="bad request"),
        pytest.param(errors.new_invalid(SHELF, "a", []), ValueError, id="invalid"),
    ],
)
def test_errors_are_the_builtin_ones_that_a_caller_guesses(error, builtin):
    assert isinstance(error, builtin)
    assert isinstance(error, ApiMachineryError)


@pytest.mark.parametrize("error", EVERY_ERROR, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(
    "duplicate",
    [
        pytest.param(lambda error: pickle.loads(pickle.dumps(error)), id="pickle"),
        pytest.param(copy.copy, id="copy"),
        pytest.param(copy.deepcopy, id="deepcopy"),
    ],
)
def test_errors_survive_pickle_and_copy(duplicate, error):
    other = duplicate(error)

    assert type(other) is type(error)
    assert str(other) == str(error)
    if isinstance(error, StatusError):
        assert other.status == error.status


def test_a_deep_copy_shares_no_status():
    error = errors.new_not_found(PODS, "web")

    assert copy.deepcopy(error).status is not error.status


def test_the_text_is_the_message_of_the_status():
    error = errors.new_conflict(SHELVES, "a", "please apply your changes to the latest version")

    assert str(error) == (
        'Operation cannot be fulfilled on shelves.library.example.com "a": please apply your changes to the latest version'
    )
    assert error.status == Status(
        status="Failure",
        message=str(error),
        reason=StatusReason.CONFLICT,
        details=StatusDetails(name="a", group="library.example.com", kind="shelves"),
        code=409,
    )


def test_field_errors_become_causes():
    rows, owner = Path("spec", "rows"), Path("spec", "ownerEmail")

    error = errors.new_invalid(
        SHELF, "a", [FieldError.invalid(rows, -1, "must be positive"), FieldError.required(owner), FieldError.required(owner)]
    )

    assert error.causes == [
        StatusCause(type="FieldValueInvalid", message="Invalid value: -1: must be positive", field="spec.rows"),
        StatusCause(type="FieldValueRequired", message="Required value", field="spec.ownerEmail"),
        StatusCause(type="FieldValueRequired", message="Required value", field="spec.ownerEmail"),
    ]
    # In the message each text is said once.
    assert str(error) == (
        'Shelf.library.example.com "a" is invalid: '
        "[spec.rows: Invalid value: -1: must be positive, spec.ownerEmail: Required value]"
    )


@pytest.mark.parametrize(
    ("status", "seconds"),
    [
        pytest.param(Status(), None, id="no details"),
        pytest.param(Status(details=StatusDetails()), None, id="no time"),
        pytest.param(Status(details=StatusDetails(retry_after_seconds=3)), 3, id="a time"),
        pytest.param(Status(details=StatusDetails(retry_after_seconds=-1)), None, id="a time that makes no sense"),
        pytest.param(Status(reason="ServerTimeout", details=StatusDetails()), 0, id="a reason that means it"),
    ],
)
def test_retry_after(status, seconds):
    assert StatusError(status).retry_after == seconds


def test_retry_after_keeps_to_the_bits_of_its_field():
    error = errors.new_timeout("late", 1 << 32 | 7)

    assert error.retry_after == 7
