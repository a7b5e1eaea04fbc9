"""``python -m apimachinery.gen kubernetes --facts FILE --out DIRECTORY``."""

from __future__ import annotations

import argparse
from pathlib import Path

from apimachinery.gen import files, kubernetes
from apimachinery.gen.facts import Facts


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="apimachinery.gen", description="Writes API types from facts about Go's.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("kubernetes", help="the types of k8s.io/api")
    command.add_argument("--facts", type=Path, required=True, metavar="FILE", help="what is known of the Go types")
    command.add_argument("--out", type=Path, required=True, metavar="DIRECTORY", help="where the packages go")
    options = parser.parse_args()
    packages = kubernetes.write_packages(Facts.read(options.facts, kubernetes.MORE_FACTS))
    files.write_files(files.formatted(packages), options.out, kubernetes.HEADER)


if __name__ == "__main__":
    main()
