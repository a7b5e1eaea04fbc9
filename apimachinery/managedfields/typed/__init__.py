"""Values with types: validated, merged, compared, taken apart (Go: ``structured-merge-diff/typed``)."""

from apimachinery.managedfields.schema import Schema, TypeRef
from apimachinery.managedfields.typed._compare import Comparison
from apimachinery.managedfields.typed._errors import Misfit, TypedValueError
from apimachinery.managedfields.typed._typed import TypedValue, typed
from apimachinery.managedfields.typed._types import Type, resolve

__all__ = ["Comparison", "Misfit", "Type", "TypedValue", "TypedValueError", "type_named", "typed"]


def type_named(schema: Schema, name: str) -> Type:
    """A type of *schema* (Go: ``Parser.Type``)."""
    return resolve(schema, TypeRef(name))
