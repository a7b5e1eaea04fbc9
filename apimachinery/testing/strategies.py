"""Hypothesis strategies for wire types (Go: ``apitesting/fuzzer``)."""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, TypeVar, cast

import annotated_types as at
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from apimachinery.model import FieldInfo, NilDict, NilList, Omit, Scalar, TypeInfo, describe, zero_of
from apimachinery.model.shapes import Dynamic, ListOf, MapOf, Nested, Shape
from apimachinery.model.zero import zero_of_field
from apimachinery.resource import Quantity
from apimachinery.times import Duration

__all__ = ["json_values", "objects"]

T = TypeVar("T")

_DEPTH = 3  # structs within one another, from which on optional ones stay unset

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_keys = st.text(string.ascii_letters + string.digits + "./-_é", min_size=1, max_size=10)


def json_values(*, max_leaves: int = 8) -> SearchStrategy[Any]:
    """Plain data as JSON has it: integers of 64 bits, finite floats, texts without surrogates."""
    leaves = st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1) | _floats() | _texts
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
        max_leaves=max_leaves,
    )


def _floats(width: int = 64) -> SearchStrategy[float]:
    bound = 2.0**49  # beyond it, a whole number comes back as an integer or not at all
    return st.floats(-bound, bound, allow_nan=False, width=32 if width == 32 else 64)


def objects(
    cls: type[T], *, scalars: Mapping[type, SearchStrategy[Any]] | None = None, unknown_fields: bool = True
) -> SearchStrategy[T]:
    """Objects of the wire type *cls*, every one of which has a form on the wire that decodes to it again.

    Bounds and enums are respected. Usually only some fields are set, so that wide types stay quick.

    Args:
        cls: An attrs class.
        scalars: What to use for the Python types of scalars of your own.
        unknown_fields: Whether objects may keep fields that the class does not know.
    """
    return _structs(describe(cls), _Options(scalars or {}, unknown_fields), 0)


class _Options:
    def __init__(self, scalars: Mapping[type, SearchStrategy[Any]], unknown_fields: bool) -> None:
        self.scalars = scalars
        self.unknown_fields = unknown_fields


@st.composite
def _structs(draw: DrawFn, info: TypeInfo, options: _Options, depth: int) -> Any:
    obj = zero_of(info.type)
    fields = {field.name: field for field in info.fields}
    for name in dict.fromkeys(draw(st.lists(st.sampled_from(sorted(fields)), max_size=6))) if fields else ():
        object.__setattr__(obj, name, draw(_field_values(fields[name], options, depth)))
    if info.store and options.unknown_fields and draw(st.integers(0, 4)) == 0:
        known = info.by_wire()
        unknown = st.dictionaries(_keys.filter(lambda key: key not in known), json_values(max_leaves=3), max_size=2)
        object.__setattr__(obj, info.store, draw(unknown) or None)
    return obj


def _field_values(field: FieldInfo, options: _Options, depth: int) -> SearchStrategy[Any]:
    if field.inline:
        options = _Options(options.scalars, unknown_fields=False)  # what stands among the owner's fields is kept by the owner
    optional = field.nullable or isinstance(field.shape, ListOf | MapOf)
    if depth >= _DEPTH and optional and not isinstance(field.shape, Scalar):
        return st.builds(zero_of_field, st.just(field))
    # Where empty and None are written alike, only None comes back.
    at_least = int(field.nullable and field.omit is Omit.EMPTY)
    values = _values(field.shape, options, depth, field, at_least)
    if field.nullable:
        return st.none() | values
    if field.distinguishes_nil:
        nil = NilList if isinstance(field.shape, ListOf) else NilDict
        return st.builds(nil) | values
    return values


def _values(shape: Shape, options: _Options, depth: int, field: FieldInfo | None = None, at_least: int = 0) -> SearchStrategy[Any]:
    match shape:
        case Scalar():
            return _scalars(shape, options, field)
        case Nested(type=cls):
            return st.deferred(lambda: _structs(describe(cls), options, depth + 1))
        case ListOf(item=item, nullable=nullable):
            items = _values(item, options, depth)
            return st.lists(st.none() | items if nullable else items, min_size=at_least, max_size=2)
        case MapOf(value=item, nullable=nullable):
            items = _values(item, options, depth)
            return st.dictionaries(_keys, st.none() | items if nullable else items, min_size=at_least, max_size=2)
        case Dynamic():
            raise TypeError("a type variable that nothing bound has no strategy")
        case raw:
            if raw.object_only:
                return st.none() | st.dictionaries(_keys, json_values(max_leaves=4), max_size=2)
            return json_values(max_leaves=4)


def _scalars(scalar: Scalar, options: _Options, field: FieldInfo | None) -> SearchStrategy[Any]:
    if (own := options.scalars.get(scalar.type)) is not None:
        return own
    if scalar.type is int:
        return st.integers(*_integer_bounds(scalar, field))
    if scalar.type is float:
        return _floats(32 if scalar.proto == "float" else 64)
    if (made := _STRATEGIES.get(scalar.type)) is not None:
        return made
    if issubclass(scalar.type, str) and scalar.type is not str:
        return st.sampled_from(list(cast("type[Enum]", scalar.type))) | _texts.map(
            scalar.decode
        )  # an enum: unknown values are data
    return st.from_type(scalar.type)


def _integer_bounds(scalar: Scalar, field: FieldInfo | None) -> tuple[int, int]:
    """What the scalar holds, as far as the field's bounds allow."""
    low, high = next((low, high) for low, high in _RANGES if _fits(scalar, low) and _fits(scalar, high))
    for bound in field.bounds if field else ():
        match bound:
            case at.Ge(ge):
                low = max(low, int(ge))  # type: ignore[call-overload]  # the bound of an integer field
            case at.Gt(gt):
                low = max(low, int(gt) + 1)  # type: ignore[call-overload]
            case at.Le(le):
                high = min(high, int(le))  # type: ignore[call-overload]
            case at.Lt(lt):
                high = min(high, int(lt) - 1)  # type: ignore[call-overload]
    return low, high


_RANGES = (
    (-(1 << 63), (1 << 63) - 1),
    (0, (1 << 64) - 1),
    (-(1 << 31), (1 << 31) - 1),
    (0, (1 << 32) - 1),
    (0, 255),
)


def _fits(scalar: Scalar, value: int) -> bool:
    try:
        scalar.decode(value)
    except (TypeError, ValueError):
        return False
    return True


def _whole_seconds(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


_moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)).map(_whole_seconds)

_STRATEGIES: dict[type, SearchStrategy[Any]] = {
    str: _texts,
    bool: st.booleans(),
    bytes: st.binary(max_size=12),
    datetime: _moments,
    Duration: st.integers(-(1 << 62), 1 << 62).map(Duration),
    Quantity: st.integers(-(1 << 40), 1 << 40).map(lambda milli: Quantity(f"{milli}m")),
    object: st.integers(-(1 << 31), (1 << 31) - 1) | _texts,  # IntOrString
}
