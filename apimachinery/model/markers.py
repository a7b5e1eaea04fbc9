"""What a field's annotation can say besides its type: the counterpart of Go's struct tags and ``+markers``.

A marker is a frozen value inside ``typing.Annotated``; it becomes one fact of a :class:`~apimachinery.model.info.FieldInfo`.
Bounds (``Ge``, ``Le``, ``MinLen``, ``MaxLen``, …) come from ``annotated_types`` and are not repeated here.
"""

from __future__ import annotations

from enum import Enum as _Enum
from typing import Any, Literal

import attrs

__all__ = [
    "Always",
    "Default",
    "Enum",
    "Format",
    "Immutable",
    "Inline",
    "ListAtomic",
    "ListMap",
    "ListSet",
    "MapAtomic",
    "MapGranular",
    "Marker",
    "Omit",
    "OmitEmpty",
    "OmitZero",
    "Optional",
    "Patch",
    "Proto",
    "Required",
    "Union",
    "UnknownFieldsStore",
    "Wire",
]


class Omit(_Enum):
    """When a field is left out of the encoded object."""

    ZERO = "zero"
    """When it is the zero value, a zero struct included (Go: ``omitzero``; the default here)."""
    EMPTY = "empty"
    """When it is false, 0, empty or None, but never because a struct is zero (Go: ``omitempty``)."""
    NEVER = "never"
    """Always written (Go: neither option)."""


class Marker:
    """The base of all markers, so that a misspelt one in an annotation is noticed."""

    __slots__ = ()


@attrs.frozen
class Wire(Marker):
    """The field's name on the wire, where the rule (``host_ip`` is ``hostIp``) gives another."""

    name: str


@attrs.frozen
class Always(Marker):
    """Written even when zero (a Go field without ``omitempty``)."""


@attrs.frozen
class OmitEmpty(Marker):
    """Left out when empty, but a struct is written even when zero (Go: ``omitempty``)."""


@attrs.frozen
class OmitZero(Marker):
    """Left out when zero, a zero struct included (Go: ``omitzero``). This is the default and need not be said."""


@attrs.frozen
class Inline(Marker):
    """The members of this struct appear among those of the struct that holds it (Go: ``json:",inline"``)."""


WireType = Literal["varint", "zigzag32", "zigzag64", "fixed32", "fixed64", "bytes"]


@attrs.frozen
class Proto(Marker):
    """The field's number in the protobuf message, and its wire type where the Python type does not decide it."""

    number: int
    type: WireType | None = None
    packed: bool = False
    required: bool = False
    """Written even when zero (proto2 ``required``)."""


@attrs.frozen(init=False)
class Patch(Marker):
    """How a strategic merge patch treats the field (Go: ``patchStrategy`` and ``patchMergeKey``)."""

    strategies: tuple[str, ...]
    merge_key: str | None

    def __init__(self, *strategies: Literal["merge", "replace", "retainKeys"], merge_key: str | None = None) -> None:
        self.__attrs_init__(strategies, merge_key)


@attrs.frozen(init=False)
class ListMap(Marker):
    """A list whose items are told apart by the values of *keys*, wire names (Go: ``+listType=map``)."""

    keys: tuple[str, ...]

    def __init__(self, *keys: str) -> None:
        self.__attrs_init__(keys)


@attrs.frozen
class ListSet(Marker):
    """A list of distinct values (Go: ``+listType=set``)."""


@attrs.frozen
class ListAtomic(Marker):
    """A list that is replaced as a whole (Go: ``+listType=atomic``)."""


@attrs.frozen
class MapAtomic(Marker):
    """A map or struct that is replaced as a whole (Go: ``+mapType=atomic``, ``+structType=atomic``)."""


@attrs.frozen
class MapGranular(Marker):
    """A map or struct whose fields have owners of their own (Go: ``+mapType=granular``). The default."""


@attrs.frozen
class Default(Marker):
    """What the API fills in when the field is zero: a JSON-shaped value (Go: ``+default=…``)."""

    value: Any


@attrs.frozen
class Immutable(Marker):
    """Must not change on update (Go: ``+k8s:immutable``)."""


@attrs.frozen
class Required(Marker):
    """Must not be zero (Go: ``+required``)."""


@attrs.frozen
class Optional(Marker):
    """May be left out (Go: ``+optional``)."""


@attrs.frozen(init=False)
class Enum(Marker):
    """The known values. The set is open: another value is still data, only validation refuses it (Go: ``+enum``)."""

    values: tuple[str, ...]

    def __init__(self, *values: str) -> None:
        self.__attrs_init__(tuple(map(str, values)))


@attrs.frozen
class Format(Marker):
    """A named format of the text, such as ``k8s-short-name`` (Go: ``+k8s:format=…``)."""

    name: str


@attrs.frozen
class Union(Marker):
    """The field's part in a union (Go: ``+k8s:unionMember``, ``+k8s:unionDiscriminator``)."""

    name: str = ""
    """Tells unions of one struct apart."""
    discriminator: bool = False
    value: str | None = None
    """What the discriminator says when this member is set; by default the member's Go-style name."""
    optional: bool = False
    """No member need be set (Go: ``+k8s:zeroOrOneOfMember``)."""


@attrs.frozen
class UnknownFieldsStore(Marker):
    """This attribute is no field: it holds what the class does not know. ``Struct`` brings one."""
