"""Errors of an API: ``errors.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery import errors
from apimachinery.errors import ClientErrorReporter, StatusError, UnexpectedObjectError
from apimachinery.meta.v1 import Status, StatusCause
from apimachinery.model import from_dict, to_dict
from apimachinery.schema import GroupKind, GroupResource
from apimachinery.unstructured import RestoreError, Unstructured
from tests.conformance import suite
from tests.conformance.runners.fielderrors import field_error

FILES = ("errors",)

# In the order of Go's source, which is that of the recorded lists.
_PREDICATES: dict[str, errors.Predicate] = {
    "IsNotFound": errors.is_not_found,
    "IsAlreadyExists": errors.is_already_exists,
    "IsConflict": errors.is_conflict,
    "IsInvalid": errors.is_invalid,
    "IsGone": errors.is_gone,
    "IsResourceExpired": errors.is_resource_expired,
    "IsNotAcceptable": errors.is_not_acceptable,
    "IsUnsupportedMediaType": errors.is_unsupported_media_type,
    "IsMethodNotSupported": errors.is_method_not_supported,
    "IsServiceUnavailable": errors.is_service_unavailable,
    "IsBadRequest": errors.is_bad_request,
    "IsUnauthorized": errors.is_unauthorized,
    "IsForbidden": errors.is_forbidden,
    "IsTimeout": errors.is_timeout,
    "IsServerTimeout": errors.is_server_timeout,
    "IsInternalError": errors.is_internal_error,
    "IsTooManyRequests": errors.is_too_many_requests,
    "IsRequestEntityTooLargeError": errors.is_request_entity_too_large,
    "IsUnexpectedServerError": errors.is_unexpected_server_error,
    "IsUnexpectedObjectError": errors.is_unexpected_object_error,
    "IsStoreReadError": errors.is_store_read_error,
}


def run(fn: str, given: dict[str, Any]) -> dict[str, Any]:
    """The result of *fn* in the vectors' form."""
    return {"out": _FUNCTIONS.get(fn, _constructor(fn))(given)}


