"""Objects as CBOR (Go: ``serializer/cbor``)."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, Protocol

import attrs

from apimachinery._collector import paused_collector
from apimachinery._errors import ApiMachineryError, DecodeError, LimitError
from apimachinery.encoding import cbor
from apimachinery.encoding.limits import DEFAULT_LIMITS, Limits
from apimachinery.meta.v1.types import TypeMeta
from apimachinery.model import TypeInfo, UnknownFields, describe
from apimachinery.model.decode import decode_plain
from apimachinery.model.scalars import Raw
from apimachinery.model.shapes import MapOf, Nested
from apimachinery.runtime._errors import MissingKindError, MissingVersionError, StrictDecodingError
from apimachinery.runtime.interfaces import Data, Decoded, bytes_of
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.serializer._reader import find_class, kind_of, with_defaults
from apimachinery.runtime.serializer._writer import ObjectWriter
from apimachinery.runtime.unknown import Unknown
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import UNTYPED, Unstructured, UnstructuredList

__all__ = ["CBORSerializer"]

_LONG: Final = 1 << 16  # bytes of what is worth to pause the collector for


@attrs.frozen
class CBORSerializer:
    """Objects as CBOR with Go's bytes. Decodes to the class that the scheme holds for the data's kind.

    Go can leave raw fields as they came; here they are plain data, whatever the format.
    """

    media_type = "application/cbor"

    scheme: Scheme
    deterministic: bool = attrs.field(default=True, kw_only=True)
    """Whether keys are sorted, so that equal objects have the same bytes. Where they are not, encoding is quicker."""
    unknown_fields: UnknownFields = attrs.field(default=UnknownFields.KEEP, kw_only=True)
    """What becomes of fields that the class does not know. A key twice in one map is always refused."""
    limits: Limits = attrs.field(default=DEFAULT_LIMITS, kw_only=True)
    """What is accepted at most."""
    _writer: ObjectWriter = attrs.field(
        init=False,
        repr=False,
        eq=False,
        default=attrs.Factory(lambda self: ObjectWriter(self.scheme, native=cbor.NATIVE_FORMS), takes_self=True),
    )

    # --- encoding ---------------------------------------------------------------------------------------------------

    def encode(self, obj: object, *, gvk: GroupVersionKind | None = None) -> bytes:
        """The bytes of *obj*, its TypeMeta replaced by *gvk* if one is given, after the tag that tells them from other formats."""
        if isinstance(obj, Unknown):
            return obj.raw
        if isinstance(obj, UNTYPED) or not attrs.has(type(obj)):
            plain = self._writer.plain(obj, gvk)
            return cbor.PREFIX + cbor.dumps(plain, default=self._writer.embedded, sort_keys=self.deterministic)
        type_meta = {} if gvk is None else {"apiVersion": gvk.api_version, "kind": gvk.kind}
        return cbor.PREFIX + cbor.encode_object(obj, type_meta, default=self._writer.embedded, sort_keys=self.deterministic)

    # --- decoding ---------------------------------------------------------------------------------------------------

    def decode(self, data: Data, *, defaults: GroupVersionKind | None = None, into: type | None = None) -> Decoded:
        """The object in *data*; see :meth:`Decoder.decode <apimachinery.runtime.Decoder.decode>`."""
        raw = bytes_of(data)
        if len(raw) < _LONG:
            return self._decode_any(raw, defaults, into)
        with paused_collector():
            return self._decode_any(raw, defaults, into)

    def _decode_any(self, data: bytes, defaults: GroupVersionKind | None, into: type | None) -> Decoded:
        try:
            return self._decode(_Usual(data, self.limits), data, defaults, into)
        except (cbor.UncertainError, ApiMachineryError):  # what is wrong first, the exact way knows
            return self._decode(_Exact(data, self.limits), data, defaults, into)

    def _decode(self, source: _Source, data: bytes, defaults: GroupVersionKind | None, into: type | None) -> Decoded:
        if into is not None and issubclass(into, UNTYPED):
            return _unstructured(source, data, into)
        gvk = source.kind()
        if defaults is not None:
            gvk = with_defaults(gvk, defaults)
        if into is not None and issubclass(into, Unknown):
            made = into(api_version=gvk.api_version, kind=gvk.kind, raw=data, content_type=self.media_type)
            return Decoded(made, gvk)
        cls, gvk = find_class(self.scheme, gvk, into, lambda: _shown(data))
        return self._typed(source, cls, gvk)

    def _typed(self, source: _Source, cls: type, gvk: GroupVersionKind) -> Decoded:
        info = describe(cls)
        try:
            return Decoded(source.object(info, self.unknown_fields), gvk)
        except cbor.UnknownFieldError as exc:
            # Go: names no more than the first one, by its number in a map that it does not name. (kept; its path is in the cause)
            obj = source.object(info, UnknownFields.DROP)
            raise StrictDecodingError((str(exc),), obj, gvk) from exc

    def recognizes(self, data: Data) -> bool | None:
        """Whether *data* begins with the tag that says that it is CBOR."""
        return not isinstance(data, str) and bytes(data[: len(cbor.PREFIX)]) == cbor.PREFIX


# --- what is in the data --------------------------------------------------------------------------------------------


class _Source(Protocol):
    """Data that can be asked for what it says."""

    def kind(self) -> GroupVersionKind: ...
    def content(self) -> dict[str, Any]: ...
    def object(self, info: TypeInfo, unknown_fields: UnknownFields) -> Any: ...


class _Usual:
    """Data as it mostly is; raises :class:`UncertainError` for any other."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        self._limits = limits

    @cached_property
    def _tree(self) -> dict[bytes, Any]:
        tree = cbor.load_tree(self._data, self._limits)
        if type(tree) is not dict:
            raise cbor.UncertainError
        return tree

    def kind(self) -> GroupVersionKind:
        version, kind = self._tree.get(b"apiVersion", b""), self._tree.get(b"kind", b"")
        if type(version) is not bytes or type(kind) is not bytes:
            raise cbor.UncertainError
        try:
            return kind_of(version.decode(), kind.decode())
        except UnicodeDecodeError:
            raise cbor.UncertainError from None

    def content(self) -> dict[str, Any]:
        content = cbor.load_usual(self._data, self._limits)
        if type(content) is not dict:
            raise cbor.UncertainError
        return content

    def object(self, info: TypeInfo, unknown_fields: UnknownFields) -> Any:
        return cbor.decode_usual(info, self._tree, unknown_fields)


