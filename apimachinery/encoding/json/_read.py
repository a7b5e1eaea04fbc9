"""JSON text to plain data. orjson reads it; what it refuses, or reads otherwise than Go, is read again the slow way."""

from __future__ import annotations

import json
from typing import Any

import orjson

from apimachinery.encoding.json._pairs import Pairs
from apimachinery.encoding.json._syntax import parse_document
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits

__all__ = ["loads", "loads_pairs", "may_have_duplicates"]

_ORJSON_DEPTH = 1024
_DIGITS = bytes(ord("0") if chr(code).isdigit() and code < 128 else ord(" ") for code in range(256))
_LONG_RUN = b"0" * 19  # digits that an integer beyond 64 bits has at least


def loads(data: bytes | bytearray | memoryview | str, limits: Limits = DEFAULT_LIMITS, *, for_types: bool = False) -> Any:
    """The value of *data* as plain data. Of members of one name the last stays.

    In data *for_types*, whose fields know their bounds, an integer from 2**63 to 2**64 may stay one, and no number is too long.

    Raises:
        JSONSyntaxError: With the words of ``encoding/json``.
        LimitError: If *limits* are passed.

    >>> loads('{"a": 9223372036854775807, "b": 9223372036854775808, "a": 1}')
    {'a': 1, 'b': 9.223372036854776e+18}
    """
    raw = data if type(data) is bytes else _to_bytes(data)
    limits.check_size(len(raw))
    if (for_types or not _has_long_number(raw)) and (limits.max_depth >= _ORJSON_DEPTH or _is_shallow(raw, limits)):
        try:
            return orjson.loads(raw)
        except orjson.JSONDecodeError:
            pass
    return parse_document(raw, limits, dict)


def loads_pairs(data: bytes | bytearray | memoryview | str, limits: Limits = DEFAULT_LIMITS) -> Any:
    """The same with every object as :class:`Pairs`, so that duplicates are still seen.

    >>> loads_pairs('{"a": 1, "a": [{}]}')
    [('a', 1), ('a', [[]])]
    """
    raw = _to_bytes(data)
    limits.check_size(len(raw))
    if _is_shallow(raw, limits) and not _has_long_number(raw):
        try:
            orjson.loads(raw)  # the syntax: the standard library's parser takes more for JSON than Go
            return json.loads(raw, object_pairs_hook=Pairs)
        except (orjson.JSONDecodeError, RecursionError):
            pass
    return parse_document(raw, limits, Pairs)


def may_have_duplicates(data: bytes | bytearray | memoryview | str, value: Any) -> bool:
    """Whether *data*, of which *value* has been read, may have members of one name; it has none where this is false.

    A member that was lost has taken a colon with it. A colon that was written as an escape looks like one.
    """
    colons = data.count(":") if isinstance(data, str) else bytes(data).count(b":")
    try:
        return orjson.dumps(value).count(b":") != colons
    except orjson.JSONEncodeError:
        return True  # it is nested deeply, or has half a surrogate pair


def _has_long_number(raw: bytes) -> bool:
    """Whether there may be an integer beyond 64 bits. Every fourth byte is mostly enough to see that there is none."""
    return raw[::4].translate(_DIGITS).find(b"0000") >= 0 and _LONG_RUN in raw.translate(_DIGITS)  # find is quicker for few bytes


def _to_bytes(data: bytes | bytearray | memoryview | str) -> bytes:
    return data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)


def _is_shallow(raw: bytes, limits: Limits) -> bool:
    """Whether no nesting in *raw* can be deeper than allowed, as far as orjson would not notice."""
    return limits.max_depth >= _ORJSON_DEPTH or raw.count(b"[") + raw.count(b"{") <= limits.max_depth
