"""The first version: no host, no template, and ports by number alone."""

from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion
from tests.wardle import types as internal
from tests.wardle.v1alpha1.conversion import flunder_from_internal, flunder_to_internal
from tests.wardle.v1alpha1.types import Flunder, FlunderList, FlunderSpec

__all__ = [
    "GROUP_VERSION",
    "LOST",
    "Flunder",
    "FlunderList",
    "FlunderSpec",
    "add_to_scheme",
    "flunder_from_internal",
    "flunder_to_internal",
]

GROUP_VERSION = GroupVersion("wardle.example.com", "v1alpha1")
LOST = "wardle.example.com/not-in-v1alpha1"
"""The annotation that holds what this version cannot."""


def add_to_scheme(scheme: Scheme) -> None:
    """Register the kinds of this version and their ways to the hub."""
    scheme.add_known_types(GROUP_VERSION, Flunder, FlunderList)
    scheme.add_conversion(Flunder, internal.Flunder, flunder_to_internal)
    scheme.add_conversion(internal.Flunder, Flunder, flunder_from_internal)
    scheme.keep_in_annotation(internal.Flunder, Flunder, LOST)
