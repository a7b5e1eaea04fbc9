"""Where schemas come from: classes, OpenAPI, custom resource definitions."""

from __future__ import annotations

from typing import Any

import pytest

from apimachinery._errors import DecodeError, LimitError
from apimachinery.managedfields import (
    ClassTypes,
    DeducedTypes,
    NoCorrespondingTypeError,
    Type,
    TypedValueError,
    crd_types,
    openapi_types,
    schema_from_openapi,
    type_named,
    type_of_class,
    typed,
)
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion, GroupVersionKind
from tests.managedfields.declarations import Shelf

SHELF = GroupVersionKind("example.com", "v1", "Shelf")


def fields(plain: Any, kind: Type) -> list[str]:
    """The fields that a value sets, as text."""
    return list(map(str, typed(plain, kind, allow_duplicates=True).field_set()))


# --- classes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        pytest.param({"text": "", "number": 1, "ratio": 1.5, "on": True, "data": "AA==", "lasts": "1s"}, None, id="scalars"),
        pytest.param({"when": "2024-01-01T00:00:00Z", "amount": "1", "port": "http"}, None, id="scalars in a notation"),
        pytest.param({"amount": 1, "port": 80}, None, id="that may be numbers"),
        pytest.param({"raw": {"a": {"b": [1]}}}, [".raw"], id="what nobody knows the parts of"),
        pytest.param({"plain": ["a"]}, [".plain"], id="a list of which nothing is said is atomic"),
        pytest.param({"args": ["a"]}, [".args"], id="ListAtomic"),
        pytest.param({"names": ["a"]}, ['.names[="a"]'], id="ListSet"),
        pytest.param({"mergedNames": ["a"]}, ['.mergedNames[="a"]'], id="a list that patches merge is a set"),
        pytest.param({"merged": [{"name": "a"}]}, ['.merged[name="a"]', '.merged[name="a"].name'], id="or one with keys"),
        pytest.param({"parts": [{}]}, ['.parts[kind="Box",name=""]'], id="keys by default, and by what is always written"),
        pytest.param({"sized": [{}]}, [".sized[size=0]"], id="a number that is always written"),
        pytest.param({"labels": {"a": "b"}}, [".labels.a"], id="a map is granular"),
        pytest.param({"selector": {"a": "b"}}, [".selector"], id="MapAtomic on a map"),
        pytest.param({"lists": {"a": ["b"]}}, [".lists.a"], id="a list within a map is atomic"),
        pytest.param({"part": {"name": "a"}}, [".part.name"], id="a struct is granular"),
        pytest.param({"atomicPart": {"name": "a"}}, [".atomicPart"], id="MapAtomic on a struct"),
        pytest.param({"whole": {"a": "b"}}, [".whole"], id="MapAtomic on a class"),
        pytest.param({"granularWhole": {"a": "b"}}, [".granularWhole.a"], id="MapGranular on a field of such a class"),
        pytest.param({"wholes": [{"a": "b"}]}, ['.wholes[a="b"]'], id="an item of such a class"),
        pytest.param({"empty": {"any": {"thing": 1}}}, [".empty.any", ".empty.any.thing"], id="a struct that declares nothing"),
        pytest.param({"children": {"a": {"text": "x"}}}, [".children.a", ".children.a.text"], id="a class within itself"),
        pytest.param({"metadata": {"ownerReferences": [{"uid": "u"}]}}, ['.metadata.ownerReferences[uid="u"]'], id="metadata"),
    ],
)
def test_a_class_says_what_has_owners_of_its_own(plain, found):
    assert fields(plain, type_of_class(Shelf)) == (found or sorted(f".{name}" for name in plain))


@pytest.mark.parametrize(
    ("plain", "problem"),
    [
        pytest.param({"number": "1"}, "expected numeric", id="a text is no number"),
        pytest.param({"amount": {}}, "expected any scalar", id="a map is no quantity"),
        pytest.param({"limited": [{}]}, "omits all key fields", id="null is no default"),
        pytest.param({"other": 1}, "field not declared", id="a field that is not declared"),
        pytest.param({"part": {"name": "a", "unknown": 1}}, "field not declared", id="nor in a struct"),
    ],
)
def test_a_class_says_what_fits(plain, problem):
    with pytest.raises(TypedValueError, match=problem):
        typed(plain, type_of_class(Shelf))


def test_a_scheme_says_which_class_a_kind_is():
    scheme = Scheme("shelves")
    scheme.add_known_types(GroupVersion("example.com", "v1"), Shelf)
    types = ClassTypes(scheme)

    assert types.type_for(SHELF) is types.type_for(SHELF)
    assert types.type_for(SHELF).name == "tests.managedfields.declarations.Shelf"
    with pytest.raises(NoCorrespondingTypeError, match=r"no corresponding type for example\.com/v2, Kind=Shelf"):
        types.type_for(GroupVersionKind("example.com", "v2", "Shelf"))


def test_without_a_schema_every_kind_is_taken_as_it_is():
    kind = DeducedTypes().type_for(SHELF)

    assert fields({"a": {"b": [1], "c": "d", "e": {}}}, kind) == [".a", ".a.b", ".a.c", ".a.e"]


