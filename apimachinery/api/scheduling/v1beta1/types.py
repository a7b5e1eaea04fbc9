# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of scheduling.k8s.io/v1beta1 (Go: ``k8s.io/api/scheduling/v1beta1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, Int32, Optional, Proto

__all__ = ["PriorityClass", "PriorityClassList"]


@attrs.define(kw_only=True)
class PriorityClass(metav1.Object):
    """PriorityClass (Go: k8s.io/api/scheduling/v1beta1).

    Deprecated since 1.14, not served since 1.22, replaced by scheduling.k8s.io/v1.
    """

    value: Annotated[Int32, Always(), Optional(), Proto(2)] = 0
    global_default: Annotated[bool, Proto(3)] = False
    description: Annotated[str, Proto(4)] = ""
    preemption_policy: Annotated[corev1.PreemptionPolicy | str | None, Proto(5)] = None


@attrs.define(kw_only=True)
class PriorityClassList(metav1.ObjectList[PriorityClass]):
    """PriorityClassList (Go: k8s.io/api/scheduling/v1beta1).

    Deprecated since 1.14, not served since 1.22, replaced by scheduling.k8s.io/v1.
    """
