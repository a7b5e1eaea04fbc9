"""CBOR as Kubernetes profiles it: bytes to plain data or values of types, and back (Go: ``serializer/cbor/direct``, KEP-4222).

Texts are byte strings on the wire and may be text strings when read; bytes are tagged as what JSON has in base64. Floats are as short
as they can be, and keys sorted. What JSON-shaped data cannot hold is refused: NaN, infinity, numbers beyond 64 bits, undefined.
"""

from apimachinery.encoding._trees import UncertainError
from apimachinery.encoding.cbor._decoder import decode_usual
from apimachinery.encoding.cbor._diagnose import diagnose
from apimachinery.encoding.cbor._errors import (
    CBORError,
    CBORSyntaxError,
    CBORTypeError,
    DiagnosisError,
    DuplicateKeyError,
    UnknownFieldError,
)
from apimachinery.encoding.cbor._items import find_item_end
from apimachinery.encoding.cbor._objects import NATIVE_FORMS, decode, encode, encode_object, read_shape
from apimachinery.encoding.cbor._read import loads
from apimachinery.encoding.cbor._tree import PREFIX, load_tree, load_usual
from apimachinery.encoding.cbor._write import dumps

__all__ = [
    "NATIVE_FORMS",
    "PREFIX",
    "CBORError",
    "CBORSyntaxError",
    "CBORTypeError",
    "DiagnosisError",
    "DuplicateKeyError",
    "UncertainError",
    "UnknownFieldError",
    "decode",
    "decode_usual",
    "diagnose",
    "dumps",
    "encode",
    "encode_object",
    "find_item_end",
    "load_tree",
    "load_usual",
    "loads",
    "read_shape",
]
