"""What every version of every group has besides its own kinds."""

from apimachinery.meta.v1 import add_to_group_version, add_unversioned_types

__all__ = ["add_to_group_version", "add_unversioned_types"]
