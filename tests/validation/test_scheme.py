"""A scheme validates by the declared rules, then by functions."""

from collections.abc import Iterator
from typing import Annotated

import attrs
import pytest
from annotated_types import Ge

from apimachinery.meta import v1 as metav1
from apimachinery.meta.validation import validate_object_meta
from apimachinery.model import Always, IfEnabled, Immutable, Int32, Required, Struct
from apimachinery.runtime import Scheme
from apimachinery.schema import GroupVersion
from apimachinery.unstructured import Unstructured
from apimachinery.validation import FieldError, Path
from apimachinery.validation.names import name_is_dns_label

VERSION = GroupVersion("library.example.com", "v1")


@attrs.define(kw_only=True)
class ShelfSpec(Struct):
    room: Annotated[str, Always(), Required(), Immutable()] = ""
    rows: Annotated[Int32, Ge(1), IfEnabled("Tall", Ge(3))] = 0


@attrs.define(kw_only=True)
class ShelfStatus(Struct):
    books: Int32 = 0


@attrs.define(kw_only=True)
class Shelf(metav1.Object):
    spec: ShelfSpec = attrs.field(factory=ShelfSpec)
    status: ShelfStatus = attrs.field(factory=ShelfStatus)


def validate_shelf(shelf: Shelf) -> Iterator[FieldError]:
    yield from validate_object_meta(shelf.metadata, requires_namespace=False, name_rule=name_is_dns_label)
    if shelf.spec.room == "cellar":
        yield FieldError.invalid(Path("spec", "room"), shelf.spec.room, "is too damp")


def validate_fewer_rows(new: Shelf, old: Shelf) -> Iterator[FieldError]:
    if new.spec.rows < old.spec.rows:
        yield FieldError.forbidden(Path("spec", "rows"), "shelves are not cut down")


def validate_status(shelf: Shelf) -> Iterator[FieldError]:
    if shelf.status.books < 0:
        yield FieldError.invalid(Path("status", "books"), shelf.status.books, "there are no negative books")


@pytest.fixture
def scheme() -> Scheme:
    scheme = Scheme("library")
    scheme.add_known_types(VERSION, Shelf)
    scheme.add_validation(Shelf, validate_shelf)
    scheme.add_update_validation(Shelf, validate_fewer_rows)
    scheme.add_validation(Shelf, validate_status, subresource="status")
    return scheme


def shelf(room: str = "hall", rows: int = 4, name: str = "a", books: int = 0) -> Shelf:
    spec, status = ShelfSpec(room=room, rows=rows), ShelfStatus(books=books)
    return Shelf(metadata=metav1.ObjectMeta(name=name), spec=spec, status=status)


def fields(errors: list[FieldError]) -> list[str]:
    return [error.field for error in errors]


def test_the_declared_rules_come_first(scheme):
    assert fields(scheme.validate(shelf(room="", rows=-1, name=""))) == ["spec.room", "spec.rows", "metadata.name"]


def test_a_right_object_has_no_faults(scheme):
    assert scheme.validate(shelf()) == []
    assert scheme.validate_update(shelf(), shelf()) == []


def test_functions_for_objects_run_on_updates_too_then_those_for_updates(scheme):
    errors = scheme.validate_update(shelf(room="cellar", rows=2), shelf(rows=4))

    assert list(map(str, errors)) == [
        "spec.room: Forbidden: field is immutable",
        'spec.room: Invalid value: "cellar": is too damp',
        "spec.rows: Forbidden: shelves are not cut down",
    ]


def test_what_did_not_change_is_held_against_an_update_by_functions_only(scheme):
    wrong = shelf(room="cellar", rows=-1)

    assert fields(scheme.validate_update(wrong, shelf(room="cellar", rows=-1))) == ["spec.room"]


def test_a_write_to_a_subresource_has_functions_of_its_own(scheme):
    assert fields(scheme.validate(shelf(room="cellar", books=-1), subresource="status")) == ["status.books"]
    assert fields(scheme.validate_update(shelf(room="cellar", books=-1), shelf(room="cellar"), subresource="status")) == [
        "status.books"
    ]
    assert fields(scheme.validate(shelf(books=-1))) == []


def test_options_switch_rules_on(scheme):
    assert scheme.validate(shelf(rows=2)) == []
    assert fields(scheme.validate(shelf(rows=2), options=["Tall"])) == ["spec.rows"]


def test_an_unstructured_object_is_validated_as_one_of_its_kind(scheme):
    obj = Unstructured({"apiVersion": "library.example.com/v1", "kind": "Shelf", "spec": {"rows": -1}})

    assert fields(scheme.validate(obj)) == ["spec.room", "spec.rows", "metadata.name"]


def test_a_class_without_rules_or_functions_has_no_faults():
    assert Scheme("empty").validate(metav1.PartialObjectMetadata()) == []


def test_functions_run_in_the_order_in_which_they_were_added(scheme):
    scheme.add_validation(Shelf, lambda shelf: [FieldError.required(Path("z"))])
    scheme.add_validation(Shelf, lambda shelf: [FieldError.required(Path("y"))])

    assert fields(scheme.validate(shelf())) == ["z", "y"]
