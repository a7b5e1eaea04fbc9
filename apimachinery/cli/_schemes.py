"""The API that a command works on: ``--scheme MODULE:ATTRIBUTE``."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import Any

from apimachinery.cli._errors import UsageError
from apimachinery.runtime import Scheme

__all__ = ["add_scheme_option", "load_scheme"]

EXAMPLE = "docs.examples.observatory"
"""The API of README and documentation. It is in the repository, but not in what is installed."""

KUBERNETES = "apimachinery.api:scheme"


def add_scheme_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--scheme``."""
    parser.add_argument(
        "--scheme",
        metavar="MODULE:ATTRIBUTE",
        help=f"the API: a Scheme, or a function that gives one; {KUBERNETES} for the Kubernetes types "
        f"(default, in a clone of the repository: {EXAMPLE}:scheme)",
    )


def load_scheme(options: argparse.Namespace) -> Scheme:
    """The scheme that ``--scheme`` names.

    Raises:
        UsageError: If there is none of that name.
    """
    path = options.scheme or f"{EXAMPLE}:scheme"
    name, _, attribute = path.partition(":")
    if os.getcwd() not in sys.path:
        sys.path.insert(0, os.getcwd())  # as ``python -m`` does: the API is usually where one stands
    try:
        found = _find(importlib.import_module(name), attribute or "scheme")
    except ModuleNotFoundError as exc:
        if options.scheme or not f"{EXAMPLE}.".startswith(f"{exc.name}."):
            raise UsageError(f"--scheme {path}: {exc}") from exc
        hint = f"such as {KUBERNETES} for the Kubernetes types"
        raise UsageError(f"name an API with --scheme MODULE:ATTRIBUTE, {hint}; the example is in the repository only") from None
    except (ImportError, AttributeError, ValueError) as exc:
        raise UsageError(f"--scheme {path}: {exc}") from exc
    if not isinstance(found, Scheme):
        raise UsageError(f"--scheme {path} is of the type {type(found).__name__}, not a Scheme")
    return found


def _find(module: Any, attribute: str) -> Any:
    """A scheme, or what a function makes."""
    found = getattr(module, attribute)
    return found if isinstance(found, Scheme) or not callable(found) else found()
