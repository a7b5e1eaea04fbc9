"""Two versions of one struct that differ in every way a rule can say."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Int32, Int64, ListMap, RawExtension, Struct, Time

__all__ = ["New", "NewBox", "NewSize", "NewSpec", "Old", "OldBox", "OldSpec"]


class Colour(StrEnum):
    """Known in the old version only; the new one has texts."""

    RED = "Red"


@attrs.define(kw_only=True)
class OldBox(Struct):
    """A box."""

    name: str = ""
    label: str = ""


@attrs.define(kw_only=True)
class NewBox(Struct):
    """A box whose label is called otherwise."""

    name: str = ""
    title: str = ""


@attrs.define(kw_only=True)
class OldSpec(Struct):
    """All in one place."""

    same: str = ""
    colour: Colour | str = ""
    height: str = ""
    first_name: str = ""
    last_name: str = ""
    boxes: Annotated[list[OldBox], ListMap("name")] = attrs.field(factory=list)
    by_name: dict[str, OldBox] = attrs.field(factory=dict)
    maybe: OldBox | None = None
    raw: RawExtension = None
    numbers: list[Int64] = attrs.field(factory=list)
    since: Time | None = None
    gone: str = ""


@attrs.define(kw_only=True)
class NewSize(Struct):
    """A size by itself."""

    centimetres: Int32 | None = None


@attrs.define(kw_only=True)
class NewSpec(Struct):
    """Some of it in structs."""

    same: str = ""
    colour: str = ""
    size: NewSize | None = None
    full_name: str = ""
    boxes: Annotated[list[NewBox], ListMap("name")] = attrs.field(factory=list)
    by_name: dict[str, NewBox] = attrs.field(factory=dict)
    maybe: NewBox | None = None
    raw: RawExtension = None
    numbers: list[Int64] = attrs.field(factory=list)
    since: Time | None = None
    added: str = ""


@attrs.define(kw_only=True)
class Old(metav1.Object):
    """The older version."""

    spec: OldSpec = attrs.field(factory=OldSpec)


@attrs.define(kw_only=True)
class New(metav1.Object):
    """The newer version, which is the hub."""

    spec: NewSpec = attrs.field(factory=NewSpec)
