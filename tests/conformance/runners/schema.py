"""Groups, versions, kinds and resources: ``schema.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery.runtime import AnyOf, GroupVersioner, OneVersion
from apimachinery.schema import (
    GroupKind,
    GroupResource,
    GroupVersion,
    GroupVersionKind,
    GroupVersionResource,
    parse_kind_arg,
    parse_resource_arg,
)

FILES = ("schema",)

Name = GroupKind | GroupResource | GroupVersion | GroupVersionKind | GroupVersionResource


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ValueError as exc:
        return {"err": str(exc)}


def _parts(name: Name | None) -> dict[str, Any] | None:
    return None if name is None else attrs.asdict(name) | {"string": str(name)}


def _is_empty(name: Name) -> bool:
    return not any(attrs.astuple(name))


def _group_version(given: dict) -> Any:
    version = GroupVersion.parse(given["s"])
    return _parts(version) | {"empty": _is_empty(version)}


def _group_kind(given: dict) -> Any:
    kind = GroupKind.parse(given["s"])
    return _parts(kind) | {"empty": _is_empty(kind)}


def _group_resource(given: dict) -> Any:
    resource = GroupResource.parse(given["s"])
    return _parts(resource) | {"empty": _is_empty(resource)}


def _kind_arg(given: dict) -> Any:
    gvk, group_kind = parse_kind_arg(given["s"])
    return {"gvk": _parts(gvk), "gk": _parts(group_kind)}


def _resource_arg(given: dict) -> Any:
    gvr, group_resource = parse_resource_arg(given["s"])
    return {"gvr": _parts(gvr), "gr": _parts(group_resource)}


def _from_api_version(given: dict) -> Any:
    try:
        gvk = GroupVersionKind.from_api_version(given["apiVersion"], given["kind"])
    except ValueError:
        gvk = GroupVersionKind("", "", given["kind"])  # Go says nothing of it
    return _parts(gvk) | {"empty": _is_empty(gvk), "apiVersion": gvk.api_version, "kind2": gvk.kind}


def _strings(given: dict) -> Any:
    version = GroupVersion(given["group"], given["version"])
    gvk, gvr = version.with_kind(given["name"]), version.with_resource(given["name"])
    return {
        "gv": str(version),
        "id": str(OneVersion(version)),
        "gvk": str(gvk),
        "gvkEmpty": _is_empty(gvk),
        "gk": str(gvk.group_kind),
        "gkEmpty": _is_empty(gvk.group_kind),
        "gvr": str(gvr),
        "gvrEmpty": _is_empty(gvr),
        "gr": str(gvr.group_resource),
        "grEmpty": _is_empty(gvr.group_resource),
    }


def _kind_for(given: dict) -> Any:
    versions = tuple(GroupVersion(**version) for version in given["gvs"] or ())
    versioner: GroupVersioner = OneVersion(versions[0]) if given["single"] else AnyOf(versions)
    found = versioner.kind_for([GroupVersionKind(**kind) for kind in given["kinds"] or ()])
    gvk = found or GroupVersionKind("", "", "")
    return {"gvk": attrs.asdict(gvk), "ok": found is not None, "identifier": str(versioner)}


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "FromAPIVersionAndKind": _from_api_version,
    "KindForGroupVersionKinds": _kind_for,
    "ParseGroupKind": _group_kind,
    "ParseGroupResource": _group_resource,
    "ParseGroupVersion": _group_version,
    "ParseKindArg": _kind_arg,
    "ParseResourceArg": _resource_arg,
    "Strings": _strings,
}
