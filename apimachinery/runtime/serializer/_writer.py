"""Objects to plain data with their TypeMeta, the same for every format that has plain data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from apimachinery._errors import DecodeError, EncodeError
from apimachinery.encoding import json
from apimachinery.model import describe
from apimachinery.model.encode import NativeForms, encoder, misfit_error
from apimachinery.model.faults import FITTING_ERRORS
from apimachinery.runtime._errors import NotRegisteredError
from apimachinery.runtime.scheme import Scheme
from apimachinery.schema import GroupVersionKind
from apimachinery.unstructured import UNTYPED

__all__ = ["ObjectWriter"]


@attrs.frozen
class ObjectWriter:
    """Writes TypeMeta into the data, never into the object."""

    scheme: Scheme
    for_json: bool = attrs.field(default=False, kw_only=True)
    """Whether floats, unless they are in an unstructured object, go through ``json_number``."""
    native: NativeForms | None = attrs.field(default=None, kw_only=True)
    """The scalars that the format has a form of its own for."""
    _encoders: dict[type, Callable[[Any], dict[str, Any]]] = attrs.field(init=False, repr=False, eq=False, factory=dict)
    """The function for each class that was written."""

    def plain(self, obj: object, gvk: GroupVersionKind | None) -> Any:
        """*obj* as plain data that is only to be read, with *gvk* as its TypeMeta if one is given."""
        encode = self._encoders.get(type(obj))
        if encode is None:
            if isinstance(obj, UNTYPED):
                content = obj.to_plain()
                return content if gvk is None else {**content, "apiVersion": gvk.api_version, "kind": gvk.kind}
            if not attrs.has(type(obj)):
                raise EncodeError(f"{type(obj).__qualname__} is not a wire type: an attrs class is expected")
            encode = encoder(describe(type(obj)), shared=True, for_json=self.for_json, native=self.native)
            self._encoders[type(obj)] = encode
        try:
            plain = encode(obj)
        except (*FITTING_ERRORS, RecursionError) as exc:
            raise misfit_error(describe(type(obj)), obj, exc) from exc
        if gvk is None:
            return plain
        head = {"kind": gvk.kind, "apiVersion": gvk.api_version}  # Go's order
        return {**head, **plain, **head}

    def embedded(self, obj: object) -> Any:
        """An object that stands where plain data is expected, as plain data; what a format calls for a value it cannot write.

        Raises:
            EncodeError: For bytes in a raw field: what protobuf brought was no JSON.
        """
        if type(obj) is bytes:
            raise _not_json(obj)
        if not attrs.has(type(obj)) and not isinstance(obj, UNTYPED):
            raise TypeError
        return self.plain(obj, self.missing_kind(obj))

    def missing_kind(self, obj: object) -> GroupVersionKind | None:
        """The kind to write on an embedded object; None where it says its own, or is of none."""
        if getattr(obj, "kind", ""):
            return None
        try:
            return self.scheme.kinds_for(obj)[0]
        except NotRegisteredError:
            return None


def _not_json(raw: bytes) -> EncodeError:
    try:
        json.loads(raw)
    except DecodeError as exc:
        return EncodeError(f"a raw value is no JSON: {exc}")
    return EncodeError("a raw value is no JSON but bytes")
