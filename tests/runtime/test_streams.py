"""A list written in pieces has the bytes of a list written at once; read in pieces, it has the items of a list read at once."""

from __future__ import annotations

import asyncio
import io
import tracemalloc
from typing import Any

import attrs
import pytest

from apimachinery import api
from apimachinery._errors import DecodeError
from apimachinery.api.core import v1 as corev1
from apimachinery.encoding.framing import TruncatedError
from apimachinery.meta import v1 as metav1
from apimachinery.runtime.serializer import CodecFactory, MediaTypeError, SerializerInfo
from apimachinery.runtime.serializer.streams import ListReader, encode_chunks, send_list, write_list
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import Unstructured, UnstructuredList

SCHEME = api.scheme()
SUPPORTED = CodecFactory(SCHEME).supported
INFOS = [info for info in SUPPORTED if info.list_framer is not None]
GVK = GroupVersionKind("", "v1", "ConfigMapList")

each_format = pytest.mark.parametrize("info", INFOS, ids=lambda info: info.media_type)


def make_list(count: int, **fields: Any) -> corev1.ConfigMapList:
    items = [
        corev1.ConfigMap(metadata=metav1.ObjectMeta(name=f"m{number}"), data={"a<b": "é" * (number % 200)}, **fields)
        for number in range(count)
    ]
    return corev1.ConfigMapList(metadata=metav1.ListMeta(resource_version="7", continue_="more"), items=items)


def into_of(info: SerializerInfo) -> type | None:
    """CBOR sorts its keys, so that the version of a list comes after its items."""
    return corev1.ConfigMapList if info.media_type == "application/cbor" else None


@pytest.mark.parametrize("info", SUPPORTED, ids=lambda info: info.media_type)
@pytest.mark.parametrize("count", [0, 1, 40, 300])
def test_the_pieces_of_a_list_are_its_bytes(info: SerializerInfo, count: int) -> None:
    maps = make_list(count)

    assert b"".join(encode_chunks(info.serializer, maps, gvk=GVK)) == info.serializer.encode(maps, gvk=GVK)
    assert maps == make_list(count)


@each_format
@pytest.mark.parametrize("size", [1, 1000, 1 << 20])
def test_items_read_one_by_one_are_those_of_the_whole(info: SerializerInfo, size: int) -> None:
    data = info.serializer.encode(make_list(40), gvk=GVK)
    whole = info.serializer.decode(data).obj

    reader = ListReader(info, into_of(info))
    items = [item for start in range(0, len(data), size) for item in reader.feed(data[start : start + size])]
    head = reader.finish()

    assert items == whole.items
    assert head == attrs.evolve(whole, items=head.items)
    assert not head.items


@each_format
def test_memory_does_not_grow_with_the_list(info: SerializerInfo) -> None:
    def peak(count: int) -> int:
        pieces = [bytes(piece) for piece in encode_chunks(info.serializer, make_list(count), gvk=GVK)]
        reader = ListReader(info, into_of(info))
        tracemalloc.start()
        found = sum(len(reader.feed(piece)) for piece in pieces)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert found == count
        return most

    peak(10)  # compiles what is compiled on first use

    assert peak(3000) < peak(300) + (1 << 16)


@pytest.mark.parametrize("info", [info for info in INFOS if info.event_serializer is None], ids=lambda info: info.media_type)
def test_items_without_a_class_are_unstructured_and_know_their_kind_if_the_list_says_it_first(info: SerializerInfo) -> None:
    items = [{"apiVersion": "example.com/v1", "kind": "Shelf", "metadata": {"name": str(number)}} for number in range(40)]
    shelves = UnstructuredList({"kind": "ShelfList", "apiVersion": "example.com/v1", "metadata": {}, "items": items})
    data = info.serializer.encode(shelves)

    reader = ListReader(info, UnstructuredList)
    found = reader.feed(data)

    assert found == [Unstructured(item) for item in items]
    assert reader.finish().kind == "ShelfList"


def test_an_unstructured_item_gets_the_kind_that_its_list_promises() -> None:
    reader = ListReader(INFOS[0], UnstructuredList)

    assert reader.feed(b'{"kind":"ShelfList","apiVersion":"v1","items":[{}]}') == [
        Unstructured({"kind": "Shelf", "apiVersion": "v1"})
    ]


def test_a_list_goes_to_a_file_in_large_pieces() -> None:
    file, pieces = io.BytesIO(), []

    size = write_list(
        INFOS[0].serializer, make_list(300), lambda data: (file.write(data), pieces.append(len(data))), gvk=GVK, size=1000
    )

    assert file.getvalue() == INFOS[0].serializer.encode(make_list(300), gvk=GVK)
    assert size == sum(pieces)
    assert all(length >= 1000 for length in pieces[:-1])
    assert len(pieces) > 10


def test_a_list_goes_to_an_asynchronous_sink() -> None:
    sent: list[bytes] = []

    async def send(data: bytes) -> None:
        sent.append(data)

    size = asyncio.run(send_list(INFOS[0].serializer, make_list(300), send, gvk=GVK))

    assert b"".join(sent) == INFOS[0].serializer.encode(make_list(300), gvk=GVK)
    assert size == len(b"".join(sent))


@each_format
def test_a_list_that_ends_early_is_an_error(info: SerializerInfo) -> None:
    reader = ListReader(info, into_of(info))
    reader.feed(info.serializer.encode(make_list(3), gvk=GVK)[:-8])

    with pytest.raises(TruncatedError):
        reader.finish()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b'{"items":[{}]', "does not say its kind before its items", id="no kind"),
        pytest.param(b'{"kind":"XList","apiVersion":"v1","items":[{}]', 'no kind "XList" is registered', id="an unknown kind"),
        pytest.param(b'{"kind":"Pod","apiVersion":"v1","items":[{}]', "Pod is no list of objects", id="no list"),
        pytest.param(
            b'{"kind":"PodList","apiVersion":"v1","items":[{"spec":1}]', "spec: expected object", id="an item that does not fit"
        ),
    ],
)
def test_what_cannot_be_an_item_is_an_error(data: bytes, message: str) -> None:
    with pytest.raises(DecodeError, match=message):
        ListReader(INFOS[0]).feed(data)


def test_a_format_whose_lists_are_read_as_a_whole_is_refused() -> None:
    with pytest.raises(MediaTypeError, match="application/yaml are read as a whole"):
        ListReader(SUPPORTED[1])
