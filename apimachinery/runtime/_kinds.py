"""Which classes stand for which kinds: the look-ups of a :class:`~apimachinery.runtime.Scheme` (Go: ``runtime/scheme.go``)."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from threading import RLock

import attrs

from apimachinery.model import describe
from apimachinery.runtime._errors import INTERNAL_VERSION, AlreadyRegisteredError, NotRegisteredError
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind

__all__ = ["Kinds"]

Load = Callable[[str], None]
"""Registers what a module holds, given its path."""


@attrs.frozen
class _Tables:
    """One state of the look-ups. A registration makes a new one, so that a reader never sees half of it."""

    type_for: Mapping[GroupVersionKind, type] = attrs.field(factory=dict)
    kinds_for: Mapping[type, tuple[GroupVersionKind, ...]] = attrs.field(factory=dict)
    unversioned: Mapping[str, type] = attrs.field(factory=dict)
    aliases: Mapping[GroupVersionKind, GroupVersionKind] = attrs.field(factory=dict)
    observed: tuple[GroupVersion, ...] = ()
    priority: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    lazy: Mapping[GroupVersion, str] = attrs.field(factory=dict)


@attrs.define(eq=False)
class Kinds:
    """Classes by kind and kinds by class. Registering is safe while other threads look up."""

    scheme: str
    """The name that errors give."""
    load: Load
    _tables: _Tables = attrs.field(factory=_Tables, init=False)
    _lock: RLock = attrs.field(factory=RLock, init=False)
    _loading: set[str] = attrs.field(factory=set, init=False)

    # --- registering ------------------------------------------------------------------------------------------------

    def add(self, classes: Mapping[GroupVersionKind, type], *, unversioned: bool = False) -> None:
        """Let classes stand for kinds; *unversioned* ones are the same whatever version is asked for. All of them, or none.

        Raises:
            ValueError: If a version or a kind is empty.
            AlreadyRegisteredError: If another class stands for a kind.
            DeclarationError: If a class is not declared rightly.
        """
        for gvk, cls in classes.items():
            if not gvk.version or not gvk.kind:
                raise ValueError(f"{cls.__qualname__} needs a version and a kind, not {str(gvk)!r}")
            describe(cls)
        with self._lock:
            old = self._tables
            type_for, kinds_for, plain = dict(old.type_for), dict(old.kinds_for), dict(old.unversioned)
            observed = old.observed
            for gvk, cls in classes.items():
                self._check(gvk, type_for.setdefault(gvk, cls), cls)
                kinds_for[cls] = tuple(dict.fromkeys((*kinds_for.get(cls, ()), gvk)))
                observed = _observed(observed, gvk.group_version)
                if unversioned:
                    self._check(gvk, plain.setdefault(gvk.kind, cls), cls)
            self._tables = attrs.evolve(old, type_for=type_for, kinds_for=kinds_for, unversioned=plain, observed=observed)

    def _check(self, gvk: GroupVersionKind, registered: type, cls: type) -> None:
        if registered is not cls:
            raise AlreadyRegisteredError(self.scheme, gvk, registered, cls)

    def add_alias(self, alias: GroupVersionKind, gvk: GroupVersionKind) -> None:
        """Read *alias* as *gvk*; it is never written."""
        with self._lock:
            if (registered := self._tables.type_for.get(alias)) is not None:
                raise AlreadyRegisteredError(self.scheme, alias, registered, self.type_for(gvk))
            self._tables = attrs.evolve(self._tables, aliases={**self._tables.aliases, alias: gvk})

    def add_lazy(self, version: GroupVersion, module: str) -> None:
        """Load *module* when something of *version* is first looked up."""
        with self._lock:
            old = self._tables
            lazy = {**old.lazy, version: module}
            self._tables = attrs.evolve(old, lazy=lazy, observed=_observed(old.observed, version))

    def set_priority(self, versions: Iterable[GroupVersion]) -> None:
        """Prefer the versions of one group in this order."""
        versions = tuple(versions)
        groups = {version.group for version in versions}
        if len(groups) != 1:
            raise ValueError(f"a priority is of versions of one group, not of {sorted(groups)}")
        with self._lock:
            order = tuple(dict.fromkeys(version.version for version in versions))
            self._tables = attrs.evolve(self._tables, priority={**self._tables.priority, groups.pop(): order})

    # --- loading what was registered lazily -------------------------------------------------------------------------

    def _load(self, versions: Iterable[GroupVersion]) -> None:
        for version in versions:
            if (module := self._tables.lazy.get(version)) is not None:
                importlib.import_module(module)  # before taking the lock: the import has locks of its own
                with self._lock:
                    self._load_module(module)

    def _load_module(self, module: str) -> None:
        """Register what *module* holds, unless that has been done while we waited, or is what we are doing."""
        if module in self._loading or module not in self._tables.lazy.values():
            return
        self._loading.add(module)
        try:
            self.load(module)
            # Only now: who looks up in the meantime finds it still waiting, and waits too.
            lazy = {version: waiting for version, waiting in self._tables.lazy.items() if waiting != module}
            self._tables = attrs.evolve(self._tables, lazy=lazy)
        finally:
            self._loading.discard(module)

    def _load_version(self, version: GroupVersion) -> None:
        if version in self._tables.lazy:
            self._load((version,))

    def _load_module_of(self, cls: type) -> None:
        """Load what holds *cls*, if that waits to be loaded."""
        home = cls.__module__ + "."
        self._load([version for version, module in self._tables.lazy.items() if home.startswith(module + ".")])

    def load_all(self) -> None:
        """Load whatever was registered lazily."""
        self._load(list(self._tables.lazy))

    # --- looking up -------------------------------------------------------------------------------------------------

    def type_for(self, gvk: GroupVersionKind) -> type:
        """The class that stands for *gvk*; raises :class:`NotRegisteredError`."""
        if (cls := self.find_type(gvk)) is None:
            raise NotRegisteredError(self.scheme, gvk)
        return cls

    def find_type(self, gvk: GroupVersionKind) -> type | None:
        """The class that stands for *gvk*, or None."""
        if (cls := self._tables.type_for.get(gvk)) is not None:
            return cls
        self._load_version(gvk.group_version)
        if (meant := self._tables.aliases.get(gvk)) is not None:
            gvk = meant
            self._load_version(gvk.group_version)
        tables = self._tables
        return tables.type_for.get(gvk) or tables.unversioned.get(gvk.kind)

    def kinds_for(self, cls: type) -> tuple[GroupVersionKind, ...]:
        """The kinds that *cls* stands for, the first registered first; raises :class:`NotRegisteredError`."""
        if (kinds := self._tables.kinds_for.get(cls)) is None:
            self._load_module_of(cls)
            kinds = self._tables.kinds_for.get(cls)
        if kinds is None:
            raise NotRegisteredError(self.scheme, cls)
        return kinds

    def is_unversioned(self, cls: type) -> bool:
        """Whether *cls* is the same in all versions."""
        return self._tables.unversioned.get(cls.__name__) is cls

    def known_types(self, version: GroupVersion) -> dict[str, type]:
        """The classes of *version* by kind."""
        self._load_version(version)
        return {gvk.kind: cls for gvk, cls in self._tables.type_for.items() if gvk.group_version == version}

    def all_types(self) -> dict[GroupVersionKind, type]:
        """Every class by kind."""
        self.load_all()
        return dict(self._tables.type_for)

    def is_version_registered(self, version: GroupVersion) -> bool:
        """Whether *version* has been registered, be it lazily."""
        return version in self._tables.observed

    def groups(self) -> tuple[str, ...]:
        """The groups, first registered first."""
        return tuple(dict.fromkeys(version.group for version in self._tables.observed))

    def versions(self, group: str) -> tuple[GroupVersion, ...]:
        """The versions of *group*, preferred first: those a priority names, then the others in order of registration."""
        observed = [version.version for version in self._tables.observed if version.group == group]
        order = dict.fromkeys((*self._tables.priority.get(group, ()), *observed))
        return tuple(GroupVersion(group, version) for version in order)

    def types_of(self, group_kind: GroupKind) -> dict[GroupVersion, type]:
        """The classes of a kind by version, preferred first, the internal one included."""
        found = {}
        for version in (*self.versions(group_kind.group), GroupVersion(group_kind.group, INTERNAL_VERSION)):
            self._load_version(version)
            if (cls := self._tables.type_for.get(version.with_kind(group_kind.kind))) is not None:
                found[version] = cls
        return found


def _observed(observed: tuple[GroupVersion, ...], version: GroupVersion) -> tuple[GroupVersion, ...]:
    """With *version*, unless it is internal: nothing asks for that by name (Go: ``addObservedVersion``)."""
    known = version in observed or version.version == INTERNAL_VERSION
    return observed if known else (*observed, version)
