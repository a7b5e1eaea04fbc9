"""Objects and lists of any kind, backed by plain data (Go: ``apis/meta/v1/unstructured``)."""

from __future__ import annotations

from typing import Any, Self

from apimachinery._errors import DecodeError
from apimachinery.meta.v1.types import ListMeta, ObjectMeta
from apimachinery.model import copy_plain, plain_equal, to_dict
from apimachinery.model._errors import describe_value
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.unstructured._metadata import UnstructuredMetadata

__all__ = ["Unstructured", "UnstructuredList", "from_typed"]


class _Content:
    """What objects and lists have in common: content with a kind, a version and metadata."""

    __slots__ = ("object",)

    object: dict[str, Any]
    """The content: JSON-shaped data."""

    @classmethod
    def wrap(cls, content: dict[str, Any]) -> Self:
        """The same as calling the class, but *content* is given away, and taken to be JSON-shaped without a look."""
        made = cls.__new__(cls)
        made._hold(content)
        return made

    def _hold(self, content: dict[str, Any]) -> None:
        self.object = content

    @property
    def api_version(self) -> str:
        """Group and version; empty where the content does not say."""
        found = self.object.get("apiVersion")
        return found if type(found) is str else ""

    @api_version.setter
    def api_version(self, value: str) -> None:
        self.object["apiVersion"] = value

    @property
    def kind(self) -> str:
        """The kind; empty where the content does not say."""
        found = self.object.get("kind")
        return found if type(found) is str else ""

    @kind.setter
    def kind(self, value: str) -> None:
        self.object["kind"] = value

    @property
    def group_version_kind(self) -> GroupVersionKind:
        """What the object is. All of it is empty where the group and version cannot be read."""
        try:
            return GroupVersion.parse(self.api_version).with_kind(self.kind)
        except ValueError:
            return GroupVersionKind("", "", "")

    @group_version_kind.setter
    def group_version_kind(self, gvk: GroupVersionKind) -> None:
        self.api_version, self.kind = gvk.api_version, gvk.kind

    @property
    def metadata(self) -> UnstructuredMetadata:
        """The metadata, to read and to write."""
        return UnstructuredMetadata(self.object)

    @metadata.setter
    def metadata(self, value: ObjectMeta | ListMeta) -> None:
        self.object["metadata"] = to_dict(value)

    def unstructured_content(self) -> dict[str, Any]:
        """The content as one dictionary, of which nothing is to be changed."""
        return self.object

    def __copy__(self) -> Self:
        return self.wrap(dict(self.unstructured_content()))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self.wrap(copy_plain(self.unstructured_content()))

    def __reduce__(self) -> tuple[Any, ...]:
        return self.wrap, (self.unstructured_content(),)

    def __eq__(self, other: Any) -> bool:
        """Whether the content is the same, kinds of numbers included: ``1`` and ``1.0`` differ."""
        if type(other) is not type(self):
            return NotImplemented
        return plain_equal(self.unstructured_content(), other.unstructured_content())

    __hash__ = None  # type: ignore[assignment]  # the content changes

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.unstructured_content()!r})"


class Unstructured(_Content):
    """An object of any kind, backed by its plain data, with typed metadata.

    >>> obj = Unstructured({"apiVersion": "example.com/v1", "kind": "Shelf"})
    >>> obj.metadata.name = "upper"
    >>> obj.metadata.labels = {"room": "hall"}
    >>> obj.object["metadata"]
    {'name': 'upper', 'labels': {'room': 'hall'}}
    """

    __slots__ = ()

    def __init__(self, content: dict[str, Any] | None = None) -> None:
        """An object with a copy of *content*.

        Raises:
            EncodeError: If something in *content* is not JSON-shaped (a datetime, a set); names its path.
        """
        self._hold({} if content is None else copy_plain(content))

    def is_list(self) -> bool:
        """Whether the content has a list of items."""
        return type(self.object.get("items")) is list

    def to_list(self) -> UnstructuredList:
        """The list that the object is, sharing its content.

        Raises:
            DecodeError: If an item is no object.
        """
        return UnstructuredList.wrap(dict(self.object))


class UnstructuredList(_Content):
    """A list of objects, of any kind. Items that say nothing of their kind get the one that the list's kind promises.

    >>> shelves = UnstructuredList({"apiVersion": "example.com/v1", "kind": "ShelfList", "items": [{}]})
    >>> shelves.items[0].kind
    'Shelf'
    """

    __slots__ = ("items",)

    items: list[Unstructured]
    """The objects. ``object`` has no items."""

    def __init__(self, content: dict[str, Any] | None = None) -> None:
        """A list with a copy of *content* and of its items.

        Raises:
            EncodeError: If something in *content* is not JSON-shaped; names its path.
            DecodeError: If the items are no list, or one of them is no object.
        """
        self._hold({} if content is None else copy_plain(content))

    def _hold(self, content: dict[str, Any]) -> None:
        items = content.pop("items", None)
        if items is not None and type(items) is not list:
            raise DecodeError(f"items: expected list, found {describe_value(items)}")
        self.object = content
        self.items = [self._item(item, index) for index, item in enumerate(items or ())]

    def _item(self, content: Any, index: int) -> Unstructured:
        if content is not None and type(content) is not dict:
            raise DecodeError(f"items[{index}]: expected object, found {describe_value(content)}")
        item = Unstructured.wrap(content or {})
        if not item.kind and not item.api_version:
            item.kind, item.api_version = self.kind.removesuffix("List"), self.api_version
        return item

    def is_list(self) -> bool:
        """True."""
        return True

    def unstructured_content(self) -> dict[str, Any]:
        """The content as one dictionary, items included, of which nothing is to be changed."""
        return {**self.object, "items": [item.object for item in self.items]}


def from_typed(obj: Any) -> Unstructured:
    """The unstructured form of an object of a wire type, with which it shares nothing.

    Raises:
        InvalidObjectError: If attributes hold what their fields cannot; lists each with its path.
    """
    return Unstructured.wrap(to_dict(obj))
