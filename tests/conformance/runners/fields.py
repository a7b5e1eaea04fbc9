"""Field selectors: ``fields.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery import fields
from apimachinery._errors import ApiMachineryError
from apimachinery.fields import Selector

FILES = ("fields",)


def run(fn: str, given: dict) -> dict:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except (ApiMachineryError, LookupError) as exc:
        return {"err": exc.args[0] if isinstance(exc, LookupError) else str(exc)}


def _view(selector: Selector) -> dict[str, Any]:
    return {
        "string": str(selector),
        "empty": selector.is_empty,
        "reqs": [{"op": str(one.operator), "field": one.field, "value": one.value} for one in selector.requirements],
        "exact": {one.field: selector.requires_exact_match(one.field) for one in selector.requirements},
    }


def _view_with_matches(selector: Selector, given: dict) -> dict[str, Any]:
    return _view(selector) | {"matches": [selector.matches(one) for one in given["sets"]]}


def _escape(given: dict) -> Any:
    out = {"escaped": fields.escape_value(given["s"])}
    try:
        return out | {"unescaped": fields.unescape_value(given["s"])}
    except fields.InvalidFieldValueError as exc:
        return out | {"unescapeErr": str(exc)}


def _transform(given: dict) -> Any:
    def function(field: str, value: str) -> tuple[str, str]:
        if field in (given["fail"] or ()):
            raise LookupError(f"bad field {field}")
        if field in (given["drop"] or ()):
            return "", ""
        return (given["rename"] or {}).get(field, field), (given["values"] or {}).get(value, value)

    return _view(fields.parse_and_transform_selector(given["s"], function))


def _one_term(given: dict) -> Any:
    field, value = given["field"], given["value"]
    return {
        "equal": _view_with_matches(fields.one_term_equal_selector(field, value), given),
        "notEqual": _view_with_matches(fields.one_term_not_equal_selector(field, value), given),
    }


def _and_selectors(given: dict) -> Any:
    both = fields.and_selectors(*(fields.parse_selector(given[name]) for name in "ab"))
    return _view_with_matches(both, given)


def _set(given: dict) -> Any:
    out: dict[str, Any] = {"string": fields.set_text(given["set"])}
    # Go's selector has the order of its map, which is recorded for one entry only.
    return out if len(given["set"]) > 1 else out | {"selector": _view(fields.selector_from_set(given["set"]))}


_CONSTANTS = {"Nothing": fields.NOTHING, "Everything": fields.EVERYTHING}


def _const(given: dict) -> Any:
    selector = _CONSTANTS[given["name"]]
    return _view(selector) | {"matchesEmpty": selector.matches({}), "matchesSome": selector.matches({"a": "b"})}


_FUNCTIONS: dict[str, Callable[[dict], Any]] = {
    "AndSelectors": _and_selectors,
    "Const": _const,
    "Escape": _escape,
    "Matches": lambda given: [fields.parse_selector(given["s"]).matches(one) for one in given["sets"]],
    "OneTerm": _one_term,
    "ParseSelector": lambda given: _view(fields.parse_selector(given["s"])),
    "Set": _set,
    "Transform": _transform,
}
