"""A mapper that is made when it is first asked (Go: ``api/meta/lazy.go``)."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

import attrs

from apimachinery.meta.restmapper.interfaces import RESTMapper, RESTMapping, reset_rest_mapper
from apimachinery.schema import GroupKind, GroupVersionKind, GroupVersionResource

__all__ = ["LazyRESTMapper"]


@attrs.define(eq=False)
class LazyRESTMapper:
    """Calls *load* once, at the first question, and passes all questions on to what it gives.

    Where *load* raises, every question raises the same error.
    """

    load: Callable[[], RESTMapper]
    _mapper: RESTMapper | None = attrs.field(default=None, init=False)
    _error: Exception | None = attrs.field(default=None, init=False)
    _lock: Lock = attrs.field(factory=Lock, init=False, repr=False)

    def _loaded(self) -> RESTMapper:
        with self._lock:
            if self._error is not None:
                raise self._error.with_traceback(None)  # it would grow with each question
            if self._mapper is None:
                try:
                    self._mapper = self.load()
                except Exception as exc:
                    self._error = exc
                    raise
            return self._mapper

    def kind_for(self, resource: GroupVersionResource) -> GroupVersionKind:
        """What the mapper answers."""
        return self._loaded().kind_for(resource)

    def kinds_for(self, resource: GroupVersionResource) -> list[GroupVersionKind]:
        """What the mapper answers."""
        return self._loaded().kinds_for(resource)

    def resource_for(self, resource: GroupVersionResource) -> GroupVersionResource:
        """What the mapper answers."""
        return self._loaded().resource_for(resource)

    def resources_for(self, resource: GroupVersionResource) -> list[GroupVersionResource]:
        """What the mapper answers."""
        return self._loaded().resources_for(resource)

    def rest_mapping(self, kind: GroupKind, *versions: str) -> RESTMapping:
        """What the mapper answers."""
        return self._loaded().rest_mapping(kind, *versions)

    def rest_mappings(self, kind: GroupKind, *versions: str) -> list[RESTMapping]:
        """What the mapper answers."""
        return self._loaded().rest_mappings(kind, *versions)

    def resource_singularizer(self, resource: str) -> str:
        """What the mapper answers."""
        return self._loaded().resource_singularizer(resource)

    def reset(self) -> None:
        """Reset the mapper, if it has been loaded."""
        with self._lock:
            if self._mapper is not None:
                reset_rest_mapper(self._mapper)
