"""The version that is stored."""

from apimachinery.conversion import Moved
from apimachinery.meta import v1 as metav1
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion
from tests.wardle import types as internal
from tests.wardle.v1.defaults import set_defaults
from tests.wardle.v1.types import Flunder, FlunderList, FlunderSpec, FlunderStatus, Port

__all__ = ["GROUP_VERSION", "Flunder", "FlunderList", "FlunderSpec", "FlunderStatus", "Port", "add_to_scheme", "set_defaults"]

GROUP_VERSION = GroupVersion("wardle.example.com", "v1")


def add_to_scheme(scheme: Scheme) -> None:
    """Register the kinds of this version, their defaults and their ways to the hub."""
    scheme.add_known_types(GROUP_VERSION, Flunder, FlunderList)
    metav1.add_to_group_version(scheme, GROUP_VERSION)
    scheme.add_defaulting(Flunder, set_defaults)
    scheme.add_conversion_rules(Port, internal.Port, Moved("port", "number"))
