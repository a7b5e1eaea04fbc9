"""The items of lists: what they are, what tells them apart, and in which order they stand.

Go compares items with one another, list against list; here each list is indexed once, so that long lists cost no more than
sorting them. The order is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Hashable
from heapq import heappop, heappush
from operator import itemgetter
from typing import Any, Final, TypeAlias

from apimachinery.patch._errors import ListElementsError, MergeKeyError, UnexpectedTypeError
from apimachinery.patch.strategic._directives import PATCH, is_deletion
from apimachinery.unstructured._text import value_text

__all__ = [
    "Items",
    "deduplicated",
    "element_type",
    "identity",
    "in_order",
    "joined",
    "joined_in_order",
    "merge_value",
    "same_scalar",
    "sorted_by_text",
]

Identity: TypeAlias = Hashable
"""What two values have in common if they are the same scalar. All objects have one, and all lists, which is their type."""

_NO_KEY: Final = object()
"""The identity of an item without a merge key."""


def element_type(*lists: list[Any]) -> type:
    """The type that all items of *lists* have.

    Raises:
        ListElementsError: If they are of several types, or lists, or null, or if there are none.
    """
    types = set().union(*(map(type, items) for items in lists))
    if len(types) == 1 and list not in types and type(None) not in types:
        return types.pop()
    if not types:
        raise ListElementsError("no elements in any of the given slices")
    first = next(item for items in lists for item in items)
    if type(first) is list:
        raise ListElementsError("lists of lists are not supported")
    raise ListElementsError(f"list element types are not identical: {value_text(list(lists))}")


def identity(value: Any) -> Identity:
    """What tells scalars apart, kinds of numbers included: 1, 1.0 and true are three."""
    kind = type(value)
    if kind is str or value is None or value is _NO_KEY:
        return value  # type: ignore[no-any-return]  # a text or a marker
    return kind if kind is dict or kind is list else (kind, value)


def merge_value(item: Any, merge_key: str) -> Any:
    """The value by which an item of a merge list is told from the others.

    Raises:
        UnexpectedTypeError: If the item is no object.
        MergeKeyError: If it has no merge key.
    """
    if type(item) is not dict:
        raise UnexpectedTypeError(dict, item)
    if merge_key not in item:
        raise MergeKeyError(merge_key, item)
    return item[merge_key]


def same_scalar(left: Any, right: Any, merge_key: str) -> bool:
    """Whether two merge keys, or two items of a list of scalars, are the same.

    Raises:
        MergeKeyError: If they are no scalars, and of one type.
    """
    found = identity(left)
    if found != identity(right):
        return False
    if found is dict or found is list:
        raise MergeKeyError(merge_key, {merge_key: left})  # Go: a panic
    return True


class Items:
    """The items of a list, with what tells each apart: its merge key, or itself where that is empty."""

    __slots__ = ("identities", "items", "merge_key")

    def __init__(self, items: list[Any], merge_key: str, identities: list[Identity] | None = None) -> None:
        """Raises ``UnexpectedTypeError`` if there is a merge key and an item is no object."""
        self.items = items
        self.merge_key = merge_key
        self.identities = self._identities() if identities is None else identities

    def _identities(self) -> list[Identity]:
        items, merge_key = self.items, self.merge_key
        values = items
        if merge_key:
            try:
                values = [item.get(merge_key, _NO_KEY) for item in items]
            except AttributeError:
                raise UnexpectedTypeError(dict, next(item for item in items if type(item) is not dict)) from None
        return [value if type(value) is str else identity(value) for value in values]

    def places(self) -> dict[Identity, int]:
        """Where each item stands first, by what tells it apart."""
        return dict(zip(self.identities[::-1], range(len(self.identities) - 1, -1, -1), strict=True))

    def require_keys(self) -> None:
        """Raise ``MergeKeyError`` if an item has no merge key."""
        if _NO_KEY in self.identities:
            raise MergeKeyError(self.merge_key, self.items[self.identities.index(_NO_KEY)])

    def require_scalars(self, others: Container[Identity]) -> None:
        """Raise ``MergeKeyError`` if an item has a merge key that is no scalar, and *others* has one as well."""
        for kind in (dict, list):
            if kind in others and kind in self.identities:
                raise MergeKeyError(self.merge_key, self.items[self.identities.index(kind)])  # Go: a panic


# --- order ----------------------------------------------------------------------------------------------------------

_Placed: TypeAlias = tuple[int, int, Any]
"""An item behind its place in the order it is sorted by and its place in the document; -1 where it has none."""

_PLACE: Final = itemgetter(0)


def in_order(items: Items, order: Items) -> list[Any]:
    """*items* as *order* has them.

    Raises:
        MergeKeyError: If one has no merge key, or one that is no scalar.
    """
    items.require_keys()
    order.require_keys()
    places = order.places()
    if len(items.items) > 1:
        items.require_scalars(places)
    placed = [(places.get(found, -1), 0, item) for item, found in zip(items.items, items.identities, strict=True)]
    return [item for *_, item in _sorted(placed)]


def joined_in_order(items: Items, order: Items, live: Items) -> list[Any]:
    """*items*, those that *order* has as it has them, and the others as they stand in the *live* document.

    One of the others stands before the first of those that are behind it in the live document.

    Raises:
        MergeKeyError: If one has no merge key, or one that is no scalar.
    """
    for each in (items, order, live):
        each.require_keys()
    wanted, places = order.places(), live.places()
    items.require_scalars(wanted)
    if len(items.items) > 1:
        items.require_scalars(places)
    listed: list[_Placed] = []
    others: list[_Placed] = []
    for item, found in zip(items.items, items.identities, strict=True):
        at = places.get(found, -1)
        if (place := wanted.get(found, -1)) < 0:
            others.append((at, at, item))
        else:
            listed.append((place, at, item))
    return joined([each[1:] for each in _sorted(others)], [each[1:] for each in _sorted(listed)])


def _sorted(placed: list[_Placed]) -> list[_Placed]:
    """Objects that ask for their deletion stand last, whatever their place. What has none goes where Go's sort puts it."""
    if any(type(item) is dict and PATCH in item for *_, item in placed):
        deletions = [each for each in placed if is_deletion(each[2])]
        placed = [each for each in placed if not is_deletion(each[2])]
        return _sorted(placed) + deletions if deletions else sorted(placed, key=_PLACE)
    if any(place < 0 for place, *_ in placed):
        return _unknown_in_front(placed)
    return sorted(placed, key=_PLACE)


