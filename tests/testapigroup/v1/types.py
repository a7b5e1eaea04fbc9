"""Carps (Go: ``apis/testapigroup/v1/types.go``)."""

from typing import Annotated

from attrs import define, field

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Int64, ListMap, OmitEmpty, Patch, Proto, Required, Struct, Time, Wire

__all__ = ["Carp", "CarpCondition", "CarpInfo", "CarpList", "CarpSpec", "CarpStatus"]


@define(kw_only=True)
class CarpCondition(Struct):
    """One aspect of the state of a carp."""

    type: Annotated[str, Always(), Proto(1)] = ""
    status: Annotated[str, Always(), Proto(2)] = ""
    last_probe_time: Annotated[Time | None, Always(), Proto(3)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(4)] = None
    reason: Annotated[str, Proto(5)] = ""
    message: Annotated[str, Proto(6)] = ""


@define(kw_only=True)
class CarpInfo(Struct):
    """A note about a carp."""

    a: Annotated[Int64, Always(), Required(), Proto(1)] = 0
    b: Annotated[str, Always(), Required(), Proto(2)] = ""
    c: Annotated[str | None, Proto(4)] = None
    data: Annotated[str, Always(), Proto(3)] = ""


@define(kw_only=True)
class CarpSpec(Struct):
    """What is wanted of a carp."""

    restart_policy: Annotated[str, Proto(3)] = ""
    termination_grace_period_seconds: Annotated[Int64 | None, Proto(4)] = None
    active_deadline_seconds: Annotated[Int64 | None, Proto(5)] = None
    node_selector: Annotated[dict[str, str], Proto(7)] = field(factory=dict)
    service_account_name: Annotated[str, Proto(8)] = ""
    deprecated_service_account: Annotated[str, Proto(9)] = ""
    node_name: Annotated[str, Proto(10)] = ""
    host_network: Annotated[bool, Proto(11)] = False
    host_pid: Annotated[bool, Wire("hostPID"), Proto(12)] = False
    host_ipc: Annotated[bool, Wire("hostIPC"), Proto(13)] = False
    hostname: Annotated[str, Proto(16)] = ""
    subdomain: Annotated[str, Proto(17)] = ""
    scheduler_name: Annotated[str, Proto(19)] = ""


@define(kw_only=True)
class CarpStatus(Struct):
    """What is known of a carp."""

    phase: Annotated[str, Proto(1)] = ""
    conditions: Annotated[list[CarpCondition], Patch("merge", merge_key="type"), ListMap("type"), Proto(2)] = field(factory=list)
    message: Annotated[str, Proto(3)] = ""
    reason: Annotated[str, Proto(4)] = ""
    host_ip: Annotated[str, Wire("hostIP"), Proto(5)] = ""
    carp_ip: Annotated[str, Wire("carpIP"), Proto(6)] = ""
    start_time: Annotated[Time | None, Proto(7)] = None
    infos: Annotated[list[CarpInfo], ListMap("a", "b", "c"), Proto(8)] = field(factory=list)


@define(kw_only=True)
class Carp(metav1.Object):
    """A fish."""

    spec: Annotated[CarpSpec, OmitEmpty(), Proto(2)] = field(factory=CarpSpec)
    status: Annotated[CarpStatus, OmitEmpty(), Proto(3)] = field(factory=CarpStatus)


@define(kw_only=True)
class CarpList(metav1.ObjectList[Carp]):
    """Fish."""
