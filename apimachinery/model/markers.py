"""What a field's annotation can say besides its type: the counterpart of Go's struct tags and ``+markers``.

A marker is a frozen value inside ``typing.Annotated``; it becomes one fact of a :class:`~apimachinery.model.info.FieldInfo`.
Bounds (``Ge``, ``Le``, ``MinLen``, ``MaxLen``, …) come from ``annotated_types`` and are not repeated here.

What validation asks of a field is said by a :class:`Rule`. Rules have the names and the meaning of upstream's ``+k8s:`` tags; those
that say something of a part of the value, or under a condition, take other rules: ``EachVal(Format("k8s-short-name"))``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum as _Enum
from typing import Any, Literal, TypeAlias

import attrs

__all__ = [
    "Alpha",
    "Always",
    "Beta",
    "CustomUnique",
    "CustomValidation",
    "Default",
    "DependentForbidden",
    "DependentRequired",
    "EachKey",
    "EachVal",
    "Enum",
    "EnumExclude",
    "Forbidden",
    "Format",
    "IfDisabled",
    "IfEnabled",
    "IfMode",
    "Immutable",
    "InEnvelope",
    "Inline",
    "Item",
    "ListAtomic",
    "ListMap",
    "ListSet",
    "MapAtomic",
    "MapGranular",
    "Marker",
    "MaxBytes",
    "ModeDiscriminator",
    "Monotonic",
    "NotEqual",
    "Omit",
    "OmitEmpty",
    "OmitZero",
    "Opaque",
    "Optional",
    "Patch",
    "Proto",
    "ProtoType",
    "Required",
    "Rule",
    "Subfield",
    "Union",
    "Unique",
    "UnknownFieldsStore",
    "Update",
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
    """The base of all markers, so that a misspelt one in an annotation is noticed.

    Markers compare and print alike. That is written here once, not by attrs for each class: importing them takes a third of the time.
    """

    __slots__ = ()

    def _facts(self) -> tuple[tuple[str, Any], ...]:
        return tuple((field.name, getattr(self, field.name)) for field in attrs.fields(type(self)))  # type: ignore[arg-type]  # every marker is an attrs class

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and isinstance(other, Marker) and self._facts() == other._facts()

    def __hash__(self) -> int:
        return hash((type(self), self._facts()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._facts())})"

    def _hold(self, **facts: Any) -> None:
        """Store what a frozen marker with an ``__init__`` of its own holds."""
        for name, value in facts.items():
            object.__setattr__(self, name, value)


@attrs.frozen(eq=False, repr=False)
class Wire(Marker):
    """The field's name on the wire, where the rule (``host_ip`` is ``hostIp``) gives another."""

    name: str


@attrs.frozen(eq=False, repr=False)
class Always(Marker):
    """Written even when zero (a Go field without ``omitempty``)."""


@attrs.frozen(eq=False, repr=False)
class OmitEmpty(Marker):
    """Left out when empty, but a struct is written even when zero (Go: ``omitempty``)."""


@attrs.frozen(eq=False, repr=False)
class OmitZero(Marker):
    """Left out when zero, a zero struct included (Go: ``omitzero``). This is the default and need not be said."""


@attrs.frozen(eq=False, repr=False)
class Inline(Marker):
    """The members of this struct appear among those of the struct that holds it (Go: ``json:",inline"``)."""


ProtoType: TypeAlias = Literal[
    "bool", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64",
    "float", "double", "string", "bytes", "message",
]  # fmt: skip


@attrs.frozen(eq=False, repr=False)
class Proto(Marker):
    """The field's number in the protobuf message, and what else the Python type does not say of it."""

    number: int
    type: ProtoType | None = None
    """The type where it is not the one by rule, such as ``sint64``. A list may be a ``message`` of its own, ``{1: items}``."""
    packed: bool = False
    """Whether the numbers of a list stand in one field."""
    go: str = attrs.field(default="", kw_only=True)
    """The Go field, which errors name, where it is not the wire name with a capital."""


