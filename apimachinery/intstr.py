"""Numbers that may also be texts, such as percentages. (Go: ``util/intstr``)

In objects they are plain ``int | str``; here are the rules for them. What is no number of 32 bits is a text.
"""

from __future__ import annotations

import math
from typing import Final, Self

import attrs

from apimachinery._errors import DecodeError
from apimachinery._quote import quote
from apimachinery._strconv import NumberError, atoi, integer, saturated
from apimachinery.encoding.protobuf import BYTES, VARINT, Field, bytes_field, int32, int64, read_fields, varint_field
from apimachinery.encoding.text import decode_text, encode_text

__all__ = ["IntOrStringError", "Message", "from_json", "from_proto", "int_value", "parse", "scaled_value", "to_proto"]

_INT: Final = 0
_STRING: Final = 1
_FIELDS: Final = {1: Field("Type", VARINT), 2: Field("IntVal", VARINT), 3: Field("StrVal", BYTES)}
_JSON_NAMES: Final = {bool: "bool", list: "array", dict: "object"}


@attrs.define
class IntOrStringError(DecodeError):
    """A value that is no number or percentage."""

    value: int | str | None


def parse(text: str) -> int | str:
    """The number that *text* is if it has 32 bits, else *text* itself.

    >>> parse("80"), parse("http"), parse("50%")
    (80, 'http', '50%')
    """
    value = integer(text)
    return text if value is None or value != saturated(value, bits=32) else value


def from_json(value: object) -> int | str:
    """*value* from JSON, where null is zero.

    Raises:
        DecodeError: If it is no string and no whole number of 32 bits, with the words of Go.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return 0
    if type(value) is int and value == saturated(value, bits=32):
        return value
    found = _JSON_NAMES.get(type(value)) or f"number {value!r}"
    raise DecodeError(f"json: cannot unmarshal {found} into Go value of type int32")


def int_value(value: int | str) -> int:
    """*value* as a number: a text that is none counts as zero, one beyond 64 bits as the last of them."""
    return saturated(integer(value) or 0) if isinstance(value, str) else value


def scaled_value(value: int | str | None, total: int, *, round_up: bool, lenient: bool = False) -> int:
    """*value* if it is a number, else the share of *total* that it is a percentage of.

    *lenient* is Go's deprecated ``GetValueFromIntOrPercent``: any text counts as a percentage, wherever its percent signs are.

    >>> scaled_value("25%", 10, round_up=True), scaled_value("25%", 10, round_up=False), scaled_value(7, 10, round_up=True)
    (3, 2, 7)

    Raises:
        IntOrStringError: If *value* is None, or a text and no percentage.
    """
    if value is None:
        raise IntOrStringError("nil value for IntOrString", value)
    if not isinstance(value, str):
        return value
    if not (lenient or value.endswith("%")):
        raise IntOrStringError("invalid value for IntOrString: invalid type: string is not a percentage", value)
    try:
        percent = atoi(value.replace("%", "") if lenient else value[:-1])
    except NumberError as exc:
        raise IntOrStringError(f"invalid value for IntOrString: invalid value {quote(value)}: {exc}", value) from None
    share = float(percent) * float(total) / 100
    whole = math.ceil(share) if round_up else math.floor(share)
    # Go: on amd64 a float beyond 64 bits becomes the least integer. (kept)
    return whole if whole == saturated(whole) else -(1 << 63)


def from_proto(data: bytes) -> int | str:
    """Read the message ``IntOrString``.

    Raises:
        DecodeError: If *data* is no such message.
    """
    return Message.from_proto(data).value()


def to_proto(value: int | str) -> bytes:
    """*value* as the message ``IntOrString``."""
    return Message.of(value).to_proto()


@attrs.frozen
class Message:
    """The message ``IntOrString {1: int64 type, 2: int32 intVal, 3: string strVal}`` as it stands, whatever its type says."""

    type: int
    """0 if the number counts, 1 if the text does."""
    number: int = 0
    text: str = ""

    @classmethod
    def of(cls, value: int | str) -> Self:
        """The message for *value*."""
        return cls(_STRING, text=value) if isinstance(value, str) else cls(_INT, value)

    def value(self) -> int | str:
        """The number or the text, as the type says.

        Raises:
            DecodeError: If it says neither.
        """
        if self.type not in {_INT, _STRING}:
            raise DecodeError("impossible IntOrString.Type")
        return self.text if self.type == _STRING else self.number

    def to_proto(self) -> bytes:
        """All three fields, even when zero."""
        return varint_field(1, self.type) + varint_field(2, self.number) + bytes_field(3, encode_text(self.text))

    @classmethod
    def from_proto(cls, data: bytes) -> Self:
        """Read the message. Raises ``DecodeError``."""
        type_, number, text = 0, 0, b""
        for field, found in read_fields("IntOrString", data, _FIELDS):
            if isinstance(found, bytes):
                text = found
            elif field == 1:
                type_ = int64(found)
            else:
                number = int32(found)
        return cls(type_, number, decode_text(text))
