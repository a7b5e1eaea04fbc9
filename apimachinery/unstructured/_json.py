"""Unstructured objects as JSON (Go: ``UnstructuredJSONScheme``)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar, overload

from apimachinery._errors import DecodeError
from apimachinery.encoding import json
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model import describe
from apimachinery.model._errors import describe_value
from apimachinery.model.decode import decode_plain
from apimachinery.unstructured._errors import MissingKindError
from apimachinery.unstructured._object import UNTYPED, Unstructured, UnstructuredList

__all__ = ["from_json", "to_json"]

T = TypeVar("T")

_new_object: Callable[[], Unstructured] = partial(object.__new__, Unstructured)


@overload
def from_json(data: bytes | str, into: type[T], *, limits: Limits = DEFAULT_LIMITS) -> T: ...
@overload
def from_json(data: bytes | str, into: None = None, *, limits: Limits = DEFAULT_LIMITS) -> Unstructured | UnstructuredList: ...
def from_json(data: bytes | str, into: type[Any] | None = None, *, limits: Limits = DEFAULT_LIMITS) -> Any:
    """The object in *data*: a list where there are ``items``, null included, unless *into* says what it is.

    *into* may also be a wire type, whatever the kind; unknown fields are lost then, as in Go.

    Raises:
        MissingKindError: If *data* does not say its kind.
        InvalidDataError: If it does not fit the wire type.
        DecodeError: If *data* is not well-formed, or no object.
    """
    content = json.loads(data, limits)
    if into is None and type(content) is dict and "items" not in content and _says_kind(content):
        made = _new_object()
        made.content = content
        return made
    if content is not None and type(content) is not dict:
        raise DecodeError(f"expected object, found {describe_value(content)}")
    plain: dict[str, Any] = content or {}
    cls = into or (UnstructuredList if "items" in plain else Unstructured)
    typed = not issubclass(cls, UNTYPED)
    obj = decode_plain(describe(cls), plain, keep=False, owned=True) if typed else cls.wrap(plain)
    if not (getattr(obj, "kind", "") if typed else _says_kind(plain)):
        raise MissingKindError(data if isinstance(data, str) else data.decode(errors="replace"))
    return obj


def _says_kind(plain: dict[str, Any]) -> bool:
    """Whether there is a kind, and a version that can be read (Go: ``GroupVersionKind().Kind`` is not empty)."""
    kind, version = plain.get("kind"), plain.get("apiVersion")
    return type(kind) is str and kind != "" and (type(version) is not str or "/" not in version or version.count("/") == 1)


def to_json(obj: Unstructured | UnstructuredList) -> bytes:
    r"""*obj* as one line of JSON, keys sorted.

    >>> to_json(Unstructured({"kind": "Shelf", "apiVersion": "example.com/v1"}))
    b'{"apiVersion":"example.com/v1","kind":"Shelf"}\n'
    """
    return json.dumps(obj.to_plain(), sort_keys=True) + b"\n"
