"""The cyclic garbage collector, out of the way while many objects are made at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["paused_collector"]


@contextmanager
def paused_collector() -> Iterator[None]:
    """No collections within the block. What is made there has no cycles, and looking for some takes as long as making it.

    Threads that run meanwhile go without collections as well; the last block to end has it running again.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
