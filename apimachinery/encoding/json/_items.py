"""Long lists of objects, cut into the texts of their items, so that one can be handled after the other."""

from __future__ import annotations

from typing import Any

import orjson

__all__ = ["embed", "split_items"]

_OPENING = b'"items":['
_LONGEST_KEY = 200  # bytes in which the first key of an item must end


def split_items(data: bytes) -> tuple[Any, list[bytes]] | None:
    """The list in *data* without its items, and the text of each item; None where that cannot be told so easily.

    Items are cut where an object ends and the next begins with the key that the first began with. Within a string that cannot
    stand unescaped. Within an item it can, and then a text is no JSON: whoever finds that reads *data* as a whole instead.
    """
    start, end = data.find(_OPENING) + len(_OPENING), data.rfind(b"]")
    key_end = data.find(b":", start, start + _LONGEST_KEY) + 1
    if start < len(_OPENING) or not key_end or end < key_end or not data.startswith(b'{"', start):
        return None
    try:
        head = orjson.loads(data[:start] + data[end:])
    except orjson.JSONDecodeError:
        return None
    if type(head) is not dict or head.get("items") != []:
        return None
    opening = data[start:key_end]
    first, *rest = data[start:end].split(b"}," + opening)
    texts = [first, *(opening + text for text in rest)]
    return head, [text + b"}" for text in texts[:-1]] + texts[-1:]


def embed(text: bytes) -> Any:
    """What the writers of JSON write as *text*, as it is."""
    return orjson.Fragment(text)
