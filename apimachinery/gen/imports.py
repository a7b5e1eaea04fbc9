"""The imports of one module, gathered while it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from apimachinery.gen.facts import TypeFact

__all__ = ["Imports", "module_path"]

META = "k8s.io/apimachinery/pkg/apis/meta/v1"


def module_path(root: str, package: str) -> str:
    """The package that holds the types of a Go package.

    >>> module_path("apimachinery.api", "k8s.io/api/core/v1")
    'apimachinery.api.core.v1'
    """
    return f"{root}.{package.removeprefix('k8s.io/api/').replace('/', '.')}"


@attrs.define(eq=False)
class Imports:
    """The names that the module of some types of *package* uses."""

    root: str
    """The package that the packages of all groups are in."""
    package: str
    """The Go package that the types are from."""
    homes: Mapping[str, str]
    """The earlier module of each of the package's types that is not in this one."""
    names: dict[str, set[str]] = attrs.field(factory=dict, init=False)

    def add(self, module: str, name: str) -> str:
        """Import *name*; the name."""
        self.names.setdefault(module, set()).add(name)
        return name

    def type(self, fact: TypeFact) -> str:
        """How to write the class or alias of *fact*."""
        if fact.package == META:
            return f"{self.add('apimachinery.meta', 'v1 as metav1').removeprefix('v1 as ')}.{fact.name}"
        if fact.package != self.package:
            group, _, version = module_path(self.root, fact.package).rpartition(".")
            alias = group.rpartition(".")[2] + version
            self.add(group, f"{version} as {alias}")
            return f"{alias}.{fact.name}"
        if home := self.homes.get(fact.name):
            self.add(f"{module_path(self.root, self.package)}.{home}", fact.name)
        return fact.name

    def lines(self, body: str) -> list[str]:
        """The import statements, those first that *body* needs by their look."""
        plain = ["import attrs"] if re.search(r"\battrs\.", body) else []
        return plain + [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(self.names.items())]
