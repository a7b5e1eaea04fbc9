"""The conditions in a status: at most one of a type (Go: ``api/meta/conditions.go``)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from apimachinery.meta.v1.condition import Condition, ConditionStatus
from apimachinery.model import deep_copy

__all__ = [
    "find_status_condition",
    "is_status_condition_false",
    "is_status_condition_present_and_equal",
    "is_status_condition_true",
    "remove_status_condition",
    "set_status_condition",
]


def find_status_condition(conditions: Iterable[Condition], type: str) -> Condition | None:  # noqa: A002 - the field's name
    """The condition of this type, itself."""
    return next((condition for condition in conditions if condition.type == type), None)


def set_status_condition(conditions: list[Condition], new: Condition, *, now: datetime) -> bool:
    """Put *new* among *conditions*, or what it says into the one of its type; says whether that changed anything.

    The time of the last transition changes only with the status: to that of *new*, or to *now* where *new* has none.
    """
    found = find_status_condition(conditions, new.type)
    if found is None:
        added = deep_copy(new)
        added.last_transition_time = new.last_transition_time or now
        conditions.append(added)
        return True
    before = (found.status, found.reason, found.message, found.observed_generation)
    after = (new.status, new.reason, new.message, new.observed_generation)
    if found.status != new.status:
        found.last_transition_time = new.last_transition_time or now
    found.status, found.reason, found.message, found.observed_generation = after
    return before != after


def remove_status_condition(conditions: list[Condition], type: str) -> bool:  # noqa: A002 - the field's name
    """Take the conditions of this type away; says whether there was one."""
    kept = [condition for condition in conditions if condition.type != type]
    removed = len(kept) != len(conditions)
    conditions[:] = kept
    return removed


def is_status_condition_true(conditions: Iterable[Condition], type: str) -> bool:  # noqa: A002 - the field's name
    """Whether there is a condition of this type, and it holds."""
    return is_status_condition_present_and_equal(conditions, type, ConditionStatus.TRUE)


def is_status_condition_false(conditions: Iterable[Condition], type: str) -> bool:  # noqa: A002 - the field's name
    """Whether there is a condition of this type, and it does not hold."""
    return is_status_condition_present_and_equal(conditions, type, ConditionStatus.FALSE)


def is_status_condition_present_and_equal(
    conditions: Iterable[Condition],
    type: str,  # noqa: A002 - the field's name
    status: str,
) -> bool:
    """Whether there is a condition of this type, and it has this status."""
    found = find_status_condition(conditions, type)
    return found is not None and found.status == status
