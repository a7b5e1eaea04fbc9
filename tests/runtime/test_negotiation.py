"""What a client asks for and what a server has, and which of it they settle on."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery.errors import NotAcceptableError, UnsupportedMediaTypeError
from apimachinery.runtime import Scheme
from apimachinery.runtime.serializer import CodecFactory
from apimachinery.runtime.serializer.negotiation import negotiate_input, negotiate_output, parse_accept
from apimachinery.schema import GroupVersionKind

SUPPORTED = CodecFactory(Scheme("negotiation")).supported
JSON, YAML, PROTOBUF = "application/json", "application/yaml", "application/vnd.kubernetes.protobuf"
TABLE = GroupVersionKind("meta.k8s.io", "v1", "Table")


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        pytest.param("", JSON, id="nothing is asked for"),
        pytest.param("*/*", JSON, id="anything"),
        pytest.param("application/*", JSON, id="anything of an application"),
        pytest.param("application/yaml", YAML, id="one format"),
        pytest.param("application/yaml;q=0.5, application/json", JSON, id="the one that is wanted more"),
        pytest.param("*/*, application/yaml", YAML, id="the one that is named"),
        pytest.param("text/html, application/yaml", YAML, id="the first is not served"),
        pytest.param(
            "application/json;as=Table;g=meta.k8s.io;v=v1, application/yaml", YAML, id="what cannot be converted is passed over"
        ),
        pytest.param("application/yaml;stream=watch, application/json", JSON, id="what has no streams is passed over"),
        pytest.param("nonsense, application/yaml", YAML, id="what cannot be read is passed over"),
        pytest.param("application/json;q=0, application/yaml;q=0.1", YAML, id="what is unwanted is passed over"),
        pytest.param(" application/yaml ; q=1.0 ", YAML, id="with spaces"),
        pytest.param("APPLICATION/YAML", YAML, id="case does not count"),
    ],
)
def test_the_answer_is_in_the_format_that_is_wanted_most(accept: str, media_type: str) -> None:
    assert negotiate_output(accept, SUPPORTED).info.media_type == media_type


def test_parameters_say_how_the_answer_is_meant() -> None:
    accept = 'application/json;as=Table;v=v1;g=meta.k8s.io;pretty=1;profile="a,b";other=x, application/yaml'

    found = negotiate_output(accept, SUPPORTED, allows_conversion=lambda kind: kind == TABLE)

    assert (found.info.media_type, found.convert_to, found.pretty, found.profile) == (JSON, TABLE, True, "a,b")
    assert found.unrecognized == ("other",)
    assert found.serializer is found.info.pretty_serializer


def test_a_stream_is_given_where_there_are_streams() -> None:
    accept = f"{PROTOBUF};stream=watch, {JSON};stream=watch"

    assert negotiate_output(accept, SUPPORTED, streams=["watch"]).stream == "watch"
    with pytest.raises(NotAcceptableError):
        negotiate_output(accept, SUPPORTED)


def test_what_is_asked_for_besides_the_header_makes_it_pretty() -> None:
    assert negotiate_output("application/json", SUPPORTED, pretty=True).pretty
    assert negotiate_output("", SUPPORTED, pretty=True).serializer is SUPPORTED[0].pretty_serializer


def test_what_is_not_served_is_an_error_that_names_what_is() -> None:
    with pytest.raises(NotAcceptableError, match="only the following media types are accepted: application/json, ") as caught:
        negotiate_output("text/html", SUPPORTED)

    assert caught.value.code == 406


@pytest.mark.parametrize(
    ("content_type", "media_type"),
    [
        pytest.param("", JSON, id="nothing is said"),
        pytest.param("application/yaml; charset=utf-8", YAML, id="with a parameter"),
        pytest.param("Application/JSON", JSON, id="case does not count"),
    ],
)
def test_a_request_is_in_the_format_that_it_says(content_type: str, media_type: str) -> None:
    assert negotiate_input(content_type, SUPPORTED).media_type == media_type


@pytest.mark.parametrize("content_type", ["text/plain", "application/*", "json", "application/json; charset"])
def test_a_request_in_another_format_is_an_error_that_names_those_that_are_known(content_type: str) -> None:
    with pytest.raises(UnsupportedMediaTypeError, match="accepted media types include: application/json, ") as caught:
        negotiate_input(content_type, SUPPORTED)

    assert caught.value.code == 415


@given(st.text(alphabet='aj/*;=q01., "\\', max_size=60))
def test_any_header_is_answered_or_refused(header: str) -> None:
    found = None
    with suppress(NotAcceptableError):
        found = negotiate_output(header, SUPPORTED).info

    assert found is None or found in SUPPORTED


def test_a_header_of_many_clauses_is_read_so_far() -> None:
    assert len(parse_accept(",".join(["a/b"] * 10_000))) == 100
