"""Conditions: what a controller last saw, one aspect each (Go: ``apis/meta/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs
from annotated_types import Ge, MaxLen, MinLen

from apimachinery.model import Always, Int64, Proto, Required, Struct, Time

__all__ = ["Condition", "ConditionStatus"]


class ConditionStatus(StrEnum):
    """Whether a condition holds."""

    TRUE = "True"
    """It holds."""
    FALSE = "False"
    """It does not."""
    UNKNOWN = "Unknown"
    """The controller cannot tell."""


@attrs.define(kw_only=True)
class Condition(Struct):
    """One aspect of the state of an object. An object has at most one condition of a type."""

    type: Annotated[str, Always(), Required(), MaxLen(316), Proto(1)] = ""
    """The aspect, in CamelCase or as ``example.com/CamelCase``."""
    status: Annotated[ConditionStatus | str, Always(), Required(), Proto(2)] = ""
    """Whether it holds."""
    observed_generation: Annotated[Int64, Ge(0), Proto(3)] = 0
    """The ``metadata.generation`` that was looked at. Where the object's is higher, the condition is out of date."""
    last_transition_time: Annotated[Time | None, Always(), Required(), Proto(4)] = None
    """When the status last changed."""
    reason: Annotated[str, Always(), Required(), MinLen(1), MaxLen(1024), Proto(5)] = ""
    """Why it changed last, for programs: one word in CamelCase."""
    message: Annotated[str, Always(), Required(may_be_zero=True), MaxLen(32768), Proto(6)] = ""
    """Why it changed last, for people. May be empty."""
