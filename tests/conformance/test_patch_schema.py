"""The classes of the Kubernetes types say of patches what Go's types were recorded to say: ``strategic_schema.json``."""

from __future__ import annotations

import pytest

from apimachinery.patch.strategic import Member, TypeSchema
from tests.conformance.folders import REQUIRED, VECTORS
from tests.conformance.patch_metadata import our_schema, recorded_schema, recorded_types
from tests.patch.items import ITEMS

_GONE = {"k8s.io/apimachinery/pkg/api/resource.Quantity", "k8s.io/apimachinery/pkg/util/intstr.IntOrString"}
"""Structs in Go, scalars here."""


def _shape(schema: TypeSchema | None) -> tuple | None:
    """The type, but not whether there is a pointer to a time or to raw JSON: here neither has a zero value."""
    if schema is None:
        return None
    if schema.kind == "ptr" and schema.item and schema.item.type_name in ("Time", "MicroTime", "RawExtension", "FieldsV1"):
        return _shape(schema.item)
    return schema.kind, schema.type_name, _shape(schema.item)


def _facts(member: Member | None) -> tuple | None:
    return member and (_shape(member.schema), tuple(filter(None, member.strategies)), member.merge_key)


def test_our_types_say_what_go_types_were_recorded_to_say():
    if not recorded_types() and not REQUIRED:
        pytest.skip(f"no strategic_schema.json at {VECTORS}")
    compared = 0
    differences = []

    for name, recorded in recorded_types().items():
        if (ours := our_schema(name)) is None or name.removeprefix("main.") in ITEMS:
            continue
        for key in recorded["fields"]:
            compared += 1
            schema = recorded_schema(name)
            theirs = schema and _facts(schema.find(key))
            if theirs != _facts(ours.find(key)):
                differences.append((name, key, theirs, _facts(ours.find(key))))

    assert not differences
    assert compared > 2000