def _unknown_in_front(placed: list[_Placed]) -> list[_Placed]:
    """Sorted; what has no place stays in front of what was the first item when it came."""
    nothing = len(placed)
    known: list[tuple[int, int]] = []  # place and arrival
    in_front: defaultdict[int, list[_Placed]] = defaultdict(list)  # by the arrival of the item that they are in front of
    first = (nothing, nothing)
    for arrival, each in enumerate(placed):
        if each[0] < 0:
            in_front[first[1]].append(each)
        else:
            known.append((each[0], arrival))
            first = min(first, known[-1])
    ordered: list[_Placed] = []
    for _, arrival in sorted(known):
        ordered += [*reversed(in_front[arrival]), placed[arrival]]
    return ordered + in_front[nothing][::-1]


def joined(left: list[tuple[int, Any]], right: list[tuple[int, Any]]) -> list[Any]:
    """Both lists, of items behind their places in the document, as one list of items, each in its own order.

    An item of *left* stands before the first of *right* that is behind it in the document; -1 is no place there.
    """
    items: list[Any] = []
    at = 0
    for place, item in left:
        while at < len(right) and not 0 <= place < right[at][0]:
            items.append(right[at][1])
            at += 1
        items.append(item)
    return items + [item for _, item in right[at:]]


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
