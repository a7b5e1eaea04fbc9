"""Runs vector files: each line's input through our code, and the result against what Go recorded.

A runner is a module in ``tests.conformance.runners`` with ``FILES``, the names of the files it runs, and ``run(fn, given)``, which gives
``{"out": …}``, ``{"err": …}`` or both; ``same(line, got)``, where a runner has one, says whether that is what the line expects. A line that
cannot apply in Python stands in ``exceptions/<file>.json`` with its hash and the reason.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import importlib.util
import json
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs

from tests.conformance import runners

__all__ = ["PENDING", "Failure", "Result", "equal", "line_hash", "run_file", "runner_names", "runner_of"]

PENDING: dict[str, str] = json.loads((Path(__file__).parent / "pending.json").read_text())
"""Files that nothing runs yet, and why."""

EXCEPTIONS = Path(__file__).parent / "exceptions"
"""A JSON file for each vector file that has lines which cannot apply: the hash of a line, and why."""

_SHOWN = 5  # failures that a result keeps


@attrs.frozen
class Failure:
    """A line whose result is not the recorded one."""

    hash: str
    given: Any
    expected: Any
    got: Any

    def __str__(self) -> str:
        parts = (("in", self.given), ("expected", self.expected), ("got", self.got))
        return "\n".join([f"  line {self.hash}", *(f"    {name:8} {_shown(value)}" for name, value in parts)])


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= 1200 else text[:1200] + "…"


@attrs.define
class Result:
    """What came of one file."""

    name: str
    lines: int = 0
    passed: int = 0
    failed: int = 0
    excepted: int = 0
    failures: list[Failure] = attrs.field(factory=list)
    """The first ones."""
    failed_hashes: list[str] = attrs.field(factory=list)

    def counts(self) -> dict[str, int]:
        """The numbers of a report."""
        return {"lines": self.lines, "passed": self.passed, "failed": self.failed, "excepted": self.excepted}

    def add(self, failure: Failure | None, *, excepted: bool = False) -> None:
        """Count one more line."""
        self.lines += 1
        if excepted:
            self.excepted += 1
        elif failure is None:
            self.passed += 1
        else:
            self.failed += 1
            self.failed_hashes.append(failure.hash)
            if len(self.failures) < _SHOWN:
                self.failures.append(failure)


def line_hash(line: bytes | str) -> str:
    """What names a line: the first sixteen digits of the SHA-256 of its bytes, white space around it left off."""
    data = line.encode() if isinstance(line, str) else line
    return hashlib.sha256(data.strip()).hexdigest()[:16]


@cache
def runner_names() -> dict[str, str]:
    """The module that runs each file, by the file's name; only what is run is imported."""
    found: dict[str, str] = {}
    for info in pkgutil.iter_modules(runners.__path__):
        name = f"{runners.__name__}.{info.name}"
        for file in _files_of(name):
            if file in found:
                raise ValueError(f"{file} has two runners: {found[file]} and {name}")
            found[file] = name
    return found


def _files_of(name: str) -> tuple[str, ...]:
    """The ``FILES`` of a module: read off its source where they are written out there."""
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    for node in ast.parse(Path(spec.origin).read_text()).body:
        if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == ["FILES"]:
            try:
                return tuple(ast.literal_eval(node.value))
            except ValueError:
                return tuple(importlib.import_module(name).FILES)
    return ()


def runner_of(name: str) -> ModuleType | None:
    """The runner of a file, if there is one."""
    module = runner_names().get(name)
    return importlib.import_module(module) if module else None


def run_file(path: Path) -> Result:
    """Run every line of a file that has a runner."""
    runner = runner_of(path.stem)
    assert runner is not None, f"{path.stem} has no runner"
    listed = EXCEPTIONS / f"{path.stem}.json"
    excepted = json.loads(listed.read_text()) if listed.is_file() else {}
    result = Result(path.stem)
    for raw in _lines(path):
        name = line_hash(raw)
        if name in excepted:
            result.add(None, excepted=True)
        else:
            result.add(_run_line(runner, path.stem, json.loads(raw), name))
    return result


def _lines(path: Path) -> Iterator[bytes]:
    return (line for line in path.read_bytes().split(b"\n") if line.strip())


def _run_line(runner: ModuleType, file: str, line: dict[str, Any], name: str) -> Failure | None:
    given = line["in"]
    fn = line.get("fn") or (given.get("op") if isinstance(given, dict) else None) or file
    expected = {key: line[key] for key in ("out", "err", "panic") if key in line}
    try:
        got = runner.run(fn, given)
        same = runner.same(line, got) if hasattr(runner, "same") else equal(expected, got)
    except Exception as exc:  # whatever a runner meets is a line that failed
        return Failure(name, given, expected, f"{type(exc).__qualname__}: {exc}")
    return None if same else Failure(name, given, expected, got)


def equal(expected: Any, got: Any) -> bool:
    """Whether two JSON-shaped values are the same; 1 and true are not."""
    if isinstance(expected, bool) or isinstance(got, bool):
        return expected is got
    if isinstance(expected, dict):
        return isinstance(got, dict) and expected.keys() == got.keys() and all(equal(v, got[k]) for k, v in expected.items())
    if isinstance(expected, list):
        return isinstance(got, list) and len(expected) == len(got) and all(map(equal, expected, got))
    return bool(expected == got)
