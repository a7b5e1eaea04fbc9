"""Several mappers as one (Go: ``api/meta/multirestmapper.go``, ``firsthit_restmapper.go``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import attrs

from apimachinery.meta.restmapper._errors import (
    AmbiguousKindError,
    AmbiguousResourceError,
    NoKindMatchError,
    NoResourceMatchError,
    NoSingularError,
    is_no_match,
)
from apimachinery.meta.restmapper.interfaces import RESTMapper, RESTMapping, reset_rest_mapper
from apimachinery.schema import GroupKind, GroupVersionKind, GroupVersionResource
from apimachinery.validation import Aggregate

__all__ = ["FirstHitRESTMapper", "MultiRESTMapper"]

T = TypeVar("T")


@attrs.frozen(eq=False)
class MultiRESTMapper:
    """Asks every mapper and takes together what they find. What one of them does not know, another may."""

    mappers: Sequence[RESTMapper]

    def resources_for(self, resource: GroupVersionResource) -> list[GroupVersionResource]:
        """What any of them finds, each once; raises :class:`NoResourceMatchError` if nothing."""
        found = [each for mapper in self.mappers for each in _or_nothing(lambda: mapper.resources_for(resource))]  # noqa: B023 - called at once
        if not found:
            raise NoResourceMatchError(resource)
        return list(dict.fromkeys(found))

    def kinds_for(self, resource: GroupVersionResource) -> list[GroupVersionKind]:
        """What any of them finds, each once; raises :class:`NoResourceMatchError` if nothing."""
        found = [each for mapper in self.mappers for each in _or_nothing(lambda: mapper.kinds_for(resource))]  # noqa: B023 - called at once
        if not found:
            raise NoResourceMatchError(resource)
        return list(dict.fromkeys(found))

    def resource_for(self, resource: GroupVersionResource) -> GroupVersionResource:
        """The one resource that they find; raises :class:`AmbiguousResourceError` for several."""
        found = self.resources_for(resource)
        if len(found) > 1:
            raise AmbiguousResourceError(resource, resources=tuple(found))
        return found[0]

    def kind_for(self, resource: GroupVersionResource) -> GroupVersionKind:
        """The one kind that they find; raises :class:`AmbiguousResourceError` for several."""
        found = self.kinds_for(resource)
        if len(found) > 1:
            raise AmbiguousResourceError(resource, kinds=tuple(found))
        return found[0]

    def rest_mapping(self, kind: GroupKind, *versions: str) -> RESTMapping:
        """The one mapping that they find, even if some failed.

        Raises:
            AmbiguousKindError: If several find one.
            Aggregate: If none does, and some failed otherwise; holds their errors.
            NoKindMatchError: If none knows the kind.
        """
        found, errors = self._ask(lambda mapper: mapper.rest_mapping(kind, *versions))
        if len(found) > 1:
            raise AmbiguousKindError(kind.with_version(""), kinds=tuple(mapping.gvk for mapping in found))
        if found:
            return found[0]
        raise Aggregate(errors) if errors else NoKindMatchError(kind, versions)

    def rest_mappings(self, kind: GroupKind, *versions: str) -> list[RESTMapping]:
        """All mappings that they find.

        Raises:
            Aggregate: If some failed other than by not knowing the kind; holds their errors.
            NoKindMatchError: If none knows the kind.
        """
        found, errors = self._ask(lambda mapper: mapper.rest_mappings(kind, *versions))
        if errors:
            raise Aggregate(errors)
        if not (mappings := [mapping for each in found for mapping in each]):
            raise NoKindMatchError(kind, versions)
        return mappings

    def resource_singularizer(self, resource: str) -> str:
        """What the first one says that knows it; raises what the last one raised, if none does."""
        error: Exception = NoSingularError(resource)
        for mapper in self.mappers:
            try:
                return mapper.resource_singularizer(resource)
            except Exception as exc:  # a mapper that asks a server may fail in any way
                error = exc
        raise error

    def _ask(self, ask: Callable[[RESTMapper], T]) -> tuple[list[T], list[Exception]]:
        """What the mappers answer, and the errors of those that fail other than by not knowing."""
        found, errors = [], []
        for mapper in self.mappers:
            try:
                found.append(ask(mapper))
            except Exception as exc:
                if not is_no_match(exc):
                    errors.append(exc)
        return found, errors

    def reset(self) -> None:
        """Reset every one of them."""
        for mapper in self.mappers:
            reset_rest_mapper(mapper)


@attrs.frozen(eq=False)
class FirstHitRESTMapper(MultiRESTMapper):
    """Where one answer is asked for, that of the first mapper that has one. Lists are as :class:`MultiRESTMapper` gives them."""

    def resource_for(self, resource: GroupVersionResource) -> GroupVersionResource:
        """The first resource that one of them finds; raises their errors if none does."""
        return self._first(lambda mapper: mapper.resource_for(resource), NoResourceMatchError(resource))

    def kind_for(self, resource: GroupVersionResource) -> GroupVersionKind:
        """The first kind that one of them finds; raises their errors if none does."""
        return self._first(lambda mapper: mapper.kind_for(resource), NoResourceMatchError(resource))

    def rest_mapping(self, kind: GroupKind, *versions: str) -> RESTMapping:
        """The first mapping that one of them finds; raises their errors if none does."""
        return self._first(lambda mapper: mapper.rest_mapping(kind, *versions), NoKindMatchError(kind, versions))

    def _first(self, ask: Callable[[RESTMapper], T], nothing: Exception) -> T:
        errors: list[Exception] = []
        for mapper in self.mappers:
            try:
                return ask(mapper)
            except Exception as exc:
                errors.append(exc)
        raise _collapsed(errors) if errors else nothing


def _or_nothing(ask: Callable[[], list[T]]) -> list[T]:
    """What *ask* gives, or nothing where nothing is known."""
    try:
        return ask()
    except Exception as exc:
        if is_no_match(exc):
            return []
        raise


def _collapsed(errors: list[Exception]) -> Exception:
    """One error for all: that of one mapper where they all say the same."""
    if len(errors) == 1 or all(map(is_no_match, errors)):
        return errors[0]
    return Aggregate(errors)
