"""The names of kinds and resources, with their groups and versions (Go: ``runtime/schema``).

A *kind* is what an object says it is (``Deployment``), a *resource* where a server keeps it (``deployments``).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

import attrs

from apimachinery._intern import ValueCache
from apimachinery.versions import kube_aware_key

__all__ = [
    "INTERNAL_VERSION",
    "GroupKind",
    "GroupResource",
    "GroupVersion",
    "GroupVersionKind",
    "GroupVersionResource",
    "parse_kind_arg",
    "parse_resource_arg",
    "preferred_first",
]


INTERNAL_VERSION = "__internal"
"""The version of classes that only the program knows and nothing on the wire has (Go: ``runtime.APIVersionInternal``)."""


@attrs.frozen(order=True, cache_hash=True)
class GroupVersion:
    """The group and version that together name one API. The group of the core API is empty.

    >>> GroupVersion.parse("apps/v1").with_kind("Deployment").api_version
    'apps/v1'
    """

    group: str
    version: str

    @classmethod
    def parse(cls, api_version: str) -> Self:
        """Read the value of an ``apiVersion`` field; empty, or a single ``/``, is neither group nor version.

        Raises:
            ValueError: If *api_version* has more than one ``/``.
        """
        if api_version == "/":
            return cls("", "")
        group, _, version = api_version.rpartition("/")
        if "/" in group:
            raise ValueError(f"unexpected GroupVersion string: {api_version}")
        return cls(group, version)

    def with_kind(self, kind: str) -> GroupVersionKind:
        """*kind* in this version."""
        return GroupVersionKind(self.group, self.version, kind)

    def with_resource(self, resource: str) -> GroupVersionResource:
        """*resource* in this version."""
        return GroupVersionResource(self.group, self.version, resource)

    def __str__(self) -> str:
        return f"{self.group}/{self.version}" if self.group else self.version


@attrs.frozen(order=True, cache_hash=True)
class GroupKind:
    """A kind, whatever its version.

    >>> GroupKind.parse("Deployment.apps")
    GroupKind(group='apps', kind='Deployment')
    """

    group: str
    kind: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``Kind`` or ``Kind.group``."""
        kind, _, group = text.partition(".")
        return cls(group, kind)

    def with_version(self, version: str) -> GroupVersionKind:
        """The kind in *version*."""
        return GroupVersionKind(self.group, version, self.kind)

    def __str__(self) -> str:
        return f"{self.kind}.{self.group}" if self.group else self.kind


@attrs.frozen(order=True, cache_hash=True)
class GroupResource:
    """A resource, whatever its version.

    >>> str(GroupResource.parse("deployments.apps"))
    'deployments.apps'
    """

    group: str
    resource: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``resource`` or ``resource.group``."""
        resource, _, group = text.partition(".")
        return cls(group, resource)

    def with_version(self, version: str) -> GroupVersionResource:
        """The resource in *version*."""
        return GroupVersionResource(self.group, version, self.resource)

    def __str__(self) -> str:
        return f"{self.resource}.{self.group}" if self.group else self.resource


@attrs.frozen(order=True, cache_hash=True)
class GroupVersionKind:
    """What an object is: the kind, and the version of the API that it is written for.

    >>> str(GroupVersionKind("apps", "v1", "Deployment"))
    'apps/v1, Kind=Deployment'
    """

    group: str
    version: str
    kind: str

    @staticmethod
    def from_api_version(api_version: str, kind: str) -> GroupVersionKind:
        """What the ``apiVersion`` and ``kind`` of an object name.

        Raises:
            ValueError: If *api_version* has more than one ``/`` (Go takes it for empty instead).
        """
        names = (api_version, kind)
        return _kinds[names] if len(api_version) + len(kind) < _LONGEST else _parse_kind(names)

    @property
    def api_version(self) -> str:
        """The value of the ``apiVersion`` field; empty where group and version are."""
        return f"{self.group}/{self.version}" if self.group else self.version

    @property
    def group_version(self) -> GroupVersion:
        """Without the kind."""
        return GroupVersion(self.group, self.version)

    @property
    def group_kind(self) -> GroupKind:
        """Without the version."""
        return GroupKind(self.group, self.kind)

    def __str__(self) -> str:
        return f"{self.group}/{self.version}, Kind={self.kind}"


def _parse_kind(names: tuple[str, str]) -> GroupVersionKind:
    return GroupVersion.parse(names[0]).with_kind(names[1])


_LONGEST = 200  # characters of a version and a kind that are remembered
_kinds: ValueCache[tuple[str, str], GroupVersionKind] = ValueCache(_parse_kind)


@attrs.frozen(order=True, cache_hash=True)
class GroupVersionResource:
    """Where objects are kept: the resource, and the version of the API that it is spoken to in.

    >>> str(GroupVersion("apps", "v1").with_resource("deployments"))
    'apps/v1, Resource=deployments'
    """

    group: str
    version: str
    resource: str

    @property
    def group_version(self) -> GroupVersion:
        """Without the resource."""
        return GroupVersion(self.group, self.version)

    @property
    def group_resource(self) -> GroupResource:
        """Without the version."""
        return GroupResource(self.group, self.resource)

    def __str__(self) -> str:
        return f"{self.group}/{self.version}, Resource={self.resource}"


def parse_kind_arg(text: str) -> tuple[GroupVersionKind | None, GroupKind]:
    """Both readings of what a person may write for a kind: ``Kind.version.group``, if it has as many parts, and ``Kind.group``.

    >>> parse_kind_arg("Deployment.v1.apps")[0]
    GroupVersionKind(group='apps', version='v1', kind='Deployment')
    """
    full = _split(text)
    return (GroupVersionKind(*full) if full else None), GroupKind.parse(text)


def parse_resource_arg(text: str) -> tuple[GroupVersionResource | None, GroupResource]:
    """Both readings of what a person may write for a resource: ``resource.version.group`` and ``resource.group``.

    >>> parse_resource_arg("deployments.v1.apps")[1]
    GroupResource(group='v1.apps', resource='deployments')
    """
    full = _split(text)
    return (GroupVersionResource(*full) if full else None), GroupResource.parse(text)


def _split(text: str) -> tuple[str, str, str] | None:
    """Group, version and name of ``name.version.group``; None where a part is missing."""
    parts = text.split(".", 2)
    return (parts[2], parts[1], parts[0]) if len(parts) == 3 else None


def preferred_first(versions: Iterable[GroupVersion]) -> list[GroupVersion]:
    """*versions* with the most stable and, among those, the newest first: ``v2``, ``v1``, ``v1beta1``, ``v1alpha1``.

    >>> [str(version) for version in preferred_first(map(GroupVersion.parse, ["v1beta1", "v10", "v2", "foo"]))]
    ['v10', 'v2', 'v1beta1', 'foo']
    """
    return sorted(versions, key=lambda version: kube_aware_key(version.version), reverse=True)
