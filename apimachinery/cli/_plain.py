"""Documents as plain data: read whatever their kind, and written as they are."""

from __future__ import annotations

import sys
from typing import Any

from apimachinery.encoding import json, yaml
from apimachinery.model._errors import describe_value
from apimachinery.patch import InvalidDocumentError

__all__ = ["read_object", "read_value", "write_value"]


def read_value(data: bytes) -> Any:
    """What a JSON or YAML text holds. Raises ``DecodeError`` where it is neither."""
    return json.loads(data) if yaml.is_json(data[:256]) else yaml.loads(data)


def read_object(data: bytes) -> dict[str, Any]:
    """The object in a JSON or YAML text.

    Raises:
        DecodeError: If it is neither.
        InvalidDocumentError: If it holds something else.
    """
    value = read_value(data)
    if type(value) is not dict:
        raise InvalidDocumentError(f"expected an object, found {describe_value(value)}")
    return value


def write_value(value: Any, output: str, *, pretty: bool = False) -> None:
    """Write *value* on standard output, in the format *output*, as one of a stream of documents."""
    dumps = yaml.dumps if output == "yaml" else json.dumps_pretty if pretty else json.dumps
    start = b"---\n" if output == "yaml" else b""
    sys.stdout.buffer.write(start + dumps(value).removesuffix(b"\n") + b"\n")
