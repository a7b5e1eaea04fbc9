"""The packages of the Kubernetes API: a package for each group and version, and the module that registers them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path, PurePosixPath

import attrs

from apimachinery.gen.classes import Classes
from apimachinery.gen.facts import Facts
from apimachinery.gen.imports import Imports, module_path
from apimachinery.gen.layout import Module, lay_out
from apimachinery.gen.names import natural_order
from apimachinery.gen.versions import version_order

__all__ = ["HEADER", "MORE_FACTS", "write_packages"]

ROOT = "apimachinery.api"
HEADER = "# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator."
API = "k8s.io/api/"

MORE_FACTS = Path(__file__).with_name("more_facts.json")
"""Kinds that no API server stores, so that Go's client scheme does not hold them: reviews by webhooks, aggregated discovery."""


@attrs.frozen
class Version:
    """One version of a group."""

    group: str
    version: str
    package: str
    """The Go package that declares its types."""

    @property
    def path(self) -> str:
        """The Python package."""
        return module_path(ROOT, self.package)

    def __str__(self) -> str:
        return f"{self.group}/{self.version}" if self.group else self.version


def write_packages(facts: Facts) -> dict[PurePosixPath, str]:
    """The source of every module, by its path in the package of all groups."""
    versions = _versions(facts)
    files = {PurePosixPath("__init__.py"): _index(versions)}
    for directory, group in groupby(versions, key=lambda version: _directory(version).parent):
        name = next(group).group or "core"
        files[directory / "__init__.py"] = f'{HEADER}\n"""The versions of the group {name}."""\n'
    for version in versions:
        for name, source in _modules(facts, version).items():
            files[_directory(version) / f"{name}.py"] = source
    return files


def _versions(facts: Facts) -> list[Version]:
    """Groups by name, the preferred version first."""
    found = set()
    for (api_version, _), type_ in facts.kinds.items():
        package = type_.rpartition(".")[0]
        if package.startswith(API):
            group, _, version = api_version.rpartition("/")
            found.add(Version(group, version, package))
    return sorted(found, key=lambda found: (found.package.split("/")[-2], version_order(found.version)))


def _directory(version: Version) -> PurePosixPath:
    return PurePosixPath(version.package.removeprefix(API))


def _modules(facts: Facts, version: Version) -> Mapping[str, str]:
    """The modules of one version's package."""
    homes: dict[str, str] = {}
    sources = {}
    modules = lay_out(facts, version.package)
    for module in modules:
        sources[module.name] = _types(facts, version, module, homes)
        homes |= {fact.name: module.name for fact in module.types}
    kinds = _kinds(facts, version)
    sources["register"] = _register(version, kinds, homes)
    sources["__init__"] = _package(version, homes)
    return sources


def _types(facts: Facts, version: Version, module: Module, homes: Mapping[str, str]) -> str:
    imports = Imports(ROOT, version.package, dict(homes))
    classes = Classes(facts, imports)
    body = "\n\n\n".join("\n".join(classes.declaration(fact)) for fact in module.types)
    return "\n".join((
        HEADER,
        f'"""Types of {version} (Go: ``{version.package}/types.go``)."""',
        *imports.lines(body),
        _all(fact.name for fact in module.types),
        "",
        body,
        "",
    ))  # fmt: skip


def _all(names: Iterator[str]) -> str:
    return f"__all__ = [{', '.join(repr(name) for name in sorted(names, key=natural_order))}]"


def _kinds(facts: Facts, version: Version) -> list[str]:
    """The kinds of the version that are its own."""
    kinds = []
    for (api_version, kind), type_ in facts.kinds.items():
        package, _, name = type_.rpartition(".")
        if api_version == str(version) and package.startswith(API):
            if (package, name) != (version.package, kind):
                raise ValueError(f"{kind} of {version} is {type_}: only the package's own type of that name is expected")
            kinds.append(kind)
    return sorted(kinds)


def _register(version: Version, kinds: list[str], homes: Mapping[str, str]) -> str:
    by_module: dict[str, list[str]] = {}
    for kind in kinds:
        by_module.setdefault(homes[kind], []).append(kind)
    imports = [f"from {version.path}.{module} import {', '.join(names)}" for module, names in sorted(by_module.items())]
    lines = "\n".join(imports)
    return f'''{HEADER}
"""The kinds of {version} (Go: ``{version.package}``)."""
from __future__ import annotations
from typing import TYPE_CHECKING
from apimachinery.meta import v1 as metav1
{lines}
from apimachinery.schema import GroupVersion
if TYPE_CHECKING:
    from apimachinery.runtime import Scheme

__all__ = ["GROUP_VERSION", "add_to_scheme"]

GROUP_VERSION = GroupVersion("{version.group}", "{version.version}")


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind of {version}."""
    scheme.add_known_types(GROUP_VERSION, {", ".join(kinds)},)
    metav1.add_to_group_version(scheme, GROUP_VERSION)
'''


def _package(version: Version, homes: Mapping[str, str]) -> str:
    by_module: dict[str, list[str]] = {"register": ["GROUP_VERSION", "add_to_scheme"]}
    for name, module in homes.items():
        by_module.setdefault(module, []).append(name)
    lines = [f"from {version.path}.{module} import {', '.join(names)}" for module, names in sorted(by_module.items())]
    lines.append(_all(iter([*homes, "GROUP_VERSION", "add_to_scheme"])))
    return "\n".join((HEADER, f'"""The types and kinds of {version} (Go: ``{version.package}``)."""', *lines, ""))


def _index(versions: list[Version]) -> str:
    rows = "\n".join(f'    GroupVersion("{v.group}", "{v.version}"): "{v.path}",' for v in versions)
    return f'''{HEADER}
"""The Kubernetes API types, a package for each group and version (Go: ``k8s.io/api``).

    from apimachinery.api.core import v1 as corev1

    pod = corev1.Pod(metadata=metav1.ObjectMeta(name="web"))

Nothing is imported before it is needed, neither here nor in a scheme.
"""
from __future__ import annotations
from typing import TYPE_CHECKING
from apimachinery.meta import v1 as metav1
from apimachinery.schema import GroupVersion
if TYPE_CHECKING:
    from collections.abc import Mapping
    from apimachinery.runtime import Scheme

__all__ = ["PACKAGES", "add_to_scheme", "scheme"]

PACKAGES: Mapping[GroupVersion, str] = {{
{rows}
}}
"""The package of each version, the preferred version of a group first."""


def add_to_scheme(scheme: Scheme) -> None:
    """Register every kind; a package is imported when something of its version is looked up."""
    metav1.add_unversioned_types(scheme)
    for version, package in PACKAGES.items():
        scheme.add_lazy(version, package)


def scheme() -> Scheme:
    """A new scheme of all kinds."""
    from apimachinery.runtime import Scheme  # types alone do without

    scheme = Scheme("kubernetes")
    add_to_scheme(scheme)
    return scheme
'''
