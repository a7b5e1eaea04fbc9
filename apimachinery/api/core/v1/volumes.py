# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.api.core.v1.enums import (
    ClaimResourceStatus,
    ConditionStatus,
    MountPropagationMode,
    NodeSelectorOperator,
    PersistentVolumeAccessMode,
    PersistentVolumeClaimConditionType,
    PersistentVolumeClaimModifyVolumeStatus,
    PersistentVolumeClaimPhase,
    PersistentVolumeMode,
    PersistentVolumePhase,
    PersistentVolumeReclaimPolicy,
    RecursiveReadOnlyMode,
)
from apimachinery.api.core.v1.volume_sources import (
    AWSElasticBlockStoreVolumeSource,
    AzureDiskVolumeSource,
    FCVolumeSource,
    FlockerVolumeSource,
    GCEPersistentDiskVolumeSource,
    HostPathVolumeSource,
    NFSVolumeSource,
    PersistentVolumeClaimSpec,
    PhotonPersistentDiskVolumeSource,
    PortworxVolumeSource,
    QuobyteVolumeSource,
    ResourceList,
    VolumeSource,
    VsphereVirtualDiskVolumeSource,
)
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    CustomUnique,
    Default,
    Inline,
    Int32,
    ListAtomic,
    ListMap,
    MapAtomic,
    MapGranular,
    OmitEmpty,
    Optional,
    Patch,
    Proto,
    Required,
    Struct,
    Time,
    Wire,
)
from apimachinery.types import UID

__all__ = [
    "AzureFilePersistentVolumeSource",
    "CSIPersistentVolumeSource",
    "CephFSPersistentVolumeSource",
    "CinderPersistentVolumeSource",
    "FlexPersistentVolumeSource",
    "GlusterfsPersistentVolumeSource",
    "ISCSIPersistentVolumeSource",
    "ImageVolumeStatus",
    "LocalVolumeSource",
    "ModifyVolumeStatus",
    "NodeSelector",
    "NodeSelectorRequirement",
    "NodeSelectorTerm",
    "ObjectReference",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "PersistentVolumeClaimCondition",
    "PersistentVolumeClaimList",
    "PersistentVolumeClaimStatus",
    "PersistentVolumeList",
    "PersistentVolumeSource",
    "PersistentVolumeSpec",
    "PersistentVolumeStatus",
    "RBDPersistentVolumeSource",
    "ScaleIOPersistentVolumeSource",
    "SecretReference",
    "StorageOSPersistentVolumeSource",
    "Volume",
    "VolumeDevice",
    "VolumeMount",
    "VolumeMountStatus",
    "VolumeNodeAffinity",
    "VolumeStatus",
]


