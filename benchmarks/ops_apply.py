"""Server-side apply: on a Deployment with five managers, its parts, and lists that grow. No peer has any of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

import orjson

from apimachinery import api
from apimachinery.managedfields import ClassTypes, FieldManager, FieldSet, Path, TypedValue, typed
from apimachinery.model import copy_plain
from apimachinery.schema import GroupVersionKind
from benchmarks import workload

__all__ = ["OPERATIONS"]

Operation = Callable[[], object]
Plain = dict[str, Any]

SIZES = (1, 10, 100, 1_000, 10_000)

DEPLOYMENT = GroupVersionKind("apps", "v1", "Deployment")
POD = GroupVersionKind("", "v1", "Pod")
TYPES = ClassTypes(api.scheme())


def _manager(gvk: GroupVersionKind, subresource: str = "") -> FieldManager:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    return FieldManager(TYPES, gvk, clock=lambda: now, subresource=subresource)


def _new(gvk: GroupVersionKind) -> Plain:
    return {"apiVersion": gvk.api_version, "kind": gvk.kind, "metadata": {"name": "nginx"}}


def _config() -> Plain:
    """What the applier of the Deployment names: everything but the status, and what a server sets."""
    config = orjson.loads(workload.read("deployment.json"))
    config.pop("status", None)
    config["metadata"] = {name: config["metadata"][name] for name in ("name", "labels", "annotations")}
    del config["spec"]["replicas"]
    return config


def _image(config: Plain, image: str) -> Plain:
    changed = copy_plain(config)
    changed["spec"]["template"]["spec"]["containers"][0]["image"] = image
    return changed


def _live() -> Plain:
    """The Deployment, of which an applier, a controller of the status and three updaters own fields."""
    manager = _manager(DEPLOYMENT)
    live = manager.apply(_new(DEPLOYMENT), _config(), "gitops")
    status = {"status": orjson.loads(workload.read("deployment.json"))["status"]}
    live = _manager(DEPLOYMENT, "status").update(live, copy_plain(live) | status, "kube-controller-manager")
    for name, change in (
        ("hpa", lambda obj: obj["spec"].update(replicas=7)),
        ("admin", lambda obj: obj["metadata"]["annotations"].update(note="x")),
        ("injector", lambda obj: obj["spec"]["template"]["metadata"].update(annotations={"injected": "y"})),
    ):
        changed = copy_plain(live)
        change(changed)
        live = manager.update(live, changed, name)
    return live


def _typed(obj: Plain) -> TypedValue:
    metadata = {name: value for name, value in obj["metadata"].items() if name != "managedFields"}
    return typed(copy_plain({**obj, "metadata": metadata}), TYPES.type_for(DEPLOYMENT))


def apply_change() -> Operation:
    """The applier sets another image."""
    manager, live, config = _manager(DEPLOYMENT), _live(), _image(_config(), "nginx:2")
    return lambda: manager.apply(live, config, "gitops")


def apply_again() -> Operation:
    """The applier applies what it applied before."""
    manager, live, config = _manager(DEPLOYMENT), _live(), _config()
    return lambda: manager.apply(live, config, "gitops")


def apply_less() -> Operation:
    """The applier no longer names a field, which goes."""
    manager, live, config = _manager(DEPLOYMENT), _live(), _config()
    del config["spec"]["template"]["spec"]["containers"][0]["resources"]
    return lambda: manager.apply(live, config, "gitops")


def update() -> Operation:
    """Somebody else sets another image by an update."""
    manager, live = _manager(DEPLOYMENT), _live()
    changed = _image(live, "nginx:2")
    return lambda: manager.update(live, changed, "admin")


def merge() -> Operation:
    """The typed Deployment and what is applied become one."""
    live, config = _typed(_live()), _typed(_image(_config(), "nginx:2"))
    return lambda: live.merge(config)


def compare() -> Operation:
    """The typed Deployment is compared with a changed one."""
    live = _live()
    before, after = _typed(live), _typed(_image(live, "nginx:2"))
    return lambda: before.compare(after)


def field_set() -> Operation:
    """The set of the Deployment's fields; of a value anew each time, for a typed value keeps its set."""
    type_, obj = TYPES.type_for(DEPLOYMENT), dict(_typed(_live()).value)
    return lambda: typed(obj, type_).field_set()


def union() -> Operation:
    """The union of two sets of 10,000 paths each, half of which they share."""
    first, second = (
        FieldSet(Path.of("spec", {"name": f"{prefix}{number}"}, "image") for number in range(5_000) for prefix in ("same", own))
        for own in ("a", "b")
    )
    return lambda: first | second


def _variables(prefix: str, count: int, value: str) -> Plain:
    variables = [{"name": f"{prefix}{number}", "value": value} for number in range(count)]
    return {**_new(POD), "spec": {"containers": [{"name": "nginx", "env": variables}]}}


def apply_items(count: int) -> Operation:
    """An apply that changes an item of a list in which five managers own items, and turns the list round."""
    manager, config = _manager(POD), _variables("", count, "a")
    live = manager.apply(_new(POD), config, "gitops")
    for name in "bcde":
        live = manager.apply(live, _variables(name, max(1, count // 5), "a"), name)
    variables = config["spec"]["containers"][0]["env"]
    variables[0]["value"] = "b"
    variables.reverse()
    return lambda: manager.apply(live, config, "gitops")


OPERATIONS: list[tuple[str, str, Callable[[], Operation]]] = [
    ("apply: a change, Deployment", "apimachinery", apply_change),
    ("apply: the same again, Deployment", "apimachinery", apply_again),
    ("apply: a field less, Deployment", "apimachinery", apply_less),
    ("apply: an update, Deployment", "apimachinery", update),
    ("apply: merge, Deployment", "apimachinery", merge),
    ("apply: compare, Deployment", "apimachinery", compare),
    ("apply: to field set, Deployment", "apimachinery", field_set),
    ("apply: union of 10,000 paths", "apimachinery", union),
    *((f"apply: {count:,} items", "apimachinery", partial(apply_items, count)) for count in SIZES),
]
"""Each operation: its name, the system, and what makes a function that does it once."""
