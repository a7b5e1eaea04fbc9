"""Long lists go item by item: the same objects and the same bytes as in one piece."""

from __future__ import annotations

from typing import Annotated, Any

import attrs
import orjson
import pytest

from apimachinery.encoding.json import split_items
from apimachinery.meta import v1 as metav1
from apimachinery.model import FieldsV1, InvalidDataError, InvalidObjectError, Proto, Struct, UnknownFields
from apimachinery.runtime import Scheme
from apimachinery.runtime.serializer import JSONSerializer
from apimachinery.schema import GroupVersion

VERSION = GroupVersion("library.example.com", "v1")


@attrs.define(kw_only=True)
class Page(Struct):
    """A page, which names itself first, as a book does."""

    metadata: metav1.ObjectMeta = attrs.field(factory=metav1.ObjectMeta)
    text: Annotated[str, Proto(1)] = ""


@attrs.define(kw_only=True)
class Book(metav1.Object):
    """A book with pages."""

    pages: list[Page] = attrs.field(factory=list)
    weight: float = 0.0
    notes: FieldsV1 | None = None


@attrs.define(kw_only=True)
class BookList(metav1.ObjectList[Book]):
    """Books."""


def make_scheme() -> Scheme:
    scheme = Scheme("library")
    scheme.add_known_types(VERSION, Book, BookList)
    return scheme


SERIALIZER = JSONSerializer(make_scheme())
GVK = VERSION.with_kind("BookList")


def make_books(count: int, **fields: Any) -> BookList:
    books = [
        Book(metadata=metav1.ObjectMeta(name=f"b{number}", labels={"<": "&\u2028"}), weight=number + 0.5, **fields)
        for number in range(count)
    ]
    return BookList(metadata=metav1.ListMeta(resource_version="7"), items=books)


def one_piece(books: BookList) -> bytes:
    """The list as its items' texts make it, which are short enough to be written at once."""
    head = SERIALIZER.encode(BookList(metadata=books.metadata), gvk=GVK)
    texts = [SERIALIZER.encode(book).removesuffix(b"\n") for book in books.items]
    return head.replace(b'"items":[]', b'"items":[%b]' % b",".join(texts))


@pytest.mark.parametrize("count", [0, 1, 31, 32, 33, 700])
def test_a_list_of_any_length_has_the_bytes_of_its_items(count: int) -> None:
    books = make_books(count)

    data = SERIALIZER.encode(books, gvk=GVK)

    assert data == one_piece(books) == b"".join(SERIALIZER.encode_chunks(books, gvk=GVK))
    assert books == make_books(count)


def test_a_long_list_decodes_to_what_a_short_one_would() -> None:
    books = make_books(900)
    data = SERIALIZER.encode(books, gvk=GVK)
    assert len(data) > 1 << 16
    assert split_items(data) is not None

    found = SERIALIZER.decode(data).obj

    assert found == attrs.evolve(books, api_version=GVK.api_version, kind=GVK.kind)


def test_an_item_that_holds_what_looks_like_a_border_is_read_as_a_whole() -> None:
    pages = [Page(metadata=metav1.ObjectMeta(name=str(number)), text="x" * 50) for number in range(3)]
    books = make_books(600, pages=pages)
    data = SERIALIZER.encode(books, gvk=GVK)

    found = SERIALIZER.decode(data).obj

    assert found.items == books.items


def test_a_fault_in_a_long_list_is_named_with_its_place() -> None:
    data = SERIALIZER.encode(make_books(900), gvk=GVK).replace(b'"weight":700.5', b'"weight":"a lot"')

    with pytest.raises(InvalidDataError) as caught:
        SERIALIZER.decode(data)

    assert [fault.path for fault in caught.value.faults] == ["items[700].weight"]


def test_an_item_that_does_not_encode_is_named_with_its_place() -> None:
    books = make_books(900)
    books.items[800].metadata.name = {1, 2}  # type: ignore[assignment]

    with pytest.raises(InvalidObjectError) as caught:
        SERIALIZER.encode(books, gvk=GVK)

    assert [fault.path for fault in caught.value.faults] == ["items[800].metadata.name"]


@pytest.mark.parametrize("unknown", [UnknownFields.KEEP, UnknownFields.DROP])
def test_unknown_fields_of_the_list_and_its_items_fare_as_in_short_lists(unknown: UnknownFields) -> None:
    serializer = JSONSerializer(make_scheme(), unknown_fields=unknown)
    plain = orjson.loads(SERIALIZER.encode(make_books(900), gvk=GVK))
    plain["extra"] = {"items": [1]}
    for item in plain["items"]:
        item["colour"] = "red"

    found = serializer.decode(orjson.dumps(plain)).obj

    kept = unknown is UnknownFields.KEEP
    assert found.unknown_fields == ({"extra": {"items": [1]}} if kept else None)
    assert {str(book.unknown_fields) for book in found.items} == {str({"colour": "red"} if kept else None)}


def test_duplicates_in_a_long_list_are_merged_where_unknown_fields_are_dropped() -> None:
    serializer = JSONSerializer(make_scheme(), unknown_fields=UnknownFields.DROP)
    data = SERIALIZER.encode(make_books(900), gvk=GVK).replace(b'"weight":700.5', b'"metadata":{"namespace":"ns"},"weight":1')

    found = serializer.decode(data).obj.items[700]

    assert (found.metadata.name, found.metadata.namespace) == ("b700", "ns")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b'{"items":[]}', id="no items"),
        pytest.param(b'{"items":[1,2]}', id="no objects"),
        pytest.param(b'{"items":[{}]}', id="empty objects"),
        pytest.param(b'{"a":{"items":[{"b":1}]},"c":[]}', id="items of something else"),
        pytest.param(b'{"items":[{"a":1}],"items":[{"a":2}]}', id="items twice"),
        pytest.param(b'{"items":[{"a":1}', id="the end is missing"),
        pytest.param(b'"items":[{"a":1}]', id="no object around them"),
    ],
)
def test_what_is_no_plain_list_is_not_cut_into_values(data: bytes) -> None:
    found = split_items(data)

    assert found is None or not all(map(is_object, found[1]))


def is_object(text: bytes) -> bool:
    try:
        return type(orjson.loads(text)) is dict
    except orjson.JSONDecodeError:
        return False
