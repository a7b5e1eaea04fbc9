"""Which of an object's kinds is wanted (Go: ``runtime.GroupVersioner``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

import attrs

from apimachinery._quote import quote
from apimachinery.runtime._errors import INTERNAL_VERSION
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind

__all__ = ["AnyOf", "GroupVersioner", "Internal", "MultiGroupVersioner", "OneVersion", "PerKind", "quoted", "versioner_of"]


class GroupVersioner(Protocol):
    """Picks the kind that an object is wanted as."""

    def kind_for(self, kinds: Iterable[GroupVersionKind]) -> GroupVersionKind | None:
        """The kind that an object of *kinds* is to become; None if none of them will do."""


@attrs.frozen
class OneVersion:
    """Objects of the version's group as they are in that version (Go: a ``schema.GroupVersion`` as versioner)."""

    version: GroupVersion

    def kind_for(self, kinds: Iterable[GroupVersionKind]) -> GroupVersionKind | None:
        """The kind of the version itself if it is among *kinds*, else the first of its group."""
        kinds = tuple(kinds)
        exact = next((gvk for gvk in kinds if gvk.group_version == self.version), None)
        return exact or next((self.version.with_kind(gvk.kind) for gvk in kinds if gvk.group == self.version.group), None)

    def __str__(self) -> str:
        return str(self.version)


@attrs.frozen
class AnyOf:
    """The first of several versions that will do (Go: ``schema.GroupVersions``)."""

    versions: tuple[GroupVersion, ...]

    def kind_for(self, kinds: Iterable[GroupVersionKind]) -> GroupVersionKind | None:
        """A kind that is of one of the versions already; else the first version whose group fits."""
        kinds = tuple(kinds)
        exact = next((gvk for version in self.versions for gvk in kinds if gvk.group_version == version), None)
        if exact is not None:
            return exact
        found = (OneVersion(version).kind_for(kinds) for version in self.versions)
        return next((gvk for gvk in found if gvk is not None), None)

    def __str__(self) -> str:
        return f"[{','.join(map(str, self.versions))}]"


@attrs.frozen
class Internal:
    """The hub's version, which nothing on the wire has (Go: ``runtime.InternalGroupVersioner``)."""

    def kind_for(self, kinds: Iterable[GroupVersionKind]) -> GroupVersionKind | None:
        """The internal kind of the first of *kinds*' groups."""
        kinds = tuple(kinds)
        internal = next((gvk for gvk in kinds if gvk.version == INTERNAL_VERSION), None)
        return internal or next((GroupVersionKind(gvk.group, INTERNAL_VERSION, gvk.kind) for gvk in kinds), None)

    def __str__(self) -> str:
        return "internal"


@attrs.frozen
class MultiGroupVersioner:
    """One version for kinds of several groups, as when a kind has moved (Go: ``runtime.NewMultiGroupVersioner``)."""

    target: GroupVersion
    accepted: tuple[GroupKind, ...]
    """The kinds that are accepted; a kind left empty stands for every kind of the group."""

    def kind_for(self, kinds: Iterable[GroupVersionKind]) -> GroupVersionKind | None:
        """The target version's kind for the first of *kinds* that is accepted."""
        return next((self.target.with_kind(gvk.kind) for gvk in kinds if self._accepts(gvk)), None)

    def _accepts(self, gvk: GroupVersionKind) -> bool:
        return any(gvk.group == accepted.group and accepted.kind in ("", gvk.kind) for accepted in self.accepted)

    def __str__(self) -> str:
        return str(self.target)


@attrs.frozen
class PerKind:
    """A version of its own for each kind: the stored one, or the hub."""

    version_of: Callable[[GroupKind], GroupVersion]
    """Usually a scheme's ``storage_version`` or ``hub_version``."""

    def kind_for(self, kinds: Iterable[GroupVersionKind]) -> GroupVersionKind | None:
        """The first of *kinds* in its version."""
        return next((self.version_of(gvk.group_kind).with_kind(gvk.kind) for gvk in kinds), None)

    def __str__(self) -> str:
        return self.version_of.__name__


def versioner_of(target: GroupVersion | GroupVersioner) -> GroupVersioner:
    """*target* as a versioner."""
    return OneVersion(target) if isinstance(target, GroupVersion) else target


def quoted(target: GroupVersioner) -> str:
    """*target* as errors show it (Go: ``%q``)."""
    if isinstance(target, AnyOf):
        return f"[{' '.join(quote(str(version)) for version in target.versions)}]"
    return quote(str(target))
