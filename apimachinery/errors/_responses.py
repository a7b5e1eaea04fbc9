"""Errors from what came over the wire (Go: ``api/errors``, ``NewGenericServerResponse``, ``FromObject``, ``ErrorReporter``)."""

from __future__ import annotations

from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery._quote import quote
from apimachinery.encoding.protobuf import int32
from apimachinery.errors._errors import StatusError, UnexpectedObjectError
from apimachinery.meta.v1.status import STATUS_FAILURE, CauseType, Status, StatusCause, StatusDetails, StatusReason
from apimachinery.schema import GroupResource
from apimachinery.unstructured import Unstructured, to_typed

__all__ = ["ClientErrorReporter", "from_object", "new_generic_server_response"]

# What an answer without a status is taken for, and what is said of it: nothing, where the text of the answer says more.
_ANSWERS: dict[int, tuple[StatusReason, str]] = {
    400: (StatusReason.BAD_REQUEST, "the server rejected our request for an unknown reason"),
    401: (StatusReason.UNAUTHORIZED, "the server has asked for the client to provide credentials"),
    403: (StatusReason.FORBIDDEN, ""),
    404: (StatusReason.NOT_FOUND, "the server could not find the requested resource"),
    405: (StatusReason.METHOD_NOT_ALLOWED, "the server does not allow this method on the requested resource"),
    406: (StatusReason.NOT_ACCEPTABLE, ""),
    409: (StatusReason.CONFLICT, "the server reported a conflict"),
    415: (StatusReason.UNSUPPORTED_MEDIA_TYPE, ""),
    422: (StatusReason.INVALID, "the server rejected our request due to an error in our request"),
    429: (
        StatusReason.TOO_MANY_REQUESTS,
        "the server has received too many requests and has asked us to try again later",
    ),
    503: (StatusReason.SERVICE_UNAVAILABLE, "the server is currently unable to handle the request"),
    504: (
        StatusReason.TIMEOUT,
        "the server was unable to return a response in the time allotted, but may still be processing the request",
    ),
}
_NO_CONTENT_TYPE = "the server was unable to respond with a content type that the client supports"


def new_generic_server_response(
    code: int,
    verb: str,
    resource: GroupResource,
    name: str,
    server_message: str,
    *,
    retry_after_seconds: int = 0,
    is_unexpected: bool = False,
) -> StatusError:
    """The error for an answer that is no status, such as a proxy's page.

    Args:
        code: The HTTP status code.
        verb: The HTTP method of the request, in capitals.
        resource: What was asked for; may be empty.
        name: The object that was asked for; may be empty.
        server_message: The text of the answer.
        retry_after_seconds: What the header ``Retry-After`` says.
        is_unexpected: Whether to keep the text as a cause, of the type ``UnexpectedServerResponse``.

    >>> print(new_generic_server_response(404, "GET", GroupResource("", "pods"), "web", "<html>"))
    the server could not find the requested resource (get pods web)
    """
    reason, message = _answer(code, verb, server_message)
    if str(resource):
        message += f" ({' '.join([verb.lower(), str(resource), *([name] if name else [])])})"
    causes = [StatusCause(type=CauseType.UNEXPECTED_SERVER_RESPONSE, message=server_message)] if is_unexpected else []
    details = StatusDetails(
        group=resource.group,
        kind=resource.resource,
        name=name,
        causes=causes,
        retry_after_seconds=int32(retry_after_seconds),
    )
    return StatusError(Status(status=STATUS_FAILURE, code=code, reason=reason, message=message, details=details))


def _answer(code: int, verb: str, server_message: str) -> tuple[StatusReason, str]:
    if code not in _ANSWERS:
        if code < 500:
            text = f"the server responded with the status code {code} but did not return more information"
            return StatusReason.UNKNOWN, text
        text = f"an error on the server ({quote(server_message)}) has prevented the request from succeeding"
        return StatusReason.INTERNAL_ERROR, text
    reason, message = _ANSWERS[code]
    if reason is StatusReason.CONFLICT and verb == "POST":
        reason = StatusReason.ALREADY_EXISTS
    elif reason is StatusReason.NOT_ACCEPTABLE and server_message in ("", "unknown"):
        message = _NO_CONTENT_TYPE
    return reason, message or server_message


def from_object(obj: Any) -> ApiMachineryError:
    """The error that *obj* is, if it is a status: typed, unstructured or as plain data. Not raised, but given back.

    Of anything else an ``UnexpectedObjectError`` is given; of a status whose fields are wrong, the error that says so.
    """
    if isinstance(obj, Status):
        return StatusError(obj)
    content = obj.to_plain() if isinstance(obj, Unstructured) else obj
    if not isinstance(content, dict) or content.get("kind") != "Status":
        return UnexpectedObjectError(obj)
    try:
        status = to_typed(content, Status)
    except ApiMachineryError as exc:
        return exc
    return StatusError(status) if status.api_version in ("v1", "meta.k8s.io/v1") else UnexpectedObjectError(obj)


@attrs.frozen
class ClientErrorReporter:
    """Makes statuses of the errors that a client meets while it reads a stream (Go: ``NewClientErrorReporter``)."""

    code: int
    """The HTTP status code to give."""
    verb: str
    """The HTTP method of the request."""
    reason: str = ""
    """The type of the cause that is added; ``ClientError`` where empty."""

    def as_status(self, error: Exception | str) -> Status:
        """The status for *error*."""
        text = str(error)
        status = new_generic_server_response(self.code, self.verb, GroupResource("", ""), "", text, is_unexpected=True).status
        assert status.details is not None
        status.details.causes.append(StatusCause(type=self.reason or "ClientError", message=text))
        return status
