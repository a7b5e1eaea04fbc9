"""``.proto`` files for wire types, so that other languages can read what is written here (Go: ``go-to-protobuf``).

Each package of messages is a file of its own, named and laid out as upstream's ``generated.proto``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

import attrs

from apimachinery.model.info import describe
from apimachinery.model.messages import (
    Blob,
    Collection,
    MessageField,
    Number,
    RawValue,
    SubMessage,
    Text,
    Value,
    message_of,
)
from apimachinery.model.scalar_messages import ScalarMessage
from apimachinery.model.shapes import ListOf, MapOf

__all__ = ["KUBERNETES_PACKAGES", "proto_files"]

KUBERNETES_PACKAGES: Mapping[str, str] = {
    "apimachinery.meta.v1": "k8s.io.apimachinery.pkg.apis.meta.v1",
    "apimachinery.api": "k8s.io.api",
}
"""The protobuf packages of this library's own modules."""


def proto_files(*classes: type, packages: Mapping[str, str] = KUBERNETES_PACKAGES) -> dict[str, str]:
    """The files that declare *classes* and all they are made of, by path: ``k8s.io/api/core/v1/generated.proto``.

    Args:
        classes: Wire types with a number for each field.
        packages: The protobuf package for each Python package and those within it; for others it has the same name.

    Raises:
        DeclarationError: If a field has no number, or no form in protobuf; names the class and the field.
    """
    printer = _Printer(packages)
    for cls in classes:
        printer.add(cls)
    return {_path(package): file.text(package) for package, file in sorted(printer.files.items())}


def _path(package: str) -> str:
    """Where the file of *package* is; a domain keeps its dots."""
    domain = re.match(r"k8s\.io\.", package)
    head = "k8s.io/" if domain else ""
    return head + package[domain.end() if domain else 0 :].replace(".", "/") + "/generated.proto"


@attrs.define
class _File:
    """The messages of one package, and the packages whose messages they use."""

    messages: dict[str, str] = attrs.field(factory=dict)
    imports: set[str] = attrs.field(factory=set)

    def text(self, package: str) -> str:
        """The whole file."""
        imports = "\n".join(f'import "{_path(name)}";' for name in sorted(self.imports - {package}))
        parts = ['syntax = "proto2";', f"package {package};", imports, *(self.messages[name] for name in sorted(self.messages))]
        return "\n\n".join(filter(None, parts)) + "\n"


class _Printer:
    """Prints messages into files, each once."""

    def __init__(self, packages: Mapping[str, str]) -> None:
        self.packages = packages
        self.files: dict[str, _File] = {}

    def add(self, cls: Any) -> str:
        """Print the message of *cls*, if it is not there yet; its full name."""
        home = get_origin(cls) or cls
        name = "".join(argument.__name__ for argument in get_args(cls)) + home.__name__
        package, message = self._package(home), message_of(describe(cls))
        file = self.files.setdefault(package, _File())
        if name not in file.messages:
            file.messages[name] = ""  # so that a class that contains itself comes to an end
            doc = (vars(home).get("__doc__") or "").strip().partition("\n")[0]
            lines = [line for field in message.fields for line in self._field(field, package)]
            file.messages[name] = _message(name, lines, doc)
        return f"{package}.{name}"

    def _package(self, cls: type) -> str:
        """The protobuf package: that of the innermost Python package that offers the class."""
        module = cls.__module__
        parent = module.rpartition(".")[0]
        while parent and getattr(sys.modules.get(parent), cls.__name__, None) is cls:
            module, parent = parent, parent.rpartition(".")[0]
        for prefix in sorted(self.packages, key=len, reverse=True):
            if module == prefix or module.startswith(f"{prefix}."):
                return self.packages[prefix] + module.removeprefix(prefix)
        return module

    def _field(self, field: MessageField, package: str) -> Iterator[str]:
        name = field.name or field.go[:1].lower() + field.go[1:]
        type_ = self._type(field.value, package)
        if field.kind is MapOf:
            yield f"map<string, {type_}> {name} = {field.number};"
        elif field.kind is ListOf:
            yield f"repeated {type_} {name} = {field.number}{' [packed = true]' if field.packed else ''};"
        else:
            yield f"optional {type_} {name} = {field.number};"

    def _type(self, value: Value, package: str) -> str:
        match value:
            case Number(type=type_):
                return type_
            case Text():
                return "string"
            case Blob():
                return "bytes"
            case ScalarMessage(name=name, fields=fields):
                return self._builtin(name, [f"optional {field};" for field in fields], package)
            case RawValue(shape=shape):
                return self._builtin(shape.message, ["optional bytes raw = 1;"], package)
            case SubMessage(type=None):
                return "bytes"  # a message of whatever type
            case SubMessage(type=cls):
                return self._reference(self.add(cls), package)
            case Collection(name=name, field=field):
                file = self.files[package]
                file.messages[name] = _message(name, list(self._field(field, package)))
                return name

    def _builtin(self, full_name: str, lines: list[str], package: str) -> str:
        """A message that is no class here."""
        home, _, name = full_name.rpartition(".")
        self.files.setdefault(home, _File()).messages[name] = _message(name, lines)
        return self._reference(full_name, package)

    def _reference(self, full_name: str, package: str) -> str:
        home, _, name = full_name.rpartition(".")
        if home == package:
            return name
        self.files[package].imports.add(home)
        return f".{full_name}"


def _message(name: str, lines: list[str], doc: str = "") -> str:
    comment = f"// {doc}\n" if doc else ""
    return comment + "\n".join([f"message {name} {{", *(f"  {line}" for line in lines), "}"])
