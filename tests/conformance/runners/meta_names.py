"""The resources that kinds probably have: ``meta_names.jsonl``."""

from __future__ import annotations

import attrs

from apimachinery.meta.restmapper import guess_kind_to_resource
from apimachinery.schema import GroupVersionKind

FILES = ("meta_names",)


def run(fn: str, given: dict) -> dict:
    """The result in the vectors' form."""
    plural, singular = guess_kind_to_resource(GroupVersionKind(given["group"], given["version"], given["kind"]))
    return {"out": {"plural": attrs.asdict(plural), "singular": attrs.asdict(singular)}}
