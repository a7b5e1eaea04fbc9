"""Choosing where another mapper finds several (Go: ``api/meta/priority.go``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import attrs

from apimachinery.meta.restmapper._errors import AmbiguousKindError, AmbiguousResourceError
from apimachinery.meta.restmapper.interfaces import RESTMapper, RESTMapping, reset_rest_mapper
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource

__all__ = ["ANY", "PriorityRESTMapper"]

T = TypeVar("T")

ANY = "*"
"""Stands for every group, version, kind or resource in a pattern (Go: ``meta.AnyGroup`` and its like)."""


@attrs.frozen(eq=False)
class PriorityRESTMapper:
    """Asks *delegate*, and narrows down what it finds by one pattern after another until only one is left.

    A pattern that nothing matches is passed over.
    """

    delegate: RESTMapper
    resource_priority: Sequence[GroupVersionResource] = ()
    """Patterns, with :data:`ANY` for what does not matter; the strongest first."""
    kind_priority: Sequence[GroupVersionKind] = ()
    """The same for kinds."""

    def resource_for(self, resource: GroupVersionResource) -> GroupVersionResource:
        """The resource that the patterns leave; raises :class:`AmbiguousResourceError` if they leave several."""
        found = self.delegate.resources_for(resource)
        tests = [_resource_test(pattern) for pattern in self.resource_priority]
        if len(left := _narrowed(found, tests)) != 1:
            raise AmbiguousResourceError(resource, resources=tuple(found))
        return left[0]

    def kind_for(self, resource: GroupVersionResource) -> GroupVersionKind:
        """The kind that the patterns leave; raises :class:`AmbiguousResourceError` if they leave several."""
        found = self.delegate.kinds_for(resource)
        tests = [_kind_test(pattern) for pattern in self.kind_priority]
        if len(left := _narrowed(found, tests)) != 1:
            raise AmbiguousResourceError(resource, kinds=tuple(found))
        return left[0]

    def rest_mapping(self, kind: GroupKind, *versions: str) -> RESTMapping:
        """The mapping that the patterns leave, *versions* before all; raises :class:`AmbiguousKindError` for several."""
        found = self.delegate.rest_mappings(kind, *versions)
        asked = (GroupVersion(kind.group, version).with_kind(ANY) for version in versions)
        tests = [_kind_test(pattern) for pattern in (*asked, *self.kind_priority)]
        left = _narrowed(found, [_mapping_test(test) for test in tests])
        if len(left) != 1:
            raise AmbiguousKindError(kind.with_version(""), kinds=tuple(mapping.gvk for mapping in found))
        return left[0]

    def rest_mappings(self, kind: GroupKind, *versions: str) -> list[RESTMapping]:
        """All that the delegate finds."""
        return self.delegate.rest_mappings(kind, *versions)

    def resources_for(self, resource: GroupVersionResource) -> list[GroupVersionResource]:
        """All that the delegate finds."""
        return self.delegate.resources_for(resource)

    def kinds_for(self, resource: GroupVersionResource) -> list[GroupVersionKind]:
        """All that the delegate finds."""
        return self.delegate.kinds_for(resource)

    def resource_singularizer(self, resource: str) -> str:
        """What the delegate says."""
        return self.delegate.resource_singularizer(resource)

    def reset(self) -> None:
        """Reset the delegate."""
        reset_rest_mapper(self.delegate)


def _narrowed(found: list[T], tests: Iterable[Callable[[T], bool]]) -> list[T]:
    for test in tests:
        if len(found) == 1:
            break
        found = [each for each in found if test(each)] or found
    return found


def _fits(pattern: str, value: str) -> bool:
    return pattern in (ANY, value)


def _resource_test(pattern: GroupVersionResource) -> Callable[[GroupVersionResource], bool]:
    return lambda each: (
        _fits(pattern.group, each.group) and _fits(pattern.version, each.version) and _fits(pattern.resource, each.resource)
    )


def _kind_test(pattern: GroupVersionKind) -> Callable[[GroupVersionKind], bool]:
    return lambda each: _fits(pattern.group, each.group) and _fits(pattern.version, each.version) and _fits(pattern.kind, each.kind)


def _mapping_test(test: Callable[[GroupVersionKind], bool]) -> Callable[[RESTMapping], bool]:
    return lambda mapping: test(mapping.gvk)
