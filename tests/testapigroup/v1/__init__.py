"""The one version of the sample group."""

from apimachinery.schema import GroupVersion
from tests.testapigroup.v1.types import Carp, CarpCondition, CarpInfo, CarpList, CarpSpec, CarpStatus

__all__ = ["GROUP_VERSION", "Carp", "CarpCondition", "CarpInfo", "CarpList", "CarpSpec", "CarpStatus"]

GROUP_VERSION = GroupVersion("testapigroup.apimachinery.k8s.io", "v1")
