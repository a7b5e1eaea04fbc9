"""Packages whose names are imported when somebody asks for them (PEP 562), so that importing one part does not import all."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

__all__ = ["lazy"]


def lazy(package: str, names: Mapping[str, Sequence[str]]) -> Callable[[str], Any]:
    """The ``__getattr__`` of *package*: *names* says which of its modules has which of its names.

    Type checkers see the imports that stand under ``TYPE_CHECKING`` beside it.
    """
    homes = {name: f"{package}.{module}" for module, found in names.items() for name in found}

    def find(name: str) -> Any:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(home), name)
        setattr(sys.modules[package], name, value)
        return value

    return find
