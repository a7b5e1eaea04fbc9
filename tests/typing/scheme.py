"""Never run, only type-checked: what a scheme, its conversions and its defaults promise of types."""

from typing import Any, assert_type

from apimachinery.conversion import Dropped, Moved
from apimachinery.runtime import AnyOf, Internal, Scheme
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind
from tests.wardle import types as internal
from tests.wardle import v1, v1alpha1

scheme = Scheme("typing")
FLUNDER = GroupKind("wardle.example.com", "Flunder")

# --- registering ----------------------------------------------------------------------------------------------------

scheme.add_known_types(v1.GROUP_VERSION, v1.Flunder, v1.FlunderList)
scheme.add_known_types("wardle.example.com/v1", v1.Flunder)  # type: ignore[arg-type]
scheme.add_known_types(v1.GROUP_VERSION, v1.Flunder())  # type: ignore[arg-type]
scheme.set_version_priority(v1.GROUP_VERSION, v1alpha1.GROUP_VERSION)

# --- looking up -----------------------------------------------------------------------------------------------------

assert_type(scheme.type_for(v1.GROUP_VERSION.with_kind("Flunder")), type)
assert_type(scheme.kinds_for(v1.Flunder), tuple[GroupVersionKind, ...])
assert_type(scheme.storage_version(FLUNDER), GroupVersion)
assert_type(scheme.hub(FLUNDER), type)

# --- conversion -----------------------------------------------------------------------------------------------------

assert_type(scheme.convert(v1alpha1.Flunder(), v1.Flunder), v1.Flunder)
assert_type(scheme.convert(v1.Flunder(), internal.Flunder), internal.Flunder)
assert_type(scheme.convert_to_version(v1.Flunder(), AnyOf((v1.GROUP_VERSION,))), Any)
scheme.convert_to_version(v1.Flunder(), Internal())
scheme.convert_to_version(v1.Flunder(), "v1")  # type: ignore[arg-type]

scheme.add_conversion(v1alpha1.Flunder, internal.Flunder, v1alpha1.flunder_to_internal)
scheme.add_conversion(internal.Flunder, v1alpha1.Flunder, v1alpha1.flunder_from_internal)
scheme.add_conversion(internal.Flunder, v1alpha1.Flunder, v1alpha1.flunder_to_internal)  # type: ignore[arg-type]
scheme.add_conversion(v1alpha1.Flunder, v1.Flunder, v1alpha1.flunder_to_internal)  # type: ignore[arg-type]

scheme.add_conversion_rules(v1.Port, internal.Port, Moved("port", "number", to=str, back=int), Dropped("name"))
scheme.add_conversion_rules(v1.Port, internal.Port, "port")  # type: ignore[arg-type]
Moved("port", 3)  # type: ignore[arg-type]

# --- defaults -------------------------------------------------------------------------------------------------------


def set_defaults(flunder: v1.Flunder) -> None:
    flunder.spec.replicas = flunder.spec.replicas or 1


scheme.add_defaulting(v1.Flunder, set_defaults)
scheme.add_defaulting(v1alpha1.Flunder, set_defaults)  # type: ignore[arg-type]
