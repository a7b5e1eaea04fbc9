"""Validating objects: by the rules that their classes declare, then by functions (Go: ``runtime.Scheme.Validate``, ``rest`` strategies)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs

if TYPE_CHECKING:
    from apimachinery.validation import FieldError

__all__ = ["Validating"]

T = TypeVar("T")

ValidateObject: TypeAlias = "Callable[[Any], Iterable[FieldError]]"
ValidateUpdate: TypeAlias = "Callable[[Any, Any], Iterable[FieldError]]"


@attrs.define(eq=False)
class Validating:
    """The functions that validate objects of each class. Registering is safe while other threads validate."""

    _functions: dict[tuple[type, str], tuple[ValidateObject, ...]] = attrs.field(factory=dict, init=False)
    _updates: dict[tuple[type, str], tuple[ValidateUpdate, ...]] = attrs.field(factory=dict, init=False)

    def add(self, cls: type[T], function: Callable[[T], Iterable[FieldError]], *, subresource: str = "") -> None:
        """Call *function* with every *cls* that is created or updated, or whose *subresource* is."""
        key = (cls, subresource)
        self._functions = {**self._functions, key: (*self._functions.get(key, ()), function)}

    def add_update(self, cls: type[T], function: Callable[[T, T], Iterable[FieldError]], *, subresource: str = "") -> None:
        """Call *function* with the new and the old object on every update of a *cls*, or of its *subresource*."""
        key = (cls, subresource)
        self._updates = {**self._updates, key: (*self._updates.get(key, ()), function)}

    def apply(self, obj: Any, old: Any, **options: Any) -> list[FieldError]:
        """The faults of *obj*, an update of *old* or new: those by declared rules, then those by functions, in order."""
        from apimachinery.validation import Operation, RuleContext, validate  # only who validates waits for it to be imported

        context = RuleContext(**{"operation": Operation.CREATE if old is None else Operation.UPDATE, **options})
        errors = validate(obj, old, context)
        key = (type(obj), context.subresource)
        for function in self._functions.get(key, ()):
            errors += function(obj)
        if old is not None:
            for update in self._updates.get(key, ()):
                errors += update(obj, old)
        return errors
