"""Flunders."""

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Int32, Struct

__all__ = ["Flunder", "FlunderList", "FlunderSpec"]


@attrs.define(kw_only=True)
class FlunderSpec(Struct):
    """What the user wants of a flunder."""

    fischer_reference: str = ""
    flunder_reference: str = ""
    port: Int32 = 0


@attrs.define(kw_only=True)
class Flunder(metav1.Object):
    """A thing that can be flundered."""

    spec: FlunderSpec = attrs.field(factory=FlunderSpec)


@attrs.define(kw_only=True)
class FlunderList(metav1.ObjectList[Flunder]):
    """Several flunders."""
