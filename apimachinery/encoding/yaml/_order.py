"""The order in which go-yaml writes the keys of a mapping (Go: ``go.yaml.in/yaml/v2``, ``sorter.go``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cmp_to_key
from typing import Any

from apimachinery.encoding.yaml._gosyntax import Key, bare

__all__ = ["natural_order"]

# In these characters the natural order is that of the code points: punctuation before letters, and no numbers.
_SIMPLE = re.compile(r"[A-Za-z -/:-@]*").fullmatch
_KINDS: tuple[type, ...] = (bool, int, float, str, type(None))


def natural_order(keys: Iterable[str | Key]) -> list[Any]:
    """*keys* sorted: numbers first, then strings by letter with runs of digits compared as numbers.

    >>> natural_order(["a10", "a2", "B", "a-1", "_"])
    ['_', 'B', 'a-1', 'a2', 'a10']
    """
    names: list[Any] = list(keys)
    if len(names) < 2:
        return names
    try:
        simple = _SIMPLE("".join(names))
    except TypeError:
        names.sort(key=_by_value)
        return names
    names.sort(key=None if simple else _by_text)
    return names


def _compare(a: str, b: str) -> int:
    for start, (x, y) in enumerate(zip(a, b, strict=False)):
        if x == y:
            continue
        if x.isalpha():
            return ord(x) - ord(y) if y.isalpha() else 1
        if y.isalpha():
            return -1
        return _compare_digits(a, b, start) or ord(x) - ord(y)
    return len(a) - len(b)


def _compare_digits(a: str, b: str, start: int) -> int:
    """The order of the numbers at *start*, where *a* and *b* begin to differ; no digits are 0."""
    # A zero within a number counts its digits; elsewhere it is a zero before the number.
    lead = 1 if "0" in (a[start], b[start]) and _has_number_before(a, start) else 0
    number_a, end_a = _digits(a, start, lead)
    number_b, end_b = _digits(b, start, lead)
    return (number_a > number_b) - (number_a < number_b) or end_a - end_b


def _has_number_before(text: str, end: int) -> bool:
    while end and text[end - 1].isdecimal():
        end -= 1
        if text[end] != "0":
            return True
    return False


def _digits(text: str, start: int, number: int) -> tuple[int, int]:
    """The run of digits at *start* after the digit *number*, in Go's int64, and its end."""
    end = start
    while end < len(text) and text[end].isdecimal():
        number = (number * 10 + ord(text[end]) - ord("0") + (1 << 63)) % (1 << 64) - (1 << 63)
        end += 1
    return number, end


def _compare_values(a: str | Key, b: str | Key) -> int:
    if isinstance(a, str) and isinstance(b, str):
        return _compare(a, b)
    x, y = bare(a), bare(b)
    if isinstance(x, int | float) and isinstance(y, int | float) and x != y:
        return -1 if x < y else 1
    return _KINDS.index(type(x)) - _KINDS.index(type(y))


_by_text = cmp_to_key(_compare)
_by_value = cmp_to_key(_compare_values)
