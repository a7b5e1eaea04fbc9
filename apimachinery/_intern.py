"""Bounded caches for values made from texts that repeat, such as quantities and timestamps, and for texts made from values."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

__all__ = ["TextCache", "ValueCache"]

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class TextCache(dict[str, T]):
    """The values *make* gives for texts; seen before, a value costs one dictionary look-up.

    Hostile input cannot make it grow: at *bound* entries it starts over, and texts longer than *longest* are not kept.
    What is not a string, or what *make* refuses, is never kept.
    """

    __slots__ = ("bound", "longest", "make")

    def __init__(self, make: Callable[[str], T], bound: int = 4096, longest: int = 64) -> None:
        super().__init__()
        self.make = make
        self.bound = bound
        self.longest = longest

    def __missing__(self, text: str) -> T:
        value = self.make(text)
        if type(text) is str and len(text) <= self.longest:
            if len(self) >= self.bound:
                self.clear()
            self[text] = value
        return value


class ValueCache(dict[K, T]):
    """What *make* gives for small immutable values, such as the text of a moment; starts over at *bound* entries."""

    __slots__ = ("bound", "make")

    def __init__(self, make: Callable[[K], T], bound: int = 4096) -> None:
        super().__init__()
        self.make = make
        self.bound = bound

    def __missing__(self, value: K) -> T:
        made = self.make(value)
        if len(self) >= self.bound:
            self.clear()
        self[value] = made
        return made
