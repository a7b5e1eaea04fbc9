"""The version that is stored: exposures per filter, and scheduling in a place of its own."""

from typing import Annotated

import attrs
from annotated_types import Ge, Le

from apimachinery.meta import v1 as metav1
from apimachinery.model import Default, Duration, Int32, ListMap, Quantity, Struct, Time
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion
from apimachinery.times import Duration as DurationValue

__all__ = [
    "GROUP_VERSION",
    "Constraints",
    "Exposure",
    "Filter",
    "Mirror",
    "Observation",
    "ObservationList",
    "ObservationSpec",
    "ObservationStatus",
    "Owner",
    "Scheduling",
    "Target",
    "Telescope",
    "TelescopeList",
    "TelescopeSpec",
    "add_to_scheme",
]

GROUP_VERSION = GroupVersion("observatory.example.com", "v1")


@attrs.define(kw_only=True)
class Target(Struct):
    """What to point at."""

    name: str = ""
    right_ascension: float = 0.0
    """In degrees."""
    declination: float = 0.0
    """In degrees."""
    epoch: Annotated[str, Default("J2000")] = ""


@attrs.define(kw_only=True)
class Exposure(Struct):
    """Pictures through one filter."""

    filter: str = ""
    duration: Annotated[Duration, Default("1m0s")] = DurationValue(0)
    """The time for one picture."""
    count: Annotated[Int32, Ge(1), Default(1)] = 0


@attrs.define(kw_only=True)
class Constraints(Struct):
    """When an observation is worth taking."""

    min_altitude: Annotated[Int32, Ge(0), Le(90), Default(30)] = 0
    """Degrees above the horizon."""
    max_airmass: Quantity | None = None


@attrs.define(kw_only=True)
class Scheduling(Struct):
    """Where and when."""

    telescope: str = ""
    """The telescope's name."""
    priority: Annotated[Int32, Ge(0), Le(100), Default(10)] = 0
    not_before: Time | None = None
    constraints: Constraints | None = None


@attrs.define(kw_only=True)
class Owner(Struct):
    """Whom to ask."""

    email: str = ""
    programme: str = ""


@attrs.define(kw_only=True)
class ObservationSpec(Struct):
    """What is to be observed, and how."""

    target: Target = attrs.field(factory=Target)
    exposures: Annotated[list[Exposure], ListMap("filter")] = attrs.field(factory=list)
    scheduling: Scheduling = attrs.field(factory=Scheduling)
    owner: Owner = attrs.field(factory=Owner)


@attrs.define(kw_only=True)
class ObservationStatus(Struct):
    """What has become of it."""

    phase: str = ""
    conditions: Annotated[list[metav1.Condition], ListMap("type")] = attrs.field(factory=list)
    completed: Int32 = 0
    """Pictures taken so far."""


@attrs.define(kw_only=True)
class Observation(metav1.Object):
    """A request for time at a telescope."""

    spec: ObservationSpec = attrs.field(factory=ObservationSpec)
    status: ObservationStatus = attrs.field(factory=ObservationStatus)


@attrs.define(kw_only=True)
class ObservationList(metav1.ObjectList[Observation]):
    """Several observations."""


@attrs.define(kw_only=True)
class Filter(Struct):
    """A filter that a telescope has."""

    name: str = ""
    bandwidth: str = ""


@attrs.define(kw_only=True)
class Mirror(Struct):
    """The main mirror."""

    diameter: Quantity = QuantityValue.ZERO
    """In metres."""


@attrs.define(kw_only=True)
class TelescopeSpec(Struct):
    """What a telescope is."""

    site: str = ""
    mirror: Mirror = attrs.field(factory=Mirror)
    filters: Annotated[list[Filter], ListMap("name")] = attrs.field(factory=list)


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
