"""A request that failed, as an exception: one class for each reason (Go: ``api/errors``).

ApiMachineryError
├── StatusError                         any status that is no success
│   ├── BadRequestError (ValueError)    400
│   ├── UnauthorizedError               401
│   ├── ForbiddenError                  403
│   ├── NotFoundError (LookupError)     404
│   ├── MethodNotAllowedError           405
│   ├── NotAcceptableError              406
│   ├── AlreadyExistsError              409, but only by its reason
│   ├── ConflictError                   409
│   ├── GoneError                       410
│   ├── ResourceExpiredError            410, but only by its reason
│   ├── RequestEntityTooLargeError      413
│   ├── UnsupportedMediaTypeError       415
│   ├── InvalidError (ValueError)       422
│   ├── TooManyRequestsError            429
│   ├── InternalError                   500
│   ├── ServerTimeoutError              500, but only by its reason
│   ├── StoreReadError                  500, but only by its reason
│   ├── ServiceUnavailableError         503
│   └── RequestTimeoutError             504
└── UnexpectedObjectError (TypeError)   an object where a status was expected
"""

from __future__ import annotations

from typing import Any, Self

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.meta.v1.status import Status, StatusCause, StatusReason

__all__ = [
    "AlreadyExistsError",
    "BadRequestError",
    "ConflictError",
    "ForbiddenError",
    "GoneError",
    "InternalError",
    "InvalidError",
    "MethodNotAllowedError",
    "NotAcceptableError",
    "NotFoundError",
    "RequestEntityTooLargeError",
    "RequestTimeoutError",
    "ResourceExpiredError",
    "ServerTimeoutError",
    "ServiceUnavailableError",
    "StatusError",
    "StoreReadError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnexpectedObjectError",
    "UnsupportedMediaTypeError",
]


@attrs.define
class StatusError(ApiMachineryError):
    """A request that failed, with the status that says why.

    Calling this class gives the subclass for the status: the one for its reason or, where that is none of the known ones, the
    one for its HTTP code, so that ``except NotFoundError`` catches whoever raised it, and however.

    >>> type(StatusError(Status(reason="NotFound"))).__name__, type(StatusError(Status(code=404))).__name__
    ('NotFoundError', 'NotFoundError')
    """

    status: Status
    """What the server answers, or answered."""

    def __new__(cls, status: Status) -> Self:
        return super().__new__(_class_of(status) if cls is StatusError else cls, status)  # type: ignore[return-value]  # a subclass

    @property
    def reason(self) -> StatusReason | str:
        """Why, for programs."""
        return self.status.reason

    @property
    def code(self) -> int:
        """The HTTP status code."""
        return self.status.code

    @property
    def causes(self) -> list[StatusCause]:
        """The single faults, of which there may be none."""
        return self.status.details.causes if self.status.details else []

    @property
    def retry_after(self) -> int | None:
        """Seconds after which the client should ask again; None where waiting is not the point (Go: ``SuggestsClientDelay``)."""
        details = self.status.details
        if details is None:
            return None
        # What this reason means is that waiting helps, even where nobody said how long.
        asks = details.retry_after_seconds > 0 or self.status.reason == StatusReason.SERVER_TIMEOUT
        return details.retry_after_seconds if asks else None

    def cause(self, cause_type: str) -> StatusCause | None:
        """The first cause of that type (Go: ``StatusCause``)."""
        return next((cause for cause in self.causes if cause.type == cause_type), None)

    def __str__(self) -> str:
        return self.status.message


@attrs.define
class BadRequestError(StatusError, ValueError):
    """The request makes no sense."""


@attrs.define
class UnauthorizedError(StatusError):
    """The server does not know who asks."""


@attrs.define
class ForbiddenError(StatusError):
    """The server knows who asks, and refuses."""


@attrs.define
class NotFoundError(StatusError, LookupError):
    """There is no such object, or no such resource."""


@attrs.define
class MethodNotAllowedError(StatusError):
    """The resource has no such verb."""


@attrs.define
class NotAcceptableError(StatusError):
    """The server can give none of the formats that were asked for."""


@attrs.define
class AlreadyExistsError(StatusError):
    """An object of that name is there already."""


@attrs.define
class ConflictError(StatusError):
    """The object was changed meanwhile, or an apply met fields of others."""


@attrs.define
class GoneError(StatusError):
    """What was there is not, and has no new address."""


@attrs.define
class ResourceExpiredError(StatusError):
    """The history that a continued list or a watch needs is gone: list anew."""


@attrs.define
class RequestEntityTooLargeError(StatusError):
    """The request is too large."""


@attrs.define
class UnsupportedMediaTypeError(StatusError):
    """The server does not know the format of the request."""


@attrs.define
class InvalidError(StatusError, ValueError):
    """The object breaks rules; the causes name the fields."""


@attrs.define
class TooManyRequestsError(StatusError):
    """The client is to slow down; ``retry_after`` says for how long."""


@attrs.define
class InternalError(StatusError):
    """Something broke inside the server."""


@attrs.define
class ServerTimeoutError(StatusError):
    """The server could not finish in time, and did nothing: ask again after ``retry_after``."""


@attrs.define
class StoreReadError(StatusError):
    """The object cannot be read from the store."""


@attrs.define
class ServiceUnavailableError(StatusError):
    """Not now; perhaps later."""


@attrs.define
class RequestTimeoutError(StatusError):
    """The time that the client gave is over; what it asked for may still happen."""


_BY_REASON: dict[str, type[StatusError]] = {
    StatusReason.BAD_REQUEST: BadRequestError,
    StatusReason.UNAUTHORIZED: UnauthorizedError,
    StatusReason.FORBIDDEN: ForbiddenError,
    StatusReason.NOT_FOUND: NotFoundError,
    StatusReason.METHOD_NOT_ALLOWED: MethodNotAllowedError,
    StatusReason.NOT_ACCEPTABLE: NotAcceptableError,
    StatusReason.ALREADY_EXISTS: AlreadyExistsError,
    StatusReason.CONFLICT: ConflictError,
    StatusReason.GONE: GoneError,
    StatusReason.EXPIRED: ResourceExpiredError,
    StatusReason.REQUEST_ENTITY_TOO_LARGE: RequestEntityTooLargeError,
    StatusReason.UNSUPPORTED_MEDIA_TYPE: UnsupportedMediaTypeError,
    StatusReason.INVALID: InvalidError,
    StatusReason.TOO_MANY_REQUESTS: TooManyRequestsError,
    StatusReason.INTERNAL_ERROR: InternalError,
    StatusReason.SERVER_TIMEOUT: ServerTimeoutError,
    StatusReason.STORAGE_READ_ERROR: StoreReadError,
    StatusReason.SERVICE_UNAVAILABLE: ServiceUnavailableError,
    StatusReason.TIMEOUT: RequestTimeoutError,
}

_BY_CODE: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    406: NotAcceptableError,
    409: ConflictError,
    410: GoneError,
    413: RequestEntityTooLargeError,
    415: UnsupportedMediaTypeError,
    422: InvalidError,
    429: TooManyRequestsError,
    500: InternalError,
    503: ServiceUnavailableError,
    504: RequestTimeoutError,
}


def _class_of(status: Status) -> type[StatusError]:
    return _BY_REASON.get(status.reason) or _BY_CODE.get(status.code) or StatusError


@attrs.define
class UnexpectedObjectError(ApiMachineryError, TypeError):
    """An object where a status was expected."""

    obj: Any

    def __str__(self) -> str:
        return f"unexpected object: {self.obj!r}"
