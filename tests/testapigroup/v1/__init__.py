"""The one version of the sample group."""

from apimachinery.meta import v1 as metav1
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion
from tests.testapigroup.v1.types import Carp, CarpCondition, CarpInfo, CarpList, CarpSpec, CarpStatus

__all__ = ["GROUP_VERSION", "Carp", "CarpCondition", "CarpInfo", "CarpList", "CarpSpec", "CarpStatus", "add_to_scheme"]

GROUP_VERSION = GroupVersion("testapigroup.apimachinery.k8s.io", "v1")


def add_to_scheme(scheme: Scheme) -> None:
    """Register carps, and what every version of every group has."""
    scheme.add_known_types(GROUP_VERSION, Carp, CarpList)
    metav1.add_to_group_version(scheme, GROUP_VERSION)
