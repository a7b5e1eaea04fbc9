"""What goes wrong with a type's declaration, and with data that does not fit a type."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import attrs
import orjson

from apimachinery._errors import ApiMachineryError, DecodeError, EncodeError

__all__ = ["DeclarationError", "Fault", "InvalidDataError", "InvalidObjectError", "describe_value", "join_path", "type_name"]

_SHOWN = 60  # characters of an offending value that an error repeats


@attrs.define
class DeclarationError(ApiMachineryError, TypeError):
    """A class that cannot be a wire type as it is declared."""

    cls: type
    field: str
    problem: str

    def __str__(self) -> str:
        name = f"{self.cls.__qualname__}.{self.field}" if self.field else self.cls.__qualname__
        return f"{name}: {self.problem}"


@attrs.frozen
class Fault:
    """One value that does not fit: where, what was expected and what was found."""

    path: str
    expected: str
    found: str

    def __str__(self) -> str:
        text = f"expected {self.expected}, found {self.found}" if self.found else self.expected
        return f"{self.path}: {text}" if self.path else text


@attrs.define
class InvalidDataError(DecodeError):
    """Plain data that does not fit the class it was to become. Carries every fault, not only the first."""

    message: str = attrs.field(init=False)
    type_name: str
    faults: tuple[Fault, ...]

    def __attrs_post_init__(self) -> None:
        self.message = f"{self.type_name}: " + "; ".join(map(str, self.faults))


@attrs.define
class InvalidObjectError(EncodeError):
    """An object whose attributes hold values that their fields cannot. Carries every fault."""

    message: str = attrs.field(init=False)
    type_name: str
    faults: tuple[Fault, ...]

    def __attrs_post_init__(self) -> None:
        self.message = f"{self.type_name}: " + "; ".join(map(str, self.faults))


@attrs.define
class NotMarshalableError(EncodeError):
    """An object of a class that has no protobuf form (Go: ``errNotMarshalable``)."""

    message: str = attrs.field(init=False)
    cls: type
    problem: str = ""

    def __attrs_post_init__(self) -> None:
        name = self.cls.__qualname__
        self.message = (
            f"object {name} does not implement the protobuf marshalling interface and cannot be encoded to a protobuf message"
        )
        if self.problem:
            self.message += f": {self.problem}"


@attrs.define
class UnknownNumbersError(DecodeError):
    """A protobuf message with fields that the class does not know, where that is refused."""

    message: str = attrs.field(init=False)
    paths: tuple[str, ...]
    """Where they are, each ending in the field's number."""
    obj: Any = attrs.field(default=None, repr=False)
    """The object without them."""

    def __attrs_post_init__(self) -> None:
        self.message = "unknown protobuf fields: " + ", ".join(self.paths)


_JSON_NAMES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    list: "list",
    dict: "object",
    type(None): "null",
}


def describe_value(value: Any) -> str:
    """*value* as an error shows it: its JSON kind and, shortened, its text.

    >>> describe_value("80")
    'string "80"'
    """
    kind = _JSON_NAMES.get(type(value))
    if kind is None:
        return f"{type(value).__name__} {_shorten(repr(value))}"
    if value is None or isinstance(value, list | dict):
        return kind
    try:
        text = orjson.dumps(value).decode()
    except (TypeError, ValueError):
        text = repr(value)
    return f"{kind} {_shorten(text)}"


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def join_path(parts: Iterable[str | int]) -> str:
    """A path as it is printed: names joined by dots, indices in brackets.

    >>> join_path(["spec", "ports", 0, "name"])
    'spec.ports[0].name'
    """
    text = ""
    for part in parts:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


_VERSION = re.compile(r"v[0-9]+((alpha|beta)[0-9]+)?")


def type_name(cls: type) -> str:
    """The name of *cls* with that of its version, as Go prints types: by the last part of its package's name."""
    parts = cls.__module__.split(".")
    version = next((part for part in reversed(parts) if _VERSION.fullmatch(part)), parts[-1])
    return f"{version}.{cls.__qualname__}"
