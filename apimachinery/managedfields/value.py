"""Plain values as field managers compare them (Go: ``structured-merge-diff/value``).

An integer and a float are equal where their numbers are. Values of different kinds are ordered by kind: numbers, strings,
booleans, lists, maps, null.
"""

from __future__ import annotations

from typing import Any

from apimachinery._errors import LimitError
from apimachinery._quote import quote
from apimachinery._strconv import format_float

__all__ = ["compare_values", "value_text", "values_equal"]

_RANKS = {float: 0, int: 0, str: 1, bool: 2, list: 3, dict: 4, type(None): 5}


def values_equal(a: Any, b: Any) -> bool:
    """Whether two values are the same.

    >>> values_equal({"a": 1}, {"a": 1.0}), values_equal(1, True)
    (True, False)
    """
    todo = [(a, b)]
    while todo:
        a, b = todo.pop()
        if a is b:
            continue
        kind = type(a)
        if kind is not type(b):
            if not _same_number(a, b):
                return False
        elif kind is dict:
            if a.keys() != b.keys():
                return False
            todo += [(item, b[key]) for key, item in a.items()]
        elif kind is list:
            if len(a) != len(b):
                return False
            todo += zip(a, b, strict=True)
        elif a != b:
            return False
    return True


def _same_number(a: Any, b: Any) -> bool:
    """Whether an integer and a float, in either order, are one number as far as a float can tell."""
    try:
        return {type(a), type(b)} == {int, float} and float(a) == float(b)
    except OverflowError:
        return False


def compare_values(a: Any, b: Any) -> int:
    """-1 if *a* comes before *b*, 0 if they are equal, 1 if it comes after.

    Raises:
        LimitError: If the values are nested too deeply.

    >>> compare_values(2, 10.5), compare_values("b", "a"), compare_values([1], [1, 2]), compare_values(None, {})
    (-1, 1, -1, 1)
    """
    try:
        return _compare(a, b)
    except RecursionError:
        raise LimitError("values nested too deeply to be compared") from None


def _compare(a: Any, b: Any) -> int:
    kind = type(a)
    rank, other = _RANKS[kind], _RANKS[type(b)]
    if rank != other:
        return -1 if rank < other else 1
    if kind is list:
        return next(filter(None, map(_compare, a, b)), 0) or _order(len(a), len(b))
    if kind is dict:
        return _compare_maps(a, b)
    if a is None or (kind is not type(b) and _same_number(a, b)):
        return 0
    return _order(a, b)


def _compare_maps(a: dict[str, Any], b: dict[str, Any]) -> int:
    names, others = sorted(a), sorted(b)
    for name, other in zip(names, others, strict=False):
        if order := _order(name, other) or _compare(a[name], b[name]):
            return order
    return _order(len(a), len(b))


def _order(a: Any, b: Any) -> int:
    return -1 if a < b else 1 if a > b else 0


def value_text(value: Any) -> str:
    """A value for people, as it stands in paths: ``[="text"]``.

    >>> value_text("a"), value_text(1.5), value_text([1, True, None])
    ('"a"', '1.5', '[1,true,null]')
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case float():
            return format_float(value)
        case str():
            return quote(value)
        case list():
            return f"[{','.join(map(value_text, value))}]"
        case dict():
            return "".join(f"{name}={value_text(value[name])}" for name in sorted(value))
    return str(value)
