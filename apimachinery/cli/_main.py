"""From arguments to an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from apimachinery.cli import api_resources, apply, convert, diff, owners, patch
from apimachinery.cli._errors import UsageError

__all__ = ["entry_point", "main"]

COMMANDS = (api_resources, apply, convert, diff, owners, patch)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* (by default the program's) ask for; the exit code."""
    parser = argparse.ArgumentParser(prog="apimachinery", description="Tools for versioned, declarative APIs.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_parser(commands)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
    except UsageError as exc:
        print(f"apimachinery: {exc}", file=sys.stderr)
        return 2
    return code


def entry_point() -> int:
    """Run the program: :func:`main`, and the ways in which a terminal or a pipe ends it."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130  # 128 + SIGINT, as shells have it
    return code
