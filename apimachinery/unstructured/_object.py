"""Objects and lists of any kind, backed by plain data (Go: ``apis/meta/v1/unstructured``)."""

from __future__ import annotations

from typing import Any, Final, Self, TypeVar

from apimachinery._errors import DecodeError
from apimachinery.meta.v1.types import ListMeta, ObjectMeta
from apimachinery.model import copy_plain, plain_equal, to_dict
from apimachinery.model._errors import describe_value
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured._convert import to_typed
from apimachinery.unstructured._metadata import UnstructuredMetadata

__all__ = ["UNTYPED", "Unstructured", "UnstructuredList", "from_typed"]


T = TypeVar("T")


class _Content:
    """What objects and lists have in common: content with a kind, a version and metadata."""

    __slots__ = ("content",)

    content: dict[str, Any]
    """JSON-shaped data."""

    @classmethod
    def wrap(cls, content: dict[str, Any]) -> Self:
        """The same as calling the class, but *content* is given away, and taken to be JSON-shaped without a look."""
        made = object.__new__(cls)
        made.set_content(content)
        return made

    def set_content(self, content: dict[str, Any]) -> None:
        """Take *content*, which is given away, for the content."""
        self.content = content

    @property
    def api_version(self) -> str:
        """Group and version; empty where the content does not say."""
        found = self.content.get("apiVersion")
        return found if type(found) is str else ""

    @api_version.setter
    def api_version(self, value: str) -> None:
        self.content["apiVersion"] = value

    @property
    def kind(self) -> str:
        """The kind; empty where the content does not say."""
        found = self.content.get("kind")
        return found if type(found) is str else ""

    @kind.setter
    def kind(self, value: str) -> None:
        self.content["kind"] = value

    @property
    def group_version_kind(self) -> GroupVersionKind:
        """What the object is. All of it is empty where the group and version cannot be read."""
        try:
            return GroupVersionKind.from_api_version(self.api_version, self.kind)
        except ValueError:
            return GroupVersionKind("", "", "")

    @group_version_kind.setter
    def group_version_kind(self, gvk: GroupVersionKind) -> None:
        self.api_version, self.kind = gvk.api_version, gvk.kind

    @property
    def metadata(self) -> UnstructuredMetadata:
        """The metadata, to read and to write."""
        return UnstructuredMetadata(self.content)

    @metadata.setter
    def metadata(self, value: ObjectMeta | ListMeta) -> None:
        self.content["metadata"] = to_dict(value)

    def to_plain(self) -> dict[str, Any]:
        """The content as one dictionary, of which nothing is to be changed (Go: ``UnstructuredContent``)."""
        return self.content

    def to_typed(self, cls: type[T], *, strict: bool = False, keep_unknown: bool = True) -> T:
        """The same as :func:`~apimachinery.unstructured.to_typed`."""
        return to_typed(self, cls, strict=strict, keep_unknown=keep_unknown)

    def __copy__(self) -> Self:
        return self.wrap(dict(self.to_plain()))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self.wrap(copy_plain(self.to_plain()))

    def __reduce__(self) -> tuple[Any, ...]:
        return self.wrap, (self.to_plain(),)

    def __eq__(self, other: object) -> bool:
        """Whether the content is the same, kinds of numbers included: ``1`` and ``1.0`` differ."""
        if not isinstance(other, _Content) or type(other) is not type(self):
            return NotImplemented
        return plain_equal(self.to_plain(), other.to_plain())

    __hash__ = None  # type: ignore[assignment]  # the content changes

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.to_plain()!r})"


class Unstructured(_Content):
    """An object of any kind, backed by its plain data, with typed metadata.

    >>> obj = Unstructured({"apiVersion": "example.com/v1", "kind": "Shelf"})
    >>> obj.metadata.name = "upper"
    >>> obj.metadata.labels = {"room": "hall"}
    >>> obj.content["metadata"]
    {'name': 'upper', 'labels': {'room': 'hall'}}
    """

    __slots__ = ()

    def __init__(self, content: dict[str, Any] | None = None) -> None:
        """An object with a copy of *content*.

        Raises:
            EncodeError: If something in *content* is not JSON-shaped (a datetime, a set); names its path.
        """
        self.set_content({} if content is None else copy_plain(content))

    def is_list(self) -> bool:
        """Whether the content has a list of items."""
        return type(self.content.get("items")) is list

    @property
    def items(self) -> list[Unstructured] | None:
        """The items of what is a list by its content; they share it. None where there is no list of items.

        Raises:
            DecodeError: If an item is no object.
        """
        items = self.content.get("items")
        return [_item(item, index) for index, item in enumerate(items)] if type(items) is list else None

    @items.setter
    def items(self, items: list[Unstructured]) -> None:
        self.content["items"] = [item.content for item in items]

    def to_list(self) -> UnstructuredList:
        """The list that the object is, sharing its content.

        Raises:
            DecodeError: If an item is no object.
        """
        return UnstructuredList.wrap(dict(self.content))


class UnstructuredList(_Content):
    """A list of objects, of any kind. Items that say nothing of their kind get the one that the list's kind promises.

    >>> shelves = UnstructuredList({"apiVersion": "example.com/v1", "kind": "ShelfList", "items": [{}]})
    >>> shelves.items[0].kind
    'Shelf'
    """

    __slots__ = ("items",)

    items: list[Unstructured]
    """The objects. ``content`` has none."""

    def __init__(self, content: dict[str, Any] | None = None) -> None:
        """A list with a copy of *content* and of its items.

        Raises:
            EncodeError: If something in *content* is not JSON-shaped; names its path.
            DecodeError: If the items are no list, or one of them is no object.
        """
        self.set_content({} if content is None else copy_plain(content))

    def set_content(self, content: dict[str, Any]) -> None:
        """Take *content*, which is given away, for the content; its items are told their kind.

        Raises:
            DecodeError: If the items are no list, or one of them is no object.
        """
        items = content.pop("items", None)
        if items is not None and type(items) is not list:
            raise DecodeError(f"items: expected list, found {describe_value(items)}")
        self.content = content
        self.items = [_item({} if item is None else item, index) for index, item in enumerate(items or ())]
        for item in self.items:
            if not item.kind and not item.api_version:
                item.kind, item.api_version = self.kind.removesuffix("List"), self.api_version

    def is_list(self) -> bool:
        """True."""
        return True

    def to_plain(self) -> dict[str, Any]:
        """The content as one dictionary, items included, of which nothing is to be changed."""
        return {**self.content, "items": [item.content for item in self.items]}


def _item(content: Any, index: int) -> Unstructured:
    if type(content) is not dict:
        raise DecodeError(f"items[{index}]: expected object, found {describe_value(content)}")
    return Unstructured.wrap(content)


UNTYPED: Final = (Unstructured, UnstructuredList)
"""For ``isinstance``: what has no class of its own."""


def from_typed(obj: Any) -> Unstructured:
    """The unstructured form of an object of a wire type, with which it shares nothing.

    Raises:
        InvalidObjectError: If attributes hold what their fields cannot; lists each with its path.
    """
    return Unstructured.wrap(to_dict(obj))
