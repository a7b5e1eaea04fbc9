"""Plain data to CBOR with the bytes that Kubernetes writes: each text as a byte string, floats as short as they can be, keys sorted.

    text       a byte string: whether it is UTF-8 is nobody's business then
    bytes      a byte string with the tag that says that it is base64 where there are no bytes
    float      16, 32 or 64 bits, the fewest that hold it
    map        entries in the order of their encoded keys: the shorter key first

(Go: ``serializer/cbor/internal/modes/encode.go``)
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterator
from typing import Any, Final

from apimachinery._errors import EncodeError
from apimachinery._intern import TextCache
from apimachinery.encoding.cbor._items import ARRAY, BYTES, MAP, NEGATIVE, POSITIVE
from apimachinery.encoding.text import encode_text

__all__ = [
    "ARRAY_HEADS",
    "BOOLEANS",
    "FEW",
    "INTEGERS",
    "MAP_HEADS",
    "NULL",
    "STRING_HEADS",
    "ByteString",
    "Default",
    "Writer",
    "byte_string",
    "dumps",
    "float_item",
    "head",
    "integer",
    "key_item",
    "map_item",
    "text_item",
]

Default = Callable[[Any], Any]


class ByteString(bytes):
    """Bytes that are known to be meant as such."""


def dumps(value: Any, *, default: Default | None = None, sort_keys: bool = True) -> bytes:
    """*value* as one data item; *default* gives plain data for any other object, and for bytes that are no :class:`ByteString`.

    Raises:
        EncodeError: For NaN, infinity, integers beyond 64 bits, keys that are no strings, and objects of other types.

    >>> dumps({"name": "upper", "rows": 3, "ratio": 1.5, "key": b"secret"}).hex()
    'a4436b6579d646736563726574446e616d6545757070657244726f77730345726174696ff93e00'
    """
    try:
        return Writer(default, sort_keys).item(value)
    except (RecursionError, UnicodeEncodeError):
        return _write_deep(value, default, sort_keys)


def head(type_: int, argument: int) -> bytes:
    """The head of an item, its argument as short as it can be."""
    if argument < 24:
        return bytes((type_ + argument,))
    for info, size in ((24, 1), (25, 2), (26, 4)):
        if argument < 1 << (8 * size):
            return bytes((type_ + info,)) + argument.to_bytes(size, "big")
    return bytes((type_ + 27,)) + argument.to_bytes(8, "big")


FEW: Final = 256
"""So many heads, integers and lengths are kept."""
STRING_HEADS: Final = [head(BYTES, length) for length in range(FEW)]
ARRAY_HEADS: Final = [head(ARRAY, length) for length in range(FEW)]
MAP_HEADS: Final = [head(MAP, length) for length in range(FEW)]
INTEGERS: Final = [head(POSITIVE, value) for value in range(FEW)]
BOOLEANS: Final = {False: b"\xf4", True: b"\xf5"}
NULL: Final = b"\xf6"
_EMPTY_MAP: Final = b"\xa0"
_BASE64_TAG: Final = b"\xd6"
_SHORT_FLOATS: Final = ((b"\xf9", struct.Struct(">e")), (b"\xfa", struct.Struct(">f")))


def text_item(text: str) -> bytes:
    """A text as a byte string; a ``UnicodeEncodeError`` where it is not UTF-8."""
    data = text.encode()
    length = len(data)
    return (STRING_HEADS[length] if length < FEW else head(BYTES, length)) + data


def integer(value: int) -> bytes:
    """A number of 64 bits as an item; raises :class:`EncodeError` for any other."""
    if 0 <= value < FEW:
        return INTEGERS[value]
    if not -(1 << 63) <= value < 1 << 64:
        raise EncodeError(f"an integer beyond 64 bits: {value if abs(value) < 10**40 else '…'}")
    return head(POSITIVE, value) if value >= 0 else head(NEGATIVE, -1 - value)


def float_item(value: float) -> bytes:
    """A number in the shortest float that holds it; raises :class:`EncodeError` for NaN and infinity."""
    if not math.isfinite(value):
        raise EncodeError(f"cbor: unsupported value: floating-point {'NaN' if value != value else 'infinity'}")
    for initial, form in _SHORT_FLOATS:
        try:
            data = form.pack(value)
        except OverflowError:
            continue
        if form.unpack(data)[0] == value:
            return initial + data
    return b"\xfb" + struct.pack(">d", value)


def byte_string(value: bytes) -> bytes:
    """Bytes with the tag that says how they are text."""
    return _BASE64_TAG + head(BYTES, len(value)) + value


def map_item(entries: list[bytes]) -> bytes:
    """The map of these entries, each a key with its value."""
    length = len(entries)
    return (MAP_HEADS[length] if length < FEW else head(MAP, length)) + b"".join(entries)


_keys: TextCache[bytes] = TextCache(text_item)
key_item: Final = _keys.__getitem__
"""A text, of those that are seen again and again, as an item."""

_ATOMS: Final[dict[type, Callable[[Any], bytes]]] = {
    str: text_item,
    int: integer,
    bool: BOOLEANS.__getitem__,
    type(None): lambda _: NULL,
    float: float_item,
    ByteString: byte_string,
}


_PLAIN: Final = frozenset([*_ATOMS, dict, list])


class Writer:
    """Writes the usual way: by recursion."""

    def __init__(self, default: Default | None, sort_keys: bool) -> None:
        self._default = default
        self.sort_keys = sort_keys
        self._forms: dict[type, Callable[[Any], bytes]] = {**_ATOMS, dict: self._map, list: self._list}

    def item(self, value: Any) -> bytes:
        """*value* as an item."""
        write = self._forms.get(type(value))
        return write(value) if write is not None else self.item(_plain(value, self._default))

    def _map(self, members: dict[str, Any]) -> bytes:
        if not members:
            return _EMPTY_MAP
        entries: list[bytes] = []
        add, forms = entries.append, self._forms
        try:
            for key, value in members.items():
                kind = type(value)
                if kind is str:
                    data = value.encode()
                    length = len(data)
                    add(_keys[key] + (STRING_HEADS[length] if length < FEW else head(BYTES, length)) + data)
                else:
                    write = forms.get(kind)
                    add(_keys[key] + (write(value) if write is not None else self.item(value)))
        except (TypeError, AttributeError):
            _check_keys(members)
            raise
        if self.sort_keys and len(entries) > 1:
            # An encoded key is never the beginning of another one, so the values do not count.
            entries.sort()
        return map_item(entries)

    def _list(self, items: list[Any]) -> bytes:
        length = len(items)
        return (ARRAY_HEADS[length] if length < FEW else head(ARRAY, length)) + b"".join(map(self.item, items))


def _check_keys(members: dict[Any, Any]) -> None:
    for key in members:
        if not isinstance(key, str):
            raise EncodeError(f"a key of an object is a string, not {key!r}")


def _plain(value: Any, default: Default | None) -> Any:
    """What a value that is not plain data stands for."""
    match value:
        case str():
            return str.__str__(value)
        case int():
            return int(value)
        case float():
            return float(value)
        case dict():
            return dict(value)
        case list():
            return list(value)
    if default is not None:
        try:
            found = default(value)
        except TypeError:
            pass
        else:
            return found if type(found) in _PLAIN else _plain(found, None)
    if isinstance(value, bytes | bytearray | memoryview):
        return ByteString(value)
    raise EncodeError(f"no CBOR value: {type(value).__name__} {value!r:.60}")


# --- the slow way ---------------------------------------------------------------------------------------------------


def _write_deep(value: Any, default: Default | None, sort_keys: bool) -> bytes:
    """The same with a stack of its own, for what is nested deeply; and for texts that Python does not take for UTF-8."""
    out: list[bytes] = []
    pending: list[Iterator[tuple[bytes, Any]]] = [iter([(b"", value)])]
    while pending:
        for before, item in pending[-1]:
            item = item if type(item) in _PLAIN else _plain(item, default)
            if type(item) is dict:
                _check_keys(item)
                out.append(before + head(MAP, len(item)))
                entries = [(_any_text(key), member) for key, member in item.items()]
                pending.append(iter(sorted(entries, key=_first) if sort_keys else entries))
                break
            if type(item) is list:
                out.append(before + head(ARRAY, len(item)))
                pending.append((b"", member) for member in item)
                break
            out.append(before + (_any_text(item) if type(item) is str else _ATOMS[type(item)](item)))
        else:
            pending.pop()
    return b"".join(out)


def _first(entry: tuple[bytes, Any]) -> bytes:
    return entry[0]


def _any_text(text: str) -> bytes:
    data = encode_text(text)
    return head(BYTES, len(data)) + data
