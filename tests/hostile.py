"""What tests of hostile bytes share: how to damage good ones, what came of reading them, and how much memory that took."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from apimachinery._errors import DecodeError


def damaged(whole: bytes, data: st.DataObject, start: int = 0) -> bytes:
    """*whole* with one to three of its bytes from *start* on replaced."""
    found = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 3))):
        found[data.draw(st.integers(start, len(found) - 1))] = data.draw(st.integers(0, 255))
    return bytes(found)


def outcome(read: Callable[[bytes], Any], data: bytes) -> Any:
    """What *read* makes of *data*, or that it is refused."""
    try:
        return read(data)
    except DecodeError:
        return "refused"


def peak_memory(function: Callable[[], object]) -> int:
    """The bytes that were taken at most while *function* ran."""
    tracemalloc.start()
    try:
        function()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
