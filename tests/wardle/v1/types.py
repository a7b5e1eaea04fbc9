"""Flunders."""

from typing import Annotated

import attrs
from annotated_types import Ge

from apimachinery.meta import v1 as metav1
from apimachinery.model import Default, Int32, ListMap, OmitEmpty, RawExtension, Struct, Wire

__all__ = ["Flunder", "FlunderList", "FlunderSpec", "FlunderStatus", "Port"]


@attrs.define(kw_only=True)
class Port(Struct):
    """Where a flunder listens."""

    name: str = ""
    port: Annotated[Int32, Ge(1)] = 0
    protocol: Annotated[str, Default("TCP")] = ""


@attrs.define(kw_only=True)
class FlunderSpec(Struct):
    """What the user wants of a flunder."""

    reference: str = ""
    reference_kind: Annotated[str, Default("Fischer")] = ""
    replicas: Annotated[Int32 | None, Ge(0)] = None
    """How many to run. None means the user said nothing; see ``defaults.py``."""
    host_ip: Annotated[str, Wire("hostIP")] = ""
    ports: Annotated[list[Port], ListMap("name")] = attrs.field(factory=list)
    template: RawExtension = None
    """An object to make for each."""


@attrs.define(kw_only=True)
class FlunderStatus(Struct):
    """What is known of a flunder."""

    ready: Int32 = 0


@attrs.define(kw_only=True)
class Flunder(metav1.Object):
    """A thing that can be flundered."""

    spec: Annotated[FlunderSpec, OmitEmpty()] = attrs.field(factory=FlunderSpec)
    status: FlunderStatus = attrs.field(factory=FlunderStatus)


@attrs.define(kw_only=True)
class FlunderList(metav1.ObjectList[Flunder]):
    """Several flunders."""
