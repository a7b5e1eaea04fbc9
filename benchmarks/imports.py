"""How long imports take, each in a process of its own, and what of that is not their dependencies'."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from benchmarks.environments import ROOT

__all__ = ["measure_imports"]

_DEPENDENCIES = "import attrs, cattrs, orjson"
_STATEMENTS = {
    "nothing": "pass",
    "attrs, cattrs and orjson": _DEPENDENCIES,
    "apimachinery.runtime after them": f"{_DEPENDENCIES}; import apimachinery.runtime",
    "apimachinery.runtime.serializer after them": f"{_DEPENDENCIES}; import apimachinery.runtime.serializer",
    "apimachinery.api.core.v1 after that": (
        f"{_DEPENDENCIES}; import apimachinery.runtime.serializer; import apimachinery.api.core.v1"
    ),
    "the scheme of all Kubernetes types": (
        f"{_DEPENDENCIES}; import apimachinery.runtime.serializer; from apimachinery import api; api.scheme()"
    ),
}
_LESS = {
    "attrs, cattrs and orjson": "nothing",
    "apimachinery.runtime after them": "attrs, cattrs and orjson",
    "apimachinery.runtime.serializer after them": "attrs, cattrs and orjson",
    "apimachinery.api.core.v1 after that": "apimachinery.runtime.serializer after them",
    "the scheme of all Kubernetes types": "apimachinery.runtime.serializer after them",
}
"""What is subtracted."""


def measure_imports(rounds: int) -> dict[str, float]:
    """Milliseconds of each import, less what is imported before it: medians over interleaved rounds."""
    taken: dict[str, list[float]] = {name: [] for name in _STATEMENTS}
    with tempfile.TemporaryDirectory() as compiled:  # as after an installation, whatever the environment says of bytecode
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        for _ in range(rounds + 1):
            for name, statement in _STATEMENTS.items():
                started = time.perf_counter()
                subprocess.run([sys.executable, "-c", statement], cwd=ROOT, check=True, env=environment)
                taken[name].append(time.perf_counter() - started)
    medians = {name: statistics.median(times[1:]) * 1000 for name, times in taken.items()}  # the first one compiles
    return {name: medians[name] - medians[less] for name, less in _LESS.items()}
