"""The leaves of the wire: what a scalar accepts, what it becomes in Python and how it is written again.

A scalar is a Python type plus a :class:`Scalar` in its annotation: ``Int32 = Annotated[int, Scalar(…)]``. Users add their own
the same way, with the two hooks that cattrs users know (:meth:`Scalar.from_hooks`).
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Annotated, Any, TypeAlias, TypeVar

import attrs

from apimachinery import times
from apimachinery._intern import TextCache, ValueCache
from apimachinery.encoding import base64
from apimachinery.model import scalar_messages as messages
from apimachinery.model.markers import Marker, ProtoType
from apimachinery.model.scalar_messages import ScalarMessage
from apimachinery.resource import Quantity as _Quantity
from apimachinery.times import Duration as _Duration

__all__ = [
    "BOOL",
    "BYTES",
    "FLOAT",
    "INT64",
    "JSON",
    "STR",
    "Bytes",
    "Duration",
    "FieldsV1",
    "Float32",
    "Int32",
    "Int64",
    "IntOrString",
    "MicroTime",
    "Quantity",
    "Raw",
    "RawExtension",
    "Scalar",
    "Time",
    "Uint8",
    "Uint32",
    "Uint64",
]

T = TypeVar("T")


@attrs.frozen(eq=False)
class Scalar(Marker):
    """How a leaf value crosses the wire. ``None`` never reaches either function: on the wire null means absent."""

    __eq__ = object.__eq__  # pyright: ignore[reportAssignmentType]  # each is itself alone
    __hash__ = object.__hash__

    name: str
    """What an error calls it: *expected integer*."""
    type: builtins.type
    decode: Callable[[Any], Any]
    """The JSON-shaped value as a Python value. Raises ``ValueError`` or ``TypeError`` where it does not fit."""
    encode: Callable[[Any], Any] | None = None
    """The Python value as a JSON-shaped one; None where it is one already."""
    zero: Any = None
    """Go's zero value. None where only ``X | None`` can hold it (a zero ``Time`` is null on the wire)."""
    check: str = ""
    """An expression over ``{v}``: true when *decode* would give the value back as it stands. It spares compiled code the call."""
    known: Mapping[str, str] = attrs.field(factory=dict)
    """Of an open enum, the member for each known text."""
    proto: ProtoType = "string"
    """The protobuf type, unless the field's ``Proto`` says otherwise; a ``string`` holds what *encode* gives."""
    message: ScalarMessage | None = None
    """How it is a protobuf message of its own, where it is one."""
    always: bool = False
    """Whether ``omitempty`` never leaves it out, because in Go it is a struct (``Quantity``)."""
    null: Any = None
    """A value that is written as null, and left out where the field says ``OmitZero`` (Go: the zero ``Time``)."""

    @classmethod
    def from_hooks(
        cls,
        python_type: builtins.type[T],
        structure_hook: Callable[[Any, builtins.type[T]], T],
        unstructure_hook: Callable[[T], Any],
        *,
        name: str = "",
        zero: T | None = None,
    ) -> Scalar:
        """A scalar from cattrs' two hooks: ``structure_hook(value, type)`` and ``unstructure_hook(value)``.

        Values are taken to be immutable. *zero* is what an absent field holds (None: the field must be ``X | None``).
        """

        def decode(value: Any) -> T:
            return structure_hook(value, python_type)

        # a zero that is true to Python, such as UUID(int=0), is told by comparison
        return cls(name or python_type.__name__, python_type, decode, unstructure_hook, zero, always=bool(zero))


@attrs.frozen
class Raw(Marker):
    """Any JSON-shaped value, kept as it is (Go: ``RawExtension``, ``FieldsV1``, ``apiextensions.JSON``)."""

    name: str
    object_only: bool = False
    frozen: bool = False
    """Whether an object is decoded as a :class:`FrozenObject`, which copies share."""
    may_have_floats: bool = True
    """Whether JSON must look for floats in it, to write them as Go does."""
    message: str = "k8s.io.apimachinery.pkg.runtime.RawExtension"
    """The protobuf message ``{1: bytes raw}`` that it is."""


def _exactly(kind: type[T]) -> Callable[[Any], T]:
    def decode(value: Any) -> T:
        if type(value) is kind:
            return value
        raise TypeError

    return decode


_ONE_DIGIT = 1 << 30  # CPython compares integers of one digit in one step


def _integer(bits: int, *, signed: bool) -> Scalar:
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)

    def decode(value: Any) -> int:
        if type(value) is not int:
            raise TypeError
        if low <= value <= high:
            return value
        raise ValueError(f"not from {low} to {high}")

    usual = f"0 <= {{v}} < {_ONE_DIGIT} or " if high > _ONE_DIGIT else ""
    check = f"{{v}}.__class__ is int and ({usual}{low} <= {{v}} <= {high})"
    proto: ProtoType = "int64" if signed and bits > 32 else "int32" if signed else "uint64" if bits > 32 else "uint32"
    return Scalar("integer", int, decode, zero=0, check=check, proto=proto)


