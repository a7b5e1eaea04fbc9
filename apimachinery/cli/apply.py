"""``apimachinery apply``: what server-side apply makes of an object, without a server (Go: ``kubectl apply --server-side``)."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.cli._owning import Types, add_type_options, documents_of, objects_of, show
from apimachinery.cli._plain import read_object, write_value
from apimachinery.cli._printing import print_problems
from apimachinery.errors import ConflictError
from apimachinery.managedfields import FieldManager
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import Unstructured

__all__ = ["add_parser", "run"]


def add_parser(commands: Any) -> None:
    """Add the command's parser."""
    parser = commands.add_parser("apply", help="apply configurations to objects as a server does")
    parser.add_argument(
        "-f", "--filename", action="append", required=True, metavar="FILE|DIR|-", help="configurations; may be repeated"
    )
    parser.add_argument(
        "--to", action="append", default=[], metavar="FILE|DIR", help="the objects as they are; what is not there is new"
    )
    parser.add_argument("--manager", required=True, metavar="NAME", help="who applies")
    parser.add_argument("--force", action="store_true", help="take fields from their owners")
    parser.add_argument("--subresource", default="", metavar="NAME", help="apply through a subresource such as status")
    parser.add_argument(
        "--dry-run", action="store_true", help="print what would change and what is in the way instead of the result"
    )
    add_type_options(parser)
    parser.add_argument("-o", "--output", choices=("json", "yaml"), default="yaml", help="default: %(default)s")
    parser.add_argument("--pretty", action="store_true", help="indent JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Apply what *options* name; 1 if something could not be applied."""
    applier, failed = _Applier(options), False
    for document in documents_of(options.filename):
        try:
            failed |= not applier.apply(read_object(document.data))
        except ConflictError as exc:
            failed = True
            for cause in exc.causes:
                print(f"{document}: {cause.field}: {cause.message}", file=sys.stderr)
        except ApiMachineryError as exc:
            failed = True
            print_problems(document, exc)
    return int(failed)


@attrs.define
class _Applier:
    """Applies one configuration after the other."""

    options: argparse.Namespace
    _types: Types = attrs.field(init=False)
    _live: dict[tuple[str, ...], dict[str, Any]] = attrs.field(init=False)
    """The objects as they are, by what tells them apart."""

    def __attrs_post_init__(self) -> None:
        self._types = Types(self.options)
        self._live = {_identity(obj): obj for obj in objects_of(self.options.to, "--to")}

    def apply(self, config: dict[str, Any]) -> bool:
        """Write what becomes of the object that *config* is for, or what would; whether it can be applied."""
        gvk = Unstructured.wrap(config).group_version_kind
        live = self._live.get(_identity(config)) or {"apiVersion": gvk.api_version, "kind": gvk.kind}
        manager = self._manager(gvk)
        if self.options.dry_run:
            plan = manager.plan(live, config, self.options.manager, force=self.options.force)
            print(f"{gvk.kind} {Unstructured.wrap(config).metadata.name}:")
            show(plan)
            return not plan.is_blocked
        applied = manager.apply(live, config, self.options.manager, force=self.options.force)
        self._live[_identity(config)] = applied
        write_value(applied, self.options.output, pretty=self.options.pretty)
        return True

    def _manager(self, gvk: GroupVersionKind) -> FieldManager:
        return FieldManager(self._types, gvk, clock=lambda: datetime.now(UTC), subresource=self.options.subresource)


def _identity(obj: dict[str, Any]) -> tuple[str, ...]:
    found = Unstructured.wrap(obj)
    gvk, metadata = found.group_version_kind, found.metadata
    return gvk.group, gvk.kind, metadata.namespace, metadata.name
