"""What all kinds of patches ask of the documents they are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec, TypeAlias, TypeVar

from apimachinery._errors import LimitError
from apimachinery.encoding.json import JSONSyntaxError, loads
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model._errors import describe_value
from apimachinery.patch._errors import InvalidDocumentError, PreconditionFailedError

__all__ = ["Precondition", "bounded", "check_preconditions", "decode_document", "object_of"]

P = ParamSpec("P")
R = TypeVar("R")

Precondition: TypeAlias = Callable[[dict[str, Any]], bool]
"""Says of a finished patch whether it may be used."""


def decode_document(data: bytes | str, limits: Limits = DEFAULT_LIMITS) -> dict[str, Any]:
    """The object in a JSON text; null is an empty one.

    Raises:
        InvalidDocumentError: If *data* is no JSON, or something else than an object.
        LimitError: If *limits* are passed.
    """
    try:
        return object_of(loads(data, limits))
    except JSONSyntaxError as exc:
        raise InvalidDocumentError(str(exc)) from exc


def object_of(document: Any) -> dict[str, Any]:
    """*document*, which must be an object, or None for an empty one.

    Raises:
        InvalidDocumentError: If it is anything else.
    """
    if type(document) is dict:
        return document
    if document is None:
        return {}
    raise InvalidDocumentError(f"expected an object, found {describe_value(document)}")


def bounded(function: Callable[P, R]) -> Callable[P, R]:
    """*function*, which walks down documents by calling itself, with a typed error for what is nested deeper than calls may."""

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except RecursionError:
            raise LimitError("the documents are nested too deeply to be patched") from None

    return call


def check_preconditions(patch: dict[str, Any], preconditions: Iterable[Precondition]) -> None:
    """Raise :class:`PreconditionFailedError` if *patch* does not meet all of *preconditions*."""
    if not all(holds(patch) for holds in preconditions):
        raise PreconditionFailedError(patch)
