"""The documents of files, folders and standard input, one at a time whatever their number."""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO, cast

import attrs

from apimachinery._errors import ApiMachineryError, DecodeError, LimitError
from apimachinery.cli._errors import UnreadableFileError, UsageError
from apimachinery.encoding.json import find_value_end
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.yaml import is_json, split_documents

__all__ = ["Document", "DocumentStream", "find_files", "read_documents"]

SUFFIXES = (".yaml", ".yml", ".json")
STDIN = Path("-")


@attrs.frozen
class Document:
    """One of a file's documents, or what stands in the way of reading it."""

    file: str
    number: int
    """Counted from 1, without those that hold nothing but comments; 0 if the file as a whole is meant."""
    content: bytes | ApiMachineryError

    @property
    def data(self) -> bytes:
        """The document's bytes; raises what stands in the way."""
        if isinstance(self.content, ApiMachineryError):
            raise self.content
        return self.content

    def __str__(self) -> str:
        return f"{self.file}:document {self.number}" if self.number else self.file


def find_files(names: Sequence[str]) -> Iterator[Path]:
    """The files of that name, the manifests below folders of that name, and :data:`STDIN` for ``-``.

    Raises:
        UsageError: If there is no such file.
    """
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from sorted(found for found in path.rglob("*") if found.suffix in SUFFIXES and found.is_file())
        elif path == STDIN or path.exists():
            yield path
        else:
            raise UsageError(f"{name}: no such file or directory")


def read_documents(path: Path) -> Iterator[Document]:
    """The documents of a file. A bad one does not end them, unless it is one that has no end."""
    name = "<stdin>" if path == STDIN else str(path)
    number = 0
    try:
        with nullcontext(sys.stdin.buffer) if path == STDIN else path.open("rb") as file:
            stream = DocumentStream(cast(BinaryIO, file))
            while True:
                number += 1
                try:
                    yield Document(name, number, next(stream))
                except StopIteration:
                    return
                except LimitError as exc:
                    yield Document(name, number, exc)
                    return
                except DecodeError as exc:
                    yield Document(name, number, exc)
    except OSError as exc:
        yield Document(name, 0, UnreadableFileError(exc.strerror or str(exc)))


_SEPARATORS = re.compile(rb"\A(?:---[^\n]*\n)+")  # a separator with no line before it is part of the document after it
# A line that is neither blank, nor a comment, nor a separator.
_CONTENT = re.compile(rb"^(?!---)[ \t]*[^\s#]", re.MULTILINE)
_TWO_VALUES = re.compile(rb'\}\s*[^\s,\]}"]')  # does not stand in one JSON value, unless it is in a text


class DocumentStream:
    """The documents of a stream that hold something: YAML between separators, and JSON values one after another.

    After an error the next document may be asked for.

    >>> import io
    >>> list(DocumentStream(io.BytesIO(b'# nothing\\n---\\na: 1\\r\\n---\\n{"b": 2}\\n{"c": 3} {"d": 4}')))
    [b'a: 1\\n', b'{"b": 2}\\n', b'{"c": 3}', b'{"d": 4}']
    """

    def __init__(self, stream: BinaryIO, limits: Limits = DEFAULT_LIMITS) -> None:
        self._lines = cast(BinaryIO, _Lines(stream))
        self._limits = limits
        self._values: deque[bytes] = deque()

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        while not self._values:
            # A new generator each time: one that has raised an error is at its end, the stream is not.
            document = _SEPARATORS.sub(b"", next(split_documents(self._lines, self._limits)))
            if _CONTENT.search(document):
                self._values.extend(_values(document))
        return self._values.popleft()


class _Lines:
    """The lines of a stream, with a separator between JSON values that each begin a line.

    In JSON, and in whatever YAML has at the margin, a brace that opens within a value follows a comma, a colon or a bracket.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._end = b""
        """The last character before the current line, of those that are no space."""
        self._held: bytes | None = None

    def readline(self, limit: int) -> bytes:
        if self._held is not None:
            line, self._held = self._held, None
            return line
        line = self._stream.readline(limit)
        separates = line.startswith(b"{") and self._end not in (b"", b",", b":", b"[")
        self._end = b"" if line.startswith(b"---") else line.rstrip()[-1:] or self._end
        if separates:
            self._held = line
            return b"---\n"
        return line


def _values(document: bytes) -> Iterator[bytes]:
    """The JSON values in *document* if it holds several, else itself."""
    start = 0
    if is_json(document[:4096]) and _TWO_VALUES.search(document):
        try:
            while (end := find_value_end(document, start, last=True)) is not None:
                yield document[start:end].lstrip()
                start = end
        except DecodeError:  # the rest is one bad document: decoding it says why
            pass
    if document[start:].strip():
        yield document[start:]
