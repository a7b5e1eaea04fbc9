"""Owners and conditions: ``ownership.jsonl``, ``conditions.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery import meta
from apimachinery.meta import v1 as metav1
from apimachinery.model import from_dict, to_dict
from apimachinery.schema import GroupVersionKind
from apimachinery.times import parse_time

FILES = ("conditions", "ownership")


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    return {"out": _FUNCTIONS[fn](given)}


def _object_meta(data: Any) -> metav1.ObjectMeta:
    return from_dict(metav1.ObjectMeta, data)


def _new_controller_ref(given: dict) -> Any:
    return to_dict(meta.new_controller_ref(_object_meta(given["owner"]), GroupVersionKind(**given["gvk"])))


def _controller_of(given: dict) -> Any:
    obj, owner = _object_meta(given["object"]), _object_meta(given["owner"])
    controller = meta.get_controller_of(obj)
    return {
        "controllerOf": controller and to_dict(controller),
        "controlledBy": meta.is_controlled_by(obj, owner),
    }


_NOW = parse_time("2121-01-01T00:00:00Z")  # a moment that no line mentions


def _plain(condition: metav1.Condition) -> dict[str, Any]:
    plain = to_dict(condition)
    return plain | {"lastTransitionTime": "NOW"} if condition.last_transition_time == _NOW else plain


def _sequence(given: dict) -> list[Any]:
    conditions = [from_dict(metav1.Condition, data) for data in given["conditions"] or ()]
    return [_OPERATIONS[op["op"]](conditions, op) for op in given["ops"]]


def _set(conditions: list[metav1.Condition], op: dict) -> Any:
    changed = meta.set_status_condition(conditions, from_dict(metav1.Condition, op["condition"]), now=_NOW)
    return {"changed": changed, "conditions": [_plain(condition) for condition in conditions]}


def _remove(conditions: list[metav1.Condition], op: dict) -> Any:
    changed = meta.remove_status_condition(conditions, op["type"])
    return {"changed": changed, "conditions": [_plain(condition) for condition in conditions]}


def _find(conditions: list[metav1.Condition], op: dict) -> Any:
    found = meta.find_status_condition(conditions, op["type"])
    return found and _plain(found)


_OPERATIONS: dict[str, Callable[[list[metav1.Condition], dict], Any]] = {
    "Set": _set,
    "Remove": _remove,
    "Find": _find,
    "IsTrue": lambda conditions, op: meta.is_status_condition_true(conditions, op["type"]),
    "IsFalse": lambda conditions, op: meta.is_status_condition_false(conditions, op["type"]),
    "IsEqual": lambda conditions, op: meta.is_status_condition_present_and_equal(conditions, op["type"], op["status"]),
}

_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "ControllerOf": _controller_of,
    "NewControllerRef": _new_controller_ref,
    "Sequence": _sequence,
}
