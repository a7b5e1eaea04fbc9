"""Types of every shape that a protobuf field can have."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Generic, TypeVar

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    Bytes,
    Duration,
    FieldsV1,
    Float32,
    Inline,
    Int32,
    Int64,
    IntOrString,
    MicroTime,
    OmitEmpty,
    Proto,
    Quantity,
    RawExtension,
    Scalar,
    Struct,
    Time,
    Uint8,
    Uint32,
    Uint64,
)
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.times import Duration as DurationValue

T = TypeVar("T")


class Colour(StrEnum):
    RED = "Red"
    BLUE = "Blue"


Celsius = Annotated[float, Scalar.from_hooks(float, lambda value, _: float(value), str, name="temperature", zero=0.0)]
"""A scalar of the user's: a number that stands on the wire as text."""


@attrs.define(kw_only=True)
class Leaf(Struct):
    name: Annotated[str, Proto(1)] = ""
    port: Annotated[Int32, Proto(2)] = 0


@attrs.define(kw_only=True)
class Scalars(Struct):
    text: Annotated[str, Proto(1)] = ""
    flag: Annotated[bool, Proto(2)] = False
    small: Annotated[Int32, Proto(3)] = 0
    large: Annotated[Int64, Proto(4)] = 0
    byte: Annotated[Uint8, Proto(5)] = 0
    word: Annotated[Uint32, Proto(6)] = 0
    long: Annotated[Uint64, Proto(7)] = 0
    ratio: Annotated[float, Proto(8)] = 0.0
    short_ratio: Annotated[Float32, Proto(9)] = 0.0
    data: Annotated[Bytes, Proto(10)] = b""
    colour: Annotated[Colour | str, Proto(11)] = ""
    at: Annotated[Time | None, Always(), Proto(12)] = None
    exactly_at: Annotated[MicroTime | None, Always(), Proto(13)] = None
    lasts: Annotated[Duration, Proto(14)] = DurationValue(0)
    amount: Annotated[Quantity, Proto(15)] = QuantityValue.ZERO
    target: Annotated[IntOrString, Proto(16)] = 0
    warmth: Annotated[Celsius, Proto(17)] = 0.0


