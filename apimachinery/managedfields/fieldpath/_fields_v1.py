"""``FieldsV1``: field sets as JSON (Go: ``structured-merge-diff/fieldpath/serialize.go``).

    {"f:spec": {"f:ports": {".": {}, "k:{\\"port\\":80}": {".": {}, "f:port": {}}}}}

A member is a path element, or "." for the path that leads here. An element with nothing below it is a path as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apimachinery._errors import DecodeError, EncodeError
from apimachinery.encoding.json import dumps, loads
from apimachinery.managedfields.fieldpath._element import (
    PathElementError,
    UnknownPathElementError,
    canonical_element,
    name_text,
    ordered,
)
from apimachinery.managedfields.fieldpath._reader import Reader
from apimachinery.managedfields.fieldpath._set import EMPTY, FieldSet, make_set, refuse_deep
from apimachinery.model.plain import thaw

__all__ = ["read", "write", "write_json"]

_BLOCK = 4096  # bytes that Go reads at a time


@refuse_deep
def read(fields: Mapping[str, Any] | str | bytes | None) -> FieldSet:
    """The set of *fields*; see :meth:`FieldSet.from_fields_v1`."""
    if isinstance(fields, str | bytes):
        return _read_text(fields if isinstance(fields, str) else fields.decode("utf-8", "replace"))
    fields = thaw(fields)
    try:
        return _read_plain(fields)[0]
    except (AttributeError, TypeError, PathElementError):
        return _read_lax(_text_of(fields))  # for the words of the error


def _text_of(fields: Any) -> str:
    try:
        return dumps(fields).decode()
    except EncodeError as exc:
        raise DecodeError(f"no field set: {exc}") from None


def _read_plain(fields: Any) -> tuple[FieldSet, bool]:
    """The paths below a place, and whether the place itself is a path."""
    if fields is None:
        return EMPTY, True
    members: set[str] = set()
    children: dict[str, FieldSet] = {}
    is_member = False
    for name, nested in fields.items():
        if name == ".":
            is_member = True
            continue
        element = name if name[:2] == "f:" else _known_element(name)
        if element is None:
            continue
        if nested or type(nested) is not dict:
            below, is_path = _read_plain(nested)
            if is_path:
                members.add(element)
            if below:
                children[element] = below
        else:
            members.add(element)
    return _node(members, children, is_member)


def _node(members: set[str], children: dict[str, FieldSet], is_member: bool) -> tuple[FieldSet, bool]:
    return (make_set(members, children), is_member) if members or children else (EMPTY, True)


def _known_element(name: str) -> str | None:
    """The element of that name; None where its kind is not known, but perhaps to a later version."""
    try:
        return canonical_element(name)
    except UnknownPathElementError:
        return None


def _read_text(text: str) -> FieldSet:
    try:
        plain = loads(text)
        found = _read_plain(plain)[0]
    except (DecodeError, AttributeError, TypeError, PathElementError):
        return _read_lax(text)
    # Text as Kubernetes writes it has no second member of a name, which plain data does not show.
    return found if write_json(found) == text.encode() else _read_lax(text)


def _read_lax(text: str) -> FieldSet:
    return _read_next(Reader(text, block=_BLOCK))[0]


def _read_next(reader: Reader) -> tuple[FieldSet, bool]:
    members: set[str] = set()
    children: dict[str, FieldSet] = {}
    is_member = False

    def read_member(name: str) -> None:
        nonlocal is_member
        try:
            element = None if name == "." else _known_element(name)
        except PathElementError as exc:
            raise reader.error(f"parsing key as path element: {exc}") from None
        if element is None:
            is_member |= name == "."
            return reader.skip()
        below, is_path = _read_next(reader)
        if is_path:
            members.add(element)
        if below:
            children[element] = below
        return None

    reader.map(read_member)
    return _node(members, children, is_member)


@refuse_deep
def write(fields: FieldSet) -> dict[str, Any]:
    """The plain data of a set."""
    return _write(fields.members, fields.children)


def _write(members: Any, children: Any) -> dict[str, Any]:
    if not children:
        return {element: {} for element in ordered(members)}
    written: dict[str, Any] = {}
    for element in ordered({*members, *children}):
        below = children.get(element)
        nested = _write(below.members, below.children) if below else {}
        written[element] = {".": {}, **nested} if below and element in members else nested
    return written


@refuse_deep
def write_json(fields: FieldSet) -> bytes:
    """The JSON text of a set."""
    return _text(write(fields)).encode("utf-8", "surrogatepass")


def _text(plain: dict[str, Any]) -> str:
    return f"{{{','.join(f'{name_text(name)}:{_text(nested)}' for name, nested in plain.items())}}}"
