"""What an apply would do, without a field manager at hand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from apimachinery.managedfields.manager import FieldManager, Plan
from apimachinery.managedfields.manager._objects import gvk_of_plain, plain_of
from apimachinery.managedfields.resolvers import DeducedTypes, TypeResolver
from apimachinery.schema import GroupVersionKind

__all__ = ["plan"]

_ANY_TIME: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""A plan says nothing of times."""


def plan(
    live: Any,
    applied: Any,
    manager: str,
    types: TypeResolver | None = None,
    *,
    force: bool = False,
    subresource: str = "",
    gvk: GroupVersionKind | None = None,
) -> Plan:
    """What it would change if *manager* applied *applied* to *live*, and what would conflict with whom.

    Without *types* the objects are taken as they are without a schema: lists have one owner. *gvk* says what *applied* is where it
    does not say so itself. Raises as :meth:`FieldManager.apply`, but for conflicts.

    >>> live = {"apiVersion": "v1", "kind": "ConfigMap", "data": {"a": "1"}}
    >>> print(plan(live, {"apiVersion": "v1", "kind": "ConfigMap", "data": {"a": "2", "b": "3"}}, "me"))
    conflicts:
      .data.a: owned by "before-first-apply" using v1
    changes:
      + .data.b: '3'
      ~ .data.a: '1' -> '2'
    me gains:
      .data.a
      .data.b
    """
    kind = gvk or gvk_of_plain(plain_of(applied, GroupVersionKind("", "", "")))
    field_manager = FieldManager(types or DeducedTypes(), kind, clock=lambda: _ANY_TIME, subresource=subresource)
    return field_manager.plan(live, applied, manager, force=force)