@attrs.define(kw_only=True)
class Numbers(Struct):
    """Integers in every form on the wire."""

    zigzag: Annotated[Int32, Proto(1, "sint32")] = 0
    long_zigzag: Annotated[Int64, Proto(2, "sint64")] = 0
    fixed: Annotated[Uint32, Proto(3, "fixed32")] = 0
    long_fixed: Annotated[Uint64, Proto(4, "fixed64")] = 0
    signed_fixed: Annotated[Int32, Proto(5, "sfixed32")] = 0
    long_signed_fixed: Annotated[Int64, Proto(6, "sfixed64")] = 0
    many: Annotated[list[Int32], Proto(7)] = attrs.field(factory=list)
    packed: Annotated[list[Int64], Proto(8, packed=True)] = attrs.field(factory=list)
    packed_zigzag: Annotated[list[Int32], Proto(9, "sint32", packed=True)] = attrs.field(factory=list)
    packed_floats: Annotated[list[float], Proto(10, packed=True)] = attrs.field(factory=list)
    flags: Annotated[list[bool], Proto(11)] = attrs.field(factory=list)
    by_name: Annotated[dict[str, Int64], Proto(12)] = attrs.field(factory=dict)
    flags_by_name: Annotated[dict[str, bool], Proto(13)] = attrs.field(factory=dict)
    ratios: Annotated[dict[str, float], Proto(14)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class Pointers(Struct):
    text: Annotated[str | None, Proto(1)] = None
    flag: Annotated[bool | None, Proto(2)] = None
    small: Annotated[Int32 | None, Proto(3)] = None
    ratio: Annotated[float | None, Proto(4)] = None
    data: Annotated[Bytes | None, Proto(5)] = None
    colour: Annotated[Colour | str | None, Proto(6)] = None
    at: Annotated[Time | None, Proto(7)] = None
    lasts: Annotated[Duration | None, Proto(8)] = None
    amount: Annotated[Quantity | None, Proto(9)] = None
    target: Annotated[IntOrString | None, Proto(10)] = None
    leaf: Annotated[Leaf | None, Proto(11)] = None


@attrs.define(kw_only=True)
class Containers(Struct):
    texts: Annotated[list[str], Proto(1)] = attrs.field(factory=list)
    leaves: Annotated[list[Leaf], Proto(2)] = attrs.field(factory=list)
    moments: Annotated[list[Time | None], Proto(3)] = attrs.field(factory=list)
    limits: Annotated[dict[str, Quantity], Proto(4)] = attrs.field(factory=dict)
    labels: Annotated[dict[str, str], Proto(5)] = attrs.field(factory=dict)
    by_name: Annotated[dict[str, Leaf], Proto(6)] = attrs.field(factory=dict)
    of_lists: Annotated[dict[str, list[str]], Proto(7)] = attrs.field(factory=dict)
    grid: Annotated[list[list[Int32]], Proto(8)] = attrs.field(factory=list)
    of_maps: Annotated[list[dict[str, str]], Proto(9)] = attrs.field(factory=list)
    secrets: Annotated[dict[str, Bytes], Proto(10)] = attrs.field(factory=dict)
    always: Annotated[list[str], Always(), Proto(11)] = attrs.field(factory=list)
    always_map: Annotated[dict[str, str], Always(), Proto(12)] = attrs.field(factory=dict)
    moments_by_name: Annotated[dict[str, Time | None], Proto(14)] = attrs.field(factory=dict)
    targets: Annotated[list[IntOrString], Proto(15)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Verbs(Struct):
    """A list that is a message of its own."""

    verbs: Annotated[list[str], Always(), Proto(1, "message")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Raws(Struct):
    extension: Annotated[RawExtension, OmitEmpty(), Proto(1)] = None
    pointer: Annotated[RawExtension, Proto(2)] = None
    fields: Annotated[FieldsV1, Proto(3)] = None
    several: Annotated[list[RawExtension], Proto(4)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Common(Struct):
    shared: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class Box(Struct, Generic[T]):
    content: Annotated[T | None, Proto(1)] = None
    others: Annotated[list[T], Proto(2)] = attrs.field(factory=list)


@attrs.frozen(kw_only=True)
class Frozen:
    name: Annotated[str, Proto(1)] = ""
    count: Annotated[Int32, Proto(2)] = 0
    leaf: Annotated[Leaf, Proto(3)] = attrs.field(factory=Leaf)


@attrs.define(kw_only=True)
class Wide(Struct):
    """Fields with numbers of one, two and three bytes, more than are asked for in one go."""

    a: Annotated[str, Proto(1)] = ""
    b: Annotated[str | None, Proto(2)] = None
    c: Annotated[Leaf | None, Proto(3)] = None
    d: Annotated[str | None, Proto(5)] = None
    e: Annotated[str | None, Proto(8)] = None
    f: Annotated[str | None, Proto(15)] = None
    g: Annotated[str | None, Proto(16)] = None
    h: Annotated[list[Leaf], Proto(100)] = attrs.field(factory=list)
    i: Annotated[str | None, Proto(2047)] = None
    j: Annotated[str | None, Proto(2048)] = None
    k: Annotated[str, Proto(100_000)] = ""


@attrs.define(kw_only=True)
class Everything(Struct):
    common: Annotated[Common, Inline(), Proto(1)] = attrs.field(factory=Common)
    scalars: Annotated[Scalars, Proto(2)] = attrs.field(factory=Scalars)
    numbers: Annotated[Numbers, Proto(3)] = attrs.field(factory=Numbers)
    pointers: Annotated[Pointers, Proto(4)] = attrs.field(factory=Pointers)
    containers: Annotated[Containers, Proto(5)] = attrs.field(factory=Containers)
    raws: Annotated[Raws, Proto(6)] = attrs.field(factory=Raws)
    box: Annotated[Box[Leaf], Proto(7)] = attrs.field(factory=Box)
    frozen: Annotated[Frozen, Proto(8)] = attrs.field(factory=Frozen)
    child: Annotated["Everything | None", Proto(20)] = None
    children: Annotated["list[Everything]", Proto(21)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Keeper(metav1.Object):
    """A stored kind."""

    spec: Annotated[Leaf, OmitEmpty(), Proto(2)] = attrs.field(factory=Leaf)


@attrs.define(kw_only=True)
class KeeperList(metav1.ObjectList[Keeper]):
    """Keepers."""


ALL = (Leaf, Scalars, Numbers, Pointers, Containers, Verbs, Raws, Common, Box[Leaf], Frozen, Wide, Everything, Keeper, KeeperList)

MORNING = datetime(2026, 4, 1, 7, 30, tzinfo=UTC)
