"""Conditions in a status (Go: ``apis/meta/v1/validation/validation.go``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from apimachinery.meta.v1.condition import Condition, ConditionStatus
from apimachinery.meta.validation.selectors import validate_label_name
from apimachinery.validation import FieldError, NamedText, Path
from apimachinery.validation._values import byte_length
from apimachinery.validation.messages import regex_error

__all__ = ["validate_condition", "validate_conditions"]

_MAX_REASON_LENGTH = 1024
_MAX_MESSAGE_LENGTH = 32 * 1024
_STATUSES = tuple(sorted(ConditionStatus))

_REASON = "[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?"
_reason = re.compile(_REASON).fullmatch
_REASON_FAULT = regex_error(
    "a condition reason must start with alphabetic character, optionally followed by a string of alphanumeric characters or "
    "'_,:', and must end with an alphanumeric character or '_'",
    _REASON,
    "my_name",
    "MY_NAME",
    "MyName",
    "ReasonA,ReasonB",
    "ReasonA:ReasonB",
)


def validate_conditions(path: Path, conditions: Iterable[Condition]) -> Iterator[FieldError]:
    """No two conditions are of one type, and each is right by itself."""
    seen: set[str] = set()
    for index, condition in enumerate(conditions):
        if condition.type in seen:
            yield FieldError.duplicate(path / index / "type", condition.type)
        seen.add(condition.type)
        yield from validate_condition(path / index, condition)


def validate_condition(path: Path, condition: Condition) -> Iterator[FieldError]:
    """The type is a qualified name, the status known, the time set, the reason one word, the message not too long."""
    yield from validate_label_name(path / "type", condition.type)
    if condition.status not in _STATUSES:
        yield FieldError.not_supported(path / "status", NamedText(condition.status), _STATUSES)
    if condition.observed_generation < 0:
        yield FieldError.invalid(
            path / "observedGeneration", condition.observed_generation, "must be greater than or equal to zero"
        )
    if condition.last_transition_time is None:
        yield FieldError.required(path / "lastTransitionTime")
    yield from _validate_reason(path / "reason", condition.reason)
    if byte_length(condition.message) > _MAX_MESSAGE_LENGTH:
        yield FieldError.too_long(path / "message", _MAX_MESSAGE_LENGTH)


def _validate_reason(path: Path, reason: str) -> Iterator[FieldError]:
    if not reason:
        yield FieldError.required(path)
        return
    if not _reason(reason):
        yield FieldError.invalid(path, reason, _REASON_FAULT)
    if byte_length(reason) > _MAX_REASON_LENGTH:
        yield FieldError.too_long(path, _MAX_REASON_LENGTH)
