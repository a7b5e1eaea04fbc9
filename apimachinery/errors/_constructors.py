"""The errors that a server raises, with the exact status that Go's ``New…`` functions build (Go: ``api/errors``).

A *resource* is what is asked for; where Go prints it, so do these: ``deployments.apps "web" not found``.
"""

from __future__ import annotations

from collections.abc import Iterable

from apimachinery._quote import quote
from apimachinery.encoding.protobuf import int32
from apimachinery.errors._errors import (
    AlreadyExistsError,
    BadRequestError,
    ConflictError,
    ForbiddenError,
    GoneError,
    InternalError,
    InvalidError,
    MethodNotAllowedError,
    NotFoundError,
    RequestEntityTooLargeError,
    RequestTimeoutError,
    ResourceExpiredError,
    ServerTimeoutError,
    ServiceUnavailableError,
    TooManyRequestsError,
    UnauthorizedError,
)
from apimachinery.meta.v1.status import STATUS_FAILURE, Status, StatusCause, StatusDetails, StatusReason
from apimachinery.schema import GroupKind, GroupResource
from apimachinery.validation import FieldError, to_aggregate

__all__ = [
    "new_already_exists",
    "new_apply_conflict",
    "new_bad_request",
    "new_conflict",
    "new_forbidden",
    "new_generate_name_conflict",
    "new_gone",
    "new_internal_error",
    "new_invalid",
    "new_method_not_supported",
    "new_not_found",
    "new_request_entity_too_large",
    "new_resource_expired",
    "new_server_timeout",
    "new_server_timeout_for_kind",
    "new_service_unavailable",
    "new_timeout",
    "new_too_many_requests",
    "new_too_many_requests_error",
    "new_unauthorized",
]


def _status(code: int, reason: StatusReason, message: str, details: StatusDetails | None = None) -> Status:
    return Status(status=STATUS_FAILURE, code=code, reason=reason, message=message, details=details)


def _details(resource: GroupResource, name: str = "", retry_after_seconds: int = 0) -> StatusDetails:
    return StatusDetails(
        group=resource.group,
        kind=resource.resource,
        name=name,
        retry_after_seconds=int32(retry_after_seconds),
    )


def _retry_after(seconds: int) -> StatusDetails:
    return StatusDetails(retry_after_seconds=int32(seconds))


def new_bad_request(message: str) -> BadRequestError:
    """400: the request makes no sense."""
    return BadRequestError(_status(400, StatusReason.BAD_REQUEST, message))


def new_unauthorized(message: str = "") -> UnauthorizedError:
    """401: the server does not know who asks."""
    return UnauthorizedError(_status(401, StatusReason.UNAUTHORIZED, message or "not authorized"))


def new_forbidden(resource: GroupResource, name: str, why: Exception | str) -> ForbiddenError:
    """403: who asks may not do that to the object, or to the whole resource where *name* is empty."""
    subject = f"{resource} {quote(name)} is " if name else f"{resource} is "
    message = f"{subject if str(resource) else ''}forbidden: {why}"
    return ForbiddenError(_status(403, StatusReason.FORBIDDEN, message, _details(resource, name)))


def new_not_found(resource: GroupResource, name: str) -> NotFoundError:
    """404: there is no object of that name.

    >>> print(new_not_found(GroupResource("apps", "deployments"), "web"))
    deployments.apps "web" not found
    """
    message = f"{resource} {quote(name)} not found"
    return NotFoundError(_status(404, StatusReason.NOT_FOUND, message, _details(resource, name)))


def new_method_not_supported(resource: GroupResource, action: str) -> MethodNotAllowedError:
    """405: the resource has no such verb."""
    message = f"{action} is not supported on resources of kind {quote(str(resource))}"
    return MethodNotAllowedError(_status(405, StatusReason.METHOD_NOT_ALLOWED, message, _details(resource)))


def new_already_exists(resource: GroupResource, name: str) -> AlreadyExistsError:
    """409: an object of that name is there already."""
    message = f"{resource} {quote(name)} already exists"
    return AlreadyExistsError(_status(409, StatusReason.ALREADY_EXISTS, message, _details(resource, name)))


