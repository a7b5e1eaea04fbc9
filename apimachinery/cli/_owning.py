"""What the commands about owners share: the types of objects, and what they show on a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.cli._documents import Document, find_files
from apimachinery.cli._errors import UsageError
from apimachinery.cli._plain import read_object
from apimachinery.cli._progress import read_all
from apimachinery.cli._schemes import KUBERNETES, load_scheme
from apimachinery.managedfields import ClassTypes, DeducedTypes, NoCorrespondingTypeError, Type, TypeResolver, crd_types
from apimachinery.schema import GroupVersionKind

__all__ = ["Types", "add_type_options", "documents_of", "objects_of", "show"]


def add_type_options(parser: argparse.ArgumentParser) -> None:
    """Add ``--scheme`` and ``--crd``."""
    about = "the API: a Scheme, or a function that gives one (default: %(default)s)"
    parser.add_argument("--scheme", default=KUBERNETES, metavar="MODULE:ATTRIBUTE", help=about)
    parser.add_argument(
        "--crd", action="append", default=[], metavar="FILE|DIR", help="definitions of custom resources; may be repeated"
    )


class Types:
    """The types of kinds: those of custom resources, those of the scheme, and for others what their values show."""

    def __init__(self, options: argparse.Namespace) -> None:
        definitions = [crd for crd in objects_of(options.crd, "--crd") if crd.get("kind") == "CustomResourceDefinition"]
        self._known: list[TypeResolver] = [*map(crd_types, definitions), ClassTypes(load_scheme(options))]
        self._others = DeducedTypes()
        self._told: set[GroupVersionKind] = set()

    def type_for(self, gvk: GroupVersionKind) -> Type:
        """The type of the objects of that kind; of one that is not known, it is said once that it is not."""
        for types in self._known:
            try:
                return types.type_for(gvk)
            except NoCorrespondingTypeError:
                continue
        if gvk not in self._told:
            self._told.add(gvk)
            print(f"apimachinery: no schema of {gvk}: each of its lists is taken to have one owner", file=sys.stderr)
        return self._others.type_for(gvk)


def documents_of(names: Sequence[str]) -> Iterator[Document]:
    """The documents of the files of these names."""
    return read_all(list(find_files(names)), "reading")


def objects_of(names: Sequence[str], option: str) -> Iterator[dict[str, Any]]:
    """The objects in the files of these names, every one of which must be one.

    Raises:
        UsageError: If one of them is none; names the *option*.
    """
    for document in documents_of(names):
        try:
            yield read_object(document.data)
        except ApiMachineryError as exc:
            raise UsageError(f"{option} {document}: {exc}") from exc


def show(tree: object) -> None:
    """Print what has a text, and a drawing for who looks at a terminal with ``rich`` installed."""
    if sys.stdout.isatty():
        try:
            from rich.console import Console
        except ImportError:  # the extra ``cli`` is not installed
            pass
        else:
            Console().print(tree)
            return
    print(tree)
