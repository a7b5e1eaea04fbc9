"""Streams of frames: where one object ends and the next begins (Go: ``runtime/serializer/streaming``, ``util/framer``).

A framer does no I/O. It takes bytes as they come, in pieces of any size, and gives the frames that are complete::

    framer = JSONFramer()
    for data in connection:
        for frame in framer.feed(data):
            ...
    for frame in framer.finish():
        ...

Whatever the split, the frames are the same, each is given as soon as its last byte is there, and the work is linear in the bytes.
"""

from apimachinery.encoding._framer import Framer, FramerBase, TruncatedError
from apimachinery.encoding.framing._cbor import CBORSequenceFramer
from apimachinery.encoding.framing._cbor_items import CBORListFramer, around_items
from apimachinery.encoding.framing._json import JSONFramer
from apimachinery.encoding.framing._json_items import JSONListFramer
from apimachinery.encoding.framing._length import LengthDelimitedFramer
from apimachinery.encoding.framing._list import ListFramerBase
from apimachinery.encoding.framing._protobuf_items import ProtobufListFramer
from apimachinery.encoding.msgpack import MessagePackFramer
from apimachinery.encoding.yaml import YAMLFramer

__all__ = [
    "CBORListFramer",
    "CBORSequenceFramer",
    "Framer",
    "FramerBase",
    "JSONFramer",
    "JSONListFramer",
    "LengthDelimitedFramer",
    "ListFramerBase",
    "MessagePackFramer",
    "ProtobufListFramer",
    "TruncatedError",
    "YAMLFramer",
    "around_items",
]
