"""``python -m benchmarks``: measures, prints a table and writes ``results.json`` beside this file."""

from __future__ import annotations

import argparse
import json
import platform
from itertools import groupby
from pathlib import Path

import attrs

from benchmarks.imports import measure_imports
from benchmarks.runner import Measurement, measure, measure_memory

SYSTEMS = ("orjson", "apimachinery", "pyyaml", "cbor2", "msgpack", "kubernetes", "lightkube", "cloudcoil", "msgspec")
RAW = ("orjson", "apimachinery", "pyyaml", "cbor2", "msgpack")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", default=[], help="operations whose name contains this; may be repeated")
    parser.add_argument("--rounds", type=int, default=7, help="default: %(default)s")
    parser.add_argument("--seconds", type=float, default=0.1, help="for each operation in each round (default: %(default)s)")
    parser.add_argument("--smoke", action="store_true", help="one short round without the peers: does it still run?")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results.json", help="default: %(default)s")
    options = parser.parse_args()
    if options.smoke:
        options.rounds, options.seconds = 1, 0.001
    found = measure(RAW if options.smoke else SYSTEMS, options.only, rounds=options.rounds, seconds=options.seconds)
    _print_table(found)
    rows: list[dict[str, object]] = [attrs.asdict(measurement) for measurement in found]
    if not options.only or "import" in options.only:
        rows += _imports(1 if options.smoke else options.rounds)
    if (not options.only or "memory" in options.only) and not options.smoke:
        rows += _memory()
    options.out.write_text(json.dumps(rows, indent=2) + "\n")


def _imports(rounds: int) -> list[dict[str, object]]:
    rows = []
    print(f"\n{'import':42} {'system':14} {'median ms':>12}")
    for name, milliseconds in measure_imports(rounds).items():
        print(f"{name:42} {'apimachinery':14} {milliseconds:12.1f}")
        rows.append({"op": f"import: {name}", "system": "apimachinery", "median_us": milliseconds * 1000, "ratio_to_orjson": None})
    return rows


def _memory() -> list[dict[str, object]]:
    rows = []
    print(f"\n{'memory':42} {'system':14} {'kilobytes':>12}")
    for system, kilobytes in sorted(measure_memory(SYSTEMS, count=2000).items(), key=lambda row: row[1]):
        print(f"{'a decoded Pod':42} {system:14} {kilobytes:12.1f}")
        rows.append({"op": "memory: a decoded Pod", "system": system, "kilobytes": kilobytes})
    return rows


def _print_table(found: list[Measurement]) -> None:
    print(f"CPython {platform.python_version()}, {platform.machine()}; ratio: to orjson's work on the same data, or on one Pod\n")
    print(f"{'operation':42} {'system':14} {'median µs':>12} {'ratio':>9}")
    for op, rows in groupby(found, key=lambda measurement: measurement.op):
        for row in sorted(rows, key=lambda row: row.median_us):
            print(f"{op:42} {row.system:14} {row.median_us:12.2f} {row.ratio_to_orjson:9.2f}")
            op = ""


if __name__ == "__main__":
    main()
