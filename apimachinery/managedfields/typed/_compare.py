"""What differs between two values (Go: ``structured-merge-diff/typed/compare.go``)."""

from __future__ import annotations

from typing import Any

import attrs

from apimachinery.managedfields.fieldpath import EMPTY, FieldSet, Filter
from apimachinery.managedfields.fieldpath._set import make_set
from apimachinery.managedfields.typed._errors import Misfit, TypedValueError
from apimachinery.managedfields.typed._merge import as_list, as_map, check_scalars
from apimachinery.managedfields.typed._types import ABSENT, Entries, ItemError, Items, Type
from apimachinery.managedfields.value import values_equal

__all__ = ["Comparison", "compare_values"]


@attrs.frozen
class Comparison:
    """What differs between two values. No path is in two of the sets; without paths in any of them, the values are the same."""

    removed: FieldSet = EMPTY
    """What only the left side has."""
    modified: FieldSet = EMPTY
    """What both have, but not alike."""
    added: FieldSet = EMPTY
    """What only the right side has."""

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not (self.removed or self.modified or self.added)

    def filtered(self, keep: Filter | None) -> Comparison:
        """What differs among the fields that *keep* keeps."""
        return Comparison(keep(self.removed), keep(self.modified), keep(self.added)) if keep else self

    def __or__(self, other: Comparison) -> Comparison:
        return Comparison(self.removed | other.removed, self.modified | other.modified, self.added | other.added)

    def __str__(self) -> str:
        parts = (("Modified", self.modified), ("Added", self.added), ("Removed", self.removed))
        return "".join(f"- {name} Fields:\n{fields}\n" for name, fields in parts if fields)


def compare_values(kind: Type, left: Any, right: Any) -> Comparison:
    """What differs between *left* and *right*, both of that type."""
    return _compare(kind, left, right)[1]


_SAME = Comparison()
_Difference = tuple[bool, Comparison]
"""Whether a place itself is modified, and what differs below it."""


class _Collector:
    """Gathers what differs below the elements of one place."""

    __slots__ = ("added", "modified", "removed")

    def __init__(self) -> None:
        self.removed: _Branch = (set(), {})
        self.modified: _Branch = (set(), {})
        self.added: _Branch = (set(), {})

    def nest(self, element: str, difference: _Difference) -> None:
        """Take in what differs at and below *element*."""
        is_modified, below = difference
        if is_modified:
            self.modified[0].add(element)
        for (_, children), found in zip(
            (self.removed, self.modified, self.added), (below.removed, below.modified, below.added), strict=True
        ):
            if found:
                children[element] = found

    def comparison(self) -> Comparison:
        """What was gathered."""
        return Comparison(make_set(*self.removed), make_set(*self.modified), make_set(*self.added))


_Branch = tuple[set[str], dict[str, FieldSet]]


def _put(branch: _Branch, element: str, below: FieldSet) -> None:
    branch[0].add(element)
    if below:
        branch[1][element] = below


def _compare(kind: Type, left: Any, right: Any) -> _Difference:
    if left is right:
        return False, _SAME
    found = type(right)
    if found is type(left):
        if found is dict and kind.entries is not None:
            return _compare_entries(kind.entries, left, right)
        if found is list and kind.items is not None:
            return _compare_items(kind.items, left, right)
        if found in kind.scalars:
            return left != right, _SAME
    return _compare_unlike(kind, left, right)


def _compare_unlike(kind: Type, left: Any, right: Any) -> _Difference:
    """Sides of different shapes, or of none: as what the one is, and as what the other is."""
    is_modified, difference = _compare_as(kind, kind.shape_of(right), left, right)
    # Null, and what fits nowhere, is taken for what the other side is only where that is all that it could be.
    if kind.is_ambiguous and kind.exact_shape(left) != kind.exact_shape(right):
        also_modified, other = _compare_as(kind, kind.shape_of(left), left, right)
        return is_modified or also_modified, difference | other
    return is_modified, difference


def _compare_as(kind: Type, shape: str, left: Any, right: Any) -> _Difference:
    if shape == "map" and kind.entries is not None:
        if kind.entries.is_atomic or not (as_map(left) or as_map(right)):
            return not values_equal(left, right), _SAME
        return _compare_entries(kind.entries, as_map(left), as_map(right))
    if shape == "list" and kind.items is not None:
        if kind.items.is_atomic or not (as_list(left) or as_list(right)):
            return not values_equal(left, right), _SAME
        return _compare_items(kind.items, as_list(left), as_list(right))
    if shape != "scalar":
        raise kind.invalid()
    check_scalars(kind, left, right)
    return not values_equal(left, right), _SAME


