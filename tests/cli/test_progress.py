"""The progress bar: there for long input and people, and nowhere else."""

from __future__ import annotations

import io
import sys

import pytest

from apimachinery.cli import _progress
from apimachinery.cli._documents import read_documents


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def files(tmp_path):
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_bytes(b"---\n".join(b"text: %d\n" % number for number in range(100)) + b"--- x\n")
    return sorted(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("stdout", "stderr", "long", "shown"),
    [
        pytest.param(io.StringIO(), Terminal(), 1000, True, id="long input, errors to a terminal"),
        pytest.param(io.StringIO(), Terminal(), 10_000, False, id="short input"),
        pytest.param(io.StringIO(), io.StringIO(), 1000, False, id="no terminal"),
        pytest.param(Terminal(), Terminal(), 1000, False, id="output to the terminal too"),
    ],
)
def test_the_bar_changes_nothing_of_what_is_read(files, monkeypatch, stdout, stderr, long, shown):
    monkeypatch.setattr(_progress, "LONG", long)
    monkeypatch.setattr(sys, "stdout", stdout)
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setenv("TERM", "xterm")

    found = [str(document) for document in _progress.read_all(files, "converting")]

    assert found == [str(document) for path in files for document in read_documents(path)]
    assert ("converting" in stderr.getvalue()) is shown


def test_without_rich_there_is_no_bar(files, monkeypatch):
    monkeypatch.setattr(_progress, "LONG", 1)
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setitem(sys.modules, "rich.console", None)

    assert len(list(_progress.read_all(files, "converting"))) == 2 * 100
    assert sys.stderr.getvalue() == ""
