"""Schemes, defaulting, serializers and codecs (Go: ``k8s.io/apimachinery/pkg/runtime``)."""

from typing import TYPE_CHECKING

from apimachinery._lazy import lazy
from apimachinery.runtime._errors import (
    INTERNAL_VERSION,
    AlreadyRegisteredError,
    MissingKindError,
    MissingVersionError,
    NotRegisteredError,
    NotSuitableError,
    StrictDecodingError,
    UnrecognizedDataError,
)
from apimachinery.runtime.codec import Codec
from apimachinery.runtime.interfaces import Data, Decoded, Decoder, Encoder, Serializer
from apimachinery.runtime.nested import decode_nested, decode_raw
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.unknown import Unknown
from apimachinery.runtime.versioner import AnyOf, GroupVersioner, Internal, MultiGroupVersioner, OneVersion, PerKind

if TYPE_CHECKING:
    from apimachinery.runtime.parameters import ParameterCodec

__all__ = [
    "INTERNAL_VERSION",
    "AlreadyRegisteredError",
    "AnyOf",
    "Codec",
    "Data",
    "Decoded",
    "Decoder",
    "Encoder",
    "GroupVersioner",
    "Internal",
    "MissingKindError",
    "MissingVersionError",
    "MultiGroupVersioner",
    "NotRegisteredError",
    "NotSuitableError",
    "OneVersion",
    "ParameterCodec",
    "PerKind",
    "Scheme",
    "Serializer",
    "StrictDecodingError",
    "Unknown",
    "UnrecognizedDataError",
    "decode_nested",
    "decode_raw",
]

__getattr__ = lazy(
    __name__,
    {
        "parameters": ("ParameterCodec",),
    },
)
