"""Shards as values (Go: ``sharding/selector.go``, ``types.go``, ``hash.go``, ``accessor.go``)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

import attrs

from apimachinery._intern import TextCache
from apimachinery.meta.accessor import accessor
from apimachinery.sharding._errors import InvalidShardSelectorError

__all__ = ["EVERYTHING", "HASHES", "Selector", "ShardField", "ShardRange", "hash_field", "hex_text", "split"]

HASHES: Final = 1 << 64
"""How many hashes there are: they go from 0 to one less."""

_OFFSET: Final = 0xCBF29CE484222325
_PRIME: Final = 0x100000001B3
_MASK: Final = HASHES - 1


class ShardField(StrEnum):
    """What objects are told apart by."""

    UID = "object.metadata.uid"
    """Each object for itself."""
    NAMESPACE = "object.metadata.namespace"
    """The objects of a namespace stay together."""


def hash_field(value: str) -> int:
    """The hash of a value: FNV-1a of its UTF-8, 64 bits.

    >>> hex(hash_field("foobar"))
    '0x85944171f73967e8'
    """
    return _hashes[value]


def _fnv1a(value: str) -> int:
    found = _OFFSET
    for byte in value.encode(errors="surrogatepass"):
        found = (found ^ byte) * _PRIME & _MASK
    return found


_hashes: Final[TextCache[int]] = TextCache(_fnv1a)


def hex_text(value: int) -> str:
    """A hash, or the number after the last, as selectors have it."""
    return f"0x{value:016x}"


@attrs.frozen
class ShardRange:
    """Hashes of a field that follow each other."""

    field: ShardField
    """The field that is hashed."""
    start: int
    """The first hash."""
    end: int
    """The one after the last, at most 2**64."""

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end <= HASHES:
            start, end = hex_text(self.start), hex_text(self.end)
            raise InvalidShardSelectorError(f"shard range start {start} must be less than end {end}")

    def __contains__(self, value: int) -> bool:
        return self.start <= value < self.end

    def __str__(self) -> str:
        return f"shardRange({self.field}, '{hex_text(self.start)}', '{hex_text(self.end)}')"


def _ranges(ranges: Iterable[ShardRange]) -> tuple[ShardRange, ...]:
    return tuple(ranges)


@attrs.frozen(slots=False)  # the field is kept on the instance
class Selector:
    """Selects the objects whose hash is in any of the ranges; without ranges, all objects. A value.

    Raises:
        InvalidShardSelectorError: If the ranges are of different fields.
    """

    ranges: tuple[ShardRange, ...] = attrs.field(default=(), converter=_ranges)

    def __attrs_post_init__(self) -> None:
        for one in self.ranges:
            if one.field != self.ranges[0].field:
                found = f'"{self.ranges[0].field}" and "{one.field}"'
                raise InvalidShardSelectorError(f"all shard ranges must use the same field, got {found}")

    @cached_property
    def field(self) -> ShardField | None:
        """The field that is hashed; None where all objects are selected."""
        return self.ranges[0].field if self.ranges else None

    @property
    def is_empty(self) -> bool:
        """Whether everything is selected."""
        return not self.ranges

    def matches(self, obj: Any) -> bool:
        """Whether an object, typed, unstructured or its metadata alone, is selected.

        Raises:
            NotAnObjectError: If it has no metadata.
        """
        if self.field is None:
            return True
        metadata = accessor(obj)
        return self.matches_value(metadata.uid if self.field is ShardField.UID else metadata.namespace)

    def matches_value(self, value: str) -> bool:
        """Whether objects are selected that have *value* in the field."""
        found = hash_field(value)
        return not self.ranges or any(found in one for one in self.ranges)

    def __str__(self) -> str:
        return " || ".join(map(str, self.ranges))


EVERYTHING = Selector()
"""Selects all objects."""


def split(count: int, field: ShardField = ShardField.UID) -> list[Selector]:
    """Selectors that divide all objects into so many shards of much the same size.

    Raises:
        InvalidShardSelectorError: If *count* is less than one.
    """
    if count < 1:
        raise InvalidShardSelectorError(f"objects cannot be divided into {count} shards")
    borders = [HASHES * index // count for index in range(count + 1)]
    return [Selector([ShardRange(field, start, end)]) for start, end in pairwise(borders)]
