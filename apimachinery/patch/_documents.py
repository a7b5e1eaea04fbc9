"""What all kinds of patches ask of the documents they are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Final, ParamSpec, TypeAlias, TypeVar

import orjson

from apimachinery._errors import LimitError
from apimachinery.encoding.json import JSONSyntaxError, loads
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.model import copy_plain
from apimachinery.model._errors import describe_value
from apimachinery.patch._errors import InvalidDocumentError, PreconditionFailedError

__all__ = ["Precondition", "bounded", "check_preconditions", "copied", "decode_document", "object_of"]

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


def copied(value: Any) -> Any:
    """A copy of plain data that shares nothing with it: as :func:`~apimachinery.model.copy_plain` makes it, in half the time.

    Raises:
        EncodeError: If something in it is not JSON-shaped.
    """
    try:
        text = orjson.dumps(value, option=_AS_IT_IS)
    except orjson.JSONEncodeError:  # nested deeply, say; or no plain data at all
        return copy_plain(value)
    made = orjson.loads(text)
    return made if made == value else copy_plain(value)  # what JSON has no form for may have become something else


_AS_IT_IS: Final = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_SUBCLASS


def bounded(function: Callable[P, R]) -> Callable[P, R]:
    """*function*, which walks down documents by calling itself, with typed errors for documents that do not suit it.

    They are nested deeper than calls may be, or are no plain data.
    """

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except RecursionError:
            raise LimitError("the documents are nested too deeply to be patched") from None
        except (TypeError, AttributeError):
            for document in args:
                if type(document) in (dict, list):
                    copy_plain(document)  # says what is no plain data, if that is it
            raise

    return call


def check_preconditions(patch: dict[str, Any], preconditions: Iterable[Precondition]) -> None:
    """Raise :class:`PreconditionFailedError` if *patch* does not meet all of *preconditions*."""
    if not all(holds(patch) for holds in preconditions):
        raise PreconditionFailedError(patch)
