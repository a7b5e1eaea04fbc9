"""Selectors as objects hold them (Go: ``apis/meta/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs

from apimachinery.model import Always, ListAtomic, MapAtomic, Proto, Struct

__all__ = [
    "FieldSelectorOperator",
    "FieldSelectorRequirement",
    "LabelSelector",
    "LabelSelectorOperator",
    "LabelSelectorRequirement",
]


class LabelSelectorOperator(StrEnum):
    """How a label is compared with the values of a requirement."""

    IN = "In"
    """The label is there, with one of the values."""
    NOT_IN = "NotIn"
    """The label is not there, or has none of the values."""
    EXISTS = "Exists"
    """The label is there."""
    DOES_NOT_EXIST = "DoesNotExist"
    """The label is not there."""


class FieldSelectorOperator(StrEnum):
    """How a field is compared with the values of a requirement."""

    IN = "In"
    """The field has one of the values."""
    NOT_IN = "NotIn"
    """The field is not there, or has none of the values."""
    EXISTS = "Exists"
    """The field is there."""
    DOES_NOT_EXIST = "DoesNotExist"
    """The field is not there."""


@attrs.define(kw_only=True)
class LabelSelectorRequirement(Struct):
    """What one label has to be."""

    key: Annotated[str, Always(), Proto(1)] = ""
    """The label."""
    operator: Annotated[LabelSelectorOperator | str, Always(), Proto(2)] = ""
    """How it is compared."""
    values: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    """What with: something for ``In`` and ``NotIn``, nothing for the others."""


@attrs.define(kw_only=True)
class LabelSelector(Struct):
    """Selects by labels: all of its parts have to hold. An empty one selects everything, None nothing."""

    __markers__ = (MapAtomic(),)

    match_labels: Annotated[dict[str, str], Proto(1)] = attrs.field(factory=dict)
    """The labels, each with its one value."""
    match_expressions: Annotated[list[LabelSelectorRequirement], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    """Further requirements."""


@attrs.define(kw_only=True)
class FieldSelectorRequirement(Struct):
    """What one field has to be."""

    key: Annotated[str, Always(), Proto(1)] = ""
    """The field, by the name that the kind makes selectable."""
    operator: Annotated[FieldSelectorOperator | str, Always(), Proto(2)] = ""
    """How it is compared."""
    values: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    """What with: something for ``In`` and ``NotIn``, nothing for the others."""
