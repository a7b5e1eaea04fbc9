"""A type whose fields are of Python's own kinds, but written by rules of their own."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, TypeVar

import attrs

from apimachinery.model import Scalar, Struct

__all__ = ["FULL", "Hooked"]

T = TypeVar("T")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _hooked(kind: type[T], decode: Callable[..., T], encode: Callable[[T], object], zero: T) -> Scalar:
    return Scalar.from_hooks(kind, lambda value, _: decode(value), encode, zero=zero)


@attrs.define(kw_only=True)
class Hooked(Struct):
    text: Annotated[str, _hooked(str, lambda count: "x" * count, len, "")] = ""
    number: Annotated[float, _hooked(float, float, str, 0.0)] = 0.0
    count: Annotated[int, _hooked(int, lambda parts: int(parts["n"]), lambda count: {"n": str(count)}, 0)] = 0
    flag: Annotated[bool, _hooked(bool, "yes".__eq__, lambda flag: "yes" if flag else "no", zero=False)] = False
    at: Annotated[datetime, _hooked(datetime, lambda stamp: datetime.fromtimestamp(stamp, UTC), datetime.timestamp, _EPOCH)] = (
        _EPOCH
    )
    data: Annotated[bytes, _hooked(bytes, bytes.fromhex, bytes.hex, b"")] = b""


FULL = Hooked(text="xxx", number=1.5, count=7, flag=True, at=datetime(2020, 1, 2, 3, 4, 5, 500_000, UTC), data=b"\1\2")