@attrs.frozen(eq=False, repr=False)
class InEnvelope(Marker):
    """The field stands in the envelope around an object's protobuf message, not in the message (Go: ``TypeMeta``)."""

    number: int
    """The number in the message of the class that declares it, where that is used alone."""
    go: str = attrs.field(default="", kw_only=True)
    """As for :class:`Proto`."""


@attrs.frozen(eq=False, repr=False, init=False)
class Patch(Marker):
    """How a strategic merge patch treats the field (Go: ``patchStrategy`` and ``patchMergeKey``)."""

    strategies: tuple[str, ...]
    merge_key: str | None

    def __init__(self, *strategies: Literal["merge", "replace", "retainKeys"], merge_key: str | None = None) -> None:
        self._hold(strategies=strategies, merge_key=merge_key)


@attrs.frozen(eq=False, repr=False, init=False)
class ListMap(Marker):
    """A list whose items are told apart by the values of *keys*, wire names (Go: ``+listType=map``)."""

    keys: tuple[str, ...]

    def __init__(self, *keys: str) -> None:
        self._hold(keys=keys)


@attrs.frozen(eq=False, repr=False)
class ListSet(Marker):
    """A list of distinct values (Go: ``+listType=set``)."""


@attrs.frozen(eq=False, repr=False)
class ListAtomic(Marker):
    """A list that is replaced as a whole (Go: ``+listType=atomic``)."""


@attrs.frozen(eq=False, repr=False)
class MapAtomic(Marker):
    """A map or struct that is replaced as a whole (Go: ``+mapType=atomic``, ``+structType=atomic``)."""


@attrs.frozen(eq=False, repr=False)
class MapGranular(Marker):
    """A map or struct whose fields have owners of their own (Go: ``+mapType=granular``). The default."""


@attrs.frozen(eq=False, repr=False)
class Default(Marker):
    """What the API fills in when the field is zero: a JSON-shaped value (Go: ``+default=…``)."""

    value: Any


class Rule(Marker):
    """The base of the markers that validation is compiled from."""

    __slots__ = ()


# --- presence and change --------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class Required(Rule):
    """Must be set: not zero, or not None where None is a value of its own (Go: ``+required``, ``+k8s:required``).

    A struct that cannot be None is always set, and so are the scalars that are structs in Go (``Quantity``).
    """

    may_be_zero: bool = False
    """The member has to be there on the wire, but may well be zero. For schemas; validation cannot see it."""


@attrs.frozen(eq=False, repr=False)
class Optional(Rule):
    """May be left out; then no other rule applies (Go: ``+optional``, ``+k8s:optional``).

    A field that is left out when zero is optional anyway. Where a field with a ``Default`` says so as well, validation takes
    it that defaults have been filled in: the field must be set, as in Go.
    """


@attrs.frozen(eq=False, repr=False)
class Forbidden(Rule):
    """Must not be set (Go: ``+k8s:forbidden``)."""


@attrs.frozen(eq=False, repr=False)
class Immutable(Rule):
    """Must not change on update; setting and unsetting are changes (Go: ``+k8s:immutable``)."""


UpdateConstraint = Literal["NoSet", "NoUnset", "NoModify", "NoAddItem", "NoRemoveItem"]


@attrs.frozen(eq=False, repr=False, init=False)
class Update(Rule):
    """The changes that are not allowed on update (Go: ``+k8s:update=…``).

    ``NoSet``: setting what was not set. ``NoUnset``: the contrary. ``NoModify``: giving another value to what was set and stays
    set. ``NoAddItem``, ``NoRemoveItem``: of a map, or of a list whose items are told apart.
    """

    constraints: tuple[UpdateConstraint, ...]

    def __init__(self, *constraints: UpdateConstraint) -> None:
        self._hold(constraints=constraints)


