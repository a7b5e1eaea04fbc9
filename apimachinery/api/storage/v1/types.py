# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of storage.k8s.io/v1 (Go: ``k8s.io/api/storage/v1/types.go``)."""

from enum import StrEnum
from typing import Annotated

import attrs
from annotated_types import MaxLen

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    CustomUnique,
    Format,
    Immutable,
    Int32,
    Int64,
    ListAtomic,
    ListMap,
    ListSet,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Quantity,
    Required,
    Struct,
    Time,
    Wire,
)

__all__ = [
    "CSIDriver",
    "CSIDriverList",
    "CSIDriverSpec",
    "CSINode",
    "CSINodeDriver",
    "CSINodeList",
    "CSINodeSpec",
    "CSIStorageCapacity",
    "CSIStorageCapacityList",
    "FSGroupPolicy",
    "StorageClass",
    "StorageClassList",
    "TokenRequest",
    "VolumeAttachment",
    "VolumeAttachmentList",
    "VolumeAttachmentSource",
    "VolumeAttachmentSpec",
    "VolumeAttachmentStatus",
    "VolumeAttributesClass",
    "VolumeAttributesClassList",
    "VolumeBindingMode",
    "VolumeError",
    "VolumeLifecycleMode",
    "VolumeNodeResources",
]


class VolumeLifecycleMode(StrEnum):
    """VolumeLifecycleMode (Go: k8s.io/api/storage/v1)."""

    PERSISTENT = "Persistent"
    EPHEMERAL = "Ephemeral"


class FSGroupPolicy(StrEnum):
    """FSGroupPolicy (Go: k8s.io/api/storage/v1)."""

    READ_WRITE_ONCE_WITH_FS_TYPE = "ReadWriteOnceWithFSType"
    FILE = "File"
    NONE = "None"


@attrs.define(kw_only=True)
class TokenRequest(Struct):
    """TokenRequest (Go: k8s.io/api/storage/v1)."""

    audience: Annotated[str, Always(), Proto(1)] = ""
    expiration_seconds: Annotated[Int64 | None, Proto(2)] = None


@attrs.define(kw_only=True)
class CSIDriverSpec(Struct):
    """CSIDriverSpec (Go: k8s.io/api/storage/v1)."""

    attach_required: Annotated[bool | None, Proto(1)] = None
    pod_info_on_mount: Annotated[bool | None, Proto(2)] = None
    volume_lifecycle_modes: Annotated[
        list[VolumeLifecycleMode | str],
        ListSet(),
        CustomUnique(),
        Proto(3),
    ] = attrs.field(factory=list)
    storage_capacity: Annotated[bool | None, Proto(4)] = None
    """Only with the feature CSIStorageCapacity."""
    fs_group_policy: Annotated[FSGroupPolicy | str | None, Proto(5, go="FSGroupPolicy")] = None
    token_requests: Annotated[list[TokenRequest], ListAtomic(), Proto(6)] = attrs.field(factory=list)
    requires_republish: Annotated[bool | None, Proto(7)] = None
    se_linux_mount: Annotated[bool | None, Proto(8, go="SELinuxMount")] = None
    """Only with the feature SELinuxMountReadWriteOncePod."""
    node_allocatable_update_period_seconds: Annotated[Int64 | None, Proto(9)] = None
    """Only with the feature MutableCSINodeAllocatableCount."""
    service_account_token_in_secrets: Annotated[bool | None, Proto(10)] = None
    """Only with the feature CSIServiceAccountTokenSecrets."""
    prevent_pod_scheduling_if_missing: Annotated[bool | None, Proto(11)] = None
    """Only with the feature VolumeLimitScaling."""


@attrs.define(kw_only=True)
class CSIDriver(metav1.Object):
    """CSIDriver (Go: k8s.io/api/storage/v1)."""

    spec: Annotated[CSIDriverSpec, Always(), Proto(2)] = attrs.field(factory=CSIDriverSpec)


@attrs.define(kw_only=True)
class CSIDriverList(metav1.ObjectList[CSIDriver]):
    """CSIDriverList (Go: k8s.io/api/storage/v1)."""


@attrs.define(kw_only=True)
class VolumeNodeResources(Struct):
    """VolumeNodeResources (Go: k8s.io/api/storage/v1)."""

    count: Annotated[Int32 | None, Proto(1)] = None


