from __future__ import annotations

from typing import Annotated

import attrs
import pytest

from apimachinery.meta.v1 import ObjectMeta
from apimachinery.model import Bytes, DeclarationError, Inline, Int32, Patch, Quantity, Struct, Time
from apimachinery.patch import UnknownFieldError
from apimachinery.patch.strategic import Member, OpenAPISchema, TypeSchema, schema_of
from tests.patch.items import MergeItem
from tests.patch.openapi import DOCUMENT, openapi_schema


@attrs.define(kw_only=True)
class Common(Struct):
    labels: Annotated[list[str], Patch("merge")] = attrs.Factory(list)


@attrs.define(kw_only=True)
class Everything(Struct):
    common: Annotated[Common, Inline()] = attrs.Factory(Common)
    items: Annotated[list[MergeItem], Patch("merge", "retainKeys", merge_key="name")] = attrs.Factory(list)
    nested: MergeItem = attrs.Factory(MergeItem)
    pointer: MergeItem | None = None
    text: str = ""
    number: Int32 | None = None
    data: Bytes = b""
    amount: Quantity | None = None
    moment: Time | None = None
    named: dict[str, MergeItem] = attrs.Factory(dict)
    rows: list[list[str]] = attrs.Factory(list)
    broken: Annotated[list[str], Patch("merge", "replace")] = attrs.Factory(list)


SCHEMA = schema_of(Everything)


def test_a_list_has_the_schema_of_its_items():
    field = SCHEMA.of_list("items")

    assert (field.strategy, field.retains_keys, field.merge_key) == ("merge", True, "name")
    assert field.schema is schema_of(MergeItem)


def test_a_map_has_the_schema_of_its_type():
    assert SCHEMA.of_map("nested").schema is schema_of(MergeItem)
    assert SCHEMA.of_map("pointer").schema.of_list("mergingList").merge_key == "name"


def test_members_of_inline_structs_are_fields():
    assert SCHEMA.of_list("labels").strategy == "merge"


@pytest.mark.parametrize("key", ["ITEMS", "Items", "item\u017f"], ids=ascii)
def test_upper_and_lower_case_are_one(key):
    assert SCHEMA.of_list(key) == SCHEMA.of_list("items")


def test_not_every_spelling_of_a_name_is_kept():
    schema = TypeSchema("struct", "Shelf", find=lambda _: Member(TypeSchema("map")))

    for number in range(5000):
        assert schema.of_map(f"slot{number}").schema.kind == "map"

    assert len(schema._maps) == 1000


@pytest.mark.parametrize(
    ("key", "text"),
    [
        pytest.param("nothing", 'unable to find api field in struct Everything for the json field "nothing"', id="unknown"),
        pytest.param("text", "expected slice or array type, but got: struct", id="a text"),
        pytest.param("nested", "expected slice or array type, but got: struct", id="a struct"),
        pytest.param("named", "expected slice or array type, but got: struct", id="a map"),
        pytest.param("moment", "expected slice or array type, but got: struct", id="a time"),
        pytest.param("rows", "unexpected slice of slice", id="a list of lists"),
        pytest.param("broken", "unexpected patch strategy: [merge replace]", id="two strategies"),
    ],
)
def test_what_is_no_list_has_no_items(key, text):
    with pytest.raises(UnknownFieldError) as caught:
        SCHEMA.of_list(key)

    assert (caught.value.message, caught.value.field) == (text, key)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        pytest.param("text", "string", id="text"),
        pytest.param("data", "slice", id="bytes"),
        pytest.param("named", "map", id="map"),
        pytest.param("rows", "slice", id="list"),
        pytest.param("number", "int32", id="pointer to a number"),
    ],
)
def test_scalars_and_maps_have_no_fields(key, kind):
    with pytest.raises(UnknownFieldError, match=f"data type is not struct, instead is: {kind}"):
        SCHEMA.of_map(key).schema.of_map("a")


