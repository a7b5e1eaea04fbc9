# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of events.k8s.io/v1beta1 (Go: ``k8s.io/api/events/v1beta1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Int32, MicroTime, OmitEmpty, Optional, Proto, Struct, Time

__all__ = ["Event", "EventList", "EventSeries"]


@attrs.define(kw_only=True)
class EventSeries(Struct):
    """EventSeries (Go: k8s.io/api/events/v1beta1)."""

    count: Annotated[Int32, Always(), Proto(1)] = 0
    last_observed_time: Annotated[MicroTime | None, Always(), Proto(2)] = None


@attrs.define(kw_only=True)
class Event(metav1.TypeMeta):
    """Event (Go: k8s.io/api/events/v1beta1).

    Deprecated since 1.22.
    """

    metadata: Annotated[metav1.ObjectMeta, Always(), Optional(), Proto(1)] = attrs.field(factory=metav1.ObjectMeta)
    event_time: Annotated[MicroTime | None, Always(), Proto(2)] = None
    series: Annotated[EventSeries | None, Proto(3)] = None
    reporting_controller: Annotated[str, Proto(4)] = ""
    reporting_instance: Annotated[str, Proto(5)] = ""
    action: Annotated[str, Proto(6)] = ""
    reason: Annotated[str, Proto(7)] = ""
    regarding: Annotated[corev1.ObjectReference, OmitEmpty(), Proto(8)] = attrs.field(factory=corev1.ObjectReference)
    related: Annotated[corev1.ObjectReference | None, Proto(9)] = None
    note: Annotated[str, Proto(10)] = ""
    type: Annotated[str, Proto(11)] = ""
    deprecated_source: Annotated[corev1.EventSource, OmitEmpty(), Proto(12)] = attrs.field(factory=corev1.EventSource)
    deprecated_first_timestamp: Annotated[Time | None, Always(), Proto(13)] = None
    deprecated_last_timestamp: Annotated[Time | None, Always(), Proto(14)] = None
    deprecated_count: Annotated[Int32, Proto(15)] = 0


@attrs.define(kw_only=True)
class EventList(metav1.ObjectList[Event]):
    """EventList (Go: k8s.io/api/events/v1beta1).

    Deprecated since 1.22.
    """
