"""The rules that types declare, as functions (Go: ``api/validate``). Each yields the faults of the value at a path.

On update most rules look at the old value too: what was wrong and is unchanged stays accepted, so that a rule can be
added to a type that has objects already.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence, Sized
from enum import StrEnum
from typing import Any, TypeVar

import attrs

from apimachinery._quote import quote
from apimachinery.validation._errors import FieldError
from apimachinery.validation._values import byte_length, value_text
from apimachinery.validation.messages import min_error
from apimachinery.validation.path import Path

__all__ = [
    "Operation",
    "Union",
    "UnionMember",
    "dependent_forbidden",
    "dependent_required",
    "discriminated_union",
    "each_item",
    "enum",
    "forbidden",
    "greater_than",
    "immutable",
    "less_than",
    "max_bytes",
    "max_items",
    "max_length",
    "max_properties",
    "maximum",
    "min_items",
    "min_length",
    "min_properties",
    "minimum",
    "monotonic",
    "neq",
    "optional",
    "required",
    "token_of",
    "union",
    "unique",
    "update",
    "update_entries",
    "update_items",
    "zero_or_one_of_union",
]

T = TypeVar("T")


class Operation(StrEnum):
    """What is about to happen to the object (Go: ``api/operation``)."""

    CREATE = "Create"
    """There is no old object."""
    UPDATE = "Update"
    """There is an old object, which counted as valid."""


# --- presence -------------------------------------------------------------------------------------------------------


def _is_unset(value: Any, nullable: bool) -> bool:
    return value is None or not (nullable or value)


def required(path: Path, value: Any, *, nullable: bool = False) -> Iterator[FieldError]:
    """The value is set: not zero, or where it is *nullable* (Go: a pointer) not None."""
    if _is_unset(value, nullable):
        yield FieldError.required(path)


def optional(path: Path, value: Any, *, nullable: bool = False) -> Iterator[FieldError]:
    """Nothing is asked; the error for an unset value only tells the caller that further rules do not apply."""
    if _is_unset(value, nullable):
        yield FieldError.required(path, "optional value was not specified")


def forbidden(path: Path, value: Any, *, nullable: bool = False) -> Iterator[FieldError]:
    """The value is not set."""
    if not _is_unset(value, nullable):
        yield FieldError.forbidden(path)


def immutable(
    operation: Operation, path: Path, value: T, old: T, equal: Callable[[T, T], bool] | None = None
) -> Iterator[FieldError]:
    """On update the value stays as it was; setting and unsetting are changes too."""
    if operation is Operation.UPDATE and not (equal(value, old) if equal else value == old):
        yield FieldError.forbidden(path, "field is immutable")


# --- values ---------------------------------------------------------------------------------------------------------


def enum(path: Path, value: str | None, symbols: Iterable[str]) -> Iterator[FieldError]:
    """The value is one of *symbols*. None passes, here and below."""
    known = set(symbols)
    if value is not None and value not in known:
        yield FieldError.not_supported(path, value, sorted(known))


def neq(path: Path, value: T | None, disallowed: T) -> Iterator[FieldError]:
    """The value is not that one."""
    if value is not None and value == disallowed:
        yield FieldError.invalid(path, value, f"must not be equal to {value_text(disallowed)}").with_origin("neq")


def greater_than(path: Path, value: float | None, low: float) -> Iterator[FieldError]:
    """The number is more than *low*."""
    if value is not None and not value > low:
        yield FieldError.invalid(path, value, f"must be greater than {low}").with_origin("exclusiveMinimum")


def less_than(path: Path, value: float | None, high: float) -> Iterator[FieldError]:
    """The number is less than *high*."""
    if value is not None and not value < high:
        yield FieldError.invalid(path, value, f"must be less than {high}").with_origin("exclusiveMaximum")


def minimum(path: Path, value: int | None, low: int) -> Iterator[FieldError]:
    """The number is *low* or more."""
    if value is not None and value < low:
        yield FieldError.invalid(path, value, min_error(low)).with_origin("minimum")


def maximum(path: Path, value: int | None, high: int) -> Iterator[FieldError]:
    """The number is *high* or less."""
    if value is not None and value > high:
        yield FieldError.invalid(path, value, f"must be less than or equal to {high}").with_origin("maximum")


def min_length(path: Path, value: str | None, low: int) -> Iterator[FieldError]:
    """The text has *low* characters or more."""
    if value is not None and len(value) < low:
        yield FieldError.too_short(path, value, low).with_origin("minLength")


def max_length(path: Path, value: str | None, high: int) -> Iterator[FieldError]:
    """The text has *high* characters or fewer."""
    if value is not None and len(value) > high:
        yield FieldError.too_long_characters(path, high).with_origin("maxLength")


def max_bytes(path: Path, value: str | None, high: int) -> Iterator[FieldError]:
    """The text takes *high* bytes or fewer in UTF-8."""
    if value is not None and byte_length(value) > high:
        yield FieldError.too_long(path, high).with_origin("maxBytes")


def min_items(path: Path, value: Sized, low: int) -> Iterator[FieldError]:
    """The list has *low* items or more."""
    if len(value) < low:
        yield FieldError.too_few(path, len(value), low).with_origin("minItems")


def max_items(path: Path, value: Sized, high: int) -> Iterator[FieldError]:
    """The list has *high* items or fewer."""
    if len(value) > high:
        yield FieldError.too_many(path, len(value), high).with_origin("maxItems")


def min_properties(path: Path, value: Sized, low: int) -> Iterator[FieldError]:
    """The map has *low* entries or more."""
    if len(value) < low:
        yield FieldError.too_few(path, len(value), low).with_origin("minProperties")


def max_properties(path: Path, value: Sized, high: int) -> Iterator[FieldError]:
    """The map has *high* entries or fewer."""
    if len(value) > high:
        yield FieldError.too_many(path, len(value), high).with_origin("maxProperties")


# --- updates --------------------------------------------------------------------------------------------------------


def monotonic(path: Path, value: int, old: int) -> Iterator[FieldError]:
    """The number is not less than it was."""
    if value < old:
        yield FieldError.invalid(path, value, f"may not be decreased from {old}").with_origin("monotonic")


_TRANSITIONS: tuple[tuple[str, bool, bool, str], ...] = (
    ("NoSet", False, True, "field cannot be set once created"),
    ("NoUnset", True, False, "field cannot be cleared once set"),
    ("NoModify", True, True, "field cannot be modified once set"),
)
"""For each constraint, whether the value was set before and is now, for it to be broken."""


def update(path: Path, constraints: Container[str], was_set: bool, is_set: bool) -> Iterator[FieldError]:
    """The change of a value that did change is none of those that *constraints* rule out."""
    for constraint, before, now, detail in _TRANSITIONS:
        if constraint in constraints and (was_set, is_set) == (before, now):
            yield FieldError.invalid(path, None, detail).with_origin("update")


def update_items(
    path: Path, constraints: Container[str], items: Sequence[Hashable], old: Sequence[Hashable]
) -> Iterator[FieldError]:
    """No item came, or none went. *items* and *old* are what tells the items apart."""
    if "NoAddItem" in constraints:
        known = set(old)
        for index, item in enumerate(items):
            if item not in known:
                yield FieldError.forbidden(path / index, "item may not be added").with_origin("update")
    if "NoRemoveItem" in constraints:
        left = set(items)
        for _ in [item for item in old if item not in left]:
            yield FieldError.forbidden(path, "item may not be removed").with_origin("update")


def update_entries(path: Path, constraints: Container[str], keys: Iterable[str], old: Iterable[str]) -> Iterator[FieldError]:
    """No entry of a map came, or none went."""
    now, before = dict.fromkeys(keys), dict.fromkeys(old)
    if "NoAddItem" in constraints:
        for key in [key for key in now if key not in before]:
            yield FieldError.forbidden(path.key(key), "item may not be added").with_origin("update")
    if "NoRemoveItem" in constraints:
        for key in [key for key in before if key not in now]:
            yield FieldError.forbidden(path.key(key), "item may not be removed").with_origin("update")


# --- lists ----------------------------------------------------------------------------------------------------------


def unique(path: Path, items: Sequence[T], key: Callable[[T], Hashable] | None = None) -> Iterator[FieldError]:
    """No item is the same as an earlier one; with a *key*, by that."""
    seen: set[Hashable] = set()
    for index, item in enumerate(items):
        token = key(item) if key else token_of(item)
        if token in seen:
            yield FieldError.duplicate(path / index, item)
        seen.add(token)


def token_of(item: Any) -> Hashable:
    """A hashable stand-in for a value; ``1`` and ``True`` are two."""
    if isinstance(item, str):
        return item
    if isinstance(item, Hashable):
        return type(item), item
    return value_text(item)


def each_item(path: Path, items: Sequence[T], rule: Callable[[Path, T], Iterable[FieldError]]) -> Iterator[FieldError]:
    """Every item follows *rule*."""
    for index, item in enumerate(items):
        yield from rule(path / index, item)


# --- fields together ------------------------------------------------------------------------------------------------


def dependent_required(path: Path, trigger: str, dependent: str) -> FieldError:
    """What is wrong where *trigger* is set and *dependent* is not; *path* is that of their struct."""
    return FieldError.required(path / dependent, f"must be set when {trigger} is set").with_origin("dependentRequired")


def dependent_forbidden(path: Path, trigger: str, dependent: str) -> FieldError:
    """What is wrong where both are set; *path* is that of their struct."""
    return FieldError.forbidden(path / dependent, f"may not be set when {trigger} is set").with_origin("dependentForbidden")


# --- unions ---------------------------------------------------------------------------------------------------------


@attrs.frozen
class UnionMember:
    """A field of which only one of several may be set."""

    field: str
    """Its name on the wire."""
    value: str = ""
    """What the discriminator says when the field is set."""


@attrs.frozen
class Union:
    """Fields of one object that exclude one another, and the field that says which is set, if there is one."""

    members: tuple[UnionMember, ...]
    discriminator: str = ""

    @property
    def names(self) -> str:
        """The members, as messages list them."""
        return ", ".join(f"`{member.field}`" for member in self.members)

    def specified(self, is_set: Sequence[bool]) -> list[str]:
        """The names of the members that are set."""
        return [member.field for member, here in zip(self.members, is_set, strict=True) if here]


def union(path: Path, group: Union, is_set: Sequence[bool], old: Sequence[bool] | None = None) -> Iterator[FieldError]:
    """Exactly one member is set. *is_set* says which are, in order; *old* which were, on update."""
    if skip := _unchanged_or_broken(path, group, is_set, old):
        yield from skip.errors
    elif not (specified := group.specified(is_set)):
        yield FieldError.invalid(path, "", f"must specify one of: {group.names}")
    elif len(specified) > 1:
        yield _several(path, specified, f"must specify exactly one of: {group.names}")


def zero_or_one_of_union(
    path: Path, group: Union, is_set: Sequence[bool], old: Sequence[bool] | None = None
) -> Iterator[FieldError]:
    """One member is set or none."""
    if skip := _unchanged_or_broken(path, group, is_set, old):
        yield from skip.errors
    elif len(specified := group.specified(is_set)) > 1:
        yield _several(path, specified, f"must specify at most one of: {group.names}").with_origin("zeroOrOneOf")


def discriminated_union(
    path: Path,
    group: Union,
    is_set: Sequence[bool],
    discriminator: str,
    old: Sequence[bool] | None = None,
    old_discriminator: str | None = None,
) -> Iterator[FieldError]:
    """The member that the discriminator names is set, and no other. A value that names none is left to other rules."""
    same = discriminator == old_discriminator
    if skip := _unchanged_or_broken(path, group, is_set, old if same else None):
        yield from skip.errors
        return
    for member, here in zip(group.members, is_set, strict=True):
        if here is not (discriminator == member.value):
            verb = "may only be specified" if here else "must be specified"
            detail = f"{verb} when `{group.discriminator}` is {quote(member.value)}"
            yield FieldError.invalid(path / member.field, "", detail)


@attrs.frozen
class _Skip:
    """That a union is not looked at: it did not change, or it is declared wrongly."""

    errors: tuple[FieldError, ...] = ()


def _unchanged_or_broken(path: Path, group: Union, is_set: Sequence[bool], old: Sequence[bool] | None) -> _Skip | None:
    if len(group.members) != len(is_set):
        text = f"number of extractors ({len(is_set)}) does not match number of union members ({len(group.members)})"
        return _Skip((FieldError.internal(path, text),))
    return _Skip() if old is not None and list(old) == list(is_set) else None


def _several(path: Path, specified: Iterable[str], detail: str) -> FieldError:
    return FieldError.invalid(path, f"{{{', '.join(specified)}}}", detail)
