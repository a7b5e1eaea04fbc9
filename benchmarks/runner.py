"""Starts a worker for each system and goes round: every round asks every system once, so that a slow minute slows all of them."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import Any

import attrs

from benchmarks.environments import ROOT, python_for

__all__ = ["BASES", "Measurement", "base_of", "measure", "measure_memory"]

BASES: dict[str, str] = {
    **{
        f"{name}: {way} PodList of 1,000": f"json: {way} PodList of 1,000"
        for name in ("protobuf", "cbor", "msgpack")
        for way in ("decode", "encode")
    },
    "json: encode Pod": "json: encode Pod",
    "json: decode PodList of 1,000": "json: decode PodList of 1,000",
    "json: encode PodList of 1,000": "json: encode PodList of 1,000",
    "json: decode custom object, untyped": "json: decode custom object, untyped",
    "json: decode 10,000 custom objects": "json: decode 10,000 custom objects",
    "json: encode 10,000 custom objects": "json: encode 10,000 custom objects",
}
"""The operation of orjson that another is compared to; decoding a Pod for those not named."""


MEMORY = "json: decode Pod"
"""The operation whose results are kept."""


def base_of(op: str) -> str:
    """The operation of orjson that *op* is compared to."""
    return BASES.get(op, "json: decode Pod")


@attrs.frozen
class Measurement:
    """What one system took for one operation."""

    op: str
    system: str
    median_us: float
    ratio_to_orjson: float
    """To orjson's operation of the same round, the median over the rounds."""


class _Worker:
    """A process that answers how long an operation took."""

    def __init__(self, system: str, stack: ExitStack) -> None:
        self.system = system
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
        command = [str(python_for(system)), "-m", "benchmarks.worker", system]
        self._process = stack.enter_context(
            subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        )
        stack.callback(self._process.terminate)
        self.operations: list[str] = self._answer()["operations"]

    def ask(self, op: str, seconds: float) -> float:
        """Microseconds for one call of *op*."""
        return float(self._send({"op": op, "seconds": seconds})["us"])

    def _send(self, asked: dict[str, Any]) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def kilobytes(self, op: str, count: int) -> float:
        """What one result of *op* takes."""
        return float(self._send({"op": op, "keep": count})["kilobytes"])

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.system}: the worker ended with {self._process.wait()}")
        return json.loads(line)


def measure(systems: Sequence[str], only: Sequence[str], *, rounds: int, seconds: float) -> list[Measurement]:
    """The medians of every operation whose name contains one of *only*, for every system that has it."""
    with ExitStack() as stack:
        workers = [_Worker(system, stack) for system in systems]
        ops = [op for op in dict.fromkeys(op for worker in workers for op in worker.operations) if _wanted(op, only)]
        needed = dict.fromkeys((*map(base_of, ops), *ops))
        taken: dict[tuple[str, str], list[float]] = {}
        for _ in range(rounds):
            for op in needed:
                for worker in workers:
                    if op in worker.operations and (op in ops or worker.system == "orjson"):
                        taken.setdefault((op, worker.system), []).append(worker.ask(op, seconds))
    return [_summary(op, system, taken) for op, system in taken if op in ops]


def measure_memory(systems: Sequence[str], *, count: int) -> dict[str, float]:
    """What a decoded Pod takes in each system, in kilobytes."""
    found = {}
    for system in systems:
        with ExitStack() as stack:  # a process that has done nothing else yet
            worker = _Worker(system, stack)
            if MEMORY in worker.operations:
                found[system] = worker.kilobytes(MEMORY, count)
    return found


def _wanted(op: str, only: Iterable[str]) -> bool:
    return not only or any(name in op for name in only)


def _summary(op: str, system: str, taken: dict[tuple[str, str], list[float]]) -> Measurement:
    times, floor = taken[op, system], taken[base_of(op), "orjson"]
    ratios = [time / base for time, base in zip(times, floor, strict=True)]
    return Measurement(op, system, statistics.median(times), statistics.median(ratios))
