"""Kinds and resources: ``restmapper.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.meta.restmapper import (
    AmbiguousKindError,
    AmbiguousResourceError,
    DefaultRESTMapper,
    NoKindMatchError,
    NoResourceMatchError,
    RESTMapping,
    RESTScope,
    is_ambiguous,
    is_no_match,
)
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource

FILES = ("restmapper",)


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    return {"out": _FUNCTIONS[fn](given)}


def _gvr(given: dict) -> GroupVersionResource:
    return GroupVersionResource(given["group"], given["version"], given["resource"])


def _gvk(given: dict) -> GroupVersionKind:
    return GroupVersionKind(given["group"], given["version"], given["kind"])


def _mapper(given: dict) -> DefaultRESTMapper:
    mapper = DefaultRESTMapper(GroupVersion(each["group"], each["version"]) for each in given["defaults"] or ())
    for add in given["adds"] or ():
        gvk, scope = _gvk(add), RESTScope.ROOT if add["root"] else RESTScope.NAMESPACE
        if "plural" in add:
            plural, singular = (gvk.group_version.with_resource(add[name]) for name in ("plural", "singular"))
            mapper.add_specific(gvk, plural, singular, scope)
        else:
            mapper.add(gvk, scope)
    return mapper


def _shown(value: Any) -> Any:
    match value:
        case list():
            return [_shown(item) for item in value]
        case RESTMapping():
            return {"gvk": _shown(value.gvk), "resource": _shown(value.resource), "scope": str(value.scope)}
        case str():
            return value
        case _:
            return attrs.asdict(value)


def _op(mapper: DefaultRESTMapper, op: dict) -> Any:
    match op["op"]:
        case "ResourceSingularizer":
            return mapper.resource_singularizer(op["resource"])
        case "RESTMapping" | "RESTMappings" as name:
            ask = mapper.rest_mapping if name == "RESTMapping" else mapper.rest_mappings
            return ask(GroupKind(op["group"], op["kind"]), *op["versions"] or ())
        case name:
            asks = {
                "KindFor": mapper.kind_for,
                "KindsFor": mapper.kinds_for,
                "ResourceFor": mapper.resource_for,
                "ResourcesFor": mapper.resources_for,
            }
            return asks[name](_gvr(op))


def _default(given: dict) -> list[dict]:
    mapper = _mapper(given)
    out = []
    for op in given["ops"]:
        try:
            out.append({"out": _shown(_op(mapper, op))})
        except ApiMachineryError as exc:
            out.append({"err": str(exc), "noMatch": is_no_match(exc), "ambiguous": is_ambiguous(exc)})
    return out


def _ambiguous(cls: Callable[..., Exception], partial: Any, given: dict) -> str:
    resources = tuple(_gvr(each) for each in given["resources"] or ())
    return str(cls(partial, resources, tuple(_gvk(each) for each in given["kinds"] or ())))


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "DefaultRESTMapper": _default,
    "NoKindMatchError": lambda given: str(
        NoKindMatchError(GroupKind(given["group"], given["kind"]), tuple(given["versions"] or ()))
    ),
    "NoResourceMatchError": lambda given: str(NoResourceMatchError(_gvr(given))),
    "AmbiguousResourceError": lambda given: _ambiguous(AmbiguousResourceError, _gvr(given["partial"]), given),
    "AmbiguousKindError": lambda given: _ambiguous(AmbiguousKindError, _gvk(given["partial"]), given),
}
