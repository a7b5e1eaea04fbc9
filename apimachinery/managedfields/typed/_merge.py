"""One value merged into another (Go: ``structured-merge-diff/typed/merge.go``).

Nothing is taken away. Where both sides have a leaf, that of the right side stays. Parts that do not change are the left side's own,
so that a comparison of the result with the left side need not look into them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator
from operator import is_
from typing import Any

from apimachinery.managedfields.fieldpath._element import element_text
from apimachinery.managedfields.typed._errors import Misfit, TypedValueError
from apimachinery.managedfields.typed._types import ABSENT, Entries, ItemError, Items, Type
from apimachinery.managedfields.typed._validate import scalar_problem
from apimachinery.model import plain_equal

__all__ = ["merge_values"]


def merge_values(kind: Type, left: Any, right: Any) -> Any:
    """*right* merged into *left*; neither is changed, and the result shares parts with both."""
    if left is right:
        return left
    found = type(right)
    if found is type(left):
        if found is dict and kind.entries is not None:
            return _merge_entries(kind.entries, left, right)
        if found is list and kind.items is not None:
            return _merge_items(kind.items, left, right)
        if found in kind.scalars:
            return left if left == right else right
    return _merge_unlike(kind, left, right)


def _leaf(left: Any, right: Any) -> Any:
    return left if plain_equal(left, right) else right


def _merge_unlike(kind: Type, left: Any, right: Any) -> Any:
    """Sides of different shapes, or of none: the left one stays only where it has parts and the right one says nothing of them."""
    match kind.shape_of(right):
        case "map" if kind.entries is not None:
            return left if not kind.entries.is_atomic and as_map(left) else right
        case "list" if kind.items is not None:
            return left if not kind.items.is_atomic and as_list(left) else right
        case "scalar":
            check_scalars(kind, left, right)
            return right
    raise kind.invalid()


def as_map(value: Any) -> dict[str, Any]:
    """*value*, or an empty map where it is none."""
    return value if type(value) is dict else {}


def as_list(value: Any) -> list[Any]:
    """*value*, or an empty list where it is none."""
    return value if type(value) is list else []


def check_scalars(kind: Type, left: Any, right: Any) -> None:
    """Raise where neither side is a scalar of *kind*."""
    left_problem, right_problem = scalar_problem(kind, left), scalar_problem(kind, right)
    if left_problem and right_problem:
        raise TypedValueError((Misfit("", f"lhs: {left_problem}"), Misfit("", f"rhs: {right_problem}")))


def _merge_entries(entries: Entries, left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    if entries.is_atomic or not left or not right:
        return _leaf(left, right) if entries.is_atomic or not left else left
    merged = left
    for name, item in right.items():
        old = left.get(name, ABSENT)
        new = item if old is ABSENT else old if old is item else merge_values(entries.type_of(name), old, item)
        if new is not old:
            if merged is left:
                merged = dict(left)
            merged[name] = new
    return merged


def _merge_items(items: Items, left: list[Any], right: list[Any]) -> list[Any]:
    if items.is_atomic or not left or not right:
        return _leaf(left, right) if items.is_atomic or not left else left
    right_order, right_items, problems = _index(items, right, allow_duplicates=False)
    left_order, left_items, more = _index(items, left, allow_duplicates=True)
    if problems or more:
        raise TypedValueError((*problems, *more))
    merged = [
        left[place] if element is None else _merge_item(items.type, left_items.get(element, ABSENT), right_items[element])
        for place, element in _interleave(left_order, left_items, right_order, right_items)
    ]
    return left if len(merged) == len(left) and all(map(is_, merged, left)) else merged


def _merge_item(kind: Type, left: Any, right: Any) -> Any:
    return right if left is ABSENT else merge_values(kind, left, right)


def _index(items: Items, value: list[Any], *, allow_duplicates: bool) -> tuple[list[str], dict[str, Any], list[Misfit]]:
    """The path elements of a list, and the item of each; null where there are several, which are not merged."""
    order: list[str] = []
    found: dict[str, Any] = {}
    problems: list[Misfit] = []
    for index, item in enumerate(value):
        try:
            element = items.element(item)
        except ItemError as exc:
            problems.append(Misfit("", f"element {index}: {exc}"))
            continue
        if element not in found:
            found[element] = item
        elif allow_duplicates:
            found[element] = None
        else:
            problems.append(Misfit("", f"duplicate entries for key {element_text(element)}"))
            continue
        order.append(element)
    return order, found, problems


def _interleave(
    left: list[str], in_left: Container[str], right: list[str], in_right: Container[str]
) -> Iterator[tuple[int, str | None]]:
    """The order of the merged items: that of the right side, with the items that only the left side has where they stood.

    Gives the place of an item that only the left side has, or else the path element of an item of the right side.
    """
    shared = deque(element for element in right if element in in_left)
    awaited = shared.popleft() if shared else None
    taken: set[str] = set()
    i = j = 0
    while i < len(left) or j < len(right):
        if i < len(left):
            element = left[i]
            if j < len(right) and element != right[j] and element in in_right and awaited not in (None, element):
                i += 1  # shared, but not what comes next on the right side
                continue
            if element not in in_right:
                yield i, None
                i += 1
                continue
            i += element in taken or (j < len(right) and element == right[j])
        if j < len(right):
            element = right[j]
            yield j, element
            taken.add(element)
            j += 1
            if awaited == element:
                awaited = shared.popleft() if shared else None
