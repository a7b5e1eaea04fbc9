# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of v1 (Go: ``k8s.io/api/core/v1/types.go``)."""

from typing import Annotated, TypeAlias

import attrs

from apimachinery.api.core.v1.enums import (
    AzureDataDiskCachingMode,
    AzureDataDiskKind,
    HostPathType,
    PersistentVolumeAccessMode,
    PersistentVolumeMode,
    PullPolicy,
    StorageMedium,
)
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Always,
    Default,
    Inline,
    Int32,
    Int64,
    ListAtomic,
    MapAtomic,
    OmitEmpty,
    Optional,
    Proto,
    Quantity,
    Required,
    Struct,
    Wire,
)
from apimachinery.resource import ZERO

__all__ = [
    "AWSElasticBlockStoreVolumeSource",
    "AzureDiskVolumeSource",
    "AzureFileVolumeSource",
    "CSIVolumeSource",
    "CephFSVolumeSource",
    "CinderVolumeSource",
    "ClusterTrustBundleProjection",
    "ConfigMapProjection",
    "ConfigMapVolumeSource",
    "DownwardAPIProjection",
    "DownwardAPIVolumeFile",
    "DownwardAPIVolumeSource",
    "EmptyDirVolumeSource",
    "EphemeralVolumeSource",
    "FCVolumeSource",
    "FlexVolumeSource",
    "FlockerVolumeSource",
    "GCEPersistentDiskVolumeSource",
    "GitRepoVolumeSource",
    "GlusterfsVolumeSource",
    "HostPathVolumeSource",
    "ISCSIVolumeSource",
    "ImageVolumeSource",
    "KeyToPath",
    "LocalObjectReference",
    "NFSVolumeSource",
    "ObjectFieldSelector",
    "PersistentVolumeClaimSpec",
    "PersistentVolumeClaimTemplate",
    "PersistentVolumeClaimVolumeSource",
    "PhotonPersistentDiskVolumeSource",
    "PodCertificateProjection",
    "PortworxVolumeSource",
    "ProjectedVolumeSource",
    "QuobyteVolumeSource",
    "RBDVolumeSource",
    "ResourceFieldSelector",
    "ResourceList",
    "ScaleIOVolumeSource",
    "SecretProjection",
    "SecretVolumeSource",
    "ServiceAccountTokenProjection",
    "StorageOSVolumeSource",
    "TypedLocalObjectReference",
    "TypedObjectReference",
    "VolumeProjection",
    "VolumeResourceRequirements",
    "VolumeSource",
    "VsphereVirtualDiskVolumeSource",
]


@attrs.define(kw_only=True)
class HostPathVolumeSource(Struct):
    """HostPathVolumeSource (Go: k8s.io/api/core/v1)."""

    path: Annotated[str, Always(), Proto(1)] = ""
    type: Annotated[HostPathType | str | None, Proto(2)] = None


@attrs.define(kw_only=True)
class EmptyDirVolumeSource(Struct):
    """EmptyDirVolumeSource (Go: k8s.io/api/core/v1)."""

    medium: Annotated[StorageMedium | str, Proto(1)] = ""
    size_limit: Annotated[Quantity | None, Proto(2)] = None


@attrs.define(kw_only=True)
class GCEPersistentDiskVolumeSource(Struct):
    """GCEPersistentDiskVolumeSource (Go: k8s.io/api/core/v1)."""

    pd_name: Annotated[str, Always(), Proto(1, go="PDName")] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    partition: Annotated[Int32, Proto(3)] = 0
    read_only: Annotated[bool, Proto(4)] = False


