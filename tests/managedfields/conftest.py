"""Counting, where a clock would say something else every time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def count_calls() -> Callable[[Callable[[], Any]], int]:
    """How many calls of functions something takes: the same number on every machine."""

    def count(work: Callable[[], Any]) -> int:
        calls = 0

        def profile(frame: Any, event: str, argument: Any) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(profile)
        try:
            work()
        finally:
            sys.setprofile(before)
        return calls

    return count
