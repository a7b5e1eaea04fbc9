"""The scalars that are messages of their own in protobuf (Go: ``Time.Marshal``, ``Quantity.Marshal``, ``IntOrString.Marshal``…).

Messages are text here, with a character for each byte; see :mod:`apimachinery.encoding.protobuf`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import attrs

from apimachinery import intstr
from apimachinery._intern import TextCache, ValueCache
from apimachinery.encoding.protobuf import latin
from apimachinery.resource import Quantity
from apimachinery.times import MICRO_TIME, TIME, ZERO, Duration, Instant, TimeFormat

__all__ = ["DURATION", "INT_OR_STRING", "MICRO_TIME_MESSAGE", "QUANTITY", "TIME_MESSAGE", "ScalarMessage"]


@attrs.frozen(eq=False)
class ScalarMessage:
    """How a scalar is read from the text of its message and written as one."""

    name: str
    """The name of the message, package included."""
    fields: tuple[str, ...]
    """What it is made of, as a ``.proto`` file says it: ``int64 seconds = 1``."""
    read: Callable[[str], Any]
    """Raises :class:`DecodeError` where it does not fit. The empty text is the zero value."""
    write: Callable[[Any], str]
    resets: bool = False
    """Whether a field that occurs again begins anew, instead of adding to what it was."""


def _of_bytes(
    name: str, fields: tuple[str, ...], read: Callable[[bytes], Any], write: Callable[[Any], str], *, resets: bool = False
) -> ScalarMessage:
    texts: TextCache[Any] = TextCache(lambda text: read(text.encode("latin-1")))
    return ScalarMessage(f"k8s.io.apimachinery.pkg.{name}", fields, texts.__getitem__, write, resets)


def _moments(name: str, form: TimeFormat) -> ScalarMessage:
    def read(data: bytes) -> datetime | None:
        found = form.from_proto(data)
        return None if found is None else found.to_datetime()

    def write(moment: datetime) -> str:
        instant = Instant.from_datetime(moment)
        return form.to_proto(None if instant == ZERO else instant).decode("latin-1")

    texts: ValueCache[datetime, str] = ValueCache(write)
    return _of_bytes(f"apis.meta.v1.{name}", ("int64 seconds = 1", "int32 nanos = 2"), read, texts.__getitem__, resets=True)


def _write_quantity(quantity: Quantity) -> str:
    return "\n" + latin.string_text(str(quantity))


def _write_duration(span: Duration | timedelta) -> str:
    return "\x08" + latin.int64_text(Duration.of(span).nanoseconds)


def _write_int_or_string(value: int | str) -> str:
    if isinstance(value, str):
        return f"\x08\x01\x10\0\x1a{latin.string_text(value)}"
    return f"\x08\0\x10{latin.int32_text(value)}\x1a\0"


TIME_MESSAGE = _moments("Time", TIME)
MICRO_TIME_MESSAGE = _moments("MicroTime", MICRO_TIME)
DURATION = _of_bytes("apis.meta.v1.Duration", ("int64 duration = 1",), Duration.from_proto, _write_duration)
QUANTITY = _of_bytes("api.resource.Quantity", ("string string = 1",), Quantity.from_proto, _write_quantity)
INT_OR_STRING = _of_bytes(
    "util.intstr.IntOrString",
    ("int64 type = 1", "int32 intVal = 2", "string strVal = 3"),
    intstr.from_proto,
    _write_int_or_string,
)
