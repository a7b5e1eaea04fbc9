# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of events.k8s.io/v1 (Go: ``k8s.io/api/events/v1``)."""

from apimachinery.api.events.v1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.events.v1.types import Event, EventList, EventSeries

__all__ = ["GROUP_VERSION", "Event", "EventList", "EventSeries", "add_to_scheme"]
