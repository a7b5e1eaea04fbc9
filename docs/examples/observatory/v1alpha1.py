"""The first version: quick to write, and everything is text."""

from enum import StrEnum
from typing import Annotated

import attrs
from annotated_types import Ge, Le

from apimachinery.meta import v1 as metav1
from apimachinery.model import Default, Int32, Struct
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion

__all__ = ["GROUP_VERSION", "Observation", "ObservationList", "ObservationSpec", "ObservationStatus", "Phase", "add_to_scheme"]

GROUP_VERSION = GroupVersion("observatory.example.com", "v1alpha1")


class Phase(StrEnum):
    """How far an observation is."""

    PENDING = "Pending"
    RUNNING = "Running"
    DONE = "Done"
    FAILED = "Failed"


@attrs.define(kw_only=True)
class ObservationSpec(Struct):
    """What is to be observed, and how."""

    target: str = ""
    """A name from a catalogue."""
    coordinates: str = ""
    """Right ascension and declination in degrees: ``"83.633 22.014"``."""
    telescope: str = ""
    """The telescope's name."""
    filter: Annotated[str, Default("Clear")] = ""
    exposure_seconds: Annotated[Int32, Ge(0), Default(60)] = 0
    priority: Annotated[Int32, Ge(0), Le(100)] = 0
    observer: str = ""
    """Whom to ask: a mail address."""


@attrs.define(kw_only=True)
class ObservationStatus(Struct):
    """What has become of it."""

    phase: Phase | str = ""
    message: str = ""


@attrs.define(kw_only=True)
class Observation(metav1.Object):
    """A request for time at a telescope."""

    spec: ObservationSpec = attrs.field(factory=ObservationSpec)
    status: ObservationStatus = attrs.field(factory=ObservationStatus)


@attrs.define(kw_only=True)
class ObservationList(metav1.ObjectList[Observation]):
    """Several observations."""


def add_to_scheme(scheme: Scheme) -> None:
    """Register the kinds of this version."""
    scheme.add_known_types(GROUP_VERSION, Observation, ObservationList)
