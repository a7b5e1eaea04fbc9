"""Path elements: one step from a value to a part of it (Go: ``structured-merge-diff/fieldpath/element.go``, ``serialize-pe.go``).

A path element is its own text in ``FieldsV1``, in the one form that Kubernetes writes, so that sets of elements are plain sets of
strings. Numbers in it have the precision of a float, which is all that ``FieldsV1`` keeps of them.

    element = "f:" NAME | "k:" JSON-OBJECT | "v:" JSON-VALUE | "i:" INDEX
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from json.encoder import encode_basestring
from typing import Any, Final, Self

import attrs

from apimachinery._errors import ApiMachineryError, EncodeError, LimitError
from apimachinery._intern import TextCache
from apimachinery._strconv import NumberError, atoi
from apimachinery.encoding.json import float_text
from apimachinery.managedfields.fieldpath._reader import Reader, ReaderError
from apimachinery.managedfields.value import value_text

__all__ = [
    "ElementKind",
    "PathElement",
    "PathElementError",
    "UnknownPathElementError",
    "canonical_element",
    "element_text",
    "json_text",
    "key_element",
    "name_text",
    "ordered",
]

Pairs = Iterable[tuple[str, Any]]


@attrs.define
class PathElementError(ApiMachineryError, ValueError):
    """A text that is no path element."""

    text: str
    reason: str

    def __str__(self) -> str:
        return self.reason


@attrs.define
class UnknownPathElementError(PathElementError):
    """A path element of a kind that is not known; perhaps a later version knows it."""

    reason: str = "unknown path element type"


class ElementKind(StrEnum):
    """What a path element selects by."""

    FIELD = "f"
    """The name of a field of a struct, or of an entry of a map."""
    KEY = "k"
    """The values of the key fields of an item of a list."""
    VALUE = "v"
    """An item of a set: the value itself."""
    INDEX = "i"
    """The place in a list."""


class PathElement(str):
    """One step of a path: a string, the one that stands in ``FieldsV1``.

    >>> PathElement.of_field("spec"), PathElement.of_key(name="web"), PathElement.of_value(80), PathElement.of_index(0)
    ('f:spec', 'k:{"name":"web"}', 'v:80', 'i:0')
    >>> PathElement.parse('k:{"port":80,"name":"web"}').display
    '[name="web",port=80]'
    """

    __slots__ = ()

    @classmethod
    def of_field(cls, name: str) -> Self:
        """The element for a field, or an entry of a map."""
        return cls(f"f:{name}")

    @classmethod
    def of_key(cls, fields: Mapping[str, Any] | None = None, /, **more: Any) -> Self:
        """The element for the item of a list whose key fields have these values."""
        return cls(key_element({**(fields or {}), **more}.items()))

    @classmethod
    def of_value(cls, value: Any) -> Self:
        """The element for an item of a set."""
        return cls(f"v:{json_text(value)}")

    @classmethod
    def of_index(cls, index: int) -> Self:
        """The element for the item at a place of a list."""
        return cls(f"i:{index}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The element of *text*, which need not be in the form that is written.

        Raises:
            UnknownPathElementError: If its kind is not known.
            PathElementError: If it is no path element; with the words of the Go library.
        """
        return cls(canonical_element(text))

    @property
    def kind(self) -> ElementKind:
        """What it selects by."""
        return ElementKind(self[:1])

    @property
    def selector(self) -> Any:
        """What is selected: a name, the pairs of a key in order, a value or an index; numbers as floats."""
        return _selector(self)

    @property
    def display(self) -> str:
        """The element as paths show it: ``.name``, ``[name="web"]``, ``[=80]``, ``[0]``."""
        return element_text(self)

    def compare(self, other: str) -> int:
        """-1 if the element is written before *other*, 0 if they are one, 1 if it comes after."""
        ours, theirs = _sort_keys[self], _sort_keys[other]
        return (ours > theirs) - (ours < theirs)


# --- text -----------------------------------------------------------------------------------------------------------


def canonical_element(text: str) -> str:
    """*text* in the form that Kubernetes writes; raises as :meth:`PathElement.parse`."""
    if len(text) < 2:
        raise PathElementError(text, "key must be 2 characters long:")
    if text[1] != ":":
        raise PathElementError(text, f"missing colon: {text}")
    match text[0]:
        case "f":
            return text
        case "k" | "v":
            return text if _SIMPLE(text) else _canonical[text]
        case "i":
            try:
                return f"i:{atoi(text[2:])}"
            except NumberError as exc:
                raise PathElementError(text, str(exc)) from None
    raise UnknownPathElementError(text)


_PLAIN: Final = r'[^"\\<>&\x00-\x1f\u2028\u2029]*'
_SIMPLE: Final = re.compile(rf'k:\{{"({_PLAIN})":"({_PLAIN})"\}}|v:"({_PLAIN})"').fullmatch
"""Nearly all keys and values: one text, of which nothing is escaped."""


def _canonicalize(text: str) -> str:
    try:
        found = _decode(text[2:])  # text in the form that is written is its own proof
        if text == (key_element(found) if text[0] == "k" else f"v:{json_text(_without_pairs(found))}"):
            return text
    except (ValueError, TypeError, EncodeError, RecursionError):
        pass
    return _canonicalize_slowly(text)


