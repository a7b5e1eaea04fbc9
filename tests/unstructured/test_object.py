"""Objects and lists over plain data: what they take, share and say."""

import copy
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery._errors import DecodeError, EncodeError
from apimachinery.meta import v1 as metav1
from apimachinery.model import NilDict, NilList
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import (
    MissingKindError,
    NestedParentError,
    Unstructured,
    UnstructuredList,
    from_json,
    to_json,
)

FLOATS = st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0)  # -0.0 would be read as 0
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | FLOATS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text(max_size=4).filter(lambda key: key != "items"), JSON, max_size=4).map(
    lambda content: {**content, "apiVersion": "example.com/v1", "kind": "Shelf"}
)
LISTS = st.lists(OBJECTS, max_size=3).map(lambda items: {"apiVersion": "example.com/v1", "kind": "ShelfList", "items": items})


def shelf(**metadata: Any) -> Unstructured:
    return Unstructured({"apiVersion": "example.com/v1", "kind": "Shelf", "metadata": metadata})


# --- content --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cls", [Unstructured, UnstructuredList])
def test_an_object_is_made_of_a_copy(cls: type[Unstructured | UnstructuredList]) -> None:
    content = {"kind": "Shelf", "spec": {"rows": [1]}}

    obj = cls(content)
    content["spec"] = {}

    assert obj.content["spec"] == {"rows": [1]}


@pytest.mark.parametrize("cls", [Unstructured, UnstructuredList])
def test_what_is_not_json_shaped_is_refused_with_its_place(cls: type[Unstructured | UnstructuredList]) -> None:
    with pytest.raises(EncodeError, match=r"metadata\.creationTimestamp: expected a JSON value, found datetime"):
        cls({"metadata": {"creationTimestamp": datetime.now(UTC)}})


@given(OBJECTS)
def test_a_deep_copy_is_equal_and_shares_nothing(content: dict[str, Any]) -> None:
    obj = Unstructured(content)

    copied = copy.deepcopy(obj)

    assert copied == obj
    assert pickle.loads(pickle.dumps(obj)) == obj
    copied.content["apiVersion"] = "changed"
    assert obj == Unstructured(content) != copied


@pytest.mark.parametrize(("a", "b"), [(1, 1.0), (1, True), (0, False), ("1", 1), ([], {}), (None, "")])
def test_equality_tells_kinds_of_values_apart(a: object, b: object) -> None:
    assert Unstructured({"a": a}) != Unstructured({"a": b})
    assert Unstructured({"a": a}) == Unstructured({"a": a})


# --- kind and metadata ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "gvk"),
    [
        pytest.param({"apiVersion": "apps/v1", "kind": "Shelf"}, ("apps", "v1", "Shelf"), id="with a group"),
        pytest.param({"apiVersion": "v1", "kind": "Shelf"}, ("", "v1", "Shelf"), id="without"),
        pytest.param({"kind": "Shelf"}, ("", "", "Shelf"), id="no version"),
        pytest.param({"apiVersion": "a/b/c", "kind": "Shelf"}, ("", "", ""), id="a version that cannot be read"),
        pytest.param({"apiVersion": 1, "kind": None}, ("", "", ""), id="no strings"),
    ],
)
def test_the_kind_is_what_the_content_says(content: dict[str, Any], gvk: tuple[str, str, str]) -> None:
    assert Unstructured(content).group_version_kind == GroupVersionKind(*gvk)


def test_a_set_kind_stands_in_the_content() -> None:
    obj = Unstructured()

    obj.group_version_kind = GroupVersionKind("example.com", "v1", "Shelf")

    assert obj.content == {"apiVersion": "example.com/v1", "kind": "Shelf"}


@pytest.mark.parametrize(
    ("plain", "attribute", "value"),
    [
        pytest.param({"name": 5}, "name", "", id="a name that is no string"),
        pytest.param({"generation": "5"}, "generation", 0, id="a generation that is no integer"),
        pytest.param({"generation": True}, "generation", 0, id="a generation that is a boolean"),
        pytest.param({"labels": {"a": 1}}, "labels", NilDict(), id="labels that are no strings"),
        pytest.param({"labels": {"a": None}}, "labels", {"a": ""}, id="a label that is null"),
        pytest.param({"finalizers": ["a", 1]}, "finalizers", NilList(), id="finalizers that are no strings"),
        pytest.param({"creationTimestamp": "noon"}, "creation_timestamp", None, id="a time that cannot be read"),
        pytest.param({"ownerReferences": [1]}, "owner_references", NilList(), id="owners that are no objects"),
        pytest.param({"managedFields": [{"time": 1}]}, "managed_fields", NilList(), id="fields that cannot be read"),
        pytest.param({"deletionGracePeriodSeconds": 1.5}, "deletion_grace_period_seconds", None, id="a float"),
        pytest.param(
            {"ownerReferences": [{"name": 1, "uid": "u", "controller": "yes"}]},
            "owner_references",
            [metav1.OwnerReference(uid="u")],
            id="an owner of which parts cannot be read",
        ),
    ],
)
def test_metadata_of_another_type_reads_as_if_it_were_not_there(plain: dict[str, Any], attribute: str, value: object) -> None:
    found = getattr(shelf(**plain).metadata, attribute)

    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("metadata", [None, [], "x"])
def test_metadata_that_is_no_object_reads_as_empty_and_cannot_be_written(metadata: object) -> None:
    obj = Unstructured({"metadata": metadata})

    assert obj.metadata.name == ""
    obj.metadata.name = ""  # nothing to take away
    with pytest.raises(NestedParentError):
        obj.metadata.name = "x"
    assert obj.content == {"metadata": metadata}


