"""Objects and typed values in other versions (Go: ``util/managedfields/internal/versionconverter.go``)."""

from __future__ import annotations

from typing import Any, Protocol

import attrs

from apimachinery.managedfields._errors import ManagedFieldsError, UnknownVersionError
from apimachinery.managedfields.manager._objects import gvk_of_plain
from apimachinery.managedfields.resolvers import TypeResolver
from apimachinery.managedfields.typed import TypedValue, typed
from apimachinery.model import to_dict
from apimachinery.runtime import NotRegisteredError, NotSuitableError, Scheme
from apimachinery.schema import GroupVersion
from apimachinery.unstructured import Unstructured

__all__ = ["NoConversion", "ObjectConverter", "SchemeConversion", "VersionConverter"]

Plain = dict[str, Any]


class ObjectConverter(Protocol):
    """Gives objects in other versions."""

    def to_version(self, plain: Plain, version: GroupVersion) -> Plain:
        """The object, plain data, in *version*.

        Raises:
            UnknownVersionError: If there is no such version of it.
        """
        ...


class NoConversion:
    """For kinds of one version, or the same in all."""

    def to_version(self, plain: Plain, version: GroupVersion) -> Plain:
        """The object as it is."""
        return plain


@attrs.frozen(eq=False)
class SchemeConversion:
    """Converts as a scheme does."""

    scheme: Scheme

    def to_version(self, plain: Plain, version: GroupVersion) -> Plain:
        """The object in *version*, if the scheme has its kind there."""
        if gvk_of_plain(plain).group_version == version:
            return plain
        try:
            converted = self.scheme.convert_to_version(Unstructured.wrap(plain), version)
        except (NotRegisteredError, NotSuitableError) as exc:
            raise UnknownVersionError(str(version)) from exc
        return to_dict(converted)


@attrs.frozen(eq=False)
class VersionConverter:
    """Gives typed values of whole objects in other versions."""

    types: TypeResolver
    objects: ObjectConverter

    def convert(self, value: TypedValue, version: str) -> TypedValue:
        """*value* in *version*; itself where it is in that version."""
        plain = value.value
        if type(plain) is not dict:
            raise ManagedFieldsError(f"failed to convert value to unstructured for type {type(plain).__name__}", "")
        if plain.get("apiVersion") == version:
            return value
        try:
            target = GroupVersion.parse(version)
        except ValueError as exc:
            raise ManagedFieldsError(str(exc), "") from None
        if gvk_of_plain(plain).group_version == target:
            return value
        converted = self.objects.to_version(plain, target)
        return typed(converted, self.types.type_for(gvk_of_plain(converted)))
