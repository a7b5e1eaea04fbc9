"""What a server answers that is no object, errors above all (Go: ``apis/meta/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta.v1.types import ListMeta, TypeMeta
from apimachinery.model import Int32, ListAtomic, OmitEmpty, Proto, Struct, Wire
from apimachinery.types import UID

__all__ = ["STATUS_FAILURE", "STATUS_SUCCESS", "CauseType", "Status", "StatusCause", "StatusDetails", "StatusReason"]

STATUS_SUCCESS = "Success"
"""The request was served."""
STATUS_FAILURE = "Failure"
"""It was not."""


class StatusReason(StrEnum):
    """Why a request failed, for programs. It says more than the HTTP code, never something else."""

    UNKNOWN = ""
    """No reason was given."""
    UNAUTHORIZED = "Unauthorized"
    """401: the server does not know who asks."""
    FORBIDDEN = "Forbidden"
    """403: the server knows, and refuses. Asking again does not help."""
    NOT_FOUND = "NotFound"
    """404: there is no such object, or no such resource."""
    ALREADY_EXISTS = "AlreadyExists"
    """409: an object of that name is there already."""
    CONFLICT = "Conflict"
    """409: the object was changed meanwhile; read it again and repeat the change."""
    GONE = "Gone"
    """410: what was there is not, and the server has no newer address."""
    INVALID = "Invalid"
    """422: the object breaks rules; the causes name the fields."""
    SERVER_TIMEOUT = "ServerTimeout"
    """500: the server could not finish in time; ask again after ``retry_after_seconds``."""
    STORAGE_READ_ERROR = "StorageReadError"
    """500: the object cannot be read from the store."""
    TIMEOUT = "Timeout"
    """504: the time that the client gave is over; the change may still happen."""
    TOO_MANY_REQUESTS = "TooManyRequests"
    """429: ask again after ``retry_after_seconds``."""
    BAD_REQUEST = "BadRequest"
    """400: the request makes no sense."""
    METHOD_NOT_ALLOWED = "MethodNotAllowed"
    """405: the resource has no such verb."""
    NOT_ACCEPTABLE = "NotAcceptable"
    """406: none of the formats asked for can be given."""
    REQUEST_ENTITY_TOO_LARGE = "RequestEntityTooLarge"
    """413: the request is too large."""
    UNSUPPORTED_MEDIA_TYPE = "UnsupportedMediaType"
    """415: the format of the request is unknown."""
    INTERNAL_ERROR = "InternalError"
    """500: something broke inside the server."""
    EXPIRED = "Expired"
    """410: the history that a continued list or a watch needs is gone; start over."""
    SERVICE_UNAVAILABLE = "ServiceUnavailable"
    """503: not now; perhaps later."""


class CauseType(StrEnum):
    """What kind of fault one cause of a status is."""

    FIELD_VALUE_NOT_FOUND = "FieldValueNotFound"
    """The value names what does not exist."""
    FIELD_VALUE_REQUIRED = "FieldValueRequired"
    """A required value is missing."""
    FIELD_VALUE_DUPLICATE = "FieldValueDuplicate"
    """The value has to be unique and is not."""
    FIELD_VALUE_INVALID = "FieldValueInvalid"
    """The value is malformed or out of bounds."""
    FIELD_VALUE_NOT_SUPPORTED = "FieldValueNotSupported"
    """The value is not one of the known ones."""
    FIELD_VALUE_FORBIDDEN = "FieldValueForbidden"
    """The value may not be set here."""
    FIELD_VALUE_TOO_LONG = "FieldValueTooLong"
    """The text is too long."""
    FIELD_VALUE_TOO_MANY = "FieldValueTooMany"
    """There are too many items."""
    INTERNAL_ERROR = "InternalError"
    """Something else went wrong about the field."""
    TYPE_INVALID = "FieldValueTypeInvalid"
    """The value is of the wrong type."""
    UNEXPECTED_SERVER_RESPONSE = "UnexpectedServerResponse"
    """The answer is not a status; often a proxy's."""
    FIELD_MANAGER_CONFLICT = "FieldManagerConflict"
    """Another manager owns the field."""
    RESOURCE_VERSION_TOO_LARGE = "ResourceVersionTooLarge"
    """The server has not yet seen the resource version asked for."""


@attrs.define(kw_only=True)
class StatusCause(Struct):
    """One of the faults that made a request fail."""

    type: Annotated[CauseType | str, Wire("reason"), Proto(1, go="Type")] = ""
    """What kind of fault; ``reason`` on the wire."""
    message: Annotated[str, Proto(2)] = ""
    """The fault in words."""
    field: Annotated[str, Proto(3)] = ""
    """Where: a path such as ``spec.ports[2].name``."""


@attrs.define(kw_only=True)
class StatusDetails(Struct):
    """What a status is about. Which parts are filled in depends on its reason."""

    name: Annotated[str, Proto(1)] = ""
    """The name of the object."""
    group: Annotated[str, Proto(2)] = ""
    """The group of the object or resource."""
    kind: Annotated[str, Proto(3)] = ""
    """The kind, or the resource."""
    uid: Annotated[UID, Proto(6, go="UID")] = ""
    """The UID of the object."""
    causes: Annotated[list[StatusCause], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    """The single faults."""
    retry_after_seconds: Annotated[Int32, Proto(5)] = 0
    """Seconds to wait before asking again; 0 where waiting is not the point."""


@attrs.define(kw_only=True)
class Status(TypeMeta):
    """The answer of a server that is no object: what went wrong, or that nothing did."""

    metadata: Annotated[ListMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=ListMeta)
    """Not used for errors."""
    status: Annotated[str, Proto(2)] = ""
    """``STATUS_SUCCESS`` or ``STATUS_FAILURE``."""
    message: Annotated[str, Proto(3)] = ""
    """What happened, for people."""
    reason: Annotated[StatusReason | str, Proto(4)] = ""
    """Why, for programs."""
    details: Annotated[StatusDetails | None, Proto(5)] = None
    """What about, for programs."""
    code: Annotated[Int32, Proto(6)] = 0
    """The HTTP status code; 0 for none."""
