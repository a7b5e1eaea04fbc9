"""Wire types whose parts have owners in every way that a declaration can say."""

from typing import Annotated, Any

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    Bytes,
    Default,
    Duration,
    Inline,
    Int32,
    IntOrString,
    ListAtomic,
    ListMap,
    ListSet,
    MapAtomic,
    MapGranular,
    Patch,
    Quantity,
    Struct,
    Time,
)
from apimachinery.times import Duration as DurationValue


@attrs.define(kw_only=True)
class Whole(Struct):
    """Has one owner, wherever it stands."""

    __markers__ = (MapAtomic(),)

    a: str = ""
    b: str = ""


@attrs.define(kw_only=True)
class Part(Struct):
    """An item of lists."""

    name: Annotated[str, Always()] = ""
    kind: Annotated[str, Default("Box")] = ""
    size: Annotated[Int32, Always()] = 0
    limit: Annotated[Int32 | None, Always()] = None


@attrs.define(kw_only=True)
class Empty(Struct):
    """Declares nothing."""


@attrs.define(kw_only=True)
class Shelf(metav1.Object):
    """Something with parts of all kinds."""

    text: str = ""
    number: Int32 = 0
    ratio: float = 0.0
    on: bool = False
    data: Bytes = b""
    when: Time | None = None
    lasts: Duration = DurationValue(0)
    amount: Quantity | None = None
    port: IntOrString = 0
    raw: Any = None
    plain: list[str] = attrs.field(factory=list)
    names: Annotated[list[str], ListSet()] = attrs.field(factory=list)
    args: Annotated[list[str], ListAtomic()] = attrs.field(factory=list)
    parts: Annotated[list[Part], ListMap("name", "kind")] = attrs.field(factory=list)
    sized: Annotated[list[Part], ListMap("size")] = attrs.field(factory=list)
    limited: Annotated[list[Part], ListMap("limit")] = attrs.field(factory=list)
    merged: Annotated[list[Part], Patch("merge", merge_key="name")] = attrs.field(factory=list)
    merged_names: Annotated[list[str], Patch("merge")] = attrs.field(factory=list)
    labels: dict[str, str] = attrs.field(factory=dict)
    selector: Annotated[dict[str, str], MapAtomic()] = attrs.field(factory=dict)
    lists: dict[str, list[str]] = attrs.field(factory=dict)
    part: Part | None = None
    atomic_part: Annotated[Part | None, MapAtomic()] = None
    whole: Whole | None = None
    granular_whole: Annotated[Whole | None, MapGranular()] = None
    wholes: Annotated[list[Whole], ListMap("a")] = attrs.field(factory=list)
    inline: Annotated[Empty, Inline()] = attrs.field(factory=Empty)
    empty: Empty = attrs.field(factory=Empty)
    children: "dict[str, Shelf]" = attrs.field(factory=dict)
