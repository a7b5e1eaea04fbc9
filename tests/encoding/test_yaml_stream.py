"""Streams: documents between separators, and values in YAML or JSON."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, LimitError
from apimachinery.encoding.limits import Limits
from apimachinery.encoding.yaml import DocumentReader, YAMLDecoder, YAMLOrJSONDecoder, is_json, split_documents

JSON_TYPES = (dict, list, str, int, float, bool, type(None))


class Trickle(io.RawIOBase):
    """A stream that gives one byte at a time."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        chunk = self._data.read(1)
        buffer[: len(chunk)] = chunk
        return len(chunk)


def every_way(data: bytes):
    return data, io.BytesIO(data), io.BufferedReader(Trickle(data))


@pytest.mark.parametrize(
    ("data", "documents"),
    [
        pytest.param(b"", [], id="nothing"),
        pytest.param(b"a: 1", [b"a: 1\n"], id="the last line gets its end"),
        pytest.param(b"a: 1\n---\nb: 2\n", [b"a: 1\n", b"b: 2\n"], id="two"),
        pytest.param(b"a: 1\r\n--- # c\r\nb: 2\r\n", [b"a: 1\n", b"b: 2\n"], id="CRLF and comment"),
        pytest.param(
            b"---\na: 1\n---\n---\nb: 2\n",
            [b"---\na: 1\n", b"---\nb: 2\n"],
            id="a separator without lines before it stays",
        ),
        pytest.param(b"a: |\n  ---\n", [b"a: |\n  ---\n"], id="indented"),
    ],
)
def test_documents_are_cut_at_separators(data, documents):
    assert [list(split_documents(source)) for source in every_way(data)] == [documents] * 3


def test_text_after_a_separator_is_an_error():
    documents = split_documents(b"a: 1\n---x\n")

    with pytest.raises(DecodeError, match=r"^invalid Yaml document separator: x$"):
        next(documents)


def test_a_document_beyond_the_bound_is_refused():
    with pytest.raises(LimitError):
        list(split_documents(b"a: 1\n" * 9, Limits(max_bytes=20)))


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        pytest.param(b" \n{", True, id="space before"),
        pytest.param("\u00a0{".encode(), True, id="space beyond ASCII"),
        pytest.param(b"[", False, id="list"),
        pytest.param(b"", False, id="nothing"),
        pytest.param(b"\x1c{", False, id="separator that Go does not skip"),
    ],
)
def test_json_starts_with_a_brace(data, verdict):
    assert is_json(data) is verdict


@pytest.mark.parametrize(
    ("data", "values"),
    [
        pytest.param(b"a: 1\n---\n- b\n", [{"a": 1}, ["b"]], id="YAML"),
        pytest.param(b'{"a": 1}', [{"a": 1}], id="one JSON value"),
        pytest.param(b'{"a": 1}{"b": [2.0]} {}\n', [{"a": 1}, {"b": [2]}, {}], id="JSON values"),
        pytest.param(b'{"a": 1}\n---\nb: 2\n', [{"a": 1}, {"b": 2}], id="JSON, then YAML"),
        pytest.param(b"{a: 1}\n---\nb: 2\n", [{"a": 1}, {"b": 2}], id="YAML that starts like JSON"),
        pytest.param(b'{"a": "\xff\\ud800"}', [{"a": "\ufffd\ufffd"}], id="no UTF-8"),
        pytest.param(b'{"a": 1e400}', [{"a": "1e400"}], id="a number that only YAML can hold, as text"),
    ],
)
def test_values_of_a_stream(data, values):
    assert [list(YAMLOrJSONDecoder(source)) for source in every_way(data)] == [values] * 3


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(b'{"a" 1}', "json: offset 6: invalid character '1' after object key", id="colon"),
        pytest.param(b'{"a": 1 "b"}: *x', "json: offset 9: invalid character '\"' after object key:value pair", id="comma"),
        pytest.param(b'{"a": [1 2]}: *x', "json: offset 10: invalid character '2' after array element", id="array"),
        pytest.param(b'{"a": tru}: *x', "json: offset 10: invalid character '}' in literal true (expecting 'e')", id="literal"),
        pytest.param(b'{"a": 01}: *x', "json: offset 8: invalid character '1' after object key:value pair", id="number"),
        pytest.param(
            b'{"a": 1.}: *x',
            "json: offset 9: invalid character '}' after decimal point in numeric literal",
            id="fraction",
        ),
        pytest.param(b'{"a": 1e+}: *x', "json: offset 10: invalid character '}' in exponent of numeric literal", id="exponent"),
        pytest.param(b'{"a": "\\x"}: *x', "json: offset 9: invalid character 'x' in string escape code", id="escape"),
        pytest.param(
            b'{"a": "\\u00g0"}',
            "json: offset 12: invalid character 'g' in \\u hexadecimal character escape",
            id="hex escape",
        ),
        pytest.param(b'{"a": "\n": *x', "json: offset 8: invalid character '\\n' in string literal", id="control character"),
        pytest.param(b'{"a": [', "unexpected EOF", id="end"),
        pytest.param(
            b'{"a": 1} x',
            "json: offset 10: invalid character 'x' looking for beginning of value",
            id="too little left for YAML",
        ),
        pytest.param(b"a: *x\n", "error converting YAML to JSON: yaml: unknown anchor 'x' referenced", id="YAML"),
    ],
)
def test_an_error_is_that_of_json_where_the_stream_looked_like_it(data, error):
    decoder = YAMLOrJSONDecoder(data)

    with pytest.raises(DecodeError) as caught:
        for _ in decoder:
            pass
    assert str(caught.value) == error


def test_only_the_first_bytes_tell_json_from_yaml():
    with pytest.raises(DecodeError, match=r"^error converting YAML"):
        next(YAMLOrJSONDecoder(b'     {"a" 1: 2', look_ahead=4))


def test_a_decoder_goes_on_after_an_error():
    decoder = YAMLDecoder(b"a: *x\n---\nb: 2\n")

    with pytest.raises(DecodeError):
        next(decoder)
    assert list(decoder) == [{"b": 2}]
    assert decoder.input_offset == len(b"b: 2\n")


def test_a_document_is_read_in_pieces():
    reader = DocumentReader(io.BytesIO(b"abcdef\n---\ng\n---\n\n---\n"))

    assert [(reader.read(4), reader.unfinished) for _ in range(5)] == [
        (b"abcd", True),
        (b"ef", False),
        (b"g", False),
        (b"", False),
        (None, False),
    ]


def test_a_document_without_an_end_is_bounded():
    with pytest.raises(LimitError, match="token too long"):
        DocumentReader(io.BytesIO(b"x" * (6 << 20))).read(10)


@given(st.lists(st.text(st.sampled_from("ab: \n"), min_size=1, max_size=9).filter(lambda text: text.strip("\n")), max_size=4))
def test_documents_joined_by_separators_are_split_again(texts):
    documents = [text.strip("\n").encode() for text in texts]
    reader = DocumentReader(io.BufferedReader(Trickle(b"\n---\n".join(documents))))

    assert list(iter(lambda: reader.read(1 << 20), None)) == documents
    assert list(split_documents(b"\n---\n".join(documents))) == [document + b"\n" for document in documents]


@given(
    st.binary(max_size=60) | st.text(st.sampled_from('{}[]",:\\u01a-e. \n'), max_size=40).map(lambda text: ("{" + text).encode())
)
def test_any_stream_is_read_or_refused(data):
    with suppress(DecodeError):
        assert all(type(value) in JSON_TYPES for value in YAMLOrJSONDecoder(data))
