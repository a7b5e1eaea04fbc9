"""Objects as rows of a table (Go: ``api/meta/table``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from apimachinery.meta.accessor import Metadata, accessor
from apimachinery.meta.lists import each_list_item, is_list
from apimachinery.meta.v1.table import TableRow
from apimachinery.times import human_duration

__all__ = ["RowCells", "age", "table_rows"]

RowCells: TypeAlias = Callable[[Any, Metadata, str, str], Sequence[Any]]
"""Gives the cells of one object's row, from the object, its metadata, its name and its age."""


def table_rows(obj: Any, cells: RowCells, *, now: datetime) -> Iterator[TableRow]:
    """One row for an object, or for each object in a list and in the lists in it (Go: ``MetaToTableRow``).

    Args:
        obj: The object or list.
        cells: Called for each object; its cells have the order of the table's columns.
        now: What ages are counted to.

    Raises:
        NotAnObjectError: If something is neither an object nor a list.
    """
    if is_list(obj):
        for item in each_list_item(obj):
            yield from table_rows(item, cells, now=now)
    else:
        meta = accessor(obj)
        shown = list(cells(obj, meta, meta.name, age(meta.creation_timestamp, now=now)))
        # The row holds a typed object as it is, and an unstructured one as the plain data that it wraps.
        yield TableRow(cells=shown, object=obj.to_plain() if hasattr(obj, "to_plain") else obj)


def age(moment: datetime | None, *, now: datetime) -> str:
    """How long *moment* is ago, for people (Go: ``ConvertToHumanReadableDateType``).

    >>> from datetime import UTC
    >>> age(datetime(2024, 1, 1, tzinfo=UTC), now=datetime(2024, 1, 4, 3, tzinfo=UTC)), age(None, now=datetime(2024, 1, 4, tzinfo=UTC))
    ('3d3h', '<unknown>')
    """
    return "<unknown>" if moment is None else human_duration(now - moment)