def _canonicalize_slowly(text: str) -> str:
    try:
        reader = Reader(text[2:])
        return key_element(reader.key_fields()) if text[0] == "k" else f"v:{json_text(reader.value())}"
    except ReaderError as exc:
        raise PathElementError(text, str(exc)) from None
    except RecursionError:
        raise LimitError("a path element is nested too deeply") from None


_canonical: TextCache[str] = TextCache(_canonicalize, longest=256)


def key_element(fields: Pairs) -> str:
    """The element for a key of these fields, in whatever order they come."""
    pairs = sorted(fields, key=lambda pair: pair[0])
    return f"k:{{{','.join(f'{name_text(name)}:{json_text(value)}' for name, value in pairs)}}}"


def element_text(element: str) -> str:
    """An element as paths show it."""
    selector = _selector(element)
    match element[:1]:
        case "f":
            return f".{selector}"
        case "k":
            return f"[{','.join(f'{name}={value_text(value)}' for name, value in selector)}]"
        case "v":
            return f"[={value_text(selector)}]"
        case "i":
            return f"[{selector}]"
    return "{{invalid path element}}"


_decode: Final = json.JSONDecoder(object_pairs_hook=tuple, parse_int=float).decode


def _selector(element: str) -> Any:
    kind, content = element[:1], element[2:]
    if kind == "i":
        return int(content)
    if kind not in ("k", "v"):
        return content
    if simple := _SIMPLE(element):
        return (simple.group(1, 2),) if kind == "k" else simple[3]
    try:
        found = _decode(content)  # twenty times as fast as the reader, for text in the form that is written
    except ValueError:
        reader = Reader(content)
        found = tuple(reader.key_fields()) if kind == "k" else reader.value()
    return tuple((name, _without_pairs(value)) for name, value in found) if kind == "k" else _without_pairs(found)


def _without_pairs(value: Any) -> Any:
    """*value* with its objects as dictionaries."""
    if isinstance(value, tuple):
        return {name: _without_pairs(item) for name, item in value}
    return list(map(_without_pairs, value)) if isinstance(value, list) else value


# --- JSON as it stands in path elements -----------------------------------------------------------------------------

_EXACT: Final = 1 << 53
_ESCAPED: Final = re.compile(r"\\(.)")
_LONG_ESCAPES: Final = {"b": "\\u0008", "f": "\\u000c"}
_NEEDS_NO_ESCAPE: Final = re.compile(_PLAIN).fullmatch
_HTML: Final = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def json_text(value: Any) -> str:
    """A plain value as it stands in a path element: compact, sorted, safe in HTML.

    Raises:
        EncodeError: If it has no JSON form.
    """
    match value:
        case str():
            return _string_text[value]
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value) if abs(value) <= _EXACT else _number_text(value)
        case float():
            return _number_text(value)
        case list():
            return f"[{','.join(map(json_text, value))}]"
        case dict():
            return f"{{{','.join(f'{json_text(name)}:{json_text(value[name])}' for name in sorted(value))}}}"
    raise EncodeError(f"no JSON value: {type(value).__name__}")


def _number_text(value: float) -> str:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise EncodeError(f"no JSON value: {value if isinstance(value, float) else 'an integer beyond a float'}")
    text = float_text(number)
    return f"{text[:-1]}0{text[-1]}" if text[-3:-1] == "e-" else text


def name_text(name: str) -> str:
    """A string as the name of a member: as any JSON string, but with ``<`` and the like as they are."""
    text = encode_basestring(name)
    if "\b" in name or "\f" in name:
        return _ESCAPED.sub(lambda match: _LONG_ESCAPES.get(match[1], match[0]), text)
    return text


def _string_value(text: str) -> str:
    return f'"{text}"' if _NEEDS_NO_ESCAPE(text) else name_text(text).translate(_HTML)


_string_text: TextCache[str] = TextCache(_string_value)


# --- order ----------------------------------------------------------------------------------------------------------


def ordered(elements: Iterable[str]) -> list[str]:
    """*elements* in the order in which they are written: fields, keys, values, indices, each kind in its own order."""
    plain = sorted(elements)
    if not plain or (plain[-1] < "g" and plain[0]):
        return plain  # nothing but fields, which are in order
    return sorted(plain, key=_sort_keys.__getitem__)


def _sort_key(element: str) -> tuple[Any, ...]:
    kind = element[:1]
    rank = "fkvi".find(kind) if kind else 4
    if kind == "k":
        return rank, tuple((name, _value_key(value)) for name, value in _selector(element))
    return rank, _value_key(_selector(element)) if kind == "v" else _selector(element)


def _value_key(value: Any) -> tuple[Any, ...]:
    """Tuples that are in the order of :func:`~apimachinery.managedfields.value.compare_values`."""
    match value:
        case None:
            return (5,)
        case bool():
            return 2, value
        case str():
            return 1, value
        case list():
            return 3, tuple(map(_value_key, value))
        case dict():
            return 4, tuple((name, _value_key(value[name])) for name in sorted(value))
    return 0, value


_sort_keys: TextCache[tuple[Any, ...]] = TextCache(_sort_key, bound=1 << 14, longest=256)
