"""A sample API with two versions and a hub of its own that is never on a wire (Go: ``k8s.io/sample-apiserver``)."""

from apimachinery.runtime import Scheme
from apimachinery.schema import INTERNAL_VERSION, GroupVersion
from tests.wardle import types, v1, v1alpha1

__all__ = ["GROUP", "INTERNAL", "add_to_scheme", "new_scheme"]

GROUP = "wardle.example.com"
INTERNAL = GroupVersion(GROUP, INTERNAL_VERSION)


def add_to_scheme(scheme: Scheme) -> None:
    """Register every version, what converts between them, and which one is stored."""
    scheme.add_known_types(INTERNAL, types.Flunder, types.FlunderList)
    v1.add_to_scheme(scheme)
    v1alpha1.add_to_scheme(scheme)
    scheme.set_version_priority(v1.GROUP_VERSION, v1alpha1.GROUP_VERSION)


def new_scheme() -> Scheme:
    """A scheme of all versions."""
    scheme = Scheme("wardle")
    add_to_scheme(scheme)
    return scheme
