"""What an older version cannot hold, kept in an annotation of the object, so that nothing is lost on the way there and back.

On the way from the hub the object is converted there and back at once; wherever the result differs, the annotation gets an entry:

    {"path": ["spec", "slots", {"name": "a"}, "tier"], "was": what came back, "value": what should have}

On the way to the hub an entry is used only where the value is still what it was: a change made in the older version wins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from apimachinery._errors import DecodeError
from apimachinery.conversion.compiler import Convert
from apimachinery.encoding import json
from apimachinery.model import FieldInfo, ListMap, TypeInfo, describe, from_dict, to_dict
from apimachinery.model.shapes import ListOf, MapOf, Nested

__all__ = ["Stash"]

Step = str | dict[str, Any]
"""A field or map key, or the key fields of a list's item."""


@attrs.frozen
class Stash:
    """Keeps in the annotation *key* what a conversion from the hub would lose."""

    key: str

    def saving(self, forth: Convert, back: Convert) -> Convert:
        """*forth*, hub to spoke, with what *back* cannot bring back put into the annotation."""

        def convert(hub: Any) -> Any:
            wanted = to_dict(hub)  # first: forth may take parts of the object
            spoke = forth(hub)
            spoke.metadata.annotations.pop(self.key, None)
            got = to_dict(back(spoke))
            entries = list(_differences(describe(type(hub)), got, wanted))
            if entries:
                spoke.metadata.annotations[self.key] = json.dumps(json.keep_floats(entries), may_have_floats=False).decode()
            return spoke

        return convert

    def restoring(self, back: Convert) -> Convert:
        """*back*, spoke to hub, with what the annotation holds put where it belongs, and the annotation taken away."""

        def convert(spoke: Any) -> Any:
            hub = back(spoke)
            text = hub.metadata.annotations.pop(self.key, None)
            return hub if text is None else _restore(hub, text)

        return convert


def _restore(hub: Any, text: str) -> Any:
    """The object with the entries in *text* applied; without them where they are not what :class:`Stash` wrote."""
    try:
        entries = json.loads(text)
    except DecodeError:
        return hub
    plain = to_dict(hub)
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and isinstance(path := entry.get("path"), list) and path:
            _apply(plain, path, entry)
    try:
        return from_dict(type(hub), plain)
    except DecodeError:
        return hub


# --- finding differences --------------------------------------------------------------------------------------------


def _differences(info: TypeInfo, got: Any, wanted: Any) -> Iterator[dict[str, Any]]:
    return _members(info.by_wire(), _without_kind(got), _without_kind(wanted), ())


def _without_kind(plain: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in plain.items() if name not in ("apiVersion", "kind")}


def _members(
    known: Mapping[str, FieldInfo], got: dict[str, Any], wanted: dict[str, Any], path: tuple[Step, ...]
) -> Iterator[dict[str, Any]]:
    for name in dict.fromkeys((*wanted, *got)):
        if name not in got or name not in wanted:
            yield _entry(got, wanted, name, (*path, name))
        elif got[name] != wanted[name]:
            yield from _inside(known.get(name), got, wanted, name, (*path, name))


def _inside(
    field: FieldInfo | None, got: dict[str, Any], wanted: dict[str, Any], name: str, path: tuple[Step, ...]
) -> Iterator[dict[str, Any]]:
    old, new = got[name], wanted[name]
    match field.shape if field else None:
        case Nested(type=cls) if type(old) is type(new) is dict:
            yield from _members(describe(cls).by_wire(), old, new, path)
        case MapOf() if type(old) is type(new) is dict:
            yield from _members({}, old, new, path)
        case ListOf(item=Nested(type=cls)) if field and _same_keys(keys := _keys(field), old, new):
            for before, after in zip(old, new, strict=True):
                step = {key: after[key] for key in keys}
                yield from _members(describe(cls).by_wire(), before, after, (*path, step))
        case _:
            yield _entry(got, wanted, name, path)


def _keys(field: FieldInfo) -> tuple[str, ...]:
    return field.list_type.keys if isinstance(field.list_type, ListMap) else ()


def _same_keys(keys: tuple[str, ...], old: Any, new: Any) -> bool:
    """Whether both lists hold the items of the same keys in the same order, and every item its own."""
    if not keys or not type(old) is type(new) is list:
        return False
    if not all(type(item) is dict and all(key in item for key in keys) for item in (*old, *new)):
        return False
    before, after = ([json.dumps([item[key] for key in keys]) for item in items] for items in (old, new))
    return before == after and len(set(before)) == len(before)


def _entry(got: dict[str, Any], wanted: dict[str, Any], name: str, path: tuple[Step, ...]) -> dict[str, Any]:
    entry: dict[str, Any] = {"path": list(path)}
    if name in got:
        entry["was"] = got[name]
    if name in wanted:
        entry["value"] = wanted[name]
    return entry


# --- applying them --------------------------------------------------------------------------------------------------

_ABSENT = object()


def _apply(plain: Any, path: list[Any], entry: dict[str, Any]) -> None:
    *outer, last = path
    for step in outer:
        plain = _follow(plain, step)
    if type(plain) is not dict or not isinstance(last, str):
        return
    if plain.get(last, _ABSENT) == entry.get("was", _ABSENT):
        if "value" in entry:
            plain[last] = entry["value"]
        else:
            plain.pop(last, None)


def _follow(plain: Any, step: Any) -> Any:
    """What *step* leads to; None where it leads nowhere any more."""
    if type(plain) is dict and type(step) is str:
        return plain.get(step)
    if type(plain) is list and type(step) is dict and step:
        fits = (item for item in plain if type(item) is dict and all(item.get(k, _ABSENT) == v for k, v in step.items()))
        return next(fits, None)
    return None
