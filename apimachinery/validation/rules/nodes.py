"""What is compiled of the rules of a class: a small tree, of which both the validating function and the list of rules are made."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Literal, TypeAlias

import attrs

from apimachinery.model.shapes import Shape
from apimachinery.validation._errors import ErrorType, FieldError
from apimachinery.validation.path import Path
from apimachinery.validation.rules.context import RuleContext

__all__ = [
    "Call",
    "Check",
    "Each",
    "Emission",
    "FieldPlan",
    "Gate",
    "ItemOf",
    "Mode",
    "Modes",
    "Node",
    "Part",
    "Plan",
    "Subfield",
    "ValuePlan",
]

Report: TypeAlias = Callable[[Path, Any, Any, RuleContext], Iterable[FieldError]]
"""From the path, the value, the old value (None where there is none) and the context to the faults."""

Key: TypeAlias = Callable[[Any], Hashable]
"""What tells the items of a list apart."""


@attrs.frozen
class Emission:
    """An error that a rule may yield: what covers it in a test run is an error of this kind in this place."""

    type: ErrorType
    origin: str = ""
    fragment: str = ""
    """What the error's path has after the path of the value: ``[*]`` for an item."""


@attrs.frozen(eq=False)
class Check:
    """One rule: a quick test, and what tells the faults where it hints at some."""

    test: str
    """An expression that is true where there may be a fault: ``{v}`` is the value, ``{w}`` the old one, ``{c}`` whether there is one."""
    report: Report
    """Tells the faults."""
    emits: tuple[Emission, ...] = ()
    short_circuits: bool = False
    """Whether the other rules of the value do not apply where this one does not hold."""
    guards: tuple[str, ...] = ()
    """Expressions over the context ``r``, all of which have to be true for the rule to take part."""
    names: Mapping[str, Any] = attrs.field(factory=dict)
    """What further names in *test* stand for."""


@attrs.frozen(eq=False)
class Gate:
    """The other rules of the value apply only where it is set."""

    is_set: str
    """An expression over ``{v}``."""
    guards: tuple[str, ...] = ()
    short_circuits: bool = True


@attrs.frozen(eq=False)
class Each:
    """A node for every item, value or key. Items are followed through an update by *key*, where there is one."""

    over: Literal["items", "values", "keys"]
    inner: Node
    shape: Shape
    """That of an item or value."""
    nullable: bool
    key: Key | None = None
    whole: bool = False
    """Whether *key* stands for all of an item, so that one found again is unchanged."""
    guards: tuple[str, ...] = ()

    @property
    def short_circuits(self) -> bool:
        """As the inner node does."""
        return not isinstance(self.inner, Call) and self.inner.short_circuits


@attrs.frozen(eq=False)
class Call:
    """The rules that the class of a struct declares. *type* is None for whatever class the object is of."""

    type: Any
    guards: tuple[str, ...] = ()
    short_circuits: bool = False


@attrs.frozen(eq=False)
class Subfield:
    """Rules for one field of a struct in this place only. What keeps the field's own rules from applying does so here too."""

    attribute: str
    wire: str
    shape: Shape
    nullable: bool
    plan: ValuePlan
    inherited: tuple[Node, ...]
    guards: tuple[str, ...] = ()
    short_circuits: bool = False


@attrs.frozen(eq=False)
class ItemOf:
    """Rules for the one item of a list that has certain keys."""

    matches: Callable[[Any], bool]
    shape: Shape
    plan: ValuePlan
    guards: tuple[str, ...] = ()
    short_circuits: bool = False


@attrs.frozen
class Mode:
    """What holds of a field in one mode."""

    value: str | bool
    plan: ValuePlan


@attrs.frozen(eq=False)
class Modes:
    """What holds of a field in each mode of its struct, and in all others."""

    attribute: str
    wire: str
    shape: Shape
    nullable: bool
    discriminator: str
    """The attribute that says the mode."""
    modes: tuple[Mode, ...]
    otherwise: Check
    guards: tuple[str, ...] = ()
    short_circuits: bool = False


Part: TypeAlias = Subfield | ItemOf
Node: TypeAlias = Check | Gate | Each | Call | Subfield | ItemOf | Modes


@attrs.frozen(eq=False)
class ValuePlan:
    """What is looked at in one value, in order."""

    checks: tuple[Node, ...] = ()
    parts: tuple[Part, ...] = ()
    """Each apart from the others: one that fails does not keep the next from being looked at."""
    descent: Node | None = None
    """The rules of the classes within."""

    def __bool__(self) -> bool:
        return bool(self.checks or self.parts or self.descent)


@attrs.frozen(eq=False)
class FieldPlan:
    """What is looked at in one field."""

    attribute: str
    wire: str
    """Empty for an inline struct."""
    shape: Shape
    nullable: bool
    plan: ValuePlan


@attrs.frozen(eq=False)
class Plan:
    """What is looked at in an object of one class: what concerns several fields first, then field by field."""

    checks: tuple[Node, ...]
    fields: tuple[FieldPlan, ...]
