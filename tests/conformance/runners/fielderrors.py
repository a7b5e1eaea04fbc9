"""Paths, field errors and aggregates: ``fielderrors.jsonl``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from apimachinery.validation import (
    OMITTED,
    ErrorType,
    FieldError,
    Path,
    aggregate,
    filter_out,
    flatten,
    message_count_map,
    reduce,
    to_aggregate,
)
from apimachinery.validation._values import json_text

FILES = ("fielderrors",)

__all__ = ["FILES", "error_object", "field_error", "run", "typed"]


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    return {"out": _FUNCTIONS[fn](given)}


def typed(value: Any) -> Any:
    """The value that the vectors write with its Go type."""
    match value:
        case {"int": text}:
            return int(text)
        case {"float": text}:
            return float(text)
        case {"obj": members}:
            return {key: typed(item) for key, item in members.items()}
        case list():
            return [typed(item) for item in value]
        case _:
            return value


def error_object(error: FieldError) -> dict[str, Any]:
    """An error in the vectors' form."""
    shown: dict[str, Any] = {"type": str(error.type), "field": error.field, "error": str(error)}
    if error.bad_value is OMITTED:
        shown["badValueOmitted"] = True
    else:
        shown["badValue"] = json.loads(json_text(error.bad_value))
    return shown | ({"origin": error.origin} if error.origin else {})


def error_objects(errors: Iterable[FieldError]) -> list[dict[str, Any]]:
    """Errors in the vectors' form."""
    return [error_object(error) for error in errors]


_CONSTRUCTORS: dict[str, Callable[[Path, Any, dict], FieldError]] = {
    "Invalid": lambda path, value, given: FieldError.invalid(path, value, given["detail"]),
    "TypeInvalid": lambda path, value, given: FieldError.type_invalid(path, value, given["detail"]),
    "Required": lambda path, value, given: FieldError.required(path, given["detail"]),
    "Forbidden": lambda path, value, given: FieldError.forbidden(path, given["detail"]),
    "Duplicate": lambda path, value, given: FieldError.duplicate(path, value),
    "NotFound": lambda path, value, given: FieldError.not_found(path, value),
    "NotSupported": lambda path, value, given: FieldError.not_supported(path, value, given["valid"] or ()),
    "TooLong": lambda path, value, given: FieldError.too_long(path, given["max"]),
    "TooMany": lambda path, value, given: FieldError.too_many(path, given["actual"], given["max"]),
    "InternalError": lambda path, value, given: FieldError.internal(path, given["detail"]),
}


def field_error(given: dict) -> FieldError:
    """The error that a line describes."""
    return _CONSTRUCTORS[given["type"]](Path(given["path"]), typed(given.get("value")), given)


def _path(given: dict) -> str:
    path = Path()
    for op in given["ops"] or ():
        match op["op"]:
            case "new":
                path = Path(*op["names"])
            case "child":
                path = path.child(*op["names"])
            case "index":
                path /= op["index"]
            case "key":
                path = path.key(op["key"])
            case "root":
                path = path.root
    return str(path)


def _error(given: dict) -> Any:
    error = field_error(given)
    return error_object(error) | {"detail": error.detail, "body": error.body}


def _error_type_string(given: dict) -> Any:
    kind = ErrorType(given["type"])
    return {"string": kind.description, "error": str(FieldError(kind, "f", "v", "d"))}


def _to_aggregate(given: dict) -> Any:
    whole = to_aggregate(field_error(error) for error in given["errors"])
    kept = [error for error in whole.exceptions if error.type != given["filter"]] if whole else []
    out: dict[str, Any] = {"nil": whole is None, "filtered": error_objects(kept)}
    return out if whole is None else out | {"error": str(whole), "count": len(whole.exceptions)}


def _nested(given: Any) -> Exception | None:
    if isinstance(given, list):
        return aggregate(map(_nested, given))
    return None if given is None else ValueError(given)


def _aggregate(given: dict) -> Any:
    whole = aggregate(map(_nested, given["errors"]))
    if whole is None:
        return None
    left = filter_out(whole, lambda error: str(error) == given["filter"])
    return {
        "error": str(whole),
        "count": len(whole.exceptions),
        "flat": [str(error) for error in flatten(whole)],
        "reduce": str(reduce(whole)),
        "filterOut": None if left is None else str(left),
    }


def _message_count_map(given: dict) -> Any:
    whole = message_count_map(given["map"])
    return sorted(map(str, whole.exceptions)) if whole else None


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "Path": _path,
    "Error": _error,
    "ErrorTypeString": _error_type_string,
    "ToAggregate": _to_aggregate,
    "Aggregate": _aggregate,
    "MessageCountMap": _message_count_map,
}