# --- OpenAPI --------------------------------------------------------------------------------------------------------

STRING = {"type": "string"}
OBJECT = {"type": "object", "properties": {"a": STRING, "b": STRING}}


@pytest.mark.parametrize(
    ("form", "plain", "found"),
    [
        pytest.param({"type": "integer"}, 1, [".v"], id="integer"),
        pytest.param({"type": "number"}, 1.5, [".v"], id="number"),
        pytest.param({"type": "boolean"}, True, [".v"], id="boolean"),
        pytest.param({"type": "string", "format": "byte"}, "AA==", [".v"], id="bytes"),
        pytest.param({"type": "string", "format": "date-time"}, "now", [".v"], id="a time, whatever it says"),
        pytest.param({"x-kubernetes-int-or-string": True, "anyOf": []}, 80, [".v"], id="int-or-string"),
        pytest.param({"format": "int-or-string", "oneOf": []}, "80%", [".v"], id="int-or-string by its format"),
        pytest.param(OBJECT, {"a": "x"}, [".v.a"], id="a struct"),
        pytest.param({**OBJECT, "x-kubernetes-map-type": "atomic"}, {"a": "x"}, [".v"], id="an atomic struct"),
        pytest.param({**OBJECT, "x-kubernetes-map-type": "granular"}, {"a": "x"}, [".v.a"], id="a granular struct"),
        pytest.param({"type": "object", "additionalProperties": STRING}, {"x": "y"}, [".v.x"], id="a map"),
        pytest.param({"type": "object", "additionalProperties": True}, {"x": {"y": 1}}, [".v.x", ".v.x.y"], id="a map of anything"),
        pytest.param({"type": "object"}, {"x": {"y": 1}}, [".v.x", ".v.x.y"], id="an object of which nothing is said"),
        pytest.param(
            {**OBJECT, "x-kubernetes-preserve-unknown-fields": True}, {"a": "x", "z": [1]}, [".v.a", ".v.z"], id="unknown fields"
        ),
        pytest.param(
            {"type": "object", "x-kubernetes-preserve-unknown-fields": True, "properties": {"o": OBJECT}},
            {"o": {"z": 1}},
            [".v.o.z"],
            id="unknown fields further in",
        ),
        pytest.param({"type": "array", "items": STRING}, ["x"], [".v"], id="a list is atomic"),
        pytest.param({"type": "array", "items": STRING, "x-kubernetes-list-type": "atomic"}, ["x"], [".v"], id="an atomic list"),
        pytest.param({"type": "array", "items": STRING, "x-kubernetes-list-type": "set"}, ["x"], ['.v[="x"]'], id="a set"),
        pytest.param(
            {"type": "array", "items": OBJECT, "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["a"]},
            [{"a": "x"}],
            ['.v[a="x"]', '.v[a="x"].a'],
            id="a list with keys",
        ),
        pytest.param(
            {
                "type": "array",
                "items": {"type": "object", "properties": {"a": {"type": "string", "default": "d"}}},
                "x-kubernetes-list-type": "map",
                "x-kubernetes-list-map-keys": ["a"],
            },
            [{}],
            ['.v[a="d"]'],
            id="a key with a default",
        ),
        pytest.param(
            {"type": "array", "items": STRING, "x-kubernetes-patch-strategy": "merge"}, ["x"], ['.v[="x"]'], id="a set by patch"
        ),
        pytest.param(
            {
                "type": "array",
                "items": OBJECT,
                "x-kubernetes-patch-strategy": "merge,retainKeys",
                "x-kubernetes-patch-merge-key": "a",
            },
            [{"a": "x"}],
            ['.v[a="x"]', '.v[a="x"].a'],
            id="a list with a key by patch",
        ),
        pytest.param({"type": "array", "items": STRING, "x-kubernetes-patch-strategy": "retainKeys"}, ["x"], [".v"], id="no merge"),
        pytest.param({"$ref": "#/components/schemas/other"}, {"a": "x"}, [".v.a"], id="a reference"),
        pytest.param(
            {"allOf": [{"$ref": "#/components/schemas/other"}], "x-kubernetes-map-type": "atomic"},
            {"a": "x"},
            [".v"],
            id="a reference with company",
        ),
        pytest.param(
            {"$ref": "#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity"},
            1,
            [".v"],
            id="a quantity may be a number",
        ),
        pytest.param({}, [{"a": 1}], [".v"], id="no type at all: a list is atomic"),
        pytest.param({}, {"a": {"b": 1}}, [".v.a", ".v.a.b"], id="no type at all: a map is granular"),
        pytest.param(
            {"type": "object", "x-kubernetes-embedded-resource": True, "properties": {"spec": OBJECT}},
            {"kind": "X", "metadata": {"labels": {"a": "b"}}, "spec": {"a": "x"}},
            [".v.kind", ".v.metadata.labels.a", ".v.spec.a"],
            id="an object within another",
        ),
    ],
)
def test_an_openapi_schema_says_what_has_owners_of_its_own(form, plain, found):
    quantity = {"io.k8s.apimachinery.pkg.api.resource.Quantity": STRING}
    schema = schema_from_openapi({"root": {"type": "object", "properties": {"v": form}}, "other": OBJECT, **quantity})

    assert fields({"v": plain}, type_named(schema, "root")) == found


def test_nothing_but_what_is_declared_may_be_there_unless_it_is_said():
    closed, opened = (
        type_named(schema_from_openapi({"root": OBJECT}, preserve_unknown_fields=preserve), "root") for preserve in (False, True)
    )

    with pytest.raises(TypedValueError, match="field not declared in schema"):
        typed({"z": 1}, closed)
    assert fields({"z": 1}, opened) == [".z"]


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        pytest.param({"type": "text"}, "root: unrecognized type: 'text'", id="no such type"),
        pytest.param({"type": "array"}, "root: `items` must be specified on arrays", id="a list of what"),
        pytest.param(
            {"type": "array", "items": [{}]}, "root: structural schema arrays must have exactly one member subtype", id="of several"
        ),
        pytest.param(
            {"type": "array", "items": {}, "x-kubernetes-list-type": "bag"}, "root: unknown list type bag", id="no such list type"
        ),
        pytest.param({"type": "array", "items": {}, "x-kubernetes-list-type": "map"}, "root: missing map keys", id="no keys"),
        pytest.param(
            {"type": "array", "items": {}, "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": "a"},
            "root: uninterpreted map keys: 'a'",
            id="keys that are no list",
        ),
        pytest.param(
            {"type": "array", "items": {}, "x-kubernetes-patch-strategy": "mix"},
            "root: unknown patch strategy mix",
            id="no strategy",
        ),
        pytest.param({"type": "object", "x-kubernetes-map-type": "big"}, "root: unknown map type big", id="no such map type"),
        pytest.param({"properties": {"a": {"type": "text"}}}, "inlined in root: unrecognized type: 'text'", id="further in"),
        pytest.param({"properties": 5}, "root: no OpenAPI schema", id="no schema"),
        pytest.param({"properties": {"a": 5}}, "root: no OpenAPI schema", id="no schema further in"),
    ],
)
def test_a_schema_that_cannot_be_understood_is_refused(form, problem):
    with pytest.raises(DecodeError) as caught:
        schema_from_openapi({"root": form})

    assert str(caught.value).startswith(problem)


