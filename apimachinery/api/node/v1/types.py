# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of node.k8s.io/v1 (Go: ``k8s.io/api/node/v1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Alpha, Always, Format, Immutable, ListAtomic, MapAtomic, Proto, Required, Struct

__all__ = ["Overhead", "RuntimeClass", "RuntimeClassList", "Scheduling"]


@attrs.define(kw_only=True)
class Overhead(Struct):
    """Overhead (Go: k8s.io/api/node/v1)."""

    pod_fixed: Annotated[corev1.ResourceList, Proto(1)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class Scheduling(Struct):
    """Scheduling (Go: k8s.io/api/node/v1)."""

    node_selector: Annotated[dict[str, str], MapAtomic(), Proto(1)] = attrs.field(factory=dict)
    tolerations: Annotated[list[corev1.Toleration], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class RuntimeClass(metav1.Object):
    """RuntimeClass (Go: k8s.io/api/node/v1)."""

    handler: Annotated[
        str,
        Always(),
        Required(),
        Alpha(Format("k8s-short-name"), Immutable(), since="1.36"),
        Proto(2),
    ] = ""
    overhead: Annotated[Overhead | None, Proto(3)] = None
    scheduling: Annotated[Scheduling | None, Proto(4)] = None


@attrs.define(kw_only=True)
class RuntimeClassList(metav1.ObjectList[RuntimeClass]):
    """RuntimeClassList (Go: k8s.io/api/node/v1)."""