@attrs.define(kw_only=True)
class CSINodeDriver(Struct):
    """CSINodeDriver (Go: k8s.io/api/storage/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    node_id: Annotated[str, Wire("nodeID"), Always(), Proto(2)] = ""
    topology_keys: Annotated[list[str], Always(), Optional(), ListAtomic(), Proto(3)] = attrs.field(factory=list)
    allocatable: Annotated[VolumeNodeResources | None, Proto(4)] = None


@attrs.define(kw_only=True)
class CSINodeSpec(Struct):
    """CSINodeSpec (Go: k8s.io/api/storage/v1)."""

    drivers: Annotated[
        list[CSINodeDriver],
        Always(),
        Patch("merge", merge_key="name"),
        ListMap("name"),
        CustomUnique(),
        Proto(1),
    ] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class CSINode(metav1.Object):
    """CSINode (Go: k8s.io/api/storage/v1)."""

    spec: Annotated[CSINodeSpec, Always(), Proto(2)] = attrs.field(factory=CSINodeSpec)


@attrs.define(kw_only=True)
class CSINodeList(metav1.ObjectList[CSINode]):
    """CSINodeList (Go: k8s.io/api/storage/v1)."""


@attrs.define(kw_only=True)
class CSIStorageCapacity(metav1.Object):
    """CSIStorageCapacity (Go: k8s.io/api/storage/v1)."""

    node_topology: Annotated[metav1.LabelSelector | None, Proto(2)] = None
    storage_class_name: Annotated[str, Always(), Proto(3)] = ""
    capacity: Annotated[Quantity | None, Proto(4)] = None
    maximum_volume_size: Annotated[Quantity | None, Proto(5)] = None


@attrs.define(kw_only=True)
class CSIStorageCapacityList(metav1.ObjectList[CSIStorageCapacity]):
    """CSIStorageCapacityList (Go: k8s.io/api/storage/v1)."""


class VolumeBindingMode(StrEnum):
    """VolumeBindingMode (Go: k8s.io/api/storage/v1)."""

    IMMEDIATE = "Immediate"
    WAIT_FOR_FIRST_CONSUMER = "WaitForFirstConsumer"


@attrs.define(kw_only=True)
class StorageClass(metav1.Object):
    """StorageClass (Go: k8s.io/api/storage/v1)."""

    provisioner: Annotated[str, Always(), Required(), Alpha(Immutable(), since="1.36"), Proto(2)] = ""
    parameters: Annotated[dict[str, str], Alpha(Immutable(), since="1.36"), Proto(3)] = attrs.field(factory=dict)
    reclaim_policy: Annotated[
        corev1.PersistentVolumeReclaimPolicy | str | None,
        Alpha(Immutable(), since="1.36"),
        Proto(4),
    ] = None
    mount_options: Annotated[list[str], ListAtomic(), Proto(5)] = attrs.field(factory=list)
    allow_volume_expansion: Annotated[bool | None, Proto(6)] = None
    volume_binding_mode: Annotated[VolumeBindingMode | str | None, Alpha(Immutable(), since="1.36"), Proto(7)] = None
    allowed_topologies: Annotated[list[corev1.TopologySelectorTerm], ListAtomic(), Proto(8)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class StorageClassList(metav1.ObjectList[StorageClass]):
    """StorageClassList (Go: k8s.io/api/storage/v1)."""


@attrs.define(kw_only=True)
class VolumeAttachmentSource(Struct):
    """VolumeAttachmentSource (Go: k8s.io/api/storage/v1)."""

    persistent_volume_name: Annotated[str | None, Proto(1)] = None
    inline_volume_spec: Annotated[corev1.PersistentVolumeSpec | None, Proto(2)] = None


@attrs.define(kw_only=True)
class VolumeAttachmentSpec(Struct):
    """VolumeAttachmentSpec (Go: k8s.io/api/storage/v1)."""

    attacher: Annotated[
        str,
        Always(),
        Required(),
        Alpha(Format("k8s-long-name-caseless"), MaxLen(63), since="1.36"),
        Proto(1),
    ] = ""
    source: Annotated[VolumeAttachmentSource, Always(), Proto(2)] = attrs.field(factory=VolumeAttachmentSource)
    node_name: Annotated[str, Always(), Proto(3)] = ""


@attrs.define(kw_only=True)
class VolumeError(Struct):
    """VolumeError (Go: k8s.io/api/storage/v1)."""

    time: Annotated[Time | None, Always(), Proto(1)] = None
    message: Annotated[str, Proto(2)] = ""
    error_code: Annotated[Int32 | None, Proto(3)] = None
    """Only with the feature MutableCSINodeAllocatableCount."""


@attrs.define(kw_only=True)
class VolumeAttachmentStatus(Struct):
    """VolumeAttachmentStatus (Go: k8s.io/api/storage/v1)."""

    attached: Annotated[bool, Always(), Proto(1)] = False
    attachment_metadata: Annotated[dict[str, str], Proto(2)] = attrs.field(factory=dict)
    attach_error: Annotated[VolumeError | None, Proto(3)] = None
    detach_error: Annotated[VolumeError | None, Proto(4)] = None


@attrs.define(kw_only=True)
class VolumeAttachment(metav1.Object):
    """VolumeAttachment (Go: k8s.io/api/storage/v1)."""

    spec: Annotated[
        VolumeAttachmentSpec,
        Always(),
        Required(),
        Alpha(Immutable(), since="1.36"),
        Proto(2),
    ] = attrs.field(factory=VolumeAttachmentSpec)
    status: Annotated[VolumeAttachmentStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=VolumeAttachmentStatus)


@attrs.define(kw_only=True)
class VolumeAttachmentList(metav1.ObjectList[VolumeAttachment]):
    """VolumeAttachmentList (Go: k8s.io/api/storage/v1)."""


@attrs.define(kw_only=True)
class VolumeAttributesClass(metav1.Object):
    """VolumeAttributesClass (Go: k8s.io/api/storage/v1)."""

    driver_name: Annotated[str, Always(), Proto(2)] = ""
    parameters: Annotated[dict[str, str], Proto(3)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class VolumeAttributesClassList(metav1.ObjectList[VolumeAttributesClass]):
    """VolumeAttributesClassList (Go: k8s.io/api/storage/v1)."""
