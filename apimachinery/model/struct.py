"""The base of wire types, and the empty collections that came as null."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

import attrs

from apimachinery.model.markers import UnknownFieldsStore

__all__ = ["NilBytes", "NilDict", "NilList", "Struct"]

T = TypeVar("T")


@attrs.define(kw_only=True)
class Struct:
    """A wire type that keeps the fields it does not know.

    A plain attrs class is a wire type as well, but has nowhere to keep them.
    """

    unknown_fields: Annotated[dict[str, Any] | None, UnknownFieldsStore()] = attrs.field(default=None, repr=False)
    """Fields that were decoded but are none of the class's, in JSON shape; written back on encode."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        from apimachinery.model.copying import deep_copy  # the compiler imports this module

        return deep_copy(self)


class NilList(list[T]):
    """An empty list that stood as null, or not at all, where an empty list is written: Go's nil slice.

    Like any list in every other way; once it has items, it is written as they are.
    """

    __slots__ = ()


class NilDict(dict[str, T]):
    """An empty map that stood as null, or not at all, where an empty map is written: Go's nil map."""

    __slots__ = ()


class NilBytes(bytes):
    """No bytes in a list or map, where null stood for them: Go's nil slice of bytes."""

    __slots__ = ()
