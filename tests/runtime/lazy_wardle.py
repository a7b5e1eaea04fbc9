"""Registered by name only, and loaded when something of it is looked up."""

from apimachinery.runtime import Scheme
from tests.wardle import v1

__all__ = ["add_to_scheme", "loaded"]

loaded: list[str] = []
"""The schemes this has been loaded into."""


def add_to_scheme(scheme: Scheme) -> None:
    """Register the kinds."""
    loaded.append(scheme.name)
    v1.add_to_scheme(scheme)
