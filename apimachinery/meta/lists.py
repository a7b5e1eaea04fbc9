"""Lists of objects, typed or unstructured (Go: ``api/meta/help.go``).

A list is what has a list of ``items``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Protocol, cast

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.meta.v1.types import ListMeta, ObjectMeta

__all__ = [
    "ListMetadata",
    "NotAListError",
    "each_list_item",
    "extract_list",
    "is_list",
    "len_list",
    "list_accessor",
    "list_chunks",
    "set_list",
]


class ListMetadata(Protocol):
    """The attributes of :class:`ListMeta`, whatever holds them (Go: ``metav1.ListInterface``)."""

    self_link: str
    resource_version: str
    continue_: str
    remaining_item_count: int | None


@attrs.define
class NotAListError(ApiMachineryError, TypeError):
    """Something that has no items was taken for a list."""

    cls: type

    def __str__(self) -> str:
        return f"not a list, no items: {self.cls.__qualname__}"


def _items(obj: Any) -> list[Any]:
    if not is_list(obj):
        raise NotAListError(type(obj))
    items: list[Any] = obj.items
    return items


def is_list(obj: Any) -> bool:
    """Whether *obj* is a list of objects."""
    return isinstance(getattr(obj, "items", None), list)


def each_list_item(obj: Any) -> Iterator[Any]:
    """The items of a list, themselves.

    Raises:
        NotAListError: If it is no list.
    """
    return iter(_items(obj))


def extract_list(obj: Any) -> list[Any]:
    """The items of a list, in a list of their own.

    Raises:
        NotAListError: If it is no list.
    """
    return list(_items(obj))


def len_list(obj: Any) -> int:
    """How many items a list has; 0 for what is no list."""
    return len(_items(obj)) if is_list(obj) else 0


def list_chunks(obj: Any, size: int) -> Iterator[list[Any]]:
    """The items of a list in order, at most *size* at a time.

    Raises:
        NotAListError: If it is no list.
        ValueError: If *size* is not positive.
    """
    if size < 1:
        raise ValueError(f"a chunk has 1 item or more, not {size}")
    items = iter(_items(obj))
    return iter(lambda: list(islice(items, size)), [])


def list_accessor(obj: Any) -> ListMetadata:
    """The metadata of the list *obj*, to read and to write; *obj* itself if it is metadata.

    Raises:
        NotAListError: If it has none, or that of an object.
    """
    if isinstance(obj, ListMeta):
        return obj
    found = getattr(obj, "metadata", None)
    if found is None or isinstance(found, ObjectMeta):
        raise NotAListError(type(obj))
    return cast("ListMetadata", found)


def set_list(obj: Any, items: Sequence[Any]) -> None:
    """Put *items*, which are what the list's own items are, in their place.

    Raises:
        NotAListError: If it is no list.
    """
    if not is_list(obj):
        raise NotAListError(type(obj))
    obj.items = list(items)