def _compare_entries(entries: Entries, left: dict[str, Any], right: dict[str, Any]) -> _Difference:
    if entries.is_atomic or not (left or right):
        return not values_equal(left, right), _SAME
    found: _Collector | None = None
    for name, old in left.items():
        new = right.get(name, ABSENT)
        if new is old:
            continue
        kind = entries.type_of(name)
        if type(new) is type(old) and type(new) in kind.scalars and new == old:
            continue
        found = _compare_part(kind, f"f:{name}", old, new, found)
    for name in right.keys() - left.keys():
        found = _compare_part(entries.type_of(name), f"f:{name}", ABSENT, right[name], found)
    return False, found.comparison() if found else _SAME


def _compare_part(kind: Type, element: str, old: Any, new: Any, found: _Collector | None) -> _Collector | None:
    """Compare what the sides have at *element*, one of which may have nothing there."""
    if new is ABSENT:
        found = found or _Collector()
        _put(found.removed, element, everything(kind, old))
    elif old is ABSENT:
        found = found or _Collector()
        _put(found.added, element, everything(kind, new))
    else:
        difference = _compare(kind, old, new)
        if difference[0] or difference[1] is not _SAME:
            found = found or _Collector()
            found.nest(element, difference)
    return found


def everything(kind: Type, value: Any) -> FieldSet:
    """All paths below the place of *value*, where the other side has nothing there."""
    found = type(value)
    if found in kind.scalars:
        return EMPTY
    shape = kind.shape_of(value)
    children: dict[str, FieldSet] = {}
    members: set[str] = set()
    if shape == "map" and kind.entries is not None:
        if found is not dict or kind.entries.is_atomic:
            return EMPTY
        for name, item in value.items():
            _put((members, children), f"f:{name}", everything(kind.entries.type_of(name), item))
    elif shape == "list" and kind.items is not None:
        if found is not list or kind.items.is_atomic:
            return EMPTY
        for element, items in _grouped(kind.items, value).items():
            _put((members, children), element, everything(kind.items.type, items[0]) if len(items) == 1 else EMPTY)
    elif not shape:
        raise kind.invalid()
    return make_set(members, children)


def _grouped(items: Items, value: list[Any]) -> dict[str, list[Any]]:
    """The items of a list by their path elements."""
    found: dict[str, list[Any]] = {}
    problems: list[Misfit] = []
    for index, item in enumerate(value):
        try:
            found.setdefault(items.element(item), []).append(item)
        except ItemError as exc:
            problems.append(Misfit("", f"element {index}: {exc}"))
    if problems:
        raise TypedValueError(tuple(problems))
    return found


def _compare_items(items: Items, left: list[Any], right: list[Any]) -> _Difference:
    if items.is_atomic or not (left or right):
        return not values_equal(left, right), _SAME
    old_items, new_items = _grouped(items, left), _grouped(items, right)
    found: _Collector | None = None
    for element, old in old_items.items():
        found = _compare_group(items.type, element, old, new_items.get(element, []), found)
    for element, new in new_items.items():
        if element not in old_items:
            found = _compare_group(items.type, element, [], new, found)
    return False, found.comparison() if found else _SAME


def _compare_group(kind: Type, element: str, old: list[Any], new: list[Any], found: _Collector | None) -> _Collector | None:
    """Compare the items of one path element: more than one on a side count as a whole, of which nothing is looked into."""
    if len(old) < 2 and len(new) < 2:
        return _compare_part(kind, element, old[0] if old else ABSENT, new[0] if new else ABSENT, found)
    if len(old) > 1 and len(new) > 1:
        if not values_equal(old, new):
            found = found or _Collector()
            found.modified[0].add(element)
        return found
    # The number changed to one or from one, or from or to none: what was one came or went with all that is in it.
    found = found or _Collector()
    if old:
        _put(found.removed, element, everything(kind, old[0]) if len(old) == 1 else EMPTY)
    if new:
        _put(found.added, element, everything(kind, new[0]) if len(new) == 1 else EMPTY)
    return found
