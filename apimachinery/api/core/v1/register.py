# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The kinds of v1 (Go: ``k8s.io/api/core/v1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apimachinery.api.core.v1.nodes import Node, NodeList, NodeProxyOptions
from apimachinery.api.core.v1.pods import (
    Pod,
    PodAttachOptions,
    PodExecOptions,
    PodList,
    PodLogOptions,
    PodPortForwardOptions,
    PodProxyOptions,
    PodStatusResult,
    PodTemplate,
    PodTemplateList,
    ReplicationController,
    ReplicationControllerList,
)
from apimachinery.api.core.v1.services import (
    Endpoints,
    EndpointsList,
    Service,
    ServiceAccount,
    ServiceAccountList,
    ServiceList,
    ServiceProxyOptions,
)
from apimachinery.api.core.v1.types import (
    Binding,
    ComponentStatus,
    ComponentStatusList,
    ConfigMap,
    ConfigMapList,
    Event,
    EventList,
    LimitRange,
    LimitRangeList,
    List,
    Namespace,
    NamespaceList,
    RangeAllocation,
    ResourceQuota,
    ResourceQuotaList,
    Secret,
    SecretList,
    SerializedReference,
)
from apimachinery.api.core.v1.volumes import (
    PersistentVolume,
    PersistentVolumeClaim,
    PersistentVolumeClaimList,
    PersistentVolumeList,
)
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion

if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("", "v1")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of v1."""
    scheme.add_known_types(
        GROUP_VERSION,
        Binding,
        ComponentStatus,
        ComponentStatusList,
        ConfigMap,
        ConfigMapList,
        Endpoints,
        EndpointsList,
        Event,
        EventList,
        LimitRange,
        LimitRangeList,
        List,
        Namespace,
        NamespaceList,
        Node,
        NodeList,
        NodeProxyOptions,
        PersistentVolume,
        PersistentVolumeClaim,
        PersistentVolumeClaimList,
        PersistentVolumeList,
        Pod,
        PodAttachOptions,
        PodExecOptions,
        PodList,
        PodLogOptions,
        PodPortForwardOptions,
        PodProxyOptions,
        PodStatusResult,
        PodTemplate,
        PodTemplateList,
        RangeAllocation,
        ReplicationController,
        ReplicationControllerList,
        ResourceQuota,
        ResourceQuotaList,
        Secret,
        SecretList,
        SerializedReference,
        Service,
        ServiceAccount,
        ServiceAccountList,
        ServiceList,
        ServiceProxyOptions,
    )
    metav1.add_to_group_version(scheme, GROUP_VERSION)
