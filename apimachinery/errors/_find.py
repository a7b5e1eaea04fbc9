"""What an exception says of a request, however it is wrapped (Go: ``api/errors``, the ``Is…`` functions, and ``errors.As``).

``except NotFoundError`` is enough where the error comes as it was raised. These look through wrapping: what the error was raised
``from``, and the members of a group.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from apimachinery.errors._errors import _BY_CODE, _BY_REASON, StatusError, UnexpectedObjectError
from apimachinery.meta.v1.status import CauseType, StatusCause, StatusReason

__all__ = [
    "Predicate",
    "find_error",
    "find_status_error",
    "has_status_cause",
    "is_already_exists",
    "is_bad_request",
    "is_conflict",
    "is_forbidden",
    "is_gone",
    "is_internal_error",
    "is_invalid",
    "is_method_not_supported",
    "is_not_acceptable",
    "is_not_found",
    "is_request_entity_too_large",
    "is_resource_expired",
    "is_server_timeout",
    "is_service_unavailable",
    "is_store_read_error",
    "is_timeout",
    "is_too_many_requests",
    "is_unauthorized",
    "is_unexpected_object_error",
    "is_unexpected_server_error",
    "is_unsupported_media_type",
    "reason_for_error",
    "status_cause",
    "suggests_client_delay",
]

E = TypeVar("E", bound=BaseException)

Predicate: TypeAlias = Callable[[BaseException | None], bool]
"""Whether an error, or one that it wraps, is of some sort."""


def find_error(error: BaseException | None, kind: type[E]) -> E | None:
    """The first error of a class: *error* itself, a member of the group that it is, or what it was raised from, at any depth."""
    todo, seen = [error], set()
    while todo:
        one = todo.pop()
        if one is None or id(one) in seen:
            continue
        if isinstance(one, kind):
            return one
        seen.add(id(one))
        todo.append(one.__cause__)
        if isinstance(one, BaseExceptionGroup):
            todo += reversed(one.exceptions)
    return None


def find_status_error(error: BaseException | None) -> StatusError | None:
    """The first :class:`StatusError` in *error*.

    >>> from apimachinery.errors import new_bad_request
    >>> group = ExceptionGroup("all workers", [ValueError("odd"), new_bad_request("no body")])
    >>> str(find_status_error(group))
    'no body'
    """
    return find_error(error, StatusError)


def reason_for_error(error: BaseException | None) -> StatusReason | str:
    """Why the request failed; ``StatusReason.UNKNOWN`` where nothing says so."""
    found = find_status_error(error)
    return found.reason if found else StatusReason.UNKNOWN


def suggests_client_delay(error: BaseException | None) -> int | None:
    """Seconds after which the client should ask again; None where waiting is not the point."""
    found = find_status_error(error)
    return found.retry_after if found else None


def status_cause(error: BaseException | None, cause_type: str) -> StatusCause | None:
    """The first cause of that type."""
    found = find_status_error(error)
    return found.cause(cause_type) if found else None


def has_status_cause(error: BaseException | None, cause_type: str) -> bool:
    """Whether there is a cause of that type."""
    return status_cause(error, cause_type) is not None


def is_unexpected_server_error(error: BaseException | None) -> bool:
    """Whether the answer was no status, but a proxy's page perhaps."""
    return has_status_cause(error, CauseType.UNEXPECTED_SERVER_RESPONSE)


def is_unexpected_object_error(error: BaseException | None) -> bool:
    """Whether there was an object where a status was expected."""
    return find_error(error, UnexpectedObjectError) is not None


def _predicate(reason: StatusReason, *, whatever_reason: bool = False) -> Predicate:
    """Whether the reason is *reason*, or is unknown while the code says the same.

    The code alone is enough *whatever_reason* there is for the two that were asked for by code before there were reasons.
    """
    kind = _BY_REASON[reason]

    def predicate(error: BaseException | None) -> bool:
        found = find_status_error(error)
        if found is None:
            return False
        by_code = whatever_reason or found.reason not in _BY_REASON
        return found.reason == reason or (by_code and _BY_CODE.get(found.code) is kind)

    predicate.__doc__ = f"Whether an error is, or wraps, a :class:`{kind.__name__}`."
    return predicate


is_bad_request = _predicate(StatusReason.BAD_REQUEST)
is_unauthorized = _predicate(StatusReason.UNAUTHORIZED)
is_forbidden = _predicate(StatusReason.FORBIDDEN)
is_not_found = _predicate(StatusReason.NOT_FOUND)
is_method_not_supported = _predicate(StatusReason.METHOD_NOT_ALLOWED)
is_not_acceptable = _predicate(StatusReason.NOT_ACCEPTABLE)
is_already_exists = _predicate(StatusReason.ALREADY_EXISTS)
is_conflict = _predicate(StatusReason.CONFLICT)
is_gone = _predicate(StatusReason.GONE)
is_resource_expired = _predicate(StatusReason.EXPIRED)
is_request_entity_too_large = _predicate(StatusReason.REQUEST_ENTITY_TOO_LARGE, whatever_reason=True)
is_unsupported_media_type = _predicate(StatusReason.UNSUPPORTED_MEDIA_TYPE)
is_invalid = _predicate(StatusReason.INVALID)
is_too_many_requests = _predicate(StatusReason.TOO_MANY_REQUESTS, whatever_reason=True)
is_internal_error = _predicate(StatusReason.INTERNAL_ERROR)
is_server_timeout = _predicate(StatusReason.SERVER_TIMEOUT)
is_store_read_error = _predicate(StatusReason.STORAGE_READ_ERROR)
is_service_unavailable = _predicate(StatusReason.SERVICE_UNAVAILABLE)
is_timeout = _predicate(StatusReason.TIMEOUT)