@attrs.define(kw_only=True)
class AWSElasticBlockStoreVolumeSource(Struct):
    """AWSElasticBlockStoreVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_id: Annotated[str, Wire("volumeID"), Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    partition: Annotated[Int32, Proto(3)] = 0
    read_only: Annotated[bool, Proto(4)] = False


@attrs.define(kw_only=True)
class GitRepoVolumeSource(Struct):
    """GitRepoVolumeSource (Go: k8s.io/api/core/v1)."""

    repository: Annotated[str, Always(), Proto(1)] = ""
    revision: Annotated[str, Proto(2)] = ""
    directory: Annotated[str, Proto(3)] = ""


@attrs.define(kw_only=True)
class KeyToPath(Struct):
    """KeyToPath (Go: k8s.io/api/core/v1)."""

    key: Annotated[str, Always(), Proto(1)] = ""
    path: Annotated[str, Always(), Proto(2)] = ""
    mode: Annotated[Int32 | None, Proto(3)] = None


@attrs.define(kw_only=True)
class SecretVolumeSource(Struct):
    """SecretVolumeSource (Go: k8s.io/api/core/v1)."""

    secret_name: Annotated[str, Proto(1)] = ""
    items: Annotated[list[KeyToPath], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    default_mode: Annotated[Int32 | None, Proto(3)] = None
    optional: Annotated[bool | None, Proto(4)] = None


@attrs.define(kw_only=True)
class NFSVolumeSource(Struct):
    """NFSVolumeSource (Go: k8s.io/api/core/v1)."""

    server: Annotated[str, Always(), Proto(1)] = ""
    path: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False


@attrs.define(kw_only=True)
class LocalObjectReference(Struct):
    """LocalObjectReference (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    name: Annotated[str, Default(""), Proto(1)] = ""


@attrs.define(kw_only=True)
class ISCSIVolumeSource(Struct):
    """ISCSIVolumeSource (Go: k8s.io/api/core/v1)."""

    target_portal: Annotated[str, Always(), Proto(1)] = ""
    iqn: Annotated[str, Always(), Proto(2, go="IQN")] = ""
    lun: Annotated[Int32, Always(), Proto(3)] = 0
    iscsi_interface: Annotated[str, Default("default"), Proto(4, go="ISCSIInterface")] = ""
    fs_type: Annotated[str, Proto(5, go="FSType")] = ""
    read_only: Annotated[bool, Proto(6)] = False
    portals: Annotated[list[str], ListAtomic(), Proto(7)] = attrs.field(factory=list)
    chap_auth_discovery: Annotated[bool, Proto(8, go="DiscoveryCHAPAuth")] = False
    chap_auth_session: Annotated[bool, Proto(11, go="SessionCHAPAuth")] = False
    secret_ref: Annotated[LocalObjectReference | None, Proto(10)] = None
    initiator_name: Annotated[str | None, Proto(12)] = None


@attrs.define(kw_only=True)
class GlusterfsVolumeSource(Struct):
    """GlusterfsVolumeSource (Go: k8s.io/api/core/v1)."""

    endpoints: Annotated[str, Always(), Proto(1, go="EndpointsName")] = ""
    path: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False


@attrs.define(kw_only=True)
class PersistentVolumeClaimVolumeSource(Struct):
    """PersistentVolumeClaimVolumeSource (Go: k8s.io/api/core/v1)."""

    claim_name: Annotated[str, Always(), Proto(1)] = ""
    read_only: Annotated[bool, Proto(2)] = False


@attrs.define(kw_only=True)
class RBDVolumeSource(Struct):
    """RBDVolumeSource (Go: k8s.io/api/core/v1)."""

    monitors: Annotated[list[str], Always(), ListAtomic(), Proto(1, go="CephMonitors")] = attrs.field(factory=list)
    image: Annotated[str, Always(), Proto(2, go="RBDImage")] = ""
    fs_type: Annotated[str, Proto(3, go="FSType")] = ""
    pool: Annotated[str, Default("rbd"), Proto(4, go="RBDPool")] = ""
    user: Annotated[str, Default("admin"), Proto(5, go="RadosUser")] = ""
    keyring: Annotated[str, Default("/etc/ceph/keyring"), Proto(6)] = ""
    secret_ref: Annotated[LocalObjectReference | None, Proto(7)] = None
    read_only: Annotated[bool, Proto(8)] = False


@attrs.define(kw_only=True)
class FlexVolumeSource(Struct):
    """FlexVolumeSource (Go: k8s.io/api/core/v1)."""

    driver: Annotated[str, Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    secret_ref: Annotated[LocalObjectReference | None, Proto(3)] = None
    read_only: Annotated[bool, Proto(4)] = False
    options: Annotated[dict[str, str], Proto(5)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class CinderVolumeSource(Struct):
    """CinderVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_id: Annotated[str, Wire("volumeID"), Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    read_only: Annotated[bool, Proto(3)] = False
    secret_ref: Annotated[LocalObjectReference | None, Proto(4)] = None


@attrs.define(kw_only=True)
class CephFSVolumeSource(Struct):
    """CephFSVolumeSource (Go: k8s.io/api/core/v1)."""

    monitors: Annotated[list[str], Always(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    path: Annotated[str, Proto(2)] = ""
    user: Annotated[str, Proto(3)] = ""
    secret_file: Annotated[str, Proto(4)] = ""
    secret_ref: Annotated[LocalObjectReference | None, Proto(5)] = None
    read_only: Annotated[bool, Proto(6)] = False


@attrs.define(kw_only=True)
class FlockerVolumeSource(Struct):
    """FlockerVolumeSource (Go: k8s.io/api/core/v1)."""

    dataset_name: Annotated[str, Proto(1)] = ""
    dataset_uuid: Annotated[str, Wire("datasetUUID"), Proto(2)] = ""


@attrs.define(kw_only=True)
class ObjectFieldSelector(Struct):
    """ObjectFieldSelector (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    api_version: Annotated[str, Proto(1, go="APIVersion")] = ""
    field_path: Annotated[str, Always(), Proto(2)] = ""


@attrs.define(kw_only=True)
class ResourceFieldSelector(Struct):
    """ResourceFieldSelector (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    container_name: Annotated[str, Proto(1)] = ""
    resource: Annotated[str, Always(), Proto(2)] = ""
    divisor: Annotated[Quantity, OmitEmpty(), Proto(3)] = ZERO


@attrs.define(kw_only=True)
class DownwardAPIVolumeFile(Struct):
    """DownwardAPIVolumeFile (Go: k8s.io/api/core/v1)."""

    path: Annotated[str, Always(), Proto(1)] = ""
    field_ref: Annotated[ObjectFieldSelector | None, Proto(2)] = None
    resource_field_ref: Annotated[ResourceFieldSelector | None, Proto(3)] = None
    mode: Annotated[Int32 | None, Proto(4)] = None


@attrs.define(kw_only=True)
class DownwardAPIVolumeSource(Struct):
    """DownwardAPIVolumeSource (Go: k8s.io/api/core/v1)."""

    items: Annotated[list[DownwardAPIVolumeFile], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    default_mode: Annotated[Int32 | None, Proto(2)] = None


@attrs.define(kw_only=True)
class FCVolumeSource(Struct):
    """FCVolumeSource (Go: k8s.io/api/core/v1)."""

    target_wwns: Annotated[list[str], Wire("targetWWNs"), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    lun: Annotated[Int32 | None, Proto(2)] = None
    fs_type: Annotated[str, Proto(3, go="FSType")] = ""
    read_only: Annotated[bool, Proto(4)] = False
    wwids: Annotated[list[str], ListAtomic(), Proto(5, go="WWIDs")] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class AzureFileVolumeSource(Struct):
    """AzureFileVolumeSource (Go: k8s.io/api/core/v1)."""

    secret_name: Annotated[str, Always(), Proto(1)] = ""
    share_name: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False


@attrs.define(kw_only=True)
class ConfigMapVolumeSource(Struct):
    """ConfigMapVolumeSource (Go: k8s.io/api/core/v1)."""

    local_object_reference: Annotated[
        LocalObjectReference,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=LocalObjectReference)
    items: Annotated[list[KeyToPath], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    default_mode: Annotated[Int32 | None, Proto(3)] = None
    optional: Annotated[bool | None, Proto(4)] = None


@attrs.define(kw_only=True)
class VsphereVirtualDiskVolumeSource(Struct):
    """VsphereVirtualDiskVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_path: Annotated[str, Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    storage_policy_name: Annotated[str, Proto(3)] = ""
    storage_policy_id: Annotated[str, Wire("storagePolicyID"), Proto(4)] = ""


@attrs.define(kw_only=True)
class QuobyteVolumeSource(Struct):
    """QuobyteVolumeSource (Go: k8s.io/api/core/v1)."""

    registry: Annotated[str, Always(), Proto(1)] = ""
    volume: Annotated[str, Always(), Proto(2)] = ""
    read_only: Annotated[bool, Proto(3)] = False
    user: Annotated[str, Proto(4)] = ""
    group: Annotated[str, Proto(5)] = ""
    tenant: Annotated[str, Proto(6)] = ""


@attrs.define(kw_only=True)
class AzureDiskVolumeSource(Struct):
    """AzureDiskVolumeSource (Go: k8s.io/api/core/v1)."""

    disk_name: Annotated[str, Always(), Proto(1)] = ""
    disk_uri: Annotated[str, Wire("diskURI"), Always(), Proto(2, go="DataDiskURI")] = ""
    caching_mode: Annotated[AzureDataDiskCachingMode | str | None, Default("ReadWrite"), Proto(3)] = None
    fs_type: Annotated[str | None, Default("ext4"), Proto(4, go="FSType")] = None
    read_only: Annotated[bool | None, Default(False), Proto(5)] = None
    kind: Annotated[AzureDataDiskKind | str | None, Default("Shared"), Proto(6)] = None


@attrs.define(kw_only=True)
class PhotonPersistentDiskVolumeSource(Struct):
    """PhotonPersistentDiskVolumeSource (Go: k8s.io/api/core/v1)."""

    pd_id: Annotated[str, Wire("pdID"), Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""


@attrs.define(kw_only=True)
class SecretProjection(Struct):
    """SecretProjection (Go: k8s.io/api/core/v1)."""

    local_object_reference: Annotated[
        LocalObjectReference,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=LocalObjectReference)
    items: Annotated[list[KeyToPath], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    optional: Annotated[bool | None, Proto(4)] = None


@attrs.define(kw_only=True)
class DownwardAPIProjection(Struct):
    """DownwardAPIProjection (Go: k8s.io/api/core/v1)."""

    items: Annotated[list[DownwardAPIVolumeFile], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ConfigMapProjection(Struct):
    """ConfigMapProjection (Go: k8s.io/api/core/v1)."""

    local_object_reference: Annotated[
        LocalObjectReference,
        Inline(),
        Proto(1),
    ] = attrs.field(factory=LocalObjectReference)
    items: Annotated[list[KeyToPath], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    optional: Annotated[bool | None, Proto(4)] = None


@attrs.define(kw_only=True)
class ServiceAccountTokenProjection(Struct):
    """ServiceAccountTokenProjection (Go: k8s.io/api/core/v1)."""

    audience: Annotated[str, Proto(1)] = ""
    expiration_seconds: Annotated[Int64 | None, Proto(2)] = None
    path: Annotated[str, Always(), Proto(3)] = ""


@attrs.define(kw_only=True)
class ClusterTrustBundleProjection(Struct):
    """ClusterTrustBundleProjection (Go: k8s.io/api/core/v1)."""

    name: Annotated[str | None, Proto(1)] = None
    signer_name: Annotated[str | None, Proto(2)] = None
    label_selector: Annotated[metav1.LabelSelector | None, Proto(3)] = None
    optional: Annotated[bool | None, Proto(5)] = None
    path: Annotated[str, Always(), Proto(4)] = ""


@attrs.define(kw_only=True)
class PodCertificateProjection(Struct):
    """PodCertificateProjection (Go: k8s.io/api/core/v1)."""

    signer_name: Annotated[str, Required(), Proto(1)] = ""
    key_type: Annotated[str, Required(), Proto(2)] = ""
    max_expiration_seconds: Annotated[Int32 | None, Proto(3)] = None
    credential_bundle_path: Annotated[str, Proto(4)] = ""
    key_path: Annotated[str, Proto(5)] = ""
    certificate_chain_path: Annotated[str, Proto(6)] = ""
    user_annotations: Annotated[dict[str, str], Proto(7)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class VolumeProjection(Struct):
    """VolumeProjection (Go: k8s.io/api/core/v1)."""

    secret: Annotated[SecretProjection | None, Proto(1)] = None
    downward_api: Annotated[DownwardAPIProjection | None, Wire("downwardAPI"), Proto(2)] = None
    config_map: Annotated[ConfigMapProjection | None, Proto(3)] = None
    service_account_token: Annotated[ServiceAccountTokenProjection | None, Proto(4)] = None
    cluster_trust_bundle: Annotated[ClusterTrustBundleProjection | None, Proto(5)] = None
    """Only with the feature ClusterTrustBundleProjection."""
    pod_certificate: Annotated[PodCertificateProjection | None, Proto(6)] = None
    """Only with the feature PodCertificateProjection."""


@attrs.define(kw_only=True)
class ProjectedVolumeSource(Struct):
    """ProjectedVolumeSource (Go: k8s.io/api/core/v1)."""

    sources: Annotated[list[VolumeProjection], Always(), Optional(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    default_mode: Annotated[Int32 | None, Proto(2)] = None


@attrs.define(kw_only=True)
class PortworxVolumeSource(Struct):
    """PortworxVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_id: Annotated[str, Wire("volumeID"), Always(), Proto(1)] = ""
    fs_type: Annotated[str, Proto(2, go="FSType")] = ""
    read_only: Annotated[bool, Proto(3)] = False


@attrs.define(kw_only=True)
class ScaleIOVolumeSource(Struct):
    """ScaleIOVolumeSource (Go: k8s.io/api/core/v1)."""

    gateway: Annotated[str, Always(), Proto(1)] = ""
    system: Annotated[str, Always(), Proto(2)] = ""
    secret_ref: Annotated[LocalObjectReference | None, Always(), Proto(3)] = None
    ssl_enabled: Annotated[bool, Proto(4, go="SSLEnabled")] = False
    protection_domain: Annotated[str, Proto(5)] = ""
    storage_pool: Annotated[str, Proto(6)] = ""
    storage_mode: Annotated[str, Default("ThinProvisioned"), Proto(7)] = ""
    volume_name: Annotated[str, Proto(8)] = ""
    fs_type: Annotated[str, Default("xfs"), Proto(9, go="FSType")] = ""
    read_only: Annotated[bool, Proto(10)] = False


@attrs.define(kw_only=True)
class StorageOSVolumeSource(Struct):
    """StorageOSVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_name: Annotated[str, Proto(1)] = ""
    volume_namespace: Annotated[str, Proto(2)] = ""
    fs_type: Annotated[str, Proto(3, go="FSType")] = ""
    read_only: Annotated[bool, Proto(4)] = False
    secret_ref: Annotated[LocalObjectReference | None, Proto(5)] = None


@attrs.define(kw_only=True)
class CSIVolumeSource(Struct):
    """CSIVolumeSource (Go: k8s.io/api/core/v1)."""

    driver: Annotated[str, Always(), Proto(1)] = ""
    read_only: Annotated[bool | None, Proto(2)] = None
    fs_type: Annotated[str | None, Proto(3, go="FSType")] = None
    volume_attributes: Annotated[dict[str, str], Proto(4)] = attrs.field(factory=dict)
    node_publish_secret_ref: Annotated[LocalObjectReference | None, Proto(5)] = None


ResourceList: TypeAlias = dict[str, Quantity]
"""ResourceList (Go: k8s.io/api/core/v1)."""


@attrs.define(kw_only=True)
class VolumeResourceRequirements(Struct):
    """VolumeResourceRequirements (Go: k8s.io/api/core/v1)."""

    limits: Annotated[ResourceList, Proto(1)] = attrs.field(factory=dict)
    requests: Annotated[ResourceList, Proto(2)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class TypedLocalObjectReference(Struct):
    """TypedLocalObjectReference (Go: k8s.io/api/core/v1)."""

    __markers__ = (MapAtomic(),)

    api_group: Annotated[str | None, Always(), Optional(), Proto(1, go="APIGroup")] = None
    kind: Annotated[str, Always(), Proto(2)] = ""
    name: Annotated[str, Always(), Proto(3)] = ""


@attrs.define(kw_only=True)
class TypedObjectReference(Struct):
    """TypedObjectReference (Go: k8s.io/api/core/v1)."""

    api_group: Annotated[str | None, Always(), Optional(), Proto(1, go="APIGroup")] = None
    kind: Annotated[str, Always(), Proto(2)] = ""
    name: Annotated[str, Always(), Proto(3)] = ""
    namespace: Annotated[str | None, Proto(4)] = None
    """Only with the feature CrossNamespaceVolumeDataSource."""


@attrs.define(kw_only=True)
class PersistentVolumeClaimSpec(Struct):
    """PersistentVolumeClaimSpec (Go: k8s.io/api/core/v1)."""

    access_modes: Annotated[list[PersistentVolumeAccessMode | str], ListAtomic(), Proto(1)] = attrs.field(factory=list)
    selector: Annotated[metav1.LabelSelector | None, Proto(4)] = None
    resources: Annotated[
        VolumeResourceRequirements,
        OmitEmpty(),
        Proto(2),
    ] = attrs.field(factory=VolumeResourceRequirements)
    volume_name: Annotated[str, Proto(3)] = ""
    storage_class_name: Annotated[str | None, Proto(5)] = None
    volume_mode: Annotated[PersistentVolumeMode | str | None, Proto(6)] = None
    data_source: Annotated[TypedLocalObjectReference | None, Proto(7)] = None
    data_source_ref: Annotated[TypedObjectReference | None, Proto(8)] = None
    volume_attributes_class_name: Annotated[str | None, Proto(9)] = None
    """Only with the feature VolumeAttributesClass."""


@attrs.define(kw_only=True)
class PersistentVolumeClaimTemplate(Struct):
    """PersistentVolumeClaimTemplate (Go: k8s.io/api/core/v1)."""

    metadata: Annotated[metav1.ObjectMeta, OmitEmpty(), Proto(1)] = attrs.field(factory=metav1.ObjectMeta)
    spec: Annotated[PersistentVolumeClaimSpec, Always(), Proto(2)] = attrs.field(factory=PersistentVolumeClaimSpec)


@attrs.define(kw_only=True)
class EphemeralVolumeSource(Struct):
    """EphemeralVolumeSource (Go: k8s.io/api/core/v1)."""

    volume_claim_template: Annotated[PersistentVolumeClaimTemplate | None, Proto(1)] = None


@attrs.define(kw_only=True)
class ImageVolumeSource(Struct):
    """ImageVolumeSource (Go: k8s.io/api/core/v1)."""

    reference: Annotated[str, Proto(1)] = ""
    pull_policy: Annotated[PullPolicy | str, Proto(2)] = ""


@attrs.define(kw_only=True)
class VolumeSource(Struct):
    """VolumeSource (Go: k8s.io/api/core/v1)."""

    host_path: Annotated[HostPathVolumeSource | None, Proto(1)] = None
    empty_dir: Annotated[EmptyDirVolumeSource | None, Proto(2)] = None
    gce_persistent_disk: Annotated[GCEPersistentDiskVolumeSource | None, Proto(3, go="GCEPersistentDisk")] = None
    aws_elastic_block_store: Annotated[
        AWSElasticBlockStoreVolumeSource | None,
        Proto(4, go="AWSElasticBlockStore"),
    ] = None
    git_repo: Annotated[GitRepoVolumeSource | None, Proto(5)] = None
    secret: Annotated[SecretVolumeSource | None, Proto(6)] = None
    nfs: Annotated[NFSVolumeSource | None, Proto(7, go="NFS")] = None
    iscsi: Annotated[ISCSIVolumeSource | None, Proto(8, go="ISCSI")] = None
    glusterfs: Annotated[GlusterfsVolumeSource | None, Proto(9)] = None
    persistent_volume_claim: Annotated[PersistentVolumeClaimVolumeSource | None, Proto(10)] = None
    rbd: Annotated[RBDVolumeSource | None, Proto(11, go="RBD")] = None
    flex_volume: Annotated[FlexVolumeSource | None, Proto(12)] = None
    cinder: Annotated[CinderVolumeSource | None, Proto(13)] = None
    cephfs: Annotated[CephFSVolumeSource | None, Proto(14, go="CephFS")] = None
    flocker: Annotated[FlockerVolumeSource | None, Proto(15)] = None
    downward_api: Annotated[DownwardAPIVolumeSource | None, Wire("downwardAPI"), Proto(16)] = None
    fc: Annotated[FCVolumeSource | None, Proto(17, go="FC")] = None
    azure_file: Annotated[AzureFileVolumeSource | None, Proto(18)] = None
    config_map: Annotated[ConfigMapVolumeSource | None, Proto(19)] = None
    vsphere_volume: Annotated[VsphereVirtualDiskVolumeSource | None, Proto(20)] = None
    quobyte: Annotated[QuobyteVolumeSource | None, Proto(21)] = None
    azure_disk: Annotated[AzureDiskVolumeSource | None, Proto(22)] = None
    photon_persistent_disk: Annotated[PhotonPersistentDiskVolumeSource | None, Proto(23)] = None
    projected: Annotated[ProjectedVolumeSource | None, Proto(26)] = None
    portworx_volume: Annotated[PortworxVolumeSource | None, Proto(24)] = None
    scale_io: Annotated[ScaleIOVolumeSource | None, Wire("scaleIO"), Proto(25)] = None
    storageos: Annotated[StorageOSVolumeSource | None, Proto(27, go="StorageOS")] = None
    csi: Annotated[CSIVolumeSource | None, Proto(28, go="CSI")] = None
    ephemeral: Annotated[EphemeralVolumeSource | None, Proto(29)] = None
    image: Annotated[ImageVolumeSource | None, Proto(30)] = None
