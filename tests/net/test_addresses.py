"""Ports, names with ports, paths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError
from apimachinery.net import PortRange, SchemeNamePort, join_preserving_trailing_slash


@pytest.mark.parametrize(
    ("text", "ports"),
    [
        pytest.param("", PortRange(), id="nothing"),
        pytest.param(" \t", PortRange(), id="space"),
        pytest.param("80", PortRange(80, 1), id="one"),
        pytest.param(" 80\u00a0", PortRange(80, 1), id="space around it"),
        pytest.param("80-82", PortRange(80, 3), id="first and last"),
        pytest.param("80-80", PortRange(80, 1), id="first is last"),
        pytest.param("80+2", PortRange(80, 3), id="first and offset"),
        pytest.param("0-65535", PortRange(0, 65536), id="all"),
    ],
)
def test_port_ranges_are_read(text, ports):
    assert PortRange.parse(text) == ports


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("65536", "the port range cannot be greater than 65535: 65536", id="too great"),
        pytest.param("1+65535", "the port range cannot be greater than 65535: 1+65535", id="an offset too great"),
        pytest.param("2-1", "end port cannot be less than start port: 2-1", id="backwards"),
        pytest.param("1-2+3", "unable to parse port range: 1-2+3", id="both signs"),
        pytest.param("x", 'strconv.Atoi: parsing "x": invalid syntax', id="no number"),
        pytest.param("1-", 'strconv.Atoi: parsing "": invalid syntax', id="no end"),
        pytest.param("1-2-3", 'strconv.Atoi: parsing "2-3": invalid syntax', id="a sign too many"),
        pytest.param("9" * 30, f'strconv.Atoi: parsing "{"9" * 30}": value out of range', id="far too great"),
    ],
)
def test_other_texts_are_no_port_ranges(text, message):
    with pytest.raises(DecodeError) as caught:
        PortRange.parse(text)

    assert str(caught.value) == message


@given(first=st.integers(0, 65535), size=st.integers(0, 1000))
def test_port_ranges_read_what_they_print(first, size):
    ports = PortRange(first, min(size, 65536 - first)) if size else PortRange()

    assert PortRange.parse(str(ports)) == ports


def test_ports_are_in_their_range():
    ports = PortRange.parse("80-82")

    assert [port for port in range(78, 85) if port in ports] == [80, 81, 82]
    assert 0 not in PortRange()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("web", ("", "web", ""), id="a name"),
        pytest.param("web:80", ("", "web", "80"), id="a port"),
        pytest.param("http:web:80", ("http", "web", "80"), id="a scheme"),
        pytest.param("https:web:", ("https", "web", ""), id="a scheme and no port"),
    ],
)
def test_names_with_ports_are_read_and_printed(text, parts):
    found = SchemeNamePort.parse(text)

    assert found == SchemeNamePort(*parts)
    assert str(found) == text


@pytest.mark.parametrize("text", ["", ":80", "ftp:web:80", "http::80", "a:b:c:d", "HTTP:web:80"])
def test_other_texts_name_no_port(text):
    assert SchemeNamePort.parse(text) is None


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        pytest.param((), "", id="nothing"),
        pytest.param(("", ""), "", id="nothing, twice"),
        pytest.param(("/",), "/", id="the root"),
        pytest.param(("//", "a"), "/a", id="slashes"),
        pytest.param(("a", "b/", ""), "a/b/", id="the last that is not empty counts"),
        pytest.param(("a/", "b"), "a/b", id="slashes within do not count"),
        pytest.param(("a", "../.."), "..", id="up"),
        pytest.param(("/a", "../../b/"), "/b/", id="not beyond the root"),
        pytest.param((".", ""), ".", id="here"),
    ],
)
def test_paths_are_joined(parts, path):
    assert join_preserving_trailing_slash(*parts) == path
