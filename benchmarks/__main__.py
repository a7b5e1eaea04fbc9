"""``python -m benchmarks``: measures, prints a table and writes ``results.json`` beside this file."""

from __future__ import annotations

import argparse
import json
import platform
from itertools import groupby
from pathlib import Path

import attrs

from benchmarks.runner import Measurement, measure

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
    options.out.write_text(json.dumps([attrs.asdict(measurement) for measurement in found], indent=2) + "\n")


def _print_table(found: list[Measurement]) -> None:
    print(f"CPython {platform.python_version()}, {platform.machine()}; ratio: to orjson's work on the same data, or on one Pod\n")
    print(f"{'operation':42} {'system':14} {'median µs':>12} {'ratio':>9}")
    for op, rows in groupby(found, key=lambda measurement: measurement.op):
        for row in sorted(rows, key=lambda row: row.median_us):
            print(f"{op:42} {row.system:14} {row.median_us:12.2f} {row.ratio_to_orjson:9.2f}")
            op = ""


if __name__ == "__main__":
    main()
