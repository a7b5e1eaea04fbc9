"""The items of lists: what they are, what tells them apart, and in which order they stand.

Go compares items with one another, list against list; here each list is indexed once, so that long lists cost no more than
sorting them. The order is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from heapq import heappop, heappush
from operator import itemgetter
from typing import Any, TypeAlias

from apimachinery.patch._errors import ListElementsError, MergeKeyError, UnexpectedTypeError
from apimachinery.patch.strategic._directives import is_deletion
from apimachinery.unstructured._text import value_text

__all__ = [
    "Places",
    "deduplicated",
    "element_type",
    "identity",
    "in_order",
    "join_in_order",
    "merge_value",
    "same_scalar",
    "sorted_by_text",
]

Identity: TypeAlias = Hashable
"""What two values have in common if they are the same scalar. All objects have one, and all lists, which is their type."""


def element_type(*lists: list[Any]) -> type:
    """The type that all items of *lists* have.

    Raises:
        ListElementsError: If they are of several types, or lists, or null, or if there are none.
    """
    types = {type(item) for items in lists for item in items}
    if not types:
        raise ListElementsError("no elements in any of the given slices")
    if len(types) == 1 and not types & {list, type(None)}:
        return types.pop()
    first = next(item for items in lists for item in items)
    if type(first) is list:
        raise ListElementsError("lists of lists are not supported")
    raise ListElementsError(f"list element types are not identical: {value_text(list(lists))}")


def identity(value: Any) -> Identity:
    """What tells scalars apart, kinds of numbers included: 1, 1.0 and true are three."""
    kind = type(value)
    if kind is str or value is None:
        return value  # type: ignore[no-any-return]  # a text or nothing
    return kind if kind is dict or kind is list else (kind, value)


def merge_value(item: Any, merge_key: str) -> Any:
    """The value by which an item of a merge list is told from the others.

    Raises:
        UnexpectedTypeError: If the item is no object.
        MergeKeyError: If it has no merge key.
    """
    if type(item) is not dict:
        raise UnexpectedTypeError(dict, item)
    try:
        return item[merge_key]
    except KeyError:
        raise MergeKeyError(merge_key, item) from None


def same_scalar(left: Any, right: Any, merge_key: str) -> bool:
    """Whether two merge keys, or two items of a list of scalars, are the same.

    Raises:
        MergeKeyError: If they are no scalars, and of one type.
    """
    found = identity(left)
    if found != identity(right):
        return False
    if type(found) is type:
        raise MergeKeyError(merge_key, {merge_key: left})  # Go: a panic
    return True


class Places:
    """Where the items of a list stand first, by what tells them apart: their merge key, or themselves where that is empty."""

    __slots__ = ("_merge_key", "_places")

    def __init__(self, items: list[Any], merge_key: str) -> None:
        """Raises ``MergeKeyError`` for an item without a merge key, ``UnexpectedTypeError`` for one that is no object."""
        self._merge_key = merge_key
        self._places: dict[Identity, int] = {}
        for place, item in enumerate(items):
            self._places.setdefault(self._identity(item), place)

    def _identity(self, item: Any) -> Identity:
        return identity(merge_value(item, self._merge_key) if self._merge_key else item)

    def of(self, item: Any) -> int:
        """The place of an item like *item*; -1 if there is none.

        Raises:
            MergeKeyError: If its merge key is no scalar, and neither is that of an item here.
        """
        found = self._identity(item)
        place = self._places.get(found, -1)
        if place >= 0 and type(found) is type:
            raise MergeKeyError(self._merge_key, item)  # Go: a panic
        return place

    def add(self, item: Any, place: int) -> None:
        """Note an item at *place*, unless there is one like it."""
        self._places.setdefault(self._identity(item), place)


# --- order ----------------------------------------------------------------------------------------------------------


def in_order(items: list[Any], order: Places) -> list[Any]:
    """*items* in the *order* given; objects that ask for their deletion stand last.

    Items that the order does not know go where Go's sort puts them: in front of all that came before.
    """
    deletions = list(filter(is_deletion, items))
    if deletions:
        items = [item for item in items if not is_deletion(item)]
    if len(items) > 1:
        places = list(map(order.of, items))
        if -1 in places:
            items = _unknown_in_front(items, places)
        elif any(map(int.__gt__, places, places[1:])):
            items = [item for _, item in sorted(zip(places, items, strict=True), key=itemgetter(0))]
    return items + deletions


def _unknown_in_front(items: list[Any], places: list[int]) -> list[Any]:
    """*items* sorted by *places*; one of unknown place, -1, stays in front of what was the first item when it came."""
    nothing = len(items)
    known: list[tuple[int, int]] = []  # place and arrival
    in_front: defaultdict[int, list[Any]] = defaultdict(list)  # by the arrival of the item that they are in front of
    first = (nothing, nothing)
    for arrival, (item, place) in enumerate(zip(items, places, strict=True)):
        if place < 0:
            in_front[first[1]].append(item)
        else:
            known.append((place, arrival))
            first = min(first, known[-1])
    ordered: list[Any] = []
    for _, arrival in sorted(known):
        ordered += [*reversed(in_front[arrival]), items[arrival]]
    return ordered + in_front[nothing][::-1]


def join_in_order(left: list[Any], right: list[Any], order: Places) -> list[Any]:
    """Both lists as one, each in its own order: an item of *left* stands before the first of *right* that *order* has after it."""
    if not left or not right:
        return left + right
    joined: list[Any] = []
    places = list(map(order.of, right))
    at = 0
    for item in left:
        place = order.of(item)
        while at < len(right) and not 0 <= place < places[at]:
            joined.append(right[at])
            at += 1
        joined.append(item)
    return joined + right[at:]


def sorted_by_text(items: list[Any], text_of: Callable[[Any], str] = value_text) -> list[Any]:
    """*items* sorted by the text that Go prints for them; of those with the same one, the last is first."""
    return sorted(items, key=text_of, reverse=True)[::-1]


def deduplicated(scalars: list[Any]) -> list[Any]:
    """*scalars*, each once. As in Go, what is last takes the place of one that was there before."""
    left = list(scalars)
    places: defaultdict[Identity, list[int]] = defaultdict(list)  # heaps
    for place, scalar in enumerate(left):
        places[identity(scalar)].append(place)
    if len(places) == len(left):
        return left
    at = 0
    while at < len(left):
        same = places[identity(left[at])]
        while same and (place := heappop(same)) < len(left):
            if place > at:
                left[place] = left[-1]
                left.pop()
                if place < len(left):
                    heappush(places[identity(left[place])], place)
        at += 1
    return left
