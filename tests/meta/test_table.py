"""Objects and lists as rows of a table; lists in chunks."""

from datetime import UTC, datetime, timedelta

import pytest

from apimachinery import meta
from apimachinery.meta import v1 as metav1
from apimachinery.model import to_dict
from apimachinery.unstructured import Unstructured, UnstructuredList, from_typed
from tests.testapigroup.v1 import Carp, CarpList

NOW = datetime(2024, 5, 6, 12, tzinfo=UTC)


def carp(name: str, hours: int = 3) -> Carp:
    return Carp(metadata=metav1.ObjectMeta(name=name, creation_timestamp=NOW - timedelta(hours=hours)))


def cells(obj: object, metadata: meta.Metadata, name: str, age: str) -> list[object]:
    return [name, age, metadata.namespace]


LISTS = [
    pytest.param(CarpList(items=[carp("a"), carp("b", 72)]), id="typed"),
    pytest.param(
        UnstructuredList({"items": [from_typed(carp("a")).content, from_typed(carp("b", 72)).content]}), id="unstructured"
    ),
]


@pytest.mark.parametrize("objects", LISTS)
def test_each_object_of_a_list_is_a_row(objects):
    rows = list(meta.table_rows(objects, cells, now=NOW))

    assert [row.cells for row in rows] == [["a", "3h", ""], ["b", "3d", ""]]


def test_an_object_is_a_row_that_holds_it():
    (row,) = meta.table_rows(carp("a"), cells, now=NOW)

    assert row == metav1.TableRow(cells=["a", "3h", ""], object=carp("a"))


def test_a_row_is_written_whatever_backs_the_object():
    (typed,) = meta.table_rows(carp("a"), cells, now=NOW)
    (unstructured,) = meta.table_rows(from_typed(carp("a")), cells, now=NOW)

    assert to_dict(typed) == to_dict(unstructured)


def test_the_age_of_what_was_never_created_is_unknown():
    (row,) = meta.table_rows(Carp(), cells, now=NOW)

    assert row.cells[1] == "<unknown>"


def test_what_is_no_object_is_no_row():
    with pytest.raises(meta.NotAnObjectError):
        list(meta.table_rows(3, cells, now=NOW))


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        pytest.param(2, [["a", "b"], ["c"]], id="the last one is short"),
        pytest.param(3, [["a", "b", "c"]], id="all"),
        pytest.param(9, [["a", "b", "c"]], id="more than all"),
    ],
)
def test_a_list_comes_in_chunks(size, expected):
    objects = CarpList(items=[carp(name) for name in "abc"])

    assert [[item.metadata.name for item in chunk] for chunk in meta.list_chunks(objects, size)] == expected


def test_an_empty_list_has_no_chunks_and_no_chunk_is_empty():
    assert list(meta.list_chunks(CarpList(), 1)) == []
    with pytest.raises(ValueError, match="a chunk has 1 item or more, not 0"):
        meta.list_chunks(CarpList(), 0)


@pytest.mark.parametrize("objects", [pytest.param(CarpList(), id="typed"), pytest.param(UnstructuredList({}), id="unstructured")])
def test_the_metadata_of_a_list_is_read_as_it_was_written(objects):
    meta.list_accessor(objects).continue_ = "token"
    meta.list_accessor(objects).resource_version = "7"

    assert (meta.list_accessor(objects).continue_, meta.list_accessor(objects).resource_version) == ("token", "7")
    assert meta.list_accessor(metav1.ListMeta(continue_="x")).continue_ == "x"


@pytest.mark.parametrize("obj", [pytest.param(Carp(), id="an object"), pytest.param(3, id="a number")])
def test_what_has_no_metadata_of_a_list_is_none(obj):
    with pytest.raises(meta.NotAListError):
        meta.list_accessor(obj)


def test_what_every_kind_has_of_an_object_is_a_copy():
    obj = Unstructured({"kind": "Shelf", "metadata": {"name": "a", "labels": {"b": "c"}}, "spec": {}})

    partial = meta.as_partial_object_metadata(obj)

    assert partial == metav1.PartialObjectMetadata(metadata=metav1.ObjectMeta(name="a", labels={"b": "c"}))