def same(line: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether *got* is what the line expects; of an unexpected object Go prints the Go value."""
    expected = {"out": line["out"]}
    if isinstance(line["out"], dict) and line["out"].get("kind") == "UnexpectedObjectError":
        expected, got = ({"out": {**one["out"], "error": None}} for one in (expected, got))
    return suite.equal(expected, got)


def _verdicts(error: Exception | None) -> list[str]:
    return [name for name, predicate in _PREDICATES.items() if predicate(error)]


def _wrapped(error: Exception | None) -> Exception:
    wrapping = ValueError("wrapped")
    wrapping.__cause__ = error
    return ExceptionGroup("several", [KeyError("other"), wrapping])


def _facts(error: Exception | None) -> dict[str, Any]:
    verdicts, wrapped = _verdicts(error), _verdicts(_wrapped(error))
    out = {
        "is": verdicts,
        "reason": str(errors.reason_for_error(error)),
        "delay": errors.suggests_client_delay(error),
    }
    return out if wrapped == verdicts else out | {"wrappedIs": wrapped}


def _view(error: StatusError) -> dict[str, Any]:
    return _facts(error) | {"error": str(error), "status": to_dict(error.status)}


def _gr(given: dict[str, Any]) -> GroupResource:
    return GroupResource(given["gr"]["group"], given["gr"]["resource"])


def _gk(given: dict[str, Any]) -> GroupKind:
    return GroupKind(given["gk"]["group"], given["gk"]["kind"])


def _causes(given: dict[str, Any]) -> list[StatusCause]:
    return [from_dict(StatusCause, cause) for cause in given["causes"] or ()]


_CONSTRUCTORS: dict[str, Callable[[dict[str, Any]], StatusError]] = {
    "NewNotFound": lambda v: errors.new_not_found(_gr(v), v["name"]),
    "NewAlreadyExists": lambda v: errors.new_already_exists(_gr(v), v["name"]),
    "NewGenerateNameConflict": lambda v: errors.new_generate_name_conflict(_gr(v), v["name"], v["retryAfterSeconds"]),
    "NewUnauthorized": lambda v: errors.new_unauthorized(v["message"]),
    "NewForbidden": lambda v: errors.new_forbidden(_gr(v), v["name"], v["message"]),
    "NewConflict": lambda v: errors.new_conflict(_gr(v), v["name"], v["message"]),
    "NewApplyConflict": lambda v: errors.new_apply_conflict(_causes(v), v["message"]),
    "NewGone": lambda v: errors.new_gone(v["message"]),
    "NewResourceExpired": lambda v: errors.new_resource_expired(v["message"]),
    "NewInvalid": lambda v: errors.new_invalid(_gk(v), v["name"], map(field_error, v["errs"] or ())),
    "NewBadRequest": lambda v: errors.new_bad_request(v["message"]),
    "NewTooManyRequests": lambda v: errors.new_too_many_requests(v["message"], v["retryAfterSeconds"]),
    "NewServiceUnavailable": lambda v: errors.new_service_unavailable(v["message"]),
    "NewMethodNotSupported": lambda v: errors.new_method_not_supported(_gr(v), v["action"]),
    "NewServerTimeout": lambda v: errors.new_server_timeout(_gr(v), v["operation"], v["retryAfterSeconds"]),
    "NewServerTimeoutForKind": lambda v: errors.new_server_timeout_for_kind(_gk(v), v["operation"], v["retryAfterSeconds"]),
    "NewInternalError": lambda v: errors.new_internal_error(v["message"]),
    "NewTimeoutError": lambda v: errors.new_timeout(v["message"], v["retryAfterSeconds"]),
    "NewTooManyRequestsError": lambda v: errors.new_too_many_requests_error(v["message"]),
    "NewRequestEntityTooLargeError": lambda v: errors.new_request_entity_too_large(v["message"]),
    "NewGenericServerResponse": lambda v: errors.new_generic_server_response(
        v["code"],
        v["verb"],
        _gr(v),
        v["name"],
        v["serverMessage"],
        retry_after_seconds=v["retryAfterSeconds"],
        is_unexpected=v["unexpected"],
    ),
}


def _constructor(fn: str) -> Callable[[dict[str, Any]], Any]:
    return lambda given: _view(_CONSTRUCTORS[fn](given))


_CAUSE_TYPES = ("", "FieldManagerConflict", "UnexpectedServerResponse")


def _status_error(given: dict[str, Any]) -> Any:
    error = StatusError(from_dict(Status, given["status"]))
    found = {cause_type: errors.status_cause(error, cause_type) for cause_type in _CAUSE_TYPES}
    causes = {cause_type: to_dict(cause) for cause_type, cause in found.items() if cause}
    return _facts(error) | {"error": str(error), "causes": causes}


def _from_object(given: dict[str, Any]) -> Any:
    error = errors.from_object(Unstructured(given["object"]))
    if isinstance(error, StatusError):
        return _facts(error) | {"kind": "StatusError", "status": to_dict(error.status)}
    if isinstance(error, UnexpectedObjectError):
        return _facts(error) | {"kind": "UnexpectedObjectError", "error": str(error)}
    # Go says neither where the value stands nor what it is.
    return _facts(error) | {"kind": "error", "error": error.reason if isinstance(error, RestoreError) else str(error)}


def _client_error_reporter(given: dict[str, Any]) -> Any:
    return to_dict(ClientErrorReporter(given["code"], given["verb"], given["reason"]).as_status(given["message"]))


_ERRORS = {"nil": None, "plain": ValueError("plain")}

_FUNCTIONS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "StatusError": _status_error,
    "FromObject": _from_object,
    "ClientErrorReporter": _client_error_reporter,
    "Facts": lambda given: _facts(_ERRORS[given["error"]]),
}
