"""Protobuf messages and the envelope that Kubernetes puts them in (Go: ``serializer/protobuf``, ``gogo/protobuf``).

This is the wire form alone: which field a number stands for is said by a type's description, in :mod:`apimachinery.model`.
"""

from apimachinery.encoding.protobuf._envelope import MAGIC, Envelope, seal
from apimachinery.encoding.protobuf._wire import (
    BYTES,
    END_GROUP,
    FIXED32,
    FIXED64,
    VARINT,
    Field,
    Occurrence,
    ProtobufError,
    bytes_field,
    find_entry_fields,
    find_fields,
    int32,
    int64,
    read_fields,
    read_varint,
    skip_field,
    varint,
    varint_field,
)

__all__ = [
    "BYTES",
    "END_GROUP",
    "FIXED32",
    "FIXED64",
    "MAGIC",
    "VARINT",
    "Envelope",
    "Field",
    "Occurrence",
    "ProtobufError",
    "bytes_field",
    "find_entry_fields",
    "find_fields",
    "int32",
    "int64",
    "read_fields",
    "read_varint",
    "seal",
    "skip_field",
    "varint",
    "varint_field",
]