def test_quantities_and_times_are_structs_without_fields():
    for key, name in (("amount", "Quantity"), ("moment", "Time")):
        with pytest.raises(UnknownFieldError, match=f"unable to find api field in struct {name}"):
            SCHEMA.of_map(key).schema.of_map("a")


def test_bytes_are_a_list_of_numbers():
    assert SCHEMA.of_list("data").schema.name == "uint8"


def test_the_schema_of_a_type_is_derived_once():
    assert schema_of(ObjectMeta) is schema_of(ObjectMeta)
    with pytest.raises(DeclarationError):
        schema_of(int)


def test_a_pointer_to_a_list_is_a_list():
    numbers = Member(TypeSchema("ptr", item=TypeSchema("slice", item=TypeSchema("int64"))))

    assert TypeSchema("struct", "Shelf", find={"rows": numbers}.get).of_list("rows").schema.name == "int64"


def test_a_schema_can_be_made_by_hand():
    schema = TypeSchema("struct", "Shelf", find={"slots": Member(TypeSchema("slice", item=TypeSchema("int64")), ("merge",))}.get)

    assert schema.of_list("slots").schema.name == "int64"


# --- OpenAPI --------------------------------------------------------------------------------------------------------


def test_openapi_says_the_same_as_the_type():
    def facts(schema, depth=0):
        fields = {key: find(schema, key) for key in DOCUMENT["components"]["schemas"]["MergeItem"]["properties"]}
        found = {key: (field.strategy, field.retains_keys, field.merge_key) for key, field in fields.items()}
        return found, facts(fields["mergingList"].schema, depth + 1) if depth < 2 else None

    def find(schema, key):
        return schema.of_list(key) if key.endswith("List") else schema.of_map(key)

    pointer = ("merge", False, "name")  # which no document of ours says of a map
    assert facts(openapi_schema("MergeItem"))[0] | {"mergeItemPtr": pointer} == facts(schema_of(MergeItem))[0]
    assert facts(openapi_schema("MergeItem"))[1] is not None


def _schema(**schemas):
    return OpenAPISchema.in_document({"components": {"schemas": schemas}}, "A")


REFERENCE = {"$ref": "#/components/schemas/B"}


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        pytest.param({}, 'unable to find api field "x"', id="no fields"),
        pytest.param({"properties": {"y": {}}}, 'unable to find api field "x"', id="another field"),
        pytest.param(
            {"properties": {"x": REFERENCE}}, "unable to resolve #/components/schemas/B in OpenAPI V3",
            id="a reference to nothing",
        ),
        pytest.param({"properties": {"x": {"$ref": 7}}}, "unable to resolve 7 in OpenAPI V3", id="a reference that is none"),
        pytest.param({"properties": {"x": 7}}, "expected an OpenAPI schema, found integer 7", id="a schema that is none"),
        pytest.param({"properties": []}, "expected an OpenAPI schema, found list", id="fields that are none"),
        pytest.param(
            {"properties": {"x": {"x-kubernetes-patch-strategy": 1}}}, "x-kubernetes-patch-strategy: expected string, found integer 1",
            id="a strategy that is none",
        ),
    ],
)  # fmt: skip
def test_what_openapi_does_not_say_is_an_error(schema, text):
    with pytest.raises(UnknownFieldError) as caught:
        _schema(A=schema).of_map("x")

    assert str(caught.value) == text


def test_references_are_followed_but_not_for_ever():
    ring = {"$ref": "#/components/schemas/C"}

    assert _schema(A=REFERENCE, B={"allOf": [ring]}, C={"properties": {"x": {}}}).of_map("x").strategy == ""
    with pytest.raises(UnknownFieldError, match="too many follow one another"):
        _schema(A=REFERENCE, B=ring, C=REFERENCE)


def test_a_document_without_the_schema_has_none():
    with pytest.raises(UnknownFieldError, match="unable to resolve"):
        OpenAPISchema.in_document({}, "A")
