"""The second version: positions are numbers, and there are telescopes."""

from enum import StrEnum
from typing import Annotated

import attrs
from annotated_types import Ge

from apimachinery.meta import v1 as metav1
from apimachinery.model import Default, Duration, Int32, ListMap, ListSet, Struct
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion
from apimachinery.times import Duration as DurationValue

__all__ = [
    "GROUP_VERSION",
    "Observation",
    "ObservationList",
    "ObservationSpec",
    "ObservationStatus",
    "Priority",
    "Target",
    "Telescope",
    "TelescopeList",
    "TelescopeRef",
    "TelescopeSpec",
    "add_to_scheme",
]

GROUP_VERSION = GroupVersion("observatory.example.com", "v1beta1")


class Priority(StrEnum):
    """How much an observation matters."""

    ROUTINE = "Routine"
    HIGH = "High"
    URGENT = "Urgent"


@attrs.define(kw_only=True)
class Target(Struct):
    """What to point at."""

    name: str = ""
    right_ascension: float = 0.0
    """In degrees."""
    declination: float = 0.0
    """In degrees."""


@attrs.define(kw_only=True)
class TelescopeRef(Struct):
    """Names a telescope."""

    name: str = ""


@attrs.define(kw_only=True)
class ObservationSpec(Struct):
    """What is to be observed, and how."""

    target: Target = attrs.field(factory=Target)
    telescope_ref: TelescopeRef = attrs.field(factory=TelescopeRef)
    filters: Annotated[list[str], ListSet()] = attrs.field(factory=list)
    exposure: Annotated[Duration, Default("1m0s")] = DurationValue(0)
    """The time for one picture."""
    repeats: Annotated[Int32, Ge(1), Default(1)] = 0
    """How many pictures to take through each filter."""
    priority: Annotated[Priority | str, Default("Routine")] = ""
    contact: str = ""
    """Whom to ask: a mail address."""


@attrs.define(kw_only=True)
class ObservationStatus(Struct):
    """What has become of it."""

    phase: str = ""
    conditions: Annotated[list[metav1.Condition], ListMap("type")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Observation(metav1.Object):
    """A request for time at a telescope."""

    spec: ObservationSpec = attrs.field(factory=ObservationSpec)
    status: ObservationStatus = attrs.field(factory=ObservationStatus)


@attrs.define(kw_only=True)
class ObservationList(metav1.ObjectList[Observation]):
    """Several observations."""


@attrs.define(kw_only=True)
class TelescopeSpec(Struct):
    """What a telescope is."""

    site: str = ""
    aperture: str = ""
    """The mirror's diameter: ``"2.5m"`` or ``"80cm"``."""
    filters: Annotated[list[str], ListSet()] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class Telescope(metav1.Object):
    """A telescope that takes requests."""

    spec: TelescopeSpec = attrs.field(factory=TelescopeSpec)


@attrs.define(kw_only=True)
class TelescopeList(metav1.ObjectList[Telescope]):
    """Several telescopes."""


def add_to_scheme(scheme: Scheme) -> None:
    """Register the kinds of this version."""
    scheme.add_known_types(GROUP_VERSION, Observation, ObservationList, Telescope, TelescopeList)
