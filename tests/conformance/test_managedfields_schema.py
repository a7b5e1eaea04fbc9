"""The classes of the Kubernetes types say of owners what the schema of Go's apply configurations says.

That schema is of 1.34 and the classes are of 1.36: what one of them does not have is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from apimachinery import api
from apimachinery.managedfields import ClassTypes, NoCorrespondingTypeError, Type
from apimachinery.schema import GroupVersionKind
from tests.conformance.folders import REQUIRED, VECTORS
from tests.conformance.kubernetes import GONE
from tests.conformance.runners import fieldmanager

CLASSES = ClassTypes(api.scheme())

pytestmark = pytest.mark.skipif(not VECTORS.is_dir() and not REQUIRED, reason=f"no vectors at {VECTORS}")

# What is in a field set is looked at by nobody: here it is atomic, in Go a map of whatever there may be.
_PASSED_OVER = {".fieldsV1"}

REMOVED = {
    ("resource.k8s.io/v1alpha3", "DeviceTaintRule"): {".deviceClassName", ".selectors"},
}
"""Fields that 1.36 no longer has."""


def _differences(kind: GroupVersionKind, ours: Type, theirs: Type, path: str, seen: set[tuple[int, int]]) -> Iterator[str]:
    if (id(ours), id(theirs)) in seen or any(path.endswith(name) for name in _PASSED_OVER):
        return
    seen.add((id(ours), id(theirs)))
    if (ours.scalar, ours.items is None, ours.entries is None) != (theirs.scalar, theirs.items is None, theirs.entries is None):
        yield f"{path}: {ours!r} and {theirs!r} have other shapes"
        return
    if ours.items is not None and theirs.items is not None:
        a, b = ours.items, theirs.items
        if (a.is_atomic, a.is_associative, a.keys) != (b.is_atomic, b.is_associative, b.keys):
            yield f"{path}: {a} and {b}"
        if [a.default(key) for key in a.keys] != [b.default(key) for key in b.keys]:
            yield f"{path}: keys have other defaults"
        yield from _differences(kind, a.type, b.type, f"{path}[]", seen)
    if ours.entries is not None and theirs.entries is not None:
        mine, other = ours.entries, theirs.entries
        if (mine.is_atomic, mine.is_open) != (other.is_atomic, other.is_open):
            yield f"{path}: one is atomic or open, the other not"
        if mine.is_open:
            yield from _differences(kind, mine.type, other.type, f"{path}{{}}", seen)
        for name, field in other.fields.items():
            if name in mine.fields:
                yield from _differences(kind, mine.fields[name].type, field.type, f"{path}.{name}", seen)
            elif f".{name}" not in REMOVED.get((kind.api_version, kind.kind), ()):
                yield f"{path}.{name}: is not declared"


def test_classes_and_schema_agree():
    types, seen, compared = fieldmanager.kubernetes_types(), set(), 0

    found = []
    for kind in types.names:
        try:
            ours = CLASSES.type_for(kind)
        except NoCorrespondingTypeError:
            # Options are registered in every group, those included of which nothing else is left.
            assert (kind.api_version, kind.kind) in GONE or kind.kind == "DeleteOptions"
            continue
        compared += 1
        found += _differences(kind, ours, types.type_for(kind), str(kind), seen)

    assert found == []
    assert compared > 180


@pytest.mark.parametrize("name", ["fieldmanager", "fieldmanager_typed", "extract_apply_configuration"])
def test_every_line_gives_what_go_gave_with_the_classes_as_well(name):
    failed = 0
    with (VECTORS / f"{name}.jsonl").open() as lines:
        for line in map(json.loads, lines):
            failed += not fieldmanager.same(line, fieldmanager.run_with(name, line["in"], CLASSES))

    assert failed == 0