class _Exact:
    """Any data."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        self._limits = limits

    def kind(self) -> GroupVersionKind:
        try:
            found = self._read(_TYPE_META, UnknownFields.DROP) or {}
        except DecodeError as exc:
            problem = LimitError if isinstance(exc, LimitError) else DecodeError
            raise problem(f"unable to determine group/version/kind: {exc}") from exc
        return kind_of(found.get("apiVersion") or "", found.get("kind") or "")

    def content(self) -> dict[str, Any]:
        return self._read(_ANY_MAP, UnknownFields.DROP) or {}

    def object(self, info: TypeInfo, unknown_fields: UnknownFields) -> Any:
        plain = self._read(Nested(info.type), unknown_fields)
        return decode_plain(info, plain, keep=unknown_fields is UnknownFields.KEEP, owned=True)

    def _read(self, shape: Nested | MapOf, unknown_fields: UnknownFields) -> Any:
        return cbor.read_shape(self._data, shape, unknown_fields=unknown_fields, limits=self._limits)


_TYPE_META: Final = Nested(TypeMeta)
_ANY_MAP: Final = MapOf(Raw("any value"))


def _check_kind(gvk: GroupVersionKind, data: bytes) -> None:
    if not gvk.kind:
        raise MissingKindError(_shown(data))
    if not gvk.version:
        raise MissingVersionError(_shown(data))


def _shown(data: bytes) -> str:
    try:
        return cbor.diagnose(data)
    except DecodeError:
        return data.hex()


# --- unstructured objects -------------------------------------------------------------------------------------------


def _unstructured(source: _Source, data: bytes, into: type[Unstructured | UnstructuredList]) -> Decoded:
    try:
        content = source.content()
        if issubclass(into, UnstructuredList):
            _check_items(content, data)
    except DecodeError:
        source.kind()  # Go: what is wrong with the kind is said first
        raise
    obj = into.wrap(content)
    gvk = obj.group_version_kind
    _check_kind(gvk, data)
    return Decoded(obj, gvk)


def _check_items(content: dict[str, Any], data: bytes) -> None:
    """See that the items of a list are objects of some kind; those that do not say it are of the one that the list's promises."""
    items = content.get("items", [])
    if type(items) is not list:
        raise DecodeError("items field of UnstructuredList must be encoded as an array or null if present")
    own = GroupVersionKind("", _text(content, "apiVersion"), _text(content, "kind").removesuffix("List"))
    for item in items:
        if type(item) is not dict:
            raise DecodeError("elements of the items field of UnstructuredList must be encoded as a map")
        version, kind = _text(item, "apiVersion"), _text(item, "kind")
        if not version and not kind:
            version, kind = own.version, own.kind
        item["apiVersion"], item["kind"] = version, kind
        _check_kind(GroupVersionKind("", version, kind), data)


def _text(content: dict[str, Any], name: str) -> str:
    found = content.get(name)
    return found if type(found) is str else ""
