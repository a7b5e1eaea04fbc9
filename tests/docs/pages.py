"""The examples of Markdown pages, and running them.

========================  ===========================================================================
``{doctest}``             a session of the interpreter
``python``                code; a ``text`` block straight after it is what it prints
``console``               commands, those of ``apimachinery`` with what they print on either stream
========================  ===========================================================================

The blocks of a page share one namespace. In what is printed, ``...`` stands for anything.
"""

from __future__ import annotations

import doctest
import io
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from itertools import zip_longest
from pathlib import Path

import attrs

from apimachinery.cli import main

__all__ = ["ROOT", "Block", "ExampleError", "blocks_of", "pages", "run_page"]

ROOT = Path(__file__).parents[2]

_FENCE = re.compile(r"^(?P<fence>`{3,}|:{3,})(?P<info>[^\n]*)\n(?P<text>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL)
_OPTIONS = doctest.ELLIPSIS | doctest.REPORT_NDIFF
_COMMAND = "$ "


class ExampleError(Exception):
    """An example that does not do what its page says."""


@attrs.frozen
class Block:
    """One fenced block of a page."""

    kind: str
    text: str
    line: int
    """Of its first line of text, counted from 1."""
    start: int
    end: int


def pages() -> Iterator[Path]:
    """README and every page of the documentation."""
    yield from (ROOT / name for name in ("README.md", "CONTRIBUTING.md"))
    yield from sorted(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts)


def blocks_of(text: str) -> list[Block]:
    """The fenced blocks in *text*."""
    return [
        Block(match["info"].strip(), match["text"], text.count("\n", 0, match.start("text")) + 1, match.start(), match.end())
        for match in _FENCE.finditer(text)
    ]


def run_page(path: Path) -> int:
    """Run the examples of a page; their number.

    Raises:
        ExampleError: If one does something else than the page says.
    """
    text = path.read_text()
    blocks = blocks_of(text)
    names: dict[str, object] = {"__name__": path.stem}
    count = 0
    for block, following in zip_longest(blocks, blocks[1:]):
        count += 1
        if block.kind == "{doctest}":
            _run_session(block, names, path)
        elif block.kind == "python":
            follows = following is not None and following.kind == "text" and not text[block.end : following.start].strip()
            _run_code(block, names, path, following.text if follows and following else None)
        elif block.kind == "console":
            _run_commands(block, path)
        else:
            count -= 1
    return count


def _run_session(block: Block, names: dict[str, object], path: Path) -> None:
    test = doctest.DocTestParser().get_doctest(block.text, names, path.name, str(path), block.line - 1)
    if not test.examples:
        raise ExampleError(f"{path}:{block.line}: a {{doctest}} block without >>>")
    said = io.StringIO()
    runner = doctest.DocTestRunner(optionflags=_OPTIONS, verbose=False)
    runner.run(test, out=said.write, clear_globs=False)
    names.update(test.globs)
    if said.getvalue():
        raise ExampleError(said.getvalue())


def _run_code(block: Block, names: dict[str, object], path: Path, expected: str | None) -> None:
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile("\n" * (block.line - 1) + block.text, path, "exec", dont_inherit=True), names)
    _compare(block, path, expected or "", printed.getvalue())


def _run_commands(block: Block, path: Path) -> None:
    lines = block.text.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if line.startswith(_COMMAND)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        program, *arguments = shlex.split(lines[start].removeprefix(_COMMAND), comments=True)
        if program == "apimachinery":
            _compare(block, path, "".join(lines[start + 1 : end]), _run_command(arguments))


def _run_command(arguments: list[str]) -> str:
    """What a command prints: its output, then what it says of mistakes."""
    output, errors = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        main(arguments)
    output.flush()
    output.seek(0)
    return output.read() + errors.getvalue()


def _compare(block: Block, path: Path, expected: str, got: str) -> None:
    if not doctest.OutputChecker().check_output(expected, got, _OPTIONS | doctest.NORMALIZE_WHITESPACE):
        difference = doctest.OutputChecker().output_difference(doctest.Example("", expected), got, _OPTIONS)
        raise ExampleError(f"{path}:{block.line}: {difference}")
