"""Label selectors: ``labels.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery import labels
from apimachinery._errors import ApiMachineryError
from apimachinery.labels import Requirement, Selector
from apimachinery.meta.v1 import LabelSelector, selectors
from apimachinery.model import from_dict, to_dict
from apimachinery.validation import Path

FILES = ("labels",)


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except labels.InvalidLabelsError as exc:
        return {"out": exc.labels, "err": str(exc)}
    except (ApiMachineryError, ExceptionGroup) as exc:
        return {"err": str(exc)}


def _requirement(requirement: Requirement) -> dict[str, Any]:
    return {"key": requirement.key, "op": str(requirement.operator), "values": sorted(set(requirement.values))}


def _view(selector: Selector) -> dict[str, Any]:
    return {
        "string": str(selector),
        "empty": selector.is_empty,
        "selectable": selector.selectable,
        "reqs": [_requirement(requirement) for requirement in selector.requirements],
        "exact": {one.key: selector.requires_exact_match(one.key) for one in selector.requirements},
    }


def _matches(given: dict) -> Any:
    selector = labels.parse(given["s"])
    return [selector.matches(one) for one in given["sets"]]


def _new_requirement(given: dict) -> Any:
    requirement = labels.new_requirement(given["key"], given["op"], given["values"] or ())
    selector = Selector([requirement])
    return {
        "string": str(requirement),
        "req": _requirement(requirement),
        "unsorted": list(requirement.values),
        "matches": [selector.matches(one) for one in given["sets"]],
    }


def _add(given: dict) -> Any:
    added = labels.parse(given["add"]).requirements
    return {
        "string": str(labels.parse(given["s"]).add(*added)),
        "nothing": str(labels.NOTHING.add(*added)),
        "everything": str(labels.EVERYTHING.add(*added)),
        "reqs": ", ".join(map(str, added)),
    }


def _requirement_equal(given: dict) -> Any:
    a, b = (labels.parse(given[name]).requirements for name in "ab")
    return a[0] == b[0] if len(a) == len(b) == 1 else None


def _set(given: dict) -> Any:
    made = labels.selector_from_set(given["set"])
    out = {
        "string": labels.set_text(given["set"]),
        "format": labels.format_labels(given["set"]),
        "selector": _view(made),
        "preValidated": str(made),
        "validatedSetSelector": str(made),
    }
    try:
        return out | {"validated": str(labels.validated_selector_from_set(given["set"]))}
    except ExceptionGroup as exc:
        return out | {"validatedErr": str(exc)}


def _set_ops(given: dict) -> Any:
    a, b = given["a"], given["b"]
    return {"conflicts": labels.conflicts(a, b), "merge": labels.merge(a, b), "equals": a == b}


_CONSTANTS = {"Nothing": labels.NOTHING, "Everything": labels.EVERYTHING, "NewSelector": Selector()}


def _const(given: dict) -> Any:
    selector = _CONSTANTS[given["name"]]
    return _view(selector) | {
        "matchesEmpty": selector.matches({}),
        "matchesSome": selector.matches({"a": "b"}),
        "matchesNothing": not selector.selectable,
    }


def _label_selector(given: dict) -> Any:
    wanted = None if given["selector"] is None else from_dict(LabelSelector, given["selector"])
    out: dict[str, Any] = {"format": selectors.format_label_selector(wanted)}
    try:
        made = selectors.label_selector_as_selector(wanted)
    except (ApiMachineryError, ExceptionGroup) as exc:
        out["selectorErr"] = str(exc)
    else:
        out |= {
            "selector": _view(made),
            "matchesNothing": not made.selectable,
            "matches": [made.matches(one) for one in given["sets"]],
        }
    try:
        return out | {"map": selectors.label_selector_as_map(wanted)}
    except labels.InvalidLabelsError as exc:
        return out | {"map": exc.labels, "mapErr": str(exc)}


def _selector_helpers(given: dict) -> Any:
    wanted = from_dict(LabelSelector, given["selector"])
    added = selectors.add_label_to_selector(wanted, given["key"], given["value"])
    return {
        "clone": to_dict(added),
        "add": to_dict(added),
        "has": selectors.selector_has_label(added, given["key"]),
        "setAsLabelSelector": to_dict(selectors.set_as_label_selector(given["set"])),
    }


def _parse_to_label_selector(given: dict) -> Any:
    return to_dict(selectors.parse_to_label_selector(given["s"]))


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "Add": _add,
    "Const": _const,
    "ConvertSelectorToLabelsMap": lambda given: labels.parse_labels(given["s"]),
    "LabelSelector": _label_selector,
    "Matches": _matches,
    "NewRequirement": _new_requirement,
    "Parse": lambda given: _view(labels.parse(given["s"])),
    "ParseToLabelSelector": _parse_to_label_selector,
    "ParseWithPath": lambda given: str(labels.parse(given["s"], path=Path(given["path"]))),
    "RequirementEqual": _requirement_equal,
    "SelectorHelpers": _selector_helpers,
    "Set": _set,
    "SetOps": _set_ops,
}
