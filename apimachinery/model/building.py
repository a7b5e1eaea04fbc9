"""How compiled functions build objects: a bare instance whose slots they fill, or by calling the class."""

from __future__ import annotations

import attrs

from apimachinery.model.info import TypeInfo
from apimachinery.model.source import Source

__all__ = ["attribute_names", "init_expression", "place_of"]


def place_of(target: str, name: str, info: TypeInfo) -> str:
    """Where the value of an attribute goes: onto the object, or into a variable for ``__init__``."""
    return f"{target}__{name}" if info.by_init else f"{target}.{name}"


def init_expression(source: Source, target: str, info: TypeInfo) -> str:
    """A call of the class with everything that :func:`place_of` put into variables."""
    arguments = ", ".join(f"{_alias(info, name)}={place_of(target, name, info)}" for name in attribute_names(info))
    return f"{source.bind(info.cls, 'cls')}({arguments})"


def attribute_names(info: TypeInfo) -> list[str]:
    """Everything an object holds."""
    return [field.name for field in info.fields] + ([info.store] if info.store else [])


def _alias(info: TypeInfo, name: str) -> str:
    """What ``__init__`` calls an attribute."""
    alias = getattr(attrs.fields(info.cls), name).alias
    return str(alias)
