"""Runs in a process of its own: times the operations of one system, one at a time, as it is told.

A line in is ``{"op": name, "seconds": how long}``; a line out is ``{"us": microseconds for one call}``. Asked with ``"keep": count`` it
calls that often, keeps all results and answers ``{"kilobytes": what one of them takes}``.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

__all__ = ["main"]


def main(system: str) -> None:
    """Answer on the standard output until the standard input ends."""
    operations: dict[str, Callable[[], object]] = importlib.import_module(f"benchmarks.systems.{system}_").operations()
    counts: dict[str, int] = {}
    print(json.dumps({"operations": list(operations)}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        name, run = asked["op"], operations[asked["op"]]
        if "keep" in asked:
            print(json.dumps({"kilobytes": _kilobytes(run, asked["keep"])}), flush=True)
            continue
        if name not in counts:
            counts[name] = _calls_in(run, asked["seconds"])
        print(json.dumps({"us": _time(run, counts[name]) * 1e6}), flush=True)


def _calls_in(run: Callable[[], object], seconds: float) -> int:
    """How many calls take about so many *seconds*; the first ones warm up what is compiled on first use."""
    run()
    count = 1
    while (taken := _time(run, count) * count) < seconds / 4 and count < 1 << 20:
        count *= 2
    return max(1, round(count * seconds / max(taken, 1e-9)))


def _kilobytes(run: Callable[[], object], count: int) -> float:
    """How much larger the process is for each of *count* results."""
    run()
    gc.collect()
    before = _resident()
    kept = [run() for _ in range(count)]
    gc.collect()
    return (_resident() - before) / 1024 / len(kept)


def _resident() -> int:
    """The bytes of this process that are in memory (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def _time(run: Callable[[], object], count: int) -> float:
    """Seconds for one of *count* calls, with the collector as it is shipped."""
    gc.collect()
    started = time.perf_counter()
    for _ in range(count):
        run()
    return (time.perf_counter() - started) / count


if __name__ == "__main__":
    main(sys.argv[1])
