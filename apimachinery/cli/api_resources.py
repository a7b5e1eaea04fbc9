"""``apimachinery api-resources``: what a scheme holds."""

from __future__ import annotations

import argparse
from typing import Any

from apimachinery.cli._printing import print_table
from apimachinery.cli._schemes import add_scheme_option, load_scheme
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersionKind

__all__ = ["add_parser", "run"]


def add_parser(commands: Any) -> None:
    """Add the command's parser."""
    parser = commands.add_parser("api-resources", help="show the kinds of a scheme")
    add_scheme_option(parser)
    parser.add_argument("--api-group", metavar="GROUP", help="only the kinds of this group")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a row for each kind and version."""
    scheme = load_scheme(options)
    rows = []
    for gvk, cls in sorted(scheme.kinds.all_types().items(), key=lambda item: _order(scheme, item[0])):
        if options.api_group in (None, gvk.group):
            rows.append((gvk.kind, gvk.api_version, f"{cls.__module__}.{cls.__qualname__}", _marks(scheme, gvk, cls)))
    print_table(("KIND", "APIVERSION", "CLASS", "ROLE"), rows)
    return 0


def _order(scheme: Scheme, gvk: GroupVersionKind) -> tuple[str, str, int]:
    """By group and kind, the preferred version first."""
    versions = scheme.kinds.versions(gvk.group)
    return gvk.group, gvk.kind, versions.index(gvk.group_version) if gvk.group_version in versions else -1


def _marks(scheme: Scheme, gvk: GroupVersionKind, cls: type) -> str:
    if scheme.kinds.is_unversioned(cls):
        return "unversioned"
    roles = {"storage": scheme.storage_version(gvk.group_kind), "hub": scheme.hub_version(gvk.group_kind)}
    return " ".join(role for role, version in roles.items() if version == gvk.group_version)
