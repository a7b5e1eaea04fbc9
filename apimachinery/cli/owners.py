"""``apimachinery owners``: who owns which field of an object (Go: ``kubectl get -o yaml --show-managed-fields``, and a sharp eye)."""

from __future__ import annotations

import argparse
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.cli._owning import Types, add_type_options, documents_of, show
from apimachinery.cli._plain import read_object
from apimachinery.cli._printing import print_problems
from apimachinery.managedfields import explain

__all__ = ["add_parser", "run"]


def add_parser(commands: Any) -> None:
    """Add the command's parser."""
    parser = commands.add_parser("owners", help="show who owns which field")
    parser.add_argument("-f", "--filename", action="append", required=True, metavar="FILE|DIR|-", help="objects; may be repeated")
    parser.add_argument("--all", action="store_true", help="show the fields that nobody owns, too")
    add_type_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Show the owners of what *options* name; 1 if some document holds no object."""
    types, failed = Types(options) if options.all else None, False
    for document in documents_of(options.filename):
        try:
            show(explain(read_object(document.data), types))
        except ApiMachineryError as exc:
            failed = True
            print_problems(document, exc)
    return int(failed)
