"""Reading and writing values by their path in nested dictionaries (Go: ``unstructured/helpers.go``).

A reader gives None where there is nothing, and raises :class:`NestedFieldError` where there is something else than it
was asked for. A path is given field by field: ``nested_string(content, "metadata", "name")``.
"""

from __future__ import annotations

from typing import Any, TypeVar

from apimachinery._quote import quote
from apimachinery.model import NilDict, copy_plain
from apimachinery.unstructured._errors import InexactNumberError, NestedFieldError, NestedParentError

__all__ = [
    "nested_bool",
    "nested_field",
    "nested_field_no_copy",
    "nested_float64",
    "nested_int64",
    "nested_list",
    "nested_map",
    "nested_null_coercing_string_map",
    "nested_number_as_float64",
    "nested_string",
    "nested_string_list",
    "nested_string_map",
    "remove_nested_field",
    "set_nested_field",
]

T = TypeVar("T")

_MAP = "map[string]interface{}"
_LIST = "[]interface{}"
_NOTHING: Any = object()  # told apart from null, which is a value


def nested_field_no_copy(content: dict[str, Any], *fields: str, default: Any = None) -> Any:
    """The value at the path, part of *content*; *default* where there is none.

    What is below null is absent.

    >>> nested_field_no_copy({"spec": {"rows": None}}, "spec", "rows", "first")
    """
    value: Any = content
    for depth, field in enumerate(fields, 1):
        if value is None:
            return default
        if not isinstance(value, dict):
            raise NestedFieldError(fields[:depth], value, _MAP)
        if field not in value:
            return default
        value = value[field]
    return value


def nested_field(content: dict[str, Any], *fields: str, default: Any = None) -> Any:
    """A copy of the value at the path; *default* where there is none (Go: ``NestedFieldCopy``)."""
    value = nested_field_no_copy(content, *fields, default=_NOTHING)
    return default if value is _NOTHING else copy_plain(value)


def _typed(content: dict[str, Any], fields: tuple[str, ...], name: str, *kinds: type[T]) -> T | None:
    value = nested_field_no_copy(content, *fields, default=_NOTHING)
    if value is _NOTHING:
        return None
    if type(value) in kinds:  # exactly: a bool is no number
        found: T = value
        return found
    raise NestedFieldError(fields, value, name)


def nested_string(content: dict[str, Any], *fields: str) -> str | None:
    """The string at the path."""
    return _typed(content, fields, "string", str)


def nested_bool(content: dict[str, Any], *fields: str) -> bool | None:
    """The boolean at the path."""
    return _typed(content, fields, "bool", bool)


def nested_int64(content: dict[str, Any], *fields: str) -> int | None:
    """The integer at the path. ``1.0`` is none.

    >>> nested_int64({"spec": {"rows": 3}}, "spec", "rows")
    3
    >>> nested_int64({"rows": "3"}, "rows")
    Traceback (most recent call last):
    apimachinery.unstructured._errors.NestedFieldError: .rows accessor error: 3 is of the type string, expected int64
    """
    return _typed(content, fields, "int64", int)


def nested_float64(content: dict[str, Any], *fields: str) -> float | None:
    """The number at the path that is written with a point or an exponent. ``1`` is none."""
    return _typed(content, fields, "float64", float)


def nested_number_as_float64(content: dict[str, Any], *fields: str) -> float | None:
    """The number at the path, whole or not.

    Raises:
        InexactNumberError: If it is an integer that no float is equal to.
    """
    value = _typed(content, fields, "float64 or int64", int, float)
    if value is None:
        return None
    number = float(value)
    if number != value:
        raise InexactNumberError(fields, int(value))
    return number


def nested_list(content: dict[str, Any], *fields: str) -> list[Any] | None:
    """A copy of the list at the path (Go: ``NestedSlice``)."""
    found: list[Any] | None = _typed(content, fields, _LIST, list)
    return None if found is None else [copy_plain(item) for item in found]


def nested_string_list(content: dict[str, Any], *fields: str) -> list[str] | None:
    """A copy of the list of strings at the path (Go: ``NestedStringSlice``)."""
    found: list[Any] | None = _typed(content, fields, _LIST, list)
    for item in found or ():
        if not isinstance(item, str):
            raise NestedFieldError(fields, item, "string", "contains non-string key in the slice: ")
    return None if found is None else found.copy()


def nested_map(content: dict[str, Any], *fields: str) -> dict[str, Any] | None:
    """A copy of the object at the path."""
    found: dict[str, Any] | None = _typed(content, fields, _MAP, dict)
    return None if found is None else {key: copy_plain(value) for key, value in found.items()}


def nested_string_map(content: dict[str, Any], *fields: str) -> dict[str, str] | None:
    """A copy of the object of strings at the path."""
    return _string_map(content, fields, None)


def nested_null_coercing_string_map(content: dict[str, Any], *fields: str) -> dict[str, str] | None:
    """The same, with an empty string for each null in it, and an empty map for a null at the path."""
    if nested_field_no_copy(content, *fields, default=_NOTHING) is None:
        return NilDict()
    return _string_map(content, fields, "")


def _string_map(content: dict[str, Any], fields: tuple[str, ...], null: str | None) -> dict[str, str] | None:
    found: dict[str, Any] | None = _typed(content, fields, _MAP, dict)
    if found is None:
        return None
    strings: dict[str, str] = {}
    for key, value in found.items():
        text = null if value is None else value
        if not isinstance(text, str):
            raise NestedFieldError(fields, value, "string", f"contains non-string value in the map under key {quote(key)}: ")
        strings[key] = text
    return strings


def set_nested_field(content: dict[str, Any], value: Any, *fields: str) -> None:
    """Put a copy of *value* at the path, and the objects that lead there where they are missing.

    Raises:
        NestedParentError: If something on the way is no object, null included.
        EncodeError: If *value* is not JSON-shaped; names the place in it.

    >>> content = {}
    >>> set_nested_field(content, ["x"], "metadata", "finalizers")
    >>> content
    {'metadata': {'finalizers': ['x']}}
    """
    copied = copy_plain(value)
    *parents, last = fields
    holder = content
    for depth, field in enumerate(parents, 1):
        holder = holder.setdefault(field, {})
        if not isinstance(holder, dict):
            raise NestedParentError(fields[:depth])
    holder[last] = copied


def remove_nested_field(content: dict[str, Any], *fields: str) -> None:
    """Take away the value at the path, if there is one. What holds it stays, even if empty."""
    *parents, last = fields
    holder: Any = content
    for field in parents:
        holder = holder.get(field)
        if not isinstance(holder, dict):
            return
    holder.pop(last, None)
