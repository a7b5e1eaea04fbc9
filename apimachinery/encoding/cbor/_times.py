"""Moments in CBOR: RFC 3339 texts and seconds since 1970 (RFC 8949, sections 3.4.1 and 3.4.2; Go: ``time.Time``)."""

from __future__ import annotations

import math
from typing import Final

from apimachinery._errors import DecodeError, EncodeError
from apimachinery._quote import quote
from apimachinery.encoding.cbor._cursor import DATE_TIME, EPOCH, FIRST_FLOAT, Cursor, misfit, read_integer
from apimachinery.encoding.cbor._errors import CBORError
from apimachinery.encoding.cbor._items import BYTES, NEGATIVE, POSITIVE, PRIMITIVE, TAG, TEXT, float_of
from apimachinery.encoding.text import decode_text
from apimachinery.times import TIME, Instant, format_rfc3339

__all__ = ["read_moment", "read_moment_text"]

_INT64_MIN: Final = -(1 << 63)


def read_moment(cursor: Cursor) -> tuple[Instant, int] | None:
    """The next item as a moment and the seconds that its zone is east of UTC, or None if it is null.

    Raises:
        CBORError: If it is no text and no number, if the text is no time, or if a tag stands before it that is not for times.
    """
    if cursor.at_null():
        cursor.skip()
        return None
    cursor.skip_self_description()
    Cursor(cursor.data, cursor.pos).tags(None)
    if cursor.next_type() == TAG:
        tag = cursor.head().argument
        if tag not in (DATE_TIME, EPOCH):
            cursor.skip()
            raise CBORError(f"cbor: wrong tag number for time.Time, got {tag}, expect 0 or 1")
    head = cursor.head()
    if head.type == BYTES:
        text = decode_text(cursor.byte_string(head))
        return _parse(text, quote(text))
    if head.type == TEXT:
        text = cursor.text_string(head)
        return _parse(text, text)
    if head.type in (POSITIVE, NEGATIVE):
        return Instant(read_integer(head, "time.Time")), 0
    if head.type == PRIMITIVE and head.info >= FIRST_FLOAT:
        return _from_float(float_of(head)), 0
    raise misfit(cursor, head, "time.Time")


def _parse(text: str, shown: str) -> tuple[Instant, int]:
    try:
        return TIME.parse_zoned(text)
    except DecodeError as exc:
        raise CBORError(f"cbor: cannot set {shown} for time.Time: {exc}") from exc


def _from_float(number: float) -> Instant:
    fraction, whole = math.modf(number)
    # Go: on amd64 a float beyond 64 bits becomes the least integer. (kept)
    seconds = int(whole) if abs(whole) < -_INT64_MIN else _INT64_MIN
    return Instant(seconds, int(fraction * 1e9)).normalize()


def read_moment_text(cursor: Cursor) -> str:
    """The next item, which has a tag that makes it a moment, as an RFC 3339 text with all its digits.

    Raises:
        CBORError: If it is none, or RFC 3339 has no form for it.
    """
    found = read_moment(cursor)
    assert found is not None
    instant, offset = found
    try:
        return format_rfc3339(instant, offset)
    except EncodeError as exc:
        raise CBORError(f"cbor: decoded time cannot be represented in RFC3339 format with sub-second precision: {exc}") from None
