"""Serialized objects of every kind, as the Go library wrote them in a release: three files a kind, with every field set.

For each kind there is a line for each pair of formats: what is read from the one must be written in the other with the very bytes of the
other file, or of ``<kind>.after_roundtrip.<format>`` where an older release had fields that are gone, and drops them. A line more says that
all three files hold the same object, and one for each format that nothing is lost where unknown fields are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import Any

import attrs

from apimachinery import api
from apimachinery.encoding import json, yaml
from apimachinery.encoding.protobuf import MAGIC, Envelope, Field, find_entry_fields, find_fields
from apimachinery.model import UnknownFields, describe
from apimachinery.model.messages import MessageField, SubMessage, message_of
from apimachinery.model.shapes import MapOf
from apimachinery.runtime import Serializer
from apimachinery.runtime.serializer import CodecFactory
from apimachinery.schema import GroupVersionKind
from tests.conformance.suite import Failure, Result, line_hash

__all__ = ["run_release"]

FORMATS = {"json": "application/json;pretty=1", "yaml": "application/yaml", "pb": "application/vnd.kubernetes.protobuf"}
"""The media type of each kind of file."""

_AFTER = ".after_roundtrip"


def run_release(folder: Path) -> Result:
    """Every kind of one release."""
    result = Result(f"golden/{folder.name}")
    for stem in sorted({path.stem for path in folder.iterdir() if path.suffix[1:] in FORMATS and _AFTER not in path.name}):
        kind = _Kind(folder, stem)
        excepted = not _factory(UnknownFields.DROP).scheme.recognizes(kind.gvk)
        for name, expect, get in kind.lines():
            result.add(None if excepted else _compare(f"{stem} {name}", expect(), get), excepted=excepted)
    return result


def _compare(line: str, expected: Any, get: Callable[[], Any]) -> Failure | None:
    try:
        got = get()
    except Exception as exc:  # whatever comes is a line that failed
        got = f"{type(exc).__qualname__}: {exc}"
    return None if expected == got else Failure(line_hash(line), line, _shown(expected), _shown(got))


@cache
def _factory(unknown_fields: UnknownFields) -> CodecFactory:
    return CodecFactory(api.scheme(), unknown_fields=unknown_fields)


def _serializer(format_: str, unknown_fields: UnknownFields) -> Serializer:
    return _factory(unknown_fields).serializer_for(FORMATS[format_])


def _shown(value: Any) -> Any:
    return repr(value[:200]) if isinstance(value, bytes) else value


@attrs.frozen
class _Kind:
    """The files of one kind."""

    folder: Path
    stem: str

    @property
    def gvk(self) -> GroupVersionKind:
        """``apps.v1.Deployment``; the empty group is called core."""
        group, version, kind = self.stem.rsplit(".", 2)
        return GroupVersionKind("" if group == "core" else group, version, kind)

    def lines(self) -> Iterator[tuple[str, Callable[[], Any], Callable[[], Any]]]:
        """Each line's name, what is expected and what comes of it."""
        for source, target in product(FORMATS, FORMATS):
            yield f"{source} -> {target}", partial(self._expected, target), partial(self._convert, source, target)
        yield "equal", lambda: True, self._are_equal
        for format_ in FORMATS:
            yield f"keep {format_}", partial(self._as_given, format_), partial(self._kept, format_)

    def _file(self, format_: str) -> bytes:
        return (self.folder / f"{self.stem}.{format_}").read_bytes()

    def _expected(self, format_: str) -> bytes:
        after = self.folder / f"{self.stem}{_AFTER}.{format_}"
        return after.read_bytes() if after.exists() else self._file(format_)

    def _decode(self, format_: str, unknown_fields: UnknownFields) -> Any:
        decoder = _factory(unknown_fields).universal_deserializer()
        return decoder.decode(self._file(format_), defaults=self.gvk).obj  # the default is for a watch event, which has no kind

    def _convert(self, source: str, target: str) -> bytes:
        return _serializer(target, UnknownFields.DROP).encode(self._decode(source, UnknownFields.DROP))

    def _are_equal(self) -> bool:
        first, *others = (self._decode(format_, UnknownFields.DROP) for format_ in FORMATS)
        return all(other == first for other in others)

    def _as_given(self, format_: str) -> Any:
        """The file itself, with what the release of the types here has added and always writes."""
        given, after = self._file(format_), self._expected(format_)
        if format_ != "yaml":
            return _with_added(self._value(format_, given), self._value(format_, after))
        value = _with_added(yaml.loads(given), yaml.loads(after))
        return given if value == yaml.loads(given) else yaml.dumps(value)

    def _kept(self, format_: str) -> Any:
        obj = self._decode(format_, UnknownFields.KEEP)
        return self._value(format_, _serializer(format_, UnknownFields.KEEP).encode(obj))

    def _value(self, format_: str, data: bytes) -> Any:
        """What must be the same where everything is kept: the bytes of YAML, the value of JSON, the fields of a message."""
        match format_:
            case "json":
                return json.loads(data)
            case "pb":
                envelope = Envelope.from_bytes(data.removeprefix(MAGIC))
                cls = _factory(UnknownFields.KEEP).scheme.type_for(self.gvk)
                return attrs.astuple(attrs.evolve(envelope, raw=b"")), _fields(cls, envelope.raw, 0, len(envelope.raw))
            case _:
                return data


def _with_added(given: Any, after: Any) -> Any:
    """*given* with the members that only *after* has."""
    if isinstance(given, dict) and isinstance(after, dict):
        return {key: _with_added(given.get(key, after.get(key)), after.get(key)) for key in (given | after)}
    if isinstance(given, list | tuple) and isinstance(after, list | tuple) and len(given) == len(after):
        return type(given)(map(_with_added, given, after))
    return given


def _fields(cls: type, data: bytes, start: int, end: int) -> dict[int, list[Any]]:
    """The values of each number in a message, in their order; messages of known classes as such dictionaries, all else as bytes."""
    fields = {field.number: field for field in message_of(describe(cls)).fields}
    wire = {number: Field(field.go, field.wire_type) for number, field in fields.items()}
    found: dict[int, list[Any]] = {}
    for item in find_fields(cls.__name__, data, wire, start, end):
        field = fields.get(item.number)
        values = found.setdefault(item.number, [])
        if field is not None and field.kind is MapOf:
            entry = find_entry_fields(data, item.start, item.end, end)
            values += ((number, _value(field if number == 2 else None, data, *extent)) for number, *extent in entry)
        else:
            values.append(_value(field, data, item.start, item.end))
    return found


def _value(field: MessageField | None, data: bytes, start: int, end: int) -> Any:
    if field is not None and isinstance(field.value, SubMessage):
        return _fields(field.value.type, data, start, end)
    return data[start:end]
