"""The quantity itself."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import ClassVar, Final, NoReturn, final

import attrs

from apimachinery._errors import DecodeError
from apimachinery._intern import TextCache
from apimachinery._space import SPACE
from apimachinery.encoding.protobuf import BYTES, Field, bytes_field, read_fields
from apimachinery.resource import _conversion, _number, _text
from apimachinery.resource._number import Format, Number

MAX_MILLI_VALUE: Final = _number.INT64_MAX // 1000
"""The greatest value whose :meth:`Quantity.milli_value` fits 64 bits."""

_FIELDS: Final = {1: Field("String_", BYTES)}


class Scale(IntEnum):
    """Powers of ten that have a suffix."""

    NANO = -9
    MICRO = -6
    MILLI = -3
    ONE = 0
    KILO = 3
    MEGA = 6
    GIGA = 9
    TERA = 12
    PETA = 15
    EXA = 18


@final
class Quantity:
    """An exact number as a user wrote it: ``500m``, ``2Gi``, ``1e3``. (Go: ``resource.Quantity``)

    It is immutable, ordered and hashable; quantities of the same value are equal however they are written. A quantity that was
    read keeps its text where Go keeps it; a computed one prints in its canonical form: no fraction, the greatest suffix that
    allows that, zero always as ``0``.

    >>> Quantity("0.5Gi")
    Quantity('512Mi')
    >>> Quantity("1000m") == Quantity("1")
    True
    >>> Quantity("1.5") + Quantity("250m")
    Quantity('1750m')
    """

    # Either may be unset until it is asked for: most quantities are only read and written again, never computed with.
    __slots__ = ("_number", "_text")
    _number: Number
    _text: str

    ZERO: ClassVar[Quantity]
    """Go's zero value, without a format: a sum that starts with it takes that of the first term."""

    def __new__(cls, text: str) -> Quantity:
        """The same as :meth:`parse`."""
        return _PARSED[text]

    def __getattr__(self, name: str) -> Number | str:
        """The half that is still unset, made from the other one."""
        if name == "_number":
            _set_number(self, _text.parse(self._text)[0])
            return self._number
        if name == "_text":
            _set_text(self, _text.canonical(self._number))
            return self._text
        raise AttributeError(f"'Quantity' object has no attribute {name!r}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    # ---- from

    @staticmethod
    def parse(text: str) -> Quantity:
        """Read a quantity. Equal texts often give the same object.

        Beyond the range a suffix such as ``Gi`` allows the value is cut to 64 bits, below a nano-unit it is rounded away from zero.

        Raises:
            QuantityError: If *text* is not a quantity. Spaces are not allowed.
            LimitError: If it has thousands of digits, or would have written out.
        """
        return _PARSED[text]

    @staticmethod
    def from_json(value: str | float | None) -> Quantity:
        """Read a value from JSON: a string, spaces around it allowed, a number, or None for zero.

        Raises:
            QuantityError, LimitError: As :meth:`parse` does, and for values of other kinds.
        """
        return _JSON[value] if type(value) is str else _from_json_number(value)

    @classmethod
    def from_json_text(cls, text: str) -> Quantity:
        """Read a value as it stands in JSON, with its quotes: a number keeps the form in which it was written.

        >>> Quantity.from_json_text("1e3"), Quantity.from_json(1e3)
        (Quantity('1e3'), Quantity('1k'))
        """
        if text == "null":
            return cls.ZERO
        if len(text) >= 2 and text[0] == text[-1] == '"':
            text = text[1:-1]
        return cls.parse(text.strip(SPACE))

    @classmethod
    def from_proto(cls, data: bytes) -> Quantity:
        """Read the message ``{1: string}``. Raises ``DecodeError``."""
        value = cls.ZERO
        for _, text in read_fields("Quantity", data, _FIELDS):
            assert isinstance(text, bytes)
            value = cls.parse(text.decode(errors="replace"))
        return value

    @classmethod
    def from_int(cls, value: int, format: Format = Format.DECIMAL_SI) -> Quantity:  # noqa: A002 - the domain's word
        """*value* as a quantity."""
        return cls.from_scaled(value, 0, format)

    @classmethod
    def from_milli(cls, value: int, format: Format = Format.DECIMAL_SI) -> Quantity:  # noqa: A002
        """*value* thousandths."""
        return cls.from_scaled(value, Scale.MILLI, format)

    @classmethod
    def from_scaled(cls, value: int, scale: int, format: Format = Format.DECIMAL_SI) -> Quantity:  # noqa: A002
        """``value * 10**scale``."""
        return _make(Number(value, int(scale), format, wide=not _number.fits_int64(value)))

    @classmethod
    def from_decimal(cls, value: Decimal, format: Format = Format.DECIMAL_SI) -> Quantity:  # noqa: A002
        """*value*, exactly. Raises ``ValueError`` for infinity and NaN."""
        sign, digits, exponent = value.as_tuple()
        if not isinstance(exponent, int):
            raise DecodeError(f"{value} is not a quantity")
        # One digit beyond the bound is enough for the error, and a decimal may have millions.
        unscaled = int("".join(map(str, digits[: _number.MAX_DIGITS + 1])))
        return _make(Number(-unscaled if sign else unscaled, exponent, format, wide=True))

    # ---- to

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Quantity({self._text!r})"

    def canonical(self) -> str:
        """The canonical form, whatever the text was that it was read from.

        >>> Quantity("+5").canonical()
        '5'
        """
        return _text.canonical(self._number)

    def canonical_parts(self) -> tuple[int, int]:
        """Mantissa and power of ten of the canonical decimal form; the power is a multiple of three. (Go: ``AsCanonicalBytes``)"""
        return _text.canonical_parts(self._number)

    def to_proto(self) -> bytes:
        """The message ``{1: string}``."""
        return bytes_field(1, self._text.encode())

    def to_decimal(self) -> Decimal:
        """The exact value, with the digits after the point that Go's ``AsDec`` has."""
        return Decimal(f"{self._number.unscaled}E{self._number.scale}")

    def to_fraction(self) -> Fraction:
        """The exact value. Raises ``LimitError`` if it would take thousands of digits to write out."""
        if self._number.scale < 0:
            return Fraction(self._number.unscaled, _number.shift_up(1, -self._number.scale))
        return Fraction(_number.shift_up(self._number.unscaled, self._number.scale))

    def __float__(self) -> float:
        """The nearest float. (Go: ``AsFloat64Slow``)"""
        return _conversion.to_float(self._number)

    def approximate_float(self) -> float:
        """Go's ``AsApproximateFloat64``: may be off in the last digits. ``float(quantity)`` is exact and as fast here."""
        return _conversion.approximate_float(self._number)

    def as_int64(self) -> int | None:
        """The value if it is a whole number of 64 bits that Go holds as one, else None."""
        return _conversion.as_int64(self._number)

    def value(self) -> int:
        """The value, rounded up to a whole number. See :meth:`scaled_value`."""
        return _conversion.scaled_value(self._number, 0)

    def milli_value(self) -> int:
        """The value in thousandths, rounded up. See :meth:`scaled_value`."""
        return _conversion.scaled_value(self._number, -3)

    def scaled_value(self, scale: int) -> int:
        """The value in units of ``10**scale``, rounded up, exactly as Go computes it: in 64 bits, which overflow silently.

        Where that matters, compute with :meth:`to_decimal`, :meth:`to_fraction` or ``math.ceil(quantity)``.
        """
        return _conversion.scaled_value(self._number, scale)

    def __ceil__(self) -> int:
        """The least whole number that is not less, of any size."""
        return math.ceil(self.to_fraction())

    # ---- about

    @property
    def format(self) -> Format:
        """How it is written."""
        return self._number.format

    @property
    def sign(self) -> int:
        """-1, 0 or 1."""
        unscaled = self._number.unscaled
        return (unscaled > 0) - (unscaled < 0)

    def is_zero(self) -> bool:
        """Whether the value is zero."""
        return not self._number.unscaled

    def __bool__(self) -> bool:
        return bool(self._number.unscaled)

    def compare(self, other: Quantity) -> int:
        """-1, 0 or 1 as the value is less than, equal to or greater than that of *other*."""
        return _number.compare(self._number, other._number)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Quantity):
            return NotImplemented
        return self is other or self.compare(other) == 0

    def __hash__(self) -> int:
        return hash(self.canonical_parts()) if self else 0

    def __lt__(self, other: Quantity) -> bool:
        return self.compare(other) < 0 if isinstance(other, Quantity) else NotImplemented

    def __le__(self, other: Quantity) -> bool:
        return self.compare(other) <= 0 if isinstance(other, Quantity) else NotImplemented

    def __gt__(self, other: Quantity) -> bool:
        return self.compare(other) > 0 if isinstance(other, Quantity) else NotImplemented

    def __ge__(self, other: Quantity) -> bool:
        return self.compare(other) >= 0 if isinstance(other, Quantity) else NotImplemented

    # ---- arithmetic

    def __add__(self, other: Quantity) -> Quantity:
        """The exact sum in this quantity's format, or in that of *other* where this one is zero."""
        if not isinstance(other, Quantity):
            return NotImplemented
        return _make(_number.add(self._number, other._number))

    def __sub__(self, other: Quantity) -> Quantity:
        """The exact difference, in the format a sum would have."""
        if not isinstance(other, Quantity):
            return NotImplemented
        return _make(_number.add(self._number, _number.negate(other._number)))

    def __neg__(self) -> Quantity:
        return _make(_number.negate(self._number))

    def __mul__(self, factor: int) -> Quantity:
        """The exact product with a whole number."""
        if not isinstance(factor, int):
            return NotImplemented
        return _make(_number.multiply(self._number, int(factor)))

    __rmul__ = __mul__

    def round_up(self, scale: int) -> Quantity:
        """This quantity as a multiple of ``10**scale``, rounded away from zero."""
        number = self._number
        return self if number.scale >= scale and not number.wide else _make(_number.round_up(number, int(scale)))

    def with_value(self, value: int, scale: int = 0) -> Quantity:
        """``value * 10**scale`` in the format of this quantity. (Go: ``Set``, ``SetMilli``, ``SetScaled``)"""
        return self.from_scaled(value, scale, self.format)

    # ---- protocols

    def __copy__(self) -> Quantity:
        return self

    def __deepcopy__(self, memo: object) -> Quantity:
        return self

    def __reduce__(self) -> tuple[Callable[[Number, str], Quantity], tuple[Number, str]]:
        return _restore, (self._number, self._text)


_new: Final = object.__new__
_set_number: Final = vars(Quantity)["_number"].__set__
_set_text: Final = vars(Quantity)["_text"].__set__


def _make(number: Number) -> Quantity:
    quantity = _new(Quantity)
    _set_number(quantity, number)
    return quantity


def _restore(number: Number, text: str) -> Quantity:
    quantity = _make(number)
    _set_text(quantity, text)
    return quantity


def _read(text: str) -> Quantity:
    if _text.is_printed_as_given(text):
        quantity = _new(Quantity)
        _set_text(quantity, text)
        return quantity
    number, kept = _text.parse(text)
    return _restore(number, kept) if kept else _make(number)


def _read_json(text: str) -> Quantity:
    return _PARSED[text.strip(SPACE)]


def _from_json_number(value: object) -> Quantity:
    if value is None:
        return Quantity.ZERO
    if type(value) is int or type(value) is float:
        return _PARSED[str(value)]
    raise _text.format_error(str(value))


_PARSED: Final[TextCache[Quantity]] = TextCache(_read)
_JSON: Final[TextCache[Quantity]] = TextCache(_read_json)
Quantity.ZERO = _make(Number(0, 0, Format.UNSET))
