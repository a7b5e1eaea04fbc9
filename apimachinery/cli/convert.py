"""``apimachinery convert``: manifests in any version, as they are in one (Go: the ``kubectl convert`` plugin)."""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.cli._documents import Document, find_files
from apimachinery.cli._errors import LossError, UsageError
from apimachinery.cli._printing import OUTPUTS, make_serializer, print_problems, print_table, write_object
from apimachinery.cli._progress import read_all
from apimachinery.cli._schemes import add_scheme_option, load_scheme
from apimachinery.encoding import json
from apimachinery.encoding.yaml import is_json
from apimachinery.model import UnknownFields, deep_copy, to_dict
from apimachinery.model._errors import describe_value
from apimachinery.runtime import Decoded, GroupVersioner, PerKind, Scheme, Serializer
from apimachinery.runtime.serializer import JSONSerializer, YAMLSerializer
from apimachinery.schema import GroupKind, GroupVersion
from apimachinery.unstructured import UnstructuredList

__all__ = ["add_parser", "run"]


def add_parser(commands: Any) -> None:
    """Add the command's parser."""
    parser = commands.add_parser("convert", help="convert manifests to a version")
    add_scheme_option(parser)
    parser.add_argument("-f", "--filename", action="append", required=True, metavar="FILE|DIR|-", help="manifests; may be repeated")
    parser.add_argument("--to", required=True, metavar="VERSION|storage", help="a version such as v1, or the stored one")
    parser.add_argument("-o", "--output", choices=OUTPUTS, default="yaml", help="default: %(default)s")
    parser.add_argument("--pretty", action="store_true", help="indent JSON")
    parser.add_argument("--strict", action="store_true", help="refuse unknown and duplicate fields")
    parser.add_argument("--check", action="store_true", help="print what converting there and back would lose instead")
    parser.add_argument("--summary", action="store_true", help="end with a table of what was converted")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Convert what *options* name; 1 if some document did not convert."""
    scheme = load_scheme(options)
    unknown = UnknownFields.REJECT if options.strict else UnknownFields.KEEP
    converter = _Converter(scheme, _target(scheme, options.to), unknown)
    output = make_serializer(scheme, options.output, pretty=options.pretty)
    tally = _Tally()
    for document in read_all(list(find_files(options.filename)), "converting"):
        with tally.counting_failures(document):
            for place, part in converter.parts(document):
                with tally.counting_failures(place):
                    before, after = converter.convert(part)
                    if options.check:
                        converter.check(before, after)
                    else:
                        write_object(output, after.obj, after.gvk)
                    tally.converted[before.gvk.kind, before.gvk.version, after.gvk.version] += 1
    if options.summary:
        sys.stdout.flush()
        tally.print(sys.stderr)
    return 1 if tally.failed else 0


def _target(scheme: Scheme, version: str) -> GroupVersioner:
    if version == "storage":
        return PerKind(scheme.storage_version)
    group, _, name = version.rpartition("/")
    known = {found.version for one in scheme.kinds.groups() for found in scheme.kinds.versions(one) if group in ("", one)}
    if name not in known:
        raise UsageError(f"--to {version}: the scheme has {', '.join(sorted(known)) or 'nothing of that group'}")

    def same_version(group_kind: GroupKind) -> GroupVersion:
        return GroupVersion(group or group_kind.group, name)

    return PerKind(same_version)


@attrs.define
class _Tally:
    """What came of the documents."""

    converted: Counter[tuple[str, str, str]] = attrs.field(factory=Counter)
    """By kind, version before and version after."""
    failed: int = 0
    started: float = attrs.field(factory=time.perf_counter)

    @contextmanager
    def counting_failures(self, place: object) -> Iterator[None]:
        """Let a failure be one more line on standard error, not the end."""
        try:
            yield
        except ApiMachineryError as exc:
            self.failed += 1
            print_problems(place, exc)

    def print(self, file: TextIO) -> None:
        """Print it as a table, and how fast it went."""
        seconds = time.perf_counter() - self.started
        rows = [(*versions, str(count)) for versions, count in sorted(self.converted.items())]
        print_table(("KIND", "FROM", "TO", "OBJECTS"), rows, file)
        total = sum(self.converted.values())
        print(f"{total} objects in {seconds:.2f} s ({total / seconds:.0f} a second), {self.failed} failed", file=file)


# Most documents hold no list, and need not be looked into twice.
_MAYBE_LIST = re.compile(rb"""kind["']?\s*:\s*["']?List\b""")


@attrs.define
class _Converter:
    """Decodes, fills in defaults and converts."""

    scheme: Scheme
    target: GroupVersioner
    unknown_fields: UnknownFields
    _json: Serializer = attrs.field(init=False)
    _yaml: Serializer = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._json = JSONSerializer(self.scheme, unknown_fields=self.unknown_fields)
        self._yaml = YAMLSerializer(self.scheme, unknown_fields=self.unknown_fields)

    def parts(self, document: Document) -> Iterator[tuple[str, bytes]]:
        """The objects in a document with their places: the items of a ``v1 List``, whatever their kinds, or itself."""
        data = document.data
        if _MAYBE_LIST.search(data):
            found = self._decode(data, into=UnstructuredList)
            if (found.gvk.api_version, found.gvk.kind) == ("v1", "List"):
                yield from ((f"{document}: items[{i}]", json.dumps(item.content)) for i, item in enumerate(found.obj.items))
                return
        yield str(document), data

    def _decode(self, data: bytes, into: type | None = None) -> Decoded:
        serializer = self._json if is_json(data[:256]) else self._yaml
        return serializer.decode(data, into=into)

    def convert(self, data: bytes) -> tuple[Decoded, Decoded]:
        """The object in *data* with its defaults, and the same in the version that is wanted."""
        before = self._decode(data)
        self.scheme.default(before.obj)
        gvk = self.scheme.target_kind(before.obj, self.target)
        return before, Decoded(self.scheme.convert_to_version(before.obj, self.target), gvk)

    def check(self, before: Decoded, after: Decoded) -> None:
        """Raise :class:`LossError` if converting back gives something else."""
        back = self.scheme.convert_to_version(deep_copy(after.obj), before.gvk.group_version)
        if changes := tuple(_changes(to_dict(before.obj), to_dict(back), "")):
            raise LossError(changes)


def _changes(before: Any, after: Any, path: str) -> Iterator[str]:
    """What differs, each with its path."""
    if type(before) is type(after) is dict:
        for name in dict.fromkeys((*before, *after)):
            yield from _changes(before.get(name), after.get(name), f"{path}.{name}" if path else name)
    elif type(before) is type(after) is list and len(before) == len(after):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _changes(old, new, f"{path}[{index}]")
    elif after is None and before is not None:
        yield f"{path}: would be lost"
    elif before != after:
        yield f"{path}: {describe_value(before)} would become {describe_value(after)}"