def new_generate_name_conflict(resource: GroupResource, name: str, retry_after_seconds: int) -> AlreadyExistsError:
    """409: the name that the server made from ``generateName`` is taken; asking again gives another."""
    taken = f"{resource} {quote(name)} already exists"
    message = f"{taken}, the server was not able to generate a unique name for the object"
    details = _details(resource, name, retry_after_seconds)
    return AlreadyExistsError(_status(409, StatusReason.ALREADY_EXISTS, message, details))


def new_conflict(resource: GroupResource, name: str, why: Exception | str) -> ConflictError:
    """409: the object is not what the request takes it for, most often because it was written meanwhile."""
    message = f"Operation cannot be fulfilled on {resource} {quote(name)}: {why}"
    return ConflictError(_status(409, StatusReason.CONFLICT, message, _details(resource, name)))


def new_apply_conflict(causes: Iterable[StatusCause], message: str) -> ConflictError:
    """409: an apply would change fields that others own; a cause for each."""
    return ConflictError(_status(409, StatusReason.CONFLICT, message, StatusDetails(causes=list(causes))))


def new_gone(message: str) -> GoneError:
    """410: what was there is not, and has no new address."""
    return GoneError(_status(410, StatusReason.GONE, message))


def new_resource_expired(message: str) -> ResourceExpiredError:
    """410: the history that a continued list or a watch needs is gone."""
    return ResourceExpiredError(_status(410, StatusReason.EXPIRED, message))


def new_request_entity_too_large(message: str) -> RequestEntityTooLargeError:
    """413: the request is too large."""
    text = f"Request entity too large: {message}"
    return RequestEntityTooLargeError(_status(413, StatusReason.REQUEST_ENTITY_TOO_LARGE, text))


def new_invalid(kind: GroupKind, name: str, errors: Iterable[FieldError]) -> InvalidError:
    """422: the object breaks rules; a cause for each of *errors*, all of them in the message, each text once.

    >>> from apimachinery.validation import Path
    >>> print(new_invalid(GroupKind("", "Pod"), "web", [FieldError.required(Path("spec"))]))
    Pod "web" is invalid: spec: Required value
    """
    faults = list(errors)
    causes = [StatusCause(type=str(fault.type), message=fault.body, field=fault.field) for fault in faults]
    whole = to_aggregate(faults)
    message = f"{kind} {quote(name)} is invalid" + (f": {whole}" if whole else "")
    details = StatusDetails(group=kind.group, kind=kind.kind, name=name, causes=causes)
    return InvalidError(_status(422, StatusReason.INVALID, message, details))


def new_too_many_requests(message: str, retry_after_seconds: int) -> TooManyRequestsError:
    """429: the client is to ask again, but later."""
    return TooManyRequestsError(_status(429, StatusReason.TOO_MANY_REQUESTS, message, _retry_after(retry_after_seconds)))


def new_too_many_requests_error(message: str) -> TooManyRequestsError:
    """429: the client is to ask again, and nobody says when."""
    return TooManyRequestsError(_status(429, StatusReason.TOO_MANY_REQUESTS, f"Too many requests: {message}"))


def new_internal_error(why: Exception | str) -> InternalError:
    """500: something broke inside the server."""
    details = StatusDetails(causes=[StatusCause(message=str(why))])
    return InternalError(_status(500, StatusReason.INTERNAL_ERROR, f"Internal error occurred: {why}", details))


def new_server_timeout(resource: GroupResource, operation: str, retry_after_seconds: int) -> ServerTimeoutError:
    """500: the server could not finish in time, and did nothing."""
    message = f"The {operation} operation against {resource} could not be completed at this time, please try again."
    details = _details(resource, operation, retry_after_seconds)
    return ServerTimeoutError(_status(500, StatusReason.SERVER_TIMEOUT, message, details))


def new_server_timeout_for_kind(kind: GroupKind, operation: str, retry_after_seconds: int) -> ServerTimeoutError:
    """The same for a kind of which the resource is not known."""
    return new_server_timeout(GroupResource(kind.group, kind.kind), operation, retry_after_seconds)


def new_service_unavailable(message: str) -> ServiceUnavailableError:
    """503: not now; perhaps later."""
    return ServiceUnavailableError(_status(503, StatusReason.SERVICE_UNAVAILABLE, message))


def new_timeout(message: str, retry_after_seconds: int) -> RequestTimeoutError:
    """504: the time that the client gave is over."""
    details = _retry_after(retry_after_seconds)
    return RequestTimeoutError(_status(504, StatusReason.TIMEOUT, f"Timeout: {message}", details))
