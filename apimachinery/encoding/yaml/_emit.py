"""JSON-shaped data as YAML text, byte for byte as go-yaml v2 writes it (Go: ``go.yaml.in/yaml/v2``, ``encode.go``)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from apimachinery._errors import EncodeError
from apimachinery.encoding import json
from apimachinery.encoding.json import float_text as json_float_text
from apimachinery.encoding.yaml._gosyntax import Key, bare, float_text
from apimachinery.encoding.yaml._order import natural_order
from apimachinery.encoding.yaml._resolve import WORDS
from apimachinery.encoding.yaml._scalars import WIDTH, folded, is_harmless, on_lines, quoted_or_plain

__all__ = ["emit_decoded", "emit_plain"]

_SPECIAL_FLOATS = {"+Inf": ".inf", "-Inf": "-.inf", "NaN": ".nan"}

_PLAIN_TYPES: tuple[type[Any], ...] = (str, dict, list, bool, int, float)
_KNOWN_TYPES = frozenset({*_PLAIN_TYPES, type(None)})

_MAX_KEY = 128  # bytes of a key that may stand before its colon on one line
_MAX_TEXTS = 20_000
_MAX_TEXT = 64


class _Texts(dict[str, str]):
    """How short strings are written: the same ones return in every object."""

    __slots__ = ("_show",)

    def __init__(self, show: Callable[[str], str]) -> None:
        self._show = show

    def __missing__(self, text: str) -> str:
        if len(text) > _MAX_TEXT:
            return self._show(text)
        shown = text if is_harmless(text) and text not in WORDS else self._show(text)
        if len(self) >= _MAX_TEXTS:
            self.clear()
        self[text] = shown
        return shown


def _simple_key(text: str) -> str:
    """A key as it stands before its colon; empty where it has to stand after a question mark."""
    if len(text.encode("utf-8", "surrogatepass")) > _MAX_KEY or _BREAKS(text):
        return ""
    return quoted_or_plain(text)


_BREAKS = re.compile("[\n\r\x85\u2028\u2029]").search

_values = _Texts(quoted_or_plain)
_keys = _Texts(_simple_key)


def emit_plain(value: Any, default: Callable[[Any], Any] | None) -> bytes:
    """JSON-shaped *value* as ``sigs.k8s.io/yaml.Marshal`` writes it."""
    return _Emitter(_plain_number, default).document(value)


def emit_decoded(value: Any) -> bytes:
    """A decoded YAML value, as the constructor gives it."""
    return _Emitter(_decoded_number, None).document(value)


def _plain_number(number: float) -> str:
    """A number that goes through JSON text: 1.0 is written as 1."""
    if isinstance(number, float):
        if not math.isfinite(number):
            raise EncodeError(f"json: unsupported value: {float_text(number)}")
        if not number.is_integer() or abs(number) >= 1 << 64:
            return float_text(number)
        exact = int(json_float_text(number))
        return str(exact) if -(1 << 63) <= exact < 1 << 64 else float_text(number)
    if -(1 << 63) <= number < 1 << 64:
        return int.__repr__(number)
    raise EncodeError("integer does not fit into 64 bits")


def _decoded_number(number: float) -> str:
    if isinstance(number, float):
        text = float_text(number)
        return _SPECIAL_FLOATS.get(text, text)
    return int.__repr__(number)


class _Emitter:
    """One document being written.

    *lead* is always what stands on the current line already, *pad* the indentation of the lines that follow.
    """

    def __init__(self, number: Callable[[float], str], default: Callable[[Any], Any] | None) -> None:
        self._out: list[str] = []
        self._number = number
        self._default = default

    def document(self, value: Any) -> bytes:
        """*value* as UTF-8."""
        try:
            self._value("", value, "", "")
            return "".join(self._out).encode()
        except RecursionError:
            raise EncodeError("value is nested too deeply to be written") from None
        except UnicodeEncodeError:  # bytes that were no UTF-8; Go's way leads through JSON, which replaces them
            plain = json.loads(json.dumps(value, default=self._default))
            return _Emitter(self._number, self._default).document(plain)

    def _value(self, lead: str, value: Any, pad: str, inner: str) -> None:
        """A value after *lead*; *inner* is the indentation of its members, where it has any."""
        value = self._normal(value)
        if type(value) is dict and value:
            self._mapping(lead, value, inner)
        elif type(value) is list and value:
            self._sequence(lead, value, inner)
        elif type(value) is str:
            self._out.append(self._string(lead, value, pad))
        else:
            self._out.append(f"{lead}{self._atom(value)}\n")

    def _mapping(self, lead: str, members: dict[Any, Any], pad: str) -> None:
        append = self._out.append
        deeper = pad + "  "
        for key in natural_order(members):
            value = members[key]
            name = _keys[key] if type(key) is str else self._key(key)
            if not name:
                append(self._string(f"{lead}? ", str(key), pad))
                self._value(f"{pad}: ", value, pad, deeper)
                lead = pad
                continue
            kind = type(value)
            if kind not in _KNOWN_TYPES:
                value = self._normal(value)
                kind = type(value)
            if kind is str:
                shown = _values[value]
                line = f"{lead}{name}: {shown}\n"
                append(line if shown and len(line) <= WIDTH else self._string(f"{lead}{name}: ", value, pad))
            elif kind is dict and value:
                append(f"{lead}{name}:\n")
                self._mapping(deeper, value, deeper)
            elif kind is list and value:
                append(f"{lead}{name}:\n")
                self._sequence(pad, value, pad)
            else:
                append(f"{lead}{name}: {self._atom(value)}\n")
            lead = pad

    def _sequence(self, lead: str, items: list[Any], pad: str) -> None:
        deeper = pad + "  "
        for item in items:
            if type(item) is dict and item:
                self._mapping(f"{lead}- ", item, deeper)
            else:
                self._value(f"{lead}- ", item, pad, deeper)
            lead = pad

    def _string(self, lead: str, text: str, pad: str) -> str:
        shown = _values[text]
        if not shown:
            return lead + on_lines(text, pad + "  ")
        if len(lead) + len(shown) > WIDTH and " " in shown:
            shown = folded(shown, len(lead), pad + "  ")
        return f"{lead}{shown}\n"

    def _atom(self, value: Any) -> str:
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return self._number(value)
        return "{}" if isinstance(value, dict) else "[]"

    def _key(self, key: Any) -> str:
        if isinstance(key, Key):
            return self._atom(bare(key))
        if isinstance(key, str):
            return _keys[str(key)]
        raise EncodeError(f"key {key!r} of an object is no string")

    def _normal(self, value: Any) -> Any:
        """*value* as one of the types JSON has; subclasses lose their class."""
        if type(value) in _KNOWN_TYPES:
            return value
        for kind in _PLAIN_TYPES:
            if isinstance(value, kind):
                return kind(value)
        if isinstance(value, tuple):
            return list(value)
        if self._default is None:
            raise EncodeError(f"value of type {type(value).__qualname__} has no form in YAML")
        return self._normal(self._default(value))
