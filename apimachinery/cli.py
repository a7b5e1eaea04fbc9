"""The command line: ``apimachinery convert`` and ``apimachinery api-resources``."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, TextIO

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding import json, yaml
from apimachinery.model import InvalidDataError, UnknownFields, deep_copy, to_dict
from apimachinery.runtime import GroupVersioner, PerKind, Scheme, Serializer, StrictDecodingError
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, YAMLSerializer
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind

__all__ = ["main"]

EXAMPLE = "docs.examples.observatory:scheme"
SUFFIXES = (".yaml", ".yml", ".json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* (by default the program's) ask for; the exit code."""
    options = _parser().parse_args(arguments)
    try:
        result: int = options.run(options)
        sys.stdout.flush()
    except _UsageError as exc:
        print(f"apimachinery: {exc}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return result


class _UsageError(Exception):
    """What the caller asked for cannot be done."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="apimachinery", description="Tools for versioned, declarative APIs.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    scheme = argparse.ArgumentParser(add_help=False)
    scheme.add_argument("--scheme", default=EXAMPLE, metavar="MODULE:ATTRIBUTE", help="the API (default: %(default)s)")

    convert = commands.add_parser("convert", parents=[scheme], help="convert manifests to a version")
    convert.add_argument(
        "-f", "--filename", action="append", required=True, metavar="FILE|DIR|-", help="manifests; may be repeated"
    )
    convert.add_argument("--to", required=True, metavar="VERSION|storage", help="a version such as v1, or the stored one")
    convert.add_argument("-o", "--output", choices=["json", "yaml"], default="yaml", help="default: %(default)s")
    convert.add_argument("--pretty", action="store_true", help="indent JSON")
    convert.add_argument("--strict", action="store_true", help="refuse unknown and duplicate fields")
    convert.add_argument("--check", action="store_true", help="print what converting there and back would lose instead")
    convert.add_argument("--summary", action="store_true", help="end with a table of what was converted")
    convert.set_defaults(run=_convert)

    resources = commands.add_parser("api-resources", parents=[scheme], help="show the kinds of a scheme")
    resources.set_defaults(run=_api_resources)
    return parser


def _load_scheme(path: str) -> Scheme:
    module, _, attribute = path.partition(":")
    if os.getcwd() not in sys.path:
        sys.path.insert(0, os.getcwd())  # as ``python -m`` does: the API is usually where one stands
    try:
        scheme = getattr(importlib.import_module(module), attribute or "scheme")
    except (ImportError, AttributeError) as exc:
        raise _UsageError(f"--scheme {path}: {exc}") from exc
    if not isinstance(scheme, Scheme):
        raise _UsageError(f"--scheme {path} is a {type(scheme).__name__}, not a Scheme")
    return scheme


# --- convert --------------------------------------------------------------------------------------------------------


@attrs.define
class _Tally:
    """What came of the documents."""

    converted: Counter[tuple[str, str, str]] = attrs.field(factory=Counter)
    """By kind, version before and version after."""
    failed: int = 0
    started: float = attrs.field(factory=time.perf_counter)


def _convert(options: argparse.Namespace) -> int:
    scheme = _load_scheme(options.scheme)
    unknown = UnknownFields.REJECT if options.strict else UnknownFields.KEEP
    converter = _Converter(scheme, _target(scheme, options.to), unknown, check=options.check)
    output: Serializer = JSONSerializer(scheme, pretty=options.pretty) if options.output == "json" else YAMLSerializer(scheme)
    tally = _Tally()
    for place, document in _show_progress(list(_files(options.filename))):
        try:
            for obj, gvk, target in converter.run(document):
                tally.converted[gvk.kind, gvk.version, target.version] += 1
                if not options.check:
                    _write(output, obj, target)
        except ApiMachineryError as exc:
            tally.failed += 1
            for problem in _problems(exc):
                print(f"{place}: {problem}", file=sys.stderr)
    if options.summary:
        _print_summary(tally, sys.stderr)
    return 1 if tally.failed else 0


def _target(scheme: Scheme, version: str) -> GroupVersioner:
    if version == "storage":
        return PerKind(scheme.storage_version)
    group, _, name = version.rpartition("/")
    known = {gvk.version for gvk in scheme.kinds.all_types() if not group or gvk.group == group}
    if name not in known:
        raise _UsageError(f"--to {version}: the scheme has {', '.join(sorted(known)) or 'nothing of that group'}")

    def same_version(group_kind: GroupKind) -> GroupVersion:
        return GroupVersion(group or group_kind.group, name)

    return PerKind(same_version)


class _LossError(ApiMachineryError):
    """Converting there and back changes fields."""

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__(paths)
        self.paths = paths


@attrs.define
class _Converter:
    """Decodes, fills in defaults and converts one document after the other."""

    scheme: Scheme
    target: GroupVersioner
    unknown_fields: UnknownFields
    check: bool = attrs.field(kw_only=True)

    def run(self, document: bytes) -> Iterator[tuple[object, GroupVersionKind, GroupVersionKind]]:
        """The objects of a document, converted, with their kinds before and after. A ``v1 List`` holds several."""
        decoder = CodecFactory(self.scheme, unknown_fields=self.unknown_fields).universal_deserializer()
        for data in _items(document):
            obj, gvk = decoder.decode(data)
            self.scheme.default(obj)
            wanted = self.scheme.target_kind(obj, self.target)
            converted = self.scheme.convert_to_version(obj, self.target)
            if self.check:
                self._check(obj, gvk, converted)
            yield converted, gvk, wanted

    def _check(self, obj: object, gvk: GroupVersionKind, converted: object) -> None:
        before = to_dict(obj)
        back = self.scheme.convert_to_version(deep_copy(converted), gvk.group_version)
        if lost := list(_changes(before, to_dict(back), "")):
            raise _LossError(lost)


def _items(document: bytes) -> Iterable[bytes]:
    """The documents within a document: those of a ``v1 List``, or itself."""
    if b"List" not in document:
        return (document,)
    plain = yaml.loads(document)
    if not (isinstance(plain, dict) and (plain.get("apiVersion"), plain.get("kind")) == ("v1", "List")):
        return (document,)
    items = plain.get("items")
    return [json.dumps(item) for item in items] if isinstance(items, list) else ()


def _changes(before: Any, after: Any, path: str) -> Iterator[str]:
    """The paths whose values differ."""
    if type(before) is type(after) is dict:
        for name in dict.fromkeys((*before, *after)):
            yield from _changes(before.get(name), after.get(name), f"{path}.{name}" if path else name)
    elif type(before) is type(after) is list and len(before) == len(after):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _changes(old, new, f"{path}[{index}]")
    elif before != after:
        yield path


def _problems(exc: ApiMachineryError) -> Iterator[str]:
    """The lines that say what is wrong: one for each place."""
    match exc:
        case InvalidDataError(faults=faults):
            yield from map(str, faults)
        case StrictDecodingError(problems=problems):
            yield from problems
        case _LossError(paths=paths):
            yield from (f"{path}: would be lost" for path in paths)
        case _:
            yield str(exc).replace("\n", " ")


def _write(output: Serializer, obj: object, gvk: GroupVersionKind) -> None:
    data = output.encode(obj, gvk=gvk)
    if isinstance(output, YAMLSerializer):
        data = b"---\n" + data
    sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")


# --- reading files --------------------------------------------------------------------------------------------------


def _files(names: Sequence[str]) -> Iterator[Path]:
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from sorted(found for found in path.rglob("*") if found.suffix in SUFFIXES)
        elif name == "-" or path.is_file():
            yield path
        else:
            raise _UsageError(f"{name}: no such file or directory")


def _documents(path: Path) -> Iterator[tuple[str, bytes]]:
    """The documents of a file that hold something, with what errors call them."""
    name = "<stdin>" if str(path) == "-" else str(path)
    with _open(path) as file:
        for number, document in enumerate(yaml.read_documents(file), 1):
            yield f"{name}:document {number}", document


def _open(path: Path) -> IO[bytes]:
    return os.fdopen(os.dup(sys.stdin.fileno()), "rb") if str(path) == "-" else path.open("rb")


LONG = 1 << 20  # bytes from which on a progress bar is worth its place


def _show_progress(paths: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """The documents of all files; with a progress bar if there are many and somebody is looking."""
    total = sum(path.stat().st_size for path in paths if path.is_file())
    if total < LONG or not sys.stderr.isatty():
        for path in paths:
            yield from _documents(path)
        return
    try:
        from rich.console import Console
        from rich.progress import Progress
    except ImportError:
        raise _UsageError("a progress bar needs the extra apimachinery[cli]; or send the errors to a file") from None
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("converting", total=total)
        for path in paths:
            for place, document in _documents(path):
                yield place, document
                progress.advance(task, len(document))


# --- tables ---------------------------------------------------------------------------------------------------------


def _print_summary(tally: _Tally, file: TextIO) -> None:
    seconds = time.perf_counter() - tally.started
    rows = [(kind, old, new, str(count)) for (kind, old, new), count in sorted(tally.converted.items())]
    _print_table(("KIND", "FROM", "TO", "OBJECTS"), rows, file)
    total = sum(tally.converted.values())
    print(f"{total} objects in {seconds:.2f} s ({total / seconds:.0f} a second), {tally.failed} documents failed", file=file)


def _api_resources(options: argparse.Namespace) -> int:
    scheme = _load_scheme(options.scheme)
    rows = []
    for gvk, cls in sorted(scheme.kinds.all_types().items(), key=lambda item: (item[0].group, item[0].kind, item[0].version)):
        stored = not scheme.kinds.is_unversioned(cls) and scheme.storage_version(gvk.group_kind) == gvk.group_version
        hub = scheme.hub(gvk.group_kind) is cls
        marks = " ".join(mark for mark, holds in (("storage", stored), ("hub", hub)) if holds)
        rows.append((gvk.kind, gvk.api_version, f"{cls.__module__}.{cls.__qualname__}", marks))
    _print_table(("KIND", "APIVERSION", "CLASS", ""), rows, sys.stdout)
    return 0


def _print_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], file: TextIO) -> None:
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), file=file)


if __name__ == "__main__":
    sys.exit(main())
