"""This version and the hub, both ways."""

from tests.wardle import types as internal
from tests.wardle.v1alpha1.types import Flunder, FlunderSpec

__all__ = ["flunder_from_internal", "flunder_to_internal"]


def flunder_to_internal(old: Flunder) -> internal.Flunder:
    """Two references are one with a kind."""
    spec = old.spec
    return internal.Flunder(
        metadata=old.metadata,
        spec=internal.FlunderSpec(
            reference=spec.fischer_reference or spec.flunder_reference,
            reference_kind="Fischer" if spec.fischer_reference else "Flunder" if spec.flunder_reference else "",
            ports=[internal.Port(name="main", number=spec.port)] if spec.port else [],
        ),
    )


def flunder_from_internal(hub: internal.Flunder) -> Flunder:
    """What has no place here is lost, or kept in an annotation."""
    spec = hub.spec
    return Flunder(
        metadata=hub.metadata,
        spec=FlunderSpec(
            fischer_reference="" if spec.reference_kind == "Flunder" else spec.reference,
            flunder_reference=spec.reference if spec.reference_kind == "Flunder" else "",
            port=spec.ports[0].number if spec.ports else 0,
        ),
    )
