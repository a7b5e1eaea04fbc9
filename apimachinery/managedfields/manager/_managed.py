"""``metadata.managedFields``, read and written (Go: ``util/managedfields/internal/managedfields.go``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

import attrs

from apimachinery._quote import quote
from apimachinery.encoding.json import JSONSyntaxError, dumps, loads
from apimachinery.managedfields._errors import ManagedFieldsError, step
from apimachinery.managedfields.fieldpath import FieldSet
from apimachinery.managedfields.merge import ManagedFields, VersionedSet
from apimachinery.meta.v1.types import FIELDS_V1_TYPE, ManagedFieldsEntry, ManagedFieldsOperationType
from apimachinery.model import to_dict
from apimachinery.times import format_time, parse_time

__all__ = ["Managed", "ManagerIdentity", "decode_managed_fields", "encode_managed_fields"]

APPLY: Final = ManagedFieldsOperationType.APPLY
UPDATE: Final = ManagedFieldsOperationType.UPDATE


@attrs.frozen
class ManagerIdentity:
    """What tells the managers of an object apart. Its text is what the updater calls them.

    One who applies is the same in every version, one who updates is another in each.
    """

    name: str
    operation: str
    api_version: str = ""
    subresource: str = ""

    def __str__(self) -> str:
        fields = {
            "manager": self.name,
            "operation": self.operation,
            "apiVersion": "" if self.operation == APPLY else self.api_version,
            "subresource": self.subresource,
        }
        return dumps({name: value for name, value in fields.items() if value}, may_have_floats=False).decode()

    @classmethod
    def parse(cls, text: str) -> ManagerIdentity | None:
        """The manager of that text; None where it is none, but some other name."""
        try:
            fields = loads(text)
        except JSONSyntaxError:
            return None
        if type(fields) is not dict:
            return None
        return cls(*(fields.get(name, "") for name in ("manager", "operation", "apiVersion", "subresource")))

    @property
    def display(self) -> str:
        """The manager as conflicts name it."""
        name = quote(self.name)
        if self.subresource:
            name = f"{name} with subresource {quote(self.subresource)}"
        return f"{name} using {self.api_version}" if self.operation == UPDATE else name


@attrs.frozen
class Managed:
    """Who owns what of an object, and since when."""

    fields: ManagedFields = attrs.field(factory=dict)
    """By the text of each manager's identity."""
    times: Mapping[str, datetime | None] = attrs.field(factory=dict)


def decode_managed_fields(entries: Iterable[ManagedFieldsEntry | Mapping[str, Any]]) -> Managed:
    """What *entries*, typed or plain, say.

    Raises:
        ManagedFieldsError: If an entry has no operation, version or format that is known, or no valid field set.
    """
    fields: dict[str, VersionedSet] = {}
    times: dict[str, datetime | None] = {}
    for index, entry in enumerate(entries):
        plain = to_dict(entry) if isinstance(entry, ManagedFieldsEntry) else entry
        identity, owned = _decode_entry(plain, index)
        fields[identity], times[identity] = owned, _time(plain.get("time"))
    return Managed(fields, times)


def _decode_entry(entry: Mapping[str, Any], index: int) -> tuple[str, VersionedSet]:
    operation, api_version, fields_type = (entry.get(name) or "" for name in ("operation", "apiVersion", "fieldsType"))
    if operation not in (APPLY, UPDATE):
        raise ManagedFieldsError("operation must be `Apply` or `Update`", "")
    if not api_version:
        raise ManagedFieldsError("apiVersion must not be empty", "")
    if not fields_type:
        raise ManagedFieldsError(f"missing fieldsType in managed fields entry {index}", "")
    if fields_type != FIELDS_V1_TYPE:
        raise ManagedFieldsError(f"invalid fieldsType {quote(fields_type)} in managed fields entry {index}", "")
    name = entry.get("manager") or ""
    with step(f"error decoding versioned set from entry {index} of {name!r}: error decoding set"):
        fields = FieldSet.from_fields_v1(entry.get("fieldsV1"))
    identity = ManagerIdentity(name, operation, api_version, entry.get("subresource") or "")
    return str(identity), VersionedSet(fields, api_version, operation == APPLY)


def _time(value: Any) -> datetime | None:
    return None if value is None else parse_time(value)


def encode_managed_fields(managed: Managed) -> list[dict[str, Any]]:
    """The entries as plain data, in the order in which they are stored: appliers first, then by time and name."""
    entries = [_encode_entry(identity, owned, managed.times.get(identity)) for identity, owned in managed.fields.items()]
    return [entry for _, entry in sorted(entries, key=lambda item: item[0])]


def _encode_entry(identity: str, owned: VersionedSet, time: datetime | None) -> tuple[tuple[Any, ...], dict[str, Any]]:
    manager = ManagerIdentity.parse(identity)
    if manager is None:
        raise ManagedFieldsError(f"error unmarshalling manager identifier {identity}", "not the text of an identity")
    operation = str(APPLY) if owned.applied else manager.operation
    fields = {
        "manager": manager.name,
        "operation": operation,
        "apiVersion": owned.api_version,
        "time": None if time is None else format_time(time),
        "fieldsType": FIELDS_V1_TYPE,
        "fieldsV1": owned.fields.to_fields_v1(),
        "subresource": manager.subresource,
    }
    place = operation, seconds(time), manager.name, owned.api_version, manager.subresource
    return place, {name: value for name, value in fields.items() if value or name == "fieldsV1"}


def seconds(time: datetime | None) -> int:
    """A moment as whole seconds, as far as the order of entries looks at it."""
    return 0 if time is None else int(time.timestamp())
