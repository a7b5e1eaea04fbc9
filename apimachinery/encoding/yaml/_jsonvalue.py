"""JSON values as the readers of YAML streams take them: 1.0 is read as 1, as everywhere in YAML."""

from __future__ import annotations

from typing import Any

import orjson

from apimachinery.encoding import json
from apimachinery.encoding.yaml._plain import reread_numbers

__all__ = ["read_value", "read_whole"]


def read_value(data: bytes) -> Any:
    """The one value in *data*, whose syntax is right, with what is no UTF-8 as U+FFFD."""
    return reread_numbers(json.loads(data))


def read_whole(data: bytes | bytearray) -> Any:
    """The value that *data* is; None where it is null, several values, or beyond what orjson reads."""
    try:
        return reread_numbers(orjson.loads(data))
    except orjson.JSONDecodeError:
        return None
