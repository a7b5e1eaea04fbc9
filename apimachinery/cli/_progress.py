"""A progress bar, where reading takes long enough and somebody is looking."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from apimachinery.cli._documents import Document, read_documents

__all__ = ["read_all"]

LONG = 1 << 20  # bytes from which on a progress bar is worth its place


def read_all(paths: Sequence[Path], task: str) -> Iterator[Document]:
    """The documents of all files; with a progress bar that says *task* if there are many and somebody sees that and nothing else."""
    total = sum(path.stat().st_size for path in paths if path.is_file())
    if total < LONG or not sys.stderr.isatty() or sys.stdout.isatty():
        for path in paths:
            yield from read_documents(path)
        return
    try:
        from rich.console import Console
        from rich.progress import Progress
    except ImportError:  # the extra ``cli`` is not installed: everything goes on without a bar
        for path in paths:
            yield from read_documents(path)
        return
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        bar = progress.add_task(task, total=total)
        for path in paths:
            for document in read_documents(path):
                yield document
                if isinstance(document.content, bytes):
                    progress.advance(bar, len(document.content))
