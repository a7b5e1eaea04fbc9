# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of storage.k8s.io/v1alpha1 (Go: ``k8s.io/api/storage/v1alpha1``)."""

from apimachinery.api.storage.v1alpha1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.storage.v1alpha1.types import (
    CSIStorageCapacity,
    CSIStorageCapacityList,
    VolumeAttachment,
    VolumeAttachmentList,
    VolumeAttachmentSource,
    VolumeAttachmentSpec,
    VolumeAttachmentStatus,
    VolumeAttributesClass,
    VolumeAttributesClassList,
    VolumeError,
)

__all__ = [
    "GROUP_VERSION",
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
    "add_to_scheme",
]
