"""Who owns which field of an object, for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs

from apimachinery.managedfields._tree import Branch, rich_tree, text_lines
from apimachinery.managedfields.fieldpath import EMPTY, FieldSet, PathElement
from apimachinery.managedfields.fieldpath._element import ordered
from apimachinery.managedfields.fieldpath._set import refuse_deep
from apimachinery.managedfields.manager._managed import Managed, ManagerIdentity, decode_managed_fields
from apimachinery.managedfields.manager._objects import describe_object, gvk_of_plain, managed_entries, plain_of, without_managed
from apimachinery.managedfields.manager._structured_merge import NEVER_OWNED
from apimachinery.managedfields.resolvers import TypeResolver
from apimachinery.managedfields.typed import typed
from apimachinery.schema import GroupVersionKind
from apimachinery.times import format_time

if TYPE_CHECKING:
    from rich.tree import Tree

__all__ = ["OwnedField", "Owner", "Ownership", "explain", "owners_of"]


@attrs.frozen
class Owner:
    """Who owns fields, and since when."""

    name: str
    operation: str
    """``Apply`` or ``Update``."""
    api_version: str = ""
    """The version that the fields are named in."""
    subresource: str = ""
    time: datetime | None = None
    """When the owner last changed anything; None where that is not known."""

    def __str__(self) -> str:
        if self.operation == "Apply" and not self.subresource:
            return self.name
        return f"{self.name} ({self.operation.lower()}{' of ' if self.subresource else ''}{self.subresource})"


@attrs.frozen
class OwnedField:
    """A field, who owns it, and the fields below it."""

    element: PathElement
    """The last step of its path."""
    owners: tuple[Owner, ...]
    """Who owns it; nobody, where only fields below it have owners."""
    fields: tuple[OwnedField, ...] = ()
    is_set: bool = True
    """Whether it is a field with a value of its own, rather than only on the way to others."""


@attrs.frozen
class Ownership:
    """Who owns which field of an object. Its text is a tree; ``rich`` draws it in colours."""

    subject: str
    """The object: its namespace, name and kind."""
    owners: tuple[Owner, ...]
    """Appliers first, then by time and name."""
    fields: tuple[OwnedField, ...]

    def owners_of(self, path: Iterable[str]) -> tuple[Owner, ...]:
        """Who owns the field at *path*."""
        fields, found = self.fields, None
        for element in path:
            found = next((field for field in fields if field.element == element), None)
            fields = found.fields if found else ()
        return found.owners if found else ()

    @refuse_deep
    def __str__(self) -> str:
        legend = [f"{owner}: {_since(owner)}" for owner in self.owners]
        return "\n".join([self.subject, *legend, *text_lines(_branches(self.fields))])

    @refuse_deep
    def __rich__(self) -> Tree:
        return rich_tree(self.subject, _branches(self.fields))


def _since(owner: Owner) -> str:
    what = {"Apply": "applied", "Update": "updated"}.get(owner.operation, owner.operation)
    return f"{what} {owner.api_version}{'' if owner.time is None else f' at {format_time(owner.time)}'}"


def _branches(fields: Sequence[OwnedField]) -> list[Branch]:
    return [
        Branch(
            label=field.element.display.removeprefix("."),
            note=", ".join(map(str, field.owners)) or ("nobody" if field.is_set else ""),
            style="cyan" if field.owners else "dim",
            branches=_branches(field.fields),
        )
        for field in fields
    ]


@refuse_deep
def explain(obj: Any, types: TypeResolver | None = None, *, gvk: GroupVersionKind | None = None) -> Ownership:
    """Who owns which field of *obj*, which may be plain data, unstructured or typed.

    With *types*, fields that nobody owns are told as well. *gvk* says what *obj* is where it does not say so itself.

    >>> entry = {"manager": "hpa", "operation": "Update", "apiVersion": "apps/v1", "fieldsType": "FieldsV1"}
    >>> entry["fieldsV1"] = {"f:spec": {"f:replicas": {}}}
    >>> metadata = {"name": "web", "managedFields": [entry]}
    >>> print(explain({"apiVersion": "apps/v1", "kind": "Deployment", "metadata": metadata}))
    /web; apps/v1, Kind=Deployment
    hpa (update): updated apps/v1
    └─ spec
       └─ replicas  hpa (update)

    Raises:
        ManagedFieldsError: If an entry of ``managedFields`` is broken.
        TypedValueError: If *obj* does not fit its type.
    """
    plain = plain_of(obj, gvk or GroupVersionKind("", "", ""))
    owned = owners_of(decode_managed_fields(managed_entries(plain) or ()))
    nobody = EMPTY
    if types is not None:
        bare = without_managed(plain)
        everything = typed(bare, types.type_for(gvk or gvk_of_plain(plain)), allow_duplicates=True).field_set()
        nobody = everything.leaves() - NEVER_OWNED
        for _, fields in owned:
            nobody -= fields
    return Ownership(describe_object(plain), tuple(owner for owner, _ in owned), _owned_fields(owned, nobody))


def owners_of(managed: Managed) -> list[tuple[Owner, FieldSet]]:
    """Each owner with what it owns, in the order of entries."""
    found = []
    for identity, owned in managed.fields.items():
        manager = ManagerIdentity.parse(identity) or ManagerIdentity(identity, "")
        operation = "Apply" if owned.applied else manager.operation
        owner = Owner(manager.name, operation, owned.api_version, manager.subresource, managed.times.get(identity))
        found.append((owner, owned.fields))
    return sorted(found, key=lambda item: (item[0].operation, item[0].time is not None, item[0].time, item[0].name))


def _owned_fields(owned: Sequence[tuple[Owner, FieldSet]], nobody: FieldSet) -> tuple[OwnedField, ...]:
    """The fields at one level; those of *nobody* have no owners."""
    sets = [*(fields for _, fields in owned), nobody]
    elements = ordered({element for fields in sets for element in (*fields.members, *fields.children)})
    return tuple(
        OwnedField(
            PathElement(element),
            tuple(owner for owner, fields in owned if element in fields.members),
            _owned_fields(
                [(owner, fields.children[element]) for owner, fields in owned if element in fields.children],
                nobody.below(element),
            ),
            any(element in fields.members for fields in sets),
        )
        for element in elements
    )
