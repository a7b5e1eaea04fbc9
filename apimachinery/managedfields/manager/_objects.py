"""Objects of all forms as plain data, and back: typed, unstructured or plain to begin with."""

from __future__ import annotations

from typing import Any, TypeVar

from apimachinery.managedfields.manager._managed import Managed, encode_managed_fields
from apimachinery.model import copy_plain, from_dict, to_dict
from apimachinery.schema import GroupVersion, GroupVersionKind
from apimachinery.times import TimeError, parse_time
from apimachinery.unstructured import Unstructured

__all__ = [
    "describe_object",
    "empty_like",
    "gvk_of_plain",
    "in_form_of",
    "managed_entries",
    "metadata_of",
    "plain_of",
    "without_managed",
]

T = TypeVar("T")
Plain = dict[str, Any]


def plain_of(obj: Any, gvk: GroupVersionKind) -> Plain:
    """*obj* as plain data, of which nothing is to be changed. A typed object that does not say what it is, is *gvk*."""
    if type(obj) is dict:
        return obj
    if isinstance(obj, Unstructured):
        return obj.to_plain()
    plain = to_dict(obj)
    return plain if plain.get("kind") else {"apiVersion": gvk.api_version, "kind": gvk.kind, **plain}


def empty_like(obj: Any, gvk: GroupVersionKind) -> Plain:
    """The object of which nothing is set, in the form that *obj* has: a typed one writes some fields even so."""
    plain = {} if type(obj) is dict or isinstance(obj, Unstructured) else to_dict(from_dict(type(obj), {}))
    return {**plain, "apiVersion": gvk.api_version, "kind": gvk.kind}


def in_form_of(obj: T, plain: Plain, managed: Managed) -> T:
    """*plain* in the form that *obj* has, saying what *managed* says; it shares nothing with what it was made of."""
    entries = encode_managed_fields(managed)
    if type(obj) is dict or isinstance(obj, Unstructured):
        made = copy_plain(without_managed(plain))
        if entries:
            made["metadata"] = {**metadata_of(made), "managedFields": entries}
        return made if type(obj) is dict else Unstructured.wrap(made)  # type: ignore[return-value]  # as T is
    made = {**plain, "metadata": {**metadata_of(plain), "managedFields": entries}}
    if not getattr(obj, "kind", ""):
        made = {name: value for name, value in made.items() if name not in ("apiVersion", "kind")}
    return from_dict(type(obj), made)


def gvk_of_plain(plain: Plain) -> GroupVersionKind:
    """What an object says it is; nothing where its version cannot be read."""
    api_version, kind = plain.get("apiVersion"), plain.get("kind")
    try:
        version = GroupVersion.parse(api_version if type(api_version) is str else "")
    except ValueError:
        return GroupVersionKind("", "", "")
    return version.with_kind(kind if type(kind) is str else "")


def metadata_of(plain: Plain) -> Plain:
    """The metadata of an object; empty where there is none."""
    found = plain.get("metadata")
    return found if type(found) is dict else {}


def describe_object(plain: Plain) -> str:
    """An object as errors name it: namespace, name and kind."""
    metadata = metadata_of(plain)
    namespace, name = (found if type(found := metadata.get(field)) is str else "" for field in ("namespace", "name"))
    return f"{namespace}/{name}; {gvk_of_plain(plain)}"


# --- managedFields --------------------------------------------------------------------------------------------------

_TEXTS = ("manager", "operation", "apiVersion", "fieldsType", "subresource")


def managed_entries(plain: Plain) -> list[Plain] | None:
    """The entries of ``metadata.managedFields``; None where there are none, or something that is none."""
    entries = metadata_of(plain).get("managedFields")
    return entries if type(entries) is list and all(map(_is_entry, entries)) else None


def _is_entry(entry: Any) -> bool:
    if type(entry) is not dict or not all(type(entry.get(name, "")) is str or entry[name] is None for name in _TEXTS):
        return False
    time = entry.get("time")
    try:
        return time is None or (type(time) is str and bool(parse_time(time)))
    except TimeError:
        return False


def without_managed(plain: Plain) -> Plain:
    """*plain* without ``metadata.managedFields``."""
    metadata = metadata_of(plain)
    if "managedFields" not in metadata:
        return plain
    return {**plain, "metadata": {name: value for name, value in metadata.items() if name != "managedFields"}}
