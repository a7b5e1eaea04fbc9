# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of storage.k8s.io/v1alpha1 (Go: ``k8s.io/api/storage/v1alpha1/types.go``)."""

from typing import Annotated

import attrs
from annotated_types import MaxLen

from apimachinery.api.core import v1 as corev1
from apimachinery.meta import v1 as metav1
from apimachinery.model import (
    Alpha,
    Always,
    Format,
    Immutable,
    Int32,
    OmitEmpty,
    Proto,
    Quantity,
    Required,
    Struct,
    Time,
)

__all__ = [
    "CSIStorageCapacity",
    "CSIStorageCapacityList",
    "VolumeAttachment",
    "VolumeAttachmentList",
    "VolumeAttachmentSource",
    "VolumeAttachmentSpec",
    "VolumeAttachmentStatus",
    "VolumeAttributesClass",
    "VolumeAttributesClassList",
    "VolumeError",
]


@attrs.define(kw_only=True)
class CSIStorageCapacity(metav1.Object):
    """CSIStorageCapacity (Go: k8s.io/api/storage/v1alpha1)."""

    node_topology: Annotated[metav1.LabelSelector | None, Proto(2)] = None
    storage_class_name: Annotated[str, Always(), Proto(3)] = ""
    capacity: Annotated[Quantity | None, Proto(4)] = None
    maximum_volume_size: Annotated[Quantity | None, Proto(5)] = None


@attrs.define(kw_only=True)
class CSIStorageCapacityList(metav1.ObjectList[CSIStorageCapacity]):
    """CSIStorageCapacityList (Go: k8s.io/api/storage/v1alpha1).

    Deprecated since 1.21, replaced by storage.k8s.io/v1beta1.
    """


@attrs.define(kw_only=True)
class VolumeAttachmentSource(Struct):
    """VolumeAttachmentSource (Go: k8s.io/api/storage/v1alpha1)."""

    persistent_volume_name: Annotated[str | None, Proto(1)] = None
    inline_volume_spec: Annotated[corev1.PersistentVolumeSpec | None, Proto(2)] = None


@attrs.define(kw_only=True)
class VolumeAttachmentSpec(Struct):
    """VolumeAttachmentSpec (Go: k8s.io/api/storage/v1alpha1)."""

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
    """VolumeError (Go: k8s.io/api/storage/v1alpha1)."""

    time: Annotated[Time | None, Always(), Proto(1)] = None
    message: Annotated[str, Proto(2)] = ""
    error_code: Annotated[Int32 | None, Proto(3)] = None
    """Only with the feature MutableCSINodeAllocatableCount."""


@attrs.define(kw_only=True)
class VolumeAttachmentStatus(Struct):
    """VolumeAttachmentStatus (Go: k8s.io/api/storage/v1alpha1)."""

    attached: Annotated[bool, Always(), Proto(1)] = False
    attachment_metadata: Annotated[dict[str, str], Proto(2)] = attrs.field(factory=dict)
    attach_error: Annotated[VolumeError | None, Proto(3)] = None
    detach_error: Annotated[VolumeError | None, Proto(4)] = None


@attrs.define(kw_only=True)
class VolumeAttachment(metav1.Object):
    """VolumeAttachment (Go: k8s.io/api/storage/v1alpha1).

    Deprecated since 1.21, replaced by storage.k8s.io/v1.
    """

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
    """VolumeAttachmentList (Go: k8s.io/api/storage/v1alpha1).

    Deprecated since 1.21, replaced by storage.k8s.io/v1.
    """


@attrs.define(kw_only=True)
class VolumeAttributesClass(metav1.Object):
    """VolumeAttributesClass (Go: k8s.io/api/storage/v1alpha1).

    Deprecated since 1.32, replaced by storage.k8s.io/v1.
    """

    driver_name: Annotated[str, Always(), Proto(2)] = ""
    parameters: Annotated[dict[str, str], Proto(3)] = attrs.field(factory=dict)


@attrs.define(kw_only=True)
class VolumeAttributesClassList(metav1.ObjectList[VolumeAttributesClass]):
    """VolumeAttributesClassList (Go: k8s.io/api/storage/v1alpha1).

    Deprecated since 1.32, replaced by storage.k8s.io/v1.
    """
