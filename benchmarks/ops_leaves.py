"""Quantities, selectors, errors, times and query parameters: what every server, client and controller calls all day."""

from __future__ import annotations

from collections.abc import Callable

import orjson

from apimachinery import errors, fields, labels
from apimachinery.conversion import format_query, from_query, to_query
from apimachinery.meta.v1 import ListOptions
from apimachinery.resource import Quantity
from apimachinery.resource._quantity import _read as read_quantity  # which keeps nothing, so that every reading is the first
from apimachinery.schema import GroupKind, GroupResource
from apimachinery.times import Duration, parse_time
from apimachinery.validation import FieldError, Path
from benchmarks import workload

__all__ = ["OPERATIONS"]

Operation = Callable[[], object]

_PODS = GroupResource("", "pods")
_SETS = 100_000


def _quantities() -> list[str]:
    return orjson.loads(workload.read("quantities.json"))


def _selectors() -> dict:
    return orjson.loads(workload.read("selectors.json"))


def quantity() -> Operation:
    """Twenty quantities as they occur, each read for the first time."""
    texts = _quantities()
    return lambda: [read_quantity(text) for text in texts]


def quantity_again() -> Operation:
    """The same quantities, seen before."""
    texts = _quantities()
    return lambda: [Quantity.parse(text) for text in texts]


def quantity_sum() -> Operation:
    """Their sum, printed."""
    quantities = [Quantity(text) for text in _quantities()]
    return lambda: str(sum(quantities, Quantity.ZERO))


def selector() -> Operation:
    """Six label selectors, each read for the first time."""
    texts = _selectors()["selectors"]
    return lambda: [labels.Selector(labels.parse_requirements(text)) for text in texts]


def selector_again() -> Operation:
    """The same selectors, seen before."""
    texts = _selectors()["selectors"]
    return lambda: [labels.parse(text) for text in texts]


def selector_filter() -> Operation:
    """A selector with two requirements over 100,000 sets of labels."""
    sets = _selectors()["labelsets"]
    sets = [dict(sets[number % len(sets)]) for number in range(_SETS)]
    matches = labels.parse("app in (nginx,checkout,cart),tier!=backend").matches
    return lambda: sum(map(matches, sets))


def field_filter() -> Operation:
    """A field selector over 100,000 sets of fields."""
    sets = [{"metadata.namespace": f"ns-{number % 10}", "status.phase": "Running"} for number in range(_SETS)]
    matches = fields.parse_selector("metadata.namespace=ns-3,status.phase!=Pending").matches
    return lambda: sum(map(matches, sets))


def status_not_found() -> Operation:
    """An error of the simplest kind."""
    return lambda: errors.new_not_found(_PODS, "web-7d4b9c6f5-x2lqv")


def status_invalid() -> Operation:
    """An error with ten causes."""
    path, kind = Path("spec", "containers"), GroupKind("apps", "Deployment")
    faults = [FieldError.invalid(path / number / "name", "A", "must be lower case") for number in range(10)]
    return lambda: errors.new_invalid(kind, "web", faults)


def status_classified() -> Operation:
    """Which error a wrapped status is."""
    wrapped = ValueError("wrapped")
    wrapped.__cause__ = errors.new_conflict(_PODS, "web", "changed")
    return lambda: (errors.is_not_found(wrapped), errors.is_conflict(wrapped))


def query_written() -> Operation:
    """The options of a watch as parameters."""
    options = ListOptions(label_selector="app in (a, b)", watch=True, resource_version="12345", timeout_seconds=300)
    return lambda: format_query(to_query(options))


def query_read() -> Operation:
    """Parameters as the options of a watch."""
    query = "labelSelector=app+in+%28a%2C+b%29&resourceVersion=12345&timeoutSeconds=300&watch=true"
    return lambda: from_query(ListOptions, query)


def time() -> Operation:
    """A moment from its text."""
    return lambda: parse_time("2024-05-06T07:08:09Z")


def duration() -> Operation:
    """A span of time from its text."""
    return lambda: Duration.parse("1h15m30.5s")


OPERATIONS: list[tuple[str, str, Callable[[], Operation]]] = [
    ("quantity: parse", "apimachinery", quantity),
    ("quantity: parse, seen before", "apimachinery", quantity_again),
    ("quantity: sum of 20", "apimachinery", quantity_sum),
    ("selector: parse 6", "apimachinery", selector),
    ("selector: parse 6, seen before", "apimachinery", selector_again),
    ("selector: match 100,000 label sets", "apimachinery", selector_filter),
    ("selector: match 100,000 field sets", "apimachinery", field_filter),
    ("status: not found", "apimachinery", status_not_found),
    ("status: invalid, 10 causes", "apimachinery", status_invalid),
    ("status: classify a wrapped error", "apimachinery", status_classified),
    ("query: options to text", "apimachinery", query_written),
    ("query: text to options", "apimachinery", query_read),
    ("time: parse", "apimachinery", time),
    ("duration: parse", "apimachinery", duration),
]
"""Each operation: its name, the system, and what makes a function that does it once."""
