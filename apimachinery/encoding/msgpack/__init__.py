"""MessagePack as this library writes it, which is specified in ``docs/howto/msgpack.md``.

It has the types of JSON-shaped data, and besides bytes and timestamps; each object is one map, and a stream is maps one after the other.
"""

from apimachinery.encoding._trees import UncertainError
from apimachinery.encoding.msgpack._errors import DuplicateKeyError, MessagePackError, MessagePackSyntaxError
from apimachinery.encoding.msgpack._framer import MessagePackFramer
from apimachinery.encoding.msgpack._items import MOST_LEVELS, ItemScanner
from apimachinery.encoding.msgpack._objects import NATIVE_FORMS, decode_usual, dumps, loads
from apimachinery.encoding.msgpack._plain import plain_of, sorted_plain
from apimachinery.encoding.msgpack._tree import load_tree, load_tree_exactly

__all__ = [
    "MOST_LEVELS",
    "NATIVE_FORMS",
    "DuplicateKeyError",
    "ItemScanner",
    "MessagePackError",
    "MessagePackFramer",
    "MessagePackSyntaxError",
    "UncertainError",
    "decode_usual",
    "dumps",
    "load_tree",
    "load_tree_exactly",
    "loads",
    "plain_of",
    "sorted_plain",
]