def test_every_problem_is_told():
    with pytest.raises(DecodeError, match="a: unrecognized type: 'x'\nb: unrecognized type: 'y'"):
        schema_from_openapi({"a": {"type": "x"}, "b": {"type": "y"}})


def test_a_schema_nested_too_deeply_is_refused():
    form: dict[str, Any] = {}
    for _ in range(10_000):
        form = {"type": "object", "additionalProperties": form}

    with pytest.raises(LimitError):
        schema_from_openapi({"root": form})


def test_a_document_says_which_schema_a_kind_has():
    kinds = [{"group": "example.com", "version": "v1", "kind": "Shelf"}, {"kind": 5}, "x"]
    types = openapi_types({"components": {"schemas": {"shelf": {**OBJECT, "x-kubernetes-group-version-kind": kinds}}}})

    assert fields({"a": "x"}, types.type_for(SHELF)) == [".a"]
    with pytest.raises(NoCorrespondingTypeError):
        types.type_for(GroupVersionKind("", "v1", "Shelf"))
    assert openapi_types({}).names == {}


# --- custom resource definitions ------------------------------------------------------------------------------------

CRD = {
    "apiVersion": "apiextensions.k8s.io/v1",
    "kind": "CustomResourceDefinition",
    "spec": {
        "group": "example.com",
        "names": {"kind": "Shelf"},
        "versions": [
            {"name": "v1", "schema": {"openAPIV3Schema": {"type": "object", "properties": {"spec": OBJECT}}}},
            {"name": "v2"},
        ],
    },
}


def test_a_definition_says_what_whole_objects_are():
    types = crd_types(CRD)
    shelf = {"apiVersion": "example.com/v1", "kind": "Shelf", "metadata": {"labels": {"a": "b"}}, "spec": {"a": "x"}}

    assert fields(shelf, types.type_for(SHELF)) == [".apiVersion", ".kind", ".metadata.labels.a", ".spec.a"]
    with pytest.raises(TypedValueError, match="field not declared"):
        typed({**shelf, "status": {}}, types.type_for(SHELF))


def test_a_version_without_a_schema_has_any_fields():
    kind = crd_types(CRD).type_for(GroupVersionKind("example.com", "v2", "Shelf"))

    assert fields({"kind": "Shelf", "x": {"y": 1}}, kind) == [".kind", ".x", ".x.y"]


@pytest.mark.parametrize("crd", [{}, {"spec": 5}, {"spec": {"group": "g", "names": {"kind": "K"}, "versions": [5]}}])
def test_what_is_no_definition_is_refused(crd):
    with pytest.raises(DecodeError, match="no CustomResourceDefinition: "):
        crd_types(crd)
