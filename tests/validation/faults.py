"""What the tests of rules compare: the faults of an object, each as a line."""

from typing import Any

from apimachinery.validation import ErrorType, FieldError, RuleContext, validate

_SHORT = {
    ErrorType.REQUIRED: "required",
    ErrorType.FORBIDDEN: "forbidden",
    ErrorType.INVALID: "invalid",
    ErrorType.DUPLICATE: "duplicate",
    ErrorType.NOT_SUPPORTED: "unsupported",
    ErrorType.TOO_LONG: "too long",
    ErrorType.TOO_SHORT: "too short",
    ErrorType.TOO_MANY: "too many",
    ErrorType.TOO_FEW: "too few",
}


def line(error: FieldError) -> str:
    """Where, what kind, and by which rule, if the rule has a name."""
    return " ".join([error.field, _SHORT[error.type], *([f"({error.origin})"] if error.origin else [])])


def faults(obj: Any, old: Any = None, **context: Any) -> list[str]:
    """The faults of *obj* by its declared rules."""
    return [line(error) for error in validate(obj, old, RuleContext(**context))]