@attrs.frozen(eq=False, repr=False)
class Monotonic(Rule):
    """The number never decreases on update (Go: ``+k8s:monotonic``)."""


# --- values ---------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False, init=False)
class Enum(Rule):
    """The known values. The set is open: another value is still data, only validation refuses it (Go: ``+k8s:enum``).

    Without values, the members of the field's ``StrEnum`` are meant; the enum alone asks nothing.
    """

    values: tuple[str, ...]

    def __init__(self, *values: str) -> None:
        self._hold(values=tuple(map(str, values)))


@attrs.frozen(eq=False, repr=False)
class EnumExclude(Rule):
    """One value of the field's ``Enum`` that is not to be used: never, or only while an option is on, or off.

    (Go: ``+k8s:enumExclude``, after ``+k8s:ifEnabled(…)=`` or ``+k8s:ifDisabled(…)=`` or alone.)
    """

    value: str = attrs.field(converter=str)
    if_enabled: str | None = attrs.field(default=None, kw_only=True)
    if_disabled: str | None = attrs.field(default=None, kw_only=True)


@attrs.frozen(eq=False, repr=False)
class Format(Rule):
    """A named format of the text, such as ``k8s-short-name`` (Go: ``+k8s:format=…``).

    Formats that begin with ``k8s-`` are validated, and have to be known; of others only schemas take note.
    """

    name: str


@attrs.frozen(eq=False, repr=False)
class MaxBytes(Rule):
    """The text takes no more bytes in UTF-8 than that; ``MaxLen`` counts characters (Go: ``+k8s:maxBytes``)."""

    most: int


@attrs.frozen(eq=False, repr=False)
class NotEqual(Rule):
    """Any value but that one: a text, a number or a truth value (Go: ``+k8s:neq``)."""

    value: str | int | bool


@attrs.frozen(eq=False, repr=False, init=False)
class Unique(Rule):
    """No item of the list is the same as another; with *keys*, by the values of these fields (Go: ``+k8s:unique=set|map``).

    For lists that are replaced as a whole; ``ListSet`` and ``ListMap`` say it already.
    """

    keys: tuple[str, ...]

    def __init__(self, *keys: str) -> None:
        self._hold(keys=keys)


@attrs.frozen(eq=False, repr=False)
class CustomUnique(Rule):
    """Leaves to a function of one's own whether items of the ``ListSet`` or ``ListMap`` are unique (Go: ``+k8s:customUnique``)."""


@attrs.frozen(eq=False, repr=False)
class CustomValidation(Rule):
    """Validates the value by a function (Go: ``+k8s:customValidation``).

    It is called with the path, the value, the old value (None where there is none) and the
    :class:`~apimachinery.validation.RuleContext`, and gives ``FieldError``\\ s; not called for what did not change.
    """

    function: Callable[[Any, Any, Any, Any], Iterable[Any]]


# --- parts of values ------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False, init=False)
class EachVal(Rule):
    """What holds for each item of a list, or each value of a map (Go: ``+k8s:eachVal=…``).

    The rules in the annotation of the item mean the same: ``list[Annotated[str, MaxLen(63)]]``.
    """

    rules: tuple[Any, ...]

    def __init__(self, *rules: Any) -> None:
        self._hold(rules=rules)


@attrs.frozen(eq=False, repr=False, init=False)
class EachKey(Rule):
    """What holds for each key of a map (Go: ``+k8s:eachKey=…``). The rules in the annotation of the key mean the same."""

    rules: tuple[Any, ...]

    def __init__(self, *rules: Any) -> None:
        self._hold(rules=rules)


@attrs.frozen(eq=False, repr=False, init=False)
class Subfield(Rule):
    """What holds for one field, by its wire name, of the struct in this place only (Go: ``+k8s:subfield(name)=…``)."""

    field: str
    rules: tuple[Any, ...]

    def __init__(self, field: str, *rules: Any) -> None:
        self._hold(field=field, rules=rules)


