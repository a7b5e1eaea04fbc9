"""The metadata of an unstructured object, read and written as if it were typed (Go: ``unstructured.go``).

What is not of its type reads as if it were not there, so that any object can be looked at; ``nested_string`` and its
like are readers that raise.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar, overload

from apimachinery._errors import DecodeError
from apimachinery.meta.v1.types import ManagedFieldsEntry, OwnerReference
from apimachinery.model import NilDict, NilList, plain_equal, to_dict
from apimachinery.times import format_time, parse_time
from apimachinery.unstructured._convert import to_typed
from apimachinery.unstructured._nested import remove_nested_field, set_nested_field

__all__ = ["UnstructuredMetadata"]

T = TypeVar("T")


_ZERO_TIME = datetime(1, 1, 1, tzinfo=UTC)
"""What Go takes for no time at all."""


class _Field(Generic[T]):
    """One field: how its plain value reads, and what is written for a value; None takes the field away."""

    __slots__ = ("read", "wire", "write")

    def __init__(self, wire: str, read: Callable[[Any], T], write: Callable[[T], Any]) -> None:
        self.wire = wire
        self.read = read
        self.write = write

    @overload
    def __get__(self, view: None, owner: object = None) -> _Field[T]: ...
    @overload
    def __get__(self, view: UnstructuredMetadata, owner: object = None) -> T: ...
    def __get__(self, view: UnstructuredMetadata | None, owner: object = None) -> _Field[T] | T:
        if view is None:
            return self
        return self.read(view.plain.get(self.wire))

    def __set__(self, view: UnstructuredMetadata, value: T) -> None:
        plain = None if value is None else self.write(value)
        if plain is None:
            remove_nested_field(view.content, "metadata", self.wire)
        else:
            set_nested_field(view.content, plain, "metadata", self.wire)


def _same(value: T) -> T:
    return value


# --- how plain values read ------------------------------------------------------------------------------------------


def _text(value: Any) -> str:
    return value if type(value) is str else ""


def _integer(value: Any) -> int:
    return value if type(value) is int else 0


def _integer_or_none(value: Any) -> int | None:
    return value if type(value) is int else None


def _time(value: Any) -> datetime | None:
    try:
        moment = parse_time(value) if type(value) is str else None
    except ValueError:
        return None
    return None if moment == _ZERO_TIME else moment


def _string_map(value: Any) -> dict[str, str]:
    if type(value) is dict and all(type(item) is str or item is None for item in value.values()):
        return {key: item or "" for key, item in value.items()}
    return NilDict()


def _string_list(value: Any) -> list[str]:
    return value[:] if type(value) is list and all(type(item) is str for item in value) else NilList()


def _owner_references(value: Any) -> list[OwnerReference]:
    if type(value) is list and all(type(item) is dict for item in value):
        return [_owner_reference(item) for item in value]
    return NilList()


def _owner_reference(item: dict[str, Any]) -> OwnerReference:
    controller, block = (item.get(name) for name in ("controller", "blockOwnerDeletion"))
    return OwnerReference(
        api_version=_text(item.get("apiVersion")),
        kind=_text(item.get("kind")),
        name=_text(item.get("name")),
        uid=_text(item.get("uid")),
        controller=controller if type(controller) is bool else None,
        block_owner_deletion=block if type(block) is bool else None,
    )


def _managed_fields(value: Any) -> list[ManagedFieldsEntry]:
    if type(value) is not list or not all(type(item) is dict for item in value):
        return NilList()
    try:
        return [to_typed(item, ManagedFieldsEntry) for item in value]
    except DecodeError:
        return NilList()


# --- how values are written -----------------------------------------------------------------------------------------


def _text_or_nothing(value: str) -> str | None:
    return str(value) or None


def _time_text(value: datetime | None) -> str | None:
    return None if value is None else format_time(value)


def _integer_or_nothing(value: int) -> int | None:
    return value or None


def _collection(value: Any) -> Any:
    return None if type(value) in (NilDict, NilList) and not value else value


def _structs(values: list[Any]) -> list[Any] | None:
    return _collection(values) and [to_dict(value) for value in values]


class UnstructuredMetadata:
    """The metadata of one object: the attributes of :class:`ObjectMeta` and :class:`ListMeta` over its content.

    Lists and maps are given as copies: to change them, assign. None takes the field away, and so does an empty string
    and the generation 0. Assigning raises :class:`NestedParentError` where the metadata is no object.
    """

    __slots__ = ("content",)

    def __init__(self, content: dict[str, Any]) -> None:
        self.content = content
        """The content of the whole object."""

    @property
    def plain(self) -> dict[str, Any]:
        """The metadata as it stands in the content; empty if there is none."""
        found = self.content.get("metadata")
        return found if type(found) is dict else {}

    name = _Field("name", _text, _text_or_nothing)
    generate_name = _Field("generateName", _text, _text_or_nothing)
    namespace = _Field("namespace", _text, _text_or_nothing)
    self_link = _Field("selfLink", _text, _text_or_nothing)
    uid = _Field("uid", _text, _text_or_nothing)
    resource_version = _Field("resourceVersion", _text, _text_or_nothing)
    generation = _Field("generation", _integer, _integer_or_nothing)
    creation_timestamp = _Field("creationTimestamp", _time, _time_text)
    deletion_timestamp = _Field("deletionTimestamp", _time, _time_text)
    deletion_grace_period_seconds = _Field("deletionGracePeriodSeconds", _integer_or_none, _same)
    labels = _Field("labels", _string_map, _collection)
    annotations = _Field("annotations", _string_map, _collection)
    owner_references = _Field("ownerReferences", _owner_references, _structs)
    finalizers = _Field("finalizers", _string_list, _collection)
    managed_fields = _Field("managedFields", _managed_fields, _structs)
    continue_ = _Field("continue", _text, _text_or_nothing)
    remaining_item_count = _Field("remainingItemCount", _integer_or_none, _same)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UnstructuredMetadata) and plain_equal(self.plain, other.plain)

    __hash__ = None  # type: ignore[assignment]  # the content changes

    def __repr__(self) -> str:
        return f"UnstructuredMetadata({self.plain!r})"
