"""Objects as protobuf messages, without an envelope (Go: ``proto.Marshal``, ``proto.Unmarshal``)."""

from __future__ import annotations

from typing import Any, TypeVar

from apimachinery._errors import ApiMachineryError, DecodeError, EncodeError, LimitError
from apimachinery.encoding.protobuf import seal
from apimachinery.model._errors import DeclarationError, NotMarshalableError, UnknownNumbersError
from apimachinery.model.decode import UnknownFields
from apimachinery.model.encode import misfit_error
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.info import TypeInfo, describe
from apimachinery.model.messages import message_of
from apimachinery.model.protobuf_decode import message_decoder
from apimachinery.model.protobuf_encode import Embed, message_encoder
from apimachinery.model.protobuf_faults import find_unknown_fields

__all__ = ["decode_message", "encode_message", "from_protobuf", "set_type_meta", "to_protobuf", "type_meta"]

T = TypeVar("T")


def from_protobuf(cls: type[T], data: bytes | bytearray | memoryview, *, unknown_fields: UnknownFields = UnknownFields.KEEP) -> T:
    """An object of *cls* from its protobuf message.

    Raises:
        DecodeError: If *data* is no such message, with the words of Go; or if *cls* has no protobuf form.
        UnknownNumbersError: If unknown fields are refused and there are some; carries the object.
        LimitError: If it is nested too deeply.
    """
    obj: T = decode_message(describe(cls), bytes(data), unknown_fields)  # of bytes, bytes makes no copy
    return obj


def to_protobuf(obj: Any) -> bytes:
    """The protobuf message of *obj*. Objects in its raw fields stand there in their envelopes; they must say their kinds.

    Raises:
        NotMarshalableError: If its class has no protobuf form: a field without a number.
        InvalidObjectError: If attributes hold what their fields cannot; lists each with its path.
    """
    return encode_message(obj, _embed).encode("latin-1")


def _embed(obj: Any) -> bytes:
    api_version, kind = type_meta(obj)
    if not kind:
        raise EncodeError(f"an object in a raw field must say its kind: {type(obj).__name__}")
    return seal(api_version, kind, encode_message(obj, _embed))


def type_meta(obj: Any) -> tuple[str, str]:
    """The API version and kind that *obj* says it is of, as they stand in its envelope; empty where its class has none."""
    message = message_of(describe(type(obj)))
    return (str(getattr(obj, message.api_version)), str(getattr(obj, message.kind))) if message.api_version else ("", "")


def set_type_meta(obj: Any, api_version: str, kind: str) -> None:
    """Make *obj* say what its envelope says, if its class can."""
    message = message_of(describe(type(obj)))
    if message.api_version:
        object.__setattr__(obj, message.api_version, api_version)
        object.__setattr__(obj, message.kind, kind)


def decode_message(info: TypeInfo, data: bytes, unknown_fields: UnknownFields) -> Any:
    """An object of this type; see :func:`from_protobuf`."""
    try:
        return message_decoder(info, unknown_fields)(data, data.decode("latin-1"), 0, len(data))
    except DeclarationError as exc:
        raise DecodeError(str(NotMarshalableError(info.cls, str(exc)))) from exc
    except RecursionError:
        raise LimitError(f"{info.name}: nested too deeply") from None
    except FITTING_ERRORS as exc:
        cause = exc
    try:
        unknown = find_unknown_fields(info, data)
    except RecursionError:
        raise LimitError(f"{info.name}: nested too deeply") from None
    if unknown and unknown_fields is UnknownFields.REJECT:
        raise UnknownNumbersError(unknown, decode_message(info, data, UnknownFields.DROP))
    raise DecodeError(f"{info.name}: {cause}") from cause


def encode_message(obj: Any, embed: Embed) -> str:
    """The message of *obj* as text with a character for each byte; *embed* gives the bytes of objects in raw fields."""
    info = describe(type(obj))
    try:
        return message_encoder(info)(obj, embed)
    except DeclarationError as exc:
        raise NotMarshalableError(info.cls, str(exc)) from exc
    except (*FITTING_ERRORS, RecursionError) as exc:
        error = misfit_error(info, obj, exc)
        raise error if isinstance(error, ApiMachineryError) else EncodeError(f"{info.name}: {error}") from exc