@pytest.mark.parametrize(
    ("attribute", "empty"),
    [
        ("name", ""), ("generation", 0), ("labels", NilDict()), ("labels", None), ("finalizers", NilList()),
        ("creation_timestamp", None), ("remaining_item_count", None), ("owner_references", NilList()),
    ],
)  # fmt: skip
def test_what_is_set_to_nothing_is_taken_away(attribute: str, empty: object) -> None:
    obj = shelf(
        name="a", generation=1, labels={"a": "b"}, finalizers=["x"], remainingItemCount=3,
        creationTimestamp="2020-01-02T03:04:05Z", ownerReferences=[{"name": "a"}],
    )  # fmt: skip
    before = dict(obj.content["metadata"])

    setattr(obj.metadata, attribute, empty)

    assert len(obj.content["metadata"]) == len(before) - 1
    assert obj.content["metadata"].items() <= before.items()


def test_labels_given_are_a_copy() -> None:
    obj = shelf(labels={"a": "b"})

    obj.metadata.labels["a"] = "c"

    assert obj.metadata.labels == {"a": "b"}


def test_metadata_can_be_set_as_a_whole() -> None:
    obj = shelf(name="a")

    obj.metadata = metav1.ObjectMeta(name="b", labels={"c": "d"})

    assert obj.content["metadata"] == {"name": "b", "labels": {"c": "d"}}


# --- lists ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "said"),
    [
        pytest.param({}, {"apiVersion": "example.com/v1", "kind": "Shelf"}, id="an item that says nothing"),
        pytest.param(None, {"apiVersion": "example.com/v1", "kind": "Shelf"}, id="null"),
        pytest.param({"kind": "Box"}, {"kind": "Box"}, id="an item that says its kind"),
        pytest.param({"apiVersion": "v2"}, {"apiVersion": "v2"}, id="an item that says its version"),
    ],
)
def test_items_that_say_nothing_are_of_the_kind_the_list_promises(item: object, said: dict[str, str]) -> None:
    listed = UnstructuredList({"apiVersion": "example.com/v1", "kind": "ShelfList", "items": [item]})

    assert listed.items == [Unstructured(said)]
    assert "items" not in listed.content


@pytest.mark.parametrize(
    ("items", "text"),
    [
        pytest.param("x", 'items: expected list, found string "x"', id="no list"),
        pytest.param([{}, 1], "items[1]: expected object, found integer 1", id="an item that is no object"),
    ],
)
def test_items_that_are_no_objects_are_refused(items: object, text: str) -> None:
    with pytest.raises(DecodeError) as caught:
        UnstructuredList({"items": items})

    assert str(caught.value) == text


@given(LISTS)
def test_a_list_is_the_content_it_was_made_of(content: dict[str, Any]) -> None:
    listed = UnstructuredList(content)

    assert listed.to_plain() == content
    assert Unstructured(content).to_list() == listed
    assert Unstructured(content).is_list()
    assert copy.deepcopy(listed) == listed == pickle.loads(pickle.dumps(listed))


# --- JSON -----------------------------------------------------------------------------------------------------------


def as_read(value: Any) -> Any:
    """*value*, with an integer for each float that Go writes without a point or an exponent."""
    if isinstance(value, dict):
        return {key: as_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return list(map(as_read, value))
    if not (isinstance(value, float) and value.is_integer()):
        return value
    digits = int(Decimal(repr(value)))  # Go writes the shortest digits that are the float, then zeros
    return digits if -(2**63) <= digits < 2**63 else value


@given(OBJECTS | LISTS)
def test_what_is_written_reads_as_it_was_but_for_floats_that_look_like_integers(content: dict[str, Any]) -> None:
    obj = UnstructuredList(content) if "items" in content else Unstructured(content)

    read = from_json(to_json(obj))

    assert read == type(obj)(as_read(content))
    assert to_json(read) == to_json(obj)


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        pytest.param('{"kind":"A"}', Unstructured, id="an object"),
        pytest.param('{"kind":"AList","items":[]}', UnstructuredList, id="a list"),
        pytest.param('{"kind":"AList","items":null}', UnstructuredList, id="items that are null"),
    ],
)
def test_what_has_items_is_a_list(text: str, cls: type) -> None:
    assert type(from_json(text)) is cls
    assert type(from_json(text, Unstructured)) is Unstructured


@pytest.mark.parametrize("text", ["{}", "null", '{"kind":""}', '{"kind":1}', '{"apiVersion":"a/b/c","kind":"A"}'])
def test_an_object_has_to_say_its_kind(text: str) -> None:
    with pytest.raises(MissingKindError) as caught:
        from_json(text.encode())

    assert str(caught.value) == f"Object 'Kind' is missing in '{text}'"


@pytest.mark.parametrize(("text", "found"), [("[]", "list"), ("1", "integer 1"), ('"x"', 'string "x"')])
def test_what_is_no_object_is_refused(text: str, found: str) -> None:
    with pytest.raises(DecodeError) as caught:
        from_json(text)

    assert str(caught.value) == f"expected object, found {found}"


def test_a_wire_type_can_be_read_too() -> None:
    text = '{"apiVersion": "v1", "kind": "Foo", "metadata": {"name": "a"}, "more": 1}'

    read = from_json(text, metav1.PartialObjectMetadata)

    assert read == metav1.PartialObjectMetadata(api_version="v1", kind="Foo", metadata=metav1.ObjectMeta(name="a"))
    with pytest.raises(MissingKindError):
        from_json("{}", metav1.PartialObjectMetadata)
    with pytest.raises(DecodeError, match=r"metadata\.name: expected string"):
        from_json('{"kind": "Foo", "metadata": {"name": 1}}', metav1.PartialObjectMetadata)
