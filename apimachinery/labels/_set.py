"""Labels as they are: mappings of texts (Go: ``labels/labels.go``)."""

from __future__ import annotations

from collections.abc import Mapping

from apimachinery._space import SPACE
from apimachinery.labels._errors import InvalidLabelsError
from apimachinery.labels._requirement import validate_label_key, validate_label_value
from apimachinery.validation import Path

__all__ = ["conflicts", "format_labels", "merge", "parse_labels", "set_text"]


def set_text(labels: Mapping[str, str]) -> str:
    """Labels as a selector for them, sorted.

    >>> set_text({"tier": "web", "app": "shop"})
    'app=shop,tier=web'
    """
    return ",".join(sorted(f"{key}={value}" for key, value in labels.items()))


def format_labels(labels: Mapping[str, str]) -> str:
    """Labels for people: ``<none>`` where there are none."""
    return set_text(labels) or "<none>"


def conflicts(a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    """Whether some label has different values in the two."""
    return any(b.get(key, value) != value for key, value in a.items())


def merge(a: Mapping[str, str], b: Mapping[str, str]) -> dict[str, str]:
    """The labels of both; those of *b* win."""
    return {**a, **b}


def parse_labels(text: str, *, path: Path = Path()) -> dict[str, str]:  # noqa: B008  # a frozen value
    """The labels in ``a=1,b=2`` (Go: ``ConvertSelectorToLabelsMap``).

    Raises:
        InvalidLabelsError: If something in *text* is no label; holds those before it.
    """
    found: dict[str, str] = {}
    for term in text.split(",") if text else ():
        pair = term.split("=")
        if len(pair) != 2:
            raise InvalidLabelsError(f"invalid selector: [{' '.join(pair)}]", found)
        key, value = (part.strip(SPACE) for part in pair)
        for fault in (*validate_label_key(key, path), *validate_label_value(key, value, path)):
            raise InvalidLabelsError(str(fault), found) from fault
        found[key] = value
    return found
