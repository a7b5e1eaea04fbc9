"""``python -m tests.conformance``: every vector file and golden object, with a table and, if asked for, a report."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.conformance import suite
from tests.conformance.folders import GOLDEN, VECTORS
from tests.conformance.suite import Result


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("--vectors", type=Path, default=VECTORS, help="default: %(default)s")
    parser.add_argument("--golden", type=Path, default=GOLDEN, help="default: %(default)s")
    parser.add_argument("--report", type=Path, help="write the counts there, as JSON")
    parser.add_argument("--only", action="append", help="run these files only; may be repeated")
    parser.add_argument("--failed", type=Path, help="write the hash of every failed line there, as JSON by file")
    parser.add_argument("--show", type=int, default=3, help="failures to show of a file (default: %(default)s)")
    options = parser.parse_args()
    missing = [folder for folder in (options.vectors, options.golden) if not folder.is_dir()]
    if missing:
        print(f"no such folder: {', '.join(map(str, missing))}", file=sys.stderr)
        return 2
    os.environ["APIMACHINERY_VECTORS"], os.environ["APIMACHINERY_GOLDEN"] = str(options.vectors), str(options.golden)
    results, pending, unknown = _run(options.vectors, options.golden, options.only)
    _print_table(results, pending, options.show)
    if options.report:
        options.report.write_text(json.dumps({result.name: result.counts() for result in results}, indent=2) + "\n")
    if options.failed:
        options.failed.write_text(json.dumps({r.name: r.failed_hashes for r in results if r.failed}, indent=2) + "\n")
    for name in unknown:
        print(f"{name}: no runner, and not listed as pending", file=sys.stderr)
    return 1 if unknown or any(result.failed for result in results) else 0


def _run(vectors: Path, golden: Path, only: list[str] | None) -> tuple[list[Result], list[str], list[str]]:
    jobs: list[tuple[Callable[[Path], Result], Path]] = []
    pending, unknown = [], []
    for path in sorted(vectors.glob("*.jsonl")):
        if only and path.stem not in only:
            continue
        if path.stem in suite.runner_names():
            jobs.append((suite.run_file, path))
        else:
            (pending if path.stem in suite.PENDING else unknown).append(path.stem)
    jobs += ((run, path) for run, path in _golden_jobs(golden) if not only or f"golden/{path.name}" in only)
    jobs.sort(key=lambda job: -job[1].stat().st_size)
    with ProcessPoolExecutor() as pool:
        results = [future.result() for future in [pool.submit(run, path) for run, path in jobs]]
    return sorted(results, key=lambda result: result.name), pending, unknown


def _golden_jobs(golden: Path) -> Iterator[tuple[Callable[[Path], Result], Path]]:
    try:
        from tests.conformance.golden import run_release
    except ImportError:
        return
    yield from ((run_release, path) for path in sorted(golden.iterdir()) if path.is_dir())


def _print_table(results: list[Result], pending: list[str], shown: int) -> None:
    print(f"{'file':36} {'lines':>7} {'passed':>7} {'failed':>7} {'excepted':>8}")
    for result in results:
        print(f"{result.name:36} {result.lines:7} {result.passed:7} {result.failed:7} {result.excepted:8}")
        for failure in result.failures[:shown]:
            print(failure)
    for name in pending:
        print(f"{name:36} pending: {suite.PENDING[name]}")
    total = [sum(result.counts()[key] for result in results) for key in ("lines", "passed", "failed", "excepted")]
    print(f"{'total':36} {total[0]:7} {total[1]:7} {total[2]:7} {total[3]:8}")


if __name__ == "__main__":
    sys.exit(main())
