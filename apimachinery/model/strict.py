"""What a strict decoder refuses: fields the class does not know, and fields given twice (Go: ``sigs.k8s.io/json`` strict errors)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from apimachinery.encoding.json import Pairs
from apimachinery.model.info import TypeInfo, describe
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape

__all__ = ["Problem", "find_strict_problems"]

_MOST = 100  # problems that one error lists, as in Go

Place = tuple[str | int, ...]

Problem = tuple[str, Place]
"""``"unknown"`` or ``"duplicate"``, and the path of the field."""


def find_strict_problems(info: TypeInfo, data: Any) -> tuple[Problem, ...]:
    """Every unknown field in *data*, and where objects are :class:`Pairs` every duplicate, each once and in document order.

    Nothing is looked for inside an unknown field or a raw one.
    """
    return tuple(islice(dict.fromkeys(_walk_struct(info, data, ())), _MOST))


def _walk_struct(info: TypeInfo, data: Any, place: Place) -> Iterator[Problem]:
    known = info.by_wire()
    for name, value, here, repeated in _members(data, place):
        if (field := known.get(name)) is None:
            yield "unknown", here
            continue
        if repeated:
            yield "duplicate", here
        yield from _walk(field.shape, value, here)


def _walk(shape: Shape, value: Any, place: Place) -> Iterator[Problem]:
    match shape:
        case Nested():
            yield from _walk_struct(describe(shape.type), value, place)
        case ListOf() if type(value) is list:
            for index, item in enumerate(value):
                yield from _walk(shape.item, item, (*place, index))
        case MapOf():
            for _, item, here, repeated in _members(value, place):
                if repeated:
                    yield "duplicate", here
                yield from _walk(shape.value, item, here)


def _members(data: Any, place: Place) -> Iterator[tuple[str, Any, Place, bool]]:
    """Name, value and path of each member of an object, and whether the name was seen before."""
    seen: set[str] = set()
    for name, value in data if type(data) is Pairs else data.items() if type(data) is dict else ():
        yield name, value, (*place, name), name in seen
        seen.add(name)
