"""What the page for people who come from Go names is there."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from functools import reduce

import pytest

from tests.docs.pages import ROOT

_NAME = re.compile(r"`([A-Za-z_]\w*(?:\.\w+)*)`")
_HEADING = re.compile(r"^#+ .*?(?:`(apimachinery[\w.]*)`)?$")


def names(text: str) -> Iterator[str]:
    """What the last column of every row names, in full. A heading may end with the package that its table's names are in."""
    package = ""
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            package = heading[1] or ""
        elif line.startswith("|"):
            for name in _NAME.findall(line.rstrip("| ").rpartition(" | ")[2]):
                if name.startswith("apimachinery."):
                    yield name
                elif package:
                    yield f"{package}.{name}"


@pytest.mark.parametrize("name", sorted(set(names((ROOT / "docs/from-go.md").read_text()))))
def test_what_is_named_is_there(name):
    find(name)


def test_names_are_those_of_the_last_column():
    text = "# A\n| `X` | `apimachinery.a` |\n### `go`: `apimachinery.b`\n| `Y` | `C.d`, or `f(x)`; `apimachinery.e` |\n"

    assert list(names(text)) == ["apimachinery.a", "apimachinery.b.C.d", "apimachinery.e"]


def test_a_name_that_is_not_there_is_not_found():
    with pytest.raises(AttributeError):
        find("apimachinery.schema.GroupVersionKindness")


def find(path: str) -> object:
    """The module, or what a module holds, by its dotted name."""
    parts = path.split(".")
    for count in range(len(parts), 0, -1):
        try:
            module = importlib.import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            continue
        return reduce(getattr, parts[count:], module)
    raise AttributeError(path)
