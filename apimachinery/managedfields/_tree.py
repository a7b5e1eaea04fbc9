"""Trees for people: lines of text, and what ``rich`` draws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from rich.tree import Tree

__all__ = ["Branch", "rich_tree", "text_lines"]


@attrs.frozen
class Branch:
    """A labelled place, with a note beside the label and branches below."""

    label: str
    note: str = ""
    style: str = ""
    """How ``rich`` draws the note."""
    branches: Sequence[Branch] = ()


def text_lines(branches: Sequence[Branch], indent: str = "") -> Iterator[str]:
    """A line for each branch, with lines that lead to it.

    >>> print(*text_lines([Branch("spec", branches=[Branch("replicas", "hpa")]), Branch("data")]), sep="\\n")
    ├─ spec
    │  └─ replicas  hpa
    └─ data
    """
    for number, branch in enumerate(branches, 1):
        is_last = number == len(branches)
        yield f"{indent}{'└' if is_last else '├'}─ {branch.label}{'  ' if branch.note else ''}{branch.note}"
        yield from text_lines(branch.branches, indent + ("   " if is_last else "│  "))


def rich_tree(title: str, branches: Sequence[Branch]) -> Tree:
    """The same as a tree of ``rich``, which must be installed."""
    from rich.text import Text
    from rich.tree import Tree

    tree = Tree(Text(title))
    todo = [(tree, branch) for branch in reversed(branches)]
    while todo:
        parent, branch = todo.pop()
        node = parent.add(Text.assemble(branch.label, "  " if branch.note else "", (branch.note, branch.style)))
        todo += [(node, below) for below in reversed(branch.branches)]
    return tree
