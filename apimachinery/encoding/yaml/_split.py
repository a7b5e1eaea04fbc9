"""Streams of YAML documents cut at their separators (Go: ``k8s.io/apimachinery/pkg/util/yaml``, ``decoder.go``).

Upstream has two rules, and so have we: :func:`split_documents` is the ``YAMLReader`` behind every decoder, :class:`DocumentReader` the
``DocumentDecoder`` behind the YAML framer.
"""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from apimachinery._errors import DecodeError, LimitError
from apimachinery._space import SPACE
from apimachinery.encoding._framer import FramerBase
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["DocumentReader", "YAMLFramer", "is_json", "split_documents"]

_SEPARATOR = b"---"
_BREAK_AND_SEPARATOR = b"\n---"
_MAX_FRAME = 5 * 1024 * 1024
_CHUNK = 65536


def is_json(data: bytes | str) -> bool:
    """Whether *data* is to be read as JSON rather than YAML: its first character that is no space is ``{``.

    >>> is_json(b' {"a": 1}'), is_json(b"[1]"), is_json("a: 1")
    (True, False, False)
    """
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    return text.lstrip(SPACE).startswith("{")


def split_documents(source: bytes | BinaryIO, limits: Limits = DEFAULT_LIMITS) -> Iterator[bytes]:
    """The documents of a stream, each as its lines with ``\\n`` ends and without the separator after it.

    A line that starts with ``---`` separates; only a comment may follow on it, else :class:`DecodeError`. Where no line stands before it,
    the separator is the first line of the document that follows, so an empty document between two separators is a document.

    >>> list(split_documents(b"a: 1\\n---\\nb: 2"))
    [b'a: 1\\n', b'b: 2\\n']
    """
    lines: list[bytes] = []
    size = 0
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    for line in iter(lambda: stream.readline(limits.max_bytes + 1), b""):
        if line.startswith(_SEPARATOR):
            _check_separator(line)
            if lines:
                yield b"".join(lines)
                lines, size = [], 0
                continue
        size += len(line)
        limits.check_size(size)
        lines.append(_with_newline(line))
    if lines:
        yield b"".join(lines)


def _with_newline(line: bytes) -> bytes:
    if line.endswith(b"\r\n"):
        return line[:-2] + b"\n"
    return line if line.endswith(b"\n") else line + b"\n"


def _check_separator(line: bytes) -> None:
    rest = line[len(_SEPARATOR) :].decode("utf-8", "replace").strip(SPACE)
    if rest and not rest.startswith("#"):
        raise DecodeError(f"invalid Yaml document separator: {rest}")


class YAMLFramer(FramerBase):
    r"""The documents of a stream as Go's framer cuts them: what is not after a line break is no separator.

    >>> framer = YAMLFramer()
    >>> framer.feed(b"a: 1\n--"), framer.feed(b"-\nb: 2"), framer.finish()
    ([], [b'a: 1'], [b'b: 2'])
    """

    _searched = 0

    def next_frame(self, *, last: bool) -> bytes | None:
        """The next document, which may be empty."""
        at = self.buffer.find(_BREAK_AND_SEPARATOR, self._searched)
        end = self.buffer.find(b"\n", at + len(_BREAK_AND_SEPARATOR)) if at >= 0 else -1
        if end >= 0:
            return self._document(at, end + 1)
        if last:
            return self._last(at)
        if len(self.buffer) >= _MAX_FRAME:
            raise LimitError("bufio.Scanner: token too long")
        self._searched = at if at >= 0 else max(0, len(self.buffer) - len(_BREAK_AND_SEPARATOR) + 1)
        return None

    def _last(self, separator: int) -> bytes | None:
        if separator >= 0:
            if separator + len(_BREAK_AND_SEPARATOR) == len(self.buffer):
                return self._document(separator, len(self.buffer))
            # Go: a document whose separator has no line end, but other text, is lost.
            self.buffer.clear()
        return self._document(len(self.buffer), len(self.buffer)) if self.buffer else None

    def _document(self, end: int, after: int) -> bytes:
        self._searched = 0
        document = bytes(self.buffer[:end])
        del self.buffer[:after]
        return document

    @staticmethod
    def frame(data: bytes) -> bytes:
        """*data* after a separator."""
        return b"---\n" + data


class DocumentReader:
    """Documents of a stream in pieces no longer than the caller has room for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._framer = YAMLFramer()
        self._documents: deque[bytes] = deque()
        self._offset = 0
        self._ended = False

    @property
    def unfinished(self) -> bool:
        """Whether the next read goes on with the document of the last one (Go: ``io.ErrShortBuffer``)."""
        return self._offset > 0

    def read(self, size: int) -> bytes | None:
        """At most *size* bytes of the current document; None at the end. A document may be empty.

        Raises:
            LimitError: If a document is longer than five mebibytes.
        """
        while not self._documents:
            if self._ended:
                return None
            data = self._stream.read(_CHUNK)
            self._ended = not data
            self._documents += self._framer.feed(data) if data else self._framer.finish()
        document = self._documents[0]
        piece = document[self._offset : self._offset + size]
        self._offset += size
        if self._offset >= len(document):
            self._documents.popleft()
            self._offset = 0
        return piece
