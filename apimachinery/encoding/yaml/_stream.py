"""Streams of values in YAML or JSON (Go: ``k8s.io/apimachinery/pkg/util/yaml``, ``decoder.go``).

Every decoder is an iterator; after an error the next value may be asked for, as in Go.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from apimachinery._errors import DecodeError, LimitError
from apimachinery._space import SPACE
from apimachinery.encoding.json import JSONSyntaxError, find_value_end
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.encoding.yaml._convert import loads
from apimachinery.encoding.yaml._jsonvalue import read_value, read_whole
from apimachinery.encoding.yaml._split import is_json, split_documents

__all__ = ["YAMLDecoder", "YAMLOrJSONDecoder"]

_CHUNK = 4096


class YAMLDecoder:
    """The documents of a stream as JSON-shaped data (Go: ``YAMLToJSONDecoder``).

    >>> list(YAMLDecoder(b"a: 1\\n---\\n- b\\n"))
    [{'a': 1}, ['b']]
    """

    input_offset: int
    """Bytes of the documents decoded so far, without separators, each with a line end."""

    def __init__(self, source: bytes | BinaryIO, limits: Limits = DEFAULT_LIMITS) -> None:
        self.input_offset = 0
        self._documents = split_documents(source, limits)
        self._limits = limits

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        document = next(self._documents)
        try:
            value = loads(document, self._limits)
        except LimitError:
            raise
        except DecodeError as exc:
            raise DecodeError(f"error converting YAML to JSON: {exc}") from exc
        self.input_offset += len(document)
        return value


class YAMLOrJSONDecoder:
    """The values of a stream of YAML documents, or of JSON values one after another (Go: ``YAMLOrJSONDecoder``).

    A stream whose first *look_ahead* bytes start with ``{`` is read as JSON until that fails. Where no more than one value came before the
    failure the rest is read as YAML; the error is then JSON's unless YAML can be read.

    >>> list(YAMLOrJSONDecoder(b'{"a": 1}{"a": 2}'))
    [{'a': 1}, {'a': 2}]
    >>> list(YAMLOrJSONDecoder(b'{"a": 1}\\n---\\nb: 2\\n'))
    [{'a': 1}, {'b': 2}]
    """

    def __init__(self, source: bytes | BinaryIO, look_ahead: int = _CHUNK, limits: Limits = DEFAULT_LIMITS) -> None:
        self._stream: BinaryIO = io.BytesIO() if isinstance(source, bytes) else source
        self._limits = limits
        self._buffer = bytearray(source if isinstance(source, bytes) else b"")
        self._ended = isinstance(source, bytes)
        self._consumed = 0
        self._count = 0
        self._yaml: YAMLDecoder | None = None
        self._broken: DecodeError | None = None
        while len(self._buffer) < look_ahead and not self._ended:
            self._fill(look_ahead - len(self._buffer))
        self._json = is_json(bytes(self._buffer[:look_ahead]))
        if not self._json:
            self._yaml = self._rest_as_yaml()

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if not self._json:
            return self._next_yaml(None)
        try:
            value = self._next_json()
        except LimitError:
            raise
        except DecodeError as exc:
            if self._count > 1:
                raise
            return self._switch(exc)
        self._count += 1
        return value

    def _next_json(self) -> Any:
        if self._broken is not None:
            raise self._broken
        if self._ended and not self._count and (whole := read_whole(self._buffer)) is not None:
            self._take(len(self._buffer))
            return whole
        try:
            end = self._find_end()
        except JSONSyntaxError as exc:
            exc.offset += self._consumed
            self._broken = exc
            raise
        try:
            value = read_value(bytes(self._buffer[:end]))
        except DecodeError:
            if self._count > 1:
                self._take(end)
            raise
        self._take(end)
        return value

    def _take(self, end: int) -> None:
        del self._buffer[:end]
        self._consumed += end

    def _find_end(self) -> int:
        while (end := find_value_end(self._buffer, 0, last=self._ended)) is None:
            if self._ended:
                if self._buffer.strip(b" \t\r\n"):
                    raise DecodeError("unexpected EOF")
                raise StopIteration
            self._fill(max(_CHUNK, len(self._buffer)))
            self._limits.check_size(len(self._buffer))
        return end

    def _switch(self, exc: DecodeError) -> Any:
        self._json = False
        if isinstance(exc, JSONSyntaxError):
            exc = DecodeError(f"json: offset {exc.offset}: {exc}")
        if self._skip_line():
            self._yaml = self._rest_as_yaml()
        return self._next_yaml(exc)

    def _skip_line(self) -> bool:
        """Skip space up to a line's end. False where fewer than four bytes are left to look at, as upstream has it."""
        at = 0
        while True:
            while len(self._buffer) - at < 4 and not self._ended:
                self._fill(_CHUNK)
            window = bytes(self._buffer[at : at + 4])
            if len(window) < 4:
                return False
            char = window.decode("utf-8", "replace")[0]
            if char == "\ufffd":
                return False
            if char in SPACE:
                at += len(char.encode())
            if char == "\n" or char not in SPACE:
                del self._buffer[:at]
                return True

    def _next_yaml(self, json_error: DecodeError | None) -> Any:
        if self._yaml is None:
            raise json_error or DecodeError("decoding failed as both JSON and YAML")
        try:
            value = next(self._yaml)
        except LimitError:
            raise
        except DecodeError as exc:
            raise json_error or exc from None
        self._count += 1
        return value

    def _rest_as_yaml(self) -> YAMLDecoder:
        return YAMLDecoder(io.BufferedReader(_Rest(bytes(self._buffer), self._stream)), self._limits)

    def _fill(self, size: int) -> None:
        chunk = self._stream.read(size)
        self._ended = not chunk
        self._buffer += chunk


class _Rest(io.RawIOBase):
    """Bytes read ahead, then the stream they came from."""

    def __init__(self, ahead: bytes, stream: BinaryIO) -> None:
        self._ahead = io.BytesIO(ahead)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        chunk = self._ahead.read(len(buffer)) or self._stream.read(len(buffer))
        buffer[: len(chunk)] = chunk
        return len(chunk)
