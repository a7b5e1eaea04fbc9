"""Schemas, values and field sets to try things on."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from apimachinery._errors import ApiMachineryError
from apimachinery.managedfields import FieldSet, Path, PathElement, Type, TypedValue, read_schema, type_named, typed
from apimachinery.testing.strategies import json_values

NAMES = st.sampled_from(["a", "b", "spec", "é", "<x>", 'q"q', "", "."])
SCALARS = st.sampled_from(["", "a", "b", "<&>", "\u2028", "\b", 0, 1, -1, 1.5, 1e-7, 10**15, True, False, None])

ELEMENTS = st.one_of(
    NAMES.map(PathElement.of_field),
    st.dictionaries(st.sampled_from(["name", "port", "<x>"]), SCALARS, min_size=1, max_size=2).map(PathElement.of_key),
    (SCALARS | json_values(max_leaves=3)).map(PathElement.of_value),
    st.integers(0, 3).map(PathElement.of_index),
)

PATHS = st.lists(ELEMENTS, min_size=1, max_size=4).map(Path)

FIELD_SETS = st.lists(PATHS, max_size=8).map(FieldSet)


def list_of(item: dict[str, Any], relationship: str, *keys: str) -> dict[str, Any]:
    """A list type in the form of the Go library."""
    return {"list": {"elementType": item, "elementRelationship": relationship, "keys": list(keys)}}


def map_of(item: dict[str, Any], relationship: str = "separable") -> dict[str, Any]:
    """A map type in that form."""
    return {"map": {"elementType": item, "elementRelationship": relationship}}


def struct(relationship: str = "separable", **fields: dict[str, Any]) -> dict[str, Any]:
    """A struct type in that form."""
    members = [{"name": name, "type": kind, "default": kind.pop("default", None)} for name, kind in fields.items()]
    return {"map": {"fields": members, "elementRelationship": relationship}}


STRING, NUMERIC, BOOLEAN = {"scalar": "string"}, {"scalar": "numeric"}, {"scalar": "boolean"}

FORM = {
    "types": [
        {
            "name": "root",
            **struct(
                name=STRING,
                count=NUMERIC,
                on=BOOLEAN,
                labels=map_of(STRING),
                selector=map_of(STRING, "atomic"),
                set=list_of(STRING, "associative"),
                args=list_of(STRING, "atomic"),
                items=list_of({"namedType": "item"}, "associative", "name"),
                ports=list_of({"namedType": "port"}, "associative", "port", "protocol"),
                child={"namedType": "root"},
                groups=map_of({"namedType": "item"}),
            ),
        },
        {"name": "item", **struct(name=STRING, value=STRING, labels=map_of(STRING), set=list_of(STRING, "associative"))},
        {"name": "port", **struct(port=NUMERIC, protocol={**STRING, "default": "TCP"}, name=STRING)},
        {"name": "atomic", **struct("atomic", name=STRING, value=STRING)},
        {"name": "mixed", "scalar": "string", **map_of(STRING), **list_of(STRING, "associative")},
    ]
}
"""Every way in which the parts of a value can have owners."""

SCHEMA = read_schema(FORM)
ROOT = type_named(SCHEMA, "root")


def value(plain: Any, kind: Type = ROOT, *, live: bool = False) -> TypedValue:
    """*plain* with its type; as a live object has it, duplicates and all, or as it is applied."""
    return typed(plain, kind, allow_duplicates=live)


_TEXTS = st.sampled_from(["a", "b", "c"])


def plain_values(kind: Type = ROOT, *, depth: int = 3, empty: bool = True) -> SearchStrategy[Any]:
    """Plain data that fits *kind*; with *empty* lists and maps, and nulls, or without."""
    return _plain_values(kind, depth, empty).filter(lambda plain: _fits(plain, kind))


def _fits(plain: Any, kind: Type) -> bool:
    try:
        typed(plain, kind)
    except ApiMachineryError:
        return False
    return True


def _plain_values(kind: Type, depth: int, empty: bool) -> SearchStrategy[Any]:
    choices: list[SearchStrategy[Any]] = []
    if kind.scalar:
        scalars = {"string": _TEXTS, "numeric": st.integers(0, 2), "boolean": st.booleans(), "untyped": _TEXTS}
        choices.append(scalars[kind.scalar])
    if kind.items is not None and _has_values(kind, depth):
        choices.append(_lists(kind, depth, empty))
    if kind.entries is not None and _has_values(kind, depth):
        choices.append(_maps(kind, depth, empty))
    return st.one_of(*choices)


def _has_values(kind: Type, depth: int) -> bool:
    """Whether there is something in values of *kind* that are not nested more deeply."""
    if kind.scalar:
        return True
    if depth == 0:
        return False
    if kind.items is not None:
        return _has_values(kind.items.type, depth - 1)
    return any(_has_values(kind.entries.type_of(name), depth - 1) for name in _names(kind))


def _names(kind: Type) -> list[str]:
    return list(kind.entries.declared) or ["x", "y"]


def _lists(kind: Type, depth: int, empty: bool) -> SearchStrategy[Any]:
    items = kind.items
    nested = _plain_values(items.type, depth - 1, empty)
    if items.keys:  # one without a default
        nested = nested.filter(lambda item: items.keys[0] in item)
    unique_by = items.element if items.is_associative else None
    return st.lists(nested, min_size=0 if empty else 1, max_size=3, unique_by=unique_by)


@st.composite
def _maps(draw: DrawFn, kind: Type, depth: int, empty: bool) -> Any:
    names = [name for name in _names(kind) if _has_values(kind.entries.type_of(name), depth - 1)]
    chosen = draw(st.lists(st.sampled_from(names), min_size=0 if empty else 1, max_size=4, unique=True))
    return {name: draw(_plain_values(kind.entries.type_of(name), depth - 1, empty)) for name in chosen}
