"""Running the compiled rules over one object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery.model import InvalidObjectError, describe
from apimachinery.model.faults import FITTING_ERRORS, find_misfits
from apimachinery.validation._errors import ErrorType, FieldError
from apimachinery.validation.declarative import Operation
from apimachinery.validation.path import Path
from apimachinery.validation.rules.context import RuleContext
from apimachinery.validation.rules.writer import validator

__all__ = ["observers", "validate"]

observers: list[Callable[[type, list[FieldError]], None]] = []
"""Called with the class and the faults of every object that was validated: for reports on what tests have covered."""

_ROOT = Path()
_CREATE = RuleContext()


def validate(obj: Any, old: Any = None, context: RuleContext | None = None, *, path: Path = _ROOT) -> list[FieldError]:
    """The faults of *obj* by the rules that its class declares; with the *old* object, of which it is an update, those of the update.

    On update what did not change is not looked at again: what was wrong before may stay.

    Args:
        obj: An object of a wire type.
        old: The object as it was, of the same class.
        context: The options, and which rules take part; its operation is that of the call.
        path: Where the object is.

    Raises:
        TypeError: If *old* is of another class.
        InvalidObjectError: If an attribute holds what its field cannot.
    """
    cls = type(obj)
    if old is not None and type(old) is not cls:
        raise TypeError(f"a {type(old).__qualname__} cannot be updated to a {cls.__qualname__}")
    operation = Operation.CREATE if old is None else Operation.UPDATE
    if context is None:
        context = _CREATE
    if context.operation is not operation:
        context = attrs.evolve(context, operation=operation)
    errors: list[FieldError] = []
    append_faults = validator(describe(cls))
    try:
        append_faults(obj, old, path, context, errors)
    except RecursionError:
        errors = [FieldError(ErrorType.INVALID, str(path), "", "is nested too deeply to be validated")]
    except FITTING_ERRORS as exc:
        if misfits := find_misfits(describe(cls), obj):
            raise InvalidObjectError(cls.__name__, misfits) from exc
        raise
    for observe in observers:
        observe(cls, errors)
    return errors
