"""What the page for people who come from Go names is there."""

from __future__ import annotations

import importlib
import re
from functools import reduce

import pytest

from tests.docs.pages import ROOT

NAMES = sorted(set(re.findall(r"`(apimachinery(?:\.\w+)+)`", (ROOT / "docs/from-go.md").read_text())))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_named_is_there(name):
    find(name)


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
