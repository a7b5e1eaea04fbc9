"""What commands print: objects, tables, and what is wrong where."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from typing import TextIO

from apimachinery._errors import ApiMachineryError
from apimachinery.cli._errors import LossError
from apimachinery.model import InvalidDataError, InvalidObjectError
from apimachinery.runtime import Scheme, Serializer, StrictDecodingError
from apimachinery.runtime.serializer import JSONSerializer, YAMLSerializer
from apimachinery.schema import GroupVersionKind

__all__ = ["OUTPUTS", "make_serializer", "print_problems", "print_table", "write_object"]

OUTPUTS = ("json", "yaml")

_LINE_END = re.compile(r"\s*\n\s*")


def make_serializer(scheme: Scheme, output: str, *, pretty: bool = False) -> Serializer:
    """What writes objects in the format *output*, one of :data:`OUTPUTS`."""
    return JSONSerializer(scheme, pretty=pretty) if output == "json" else YAMLSerializer(scheme)


def write_object(serializer: Serializer, obj: object, gvk: GroupVersionKind | None = None) -> None:
    """Write *obj* on standard output, as one of a stream of documents."""
    data = serializer.encode(obj, gvk=gvk)
    if isinstance(serializer, YAMLSerializer):
        data = b"---\n" + data
    sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")


def print_problems(place: object, exc: ApiMachineryError) -> None:
    """Say what is wrong at *place* on standard error, a line for each: ``place: path: what``."""
    for problem in _problems(exc):
        print(f"{place}: {_LINE_END.sub(' ', problem)}", file=sys.stderr)


def _problems(exc: ApiMachineryError) -> Iterator[str]:
    match exc:
        case InvalidDataError(faults=faults) | InvalidObjectError(faults=faults):
            yield from map(str, faults)
        case StrictDecodingError(problems=problems) | LossError(changes=problems):
            yield from problems
        case _:
            yield str(exc)


def print_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], file: TextIO | None = None) -> None:
    """Print *rows* under *head*, each column as wide as it must be, on standard output unless a *file* is given."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), file=file or sys.stdout)
