"""Bad values as validation errors show them, the way Go prints them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import attrs

from apimachinery import times
from apimachinery._quote import quote
from apimachinery._strconv import format_float
from apimachinery.model import to_dict

__all__ = ["OMITTED", "NamedText", "Omitted", "byte_length", "json_text", "value_text"]


class Omitted:
    """The type of :data:`OMITTED`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "OMITTED"

    def __reduce__(self) -> str:
        return "OMITTED"  # there is one, in other processes and copies too


OMITTED: Final = Omitted()
"""Stands for a bad value that an error does not show, because nothing is known of it (Go: ``OmitValueType``)."""


class NamedText(str):
    """Text of a type of its own, such as an operator. Errors show it as JSON does, where other text is quoted as Go does."""

    __slots__ = ()


def byte_length(text: str) -> int:
    """The length of *text* in UTF-8, which is what all limits of Kubernetes count."""
    return len(text) if text.isascii() else len(text.encode(errors="surrogatepass"))


def value_text(value: Any) -> str:
    """*value* as an error shows it: text in quotes, numbers bare, anything else as JSON.

    >>> value_text("a"), value_text(1e20), value_text({"b": [1.0, None]})
    ('"a"', '1e+20', '{"b":[1,null]}')
    """
    if type(value) is str:
        return quote(value)
    if type(value) is float:
        return format_float(value)
    return json_text(value)


def json_text(value: Any) -> str:
    """*value* as Go's ``encoding/json`` writes it: keys sorted, no spaces, ``<``, ``>`` and ``&`` escaped."""
    try:
        return _json(value)
    except RecursionError:
        return "..."


_HTML = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def _json(value: Any) -> str:
    match value:
        case str():
            return json.dumps(str(value), ensure_ascii=False).translate(_HTML)
        case float():
            return format_float(value, -6, 21).replace("e-0", "e-")
        case None | bool() | int():
            return json.dumps(value)
        case Mapping():
            return "{" + ",".join(f"{_json(str(key))}:{_json(value[key])}" for key in sorted(value)) + "}"
        case list() | tuple():
            return "[" + ",".join(map(_json, value)) + "]"
        case datetime():
            return _json(times.format_time(value))
        case _ if attrs.has(type(value)):
            return _json_of_struct(value)
        case _:
            return _json(str(value))


def _json_of_struct(value: Any) -> str:
    """The fields of a wire type stay in the order of the type, as Go writes structs."""
    return "{" + ",".join(f"{_json(key)}:{_json(item)}" for key, item in to_dict(value).items()) + "}"
