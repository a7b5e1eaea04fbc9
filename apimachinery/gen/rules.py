"""Upstream's validation tags, ``+k8s:…``, as rules in source form."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator, Mapping

import attrs

from apimachinery.gen.facts import Facts, FieldFact, ListRef, PointerRef
from apimachinery.gen.imports import Imports

__all__ = ["Rules", "Tag"]

_TAG = re.compile(r"k8s:(?P<name>\w+)(\((?P<arguments>[^)]*)\))?(=(?P<value>.*))?", re.DOTALL).fullmatch
_ARGUMENT = re.compile(r'\s*(?:(?P<name>\w+)\s*:\s*)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^,"]+))\s*(?:,|$)')


@attrs.frozen
class Tag:
    """One tag: its name, what stands in brackets after it, and its value or the tag that it applies."""

    name: str
    arguments: tuple[tuple[str, str], ...]
    """Names, empty where there is none, and values."""
    value: str
    inner: Tag | None

    @classmethod
    def parse(cls, text: str) -> Tag | None:
        """The tag that *text* is; None for a marker of another kind.

        >>> Tag.parse('k8s:item(type: "Ready")=+k8s:immutable').arguments
        (('type', 'Ready'),)
        """
        match = _TAG(text)
        if match is None or "-" in match["name"]:
            return None
        arguments = tuple(
            (each["name"] or "", each["quoted"] if each["quoted"] is not None else each["bare"].strip())
            for each in _ARGUMENT.finditer(match["arguments"] or "")
        )
        value = match["value"] or ""
        if value.startswith("+"):
            return cls(match["name"], arguments, "", cls.parse(value[1:]))
        return cls(match["name"], arguments, value.partition(" #")[0].strip().strip('"'), None)

    @property
    def argument(self) -> str:
        """The one argument there is."""
        return self.arguments[0][1]


_NUMBERS: Mapping[str, str] = {
    "maxItems": "MaxLen",
    "maxLength": "MaxLen",
    "maxProperties": "MaxLen",
    "maximum": "Le",
    "minItems": "MinLen",
    "minLength": "MinLen",
    "minProperties": "MinLen",
    "minimum": "Ge",
}
"""Constraints of ``annotated_types``."""

_ALONE: Mapping[str, str] = {
    "customUnique": "CustomUnique",
    "discriminator": "ModeDiscriminator",
    "forbidden": "Forbidden",
    "immutable": "Immutable",
    "modeDiscriminator": "ModeDiscriminator",
    "monotonic": "Monotonic",
    "opaqueType": "Opaque",
    "optional": "Optional",
    "required": "Required",
    "unionMember": "Union",
}
"""Rules that take nothing."""

_LISTS = ("listType", "listMapKey")
"""What concerns the structure of a list; written elsewhere."""


@attrs.frozen
class Rules:
    """Writes the rules of one module's fields."""

    facts: Facts
    imports: Imports

    def of(self, field: FieldFact, *, unsaid: Container[str]) -> Iterator[str]:
        """The rules of *field* in source form, but for the tags *unsaid*: what they say is said otherwise."""
        found: dict[str, None] = {}
        alpha: dict[str, None] = {}
        for tag in (*filter(None, map(Tag.parse, field.markers)), *self._enum_tags(field)):
            if tag.name == "alpha" and tag.inner is not None:
                if rule := self._rule(tag.inner, field, unsaid):
                    alpha[rule] = None
                since = dict(tag.arguments).get("since", "")
            elif rule := self._rule(tag, field, unsaid):
                found[rule] = None
        yield from found
        left = [rule for rule in alpha if rule not in found]
        if left:
            yield self._marker("Alpha", *left, f"since={json.dumps(since)}")

    def _enum_tags(self, field: FieldFact) -> Iterator[Tag]:
        """The tags that the type of the field has, for the field."""
        type_, is_list = field.type, isinstance(field.type, ListRef)
        while isinstance(type_, PointerRef | ListRef):
            type_ = type_.item
        fact = self.facts.types.get(type_) if isinstance(type_, str) else None
        for tag in filter(None, map(Tag.parse, fact.markers if fact and fact.values else ())):
            inner = tag.inner or tag
            if inner.name == "enum":
                enum = Tag("eachVal", (), "", inner) if is_list else inner
                yield attrs.evolve(tag, inner=enum) if tag.inner else enum

    def _rule(self, tag: Tag, field: FieldFact, unsaid: Container[str]) -> str | None:
        """One rule; None for what is said otherwise."""
        if tag.name in _LISTS or tag.name in unsaid:
            return None
        if tag.inner is not None:
            inner = self._rule(tag.inner, field, unsaid)
            return None if inner is None else self._compound(tag, inner)
        if (constraint := _NUMBERS.get(tag.name)) is not None:
            return f"{self.imports.add('annotated_types', constraint)}({tag.value})"
        if (name := _ALONE.get(tag.name)) is not None:
            return self._marker(name)
        match tag.name:
            case "enum":
                return self._marker("Enum")
            case "format" | "update":
                return self._marker(tag.name.capitalize(), json.dumps(tag.value))
            case "maxBytes":
                return self._marker("MaxBytes", tag.value)
            case "unique":
                keys = [each.value for each in _all_tags(field) if each.name == "listMapKey"] if tag.value == "map" else []
                return self._marker("Unique", *map(json.dumps, keys))
            case "zeroOrOneOfMember":
                return self._marker("Union", "optional=True")
            case _:
                raise ValueError(f"no rule is written +k8s:{tag.name}")

    def _compound(self, tag: Tag, inner: str) -> str:
        """A rule that takes another."""
        match tag.name:
            case "eachKey" | "eachVal":
                return self._marker(tag.name[0].upper() + tag.name[1:], inner)
            case "subfield":
                return self._marker("Subfield", json.dumps(tag.argument), inner)
            case "item":
                return self._marker("Item", json.dumps(dict(tag.arguments)), inner)
            case "member" | "ifMode":
                return self._marker("IfMode", json.dumps(tag.argument), inner)
            case "ifEnabled" | "ifDisabled":
                return self._marker(tag.name[0].upper() + tag.name[1:], json.dumps(tag.argument), inner)
            case _:
                raise ValueError(f"no rule is written +k8s:{tag.name}(…)=…")

    def _marker(self, name: str, *arguments: str) -> str:
        return f"{self.imports.add('apimachinery.model', name)}({', '.join(arguments)})"


def _all_tags(field: FieldFact) -> Iterator[Tag]:
    """The tags of a field, also those that others apply; plain list markers are taken for tags."""
    for marker in field.markers:
        tag = Tag.parse(marker) or Tag.parse(f"k8s:{marker}")
        while tag is not None:
            yield tag
            tag = tag.inner
