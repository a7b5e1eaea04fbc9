"""Fields that the class does not know and fields given twice: what a strict decoder refuses, and what a lenient one makes of it.

(Go: ``sigs.k8s.io/json``)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from apimachinery.encoding.json import Pairs, Place, merge_pairs
from apimachinery.model.info import TypeInfo, describe
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape

__all__ = ["Problem", "find_strict_problems", "merge_duplicates"]

_MOST = 100  # problems that one error lists, as in Go

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


def merge_duplicates(info: TypeInfo, data: Any) -> Any:
    """*data*, whose objects are :class:`Pairs`, with dictionaries; what is given twice of one field is merged as Go does it.

    Go decodes each into what the one before has made: structs and lists member by member, maps by key, others replaced.
    """
    return _merge_struct(info, None, data)


def _merge_struct(info: TypeInfo, old: Any, new: Any) -> Any:
    if type(new) is not Pairs:
        return old if new is None else merge_pairs(new)[0]
    known = info.by_wire()
    merged = dict(old) if type(old) is dict else {}
    for name, value in new:
        field = known.get(name)
        merged[name] = _merge(field.shape, merged.get(name), value) if field else merge_pairs(value)[0]
        if value is None and field is not None and (field.nullable or isinstance(field.shape, ListOf | MapOf)):
            merged[name] = None
    return merged


def _merge(shape: Shape, old: Any, new: Any) -> Any:
    match shape:
        case Nested():
            return _merge_struct(describe(shape.type), old, new)
        case ListOf() if type(new) is list:
            before = [*old, *[None] * len(new)] if type(old) is list else [None] * len(new)
            return [_merge(shape.item, was, item) for was, item in zip(before, new, strict=False)]
        case MapOf() if type(new) is Pairs:
            merged = dict(old) if type(old) is dict else {}
            return merged | {name: _merge(shape.value, None, value) for name, value in new}
        case _:
            return old if new is None else merge_pairs(new)[0]
