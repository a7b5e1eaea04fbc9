"""What the API fills in where a marker is not enough."""

from tests.wardle.v1.types import Flunder

__all__ = ["set_defaults"]


def set_defaults(flunder: Flunder) -> None:
    """One flunder, unless it listens nowhere."""
    if flunder.spec.replicas is None:
        flunder.spec.replicas = 1 if flunder.spec.ports else 0
