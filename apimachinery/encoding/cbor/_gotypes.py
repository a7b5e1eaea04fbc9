"""What Go would call the type of a field; CBOR's errors say so."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, get_args

from apimachinery.model import describe, scalars
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape

__all__ = ["class_name", "go_type"]

_NAMES: Final[dict[Scalar, str]] = {
    scalars.STR: "string",
    scalars.BOOL: "bool",
    scalars.INT64: "int64",
    scalars.FLOAT: "float64",
    scalars.BYTES: "[]uint8",
    **{
        get_args(alias)[1]: name
        for alias, name in (
            (scalars.Int32, "int32"),
            (scalars.Uint8, "uint8"),
            (scalars.Uint32, "uint32"),
            (scalars.Uint64, "uint64"),
            (scalars.Float32, "float32"),
            (scalars.IntOrString, "int32"),  # what is no string is read as a number
            (scalars.Time, "string"),
            (scalars.MicroTime, "string"),
            (scalars.Duration, "string"),
            (scalars.Quantity, "string"),
        )
    },
}
_VERSION: Final = re.compile("v[0-9]+(?:(?:alpha|beta)[0-9]+)?")


def go_type(shape: Shape, *, nullable: bool = False) -> str:
    """The Go type of a value; of a *nullable* one the pointer."""
    return "*" * nullable + _go_type(shape)


def _go_type(shape: Shape) -> str:
    match shape:
        case Scalar():
            enum = isinstance(shape.type, type) and issubclass(shape.type, StrEnum)
            return _NAMES.get(shape) or (class_name(shape.type) if enum else shape.name)
        case ListOf(item=item, nullable=nullable):
            return "[]" + go_type(item, nullable=nullable)
        case MapOf(value=value, nullable=nullable):
            return "map[string]" + ("interface {}" if isinstance(value, Raw) else go_type(value, nullable=nullable))
        case Nested(type=cls):
            return class_name(describe(cls).cls)
        case Raw():
            return "runtime.RawExtension"
        case Dynamic():
            return "interface {}"


def class_name(cls: type) -> str:
    """A class as Go would call it: by its version, or else by the last part of its module."""
    parts = cls.__module__.split(".")
    package = next((part for part in reversed(parts) if _VERSION.fullmatch(part)), parts[-1])
    return f"{package}.{cls.__name__}"
