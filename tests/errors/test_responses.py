"""Errors from answers."""

from __future__ import annotations

import pytest

from apimachinery import errors
from apimachinery.errors import ClientErrorReporter, UnexpectedObjectError
from apimachinery.meta.v1 import Status, StatusCause, StatusDetails
from apimachinery.schema import GroupResource
from apimachinery.unstructured import RestoreError, Unstructured

NOTHING = GroupResource("", "")
STATUS = {
    "kind": "Status",
    "apiVersion": "v1",
    "status": "Failure",
    "message": "nope",
    "reason": "NotFound",
    "code": 404,
}


@pytest.mark.parametrize(
    ("code", "verb", "text", "reason", "message"),
    [
        pytest.param(409, "POST", "x", "AlreadyExists", "the server reported a conflict", id="a conflict on create"),
        pytest.param(409, "PUT", "x", "Conflict", "the server reported a conflict", id="a conflict on update"),
        pytest.param(403, "GET", "who are you", "Forbidden", "who are you", id="the server's own words"),
        pytest.param(415, "PUT", "no yaml", "UnsupportedMediaType", "no yaml", id="the server's own words again"),
        pytest.param(406, "GET", "only json", "NotAcceptable", "only json", id="what is acceptable"),
        pytest.param(
            406,
            "GET",
            "unknown",
            "NotAcceptable",
            "the server was unable to respond with a content type that the client supports",
            id="nothing known of what is acceptable",
        ),
        pytest.param(
            500,
            "GET",
            'a "b"',
            "InternalError",
            'an error on the server ("a \\"b\\"") has prevented the request from succeeding',
            id="any server error",
        ),
        pytest.param(
            418,
            "GET",
            "x",
            "",
            "the server responded with the status code 418 but did not return more information",
            id="an unknown code",
        ),
    ],
)
def test_an_answer_without_a_status(code, verb, text, reason, message):
    error = errors.new_generic_server_response(code, verb, NOTHING, "", text)

    assert error.status == Status(status="Failure", code=code, reason=reason, message=message, details=StatusDetails())


@pytest.mark.parametrize(
    ("resource", "name", "tail"),
    [
        pytest.param(NOTHING, "web", "", id="nothing"),
        pytest.param(GroupResource("", "pods"), "", " (get pods)", id="a resource"),
        pytest.param(GroupResource("apps", "deployments"), "web", " (get deployments.apps web)", id="an object"),
    ],
)
def test_the_message_names_what_was_asked_for(resource, name, tail):
    error = errors.new_generic_server_response(404, "GET", resource, name, "")

    assert str(error) == "the server could not find the requested resource" + tail


def test_an_unexpected_answer_is_kept_as_a_cause():
    error = errors.new_generic_server_response(502, "GET", NOTHING, "", "<html>", retry_after_seconds=3, is_unexpected=True)

    assert errors.is_unexpected_server_error(error)
    assert error.causes == [StatusCause(type="UnexpectedServerResponse", message="<html>")]
    assert error.retry_after == 3


@pytest.mark.parametrize("wrap", [dict, Unstructured], ids=["plain", "unstructured"])
@pytest.mark.parametrize("version", ["v1", "meta.k8s.io/v1"])
def test_a_status_becomes_an_error(wrap, version):
    error = errors.from_object(wrap(STATUS | {"apiVersion": version}))

    assert type(error) is errors.NotFoundError
    assert str(error) == "nope"
    assert error.code == 404


@pytest.mark.parametrize(
    "obj",
    [
        pytest.param({"kind": "Pod", "apiVersion": "v1"}, id="another kind"),
        pytest.param(STATUS | {"apiVersion": "v2"}, id="another version"),
        pytest.param(Unstructured({"kind": "Pod", "apiVersion": "v1"}), id="unstructured"),
        pytest.param(None, id="nothing"),
        pytest.param("Status", id="a text"),
    ],
)
def test_anything_else_is_an_unexpected_object(obj):
    error = errors.from_object(obj)

    assert isinstance(error, UnexpectedObjectError)
    assert error.obj is obj


def test_a_status_with_wrong_fields_gives_the_error_that_says_so():
    error = errors.from_object(STATUS | {"code": "abc"})

    assert isinstance(error, RestoreError)
    assert error.path == "code"


def test_a_client_reports_what_it_met():
    status = ClientErrorReporter(500, "GET", "ClientWatchDecoding").as_status(ValueError("bad frame"))

    assert status.details.causes == [
        StatusCause(type="UnexpectedServerResponse", message="bad frame"),
        StatusCause(type="ClientWatchDecoding", message="bad frame"),
    ]
    assert status.reason == "InternalError"
    assert ClientErrorReporter(500, "GET").as_status("x").details.causes[1].type == "ClientError"
