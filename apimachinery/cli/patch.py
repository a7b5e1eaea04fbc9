"""``apimachinery patch``: manifests as they are after a patch (Go: ``kubectl patch --local``)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.cli._documents import find_files
from apimachinery.cli._errors import UsageError
from apimachinery.cli._patching import PATCH_TYPES, Schemas, add_output_options
from apimachinery.cli._plain import read_object, read_value, write_value
from apimachinery.cli._printing import print_problems
from apimachinery.cli._progress import read_all
from apimachinery.patch import apply

__all__ = ["add_parser", "run"]


def add_parser(commands: Any) -> None:
    """Add the command's parser."""
    parser = commands.add_parser("patch", help="patch manifests")
    parser.add_argument("-f", "--filename", action="append", required=True, metavar="FILE|DIR|-", help="manifests; may be repeated")
    parser.add_argument("--type", choices=PATCH_TYPES, default="strategic", help="the kind of patch (default: %(default)s)")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("-p", "--patch", metavar="TEXT", help="the patch, as JSON or YAML")
    source.add_argument("--patch-file", metavar="FILE", type=Path, help="the file that holds the patch")
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what *options* name after the patch; 1 if it did not apply to some document."""
    patch, patch_type, schemas = _patch(options), PATCH_TYPES[options.type], Schemas(options)
    failed = False
    for document in read_all(list(find_files(options.filename)), "patching"):
        try:
            obj = read_object(document.data)
            patched = apply(obj, patch, patch_type, schema=schemas.of(obj, patch_type))
        except UsageError:
            raise
        except ApiMachineryError as exc:
            failed = True
            print_problems(document, exc)
        else:
            write_value(patched, options.output, pretty=options.pretty)
    return int(failed)


def _patch(options: argparse.Namespace) -> Any:
    """The patch that *options* have; a JSON patch is a list, the others are objects."""
    try:
        patch = read_value(options.patch_file.read_bytes() if options.patch_file else options.patch.encode())
    except OSError as exc:
        raise UsageError(f"--patch-file {options.patch_file}: {exc.strerror or exc}") from exc
    except ApiMachineryError as exc:
        raise UsageError(f"the patch is neither JSON nor YAML: {exc}") from exc
    wanted = list if options.type == "json" else dict
    if type(patch) is not wanted:
        raise UsageError(f"a patch of the type {options.type} is {'a list of operations' if wanted is list else 'an object'}")
    return patch