def _float(value: Any) -> float:
    if type(value) is int or type(value) is float:
        return float(value)
    raise TypeError


def _bytes(value: Any) -> bytes:
    """Base64, or as Go also takes it, a list of numbers."""
    if type(value) is str:
        return base64.decode(value)
    if type(value) is list and all(item is None or type(item) is int for item in value):
        return bytes(item or 0 for item in value)
    raise TypeError


STR = Scalar("string", str, _exactly(str), zero="", check="{v}.__class__ is str")
BOOL = Scalar("boolean", bool, _exactly(bool), zero=False, check="({v} is True or {v} is False)", proto="bool")
INT64 = _integer(64, signed=True)
FLOAT = Scalar("number", float, _float, zero=0.0, check="{v}.__class__ is float", proto="double")
BYTES = Scalar("base64 text", bytes, _bytes, base64.encode, zero=b"", proto="bytes")

Int32: TypeAlias = Annotated[int, _integer(32, signed=True)]
Int64: TypeAlias = Annotated[int, INT64]
Uint8: TypeAlias = Annotated[int, _integer(8, signed=False)]
Uint32: TypeAlias = Annotated[int, _integer(32, signed=False)]
Uint64: TypeAlias = Annotated[int, _integer(64, signed=False)]
Float32: TypeAlias = Annotated[float, attrs.evolve(FLOAT, proto="float")]
Bytes: TypeAlias = Annotated[bytes, BYTES]

_times: TextCache[datetime] = TextCache(times.parse_time)
_micro_times: TextCache[datetime] = TextCache(times.parse_micro_time)
_durations: TextCache[_Duration] = TextCache(_Duration.parse)

_ZERO_TIME = datetime.min.replace(tzinfo=UTC)


def _time(parse: TextCache[datetime], write: Callable[[datetime], str], message: ScalarMessage) -> Scalar:
    def encode(moment: datetime) -> str | None:
        return None if moment.year == 1 and moment == _ZERO_TIME else write(moment)

    texts: ValueCache[datetime, str | None] = ValueCache(encode)
    return Scalar("RFC 3339 time", datetime, parse.__getitem__, texts.__getitem__, null=_ZERO_TIME, message=message)


Time: TypeAlias = Annotated[datetime, _time(_times, times.format_time, messages.TIME_MESSAGE)]
"""A moment, to the second, in UTC. Its zero value is None: fields say ``Time | None``. (Go: ``metav1.Time``)

The beginning of the year 1, which is Go's zero value, is written as null."""

MicroTime: TypeAlias = Annotated[datetime, _time(_micro_times, times.format_micro_time, messages.MICRO_TIME_MESSAGE)]
"""A moment, to the microsecond, in UTC. (Go: ``metav1.MicroTime``)"""


def _duration_text(span: _Duration | timedelta) -> str:
    return str(_Duration.of(span))


Duration: TypeAlias = Annotated[
    _Duration,
    Scalar(
        "duration such as 1m30s",
        _Duration,
        _durations.__getitem__,
        _duration_text,
        zero=_Duration(0),
        always=True,
        message=messages.DURATION,
    ),
]
"""A span of time in Go's notation; a ``timedelta`` is written as one too. (Go: ``metav1.Duration``)"""

Quantity: TypeAlias = Annotated[
    _Quantity,
    Scalar(
        "quantity such as 500m or 2Gi",
        _Quantity,
        _Quantity.from_json,
        attrgetter("_text"),
        zero=_Quantity.ZERO,
        always=True,
        message=messages.QUANTITY,
    ),
]
"""An exact number with a unit suffix. (Go: ``resource.Quantity``)"""


def _int_or_string(value: Any) -> int | str:
    if type(value) is str or (type(value) is int and -(1 << 31) <= value < 1 << 31):
        return value
    raise ValueError


IntOrString: TypeAlias = Annotated[
    int | str,
    Scalar(
        "integer or string",
        object,
        _int_or_string,
        zero=0,
        check="{v}.__class__ is str",
        always=True,
        message=messages.INT_OR_STRING,
    ),
]
"""A 32-bit integer or a text such as a percentage. (Go: ``intstr.IntOrString``)"""

JSON: TypeAlias = Annotated[Any, Raw("JSON value")]
"""Any JSON value."""
RawExtension: TypeAlias = Annotated[Any, Raw("JSON value")]
"""An object of a kind that need not be known, as plain data. (Go: ``runtime.RawExtension``)"""


FieldsV1: TypeAlias = Annotated[
    Any,
    Raw("JSON value", frozen=True, may_have_floats=False, message="k8s.io.apimachinery.pkg.apis.meta.v1.FieldsV1"),
]
"""A set of fields: plain data, decoded as a :class:`FrozenObject`, which only field managers look at. (Go: ``metav1.FieldsV1``)"""
