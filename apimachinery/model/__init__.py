"""The description of a wire type and everything compiled from it.

A type is declared once, as an attrs class with :mod:`markers <apimachinery.model.markers>` in its annotations;
:func:`describe` derives its :class:`TypeInfo`, and decoding, encoding, copying and comparing are compiled from that.
"""

from apimachinery.model._errors import DeclarationError, Fault, InvalidDataError, InvalidObjectError
from apimachinery.model.copying import deep_copy
from apimachinery.model.decode import UnknownFields, from_dict, zero_of
from apimachinery.model.encode import to_dict
from apimachinery.model.equality import equal
from apimachinery.model.info import FieldInfo, TypeInfo, describe, wire_name
from apimachinery.model.markers import (
    Always,
    Default,
    Enum,
    Format,
    Immutable,
    Inline,
    ListAtomic,
    ListMap,
    ListSet,
    MapAtomic,
    MapGranular,
    Omit,
    OmitEmpty,
    OmitZero,
    Optional,
    Patch,
    Proto,
    Required,
    Union,
    Wire,
)
from apimachinery.model.plain import copy_plain, plain_equal
from apimachinery.model.scalars import (
    JSON,
    Bytes,
    Duration,
    FieldsV1,
    Float32,
    Int32,
    Int64,
    IntOrString,
    MicroTime,
    Quantity,
    RawExtension,
    Scalar,
    Time,
    Uint8,
    Uint32,
    Uint64,
)
from apimachinery.model.struct import NilDict, NilList, Struct
from apimachinery.model.zero import is_zero

__all__ = [
    "JSON",
    "Always",
    "Bytes",
    "DeclarationError",
    "Default",
    "Duration",
    "Enum",
    "Fault",
    "FieldInfo",
    "FieldsV1",
    "Float32",
    "Format",
    "Immutable",
    "Inline",
    "Int32",
    "Int64",
    "IntOrString",
    "InvalidDataError",
    "InvalidObjectError",
    "ListAtomic",
    "ListMap",
    "ListSet",
    "MapAtomic",
    "MapGranular",
    "MicroTime",
    "NilDict",
    "NilList",
    "Omit",
    "OmitEmpty",
    "OmitZero",
    "Optional",
    "Patch",
    "Proto",
    "Quantity",
    "RawExtension",
    "Required",
    "Scalar",
    "Struct",
    "Time",
    "TypeInfo",
    "Uint8",
    "Uint32",
    "Uint64",
    "Union",
    "UnknownFields",
    "Wire",
    "copy_plain",
    "deep_copy",
    "describe",
    "equal",
    "from_dict",
    "is_zero",
    "plain_equal",
    "to_dict",
    "wire_name",
    "zero_of",
]
