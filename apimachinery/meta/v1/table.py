"""Objects as a table that a client can print without knowing their kind (Go: ``apis/meta/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta.v1.condition import ConditionStatus
from apimachinery.meta.v1.types import ListMeta, TypeMeta
from apimachinery.model import JSON, Always, Int32, ListAtomic, OmitEmpty, Proto, RawExtension, Struct

__all__ = [
    "IncludeObjectPolicy",
    "RowConditionType",
    "Table",
    "TableColumnDefinition",
    "TableOptions",
    "TableRow",
    "TableRowCondition",
]


class RowConditionType(StrEnum):
    """What can be said of a row."""

    COMPLETED = "Completed"
    """What the row shows has run to its end; clients may grey it out."""


class IncludeObjectPolicy(StrEnum):
    """How much of the object comes along with its row."""

    NONE = "None"
    """Nothing."""
    METADATA = "Metadata"
    """A ``PartialObjectMetadata``. What servers do unless told."""
    OBJECT = "Object"
    """All of it."""


@attrs.define(kw_only=True)
class TableColumnDefinition(Struct):
    """What a column of a table shows."""

    name: Annotated[str, Always()] = ""
    """Its heading, for people."""
    type: Annotated[str, Always()] = ""
    """The OpenAPI type of its cells: ``integer``, ``number``, ``boolean``, ``string``."""
    format: Annotated[str, Always()] = ""
    """The OpenAPI format; ``name`` marks the column that tells the rows apart."""
    description: Annotated[str, Always()] = ""
    """What it means, for people."""
    priority: Annotated[Int32, Always()] = 0
    """0 is always shown; the higher, the sooner it may be left out."""


@attrs.define(kw_only=True)
class TableRowCondition(Struct):
    """Something said of a whole row."""

    type: Annotated[RowConditionType | str, Always()] = ""
    """What is said."""
    status: Annotated[ConditionStatus | str, Always()] = ""
    """Whether it is so."""
    reason: str = ""
    """Why, for programs."""
    message: str = ""
    """Why, for people."""


@attrs.define(kw_only=True)
class TableRow(Struct):
    """One object, as the cells of a row."""

    cells: Annotated[list[JSON], Always(), ListAtomic()] = attrs.field(factory=list)
    """The values, one a column, in the order of the columns: JSON values, shown as their type says."""
    conditions: Annotated[list[TableRowCondition], ListAtomic()] = attrs.field(factory=list)
    """What is said of the row."""
    object: Annotated[RawExtension, OmitEmpty()] = None
    """The object, as much of it as was asked for."""


@attrs.define(kw_only=True)
class Table(TypeMeta):
    """Objects of a kind in rows and columns."""

    metadata: Annotated[ListMeta, OmitEmpty()] = attrs.field(factory=ListMeta)
    """That of the list which the table stands for."""
    column_definitions: Annotated[list[TableColumnDefinition], Always(), ListAtomic()] = attrs.field(factory=list)
    """The columns."""
    rows: Annotated[list[TableRow], Always(), ListAtomic()] = attrs.field(factory=list)
    """The rows."""


@attrs.define(kw_only=True)
class TableOptions(TypeMeta):
    """How a table is to be made.

    Go's ``NoHeaders`` is not on the wire and no part of this class.
    """

    include_object: Annotated[IncludeObjectPolicy | str, Proto(1)] = ""
    """How much of the object comes along."""
