"""One term of a label selector (Go: ``labels/selector.go``, ``selection/operator.go``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum

import attrs

from apimachinery._strconv import integer, saturated
from apimachinery.validation import FieldError, NamedText, Path, to_aggregate
from apimachinery.validation.names import is_qualified_name, is_valid_label_value

__all__ = ["BINARY_OPERATORS", "Operator", "Requirement", "int64", "new_requirement", "validate_label_key", "validate_label_value"]


class Operator(StrEnum):
    """How a label or field is compared; the values are Go's (``selection.Operator``)."""

    DOES_NOT_EXIST = "!"
    """It is not there."""
    EQUALS = "="
    """It has the value."""
    DOUBLE_EQUALS = "=="
    """The same, spelled differently."""
    IN = "in"
    """It has one of the values."""
    NOT_EQUALS = "!="
    """It is not there, or has another value."""
    NOT_IN = "notin"
    """It is not there, or has none of the values."""
    EXISTS = "exists"
    """It is there."""
    GREATER_THAN = "gt"
    """It is an integer above the value."""
    LESS_THAN = "lt"
    """It is an integer below the value."""


_SIGNS: dict[Operator, str] = {
    Operator.DOES_NOT_EXIST: "",
    Operator.EXISTS: "",
    Operator.EQUALS: "=",
    Operator.DOUBLE_EQUALS: "==",
    Operator.NOT_EQUALS: "!=",
    Operator.IN: " in ",
    Operator.NOT_IN: " notin ",
    Operator.GREATER_THAN: ">",
    Operator.LESS_THAN: "<",
}


@attrs.frozen(hash=True)
class Requirement:
    """What one label has to be. Made as given, without a look at it; :func:`new_requirement` checks.

    >>> str(Requirement("tier", Operator.NOT_IN, ("web", "cache")))
    'tier notin (cache,web)'
    """

    key: str
    """The label."""
    operator: Operator
    """How it is compared."""
    values: tuple[str, ...] = ()
    """What with."""

    def __str__(self) -> str:
        values = self.values[0] if len(self.values) == 1 else ",".join(sorted(self.values))
        match self.operator:
            case Operator.DOES_NOT_EXIST:
                return f"!{self.key}"
            case Operator.EXISTS:
                return self.key
            case Operator.IN | Operator.NOT_IN:
                return f"{self.key}{_SIGNS[self.operator]}({values})"
            case _:
                return f"{self.key}{_SIGNS[self.operator]}{values}"


def validate_label_key(key: str, path: Path) -> Iterator[FieldError]:
    """What is wrong with the key of a label, as one error."""
    if faults := is_qualified_name(key):
        yield FieldError.invalid(path, key, "; ".join(faults))


def validate_label_value(key: str, value: str, path: Path) -> Iterator[FieldError]:
    """What is wrong with the value of the label *key*, as one error."""
    if faults := is_valid_label_value(value):
        yield FieldError.invalid(path.key(key), value, "; ".join(faults))


def new_requirement(key: str, operator: str, values: Iterable[str] | None = (), *, path: Path = Path()) -> Requirement:  # noqa: B008  # a frozen value
    """A requirement that makes sense.

    Args:
        path: Where it stands, for the errors.

    Raises:
        Aggregate: Of all that is wrong: key, operator, number of values, values.
    """
    given = None if values is None else tuple(values)
    if fault := to_aggregate(_faults(key, operator, given, path)):
        raise fault
    return Requirement(key, Operator(operator), given or ())


def _faults(key: str, operator: str, values: tuple[str, ...] | None, path: Path) -> Iterator[FieldError]:
    yield from validate_label_key(key, path.child("key"))
    yield from _value_faults(operator, values, path)
    for index, value in enumerate(values or ()):
        yield from validate_label_value(key, value, path.child("values").index(index))


def _value_faults(operator: str, values: tuple[str, ...] | None, path: Path) -> Iterator[FieldError]:
    rule = _COUNTS.get(operator)
    if rule is None:
        yield FieldError.not_supported(path.child("operator"), NamedText(operator), _KNOWN)
        return
    counts, detail = rule
    if len(values or ()) not in counts:
        yield FieldError.invalid(path.child("values"), values, detail)
    if operator in (Operator.GREATER_THAN, Operator.LESS_THAN):
        for index, value in enumerate(values or ()):
            if int64(value) is None:
                detail = "for 'Gt', 'Lt' operators, the value must be an integer"
                yield FieldError.invalid(path.child("values").index(index), value, detail)


_ANY = range(1, 1 << 62)
BINARY_OPERATORS = ("in", "notin", "=", "==", "!=", "gt", "lt")
"""Those with values, in the order of Go's messages."""
_KNOWN = (*BINARY_OPERATORS, "exists", "!")
_COUNTS: dict[str, tuple[Collection[int], str]] = {
    **dict.fromkeys((Operator.IN, Operator.NOT_IN), (_ANY, "for 'in', 'notin' operators, values set can't be empty")),
    **dict.fromkeys(
        (Operator.EQUALS, Operator.DOUBLE_EQUALS, Operator.NOT_EQUALS),
        ((1,), "exact-match compatibility requires one single value"),
    ),
    **dict.fromkeys((Operator.EXISTS, Operator.DOES_NOT_EXIST), ((0,), "values set must be empty for exists and does not exist")),
    **dict.fromkeys((Operator.GREATER_THAN, Operator.LESS_THAN), ((1,), "for 'Gt', 'Lt' operators, exactly one value is required")),
}


def int64(text: str) -> int | None:
    """The 64-bit integer that *text* is in base ten; None where it is none."""
    number = integer(text)
    return number if number is not None and number == saturated(number) else None
