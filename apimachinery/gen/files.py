"""Writing a tree of modules: formatted, and without what was there and is no more."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

__all__ = ["MAX_LINES", "formatted", "write_files"]

MAX_LINES = 800

_RUFF = (sys.executable, "-m", "ruff")
_STYLE = ("--isolated", "--line-length=120", "--target-version=py311", "--quiet", "--no-cache")


def formatted(files: Mapping[PurePosixPath, str]) -> dict[PurePosixPath, str]:
    """The *files* with sorted imports and in the project's format.

    Raises:
        ValueError: If one is too long to be read.
    """
    with TemporaryDirectory() as directory:
        root = Path(directory)
        for path, source in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(source)
        _ruff(
            "check",
            "--fix",
            "--select=I001,RUF022",
            "--config=lint.isort.known-first-party=['apimachinery']",
            directory,
        )
        _ruff("format", directory)
        result = {path: (root / path).read_text() for path in files}
    if long := {str(path): lines for path, source in result.items() if (lines := source.count("\n")) > MAX_LINES}:
        raise ValueError(f"modules of more than {MAX_LINES} lines are to be split in the layout: {long}")
    return result


def _ruff(command: str, *arguments: str) -> None:
    subprocess.run([*_RUFF, command, *_STYLE, *arguments], check=True)


def write_files(files: Mapping[PurePosixPath, str], out: Path, marker: str) -> None:
    """Put the *files* under *out*, and remove other modules there whose first line is *marker*."""
    for old in out.rglob("*.py"):
        if PurePosixPath(old.relative_to(out)) not in files and old.read_text().startswith(f"{marker}\n"):
            old.unlink()
    for path, source in files.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(source)
