"""Values with their types (Go: ``structured-merge-diff/typed/typed.go``)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import attrs

from apimachinery.managedfields.fieldpath import FieldSet, Path, PathElement
from apimachinery.managedfields.fieldpath._set import refuse_deep
from apimachinery.managedfields.typed._compare import Comparison, compare_values
from apimachinery.managedfields.typed._errors import TypedValueError
from apimachinery.managedfields.typed._field_set import field_set, with_named_fields
from apimachinery.managedfields.typed._merge import merge_values
from apimachinery.managedfields.typed._reconcile import reconcile_fields
from apimachinery.managedfields.typed._remove import extract_fields, remove_fields
from apimachinery.managedfields.typed._types import Type
from apimachinery.managedfields.typed._validate import find_misfits

__all__ = ["TypedValue", "typed"]


@refuse_deep
def typed(value: Any, kind: Type, *, allow_duplicates: bool = False) -> TypedValue:
    """*value*, plain data, as a value of a type (Go: ``typed.AsTyped``).

    In live objects sets and lists with keys may have duplicates; in what is applied they must not.

    Raises:
        TypedValueError: If it does not fit the type; lists every misfit with its path.
        LimitError: If it is nested too deeply.
    """
    if misfits := find_misfits(kind, value, allow_duplicates=allow_duplicates):
        raise TypedValueError(tuple(misfits))
    return TypedValue(value, kind)


@attrs.frozen(eq=False)
class TypedValue:
    """A value that fits its type. Values are never changed; results share parts with what they were made of."""

    value: Any
    """Plain data, not to be changed."""
    type: Type

    @refuse_deep
    def field_set(self) -> FieldSet:
        """Every leaf field and every list item that the value has (Go: ``ToFieldSet``)."""
        return self._fields

    @cached_property
    def _fields(self) -> FieldSet:
        return field_set(self.type, self.value)

    @refuse_deep
    def named_field_set(self) -> FieldSet:
        """The same, and every declared field on the way."""
        return self._named_fields

    @cached_property
    def _named_fields(self) -> FieldSet:
        return with_named_fields(self.type, self._fields)

    @refuse_deep
    def merge(self, other: TypedValue) -> TypedValue:
        """The value with *other* merged into it.

        Nothing is taken away; of a leaf that both have, that of *other* stays. Items of lists come in the order of *other* where
        it names them.

        Raises:
            TypedValueError: If the types are not the same, or a value does not fit.
        """
        self._check_type(other)
        return TypedValue(merge_values(self.type, self.value, other.value), self.type)

    @refuse_deep
    def compare(self, other: TypedValue) -> Comparison:
        """What *other* removed, modified and added; raises as :meth:`merge`."""
        self._check_type(other)
        return compare_values(self.type, self.value, other.value)

    @refuse_deep
    def remove(self, fields: FieldSet) -> TypedValue:
        """The value without *fields* and what is below them (Go: ``RemoveItems``)."""
        return TypedValue(remove_fields(self.type, self.value, fields), self.type)

    @refuse_deep
    def extract(self, fields: FieldSet, *, with_keys: bool = False) -> TypedValue:
        """Nothing of the value but *fields*, and the key fields of list items *with_keys* (Go: ``ExtractItems``)."""
        if with_keys:
            fields |= _key_fields(fields, self.field_set())
        return TypedValue(extract_fields(self.type, self.value, fields), self.type)

    @refuse_deep
    def reconcile(self, fields: FieldSet) -> FieldSet | None:
        """*fields*, which belong to an earlier schema, as they are in this one; None where nothing changes.

        Who owned some of what is now atomic owns all of it (Go: ``ReconcileFieldSetWithSchema``).
        """
        return reconcile_fields(self.type, fields)

    @refuse_deep
    def with_named_fields(self, fields: FieldSet) -> FieldSet:
        """*fields* and every declared field on the way to one of them (Go: ``EnsureNamedFieldsAreMembers``)."""
        return with_named_fields(self.type, fields)

    def _check_type(self, other: TypedValue) -> None:
        if self.type is not other.type:
            raise TypedValueError.because(f"expected objects of the same type, but got {self.type!r} and {other.type!r}")


def _key_fields(fields: FieldSet, present: FieldSet) -> FieldSet:
    """The key fields of the list items on the way to those of *fields* that are *present*."""
    found = []
    for path in fields & present:
        for depth, element in enumerate(path, 1):
            if element[:2] == "k:":
                found += [Path((*path[:depth], PathElement.of_field(name))) for name, _ in element.selector]
    return FieldSet(found)