@attrs.frozen(eq=False, repr=False, init=False)
class Item(Rule):
    """What holds for the item of a ``ListMap`` that has these values of all keys (Go: ``+k8s:item(key: "value")=…``)."""

    keys: tuple[tuple[str, str | int | bool], ...]
    rules: tuple[Any, ...]

    def __init__(self, keys: Mapping[str, str | int | bool], *rules: Any) -> None:
        self._hold(keys=tuple(keys.items()), rules=rules)


@attrs.frozen(eq=False, repr=False)
class Opaque(Rule):
    """The rules that the struct's own class declares do not apply here (Go: ``+k8s:opaqueType``)."""


# --- fields together ------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class Union(Rule):
    """The field's part in a union (Go: ``+k8s:unionMember``, ``+k8s:unionDiscriminator``)."""

    name: str = ""
    """Tells unions of one struct apart."""
    discriminator: bool = False
    value: str | None = None
    """What the discriminator says when this member is set; by default the member's Go-style name."""
    optional: bool = False
    """No member need be set (Go: ``+k8s:zeroOrOneOfMember``)."""


@attrs.frozen(eq=False, repr=False)
class DependentRequired(Rule):
    """When this field is set, that one must be (Go: ``+k8s:dependentRequired(name)``)."""

    field: str
    """The wire name of a field of the same struct."""


@attrs.frozen(eq=False, repr=False)
class DependentForbidden(Rule):
    """When this field is set, that one must not be (Go: ``+k8s:dependentForbidden(name)``)."""

    field: str
    """The wire name of a field of the same struct."""


@attrs.frozen(eq=False, repr=False)
class ModeDiscriminator(Rule):
    """The field whose value says which rules hold for others of the struct (Go: ``+k8s:modeDiscriminator``)."""

    name: str = ""
    """Tells several of one struct apart."""


@attrs.frozen(eq=False, repr=False, init=False)
class IfMode(Rule):
    """What holds while the discriminator has that value; where no mode of the field fits, it is forbidden (Go: ``+k8s:ifMode(…)=…``)."""

    mode: str | bool
    rules: tuple[Any, ...]
    name: str
    """Which discriminator, of several."""

    def __init__(self, mode: str | bool, *rules: Any, name: str = "") -> None:
        self._hold(mode=mode, rules=rules, name=name)


# --- conditions -----------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False, init=False)
class IfEnabled(Rule):
    """Rules that hold while an option is on (Go: ``+k8s:ifEnabled(option)=…``)."""

    option: str
    rules: tuple[Any, ...]

    def __init__(self, option: str, *rules: Any) -> None:
        self._hold(option=option, rules=rules)


@attrs.frozen(eq=False, repr=False, init=False)
class IfDisabled(Rule):
    """Rules that hold while an option is off (Go: ``+k8s:ifDisabled(option)=…``)."""

    option: str
    rules: tuple[Any, ...]

    def __init__(self, option: str, *rules: Any) -> None:
        self._hold(option=option, rules=rules)


@attrs.frozen(eq=False, repr=False, init=False)
class Alpha(Rule):
    """Rules that hold only where they are asked for: they repeat what functions check already (Go: ``+k8s:alpha(since: "1.36")=…``)."""

    rules: tuple[Any, ...]
    since: str

    def __init__(self, *rules: Any, since: str = "") -> None:
        self._hold(rules=rules, since=since)


@attrs.frozen(eq=False, repr=False, init=False)
class Beta(Rule):
    """Rules that hold unless they are switched off (Go: ``+k8s:beta(since: "1.36")=…``)."""

    rules: tuple[Any, ...]
    since: str

    def __init__(self, *rules: Any, since: str = "") -> None:
        self._hold(rules=rules, since=since)


@attrs.frozen(eq=False, repr=False)
class UnknownFieldsStore(Marker):
    """This attribute is no field: it holds what the class does not know. ``Struct`` brings one."""
