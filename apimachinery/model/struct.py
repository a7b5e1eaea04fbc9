"""The base of wire types, and the empty collections that came as null."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

import attrs

from apimachinery.model.markers import UnknownFieldsStore

__all__ = ["KeptFields", "NilBytes", "NilDict", "NilList", "Struct"]

T = TypeVar("T")


@attrs.define(kw_only=True)
class Struct:
    """A wire type that keeps the fields it does not know.

    A plain attrs class is a wire type as well, but has nowhere to keep them.
    """

    unknown_fields: Annotated[dict[str, Any] | None, UnknownFieldsStore()] = attrs.field(default=None, repr=False)
    """Fields that were decoded but are none of the class's, in JSON shape; written back on encode.

    A protobuf message says numbers, not names; its unknown fields stand beside these in :class:`KeptFields`.
    """

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        from apimachinery.model.copying import deep_copy  # the compiler imports this module

        return deep_copy(self)


class KeptFields(dict[str, Any]):
    """Unknown fields, those of a protobuf message among them, which only protobuf can write again.

    They are no members of the dictionary, because no name could stand for them that JSON might not bring as well.
    """

    __slots__ = ("_parts",)

    def __init__(self, fields: Mapping[str, Any], protobuf: str) -> None:
        super().__init__(fields)
        self._parts = [protobuf]

    @property
    def protobuf(self) -> str:
        """The fields as they stood in the message, with a character for each byte."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0]

    def add(self, protobuf: str) -> None:
        """Keep more fields, behind those that are there."""
        self._parts.append(protobuf)

    def __eq__(self, other: object) -> bool:
        protobuf = other.protobuf if isinstance(other, KeptFields) else ""
        return self.protobuf == protobuf and super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None  # as of any dictionary

    def __repr__(self) -> str:
        return f"KeptFields({super().__repr__()}, {self.protobuf!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return KeptFields, (dict(self), self.protobuf)


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
