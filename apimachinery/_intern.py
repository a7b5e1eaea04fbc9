"""A bounded cache for values made from texts that repeat, such as quantities and timestamps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

__all__ = ["TextCache"]

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
