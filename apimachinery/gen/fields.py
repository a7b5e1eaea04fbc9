"""A field of a Go struct as an attribute: its annotation, its markers and its default."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import attrs

from apimachinery.gen.facts import Facts, FieldFact, ListRef, MapRef, PointerRef, TypeRef
from apimachinery.gen.imports import Imports
from apimachinery.gen.names import attribute_name
from apimachinery.gen.rules import Rules
from apimachinery.model import wire_name

__all__ = ["Fields"]

MAX_WIDTH = 116
"""What fits on a line of a class body."""

META = "k8s.io/apimachinery/pkg/apis/meta/v1"

_BUILTINS: Mapping[str, str] = {"string": "str", "bool": "bool", "float64": "float"}
_SCALARS: Mapping[str, tuple[str, str]] = {
    "int32": ("apimachinery.model", "Int32"),
    "int64": ("apimachinery.model", "Int64"),
    "bytes": ("apimachinery.model", "Bytes"),
    f"{META}.Duration": ("apimachinery.model", "Duration"),
    f"{META}.FieldsV1": ("apimachinery.model", "FieldsV1"),
    f"{META}.MicroTime": ("apimachinery.model", "MicroTime"),
    f"{META}.Time": ("apimachinery.model", "Time"),
    "k8s.io/apimachinery/pkg/api/resource.Quantity": ("apimachinery.model", "Quantity"),
    "k8s.io/apimachinery/pkg/runtime.RawExtension": ("apimachinery.model", "RawExtension"),
    "k8s.io/apimachinery/pkg/util/intstr.IntOrString": ("apimachinery.model", "IntOrString"),
    "k8s.io/apimachinery/pkg/types.NodeName": ("apimachinery.types", "NodeName"),
    "k8s.io/apimachinery/pkg/types.UID": ("apimachinery.types", "UID"),
}
"""Go types that are leaves here, and where they are."""

_ZEROS: Mapping[str, str] = {
    "string": '""',
    "str": '""',
    "NodeName": '""',
    "UID": '""',
    "bool": "False",
    "float": "0.0",
    "Int32": "0",
    "Int64": "0",
    "IntOrString": "0",
    "Bytes": 'b""',
    "Quantity": "ZERO",
    "list": "attrs.field(factory=list)",
    "map": "attrs.field(factory=dict)",
}
"""The zero value of a leaf, a collection or a text. What is not here has none but None."""

_NIL = frozenset({"Time", "MicroTime"})
"""Leaves that are structs in Go; None is their zero value here."""
_RAW = frozenset({"RawExtension", "FieldsV1"})
"""Leaves that None is a value of."""
_STRUCTS = frozenset({"Quantity", "IntOrString", "Duration"}) | _NIL | _RAW
"""Leaves that are structs in Go, and never empty for ``omitempty``."""


@attrs.frozen
class Fields:
    """Writes the attributes of one module."""

    facts: Facts
    imports: Imports

    def declaration(self, field: FieldFact) -> Iterator[str]:
        """The lines that declare *field*."""
        annotation = self.annotation(field.type)
        if self._is_nil(field) and not annotation.endswith(" | None"):
            annotation += " | None"
        markers = list(self._markers(field))
        if markers:
            self.imports.add("typing", "Annotated")
            annotation = f"Annotated[{', '.join((annotation, *markers))}]"
        line = f"{self.attribute(field)}: {annotation} = {self._default(field)}"
        # A formatter breaks the annotation, not the default, only where it ends in a comma.
        yield line if len(line) <= MAX_WIDTH else line.replace("] = ", ",] = ")
        if gate := field.value("featureGate"):
            yield f'"""Only with the feature {gate.replace(",", " and ")}."""'

    def attribute(self, field: FieldFact) -> str:
        """The attribute's name."""
        return attribute_name(field.wire or field.go)

    # --- types --------------------------------------------------------------------------------------------------

    def annotation(self, type_: TypeRef) -> str:
        """The annotation for a Go type, without what only a field can say."""
        match type_:
            case PointerRef(item):
                inner = self.annotation(item)
                return inner if inner in _RAW else f"{inner} | None"
            case ListRef(item):
                return f"list[{self._item(item)}]"
            case MapRef(item):
                return f"dict[str, {self._item(item)}]"
            case str():
                return self._named(type_)

    def _item(self, type_: TypeRef) -> str:
        inner = self.annotation(type_)
        return f"{inner} | None" if inner in _NIL else inner

    def _named(self, name: str) -> str:
        if name in _BUILTINS:
            return _BUILTINS[name]
        if name in _SCALARS:
            return self.imports.add(*_SCALARS[name])
        fact = self.facts.types[name]
        used = self.imports.type(fact)
        return f"{used} | str" if fact.kind == "string" and fact.values else used

    def _kind(self, type_: TypeRef) -> str:
        """What *type_* is at bottom: a leaf's name, ``string``, ``list``, ``map``, ``pointer`` or ``struct``."""
        match type_:
            case PointerRef():
                return "pointer"
            case ListRef():
                return "list"
            case MapRef():
                return "map"
            case str() if type_ in _BUILTINS:
                return _BUILTINS[type_]
            case str() if type_ in _SCALARS:
                return _SCALARS[type_][1]
            case str():
                return {"slice": "list"}.get(self.facts.types[type_].kind, self.facts.types[type_].kind)

    def _is_nil(self, field: FieldFact) -> bool:
        """Whether None is the field's zero value though it is no pointer: no moment, or bytes that stand as null."""
        kind = self._kind(field.type)
        return kind in _NIL or (kind == "Bytes" and not field.omit_empty)

    def _default(self, field: FieldFact) -> str:
        kind = self._kind(field.type)
        if self._is_nil(field):
            return "None"
        if kind == "struct":
            return f"attrs.field(factory={self.annotation(field.type)})"
        if kind == "Quantity":
            self.imports.add("apimachinery.resource", "ZERO")
        return _ZEROS.get(kind, "None")

    # --- markers ------------------------------------------------------------------------------------------------

    def _markers(self, field: FieldFact) -> Iterator[str]:
        """The markers in source form: name, omission, what the API says of values, lists and patches, number."""
        wire = field.wire and wire_name(self.attribute(field)) != field.wire
        if wire:
            yield self._marker("Wire", json.dumps(field.wire))
        if omission := self._omission(field):
            yield self._marker(omission)
        yield from self._value_markers(field)
        yield from self._structure_markers(field)
        if field.number is not None:
            yield self._marker("Proto", str(field.number), *self._proto_options(field))

    def _proto_options(self, field: FieldFact) -> Iterator[str]:
        if not field.inline and field.wire != "metadata" and field.go != field.wire[:1].upper() + field.wire[1:]:
            yield f"go={json.dumps(field.go)}"

    def _marker(self, name: str, *arguments: str) -> str:
        return f"{self.imports.add('apimachinery.model', name)}({', '.join(arguments)})"

    def _omission(self, field: FieldFact) -> str | None:
        kind = self._kind(field.type)
        if field.inline:
            return "Inline"
        if field.omit_zero:
            return "OmitZero" if kind in _NIL | _RAW else None  # said, it tells that None is no pointer
        if not field.omit_empty:
            return "Always"
        if kind in _NIL:
            return "Always"  # omitempty does nothing for a struct, and no moment is null
        return "OmitEmpty" if kind == "struct" or kind in _STRUCTS else None

    def _value_markers(self, field: FieldFact) -> Iterator[str]:
        unsaid = set()
        if "required" in field.markers and "k8s:required" not in field.markers:
            # What is only ``+required`` has to be there; whether a number may be 0 then, only functions know.
            number = self._kind(field.type) in ("Int32", "Int64")
            yield self._marker("Required", *(["may_be_zero=True"] if number else []))
            unsaid |= set() if number else {"required"}
        if field.omit_empty or field.omit_zero or field.inline:
            unsaid.add("optional")  # the omission says so
        elif "optional" in field.markers:
            yield self._marker("Optional")
            unsaid.add("optional")
        yield from Rules(self.facts, self.imports).of(field, unsaid=unsaid)
        if (default := field.value("default")) is not None:
            yield self._marker("Default", self._default_value(field, default))

    def _default_value(self, field: FieldFact, text: str) -> str:
        """The value in a ``+default`` marker. A constant's name ends in, or contains, its value."""
        if not text.startswith("ref("):
            return repr(json.loads(text)) if text in ("true", "false") else text
        type_ = field.type.item if isinstance(field.type, PointerRef) else field.type
        assert isinstance(type_, str)
        values = sorted(self.facts.types[type_].values, key=len)
        return json.dumps(next(value for value in reversed(values) if value in text))

    def _structure_markers(self, field: FieldFact) -> Iterator[str]:
        if field.patch_strategies:
            arguments = [json.dumps(strategy) for strategy in field.patch_strategies]
            if field.patch_merge_key:
                arguments.append(f"merge_key={json.dumps(field.patch_merge_key)}")
            yield self._marker("Patch", *arguments)
        list_type = field.value("listType") if self._kind(field.type) == "list" else None  # upstream says it of a text, once
        match list_type:
            case "map":
                yield self._marker("ListMap", *map(json.dumps, field.values("listMapKey")))
            case "set":
                yield self._marker("ListSet")
            case "atomic":
                yield self._marker("ListAtomic")
        if list_type in ("map", "set") and not any("k8s:listType=" in marker for marker in field.markers):
            # ``+listType`` is for patches. Not every such list is validated to be unique: some hold duplicates to this day.
            yield self._marker("CustomUnique")
        match field.value("mapType") or field.value("structType"):
            case "atomic":
                yield self._marker("MapAtomic")
            case "granular":
                yield self._marker("MapGranular")
