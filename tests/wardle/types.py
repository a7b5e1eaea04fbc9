"""What the program works with, whatever version came in."""

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Int32, RawExtension, Struct

__all__ = ["Flunder", "FlunderList", "FlunderSpec", "FlunderStatus", "Port"]


@attrs.define(kw_only=True)
class Port(Struct):
    """Where a flunder listens."""

    name: str = ""
    number: Int32 = 0
    protocol: str = ""


@attrs.define(kw_only=True)
class FlunderSpec(Struct):
    """What is wanted of a flunder."""

    reference: str = ""
    reference_kind: str = ""
    replicas: Int32 | None = None
    host_ip: str = ""
    ports: list[Port] = attrs.field(factory=list)
    template: RawExtension = None


@attrs.define(kw_only=True)
class FlunderStatus(Struct):
    """What is known of a flunder."""

    ready: Int32 = 0


@attrs.define(kw_only=True)
class Flunder(metav1.Object):
    """A thing that can be flundered."""

    spec: FlunderSpec = attrs.field(factory=FlunderSpec)
    status: FlunderStatus = attrs.field(factory=FlunderStatus)


@attrs.define(kw_only=True)
class FlunderList(metav1.ObjectList[Flunder]):
    """Several flunders."""
