"""``apimachinery diff``: what differs between manifests, as text or as a patch (Go: ``kubectl diff``)."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from typing import Any, TypeAlias

from apimachinery._errors import ApiMachineryError
from apimachinery.cli._documents import find_files
from apimachinery.cli._errors import UsageError
from apimachinery.cli._patching import PATCH_TYPES, Schemas, add_output_options
from apimachinery.cli._plain import read_object, write_value
from apimachinery.cli._printing import print_problems
from apimachinery.cli._progress import read_all
from apimachinery.encoding import yaml
from apimachinery.model import plain_equal
from apimachinery.patch import create
from apimachinery.unstructured import Unstructured

__all__ = ["add_parser", "run"]

_FAILED = 2  # as diff: 1 says that there are differences

_Name: TypeAlias = tuple[str, str, str, str]
"""Group, kind, namespace and name."""


def add_parser(commands: Any) -> None:
    """Add the command's parser."""
    parser = commands.add_parser("diff", help="show what differs between manifests")
    parser.add_argument("old", metavar="OLD", help="a file or a folder of manifests, or -")
    parser.add_argument("new", metavar="NEW", help="the same")
    parser.add_argument("--type", choices=PATCH_TYPES, help="write the patch of this kind that makes NEW of OLD, not a text")
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Show the differences, object by object; 0 if there are none, 1 if there are, 2 if something could not be read or compared."""
    code, schemas = 0, Schemas(options)
    try:
        old, new = _objects(options.old), _objects(options.new)
        if len(old) == len(new) == 1:  # whatever their names
            new = dict(zip(old, new.values(), strict=True))
        for name in dict.fromkeys((*old, *new)):
            if not plain_equal(old.get(name), new.get(name)):
                code = 1
                _show(name, old.get(name), new.get(name), options, schemas)
    except UsageError:
        raise
    except ApiMachineryError as exc:
        print_problems("diff", exc)
        return _FAILED
    return code


def _objects(path: str) -> dict[_Name, dict[str, Any]]:
    """The objects of a file or folder by what they are."""
    found: dict[_Name, dict[str, Any]] = {}
    for document in read_all(list(find_files([path])), "reading"):
        obj = read_object(document.data)
        view = Unstructured.wrap(obj)
        name = (view.group_version_kind.group, view.kind, view.metadata.namespace, view.metadata.name)
        if name in found:
            raise UsageError(f"{document}: {_title(name)} is there twice")
        found[name] = obj
    return found


def _title(name: _Name) -> str:
    _, kind, namespace, own = name
    return f"{kind} {namespace}/{own}" if namespace else f"{kind} {own}"


def _show(
    name: _Name, old: dict[str, Any] | None, new: dict[str, Any] | None, options: argparse.Namespace, schemas: Schemas
) -> None:
    if options.type is None:
        sys.stdout.writelines(_text(name, old, new, options))
    elif old is None or new is None:
        print(f"{_title(name)}: only in {options.new if old is None else options.old}", file=sys.stderr)
    else:
        patch_type = PATCH_TYPES[options.type]
        patch = create(old, new, patch_type, schema=schemas.of(new, patch_type))
        write_value(patch, options.output, pretty=options.pretty)


def _text(name: _Name, old: dict[str, Any] | None, new: dict[str, Any] | None, options: argparse.Namespace) -> Iterator[str]:
    before, after = (yaml.dumps(obj).decode().splitlines(keepends=True) if obj is not None else [] for obj in (old, new))
    return difflib.unified_diff(before, after, f"{options.old} {_title(name)}", f"{options.new} {_title(name)}")
