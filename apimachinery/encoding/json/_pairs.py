"""Objects whose members are kept as they stood, duplicates included."""

from __future__ import annotations

from typing import Any, TypeAlias

__all__ = ["Pairs", "Place", "merge_pairs"]

Place: TypeAlias = tuple[str | int, ...]
"""Where a value is: names of members and indices of items, from the outermost in."""

_Chain: TypeAlias = "tuple[_Chain, str | int] | None"
"""A place under construction, each step with what leads to it, so that deep ones cost no more than shallow ones."""


class Pairs(list[tuple[str, Any]]):
    """An object as its members in document order, a name as often as it was given."""

    __slots__ = ()


def merge_pairs(plain: Any) -> tuple[Any, list[Place]]:
    """*plain* with ordinary dictionaries, in which the last of several members of one name stays, and where there are such members.

    >>> merge_pairs([Pairs([("a", 1), ("a", 2), ("a", 3)])])
    ([{'a': 3}], [(0, 'a')])
    """
    made: list[Any] = [None]
    duplicates: list[Place] = []
    pending: list[tuple[Any, Any, Any, _Chain, bool]] = [(plain, made, 0, None, False)]
    while pending:  # a stack of our own: the depth is the input's
        value, holder, key, place, repeated = pending.pop()
        if repeated:
            duplicates.append(_place(place))
        kind = type(value)
        if kind is Pairs:
            merged: dict[str, Any] = {}
            members = []
            for name, item in value:
                members.append((item, merged, name, (place, name), name in merged))
                merged[name] = None
            pending += reversed(members)
            value = merged
        elif kind is list:
            items: list[Any] = [None] * len(value)
            pending += reversed([(item, items, index, (place, index), False) for index, item in enumerate(value)])
            value = items
        holder[key] = value
    return made[0], list(dict.fromkeys(duplicates))


def _place(chain: _Chain) -> Place:
    steps: list[str | int] = []
    while chain is not None:
        chain, step = chain
        steps.append(step)
    return tuple(reversed(steps))
