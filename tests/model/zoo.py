"""Types of every shape that a field can have."""

from enum import StrEnum
from typing import Annotated, Generic, TypeVar

import attrs
from annotated_types import Ge, Le

from apimachinery.model import (
    JSON,
    Always,
    Bytes,
    Duration,
    FieldsV1,
    Float32,
    Inline,
    Int32,
    Int64,
    IntOrString,
    ListMap,
    MicroTime,
    OmitEmpty,
    Quantity,
    RawExtension,
    Struct,
    Time,
    Uint8,
    Uint32,
    Uint64,
    Wire,
)
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.times import Duration as DurationValue

T = TypeVar("T")


class Colour(StrEnum):
    RED = "Red"
    BLUE = "Blue"


@attrs.define(kw_only=True)
class Leaf(Struct):
    name: str = ""
    port: Annotated[Int32, Ge(1), Le(65535)] = 0


@attrs.define(kw_only=True)
class Scalars(Struct):
    text: str = ""
    flag: bool = False
    small: Int32 = 0
    large: Int64 = 0
    byte: Uint8 = 0
    word: Uint32 = 0
    long: Uint64 = 0
    ratio: float = 0.0
    short_ratio: Float32 = 0.0
    data: Bytes = b""
    colour: Colour | str = ""
    at: Time | None = None
    exactly_at: MicroTime | None = None
    lasts: Duration = DurationValue(0)
    amount: Quantity = QuantityValue.ZERO
    target: IntOrString = 0


@attrs.define(kw_only=True)
class Pointers(Struct):
    text: str | None = None
    flag: bool | None = None
    small: Int32 | None = None
    ratio: float | None = None
    data: Bytes | None = None
    colour: Colour | str | None = None
    lasts: Duration | None = None
    amount: Quantity | None = None
    target: IntOrString | None = None
    leaf: Leaf | None = None
    leaves: list[Leaf] | None = None
    by_name: Annotated[dict[str, Leaf] | None, OmitEmpty()] = None


@attrs.define(kw_only=True)
class Containers(Struct):
    texts: list[str] = attrs.field(factory=list)
    numbers: list[Int64] = attrs.field(factory=list)
    leaves: Annotated[list[Leaf], ListMap("name")] = attrs.field(factory=list)
    grid: list[list[Int32]] = attrs.field(factory=list)
    maybe: list[Leaf | None] = attrs.field(factory=list)
    labels: dict[str, str] = attrs.field(factory=dict)
    limits: dict[str, Quantity] = attrs.field(factory=dict)
    by_name: dict[str, Leaf] = attrs.field(factory=dict)
    of_lists: dict[str, list[str]] = attrs.field(factory=dict)
    of_maps: list[dict[str, str]] = attrs.field(factory=list)
    secrets: dict[str, Bytes] = attrs.field(factory=dict)
    always: Annotated[list[str], Always()] = attrs.field(factory=list)
    always_map: Annotated[dict[str, str], Always()] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class Raws(Struct):
    anything: JSON = None
    extension: RawExtension = None
    fields: FieldsV1 = None
    several: list[RawExtension] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Common(Struct):
    shared: str = ""
    host_ip: Annotated[str, Wire("hostIP")] = ""


@attrs.define(kw_only=True)
class Box(Struct, Generic[T]):
    content: T | None = None
    others: list[T] = attrs.field(factory=list)


@attrs.frozen(kw_only=True)
class Frozen:
    name: str = ""
    count: Int32 = 0


@attrs.define(kw_only=True)
class Everything(Struct):
    common: Annotated[Common, Inline()] = attrs.field(factory=Common)
    scalars: Scalars = attrs.field(factory=Scalars)
    written: Annotated[Scalars, OmitEmpty()] = attrs.field(factory=Scalars)
    pointers: Pointers = attrs.field(factory=Pointers)
    containers: Containers = attrs.field(factory=Containers)
    raws: Raws = attrs.field(factory=Raws)
    box: Box[Leaf] = attrs.field(factory=Box)
    frozen: Frozen = attrs.field(factory=Frozen)
    child: "Everything | None" = None
    children: "list[Everything]" = attrs.field(factory=list)


ALL = (Leaf, Scalars, Pointers, Containers, Raws, Common, Box[Leaf], Frozen, Everything)
MUTABLE = (Leaf, Scalars, Pointers, Containers, Raws, Common, Box, Everything)
