"""Plain data to objects, the same for every format that has plain data (Go: ``serializer/json``'s ``Decode``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

import attrs

from apimachinery._errors import DecodeError, LimitError
from apimachinery._quote import quote
from apimachinery.encoding import json
from apimachinery.encoding.json import Pairs, merge_pairs
from apimachinery.model import TypeInfo, UnknownFields, describe
from apimachinery.model._errors import describe_value, join_path
from apimachinery.model.decode import decode_plain, decoder
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.model.plain import sort_keys
from apimachinery.model.strict import find_strict_problems, merge_duplicates
from apimachinery.runtime._errors import MissingKindError, MissingVersionError, NotRegisteredError, StrictDecodingError
from apimachinery.runtime.interfaces import Data, Decoded, bytes_of
from apimachinery.runtime.nested import replace_raw
from apimachinery.runtime.scheme import Scheme
from apimachinery.runtime.unknown import Unknown
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import UNTYPED, Unstructured, UnstructuredList

UnstructuredType: TypeAlias = type[Unstructured] | type[UnstructuredList]

__all__ = ["ObjectReader", "find_class", "find_kind", "kind_of", "text_of", "with_defaults"]

_NO_KIND = GroupVersionKind("", "", "")
_TYPE_META = {"kind": "kind", "apiversion": "apiVersion"}


class _Usual(NamedTuple):
    """How the objects of one kind are read, if they are as usual."""

    gvk: GroupVersionKind
    decode: Callable[[Any], Any]
    knows: Callable[[Iterable[str]], bool]
    """Whether all names are those of fields: others may say in another spelling what an object is."""


def text_of(data: Data) -> str:
    """*data* as an error shows it."""
    return data if isinstance(data, str) else bytes(data).decode(errors="replace")


@attrs.frozen
class ObjectReader:
    """Makes objects of the classes that a scheme holds."""

    scheme: Scheme
    unknown_fields: UnknownFields
    content_type: str
    """The media type that an :class:`Unknown` gets."""
    sorted: bool = False
    """Whether the order of keys says nothing, as in YAML, which Go reads by way of JSON with sorted keys."""
    _usual: dict[tuple[str, str], _Usual] = attrs.field(init=False, repr=False, eq=False, factory=dict)
    """How objects are read that say they are of a version and kind that was read before."""

    def read(
        self,
        plain: Any,
        data: Data,
        defaults: GroupVersionKind | None,
        into: type | None,
        problems: Callable[[], Sequence[str]] = tuple,
    ) -> Decoded:
        """The object that *plain* is, decoded from *data*.

        *plain* is given away. Where unknown fields are refused, or members of one name are to be merged, its objects are
        :class:`Pairs`; *problems* gives what the format itself has found wrong.
        """
        plainly = into is None and defaults is None and type(plain) is dict
        if plainly:
            try:
                usual = self._usual[plain["apiVersion"], plain["kind"]]
                if usual.knows(plain):
                    return Decoded(usual.decode(plain), usual.gvk)
            except (KeyError, *FITTING_ERRORS, RecursionError):
                pass  # the long way says what it is, or what is wrong
        gvk = find_kind(plain)
        if defaults is not None:
            gvk = with_defaults(gvk, defaults)
        if into is not None:
            if issubclass(into, Unknown):
                made = into(api_version=gvk.api_version, kind=gvk.kind, raw=bytes_of(data), content_type=self.content_type)
                return Decoded(made, gvk)
            if issubclass(into, UNTYPED):
                return self._unstructured(plain, data, into, problems)
        cls, gvk = find_class(self.scheme, gvk, into, lambda: text_of(data))
        if plainly and not self.sorted and self.unknown_fields is not UnknownFields.REJECT:
            self._learn(plain, gvk, describe(cls))
        return self._typed(plain, cls, gvk, problems)

    def _learn(self, plain: dict[str, Any], gvk: GroupVersionKind, info: TypeInfo) -> None:
        """Remember how *plain* is read, if nothing but the two fields that are so named says what it is."""
        odd = [name for name in info.by_wire() if name.casefold() in _TYPE_META and name not in _TYPE_META.values()]
        version, kind = plain.get("apiVersion"), plain.get("kind")
        if version is not None and kind is not None and not odd and GroupVersionKind.from_api_version(version, kind) == gvk:
            decode = decoder(info, keep=self.unknown_fields is UnknownFields.KEEP, owned=True)
            self._usual[version, kind] = _Usual(gvk, decode, frozenset(info.by_wire()).issuperset)

    def _typed(self, plain: Any, cls: type, gvk: GroupVersionKind, problems: Callable[[], Sequence[str]]) -> Decoded:
        info = describe(cls)
        strict = self.unknown_fields is UnknownFields.REJECT
        found = self._problems(info, plain) if strict else ()
        if type(plain) is Pairs:
            plain = _merged(info, plain)
        obj = decode_plain(info, plain, keep=self.unknown_fields is UnknownFields.KEEP, owned=True)
        if self.sorted:
            replace_raw(obj, sort_keys)
        return self._strict(obj, gvk, (*problems(), *found)) if strict else Decoded(obj, gvk)

    def _problems(self, info: TypeInfo, plain: Any) -> tuple[str, ...]:
        try:
            problems = find_strict_problems(info, sort_keys(plain) if self.sorted else plain)
        except RecursionError:
            raise LimitError(f"{info.name}: nested too deeply") from None
        return tuple(f"{kind} field {quote(join_path(path))}" for kind, path in problems)

    def _unstructured(self, plain: Any, data: Data, into: UnstructuredType, problems: Callable[[], Sequence[str]]) -> Decoded:
        strict = self.unknown_fields is UnknownFields.REJECT
        content, duplicates = merge_pairs(plain) if strict else (plain, ())
        obj = into.wrap({} if content is None else content)
        gvk = obj.group_version_kind
        if not gvk.kind:
            # Go: what reads an unstructured object leniently has only seen the JSON that YAML was turned into
            text = json.dumps(content, sort_keys=True).decode() if self.sorted and not strict else text_of(data)
            raise MissingKindError(text)
        found = tuple(f"duplicate field {quote(join_path(path))}" for path in duplicates)
        return self._strict(obj, gvk, (*problems(), *found))

    @staticmethod
    def _strict(obj: Any, gvk: GroupVersionKind, problems: tuple[str, ...]) -> Decoded:
        if problems:
            raise StrictDecodingError(problems, obj, gvk)
        return Decoded(obj, gvk)


def find_class(scheme: Scheme, gvk: GroupVersionKind, into: type | None, shown: Callable[[], str]) -> tuple[type, GroupVersionKind]:
    """The class of which an object is to be made that says it is of *gvk*, and what it is taken to be; see :meth:`Decoder.decode`.

    Raises:
        MissingKindError, MissingVersionError: If nothing says what it is; their data is *shown*.
        NotRegisteredError: If *scheme* does not hold its kind.
    """
    if into is not None:
        if (own := own_kind(scheme, into)) is None:
            return into, gvk
        gvk = with_defaults(gvk, own)
    if not gvk.kind:
        raise MissingKindError(shown())
    if not gvk.version:
        raise MissingVersionError(shown())
    return scheme.type_for(gvk), gvk


def own_kind(scheme: Scheme, cls: type) -> GroupVersionKind | None:
    """The kind that *cls* was registered as first; None if it is not registered."""
    try:
        return scheme.kinds_for(cls)[0]
    except NotRegisteredError:
        return None


def find_kind(plain: Any) -> GroupVersionKind:
    """What plain data says its kind is; empty parts where it does not say (Go: ``SimpleMetaFactory.Interpret``).

    As in Go, names in other spellings such as ``Kind`` count here, though they are not the object's fields.
    """
    if type(plain) is not dict:
        if type(plain) is not Pairs:
            return _refuse_or_empty(plain)
        plain = dict(plain)
    version = kind = ""
    for name in plain:
        if name in _OTHER_FIELDS:
            continue
        match _TYPE_META.get(name.casefold()):
            case "kind":
                kind = _text(plain[name], "kind", kind)
            case "apiVersion":
                version = _text(plain[name], "apiVersion", version)
    try:
        return GroupVersionKind.from_api_version(version, kind)
    except ValueError as exc:
        raise DecodeError(str(exc)) from exc


def kind_of(api_version: str, kind: str) -> GroupVersionKind:
    """What an object says it is; a version that cannot be read counts as none."""
    try:
        return GroupVersionKind.from_api_version(api_version, kind)
    except ValueError:
        return GroupVersionKind("", "", kind)


_OTHER_FIELDS = frozenset(["metadata", "spec", "status", "items", "data"])  # of most objects


def _text(value: Any, name: str, before: str) -> str:
    if type(value) is str:
        return value
    if value is None:
        return before
    problem = f"{name}: expected string, found {describe_value(value)}"
    raise DecodeError(f"couldn't get version/kind; json parse error: {problem}")


def _refuse_or_empty(plain: Any) -> GroupVersionKind:
    if plain is None:
        return _NO_KIND
    raise DecodeError(f"couldn't get version/kind; json parse error: expected object, found {describe_value(plain)}")


def with_defaults(gvk: GroupVersionKind, defaults: GroupVersionKind) -> GroupVersionKind:
    """*gvk*, completed by *defaults*; a version stands or falls with its group (Go: ``gvkWithDefaults``)."""
    group, version, kind = gvk.group, gvk.version, gvk.kind or defaults.kind
    if not version and group in ("", defaults.group):
        group, version = defaults.group, defaults.version
    return GroupVersionKind(group, version, kind)


def _merged(info: TypeInfo, plain: Any) -> Any:
    try:
        return merge_duplicates(info, plain)
    except RecursionError:
        raise LimitError(f"{info.name}: nested too deeply") from None