@attrs.define(kw_only=True)
class GlusterfsPersistentVolumeSource(Struct):
    """GlusterfsPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    endpoints: Annotated[str, Always(), Proto(1, go="EndpointsName")] = ""
    path: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False
    endpoints_namespace: Annotated[str | None, Proto(4)] = None


@attrs.define(kw_only=True)
class SecretReference(Struct):
    """SecretReference (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    name: Annotated[str, Proto(1)] = ""
    namespace: Annotated[str, Proto(2)] = ""


@attrs.define(kw_only=True)
class RBDPersistentVolumeSource(Struct):
    """RBDPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    monitors: Annotated[list[str], Always(), ListAtomic(), Proto(1, go="CephMonitors")] = attrs.field(factory=list)
    image: Annotated[str, Always(), Proto(2, go="RBDImage")] = ""
    fs_type: Annotated[str, Proto(3, go="FSType")] = ""
    pool: Annotated[str, Default("rbd"), Proto(4, go="RBDPool")] = ""
    user: Annotated[str, Default("admin"), Proto(5, go="RadosUser")] = ""
    keyring: Annotated[str, Default("/etc/ceph/keyring"), Proto(6)] = ""
    secret_ref: Annotated[SecretReference | None, Proto(7)] = None
    read_only: Annotated[bool, Proto(8)] = False


@attrs.define(kw_only=True)
class ISCSIPersistentVolumeSource(Struct):
    """ISCSIPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    target_portal: Annotated[str, Always(), Proto(1)] = ""
    iqn: Annotated[str, Always(), Proto(2, go="IQN")] = ""
    lun: Annotated[Int32, Always(), Proto(3)] = 0
    iscsi_interface: Annotated[str, Default("default"), Proto(4, go="ISCSIInterface")] = ""
    fs_type: Annotated[str, Proto(5, go="FSType")] = ""
    read_only: Annotated[bool, Proto(6)] = False
    portals: Annotated[list[str], ListAtomic(), Proto(7)] = attrs.field(factory=list)
    chap_auth_discovery: Annotated[bool, Proto(8, go="DiscoveryCHAPAuth")] = False
    chap_auth_session: Annotated[bool, Proto(11, go="SessionCHAPAuth")] = False
    secret_ref: Annotated[SecretReference | None, Proto(10)] = None
    initiator_name: Annotated[str | None, Proto(12)] = None


@attrs.define(kw_only=True)
class CinderPersistentVolumeSource(Struct):
    """CinderPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_id: Annotated[str, Wire("volumeID"), Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    read_only: Annotated[bool, Proto(3)] = False
    secret_ref: Annotated[SecretReference | None, Proto(4)] = None


@attrs.define(kw_only=True)
class CephFSPersistentVolumeSource(Struct):
    """CephFSPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    monitors: Annotated[list[str], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    path: Annotated[str, Proto(2)] = ""
    user: Annotated[str, Proto(3)] = ""
    secret_file: Annotated[str, Proto(4)] = ""
    secret_ref: Annotated[SecretReference | None, Proto(5)] = None
    read_only: Annotated[bool, Proto(6)] = False


@attrs.define(kw_only=True)
class FlexPersistentVolumeSource(Struct):
    """FlexPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    driver: Annotated[str, Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    secret_ref: Annotated[SecretReference | None, Proto(3)] = None
    read_only: Annotated[bool, Proto(4)] = False
    options: Annotated[dict[str, str], Proto(5)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class AzureFilePersistentVolumeSource(Struct):
    """AzureFilePersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    secret_name: Annotated[str, Always(), Proto(1)] = ""
    share_name: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False
    secret_namespace: Annotated[str | None, Always(), Optional(), Proto(4)] = None


@attrs.define(kw_only=True)
class ScaleIOPersistentVolumeSource(Struct):
    """ScaleIOPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    gateway: Annotated[str, Always(), Proto(1)] = ""
    system: Annotated[str, Always(), Proto(2)] = ""
    secret_ref: Annotated[SecretReference | None, Always(), Proto(3)] = None
    ssl_enabled: Annotated[bool, Proto(4, go="SSLEnabled")] = False
    protection_domain: Annotated[str, Proto(5)] = ""
    storage_pool: Annotated[str, Proto(6)] = ""
    storage_mode: Annotated[str, Default("ThinProvisioned"), Proto(7)] = ""
    volume_name: Annotated[str, Proto(8)] = ""
    fs_type: Annotated[str, Default("xfs"), Proto(9, go="FSType")] = ""
    read_only: Annotated[bool, Proto(10)] = False


@attrs.define(kw_only=True)
class LocalVolumeSource(Struct):
    """LocalVolumeSource (Go: k8s.io/api/core/v1)."""

    path: Annotated[str, Always(), Proto(1)] = ""
    fs_type: Annotated[str | None, Proto(2, go="FSType")] = None


@attrs.define(kw_only=True)
class ObjectReference(Struct):
    """ObjectReference (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    kind: Annotated[str, Proto(1)] = ""
    namespace: Annotated[str, Proto(2)] = ""
    name: Annotated[str, Proto(3)] = ""
    uid: Annotated[UID, Proto(4, go="UID")] = ""
    api_version: Annotated[str, Proto(5, go="APIVersion")] = ""
    resource_version: Annotated[str, Proto(6)] = ""
    field_path: Annotated[str, Proto(7)] = ""


@attrs.define(kw_only=True)
class StorageOSPersistentVolumeSource(Struct):
    """StorageOSPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_name: Annotated[str, Proto(1)] = ""
    volume_namespace: Annotated[str, Proto(2)] = ""
    fs_type: Annotated[str, Proto(3, go="FSType")] = ""
    read_only: Annotated[bool, Proto(4)] = False
    secret_ref: Annotated[ObjectReference | None, Proto(5)] = None


@attrs.define(kw_only=True)
class CSIPersistentVolumeSource(Struct):
    """CSIPersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    driver: Annotated[str, Always(), Proto(1)] = ""
    volume_handle: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False
    fs_type: Annotated[str, Proto(4, go="FSType")] = ""
    volume_attributes: Annotated[dict[str, str], Proto(5)] = attrs.field(factory=dict)
    controller_publish_secret_ref: Annotated[SecretReference | None, Proto(6)] = None
    node_stage_secret_ref: Annotated[SecretReference | None, Proto(7)] = None
    node_publish_secret_ref: Annotated[SecretReference | None, Proto(8)] = None
    controller_expand_secret_ref: Annotated[SecretReference | None, Proto(9)] = None
    node_expand_secret_ref: Annotated[SecretReference | None, Proto(10)] = None


@attrs.define(kw_only=True)
class PersistentVolumeSource(Struct):
    """PersistentVolumeSource (Go: k8s.io/api/core/v1)."""

    gce_persistent_disk: Annotated[GCEPersistentDiskVolumeSource | None, Proto(1, go="GCEPersistentDisk")] = None
    aws_elastic_block_store: Annotated[
        AWSElasticBlockStoreVolumeSource | None,
        Proto(2, go="AWSElasticBlockStore"),
    ] = None
    host_path: Annotated[HostPathVolumeSource | None, Proto(3)] = None
    glusterfs: Annotated[GlusterfsPersistentVolumeSource | None, Proto(4)] = None
    nfs: Annotated[NFSVolumeSource | None, Proto(5, go="NFS")] = None
    rbd: Annotated[RBDPersistentVolumeSource | None, Proto(6, go="RBD")] = None
    iscsi: Annotated[ISCSIPersistentVolumeSource | None, Proto(7, go="ISCSI")] = None
    cinder: Annotated[CinderPersistentVolumeSource | None, Proto(8)] = None
    cephfs: Annotated[CephFSPersistentVolumeSource | None, Proto(9, go="CephFS")] = None
    fc: Annotated[FCVolumeSource | None, Proto(10, go="FC")] = None
    flocker: Annotated[FlockerVolumeSource | None, Proto(11)] = None
    flex_volume: Annotated[FlexPersistentVolumeSource | None, Proto(12)] = None
    azure_file: Annotated[AzureFilePersistentVolumeSource | None, Proto(13)] = None
    vsphere_volume: Annotated[VsphereVirtualDiskVolumeSource | None, Proto(14)] = None
    quobyte: Annotated[QuobyteVolumeSource | None, Proto(15)] = None
    azure_disk: Annotated[AzureDiskVolumeSource | None, Proto(16)] = None
    photon_persistent_disk: Annotated[PhotonPersistentDiskVolumeSource | None, Proto(17)] = None
    portworx_volume: Annotated[PortworxVolumeSource | None, Proto(18)] = None
    scale_io: Annotated[ScaleIOPersistentVolumeSource | None, Wire("scaleIO"), Proto(19)] = None
    local: Annotated[LocalVolumeSource | None, Proto(20)] = None
    storageos: Annotated[StorageOSPersistentVolumeSource | None, Proto(21, go="StorageOS")] = None
    csi: Annotated[CSIPersistentVolumeSource | None, Proto(22, go="CSI")] = None


@attrs.define(kw_only=True)
class NodeSelectorRequirement(Struct):
    """NodeSelectorRequirement (Go: k8s.io/api/core/v1)."""

    key: Annotated[str, Always(), Proto(1)] = ""
    operator: Annotated[NodeSelectorOperator | str, Always(), Proto(2)] = ""
    values: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NodeSelectorTerm(Struct):
    """NodeSelectorTerm (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    match_expressions: Annotated[list[NodeSelectorRequirement], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    match_fields: Annotated[list[NodeSelectorRequirement], ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class NodeSelector(Struct):
    """NodeSelector (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    node_selector_terms: Annotated[list[NodeSelectorTerm], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class VolumeNodeAffinity(Struct):
    """VolumeNodeAffinity (Go: k8s.io/api/core/v1)."""

    required: Annotated[NodeSelector | None, Proto(1)] = None


@attrs.define(kw_only=True)
class PersistentVolumeSpec(Struct):
    """PersistentVolumeSpec (Go: k8s.io/api/core/v1)."""

    capacity: Annotated[ResourceList, Proto(1)] = attrs.field(factory=dict)
    persistent_volume_source: Annotated[
        PersistentVolumeSource,
        Inline(),
        Proto(2),
    ] = attrs.field(factory=PersistentVolumeSource)
    access_modes: Annotated[list[PersistentVolumeAccessMode | str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    claim_ref: Annotated[ObjectReference | None, MapGranular(), Proto(4)] = None
    persistent_volume_reclaim_policy: Annotated[PersistentVolumeReclaimPolicy | str, Proto(5)] = ""
    storage_class_name: Annotated[str, Proto(6)] = ""
    mount_options: Annotated[list[str], ListAtomic(), Proto(7)] = attrs.field(factory=list)
    volume_mode: Annotated[PersistentVolumeMode | str | None, Proto(8)] = None
    node_affinity: Annotated[VolumeNodeAffinity | None, Proto(9)] = None
    volume_attributes_class_name: Annotated[str | None, Proto(10)] = None
    """Only with the feature VolumeAttributesClass."""


@attrs.define(kw_only=True)
class PersistentVolumeStatus(Struct):
    """PersistentVolumeStatus (Go: k8s.io/api/core/v1)."""

    phase: Annotated[PersistentVolumePhase | str, Proto(1)] = ""
    message: Annotated[str, Proto(2)] = ""
    reason: Annotated[str, Proto(3)] = ""
    last_phase_transition_time: Annotated[Time | None, Proto(4)] = None


@attrs.define(kw_only=True)
class PersistentVolume(metav1.Object):
    """PersistentVolume (Go: k8s.io/api/core/v1)."""

    spec: Annotated[PersistentVolumeSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=PersistentVolumeSpec)
    status: Annotated[PersistentVolumeStatus, OmitEmpty(), Proto(3)] = attrs.field(factory=PersistentVolumeStatus)


@attrs.define(kw_only=True)
class PersistentVolumeClaimCondition(Struct):
    """PersistentVolumeClaimCondition (Go: k8s.io/api/core/v1)."""

    type: Annotated[PersistentVolumeClaimConditionType | str, Always(), Proto(1)] = ""
    status: Annotated[ConditionStatus | str, Always(), Proto(2)] = ""
    last_probe_time: Annotated[Time | None, Always(), Proto(3)] = None
    last_transition_time: Annotated[Time | None, Always(), Proto(4)] = None
    reason: Annotated[str, Proto(5)] = ""
    message: Annotated[str, Proto(6)] = ""


@attrs.define(kw_only=True)
class ModifyVolumeStatus(Struct):
    """ModifyVolumeStatus (Go: k8s.io/api/core/v1)."""

    target_volume_attributes_class_name: Annotated[str, Proto(1)] = ""
    status: Annotated[PersistentVolumeClaimModifyVolumeStatus | str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class PersistentVolumeClaimStatus(Struct):
    """PersistentVolumeClaimStatus (Go: k8s.io/api/core/v1)."""

    phase: Annotated[PersistentVolumeClaimPhase | str, Proto(1)] = ""
    access_modes: Annotated[list[PersistentVolumeAccessMode | str], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    capacity: Annotated[ResourceList, Proto(3)] = attrs.field(factory=dict)
    conditions: Annotated[
        list[PersistentVolumeClaimCondition],
        Patch("merge", merge_key="type"),
        ListMap("type"),
        CustomUnique(),
        Proto(4),
    ] = attrs.field(factory=list)
    allocated_resources: Annotated[ResourceList, Proto(5)] = attrs.field(factory=dict)
    allocated_resource_statuses: Annotated[
        dict[str, ClaimResourceStatus | str],
        MapGranular(),
        Proto(7),
    ] = attrs.field(factory=dict)
    current_volume_attributes_class_name: Annotated[str | None, Proto(8)] = None
    """Only with the feature VolumeAttributesClass."""
    modify_volume_status: Annotated[ModifyVolumeStatus | None, Proto(9)] = None
    """Only with the feature VolumeAttributesClass."""


@attrs.define(kw_only=True)
class PersistentVolumeClaim(metav1.Object):
    """PersistentVolumeClaim (Go: k8s.io/api/core/v1)."""

    spec: Annotated[PersistentVolumeClaimSpec, OmitEmpty(), Proto(2)] = attrs.field(factory=PersistentVolumeClaimSpec)
    status: Annotated[
        PersistentVolumeClaimStatus,
        OmitEmpty(),
        Proto(3),
    ] = attrs.field(factory=PersistentVolumeClaimStatus)


@attrs.define(kw_only=True)
class PersistentVolumeClaimList(metav1.ObjectList[PersistentVolumeClaim]):
    """PersistentVolumeClaimList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class PersistentVolumeList(metav1.ObjectList[PersistentVolume]):
    """PersistentVolumeList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class Volume(Struct):
    """Volume (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    volume_source: Annotated[VolumeSource, Inline(), Proto(2)] = attrs.field(factory=VolumeSource)


@attrs.define(kw_only=True)
class VolumeDevice(Struct):
    """VolumeDevice (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    device_path: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class VolumeMount(Struct):
    """VolumeMount (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    read_only: Annotated[bool, Proto(2)] = False
    recursive_read_only: Annotated[RecursiveReadOnlyMode | str | None, Proto(7)] = None
    mount_path: Annotated[str, Always(), Proto(3)] = ""
    sub_path: Annotated[str, Proto(4)] = ""
    mount_propagation: Annotated[MountPropagationMode | str | None, Proto(5)] = None
    sub_path_expr: Annotated[str, Proto(6)] = ""


@attrs.define(kw_only=True)
class ImageVolumeStatus(Struct):
    """ImageVolumeStatus (Go: k8s.io/api/core/v1)."""

    image_ref: Annotated[str, Required(), Proto(1)] = ""


@attrs.define(kw_only=True)
class VolumeStatus(Struct):
    """VolumeStatus (Go: k8s.io/api/core/v1)."""

    image: Annotated[ImageVolumeStatus | None, Proto(1)] = None
    """Only with the feature ImageVolumeWithDigest."""


@attrs.define(kw_only=True)
class VolumeMountStatus(Struct):
    """VolumeMountStatus (Go: k8s.io/api/core/v1)."""

    name: Annotated[str, Always(), Proto(1)] = ""
    mount_path: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False
    recursive_read_only: Annotated[RecursiveReadOnlyMode | str | None, Proto(4)] = None
    volume_status: Annotated[VolumeStatus | None, Proto(5)] = None
