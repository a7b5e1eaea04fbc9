"""The tree that cbor2 gives into objects: the quick way for what is as usual. In the tree texts are bytes, and so are keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.encoding import base64
from apimachinery.encoding._trees import TreeForm, UncertainError, decode_tree
from apimachinery.encoding.cbor._tree import Later, keys, plain_of, sorted_plain_of, text_of
from apimachinery.encoding.cbor._typed import BY_TEXT
from apimachinery.model import TypeInfo, UnknownFields
from apimachinery.model.scalars import BYTES, STR, Scalar
from apimachinery.model.source import Source

__all__ = ["decode_usual"]

_LEAST = -(1 << 63)


def decode_usual(info: TypeInfo, tree: Any, unknown_fields: UnknownFields) -> Any:
    """An object of the type from what cbor2 made of it.

    Raises:
        UncertainError: If something in it does not fit, or is unusual; where unknown fields are refused, if there are any.
    """
    return decode_tree(_FORM, info, tree, unknown_fields)


def _scalar(source: Source, shape: Scalar, v: str) -> str:
    if shape is STR:
        return f"({v}.decode() if {v}.__class__ is bytes else {source.bind(text_of, 'text_of')}({v}))"
    if shape.known:
        return f"{source.bind(_member(shape), 'member')}({v})"
    if shape is BYTES:
        return f"{source.bind(_bytes, 'bytes')}({v})"
    if shape.type is float and not shape.encode:
        return f"({v} if {v}.__class__ is float and {v} - {v} == 0.0 else {source.bind(_float, 'float')}({v}))"
    decode = source.bind(shape.decode, "scalar")
    if shape.type in (int, bool) and not shape.encode:
        return f"({v} if {shape.check.format(v=v)} else {decode}({v}))" if shape.check else f"{decode}({v})"
    other = source.bind(text_of if shape in BY_TEXT else plain_of, "other")
    return f"{decode}({v}.decode() if {v}.__class__ is bytes else {other}({v}))"


def _member(shape: Scalar) -> Callable[[Any], str]:
    """The member of an open enum, or the text that is none of its members."""
    find = shape.known.get

    def member(value: Any) -> str:
        text = text_of(value)
        return find(text, text)

    return member


def _bytes(value: Any) -> bytes:
    return bytes(value) if type(value) is Later else base64.decode(value.decode("ascii"))


def _float(value: Any) -> float:
    if type(value) is int and value >= _LEAST:
        return float(value)
    raise UncertainError


_FORM = TreeForm("CBOR", str.encode, keys.__getitem__, plain_of, sorted_plain_of, _scalar)
