"""Documents of files and streams, cut without reading more than the next one."""

from __future__ import annotations

import io
from itertools import count, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, LimitError
from apimachinery.cli._documents import Document, DocumentStream, find_files, read_documents
from apimachinery.cli._errors import UsageError
from apimachinery.encoding import json, yaml
from apimachinery.encoding.limits import Limits
from apimachinery.testing.strategies import json_values

objects = st.dictionaries(st.text(max_size=5), json_values(max_leaves=4), max_size=3)


def read(data: bytes) -> list[bytes | str]:
    """All documents, and the text of what stands in the way of others."""
    stream = DocumentStream(io.BytesIO(data))
    found: list[bytes | str] = []
    while True:
        try:
            found.append(next(stream))
        except StopIteration:
            return found
        except DecodeError as exc:
            found.append(str(exc))


@pytest.mark.parametrize(
    ("data", "documents"),
    [
        pytest.param(b"", [], id="nothing"),
        pytest.param(b"\n  \n# a comment\n---\n# another\n---\n---\n", [], id="comments, blank lines and separators are nothing"),
        pytest.param(b"# c\na: 1\n", [b"# c\na: 1\n"], id="a comment above a document is part of it"),
        pytest.param(b"a: 1\r\n---\r\nb: 2\r\n", [b"a: 1\n", b"b: 2\n"], id="CRLF"),
        pytest.param(b"---\na: 1\n--- # c\nb: 2", [b"a: 1\n", b"b: 2\n"], id="separators at the start and with a comment"),
        pytest.param(b"a: |\n  {x}\n  {y}\n", [b"a: |\n  {x}\n  {y}\n"], id="braces in an indented text separate nothing"),
        pytest.param(b'{"a":1}\n{"b":2}\n', [b'{"a":1}\n', b'{"b":2}\n'], id="JSON lines"),
        pytest.param(b'{\n  "a": 1\n}\n\n{\n  "b": 2\n}', [b'{\n  "a": 1\n}\n\n', b'{\n  "b": 2\n}\n'], id="indented JSON"),
        pytest.param(b'{"a":1}{"b":"} {"} {"c":3}', [b'{"a":1}', b'{"b":"} {"}', b'{"c":3}'], id="JSON on one line"),
        pytest.param(b'{"a":"} {"}', [b'{"a":"} {"}'], id="braces in a JSON text"),
        pytest.param(b'{"a":[\n{"b":1},\n{"c":2}\n]}\n', [b'{"a":[\n{"b":1},\n{"c":2}\n]}\n'], id="braces at the margin"),
        pytest.param(b'{"a":\n{"b":1}}\n', [b'{"a":\n{"b":1}}\n'], id="a brace at the margin after a colon"),
        pytest.param(b'a: 1\n---\n{"b":2}\n{"c":3}\n---\nd: 4\n', [b"a: 1\n", b'{"b":2}\n', b'{"c":3}\n', b"d: 4\n"], id="mixed"),
        pytest.param(
            b"a: 1\n--- x\nb: 2\n---\nc: 3\n",
            ["invalid Yaml document separator: x", b"b: 2\n", b"c: 3\n"],
            id="text after a separator",
        ),
        pytest.param(b'{"a": tru}\n{"b":2}\n', [b'{"a": tru}\n', b'{"b":2}\n'], id="a bad value does not end the others"),
        pytest.param(b'{"a":1} {"b" {"c":3}\n', [b'{"a":1}', b' {"b" {"c":3}\n'], id="a bad value on one line with others"),
        pytest.param(b'{"a":1}\n{"b":', [b'{"a":1}\n', b'{"b":\n'], id="a value without an end"),
    ],
)
def test_documents_are_what_holds_something(data, documents):
    assert read(data) == documents


@given(values=st.lists(objects, max_size=5), separator=st.sampled_from([b"", b" ", b"\n", b"\r\n", b"\n---\n", b"\n\n---\r\n"]))
def test_json_values_are_found_whatever_is_between_them(values, separator):
    data = separator.join(json.dumps(value) for value in values)

    assert [json.loads(document) for document in read(data)] == values


@given(values=st.lists(objects, max_size=5))
def test_yaml_documents_are_found(values):
    data = b"---\n".join(yaml.dumps(value) for value in values)

    assert [yaml.loads(document) for document in read(data)] == [yaml.loads(yaml.dumps(value)) for value in values]


@given(data=st.binary(max_size=200) | st.text("{}[]:,\"'-# ab\n\t", max_size=60).map(str.encode))
def test_nothing_but_decode_errors_comes_of_any_bytes(data):
    read(data)


class Endless(io.RawIOBase):
    """A stream of lines that has no end."""

    def __init__(self, line: bytes) -> None:
        self._line = line
        self.lines = count()

    def readline(self, size: int | None = -1) -> bytes:
        next(self.lines)
        return self._line


@pytest.mark.parametrize("lines", [b'{"a":1}\n', b"---\n"], ids=["json", "yaml"])
def test_a_stream_is_read_no_further_than_asked(lines):
    source = Endless(lines) if lines.startswith(b"{") else io.BytesIO(b"a: 1\n---\n" * 1_000_000)

    assert len(list(islice(DocumentStream(source), 3))) == 3
    assert next(source.lines) < 8 if isinstance(source, Endless) else source.tell() < 100


def test_a_document_beyond_the_limit_is_refused_while_it_is_read():
    stream = DocumentStream(Endless(b"a: 1\n"), Limits(max_bytes=1000))

    with pytest.raises(LimitError, match="longer than the limit of 1000 bytes"):
        next(stream)


def test_documents_of_a_file_are_numbered_without_those_that_hold_nothing(tmp_path):
    path = tmp_path / "some.yaml"
    path.write_bytes(b"# nothing\n---\na: 1\n---\n---\nb: 2\n")

    assert [(str(document), document.data) for document in read_documents(path)] == [
        (f"{path}:document 1", b"a: 1\n"),
        (f"{path}:document 2", b"b: 2\n"),
    ]


def test_a_file_that_cannot_be_read_is_one_document_that_says_so(tmp_path):
    (document,) = read_documents(tmp_path)  # a folder

    assert str(document) == str(tmp_path)
    with pytest.raises(OSError, match="Is a directory"):
        _ = document.data


def test_bad_documents_keep_their_number(tmp_path):
    path = tmp_path / "some.yaml"
    path.write_bytes(b"a: 1\n--- x\n---\nb: 2\n")

    bad, good = read_documents(path)

    assert good == Document(str(path), 2, b"b: 2\n")
    assert str(bad) == f"{path}:document 1"
    with pytest.raises(DecodeError, match="invalid Yaml document separator: x"):
        _ = bad.data


def test_a_folder_stands_for_the_manifests_below_it(tmp_path):
    for name in ("b.json", "a.yaml", "below/c.yml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")

    assert [str(path.relative_to(tmp_path)) for path in find_files([str(tmp_path)])] == ["a.yaml", "b.json", "below/c.yml"]


def test_a_file_may_have_any_name_but_must_be_there(tmp_path):
    (tmp_path / "notes.txt").write_text("")

    assert list(find_files([str(tmp_path / "notes.txt")])) == [tmp_path / "notes.txt"]
    with pytest.raises(UsageError, match=r"absent\.yaml: no such file or directory"):
        list(find_files([str(tmp_path / "absent.yaml")]))
