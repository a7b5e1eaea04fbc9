"""The classes say what upstream's types say: names, numbers, omission, lists, patches (``facts.json``, from 1.36)."""

import json
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

from apimachinery import model
from apimachinery.meta import v1 as metav1
from apimachinery.model import FieldInfo, ListAtomic, ListMap, ListSet, Omit, Patch, Required, describe
from apimachinery.model.scalars import BOOL, INT64, STR, Raw, Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested, Shape
from tests.testapigroup import v1 as testapigroupv1

FACTS = json.loads((Path(__file__).parent / "facts.json").read_text())
MODULES = {"meta/v1": metav1, "testapigroup/v1": testapigroupv1}
SCALARS = {"Time", "MicroTime", "Duration", "FieldsV1", "GroupVersion"}
"""Structs in Go that have a form of their own in JSON: scalars here."""

NOT_ON_THE_WIRE = {("TableOptions", None)}


@attrs.frozen
class Facts:
    """What is compared of one field."""

    wire: str
    type: str
    nullable: bool
    omit: Omit
    number: int | None
    list_type: ListMap | ListSet | ListAtomic | None
    patch: Patch | None
    required: bool


# --- what Go says ---------------------------------------------------------------------------------------------------


def expected_fields(group: str, name: str) -> list[Facts]:
    fields: list[Facts] = []
    for fact in FACTS[group]["structs"][name]:
        if "inline" in fact:
            # what identifies an object is part of protobuf's envelope, not of its message
            fields += [attrs.evolve(field, number=None) for field in expected_fields("meta/v1", fact["inline"])]
        elif (name, fact["json"]) not in NOT_ON_THE_WIRE:
            fields.append(expected_field(group, fact))
    return fields


def expected_field(group: str, fact: dict[str, Any]) -> Facts:
    pointer = isinstance(fact["type"], dict) and "ptr" in fact["type"]
    kind = type_name(group, fact["type"]["ptr"] if pointer else fact["type"])
    keys = tuple(m.removeprefix("listMapKey=") for m in fact.get("markers", ()) if m.startswith("listMapKey="))
    lists: dict[str, ListMap | ListSet | ListAtomic] = {"map": ListMap(*keys), "set": ListSet(), "atomic": ListAtomic()}
    list_type = next((m.removeprefix("listType=") for m in fact.get("markers", ()) if m.startswith("listType=")), None)
    strategies = fact.get("patchStrategy", ())
    return Facts(
        wire=fact["json"],
        type=kind,
        # a time that was not said is None, and nothing is said of raw data by None
        nullable=(pointer or kind == "Time") and kind != "raw",
        omit=expected_omission(fact, pointer, kind),
        number=fact.get("pb"),
        list_type=lists[list_type] if list_type else None,
        patch=Patch(*strategies, merge_key=fact.get("patchMergeKey")) if strategies else None,
        required="required" in fact.get("markers", ()),
    )


def expected_omission(fact: dict[str, Any], pointer: bool, kind: str) -> Omit:
    if "omitzero" in fact:
        return Omit.ZERO
    if "omitempty" not in fact:
        return Omit.NEVER
    if pointer or (kind[0].islower() and kind != "raw") or kind[0] == "[":
        return Omit.ZERO  # empty and zero are the same
    # omitempty does nothing for a struct; a zero time is written as null, which is what is always written for None
    return Omit.NEVER if kind == "Time" else Omit.EMPTY


def type_name(group: str, type_: Any) -> str:
    match type_:
        case {"list": item}:
            return f"[]{type_name(group, item)}"
        case {"map": value}:
            return f"map {type_name(group, value)}"
        case "any" | "RawExtension" | "FieldsV1" | "Object":
            return "raw"
        case "Verbs":
            return "[]string"
        case str() if type_ in FACTS[group]["structs"] or type_ in FACTS["meta/v1"]["structs"]:
            return type_
        case "int32" | "int64" | "bool" | "string":
            return str(type_)
        case _:
            return "string"  # named strings


# --- what the classes say -------------------------------------------------------------------------------------------


def scalar(annotation: Any) -> Scalar:
    found: Scalar = get_args(annotation)[1]
    return found


SCALAR_NAMES = {
    STR: "string",
    BOOL: "bool",
    INT64: "int64",
    scalar(model.Int32): "int32",
    scalar(model.Time): "Time",
    scalar(model.MicroTime): "MicroTime",
}


def shape_name(shape: Shape) -> str:
    match shape:
        case ListOf():
            return f"[]{shape_name(shape.item)}"
        case MapOf():
            return f"map {shape_name(shape.value)}"
        case Raw():
            return "raw"
        case Nested():
            return str(shape.type.__name__)
        case Scalar():
            return SCALAR_NAMES[STR if issubclass(shape.type, str) else shape]
        case _:
            raise AssertionError(shape)


def actual_field(field: FieldInfo) -> Facts:
    return Facts(
        wire=field.wire,
        type=shape_name(field.shape),
        nullable=field.nullable,
        omit=field.omit,
        number=field.proto.number if field.proto else None,
        list_type=field.list_type,
        patch=field.patch,
        required=field.marker(Required) is not None,
    )


STRUCTS = [
    pytest.param(group, name, id=f"{group}.{name}")
    for group, facts in FACTS.items()
    for name in facts["structs"]
    if name not in SCALARS
]


@pytest.mark.parametrize(("group", "name"), STRUCTS)
def test_a_class_has_the_fields_of_its_go_type(group: str, name: str) -> None:
    cls = getattr(MODULES[group], name)

    actual = [actual_field(field) for field in describe(cls).flat_fields()]

    expected = expected_fields(group, name)
    if name == "TypeMeta":
        expected = [attrs.evolve(field, number=None) for field in expected]
    assert actual == expected


@pytest.mark.parametrize(
    ("name", "values"), [pytest.param(name, values, id=name) for name, values in FACTS["meta/v1"]["values"].items()]
)
def test_an_enum_has_the_values_of_its_go_type(name: str, values: list[str]) -> None:
    enum = getattr(metav1, name)

    assert [str(member) for member in enum] == values
